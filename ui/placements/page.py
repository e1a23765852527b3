"""The list of placements."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from plc_desktop.domain.records import Placement
from plc_desktop.domain.tables import PlacementRow
from ui.common.changes import Topic
from ui.common.columns import EmptyState, Filter, RowAction
from ui.common.page import PageContext
from ui.common.placement_columns import placement_columns
from ui.common.placement_form import PLACEMENT_ROWS
from ui.common.records_page import RecordsPage, RecordWords, is_one
from ui.common.table import PagedTable
from ui.common.table_source import OfficeTable
from ui.placements.changing import PlacementChanges

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.pathway.placements import PlacementDetail

_MOST_CHOICES = 500


class PlacementsPage(RecordsPage[Placement, PlacementRow]):
    """Who is where, under whom, and how many hours are signed."""

    concerns = frozenset(
        {
            Topic.PLACEMENTS,
            Topic.PEOPLE,
            Topic.ORGANIZATIONS,
            Topic.COHORTS,
            Topic.HOURS,
            Topic.SIGN_OFF,
        }
    )
    record = Placement
    form_rows = PLACEMENT_ROWS
    topic = Topic.PLACEMENTS
    detail = "placement"

    def __init__(self, office: Office, context: PageContext, parent: QWidget | None = None) -> None:
        self._changes = PlacementChanges(self)
        super().__init__(office, context, parent)

    @override
    def make_words(self) -> RecordWords:
        return RecordWords(
            title=self.tr("Placements"),
            add=self.tr("Placement"),
            new=self.tr("New placement"),
            change=self.tr("Change a placement"),
            saved=self.tr("Placement saved."),
            deleted=self.tr("Placement deleted."),
        )

    @override
    def new_record(self) -> Placement:
        return Placement(id="", person_id="", organization_id="")

    @override
    def name_of(self, row: PlacementRow) -> str:
        return row.person

    @override
    def may_delete(self, row: PlacementRow) -> bool:
        return row.entries == 0

    @override
    def own_actions(self) -> Sequence[RowAction[PlacementRow]]:
        changes = self._changes
        return (
            RowAction(self.tr("Hours"), self._show_hours, is_one),
            RowAction(self.tr("Practicum report"), self._show_report, is_one),
            RowAction(self.tr("Other supervisor…"), self._start(changes.reassign), is_one),
            RowAction(self.tr("Acting supervisor…"), self._start(changes.set_acting), is_one),
            RowAction(self.tr("End…"), self._start(changes.end), is_one),
        )

    @override
    def make_table(self) -> PagedTable[PlacementRow]:
        return PagedTable(
            self.context,
            OfficeTable(self.office, "placements"),
            placement_columns(),
            name=self.tr("Placements"),
            empty=EmptyState(
                self.tr(
                    "A placement is a parent leader at an organization, with a supervisor who"
                    " signs the hours. Hours are always written down for a placement."
                ),
                self.tr("Add a placement"),
                self.add,
            ),
            filters=[
                Filter("cohort", self.tr("Cohort")),
                Filter("site", self.tr("Site")),
                Filter("supervisor", self.tr("Supervisor")),
            ],
            search_hint=self.tr("Search parent leader, site or supervisor"),
            sort="person",
        )

    @override
    def refresh(self) -> None:
        super().refresh()
        self.run(self._load_choices, self._show_choices)

    def _load_choices(self) -> dict[str, list[tuple[str, str]]]:
        """Runs on the worker."""
        return {
            name: [
                (choice.id, choice.label)
                for choice in self.office.records.choices(kind, role=role, limit=_MOST_CHOICES)
            ]
            for name, kind, role in (
                ("cohort", "cohort", ""),
                ("site", "organization", "hosts_placements"),
                ("supervisor", "person", "supervisor"),
            )
        }

    def _show_choices(self, choices: Mapping[str, Sequence[tuple[str, str]]]) -> None:
        for name, offered in choices.items():
            self.table.set_filter_choices(name, offered)

    def _start(
        self, start: Callable[[PlacementDetail], object]
    ) -> Callable[[list[PlacementRow]], None]:
        """Return an action that loads the chosen placement and starts a change of it."""

        def act(rows: list[PlacementRow]) -> None:
            placement_id = rows[0].id
            self.run(lambda: self.office.placements.detail(placement_id), start)

        return act

    def _show_hours(self, rows: Sequence[PlacementRow]) -> None:
        self.context.navigate(f"hours/placement={rows[0].id}")

    def _show_report(self, rows: Sequence[PlacementRow]) -> None:
        self.context.navigate(f"reports/placement={rows[0].id}")
