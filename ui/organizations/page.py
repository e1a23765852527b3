"""The list of organizations."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from typing_extensions import override

from plc_desktop.domain.records import Organization, kind_named
from plc_desktop.domain.tables import OrganizationRow
from ui.common.card import Card
from ui.common.changes import Topic
from ui.common.columns import Align, Column, EmptyState, Filter
from ui.common.labels import choice_label
from ui.common.records_page import RecordsPage, RecordWords
from ui.common.table import PagedTable
from ui.common.table_source import OfficeTable
from ui.organizations.forms import ORGANIZATION_ROWS


class OrganizationsPage(RecordsPage[Organization, OrganizationRow]):
    """CBOs, agencies, colleges and everyone else who takes part."""

    concerns = frozenset({Topic.ORGANIZATIONS, Topic.PEOPLE, Topic.PLACEMENTS})
    record = Organization
    form_rows = ORGANIZATION_ROWS
    topic = Topic.ORGANIZATIONS
    detail = "organization"

    @override
    def make_words(self) -> RecordWords:
        return RecordWords(
            title=self.tr("Organizations"),
            add=self.tr("Organization"),
            new=self.tr("New organization"),
            change=self.tr("Change an organization"),
            saved=self.tr("Organization saved."),
            deleted=self.tr("Organization deleted."),
        )

    @override
    def new_record(self) -> Organization:
        return Organization(id="", name="")

    @override
    def name_of(self, row: OrganizationRow) -> str:
        return row.name

    @override
    def may_delete(self, row: OrganizationRow) -> bool:
        return not (row.people or row.placements or row.nominations)

    @override
    def fill(self, card: Card) -> None:
        super().fill(card)
        self.header.add_action(
            self.tr("Supervisors and others"), partial(self.context.navigate, "people")
        )

    @override
    def make_table(self) -> PagedTable[OrganizationRow]:
        return PagedTable(
            self.context,
            OfficeTable(self.office, "organizations"),
            self._columns(),
            name=self.tr("Organizations"),
            empty=EmptyState(
                self.tr(
                    "Organizations nominate parent leaders, host their placements, give the"
                    " course or the training, and issue the credential."
                ),
                self.tr("Add an organization"),
                self.add,
            ),
            filters=_filters(self.tr("Kind"), self.tr("What it does")),
            search_hint=self.tr("Search name or city"),
            sort="name",
        )

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
            Column(
                self.tr("Kind"),
                lambda row: choice_label(row.kind),
                sort="kind",
                width=21,
                steps_back=1,
            ),
            Column(
                self.tr("City"),
                lambda row: row.city,
                sort="city",
                width=14,
                steps_back=2,
                is_muted=True,
            ),
            Column(
                self.tr("What it does"),
                _functions,
                width=24,
                steps_back=3,
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
