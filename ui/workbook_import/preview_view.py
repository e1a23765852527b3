"""What an import would do: counts, questions, lists, and the two ways on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ui.common import theme
from ui.common.card import Card, Note
from ui.common.page import PageContext
from ui.common.text import PlainLabel
from ui.workbook_import.asked import Asked
from ui.workbook_import.card_column import CardColumn, Part
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
    from plc_desktop.exchange.sheets import Row, Sheet
    from plc_desktop.services.app import Office
    from plc_desktop.services.importing.findings import Question, SamePerson, SheetFinding
    from plc_desktop.services.importing.workbook_import import ImportPreview, SheetAnswer

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
        self._shown: ImportPreview | None = None
        self._is_new = True
        self._counts = CountCards()
        self.tables = PreviewTables(office, context)
        self.tabs = QTabWidget()
        self._questions = CardColumn()
        self._new = CardColumn()
        self._sheets = CardColumn()
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
        self._shown = preview
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
        """Start anew with the next file, and hold nothing of this one."""
        self._is_new = True
        self._shown = None
        for column in (self._questions, self._new, self._sheets):
            column.fill(())
        self.tables.forget()

    @Slot()
    def prepare(self) -> None:
        """Dress what is not shown yet, so that a preview appears sooner."""
        for widget in self.findChildren(QWidget):
            widget.ensurePolished()

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
        parts = []
        for question in sorted(asked.questions.values(), key=lambda item: not item.is_needed):
            found = (question, self._answer_to(question), preview.plan.sheets)
            parts.append(Part(question.id, found, partial(self._question_card, question)))
        for pair in asked.pairs.values():
            facts = details.get(pair.id, {})
            parts.append(Part(pair.id, (pair, facts), partial(self._pair_card, pair, facts)))
        self._questions.fill(parts)

    def _answer_to(self, question: Question) -> object:
        """Return what the office has said to a question, as far as its card tells it."""
        answers = self._asked.answers
        if question.kind == "date_order":
            return answers.date_orders.get(question.id, "")
        if question.kind == "change_signed":
            return answers.change_signed
        return answers.sheets.get(question.sheet)

    def _pair_card(self, pair: SamePerson, facts: Mapping[str, str]) -> QWidget:
        card = SamePersonCard(pair, self._asked.answers.same_person.get(pair.id, ""), facts)
        card.answered.connect(partial(self._decide_pair, pair.id))
        return card

    def _question_card(self, question: Question) -> QWidget:
        answers = self._asked.answers
        if question.kind == "date_order":
            dates = DateOrderCard(question, answers.date_orders.get(question.id, ""))
            dates.answered.connect(partial(self._order_dates, question.id))
            return dates
        if question.kind == "change_signed":
            signed = ChangeSignedCard(question, chosen=answers.change_signed)
            signed.answered.connect(self._change_signed)
            return signed
        if question.kind == "sheet_person":
            answer = answers.sheets.get(question.sheet)
            names = sorted({str(person) for person in self._names()})
            whose = WhoseSheetCard(question.sheet, answer.person if answer else "", names)
            whose.answered.connect(partial(self._name_sheet, question.sheet))
            return whose
        findings = self._shown.plan.sheets if self._shown is not None else ()
        card = self._sheet_card(next(one for one in findings if one.sheet == question.sheet))
        card.open_columns()
        return card

    def _names(self) -> list[str]:
        from plc_desktop.domain.records import Person

        records = self._shown.plan.records if self._shown is not None else ()
        return [record.full_name for record in records if isinstance(record, Person)]

    def _sheet_card(self, finding: SheetFinding) -> SheetCard:
        rows = partial(self._rows, finding.sheet)
        card = SheetCard(finding, rows, is_left_out=self._is_left_out(finding.sheet))
        card.answered.connect(partial(self._read_sheet, finding.sheet))
        return card

    def _sheet(self, name: str) -> Sheet | None:
        sheets = self._shown.workbook.sheets if self._shown is not None else ()
        return next((sheet for sheet in sheets if sheet.name == name), None)

    def _rows(self, name: str) -> Sequence[Row]:
        sheet = self._sheet(name)
        return sheet.rows if sheet is not None else ()

    def _is_left_out(self, name: str) -> bool:
        answer = self._asked.answers.sheets.get(name)
        if answer is not None:
            return answer.kind == "ignore"
        sheet = self._sheet(name)
        return sheet is not None and sheet.is_hidden

    def _show_new(self, preview: ImportPreview) -> None:
        new, notes = preview.plan.new, self._notes(preview)
        parts = [Part("new", dict(new), partial(self._card_of_new, new))]
        if notes:
            parts.append(Part("notes", notes, partial(self._card_of_notes, notes)))
        self._new.fill(parts)

    def _card_of_new(self, new: Mapping[str, int]) -> QWidget:
        card = Card(self.tr("What comes in"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.current().px(24))
        for at, (plural, count) in enumerate(new.items()):
            grid.addWidget(PlainLabel("+  " + counted(plural, count)), at // 2, at % 2)
        card.body.addLayout(grid)
        if not new:
            card.body.addWidget(
                PlainLabel(self.tr("Nothing new: all of it is in the workspace already."))
            )
        return card

    def _card_of_notes(self, notes: Sequence[str]) -> QWidget:
        card = Card(self.tr("Good to know"))
        for words in notes:
            card.body.addWidget(PlainLabel("•  " + words))
        return card

    def _notes(self, preview: ImportPreview) -> list[str]:
        plan = preview.plan
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
        return [words for words in notes if words]

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
        self._sheets.fill(
            [
                Part(
                    finding.sheet,
                    (finding, self._is_left_out(finding.sheet)),
                    partial(self._sheet_card, finding),
                )
                for finding in _findings(preview)
            ]
        )

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
            tab = self.tabs.widget(at)
            if isinstance(tab, CardColumn):
                tab.setAccessibleName(titles[code])

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
        if isinstance(widget, CardColumn):
            return widget
        card = Card()
        card.body.addWidget(widget)
        return card


def _findings(preview: ImportPreview) -> list[SheetFinding]:
    """Return what was found in each of the workbook's sheets, in their order."""
    findings = {found.sheet: found for found in preview.plan.sheets}
    return [findings[sheet.name] for sheet in preview.workbook.sheets if sheet.name in findings]
