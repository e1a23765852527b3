from __future__ import annotations

import zlib
from io import BytesIO

import pikepdf
import pytest
from pikepdf import pdfa
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from plc_desktop.credentials.associated_file import attach, extract
from plc_desktop.credentials.baking import bake_png, bake_svg, extract_png, extract_svg
from plc_desktop.credentials.pdf_certificate import make_pdf_key, read_pdf_key
from plc_desktop.credentials.pdf_signature import check_pdf, sign_pdf
from plc_desktop.errors import EnvironmentProblem, ForeignFileError, RuleError
from reports.certificate import render
from reports.texts import ENGLISH
from resources import icon_path
from tests import issued, papers


@pytest.fixture(scope="module")
def page() -> bytes:
    return render(papers.certificate(), ENGLISH)


def test_a_picture_carries_the_credential_and_is_still_the_picture() -> None:
    plain = icon_path("logo").with_suffix(".png").read_bytes()
    baked = issued.png()
    assert extract_png(plain) is None
    assert extract_png(baked) == issued.credential_json()
    assert baked.count(b"openbadgecredential") == 1
    assert extract_png(bake_png(baked, b"{}")) == b"{}"


def test_two_credentials_in_one_picture_are_refused() -> None:
    baked = issued.png()
    kind = b"iTXtopenbadgecredential\0\0\0\0\0{}"
    chunk = (len(kind) - 4).to_bytes(4, "big") + kind + zlib.crc32(kind).to_bytes(4, "big")
    with pytest.raises(ForeignFileError) as caught:
        extract_png(baked[:33] + chunk + baked[33:])
    assert caught.value.code == "several_credentials"


def test_a_drawing_carries_the_credential() -> None:
    tricky = b'{"name":"]]> & <b>"}'
    drawing = icon_path("logo").read_bytes()
    assert extract_svg(drawing) is None
    assert extract_svg(issued.svg()) == issued.credential_json()
    assert extract_svg(bake_svg(drawing, tricky)) == tricky


@pytest.mark.parametrize(
    "data",
    [
        b"<svg",
        b"<svg/>",
        b'<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="x">&a;</svg>',
        b'<!DOCTYPE svg SYSTEM "file:///etc/passwd"><svg></svg>',
        b"<a>" * 50_000,
    ],
)
def test_hostile_drawings_are_refused_or_hold_nothing(data: bytes) -> None:
    try:
        assert extract_svg(data) is None
    except ForeignFileError as error:
        assert error.code == "picture_damaged"  # noqa: PT017  # either answer is right


def test_a_page_becomes_an_archival_file_with_its_credential(page: bytes) -> None:
    made = attach(page, issued.credential_json(), made_at=issued.ISSUED_AT, language="es")
    assert made == attach(page, issued.credential_json(), made_at=issued.ISSUED_AT, language="es")
    assert extract(made) == issued.credential_json()
    with pikepdf.open(BytesIO(made)) as pdf:
        assert str(pdf.Root.Lang) == "es"
        assert pdf.Root.AF[0].AFRelationship == "/Data"
        assert pdfa.check(pdf, "3b").verdict == "pass"


def test_a_page_that_cannot_be_archived_is_refused() -> None:
    with pikepdf.open(BytesIO(issued.empty_page())) as pdf:
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1)
        font.BaseFont = pikepdf.Name.Helvetica
        pdf.pages[0].Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        pdf.pages[0].Contents = pdf.make_stream(b"BT /F1 12 Tf (No font) Tj ET")
        changed = BytesIO()
        pdf.save(changed)
    with pytest.raises(RuleError) as caught:
        attach(changed.getvalue(), b"{}", made_at=issued.ISSUED_AT, language="en")
    assert caught.value.code == "page_not_archivable"


def test_the_signature_holds_for_us_and_for_another_program(page: bytes) -> None:
    from asn1crypto import x509

    signed = sign_pdf(
        issued.with_credential(page, issued.credential_json()), issued.pdf_key(), issued.ISSUED_AT
    )
    found = check_pdf(signed)
    assert found is not None
    assert found.signer.public == issued.ISSUER.public
    assert found.signer.name == "Dr. Maria Santos"
    assert found.signed_at == "D:20260615143000Z"
    certificate = x509.Certificate.load(issued.pdf_key().certificate)
    other = validate_pdf_signature(
        PdfFileReader(BytesIO(signed)).embedded_signatures[0],
        ValidationContext(trust_roots=[certificate], allow_fetching=False),
    )
    assert other.intact
    assert other.valid
    assert other.trusted
    with pikepdf.open(BytesIO(signed)) as pdf:
        assert pdf.pdf_version == "1.7"
        assert "/Version" not in pdf.Root


def test_a_page_without_a_signature_has_none() -> None:
    assert check_pdf(issued.empty_page()) is None


def test_anything_added_after_the_end_shows() -> None:
    for more in (b"\n", b"%%EOF\n", issued.small_pdf()):
        with pytest.raises(ForeignFileError):
            check_pdf(issued.small_pdf() + more)


def test_a_later_revision_shows() -> None:
    with pikepdf.open(BytesIO(issued.small_pdf())) as pdf:
        pdf.pages[0].Rotate = 90
        saved = BytesIO()
        pdf.save(saved)
    with pytest.raises(ForeignFileError) as caught:
        check_pdf(saved.getvalue())
    assert caught.value.code == "pdf_changed"


def test_lower_case_letters_of_the_signature_show() -> None:
    pdf = issued.small_pdf()
    start = pdf.index(b"/Contents <") + 11
    assert pdf[start : start + 4] == b"3082"
    at = next(at for at in range(start, start + 400) if pdf[at : at + 1].isalpha())
    with pytest.raises(ForeignFileError):
        check_pdf(pdf[:at] + pdf[at : at + 1].lower() + pdf[at + 1 :])


def test_a_key_is_read_back_as_it_was_written() -> None:
    key = read_pdf_key(issued.pdf_key().secret())
    assert key.certificate == issued.pdf_key().certificate
    other = make_pdf_key(issued.STRANGER, "", "", issued.ISSUED_AT)
    for secret in (b"", bytes(40), issued.pdf_key().secret()[:32] + other.certificate):
        with pytest.raises(EnvironmentProblem):
            read_pdf_key(secret)
