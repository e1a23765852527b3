"""Dates as people type them, and what an ambiguous one could mean."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Literal

from plc_desktop.domain.names import fold
from plc_desktop.errors import RuleError

DateOrder = Literal["mdy", "dmy", "ymd"]
MONTH_FIRST: DateOrder = "mdy"
DAY_FIRST: DateOrder = "dmy"
YEAR_FIRST: DateOrder = "ymd"

_EXCEL_EPOCH = date(1899, 12, 30)
_FIRST_SERIAL = 25569  # 1970
_LAST_SERIAL = 73050  # 2099
_CENTURY = 2000
_PIVOT = 70
_LONGEST_TEXT = 60

_MONTHS = {
    1: "jan january ene enero janeiro janv janvier",
    2: "feb february febrero fev fevereiro fevr fevrier",
    3: "mar march marzo marco mars",
    4: "apr april abr abril avr avril",
    5: "may mayo mai maio",
    6: "jun june junio junho juin",
    7: "jul july julio julho juil juillet",
    8: "aug august ago agosto aout",
    9: "sep sept september septiembre setiembre set setembro septembre",
    10: "oct october octubre out outubro octobre",
    11: "nov november noviembre novembro novembre",
    12: "dec december dic diciembre dez dezembro decembre",
}
_MONTH_OF = {name: number for number, names in _MONTHS.items() for name in names.split()}
_WEEKDAY_NAMES = """
mon tue tues wed thu thur thurs fri sat sun
monday tuesday wednesday thursday friday saturday sunday
lun mar mie jue vie sab dom lunes martes miercoles jueves viernes sabado domingo
seg ter qua qui sex segunda terca quarta quinta sexta
segunda-feira terca-feira quarta-feira quinta-feira sexta-feira
mer jeu ven sam dim lundi mardi mercredi jeudi vendredi samedi dimanche
"""
_WEEKDAYS = frozenset(_WEEKDAY_NAMES.split())
_FILLERS = frozenset(("de", "del", "of", "the", "le", "el", "do"))

_CLOCK_TAIL = re.compile(
    r"[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]\.?m\.?)?(?:z|[+-]00:?00)?$"
)
_NUMERIC = re.compile(r"(\d{1,4})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{1,4})\.?")
_SPACED = re.compile(r"(\d{1,2}) (\d{1,2}) (\d{4})")
_NO_YEAR = re.compile(r"(\d{1,2})\s*[/-]\s*(\d{1,2})")
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})")
_HAN = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日号일]?")
_SERIAL = re.compile(r"(\d{5})(?:[.,]\d+)?")
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|ro|o|a|º|ª)?")
_YEAR = re.compile(r"'?(\d{4}|\d{2})")


def parse_date(text: str, today: date | None = None, order: DateOrder | None = None) -> date:
    """Return a typed date.

    Reads ISO dates, `2/4/26`, `04 Feb 2026`, `Feb 4, 2026`, month names also in Spanish,
    Portuguese and French, `2026年2月4日`, and spreadsheet day numbers.

    Args:
        text: What was typed.
        today: If given, a date without a year is the last such day not after today; else it is
            refused.
        order: What numbers such as `2/4/26` mean; without it only unambiguous ones are read.

    Raises:
        RuleError: `date_unreadable`, or `date_ambiguous` if two orders give different dates.
    """
    found = possible_dates(text, today)
    if order is not None and order in found:
        return found[order]
    different = set(found.values())
    if len(different) > 1:
        raise RuleError("date_ambiguous", text=text)
    if not different:
        raise RuleError("date_unreadable", text=text)
    return different.pop()


def possible_dates(text: str, today: date | None = None) -> Mapping[DateOrder, date]:
    """Return every date a text could mean, by the order of day and month it supposes.

    An unambiguous date that does not depend on the order stands under `ymd`; one that only one
    order can read stands under that order alone. Empty if the text is no date.
    """
    plain = _plain(text)
    if not plain:
        return {}
    return _possible(plain, today) or _possible(_without_weekday(plain), today)


def _possible(plain: str, today: date | None) -> Mapping[DateOrder, date]:
    if match := _NUMERIC.fullmatch(plain) or _SPACED.fullmatch(plain):
        groups = match.groups()
        return _of_numbers(groups[0], groups[-2], groups[-1])
    if match := _NO_YEAR.fullmatch(plain):
        return _without_year(int(match[1]), int(match[2]), today) if today else {}
    fixed = _fixed(plain) or _named(plain, today)
    return {YEAR_FIRST: fixed} if fixed else {}


def date_of_serial(serial: float) -> date | None:
    """Return the date of a spreadsheet's day number, if it is one between 1970 and 2099."""
    if not _FIRST_SERIAL <= serial <= _LAST_SERIAL:
        return None
    return _EXCEL_EPOCH + timedelta(days=int(serial))


