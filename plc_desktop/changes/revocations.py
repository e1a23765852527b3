"""Revocations of credentials: signed by an issuer, so that no laptop alone can make one up."""

from __future__ import annotations

from collections.abc import Mapping

from plc_desktop.domain.fields import Json
from plc_desktop.errors import RuleError
from plc_desktop.signing import canonical
from plc_desktop.signing.keys import SigningKey, verify

DOMAIN = "plc-revoke-credential/1"
"""Purpose of the signature, so that it is good for nothing else."""

_SIGNED = ("at", "by", "credential", "nonce", "reason", "revoked_on")


def sign(content: Mapping[str, Json], key: SigningKey) -> dict[str, Json]:
    """Return a revocation with the issuer's key and signature added.

    Raises:
        RuleError: "value_not_storable".
    """
    signature = key.sign(DOMAIN, _payload(content))
    return {**content, "key": key.public.hex(), "sig": signature.hex()}


def is_authentic(content: Mapping[str, Json]) -> bool:
    """Return whether the key that a revocation names has signed it; whose key it is comes later."""
    try:
        public = bytes.fromhex(str(content.get("key")))
        signature = bytes.fromhex(str(content.get("sig")))
        payload = _payload(content)
    except (ValueError, RuleError):
        return False
    return verify(public, DOMAIN, payload, signature)


def _payload(content: Mapping[str, Json]) -> bytes:
    return canonical.encode({name: content.get(name) for name in _SIGNED})
