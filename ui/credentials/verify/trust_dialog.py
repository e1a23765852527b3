"""The step from a right signature to a known issuer: six words, compared by telephone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from plc_desktop.errors import PlcError
from ui.common import theme
from ui.common.card import Note
from ui.common.editors import TextEdit
from ui.common.messages import text_for
from ui.common.text import PlainLabel

if TYPE_CHECKING:
    from plc_desktop.exchange.cards import ComparisonCode

_WIDTH = 520


class TrustDialog(QDialog):
    """Shows the words of a key and asks whether the issuer reads the same.

    Signals:
        wished: The name to trust the key under; the words were compared.
    """

    wished = Signal(str)

    def __init__(self, name: str, code: ComparisonCode, parent: QWidget | None = None) -> None:
        """Ask about one key.

        Args:
            name: Name that the signer gives themselves; only a suggestion.
            code: What the issuer sees on their own screen.
            parent: Widget it belongs to.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Do you know this issuer?"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(theme.current().px(_WIDTH))
        self.words = PlainLabel("   ".join(code.words), "title", selectable=True)
        self.words.setAccessibleName(
            self.tr("Words to read aloud: {words}").format(words=" ".join(code.words))
        )
        self._digits = PlainLabel(
            self.tr("Or read these digits: {digits}").format(digits=code.digits),
            "muted",
            selectable=True,
        )
        self.name = TextEdit()
        self.name.set_value(name)
        self.compared = QCheckBox(self.tr("They read the same words to me"))
        self.note = Note("", "problem")
        self.trust_button = QPushButton(self.tr("Trust this issuer"))
        self._build()
        self.compared.toggled.connect(self._allow)
        self.name.edited.connect(self._allow)
        self.trust_button.clicked.connect(self._wish)
        self._allow()
        self.adjustSize()

    def show_problem(self, error: PlcError) -> None:
        """Say why it did not work; the dialog stays."""
        self.note.set_text(text_for(error))

    def _allow(self) -> None:
        self.trust_button.setEnabled(self.compared.isChecked() and bool(self.name.value()))

    def _wish(self) -> None:
        self.wished.emit(self.name.value())

    def _build(self) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(PlainLabel(self.tr("Do you know this issuer?"), "card-title"))
        column.addWidget(
            PlainLabel(
                self.tr(
                    "Call the organization at a number you already know, not at one from this "
                    "file. They open a certificate of their own on their page Verify and read "
                    "the six words of the key. Go on only if they are these words, in this order:"
                )
            )
        )
        column.addWidget(self.words)
        column.addWidget(self._digits)
        label = PlainLabel(self.tr("Remember them as"), "label")
        label.setBuddy(self.name)
        self.name.setAccessibleName(self.tr("Remember them as"))
        column.addWidget(label)
        column.addWidget(self.name)
        column.addWidget(self.compared)
        self.note.hide()
        column.addWidget(self.note)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        leave = QPushButton(self.tr("Not now"))
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        self.trust_button.setProperty("role", "primary")
        row.addWidget(leave)
        row.addWidget(self.trust_button)
        column.addLayout(row)
