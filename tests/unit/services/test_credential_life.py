"""After the issue: again, revoked, listed, looked at. On a real file with real keys."""

from __future__ import annotations

import dataclasses
import json
from datetime import date
from typing import Any, cast

import pytest

from plc_desktop.changes.facts import STATUS_LIST
from plc_desktop.credentials.associated_file import extract
from plc_desktop.credentials.status_list import read_status_list
from plc_desktop.domain.documents import CertificateReport
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Person
from plc_desktop.errors import EnvironmentProblem, RuleError
from plc_desktop.services.app import Office
from plc_desktop.services.credentials.listed import CredentialItem
from plc_desktop.services.credentials.sealing import as_uuid
from reports.certificate import render
from reports.texts import ENGLISH
from tests.factories import (
    Clock,
    Placed,
    add_person,
    dumped,
    finish_pathway,
    place,
    record_hours,
    sign_all,
)

WORDS = "willow harbor seven"


def draw(report: CertificateReport) -> bytes:
    return render(report, ENGLISH)


@pytest.fixture
def issued(office: Office, done: Placed) -> CredentialItem:
    (credential,) = office.credentials.award([done.person_id]).credential_ids
    issuer = office.info.user.id
    office.credentials.issue(
        [credential], issuer, draw, sealer=office.credentials.sealer(issuer, WORDS)
    )
    return office.credentials.get(credential)


def reissue(office: Office, credential_id: str, reason: str = "Name corrected") -> CredentialItem:
    issuer = office.info.user.id
    sealer = office.credentials.sealer(issuer, WORDS)
    office.credential_life.reissue(credential_id, issuer, draw, sealer, reason)
    return office.credentials.get(credential_id)


def facts_of(office: Office, fact_type: str) -> list[dict[str, Json]]:
    with office.session.read() as reader:
        return [dict(fact.content) for fact in reader.facts(fact_type)]


def revoke(office: Office, *ids: str, reason: str = "Issued by mistake") -> Any:
    return office.credential_life.revoke(ids, office.info.user.id, WORDS, reason)


def inside(office: Office, item: CredentialItem) -> dict[str, Any]:
    found = extract(office.credential_life.paper(item.document_sha256))
    assert found is not None
    document: dict[str, Any] = json.loads(found)
    return document


def test_issued_again_it_is_the_same_credential_but_newer(
    office: Office, issued: CredentialItem, clock: Clock
) -> None:
    person = office.records.get(Person, issued.person_id)
    office.records.save(dataclasses.replace(person, printed_name="Ánh Nguyễn Thị"))
    old_bytes = office.credentials.document(issued.id)
    clock.pass_days(3)
    again = reissue(office, issued.id)
    first, second = inside(office, issued), inside(office, again)
    assert (second["id"], second["awardedDate"]) == (first["id"], first["awardedDate"])
    assert second["validFrom"] > first["validFrom"]
    assert second["credentialSubject"]["licenseNumber"] == issued.number == again.number
    assert second["credentialSubject"]["identifier"][0]["identityHash"] == "Ánh Nguyễn Thị"
    assert (again.status, again.issues, again.issued_on) == ("issued", 2, date(2026, 3, 23))
    assert office.credential_life.paper(issued.document_sha256) == old_bytes
    assert office.credentials.document(issued.id) != old_bytes
    first_paper, second_paper = office.credential_life.history(issued.id).papers
    assert second_paper.replaces == first_paper.fact_id
    assert (first_paper.reason, second_paper.reason) == ("", "Name corrected")
    assert first_paper.document_sha256 == issued.document_sha256
    assert first_paper.is_signed
    assert first_paper.issuer == "Ana Duarte"
    assert office.rebuild().is_equal


def test_the_new_paper_says_which_one_it_replaces(
    office: Office, issued: CredentialItem, clock: Clock
) -> None:
    clock.pass_days(3)
    reissue(office, issued.id)
    report = office.credentials.certificate(issued.id)
    assert report.replaces_on == date(2026, 3, 20)
    assert (report.awarded_on, report.issued_on) == (date(2026, 3, 20), date(2026, 3, 23))


