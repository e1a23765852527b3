"""Whom records were shown to before, and whether they say something else now."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace

from plc_desktop.domain.fields import Json
from plc_desktop.exchange.learner_records import record_bytes
from plc_desktop.services.learner_records.shown_people import ShownPerson
from plc_desktop.services.learner_records.withdrawing import WITHDRAWN, in_order
from plc_desktop.services.workspace.erasures import texts
from plc_desktop.services.workspace.owners import day_of
from plc_desktop.storage.database import Reader

_MARK_DIGITS = 4
"""Enough to see that a record says something else; too few to confirm a guess about somebody who
was erased."""


@dataclass(frozen=True)
class _Showing:
    on: str
    scope: str
    mark: str
    nonce: str


def mark_of(record: Mapping[str, Json], nonce: str) -> str:
    """Return what tells a record from another of the same person, whatever its version."""
    told = record_bytes({**record, "version": 0})
    return hashlib.sha256(nonce.encode() + told).hexdigest()[:_MARK_DIGITS]


def last_shown_on(reader: Reader) -> dict[str, str]:
    """Return when each organization was shown anything last, ISO, by its workspace."""
    return {
        str(fact.content["partner"]): day_of(int(str(fact.content["at"])))
        for fact in in_order(reader)
        if fact.content["scope"] != WITHDRAWN
    }


def compared(reader: Reader, workspace: str, shown: ShownPerson, scope: str) -> ShownPerson:
    """Return what would be shown of a person with when it was shown to an organization last.

    Args:
        reader: A view of the workspace.
        workspace: Of the other organization.
        shown: What it would see now.
        scope: How much that is.
    """
    last: _Showing | None = None
    for fact in in_order(reader):
        said = fact.content
        if said["partner"] == workspace and shown.person_id in texts(said["people"]):
            marks = said.get("marks")
            mark = marks.get(shown.person_id) if isinstance(marks, dict) else None
            on, how = day_of(int(str(said["at"]))), str(said["scope"])
            last = _Showing(on, how, str(mark or ""), str(said["nonce"]))
    if last is None or last.scope == WITHDRAWN:
        return shown
    has_changed = None
    if last.mark and not shown.code:
        is_same = last.scope == scope and mark_of(shown.record, last.nonce) == last.mark
        has_changed = not is_same
    return replace(shown, shown_on=last.on, shown_scope=last.scope, has_changed=has_changed)
