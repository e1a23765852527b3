"""The list of organizations."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from typing_extensions import override

from plc_desktop.domain.records import Organization, kind_named
from plc_desktop.domain.tables import OrganizationRow
from ui.common.card import Card
from ui.common.changes import Topic
from ui.common.columns import Align, Column, EmptyState, Filter, RowAction
from ui.common.labels import choice_label
from ui.common.page import Page, PageContext
from ui.common.record_dialog import edit_record
from ui.common.table import PagedTable, filters_from
from ui.common.table_source import OfficeTable
from ui.organizations.forms import ORGANIZATION_ROWS

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.records import Saved


class OrganizationsPage(Page):
    """CBOs, agencies, colleges and everyone else who takes part."""

    concerns = frozenset({Topic.ORGANIZATIONS, Topic.PEOPLE, Topic.PLACEMENTS})

    def __init__(self, office: Office, context: PageContext) -> None:
        super().__init__(office, context, "")
        self.header.set_title(self.tr("Organizations"))
        self.header.add_action(
            self.tr("Supervisors and others"), partial(context.navigate, "people")
        )
        self.header.add_action(self.tr("Organization"), self._add, primary=True, icon_name="plus")
        self._table: PagedTable[OrganizationRow] = PagedTable(
            context,
            OfficeTable(office, "organizations"),
            self._columns(),
            name=self.tr("Organizations"),
            empty=EmptyState(
                self.tr(
                    "Organizations nominate parent leaders, host their placements, give the"
                    " course or the training, and issue the credential."
                ),
                self.tr("Add an organization"),
                self._add,
            ),
            filters=_filters(self.tr("Kind"), self.tr("What it does")),
            search_hint=self.tr("Search name or city"),
            sort="name",
        )
        self._table.set_row_actions(
            [
                RowAction(self.tr("Open"), lambda rows: self._open(rows[0])),
                RowAction(self.tr("Edit…"), lambda rows: self._edit(rows[0])),
                RowAction(self.tr("Delete"), self._delete, _is_unused, "Del"),
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
            return
        for name, value in filters_from(argument).items():
            self._table.set_filter(name, value)

    @override
    def refresh(self) -> None:
        self._table.reload()

    def _open(self, row: OrganizationRow) -> None:
        self.context.navigate(f"organization/{row.id}")

    def _add(self) -> None:
        edit_record(
            self,
            Organization(id="", name=""),
            ORGANIZATION_ROWS,
            self.tr("New organization"),
            self._saved,
        )

    def _edit(self, row: OrganizationRow) -> None:
        self.run(lambda: self.office.records.get(Organization, row.id), self._edit_record)

    def _edit_record(self, organization: Organization) -> None:
        edit_record(
            self, organization, ORGANIZATION_ROWS, self.tr("Edit organization"), self._saved
        )

    def _saved(self, saved: Saved[Organization]) -> None:
        self.done(self.tr("Organization saved."), Topic.ORGANIZATIONS, change_id=saved.change_id)

    def _delete(self, rows: list[OrganizationRow]) -> None:
        record_id = rows[0].id
        self.run(lambda: self.office.records.delete("organization", record_id), self._deleted)

    def _deleted(self, change_id: str) -> None:
        self.done(self.tr("Organization deleted."), Topic.ORGANIZATIONS, change_id=change_id)

    def _columns(self) -> list[Column[OrganizationRow]]:
        return [
            Column(
                self.tr("Name"),
                lambda row: row.name,
                sort="name",
                width=24,
                grows=True,
                is_strong=True,
                tooltip=lambda row: row.name,
            ),
            Column(self.tr("Kind"), lambda row: choice_label(row.kind), sort="kind", width=21),
            Column(self.tr("City"), lambda row: row.city, sort="city", width=14, is_muted=True),
            Column(
                self.tr("What it does"),
                _functions,
                width=24,
                grows=True,
                is_muted=True,
                tooltip=_functions,
            ),
            _number(self.tr("People"), lambda row: row.people, "people"),
            _number(self.tr("Placements"), lambda row: row.placements, "placements"),
            _number(self.tr("Nominated"), lambda row: row.nominations, "nominations"),
        ]


def _number(
    title: str, count: Callable[[OrganizationRow], int], sort: str
) -> Column[OrganizationRow]:
    return Column(title, lambda row: str(count(row)), sort=sort, align=Align.END, width=10)


def _functions(row: OrganizationRow) -> str:
    return ", ".join(choice_label(code) for code in row.functions)


def _filters(kind: str, function: str) -> list[Filter]:
    fields = kind_named("organization").fields
    return [
        Filter("kind", kind, tuple((c, choice_label(c)) for c in fields["kind"].choices)),
        Filter(
            "function", function, tuple((c, choice_label(c)) for c in fields["functions"].choices)
        ),
    ]


def _is_unused(rows: list[OrganizationRow]) -> bool:
    return len(rows) == 1 and not (rows[0].people or rows[0].placements or rows[0].nominations)
