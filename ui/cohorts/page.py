"""The list of cohorts."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from typing_extensions import override

from plc_desktop.domain.records import Cohort
from plc_desktop.domain.tables import CohortRow
from ui.cohorts.forms import COHORT_ROWS, new_cohort
from ui.common.card import Card
from ui.common.changes import Topic
from ui.common.columns import Align, Column, EmptyState, RowAction
from ui.common.dates import format_date
from ui.common.page import Page, PageContext
from ui.common.painting import Bar
from ui.common.record_dialog import edit_record
from ui.common.table import PagedTable
from ui.common.table_source import OfficeTable

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.records import Saved


class CohortsPage(Page):
    """Cohorts with their college, term and how full they are."""

    concerns = frozenset({Topic.COHORTS, Topic.PEOPLE, Topic.ORGANIZATIONS})

    def __init__(self, office: Office, context: PageContext) -> None:
        super().__init__(office, context, "")
        self.header.set_title(self.tr("Cohorts"))
        self.header.add_action(self.tr("Cohort"), self._add, primary=True, icon_name="plus")
        self._table: PagedTable[CohortRow] = PagedTable(
            context,
            OfficeTable(office, "cohorts"),
            self._columns(),
            name=self.tr("Cohorts"),
            empty=EmptyState(
                self.tr(
                    "A cohort is a group of 20 to 25 parent leaders who go through a term"
                    " together. Its dates say whether somebody is on pace."
                ),
                self.tr("Add a cohort"),
                self._add,
            ),
            search_hint=self.tr("Search cohorts"),
            sort="starts_on",
            descending=True,
        )
        self._table.set_row_actions(
            [
                RowAction(self.tr("Open"), lambda rows: self._open(rows[0])),
                RowAction(self.tr("Edit…"), lambda rows: self._edit(rows[0])),
                RowAction(self.tr("Delete"), self._delete, _is_empty_one, "Del"),
            ]
        )
        self._table.opened.connect(self._open)
        card = Card()
        card.body.addWidget(self._table)
        self.body.addWidget(card, 1)

    @override
    def open(self, argument: str) -> None:
        if argument == "new":
            self._add()

    @override
    def refresh(self) -> None:
        self._table.reload()

    def _open(self, row: CohortRow) -> None:
        self.context.navigate(f"cohort/{row.id}")

    def _add(self) -> None:
        edit_record(
            self,
            new_cohort(),
            COHORT_ROWS,
            self.tr("New cohort"),
            partial(self._saved, is_new=True),
        )

    def _edit(self, row: CohortRow) -> None:
        self.run(lambda: self.office.records.get(Cohort, row.id), self._edit_record)

    def _edit_record(self, cohort: Cohort) -> None:
        edit_record(self, cohort, COHORT_ROWS, self.tr("Edit cohort"), self._saved)

    def _saved(self, saved: Saved[Cohort], *, is_new: bool = False) -> None:
        self.done(self.tr("Cohort saved."), Topic.COHORTS, change_id=saved.change_id)
        if is_new:
            self.context.navigate(f"cohort/{saved.record.id}")

    def _delete(self, rows: list[CohortRow]) -> None:
        record_id = rows[0].id
        self.run(lambda: self.office.records.delete("cohort", record_id), self._deleted)

    def _deleted(self, change_id: str) -> None:
        self.done(self.tr("Cohort deleted."), Topic.COHORTS, change_id=change_id)

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
                grows=True,
                is_muted=True,
                tooltip=lambda row: row.college,
            ),
            Column(self.tr("Term"), lambda row: row.term, sort="term", width=13),
            Column(self.tr("Starts"), lambda row: _day(row.starts_on), sort="starts_on", width=13),
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


def _is_empty_one(rows: list[CohortRow]) -> bool:
    return len(rows) == 1 and rows[0].enrolled == 0


def _day(day: date | None) -> str:
    return format_date(day) if day else ""
