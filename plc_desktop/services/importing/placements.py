"""Finds or plans placements: from their own list, a roster, or the sites of hours rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from plc_desktop.domain.records import Placement
from plc_desktop.exchange.sheets import Cell
from plc_desktop.services.importing import findings
from plc_desktop.services.importing.cells import is_empty_word, minutes_in, text_in
from plc_desktop.services.importing.dating import Dates
from plc_desktop.services.importing.draft import Draft, Place
from plc_desktop.services.importing.organizations import Organizations
from plc_desktop.services.importing.people import People, name_in, turned
from plc_desktop.services.importing.tables import Table

_LONGEST_PLANNED = 10_000 * 60


@dataclass(frozen=True)
class Books:
    """Who and where is known already.

    Attributes:
        same_people: Ids of one person to the id that stands for them.
    """

    draft: Draft
    people: People
    organizations: Organizations
    dates: Dates
    same_people: Mapping[str, str] = field(default_factory=dict)

    def person(self, person_id: str) -> str:
        """Return the id that stands for a person."""
        return self.same_people.get(person_id, person_id)


class Placements:
    """Every placement the workspace or the workbook knows, by person and site."""

    def __init__(self, placements: Sequence[Placement], books: Books) -> None:
        self._books = books
        self._draft = books.draft
        self._of_site: dict[tuple[str, str], list[Placement]] = {}
        self._of_person: dict[str, list[Placement]] = {}
        self._claimed: set[str] = set()
        self._supervisors: dict[tuple[Cell, str], str] = {}
        for placement in placements:
            self._learn(placement)

    def _learn(self, placement: Placement) -> None:
        person_id = self._books.person(placement.person_id)
        self._of_site.setdefault((person_id, placement.organization_id), []).append(placement)
        self._of_person.setdefault(person_id, []).append(placement)

    def of_person(self, person_id: str) -> list[Placement]:
        """Return a person's placements as they will be."""
        return [self._draft.current(item) for item in self._of_person.get(person_id, ())]

    def plan(self, table: Table) -> None:
        """Plan the rows of a list of placements."""
        for number, cells in table.rows:
            name, reason = name_in(table, cells)
            place = Place(table.sheet, number)
            person_id, why = self._books.people.named(name, "parent_leader", place)
            if reason or not person_id:
                self._draft.reject(table, number, "person", reason or why)
            else:
                self.plan_row(table, number, cells, person_id)

    def plan_row(self, table: Table, number: int, cells: Sequence[Cell], person_id: str) -> None:
        """Plan the placement one row describes; a row without a site is refused."""
        place = Place(table.sheet, number)
        site = table.cell(cells, "site")
        site_id, reason = self._books.organizations.named(site, "hosts_placements", place)
        if not site_id:
            self._draft.reject(table, number, "site", reason or findings.MISSING)
            return
        values, column, reason = self._values(table, cells)
        if reason:
            self._draft.reject(table, number, column, reason)
            return
        values["supervisor_id"] = self.supervisor(table.cell(cells, "supervisor"), site_id, place)
        self._put(person_id, site_id, values, place)

    def _values(self, table: Table, cells: Sequence[Cell]) -> tuple[dict[str, object], str, str]:
        """Return the row's values, or the column and reason that refuse it."""
        values: dict[str, object] = {}
        for name in ("starts_on", "ends_on", "agreement_signed_on"):
            values[name], reason = self._books.dates.read(table, name, table.cell(cells, name))
            if reason:
                return {}, name, reason
        for name, longest in (("role", 200), ("objectives", 4000), ("supervision_time", 200)):
            cell = table.cell(cells, name)
            values[name], reason = text_in(cell, longest, is_multiline=name == "objectives")
            if reason:
                return {}, name, reason
        values["planned_minutes"], reason = minutes_in(table.cell(cells, "planned"))
        if reason or (values["planned_minutes"] or 0) > _LONGEST_PLANNED:  # type: ignore[operator]
            return {}, "planned", reason or findings.TOO_LONG
        starts, ends = values["starts_on"], values["ends_on"]
        if isinstance(starts, date) and isinstance(ends, date) and ends < starts:
            return {}, "ends_on", findings.REVERSED
        return values, "", ""

    def supervisor(self, cell: Cell, site_id: str, place: Place) -> str:
        """Return the id of the supervisor a cell names, empty if it names nobody for sure."""
        known = self._supervisors.get((cell, site_id))
        if known is None:
            name = turned(text_in(cell, 200)[0])
            is_name = bool(name) and not is_empty_word(name)
            people = self._books.people
            known = people.named(name, "supervisor", place, site_id)[0] if is_name else ""
            self._supervisors[cell, site_id] = known
        return known

    def _put(self, person_id: str, site_id: str, values: dict[str, object], place: Place) -> None:
        found = self._matching(self._of_site.get((person_id, site_id), []), values["starts_on"])
        if found is None:
            found = self._add(Placement(id="", person_id=person_id, organization_id=site_id))
        self._claimed.add(found.id)
        self._draft.fill(found, place, **values)

    def _matching(self, known: Sequence[Placement], starts_on: object) -> Placement | None:
        """Return the placement a row means: same start, else one that no other row has taken."""
        present = [self._draft.current(placement) for placement in known]
        for placement in present:
            if starts_on is None or placement.starts_on == starts_on:
                return placement
        free = [p for p in present if p.id not in self._claimed]
        return free[0] if free else None

    def _add(self, placement: Placement) -> Placement:
        made = self._draft.add(placement)
        self._learn(made)
        return made

    def for_hours(
        self, person_id: str, site_id: str, supervisor_id: str, worked_on: date, fallback_id: str
    ) -> str:
        """Return the id of the placement an hours row belongs to, planned if there is none.

        Args:
            person_id: Whose hours.
            site_id: Where, empty if the row does not say.
            supervisor_id: Under whom, empty if the row does not say.
            worked_on: When; decides between several placements at one site.
            fallback_id: Site of a new placement if the row names none.
        """
        key = (person_id, site_id)
        known = self._of_site.get(key) if site_id else self._of_person.get(person_id)
        if not known:
            made = Placement(
                id="",
                person_id=person_id,
                organization_id=site_id or fallback_id,
                supervisor_id=supervisor_id,
            )
            return self._add(made).id
        if len(known) == 1:
            return known[0].id
        present = [self._draft.current(placement) for placement in known]
        if supervisor_id:
            present = [p for p in present if p.supervisor_id == supervisor_id] or present
        return next((p for p in present if _covers(p, worked_on)), present[0]).id


def _covers(placement: Placement, day: date) -> bool:
    starts, ends = placement.starts_on, placement.ends_on
    return (starts is None or starts <= day) and (ends is None or day <= ends)
