"""Genuine files cut apart and put together otherwise: none is read.

A thief who cannot sign can still take the outside of one file and the inside of another, the
signature of yesterday and the body of today, the first half of this and the second half of that.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from functools import partial
from itertools import product

import pytest

from plc_desktop.domain.fields import Json
from plc_desktop.errors import ForeignFileError
from plc_desktop.exchange import container
from plc_desktop.exchange.container import RECORDS, REQUEST, SIGNATURES, SYNC, Envelope
from plc_desktop.exchange.learner_records import read_records, withdrawn_record, write_records
from plc_desktop.exchange.sync_file import open_sync
from plc_desktop.signing.age import lock, unlock
from plc_desktop.signing.key_files import Keys
from tests.exchanged import CREATED_AT_MS, assert_none_accepted, new_keys
from tests.synced import Sample, sample

SENDER, READER = new_keys(), new_keys()
_FIXED, _SIGNATURE = 56, 64


def plain(kind: str, number: int) -> bytes:
    """Return a small container of some kind, one of two by the same sender."""
    envelope = Envelope(
        kind=kind,
        workspace="w" * 26,
        sender="Ana",
        to=(READER.age.recipient,),
        created_at_ms=CREATED_AT_MS + number,
        app="test",
    )
    lines: list[dict[str, Json]] = [
        {"number": number, "said": "yes" * number},
        {"number": number + 1},
    ]
    return container.pack(envelope, lines, SENDER.signing)


def parts(data: bytes) -> list[bytes]:
    """Return what stands before the signature, the signature, the header, the body."""
    (header,) = struct.unpack_from(">I", data, 44)
    start = _FIXED + _SIGNATURE
    return [
        data[:_FIXED],
        data[_FIXED:start],
        data[start : start + header],
        data[start + header :],
    ]


def read(kind: str) -> Callable[[bytes], object]:
    def reading(data: bytes) -> object:
        return list(container.open_lines(data, kind).lines)

    return reading


def refused(reading: Callable[[bytes], object], data: bytes) -> bool:
    try:
        reading(data)
    except ForeignFileError:
        return True
    return False


def spliced(one: bytes, other: bytes) -> list[bytes]:
    """Return everything that is made of parts of two files and is neither of them."""
    pairs = list(zip(parts(one), parts(other), strict=True))
    mixed = [
        b"".join(pair[at] for pair, at in zip(pairs, chosen, strict=True))
        for chosen in product((0, 1), repeat=len(pairs))
    ]
    joined = [first[:at] + second[at:] for first, second in ((one, other), (other, one))
              for at in range(max(len(one), len(other)))]  # fmt: skip
    return [data for data in [*mixed, *joined, one + other] if data not in {one, other}]


@pytest.mark.parametrize("kind", [SYNC, REQUEST, SIGNATURES, RECORDS])
def test_parts_of_two_genuine_files_are_no_file(kind: str) -> None:
    one, other = plain(kind, 1), plain(kind, 2)
    read(kind)(one)
    read(kind)(other)
    made = spliced(one, other)
    assert len(made) > 500
    assert all(refused(read(kind), data) for data in made)


def test_a_genuine_inside_in_the_lock_of_another_file_is_for_its_own_readers() -> None:
    """Locked anew for somebody else, a file is refused by whom it was not addressed to."""
    thief = new_keys()
    data = record_file(READER)
    again = lock(unlock(data, [READER.age]), [thief.age.recipient])
    with pytest.raises(ForeignFileError) as caught:
        read_records(again, [thief.age])
    assert caught.value.code == "not_addressed_to_you"


def test_files_between_laptops_cannot_be_mixed_either() -> None:
    one, other = (sample() for _ in range(2))
    first, second = (unlock(each.data(), [each.reader.age]) for each in (one, other))
    assert all(refused(read(SYNC), data) for data in spliced(first, second)[::7])
    again = lock(second, [one.reader.age.recipient])
    assert refused(partial(opened, one), again)


def opened(each: Sample, data: bytes) -> object:
    return list(open_sync(data, [each.reader.age]).changes())


def record_file(reader: Keys) -> bytes:
    envelope = Envelope(
        kind=RECORDS,
        workspace="w" * 26,
        sender="Ana",
        to=(reader.age.recipient, SENDER.age.recipient),
        created_at_ms=CREATED_AT_MS,
        app="test",
    )
    return write_records(envelope, "Riverside", "hours", [withdrawn_record("s" * 26, 2)], SENDER)


def test_no_tampered_learner_record_is_read() -> None:
    data = record_file(READER)
    read_records(data, [READER.age])
    assert_none_accepted(data, lambda bad: read_records(bad, [READER.age]))
