"""The recovery sheet: shown once, printed or saved, locked away."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.common import theme
from ui.common.card import Card, Note
from ui.common.document_texts import document_texts
from ui.common.page import PageContext
from ui.common.text import PlainLabel

if TYPE_CHECKING:
    from plc_desktop.services.app import Office


class RecoverySheetDialog(QDialog):
    """Makes a new recovery code and helps to put it on paper."""

    def __init__(
        self, office: Office, context: PageContext, page_size: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._pdf = b""
        self.setWindowTitle(self.tr("Recovery sheet"))
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._code = PlainLabel(self.tr("Making the code…"), "number", selectable=True)
        self._print = QPushButton(self.tr("Print…"))
        self._save = QPushButton(self.tr("Save as PDF…"))
        self._done = QPushButton(self.tr("I have put it away"))
        self._says = Note("", "good")
        self._build()
        texts = document_texts()
        context.tasks.run(self, partial(_make, office, texts, page_size), self._show_code)

    @property
    def code(self) -> str:
        """The code shown, or what stands there while it is made."""
        return self._code.text().replace("-\n", "-")

    def _show_code(self, made: tuple[str, bytes]) -> None:
        code, self._pdf = made
        self._code.setText(_in_lines(code))
        self._done.setEnabled(True)
        self._print.setEnabled(True)
        self._save.setEnabled(True)
        self._print.setFocus()

    @Slot()
    def _print_it(self) -> None:
        if self._context.print_pdf is None:
            return
        if self._context.print_pdf(self, self._pdf, self.tr("Recovery sheet")):
            self._kept(self.tr("Sent to the printer. Lock the page away."))

    @Slot()
    def _save_it(self) -> None:
        path = self._context.ask_save_path(
            self.tr("Save the recovery sheet"), "recovery-sheet.pdf", self.tr("PDF files (*.pdf)")
        )
        if not path:
            return
        pdf = self._pdf
        self._context.tasks.run(
            self,
            partial(_write, Path(path), pdf),
            lambda _none: self._kept(
                self.tr("Saved. Print it, then delete the file: whoever has it can open all.")
            ),
        )

    def _kept(self, text: str) -> None:
        self._says.set_text(text)
        self._done.setProperty("role", "primary")
        self._done.style().polish(self._done)

    def _build(self) -> None:
        px = theme.current().px
        self.setMinimumWidth(px(560))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(16), px(24), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(PlainLabel(self.tr("Print the recovery sheet"), "title"))
        layout.addWidget(
            PlainLabel(
                self.tr(
                    "If the passphrase is forgotten, only this code opens the workspace. Nobody "
                    "else can, not even the makers of this program. Print it and lock it away. "
                    "It is not shown again; you can make a new one in Settings."
                )
            )
        )
        card = Card()
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        self._code.setFont(font)
        self._code.setWordWrap(False)  # its lines are given; one that wraps leaves empty room
        self._code.setText(self._code.text() + "\n")
        self._code.setAccessibleName(self.tr("Recovery code"))
        card.body.addWidget(self._code)
        layout.addWidget(card)
        self._says.hide()
        layout.addWidget(self._says)
        layout.addStretch(1)
        row = QHBoxLayout()
        for button in (self._print, self._save):
            button.setEnabled(False)
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        self._done.setEnabled(False)
        row.addWidget(self._done)
        layout.addLayout(row)
        self._print.clicked.connect(self._print_it)
        self._save.clicked.connect(self._save_it)
        self._done.clicked.connect(self.accept)


def _make(office: Office, texts: object, page_size: str) -> tuple[str, bytes]:
    """Make the code and its sheet, on the worker."""
    from reports.recovery_sheet import render

    code = office.keys.recovery_code()
    sheet = office.reporting.recovery_sheet(code)
    return code, render(sheet, texts, page_size)  # type: ignore[arg-type]  # settings allow no other


def _in_lines(code: str) -> str:
    """Return the code in two lines of whole groups, easier to copy by hand."""
    groups = code.split("-")
    middle = (len(groups) + 1) // 2
    return "-".join(groups[:middle]) + "-\n" + "-".join(groups[middle:])


def _write(path: Path, content: bytes) -> None:
    from plc_desktop.files import write_whole

    write_whole(path, content, is_private=True)
