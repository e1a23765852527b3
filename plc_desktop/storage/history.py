"""What happened to a record, and the last steps, read from the log."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from plc_desktop.changes.facts import ERASE
from plc_desktop.changes.model import CONTENT, SetField
from plc_desktop.domain.fields import Json
from plc_desktop.storage.change_log import ChangeLog
from plc_desktop.storage.row_values import from_json
from plc_desktop.storage.sql import IN_LIST, as_list
from plc_desktop.storage.true_authors import TrueAuthors

DELETED = "deleted"
SAID_AGAIN = "said_again"
"""Code of what an erasure said again of other records, where nobody knows any more who wrote it."""


@dataclass(frozen=True)
class HistoryItem:
    """One thing that happened to a record.

    Attributes:
        change_id: The step it was part of.
        at_ms: Clock of the computer, UTC milliseconds.
        user_id: Who did it; empty if that was erased.
        user_name: Their name; empty if not known here.
        what: Code of the step; for a fact its type; "deleted" when the record was hidden.
        field: The field that changed; empty for facts and for hiding.
        before: Its value before, None if it had none.
        after: Its value afterwards; for a fact its content.
    """

    change_id: str
    at_ms: int
    user_id: str
    user_name: str
    what: str
    field: str
    before: Json
    after: Json


@dataclass(frozen=True)
class RecentItem:
    """One step somebody took."""

    change_id: str
    at_ms: int
    user_id: str
    what: str
    op_count: int


def recent(connection: Any, log: ChangeLog, limit: int) -> list[RecentItem]:
    """Return the last steps, newest first."""
    _ = connection
    return [
        RecentItem(entry.id, entry.wall_ms, entry.user, entry.what, entry.op_count)
        for entry in log.recent(limit)
    ]


def of_row(connection: Any, log: ChangeLog, kind: str, row: str) -> list[HistoryItem]:
    """Return what happened to a record, newest first; fields of one step in their order."""
    authors = TrueAuthors(connection)
    items = [*_writes(connection, log, authors, kind, row), *_facts(connection, authors, row)]
    items.sort(key=lambda item: (-item[0], item[1]))
    names = _names(connection, {item[2][2] for item in items})
    return [
        HistoryItem(
            change_id=change_id,
            at_ms=at_ms,
            user_id=user,
            user_name=names.get(user, ""),
            what=what,
            field=field,
            before=before,
            after=after,
        )
        for _, _, (change_id, at_ms, user), what, field, before, after in items
    ]


_Step = tuple[str, int, str]
"""Id, clock, author."""
_Found = tuple[int, int, _Step, str, str, Json, Json]
"""Place, position, step, what, field, before, after."""


def _writes(
    connection: Any, log: ChangeLog, authors: TrueAuthors, kind: str, row: str
) -> Iterable[_Found]:
    """Yield every write of the row's registers, with the value it replaced."""
    last: dict[str, Json] = {}
    for field, seq, position, change_id, at_ms, user, code in connection.execute(
        "SELECT w.field, w.seq, w.position, c.id, c.wall_ms, c.user, c.what"
        " FROM change_write w JOIN change c ON c.seq = w.seq"
        " WHERE w.row = ? AND w.kind = ? ORDER BY w.seq, w.position",
        (row, kind),
    ).fetchall():
        step, what = (change_id, at_ms, user), code
        if seq in authors.erasing:
            place = authors.before(row, seq) if field == CONTENT else seq
            step, what = _before_erasing(connection, authors, step, place)
        op = log.op(seq, position)
        if not isinstance(op, SetField):
            yield seq, position, step, DELETED, "", None, None
            continue
        before = last.get(field)
        last[field] = op.value
        if field == CONTENT and isinstance(op.value, dict):
            old = before if isinstance(before, dict) else {}
            for name, value in op.value.items():
                if old.get(name) != value and (name in old or value not in (None, "", [])):
                    yield seq, position, step, what, name, old.get(name), value
        else:
            yield seq, position, step, what, field, before, op.value


def _facts(connection: Any, authors: TrueAuthors, row: str) -> Iterable[_Found]:
    """Yield every fact about the row, and what was taken back of them."""
    found = connection.execute(
        "SELECT f.id, f.type, f.content, f.seq, f.position, c.id, c.wall_ms, c.user"
        " FROM fact f JOIN change c ON c.seq = f.seq"
        " WHERE f.id IN (SELECT fact_id FROM fact_subject WHERE subject = ? AND role = 'about')"
        " OR f.id IN (SELECT r.fact_id FROM fact_subject s"
        " JOIN fact_subject r ON r.subject = s.fact_id AND r.role = 'about'"
        " WHERE s.subject = ? AND s.role = 'about')",
        (row, row),
    ).fetchall()
    for fact_id, fact_type, content, seq, position, change_id, at_ms, user in found:
        step = (change_id, at_ms, user)
        if seq in authors.erasing and fact_type != ERASE:
            place = authors.of_fact(fact_id, seq)
            step, _ = _before_erasing(connection, authors, step, place)
        yield seq, position, step, fact_type, "", None, from_json(content)


def _before_erasing(
    connection: Any, authors: TrueAuthors, step: _Step, seq: int
) -> tuple[_Step, str]:
    """Return when and by whom something was said before an erasure said it again, and as what.

    Args:
        connection: To the workspace.
        authors: Who wrote what erasures said again.
        step: The erasure.
        seq: Place of the step it stood in before, as far as it is known.
    """
    change_id, at_ms, _ = step
    if seq in authors.erasing:
        return (change_id, at_ms, ""), SAID_AGAIN
    before = connection.execute("SELECT wall_ms, user, what FROM change WHERE seq = ?", (seq,))
    at_ms, user, what = before.fetchone()
    return (change_id, at_ms, user), what


def _names(connection: Any, people: Iterable[str]) -> dict[str, str]:
    return dict(
        connection.execute(
            f"SELECT id, full_name FROM person WHERE id {IN_LIST}", (as_list(people),)
        )
    )
