"""The table of placements; the list and the organizations share it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from plc_desktop.domain.tables import PlacementRow
from ui.common.columns import Column
from ui.common.dates import format_date, format_minutes
from ui.common.labels import list_word
from ui.common.painting import Bar

translate = QCoreApplication.translate


def placement_columns(*, with_site: bool = True) -> list[Column[PlacementRow]]:
    """Return who, where, under whom, as what, from when to when, and the hours."""
    site: Column[PlacementRow] = Column(
        translate("PlacementColumns", "Site"),
        lambda row: row.site,
        sort="site",
        width=18,
        grows=True,
        tooltip=lambda row: row.site,
    )
    return [
        Column(
            translate("PlacementColumns", "Parent leader"),
            lambda row: row.person,
            sort="person",
            width=15,
            grows=True,
            is_strong=True,
            tooltip=lambda row: row.person,
        ),
        *((site,) if with_site else ()),
        Column(
            translate("PlacementColumns", "Supervisor"),
            supervisor_text,
            sort="supervisor",
            width=17,
            grows=True,
            tooltip=supervisor_text,
        ),
        Column(
            translate("PlacementColumns", "Role"),
            lambda row: list_word(row.role) if row.role else "",
            sort="role",
            width=17,
            steps_back=3,
            grows=True,
            is_muted=True,
            tooltip=lambda row: list_word(row.role) if row.role else "",
        ),
        Column(
            translate("PlacementColumns", "From"),
            lambda row: _day(row.starts_on),
            sort="starts_on",
            width=12,
            steps_back=2,
        ),
        Column(
            translate("PlacementColumns", "Until"),
            lambda row: _day(row.ends_on),
            sort="ends_on",
            width=12,
            steps_back=1,
        ),
        Column(
            translate("PlacementColumns", "Signed hours"),
            hours_text,
            sort="counted_minutes",
            width=19,
            bar=hours_bar,
            tooltip=hours_text,
        ),
    ]


def supervisor_text(row: PlacementRow) -> str:
    """Return the supervisor, or that there is none: nobody could sign."""
    return row.supervisor or translate("PlacementColumns", "nobody yet")


def hours_bar(row: PlacementRow) -> Bar:
    """Return signed and waiting minutes against what is planned."""
    worked = row.counted_minutes + row.waiting_minutes
    return Bar(
        row.counted_minutes,
        row.waiting_minutes,
        row.planned_minutes or max(worked, 1),
        format_minutes(row.counted_minutes),
    )


def hours_text(row: PlacementRow) -> str:
    """Return "45:00 of 60:00 planned, 6:00 waiting" with what there is."""
    done = format_minutes(row.counted_minutes)
    if row.planned_minutes:
        planned = translate("PlacementColumns", "{done} of {planned} planned")
        done = planned.format(done=done, planned=format_minutes(row.planned_minutes))
    if not row.waiting_minutes:
        return done
    return translate("PlacementColumns", "{done}, {waiting} waiting").format(
        done=done, waiting=format_minutes(row.waiting_minutes)
    )


def _day(day: date | None) -> str:
    return format_date(day) if day else ""
