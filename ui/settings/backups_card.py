"""The backups: the list, one more, and going back to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from ui.common import theme
from ui.common.card import Card
from ui.common.changes import Topic
from ui.common.old_backups import OldBackups
from ui.common.text import PlainLabel
from ui.workspace.backup_list import backup_table

if TYPE_CHECKING:
    from ui.common.page import Page


class BackupsCard(Card):
    """Lists the backups of the open workspace."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.set_title(self.tr("Backups"))
        self._page = page
        self.table = backup_table(page.context, page.office.backups.all)
        self.old = OldBackups(page)
        self.make_button = QPushButton(self.tr("Make a backup now"))
        self.restore_button = QPushButton(self.tr("Go back to a backup…"))
        self._build()
        self.make_button.clicked.connect(self._make)
        self.restore_button.clicked.connect(self._restore)

    def refresh(self) -> None:
        """Load the list."""
        self.table.reload()
        self.old.refresh()

    @Slot()
    def _make(self) -> None:
        self.make_button.setEnabled(False)
        self._page.run(self._page.office.backups.make, lambda _made: self._made(), self._refused)

    def _made(self) -> None:
        self.make_button.setEnabled(True)
        self._page.done(self.tr("A backup was made."), Topic.WORKSPACE)

    def _refused(self, error: object) -> None:
        self.make_button.setEnabled(True)
        self._page.context.notices.problem(error)  # type: ignore[arg-type]  # a PlcError

    @Slot()
    def _restore(self) -> None:
        """Restoring needs the file closed: go to the key screen, which offers it."""
        shell = self._page.context.shell
        if shell is not None:
            shell.restore_wished.emit()

    def _build(self) -> None:
        px = theme.current().px
        self.body.addWidget(
            PlainLabel(
                self.tr(
                    "Backups lie beside the workspace and open with the same passphrase. Copy the "
                    "folder to another disk now and then."
                ),
                "muted",
            )
        )
        self.body.addWidget(self.old)
        self.table.setMinimumHeight(px(220))
        self.body.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.addWidget(self.make_button)
        row.addWidget(self.restore_button)
        row.addStretch(1)
        self.body.addLayout(row)
