"""Course results: the list, one result, or those of a whole group."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from plc_desktop.domain.records import CourseResult
from plc_desktop.domain.tables import CourseResultRow
from ui.common.card import Card
from ui.common.changes import Topic
from ui.common.columns import Align, Column, EmptyState, Filter, RowAction
from ui.common.labels import badge_for
from ui.common.page import PageContext
from ui.common.records_page import RecordsPage, RecordWords, is_one
from ui.common.table import PagedTable
from ui.common.table_source import OfficeTable
from ui.coursework.forms import COURSE_ROWS
from ui.coursework.group_view import GroupResults

if TYPE_CHECKING:
    from plc_desktop.services.app import Office

_RESULTS = ("pass", "fail", "in_progress", "withdrew")


class CoursesPage(RecordsPage[CourseResult, CourseResultRow]):
    """Course results; step 1 of the pathway. Addresses: `courses`, `courses/group`."""

    concerns: ClassVar[frozenset[Topic]] = frozenset(
        {Topic.COURSEWORK, Topic.PEOPLE, Topic.ORGANIZATIONS}
    )
    record = CourseResult
    form_rows = COURSE_ROWS
    topic = Topic.COURSEWORK

    def __init__(self, office: Office, context: PageContext, parent: QWidget | None = None) -> None:
        self._views = QStackedWidget()
        super().__init__(office, context, parent)
        self._show_list()

    @override
    def make_words(self) -> RecordWords:
        return RecordWords(
            title=self.tr("Courses"),
            add=self.tr("Result"),
            new=self.tr("New course result"),
            change=self.tr("Change a course result"),
            saved=self.tr("Course result saved."),
            deleted=self.tr("Course result deleted."),
        )

    @override
    def new_record(self) -> CourseResult:
        return CourseResult(id="", completed_on=self.context.today())

    @override
    def name_of(self, row: CourseResultRow) -> str:
        return row.person

    @override
    def own_actions(self) -> Sequence[RowAction[CourseResultRow]]:
        return (RowAction(self.tr("Show the parent leader"), self._show_person, is_one),)

    @override
    def fill(self, card: Card) -> None:
        self._list = card
        self._views.addWidget(card)
        self.body.addWidget(self._views, 1)
        self._group_button = self.header.add_action(self.tr("Whole group…"), self._show_group)

    @cached_property
    def group(self) -> GroupResults:
        """The results of a whole group, made when they are first asked for."""
        group = GroupResults(self)
        group.left.connect(self._show_list)
        self._views.addWidget(group)
        return group

    @override
    def open(self, argument: str) -> None:
        if argument == "group":
            self._show_group()
            return
        self._show_list()
        super().open(argument)

    @override
    def refresh(self) -> None:
        if self._views.currentWidget() is self._list:
            super().refresh()
        else:
            self.group.reload()

    @Slot()
    def _show_list(self) -> None:
        self._views.setCurrentWidget(self._list)
        self._group_button.setEnabled(True)
        self.header.set_subtitle(self.tr("results of the leadership course"))
        if self.isVisible():
            self.refresh()

    @Slot()
    def _show_group(self) -> None:
        self._views.setCurrentWidget(self.group)
        self._group_button.setEnabled(False)
        self.header.set_subtitle(self.tr("results of a whole group"))
        self.group.reload()

    def _show_person(self, rows: list[CourseResultRow]) -> None:
        self.context.navigate(f"parent-leader/{rows[0].person_id}")

    @override
    def make_table(self) -> PagedTable[CourseResultRow]:
        results = tuple((code, badge_for(code).text) for code in _RESULTS)
        return PagedTable(
            self.context,
            OfficeTable(self.office, "course_results"),
            self._columns(),
            name=self.tr("Course results"),
            empty=EmptyState(
                self.tr(
                    "The college's word on the leadership course, step 1 of the pathway. "
                    "One result at a time, or a whole group at once."
                ),
                self.tr("Add results of a group"),
                self._show_group,
            ),
            filters=(Filter("result", self.tr("Result"), results),),
            search_hint=self.tr("Search course results"),
            sort="person",
        )

    def _columns(self) -> tuple[Column[CourseResultRow], ...]:
        return (
            Column(
                self.tr("Parent leader"),
                lambda row: row.person,
                sort="person",
                width=22,
                grows=True,
                is_strong=True,
                tooltip=lambda row: row.person,
            ),
            Column(self.tr("Course"), _course, sort="title", width=24, grows=True, tooltip=_course),
            Column(
                self.tr("College"),
                lambda row: row.college,
                sort="college",
                width=20,
                steps_back=2,
                grows=True,
                is_muted=True,
            ),
            Column(self.tr("Term"), lambda row: row.term, sort="term", width=12, steps_back=3),
            Column(self.tr("Credits"), self._credits, sort="credits", width=8, align=Align.END),
            Column(self.tr("Grade"), lambda row: row.grade, sort="grade", width=7, steps_back=1),
            Column(
                self.tr("Result"),
                lambda row: badge_for(row.result).text,
                sort="result",
                width=14,
                chip=lambda row: badge_for(row.result),
            ),
        )

    def _credits(self, row: CourseResultRow) -> str:
        return self.tr("no credit") if row.is_not_for_credit else str(row.credits)


def _course(row: CourseResultRow) -> str:
    return " ".join(part for part in (row.number, row.title) if part)
