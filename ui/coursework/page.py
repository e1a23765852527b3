"""Course results: the list, one result, or those of a whole group."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from plc_desktop.domain.records import CourseResult
from plc_desktop.domain.tables import CourseResultRow
from ui.common.card import Card
from ui.common.changes import Topic
from ui.common.columns import Align, Column, EmptyState, Filter, RowAction
from ui.common.history_dialog import show_history
from ui.common.labels import badge_for
from ui.common.page import Page, PageContext
from ui.common.record_dialog import edit_record
from ui.common.table import PagedTable, filters_from
from ui.common.table_source import OfficeTable
from ui.coursework.forms import COURSE_ROWS
from ui.coursework.group_view import GroupResults

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.records import Saved

_RESULTS = ("pass", "fail", "in_progress", "withdrew")


class CoursesPage(Page):
    """Course results; step 1 of the pathway. Addresses: `courses`, `courses/group`."""

    concerns: ClassVar[frozenset[Topic]] = frozenset(
        {Topic.COURSEWORK, Topic.PEOPLE, Topic.ORGANIZATIONS}
    )

    def __init__(self, office: Office, context: PageContext, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("CoursesPage", "Courses")
        super().__init__(office, context, title, parent)
        self.group = GroupResults(self)
        self.table = self._make_table()
        self._views = QStackedWidget()
        self._list = Card()
        self._list.body.addWidget(self.table, 1)
        self._views.addWidget(self._list)
        self._views.addWidget(self.group)
        self._group_button = self.header.add_action(self.tr("Whole group…"), self._show_group)
        self.header.add_action(self.tr("Result"), self._add, primary=True, icon_name="plus")
        self.body.addWidget(self._views, 1)
        self.group.left.connect(self._show_list)
        self._show_list()

    @override
    def open(self, argument: str) -> None:
        if argument == "group":
            self._show_group()
            return
        self._show_list()
        if argument == "new":
            self._add()
            return
        for name, value in filters_from(argument).items():
            self.table.set_filter(name, value)

    @override
    def refresh(self) -> None:
        if self._views.currentWidget() is self.group:
            self.group.reload()
        else:
            self.table.reload()

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

    def _add(self) -> None:
        edit_record(
            self,
            CourseResult(id="", completed_on=self.context.today()),
            COURSE_ROWS,
            self.tr("New course result"),
            self._saved,
        )

    def _change(self, rows: list[CourseResultRow]) -> None:
        records = self.office.records
        self.run(lambda: records.get(CourseResult, rows[0].id), self._change_record)

    def _change_record(self, result: CourseResult) -> None:
        edit_record(self, result, COURSE_ROWS, self.tr("Change a course result"), self._saved)

    def _saved(self, saved: Saved[CourseResult]) -> None:
        self.done(self.tr("Course result saved."), Topic.COURSEWORK, change_id=saved.change_id)

    def _delete(self, rows: list[CourseResultRow]) -> None:
        records = self.office.records
        self.run(lambda: records.delete("course_result", rows[0].id), self._deleted)

    def _deleted(self, change_id: str) -> None:
        self.done(self.tr("Course result deleted."), Topic.COURSEWORK, change_id=change_id)

    def _show_history(self, rows: list[CourseResultRow]) -> None:
        show_history(self, rows[0].person, [("course_result", rows[0].id)])

    def _show_person(self, rows: list[CourseResultRow]) -> None:
        self.context.navigate(f"parent-leader/{rows[0].person_id}")

    def _make_table(self) -> PagedTable[CourseResultRow]:
        results = tuple((code, badge_for(code).text) for code in _RESULTS)
        table: PagedTable[CourseResultRow] = PagedTable(
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
        table.set_row_actions(
            (
                RowAction(self.tr("Change…"), self._change, _one, "F2"),
                RowAction(self.tr("History…"), self._show_history, _one, "Ctrl+H"),
                RowAction(self.tr("Show the parent leader"), self._show_person, _one),
                RowAction(self.tr("Delete"), self._delete, _one, "Del"),
            )
        )
        table.opened.connect(lambda row: self._change([row]))
        return table

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
                grows=True,
                is_muted=True,
            ),
            Column(self.tr("Term"), lambda row: row.term, sort="term", width=12),
            Column(self.tr("Credits"), self._credits, sort="credits", width=8, align=Align.END),
            Column(self.tr("Grade"), lambda row: row.grade, sort="grade", width=7),
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


def _one(rows: list[CourseResultRow]) -> bool:
    return len(rows) == 1


def _course(row: CourseResultRow) -> str:
    return " ".join(part for part in (row.number, row.title) if part)
