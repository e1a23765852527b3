"""One record in its three forms: dataclass, values as in the log, columns of its table."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from datetime import date, time
from functools import cache, lru_cache
from operator import attrgetter
from types import NoneType
from typing import Any, Final

import msgspec

from plc_desktop.domain.fields import Field, FieldType, Json
from plc_desktop.domain.records import (
    Kind,
    Merge,
    Record,
    kind_named,
    read_record,
    write_value,
    write_values,
)
from plc_desktop.storage.folding import folded

_LISTS: Final = frozenset({FieldType.CHOICES, FieldType.TEXTS, FieldType.REFERENCES})
_NUMBERS: Final = frozenset({FieldType.MINUTES, FieldType.INTEGER, FieldType.YEAR})
_JSON = _LISTS | {FieldType.DATA}
_BLANK: tuple[Json, ...] = (None, "", [])
_LARGEST = 2**53
_ABSENT: Any = object()

_write_json = msgspec.json.Encoder(order="deterministic").encode
_read_json = msgspec.json.Decoder().decode


def to_json(value: Json) -> str:
    """Return a value as the JSON text of a column."""
    return _write_json(value).decode()


def from_json(text: str | bytes) -> Any:
    """Return the value of a column's JSON text."""
    return _read_json(text)


class RowValues:
    """Turns records of one kind into values and columns, and back.

    A column holds the value that people see: the declared default where the log says nothing or
    something that cannot be. `extra` keeps the difference, so that the values of the log can be
    given back exactly.

    Attributes:
        kind: The record kind.
        columns: The declared fields, then "search" and "extra".
    """

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        self.names = tuple(kind.fields)
        self.columns = (*self.names, "search", "extra")
        self.defaults: dict[str, Json] = {
            item.name: write_value(kind.fields[item.name], _default(item))
            for item in dataclasses.fields(kind.record)
            if item.name in kind.fields
        }
        self._shown = tuple(
            (
                name,
                str if _check_for(field) is _is_text else None,
                _check_for(field),
                name in kind.nullable,
                self.defaults[name],
            )
            for name, field in kind.fields.items()
        )
        self._is_whole = kind.merge is Merge.WHOLE
        self._nullable = kind.nullable
        self._fields_of = attrgetter(*kind.fields)
        self._sound: dict[tuple[type, ...], bool] = {}
        self._conversions = tuple(
            (index, name, _WRITERS[field.type])
            for index, (name, field) in enumerate(kind.fields.items())
            if field.type in _WRITERS
        )
        self._lists = tuple(
            (index, name)
            for index, (name, field) in enumerate(kind.fields.items())
            if field.type in _LISTS
        )
        self._json = tuple(
            index for index, field in enumerate(kind.fields.values()) if field.type in _JSON
        )
        self._booleans = tuple(
            index
            for index, field in enumerate(kind.fields.values())
            if field.type is FieldType.BOOLEAN
        )
        self._searchable = tuple(
            index for index, field in enumerate(kind.fields.values()) if field.is_searchable
        )

    def of_record(self, record: Record) -> tuple[dict[str, Json], list[Any]]:
        """Return a record's values and its columns; made for a hundred thousand records.

        A record whose fields hold the types they are declared with needs no further check.
        """
        given = self._fields_of(record)
        shape = tuple(map(type, given))
        is_sound = self._sound.get(shape)
        if is_sound is None:
            is_sound = self._sound[shape] = self._is_sound(shape)
        values = dict(zip(self.names, given, strict=True))
        columns: list[Any] = list(given)
        for index, name, write in self._conversions if is_sound else ():
            written = write(given[index])
            if written is None and given[index] is not None:  # a list that holds something else
                is_sound = False
                break
            columns[index] = written
            if self.kind.fields[name].type is not FieldType.DATA:
                values[name] = written
        if not is_sound:
            values = write_values(record)
            return values, self.columns_for(values)
        for index, name in self._lists:
            values[name] = list(given[index])
        columns.append(folded(" ".join([columns[index] for index in self._searchable])))
        columns.append(None)
        return values, columns

    def shown(self, values: Mapping[str, Json]) -> tuple[list[Any], str | None]:
        """Return the value of each declared field that people see, and `extra`."""
        seen: list[Any] = []
        odd: dict[str, Json] = {}
        absent: list[Json] = []
        for name, plain, is_valid, is_nullable, default in self._shown:
            value = values.get(name, _ABSENT)
            if value is _ABSENT:
                absent.append(name)
                value = default
            elif type(value) is not plain and not (
                is_nullable if value is None else is_valid(value)
            ):
                odd[name] = value
                value = default
            seen.append(value)
        if len(values) + len(absent) > len(self.names):
            odd.update({name: values[name] for name in values if name not in self.kind.fields})
        return seen, self._extra(odd, absent) if odd or absent else None

    def columns_for(self, values: Mapping[str, Json]) -> list[Any]:
        """Return the columns of a row with these values, in the order of `columns`."""
        seen, extra = self.shown(values)
        search = folded(" ".join(seen[index] or "" for index in self._searchable))
        for index in self._json:
            if seen[index] is not None:
                seen[index] = to_json(seen[index]) if seen[index] else _empty(seen[index])
        return [*seen, search, extra]

    def values_for(self, columns: Sequence[Any]) -> dict[str, Json]:
        """Return the values of the log, exactly, for a row's columns."""
        values = dict(zip(self.names, self._seen(columns), strict=False))
        extra = columns[len(self.names) + 1]
        if extra is not None:
            kept = from_json(extra)
            values.update(kept.get("odd", {}))
            for name in kept.get("absent", ()):
                values.pop(name, None)
        return values

    def record_for(self, record_id: str, columns: Sequence[Any]) -> Any:
        """Return the record of a row's columns."""
        values = dict(zip(self.names, self._seen(columns), strict=False))
        return read_record(self.kind.record, record_id, values)

    def is_blank(self, name: str, value: Json) -> bool:
        """Return whether a new record need not mention this value."""
        return value == self.defaults[name] and value in _BLANK

    def _is_sound(self, shape: tuple[type, ...]) -> bool:
        """Return whether fields of these types hold what they are declared to hold."""
        return all(
            name in self._nullable if kind is NoneType else kind is _TYPES.get(field.type, str)
            for (name, field), kind in zip(self.kind.fields.items(), shape, strict=True)
        )

    def _seen(self, columns: Sequence[Any]) -> list[Any]:
        seen = list(columns[: len(self.names)])
        for index in self._json:
            if seen[index] is not None:
                seen[index] = from_json(seen[index])
        for index in self._booleans:
            seen[index] = bool(seen[index])
        return seen

    def _extra(self, odd: Mapping[str, Json], absent: Sequence[Json]) -> str | None:
        """Return what the columns do not say. An absent field counts only in a whole record."""
        extra: dict[str, Json] = {}
        if odd:
            extra["odd"] = dict(odd)
        if absent and self._is_whole:
            extra["absent"] = list(absent)
        return to_json(extra) if extra else None


