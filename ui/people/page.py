"""The list of supervisors and everyone else with a name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from typing_extensions import override

from plc_desktop.domain.records import Person, kind_named
from plc_desktop.domain.tables import PersonRow
from ui.common.card import Card
from ui.common.changes import Topic
from ui.common.columns import EmptyState, Filter, RowAction
from ui.common.labels import choice_label
from ui.common.page import Page, PageContext
from ui.common.person_columns import person_columns
from ui.common.person_form import PERSON_ROWS
from ui.common.record_dialog import edit_record
from ui.common.table import PagedTable, filters_from
from ui.common.table_source import OfficeTable

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.records import Saved

_MOST_CHOICES = 500


class PeoplePage(Page):
    """Everyone written down, supervisors first to be looked for."""

    concerns = frozenset(
        {Topic.PEOPLE, Topic.ORGANIZATIONS, Topic.PLACEMENTS, Topic.HOURS, Topic.SIGN_OFF}
    )

    def __init__(self, office: Office, context: PageContext) -> None:
        super().__init__(office, context, "")
        self.header.set_title(self.tr("Supervisors and others"))
        self.header.add_action(self.tr("Person"), self._add, primary=True, icon_name="plus")
        roles = kind_named("person").fields["roles"].choices
        self._table: PagedTable[PersonRow] = PagedTable(
            context,
            OfficeTable(office, "people"),
            person_columns(),
            name=self.tr("People"),
            empty=EmptyState(
                self.tr(
                    "Supervisors sign hours; trainers, instructors and issuers stand here too."
                    " Add the people your office works with."
                ),
                self.tr("Add a person"),
                self._add,
            ),
            filters=[
                Filter(
                    "role",
                    self.tr("Role"),
                    tuple((role, choice_label(role)) for role in roles),
                    default="supervisor",
                ),
                Filter("organization", self.tr("Organization")),
            ],
            search_hint=self.tr("Search by name, e-mail or phone"),
            sort="name",
        )
        self._table.opened.connect(self._edit)
        self._table.set_row_actions(
            [
                RowAction(self.tr("Edit…"), lambda rows: self._edit(rows[0])),
                RowAction(self.tr("Sign off hours"), self._sign_off, _has_waiting),
                RowAction(self.tr("Placements they supervise"), self._placements, _has_placements),
                RowAction(self.tr("Delete"), self._delete, _is_one, "Del"),
            ]
        )
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
        self.run(self._load_organizations, self._show_organizations)

    def _load_organizations(self) -> list[tuple[str, str]]:
        """Runs on the worker."""
        found = self.office.records.choices("organization", limit=_MOST_CHOICES)
        return [(choice.id, choice.label) for choice in found]

    def _show_organizations(self, choices: Sequence[tuple[str, str]]) -> None:
        self._table.set_filter_choices("organization", choices)

    def _add(self) -> None:
        edit_record(
            self,
            Person(id="", full_name="", roles=("supervisor",)),
            PERSON_ROWS,
            self.tr("New person"),
            self._saved,
            explanation=self.tr("A new parent leader is enrolled on the list of parent leaders."),
        )

    def _edit(self, row: PersonRow) -> None:
        self.run(lambda: self.office.records.get(Person, row.id), self._edit_record)

    def _edit_record(self, person: Person) -> None:
        edit_record(self, person, PERSON_ROWS, self.tr("Edit person"), self._saved)

    def _saved(self, saved: Saved[Person]) -> None:
        self.done(self.tr("Person saved."), Topic.PEOPLE, change_id=saved.change_id)

    def _sign_off(self, rows: list[PersonRow]) -> None:
        self.context.navigate(f"sign-off/{rows[0].id}")

    def _placements(self, rows: list[PersonRow]) -> None:
        self.context.navigate(f"placements/supervisor={rows[0].id}")

    def _delete(self, rows: list[PersonRow]) -> None:
        record_id = rows[0].id
        self.run(lambda: self.office.records.delete("person", record_id), self._deleted)

    def _deleted(self, change_id: str) -> None:
        self.done(self.tr("Person deleted."), Topic.PEOPLE, change_id=change_id)


def _is_one(rows: Sequence[PersonRow]) -> bool:
    return len(rows) == 1


def _has_waiting(rows: Sequence[PersonRow]) -> bool:
    return len(rows) == 1 and rows[0].waiting_entries > 0


def _has_placements(rows: Sequence[PersonRow]) -> bool:
    return len(rows) == 1 and rows[0].placements > 0
