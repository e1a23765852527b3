"""Verifying with the trust and the status lists of this computer, with and without a workspace."""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta
from pathlib import Path

import pytest

from plc_desktop.credentials.did_key import did_of
from plc_desktop.credentials.status_list import SUFFIX, Revocation, sign_status_list
from plc_desktop.credentials.trust import TrustedIssuer
from plc_desktop.credentials.verification import Answer, Verdict
from plc_desktop.domain.documents import CertificateReport
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Person
from plc_desktop.errors import ForeignFileError, RuleError
from plc_desktop.services.app import Office
from plc_desktop.services.credentials.files import credential_json, in_format
from plc_desktop.services.credentials.sealing import as_uuid
from plc_desktop.services.credentials.verifying import VerifyDesk
from plc_desktop.services.workspace.environment import Environment
from reports.certificate import render
from reports.texts import ENGLISH
from tests import issued
from tests.conftest import folders_in
from tests.factories import Clock, finish_pathway, place

WORDS = "willow harbor seven"
DID = did_of(issued.ISSUER.public)


def draw(report: CertificateReport) -> bytes:
    return render(report, ENGLISH)


@pytest.fixture
def elsewhere(tmp_path: Path) -> Environment:
    """A computer without a workspace, a month after the samples were issued."""
    return Environment(
        clock=lambda: issued.NOW,
        today=issued.NOW.date,
        random=bytes,
        folders=folders_in(tmp_path / "elsewhere"),
    )


@pytest.fixture
def credential(office: Office) -> str:
    placed = place(office, "Thị Ánh Nguyễn")
    finish_pathway(office, placed)
    (awarded,) = office.credentials.award([placed.person_id]).credential_ids
    issuer = office.info.user.id
    office.credentials.issue(
        [awarded], issuer, draw, sealer=office.credentials.sealer(issuer, WORDS)
    )
    return awarded


def keep(folder: Path, data: bytes, name: str = "list") -> Path:
    path = folder / f"{name}{SUFFIX}"
    path.write_bytes(data)
    return path


def test_a_stranger_becomes_trusted_by_comparing_words(
    elsewhere: Environment, tmp_path: Path
) -> None:
    desk = VerifyDesk(elsewhere)
    assert desk.verify_bytes(issued.small_pdf()).trusted is Answer.NO
    assert desk.accepted_issuers() == ()
    with pytest.raises(RuleError) as caught:
        desk.trust_issuer(DID, "The college", is_compared=False)
    assert caught.value.code == "card_not_compared"
    assert caught.value.facts["words"] == " ".join(desk.words(DID).words)
    assert len(desk.words(DID).words) == 6
    with pytest.raises(RuleError, match="card_name_missing"):
        desk.trust_issuer(DID, " ", is_compared=True)
    desk.trust_issuer(DID, "The college", is_compared=True)
    again = VerifyDesk(elsewhere)
    found = again.verify_bytes(issued.small_pdf())
    assert (found.trusted, found.trusted_name) == (Answer.YES, "The college")
    assert found.trusted_since_on == issued.NOW.date()
    assert found.verdict is Verdict.UNCERTAIN
    path = keep(tmp_path, sign_status_list(issued.status(), issued.ISSUER))
    assert again.accept_status_list(path).version == 1
    assert again.verify_bytes(issued.small_pdf()).verdict is Verdict.VALID
    again.distrust_issuer(DID)
    assert again.verify_bytes(issued.small_pdf()).trusted is Answer.NO
    with pytest.raises(RuleError, match="key_not_trusted"):
        again.distrust_issuer(DID)


def test_a_damaged_note_of_trust_trusts_nobody(elsewhere: Environment) -> None:
    desk = VerifyDesk(elsewhere)
    desk.trust_issuer(DID, "The college", is_compared=True)
    (note,) = (elsewhere.folders.keys / "identity").glob("issuer-*")
    for damage in (b"", b"[]", b'{"key": "x", "name": "y", "since_on": "z"}', b"\xff"):
        note.write_bytes(damage)
        assert desk.accepted_issuers() == ()


def test_an_issuer_can_be_trusted_for_one_check(elsewhere: Environment) -> None:
    once = VerifyDesk(elsewhere, also=[TrustedIssuer(public=issued.ISSUER.public)])
    assert once.verify_bytes(issued.credential_json()).trusted is Answer.YES
    assert VerifyDesk(elsewhere).verify_bytes(issued.credential_json()).trusted is Answer.NO


