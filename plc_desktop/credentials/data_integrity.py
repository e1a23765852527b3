"""Signs and verifies JSON documents by W3C Data Integrity with `eddsa-rdfc-2022`.

Several proofs may stand side by side, or one may cover others (`previousProof`).
Source: W3C VC-DATA-INTEGRITY, proof sets and chains; W3C VC-DI-EDDSA.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from plc_desktop.credentials import base58
from plc_desktop.credentials.alike import canonical_bytes_of_alike
from plc_desktop.credentials.contexts import context
from plc_desktop.credentials.did_key import public_key_of, verification_method
from plc_desktop.credentials.jsonld import Document, Loader, canonical_bytes
from plc_desktop.errors import ForeignFileError, RuleError
from plc_desktop.signing.keys import SigningKey, verify_published_format

SUITE = "eddsa-rdfc-2022"
PURPOSE = "assertionMethod"

_TYPE = "DataIntegrityProof"
_MAX_PROOFS = 8
_SIGNATURE_BYTES = 64
_REQUIRED = ("type", "cryptosuite", "created", "verificationMethod", "proofPurpose", "proofValue")
_ALLOWED = frozenset({*_REQUIRED, "id", "previousProof"})

FindKey = Callable[[str], bytes]


@dataclass(frozen=True)
class CheckedProof:
    """One proof that is right.

    Attributes:
        public: The key that made it.
        method: The key's name as it stands in the proof.
        created: When it was made, by the signer's own clock, as written.
        id: Name of the proof; empty if it has none.
        previous: Names of the proofs that it covers.
    """

    public: bytes
    method: str
    created: str
    id: str = ""
    previous: tuple[str, ...] = ()


@dataclass(frozen=True)
class ProofPlace:
    """Where a new proof stands among others.

    Attributes:
        id: Name of the new proof, such as a `urn:uuid:`, if others are to refer to it.
        previous: Names of proofs that the new one covers too.
        method: Name of the key; its `did:key` if empty.
    """

    id: str = ""
    previous: tuple[str, ...] = ()
    method: str = ""


ALONE = ProofPlace()


def sign(
    document: Document,
    key: SigningKey,
    created: str,
    place: ProofPlace = ALONE,
    load: Loader = context,
) -> dict[str, Any]:
    """Return the document with one proof more.

    Args:
        document: Credential, with or without proofs.
        key: Signs.
        created: UTC instant, such as `2026-05-03T10:00:00Z`.
        place: Name of the proof and what it covers.
        load: Gives vocabularies.

    Raises:
        RuleError: "proof_missing" if a covered proof is not there.
        ForeignFileError: If the document cannot be signed whole.
    """
    before = _proofs(document)
    options: dict[str, Any] = {"type": _TYPE}
    if place.id:
        options["id"] = place.id
    options |= {
        "cryptosuite": SUITE,
        "created": created,
        "verificationMethod": place.method or verification_method(key.public),
        "proofPurpose": PURPOSE,
    }
    if place.previous:
        alone = len(place.previous) == 1
        options["previousProof"] = place.previous[0] if alone else list(place.previous)
    if not {proof.get("id") for proof in before}.issuperset(place.previous):
        raise RuleError("proof_missing")
    signed = digest(document, options, load, canonical_bytes_of_alike)
    signature = key.sign_published_format(signed)
    proof = {**options, "proofValue": "z" + base58.encode(signature)}
    return {**_bare(document), "proof": [*before, proof] if before else proof}


def verify(
    document: Document, find_key: FindKey = public_key_of, load: Loader = context
) -> tuple[CheckedProof, ...]:
    """Return the proofs of a document; every one of them is right.

    Args:
        document: Credential with at least one proof.
        find_key: Returns the public key for the name of a key, or refuses.
        load: Gives vocabularies.

    Raises:
        ForeignFileError: "proof_missing", "proof_not_understood", "key_not_understood",
            "proof_wrong", or what makes the document unreadable.
    """
    proofs = _proofs(document)
    if not proofs:
        raise ForeignFileError("proof_missing")
    if len(proofs) > _MAX_PROOFS:
        raise ForeignFileError("credential_too_complex")
    names = [proof["id"] for proof in proofs if "id" in proof]
    if len(set(names)) != len(names):
        raise ForeignFileError("proof_not_understood")
    return tuple(_checked(document, proof, find_key, load) for proof in proofs)


def digest(
    document: Document,
    proof: Mapping[str, Any],
    load: Loader = context,
    canonical: Callable[[Document, Loader], bytes] = canonical_bytes,
) -> bytes:
    """Return the 64 bytes that a proof signs: the proof's own hash, then the document's."""
    config = {name: value for name, value in proof.items() if name != "proofValue"}
    config["@context"] = document.get("@context")
    covered = [_named(document, name) for name in _previous(proof)]
    unsigned = _bare(document)
    if covered:
        unsigned["proof"] = covered
    written = json.dumps(config, sort_keys=True)
    return _config_hash(written, load) + hashlib.sha256(canonical(unsigned, load)).digest()


@lru_cache(maxsize=16)
def _config_hash(config: str, load: Loader) -> bytes:
    """Return the hash of what a proof says of itself; all of a batch say the same."""
    return hashlib.sha256(canonical_bytes(json.loads(config), load)).digest()


def _checked(
    document: Document, proof: Mapping[str, Any], find_key: FindKey, load: Loader
) -> CheckedProof:
    if (
        not _ALLOWED.issuperset(proof)
        or any(not isinstance(proof.get(name), str) for name in _REQUIRED)
        or not isinstance(proof.get("id", ""), str)
        or (proof["type"], proof["cryptosuite"], proof["proofPurpose"]) != (_TYPE, SUITE, PURPOSE)
    ):
        raise ForeignFileError("proof_not_understood")
    method, value = proof["verificationMethod"], proof["proofValue"]
    signature = base58.decode(value[1:]) if value.startswith("z") else None
    if signature is None or len(signature) != _SIGNATURE_BYTES:
        raise ForeignFileError("proof_wrong")
    public = find_key(method)
    if not verify_published_format(public, digest(document, proof, load), signature):
        raise ForeignFileError("proof_wrong")
    return CheckedProof(
        public, method, proof["created"], proof.get("id", ""), tuple(_previous(proof))
    )


def _bare(document: Document) -> dict[str, Any]:
    return {name: value for name, value in document.items() if name != "proof"}


def _proofs(document: Document) -> list[Mapping[str, Any]]:
    proof = document.get("proof", [])
    found = proof if isinstance(proof, list) else [proof]
    if any(not isinstance(item, Mapping) for item in found):
        raise ForeignFileError("proof_not_understood")
    return found


def _previous(proof: Mapping[str, Any]) -> list[str]:
    names = proof.get("previousProof", [])
    found = [names] if isinstance(names, str) else names
    if not isinstance(found, list) or any(not isinstance(name, str) for name in found):
        raise ForeignFileError("proof_not_understood")
    return found


def _named(document: Document, name: str) -> Mapping[str, Any]:
    for proof in _proofs(document):
        if proof.get("id") == name:
            return proof
    raise ForeignFileError("proof_missing")
