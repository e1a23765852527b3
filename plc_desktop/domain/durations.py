"""Lengths and times of the day as people type them: `2.5`, `2h 30m`, `150 min`, `9-11:30`."""

from __future__ import annotations

import re
from datetime import time
from fractions import Fraction

from plc_desktop.domain.names import fold
from plc_desktop.errors import RuleError

MINUTES_PER_HOUR = 60
MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR
_NOON = 12 * MINUTES_PER_HOUR
_LONGEST_TEXT = 60

_QUARTERS = {"¼": ".25", "½": ".5", "¾": ".75", "⅓": " 1/3", "⅔": " 2/3"}
_NUMBER = r"\d+(?:[.,]\d+)?|[.,]\d+|\d+\s+\d{1,2}/\d{1,2}|\d{1,2}/\d{1,2}"
_HOURS = r"h|hs|hr|hrs|hour|hours|hora|horas|heure|heures|ora|ore|std|stunden|stunde"
_MINUTES = r"'|m|mn|min|mins|minute|minutes|minuto|minutos|mns|minuten"
_PLAIN = re.compile(rf"({_NUMBER})")
_CLOCK = re.compile(r"(\d{1,3})\s*:\s*([0-5]\d)(?::([0-5]\d))?(?:\s*(?:h|hr|hrs|hours?|horas?))?")
_IN_HOURS = re.compile(rf"({_NUMBER})\s*(?:{_HOURS})\.?")
_IN_MINUTES = re.compile(rf"({_NUMBER})\s*(?:{_MINUTES})\.?")
_IN_BOTH = re.compile(
    rf"(\d+)\s*(?:{_HOURS})\.?\s*(?:,|and|y|e|et|&|und)?\s*(\d{{1,2}})\s*(?:{_MINUTES})?\.?"
)
_MINUS = "-"  # folding has made every dash and minus sign this one


def parse_duration(text: str, *, unit_minutes: int = MINUTES_PER_HOUR) -> int:
    """Return a typed length in whole minutes, rounded half up.

    Reads `2.5`, `2,5`, `2:30`, `2h 30m`, `2h30`, `150 min`, `1.5 hrs`, `2½`, `1/2 hour` and the
    same with Spanish, Portuguese and French words. Any length is read: how much is too much is
    the caller's rule.

    Args:
        text: What was typed.
        unit_minutes: What a bare number counts: 60 for hours, 1 in a column of minutes.

    Raises:
        RuleError: `duration_unreadable`, or `duration_negative` for a length below zero.
    """
    plain = _plain(text)
    if plain.startswith(_MINUS) and _minutes_in(plain[1:].strip(), unit_minutes) is not None:
        raise RuleError("duration_negative", text=text)
    length = _minutes_in(plain, unit_minutes)
    if length is None:
        raise RuleError("duration_unreadable", text=text)
    return round_half_up(length)


