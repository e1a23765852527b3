"""The newest notice, over the bottom of the page, with Undo."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QWidget
from typing_extensions import override

from ui.common import theme
from ui.common.icons import pixmap
from ui.common.notices import Notice, Notices
from ui.common.text import PlainLabel

_SHOWN_MS = 10_000
_PROBLEM_SHOWN_MS = 30_000
_WIDEST = 640


class NoticeBar(QFrame):
    """Appears over `parent`'s bottom edge; stays while the pointer or the focus is on it."""

    def __init__(self, notices: Notices, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self._notice: Notice | None = None
        self.setObjectName("notice")
        self._icon = PlainLabel(wraps=False)
        self._text = PlainLabel()
        self._undo = QPushButton()
        self._close = QPushButton(self.tr("Close"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._build()
        self.hide()
        parent.installEventFilter(self)
        self._timer.timeout.connect(self._time_out)
        self._undo.clicked.connect(self._act)
        self._close.clicked.connect(self.hide)
        notices.shown.connect(self.show_notice)

    @property
    def text(self) -> str:
        """The words shown, or "" while hidden."""
        return self._text.text() if self.isVisible() else ""

    @Slot(object)
    def show_notice(self, notice: Notice) -> None:
        """Show a notice in place of the one before."""
        self._notice = notice
        now = theme.current()
        names = {"good": "done", "problem": "warning"}
        name = names.get(notice.tone, "information")
        self._icon.setPixmap(pixmap(name, now.color("surface"), now.px(20), 2.0))
        self._text.setText(notice.text)
        self._undo.setText(notice.action_text or self.tr("Undo"))
        self._undo.setVisible(notice.undo is not None)
        self.show()
        self._place()
        self.raise_()
        self._timer.start(_PROBLEM_SHOWN_MS if notice.tone == "problem" else _SHOWN_MS)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, notice.text))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._place()
        return False

    @Slot()
    def _act(self) -> None:
        notice, self._notice = self._notice, None
        self.hide()
        if notice is not None and notice.undo is not None:
            notice.undo()

    @Slot()
    def _time_out(self) -> None:
        is_looked_at = self.underMouse() or self._undo.hasFocus() or self._close.hasFocus()
        if is_looked_at or QApplication.activeModalWidget() is not None:  # else nobody sees it
            self._timer.start(_SHOWN_MS)
        else:
            self.hide()

    def _place(self) -> None:
        room = self._room.size()
        px = theme.current().px
        width = min(px(_WIDEST), room.width() - px(48))
        self.setFixedWidth(width)
        height = max(self._row.heightForWidth(width), self.sizeHint().height())
        left = (room.width() - width) // 2
        self.setGeometry(left, room.height() - height - px(16), width, height)

    def _build(self) -> None:
        px = theme.current().px
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(8), px(12), px(8))
        row.setSpacing(px(12))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        row.addWidget(self._undo, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
        for button in (self._undo, self._close):
            button.setAutoDefault(False)
