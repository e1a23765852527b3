"""Dates as people type them in the window: also `yesterday`, `mon` and a bare day of the month."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from plc_desktop.domain.dates import DAY_FIRST, MONTH_FIRST, parse_date
from plc_desktop.domain.names import fold
from ui.common.dates import month_first

_LEAST_LETTERS = 2
_MOST_MONTHS_BACK = 12


def read_date(text: str, today: date) -> date:
    """Return what a typed date means.

    Args:
        text: Such as `3/14`, `14 Mar`, `14`, `yesterday` or `mon`. Without a year, month or
            week the last such day that is not after today is meant.
        today: The local date.

    Raises:
        RuleError: "date_unreadable".
    """
    plain = fold(text).rstrip(".")
    near = _named_day(plain, today) or _day_of_month(plain, today)
    if near is not None:
        return near
    return parse_date(text, today, MONTH_FIRST if month_first() else DAY_FIRST)


def _named_day(plain: str, today: date) -> date | None:
    translate = QCoreApplication.translate
    if plain in {"today", fold(translate("Dates", "today"))}:
        return today
    if plain in {"yesterday", fold(translate("Dates", "yesterday"))}:
        return today - timedelta(days=1)
    if len(plain) < _LEAST_LETTERS or not plain.isalpha():
        return None
    for back in range(7):
        day = today - timedelta(days=back)
        if any(name.startswith(plain) for name in _weekday_names(day)):
            return day
    return None


def _weekday_names(day: date) -> tuple[str, ...]:
    number = day.isoweekday()
    return tuple(
        fold(locale.dayName(number)) for locale in (QLocale(), QLocale(QLocale.Language.English))
    )


def _day_of_month(plain: str, today: date) -> date | None:
    """Return the last day with this number that is not after today."""
    if not (plain.isdecimal() and len(plain) <= 2):  # noqa: PLR2004  # at most two digits
        return None
    month = today.replace(day=1)
    for _ in range(_MOST_MONTHS_BACK):
        try:
            found = month.replace(day=int(plain))
        except ValueError:
            found = None
        if found is not None and found <= today:
            return found
        month = (month - timedelta(days=1)).replace(day=1)
    return None