def round_half_up(minutes: Fraction) -> int:
    """Return whole minutes; half a minute rounds up, so that the result never depends on luck."""
    return int((2 * minutes + 1) // 2)


def _plain(text: str) -> str:
    if len(text) > _LONGEST_TEXT:
        return ""
    for sign, decimals in _QUARTERS.items():
        text = text.replace(sign, decimals)
    return fold(text).removeprefix("~").strip()


def _minutes_in(plain: str, unit_minutes: int) -> Fraction | None:
    if match := _PLAIN.fullmatch(plain):
        return _times(match[1], unit_minutes)
    if match := _CLOCK.fullmatch(plain):
        seconds = Fraction(int(match[3] or 0), 60)
        return int(match[1]) * MINUTES_PER_HOUR + int(match[2]) + seconds
    if match := _IN_HOURS.fullmatch(plain):
        return _times(match[1], MINUTES_PER_HOUR)
    if match := _IN_MINUTES.fullmatch(plain):
        return _times(match[1], 1)
    if match := _IN_BOTH.fullmatch(plain):
        return Fraction(int(match[1]) * MINUTES_PER_HOUR + int(match[2]))
    return None


def _times(number: str, unit_minutes: int) -> Fraction | None:
    """Return `2`, `2.5`, `,5`, `1/2` or `1 1/2` times the unit."""
    try:
        parts = [Fraction(part.replace(",", ".")) for part in number.split()]
    except (ValueError, ZeroDivisionError):
        return None
    return sum(parts, Fraction()) * unit_minutes


_TIME = re.compile(
    r"(\d{1,2})(?:\s*[:.h]\s*([0-5]\d)?(?::([0-5]\d)(?:\.\d+)?)?)?\s*(?:hrs?|uhr)?\s*"
    r"(a|p|am|pm|a\.? ?m\.?|p\.? ?m\.?)?"
)
_MILITARY = re.compile(r"([01]\d|2[0-3])([0-5]\d)\s*(?:h|hrs?|hours)?")
_COMPACT = re.compile(r"(\d{1,2})([0-5]\d)\s*(a|p)\.?\s?m?\.?")
_NAMED_TIMES = {
    "noon": time(12),
    "12 noon": time(12),
    "midday": time(12),
    "mediodia": time(12),
    "meio-dia": time(12),
    "midi": time(12),
    "midnight": time(0),
    "medianoche": time(0),
    "meia-noite": time(0),
    "minuit": time(0),
}
_LAST_HOUR = 23
_HALF_DAY_HOURS = 12


def parse_time(text: str) -> time:
    """Return a typed time of the day: `9`, `9:30`, `9.30`, `0930`, `9h30`, `5:30 PM`, `noon`.

    Raises:
        RuleError: `time_unreadable`.
    """
    found, _half = _time_and_half(text)
    if found is None:
        raise RuleError("time_unreadable", text=text)
    return found


def _time_and_half(text: str) -> tuple[time | None, str]:
    """Return the time and whether `a` or `p` was written with it."""
    plain = fold(text) if len(text) <= _LONGEST_TEXT else ""
    if plain in _NAMED_TIMES:
        return _NAMED_TIMES[plain], "n"
    if match := _TIME.fullmatch(plain):
        half = (match[4] or "")[:1]
        return _clock_time(int(match[1]), int(match[2] or 0), half), half
    if match := _MILITARY.fullmatch(plain):
        return time(int(match[1]), int(match[2])), "m"
    if match := _COMPACT.fullmatch(plain):
        return _clock_time(int(match[1]), int(match[2]), match[3]), match[3]
    return None, ""


def _clock_time(hour: int, minute: int, half: str) -> time | None:
    if half and 1 <= hour <= _HALF_DAY_HOURS:
        hour = hour % _HALF_DAY_HOURS + (_HALF_DAY_HOURS if half == "p" else 0)
    return time(hour, minute) if hour <= _LAST_HOUR else None


_BETWEEN = re.compile(r"\s*(?:-|→|~|\bto\b|\btill?\b|\buntil\b|\ba\b(?!\.?m)|\bhasta\b|\bate\b)\s*")


def parse_span(text: str) -> tuple[time, time]:
    """Return the start and end of a typed span: `9-11:30`, `1-3pm`, `9:00 am to noon`.

    Where only the end says AM or PM the start takes the half of the day that puts it before the
    end, and `9-5` without either ends in the afternoon.

    Raises:
        RuleError: `span_unreadable`.
    """
    parts = _BETWEEN.split(fold(text)) if len(text) <= _LONGEST_TEXT else []
    if len(parts) != 2:  # noqa: PLR2004  # a start and an end
        raise RuleError("span_unreadable", text=text)
    (start, start_half), (end, end_half) = _time_and_half(parts[0]), _time_and_half(parts[1])
    if start is None or end is None:
        raise RuleError("span_unreadable", text=text)
    return _halves_agreed(start, start_half, end, end_half)


def _halves_agreed(start: time, start_half: str, end: time, end_half: str) -> tuple[time, time]:
    if not start_half and end_half == "p" and start.hour < _HALF_DAY_HOURS:
        afternoon = start.replace(hour=start.hour + _HALF_DAY_HOURS)
        start = afternoon if afternoon < end else start
    if not end_half and end <= start and end.hour < _HALF_DAY_HOURS:
        afternoon = end.replace(hour=end.hour + _HALF_DAY_HOURS)
        end = afternoon if afternoon > start else end
    return start, end


def minutes_of(moment: time) -> int:
    """Return the minutes since midnight; seconds are dropped."""
    return moment.hour * MINUTES_PER_HOUR + moment.minute


def span_minutes(start: time, end: time) -> int:
    """Return the minutes from start to end; an end not after the start is on the next day."""
    return (minutes_of(end) - minutes_of(start)) % MINUTES_PER_DAY or MINUTES_PER_DAY


def is_overnight(start: time, end: time) -> bool:
    """Say whether a span runs from an evening into the next morning rather than backwards.

    Only such a span is believed: from six in the evening or later, to six in the morning or
    earlier. Everything else that ends before it starts is a slip of the pen.
    """
    return minutes_of(end) <= _NOON // 2 and minutes_of(start) >= _NOON + _NOON // 2
