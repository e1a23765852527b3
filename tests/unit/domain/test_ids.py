"""Record ids: their shape, and that every random bit counts."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_desktop.domain.ids import ID_BYTES, is_id, new_id

RANDOM = st.binary(min_size=ID_BYTES, max_size=ID_BYTES)


@given(RANDOM, RANDOM)
def test_ids_have_one_shape_and_differ_when_the_bytes_differ(one: bytes, two: bytes) -> None:
    assert is_id(new_id(one))
    assert new_id(one) == base64.b32encode(one).decode().rstrip("=").lower()
    assert (new_id(one) == new_id(two)) == (one == two)


@pytest.mark.parametrize("size", [0, 15, 17])
def test_an_id_needs_exactly_its_random_bytes(size: int) -> None:
    with pytest.raises(ValueError, match="16 bytes"):
        new_id(bytes(size))


@pytest.mark.parametrize(
    "text", ["", "a" * 25, "a" * 27, "A" * 26, "a" * 25 + "1", "a" * 26 + "\n"]
)
def test_other_texts_are_no_ids(text: str) -> None:
    assert not is_id(text)
