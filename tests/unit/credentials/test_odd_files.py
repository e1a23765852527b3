"""Files that nobody makes by accident: each is refused with its own reason, none crashes."""

from __future__ import annotations

import uuid
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any

import base45
import cbor2
import pikepdf
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.utils import (
    decode_dss_signature,
    encode_dss_signature,
)
from cryptography.x509.oid import NameOID

from plc_desktop.credentials import (
    associated_file,
    baking,
    claim,
    json_text,
    jsonld,
    pdf_certificate,
    pdf_signature,
    scanning,
    self_test,
    status_list,
)
from plc_desktop.credentials.contexts import context
from plc_desktop.credentials.data_integrity import sign, verify
from plc_desktop.credentials.did_key import did_of
from plc_desktop.credentials.open_badge import StepFacts, step_id, whole_credential
from plc_desktop.credentials.scanned_pages import scanned_pages
from plc_desktop.errors import ForeignFileError, PlcError, RuleError
from tests import issued

MEGABYTE = 1024 * 1024


def refused(code: str, act: Callable[..., object], *given: object) -> None:
    with pytest.raises(PlcError) as caught:
        act(*given)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (associated_file.extract, "pdf_damaged"),
        (baking.extract_svg, "picture_damaged"),
        (issued.verify, "credential_too_large"),
    ],
)
def test_what_is_too_large_is_not_even_opened(act: Callable[[bytes], object], code: str) -> None:
    refused(code, act, b" " * (64 * MEGABYTE + 1))


def test_a_status_list_has_a_limit() -> None:
    refused("not_a_status_list", status_list.read_status_list, b" " * (4 * MEGABYTE + 1))


def chunk(kind: bytes, data: bytes) -> bytes:
    crc = zlib.crc32(kind + data).to_bytes(4, "big")
    return len(data).to_bytes(4, "big") + kind + data + crc


def test_pictures_that_are_baked_strangely() -> None:
    png = issued.png()
    packed = chunk(b"iTXt", b"openbadgecredential\0\1\0\0\0{}")
    refused("picture_damaged", baking.extract_png, png[:33] + packed + png[33:])
    refused("picture_damaged", baking.extract_png, png[:40])
    refused("picture_damaged", baking.extract_png, b"GIF89a")
    refused("picture_damaged", baking.extract_png, png[:-1] + bytes([png[-1] ^ 1]))
    refused("picture_damaged", baking.extract_png, png + b"\0")
    refused("picture_damaged", baking.bake_svg, b"<svg/>", b"{}")
    refused("picture_damaged", baking.bake_svg, b"nothing", b"{}")
    twice = issued.svg()
    start = twice.index(b"<openbadges:credential>")
    end = twice.index(b"</openbadges:credential>") + len(b"</openbadges:credential>")
    refused("several_credentials", baking.extract_svg, twice[:end] + twice[start:end] + twice[end:])


def test_drawings_and_pictures_without_a_credential() -> None:
    from resources import icon_path

    refused("no_credential_found", issued.verify, icon_path("logo").read_bytes())
    plain = icon_path("logo").with_suffix(".png").read_bytes()
    refused("no_credential_found", issued.verify, plain)


def test_a_claim_in_a_second_spelling() -> None:
    fields = claim._fields(issued.claim())
    payload = cbor2.dumps(dict(reversed(fields.items())))
    signature = issued.ISSUER.sign_published_format(claim._to_be_signed(payload))  # noqa: SLF001
    sign1 = cbor2.CBORTag(18, [claim._PROTECTED, {}, payload, signature])  # noqa: SLF001
    text = claim.PREFIX + base45.b45encode(cbor2.dumps(sign1, canonical=True)).decode()
    refused("claim_not_understood", claim.read_claim, text)


def test_nine_proofs_are_too_many() -> None:
    document = issued.signed()
    proofs = [{**document["proof"], "id": f"urn:uuid:{uuid.UUID(int=at)}"} for at in range(9)]
    refused("credential_too_complex", verify, {**document, "proof": proofs})


def unsigned(**changes: Any) -> dict[str, Any]:
    document = issued.signed()
    del document["proof"]
    return {**document, **changes}


@pytest.mark.parametrize("said", [5, {}, [], [5], {"a": "b"}, None, True, [[]]])
def test_vocabularies_are_named_by_address(said: Any) -> None:
    document = {**issued.signed(), "@context": said}
    refused("context_not_known", verify, document)


@pytest.mark.parametrize("value", [10**400, 2**53, -(2**53), 1.5, [1.5], [None], None, []])
def test_values_that_could_change_unseen_are_not_signed(value: Any) -> None:
    refused("term_not_defined", jsonld.canonical_bytes, unsigned(name=value))


def test_what_the_library_refuses_is_no_credential() -> None:
    refused("not_a_credential", jsonld.canonical_bytes, unsigned(id=5))


