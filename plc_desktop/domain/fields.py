"""How a record field is declared: its type, label, limits, and how it is written down.

A record kind is a frozen dataclass whose fields are made by the functions here. Tables, forms,
spreadsheet columns, history and the change log are derived from these declarations.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeAlias

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"
"""What may stand in the change log. Never a float: lengths are whole minutes."""


class FieldType(Enum):
    """What a field holds, and so how it is stored, typed in, and compared."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    DATE = "date"
    TIME = "time"
    MINUTES = "minutes"
    INTEGER = "integer"
    YEAR = "year"
    BOOLEAN = "boolean"
    CHOICE = "choice"
    CHOICES = "choices"
    TEXTS = "texts"
    REFERENCE = "reference"
    REFERENCES = "references"
    LANGUAGE = "language"
    EMAIL = "email"
    PHONE = "phone"
    DATA = "data"


@dataclass(frozen=True)
class Field:
    """One declared field of a record kind.

    Attributes:
        type: What it holds. DATE is a `datetime.date`, TIME a `datetime.time`, MINUTES an `int`,
            CHOICES/TEXTS/REFERENCES a tuple of `str`, REFERENCE a record id, DATA plain JSON.
        label: English source label, sentence case; translated late by the window.
        required: Whether a record without it is refused.
        choices: Allowed codes of a CHOICE or CHOICES field.
        suggestions: Name of the editable fixed list offered while typing, if any.
        target: Record kind that a REFERENCE points at.
        help: One English sentence below the field, if any.
        max_length: Longest text, in characters.
        is_searchable: Whether typing in the table's search box looks here.
    """

    type: FieldType
    label: str
    required: bool = False
    choices: tuple[str, ...] = ()
    suggestions: str = ""
    target: str = ""
    help: str = ""
    max_length: int = 200
    is_searchable: bool = False


def declare(
    field_type: FieldType,
    label: str,
    default: Any = None,
    **options: Any,
) -> Any:
    """Return a dataclass field that carries its `Field` declaration.

    Args:
        field_type: What the field holds.
        label: English source label.
        default: Value of a record that does not say otherwise.
        **options: The remaining attributes of `Field`.
    """
    declaration = Field(type=field_type, label=label, **options)
    return dataclasses.field(default=default, metadata={"field": declaration})


def text(label: str, **options: Any) -> Any:
    """Declare a short text of one line; empty means not known."""
    return declare(FieldType.TEXT, label, "", **options)


def long_text(label: str, **options: Any) -> Any:
    """Declare a text of several lines."""
    return declare(FieldType.LONG_TEXT, label, "", **{"max_length": 4000, **options})


def choice(label: str, *codes: str, default: str = "", **options: Any) -> Any:
    """Declare one code out of a fixed set."""
    return declare(FieldType.CHOICE, label, default, choices=codes, **options)


def choices(label: str, *codes: str, **options: Any) -> Any:
    """Declare any number of codes out of a fixed set."""
    return declare(FieldType.CHOICES, label, (), choices=codes, **options)


def texts(label: str, **options: Any) -> Any:
    """Declare a list of short texts."""
    return declare(FieldType.TEXTS, label, (), **options)


def reference(label: str, target: str, **options: Any) -> Any:
    """Declare a reference to a record of the kind `target`; empty means none."""
    return declare(FieldType.REFERENCE, label, "", target=target, **options)


def references(label: str, target: str, **options: Any) -> Any:
    """Declare references to any number of records of the kind `target`."""
    return declare(FieldType.REFERENCES, label, (), target=target, **options)


def on_date(label: str, **options: Any) -> Any:
    """Declare a local date without a time zone."""
    return declare(FieldType.DATE, label, None, **options)


def at_time(label: str, **options: Any) -> Any:
    """Declare a wall-clock time of the day."""
    return declare(FieldType.TIME, label, None, **options)


def minutes(label: str, default: int | None = None, **options: Any) -> Any:
    """Declare a length in whole minutes."""
    return declare(FieldType.MINUTES, label, default, **options)


def integer(label: str, default: int | None = None, **options: Any) -> Any:
    """Declare a whole number."""
    return declare(FieldType.INTEGER, label, default, **options)


def boolean(label: str, *, default: bool = False, **options: Any) -> Any:
    """Declare a yes or no."""
    return declare(FieldType.BOOLEAN, label, default, **options)


def data(label: str, **options: Any) -> Any:
    """Declare a JSON object that only the program reads."""
    return declare(FieldType.DATA, label, None, **options)
