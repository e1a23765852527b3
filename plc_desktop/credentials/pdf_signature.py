"""Signs a PDF so that any change shows, also in other programs (PAdES B-B), and checks it.

The signature covers every byte but itself, forbids later changes, and has one spelling: a check
builds the signature block again from its parts and compares. Source: ETSI EN 319 142-1; RFC 5652.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from io import BytesIO
from typing import Any

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import (
    decode_dss_signature,
    encode_dss_signature,
)
from typing_extensions import override

from plc_desktop.credentials.pdf_certificate import PdfKey, PdfSigner, read_certificate
from plc_desktop.errors import ForeignFileError

FIELD = "Issuer"

_RESERVED = 4096
"""Hexadecimal digits kept free for the signature block, which is about 1,200 bytes."""

_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
"""Order of P-256; a signature with the larger of two equal values is refused."""

_PDF_1_7 = (1, 7)
_ECDSA = ec.ECDSA(hashes.SHA256(), deterministic_signing=True)


@dataclass(frozen=True)
class CheckedPdf:
    """A PDF whose signature is right and covers the whole file.

    Attributes:
        signer: Who signed.
        signed_at: When, by the signer's own clock, as a PDF date; empty if not stated.
    """

    signer: PdfSigner
    signed_at: str


def sign_pdf(pdf: bytes, key: PdfKey, at: datetime) -> bytes:
    """Return the PDF with an invisible signature added at its end.

    Args:
        pdf: Whole PDF without a signature.
        key: Signs.
        at: UTC instant to state.
    """
    from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter
    from pyhanko.sign.signers.cms_embedder import (
        PdfCMSEmbedder,
        SigIOSetup,
        SigMDPSetup,
        SigObjSetup,
    )
    from pyhanko.sign.signers.pdf_byterange import SignatureObject

    writer = _writer(pdf)
    where = SigFieldSpec(FIELD, on_page=0, box=(0, 0, 0, 0))
    steps = PdfCMSEmbedder(new_field_spec=where).write_cms(FIELD, writer)
    next(steps)
    block = SignatureObject(
        timestamp=at, subfilter=SigSeedSubFilter.PADES, bytes_reserved=_RESERVED
    )
    permission = SigMDPSetup(md_algorithm="sha256", certify=True, docmdp_perms=MDPPerm.NO_CHANGES)
    steps.send(SigObjSetup(sig_placeholder=block, mdp_setup=permission))
    digest, output = steps.send(SigIOSetup(md_algorithm="sha256"))
    attributes = _signed_attributes(key.certificate, digest.document_digest)
    signature = _low(key.private.sign(attributes, _ECDSA))
    steps.send(_block(key.certificate, attributes, signature))
    return bytes(output.getvalue())


def check_pdf(pdf: bytes) -> CheckedPdf | None:
    """Return who signed a PDF, None if nobody did.

    Raises:
        ForeignFileError: "pdf_damaged" if it cannot be read, "pdf_changed" if it is not, to the
            last byte, what was signed, "pdf_signer_not_understood" if other software signed it.
    """
    found = _signature_dictionary(pdf)
    if found is None:
        return None
    byte_range, contents, signed_at = found
    if len(byte_range) != 4 or byte_range[0] != 0 or byte_range[2] + byte_range[3] != len(pdf):  # noqa: PLR2004  # two pairs
        raise ForeignFileError("pdf_changed")
    start, end = byte_range[1], byte_range[2]
    if not 0 < start < end - 1 < len(pdf) or pdf[start] != ord("<") or pdf[end - 1] != ord(">"):
        raise ForeignFileError("pdf_changed")
    written = pdf[start + 1 : end - 1]
    if written != contents.hex().upper().encode("ascii"):
        raise ForeignFileError("pdf_changed")
    digest = hashlib.sha256(pdf[:start] + pdf[end:]).digest()
    return CheckedPdf(_check_block(contents, digest), signed_at)


def _check_block(contents: bytes, digest: bytes) -> PdfSigner:
    certificate, signature = _parts(contents)
    signer = read_certificate(certificate)
    attributes = _signed_attributes(certificate, digest)
    expected = _block(certificate, attributes, signature)
    if contents != expected.ljust(len(contents), b"\0"):
        raise ForeignFileError("pdf_changed")
    try:
        if _low(signature) != signature:
            raise ForeignFileError("pdf_changed")
        signer.key.verify(signature, attributes, ec.ECDSA(hashes.SHA256()))
    except (InvalidSignature, ValueError):
        raise ForeignFileError("pdf_changed") from None
    return signer


def _parts(contents: bytes) -> tuple[bytes, bytes]:
    """Return certificate and signature value of a signature block."""
    from asn1crypto import cms

    try:
        signed = cms.ContentInfo.load(contents)["content"]
        certificate = bytes(signed["certificates"][0].chosen.dump())
        signature = bytes(signed["signer_infos"][0]["signature"].native)
    except Exception:  # noqa: BLE001  # decoders of foreign bytes raise whatever they meet
        raise ForeignFileError("pdf_changed") from None
    return certificate, signature


def _signature_dictionary(pdf: bytes) -> tuple[list[int], bytes, str] | None:
    """Return byte range, contents and stated time of the one signature, None if there is none."""
    import pikepdf

    try:
        with pikepdf.open(BytesIO(pdf), suppress_warnings=True) as opened:
            if "/AcroForm" not in opened.Root:
                return None
            fields: Any = opened.Root.AcroForm.Fields
            signed = [field.V for field in fields if "/V" in field]
            if not signed:
                return None
            (block,) = signed
            return (
                [int(number) for number in block.ByteRange],
                bytes(block.Contents),
                str(block.get("/M", "")),
            )
    except Exception:  # noqa: BLE001  # the library raises its own, Value, Type, Key and others
        raise ForeignFileError("pdf_damaged") from None


def _signed_attributes(certificate: bytes, digest: bytes) -> bytes:
    """Return the attributes that are signed, as a SET (DER)."""
    certificate_hash = hashlib.sha256(certificate).digest()
    identified = _der(0x30, _der(0x30, _der(0x30, _der(0x04, certificate_hash))))
    found = (
        _der(0x30, _oid("1.2.840.113549.1.9.3"), _der(0x31, _DATA)),
        _der(0x30, _oid("1.2.840.113549.1.9.4"), _der(0x31, _der(0x04, digest))),
        _der(0x30, _oid("1.2.840.113549.1.9.16.2.47"), _der(0x31, identified)),
    )
    return _der(0x31, *sorted(found))


def _block(certificate: bytes, attributes: bytes, signature: bytes) -> bytes:
    """Return the signature block (CMS SignedData) in its one spelling.

    Written out by hand: a library builds the same bytes, a hundred times more slowly.
    """
    parsed = x509.load_der_x509_certificate(certificate)
    signer = _der(
        0x30,
        _VERSION_1,
        _der(0x30, parsed.issuer.public_bytes(), _number(parsed.serial_number)),
        _SHA256,
        b"\xa0" + attributes[1:],
        _ECDSA_SHA256,
        _der(0x04, signature),
    )
    signed = _der(
        0x30,
        _VERSION_1,
        _der(0x31, _SHA256),
        _der(0x30, _DATA),
        _der(0xA0, certificate),
        _der(0x31, signer),
    )
    return _der(0x30, _oid("1.2.840.113549.1.7.2"), _der(0xA0, signed))


def _der(tag: int, *parts: bytes) -> bytes:
    """Return one element of DER. Source: X.690."""
    content = b"".join(parts)
    size = len(content)
    if size < 0x80:  # noqa: PLR2004  # the short form of a length
        return bytes([tag, size]) + content
    digits = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([tag, 0x80 | len(digits)]) + digits + content


def _number(value: int) -> bytes:
    return _der(0x02, value.to_bytes(value.bit_length() // 8 + 1, "big"))


@cache
def _oid(dotted: str) -> bytes:
    first, second, *others = map(int, dotted.split("."))
    content = bytearray([first * 40 + second])
    for arc in others:
        content += bytes(
            arc >> 7 * place & 0x7F | (0x80 if place else 0)
            for place in reversed(range(max(1, (arc.bit_length() + 6) // 7)))
        )
    return _der(0x06, bytes(content))


_DATA = _oid("1.2.840.113549.1.7.1")
_VERSION_1 = _der(0x02, b"\x01")
_SHA256 = _der(0x30, _oid("2.16.840.1.101.3.4.2.1"), b"\x05\x00")
_ECDSA_SHA256 = _der(0x30, _oid("1.2.840.10045.4.3.2"))


def _low(signature: bytes) -> bytes:
    first, second = decode_dss_signature(signature)
    return encode_dss_signature(first, min(second, _ORDER - second))


def _writer(pdf: bytes) -> Any:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    class Writer(IncrementalPdfFileWriter):
        """Leaves the file at PDF 1.7, because PDF/A-3 knows no later version."""

        @override
        def ensure_output_version(self, version: Any) -> None:
            super().ensure_output_version(  # type: ignore[no-untyped-call]  # library without types
                min(version, _PDF_1_7)
            )

    return Writer(BytesIO(pdf))
