"""Scanned sheets: each line is ticked as it stands on the paper, then written down together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from plc_desktop.domain.hours import Advice
from plc_desktop.domain.signoff import EntryLine
from plc_desktop.errors import PlcError
from ui.common import theme
from ui.common.card import Note
from ui.common.columns import Align, Column, EmptyState
from ui.common.dates import format_minutes
from ui.common.editors import DateEdit, NumberEdit, TextEdit
from ui.common.form import Form, FormField
from ui.common.form_dialog import FormDialog
from ui.common.messages import text_for
from ui.common.page import PageContext
from ui.common.text import PlainLabel
from ui.deciding.decisions import RETURNED, SIGNED
from ui.deciding.view import DecidingView
from ui.sign_off.paper_pages import PaperPages

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.sign_off.at_laptop import SignedOff
    from plc_desktop.services.sign_off.paper_decisions import PaperDecision
    from plc_desktop.services.sign_off.scanned_sheets import ScansRead

_SHARE_OF_WINDOW = 0.94
_SIDE_WIDTH = 352
_LEAST_WIDTH = 860


@dataclass(frozen=True)
class PaperLine:
    """One line that stands on a scanned page and still waits."""

    line: EntryLine
    number: int
    sheet_id: str
    scan: int
    advice: tuple[Advice, ...] = ()


class PaperScansDialog(QDialog):
    """The lines at one side, the pages they stand on at the other.

    Signals:
        signed: What was written down.
    """

    signed = Signal(object)

    def __init__(
        self, office: Office, context: PageContext, read: ScansRead, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._context = context
        self._read = read
        self._place_dialog: FormDialog | None = None
        self.setWindowTitle(self.tr("Scans of signed sheets"))
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.pages = PaperPages()
        self.deciding: DecidingView[PaperLine] = DecidingView(
            context,
            self._lines,
            EmptyState(
                self.tr(
                    "No line of these scans waits for a signature. The pages at the side say why."
                )
            ),
            self.pages,
            first=[Column(self.tr("No."), lambda line: str(line.number), align=Align.END, width=6)],
            side_width=_SIDE_WIDTH,
        )
        self.signed_on = DateEdit(context.today)
        self.counts = PlainLabel("", "muted")
        self.problem = Note("", "problem")
        self.problem.hide()
        self.save = QPushButton(self.tr("Write down as signed on paper"))
        self._build()
        self.resize(parent.window().size() * _SHARE_OF_WINDOW)
        self.pages.place_wished.connect(self._ask_place)
        self.deciding.decided.connect(self._show_counts)
        self.deciding.all_decided.connect(self.save.setFocus)
        self.deciding.table.selection_changed.connect(self._show_page_of_line)
        self.save.clicked.connect(self._save)
        self._show_read(read)

    def _lines(self) -> Sequence[PaperLine]:
        """Runs on the worker."""
        return [
            PaperLine(line.line, line.number, sheet.printed.sheet_id, line.scan)
            for sheet in self._read.sheets
            for line in sheet.lines
            if line.state == "waiting" and line.line is not None and line.scan is not None
        ]

    def _show_read(self, read: ScansRead) -> None:
        self._read = read
        self.pages.show_scans(read)
        self.deciding.reload()

    @Slot()
    def _show_counts(self) -> None:
        lines, decisions = self.deciding.lines, self.deciding.decisions
        signed = [line for line in lines if decisions.of(line) == SIGNED]
        returned = sum(decisions.of(line) == RETURNED for line in lines)
        minutes = format_minutes(sum(line.line.minutes for line in signed))
        words = self.tr("Signed: {signed} ({minutes}) · returned: {returned} · open: {open}")
        self.counts.setText(
            words.format(
                signed=len(signed),
                minutes=minutes,
                returned=returned,
                open=len(lines) - len(signed) - returned,
            )
        )
        self.save.setEnabled(bool(signed or returned))
        self.problem.set_text("")

    @Slot()
    def _show_page_of_line(self) -> None:
        line = self.deciding.table.current_row()
        if line is not None:
            self.pages.show_page(line.scan)

    def _decided(self) -> tuple[PaperDecision, ...]:
        from plc_desktop.services.sign_off.paper_decisions import PaperDecision

        decisions = self.deciding.decisions
        return tuple(
            PaperDecision(line.sheet_id, line.number, decisions.of(line), decisions.reason_of(line))
            for line in self.deciding.lines
            if decisions.of(line)
        )

    @Slot()
    def _save(self) -> None:
        if not self.deciding.is_ready():
            return
        from plc_desktop.services.sign_off.paper_decisions import PaperSigning

        try:
            signed_on = self.signed_on.value()
        except PlcError as error:
            self._show_problem(error)
            return
        signing = PaperSigning(self._read, self._decided(), signed_on=signed_on)
        self.save.setEnabled(False)
        self._context.tasks.run(
            self, lambda: self._office.paper_scans.sign(signing), self._saved, self._show_problem
        )

    def _saved(self, done: SignedOff) -> None:
        self.accept()
        self.signed.emit(done)

    def _show_problem(self, error: PlcError) -> None:
        self._show_counts()
        self.problem.set_text(text_for(error))

    @Slot(int)
    def _ask_place(self, at: int) -> None:
        form = Form()
        sheet, page = TextEdit(), NumberEdit()
        form.add(FormField("sheet", self.tr("Number of the sheet"), sheet, is_required=True))
        form.add(FormField("page", self.tr("Page"), page, is_required=True))
        form.set_values({"page": 1})
        dialog = FormDialog(
            self._context,
            self.tr("Which page is this?"),
            form,
            self,
            save_text=self.tr("Use this"),
            explanation=self.tr("Both stand at the foot of the page, beside the square code."),
        )
        dialog.submitted.connect(partial(self._place, at))
        self._place_dialog = dialog
        dialog.open()

    def _place(self, at: int, values: dict[str, Any]) -> None:
        dialog, read = self._place_dialog, self._read
        if dialog is not None:
            self._context.tasks.run(
                dialog,
                lambda: self._office.paper_scans.place(read, at, values["sheet"], values["page"]),
                self._placed,
                dialog.show_problem,
            )

    def _placed(self, read: ScansRead) -> None:
        if self._place_dialog is not None:
            self._place_dialog.accept()
        self._show_read(read)

    def _build(self) -> None:
        px = theme.current().px
        foot = QHBoxLayout()
        foot.setSpacing(px(12))
        label = PlainLabel(self.tr("Day on the paper"), "label", wraps=False)
        label.setBuddy(self.signed_on)
        self.signed_on.setAccessibleName(label.text())
        self.signed_on.setPlaceholderText(self.tr("today"))
        self.signed_on.setFixedWidth(px(140))
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.save.setProperty("role", "primary")
        self.save.setAutoDefault(False)
        foot.addWidget(self.counts, 1)
        for widget in (label, self.signed_on, cancel, self.save):
            foot.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(16), px(16), px(16))
        column.setSpacing(px(12))
        column.addWidget(self.deciding, 1)
        column.addWidget(self.problem)
        column.addLayout(foot)
        self.setMinimumWidth(px(_LEAST_WIDTH))
