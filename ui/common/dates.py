"""Dates, times and lengths as people here read and write them."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

_NOON = 12


def format_date(day: date | datetime, *, weekday: bool = False, year: bool = True) -> str:
    """Return a date in words, such as "Mar 14, 2026" or "Sat, Mar 14, 2026"."""
    if isinstance(day, datetime):
        day = _local(day).date() if day.tzinfo else day.date()
    return QLocale().toString(QDate(day.year, day.month, day.day), _pattern(weekday, year))


def format_long_date(day: date) -> str:
    """Return a date with the weekday written out, such as "Saturday, March 14, 2026"."""
    pattern = QCoreApplication.translate("Dates", "dddd, MMMM d, yyyy")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def format_time(at: time) -> str:
    """Return a time of day as the person's country writes it, such as "1:30 PM"."""
    pattern = QLocale().timeFormat(QLocale.FormatType.ShortFormat)
    is_twelve_hour = "a" in pattern.lower()
    text = QLocale().toString(QTime(at.hour, at.minute), "h:mm Ap" if is_twelve_hour else "H:mm")
    return text.replace(".", "")  # "1:30 p.m." would not fit where "1:30 PM" does


def format_span(starts_at: time | None, ends_at: time | None) -> str:
    """Return "9:00–11:30 AM" or "11:00 AM–1:00 PM", one side alone if only it is known, or ""."""
    if starts_at is None or ends_at is None:
        return "".join(format_time(at) for at in (starts_at, ends_at) if at is not None)
    start, end = format_time(starts_at), format_time(ends_at)
    is_same_half = (starts_at.hour < _NOON) == (ends_at.hour < _NOON)
    # "12:30–1:00 AM" would be read as noon when it is typed again
    if is_same_half and starts_at.hour > 0 and starts_at < ends_at and " " in start:
        start = start.partition(" ")[0]
    return f"{start}–{end}"


def format_minutes(minutes: int) -> str:
    """Return a length as hours and minutes, such as "2:30"; never a decimal."""
    sign = "−" if minutes < 0 else ""
    hours, rest = divmod(abs(minutes), 60)
    return f"{sign}{hours}:{rest:02d}"


def format_instant(at: datetime) -> str:
    """Return an instant in local time, such as "Mar 14, 2026, 4:12 PM"."""
    local = _local(at)
    return f"{format_date(local.date())}, {format_time(local.time())}"


def _local(at: datetime) -> datetime:
    """Return an instant on this computer's clock; as it is where its calendar has no such year."""
    try:
        return at.astimezone()
    except (OSError, OverflowError):  # Windows ends with the year 3000, a credential need not
        return at


def format_age(days: int) -> str:
    """Return "today", "yesterday" or "9 days"."""
    if days <= 0:
        return QCoreApplication.translate("Dates", "today")
    if days == 1:
        return QCoreApplication.translate("Dates", "yesterday")
    return QCoreApplication.translate("Dates", "%n days", "", days)


def month_first() -> bool:
    """Return whether 3/4 means March 4 for this person; in the USA it does in every language."""
    locale = QLocale()
    if locale.territory() == QLocale.Country.UnitedStates:
        return True
    pattern = locale.dateFormat(QLocale.FormatType.ShortFormat).lower()
    return pattern.find("m") < pattern.find("d")


def _pattern(weekday: bool, year: bool) -> str:  # noqa: FBT001  # private, always named
    if weekday and year:
        return QCoreApplication.translate("Dates", "ddd, MMM d, yyyy")
    if weekday:
        return QCoreApplication.translate("Dates", "ddd, MMM d")
    if year:
        return QCoreApplication.translate("Dates", "MMM d, yyyy")
    return QCoreApplication.translate("Dates", "MMM d")
