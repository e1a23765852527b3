"""The results of a whole group: what they share above, result and grade of each below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from plc_desktop.domain.records import CourseResult, kind_named
from plc_desktop.errors import PlcError, RuleError
from ui.common import theme
from ui.common.card import Card
from ui.common.changes import Topic
from ui.common.choosers import ChoiceEdit, Option
from ui.common.form import Form
from ui.common.kind_form import form_for
from ui.common.labels import badge_for
from ui.common.mark_model import MarkLine, MarkModel, MarkSheet
from ui.common.mark_table import MarkTable
from ui.common.messages import text_for
from ui.common.page import Page
from ui.common.painting import Badge
from ui.common.text import PlainLabel
from ui.coursework.forms import GROUP_ROWS

if TYPE_CHECKING:
    from plc_desktop.services.workspace.records import SavedMany
    from plc_desktop.services.workspace.session import Choice

_MARKS = ("pass", "fail", "in_progress", "withdrew")
_MOST_CHOICES = 10_000


class GroupResults(QWidget):
    """One course, everyone of a cohort.

    Signals:
        left: The person goes back to the list.
    """

    left = Signal()

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        kind = kind_named("course_result")
        self.form: Form = form_for(kind, GROUP_ROWS, page.office, page.context)
        self.form.set_values({"credits": 2, "completed_on": page.context.today()})
        self.cohort = ChoiceEdit()
        self.model = MarkModel(self._sheet())
        self.model.setParent(self)
        self.table = MarkTable(self.model, self.tr("Results"))
        self.save_button = QPushButton(self.tr("Save results"))
        self._says = PlainLabel("", "help")
        self._build()
        self.cohort.edited.connect(self._load_people)
        self.model.edited.connect(self._count)
        self.form.submitted.connect(self._save)
        self.save_button.clicked.connect(self.form.submit)

    def reload(self) -> None:
        """Load the cohorts to choose from."""
        records = self._page.office.records
        self._page.context.tasks.run(
            self, lambda: records.choices("cohort", limit=_MOST_CHOICES), self._offer
        )

    def _offer(self, found: Sequence[Choice]) -> None:
        before = self._cohort_id()
        self.cohort.blockSignals(True)
        self.cohort.set_options([Option(item.id, item.label, item.detail) for item in found])
        self.cohort.blockSignals(False)
        if not before and len(found) == 1:
            self.cohort.set_value(found[0].id)
        elif before and not self.model.rowCount():
            self._load_people()

    @Slot()
    def _load_people(self) -> None:
        cohort_id = self._cohort_id()
        if not cohort_id:
            return
        cohorts = self._page.office.cohorts

        def job() -> list[MarkLine]:
            members = cohorts.detail(cohort_id).members
            return [
                MarkLine(member.person.id, member.person.full_name)
                for member in members
                if member.enrollment.status != "withdrew"
            ]

        self._page.context.tasks.run(self, job, self.model.set_lines)

    @Slot(dict)
    def _save(self, values: dict[str, Any]) -> None:
        results = [
            CourseResult(
                id="", **values, person_id=line.id, result=line.mark, grade=line.value or ""
            )
            for line in self.model.lines
            if line.mark
        ]
        if not results:
            self._say(self.tr("Nobody is marked yet. Press Space on a name."))
            return
        coursework = self._page.office.coursework
        self._page.context.tasks.run(
            self, lambda: coursework.record_many(results), self._saved, self._refuse
        )

    def _saved(self, saved: SavedMany[CourseResult]) -> None:
        text = self.tr("Results of %n person(s) saved.", "", len(saved.records))
        self.model.set_mark(range(self.model.rowCount()), "")
        self._page.done(text, Topic.COURSEWORK, change_id=saved.change_id)
        self.left.emit()

    def _refuse(self, error: PlcError) -> None:
        self.form.show_problem(error)
        self._say(text_for(error))

    @Slot()
    def _mark_all(self) -> None:
        rows = [at for at, line in enumerate(self.model.lines) if not line.mark]
        self.model.set_mark(rows, _MARKS[0])
        self.table.setFocus()

    @Slot()
    def _count(self) -> None:
        marked = sum(bool(line.mark) for line in self.model.lines)
        self.save_button.setEnabled(marked > 0)
        self._says.set_tone("")
        hint = self.tr("Space: next result · digits or F2: a grade")
        counted = self.tr("%n marked", "", marked)
        self._says.setText(f"{hint} · {counted}")

    def _say(self, problem: str) -> None:
        self._says.setText(problem)
        self._says.set_tone("problem")

    def _cohort_id(self) -> str:
        try:
            return str(self.cohort.value())
        except RuleError:
            return ""

    def _sheet(self) -> MarkSheet:
        return MarkSheet(
            mark_title=self.tr("Result"),
            marks=_MARKS,
            badge=lambda mark: badge_for(mark) if mark else Badge(self.tr("Not marked")),
            value_title=self.tr("Grade"),
            read=str,
            write=str,
        )

    def _build(self) -> None:
        px = theme.current().px
        card = Card(self.tr("The course"))
        card.body.addWidget(self.form)
        sheet = Card()
        top = QHBoxLayout()
        top.setSpacing(px(12))
        label = PlainLabel(self.tr("Everyone of cohort"), "label", wraps=False)
        label.setBuddy(self.cohort)
        self.cohort.setAccessibleName(self.tr("Everyone of cohort"))
        all_passed = QPushButton(self.tr("All passed"))
        all_passed.setAutoDefault(False)
        all_passed.clicked.connect(self._mark_all)
        for widget in (label, self.cohort):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(all_passed)
        sheet.body.addLayout(top)
        sheet.body.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self._says, 1)
        back = QPushButton(self.tr("Back to the list"))
        back.setAutoDefault(False)
        back.clicked.connect(self.left)
        self.save_button.setProperty("role", "primary")
        self.save_button.setAutoDefault(False)
        foot.addWidget(back)
        foot.addWidget(self.save_button)
        sheet.body.addLayout(foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(12))
        layout.addWidget(card)
        layout.addWidget(sheet, 1)
        self._count()
