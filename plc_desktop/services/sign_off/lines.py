"""Which lines a supervisor may sign now: what is asked, and what is refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from plc_desktop.domain import signoff
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import HoursEntry, Person, Placement
from plc_desktop.domain.signoff import EntryLine
from plc_desktop.errors import RuleError
from plc_desktop.services.pathway.entries import rows_by_id
from plc_desktop.services.workspace.authority import SignerCheck
from plc_desktop.services.workspace.same_people import pairs, same_in
from plc_desktop.signing.keys import SigningKey
from plc_desktop.storage.database import Fact, Reader


@dataclass(frozen=True)
class Decision:
    """What the supervisor says about one line, with the hash of what was on the screen."""

    entry_id: str
    content_hash: str
    decision: str
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class SignOffRequest:
    """One act of signing.

    Attributes:
        supervisor_id: Whose signature it is.
        decisions: "signed" or "returned" with a reason, line by line; lines left out keep waiting.
        level: "signed_in_person" with the supervisor's own passphrase; "paper" or "staff" without.
        statement_id: The sentence that stood above the signature.
        passphrase: The supervisor's own; only for "signed_in_person".
    """

    supervisor_id: str
    decisions: tuple[Decision, ...]
    level: str = "signed_in_person"
    statement_id: str = ""
    passphrase: str = ""


def checked_lines(
    work: Reader, request: SignOffRequest, on: date, key: SigningKey | None = None
) -> list[tuple[Decision, EntryLine]]:
    """Return the lines as they are now, having refused what may not be signed.

    Args:
        work: The workspace.
        request: Who decides what.
        on: The day of signing.
        key: The supervisor's key, if it signs.

    Raises:
        RuleError: "self_sign_off", "not_the_supervisor", "content_changed", "not_waiting",
            "record_missing", or as `SignerCheck.check`.
    """
    work.get(Person, request.supervisor_id)
    ids = [decision.entry_id for decision in request.decisions]
    rows = {row.id: row for row in rows_by_id(work, ids)}
    entries = {entry.id: entry for entry in work.many(HoursEntry, ids)}
    decided = pairs(work)
    placements: dict[str, Placement] = {}
    certified = SignerCheck(work, request.supervisor_id, key.public.hex()) if key else None
    checked = []
    for decision in request.decisions:
        row = rows.get(decision.entry_id)
        if row is None or row.state != "submitted":
            raise RuleError("not_waiting", entry_id=decision.entry_id)
        if row.content_hash != decision.content_hash:
            raise RuleError("content_changed", person=row.person, date=row.worked_on)
        placement = placements.get(row.placement_id) or work.get(Placement, row.placement_id)
        placements[placement.id] = placement
        participants = same_in(decided, placement.person_id)
        signoff.check_signer(placement, request.supervisor_id, participants, on)
        if certified is not None:
            certified.check(on, placement)
        line = signoff.entry_line(
            entries[row.id], row.content_hash, placement, row.person, row.site
        )
        checked.append((decision, line))
    return checked


def superseded(known: Sequence[Fact], line: EntryLine) -> list[Json]:
    """Return the returns of this very content, which a new decision takes the place of."""
    return [
        fact.id
        for fact in known
        if fact.content.get("content_hash") == line.content_hash
        and fact.content.get("decision") == signoff.RETURNED
    ]
