"""What an import would do: counts, questions, lists, and the two ways on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ui.common import theme
from ui.common.card import Card, Note
from ui.common.page import PageContext
from ui.common.text import PlainLabel
from ui.workbook_import.asked import Asked
from ui.workbook_import.counts import Count, CountCards
from ui.workbook_import.lists import PreviewTables
from ui.workbook_import.questions import (
    ChangeSignedCard,
    DateOrderCard,
    SamePersonCard,
    WhoseSheetCard,
)
from ui.workbook_import.sheet_editor import SheetCard
from ui.workbook_import.words import counted

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.importing.findings import Question
    from plc_desktop.services.workbook_import import ImportPreview, SheetAnswer

_TABS = ("questions", "new", "rejected", "changes", "doubles", "sheets", "ignored")


class PreviewView(QWidget):
    """Shows one preview; answers come back as signals.

    Signals:
        import_wished: The person wants to import.
        left: The person does not want to import now.
        save_wished: The person wants the rows that could not be read as a file.
        answers_changed: A question was answered; `asked` holds the answers.
    """

    import_wished = Signal()
    left = Signal()
    save_wished = Signal()
    answers_changed = Signal()

    def __init__(
        self, office: Office, context: PageContext, asked: Asked, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._asked = asked
        self._is_new = True
        self._counts = CountCards()
        self.tables = PreviewTables(office, context)
        self.tabs = QTabWidget()
        self._questions = _Column()
        self._new = _Column()
        self._sheets = _Column()
        self._needed = Note("", "waiting")
        self.import_button = QPushButton()
        self.not_now_button = QPushButton(self.tr("Not now"))
        self.save_button = QPushButton(self.tr("Save the rows that could not be read…"))
        self._build()
        self._counts.chosen.connect(self.show_list)
        self.import_button.clicked.connect(self.import_wished)
        self.not_now_button.clicked.connect(self.left)
        self.save_button.clicked.connect(self.save_wished)

    def show_preview(
        self, preview: ImportPreview, details: Mapping[str, Mapping[str, str]]
    ) -> None:
        """Show a preview.

        Args:
            preview: As the worker made it.
            details: What is known of both sides of each pair of like names, by the pair's id.
        """
        is_first, self._is_new = self._is_new, False
        self._counts.show_counts(self._count(preview))
        self.tables.show(preview)
        self._show_questions(preview, details)
        self._show_new(preview)
        self._show_sheets(preview)
        self._show_titles(preview)
        self._show_buttons(preview)
        if is_first:
            self.show_list("questions" if self._asked.open_count() else "new")

    def forget(self) -> None:
        """Start anew with the next file."""
        self._is_new = True

    @Slot(str)
    def show_list(self, code: str) -> None:
        """Show the list of this code."""
        at = _TABS.index(code)
        if self.tabs.isTabVisible(at):
            self.tabs.setCurrentIndex(at)

    def set_busy(self, *, busy: bool) -> None:
        """Keep the import from starting while answers are worked in."""
        self.import_button.setEnabled(not busy and self._can_import)

    def _count(self, preview: ImportPreview) -> list[Count]:
        plan = preview.plan
        unsigned = sum(change.unsigns for change in plan.changes)
        changed = sum(plan.changed.values())
        words = self.tr("changed")
        if unsigned:
            words += ", " + self.tr("%n signature(s) stop counting", "", unsigned)
        return [
            Count(sum(plan.new.values()), self.tr("new records"), "good", "new"),
            Count(changed, words, "problem" if unsigned else "information", "changes"),
            Count(sum(plan.unchanged.values()), self.tr("the same as here"), "", "sheets"),
            Count(len(plan.rejected), self.tr("rows could not be read"), "problem", "rejected"),
            Count(
                len(plan.double_entries), self.tr("possible double entries"), "waiting", "doubles"
            ),
            Count(self._asked.open_count(), self.tr("questions to you"), "waiting", "questions"),
        ]

    def _show_questions(
        self, preview: ImportPreview, details: Mapping[str, Mapping[str, str]]
    ) -> None:
        asked = self._asked
        cards: list[QWidget] = []
        for question in sorted(asked.questions.values(), key=lambda item: not item.is_needed):
            card = self._question_card(question, preview)
            if card is not None:
                cards.append(card)
        for pair in asked.pairs.values():
            chosen = asked.answers.same_person.get(pair.id, "")
            person = SamePersonCard(pair, chosen, details.get(pair.id, {}))
            person.answered.connect(partial(self._decide_pair, pair.id))
            cards.append(person)
        self._questions.fill(cards)

    def _question_card(self, question: Question, preview: ImportPreview) -> QWidget | None:
        asked = self._asked
        if question.kind == "date_order":
            dates = DateOrderCard(question, asked.answers.date_orders.get(question.id, ""))
            dates.answered.connect(partial(self._order_dates, question.id))
            return dates
        if question.kind == "change_signed":
            signed = ChangeSignedCard(question, chosen=asked.answers.change_signed)
            signed.answered.connect(self._change_signed)
            return signed
        if question.kind == "sheet_person":
            answer = asked.answers.sheets.get(question.sheet)
            names = sorted({str(person) for person in self._names(preview)})
            whose = WhoseSheetCard(question.sheet, answer.person if answer else "", names)
            whose.answered.connect(partial(self._name_sheet, question.sheet))
            return whose
        card = self._sheet_card(preview, question.sheet)
        if card is not None:
            card.open_columns()
        return card

    @staticmethod
    def _names(preview: ImportPreview) -> list[str]:
        from plc_desktop.domain.records import Person

        return [record.full_name for record in preview.plan.records if isinstance(record, Person)]

    def _sheet_card(self, preview: ImportPreview, name: str) -> SheetCard | None:
        sheet = next((found for found in preview.workbook.sheets if found.name == name), None)
        finding = next((found for found in preview.plan.sheets if found.sheet == name), None)
        if sheet is None or finding is None:
            return None
        answer = self._asked.answers.sheets.get(name)
        is_left_out = (answer is not None and answer.kind == "ignore") or (
            answer is None and sheet.is_hidden
        )
        card = SheetCard(sheet, finding, is_left_out=is_left_out)
        card.answered.connect(partial(self._read_sheet, name))
        return card

    def _show_new(self, preview: ImportPreview) -> None:
        plan = preview.plan
        card = Card(self.tr("What comes in"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.current().px(24))
        for at, (plural, count) in enumerate(plan.new.items()):
            grid.addWidget(PlainLabel("+  " + counted(plural, count)), at // 2, at % 2)
        card.body.addLayout(grid)
        if not plan.new:
            card.body.addWidget(
                PlainLabel(self.tr("Nothing new: all of it is in the workspace already."))
            )
        cards: list[QWidget] = [card]
        notes = [self._note_words(code, count) for code, count in plan.notes.items()]
        if plan.submitted:
            notes.append(
                self.tr("%n line(s) of hours will wait for a signature.", "", len(plan.submitted))
            )
        if plan.double_entries:
            notes.append(
                self.tr(
                    "%n possible double entries come in but do not count until you decide.",
                    "",
                    len(plan.double_entries),
                )
            )
        if any(notes):
            about = Card(self.tr("Good to know"))
            for words in filter(None, notes):
                about.body.addWidget(PlainLabel("•  " + words))
            cards.append(about)
        self._new.fill(cards)

    def _note_words(self, code: str, count: int) -> str:
        if code == "no_site_named":
            return self.tr(
                "%n row(s) name no site; they go to the person's only placement or your office.",
                "",
                count,
            )
        if code == "filled_down":
            return self.tr("%n row(s) take the person from the row above.", "", count)
        return ""

    def _show_sheets(self, preview: ImportPreview) -> None:
        cards = (self._sheet_card(preview, sheet.name) for sheet in preview.workbook.sheets)
        self._sheets.fill([card for card in cards if card is not None])

    def _show_titles(self, preview: ImportPreview) -> None:
        plan = preview.plan
        counts = {
            "questions": len(self._asked.questions) + len(self._asked.pairs),
            "rejected": len(plan.rejected),
            "changes": sum(len(change.fields) for change in plan.changes),
            "doubles": len(plan.double_entries),
            "sheets": len(preview.workbook.sheets),
            "ignored": len(plan.ignored),
        }
        titles = {
            "questions": self.tr("Questions"),
            "new": self.tr("What is new"),
            "rejected": self.tr("Could not be read"),
            "changes": self.tr("Changes"),
            "doubles": self.tr("Double entries"),
            "sheets": self.tr("Sheets and columns"),
            "ignored": self.tr("Rows without a record"),
        }
        for at, code in enumerate(_TABS):
            count = counts.get(code, 0)
            self.tabs.setTabText(at, f"{titles[code]} ({count})" if count else titles[code])
            self.tabs.setTabVisible(at, code in ("new", "sheets") or count > 0)

    def _show_buttons(self, preview: ImportPreview) -> None:
        plan = preview.plan
        needed = self._asked.needed()
        count = sum(plan.new.values()) + sum(plan.changed.values())
        self._can_import = count > 0 and needed is None
        self.import_button.setText(
            self.tr("Import %n record(s)", "", count) if count else self.tr("Nothing to import")
        )
        self.import_button.setEnabled(self._can_import)
        self.save_button.setVisible(bool(plan.rejected))
        if needed is not None:
            self._needed.set_text(self.tr("One answer is needed first: see “Questions”."))
        elif not any(finding.kind for finding in plan.sheets):
            self._needed.set_text(
                self.tr("No sheet was recognized. Say under “Questions” what they hold.")
            )
        else:
            self._needed.set_text("")

    def _order_dates(self, question_id: str, order: str) -> None:
        self._asked.order_dates(question_id, order)
        self.answers_changed.emit()

    def _decide_pair(self, pair_id: str, answer: str) -> None:
        self._asked.decide_pair(pair_id, answer)
        self.answers_changed.emit()

    def _change_signed(self, answer: str) -> None:
        self._asked.change_signed(wanted=answer == "change")
        self.answers_changed.emit()

    def _name_sheet(self, sheet: str, person: str) -> None:
        self._asked.name_sheet(sheet, person)
        self.answers_changed.emit()

    def _read_sheet(self, sheet: str, answer: SheetAnswer) -> None:
        self._asked.read_sheet(sheet, answer)
        self.answers_changed.emit()

    def _build(self) -> None:
        px = theme.current().px
        self._can_import = False
        self.import_button.setProperty("role", "primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self._counts)
        for code, title in zip(_TABS, _TABS, strict=True):
            self.tabs.addTab(self._tab(code), title)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        column.addWidget(self.tabs, 1)
        column.addWidget(self._needed)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(
            PlainLabel(
                self.tr("A backup is made first. You can undo this import."),
                "muted",
            ),
            1,
        )
        for button in (self.save_button, self.not_now_button, self.import_button):
            button.setAutoDefault(False)
            foot.addWidget(button)
        column.addLayout(foot)

    def _tab(self, code: str) -> QWidget:
        widgets: dict[str, QWidget] = {
            "questions": self._questions,
            "new": self._new,
            "rejected": self.tables.rejected,
            "changes": self.tables.changes,
            "doubles": self.tables.doubles,
            "sheets": self._sheets,
            "ignored": self.tables.ignored,
        }
        widget = widgets[code]
        if isinstance(widget, _Column):
            return widget
        card = Card()
        card.body.addWidget(widget)
        return card


class _Column(QScrollArea):
    """Cards below one another that scroll."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def fill(self, cards: Sequence[QWidget]) -> None:
        """Show other cards at the same place."""
        place = self.verticalScrollBar().value()
        inside = QWidget()
        inside.setProperty("ground", "none")
        column = QVBoxLayout(inside)
        px = theme.current().px
        column.setContentsMargins(0, px(8), px(4), px(4))
        column.setSpacing(px(8))
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        self.setWidget(inside)
        self.verticalScrollBar().setValue(place)
