from __future__ import annotations

import dataclasses
import hashlib
import os
from datetime import date
from pathlib import Path
from typing import cast

import pytest
from typing_extensions import override

from plc_desktop.domain.documents import CertificateReport
from plc_desktop.domain.records import CourseResult, Person
from plc_desktop.errors import RuleError
from plc_desktop.services.app import Office, create_workspace
from plc_desktop.services.credentials.awarding import Refused
from plc_desktop.services.workspace.progress import Progress, Stopped
from tests.factories import (
    PASSPHRASE,
    Clock,
    Placed,
    add_person,
    can_undo,
    dumped,
    finish_pathway,
    place,
    record_hours,
    sign_all,
)


def draw(report: CertificateReport) -> bytes:
    """Return a paper that says everything the report says."""
    return repr(report).encode()


def award(office: Office, placed: Placed) -> str:
    (credential,) = office.credentials.award([placed.person_id]).credential_ids
    return credential


def test_eligibility_says_who_and_why_not(office: Office, done: Placed) -> None:
    other = place(office, "Bo Li")
    left = place(office, "Cy Cole")
    office.people.set_status(left.enrollment_id, "withdrew")
    found = {item.person: item for item in office.credentials.eligibility()}
    assert found["Thị Ánh Nguyễn"].is_eligible
    assert not found["Bo Li"].is_eligible
    assert [reason.code for reason in found["Bo Li"].reasons] == [
        "course_not_passed",
        "field_missing",
        "training_missing",
        "capstone_missing",
    ]
    assert [reason.code for reason in found["Cy Cole"].reasons] == ["withdrew"]
    award(office, done)
    assert "Thị Ánh Nguyễn" not in {item.person for item in office.credentials.eligibility()}
    again = {item.person_id for item in office.credentials.eligibility(include_awarded=True)}
    assert {done.person_id, other.person_id} <= again


def test_an_award_names_its_evidence_and_its_totals(office: Office, done: Placed) -> None:
    credential = award(office, done)
    (fact,) = dumped(office, "credentials")
    assert fact["totals"] == {
        "course_credits": 2,
        "field_minutes": 3600,
        "training_minutes": 600,
        "capstone": "Language access",
    }
    evidence = fact["evidence"]
    assert len(evidence) == 10
    signed = {
        signature.fact_id
        for entry, _, _ in evidence
        for signature in office.sign_off.signatures(entry)
    }
    assert {item[2] for item in evidence} == signed
    item = office.credentials.get(credential)
    assert item.number.startswith("RFC-")
    assert item.number.endswith("-0001")
    assert (item.status, item.awarded_on, item.is_issued) == ("awarded", date(2026, 3, 20), False)


def test_only_those_who_have_all_four_steps_are_awarded(office: Office, done: Placed) -> None:
    other = place(office, "Bo Li")
    awarded = office.credentials.award([done.person_id, other.person_id])
    assert len(awarded.credential_ids) == 1
    assert [item.person for item in awarded.refused] == ["Bo Li"]
    with pytest.raises(RuleError) as caught:
        office.credentials.award([done.person_id])
    assert caught.value.code == "already_awarded"
    refused = cast("tuple[Refused, ...]", caught.value.facts["refused"])[0]
    assert [reason.code for reason in refused.reasons] == ["already_awarded"]
    with pytest.raises(RuleError, match="not_eligible"):
        office.credentials.award([office.info.user.id])


def test_a_second_record_of_the_same_person_gets_no_second_credential(
    office: Office, done: Placed
) -> None:
    award(office, done)
    twin = place(office, "Thi Anh Nguyen")
    office.people.same_person(done.person_id, twin.person_id)
    with pytest.raises(RuleError, match="already_awarded"):
        office.credentials.award([twin.person_id])


def test_the_issued_paper_is_kept_byte_for_byte(office: Office, done: Placed) -> None:
    credential = award(office, done)
    with pytest.raises(RuleError, match="not_issued"):
        office.credentials.document(credential)
    issued = office.credentials.issue([credential], office.info.user.id, draw)
    assert issued.credential_ids == (credential,)
    paper = office.credentials.document(credential)
    item = office.credentials.get(credential)
    assert item.document_sha256 == hashlib.sha256(paper).hexdigest()
    person = office.records.get(Person, done.person_id)
    office.records.save(dataclasses.replace(person, printed_name="Another Name"))
    assert office.credentials.issue([credential], office.info.user.id, draw).credential_ids == ()
    assert office.credentials.document(credential) == paper
    assert "Thị Ánh Nguyễn" in paper.decode()


def test_the_certificate_says_what_was_awarded(office: Office, done: Placed, clock: Clock) -> None:
    credential = award(office, done)
    clock.pass_days(2)
    report = office.credentials.certificate(credential, office.info.user.id)
    assert (report.recipient, report.issuer, report.host) == (
        "Thị Ánh Nguyễn",
        "Riverside Family Center",
        "City Health Department",
    )
    assert (report.course_credits, report.field_minutes, report.training_minutes) == (2, 3600, 600)
    assert report.capstone == "Language access"
    assert (report.awarded_on, report.issued_on) == (date(2026, 3, 20), date(2026, 3, 22))
    assert [(item.name, item.title) for item in report.signatories] == [
        ("Ana Duarte", "Riverside Family Center"),
        ("Rosa Méndez", "Program manager, City Health Department"),
    ]
    office.credentials.issue([credential], office.info.user.id, draw)
    clock.pass_days(30)
    later = office.reporting.certificate(credential)
    assert later == report
    assert later.check_code == office.credentials.get(credential).check_code


