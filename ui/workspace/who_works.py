"""Asks who works on a laptop that has just begun to take part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from plc_desktop.domain.names import fold
from plc_desktop.domain.records import Person
from ui.common.changes import Topic
from ui.common.choosers import ChoiceEdit, Option
from ui.common.editors import TextEdit
from ui.common.form import Form, FormField
from ui.common.form_dialog import FormDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from plc_desktop.services.app import Office
    from ui.common.page import PageContext


class WhoWorks(QObject):
    """Offers the staff by name, and a field for somebody who is not among them.

    Signals:
        chosen: Somebody is at the keyboard now: their name.
        left: The person did not say.
    """

    chosen = Signal(str)
    left = Signal()

    def __init__(self, office: Office, context: PageContext, window: QWidget) -> None:
        super().__init__(window)
        self._office = office
        self._context = context
        self._window = window
        self.dialog: FormDialog | None = None

    def start(self) -> None:
        """Load the staff and ask."""
        self._context.tasks.run(self, partial(_load, self._office), self._ask)

    def _ask(self, loaded: tuple[Sequence[Option], str]) -> None:
        options, now = loaded
        form = Form()
        form.add(FormField("person", self.tr("Your name"), ChoiceEdit(options)))
        form.add(FormField("name", self.tr("Not in the list? Type your full name"), TextEdit()))
        form.set_values({"person": now})
        dialog = FormDialog(
            self._context,
            self.tr("Who works on this laptop?"),
            form,
            self._window,
            save_text=self.tr("Go on"),
            explanation=self.tr(
                "What is written here is recorded under this name, on all laptops. It can be"
                " chosen again under Settings."
            ),
        )
        dialog.submitted.connect(self._use)
        dialog.rejected.connect(self.left)
        self.dialog = dialog
        dialog.open()

    def _use(self, values: Mapping[str, Any]) -> None:
        dialog = self.dialog
        if dialog is not None:
            job = partial(_use, self._office, str(values["name"]), str(values["person"]))
            self._context.tasks.run(dialog, job, self._done, dialog.show_problem)

    def _done(self, name: str) -> None:
        if self.dialog is not None:
            self.dialog.accept()
            self.dialog = None
        self._context.changes.announce(Topic.WORKSPACE, Topic.PEOPLE)
        self.chosen.emit(name)


def _load(office: Office) -> tuple[Sequence[Option], str]:
    """Runs on the worker."""
    staff = [Option(choice.id, choice.label, choice.detail) for choice in office.staff()]
    return staff, office.info.user.id


def _use(office: Office, name: str, chosen: str) -> str:
    """Runs on the worker: let somebody work, who is added if nobody of that name is there."""
    if name.strip():
        known = [one.id for one in office.staff() if fold(one.label) == fold(name)]
        chosen = known[0] if known else _added(office, name)
    if chosen:
        office.use_as(chosen)
    return office.info.user.full_name


def _added(office: Office, name: str) -> str:
    person = Person(id="", full_name=name.strip(), roles=("staff",))
    return office.records.save(person).record.id
