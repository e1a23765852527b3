"""Stops before a file hides many people or takes many signatures their worth.

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
"""More than any of these needs a confirmation."""


@dataclass(frozen=True)
class Before:
    """How it was before.

    Attributes:
        people: How many people were shown.
        signed: Ids of the hours entries that were signed.
    """

    people: int
    signed: frozenset[str]


def before(connection: Any) -> Before:
    """Return what is there now."""
    (people,) = connection.execute("SELECT count(*) FROM person").fetchone()
    return Before(people, frozenset(_signed(connection)))


def judged(connection: Any, report: ReceiveReport, was: Before) -> ReceiveReport:
    """Return the report with what became of signatures, and what has to be typed."""
    now = _signed(connection)
    lost = tuple(sorted(was.signed - now))
    hidden = len(report.hidden.get("person", ()))
    is_much = hidden > MOST_PEOPLE or 100 * hidden > MOST_PERCENT * was.people
    return replace(
        report,
        new_signed=tuple(sorted(now - was.signed)),
        lost_signatures=lost,
        confirmation=f"{hidden} {len(lost)}" if is_much or len(lost) > MOST_SIGNATURES else "",
    )


def check(report: ReceiveReport, typed: str) -> None:
    """Refuse what needs a confirmation and has none.

    Raises:
        RuleError: "import_needs_confirmation" with how many `people` would be hidden, how many
            `signatures` would stop counting, and the `confirmation` to type.
    """
    if report.confirmation and " ".join(typed.split()) != report.confirmation:
        raise RuleError(
            "import_needs_confirmation",
            people=len(report.hidden.get("person", ())),
            signatures=len(report.lost_signatures),
            confirmation=report.confirmation,
        )


def _signed(connection: Any) -> set[str]:
    return {
        row[0] for row in connection.execute("SELECT id FROM hours_entry WHERE state = 'signed'")
    }
