"""The list of parent leaders: who is how far, at a glance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from typing_extensions import override

from plc_desktop.domain.records import Enrollment, kind_named
from plc_desktop.domain.tables import ParentLeaderRow
from ui.common.badges import pace_options
from ui.common.card import Card
from ui.common.changes import Topic
from ui.common.columns import EmptyState, Filter, RowAction
from ui.common.labels import choice_label
from ui.common.page import Page, PageContext
from ui.common.parent_leader_columns import parent_leader_columns
from ui.common.table import PagedTable, filters_from
from ui.common.table_source import OfficeTable
from ui.parent_leaders.enrolling import Enrolling
from ui.parent_leaders.status import StatusChange

if TYPE_CHECKING:
    from plc_desktop.services.app import Office

_MOST_CHOICES = 500
_NEW = "new"


class ParentLeadersPage(Page):
    """Table of everyone on the pathway; Enter opens one."""

    concerns = frozenset(
        {
            Topic.PEOPLE,
            Topic.COHORTS,
            Topic.ORGANIZATIONS,
            Topic.HOURS,
            Topic.SIGN_OFF,
            Topic.TRAINING,
            Topic.COURSEWORK,
            Topic.CAPSTONE,
            Topic.CREDENTIALS,
            Topic.RULE_SETS,
            Topic.PLACEMENTS,
        }
    )

    def __init__(self, office: Office, context: PageContext) -> None:
        super().__init__(office, context, "")
        self.header.set_title(self.tr("Parent leaders"))
        self._enrolling = Enrolling(self)
        self._status = StatusChange(self)
        self._table: PagedTable[ParentLeaderRow] = PagedTable(
            context,
            OfficeTable(office, "parent_leaders"),
            parent_leader_columns(),
            name=self.tr("Parent leaders"),
            empty=self._empty_state(),
            filters=self._filters(),
            search_hint=self.tr("Search by name"),
            sort="name",
        )
        self._build()
        self._table.opened.connect(self._open)
        self._table.set_row_actions(self._actions())

    @override
    def open(self, argument: str) -> None:
        if argument == _NEW:
            self._enrolling.start()
            return
        for name, value in filters_from(argument).items():
            self._table.set_filter(name, value)

    @override
    def refresh(self) -> None:
        self._table.reload()
        self.run(self._load_choices, self._show_choices)
        people = self.office.people
        self.run(lambda: len(people.possible_same_people(_MOST_SAME)), self._show_same)

    def _load_choices(self) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
        """Runs on the worker."""
        records = self.office.records
        cohorts = [(c.id, c.label) for c in records.choices("cohort", limit=_MOST_CHOICES)]
        organizations = [
            (c.id, c.label)
            for c in records.choices("organization", role="nominates", limit=_MOST_CHOICES)
        ]
        return cohorts, organizations

    def _show_choices(
        self, answer: tuple[Sequence[tuple[str, str]], Sequence[tuple[str, str]]]
    ) -> None:
        cohorts, organizations = answer
        self._table.set_filter_choices("cohort", cohorts)
        self._table.set_filter_choices("organization", organizations)

    def _show_same(self, same: int) -> None:
        self._same.setVisible(same > 0)
        self._same.setText(
            self.tr("Same person twice? ({count})").format(count=same)
            if same < _MOST_SAME
            else self.tr("Same person twice?")
        )

    @Slot(object)
    def _open(self, row: ParentLeaderRow) -> None:
        self.context.navigate(f"parent-leader/{row.id}")

    def _actions(self) -> list[RowAction[ParentLeaderRow]]:
        return [
            RowAction(self.tr("Open"), lambda rows: self._open(rows[0]), _is_one),
            RowAction(self.tr("Hours"), self._show_hours, _is_one),
            RowAction(self.tr("Change status…"), self._change_status, _is_enrolled),
            RowAction(self.tr("Practicum report"), self._report, _is_one),
        ]

    def _show_hours(self, rows: list[ParentLeaderRow]) -> None:
        self.context.navigate(f"hours/person={rows[0].id}")

    def _report(self, rows: list[ParentLeaderRow]) -> None:
        self.context.navigate(f"reports/person={rows[0].id}")

    def _change_status(self, rows: list[ParentLeaderRow]) -> None:
        row = rows[0]
        self._status.start(
            Enrollment(id=row.enrollment_id, person_id=row.id, rule_set_id="", status=row.status),
            row.name,
        )

    def _empty_state(self) -> EmptyState:
        return EmptyState(
            self.tr(
                "Parent leaders and how far they are on the pathway stand here. Bring in the"
                " workbook you already keep, or write down the first person."
            ),
            self.tr("Import a workbook"),
            lambda: self.context.navigate("import"),
        )

    def _filters(self) -> list[Filter]:
        statuses = kind_named("enrollment").fields["status"].choices
        return [
            Filter("cohort", self.tr("Cohort")),
            Filter("organization", self.tr("Organization")),
            Filter("status", self.tr("Status"), tuple((s, choice_label(s)) for s in statuses)),
            Filter("pace", self.tr("Pace"), pace_options()),
        ]

    def _build(self) -> None:
        self._same = self.header.add_action(
            self.tr("Same person twice?"), lambda: self.context.navigate("same-people")
        )
        self._same.hide()
        self.header.add_action(
            self.tr("Import…"), lambda: self.context.navigate("import"), icon_name="import"
        )
        self.header.add_action(
            self.tr("Parent leader"), self._enrolling.start, primary=True, icon_name="plus"
        )
        card = Card()
        card.body.addWidget(self._table)
        self.body.addWidget(card, 1)


_MOST_SAME = 50


def _is_one(rows: Sequence[Any]) -> bool:
    return len(rows) == 1


def _is_enrolled(rows: Sequence[ParentLeaderRow]) -> bool:
    return len(rows) == 1 and bool(rows[0].enrollment_id)