def test_a_vocabulary_that_is_gone_on_the_second_look() -> None:
    seen: list[str] = []

    def once(address: str) -> Mapping[str, Any]:
        seen.append(address)
        if len(seen) > 2:
            raise ForeignFileError("context_not_known", address=address)
        return context(address)

    refused("context_not_known", jsonld.canonical_bytes, unsigned(), once)


def test_a_bug_in_the_library_is_no_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    document = unsigned()

    def broken(*_given: object) -> str:
        raise KeyError

    monkeypatch.setattr(jsonld._Bounded, "main", broken)  # noqa: SLF001
    refused("not_a_credential", jsonld.canonical_bytes, document)


def test_a_capstone_alone_has_no_amounts() -> None:
    facts = issued.facts(steps=(StepFacts(step="capstone", title="Reading room"),))
    document = whole_credential(facts)
    assert "result" not in document["credentialSubject"]
    assert "resultDescription" not in document["credentialSubject"]["achievement"]
    assert "source" not in whole_credential(issued.facts(host=""))["credentialSubject"]
    assert step_id(facts, "field") != step_id(facts, "course")
    with pytest.raises(RuleError, match="credential_not_complete"):
        whole_credential(issued.facts(number=""))


def foreign_certificate(private: Any, binding: bytes | None = b"x") -> bytes:
    """Return a certificate that looks like ours from far away."""
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Somebody")])
    did = did_of(issued.ISSUER.public)
    builder = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(private.public_key())
        .serial_number(7)
        .not_valid_before(issued.ISSUED_AT)
        .not_valid_after(issued.NOW)
        .add_extension(
            x509.SubjectAlternativeName([x509.UniformResourceIdentifier(did)]), critical=False
        )
    )
    if binding is not None:
        extension = x509.UnrecognizedExtension(pdf_certificate.BINDING_OID, binding)
        builder = builder.add_extension(extension, critical=False)
    return builder.sign(private, hashes.SHA256()).public_bytes(serialization.Encoding.DER)


@pytest.mark.parametrize(
    "private",
    [
        rsa.generate_private_key(65537, 2048),
        ec.generate_private_key(ec.SECP384R1()),
        ec.generate_private_key(ec.SECP256R1()),
    ],
)
def test_certificates_of_other_kinds(private: Any) -> None:
    for binding in (b"x", None):
        certificate = foreign_certificate(private, binding)
        refused("pdf_signer_not_understood", pdf_certificate.read_certificate, certificate)
    secret = (7).to_bytes(32, "big") + foreign_certificate(private)
    with pytest.raises(PlcError):
        pdf_certificate.read_pdf_key(secret)


def with_contents(change: Callable[[bytes], bytes]) -> bytes:
    """Return the small PDF with the hexadecimal digits of its signature block changed."""
    pdf = issued.small_pdf()
    start = pdf.rindex(b"/Contents <") + len(b"/Contents <")
    end = pdf.index(b">", start)
    return pdf[:start] + change(pdf[start:end]) + pdf[end:]


def test_signature_blocks_that_are_not_ours() -> None:
    refused("pdf_changed", pdf_signature.check_pdf, with_contents(lambda old: b"0" * len(old)))
    refused("pdf_changed", pdf_signature.check_pdf, with_contents(lambda old: old.lower()))
    later = with_contents(lambda old: old[:-2] + b"01")
    refused("pdf_changed", pdf_signature.check_pdf, later)


def with_field(change: Callable[[pikepdf.Object], object]) -> bytes:
    """Return the small PDF with its signature field changed."""
    output = BytesIO()
    with pikepdf.open(BytesIO(issued.small_pdf())) as opened:
        change(opened.Root.AcroForm.Fields[0])
        opened.save(output)
    return output.getvalue()


def test_a_field_for_a_signature_that_nobody_gave() -> None:
    def empty(field: pikepdf.Object) -> None:
        del field.V

    def give_words(field: pikepdf.Object) -> None:
        field.V.ByteRange = pikepdf.Name("/Everything")

    assert pdf_signature.check_pdf(with_field(empty)) is None
    refused("pdf_damaged", pdf_signature.check_pdf, with_field(give_words))
    refused("pdf_damaged", pdf_signature.check_pdf, b"%PDF-1.7")


def block_of(signature: bytes) -> bytes:
    certificate = issued.pdf_key().certificate
    attributes = pdf_signature._signed_attributes(certificate, bytes(32))  # noqa: SLF001
    return pdf_signature._block(certificate, attributes, signature)  # noqa: SLF001


