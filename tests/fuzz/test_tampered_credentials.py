"""Every byte of every form changed, and every form cut short everywhere: never valid.

A sample at each push; all of it with `PLC_LONG=1`.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator

import pytest

from plc_desktop.credentials.verification import Verdict
from plc_desktop.errors import ForeignFileError
from tests import issued

IS_LONG = bool(os.environ.get("PLC_LONG"))
SAMPLE = 60
FORMS: dict[str, Callable[[], bytes]] = {
    "pdf": issued.small_pdf,
    "json": issued.credential_json,
    "png": issued.png,
}


def _places(size: int) -> list[int]:
    if IS_LONG:
        return list(range(size))
    dice = random.Random(size)  # noqa: S311  # the same sample every time
    return sorted({*range(6), *range(size - 6, size), *dice.sample(range(size), SAMPLE)})


def _flipped(data: bytes) -> Iterator[bytes]:
    dice = random.Random(len(data))  # noqa: S311  # the same bits every time
    for at in _places(len(data)):
        bits = (1 << dice.randrange(8), 0x20, 0xFF) if IS_LONG else (1 << dice.randrange(8),)
        for bit in bits:
            yield data[:at] + bytes([data[at] ^ bit]) + data[at + 1 :]


def _is_valid(data: bytes) -> bool:
    try:
        return issued.verify(data).verdict is not Verdict.NOT_VALID
    except ForeignFileError:
        return False


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("form", FORMS)
def test_no_changed_byte_is_valid(form: str) -> None:
    good = FORMS[form]()
    assert _is_valid(good)
    wrong = [at for at, data in enumerate(_flipped(good)) if _is_valid(data)]
    assert wrong == []


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("form", FORMS)
def test_no_cut_file_is_valid(form: str) -> None:
    good = FORMS[form]()
    wrong = [size for size in _places(len(good)) if _is_valid(good[:size])]
    assert wrong == []


@pytest.mark.parametrize("form", FORMS)
def test_nothing_can_be_added(form: str) -> None:
    good = FORMS[form]()
    for more in (b"\0", b"x", b"\n%%EOF\n", b"{}", good):
        assert not _is_valid(good + more), more
