"""Credentials issued without a certificate of the root, on a laptop that did not ask."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from plc_desktop.changes.facts import ISSUE, ISSUE_STEP, REVOKE_KEY
from plc_desktop.domain.documents import CertificateReport
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Person
from plc_desktop.errors import RuleError
from plc_desktop.services.app import Office
from plc_desktop.services.credentials.verifying import VerifyDesk
from plc_desktop.services.identities.certificates import CertifyRequest
from tests.factories import Clock, add_person, finish_pathway, place
from tests.rooted import ROOT_PASSPHRASE, Rooted, key_here, rooted


@pytest.fixture
def owned(office: Office, tmp_path: Path) -> Rooted:
    return rooted(office, tmp_path / "stick")


@pytest.fixture
def issuer(office: Office) -> Person:
    return add_person(office, full_name="Ines Issuer", roles=("issuer",))


def awarded(office: Office) -> str:
    placed = place(office)
    finish_pathway(office, placed)
    return office.credentials.award([placed.person_id]).credential_ids[0]


def draw(report: CertificateReport) -> bytes:
    return f"%PDF {report.number}".encode()


def issue_apart(office: Office, credential: str, issuer: Person, **more: Json) -> str:
    """Write an issue down past every check, as another laptop's file might bring it."""
    item = office.credentials.get(credential)
    said: dict[str, Json] = {
        "credential": credential,
        "award": item.award_id,
        "issuer": issuer.id,
        "issued_on": "2026-03-20",
        "document_sha256": "ab" * 32,
        "size": 1,
        "nonce": office.session.nonce(),
        **more,
    }
    with office.session.transaction("imported") as work:
        return work.add_fact(ISSUE, said)


def status(office: Office, credential: str) -> str:
    assert office.rebuild().is_equal
    return office.credentials.get(credential).status


def codes(office: Office) -> list[tuple[str, str]]:
    return [(item.kind, item.code) for item in office.certificates.set_aside()]


def test_an_issue_without_a_certificate_has_no_effect_until_there_is_one(
    office: Office, owned: Rooted, issuer: Person
) -> None:
    credential = awarded(office)
    key = key_here(office, issuer.id)
    with pytest.raises(RuleError) as caught:
        office.credentials.issue([credential], issuer.id, draw)
    assert caught.value.code == "certificate_missing"
    issue_apart(office, credential, issuer)
    assert status(office, credential) == "awarded"
    assert codes(office) == [("issue", "certificate_missing")]
    (item,) = office.certificates.set_aside()
    assert (item.person, item.supervisor, item.entry_id) == ("王秀英", "Ines Issuer", "")
    owned.certify(CertifyRequest(person_id=issuer.id, key=key, roles=("supervisor",)))
    assert codes(office) == [("issue", "certificate_missing")]
    owned.certify(CertifyRequest(person_id=issuer.id, key=key, roles=("issuer",)))
    assert status(office, credential) == "issued"
    assert codes(office) == []


def test_the_key_tells_who_issued_and_when(
    office: Office, owned: Rooted, issuer: Person, clock: Clock
) -> None:
    credential = awarded(office)
    key = key_here(office, issuer.id)
    owned.certify(CertifyRequest(person_id=issuer.id, key=key, roles=("issuer",)))
    issue_apart(office, credential, issuer, key="ab" * 32)
    assert status(office, credential) == "awarded"
    issue_apart(office, credential, issuer, key=key, issued_on="2026-03-19")
    issue_apart(office, credential, issuer, key=key, issued_on="soon")
    assert sorted(code for _, code in codes(office)) == [
        "certificate_missing",
        "certificate_not_yet",
        "certificate_not_yet",
    ]
    issue_apart(office, credential, issuer, key=key)
    assert status(office, credential) == "issued"
    clock.pass_days(1)


def test_what_was_issued_before_the_root_stays_issued(
    office: Office, issuer: Person, tmp_path: Path
) -> None:
    credential = awarded(office)
    office.credentials.issue([credential], issuer.id, draw)
    rooted(office, tmp_path / "stick")
    assert status(office, credential) == "issued"
    assert codes(office) == []


def test_an_issue_with_a_withdrawn_key_counts_when_it_is_readmitted(
    office: Office, owned: Rooted, issuer: Person
) -> None:
    credential = awarded(office)
    key = key_here(office, issuer.id)
    owned.certify(CertifyRequest(person_id=issuer.id, key=key, roles=("issuer",)))
    said: dict[str, Json] = {"person": issuer.id, "key": key, "reason": "left", "by": "", "at": 1}
    with office.session.transaction("key_revoked") as work:
        work.add_fact(REVOKE_KEY, {**said, "nonce": "1"})
    name = issue_apart(office, credential, issuer, key=key)
    assert status(office, credential) == "awarded"
    assert codes(office) == [("issue", "key_revoked")]
    office.certificates.readmit([name], "she confirmed it", owned.file, ROOT_PASSPHRASE)
    assert status(office, credential) == "issued"


def test_what_was_issued_before_the_key_was_withdrawn_stays_issued(
    office: Office, owned: Rooted, issuer: Person
) -> None:
    credential = awarded(office)
    key = key_here(office, issuer.id)
    name = owned.certify(CertifyRequest(person_id=issuer.id, key=key, roles=("issuer",)))
    issue_apart(office, credential, issuer, key=key)
    office.certificates.revoke(name, "left")
    said: dict[str, Json] = {"person": issuer.id, "key": key, "reason": "left", "by": "", "at": 1}
    with office.session.transaction("key_revoked") as work:
        work.add_fact(REVOKE_KEY, {**said, "nonce": "1"})
    assert status(office, credential) == "issued"
    assert codes(office) == []


def test_steps_and_later_papers_without_a_certificate_have_no_effect_either(
    office: Office, owned: Rooted, issuer: Person, clock: Clock
) -> None:
    credential = awarded(office)
    item = office.credentials.get(credential)
    key = key_here(office, issuer.id)
    owned.certify(CertifyRequest(person_id=issuer.id, key=key, roles=("issuer",)))
    issue_apart(office, credential, issuer, key=key, valid_from="2026-03-20T10:00:00Z")
    clock.pass_days(1)
    forged = {"key": "ab" * 32, "issued_on": "2026-03-21", "valid_from": "2026-03-21T10:00:00Z"}
    issue_apart(office, credential, issuer, **forged)
    (paper,) = office.credential_life.history(credential).papers
    assert paper.issued_on.isoformat() == "2026-03-20"
    assert office.credentials.certificate(credential).replaces_on is None
    step: dict[str, Json] = {
        "credential": "urn:uuid:00000000-0000-5000-8000-000000000001",
        "person": item.person_id,
        "enrollment": "e",
        "step": "course",
        "issuer": issuer.id,
        "document_sha256": "ab" * 32,
        "size": 1,
        "nonce": "00",
        **forged,
    }
    with office.session.transaction("imported") as work:
        work.add_fact(ISSUE_STEP, step)
    assert office.step_credentials.of_person(item.person_id) == ()
    assert office.step_credentials.possible(item.person_id)[0] == "course"


def test_verifying_trusts_whom_the_root_certifies(
    office: Office, owned: Rooted, issuer: Person
) -> None:
    key = key_here(office, issuer.id)
    desk = VerifyDesk(office.session.environment, office.session)

    def known() -> dict[str, date | None]:
        found = desk._own_issuers()  # noqa: SLF001
        return {item.public.hex(): item.until_on for item in found if item.public.hex() == key}

    assert known() == {key: date.min}
    owned.certify(CertifyRequest(person_id=issuer.id, key=key, roles=("issuer",)))
    assert known() == {key: None}
