"""The question before decisions that are not signed yet leave the screen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.common import theme
from ui.common.text import PlainLabel


class LeavingDialog(QDialog):
    """Keep the decisions, drop them, or go on; keeping is the default.

    Signals:
        kept: Keep them on this computer for the next time.
        dropped: Forget them.
    """

    kept = Signal()
    dropped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        px = theme.current().px
        self.setWindowTitle(self.tr("Nothing is signed yet"))
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(px(460))
        self.keep_button = QPushButton(self.tr("Keep them and close"))
        self.drop_button = QPushButton(self.tr("Forget them"))
        self.stay_button = QPushButton(self.tr("Go on signing"))
        self.keep_button.setProperty("role", "primary")
        self.keep_button.setDefault(True)
        self.drop_button.setProperty("role", "danger")
        for button in (self.drop_button, self.stay_button):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(PlainLabel(self.windowTitle(), "card-title"))
        column.addWidget(
            PlainLabel(
                self.tr(
                    "Your decisions are not signed and not saved as an answer. Keep them on this"
                    " computer? They are here again when you open the same file."
                )
            )
        )
        row = QHBoxLayout()
        row.addWidget(self.drop_button)
        row.addStretch(1)
        row.addWidget(self.stay_button)
        row.addWidget(self.keep_button)
        column.addLayout(row)
        self.keep_button.clicked.connect(self._keep)
        self.drop_button.clicked.connect(self._drop)
        self.stay_button.clicked.connect(self.reject)

    def _keep(self) -> None:
        self.accept()
        self.kept.emit()

    def _drop(self) -> None:
        self.accept()
        self.dropped.emit()
