"""Secrets locked with a passphrase: they come back, or they are refused and it is said why."""

from __future__ import annotations

import struct
import zlib

import pytest

from plc_desktop.errors import EnvironmentProblem, RuleError
from plc_desktop.signing.wrap import CODE_COST, PASSPHRASE_COST, Cost, unwrap, wrap

CHEAP = Cost(passes=1, memory_power=3, lanes=1)
SECRET = bytes(range(32))
PASSPHRASE = "spring"


def refused(envelope: bytes, passphrase: str = PASSPHRASE) -> str:
    with pytest.raises(EnvironmentProblem) as caught:
        unwrap(envelope, passphrase)
    return caught.value.code


def resealed(body: bytes) -> bytes:
    """The bytes with a right checksum, as somebody with bad intent would write them."""
    return body + struct.pack(">I", zlib.crc32(body))


@pytest.mark.parametrize("cost", [CHEAP, CODE_COST, PASSPHRASE_COST])
def test_a_secret_comes_back_and_two_wraps_fit_the_files_header(cost: Cost) -> None:
    envelope = wrap(SECRET, "spring", cost)

    assert unwrap(envelope, "spring") == SECRET
    assert len(envelope) <= 120
    assert SECRET not in envelope


def test_a_passphrase_is_slow_to_guess_unless_it_is_said_otherwise() -> None:
    assert wrap(SECRET, "spring")[3:6] == bytes([3, 16, 4])


def test_every_envelope_is_another() -> None:
    assert wrap(SECRET, "spring", CHEAP) != wrap(SECRET, "spring", CHEAP)


@pytest.mark.parametrize("passphrase", ["Spring", "spring ", "", "\ud800", "springs"])
def test_another_passphrase_is_refused(passphrase: str) -> None:
    assert refused(wrap(SECRET, "spring", CHEAP), passphrase) == "wrong_passphrase"


def test_both_spellings_of_an_accented_letter_are_one() -> None:
    assert unwrap(wrap(SECRET, "cafe\u0301", CHEAP), "caf\u00e9") == SECRET


@pytest.mark.parametrize("passphrase", ["", "\ud800"])
def test_an_empty_or_broken_passphrase_locks_nothing(passphrase: str) -> None:
    with pytest.raises(RuleError, match="passphrase_missing"):
        wrap(SECRET, passphrase, CHEAP)


def test_every_flipped_bit_is_noticed_as_damage() -> None:
    envelope = wrap(SECRET, "spring", CHEAP)

    for at in range(len(envelope) * 8):
        changed = bytearray(envelope)
        changed[at // 8] ^= 1 << at % 8
        assert refused(bytes(changed)) == "damaged_key", at


def test_every_changed_byte_is_refused_even_with_a_right_checksum() -> None:
    body = wrap(SECRET, "spring", CHEAP)[:-4]

    for at in range(len(body)):
        changed = bytearray(body)
        changed[at] ^= 0x01
        assert refused(resealed(bytes(changed))) in {
            "damaged_key",
            "wrong_passphrase",
        }, at


def test_every_cut_or_longer_envelope_is_refused() -> None:
    envelope = wrap(SECRET, "spring", CHEAP)

    for size in range(len(envelope)):
        assert refused(envelope[:size]) == "damaged_key", size
        if size != len(envelope) - 4:
            assert refused(resealed(envelope[:size])) in {"damaged_key", "wrong_passphrase"}, size
    assert refused(envelope + b"\0") == "damaged_key"


@pytest.mark.parametrize(
    ("passes", "memory_power", "lanes"),
    [(0, 3, 1), (17, 3, 1), (1, 19, 1), (1, 255, 1), (1, 3, 0), (1, 18, 17), (1, 3, 2)],
)
def test_an_envelope_may_not_ask_for_absurd_work(
    passes: int, memory_power: int, lanes: int
) -> None:
    body = bytearray(wrap(SECRET, "spring", CHEAP)[:-4])
    body[3:6] = bytes([passes, memory_power, lanes])

    assert refused(resealed(bytes(body))) == "damaged_key"


def test_an_envelope_of_a_newer_program_is_said_to_be_newer() -> None:
    body = bytearray(wrap(SECRET, "spring", CHEAP)[:-4])
    body[2] = 2

    with pytest.raises(EnvironmentProblem, match="newer_key") as caught:
        unwrap(resealed(bytes(body)), "spring")
    assert caught.value.facts == {"version": 2}


@pytest.mark.parametrize("head", [b"PK\0", b"XX\1", b"XX\2"])
def test_something_else_is_refused(head: bytes) -> None:
    body = wrap(SECRET, "spring", CHEAP)[:-4]

    assert refused(resealed(head + body[3:])) == "damaged_key"
