"""Taking back what was stated; nothing is ever removed from the log."""

from __future__ import annotations

from collections.abc import Iterable

from plc_desktop.changes.facts import RETRACT
from plc_desktop.domain.fields import Json
from plc_desktop.services.session import Session
from plc_desktop.storage.database import UnitOfWork


def retract(session: Session, work: UnitOfWork, refs: Iterable[str], reason: str) -> None:
    """Take back facts by their opposite; nothing is ever removed from the log."""
    taken: list[Json] = [*sorted(refs)]
    work.add_fact(RETRACT, {"refs": taken, "reason": reason, "nonce": session.nonce()})
