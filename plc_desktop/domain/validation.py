"""What keeps a record from being saved, derived from its declaration.

Everything is collected and named by field, so that a form shows all of it at once.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Mapping
from datetime import date, time
from typing import Any, TypeVar

from plc_desktop.domain import hours
from plc_desktop.domain.fields import Field, FieldType
from plc_desktop.domain.hours import FIRST_YEAR, LAST_YEAR, Problem
from plc_desktop.domain.names import clean_text
from plc_desktop.domain.records import HoursEntry, Record, kind_of
from plc_desktop.errors import RuleError

R = TypeVar("R", bound=Record)

LONGEST_MINUTES = 10_000 * 60
LARGEST_NUMBER = 1_000_000
OLDEST_BIRTH_YEAR = 1900
MOST_ITEMS = 200

_TEXT_TYPES = frozenset(
    {FieldType.TEXT, FieldType.LONG_TEXT, FieldType.EMAIL, FieldType.PHONE, FieldType.LANGUAGE}
)
_PERIODS = (
    ("starts_on", "ends_on"),
    ("enrolled_on", "ended_on"),
    ("acting_from_on", "acting_until_on"),
)
_SENSITIVE = re.compile(r"(?<![\d-])\d{3}[- ]\d{2}[- ]\d{4}(?![\d-])")


def problems(record: Record) -> tuple[Problem, ...]:
    """Return everything that keeps a record from being saved, in the order of its fields."""
    found: list[Problem] = []
    for name, field in kind_of(record).fields.items():
        found += field_problems(name, field, getattr(record, name))
    if isinstance(record, HoursEntry):
        known = {problem.field for problem in found}
        found += [item for item in hours.problems(record) if item.field not in known]
    found += _period_problems(record)
    return tuple(found)


def check(record: Record) -> None:
    """Refuse a record that cannot be saved.

    Raises:
        RuleError: With the first problem's code; `problems` holds all of them.
    """
    found = problems(record)
    if found:
        first = found[0]
        raise RuleError(first.code, field=first.field, problems=found, **first.facts)


def cleaned(record: R) -> R:
    """Return a record whose texts are in normal form and without spaces around.

    Raises:
        RuleError: As `check`.
    """
    check(record)
    changes: dict[str, Any] = {}
    for name, field in kind_of(record).fields.items():
        value = getattr(record, name)
        if field.type in _TEXT_TYPES and value:
            changes[name] = clean_text(value, is_multiline=field.type is FieldType.LONG_TEXT)
        elif field.type is FieldType.TEXTS:
            changes[name] = tuple(clean_text(item) for item in value if item.strip())
    return dataclasses.replace(record, **changes)


def field_problems(name: str, field: Field, value: Any) -> list[Problem]:
    """Return what is wrong with one value of a declared field."""
    if value is None or value in ("", ()):
        return [Problem(name, "field_required")] if field.required else []
    check_value = _CHECKS.get(field.type, _anything)
    return [Problem(name, code, facts) for code, facts in check_value(field, value)]


def looks_sensitive(text: str) -> bool:
    """Return whether a text holds something written like a Social Security number.

    Source: program §2: the app has no such field and warns on text that looks like one.
    """
    return _SENSITIVE.search(text) is not None


_Found = list[tuple[str, Mapping[str, object]]]


def _text(field: Field, value: str) -> _Found:
    found: _Found = []
    if len(value) > field.max_length:
        found.append(("text_too_long", {"length": len(value), "limit": field.max_length}))
    try:
        clean_text(value, is_multiline=field.type is FieldType.LONG_TEXT)
    except RuleError as error:
        found.append((error.code, error.facts))
    if looks_sensitive(value):
        found.append(("text_looks_sensitive", {}))
    if field.required and not value.strip():
        found.append(("field_required", {}))
    if field.type is FieldType.EMAIL and not re.fullmatch(r"[^@\s]+@[^@\s]+", value):
        found.append(("email_unreadable", {}))
    return found


def _texts(field: Field, values: tuple[str, ...]) -> _Found:
    if len(values) > MOST_ITEMS:
        return [("list_too_long", {"limit": MOST_ITEMS})]
    return [found for value in values for found in _text(field, value)]


def _choice(field: Field, value: str) -> _Found:
    return [] if value in field.choices else [("choice_unknown", {"choice": value})]


def _choices(field: Field, values: tuple[str, ...]) -> _Found:
    return [found for value in values for found in _choice(field, value)]


def _date(_field: Field, value: date) -> _Found:
    if FIRST_YEAR <= value.year <= LAST_YEAR:
        return []
    return [("date_out_of_range", {"date": value})]


def _time(_field: Field, value: time) -> _Found:
    return [("time_has_seconds", {})] if value.second or value.microsecond else []


def _minutes(_field: Field, value: int) -> _Found:
    return [] if 0 <= value <= LONGEST_MINUTES else [("minutes_out_of_range", {"minutes": value})]


def _integer(_field: Field, value: int) -> _Found:
    return [] if 0 <= value <= LARGEST_NUMBER else [("number_out_of_range", {"number": value})]


def _year(_field: Field, value: int) -> _Found:
    is_sane = OLDEST_BIRTH_YEAR <= value <= LAST_YEAR
    return [] if is_sane else [("year_out_of_range", {"year": value})]


def _anything(_field: Field, _value: object) -> _Found:
    return []


_CHECKS: Mapping[FieldType, Callable[[Field, Any], _Found]] = {
    **dict.fromkeys(_TEXT_TYPES, _text),
    FieldType.TEXTS: _texts,
    FieldType.CHOICE: _choice,
    FieldType.CHOICES: _choices,
    FieldType.DATE: _date,
    FieldType.TIME: _time,
    FieldType.MINUTES: _minutes,
    FieldType.INTEGER: _integer,
    FieldType.YEAR: _year,
}


def _period_problems(record: Record) -> list[Problem]:
    """Return periods that end before they start."""
    found = []
    for start_name, end_name in _PERIODS:
        start, end = getattr(record, start_name, None), getattr(record, end_name, None)
        if start is not None and end is not None and end < start:
            found.append(Problem(end_name, "end_before_start_date", {"date": start}))
    return found
