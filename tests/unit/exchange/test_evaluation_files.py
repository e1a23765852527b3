"""Evaluations in requests and answers: older files stay as they were, odd ones are refused."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any, cast

import pytest

from plc_desktop.changes import facts
from plc_desktop.domain import evaluation
from plc_desktop.domain.evaluation import CRITERIA, EvaluationAsked
from plc_desktop.errors import ForeignFileError
from plc_desktop.exchange import container, sealed
from plc_desktop.exchange.cards import write_card
from plc_desktop.exchange.container import REQUEST, SIGNATURES
from plc_desktop.exchange.requests import SignRequest, form_hash, read_request, write_request
from plc_desktop.exchange.signatures import FilledForm, read_signatures, write_signatures
from plc_desktop.signing.age import unlock
from plc_desktop.signing.key_files import Keys
from tests.exchanged import CREATED_AT_MS, assert_none_accepted, new_keys, office_card

ROSA, OFFICE = new_keys(), new_keys()
CARD = write_card(office_card(OFFICE), OFFICE, OFFICE, created_at_ms=CREATED_AT_MS, app="0.1.0")
ASKED = EvaluationAsked(
    placement_id="place",
    participant_id="leader",
    participant="王秀英",
    site="City Health Department",
    role="Parent Ambassador",
    objectives="Speak at a hearing",
    skills=("Advocacy", "Beekeeping"),
)


def request(*forms: EvaluationAsked) -> SignRequest:
    return SignRequest(
        id="ab" * 16,
        expires_at_ms=CREATED_AT_MS + 1000,
        supervisor_id="rosa",
        supervisor="Rosa Méndez",
        key=ROSA.signing.public.hex(),
        office="Riverside Family Center",
        card=CARD,
        reply_to=(OFFICE.age.recipient,),
        statement_id="observed-1",
        daily_limit_minutes=720,
        rounding_minutes=15,
        lines=(),
        evaluations=forms or (ASKED,),
    )


def written(asked: SignRequest | None = None) -> bytes:
    return write_request(
        asked or request(),
        [ROSA.age.recipient],
        OFFICE.signing,
        workspace="w" * 26,
        created_at_ms=CREATED_AT_MS,
        app="0.1.0",
    )


def answered() -> bytes:
    opened = read_request(written(), [ROSA.age])
    filled = dataclasses.replace(
        evaluation.blank(ASKED), scores=dict.fromkeys(CRITERIA, 3), comments="well done"
    )
    return write_signatures(
        opened,
        [],
        ROSA,
        signed_on="2026-03-10",
        at_ms=CREATED_AT_MS,
        app="0.1.0",
        forms=[FilledForm(ASKED, filled, "03" * 16)],
    )


def reworked(
    data: bytes, kind: str, keys: Keys, change: Callable[[list[dict[str, Any]]], object]
) -> bytes:
    reader = ROSA if kind == REQUEST else OFFICE
    found = container.unpack(unlock(data, [reader.age]), kind)
    lines = [cast("dict[str, Any]", dict(one)) for one in found.lines]
    change(lines)
    return sealed.seal(found.envelope, lines, keys.signing)


def resigned(content: dict[str, Any]) -> dict[str, Any]:
    return dict(facts.sign(evaluation_part(content), ROSA.signing, evaluation.SIGNATURE_DOMAIN))


def evaluation_part(content: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in content.items() if name not in {"key", "sig"}}


def test_a_form_is_asked_for_and_answered() -> None:
    opened = read_request(written(), [ROSA.age])
    assert (opened.request, opened.envelope.min_reader) == (request(), 2)
    found = read_signatures(answered(), [OFFICE.age])
    assert (found.sign_offs, found.envelope.min_reader) == ((), 2)
    said = found.evaluations[0]
    assert (said["form"], said["by"], said["comments"]) == (form_hash(ASKED), "rosa", "well done")
    assert evaluation.read(said).scores["ethics"] == 3


def test_lines_that_only_a_newer_program_knows_are_passed_over() -> None:
    newer = {"is": "wish", "text": "coffee"}
    data = reworked(written(), REQUEST, OFFICE, lambda lines: lines.append(newer))
    assert read_request(data, [ROSA.age]).request == request()
    data = reworked(answered(), SIGNATURES, ROSA, lambda lines: lines.append(newer))
    assert len(read_signatures(data, [OFFICE.age]).evaluations) == 1


def test_what_a_newer_form_says_is_kept() -> None:
    def add(lines: list[dict[str, Any]]) -> None:
        lines[1]["fact"] = resigned({**lines[1]["fact"], "mood": "sunny"})

    data = reworked(answered(), SIGNATURES, ROSA, add)
    assert read_signatures(data, [OFFICE.age]).evaluations[0]["mood"] == "sunny"


@pytest.mark.parametrize(
    "change",
    [
        lambda lines: lines[1].update(moment="someday"),
        lambda lines: lines[1].update(instrument="another"),
        lambda lines: lines[1].update(skills=["a", "a"]),
        lambda lines: lines[1].update(skills=[""]),
        lambda lines: lines[1].update(extra="x"),
        lambda lines: lines.append(dict(lines[1])),
        lambda lines: lines.pop(),
    ],
)
def test_odd_forms_are_not_shown(change: Callable[[list[dict[str, Any]]], object]) -> None:
    with pytest.raises(ForeignFileError, match="exchange_file_malformed"):
        read_request(reworked(written(), REQUEST, OFFICE, change), [ROSA.age])


@pytest.mark.parametrize(
    "changes",
    [
        {"level": "paper"},
        {"request": "cd" * 16},
        {"statement": "other"},
        {"signed_on": "someday"},
        {"scores": {"attendance": 9}},
        {"skills": "all"},
        {"form": "short"},
        {"at": "noon"},
    ],
    ids=str,
)
def test_odd_answers_are_refused_even_if_signed(changes: dict[str, Any]) -> None:
    def change(lines: list[dict[str, Any]]) -> None:
        lines[1]["fact"] = resigned({**lines[1]["fact"], **changes})

    with pytest.raises(ForeignFileError, match="exchange_file_malformed"):
        read_signatures(reworked(answered(), SIGNATURES, ROSA, change), [OFFICE.age])


def test_a_changed_score_is_a_forgery() -> None:
    def change(lines: list[dict[str, Any]]) -> None:
        lines[1]["fact"]["scores"]["ethics"] = 4

    with pytest.raises(ForeignFileError, match="sign_off_forged"):
        read_signatures(reworked(answered(), SIGNATURES, ROSA, change), [OFFICE.age])


def test_a_signature_for_hours_is_none_for_a_form() -> None:
    def change(lines: list[dict[str, Any]]) -> None:
        lines[1]["fact"] = dict(facts.sign(evaluation_part(lines[1]["fact"]), ROSA.signing))

    with pytest.raises(ForeignFileError, match="sign_off_forged"):
        read_signatures(reworked(answered(), SIGNATURES, ROSA, change), [OFFICE.age])


def test_no_tampered_answer_is_accepted() -> None:
    assert_none_accepted(answered(), lambda data: read_signatures(data, [OFFICE.age]))
