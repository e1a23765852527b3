"""Signed hours of one person here and at other organizations, no event counted twice."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from plc_desktop.domain.fields import Json
from plc_desktop.domain.names import fold
from plc_desktop.domain.tables import HoursRow
from plc_desktop.services.learner_records.external import ExternalRecord, lines_of
from plc_desktop.services.workspace.tables import hours_of
from plc_desktop.storage.database import Reader


@dataclass(frozen=True)
class HoursTogether:
    """Signed minutes of one person here and elsewhere.

    Attributes:
        here: Counted here.
        elsewhere: Signed elsewhere and not here as well.
        held: Signed elsewhere on a day and for an activity that is counted here or for another
            organization: presumed the same event, so only the smallest number counts.
    """

    here: int
    elsewhere: int
    held: int


def minutes_together(
    reader: Reader, people: Collection[str], others: Iterable[ExternalRecord]
) -> HoursTogether:
    """Return signed minutes of one person here and in others' records, no event counted twice.

    What two of them signed on one day for one activity is presumed to be one event: the smaller
    number counts. What one of them says is taken together, as it is the owner who knows. Lines that
    are here themselves, by id and content, are no second claim.
    """
    rows = _mine(reader, people)
    same = {(row.id, row.content_hash) for row in rows}
    here = _by_event((row.worked_on.isoformat(), row.activity, row.minutes) for row in rows)
    elsewhere: dict[tuple[str, str], int] = {}
    claimed = 0
    for record in others:
        lines = lines_of(record.content)
        said = _by_event(map(_event_of, lines))
        theirs = _by_event(map(_event_of, (one for one in lines if _line_of(one) not in same)))
        for event, minutes in said.items():
            if event not in theirs:
                continue  # these very lines are here: the record was handed over
            known = here if event in here else elsewhere
            claimed += minutes
            known[event] = min(known.get(event, minutes), minutes)
    counted = sum(elsewhere.values())
    return HoursTogether(sum(here.values()), counted, claimed - counted)


def _mine(reader: Reader, people: Collection[str]) -> list[HoursRow]:
    return [row for row in hours_of(reader, people) if row.counts]


def _event_of(line: Mapping[str, Json]) -> tuple[str, str, int]:
    return str(line["worked_on"]), str(line["activity"]), int(str(line["minutes"]))


def _line_of(line: Mapping[str, Json]) -> tuple[str, str]:
    return str(line["entry"]), str(line["hash"])


def _by_event(lines: Iterable[tuple[str, str, int]]) -> dict[tuple[str, str], int]:
    """Return minutes by day and activity."""
    found: dict[tuple[str, str], int] = {}
    for day, activity, minutes in lines:
        event = (day, fold(activity))
        found[event] = found.get(event, 0) + minutes
    return found
