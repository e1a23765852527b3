"""Runs the published test vectors on this computer, so that a "valid" can be relied upon."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plc_desktop.credentials import base58
from plc_desktop.credentials.contexts import context
from plc_desktop.credentials.data_integrity import ProofPlace, digest, sign, verify
from plc_desktop.credentials.did_key import public_key
from plc_desktop.errors import PlcError
from plc_desktop.signing.keys import SigningKey
from resources import test_vector_paths

_SECRET = b"\x80\x26"


@dataclass(frozen=True)
class VectorResult:
    """Whether one published example came out as published."""

    name: str
    is_right: bool


def run() -> tuple[VectorResult, ...]:
    """Verify, hash and sign every shipped example, and refuse it when it is changed."""
    return tuple(VectorResult(path.stem, _is_right(path)) for path in test_vector_paths())


def _is_right(path: Path) -> bool:
    vector = json.loads(path.read_bytes())
    own: Mapping[str, Any] = vector["contexts"]

    def load(address: str) -> Mapping[str, Any]:
        return own[address] if address in own else context(address)

    signed = vector["signed"]
    proofs = signed["proof"] if isinstance(signed["proof"], list) else [signed["proof"]]
    try:
        verify(signed, _key_named, load)
        right = "hash" not in vector or digest(signed, proofs[-1], load).hex() == vector["hash"]
        if "secret" in vector:
            right = right and _sign_again(signed, proofs, vector["secret"], load) == proofs[-1]
    except PlcError:
        return False
    return right and _refuses_change(signed, load)


def _sign_again(
    signed: Mapping[str, Any], proofs: list[dict[str, Any]], secret: str, load: Any
) -> Any:
    """Return the last proof as we make it ourselves; Ed25519 leaves nothing to chance."""
    data = base58.decode(secret[1:]) or b""
    last, rest = proofs[-1], proofs[:-1]
    bare = {name: value for name, value in signed.items() if name != "proof"}
    previous = last.get("previousProof", ())
    covered = (previous,) if isinstance(previous, str) else tuple(previous)
    again = sign(
        {**bare, "proof": rest} if rest else bare,
        SigningKey.from_bytes(data.removeprefix(_SECRET)),
        last["created"],
        ProofPlace(last.get("id", ""), covered, last["verificationMethod"]),
        load,
    )["proof"]
    return again[-1] if isinstance(again, list) else again


def _refuses_change(signed: Mapping[str, Any], load: Any) -> bool:
    try:
        verify({**signed, "name": "Another name"}, _key_named, load)
    except PlcError:
        return True
    return False


def _key_named(method: str) -> bytes:
    """Return the key after the hash sign; the examples' own registries do not exist."""
    return public_key(method.partition("#")[2])
