"""Who is at the keyboard: every change is recorded under this name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from ui.common.card import Card
from ui.common.changes import Topic
from ui.common.choosers import ChoiceEdit, Option
from ui.common.form import Form, FormField

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from ui.common.page import Page


class PersonCard(Card):
    """Chooses one of the office's staff."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.set_title(self.tr("Who is at the keyboard"))
        self._page = page
        self._shown = ""
        self.chooser = ChoiceEdit()
        self.form = Form()
        self.form.add(
            FormField(
                "person",
                self.tr("Office staff"),
                self.chooser,
                self.tr(
                    "Every change is recorded under this name. Add staff on the page “Supervisors"
                    " and others”."
                ),
            )
        )
        self.body.addWidget(self.form)
        self.chooser.currentIndexChanged.connect(self._choose)

    def refresh(self) -> None:
        """Load the staff and who it is now."""
        self._page.run(partial(_load, self._page.office), self._show)

    def _show(self, loaded: tuple[list[Option], str]) -> None:
        options, self._shown = loaded
        self.chooser.set_options(options)
        self.chooser.set_value(self._shown)

    @Slot()
    def _choose(self) -> None:
        chosen = self.chooser.draft_text()
        if not chosen or chosen == self._shown:
            return
        self._shown = chosen
        self._page.run(partial(self._page.office.use_as, chosen), lambda _none: self._chosen())

    def _chosen(self) -> None:
        self._page.context.notices.inform(
            self.tr("Welcome, {name}.").format(name=self.chooser.currentText())
        )
        self._page.context.changes.announce(Topic.WORKSPACE)


def _load(office: Office) -> tuple[list[Option], str]:
    staff = [Option(choice.id, choice.label, choice.detail) for choice in office.staff()]
    return staff, office.info.user.id
