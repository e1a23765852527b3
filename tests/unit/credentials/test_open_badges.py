from __future__ import annotations

import uuid
from typing import Any

import pytest

from plc_desktop.credentials.data_integrity import sign, verify
from plc_desktop.credentials.open_badge import (
    StepFacts,
    hours_text,
    step_credential,
    whole_credential,
)
from plc_desktop.credentials.open_badge_schema import check_issued, check_readable
from plc_desktop.errors import ForeignFileError, RuleError
from tests import issued

KINDS = {
    "course": "Course",
    "field": "Fieldwork",
    "training": "CertificateOfCompletion",
    "capstone": "Assignment",
}


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(0, "0"), (3600, "60"), (3645, "60.75"), (630, "10.5"), (1, "0.02"), (6000, "100")],
)
def test_hours_are_texts(minutes: int, text: str) -> None:
    assert hours_text(minutes) == text


def test_the_whole_says_everything_that_was_done() -> None:
    document = whole_credential(issued.facts())
    subject = document["credentialSubject"]
    assert document["awardedDate"] == "2026-06-12T00:00:00Z"
    assert document["validFrom"] == "2026-06-15T14:30:00Z"
    assert [result["value"] for result in subject["result"]] == ["2", "60.75", "10"]
    assert subject["identifier"][0]["identityHash"] == "Thị Ánh Nguyễn"
    assert "Language access at enrollment" in subject["achievement"]["criteria"]["narrative"]
    assert document["evidence"][0]["id"].startswith("ni:///sha-256;")
    assert "ab" * 32 not in str(document)
    check_readable(document)


@pytest.mark.parametrize("step", issued.facts().steps, ids=lambda step: step.step)
def test_each_step_is_a_credential_of_its_own(step: StepFacts) -> None:
    facts = issued.facts()
    document = step_credential(facts, step)
    assert document["credentialSubject"]["achievement"]["achievementType"] == KINDS[step.step]
    assert document["id"] != facts.credential.urn
    assert verify(sign(document, issued.ISSUER, "2026-06-15T14:30:00Z"))


def test_issuing_again_keeps_id_and_award_and_is_newer() -> None:
    first = whole_credential(issued.facts())
    again = whole_credential(issued.facts(valid_from=issued.NOW, recipient="Ánh Nguyễn"))
    assert (first["id"], first["awardedDate"]) == (again["id"], again["awardedDate"])
    assert first["validFrom"] < again["validFrom"]


def test_achievements_are_the_same_everywhere() -> None:
    one = whole_credential(issued.facts())
    two = whole_credential(issued.facts(credential=uuid.UUID(int=9), issuer="Another"))
    achievement = one["credentialSubject"]["achievement"]["id"]
    assert achievement == two["credentialSubject"]["achievement"]["id"]


@pytest.mark.parametrize(
    "overrides",
    [{"recipient": ""}, {"number": ""}, {"issuer": ""}, {"recipient": "x" * 2001}],
)
def test_nothing_incomplete_is_issued(overrides: dict[str, Any]) -> None:
    with pytest.raises(RuleError) as caught:
        whole_credential(issued.facts(**overrides))
    assert caught.value.code == "credential_not_complete"
    assert caught.value.facts["place"]


@pytest.mark.parametrize(
    "change",
    [
        {"extra": "1"},
        {"validFrom": "2026-06-15"},
        {"type": ["VerifiableCredential"]},
        {"@context": ["https://www.w3.org/ns/credentials/v2"]},
        {"issuer": "did:web:example.org"},
    ],
)
def test_the_shape_allows_nothing_else(change: dict[str, Any]) -> None:
    with pytest.raises(RuleError):
        check_issued({**whole_credential(issued.facts()), **change})


@pytest.mark.parametrize(
    "change",
    [
        {"type": "VerifiableCredential"},
        {"type": ["AchievementCredential"]},
        {"id": ""},
        {"issuer": {"name": "x"}},
        {"validFrom": 5},
        {"credentialSubject": []},
        {"credentialSubject": {"achievement": {"name": "x"}}},
        {"credentialSubject": {"id": "urn:x:y", "achievement": "x"}},
        {"credentialSubject": {"id": "urn:x:y", "achievement": {}}},
    ],
)
def test_what_lacks_required_parts_is_no_open_badge(change: dict[str, Any]) -> None:
    with pytest.raises(ForeignFileError) as caught:
        check_readable({**whole_credential(issued.facts()), **change})
    assert caught.value.code == "not_a_credential"
