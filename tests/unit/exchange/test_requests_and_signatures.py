"""Requests and answers: nothing is shown that is not signed, nothing accepted that was changed."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date, time
from typing import Any, cast

import pytest

from plc_desktop.changes import facts
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import HoursEntry
from plc_desktop.errors import ForeignFileError
from plc_desktop.exchange import container, sealed
from plc_desktop.exchange.container import REQUEST, SIGNATURES
from plc_desktop.exchange.requests import (
    OpenedRequest,
    RequestLine,
    SignRequest,
    read_request,
    write_request,
)
from plc_desktop.exchange.signatures import Answer, read_signatures, write_signatures
from plc_desktop.signing.age import lock, unlock
from plc_desktop.signing.key_files import Keys
from tests.exchanged import CREATED_AT_MS, assert_none_accepted, new_keys, office_card_file

ROSA, ROSAS_LAPTOP, OFFICE, OTHER = new_keys(), new_keys(), new_keys(), new_keys()


def line(entry_id: str = "h1", **changes: Any) -> RequestLine:
    entry = HoursEntry(
        id=entry_id,
        placement_id="place",
        worked_on=date(2026, 3, 5),
        starts_at=time(9, 30),
        ends_at=time(11, 30),
        minutes=120,
        activity="Meetings",
        description="Talked with 王秀英",
        skills=("listening",),
        involvement=("1", "3"),
        level="school",
    )
    values: dict[str, Any] = {
        "entry": dataclasses.replace(entry, **changes),
        "participant_id": "leader",
        "participant": "王秀英",
        "site": "City Health Department",
        "starts_on": date(2026, 2, 2),
        "returns": ("a" * 64,),
    }
    return RequestLine(**values)


def request(*lines: RequestLine, **changes: Any) -> SignRequest:
    values: dict[str, Any] = {
        "id": "ab" * 16,
        "expires_at_ms": CREATED_AT_MS + 1000,
        "supervisor_id": "rosa",
        "supervisor": "Rosa Méndez",
        "key": ROSA.signing.public.hex(),
        "office": "Riverside Family Center",
        "reply_to": (OFFICE.age.recipient,),
        "statement_id": "observed-1",
        "daily_limit_minutes": 720,
        "rounding_minutes": 15,
        "card": office_card_file(OFFICE),
        "lines": lines or (line("h1"), line("h2", starts_at=None, ends_at=None)),
    }
    return SignRequest(**{**values, **changes})


def written(asked: SignRequest | None = None, to: Keys = ROSA) -> bytes:
    return write_request(
        asked or request(),
        [to.age.recipient, ROSAS_LAPTOP.age.recipient],
        OFFICE.signing,
        workspace="w" * 26,
        created_at_ms=CREATED_AT_MS,
        app="0.1.0",
    )


def opened() -> OpenedRequest:
    return read_request(written(), [ROSA.age])


def answered(keys: Keys = ROSA, **changes: str) -> bytes:
    asked = opened()
    answers = [
        Answer(asked.request.lines[0], "signed", "", "01" * 16),
        Answer(asked.request.lines[1], "returned", "two hours too many", "02" * 16),
    ]
    moment: dict[str, Any] = {"signed_on": "2026-03-10", "at_ms": CREATED_AT_MS, "app": "0.1.0"}
    return write_signatures(asked, answers, keys, **{**moment, **changes})


def refusal(read: Callable[..., object], data: bytes, *readers: Keys) -> str:
    with pytest.raises(ForeignFileError) as caught:
        read(data, [keys.age for keys in readers])
    return caught.value.code


def reworked(
    data: bytes, kind: str, keys: Keys, change: Callable[[list[dict[str, Any]]], object]
) -> bytes:
    """Return the file with other lines, signed and locked by a hostile holder of the keys."""
    reader = ROSA if kind == REQUEST else OFFICE
    found = container.unpack(unlock(data, [reader.age]), kind)
    lines = [cast("dict[str, Any]", dict(one)) for one in found.lines]
    change(lines)
    return sealed.seal(found.envelope, lines, keys.signing)


def test_a_request_is_read_by_whom_it_was_made_for() -> None:
    for reader in (ROSA, ROSAS_LAPTOP, OFFICE):
        found = read_request(written(), [OTHER.age, reader.age])
        assert found.request == request()
        assert found.signer == OFFICE.signing.public.hex()
        assert found.envelope.workspace == "w" * 26
    assert refusal(read_request, written(), OTHER) == "file_not_for_you"


def test_every_signed_field_is_on_the_line() -> None:
    shown = line().shown()
    for field in dataclasses.fields(HoursEntry):
        if field.name != "id":
            assert getattr(shown, field.name) == getattr(line().entry, field.name)
    assert (shown.participant, shown.site) == ("王秀英", "City Health Department")
    assert shown.content_hash == line().content_hash


@pytest.mark.parametrize(
    "changes",
    [{"entry": line(minutes=121).entry}, {"participant": "Bo"}, {"site": "x"}, {"returns": ()}],
    ids=str,
)
def test_another_field_is_another_line(changes: dict[str, Any]) -> None:
    assert dataclasses.replace(line(), **changes).line_hash != line().line_hash


def test_a_file_passed_on_to_somebody_else_is_not_theirs() -> None:
    passed_on = lock(unlock(written(), [ROSA.age]), [OTHER.age.recipient])
    assert refusal(read_request, passed_on, OTHER) == "not_addressed_to_you"


def test_files_that_are_not_locked_or_too_large_are_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bare = unlock(written(), [ROSA.age])
    assert refusal(read_request, bare, ROSA) == "exchange_file_open"
    assert refusal(read_request, answered(), ROSA) == "other_exchange_file"
    data = written()
    monkeypatch.setattr(container, "MAX_FILE_BYTES", 10)
    monkeypatch.setattr(sealed, "_LOCK_BYTES", 10)
    assert refusal(read_request, data, ROSA) == "exchange_file_too_large"


def test_no_tampered_request_is_read() -> None:
    assert_none_accepted(written(), lambda bad: read_request(bad, [ROSA.age]))


def test_no_tampered_container_inside_the_lock_is_read() -> None:
    inner = unlock(written(), [ROSA.age])
    assert_none_accepted(inner, lambda bad: container.unpack(bad, REQUEST))
    inner = unlock(answered(), [OFFICE.age])
    assert_none_accepted(inner, lambda bad: container.unpack(bad, SIGNATURES))


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("card", "no base64!"),
        ("card", 7),
        ("request", "ab"),
        ("request", "x" * 32),
        ("key", "00" * 32),
        ("expires", -1),
        ("expires", 2**53 - 1),
        ("expires", "soon"),
        ("reply_to", []),
        ("reply_to", ["age1nobody"]),
        ("reply_to", [7]),
        ("more", 1),
    ],
)
def test_a_request_with_a_wrong_head_is_refused(part: str, value: Any) -> None:
    bad = reworked(written(), REQUEST, OFFICE, lambda lines: lines[0].update({part: value}))
    assert refusal(read_request, bad, ROSA) == "exchange_file_malformed"


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("hash", "0" * 64),
        ("entry", "h9"),
        ("starts", "yesterday"),
        ("ends", "20260302"),
        ("returns", [7]),
        ("name", 7),
        ("content", []),
        ("content", {}),
        ("more", 1),
    ],
)
def test_a_line_with_a_wrong_part_is_refused(part: str, value: Any) -> None:
    bad = reworked(written(), REQUEST, OFFICE, lambda lines: lines[1].update({part: value}))
    assert refusal(read_request, bad, ROSA) == "exchange_file_malformed"


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("minutes", 121),
        ("minutes", "120"),
        ("minutes", 0),
        ("worked_on", "2026-02-30"),
        ("worked_on", "20260305"),
        ("worked_on", "1999-01-01"),
        ("starts_at", 930),
        ("starts_at", "09:30:00"),
        ("starts_at", "9.30"),
        ("skills", [1]),
        ("skills", "listening"),
        ("involvement", [None]),
        ("activity", None),
        ("bonus_minutes", 60),
    ],
)
def test_content_that_could_not_be_shown_as_signed_is_refused(part: str, value: Any) -> None:
    bad = reworked(
        written(), REQUEST, OFFICE, lambda lines: lines[1]["content"].update({part: value})
    )
    assert refusal(read_request, bad, ROSA) == "exchange_file_malformed"


def test_a_request_has_lines_and_each_once() -> None:
    for change in (
        lambda lines: lines.append(lines[1]),
        lambda lines: lines.__delitem__(slice(1, 9)),
    ):
        bad = reworked(written(), REQUEST, OFFICE, change)
        assert refusal(read_request, bad, ROSA) == "exchange_file_malformed"


def test_an_answer_is_sign_offs_each_with_its_own_signature() -> None:
    for reader in (OFFICE, ROSA):
        found = read_signatures(answered(), [reader.age])
        assert found.request_id == "ab" * 16
        assert found.signer == ROSA.signing.public.hex()
        signed, returned = found.sign_offs
        assert (signed["decision"], returned["reason"]) == ("signed", "two hours too many")
        assert signed["content_hash"] == line().content_hash
        assert signed["line"] == line().line_hash
        assert signed["supersedes"] == ["a" * 64]
        for one in found.sign_offs:
            assert facts.is_authentic(one, [found.signer])
            facts.check_content(facts.SIGN_OFF, one)
    assert refusal(read_signatures, answered(), OTHER) == "file_not_for_you"


def test_no_tampered_answer_is_read() -> None:
    assert_none_accepted(answered(), lambda bad: read_signatures(bad, [OFFICE.age]))


CHANGED: dict[str, Json] = {
    "at": 1,
    "by": "somebody",
    "content_hash": "0" * 64,
    "decision": "returned",
    "entry": "h7",
    "line": "0" * 64,
    "minutes": 1200,
    "nonce": "00",
    "participant": "me",
    "reason": "because",
    "signed_on": "2020-01-01",
    "supersedes": ["b" * 64],
    "sig": "00" * 64,
}


@pytest.mark.parametrize("part", CHANGED)
def test_every_signed_field_changed_alone_is_a_forgery(part: str) -> None:
    change: dict[str, Json] = {part: CHANGED[part]}
    if part == "decision":
        change["reason"] = "no"
    bad = reworked(answered(), SIGNATURES, ROSA, lambda lines: lines[1].update(change))
    assert refusal(read_signatures, bad, OFFICE) == "sign_off_forged"


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("request", "cd" * 16),
        ("key", OTHER.signing.public.hex()),
        ("level", "paper"),
        ("statement", "paper-1"),
        ("decision", "approved"),
        ("supersedes", [7]),
        ("sig", "00"),
        ("line", "x"),
        ("at", "now"),
        ("at", 2**53 - 1),
        ("signed_on", "2026-02-30"),
        ("signed_on", "yesterday"),
        ("more", 1),
    ],
)
def test_a_sign_off_of_another_kind_does_not_belong_here(part: str, value: Any) -> None:
    bad = reworked(answered(), SIGNATURES, ROSA, lambda lines: lines[1].update({part: value}))
    assert refusal(read_signatures, bad, OFFICE) == "exchange_file_malformed"


def test_signatures_of_somebody_else_are_not_carried_by_another_signer() -> None:
    bad = reworked(answered(), SIGNATURES, OTHER, lambda _: None)
    assert refusal(read_signatures, bad, OFFICE) == "exchange_file_malformed"


def test_an_answer_has_sign_offs_and_each_entry_once() -> None:
    for change in (
        lambda lines: lines.append(lines[1]),
        lambda lines: lines.__delitem__(slice(1, 9)),
    ):
        bad = reworked(answered(), SIGNATURES, ROSA, change)
        assert refusal(read_signatures, bad, OFFICE) == "exchange_file_malformed"


@pytest.mark.parametrize(
    "card",
    [
        b"no card",
        office_card_file(OTHER),
        office_card_file(OFFICE, workspace="x" * 26),
    ],
)
def test_a_request_carries_the_card_of_who_signed_it_and_no_other(card: bytes) -> None:
    assert read_request(written(), [ROSA.age]).request.card == office_card_file(OFFICE)
    assert refusal(read_request, written(request(card=card)), ROSA)[:8] in {"not_an_e", "exchange"}