def test_a_clock_that_stands_still_or_runs_back_makes_no_older_paper(
    office: Office, issued: CredentialItem, clock: Clock
) -> None:
    clock.pass_days(-30)
    again = reissue(office, issued.id)
    assert again.issues == 2
    assert again.document_sha256 != issued.document_sha256
    assert inside(office, again)["validFrom"] > inside(office, issued)["validFrom"]


def test_it_takes_a_reason_and_a_paper_in_force(office: Office, issued: CredentialItem) -> None:
    with pytest.raises(RuleError, match="reissue_reason_missing"):
        reissue(office, issued.id, " \n")
    revoke(office, issued.id)
    with pytest.raises(RuleError, match="credential_is_revoked"):
        reissue(office, issued.id)
    other = place(office, "Bo Li", site_id=None)
    finish_pathway(office, other)
    (awarded,) = office.credentials.award([other.person_id]).credential_ids
    with pytest.raises(RuleError, match="not_issued"):
        reissue(office, awarded)


def test_changed_evidence_is_taken_anew_if_it_still_suffices(
    office: Office, done: Placed, issued: CredentialItem
) -> None:
    assert not office.credentials.get(issued.id).evidence_changed
    evidence = inside(office, issued)["evidence"]
    with office.session.read() as reader:
        (award,) = reader.facts("award", credential=issued.id)
    lines = cast("list[list[str]]", award.content["evidence"])
    office.hours.void([lines[0][0]], "Typed twice")
    item = office.credentials.get(issued.id)
    assert item.evidence_changed
    assert [found.id for found in office.credential_life.review()] == [issued.id]
    with pytest.raises(RuleError) as caught:
        reissue(office, issued.id)
    assert caught.value.code == "not_eligible_any_more"
    assert caught.value.facts["reasons"]
    for day in range(6):
        record_hours(office, done, worked_on=date(2026, 3, 5 + day), minutes=60)
    sign_all(office, done.supervisor_id)
    again = reissue(office, issued.id, "Hours corrected")
    assert not again.evidence_changed
    assert not office.credential_life.review()
    assert inside(office, again)["evidence"] != evidence
    assert reissue(office, issued.id, "Layout").issues == 3
    assert office.rebuild().is_equal


def test_a_revocation_stands_in_every_list_for_good(
    office: Office, issued: CredentialItem, clock: Clock
) -> None:
    done = revoke(office, issued.id, reason="  Issued \n by mistake ")
    item = office.credentials.get(issued.id)
    assert (item.status, item.revoked_on, item.reason) == (
        "revoked",
        date(2026, 3, 20),
        "Issued by mistake",
    )
    revoked = office.credential_life.history(issued.id).revoked
    assert revoked is not None
    assert (revoked.by, revoked.reason) == ("Ana Duarte", "Issued by mistake")
    with pytest.raises(RuleError, match="revoked_cannot_be_undone"):
        office.history.undo(done.change_id)
    clock.pass_days(1)
    assert revoke(office, issued.id).ids == ()
    made = office.credential_life.status_list(office.info.user.id, WORDS)
    found = made.status.find(as_uuid(issued.id))
    assert found is not None
    assert (found.on, found.reason) == (date(2026, 3, 20), "Issued by mistake")
    assert office.rebuild().is_equal
    assert office.people.parent_leader(issued.person_id).credential is not None


def test_whoever_was_revoked_can_be_awarded_anew(office: Office, issued: CredentialItem) -> None:
    revoke(office, issued.id)
    (fresh,) = office.credentials.award([issued.person_id]).credential_ids
    assert office.credentials.get(fresh).number != issued.number
    assert not office.credentials.get(fresh).has_other
    shown = office.people.parent_leader(issued.person_id).credential
    assert shown is not None
    assert shown.id == fresh
    dumped_ids = {item["id"]: item["revoked_on"] for item in dumped(office, "credentials")}
    assert dumped_ids == {issued.id: "2026-03-20", fresh: None}


