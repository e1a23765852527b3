"""Credentials of single steps, issued with the whole or before it. Real keys, real file."""

from __future__ import annotations

import json
import uuid
from datetime import date
from typing import Any

import pytest
from typing_extensions import override

from plc_desktop.credentials.data_integrity import verify
from plc_desktop.credentials.did_key import did_of
from plc_desktop.domain.documents import CertificateReport
from plc_desktop.domain.records import CourseResult
from plc_desktop.errors import RuleError
from plc_desktop.services.app import Office
from plc_desktop.services.credentials.files import FORMATS, credential_json, in_format
from plc_desktop.services.credentials.sealing import Sealer
from plc_desktop.services.credentials.steps import current
from plc_desktop.services.credentials.verifying import VerifyDesk
from plc_desktop.services.workspace.progress import Progress, Stopped
from reports.certificate import render
from reports.texts import ENGLISH
from tests.factories import Clock, Placed, add_person, finish_pathway, place

WORDS = "willow harbor seven"


def draw(report: CertificateReport) -> bytes:
    return render(report, ENGLISH)


@pytest.fixture
def sealer(office: Office) -> Sealer:
    return office.credentials.sealer(office.info.user.id, WORDS)


def issue_whole(office: Office, placed: Placed, sealer: Sealer) -> str:
    (credential,) = office.credentials.award([placed.person_id]).credential_ids
    office.credentials.issue([credential], office.info.user.id, draw, sealer=sealer)
    return credential