def test_a_stopped_batch_keeps_what_is_finished_and_continues(office: Office) -> None:
    people = [place(office, name) for name in ("Ada", "Bo", "Cy")]
    for placed in people:
        finish_pathway(office, placed)
    awarded = office.credentials.award([placed.person_id for placed in people]).credential_ids
    assert len({office.credentials.get(item).number for item in awarded}) == 3

    class StopAfterOne(Progress):
        @override
        def report(self, done: int, total: int) -> None:
            if done == 1:
                self.stop()
            super().report(done, total)

    with pytest.raises(Stopped):
        office.credentials.issue(awarded, office.info.user.id, draw, StopAfterOne())
    assert [item.is_issued for item in office.credentials.all()].count(True) == 1
    rest = office.credentials.issue(awarded, office.info.user.id, draw)
    assert len(rest.credential_ids) == 2
    assert all(item.is_issued for item in office.credentials.all())


def test_a_paper_that_cannot_be_drawn_is_not_issued(office: Office, done: Placed) -> None:
    credential = award(office, done)

    def refuse(_report: CertificateReport) -> bytes:
        raise RuleError("letters_missing", letters="x")

    with pytest.raises(RuleError, match="letters_missing"):
        office.credentials.issue([credential], office.info.user.id, refuse)
    assert not office.credentials.get(credential).is_issued
    with pytest.raises(RuleError, match="record_missing"):
        office.credentials.issue([credential], "nobody", draw)


def test_an_award_can_be_taken_back_until_it_is_issued(office: Office, done: Placed) -> None:
    credential = award(office, done)
    office.credentials.take_back_award(credential, "too early")
    assert office.credentials.get(credential).status == "revoked"
    with pytest.raises(RuleError, match="award_was_taken_back"):
        office.credentials.issue([credential], office.info.user.id, draw)
    second = award(office, done)
    assert office.credentials.get(second).number.endswith("-0002")
    office.credentials.issue([second], office.info.user.id, draw)
    with pytest.raises(RuleError, match="already_issued"):
        office.credentials.take_back_award(second, "too late")


def test_an_issue_cannot_be_undone_and_neither_can_its_award(office: Office, done: Placed) -> None:
    awarded = office.credentials.award([done.person_id])
    assert can_undo(office, awarded.change_id)
    issued = office.credentials.issue(awarded.credential_ids, office.info.user.id, draw)
    for change in (awarded.change_id, issued.change_ids[0]):
        assert not can_undo(office, change)
        with pytest.raises(RuleError, match="issued_cannot_be_undone"):
            office.history.undo(change)


def test_changed_evidence_is_shown(office: Office, done: Placed) -> None:
    credential = award(office, done)
    assert not office.credentials.get(credential).evidence_changed
    rows = office.hours.possible_doubles()
    assert rows == []
    (fact,) = dumped(office, "credentials")
    entry = fact["evidence"][0][0]
    office.hours.void([entry], "did not happen")
    assert office.credentials.get(credential).evidence_changed


def test_issuers_come_first(office: Office) -> None:
    add_person(office, full_name="Aba Cole", roles=("staff",), title="Coordinator")
    assert [(item.label, item.detail) for item in office.credentials.issuers()] == [
        ("Ana Duarte", "Riverside Family Center"),
        ("Aba Cole", "Coordinator"),
    ]


def test_an_unknown_credential_is_named(office: Office) -> None:
    with pytest.raises(RuleError, match="record_missing"):
        office.credentials.get("nothing")
    with pytest.raises(RuleError, match="record_missing"):
        office.reporting.certificate("nothing")


def test_requirements_the_rules_do_not_ask_for_are_not_printed(office: Office) -> None:
    rules = dataclasses.replace(
        office.rule_sets.current(), training_minutes=0, capstone_required=False, field_minutes=60
    )
    office.rule_sets.new_version(rules)
    placed = place(office)
    record_hours(office, placed)
    sign_all(office, placed.supervisor_id)
    office.coursework.record(CourseResult(id="", person_id=placed.person_id, credits=2))
    report = office.credentials.certificate(award(office, placed))
    assert (report.training_minutes, report.capstone, report.field_minutes) == (None, None, 120)


def test_two_laptops_never_give_the_same_number(
    office: Office, done: Placed, tmp_path: Path
) -> None:
    """Neither knows of the other: organization, laptop and counter make the number."""
    other = create_workspace(
        tmp_path / "second.plcdb",
        PASSPHRASE,
        office.info.organization.name,
        "Bo Li",
        environment=dataclasses.replace(office.session.environment, random=os.urandom),
    )
    try:
        theirs = place(other, "Bo Li")
        finish_pathway(other, theirs)
        numbers = [
            here.credentials.get(award(here, placed)).number
            for here, placed in ((office, done), (other, theirs))
        ]
    finally:
        other.close()
    assert [number.split("-")[0] for number in numbers] == ["RFC", "RFC"]
    assert [number.split("-")[2] for number in numbers] == ["0001", "0001"]
    assert len(set(numbers)) == 2


def test_a_counter_never_goes_back(office: Office, done: Placed) -> None:
    """Not after an award was taken back, and not when another laptop's code is the same."""
    office.credentials.take_back_award(award(office, done), "Too early")
    assert office.credentials.get(award(office, done)).number.endswith("-0002")
