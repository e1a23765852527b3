"""Taking back what was stated: by its opposite, as nothing is ever removed from the log."""

from __future__ import annotations

from collections.abc import Iterable

from plc_desktop.changes.facts import CERTIFICATE, RETRACT, REVOKE_CERTIFICATE
from plc_desktop.domain.fields import Json
from plc_desktop.errors import RuleError
from plc_desktop.services.workspace.session import Session
from plc_desktop.storage.database import UnitOfWork


def retract(session: Session, work: UnitOfWork, refs: Iterable[str], reason: str) -> None:
    """Take back facts."""
    taken: list[Json] = [*sorted(refs)]
    work.add_fact(RETRACT, {"refs": taken, "reason": reason, "nonce": session.nonce()})


def withdraw_certificate(
    session: Session, work: UnitOfWork, certificate_id: str, reason: str
) -> None:
    """Write down that a certificate is withdrawn.

    Raises:
        RuleError: "certificate_missing".
    """
    found = work.facts(CERTIFICATE, id=certificate_id)
    if not found:
        raise RuleError("certificate_missing")
    work.add_fact(
        REVOKE_CERTIFICATE,
        {
            "certificate": certificate_id,
            "person": found[0].content["person"],
            "reason": reason,
            "by": session.user_id,
            "at": session.environment.now_ms(),
            "nonce": session.nonce(),
        },
    )
