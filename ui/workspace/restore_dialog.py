"""Putting a backup back in place of a closed workspace."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from plc_desktop.errors import PlcError
from ui.common import theme
from ui.common.card import Note
from ui.common.confirm import confirm
from ui.common.dates import format_instant
from ui.common.messages import text_for
from ui.common.page import PageContext
from ui.common.text import PlainLabel
from ui.shell import Shell
from ui.workspace.backup_list import backup_table

if TYPE_CHECKING:
    from plc_desktop.storage.backup import BackupInfo


class RestoreDialog(QDialog):
    """Lists a workspace's backups and puts one back.

    Signals:
        restored: A backup is in place.
    """

    restored = Signal()

    def __init__(
        self, shell: Shell, path: Path, ask_open_path: Callable[[str, str], str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._path = path
        self._ask_open_path = ask_open_path
        self.question: QDialog | None = None
        self.setWindowTitle(self.tr("Restore a backup"))
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        context = PageContext(
            shell.tasks,
            shell.changes,
            shell.notices,
            navigate=str,
            ask_save_path=lambda _title, _name, _kinds: "",
            ask_open_path=ask_open_path,
        )
        self.table = backup_table(context, partial(_list, path))
        self.restore_button = QPushButton(self.tr("Restore this one…"))
        self.file_button = QPushButton(self.tr("From a file…"))
        self.note = Note("", "problem")
        self._build()
        self.table.selection_changed.connect(self._enable)
        self.table.opened.connect(self._ask)
        self.restore_button.clicked.connect(self._ask_selected)
        self.file_button.clicked.connect(self._ask_file)
        self.table.reload()

    @Slot()
    def _enable(self) -> None:
        self.restore_button.setEnabled(bool(self.table.selected_rows()))

    @Slot()
    def _ask_selected(self) -> None:
        rows = self.table.selected_rows()
        if rows:
            self._ask(rows[0])

    @Slot(object)
    def _ask(self, backup: BackupInfo) -> None:
        self._confirm(backup.path, format_instant(backup.made_at))

    @Slot()
    def _ask_file(self) -> None:
        chosen = self._ask_open_path(self.tr("Choose a backup"), self.tr("All files (*)"))
        if chosen:
            self._confirm(Path(chosen), Path(chosen).name)

    def _confirm(self, backup: Path, words: str) -> None:
        self.question = confirm(
            self,
            self.tr("Put this backup in place?"),
            self.tr(
                "The workspace will be as it was: {when}. What was recorded since then is not in "
                "it. The file as it is now is kept as a backup first."
            ).format(when=words),
            self.tr("Put it in place"),
            partial(self._restore, backup),
        )

    def _restore(self, backup: Path) -> None:
        self.restore_button.setEnabled(False)
        self._shell.tasks.run(
            self, partial(_restore, backup, self._path), lambda _none: self._done(), self._refused
        )

    def _done(self) -> None:
        self.restored.emit()
        self.accept()

    def _refused(self, error: PlcError) -> None:
        self._enable()
        self.note.set_text(text_for(error))

    def _build(self) -> None:
        px = theme.current().px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(16), px(24), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(PlainLabel(self.tr("Restore a backup"), "title"))
        layout.addWidget(PlainLabel(self._path.name, "muted"))
        layout.addWidget(self.table, 1)
        self.note.hide()
        layout.addWidget(self.note)
        row = QHBoxLayout()
        self.file_button.setAutoDefault(False)
        row.addWidget(self.file_button)
        row.addStretch(1)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        row.addWidget(cancel)
        self.restore_button.setProperty("role", "primary")
        self.restore_button.setEnabled(False)
        row.addWidget(self.restore_button)
        layout.addLayout(row)
        self.resize(px(560), px(460))


def _list(path: Path) -> Sequence[BackupInfo]:
    from plc_desktop.services.workspace.backups import list_backups

    return list_backups(path)


def _restore(backup: Path, path: Path) -> None:
    from plc_desktop.services.app import restore_workspace

    restore_workspace(backup, path)
