"""Backups that still hold what was erased: says so, and removes them if that is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui.common.card import Note
from ui.common.changes import Topic
from ui.common.confirm import confirm

if TYPE_CHECKING:
    from ui.common.page import Page

translate = QCoreApplication.translate


class OldBackups(Note):
    """Hidden unless there are any."""

    def __init__(self, page: Page) -> None:
        super().__init__("", "waiting")
        self._page = page
        self.remove_button = QPushButton(translate("OldBackups", "Remove these backups…"))
        self.remove_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.remove_button.setAutoDefault(False)
        self.remove_button.clicked.connect(self._ask)
        self.body.addWidget(self.remove_button)
        self.hide()

    def refresh(self) -> None:
        """Look which there are."""
        erasing = self._page.office.erasing
        self._page.context.tasks.run(self, lambda: len(erasing.backups()), self.show_count)

    def show_count(self, count: int) -> None:
        """Say how many there are; none hides the note."""
        words = ""
        if count:
            words = translate(
                "OldBackups",
                "%n backup(s) still hold what was erased here. The program removes automatic ones "
                "as they grow old: of each day for 12 days, of each week for 10 weeks, of each "
                "month for 9 months. Copies on other disks you have to remove yourself.",
                "",
                count,
            )
        self.set_text(words)

    @Slot()
    def _ask(self) -> None:
        confirm(
            self,
            translate("OldBackups", "Remove the backups that still hold it?"),
            translate(
                "OldBackups",
                "A new backup of the workspace as it is now is made first. Then you can no longer "
                "go back to a day before the erasure.",
            ),
            translate("OldBackups", "Remove them"),
            self._remove,
        )

    def _remove(self) -> None:
        self.remove_button.setEnabled(False)
        context, office = self._page.context, self._page.office
        context.tasks.run(self, office.erasing.remove_backups, self._removed, self._refused)

    def _removed(self, _count: int) -> None:
        self.remove_button.setEnabled(True)
        self.hide()
        self._page.done(translate("OldBackups", "Old backups removed."), Topic.WORKSPACE)

    def _refused(self, error: object) -> None:
        self.remove_button.setEnabled(True)
        self._page.context.notices.problem(error)  # type: ignore[arg-type]  # a PlcError
