"""Forms made from a record kind's declaration; screens that deserve more build their own."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from plc_desktop.domain.fields import Field, FieldType
from plc_desktop.domain.records import Kind, Record
from ui.common.choosers import ChoiceEdit, ChoicesEdit, Option
from ui.common.editors import (
    DateEdit,
    DurationEdit,
    Editor,
    ListEdit,
    LongTextEdit,
    NumberEdit,
    TextEdit,
    TimeEdit,
    YesNoEdit,
)
from ui.common.form import Form, FormField
from ui.common.labels import choice_label, field_help, field_label, language_options, list_word
from ui.common.page import PageContext

if TYPE_CHECKING:
    from plc_desktop.services.app import Office

R = TypeVar("R", bound=Record)
_MOST_CHOICES = 10_000
_ROLE_OF_FIELD = {
    "person_id": "parent_leader",
    "supervisor_id": "supervisor",
    "acting_supervisor_id": "supervisor",
}


def form_for(
    kind: Kind,
    rows: Sequence[Sequence[str]],
    office: Office,
    context: PageContext,
) -> Form:
    """Return a form over some of a kind's fields, its lists loaded on the worker.

    Args:
        kind: The record kind.
        rows: Field names; those of one line stand side by side.
        office: Asked for the records that references may point at.
        context: The page's context.
    """
    form = Form()
    for names in rows:
        form.add(*(field_for(kind, name, context.today) for name in names))
    for name in form.names:
        declared = kind.fields[name]
        if declared.target:
            load_options(form, name, declared.target, office, context, _ROLE_OF_FIELD.get(name, ""))
        elif declared.suggestions:
            _load_suggestions(form, name, declared.suggestions, office, context)
    return form


def field_for(kind: Kind, name: str, today: Callable[[], date] = date.today) -> FormField:
    """Return the form field of a declared field: its editor, label and help."""
    declared = kind.fields[name]
    return FormField(
        name=name,
        label=field_label(declared),
        editor=editor_for(declared, today),
        help=field_help(declared),
        is_required=declared.required,
    )


def editor_for(declared: Field, today: Callable[[], date] = date.today) -> Editor:
    """Return what a declared field's value is given in."""
    kind = declared.type
    if kind is FieldType.DATE:
        return DateEdit(today)
    if kind is FieldType.BOOLEAN:
        return YesNoEdit(field_label(declared))
    if kind in (FieldType.CHOICE, FieldType.CHOICES):
        options = [Option(code, choice_label(code)) for code in declared.choices]
        return ChoiceEdit(options) if kind is FieldType.CHOICE else ChoicesEdit(options)
    if kind is FieldType.LANGUAGE:
        return ChoiceEdit([Option(code, name) for code, name in language_options()])
    if kind is FieldType.TEXTS and declared.suggestions:
        return ChoicesEdit()
    simple: dict[FieldType, Callable[[], Editor]] = {
        FieldType.LONG_TEXT: LongTextEdit,
        FieldType.TIME: TimeEdit,
        FieldType.MINUTES: DurationEdit,
        FieldType.INTEGER: NumberEdit,
        FieldType.YEAR: NumberEdit,
        FieldType.TEXTS: ListEdit,
        FieldType.REFERENCE: ChoiceEdit,
        FieldType.REFERENCES: ChoicesEdit,
    }
    return simple.get(kind, partial(TextEdit, max_length=declared.max_length))()


def load_options(  # noqa: PLR0913, PLR0917  # what a chooser needs
    form: Form, name: str, target: str, office: Office, context: PageContext, role: str = ""
) -> None:
    """Load the records a chooser offers, on the worker."""

    def load() -> list[Option]:
        found = office.records.choices(target, role=role, limit=_MOST_CHOICES)
        return [Option(choice.id, choice.label, choice.detail) for choice in found]

    context.tasks.run(form, load, partial(form.set_options, name))


def record_from(record: R, form: Form) -> R:
    """Return the record with the form's values; fields not on the form stay as they are."""
    return dataclasses.replace(record, **_given(form))


def _given(form: Form) -> dict[str, Any]:
    return form.values()


def _load_suggestions(
    form: Form, name: str, suggestions: str, office: Office, context: PageContext
) -> None:
    def show(words: Sequence[str]) -> None:
        editor = form.editor(name)
        if isinstance(editor, ChoicesEdit):
            editor.set_options([Option(word, list_word(word)) for word in words])
        elif isinstance(editor, TextEdit):
            editor.set_suggestions(words)

    context.tasks.run(form, lambda: office.records.suggestions(suggestions), show)
