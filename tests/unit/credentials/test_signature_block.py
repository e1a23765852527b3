"""The signature block of a PDF is written by hand: a library must read the same out of it."""

from __future__ import annotations

import hashlib

import pytest
from asn1crypto import cms, tsp

from plc_desktop.credentials import pdf_signature
from plc_desktop.credentials.pdf_certificate import make_pdf_key
from plc_desktop.signing.keys import SigningKey
from tests import issued


@pytest.mark.parametrize("length", [1, 20, 40, 64])
def test_the_block_is_what_a_library_would_write(length: int) -> None:
    owner = SigningKey.from_bytes(hashlib.sha256(bytes([length])).digest())
    certificate = make_pdf_key(owner, "N" * length, "王ü", issued.ISSUED_AT).certificate
    digest = hashlib.sha256(b"page").digest()
    attributes = pdf_signature._signed_attributes(certificate, digest)  # noqa: SLF001
    block = pdf_signature._block(certificate, attributes, b"s" * (66 + length % 6))  # noqa: SLF001
    assert tsp.SigningCertificateV2  # the library learns the attribute's name from this module
    read = cms.ContentInfo.load(block)
    assert read.native["content_type"] == "signed_data"
    signed = read["content"]
    (signer,) = signed["signer_infos"]
    found = {item["type"].native: item["values"].native[0] for item in signer["signed_attrs"]}
    assert found["content_type"] == "data"
    assert found["message_digest"] == digest
    (named,) = found["signing_certificate_v2"]["certs"]
    assert named["cert_hash"] == hashlib.sha256(certificate).digest()
    assert signed["certificates"][0].chosen.dump() == certificate
    assert signer["signed_attrs"].untag().dump() == attributes
    assert read.copy().dump(force=True) == block
    assert signer["digest_algorithm"]["algorithm"].native == "sha256"
    assert signer["signature_algorithm"]["algorithm"].native == "sha256_ecdsa"
