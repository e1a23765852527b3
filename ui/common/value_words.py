"""Values of fields as people read them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from plc_desktop.domain.fields import Field, FieldType
from ui.common.dates import format_date, format_minutes, format_time
from ui.common.labels import choice_label, language_label

translate = QCoreApplication.translate


def value_text(declared: Field, value: Any) -> str:
    """Return a field's value as people read it."""
    write = _WRITERS.get(declared.type)
    if write is not None:
        return write(value)
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def _yes_or_no(value: Any) -> str:
    yes, no = translate("HistoryTable", "yes"), translate("HistoryTable", "no")
    return yes if value else no


def _all_labels(codes: Sequence[str]) -> str:
    return ", ".join(choice_label(code) for code in codes)


_WRITERS: Mapping[FieldType, Callable[[Any], str]] = {
    FieldType.DATE: format_date,
    FieldType.TIME: format_time,
    FieldType.MINUTES: format_minutes,
    FieldType.BOOLEAN: _yes_or_no,
    FieldType.LANGUAGE: language_label,
    FieldType.CHOICE: choice_label,
    FieldType.CHOICES: _all_labels,
}
