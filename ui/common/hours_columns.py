"""The columns of hours where a person's or a placement's hours are listed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from plc_desktop.domain.tables import HoursRow
from ui.common.badges import hours_badge
from ui.common.columns import Align, Column
from ui.common.dates import format_date, format_minutes, format_span
from ui.common.painting import Badge

translate = QCoreApplication.translate


def hours_columns(
    today: Callable[[], date], *, with_person: bool = False, with_site: bool = True
) -> list[Column[HoursRow]]:
    """Return date, time, length, activity, place and signature."""
    badge = partial(signature_badge, today)
    columns: list[Column[HoursRow]] = [
        Column(
            translate("HoursColumns", "Date"),
            lambda row: format_date(row.worked_on, weekday=True, year=False),
            sort="worked_on",
            width=11,
            tooltip=lambda row: format_date(row.worked_on, weekday=True),
        ),
        Column(
            translate("HoursColumns", "Time"),
            lambda row: format_span(row.starts_at, row.ends_at),
            width=17,
            steps_back=2,
        ),
        Column(
            translate("HoursColumns", "Length"),
            lambda row: format_minutes(row.minutes),
            sort="minutes",
            align=Align.END,
            width=7,
            total=lambda row: row.minutes,
        ),
        Column(
            translate("HoursColumns", "Activity"),
            lambda row: row.activity or row.description,
            sort="activity",
            width=14,
            grows=not with_site,
            tooltip=_activity_tooltip,
        ),
    ]
    if with_person:
        columns.insert(
            0,
            Column(
                translate("HoursColumns", "Parent leader"),
                lambda row: row.person,
                sort="person",
                width=18,
                grows=True,
                is_strong=True,
                tooltip=lambda row: row.person,
            ),
        )
    if with_site:
        columns.append(
            Column(
                translate("HoursColumns", "Place"),
                lambda row: row.site,
                sort="site",
                width=12,
                steps_back=1,
                grows=True,
                is_muted=True,
                tooltip=lambda row: row.site,
            )
        )
    columns.append(
        Column(
            translate("HoursColumns", "Signature"),
            lambda row: badge(row).text,
            sort="state",
            width=17,
            chip=badge,
            tooltip=lambda row: row.reason,
        )
    )
    return columns


def signature_badge(today: Callable[[], date], row: HoursRow) -> Badge:
    """Return the signature of a line, or how long it has waited for one."""
    days = (today() - row.waiting_since_on).days if row.waiting_since_on else None
    return hours_badge(row.state, row.attestation_level, is_held=row.is_held, waiting_days=days)


def _activity_tooltip(row: HoursRow) -> str:
    return "\n".join(part for part in (row.activity, row.description) if part)
