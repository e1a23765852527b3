"""The list of placements."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from typing_extensions import override

from plc_desktop.domain.records import Placement
from plc_desktop.domain.tables import PlacementRow
from ui.common.card import Card
from ui.common.changes import Topic
from ui.common.columns import EmptyState, Filter, RowAction
from ui.common.page import Page, PageContext
from ui.common.placement_columns import placement_columns
from ui.common.placement_form import PLACEMENT_ROWS
from ui.common.record_dialog import edit_record
from ui.common.table import PagedTable, filters_from
from ui.common.table_source import OfficeTable
from ui.placements.changing import PlacementChanges

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.placements import PlacementDetail
    from plc_desktop.services.records import Saved

_MOST_CHOICES = 500


class PlacementsPage(Page):
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

    def __init__(self, office: Office, context: PageContext) -> None:
        super().__init__(office, context, "")
        self._changes = PlacementChanges(self)
        self.header.set_title(self.tr("Placements"))
        self.header.add_action(self.tr("Placement"), self._add, primary=True, icon_name="plus")
        self._table: PagedTable[PlacementRow] = PagedTable(
            context,
            OfficeTable(office, "placements"),
            placement_columns(),
            name=self.tr("Placements"),
            empty=EmptyState(
                self.tr(
                    "A placement is a parent leader at an organization, with a supervisor who"
                    " signs the hours. Hours are always written down for a placement."
                ),
                self.tr("Add a placement"),
                self._add,
            ),
            filters=[
                Filter("cohort", self.tr("Cohort")),
                Filter("site", self.tr("Site")),
                Filter("supervisor", self.tr("Supervisor")),
            ],
            search_hint=self.tr("Search parent leader, site or supervisor"),
            sort="person",
        )
        self._table.opened.connect(self._open)
        self._table.set_row_actions(self._actions())
        card = Card()
        card.body.addWidget(self._table)
        self.body.addWidget(card, 1)

    @override
    def open(self, argument: str) -> None:
        if argument == "new":
            self._add()
            return
        for name, value in filters_from(argument).items():
            self._table.set_filter(name, value)

    @override
    def refresh(self) -> None:
        self._table.reload()
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
            self._table.set_filter_choices(name, offered)

    def _actions(self) -> list[RowAction[PlacementRow]]:
        return [
            RowAction(self.tr("Open"), lambda rows: self._open(rows[0]), _is_one),
            RowAction(
                self.tr("Hours"),
                lambda rows: self.context.navigate(f"hours/placement={rows[0].id}"),
                _is_one,
            ),
            RowAction(
                self.tr("Practicum report"),
                lambda rows: self.context.navigate(f"reports/placement={rows[0].id}"),
                _is_one,
            ),
            RowAction(self.tr("Other supervisor…"), self._change(self._changes.reassign), _is_one),
            RowAction(
                self.tr("Acting supervisor…"), self._change(self._changes.set_acting), _is_one
            ),
            RowAction(self.tr("End…"), self._change(self._changes.end), _is_one),
            RowAction(self.tr("Delete"), self._delete, _is_unused, "Del"),
        ]

    def _change(
        self, start: Callable[[PlacementDetail], object]
    ) -> Callable[[list[PlacementRow]], None]:
        """Return an action that loads the chosen placement and starts a change of it."""

        def act(rows: list[PlacementRow]) -> None:
            placement_id = rows[0].id
            self.run(lambda: self.office.placements.detail(placement_id), start)

        return act

    def _open(self, row: PlacementRow) -> None:
        self.context.navigate(f"placement/{row.id}")

    def _add(self) -> None:
        edit_record(
            self,
            Placement(id="", person_id="", organization_id=""),
            PLACEMENT_ROWS,
            self.tr("New placement"),
            self._saved,
        )

    def _saved(self, saved: Saved[Placement]) -> None:
        self.done(self.tr("Placement saved."), Topic.PLACEMENTS, change_id=saved.change_id)

    def _delete(self, rows: list[PlacementRow]) -> None:
        record_id = rows[0].id
        self.run(lambda: self.office.records.delete("placement", record_id), self._deleted)

    def _deleted(self, change_id: str) -> None:
        self.done(self.tr("Placement deleted."), Topic.PLACEMENTS, change_id=change_id)


def _is_one(rows: Sequence[PlacementRow]) -> bool:
    return len(rows) == 1


def _is_unused(rows: Sequence[PlacementRow]) -> bool:
    return len(rows) == 1 and rows[0].entries == 0
