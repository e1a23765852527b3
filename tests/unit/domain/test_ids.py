"""Record ids: their shape, and that every random bit counts."""

from __future__ import annotations

import base64
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_desktop.domain.ids import ID_BYTES, id_bytes, is_id, new_dated_id, new_id

RANDOM = st.binary(min_size=ID_BYTES, max_size=ID_BYTES)


@given(RANDOM, RANDOM)
def test_ids_have_one_shape_and_differ_when_the_bytes_differ(one: bytes, two: bytes) -> None:
    assert is_id(new_id(one))
    assert new_id(one) == base64.b32encode(one).decode().rstrip("=").lower()
    assert (new_id(one) == new_id(two)) == (one == two)


@given(st.dates(date(1970, 1, 1), date(2149, 6, 6)), RANDOM, RANDOM)
def test_dated_ids_of_one_day_begin_alike_and_differ_by_chance(
    day: date, one: bytes, two: bytes
) -> None:
    made = new_dated_id(day, one)
    assert is_id(made)
    assert id_bytes(made)[2:] == one[2:]
    assert made[:3] == new_dated_id(day, two)[:3]
    assert (made == new_dated_id(day, two)) == (one[2:] == two[2:])
    assert int.from_bytes(id_bytes(made)[:2], "big") == (day - date(1970, 1, 1)).days


@pytest.mark.parametrize("day", [date.min, date(1969, 12, 31), date(2149, 6, 7), date.max])
def test_a_clock_that_is_far_off_still_makes_ids(day: date) -> None:
    assert is_id(new_dated_id(day, bytes(ID_BYTES)))


@pytest.mark.parametrize("size", [0, 15, 17])
def test_an_id_needs_exactly_its_random_bytes(size: int) -> None:
    with pytest.raises(ValueError, match="16 bytes"):
        new_id(bytes(size))
    with pytest.raises(ValueError, match="16 bytes"):
        new_dated_id(date(2026, 1, 1), bytes(size))


@pytest.mark.parametrize(
    "text", ["", "a" * 25, "a" * 27, "A" * 26, "a" * 25 + "1", "a" * 26 + "\n"]
)
def test_other_texts_are_no_ids(text: str) -> None:
    assert not is_id(text)