def _plain(text: str) -> str:
    if len(text) > _LONGEST_TEXT:
        return ""
    plain = fold(text).strip(" ,;")
    return _CLOCK_TAIL.sub("", plain).strip(" ,")


def _without_weekday(plain: str) -> str:
    first, _, rest = plain.replace(",", " ").partition(" ")
    return rest.strip() if first.rstrip(".") in _WEEKDAYS else ""


def _of_numbers(first: str, second: str, third: str) -> dict[DateOrder, date]:
    if len(first) > 2:  # noqa: PLR2004  # more than two digits can only be a year
        found = _made(first, second, third) if len(first) == 4 else None  # noqa: PLR2004
        return {YEAR_FIRST: found} if found else {}
    orders: dict[DateOrder, date] = {}
    for order, parts in ((MONTH_FIRST, (first, second)), (DAY_FIRST, (second, first))):
        found = _made(third, *parts)
        if found:
            orders[order] = found
    if not orders and (found := _made(first, second, third)):
        orders[YEAR_FIRST] = found
    return orders


def _made(year: str, month: str, day: str) -> date | None:
    if len(year) not in (2, 4) or len(day) > 2:  # noqa: PLR2004
        return None
    return _date(full_year(int(year)) if len(year) == 2 else int(year), int(month), int(day))  # noqa: PLR2004


def full_year(short: int) -> int:
    """Return the year that two digits mean: 70 to 99 are of the last century."""
    return short + _CENTURY - (100 if short >= _PIVOT else 0)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _without_year(first: int, second: int, today: date) -> dict[DateOrder, date]:
    found = {
        MONTH_FIRST: _last_such_day(first, second, today),
        DAY_FIRST: _last_such_day(second, first, today),
    }
    return {order: value for order, value in found.items() if value}


def _last_such_day(month: int, day: int, today: date) -> date | None:
    for year in range(today.year, today.year - 5, -1):  # 29 February comes every fourth year
        found = _date(year, month, day)
        if found and found <= today:
            return found
    return None


def _fixed(plain: str) -> date | None:
    if match := _COMPACT.fullmatch(plain) or _HAN.fullmatch(plain):
        return _date(int(match[1]), int(match[2]), int(match[3]))
    if match := _SERIAL.fullmatch(plain):
        return date_of_serial(int(match[1]))
    return None


def _named(plain: str, today: date | None) -> date | None:
    """Return the date of `04 feb 2026`, `feb 4, 2026`, `4-feb-26` or `4 de febrero de 2026`."""
    spaced = re.sub(r"(?<=\d)(?=[a-z]{3})|(?<=[a-z]{3})(?=\d)|[\s,./-]+", " ", plain)
    parts = [part for part in spaced.split() if part not in _FILLERS]
    months = [part for part in parts if part in _MONTH_OF]
    if len(months) > 1 and parts[0] in _WEEKDAYS:  # `mar 4 mar 2026`: a Spanish Tuesday
        parts, months = parts[1:], months[1:]
    rest = [part for part in parts if part not in _MONTH_OF and part not in _WEEKDAYS]
    if len(months) != 1:
        return None
    return _day_and_year(_MONTH_OF[months[0]], rest, today)


def _day_and_year(month: int, rest: list[str], today: date | None) -> date | None:
    if len(rest) == 1 and today and (day := _DAY.fullmatch(rest[0])):
        return _last_such_day(month, int(day[1]), today)
    if len(rest) != 2:  # noqa: PLR2004  # a day and a year
        return None
    if len(rest[0]) == 4 and rest[0].isdecimal():  # noqa: PLR2004  # `2026 feb 4`
        rest.reverse()
    day, year = _DAY.fullmatch(rest[0]), _YEAR.fullmatch(rest[1])
    return _made(year[1], str(month), day[1]) if day and year else None
