"""How long supervisors have to answer what was sent to them, and when an answer is late."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QPushButton

from ui.common.card import Card
from ui.common.changes import Topic
from ui.common.editors import NumberEdit
from ui.common.form import Form, FormField

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.sign_off.deadlines import Deadlines
    from ui.common.page import Page

_FIELDS = ("answer_days", "overdue_days")


class DeadlinesCard(Card):
    """Two numbers for the whole workspace.

    Attributes:
        form: The two fields.
        save_button: Keeps them; only enabled when something was typed.
    """

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.set_title(self.tr("Time to sign"))
        self._page = page
        self.save_button = QPushButton(self.tr("Save"))
        self.save_button.setEnabled(False)
        self.form = Form()
        self.form.add(
            FormField(
                "answer_days",
                self.tr("Days to answer a file"),
                NumberEdit(),
                self.tr("A supervisor can answer what is sent from now on for so long."),
                is_required=True,
            ),
            FormField(
                "overdue_days",
                self.tr("Overdue after days"),
                NumberEdit(),
                self.tr("Then the answer is called overdue, here and on Home."),
                is_required=True,
            ),
        )
        self.body.addWidget(self.form)
        self.body.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.form.edited.connect(self._note_edit)
        self.form.submitted.connect(self._save)
        self.save_button.clicked.connect(self.form.submit)

    def refresh(self) -> None:
        """Load what was chosen, unless somebody is typing."""
        if not self.save_button.isEnabled():
            self._page.run(partial(_load, self._page.office), self._show)

    def _show(self, chosen: Deadlines) -> None:
        self.form.set_values({name: getattr(chosen, name) for name in _FIELDS})
        self.save_button.setEnabled(False)

    @Slot()
    def _note_edit(self) -> None:
        self.save_button.setEnabled(True)

    @Slot(dict)
    def _save(self, values: dict[str, Any]) -> None:
        self.save_button.setEnabled(False)
        job = partial(_choose, self._page.office, values)
        self._page.context.tasks.run(self, job, self._saved, self._refused)

    def _saved(self, change_id: str) -> None:
        self._page.done(
            self.tr("Time to sign saved. What was sent before keeps its last day."),
            Topic.WORKSPACE,
            change_id=change_id,
        )

    def _refused(self, error: Any) -> None:
        self.save_button.setEnabled(True)
        self.form.show_problem(error)


def _load(office: Office) -> Deadlines:
    return office.deadlines.get()


def _choose(office: Office, values: dict[str, Any]) -> str:
    from plc_desktop.services.sign_off.deadlines import Deadlines

    return office.deadlines.set(Deadlines(**values))
