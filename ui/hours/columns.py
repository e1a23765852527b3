"""The columns of the list of hours."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from plc_desktop.domain.tables import HoursRow
from ui.common.badges import hours_badge
from ui.common.columns import Align, Column
from ui.common.dates import format_date, format_minutes, format_span
from ui.common.labels import list_word
from ui.common.painting import Badge


def hours_columns(today: Callable[[], date]) -> tuple[Column[HoursRow], ...]:
    """Return the columns; `today` tells how long a line has waited."""

    def badge(row: HoursRow) -> Badge:
        return row_badge(row, today())

    def state(row: HoursRow) -> str:
        return badge(row).text

    translate = QCoreApplication.translate
    return (
        Column(translate("HoursColumns", "Date"), _day, sort="worked_on", width=16),
        Column(
            translate("HoursColumns", "Parent leader"),
            lambda row: row.person,
            sort="person",
            width=20,
            grows=True,
            is_strong=True,
            tooltip=lambda row: row.person,
        ),
        Column(
            translate("HoursColumns", "Activity"),
            lambda row: list_word(row.activity),
            sort="activity",
            width=19,
            grows=True,
            tooltip=_work,
        ),
        Column(
            translate("HoursColumns", "Site"),
            lambda row: row.site,
            sort="site",
            width=18,
            grows=True,
            is_muted=True,
            tooltip=_placement,
        ),
        Column(
            translate("HoursColumns", "Length"),
            lambda row: format_minutes(row.minutes),
            sort="minutes",
            width=7,
            align=Align.END,
            total=lambda row: row.minutes,
            tooltip=lambda row: format_span(row.starts_at, row.ends_at),
        ),
        Column(
            translate("HoursColumns", "Signature"),
            state,
            sort="state",
            width=19,
            chip=badge,
            tooltip=lambda row: row.reason,
        ),
    )


def row_badge(row: HoursRow, today: date) -> Badge:
    """Return where an entry stands, with the days it has waited."""
    since = row.waiting_since_on
    days = (today - since).days if since is not None else None
    return hours_badge(row.state, row.attestation_level, is_held=row.is_held, waiting_days=days)


def _day(row: HoursRow) -> str:
    return format_date(row.worked_on, weekday=True)


def _work(row: HoursRow) -> str:
    return "\n".join(part for part in (list_word(row.activity), row.description) if part)


def _placement(row: HoursRow) -> str:
    return " · ".join(part for part in (row.site, row.supervisor) if part)
