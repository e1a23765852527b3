"""Whom the person at this computer trusts to issue credentials, since when and until when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class TrustedIssuer:
    """A key that somebody here decided to trust.

    Attributes:
        public: The Ed25519 key.
        name: Who it belongs to, as compared and confirmed here; empty if not named.
        since_on: Day of the decision; None if it was made for one check only.
        until_on: Last day on which what it signed counts; None if it still does.
    """

    public: bytes
    name: str = ""
    since_on: date | None = None
    until_on: date | None = None


class TrustList:
    """The trusted issuers, found by their keys."""

    def __init__(self, issuers: Iterable[TrustedIssuer] = ()) -> None:
        self._issuers = {issuer.public: issuer for issuer in issuers}

    def find(self, public: bytes) -> TrustedIssuer | None:
        """Return the trusted owner of a key, None if nobody here trusts it."""
        return self._issuers.get(public)
