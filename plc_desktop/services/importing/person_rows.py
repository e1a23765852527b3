"""Plans the lists of parent leaders and supervisors, with nominations."""

from __future__ import annotations

from collections.abc import Sequence

from plc_desktop.domain.records import Nomination, Person
from plc_desktop.exchange.sheets import Cell
from plc_desktop.services.importing import findings, vocabulary
from plc_desktop.services.importing.answers import DIFFERENT, SAME
from plc_desktop.services.importing.cells import number_in, text_in
from plc_desktop.services.importing.cohorts import Cohorts
from plc_desktop.services.importing.draft import Place
from plc_desktop.services.importing.findings import SamePerson
from plc_desktop.services.importing.organizations import email_in
from plc_desktop.services.importing.people import clearly_differ, name_in, name_key
from plc_desktop.services.importing.placements import Books, Placements
from plc_desktop.services.importing.tables import Table

_TEXTS = (("preferred_name", 200), ("printed_name", 200), ("phone", 200), ("title", 200))
_FIRST_YEAR = 1900


class PersonRows:
    """Reads the rows of people into records."""

    def __init__(
        self,
        books: Books,
        placements: Placements,
        cohorts: Cohorts,
        nominations: Sequence[Nomination],
        answers: dict[str, str],
    ) -> None:
        self._books = books
        self._draft = books.draft
        self._placements = placements
        self._cohorts = cohorts
        self._answers = answers
        self._nominations = {(books.person(n.person_id), n.organization_id): n for n in nominations}
        self.same_names: list[SamePerson] = []

    def plan_parent_leaders(self, table: Table) -> None:
        """Plan a list of parent leaders; a roster with a site gives placements too."""
        for number, cells in table.rows:
            person_id = self._person(table, number, cells, "parent_leader", "")
            if not person_id:
                continue
            place = Place(table.sheet, number)
            self._nominate(table, cells, person_id, place)
            self._cohorts.note(person_id, table.cell(cells, "cohort"))
            enrolled_on, _reason = self._books.dates.read(
                table, "enrolled_on", table.cell(cells, "enrolled_on")
            )
            self._cohorts.note_enrolled_on(person_id, enrolled_on)
            if table.cell(cells, "site") is not None:
                self._placements.plan_row(table, number, cells, person_id)

    def plan_supervisors(self, table: Table) -> None:
        """Plan a list of supervisors."""
        for number, cells in table.rows:
            place = Place(table.sheet, number)
            cell = table.cell(cells, "organization")
            site_id, reason = self._books.organizations.named(cell, "hosts_placements", place)
            if reason:
                self._draft.reject(table, number, "organization", reason)
            else:
                self._person(table, number, cells, "supervisor", site_id)

    def _person(
        self, table: Table, number: int, cells: Sequence[Cell], role: str, organization_id: str
    ) -> str:
        """Return the id of the row's person, empty if the row was rejected."""
        name, reason = name_in(table, cells)
        values, column, why = self._values(table, cells)
        if reason or not name:
            self._draft.reject(table, number, "person", reason or findings.MISSING)
            return ""
        if why:
            self._draft.reject(table, number, column, why)
            return ""
        place = Place(table.sheet, number)
        wanted = Person(id="", full_name=name, roles=(role,), **values)  # type: ignore[arg-type]
        found = self._same(wanted, place)
        if found is None:
            return self._books.people.add(wanted, organization_id)
        self._books.people.take_role(found, role, place)
        if organization_id and not self._draft.current(found).organization_id:
            values["organization_id"] = organization_id
        self._draft.fill(found, place, **values)
        return found.id

    def _values(self, table: Table, cells: Sequence[Cell]) -> tuple[dict[str, object], str, str]:
        values: dict[str, object] = {}
        for role, longest in _TEXTS:
            values[role], reason = text_in(table.cell(cells, role), longest)
            if reason:
                return {}, role, reason
        year, reason = number_in(table.cell(cells, "birth_year"))
        if reason or (year is not None and not _FIRST_YEAR <= year <= self._books.dates.today.year):
            return {}, "birth_year", reason or findings.UNREADABLE
        languages = text_in(table.cell(cells, "other_languages"), 200)[0].replace(";", ",")
        values |= {
            "birth_year": year,
            "email": email_in(table.cell(cells, "email")),
            "language": vocabulary.language(text_in(table.cell(cells, "language"), 200)[0]),
            "other_languages": tuple(
                vocabulary.language(part) for part in languages.split(",") if part.strip()
            ),
            "school_sector": vocabulary.school_sector(
                str(table.cell(cells, "school_sector") or "")
            ),
        }
        return values, "", ""

    def _same(self, wanted: Person, place: Place) -> Person | None:
        """Return the known person a row means, None for a new one of the same name."""
        known = self._books.people.called(wanted.full_name)
        for person in known:
            if not clearly_differ(person, wanted):
                return person
        for person in known:
            if self._ask(wanted, person, place) == SAME:
                return person
        return None

    def _ask(self, wanted: Person, other: Person, place: Place) -> str:
        key = f"same_name:{name_key(wanted.full_name)}|{wanted.birth_year}|{wanted.phone}"
        answer = self._answers.get(key, DIFFERENT)
        self.same_names.append(
            SamePerson(
                key,
                wanted.full_name,
                other.full_name,
                other.id,
                1.0,
                DIFFERENT,
                place.sheet,
                place.row,
            )
        )
        return answer

    def _nominate(self, table: Table, cells: Sequence[Cell], person_id: str, place: Place) -> None:
        cell = table.cell(cells, "nominated_by") or table.cell(cells, "organization")
        organization_id, reason = self._books.organizations.named(cell, "nominates", place)
        statement = text_in(table.cell(cells, "statement"), 4000, is_multiline=True)[0]
        if reason or not organization_id:
            return
        known = self._nominations.get((person_id, organization_id))
        if known is None:
            known = self._draft.add(
                Nomination(id="", person_id=person_id, organization_id=organization_id)
            )
            self._nominations[person_id, organization_id] = known
        self._draft.fill(known, place, statement=statement)