def test_a_signature_with_the_larger_of_two_equal_values() -> None:
    certificate = issued.pdf_key().certificate
    attributes = pdf_signature._signed_attributes(certificate, bytes(32))  # noqa: SLF001
    low = pdf_signature._low(issued.pdf_key().private.sign(attributes, ec.ECDSA(hashes.SHA256())))  # noqa: SLF001
    first, second = decode_dss_signature(low)
    high = encode_dss_signature(first, pdf_signature._ORDER - second)  # noqa: SLF001
    check = pdf_signature._check_block  # noqa: SLF001
    assert check(block_of(low), bytes(32)).public == issued.ISSUER.public
    refused("pdf_changed", check, block_of(high), bytes(32))
    refused("pdf_changed", check, block_of(b"no signature"), bytes(32))
    wrong = encode_dss_signature(first, 1)
    refused("pdf_changed", check, block_of(wrong), bytes(32))


def test_a_signature_that_leaves_something_out() -> None:
    pdf = issued.small_pdf()
    start = pdf.rindex(b"/ByteRange [")
    end = pdf.index(b"]", start)
    said = b"/ByteRange [0 10 20"
    room = end - start - len(said)
    changed = pdf[:start] + said + b" " * (room - 3) + b"30 " + pdf[end:]
    assert len(changed) == len(pdf)
    refused("pdf_changed", pdf_signature.check_pdf, changed)
    odd = pdf[:start] + b"/ByteRange [0 9999 9999" + pdf[start + 23 :]
    refused("pdf_changed", pdf_signature.check_pdf, odd)
    length = str(len(pdf) - 20).encode()
    short = b"/ByteRange [0 10 20 " + length
    fits = pdf[:start] + short + b" " * (end - start - len(short)) + pdf[end:]
    refused("pdf_changed", pdf_signature.check_pdf, fits)


def test_two_codes_in_one_picture() -> None:
    import segno
    from PIL import Image

    both = Image.new("L", (1600, 800), 255)
    for at, key in enumerate((issued.ISSUER, issued.STRANGER)):
        drawn = BytesIO()
        text = claim.sign_claim(issued.claim(key), key)
        segno.make(text, error="m").save(drawn, kind="png", scale=8)
        both.paste(Image.open(drawn).convert("L"), (20 + 800 * at, 20))
    result = BytesIO()
    both.save(result, format="PNG")
    refused("several_credentials", issued.verify, result.getvalue())


def test_a_signature_block_of_another_shape() -> None:
    refused("pdf_changed", pdf_signature._parts, b"nothing")  # noqa: SLF001
    refused("pdf_changed", pdf_signature._parts, pdf_signature._der(0x30, b"\x05\0"))  # noqa: SLF001


def test_a_page_that_names_no_pdf() -> None:
    refused("pdf_damaged", scanning.codes_in_pdf, b"%PDF-1.7 but no more")


def test_a_pile_of_paper_is_scanned_in_parts() -> None:
    with pikepdf.new() as pdf:
        for _ in range(scanning.MAX_PAGES + 1):
            pdf.add_blank_page(page_size=(30, 20))
        result = BytesIO()
        pdf.save(result)
    refused("pdf_too_long", list, scanned_pages(result.getvalue(), "PLC"))


def test_a_page_that_cannot_be_drawn() -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(300, 200))
        result = BytesIO()
        pdf.save(result)
    broken = (
        result.getvalue()
        .replace(b"/Type /Page ", b"/Type /Pagx ")
        .replace(b"/MediaBox [ 0 0 300 200 ]", b"/MediaBox [ 0 0 0 0 ]    ")
    )
    refused("pdf_damaged", scanning.codes_in_pdf, broken)


@pytest.mark.parametrize("side", [9_200, 100_000])
def test_a_picture_with_too_many_dots(side: int) -> None:
    header = side.to_bytes(4, "big") * 2 + bytes([1, 0, 0, 0, 0])
    png = baking.PNG_SIGNATURE + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")
    with pytest.raises(ForeignFileError) as caught:
        scanning.codes_in_image(png)
    assert caught.value.code in {"picture_too_large", "picture_damaged"}


def test_dates_that_are_none_and_ids_that_are_none() -> None:
    for moment in ("tomorrow", "2026-06-15T14:30:00"):
        document = unsigned(validFrom=moment)
        data = json_text.write(sign(document, issued.ISSUER, "2026-06-15T14:30:00Z"))
        refused("not_a_credential", issued.verify, data)
    named = unsigned(id="https://example.org/credentials/7")
    data = json_text.write(sign(named, issued.ISSUER, "2026-06-15T14:30:00Z"))
    assert issued.verify(data).verdict == "valid"


def test_the_self_test_notices_a_verifier_that_accepts_everything(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = verify

    def careless(document: Any, *given: Any) -> Any:
        try:
            return real(document, *given)
        except PlcError:
            return ()

    assert all(result.is_right for result in self_test.run())
    monkeypatch.setattr(self_test, "verify", careless)
    assert not all(result.is_right for result in self_test.run())
