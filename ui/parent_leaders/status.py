"""Changing the status of an enrollment: on hold, completed, withdrew."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from plc_desktop.domain.records import Enrollment, kind_named
from ui.common.changes import Topic
from ui.common.choosers import ChoiceEdit, Option
from ui.common.editors import DateEdit
from ui.common.form import Form, FormField
from ui.common.form_dialog import FormDialog
from ui.common.labels import choice_label
from ui.common.page import Page

translate = QCoreApplication.translate
_ENDED = frozenset({"completed", "withdrew"})


class StatusChange:
    """Asks for the status and its day, and stores it."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def start(self, enrollment: Enrollment, name: str) -> FormDialog:
        """Open the question for one person's enrollment."""
        page = self._page
        form = Form()
        codes = kind_named("enrollment").fields["status"].choices
        form.add(
            FormField(
                "status",
                translate("StatusChange", "Status"),
                ChoiceEdit([Option(code, choice_label(code)) for code in codes]),
                is_required=True,
            )
        )
        form.add(
            FormField(
                "on",
                translate("StatusChange", "Since"),
                DateEdit(page.context.today),
                help=translate("StatusChange", "Empty means today."),
            )
        )
        form.set_values({"status": enrollment.status, "on": enrollment.ended_on})
        form.edited.connect(partial(_show_day, form))
        _show_day(form)
        dialog = FormDialog(
            page.context,
            translate("StatusChange", "Change status"),
            form,
            page,
            explanation=translate(
                "StatusChange", "{name}. Hours and signatures stay as they are."
            ).format(name=name),
            width=440,
        )
        dialog.submitted.connect(partial(self._save, dialog, enrollment.id))
        dialog.open()
        return dialog

    def _save(self, dialog: FormDialog, enrollment_id: str, values: dict[str, Any]) -> None:
        people = self._page.office.people
        self._page.context.tasks.run(
            dialog,
            lambda: people.set_status(enrollment_id, values["status"], values.get("on")),
            partial(self._saved, dialog, values["status"]),
            dialog.show_problem,
        )

    def _saved(self, dialog: FormDialog, status: str, change_id: str) -> None:
        dialog.accept()
        text = translate("StatusChange", "Status is now: {status}.")
        self._page.done(text.format(status=choice_label(status)), Topic.PEOPLE, change_id=change_id)


def _show_day(form: Form) -> None:
    """A day is asked for only where the enrollment ends."""
    form.set_visible("on", visible=form.editor("status").draft_text() in _ENDED)
