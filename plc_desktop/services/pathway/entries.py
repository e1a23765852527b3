"""Hours entries with their states, read by their ids and by whose they are."""

from __future__ import annotations

from collections.abc import Collection

from plc_desktop.changes.facts import EDIT_REASON
from plc_desktop.domain.fields import Json
from plc_desktop.domain.hours import entry_of
from plc_desktop.domain.records import HoursEntry
from plc_desktop.domain.tables import HoursRow
from plc_desktop.errors import RuleError
from plc_desktop.services.workspace.same_people import same_as
from plc_desktop.services.workspace.tables import hours_of, rows_of
from plc_desktop.storage.database import Reader, UnitOfWork

KIND = "hours_entry"
NOT_VOID = ("draft", "submitted", "signed", "returned")


def row_of(reader: Reader, entry_id: str) -> HoursRow:
    """Return one entry with its state.

    Raises:
        RuleError: "record_missing".
    """
    found = rows_by_id(reader, (entry_id,))
    if not found:
        raise RuleError("record_missing", kind=KIND)
    return found[0]


def rows_by_id(reader: Reader, entry_ids: Collection[str]) -> list[HoursRow]:
    """Return entries with their states, in the order asked; unknown ids are passed over."""
    found = {row.id: row for row in rows_of(reader, HoursRow, "hours", {"id": tuple(entry_ids)})}
    return [found[entry_id] for entry_id in entry_ids if entry_id in found]


def entries_of(reader: Reader, person_id: str) -> list[HoursEntry]:
    """Return every entry of a person at any site that is not void, also of merged records."""
    rows = hours_of(reader, same_as(reader, person_id), state=NOT_VOID)
    return [entry_of(row) for row in rows]


def give_reason(work: UnitOfWork, before: HoursRow, reason: str, nonce: str) -> None:
    """Keep why a signed entry is changed, beside the content that was signed.

    Args:
        work: The step that changes it.
        before: The entry as it stands.
        reason: Why.
        nonce: Sets it apart from the same words for another change.
    """
    said: dict[str, Json] = {
        "entry": before.id,
        "content_hash": before.content_hash,
        "reason": reason.strip(),
        "nonce": nonce,
    }
    work.add_fact(EDIT_REASON, said)
