"""Typing in one record: the form of its kind in a dialog, saved by the page that opened it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from plc_desktop.domain.fields import Field, FieldType
from plc_desktop.domain.records import Record, kind_of
from ui.common.form_dialog import FormDialog
from ui.common.kind_form import form_for, record_from
from ui.common.messages import text_for_code
from ui.common.page import Page

if TYPE_CHECKING:
    from plc_desktop.services.workspace.records import Saved

R = TypeVar("R", bound=Record)


def edit_record(  # noqa: PLR0913  # a dialog has this many words
    page: Page,
    record: R,
    rows: Sequence[Sequence[str]],
    title: str,
    on_saved: Callable[[Saved[R]], object],
    *,
    save_text: str = "",
    explanation: str = "",
    fixed: Sequence[str] = (),
) -> FormDialog:
    """Open a form on a record, an empty id being a new one; save it when the person does.

    Args:
        page: Owner of the dialog.
        record: Its values are shown.
        rows: Field names; those of one line stand side by side.
        title: Of the dialog.
        on_saved: Called once it is stored.
        save_text: Label of the save button.
        explanation: A sentence above the form.
        fixed: Fields that cannot be changed here.
    """
    kind = kind_of(record)
    form = form_for(kind, rows, page.office, page.context)
    values = {name: getattr(record, name) for name in form.names}
    if not record.id:
        values = {name: _blank(kind.fields[name], value) for name, value in values.items()}
    form.set_values(values)
    for name in fixed:
        form.editor(name).setEnabled(False)
    dialog = FormDialog(
        page.context,
        title,
        form,
        page,
        save_text=save_text,
        draft_key=f"{kind.name}/{record.id or 'new'}",
        explanation=explanation,
    )

    def save(_values: dict[str, Any]) -> None:
        changed = record_from(record, form)
        page.context.tasks.run(
            dialog,
            lambda: page.office.records.save(changed),
            partial(_saved, dialog, on_saved),
            dialog.show_problem,
        )

    dialog.submitted.connect(save)
    dialog.open()
    lock_if_newer(dialog, page, record.id)
    return dialog


def lock_if_newer(dialog: FormDialog, page: Page, record_id: str) -> None:
    """Let a record only be read if a newer program wrote what this one must know to change it."""

    def found(is_newer: object) -> None:
        if is_newer:
            dialog.lock(text_for_code("made_with_newer_version", {}))

    if record_id:
        page.context.tasks.run(dialog, lambda: page.office.records.is_read_only(record_id), found)


def _blank(field: Field, value: object) -> object:
    """Return what a new record's form starts with: a length that is needed begins empty."""
    return None if field.required and field.type is FieldType.MINUTES and not value else value


def _saved(dialog: FormDialog, on_saved: Callable[[Saved[R]], object], saved: Saved[R]) -> None:
    dialog.accept()
    on_saved(saved)
