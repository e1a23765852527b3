"""Dates, lengths and counts in the words of a paper's language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time

Texts = Mapping[str, str]
_MINUTES = 60
_HASH_DIGITS = 16


def long_date(day: date, texts: Texts) -> str:
    """Return a date in words, for example `June 12, 2026`."""
    return texts["date_long"].format(month=texts[f"month_{day.month}"], day=day.day, year=day.year)


def week_day(day: date, texts: Texts) -> str:
    """Return the weekday and the day of the month, for example `Mon 2`."""
    return texts["date_day"].format(weekday=texts[f"weekday_{day.isoweekday()}"], day=day.day)


def short_date(day: date, texts: Texts) -> str:
    """Return a date in figures, for example `6/12/2026`."""
    return texts["date_short"].format(month_number=day.month, day=day.day, year=day.year)


def period(first: date, last: date, texts: Texts) -> str:
    """Return two dates in words, joined."""
    return texts["period"].format(first=long_date(first, texts), last=long_date(last, texts))


def clock_length(minutes: int) -> str:
    """Return a length as hours and minutes, for example `47:30`."""
    return f"{minutes // _MINUTES}:{minutes % _MINUTES:02d}"


def clock_span(starts_at: time | None, ends_at: time | None) -> str:
    """Return start and end of an entry as far as they are known."""
    if starts_at is None:
        return ""
    start = f"{starts_at.hour}:{starts_at.minute:02d}"
    return start if ends_at is None else f"{start}–{ends_at.hour}:{ends_at.minute:02d}"


def shown_hash(content_hash: str) -> str:
    """Return the first digits of a hash in groups, for example `0123-4567-89ab-cdef`."""
    digits = content_hash[:_HASH_DIGITS]
    return "-".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def counted_hours(minutes: int, key: str, texts: Texts) -> str:
    """Return minutes as counted hours, `65 hours` or `65:30 hours`; `key` is that of the plural."""
    if minutes == _MINUTES:
        return texts[f"{key}_one"]
    whole, rest = divmod(minutes, _MINUTES)
    return texts[key].format(count=clock_length(minutes) if rest else whole)
