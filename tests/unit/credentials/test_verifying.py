from __future__ import annotations

import json
import uuid
from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pytest
import segno
from PIL import Image

from plc_desktop.credentials import json_text
from plc_desktop.credentials.data_integrity import sign
from plc_desktop.credentials.pdf_signature import sign_pdf
from plc_desktop.credentials.trust import TrustedIssuer, TrustList
from plc_desktop.credentials.verification import Answer, Verdict
from plc_desktop.errors import ForeignFileError
from tests import issued

CREDENTIAL = uuid.UUID(int=1 << 100)


def _photo(text: str) -> bytes:
    drawn = BytesIO()
    segno.make(text, error="m").save(drawn, kind="png", scale=6)
    result = BytesIO()
    Image.open(drawn).convert("RGB").save(result, format="JPEG", quality=60)
    return result.getvalue()


def _scan_as_pdf(text: str) -> bytes:
    drawn = BytesIO()
    segno.make(text, error="m").save(drawn, kind="png", scale=6)
    result = BytesIO()
    Image.open(drawn).convert("RGB").save(result, format="PDF", resolution=200)
    return result.getvalue()


FORMS = {
    "json": issued.credential_json,
    "png": issued.png,
    "svg": issued.svg,
    "pdf": issued.small_pdf,
}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_answers_the_four_questions(form: str) -> None:
    found = issued.verify(FORMS[form]())
    assert found.kind == form
    assert found.verdict is Verdict.VALID
    assert (found.unchanged, found.trusted, found.in_force) == (Answer.YES,) * 3
    assert found.trusted_name == "The college"
    assert found.trusted_since_on == date(2026, 1, 5)
    assert found.signer_name == "Bunker Street Community College"
    assert found.signed_at == "2026-06-15T14:30:00Z"
    assert found.status_as_of == issued.NOW - timedelta(days=2)
    assert ("picture" in found.not_checked) == (form in {"png", "svg"})
    values = {field.value for field in found.fields}
    assert {"Thị Ánh Nguyễn", "BSC-K7Q2-0042", "60.75", "Riverside Family Center"} <= values


@pytest.mark.parametrize("make", [_photo, _scan_as_pdf])
def test_the_printed_code_is_enough_to_know_what_the_paper_must_say(make: Any) -> None:
    found = issued.verify(make(issued.code()))
    assert found.kind == "code"
    assert found.verdict is Verdict.VALID
    assert "printed_text" in found.not_checked
    assert found.fields[0].value == "Thị Ánh Nguyễn"


def test_a_stranger_is_not_trusted() -> None:
    found = issued.verify(issued.credential_json(), trust=TrustList())
    assert found.trusted is Answer.NO
    assert found.verdict is Verdict.UNCERTAIN
    assert "issuer_not_known" in found.not_checked


def test_trust_ends() -> None:
    ended = TrustedIssuer(public=issued.ISSUER.public, until_on=date(2026, 6, 14))
    found = issued.verify(issued.credential_json(), trust=TrustList([ended]))
    assert (found.trusted, found.verdict) == (Answer.NO, Verdict.UNCERTAIN)


def test_a_revoked_credential_is_not_valid() -> None:
    found = issued.verify(issued.small_pdf(), known=issued.status(4, CREDENTIAL))
    assert (found.verdict, found.problem) == (Verdict.NOT_VALID, "revoked")
    assert found.revoked_on == date(2026, 7, 1)
    assert dict(found.facts)["reason"] == "Issued twice"


def test_without_a_status_list_nobody_says_in_force() -> None:
    other = issued.status(key=issued.STRANGER)
    found = issued.verify(issued.credential_json(), known=other)
    assert (found.in_force, found.verdict) == (Answer.NOT_CHECKED, Verdict.UNCERTAIN)
    assert "status" in found.not_checked


def test_an_old_status_list_is_not_enough() -> None:
    found = issued.verify(issued.credential_json(), now=issued.NOW + timedelta(days=100))
    assert found.verdict is Verdict.UNCERTAIN
    assert "status_old" in found.not_checked


