"""The list of supervisors and everyone else with a name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from typing_extensions import override

from plc_desktop.domain.records import Person, kind_named
from plc_desktop.domain.tables import PersonRow
from ui.common.changes import Topic
from ui.common.columns import EmptyState, Filter, RowAction
from ui.common.erase_guide import start_erasing
from ui.common.labels import choice_label
from ui.common.person_columns import person_columns
from ui.common.person_form import PERSON_ROWS
from ui.common.records_page import RecordsPage, RecordWords, is_one
from ui.common.table import PagedTable
from ui.common.table_source import OfficeTable

if TYPE_CHECKING:
    from plc_desktop.services.workspace.records import Saved

_MOST_CHOICES = 500


class PeoplePage(RecordsPage[Person, PersonRow]):
    """Everyone written down, supervisors first to be looked for."""

    concerns = frozenset(
        {Topic.PEOPLE, Topic.ORGANIZATIONS, Topic.PLACEMENTS, Topic.HOURS, Topic.SIGN_OFF}
    )
    record = Person
    form_rows = PERSON_ROWS
    topic = Topic.PEOPLE

    @override
    def make_words(self) -> RecordWords:
        return RecordWords(
            title=self.tr("Supervisors and others"),
            add=self.tr("Person"),
            new=self.tr("New person"),
            change=self.tr("Change a person"),
            saved=self.tr("Person saved."),
            deleted=self.tr("Person deleted."),
            explanation=self.tr("A new parent leader is enrolled on the list of parent leaders."),
        )

    @override
    def new_record(self) -> Person:
        return Person(id="", full_name="", roles=("supervisor",))

    @override
    def saved(self, saved: Saved[Person]) -> None:
        """Say it, and show the person: not behind the filter of another role."""
        super().saved(saved)
        shown = self.table.filter_value("role")
        if shown and shown not in saved.record.roles:
            self.table.set_filter("role", saved.record.roles[0] if saved.record.roles else "")

    @override
    def name_of(self, row: PersonRow) -> str:
        return row.name

    @override
    def own_actions(self) -> Sequence[RowAction[PersonRow]]:
        return (
            RowAction(self.tr("Sign off hours"), self._sign_off, _has_waiting),
            RowAction(self.tr("Placements they supervise"), self._placements, _has_placements),
            RowAction(self.tr("Erase this person…"), self._erase, is_one),
        )

    @override
    def make_table(self) -> PagedTable[PersonRow]:
        roles = kind_named("person").fields["roles"].choices
        return PagedTable(
            self.context,
            OfficeTable(self.office, "people"),
            person_columns(),
            name=self.tr("People"),
            empty=EmptyState(
                self.tr(
                    "Supervisors sign hours; trainers, instructors and issuers stand here too."
                    " Add the people your office works with."
                ),
                self.tr("Add a person"),
                self.add,
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

    @override
    def refresh(self) -> None:
        super().refresh()
        self.run(self._load_organizations, self._show_organizations)

    def _load_organizations(self) -> list[tuple[str, str]]:
        """Runs on the worker."""
        found = self.office.records.choices("organization", limit=_MOST_CHOICES)
        return [(choice.id, choice.label) for choice in found]

    def _show_organizations(self, choices: Sequence[tuple[str, str]]) -> None:
        self.table.set_filter_choices("organization", choices)

    def _sign_off(self, rows: list[PersonRow]) -> None:
        self.context.navigate(f"sign-off/{rows[0].id}")

    def _placements(self, rows: list[PersonRow]) -> None:
        self.context.navigate(f"placements/supervisor={rows[0].id}")

    def _erase(self, rows: list[PersonRow]) -> None:
        start_erasing(self, rows[0].id, back="people")


def _has_waiting(rows: Sequence[PersonRow]) -> bool:
    return len(rows) == 1 and rows[0].waiting_entries > 0


def _has_placements(rows: Sequence[PersonRow]) -> bool:
    return len(rows) == 1 and rows[0].placements > 0
