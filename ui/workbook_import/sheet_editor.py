"""What a sheet and its columns hold: found by the program, or said by the office."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from plc_desktop.errors import RuleError
from ui.common import theme
from ui.common.card import Card, Note
from ui.common.choosers import ChoiceEdit, Option
from ui.common.editors import NumberEdit
from ui.common.labels import choice_label
from ui.common.text import PlainLabel
from ui.workbook_import.lists import cell_words
from ui.workbook_import.words import SHEETS, role_words, sheet_words

if TYPE_CHECKING:
    from plc_desktop.exchange.sheets import Row
    from plc_desktop.services.importing.findings import SheetFinding

_SAMPLES = 3
_SAMPLE_LENGTH = 40
_MOST_COLUMNS = 60


class SheetCard(Card):
    """One sheet: a sentence of what it was taken for, and all its columns when opened.

    Signals:
        answered: The office says what the sheet holds; a `SheetAnswer`.
    """

    answered = Signal(object)

    def __init__(
        self,
        finding: SheetFinding,
        rows: Callable[[], Sequence[Row]],
        *,
        is_left_out: bool,
        parent: QWidget | None = None,
    ) -> None:
        """Say what was found in a sheet.

        Args:
            finding: What the program takes it for.
            rows: Returns its rows. They are asked for and not kept: whoever holds a hundred
                thousand of them last also has to wait until they are given back.
            is_left_out: Whether it is not read.
            parent: Widget it belongs to.
        """
        super().__init__("", parent)
        self._rows = rows
        self._finding = finding
        self._is_left_out = is_left_out
        self._columns: dict[int, ChoiceEdit] = {}
        self._change = QPushButton(self.tr("Change…"))
        self._details: QWidget | None = None
        self.top.addWidget(self._change)
        kind = sheet_words(finding.kind) if finding.kind else self._unknown_words()
        self.set_title(finding.sheet, kind)
        self._sentence = PlainLabel(self._summary(), "muted")
        self.body.addWidget(self._sentence)
        self._change.clicked.connect(self.open_columns)

    @Slot()
    def open_columns(self) -> None:
        """Show the columns with samples, to be changed."""
        if self._details is None:
            self._change.hide()
            self._details = self._build_details()
            self.body.addWidget(self._details)
            unused = (edit for edit in self._columns.values() if not edit.value())
            next(unused, self._kind).setFocus()

    def _unknown_words(self) -> str:
        return self.tr("left out") if self._is_left_out else self.tr("not recognized")

    def _summary(self) -> str:
        finding = self._finding
        if not finding.kind:
            return self.tr("%n row(s)", "", len(self._rows()))
        words = [
            self.tr("Headers in row {row}").format(row=finding.header_row),
            self.tr("%n column(s) used", "", len(finding.columns)),
        ]
        if finding.unused_columns:
            unused = ", ".join(finding.unused_columns)
            words.append(self.tr("not used: {names}").format(names=unused))
        if finding.filled_down:
            words.append(
                self.tr("%n row(s) take the person from a row above", "", finding.filled_down)
            )
        if finding.date_order:
            words.append(
                self.tr("dates read as: {order}").format(order=choice_label(finding.date_order))
            )
        return " · ".join(words)

    def _header_row(self) -> int:
        if self._finding.header_row:
            return self._finding.header_row
        return next((row[0] for row in self._rows()), 1)

    def _build_details(self) -> QWidget:
        px = theme.current().px
        self._kind = ChoiceEdit(
            [Option(code, sheet_words(code)) for code in SHEETS],
            none_label=self.tr("Choose what the sheet holds"),
        )
        self._kind.setAccessibleName(self.tr("What the sheet holds"))
        self._kind.setMinimumContentsLength(26)
        self._kind.set_value("ignore" if self._is_left_out else self._finding.kind)
        self._number = NumberEdit()
        self._number.set_value(self._header_row())
        self._number.setFixedWidth(px(64))
        self._number.setAccessibleName(self.tr("Row of the headers"))
        self._problem = Note("", "problem")
        self._problem.hide()
        self._apply = QPushButton(self.tr("Read the sheet this way"))
        self._apply.setProperty("role", "primary")
        top = QHBoxLayout()
        top.setSpacing(px(8))
        for widget in (
            PlainLabel(self.tr("It holds"), "label", wraps=False),
            self._kind,
            PlainLabel(self.tr("Headers in row"), "label", wraps=False),
            self._number,
        ):
            top.addWidget(widget)
        top.addStretch(1)
        self._grid_holder = QWidget()
        self._grid = QGridLayout(self._grid_holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(4))
        holder = QWidget()
        from PySide6.QtWidgets import QVBoxLayout

        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(self._grid_holder)
        column.addWidget(self._problem)
        foot = QHBoxLayout()
        foot.addWidget(PlainLabel(self.tr("This is remembered for the next workbook."), "help"), 1)
        foot.addWidget(self._apply)
        column.addLayout(foot)
        self._fill_columns()
        self._kind.edited.connect(self._fill_columns)
        self._number.editingFinished.connect(self._fill_columns)
        self._apply.clicked.connect(self._answer)
        return holder

    @Slot()
    def _fill_columns(self) -> None:
        """Show each column with what stands in it and what it would be taken for."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._columns = {}
        kind = self._chosen_kind()
        self._grid_holder.setVisible(bool(kind) and kind != "ignore")
        if not kind or kind == "ignore":
            return
        from plc_desktop.services.importing.headers import headers_of, roles_in
        from plc_desktop.services.importing.synonyms import SHEET_KINDS

        header_row = self._number_chosen()
        rows = self._rows()
        headers = headers_of(next((cells for row, cells in rows if row == header_row), ()))
        is_same = (kind, header_row) == (self._finding.kind, self._finding.header_row)
        guessed = {at: role for role, at in roles_in(kind, headers).items()}
        options = [Option(role, role_words(role)) for role in SHEET_KINDS[kind].roles]
        samples = _samples(rows, header_row)
        for at, words in enumerate((self.tr("Column"), self.tr("For example"), self.tr("Holds"))):
            self._grid.addWidget(PlainLabel(words, "label"), 0, at)
        for at, header in enumerate(headers[:_MOST_COLUMNS]):
            if not header and at not in samples:
                continue
            chooser = ChoiceEdit(options, none_label=self.tr("Not used"))
            role = self._finding.columns.get(header, "") if is_same else guessed.get(at, "")
            chooser.set_value("" if role in self._taken() else role)
            chooser.setAccessibleName(
                self.tr("What the column {header} holds").format(header=header or at + 1)
            )
            line = self._grid.rowCount()
            name = header or self.tr("Column {number}").format(number=at + 1)
            self._grid.addWidget(PlainLabel(name, "strong"), line, 0)
            self._grid.addWidget(PlainLabel(" · ".join(samples.get(at, ())), "muted"), line, 1)
            self._grid.addWidget(chooser, line, 2)
            self._columns[at] = chooser
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3)
        self._grid.setColumnStretch(2, 2)

    def _taken(self) -> set[str]:
        return {str(chooser.value()) for chooser in self._columns.values()} - {""}

    def _chosen_kind(self) -> str:
        try:
            return str(self._kind.value())
        except RuleError:
            return ""

    def _number_chosen(self) -> int:
        try:
            return int(self._number.value() or self._header_row())
        except RuleError:
            return self._header_row()

    @Slot()
    def _answer(self) -> None:
        from plc_desktop.services.importing.workbook_import import SheetAnswer

        kind = self._chosen_kind()
        problem = self._misread() or self._problem_with(kind)
        self._problem.set_text(problem)
        if problem:
            return
        if kind == "ignore":
            self.answered.emit(SheetAnswer(kind="ignore"))
            return
        self.answered.emit(SheetAnswer(kind, self._number_chosen(), self._chosen_columns()))

    def _chosen_columns(self) -> dict[str, int]:
        chosen: dict[str, int] = {}
        for at, chooser in self._columns.items():
            try:
                role = str(chooser.value())
            except RuleError:
                continue
            if role:
                chosen.setdefault(role, at)
        return chosen

    def _misread(self) -> str:
        """Return which column's choice is not in the list or chosen twice, or ""."""
        taken: dict[str, str] = {}
        for chooser in self._columns.values():
            words = chooser.currentText()
            try:
                role = str(chooser.value())
            except RuleError:
                chooser.setFocus()
                return self.tr("“{words}” is not in the list. Choose one of it.").format(
                    words=words
                )
            if role and role in taken:
                chooser.setFocus()
                return self.tr("Two columns hold: {words}. Choose one of them.").format(words=words)
            taken[role] = words
        return ""

    def _problem_with(self, kind: str) -> str:
        """Return what keeps the sheet from being read this way, or ""."""
        if not kind:
            return self.tr("Choose what the sheet holds.")
        if kind == "ignore":
            return ""
        from plc_desktop.services.importing.headers import missing_columns

        missing = missing_columns(kind, self._chosen_columns())
        if not missing:
            return ""
        wanted = " · ".join(
            self.tr(" or ").join(role_words(role) for role in group) for group in missing
        )
        return self.tr("Say which column holds: {wanted}").format(wanted=wanted)


def _samples(rows: Sequence[Row], header_row: int) -> dict[int, list[str]]:
    """Return the first different values below the header, by column."""
    found: dict[int, list[str]] = {}
    for number, cells in rows[: header_row + 60]:
        if number <= header_row:
            continue
        for at, cell in enumerate(cells):
            words = cell_words(cell)[:_SAMPLE_LENGTH] if cell is not None else ""
            known = found.setdefault(at, []) if words else []
            if words and words not in known and len(known) < _SAMPLES:
                known.append(words)
    return found