def test_a_clock_in_the_past_shows() -> None:
    found = issued.verify(issued.credential_json(), now=issued.ISSUED_AT - timedelta(days=3))
    assert (found.verdict, found.problem) == (Verdict.NOT_VALID, "not_yet_in_force")


def test_what_was_signed_for_a_time_ends() -> None:
    document = {**issued.signed(), "validUntil": "2026-07-01T00:00:00Z"}
    document.pop("proof")
    data = json_text.write(sign(document, issued.ISSUER, "2026-06-15T14:30:00Z"))
    assert issued.verify(data).problem == "no_longer_in_force"


def test_another_credential_in_a_signed_page_is_refused() -> None:
    stranger = issued.credential_json(issued.STRANGER)
    page = issued.with_credential(issued.empty_page(), stranger)
    found = issued.verify(sign_pdf(page, issued.pdf_key(), issued.ISSUED_AT))
    assert (found.verdict, found.problem) == (Verdict.NOT_VALID, "signers_differ")
    assert found.fields == ()


def test_a_page_that_nobody_signed_is_refused() -> None:
    page = issued.with_credential(issued.empty_page(), issued.credential_json())
    assert issued.verify(page).problem == "page_not_signed"


def test_a_credential_in_another_issuers_name_is_refused() -> None:
    document = issued.signed()
    document.pop("proof")
    forged = sign(document, issued.STRANGER, "2026-06-15T14:30:00Z")
    found = issued.verify(json_text.write(forged))
    assert (found.verdict, found.problem) == (Verdict.NOT_VALID, "issuer_not_signer")


def test_a_second_signature_does_not_hide_the_issuers() -> None:
    both = sign(issued.signed(), issued.STRANGER, "2026-06-16T14:30:00Z")
    found = issued.verify(json_text.write(both))
    assert (found.verdict, found.signed_at) == (Verdict.VALID, "2026-06-15T14:30:00Z")


def test_an_end_date_cannot_be_moved_into_another_part() -> None:
    document = {**issued.signed(), "validUntil": "2026-07-01T00:00:00Z"}
    document["credentialSubject"] = {**document["credentialSubject"], "source": document["id"]}
    document.pop("proof")
    moved = sign(document, issued.ISSUER, "2026-06-15T14:30:00Z")
    moved["credentialSubject"]["source"] = {
        "id": moved["id"],
        "validUntil": moved.pop("validUntil"),
    }
    with pytest.raises(ForeignFileError) as caught:
        issued.verify(json_text.write(moved))
    assert caught.value.code == "not_a_credential"


def test_a_changed_name_is_not_valid_and_no_field_is_shown() -> None:
    changed = issued.credential_json().replace("Ánh".encode(), b"Ana")
    found = issued.verify(changed)
    assert (found.verdict, found.problem, found.fields) == (Verdict.NOT_VALID, "proof_wrong", ())


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "not_a_credential"),
        (b"hello", "not_a_credential"),
        (b"{}", "not_a_credential"),
        (b"%PDF-1.7", "pdf_damaged"),
        (b"\x89PNG\r\n\x1a\n", "picture_damaged"),
        (b"\xff\xd8\xff", "picture_damaged"),
        (b"<svg></svg>", "no_credential_found"),
        (b"<html>", "picture_damaged"),
    ],
)
def test_other_files_cannot_be_read(data: bytes, code: str) -> None:
    with pytest.raises(ForeignFileError) as caught:
        issued.verify(data)
    assert caught.value.code == code


def test_a_page_without_a_code_holds_nothing() -> None:
    with pytest.raises(ForeignFileError) as caught:
        issued.verify(issued.empty_page())
    assert caught.value.code == "no_credential_found"


def test_the_unsigned_code_of_older_papers_is_named_as_such() -> None:
    with pytest.raises(ForeignFileError) as caught:
        issued.verify(_photo("PLC1:BSC-K7Q2-0042:7F3A-19C2"))
    assert caught.value.code == "code_not_signed"


def test_key_on_the_web_cannot_be_checked_here() -> None:
    document = json.loads(issued.credential_json())
    document["proof"]["verificationMethod"] = "https://example.org/keys/1"
    with pytest.raises(ForeignFileError) as caught:
        issued.verify(json_text.write(document))
    assert caught.value.code == "key_not_understood"