def document(office: Office, credential_id: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(office.step_credentials.document(credential_id))
    return found


def test_the_whole_comes_with_one_for_each_step(
    office: Office, done: Placed, sealer: Sealer
) -> None:
    issue_whole(office, done, sealer)
    items = office.step_credentials.of_person(done.person_id)
    assert [item.step for item in items] == ["course", "field", "training", "capstone"]
    for item in items:
        said = document(office, item.id)
        (proof,) = verify(said)
        assert (proof.public, said["id"]) == (sealer.public, item.id)
        assert said["issuer"]["id"] == did_of(sealer.public)
        assert "licenseNumber" not in said["credentialSubject"]
        assert item.issuer == "Ana Duarte"
        assert item.person == "Thị Ánh Nguyễn"
        assert item.issues == 1
        assert item.revoked is None
    kinds = [
        document(office, item.id)["credentialSubject"]["achievement"]["achievementType"]
        for item in items
    ]
    assert kinds == ["Course", "Fieldwork", "CertificateOfCompletion", "Assignment"]
    assert office.rebuild().is_equal


def test_one_who_stops_early_gets_what_is_complete(office: Office, sealer: Sealer) -> None:
    early = place(office, "Bo Li")
    office.coursework.record(CourseResult(id="", person_id=early.person_id, credits=2))
    assert office.step_credentials.possible(early.person_id) == ("course",)
    made = office.step_credentials.issue([early.person_id], sealer)
    (item,) = office.step_credentials.of_person(early.person_id)
    assert made.ids == (item.id,)
    assert (item.step, item.awarded_on) == ("course", date(2026, 3, 20))
    assert office.step_credentials.get(item.id) == item
    assert office.step_credentials.possible(early.person_id) == ()
    assert office.step_credentials.issue([early.person_id], sealer).ids == ()
    with pytest.raises(RuleError, match="step_not_complete"):
        office.step_credentials.issue([early.person_id], sealer, ["field"])
    somebody = add_person(office, full_name="Not Enrolled", roles=())
    with pytest.raises(RuleError, match="not_enrolled"):
        office.step_credentials.issue([somebody.id], sealer)
    with pytest.raises(RuleError, match="record_missing"):
        office.step_credentials.get("urn:uuid:00000000-0000-0000-0000-000000000000")


def test_a_step_issued_before_the_whole_is_not_issued_twice(
    office: Office, done: Placed, sealer: Sealer
) -> None:
    (course,) = office.step_credentials.issue([done.person_id], sealer, ["course"]).ids
    before = office.step_credentials.document(course)
    issue_whole(office, done, sealer)
    items = office.step_credentials.of_person(done.person_id)
    assert len(items) == 4
    assert items[0].id == course
    assert office.step_credentials.document(course) == before


def test_a_step_is_issued_again_under_the_same_id(
    office: Office, done: Placed, sealer: Sealer, clock: Clock
) -> None:
    issue_whole(office, done, sealer)
    first = office.step_credentials.of_person(done.person_id)[1]
    old = document(office, first.id)
    clock.pass_days(5)
    office.step_credentials.reissue(first.id, sealer, "Name corrected")
    again = office.step_credentials.get(first.id)
    new = document(office, first.id)
    assert (new["id"], new["awardedDate"]) == (old["id"], old["awardedDate"])
    assert new["validFrom"] > old["validFrom"]
    assert (again.issues, again.issued_on) == (2, date(2026, 3, 25))
    assert office.credential_life.paper(first.document_sha256) == json_bytes(office, old)
    with pytest.raises(RuleError, match="reissue_reason_missing"):
        office.step_credentials.reissue(first.id, sealer, "")
    office.credential_life.revoke([first.id], office.info.user.id, WORDS, "Wrong person")
    with pytest.raises(RuleError, match="credential_is_revoked"):
        office.step_credentials.reissue(first.id, sealer, "Again")


def json_bytes(_office: Office, said: dict[str, Any]) -> bytes:
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()


def test_a_step_that_is_not_complete_any_more_is_not_issued_again(
    office: Office, done: Placed, sealer: Sealer
) -> None:
    issue_whole(office, done, sealer)
    course = office.step_credentials.of_person(done.person_id)[0]
    (result,) = office.coursework.of_person(done.person_id)
    office.records.delete("course_result", result.id)
    with pytest.raises(RuleError, match="step_not_complete"):
        office.step_credentials.reissue(course.id, sealer, "Again")


def test_a_revoked_step_is_not_valid_and_the_whole_stays_valid(
    office: Office, done: Placed, sealer: Sealer
) -> None:
    whole = issue_whole(office, done, sealer)
    field = office.step_credentials.of_person(done.person_id)[1]
    issuer = office.info.user.id
    office.credential_life.revoke([field.id], issuer, WORDS, "Hours were another's")
    office.credential_life.status_list(issuer, WORDS)
    desk = VerifyDesk(office.session.environment, office.session)
    found = desk.verify_bytes(office.step_credentials.document(field.id))
    assert (found.verdict, found.problem) == ("not_valid", "revoked")
    assert desk.verify_bytes(office.credentials.document(whole)).verdict == "valid"
    revoked = office.step_credentials.get(field.id).revoked
    assert revoked is not None
    assert revoked.reason == "Hours were another's"


def test_every_format_of_every_credential_verifies(
    office: Office, done: Placed, sealer: Sealer
) -> None:
    whole = issue_whole(office, done, sealer)
    office.credential_life.status_list(office.info.user.id, WORDS)
    desk = VerifyDesk(office.session.environment, office.session)
    for credential_id in (whole, office.step_credentials.of_person(done.person_id)[2].id):
        signed = credential_json(office.session, credential_id)
        for suffix in FORMATS:
            assert desk.verify_bytes(in_format(signed, suffix)).verdict == "valid", suffix


def test_a_plain_paper_has_no_signed_credential(office: Office, done: Placed) -> None:
    (credential,) = office.credentials.award([done.person_id]).credential_ids
    office.credentials.issue([credential], office.info.user.id, draw)
    with pytest.raises(RuleError, match="not_signed"):
        credential_json(office.session, credential)
    assert office.step_credentials.of_person(done.person_id) == ()


def test_a_stopped_batch_keeps_what_is_done_and_goes_on(
    office: Office, done: Placed, sealer: Sealer
) -> None:
    other = place(office, "Bo Li")
    finish_pathway(office, other)

    class AfterOne(Progress):
        @override
        def report(self, done: int, total: int) -> None:
            super().report(done, total)
            if done == 1:
                raise Stopped

    people = [done.person_id, other.person_id]
    with pytest.raises(Stopped):
        office.step_credentials.issue(people, sealer, progress=AfterOne())
    assert len(office.step_credentials.all()) == 4
    assert len(office.step_credentials.issue(people, sealer).ids) == 4
    assert len(office.step_credentials.all()) == 8


def test_a_revoked_step_can_be_issued_anew_under_an_id_of_its_own(
    office: Office, done: Placed, sealer: Sealer, clock: Clock
) -> None:
    issue_whole(office, done, sealer)
    steps, issuer = office.step_credentials, office.info.user.id
    revoked = steps.of_person(done.person_id)[1]
    with pytest.raises(RuleError, match="step_in_force"):
        steps.issue_anew(revoked.id, sealer, "Hours corrected")
    office.credential_life.revoke([revoked.id], issuer, WORDS, "Hours were another's")
    assert steps.possible(done.person_id) == ()
    assert steps.replaceable(done.person_id) == (revoked.id,)
    assert steps.issue([done.person_id], sealer).ids == ()
    with pytest.raises(RuleError, match="reissue_reason_missing"):
        steps.issue_anew(revoked.id, sealer, " ")
    clock.pass_days(2)
    (new_id,) = steps.issue_anew(revoked.id, sealer, "Hours corrected").ids
    new = steps.get(new_id)
    assert new_id == uuid.uuid5(uuid.UUID(revoked.id), "field").urn
    assert (new.replaces, new.revoked, new.step) == (revoked.id, None, "field")
    assert (new.awarded_on, new.enrollment_id) == (date(2026, 3, 22), revoked.enrollment_id)
    assert steps.get(revoked.id).revoked is not None
    assert steps.replaceable(done.person_id) == ()
    assert current(steps.of_person(done.person_id))["field"] == new
    office.credential_life.status_list(issuer, WORDS)
    desk = VerifyDesk(office.session.environment, office.session)
    assert desk.verify_bytes(steps.document(new_id)).verdict == "valid"
    assert desk.verify_bytes(steps.document(revoked.id)).problem == "revoked"
    steps.reissue(new_id, sealer, "Name corrected")
    assert steps.get(new_id).replaces == revoked.id
    assert office.rebuild().is_equal


def test_a_replacement_that_is_revoked_too_is_replaced_itself(
    office: Office, done: Placed, sealer: Sealer
) -> None:
    issue_whole(office, done, sealer)
    steps, issuer = office.step_credentials, office.info.user.id
    first = steps.of_person(done.person_id)[0].id
    office.credential_life.revoke([first], issuer, WORDS, "Wrong course")
    (second,) = steps.issue_anew(first, sealer, "Right course").ids
    office.credential_life.revoke([second], issuer, WORDS, "Wrong again")
    (third,) = steps.issue_anew(first, sealer, "Right at last").ids
    assert steps.get(third).replaces == second
    assert len({first, second, third}) == 3


def test_a_revoked_step_that_is_not_complete_any_more_is_not_issued_anew(
    office: Office, done: Placed, sealer: Sealer
) -> None:
    issue_whole(office, done, sealer)
    course = office.step_credentials.of_person(done.person_id)[0]
    office.credential_life.revoke([course.id], office.info.user.id, WORDS, "Wrong course")
    (result,) = office.coursework.of_person(done.person_id)
    office.records.delete("course_result", result.id)
    assert office.step_credentials.replaceable(done.person_id) == ()
    with pytest.raises(RuleError, match="step_not_complete"):
        office.step_credentials.issue_anew(course.id, sealer, "Again")
