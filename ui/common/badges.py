"""Chips that need more than one code: hours with their signature, pace, the whole pathway."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from plc_desktop.domain.tables import ParentLeaderRow
from ui.common.labels import badge_for
from ui.common.marked import QT_TRANSLATE_NOOP
from ui.common.painting import Badge

_PACE: Mapping[str, tuple[str, str, str]] = {
    "done": (QT_TRANSLATE_NOOP("Badges", "Hours done"), "good", "check"),
    "on_pace": (QT_TRANSLATE_NOOP("Badges", "On pace"), "information", "forward"),
    "behind": (QT_TRANSLATE_NOOP("Badges", "Behind pace"), "waiting", "clock"),
    "late": (QT_TRANSLATE_NOOP("Badges", "Cohort is over"), "problem", "warning"),
}


def hours_badge(
    state: str, level: str = "", *, is_held: bool = False, waiting_days: int | None = None
) -> Badge:
    """Return the state of an hours entry: its signature, or how many days it has waited."""
    if is_held and state != "void":
        text = QCoreApplication.translate("Badges", "Held, maybe double")
        return Badge(text, "waiting", "held")
    if state == "signed" and level:
        return badge_for(level)
    if state == "submitted":
        return Badge(waiting_text(waiting_days), "waiting", "clock")
    return badge_for(state)


def waiting_text(days: int | None) -> str:
    """Return "Waiting 9 days", or without the days while they are none or not known."""
    if not days or days < 0:
        return QCoreApplication.translate("Badges", "Waiting")
    if days == 1:
        return QCoreApplication.translate("Badges", "Waiting 1 day")
    return QCoreApplication.translate("Badges", "Waiting {days} days").format(days=days)


def pace_badge(pace: str) -> Badge:
    """Return whether the field experience keeps up with the cohort's dates; may be empty."""
    if pace not in _PACE:
        return Badge("")
    source, tone, icon = _PACE[pace]
    return Badge(QCoreApplication.translate("Badges", source), tone, icon)


def pace_options() -> tuple[tuple[str, str], ...]:
    """Return (code, words) of every pace, for a filter."""
    return tuple((code, pace_badge(code).text) for code in _PACE)


def pathway_badge(row: ParentLeaderRow) -> Badge:
    """Return where a parent leader stands: the credential, else eligible, else the pace."""
    if row.credential_status:
        return badge_for(row.credential_status)
    if row.status in {"withdrew", "on_hold"}:
        return badge_for(row.status)
    if row.is_eligible:
        return badge_for("eligible")
    return pace_badge(row.pace) if row.pace else badge_for(row.status)
