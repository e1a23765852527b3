"""Whole records in a file of another organization: exactly what a record of its kind may say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from plc_desktop.domain import validation
from plc_desktop.domain.fields import Field, FieldType, Json
from plc_desktop.domain.ids import is_id
from plc_desktop.domain.records import Kind, Record, kind_named, kind_of, read_record, write_values
from plc_desktop.exchange import shapes
from plc_desktop.signing import canonical

_ROW: shapes.Shape = {"id": str, "kind": str, "submitted": dict, "values": dict}
_JSON_TYPES: Mapping[FieldType, type] = {
    FieldType.MINUTES: int,
    FieldType.INTEGER: int,
    FieldType.YEAR: int,
    FieldType.BOOLEAN: bool,
    FieldType.CHOICES: list,
    FieldType.TEXTS: list,
    FieldType.REFERENCES: list,
    FieldType.DATA: dict,
}
"""What stands in a file for each type of field; for the others it is text."""

_LISTS = frozenset({FieldType.CHOICES, FieldType.TEXTS, FieldType.REFERENCES})
_REFERENCES = frozenset({FieldType.REFERENCE, FieldType.REFERENCES})


@dataclass(frozen=True)
class HandedRow:
    """One record.

    Attributes:
        record: What it says.
        submitted: For a line of hours that was handed in: `on`, the day; else empty.
    """

    record: Record
    submitted: Mapping[str, Json]


def row_line(row: HandedRow) -> dict[str, Json]:
    """Return a record as it stands in a file."""
    return {
        "id": row.record.id,
        "kind": kind_of(row.record).name,
        "submitted": dict(row.submitted),
        "values": write_values(row.record),
    }


def write_rows(rows: Iterable[HandedRow]) -> bytes:
    """Return records as they are kept, to be compared with what comes later.

    Raises:
        RuleError: "value_not_storable".
    """
    return b"".join(canonical.encode(row_line(row)) + b"\n" for row in rows)


def read_rows(data: bytes, kinds: frozenset[str]) -> tuple[HandedRow, ...]:
    """Return records that were kept.

    Raises:
        ForeignFileError: "exchange_file_malformed".
    """
    return tuple(read_row(shapes.of_bytes(line, {}), kinds) for line in data.splitlines())


def read_row(line: Mapping[str, Json], kinds: frozenset[str]) -> HandedRow:
    """Return the record that a line holds; written again it is the same line.

    Args:
        line: From a file.
        kinds: Which kinds may stand there.

    Raises:
        ForeignFileError: "exchange_file_malformed".
    """
    said = shapes.check(line, _ROW)
    name, values = shapes.text(said, "kind"), said["values"]
    if name not in kinds or not is_id(shapes.text(said, "id")) or not isinstance(values, dict):
        raise shapes.malformed()
    kind = kind_named(name)
    if values.keys() != kind.fields.keys():
        raise shapes.malformed()
    if not all(_is_typed(kind, field, values[field]) for field in kind.fields):
        raise shapes.malformed()
    submitted = said["submitted"]
    row = HandedRow(
        _record(kind, shapes.text(said, "id"), values),
        submitted if isinstance(submitted, dict) else {},
    )
    if row_line(row) != said or not _is_submitted(name, row.submitted):
        raise shapes.malformed()
    return row


def _record(kind: Kind, record_id: str, values: Mapping[str, Json]) -> Record:
    try:
        record = read_record(kind.record, record_id, values)
    except ValueError:
        raise shapes.malformed() from None
    if validation.problems(record):
        raise shapes.malformed()
    return record


def _is_typed(kind: Kind, name: str, value: Json) -> bool:
    field = kind.fields[name]
    if value is None:
        return name in kind.nullable
    if type(value) is not _JSON_TYPES.get(field.type, str):
        return False
    return _are_texts(field, value) if field.type in _LISTS | _REFERENCES else True


def _are_texts(field: Field, value: Json) -> bool:
    items = value if isinstance(value, list) else [value]
    if field.type in _REFERENCES:
        return all(isinstance(item, str) and (is_id(item) or not item) for item in items)
    return all(isinstance(item, str) for item in items)


def _is_submitted(kind: str, submitted: Mapping[str, Json]) -> bool:
    """Return whether this is how a line of hours says that it was handed in, or not."""
    if not submitted:
        return True
    return kind == "hours_entry" and submitted.keys() == {"on"} and is_day(submitted["on"])


def is_day(value: Json) -> bool:
    """Return whether a value is a day, as a calendar has it, in its one spelling."""
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
