"""The certificate of a key that signs PDFs: made by its owner, tied to the owner's `did:key`.

Readers of PDFs do not accept Ed25519, so PDFs are signed with ECDSA P-256. The certificate holds
a signature by the owner's Ed25519 key over the P-256 key, so whoever trusts the one can trust the
other. It proves that a file is unchanged since the owner signed it, not who the owner is.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from plc_desktop.credentials.did_key import did_of, public_key_of
from plc_desktop.errors import EnvironmentProblem, ForeignFileError
from plc_desktop.signing.keys import SigningKey, verify

DOMAIN = "plc-pdf-key/1"
"""Purpose of the Ed25519 signature that ties the two keys together."""

BINDING_OID = x509.ObjectIdentifier("2.25.216471358826418590268712376512350987221")

_SCALAR_BYTES = 32
_YEARS = 20
_MAX_NAME = 64


@dataclass(frozen=True)
class PdfKey:
    """A key that signs PDFs, with its certificate.

    Attributes:
        private: ECDSA P-256 key.
        certificate: DER of the certificate.
    """

    private: ec.EllipticCurvePrivateKey
    certificate: bytes

    def secret(self) -> bytes:
        """Return key and certificate, to be locked before they are written anywhere."""
        number = self.private.private_numbers().private_value
        return number.to_bytes(_SCALAR_BYTES, "big") + self.certificate


def make_pdf_key(owner: SigningKey, name: str, organization: str, at: datetime) -> PdfKey:
    """Return a new key for the owner.

    Args:
        owner: Ed25519 key that the new key belongs to.
        name: Name of whoever signs.
        organization: Name of the issuing organization.
        at: UTC instant from which the certificate is valid.
    """
    private = ec.generate_private_key(ec.SECP256R1())
    spki = _public_bytes(private.public_key())
    who = x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, organization[:_MAX_NAME] or "-"),
            x509.NameAttribute(NameOID.COMMON_NAME, name[:_MAX_NAME] or "-"),
        ]
    )
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    start = at.replace(microsecond=0)
    built = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(private.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + timedelta(days=366 * _YEARS))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(
            x509.SubjectAlternativeName([x509.UniformResourceIdentifier(did_of(owner.public))]),
            critical=False,
        )
        .add_extension(
            x509.UnrecognizedExtension(BINDING_OID, owner.sign(DOMAIN, spki)), critical=False
        )
        .sign(private, hashes.SHA256())
    )
    return PdfKey(private, built.public_bytes(serialization.Encoding.DER))


def read_pdf_key(secret: bytes) -> PdfKey:
    """Return the key whose secret bytes these are.

    Raises:
        EnvironmentProblem: "damaged_key".
    """
    try:
        number = int.from_bytes(secret[:_SCALAR_BYTES], "big")
        private = ec.derive_private_key(number, ec.SECP256R1())
        certificate = x509.load_der_x509_certificate(secret[_SCALAR_BYTES:])
        if _public_bytes(private.public_key()) != _public_bytes(certificate.public_key()):
            raise EnvironmentProblem("damaged_key")
    except (ValueError, TypeError):
        raise EnvironmentProblem("damaged_key") from None
    return PdfKey(private, secret[_SCALAR_BYTES:])


@dataclass(frozen=True)
class PdfSigner:
    """Who made a signature in a PDF.

    Attributes:
        public: The owner's Ed25519 key.
        name: Name in the certificate; the owner's own statement.
        organization: Organization in the certificate; the owner's own statement.
        key: The P-256 key.
    """

    public: bytes
    name: str
    organization: str
    key: ec.EllipticCurvePublicKey


def read_certificate(certificate: bytes) -> PdfSigner:
    """Return who a certificate belongs to; the tie between the two keys is right.

    Raises:
        ForeignFileError: "pdf_signer_not_understood" if it is not a certificate of this kind.
    """
    try:
        parsed = x509.load_der_x509_certificate(certificate)
        key = parsed.public_key()
        names = parsed.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
        (did,) = names.get_values_for_type(x509.UniformResourceIdentifier)
        binding = parsed.extensions.get_extension_for_oid(BINDING_OID).value
        parsed.verify_directly_issued_by(parsed)
        name = _name(parsed, NameOID.COMMON_NAME)
        organization = _name(parsed, NameOID.ORGANIZATION_NAME)
    except Exception:  # noqa: BLE001  # InvalidVersion, ExtensionNotFound and more, each its own
        raise ForeignFileError("pdf_signer_not_understood") from None
    public = public_key_of(did)
    if (
        not isinstance(key, ec.EllipticCurvePublicKey)
        or not isinstance(key.curve, ec.SECP256R1)
        or not isinstance(binding, x509.UnrecognizedExtension)
        or not verify(public, DOMAIN, _public_bytes(key), binding.value)
    ):
        raise ForeignFileError("pdf_signer_not_understood")
    return PdfSigner(public, name, organization, key)


def _name(certificate: x509.Certificate, oid: x509.ObjectIdentifier) -> str:
    found = certificate.subject.get_attributes_for_oid(oid)
    return str(found[0].value) if found else ""


def _public_bytes(key: object) -> bytes:
    if not isinstance(key, ec.EllipticCurvePublicKey):
        raise ForeignFileError("pdf_signer_not_understood")
    return key.public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
