"""Cards: who signs them, what may stand on them, and the words read aloud."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Callable
from typing import Any

import pytest

from plc_desktop.changes import authority
from plc_desktop.errors import ForeignFileError
from plc_desktop.exchange import cards, container
from plc_desktop.exchange.cards import (
    Card,
    comparison_code,
    key_words,
    read_card,
    read_certificate,
    write_card,
)
from plc_desktop.exchange.container import CARD, Envelope, pack
from plc_desktop.signing import canonical
from plc_desktop.signing.keys import SigningKey
from tests.exchanged import (
    CREATED_AT_MS,
    assert_none_accepted,
    new_keys,
    office_card,
    person_card,
)

ROSA, ROSAS_LAPTOP, OFFICE = new_keys(), new_keys(), new_keys()


def written(card: Card) -> bytes:
    return write_card(card, ROSA, ROSAS_LAPTOP, created_at_ms=CREATED_AT_MS, app="0.1.0")


def hostile(
    change: Callable[[dict[str, Any]], object], count: int = 1, **envelope_changes: Any
) -> bytes:
    """Return a card whose signatures are right and whose content is not."""
    line: dict[str, Any] = dataclasses.asdict(person_card(ROSA, ROSAS_LAPTOP))
    change(line)
    proof = ROSAS_LAPTOP.signing.sign("plc-card/1", canonical.encode(line))
    values: dict[str, Any] = {
        "kind": CARD,
        "workspace": line.get("workspace", ""),
        "sender": line.get("name", ""),
        "to": (),
        "created_at_ms": CREATED_AT_MS,
        "app": "0.1.0",
        **envelope_changes,
    }
    lines = [{"device_proof": proof.hex(), **line}] * count
    return pack(Envelope(**values), lines, ROSA.signing)


def test_a_card_says_who_holds_which_keys() -> None:
    card = person_card(ROSA, ROSAS_LAPTOP)

    assert read_card(written(card)) == card
    assert card.recipients == (ROSA.age.recipient, ROSAS_LAPTOP.age.recipient)
    assert written(card).startswith(container.MAGIC)


def test_an_offices_card_has_one_pair_of_keys() -> None:
    card = office_card(OFFICE)
    data = write_card(card, OFFICE, OFFICE, created_at_ms=CREATED_AT_MS, app="0.1.0")

    assert read_card(data) == card
    assert card.recipients == (OFFICE.age.recipient,)


def test_no_tampered_card_is_read() -> None:
    assert_none_accepted(written(person_card(ROSA, ROSAS_LAPTOP)), read_card)


OTHER = new_keys()


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("key", OTHER.signing.public.hex()),
        ("key", "00" * 32),
        ("key", ROSA.signing.public.hex().upper()),
        ("device_key", OTHER.signing.public.hex()),
        ("device_key", ROSA.signing.public.hex()),
        ("device_key", "ab"),
        ("age", "age1nobody"),
        ("device_age", ""),
        ("name", ""),
        ("name", "a" * 201),
        ("organization", "a" * 201),
        ("workspace", "w" * 26),
        ("holder", "office"),
        ("holder", "director"),
        ("holder", 7),
        ("device_proof", "00" * 64),
        ("device_proof", "0"),
        ("more", "x"),
    ],
)
def test_a_card_that_is_signed_but_wrong_is_refused(part: str, value: Any) -> None:
    with pytest.raises(ForeignFileError, match="exchange_file_malformed"):
        read_card(hostile(lambda line: line.update({part: value})))


def test_a_card_is_one_line_about_its_holder() -> None:
    read_card(hostile(lambda _: None))
    for bad in (
        hostile(lambda _: None, count=2),
        hostile(lambda _: None, count=3),
        hostile(lambda line: line.pop("age")),
        hostile(lambda _: None, sender="Somebody Else"),
        hostile(lambda _: None, workspace="w" * 26),
        hostile(lambda _: None, to=(ROSA.age.recipient,)),
        container.MAGIC + b"x" * cards.MAX_CARD_BYTES,
    ):
        with pytest.raises(ForeignFileError, match="exchange_file_malformed"):
            read_card(bad)


ROOT = SigningKey.generate()


def certificate(root: SigningKey = ROOT, **changes: Any) -> dict[str, Any]:
    """Return what a root says about the office's computer."""
    said = {
        "kind": "device",
        "key": OFFICE.signing.public.hex(),
        "person": "",
        "roles": [],
        "sites": [],
        "cohorts": [],
        "from": "2026-01-01",
        "until": "",
        "recipient": "",
        "label": "Front desk",
        "workspace": "w" * 26,
        "by": "ana",
        "at": 1,
        "nonce": "1",
        **changes,
    }
    return authority.sign_certificate(said, root)


