from __future__ import annotations

import dataclasses
from datetime import date, time
from typing import Any

import pytest

from plc_desktop.domain import signoff
from plc_desktop.domain.records import HoursEntry, Placement
from plc_desktop.errors import RuleError

DAY = date(2026, 3, 5)
PLACEMENT = Placement(
    id="p",
    person_id="leader",
    organization_id="o",
    supervisor_id="rosa",
    acting_supervisor_id="bo",
    acting_from_on=date(2026, 3, 1),
    acting_until_on=date(2026, 3, 31),
)
ENTRY = HoursEntry(
    id="e",
    placement_id="p",
    worked_on=DAY,
    starts_at=time(9),
    ends_at=time(11),
    minutes=120,
    activity="Meetings",
    description="Policy forum",
    skills=("Advocacy",),
    involvement=("5",),
    level="state",
    reflection="Spoke up",
)
LINE = signoff.entry_line(ENTRY, "h" * 64, PLACEMENT, "王秀英", "City Health")


def test_every_field_of_the_entry_is_on_the_signed_line() -> None:
    for name in signoff.SIGNED_FIELDS:
        assert getattr(LINE, name) == getattr(ENTRY, name)
    assert (LINE.participant, LINE.participant_id, LINE.site) == ("王秀英", "leader", "City Health")


def test_each_level_has_one_sentence_with_an_id_of_its_own() -> None:
    assert [signoff.statement_for(level).level for level in signoff.LEVELS] == list(signoff.LEVELS)
    assert len({statement.id for statement in signoff.STATEMENTS}) == len(signoff.LEVELS)
    with pytest.raises(RuleError, match="attestation_level_unknown"):
        signoff.statement_for("email")


@pytest.mark.parametrize(
    ("changes", "person", "on", "expected"),
    [
        ({}, "rosa", DAY, True),
        ({}, "bo", DAY, True),
        ({}, "bo", date(2026, 2, 28), False),
        ({}, "bo", date(2026, 4, 1), False),
        ({"acting_from_on": None, "acting_until_on": None}, "bo", date(2027, 1, 1), True),
        ({}, "eve", DAY, False),
        ({"supervisor_id": "", "acting_supervisor_id": ""}, "", DAY, False),
    ],
)
def test_who_supervises(changes: dict[str, Any], person: str, on: date, expected: bool) -> None:  # noqa: FBT001
    placement = dataclasses.replace(PLACEMENT, **changes)
    assert signoff.supervises(placement, person, on) is expected


def test_nobody_signs_for_themselves_not_even_under_a_second_record() -> None:
    for signer in ("leader", "leader-again"):
        with pytest.raises(RuleError, match="self_sign_off"):
            signoff.check_signer(PLACEMENT, signer, {"leader", "leader-again"}, DAY)


def test_only_the_supervisor_signs() -> None:
    signoff.check_signer(PLACEMENT, "rosa", {"leader"}, DAY)
    with pytest.raises(RuleError, match="not_the_supervisor"):
        signoff.check_signer(PLACEMENT, "eve", {"leader"}, DAY)


def test_a_return_needs_a_reason() -> None:
    signoff.check_decision("signed", "")
    signoff.check_decision("returned", "Which place?")
    with pytest.raises(RuleError, match="return_reason_missing"):
        signoff.check_decision("returned", "  ")
    with pytest.raises(RuleError, match="decision_unknown"):
        signoff.check_decision("maybe", "")


def test_the_content_of_a_sign_off_says_what_was_signed_by_whom() -> None:
    statement = signoff.statement_for("paper")
    content = signoff.sign_off_content(
        LINE, "returned", " Which place? ", statement, "rosa", nonce="n", at=1
    )
    assert content == {
        "entry": "e",
        "content_hash": "h" * 64,
        "participant": "leader",
        "minutes": 120,
        "decision": "returned",
        "reason": "Which place?",
        "statement": "paper-1",
        "level": "paper",
        "by": "rosa",
        "supersedes": [],
        "nonce": "n",
        "at": 1,
    }
    signed = signoff.sign_off_content(LINE, "signed", "ignored", statement, "rosa")
    assert signed["reason"] == ""


def test_key_and_signature_are_not_part_of_what_is_signed() -> None:
    assert signoff.signed_part({"entry": "e", "key": "k", "sig": "s"}) == {"entry": "e"}
