"""What is shown when something happens that should not: calm words, the details, a log."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.common import theme
from ui.common.text import PlainLabel


class CrashDialog(QDialog):
    """Tells that a step failed because of a mistake in the program."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.dress(self)
        px = theme.current().px
        self._details = details
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(px(520))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(16), px(24), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(PlainLabel(self.tr("Something went wrong"), "title"))
        layout.addWidget(
            PlainLabel(
                self.tr(
                    "This is a mistake in the program, not yours. The step you took last was not "
                    "saved; everything before it is. You can go on working."
                )
            )
        )
        layout.addWidget(PlainLabel(self.tr("Details for whoever helps you"), "label"))
        text = QPlainTextEdit(details)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Details for whoever helps you"))
        layout.addWidget(text, 1)
        row = QHBoxLayout()
        copy = QPushButton(self.tr("Copy details"))
        copy.setAutoDefault(False)
        copy.clicked.connect(self._copy)
        close = QPushButton(self.tr("Go on working"))
        close.setProperty("role", "primary")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        row.addStretch(1)
        row.addWidget(copy)
        row.addWidget(close)
        layout.addLayout(row)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
