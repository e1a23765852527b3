"""The page of one organization: its facts, its people, the placements it hosts, its history."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QTabWidget
from typing_extensions import override

from plc_desktop.domain.records import Person
from plc_desktop.domain.tables import ParentLeaderRow, PersonRow, PlacementRow
from plc_desktop.errors import PlcError
from ui.common.card import Note
from ui.common.changes import Topic
from ui.common.columns import EmptyState
from ui.common.facts import FactList
from ui.common.history_table import HistoryTable
from ui.common.labels import choice_label, language_label
from ui.common.messages import text_for
from ui.common.page import Page, PageContext
from ui.common.parent_leader_columns import parent_leader_columns
from ui.common.person_columns import person_columns
from ui.common.person_form import PERSON_ROWS
from ui.common.placement_columns import placement_columns
from ui.common.record_dialog import edit_record
from ui.common.table import PagedTable
from ui.common.table_source import OfficeTable
from ui.common.tabs_and_side import TabsAndSide
from ui.organizations.forms import ORGANIZATION_ROWS

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.people.organizations import OrganizationDetail
    from plc_desktop.services.workspace.records import Saved


class OrganizationPage(Page):
    """One organization; the address names it."""

    concerns = frozenset({Topic.ORGANIZATIONS, Topic.PEOPLE, Topic.PLACEMENTS, Topic.HOURS})

    def __init__(self, office: Office, context: PageContext) -> None:
        super().__init__(office, context, "")
        self._organization_id = ""
        self._detail: OrganizationDetail | None = None
        self._problem = Note("", "problem")
        self._problem.hide()
        self._facts = FactList()
        self._people: PagedTable[PersonRow] = self._people_table()
        self._placements: PagedTable[PlacementRow] = self._placements_table()
        self._nominated: PagedTable[ParentLeaderRow] = self._nominated_table()
        self._history = HistoryTable(self)
        self._build()

    @override
    def open(self, argument: str) -> None:
        if argument != self._organization_id:
            self._organization_id = argument
            self.concerned()

    @override
    def refresh(self) -> None:
        if self._organization_id:
            wanted = self._organization_id
            self.run(
                lambda: self.office.organizations.detail(wanted), self._show, self._show_problem
            )

    def _show(self, detail: OrganizationDetail) -> None:
        organization = detail.organization
        self._detail = detail
        self._problem.set_text("")
        self._content.show()
        kind = choice_label(organization.kind)
        self.header.set_title(
            organization.name, " · ".join(part for part in (kind, organization.city) if part)
        )
        self._facts.set_facts(self._facts_of(detail))
        self._people.set_filter("organization", (organization.id,))
        self._placements.set_filter("site", (organization.id,))
        self._nominated.set_filter("organization", (organization.id,))
        self._history.show_records([("organization", organization.id)])

    def _show_problem(self, error: PlcError) -> None:
        self._detail = None
        self._content.hide()
        self.header.set_title(self.tr("Organization"))
        self._problem.set_text(text_for(error))

    def _facts_of(self, detail: OrganizationDetail) -> list[tuple[str, str]]:
        organization = detail.organization
        contact = (organization.contact_name, organization.email, organization.phone)
        return [
            (
                self.tr("What it does"),
                "\n".join(choice_label(code) for code in organization.functions),
            ),
            (self.tr("Contact"), "\n".join(part for part in contact if part)),
            (
                self.tr("Languages"),
                ", ".join(language_label(language) for language in organization.languages),
            ),
            (self.tr("Parent leaders nominated"), str(detail.nominated)),
            (self.tr("Placements hosted"), str(detail.placements)),
        ]

    def _edit(self) -> None:
        if self._detail is not None:
            edit_record(
                self,
                self._detail.organization,
                ORGANIZATION_ROWS,
                self.tr("Change an organization"),
                partial(self._saved, self.tr("Organization saved."), Topic.ORGANIZATIONS),
            )

    def _add_person(self) -> None:
        if self._detail is not None:
            edit_record(
                self,
                Person(
                    id="",
                    full_name="",
                    organization_id=self._organization_id,
                    roles=("supervisor",),
                ),
                PERSON_ROWS,
                self.tr("New person"),
                partial(self._saved, self.tr("Person saved."), Topic.PEOPLE),
            )

    def _edit_person(self, row: PersonRow) -> None:
        self.run(lambda: self.office.records.get(Person, row.id), self._edit_person_record)

    def _edit_person_record(self, person: Person) -> None:
        edit_record(
            self,
            person,
            PERSON_ROWS,
            self.tr("Change a person"),
            partial(self._saved, self.tr("Person saved."), Topic.PEOPLE),
        )

    def _saved(self, text: str, topic: Topic, saved: Saved[Any]) -> None:
        self.done(text, topic, change_id=saved.change_id)

    def _people_table(self) -> PagedTable[PersonRow]:
        table: PagedTable[PersonRow] = PagedTable(
            self.context,
            OfficeTable(self.office, "people"),
            person_columns(with_organization=False),
            name=self.tr("People"),
            empty=EmptyState(
                self.tr("Nobody of this organization is written down yet."),
                self.tr("Add a person"),
                self._add_person,
            ),
            sort="name",
        )
        table.opened.connect(self._edit_person)
        return table

    def _placements_table(self) -> PagedTable[PlacementRow]:
        table: PagedTable[PlacementRow] = PagedTable(
            self.context,
            OfficeTable(self.office, "placements"),
            placement_columns(with_site=False),
            name=self.tr("Placements"),
            empty=EmptyState(self.tr("No placement at this organization yet.")),
            sort="person",
        )
        table.opened.connect(lambda row: self.context.navigate(f"placement/{row.id}"))
        return table

    def _nominated_table(self) -> PagedTable[ParentLeaderRow]:
        table: PagedTable[ParentLeaderRow] = PagedTable(
            self.context,
            OfficeTable(self.office, "parent_leaders"),
            parent_leader_columns(with_nominated_by=False),
            name=self.tr("Nominated parent leaders"),
            empty=EmptyState(self.tr("This organization has not nominated anybody yet.")),
            sort="name",
        )
        table.opened.connect(lambda row: self.context.navigate(f"parent-leader/{row.id}"))
        return table

    def _build(self) -> None:
        self.header.set_back(
            self.tr("All organizations"), partial(self.context.navigate, "organizations")
        )
        self.header.add_action(self.tr("Change"), self._edit, icon_name="edit")
        self.header.add_action(self.tr("Person"), self._add_person, primary=True, icon_name="plus")
        tabs = QTabWidget()
        tabs.addTab(self._people, self.tr("People"))
        tabs.addTab(self._placements, self.tr("Placements"))
        tabs.addTab(self._nominated, self.tr("Nominated"))
        tabs.addTab(self._history, self.tr("History"))
        self._content = TabsAndSide(tabs, self._facts, self.tr("About"))
        self.body.addWidget(self._problem)
        self.body.addWidget(self._content, 1)
