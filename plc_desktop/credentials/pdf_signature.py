"""Signs a PDF so that any change shows, also in other programs (PAdES B-B), and checks it.

The signature covers every byte but itself, forbids later changes, and has one spelling: a check
builds the signature block again from its parts and compares. Source: ETSI EN 319 142-1; RFC 5652.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

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
    signature = _low(key.private.sign(attributes.untag().dump(), _ECDSA))
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
        signer.key.verify(signature, attributes.untag().dump(), ec.ECDSA(hashes.SHA256()))
    except (InvalidSignature, ValueError):
        raise ForeignFileError("pdf_changed") from None
    return signer


def _parts(contents: bytes) -> tuple[bytes, bytes]:
    """Return certificate and signature value of a signature block."""
    from asn1crypto import cms

    try:
        signed = cms.ContentInfo.load(contents)["content"]
        certificate = signed["certificates"][0].chosen.dump()
        signature = signed["signer_infos"][0]["signature"].native
    except Exception:  # noqa: BLE001  # decoders of foreign bytes raise whatever they meet
        raise ForeignFileError("pdf_changed") from None
    if not isinstance(certificate, bytes) or not isinstance(signature, bytes):
        raise ForeignFileError("pdf_changed")
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


def _signed_attributes(certificate: bytes, digest: bytes) -> Any:
    from asn1crypto import cms, tsp

    certificate_hash = hashlib.sha256(certificate).digest()
    identified = tsp.SigningCertificateV2(
        {"certs": [tsp.ESSCertIDv2({"cert_hash": certificate_hash})]}
    )
    return cms.CMSAttributes(
        [
            cms.CMSAttribute({"type": "content_type", "values": ["data"]}),
            cms.CMSAttribute({"type": "message_digest", "values": [digest]}),
            cms.CMSAttribute({"type": "signing_certificate_v2", "values": [identified]}),
        ]
    )


def _block(certificate: bytes, attributes: Any, signature: bytes) -> bytes:
    """Return the signature block (CMS SignedData) in its one spelling."""
    from asn1crypto import algos, cms, x509

    parsed = x509.Certificate.load(certificate)
    sha256 = algos.DigestAlgorithm({"algorithm": "sha256"})
    signer = cms.SignerInfo(
        {
            "version": "v1",
            "sid": cms.SignerIdentifier(
                {
                    "issuer_and_serial_number": cms.IssuerAndSerialNumber(
                        {"issuer": parsed.issuer, "serial_number": parsed.serial_number}
                    )
                }
            ),
            "digest_algorithm": sha256,
            "signed_attrs": attributes,
            "signature_algorithm": algos.SignedDigestAlgorithm({"algorithm": "sha256_ecdsa"}),
            "signature": signature,
        }
    )
    signed = cms.SignedData(
        {
            "version": "v1",
            "digest_algorithms": [sha256],
            "encap_content_info": {"content_type": "data"},
            "certificates": [parsed],
            "signer_infos": [signer],
        }
    )
    whole: bytes = cms.ContentInfo({"content_type": "signed_data", "content": signed}).dump()
    return whole


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