def test_lists_only_go_forward(elsewhere: Environment, tmp_path: Path) -> None:
    desk = VerifyDesk(elsewhere)
    second = sign_status_list(issued.status(2), issued.ISSUER)
    desk.accept_status_list(keep(tmp_path, second))
    for version, code in ((1, "status_list_older"), (20_000, "status_list_jump")):
        other = sign_status_list(issued.status(version), issued.ISSUER)
        with pytest.raises(ForeignFileError, match=code):
            desk.accept_status_list(keep(tmp_path, other))
    assert desk.accept_status_list(keep(tmp_path, second)).version == 2
    with pytest.raises(ForeignFileError, match="file_not_read"):
        desk.accept_status_list(tmp_path / "nowhere")
    with pytest.raises(ForeignFileError, match="not_a_status_list"):
        desk.accept_status_list(keep(tmp_path, b"{}"))


def test_a_list_is_old_after_ninety_days(elsewhere: Environment, tmp_path: Path) -> None:
    later = dataclasses.replace(elsewhere, clock=lambda: issued.NOW + timedelta(days=91))
    desk = VerifyDesk(later, also=[TrustedIssuer(public=issued.ISSUER.public)])
    desk.accept_status_list(keep(tmp_path, sign_status_list(issued.status(), issued.ISSUER)))
    found = desk.verify_bytes(issued.credential_json())
    assert "status_old" in found.not_checked
    assert found.verdict is Verdict.UNCERTAIN


def test_a_successor_of_the_same_name_speaks_for_the_key_before(
    elsewhere: Environment, tmp_path: Path
) -> None:
    both = tuple(sorted((issued.ISSUER.public, issued.STRANGER.public)))
    credential = issued.facts().credential
    status = dataclasses.replace(issued.status(1, credential, key=issued.STRANGER), covers=both)
    path = keep(tmp_path, sign_status_list(status, issued.STRANGER))
    desk = VerifyDesk(elsewhere)
    desk.trust_issuer(DID, "The college", is_compared=True)
    desk.accept_status_list(path)
    assert desk.verify_bytes(issued.credential_json()).in_force is Answer.NOT_CHECKED
    desk.trust_issuer(did_of(issued.STRANGER.public), "Another college", is_compared=True)
    assert desk.verify_bytes(issued.credential_json()).in_force is Answer.NOT_CHECKED
    desk.trust_issuer(did_of(issued.STRANGER.public), "The college", is_compared=True)
    found = desk.verify_bytes(issued.credential_json())
    assert (found.in_force, found.problem) == (Answer.NO, "revoked")


def test_a_newer_list_that_forgets_a_revocation_changes_nothing(
    elsewhere: Environment, tmp_path: Path
) -> None:
    desk = VerifyDesk(elsewhere)
    both = tuple(sorted((issued.ISSUER.public, issued.STRANGER.public)))
    for key in (issued.ISSUER, issued.STRANGER):
        desk.trust_issuer(did_of(key.public), "The college", is_compared=True)
    revoked = issued.status(1, issued.facts().credential)
    desk.accept_status_list(keep(tmp_path, sign_status_list(revoked, issued.ISSUER)))
    newer = dataclasses.replace(
        issued.status(1, key=issued.STRANGER),
        covers=both,
        issued_at=issued.NOW - timedelta(hours=1),
    )
    desk.accept_status_list(keep(tmp_path, sign_status_list(newer, issued.STRANGER)))
    assert desk.verify_bytes(issued.credential_json()).problem == "revoked"


def test_a_workspace_trusts_its_own_issuers(office: Office, credential: str) -> None:
    desk = VerifyDesk(office.session.environment, office.session)
    paper = office.credentials.document(credential)
    found = desk.verify_bytes(paper)
    assert found.trusted is Answer.YES
    assert found.trusted_name == "Ana Duarte, Riverside Family Center"
    assert found.trusted_since_on == date(2026, 3, 20)
    assert found.verdict is Verdict.UNCERTAIN
    office.credential_life.status_list(office.info.user.id, WORDS)
    assert desk.verify_bytes(paper).verdict is Verdict.VALID
    assert VerifyDesk(office.session.environment).verify_bytes(paper).trusted is Answer.NO


def test_supervisors_are_not_issuers(office: Office, credential: str) -> None:
    assert credential
    (own,) = VerifyDesk(office.session.environment, office.session)._own_issuers()  # noqa: SLF001
    assert own.name.startswith("Ana Duarte")


