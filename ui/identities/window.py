"""A window of its own for a supervisor's card, where no workspace was ever opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.common import theme
from ui.common.file_dialogs import FileDialogs
from ui.common.text import PlainLabel
from ui.identities.my_card import MyCardView
from ui.notice_bar import NoticeBar
from ui.window_context import window_context

if TYPE_CHECKING:
    from plc_desktop.services.identities.own import OwnIdentity
    from ui.shell import Shell

_WIDTH, _HEIGHT = 860, 640


class CardWindow(QWidget):
    """Title, one's own card, and the offices whose card was accepted.

    Attributes:
        view: The card and the offices.
    """

    def __init__(self, shell: Shell, own: OwnIdentity, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        theme.dress(self)
        px = theme.current().px
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "page")
        self.setWindowTitle(self.tr("My card"))
        self._files = FileDialogs(self)
        self.view = MyCardView(own, window_context(shell, self._files), self)
        self.view.show_done(visible=True)
        self.view.left.connect(self.close)
        room = QWidget()
        inside = QVBoxLayout(room)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(16), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(PlainLabel(self.tr("My card"), "title"))
        column.addWidget(room, 1)
        NoticeBar(shell.notices, room)
        self.resize(px(_WIDTH), px(_HEIGHT))
        self.view.refresh()


def open_card_window(shell: Shell, own: OwnIdentity, *paths: Path) -> CardWindow:
    """Show the window; take offices' cards at once if some are given."""
    window = CardWindow(shell, own)
    shell.show_window(window)
    if paths:
        window.view.accept_file(*paths)
    return window


def make_own_identity(shell: Shell) -> OwnIdentity:
    """Return who the person at this computer is; called on the worker."""
    from plc_desktop.services.identities.own import OwnIdentity

    return OwnIdentity(shell.environment())
