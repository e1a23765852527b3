"""Short forms about keys: files on sticks, passphrases, people; asked and done in one place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication

from ui.common.choosers import ChoiceEdit, Option
from ui.common.form import Form, FormField
from ui.common.form_dialog import FormDialog
from ui.workspace.passphrase_edit import PassphraseEdit, RepeatedPassphrase
from ui.workspace.path_edit import PathEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.common.page import Page, PageContext
    from ui.identities.loading import PersonChoice

T = TypeVar("T")
Values = Mapping[str, Any]
translate = QCoreApplication.translate


def ask(  # noqa: PLR0913  # keyword-only after the first three
    page: Page,
    title: str,
    form: Form,
    *,
    save_text: str,
    job: Callable[[Values], T],
    done: Callable[[T], object],
    explanation: str = "",
) -> FormDialog:
    """Ask with a form and do it; a problem is said in the form, which stays.

    Args:
        page: Whose office and context are used.
        title: What is done.
        form: The fields.
        save_text: Label of the button that does it.
        job: Called on the worker with the values.
        done: Called with its result once the dialog is closed.
        explanation: A sentence above the form.
    """
    return ask_in(
        page,
        page.context,
        title,
        form,
        save_text=save_text,
        job=job,
        done=done,
        explanation=explanation,
    )


def ask_in(  # noqa: PLR0913  # keyword-only after the first four
    owner: QWidget,
    context: PageContext,
    title: str,
    form: Form,
    *,
    save_text: str,
    job: Callable[[Values], T],
    done: Callable[[T], object],
    explanation: str = "",
) -> FormDialog:
    """Ask as `ask` does, in a widget that is no page."""
    dialog = FormDialog(context, title, form, owner, save_text=save_text, explanation=explanation)

    def finish(result: T) -> None:
        dialog.accept()
        done(result)

    def submit(values: dict[str, Any]) -> None:
        context.tasks.run(dialog, partial(job, values), finish, dialog.show_problem)

    dialog.submitted.connect(submit)
    dialog.open()
    form.focus_first()
    return dialog


def key_file_field(context: PageContext) -> FormField:
    """Return the field for the file of the organization's key."""
    title = translate("KeyForms", "Choose the organization's key")
    kinds = translate("KeyForms", "Organization's keys (*.plcroot)")
    return FormField(
        "root_file",
        translate("KeyForms", "File of the organization's key"),
        PathEdit(lambda _now: context.ask_open_path(title, kinds), _choose()),
        translate("KeyForms", "It lies on the stick; its name ends in .plcroot."),
        is_required=True,
    )


def target_field(context: PageContext, suggested: str) -> FormField:
    """Return the field for a new file of the organization's key."""
    title = translate("KeyForms", "Where to keep the organization's key")
    kinds = translate("KeyForms", "Organization's keys (*.plcroot)")
    return FormField(
        "target",
        translate("KeyForms", "Where to write it"),
        PathEdit(lambda _now: context.ask_save_path(title, suggested, kinds), _choose()),
        translate("KeyForms", "On a USB stick that you lock away, not on this computer."),
        is_required=True,
    )


def passphrase_field(name: str = "passphrase", label: str = "") -> FormField:
    """Return the field for a passphrase that exists already."""
    return FormField(
        name,
        label or translate("KeyForms", "Passphrase of the organization's key"),
        PassphraseEdit(),
        is_required=True,
    )


def new_passphrase_fields(label: str = "") -> tuple[FormField, FormField]:
    """Return the two fields for a passphrase from now on: "new" and "again"."""
    first = PassphraseEdit()
    return (
        FormField(
            "new",
            label or translate("KeyForms", "Passphrase"),
            first,
            translate("KeyForms", "At least 8 characters. A short sentence is easy to remember."),
            is_required=True,
        ),
        FormField(
            "again",
            translate("KeyForms", "The same passphrase again"),
            RepeatedPassphrase(first),
            is_required=True,
        ),
    )


def person_field(
    name: str, label: str, people: list[PersonChoice], chosen: str = "", help_text: str = ""
) -> FormField:
    """Return the field for somebody of the workspace."""
    editor = ChoiceEdit([Option(each.id, each.name, each.detail) for each in people])
    editor.set_value(chosen)
    return FormField(name, label, editor, help_text, is_required=True)


def path_of(values: Values, name: str = "root_file") -> Path:
    """Return the path that was given."""
    return Path(str(values[name]))


def key_file_name(organization: str) -> str:
    """Return a name for a file of the organization's key."""
    from ui.identities.loading import file_name

    return file_name(organization).removesuffix(".plccard") + ".plcroot"


def _choose() -> str:
    return translate("KeyForms", "Choose…")


def form_of(*fields: FormField) -> Form:
    """Return a form with these fields one below the other."""
    form = Form()
    for field in fields:
        form.add(field)
    return form
