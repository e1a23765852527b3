"""The tabs of a parent leader's page: hours, training, placements, course, capstone, history."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabWidget, QWidget

from plc_desktop.domain.records import Capstone, CourseResult
from plc_desktop.domain.tables import HoursRow
from ui.common import theme
from ui.common.columns import Align, Column, EmptyState
from ui.common.dates import format_date, format_minutes
from ui.common.evaluation_table import EvaluationTable
from ui.common.history_table import HistoryTable
from ui.common.hours_columns import hours_columns
from ui.common.labels import badge_for, list_word
from ui.common.page import Page
from ui.common.table import PagedTable
from ui.common.table_source import ListSource, OfficeTable
from ui.parent_leaders.pictures import PersonPicture, add_hours_address

if TYPE_CHECKING:
    from plc_desktop.services.pathway.evaluations import EvaluationItem
    from plc_desktop.services.pathway.placements import PlacementSummary
    from plc_desktop.services.people.detail import AttendedTraining

_LEAST_HEIGHT = 300
TAB_NAMES = (
    "hours",
    "training",
    "placements",
    "evaluations",
    "course",
    "capstone",
    "history",
)
"""What may follow the person in the address, such as "parent-leader/<id>/history"."""


class PersonTabs(QTabWidget):
    """Everything written down about one parent leader, one tab a kind."""

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._picture: PersonPicture | None = None
        self._colleges: Mapping[str, str] = {}
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        self.setMinimumHeight(theme.current().px(_LEAST_HEIGHT))
        self.hours: PagedTable[HoursRow] = self._hours_table()
        self._training = self._training_table()
        self._placements = self._placements_table()
        self._evaluations = EvaluationTable(page, self._load_evaluations)
        self._courses = self._course_table()
        self._capstones = self._capstone_table()
        self._history = HistoryTable(page)
        for table, title in (
            (self.hours, self.tr("Hours")),
            (self._training, self.tr("Training")),
            (self._placements, self.tr("Placements")),
            (self._evaluations, self.tr("Evaluations")),
            (self._courses, self.tr("Course")),
            (self._capstones, self.tr("Capstone")),
            (self._history, self.tr("History")),
        ):
            self.addTab(table, title)

    def show_picture(self, picture: PersonPicture) -> None:
        """Show one person's records."""
        detail = picture.detail
        self._picture = picture
        self._colleges = picture.colleges
        people = (detail.person.id, *(also.id for also in detail.also))
        self.hours.set_filter("person", people)
        for table in (
            self._training,
            self._placements,
            self._evaluations,
            self._courses,
            self._capstones,
        ):
            table.reload()
        records = [("person", detail.person.id)]
        records += [("nomination", detail.nomination.id)] if detail.nomination else []
        records += [("enrollment", detail.enrollment.id)] if detail.enrollment else []
        records += [("placement", found.placement.id) for found in detail.placements]
        records += [("course_result", course.id) for course in detail.courses]
        records += [("capstone", capstone.id) for capstone in detail.capstones]
        self._history.show_records(records)

    def _load_evaluations(self) -> list[EvaluationItem]:
        """Runs on the worker."""
        picture = self._picture
        office = self._page.office
        return office.evaluations.of_person(picture.detail.person.id) if picture else []

    def show_tab(self, name: str) -> None:
        """Bring the tab called `name`, out of `TAB_NAMES`, to the front."""
        if name in TAB_NAMES:
            self.setCurrentIndex(TAB_NAMES.index(name))

    def _hours_table(self) -> PagedTable[HoursRow]:
        context = self._page.context
        table: PagedTable[HoursRow] = PagedTable(
            context,
            OfficeTable(self._page.office, "hours"),
            hours_columns(context.today),
            name=self.tr("Hours"),
            empty=EmptyState(
                self.tr("No hours yet. Write them down as they are worked."),
                self.tr("Add hours"),
                self._add_hours,
            ),
            sort="worked_on",
            descending=True,
        )
        table.opened.connect(self._open_hours)
        return table

    def _add_hours(self) -> None:
        if self._picture is not None:
            self._page.context.navigate(add_hours_address(self._picture.detail))

    def _open_hours(self, row: HoursRow) -> None:
        self._page.context.navigate(f"hours/entry/{row.id}")

    def _training_table(self) -> PagedTable[AttendedTraining]:
        columns: list[Column[AttendedTraining]] = [
            Column(self.tr("Date"), _held_on, width=14),
            Column(
                self.tr("Topic"),
                lambda row: list_word(row.session.topic) if row.session else "",
                width=18,
            ),
            Column(
                self.tr("Title"),
                lambda row: row.session.title if row.session else "",
                width=20,
                grows=True,
                is_muted=True,
            ),
            Column(
                self.tr("Length"),
                lambda row: format_minutes(row.attendance.minutes),
                align=Align.END,
                width=8,
                total=lambda row: row.attendance.minutes,
            ),
            Column(
                self.tr("Attendance"),
                lambda row: badge_for(row.attendance.status).text,
                width=14,
                chip=lambda row: badge_for(row.attendance.status),
            ),
            Column(
                self.tr("Confirmed by"),
                lambda row: row.attendance.confirmed_by,
                width=16,
                is_muted=True,
            ),
        ]
        table: PagedTable[AttendedTraining] = PagedTable(
            self._page.context,
            ListSource(lambda: self._picture.detail.trainings if self._picture else ()),
            columns,
            name=self.tr("Training"),
            empty=EmptyState(
                self.tr("No training yet. Attendance is written down for the whole group."),
                self.tr("Training sessions"),
                self._go("training"),
            ),
        )
        table.opened.connect(
            lambda row: self._page.context.navigate(f"training-session/{row.attendance.session_id}")
        )
        return table

    def _placements_table(self) -> PagedTable[PlacementSummary]:
        columns: list[Column[PlacementSummary]] = [
            Column(self.tr("Site"), lambda row: row.site, width=20, grows=True, is_strong=True),
            Column(self.tr("Role"), lambda row: list_word(row.placement.role), width=18),
            Column(self.tr("Supervisor"), lambda row: row.supervisor, width=18, grows=True),
            Column(self.tr("Acting"), lambda row: row.acting_supervisor, width=14, is_muted=True),
            Column(self.tr("From"), lambda row: _day(row.placement.starts_on), width=13),
            Column(self.tr("Until"), lambda row: _day(row.placement.ends_on), width=13),
        ]
        table: PagedTable[PlacementSummary] = PagedTable(
            self._page.context,
            ListSource(lambda: self._picture.detail.placements if self._picture else ()),
            columns,
            name=self.tr("Placements"),
            empty=EmptyState(
                self.tr("No placement yet. Hours need one: a site and a supervisor who signs.")
            ),
        )
        table.opened.connect(
            lambda row: self._page.context.navigate(f"placement/{row.placement.id}")
        )
        return table

    def _course_table(self) -> PagedTable[CourseResult]:
        columns: list[Column[CourseResult]] = [
            Column(self.tr("College"), self._college, width=20, grows=True),
            Column(self.tr("Number"), lambda row: row.number, width=10),
            Column(self.tr("Title"), lambda row: row.title, width=18, grows=True, is_muted=True),
            Column(self.tr("Term"), lambda row: row.term, width=12, is_muted=True),
            Column(self.tr("Credits"), lambda row: str(row.credits), width=8, align=Align.END),
            Column(self.tr("Grade"), lambda row: row.grade, width=8),
            Column(
                self.tr("Result"),
                lambda row: badge_for(row.result).text,
                width=13,
                chip=lambda row: badge_for(row.result),
            ),
        ]
        return PagedTable(
            self._page.context,
            ListSource(lambda: self._picture.detail.courses if self._picture else ()),
            columns,
            name=self.tr("Course"),
            empty=EmptyState(
                self.tr("No course result yet."), self.tr("Courses"), self._go("courses")
            ),
        )

    def _capstone_table(self) -> PagedTable[Capstone]:
        columns: list[Column[Capstone]] = [
            Column(self.tr("Title"), lambda row: row.title, width=22, grows=True, is_strong=True),
            Column(
                self.tr("Community issue"),
                lambda row: row.issue,
                width=22,
                grows=True,
                is_muted=True,
                tooltip=lambda row: row.issue,
            ),
            Column(self.tr("Presented on"), lambda row: _day(row.presented_on), width=13),
            Column(self.tr("Panel"), lambda row: row.panel, width=14, is_muted=True),
            Column(
                self.tr("Decision"),
                lambda row: badge_for(row.decision).text,
                width=13,
                chip=lambda row: badge_for(row.decision),
            ),
        ]
        return PagedTable(
            self._page.context,
            ListSource(lambda: self._picture.detail.capstones if self._picture else ()),
            columns,
            name=self.tr("Capstone"),
            empty=EmptyState(
                self.tr("No project yet."), self.tr("Capstones"), self._go("capstones")
            ),
        )

    def _go(self, address: str) -> Callable[[], object]:
        return partial(self._page.context.navigate, address)

    def _college(self, row: CourseResult) -> str:
        return self._colleges.get(row.college_id, "")


def _held_on(row: AttendedTraining) -> str:
    return _day(row.session.held_on if row.session else None)


def _day(day: object) -> str:
    from datetime import date

    return format_date(day) if isinstance(day, date) else ""