def test_revoking_takes_a_reason_an_issuer_their_passphrase_and_a_paper(
    office: Office, issued: CredentialItem
) -> None:
    with pytest.raises(RuleError, match="revoke_reason_missing"):
        revoke(office, issued.id, reason=" ")
    with pytest.raises(EnvironmentProblem, match="wrong_key_passphrase"):
        office.credential_life.revoke([issued.id], office.info.user.id, "wrong words", "Why")
    rosa = add_person(office, full_name="Rosa Only", roles=("supervisor",))
    with pytest.raises(RuleError, match="not_an_issuer"):
        office.credential_life.revoke([issued.id], rosa.id, WORDS, "Why")
    with pytest.raises(RuleError, match="record_missing"):
        revoke(office, "urn:uuid:00000000-0000-0000-0000-000000000000")
    other = place(office, "Bo Li")
    finish_pathway(office, other)
    (awarded,) = office.credentials.award([other.person_id]).credential_ids
    with pytest.raises(RuleError, match="not_issued"):
        revoke(office, awarded)
    assert office.credentials.get(issued.id).status == "issued"


def test_a_revocation_nobody_signed_has_no_effect(office: Office, issued: CredentialItem) -> None:
    revoked: dict[str, Json] = {
        "credential": issued.id,
        "reason": "Made up",
        "revoked_on": "2026-03-20",
        "by": office.info.user.id,
        "key": "00" * 32,
        "sig": "00" * 64,
        "at": 0,
        "nonce": "00",
    }
    with office.session.transaction("credential_revoked") as work:
        work.add_fact("revoke_credential", revoked)
    assert office.credentials.get(issued.id).status == "issued"
    assert office.credential_life.history(issued.id).revoked is None
    made = office.credential_life.status_list(office.info.user.id, WORDS)
    assert made.status.revoked == ()
    assert office.rebuild().is_equal


def test_status_lists_count_up_and_are_kept(
    office: Office, issued: CredentialItem, clock: Clock
) -> None:
    issuer = office.info.user.id
    first = office.credential_life.status_list(issuer, WORDS)
    revoke(office, issued.id)
    clock.pass_days(1)
    second = office.credential_life.status_list(issuer, WORDS)
    assert (first.status.version, second.status.version) == (1, 2)
    assert read_status_list(second.data) == second.status
    assert (second.status.expires_at - second.status.issued_at).days == 90
    assert office.credential_life.newest_status_lists() == (second.data,)


def test_lists_that_two_laptops_made_of_one_version_both_count(
    office: Office, issued: CredentialItem
) -> None:
    issuer = office.info.user.id
    first = office.credential_life.status_list(issuer, WORDS)
    (said,) = facts_of(office, STATUS_LIST)
    revoke(office, issued.id)
    second = office.credential_life.status_list(issuer, WORDS)
    with office.session.transaction("status_list_made") as work:  # as another laptop's file says it
        work.add_fact(STATUS_LIST, {**said, "version": 2, "nonce": office.session.nonce()})
    assert set(office.credential_life.newest_status_lists()) == {first.data, second.data}
    third = office.credential_life.status_list(issuer, WORDS)
    assert office.credential_life.newest_status_lists() == (third.data,)


def test_two_credentials_of_one_person_are_flagged_until_one_is_revoked(
    office: Office, issued: CredentialItem
) -> None:
    twin = place(office, "Thi Anh Nguyen")
    finish_pathway(office, twin)
    (second,) = office.credentials.award([twin.person_id]).credential_ids
    assert not office.credentials.get(issued.id).has_other
    office.people.same_person(issued.person_id, twin.person_id)
    assert office.credentials.get(issued.id).has_other
    assert office.credentials.get(second).has_other
    assert [item.id for item in office.credential_life.review()] == [issued.id]
    office.credentials.take_back_award(second, "Same person")
    assert not office.credentials.get(issued.id).has_other
    assert office.credential_life.review() == []


def test_a_paper_made_without_a_key_can_be_made_again_with_one(
    office: Office, done: Placed
) -> None:
    (credential,) = office.credentials.award([done.person_id]).credential_ids
    office.credentials.issue([credential], office.info.user.id, draw)
    (plain,) = office.credential_life.history(credential).papers
    assert not plain.is_signed
    again = reissue(office, credential, "Signed now")
    assert inside(office, again)["credentialSubject"]["licenseNumber"] == again.number
