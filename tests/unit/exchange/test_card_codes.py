"""Cards as the text of one QR code: signed like the file, small enough, and refused if changed."""

from __future__ import annotations

import random
import struct
from collections.abc import Callable

import base45
import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

from plc_desktop.errors import ForeignFileError, RuleError
from plc_desktop.exchange import cards
from plc_desktop.exchange.cards import QR_PREFIX, Card, read_qr_text, write_qr_text
from plc_desktop.signing import canonical
from plc_desktop.signing.key_files import Keys
from tests.exchanged import new_keys, office_card, person_card

ROSA, LAPTOP, OFFICE = new_keys(), new_keys(), new_keys()
CARD = person_card(ROSA, LAPTOP)


def text() -> str:
    return write_qr_text(CARD, ROSA, LAPTOP)


def data_of(code: str) -> bytes:
    return bytes(base45.b45decode(code.removeprefix(QR_PREFIX)))


def code_of(data: bytes) -> str:
    return QR_PREFIX + str(base45.b45encode(data).decode("ascii"))


def test_a_card_comes_back_from_its_code() -> None:
    assert read_qr_text(text()) == CARD
    office = office_card(OFFICE)
    assert read_qr_text(write_qr_text(office, OFFICE, OFFICE)) == office


@pytest.mark.parametrize("name", ["Rosa Méndez", "王秀英", "n" * 180, "ن" * 90])
def test_a_code_fits_version_20_at_level_m(name: str) -> None:
    card = person_card(ROSA, LAPTOP, name=name, organization="Department of Public Health")
    code = segno.make(write_qr_text(card, ROSA, LAPTOP), error="m", boost_error=False, micro=False)
    assert int(code.version) <= 20
    assert code.mode == "alphanumeric"


def test_names_too_long_for_a_code_are_said_to_be() -> None:
    card = person_card(ROSA, LAPTOP, name="王" * 200)
    with pytest.raises(RuleError) as caught:
        write_qr_text(card, ROSA, LAPTOP)
    assert caught.value.code == "card_too_long_for_qr"


def test_a_code_is_only_made_with_the_keys_on_the_card() -> None:
    for keys, device in ((OFFICE, LAPTOP), (ROSA, OFFICE)):
        with pytest.raises(ForeignFileError, match="exchange_file_malformed"):
            write_qr_text(CARD, keys, device)


def test_no_changed_code_is_read() -> None:
    data = data_of(text())
    for at in range(len(data)):
        for flip in (0x01, 0x80):
            bad = bytearray(data)
            bad[at] ^= flip
            with pytest.raises(ForeignFileError):
                read_qr_text(code_of(bytes(bad)))
    for at in random.Random(1).sample(range(len(data)), 40):  # noqa: S311  # repeatable
        with pytest.raises(ForeignFileError):
            read_qr_text(code_of(data[:at]))


@pytest.mark.parametrize(
    "change",
    [
        lambda code: code + " ",
        lambda code: code[:-1] + ("0" if code[-1] != "0" else "1"),
        lambda code: code + "000",
        lambda _: QR_PREFIX,
        lambda _: QR_PREFIX + "é",
        lambda _: QR_PREFIX + "::::",
        lambda _: QR_PREFIX + "0" * cards.MAX_QR_CHARACTERS,
    ],
)
def test_a_code_has_one_spelling(change: Callable[[str], str]) -> None:
    with pytest.raises(ForeignFileError, match="exchange_file_malformed"):
        read_qr_text(change(text()))


def test_another_code_is_not_a_card() -> None:
    for other in ("PLC1:ABC", "https://example.org", text().lower()):
        with pytest.raises(ForeignFileError, match="not_an_exchange_file"):
            read_qr_text(other)


def remade(card: Card, keys: Keys, device: Keys, holder: int, names: object) -> str:
    """Return a code whose signatures are right and whose content is not."""
    said = {name: getattr(card, name) for name in Card.__dataclass_fields__}
    payload = canonical.encode(said)
    head = struct.pack(
        ">B32s32s58s58s64s64s",
        holder,
        bytes.fromhex(card.key),
        bytes.fromhex(card.device_key),
        card.age[4:].encode("ascii"),
        card.device_age[4:].encode("ascii"),
        device.signing.sign("plc-card/1", payload),
        keys.signing.sign("plc-card-qr/1", payload),
    )
    return code_of(head + canonical.encode(names))  # type: ignore[arg-type]  # hostile on purpose


@pytest.mark.parametrize(
    ("card", "holder", "names"),
    [
        (CARD, 2, ["Rosa Méndez", "City Health Department", ""]),
        (CARD, 0, ["Rosa Méndez", "City Health Department"]),
        (CARD, 0, {"name": "Rosa Méndez"}),
        (CARD, 0, ["Rosa Méndez", 7, ""]),
        (person_card(ROSA, LAPTOP, name=""), 0, ["", "City Health Department", ""]),
        (
            person_card(ROSA, LAPTOP, workspace="w"),
            0,
            ["Rosa Méndez", "City Health Department", "w"],
        ),
    ],
)
def test_a_code_that_is_signed_but_wrong_is_refused(card: Card, holder: int, names: object) -> None:
    with pytest.raises(ForeignFileError, match="exchange_file_malformed"):
        read_qr_text(remade(card, ROSA, LAPTOP, holder, names))


def test_the_same_way_made_right_is_read() -> None:
    names = [CARD.name, CARD.organization, CARD.workspace]
    assert read_qr_text(remade(CARD, ROSA, LAPTOP, 0, names)) == CARD


@given(st.text(max_size=60))
def test_any_text_is_refused_by_our_errors(scanned: str) -> None:
    for start in ("", QR_PREFIX):
        with pytest.raises(ForeignFileError):
            read_qr_text(start + scanned)