@cache
def row_values(kind_name: str) -> RowValues:
    """Return the one `RowValues` of a kind."""
    return RowValues(kind_named(kind_name))


def _default(item: Any) -> Any:
    return item.default


def _empty(value: Any) -> str:
    return "[]" if isinstance(value, list) else "{}"


def _check_for(field: Field) -> Callable[[Any], bool]:
    """Return what tells whether a value of the log can stand in this field."""
    if field.type in _LISTS:
        return _is_list_of_text
    if field.type in _NUMBERS:
        return _is_number
    return _CHECKS.get(field.type, _is_text)


@lru_cache(maxsize=4096)
def _text_of_list(items: tuple[str, ...]) -> str | None:
    """Return the column of a list of texts; None if it is none."""
    is_sound = type(items) is tuple and all(type(item) is str for item in items)
    return to_json(list(items)) if is_sound else None


@lru_cache(maxsize=4096)
def _text_of_day(day: date | None) -> str | None:
    return day.isoformat() if type(day) is date else None


@lru_cache(maxsize=4096)
def _text_of_time(clock: time | None) -> str | None:
    return clock.strftime("%H:%M") if type(clock) is time else None


def _text_of_data(value: Any) -> str | None:
    return to_json(value) if type(value) is dict else None


def _is_text(value: Any) -> bool:
    return type(value) is str


def _is_number(value: Any) -> bool:
    return type(value) is int and -_LARGEST < value < _LARGEST


def _is_list_of_text(value: Any) -> bool:
    return type(value) is list and (not value or all(type(item) is str for item in value))


def _is_date(value: Any) -> bool:
    return type(value) is str and _is_day(value)


@lru_cache(maxsize=4096)
def _is_day(value: str) -> bool:
    try:
        return len(value) == len("2026-01-01") and bool(date.fromisoformat(value))
    except (TypeError, ValueError):
        return False


def _is_time(value: Any) -> bool:
    try:
        return len(value) == len("00:00") and time.fromisoformat(value) is not None
    except (TypeError, ValueError):
        return False


_CHECKS: Final[Mapping[FieldType, Callable[[Any], bool]]] = {
    FieldType.DATE: _is_date,
    FieldType.TIME: _is_time,
    FieldType.BOOLEAN: lambda value: type(value) is bool,
    FieldType.DATA: lambda value: type(value) is dict,
}

_WRITERS: Final[Mapping[FieldType, Callable[[Any], str | None]]] = {
    FieldType.CHOICES: _text_of_list,
    FieldType.TEXTS: _text_of_list,
    FieldType.REFERENCES: _text_of_list,
    FieldType.DATE: _text_of_day,
    FieldType.TIME: _text_of_time,
    FieldType.DATA: _text_of_data,
}
"""How a field's column is written where it is not the value itself."""

_TYPES: Final[Mapping[FieldType, type]] = {
    FieldType.CHOICES: tuple,
    FieldType.TEXTS: tuple,
    FieldType.REFERENCES: tuple,
    FieldType.DATE: date,
    FieldType.TIME: time,
    FieldType.DATA: dict,
    FieldType.MINUTES: int,
    FieldType.INTEGER: int,
    FieldType.YEAR: int,
    FieldType.BOOLEAN: bool,
}
"""Types of fields that hold no text."""
