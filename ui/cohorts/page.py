"""The list of cohorts."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from typing_extensions import override

from plc_desktop.domain.records import Cohort
from plc_desktop.domain.tables import CohortRow
from ui.cohorts.forms import COHORT_ROWS, new_cohort
from ui.common.changes import Topic
from ui.common.columns import Align, Column, EmptyState
from ui.common.dates import format_date
from ui.common.painting import Bar
from ui.common.records_page import RecordsPage, RecordWords
from ui.common.table import PagedTable
from ui.common.table_source import OfficeTable

if TYPE_CHECKING:
    from plc_desktop.services.workspace.records import Saved


class CohortsPage(RecordsPage[Cohort, CohortRow]):
    """Cohorts with their college, term and how full they are."""

    concerns = frozenset({Topic.COHORTS, Topic.PEOPLE, Topic.ORGANIZATIONS})
    record = Cohort
    form_rows = COHORT_ROWS
    topic = Topic.COHORTS
    detail = "cohort"

    @override
    def make_words(self) -> RecordWords:
        return RecordWords(
            title=self.tr("Cohorts"),
            add=self.tr("Cohort"),
            new=self.tr("New cohort"),
            change=self.tr("Change a cohort"),
            saved=self.tr("Cohort saved."),
            deleted=self.tr("Cohort deleted."),
        )

    @override
    def new_record(self) -> Cohort:
        return new_cohort()

    @override
    def name_of(self, row: CohortRow) -> str:
        return row.name

    @override
    def may_delete(self, row: CohortRow) -> bool:
        return row.enrolled == 0

    @override
    def added(self, saved: Saved[Cohort]) -> None:
        super().added(saved)
        self.context.navigate(f"{self.detail}/{saved.record.id}")

    @override
    def make_table(self) -> PagedTable[CohortRow]:
        return PagedTable(
            self.context,
            OfficeTable(self.office, "cohorts"),
            self._columns(),
            name=self.tr("Cohorts"),
            empty=EmptyState(
                self.tr(
                    "A cohort is a group of 20 to 25 parent leaders who go through a term"
                    " together. Its dates say whether somebody is on pace."
                ),
                self.tr("Add a cohort"),
                self.add,
            ),
            search_hint=self.tr("Search cohorts"),
            sort="starts_on",
            descending=True,
        )

    def _columns(self) -> list[Column[CohortRow]]:
        return [
            Column(
                self.tr("Name"),
                lambda row: row.name,
                sort="name",
                width=22,
                grows=True,
                is_strong=True,
                tooltip=lambda row: row.name,
            ),
            Column(
                self.tr("College"),
                lambda row: row.college,
                sort="college",
                width=20,
                steps_back=2,
                grows=True,
                is_muted=True,
                tooltip=lambda row: row.college,
            ),
            Column(self.tr("Term"), lambda row: row.term, sort="term", width=13, steps_back=1),
            Column(
                self.tr("Starts"),
                lambda row: _day(row.starts_on),
                sort="starts_on",
                width=13,
                steps_back=3,
            ),
            Column(self.tr("Ends"), lambda row: _day(row.ends_on), sort="ends_on", width=13),
            Column(self.tr("People"), self._people, sort="enrolled", width=20, bar=_people_bar),
            Column(
                self.tr("Completed"),
                lambda row: str(row.completed),
                sort="completed",
                align=Align.END,
                width=10,
            ),
        ]

    def _people(self, row: CohortRow) -> str:
        if not row.capacity:
            return str(row.enrolled)
        return self.tr("{enrolled} of {capacity}").format(
            enrolled=row.enrolled, capacity=row.capacity
        )


def _people_bar(row: CohortRow) -> Bar:
    words = f"{row.enrolled} / {row.capacity}" if row.capacity else str(row.enrolled)
    return Bar(row.enrolled, 0, row.capacity or max(row.enrolled, 1), words)


def _day(day: date | None) -> str:
    return format_date(day) if day else ""
