"""What only the office knows, asked in place: dates, people, signatures, whose sheet it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QRadioButton, QWidget

from ui.common import theme
from ui.common.card import Card
from ui.common.dates import format_date, format_long_date, format_minutes
from ui.common.editors import TextEdit
from ui.common.flow import FlowLayout
from ui.common.meters import Chip
from ui.common.text import PlainLabel

if TYPE_CHECKING:
    from plc_desktop.services.importing.findings import Question, SamePerson

_SHOWN = 4


class QuestionCard(Card):
    """One question with its answers; an answer counts at once.

    Signals:
        answered: The code of the answer.
    """

    answered = Signal(str)

    def __init__(self, title: str, explanation: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._group = QButtonGroup(self)
        if explanation:
            self.body.addWidget(PlainLabel(explanation, "muted"))

    def _offer(self, answers: Sequence[tuple[str, str]], chosen: str) -> None:
        """Put one radio button for each (code, words) into the card."""
        flow = FlowLayout(spacing=theme.current().px(16))
        for code, words in answers:
            button = QRadioButton(words.replace("&", "&&"))
            button.setChecked(code == chosen)
            button.clicked.connect(partial(self._answer, code))
            self._group.addButton(button)
            flow.addWidget(button)
        self.body.addLayout(flow)

    def _answer(self, code: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  # Qt's
        self.answered.emit(code)


class DateOrderCard(QuestionCard):
    """Whether 2/4/26 is in February or in April."""

    def __init__(self, question: Question, chosen: str, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.set_title(self.tr("Is the month or the day first?"))
        if not chosen:
            self.top.addWidget(Chip(self.tr("Needed for the import"), "waiting", "warning"))
        self.body.addWidget(
            PlainLabel(
                self.tr(
                    "In the sheet “{sheet}”, the dates under “{column}” can be read in two ways."
                ).format(sheet=question.sheet, column=question.column),
                "muted",
            )
        )
        self.body.addWidget(_examples(self._rows(question)))
        self._offer(
            (("mdy", self.tr("The month is first")), ("dmy", self.tr("The day is first"))), chosen
        )

    def _rows(self, question: Question) -> list[tuple[str, ...]]:
        rows: list[tuple[str, ...]] = [
            (
                self.tr("Row"),
                self.tr("It says"),
                self.tr("Month first"),
                self.tr("Day first"),
            )
        ]
        for example in question.examples[:_SHOWN]:
            read = [format_long_date(date.fromisoformat(example[key])) for key in ("mdy", "dmy")]
            rows.append((example["row"], example["value"], *read))
        return rows


class SamePersonCard(QuestionCard):
    """Whether two names that look alike are one person."""

    def __init__(
        self,
        pair: SamePerson,
        chosen: str,
        details: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", "", parent)
        self.set_title(self.tr("Is this one person?"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.current().px(16))
        where = self.tr("in the workspace") if pair.other_id else self.tr("in this workbook")
        sides = (
            (pair.name, self.tr("in this workbook"), details.get("name", "")),
            (pair.other, where, details.get("other", "")),
        )
        for column, (name, place, facts) in enumerate(sides):
            grid.addWidget(PlainLabel(name, "strong", selectable=True), 0, column)
            grid.addWidget(PlainLabel(place, "help"), 1, column)
            grid.addWidget(PlainLabel(facts, "muted", selectable=True), 2, column)
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
        self._offer(
            (
                ("different", self.tr("Two people")),
                ("same", self.tr("One person")),
            ),
            chosen or pair.default,
        )


class ChangeSignedCard(QuestionCard):
    """Whether rows that differ from signed entries change them."""

    def __init__(self, question: Question, *, chosen: bool, parent: QWidget | None = None) -> None:
        count = len(question.examples)
        super().__init__("", "", parent)
        self.set_title(self.tr("%n signed line(s) read differently in the workbook", "", count))
        self.body.addWidget(
            PlainLabel(
                self.tr("A signature holds only for the words and times that were signed."), "muted"
            )
        )
        self.body.addWidget(_examples(self._rows(question)))
        self._offer(
            (
                ("keep", self.tr("Keep what was signed")),
                (
                    "change",
                    self.tr("Take the workbook; %n signature(s) stop counting", "", count),
                ),
            ),
            "change" if chosen else "keep",
        )

    def _rows(self, question: Question) -> list[tuple[str, ...]]:
        rows: list[tuple[str, ...]] = [
            (self.tr("Row"), self.tr("Day"), self.tr("Signed"), self.tr("Workbook"))
        ]
        rows += [
            (
                example["row"],
                format_date(date.fromisoformat(example["date"])),
                format_minutes(int(example["signed_minutes"])),
                format_minutes(int(example["minutes"])),
            )
            for example in question.examples[:_SHOWN]
        ]
        return rows


class WhoseSheetCard(QuestionCard):
    """Whose hours a sheet holds, where no column says it."""

    def __init__(
        self, sheet: str, chosen: str, names: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__("", "", parent)
        self.set_title(self.tr("Whose hours are in the sheet “{sheet}”?").format(sheet=sheet))
        self.body.addWidget(
            PlainLabel(
                self.tr("No column of this sheet holds a name. Give one, or skip it."), "muted"
            )
        )
        self._name = TextEdit(names)
        self._name.setAccessibleName(self.tr("Name of the parent leader"))
        self._name.set_value(chosen or sheet)
        self._use = QPushButton(self.tr("These are this person's hours"))
        row = FlowLayout(spacing=theme.current().px(8))
        self._name.setMinimumWidth(theme.current().px(260))
        row.addWidget(self._name)
        row.addWidget(self._use)
        self.body.addLayout(row)
        self._use.clicked.connect(self._give)
        self._name.returnPressed.connect(self._give)

    def _give(self) -> None:
        if self._name.value():
            self.answered.emit(self._name.value())


def _examples(rows: Sequence[tuple[str, ...]]) -> QWidget:
    """Return a small table of plain words; its first row is the header."""
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.current().px(24))
    grid.setVerticalSpacing(theme.current().px(4))
    for at, row in enumerate(rows):
        for column, words in enumerate(row):
            label = PlainLabel(words, "" if at else "label", wraps=False, selectable=bool(at))
            grid.addWidget(label, at, column, Qt.AlignmentFlag.AlignLeading)
    grid.setColumnStretch(len(rows[0]), 1)
    return holder
