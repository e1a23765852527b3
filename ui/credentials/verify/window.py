"""The verify page as a window of its own, for whoever has a certificate but no workspace."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.common import theme
from ui.common.file_dialogs import FileDialogs
from ui.common.header import PageHeader
from ui.credentials.verify.page import VerifyPage
from ui.credentials.verify.view import VerifyView
from ui.notice_bar import NoticeBar
from ui.window_context import window_context

if TYPE_CHECKING:
    from plc_desktop.services.credentials.verifying import VerifyDesk
    from ui.main_window import MainWindow
    from ui.shell import Shell

_WIDTH, _HEIGHT = 1120, 760


class VerifyWindow(QWidget):
    """Title, actions, and what is known about the files.

    Attributes:
        view: The files and their answers.
    """

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        theme.dress(self)
        px = theme.current().px
        self._shell = shell
        self._files = FileDialogs(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "page")
        self.setWindowTitle(self.tr("Verify – PLC Desktop"))
        self.header = PageHeader("")
        self.header.set_title(
            self.tr("Verify"), self.tr("is a certificate genuine and still in force?")
        )
        self.view = VerifyView(window_context(shell, self._files), self.header, self._desk)
        room = QWidget()
        inside = QVBoxLayout(room)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(self.header)
        column.addWidget(room, 1)
        NoticeBar(shell.notices, room)
        QShortcut(QKeySequence.StandardKey.Open, self).activated.connect(self.view.choose_files)
        QShortcut(QKeySequence.StandardKey.Save, self).activated.connect(self.view.save_result)
        QShortcut(QKeySequence.StandardKey.Close, self).activated.connect(self.close)
        self.resize(px(_WIDTH), px(_HEIGHT))

    def _desk(self) -> VerifyDesk:
        """Return the service; called on the worker."""
        from plc_desktop.services.credentials.verifying import VerifyDesk

        return VerifyDesk(self._shell.environment())


def show_verify(shell: Shell, paths: Sequence[Path] = ()) -> VerifyWindow:
    """Show the window, with files to verify at once if any are given."""
    window = VerifyWindow(shell)
    shell.show_window(window)
    window.view.verify(paths)
    return window


def open_files(window: MainWindow, paths: Sequence[Path]) -> None:
    """Verify files in the open workspace, or in a window of their own if none is open."""
    workbench = window.workbench
    if workbench is None:
        show_verify(window.shell, paths)
        return
    workbench.navigate("verify")
    cast("VerifyPage", workbench.page).verify(paths)
