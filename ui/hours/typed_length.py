"""A length as it is typed in a line of hours: `2:30`, `2.5`, or start and end as in `9-11:30`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import Any

from typing_extensions import override

from plc_desktop.domain.durations import (
    is_overnight,
    parse_duration,
    parse_span,
    span_minutes,
)
from plc_desktop.errors import RuleError
from ui.common.dates import format_minutes, format_span
from ui.common.editors import ParsedEdit


@dataclass(frozen=True)
class TypedLength:
    """Minutes, with start and end if they were typed."""

    minutes: int
    starts_at: time | None = None
    ends_at: time | None = None


def read_length(text: str) -> TypedLength:
    """Return what a typed length means.

    Raises:
        RuleError: "duration_unreadable", "duration_negative", or "end_before_start".
    """
    try:
        return TypedLength(parse_duration(text))
    except RuleError as error:
        if error.code != "duration_unreadable":
            raise
    try:
        starts_at, ends_at = parse_span(text)
    except RuleError:
        raise RuleError("duration_unreadable", text=text) from None
    if ends_at <= starts_at and not is_overnight(starts_at, ends_at):
        raise RuleError("end_before_start", field="minutes")
    return TypedLength(span_minutes(starts_at, ends_at), starts_at, ends_at)


def write_length(length: TypedLength) -> str:
    """Return a length as it is shown for editing: the times if they are known."""
    if length.starts_at is not None and length.ends_at is not None:
        return format_span(length.starts_at, length.ends_at)
    return format_minutes(length.minutes)


class LengthEdit(ParsedEdit):
    """A field for a `TypedLength`."""

    @override
    def parse(self, text: str) -> TypedLength:
        return read_length(text)

    @override
    def written(self, value: Any) -> str:
        return write_length(value)

    @override
    def explained(self, value: Any) -> str:
        return format_minutes(value.minutes)