def with_certificate(said: dict[str, Any], card: Card | None = None) -> bytes:
    return write_card(
        card or office_card(OFFICE),
        OFFICE if card is None else ROSA,
        OFFICE if card is None else ROSAS_LAPTOP,
        created_at_ms=CREATED_AT_MS,
        app="0.1.0",
        certificate=said,
    )


def test_an_offices_card_may_show_what_its_root_says_about_the_computer() -> None:
    data = with_certificate(certificate())
    assert read_card(data) == office_card(OFFICE)
    found = read_certificate(data)
    assert found is not None
    assert (found.root, found.label) == (ROOT.public.hex(), "Front desk")
    assert read_certificate(written(person_card(ROSA, ROSAS_LAPTOP))) is None
    assert_none_accepted(data, read_certificate)


@pytest.mark.parametrize(
    ("said", "card"),
    [
        (certificate(key=ROSA.signing.public.hex()), None),
        (certificate(workspace="x" * 26), None),
        (certificate(kind="role", roles=["issuer"], person="ana"), None),
        ({**certificate(), "label": "Other"}, None),
        ({**certificate(), "more": "x"}, None),
        ({"note": "hello"}, None),
        (
            certificate(key=ROSA.signing.public.hex(), workspace=""),
            person_card(ROSA, ROSAS_LAPTOP),
        ),
    ],
)
def test_a_card_shows_no_other_certificate(said: dict[str, Any], card: Card | None) -> None:
    with pytest.raises(ForeignFileError, match="exchange_file_malformed"):
        with_certificate(said, card)


def test_a_card_that_nobody_could_read_is_not_written() -> None:
    with pytest.raises(ForeignFileError, match="exchange_file_malformed"):
        written(person_card(ROSA, ROSAS_LAPTOP, name="a" * 201))


def test_both_sides_read_the_same_words_and_digits() -> None:
    rosa, office = person_card(ROSA, ROSAS_LAPTOP), office_card(OFFICE)

    code = comparison_code(rosa, office)

    assert code == comparison_code(office, rosa)
    assert len(code.words) == 6
    assert len(code.digits.replace(" ", "")) == 20
    assert all(word.isalpha() for word in code.words)


def test_another_key_anywhere_gives_another_code() -> None:
    rosa, office = person_card(ROSA, ROSAS_LAPTOP), office_card(OFFICE)
    codes = {comparison_code(rosa, office)}
    for part, value in (
        ("key", OTHER.signing.public.hex()),
        ("age", OTHER.age.recipient),
        ("device_key", OTHER.signing.public.hex()),
        ("device_age", OTHER.age.recipient),
    ):
        codes.add(comparison_code(dataclasses.replace(rosa, **{part: value}), office))
    assert len(codes) == 5


def test_the_code_is_the_one_of_the_description() -> None:
    rosa, office = person_card(ROSA, ROSAS_LAPTOP), office_card(OFFICE)
    hashes = sorted(
        hashlib.sha256(
            b"\0".join(
                part.encode() for part in (card.key, card.age, card.device_key, card.device_age)
            )
        ).digest()
        for card in (rosa, office)
    )
    digest = hashlib.sha256(b"plc-compare/1\0" + hashes[0] + hashes[1]).digest()
    bits = f"{int.from_bytes(digest, 'big'):0256b}"[:66]

    code = comparison_code(rosa, office)

    assert int(code.digits.replace(" ", "")) == int(bits, 2)
    known = cards.words()
    assert len(set(known)) == 2048
    assert len({word[:4] for word in known}) == 2048
    assert code.words == tuple(known[int(bits[at : at + 11], 2)] for at in range(0, 66, 11))


def test_the_words_of_one_key_tell_it_from_another() -> None:
    old, new = new_keys().signing.public.hex(), new_keys().signing.public.hex()
    code = key_words(old)
    assert code == key_words(old)
    assert code != key_words(new)
    assert len(code) == 6
