"""Plans cohorts and enrollments: everybody the workbook names as a parent leader has a place."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from plc_desktop.domain.records import Cohort, Enrollment
from plc_desktop.exchange.sheets import Cell
from plc_desktop.services.importing.cells import text_in
from plc_desktop.services.importing.draft import Draft, Place
from plc_desktop.services.importing.people import name_key
from plc_desktop.services.importing.placements import Placements

_HAS_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_NOWHERE = Place("", 0)


class Cohorts:
    """Every cohort the workspace or the workbook knows, and who belongs to which."""

    def __init__(
        self,
        cohorts: Sequence[Cohort],
        enrollments: Sequence[Enrollment],
        same_people: Mapping[str, str],
        draft: Draft,
    ) -> None:
        self._draft = draft
        self._cohorts: dict[str, Cohort] = {}
        self._new: set[str] = set()
        self._of_person: dict[str, str] = {}
        self._enrolled_on: dict[str, date] = {}
        self._enrollments: dict[str, list[Enrollment]] = {}
        for cohort in cohorts:
            self._cohorts.setdefault(name_key(cohort.name), cohort)
        for enrollment in enrollments:
            person_id = same_people.get(enrollment.person_id, enrollment.person_id)
            self._enrollments.setdefault(person_id, []).append(enrollment)

    def note(self, person_id: str, cell: Cell) -> None:
        """Note the cohort that a row gives to a person; an empty cell says nothing."""
        name, reason = text_in(cell, 200)
        if reason or not name:
            return
        found = self._cohorts.get(name_key(name))
        if found is None:
            term = name if _HAS_YEAR.search(name) else ""
            found = self._draft.add(Cohort(id="", name=name, term=term))
            self._cohorts[name_key(name)] = found
            self._new.add(found.id)
        self._of_person[person_id] = found.id

    def note_enrolled_on(self, person_id: str, day: date | None) -> None:
        """Note the day on which a person was enrolled, if the row says it."""
        if day:
            self._enrolled_on[person_id] = day

    def enroll(self, people: Sequence[str], rule_set_id: str) -> None:
        """Plan a place for everybody who has none, under the newest rules."""
        for person_id in people:
            cohort_id = self._of_person.get(person_id, "")
            known = self._enrollments.get(person_id, [])
            same = [e for e in known if e.cohort_id == cohort_id or not cohort_id]
            open_ = [e for e in known if not e.cohort_id]
            found = next(iter(same or open_), None)
            if found is None:
                found = self._draft.add(
                    Enrollment(id="", person_id=person_id, rule_set_id=rule_set_id)
                )
            values = {"cohort_id": cohort_id, "enrolled_on": self._enrolled_on.get(person_id)}
            self._draft.fill(found, _NOWHERE, **values)

    def complete(self, placements: Placements, college_ids: set[str]) -> None:
        """Give new cohorts the college of the course list and the dates of their placements."""
        days: dict[str, list[tuple[date | None, date | None]]] = {}
        for person_id, cohort_id in self._of_person.items():
            if cohort_id in self._new:
                found = [(p.starts_on, p.ends_on) for p in placements.of_person(person_id)]
                days.setdefault(cohort_id, []).extend(found)
        for cohort in self._cohorts.values():
            if cohort.id not in self._new:
                self._draft.keep("cohort", cohort.id)
                continue
            starts = [first for first, _last in days.get(cohort.id, ()) if first]
            ends = [last for _first, last in days.get(cohort.id, ()) if last]
            college_id = next(iter(college_ids)) if len(college_ids) == 1 else ""
            values = {"starts_on": min(starts, default=None), "ends_on": max(ends, default=None)}
            self._draft.fill(cohort, _NOWHERE, college_id=college_id, **values)
