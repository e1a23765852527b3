"""Events of which two laptops made both lines void, each without having heard of the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from plc_desktop.domain.tables import HoursRow
from plc_desktop.services.pathway.entries import rows_by_id
from plc_desktop.services.pathway.possible_doubles import Typed, named
from plc_desktop.storage.database import Reader
from plc_desktop.storage.lost_events import SAME_EVENT


@dataclass(frozen=True)
class MadeVoid:
    """That somebody made a line void.

    Attributes:
        line: Its id.
        reason: Why; empty if as one event with another line.
        by: Who said so, where and when.
    """

    line: str
    reason: str
    by: Typed


@dataclass(frozen=True)
class LostHours:
    """Two void lines of one event: neither counts, and nobody said that.

    Attributes:
        kept: The line that was to stay.
        gone: The one that was to give way to it.
        typed: Who wrote each line down, by its id.
        voided: What made them void, oldest first.
    """

    kept: HoursRow
    gone: HoursRow
    typed: Mapping[str, Typed]
    voided: tuple[MadeVoid, ...]


def lost_hours(reader: Reader) -> list[LostHours]:
    """Return the events of which no line is left, without anybody having decided that."""
    found = reader.lost_events()
    if not found:
        return []
    lines = {line for one in found for line in (one.kept, one.gone)}
    rows = {row.id: row for row in rows_by_id(reader, lines)}
    typed = named(reader, reader.authors(lines))
    by = named(reader, reader.authors_of_facts({name for one in found for name in one.said}))
    said = {
        fact.id: (str(fact.content["entry"]), str(fact.content["reason"]))
        for facts in reader.facts_by("void", "entry", lines).values()
        for fact in facts
    }
    return [
        LostHours(
            rows[one.kept],
            rows[one.gone],
            typed,
            tuple(
                MadeVoid(said[name][0], _words(said[name][1]), by[name])
                for name in sorted(one.said, key=lambda name: (by[name].at_ms, name))
            ),
        )
        for one in found
    ]


def _words(reason: str) -> str:
    return "" if reason == SAME_EVENT else reason
