"""A sheet before it is printed: looked at, then printed or saved, and only then written down."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from plc_desktop.domain.paper_sheets import SignOffSheet, shown_id
from plc_desktop.errors import PlcError
from plc_desktop.files import file_name, write_whole
from resources import languages
from ui.common import theme
from ui.common.card import Note
from ui.common.choosers import ChoiceEdit, Option
from ui.common.document_texts import document_texts
from ui.common.labels import language_label
from ui.common.messages import text_for
from ui.common.page import PageContext, PageName
from ui.common.pdf_view import PdfPreview
from ui.common.text import PlainLabel

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.sign_off.paper_sheets import PrintedSheet
    from reports.sign_off_sheet import DrawnSheet

_SHARE_OF_WINDOW = 0.88
_CHOICE_WIDTH = 160


class PaperSheetDialog(QDialog):
    """One supervisor's sheet.

    Signals:
        printed: The sheet went out on paper or as a file, and is known from now on.
    """

    printed = Signal()

    def __init__(
        self,
        office: Office,
        context: PageContext,
        supervisor_id: str,
        entry_ids: Sequence[str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._context = context
        self._supervisor_id = supervisor_id
        self._entry_ids = tuple(entry_ids)
        self._made: tuple[SignOffSheet, DrawnSheet] | None = None
        self.setWindowTitle(self.tr("Sheet to sign on paper"))
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.preview = PdfPreview()
        self.preview.fit_width()
        self.page_size = ChoiceEdit(
            [Option("letter", self.tr("Letter")), Option("a4", self.tr("A4"))]
        )
        self.language = ChoiceEdit(
            [Option(code, language_label(code)) for code in sorted(languages())]
        )
        self.problem = Note("", "problem")
        self.problem.hide()
        self._save_button = QPushButton(self.tr("Save as PDF…"))
        self._print_button = QPushButton(self.tr("Print…"))
        self._build()
        self.resize(parent.window().size() * _SHARE_OF_WINDOW)
        self.page_size.set_value(context.page_size())
        self.language.set_value(document_texts()["language"])
        self.page_size.edited.connect(self._draw)
        self.language.edited.connect(self._draw)
        self._draw()

    @property
    def number(self) -> str:
        """The number of the sheet shown, empty until it is drawn."""
        return shown_id(self._made[0].id) if self._made else ""

    @Slot()
    def _draw(self) -> None:
        """Make the sheet anew; a sheet that was printed keeps its own number."""
        page = cast("PageName", self.page_size.value() or self._context.page_size())
        texts = document_texts(self.language.value() or "")
        self._allow(is_possible=False)

        def job() -> tuple[SignOffSheet, DrawnSheet]:
            from reports.sign_off_sheet import render

            sheet = self._office.paper_sheets.sheet(self._supervisor_id, self._entry_ids)
            return sheet, render(sheet, texts, page)

        self._context.tasks.run(self, job, self._show, self._show_problem)

    def _show(self, made: tuple[SignOffSheet, DrawnSheet]) -> None:
        self._made = made
        self.problem.set_text("")
        self.preview.show_pdf(made[1].content)
        self._allow(is_possible=True)

    def _show_problem(self, error: PlcError) -> None:
        self.problem.set_text(text_for(error))

    def _allow(self, *, is_possible: bool) -> None:
        self._save_button.setEnabled(is_possible)
        self._print_button.setEnabled(is_possible)

    def _record(self, then: Callable[[], object]) -> None:
        """Write down that the sheet goes out; only then it leaves this window."""
        if self._made is None:
            return
        sheet, drawn = self._made
        self._context.tasks.run(
            self,
            lambda: self._office.paper_sheets.record(sheet, drawn.lines_on_pages),
            partial(self._recorded, then),
            self._show_problem,
        )

    def _recorded(self, then: Callable[[], object], _printed: PrintedSheet) -> None:
        self.printed.emit()
        then()

    @Slot()
    def _print(self) -> None:
        self._record(self._print_recorded)

    def _print_recorded(self) -> None:
        if self._context.print_pdf is not None and self._made is not None:
            self._context.print_pdf(self, self._made[1].content, self.windowTitle())

    @Slot()
    def _save(self) -> None:
        if self._made is None:
            return
        sheet = self._made[0]
        name = file_name(self.tr("to-sign"), sheet.supervisor, shown_id(sheet.id), suffix=".pdf")
        chosen = self._context.ask_save_path(self.tr("Save as PDF"), name, self.tr("PDF (*.pdf)"))
        if chosen:
            self._record(partial(self._write, Path(chosen)))

    def _write(self, path: Path) -> None:
        if self._made is None:
            return
        content = self._made[1].content
        self._context.tasks.run(
            self,
            lambda: write_whole(path, content),
            lambda _: self._context.notices.show(self.tr("Saved {path}.").format(path=path)),
            self._show_problem,
        )

    def _build(self) -> None:
        px = theme.current().px
        row = QHBoxLayout()
        row.setSpacing(px(12))
        for label, editor in (
            (self.tr("Paper"), self.page_size),
            (self.tr("Language"), self.language),
        ):
            editor.setAccessibleName(label)
            editor.setFixedWidth(px(_CHOICE_WIDTH))
            column = QVBoxLayout()
            column.setSpacing(px(4))
            column.addWidget(PlainLabel(label, "label"))
            column.addWidget(editor)
            row.addLayout(column)
        row.addStretch(1)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        self._print_button.setProperty("role", "primary")
        self._save_button.clicked.connect(self._save)
        self._print_button.clicked.connect(self._print)
        for button in (close, self._save_button, self._print_button):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setSpacing(px(12))
        column.addWidget(self.preview, 1)
        column.addWidget(self.problem)
        column.addLayout(row)
