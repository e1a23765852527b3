"""Stops before a file hides many people or lines, or takes many signatures their worth.

It cannot be switched off: the caller has to hand in what a person typed.
Fail-safes in a window were worn out elsewhere (joplin#11295).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from plc_desktop.errors import RuleError
from plc_desktop.storage.import_report import ReceiveReport

MOST_PEOPLE = 5
MOST_PERCENT = 5
MOST_SIGNATURES = 10
MOST_LINES = 20
"""More than any of these needs a confirmation."""

_WATCH = (
    "CREATE TEMP TABLE watched (id TEXT PRIMARY KEY, was_signed INTEGER) WITHOUT ROWID",
    """CREATE TEMP TRIGGER watch_update AFTER UPDATE OF state ON main.hours_entry
    WHEN old.state <> new.state AND 'signed' IN (old.state, new.state)
    BEGIN INSERT OR IGNORE INTO watched VALUES (new.id, old.state = 'signed'); END""",
    """CREATE TEMP TRIGGER watch_delete AFTER DELETE ON main.hours_entry
    WHEN old.state = 'signed'
    BEGIN INSERT OR IGNORE INTO watched VALUES (old.id, 1); END""",
    "CREATE TEMP TABLE watched_held (id TEXT PRIMARY KEY, was_held INTEGER) WITHOUT ROWID",
    """CREATE TEMP TRIGGER watch_held AFTER UPDATE OF is_held ON main.hours_entry
    WHEN old.is_held <> new.is_held
    BEGIN INSERT OR IGNORE INTO watched_held VALUES (new.id, old.is_held); END""",
    """CREATE TEMP TRIGGER watch_held_delete AFTER DELETE ON main.hours_entry
    WHEN old.is_held = 1
    BEGIN INSERT OR IGNORE INTO watched_held VALUES (old.id, 1); END""",
)
"""Of each line that is signed or held back, or ceases to be, what it was first: no need to read
all lines.

A new line is neither before its facts and those alike were looked at, so nothing watches what goes
in.
"""


@dataclass(frozen=True)
class Before:
    """How it was before.

    Attributes:
        people: How many people were shown.
    """

    people: int


def before(connection: Any) -> Before:
    """Return what is there now, and begin to watch which lines are signed."""
    for statement in _WATCH:
        connection.execute(statement)
    (people,) = connection.execute("SELECT count(*) FROM person").fetchone()
    return Before(people)


def judged(connection: Any, report: ReceiveReport, was: Before) -> ReceiveReport:
    """Return the report with what became of signatures, and what has to be typed."""
    signed, lost = _watched(connection)
    held = _newly_held(connection)
    hidden = len(report.hidden.get("person", ()))
    is_much = hidden > MOST_PEOPLE or 100 * hidden > MOST_PERCENT * was.people
    typed = ""
    if is_much or len(lost) > MOST_SIGNATURES:
        typed = f"{hidden} {len(lost)}"
    elif _are_many_lines(connection, report):
        typed = f"{hidden} {len(lost)} {_lines(report)}"
    return replace(
        report,
        new_signed=signed,
        lost_signatures=lost,
        possible_doubles=held,
        confirmation=typed,
    )


def check(report: ReceiveReport, typed: str) -> None:
    """Refuse what needs a confirmation and has none.

    Raises:
        RuleError: "import_needs_confirmation" with how many `people` and `lines` would be hidden,
            how many `signatures` would stop counting, and the `confirmation` to type.
    """
    if report.confirmation and " ".join(typed.split()) != report.confirmation:
        raise RuleError(
            "import_needs_confirmation",
            people=len(report.hidden.get("person", ())),
            lines=_lines(report),
            signatures=len(report.lost_signatures),
            confirmation=report.confirmation,
        )


def _lines(report: ReceiveReport) -> int:
    return len(report.hidden.get("hours_entry", ()))


def _are_many_lines(connection: Any, report: ReceiveReport) -> bool:
    """Return whether more lines go than anybody removes by hand, of those that were there."""
    hidden = _lines(report)
    if hidden <= MOST_LINES:
        return False
    (left,) = connection.execute("SELECT count(*) FROM hours_entry").fetchone()
    return bool(100 * hidden > MOST_PERCENT * (left + hidden))


def _watched(connection: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Stop watching; return the lines that are signed and were not, and were and are not."""
    rows = connection.execute(
        "SELECT w.id, w.was_signed, h.state IS 'signed' FROM watched w"
        " LEFT JOIN hours_entry h ON h.id = w.id ORDER BY w.id"
    ).fetchall()
    for name in ("TRIGGER watch_update", "TRIGGER watch_delete"):
        connection.execute(f"DROP {name}")
    connection.execute("DROP TABLE watched")
    signed = tuple(row for row, was, is_now in rows if is_now and not was)
    lost = tuple(row for row, was, is_now in rows if was and not is_now)
    return signed, lost


def _newly_held(connection: Any) -> tuple[str, ...]:
    """Stop watching; return the lines that are held back and were not."""
    rows = connection.execute(
        "SELECT w.id FROM watched_held w JOIN hours_entry h ON h.id = w.id"
        " WHERE w.was_held = 0 AND h.is_held = 1 ORDER BY w.id"
    ).fetchall()
    for name in ("TRIGGER watch_held", "TRIGGER watch_held_delete", "TABLE watched_held"):
        connection.execute(f"DROP {name}")
    return tuple(row[0] for row in rows)