def test_what_stands_in_the_log_was_issued_before_the_key_was_given_up(
    office: Office, credential: str, clock: Clock
) -> None:
    paper = office.credentials.document(credential)
    signed = credential_json(office.session, credential)
    issuer = office.info.user.id
    sealer = office.credentials.sealer(issuer, WORDS)
    office.credential_life.status_list(issuer, WORDS)
    clock.pass_days(-40)
    moment: dict[str, Json] = {
        "by": issuer,
        "at": office.session.environment.now_ms(),
        "nonce": "00",
    }
    with office.session.transaction("key_revoked") as work:
        content = {"person": issuer, "key": sealer.public.hex(), "reason": "Left"}
        work.add_fact("revoke_key", {**content, **moment})
    clock.pass_days(41)
    desk = VerifyDesk(office.session.environment, office.session)
    for data in (paper, signed, in_format(signed, ".png"), in_format(signed, ".svg")):
        assert desk.verify_bytes(data).trusted is Answer.YES
    forged = sealer.credential(
        office.credentials.certificate(credential),
        "x" * 26,
        {"person": "y" * 26},
        office.session.environment.clock(),
    )
    found = desk.verify_bytes(forged.credential)
    assert (found.trusted, found.verdict) == (Answer.NO, Verdict.UNCERTAIN)
    assert "trust_ended" in found.not_checked


def test_whoever_took_over_revokes_for_the_one_who_left(office: Office, credential: str) -> None:
    bo = office.records.save(Person(id="", full_name="Bo Li", roles=("issuer",))).record
    office.credential_life.revoke([credential], bo.id, "another secret", "Issued by mistake")
    made = office.credential_life.status_list(bo.id, "another secret")
    assert len(made.status.covers) == 2
    assert made.status.revoked == (
        Revocation(as_uuid(credential), date(2026, 3, 20), "Issued by mistake"),
    )
    found = VerifyDesk(office.session.environment, office.session).verify_bytes(
        office.credentials.document(credential)
    )
    assert (found.verdict, found.problem) == (Verdict.NOT_VALID, "revoked")


def test_files_that_cannot_be_read_say_so(elsewhere: Environment, tmp_path: Path) -> None:
    desk = VerifyDesk(elsewhere)
    with pytest.raises(ForeignFileError, match="file_not_read"):
        desk.verify(tmp_path / "nowhere.pdf")
    with pytest.raises(ForeignFileError, match="key_not_understood"):
        desk.words("did:key:zNo")
    path = tmp_path / "credential.json"
    path.write_bytes(issued.credential_json())
    assert desk.verify(path).unchanged is Answer.YES


def test_the_workspace_knows_at_once_what_it_revoked(office: Office, credential: str) -> None:
    desk = VerifyDesk(office.session.environment, office.session)
    paper = office.credentials.document(credential)
    issuer = office.info.user.id
    office.credential_life.status_list(issuer, WORDS)
    assert desk.verify_bytes(paper).verdict is Verdict.VALID
    office.credential_life.revoke([credential], issuer, WORDS, "Issued by mistake")
    assert desk.verify_bytes(paper).problem == "revoked"
    assert desk.verify_bytes(issued.small_pdf()).problem == "not_yet_in_force"
    for step in office.step_credentials.all():
        assert desk.verify_bytes(office.step_credentials.document(step.id)).verdict == "valid"


def test_it_knows_without_any_list_too(office: Office, credential: str) -> None:
    desk = VerifyDesk(office.session.environment, office.session)
    issuer = office.info.user.id
    office.credential_life.revoke([credential], issuer, WORDS, "Issued by mistake")
    found = desk.verify_bytes(office.credentials.document(credential))
    assert (found.verdict, found.problem) == (Verdict.NOT_VALID, "revoked")


def test_a_list_that_has_not_arrived_or_is_damaged_is_passed_over(
    office: Office, credential: str
) -> None:
    content = {"issuer": "x", "key": "00", "issued_on": "2026-03-20", "nonce": "00"}
    with office.session.transaction("status_list_made") as work:
        damaged = work.add_document(b"damaged", "text/plain")
        for version, digest in ((1, "ab" * 32), (2, damaged)):
            key = f"{version:02}"
            fact: dict[str, Json] = {
                **content,
                "key": key,
                "version": version,
                "document_sha256": digest,
            }
            work.add_fact("status_list", fact)
    desk = VerifyDesk(office.session.environment, office.session)
    assert desk.verify_bytes(office.credentials.document(credential)).trusted is Answer.YES
