"""What is in a portfolio, and what its own page says about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from plc_desktop.domain.transcript import TranscriptReport

CERTIFICATE, TRANSCRIPT, PRACTICUM = "certificate", "transcript", "practicum"
CREDENTIAL, STEP, PICTURE, STATUS = "credential", "step", "picture", "status"


@dataclass(frozen=True)
class PortfolioFile:
    """One file of a portfolio.

    Attributes:
        name: Its name in the ZIP, safe on every system.
        kind: `CERTIFICATE`, `TRANSCRIPT` and so on.
        about: Site, step or day that tells it from others of its kind; empty otherwise.
    """

    name: str
    kind: str
    about: str = ""


@dataclass(frozen=True, kw_only=True)
class PortfolioIndex:
    """Everything that a portfolio's page says.

    Attributes:
        transcript: Name, credential and what was done.
        issuer: Name that the credential's issuer signs with; the organization's without one.
        issuer_key: `did:key` of the issuer; empty if nothing is signed by a key.
        files: The other files, in the order they are listed.
        status_on: Day of the status list; None without one.
    """

    transcript: TranscriptReport
    issuer: str
    issuer_key: str = ""
    files: tuple[PortfolioFile, ...]
    status_on: date | None = None
