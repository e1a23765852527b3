"""Issue with the issuer's own key, on a real file, and verify what was stored."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from io import BytesIO

import pytest
import zxingcpp

from plc_desktop.credentials.associated_file import extract
from plc_desktop.credentials.claim import DIGEST_BYTES, read_claim
from plc_desktop.credentials.scanning import codes_in_pdf
from plc_desktop.credentials.trust import TrustedIssuer, TrustList
from plc_desktop.credentials.verification import Answer, Verdict, Verifier
from plc_desktop.domain.documents import CertificateReport
from plc_desktop.errors import EnvironmentProblem, RuleError
from plc_desktop.services.app import Office
from plc_desktop.services.credentials.sealing import as_uuid
from reports.certificate import render
from reports.texts import ENGLISH
from tests.factories import finish_pathway, place

ISSUER_WORDS = "willow harbor seven"


def _draw(report: CertificateReport) -> bytes:
    return render(report, ENGLISH)


@pytest.fixture
def issued(office: Office) -> tuple[Office, str]:
    done = place(office, "Thị Ánh Nguyễn")
    finish_pathway(office, done)
    (credential,) = office.credentials.award([done.person_id]).credential_ids
    issuer = office.info.user.id
    sealer = office.credentials.sealer(issuer, ISSUER_WORDS)
    office.credentials.issue([credential], issuer, _draw, sealer=sealer)
    return office, credential


def test_the_stored_paper_verifies_by_itself(issued: tuple[Office, str]) -> None:
    office, credential = issued
    paper = office.credentials.document(credential)
    sealer = office.credentials.sealer(office.info.user.id, ISSUER_WORDS)
    trust = TrustList([TrustedIssuer(public=sealer.public, name="Us")])
    now = datetime(2026, 3, 25, tzinfo=UTC)
    found = Verifier(trust, lambda _public: None, now).verify(paper)
    assert (found.unchanged, found.trusted) == (Answer.YES, Answer.YES)
    assert found.verdict is Verdict.UNCERTAIN
    assert {field.value for field in found.fields} >= {
        "Thị Ánh Nguyễn",
        office.credentials.get(credential).number,
        "60",
        as_uuid(credential).urn,
    }
    changed = paper[:5000] + bytes([paper[5000] ^ 1]) + paper[5001:]
    verdict = Verifier(trust, lambda _public: None, now).verify(changed).verdict
    assert verdict is Verdict.NOT_VALID


def test_the_code_on_the_page_is_the_signed_claim(issued: tuple[Office, str]) -> None:
    office, credential = issued
    paper = office.credentials.document(credential)
    (code,) = codes_in_pdf(paper)
    claim = read_claim(code)
    inside = extract(paper)
    assert inside is not None
    assert claim.recipient == "Thị Ánh Nguyễn"
    assert claim.credential_digest == hashlib.sha256(inside).digest()[:DIGEST_BYTES]


def test_a_rough_print_of_the_page_can_still_be_scanned(issued: tuple[Office, str]) -> None:
    import pypdfium2
    from PIL import Image

    office, credential = issued
    document = pypdfium2.PdfDocument(office.credentials.document(credential))
    page = document[0].render(scale=200 / 72).to_pil().convert("L").rotate(4, fillcolor=255)
    document.close()
    rough = BytesIO()
    page.save(rough, format="JPEG", quality=45)
    texts = [code.text for code in zxingcpp.read_barcodes(Image.open(rough))]
    assert [read_claim(text).number for text in texts] == [
        office.credentials.get(credential).number
    ]


def test_the_issue_names_the_key(issued: tuple[Office, str]) -> None:
    office, credential = issued
    sealer = office.credentials.sealer(office.info.user.id, ISSUER_WORDS)
    with office.session.read() as reader:
        (fact,) = reader.facts("issue", credential=credential)
    inside = extract(office.credentials.document(credential)) or b""
    assert fact.content["key"] == sealer.public.hex()
    assert fact.content["credential_sha256"] == hashlib.sha256(inside).hexdigest()


def test_a_wrong_or_short_passphrase_issues_nothing(office: Office) -> None:
    issuer = office.info.user.id
    with pytest.raises(RuleError):
        office.credentials.sealer(issuer, "short")
    office.credentials.sealer(issuer, ISSUER_WORDS)
    with pytest.raises(EnvironmentProblem) as caught:
        office.credentials.sealer(issuer, "another passphrase")
    assert caught.value.code == "wrong_key_passphrase"
