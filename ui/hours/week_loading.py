"""What the worker brings for one week of a placement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, cast

from plc_desktop.domain.hours import Advice, entry_of
from plc_desktop.domain.records import WeekAttestation
from plc_desktop.domain.tables import HoursRow, ParentLeaderRow, PlacementRow, TableRequest
from ui.hours.week_grid import DAYS

if TYPE_CHECKING:
    from plc_desktop.services.app import Office

_BACK_DAYS = 28
"""How far back activities are looked for that get a line of their own."""

_MOST_ADVISED = 60


@dataclass(frozen=True)
class LoadedWeek:
    """Entries of the week and the four before it, and what stands beside them.

    Attributes:
        attestation: What the parent leader said of the week, None for nothing.
        progress: How far the parent leader is, None without an enrollment.
        advice: Advice on the entries of the week itself.
    """

    rows: tuple[HoursRow, ...]
    attestation: WeekAttestation | None
    progress: ParentLeaderRow | None
    advice: tuple[tuple[HoursRow, Advice], ...]


def load_week(office: Office, placement: PlacementRow, starts_on: date) -> LoadedWeek:
    """Return what the week shows; called on the worker."""
    until_on = starts_on + timedelta(days=DAYS - 1)
    filters = {
        "placement": placement.id,
        "from_on": (starts_on - timedelta(days=_BACK_DAYS)).isoformat(),
        "until_on": until_on.isoformat(),
    }
    rowids = office.tables.ids("hours", TableRequest(filters=filters, sort="worked_on"))
    rows = cast("list[HoursRow]", office.tables.rows("hours", rowids))
    people = TableRequest(filters={"id": (placement.person_id,)})
    progress = cast("list[ParentLeaderRow]", office.tables.first_page("parent_leaders", people, 1))
    in_week = [row for row in rows if row.worked_on >= starts_on and row.state != "void"]
    advice = [
        (row, item)
        for row in in_week[:_MOST_ADVISED]
        for item in office.hours.advice(entry_of(row))
    ]
    return LoadedWeek(
        tuple(rows),
        office.hours.week_attestation(placement.person_id, starts_on),
        progress[0] if progress else None,
        tuple(advice),
    )
