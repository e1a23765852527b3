"""Plans course results and capstones."""

from __future__ import annotations

from collections.abc import Sequence

from plc_desktop.domain.names import fold
from plc_desktop.domain.records import Capstone, CourseResult
from plc_desktop.exchange.sheets import Cell
from plc_desktop.services.importing import findings, vocabulary
from plc_desktop.services.importing.cells import number_in, text_in
from plc_desktop.services.importing.draft import Place
from plc_desktop.services.importing.findings import Ignored
from plc_desktop.services.importing.people import name_in
from plc_desktop.services.importing.placements import Books
from plc_desktop.services.importing.tables import Table

_COURSE_TEXTS = ("number", "title", "term", "grade", "result", "instructor")
_CAPSTONE_TEXTS = (
    ("title", 200),
    ("issue", 4000),
    ("goal", 4000),
    ("audience", 200),
    ("panel", 200),
    ("feedback", 4000),
    ("decision", 200),
)
_LINES = frozenset(("issue", "goal", "feedback"))
_MOST_CREDITS = 30
_NOT_FOR_CREDIT = frozenset(("nc", "n/c", "none", "no credit", "not for credit", "non credit"))

Refused = tuple[str, str]


class CourseRows:
    """Reads the rows of course tables."""

    def __init__(self, books: Books, results: Sequence[CourseResult]) -> None:
        self._books = books
        self._draft = books.draft
        self._known: dict[tuple[str, str, str], CourseResult] = {}
        self.college_ids: set[str] = set()
        for result in results:
            key = (books.person(result.person_id), *_course_key(result)[1:])
            self._known.setdefault(key, result)

    def plan(self, table: Table) -> None:
        """Plan the rows of one table."""
        for number, cells in table.rows:
            column, reason = self._plan_row(table, number, cells)
            if reason:
                self._draft.reject(table, number, column, reason)

    def _plan_row(self, table: Table, number: int, cells: Sequence[Cell]) -> Refused:
        values, column, reason = self._values(table, cells)
        if reason:
            return column, reason
        place = Place(table.sheet, number)
        name, reason = name_in(table, cells)
        person_id, why = self._books.people.named(name, "parent_leader", place)
        if reason or why:
            return "person", reason or why
        college = table.cell(cells, "college")
        college_id, reason = self._books.organizations.named(college, "gives_course", place)
        if reason:
            return "college", reason
        if college_id:
            self.college_ids.add(college_id)
        self._put(person_id, college_id, values, place)
        return "", ""

    def _values(self, table: Table, cells: Sequence[Cell]) -> tuple[dict[str, object], str, str]:
        texts: dict[str, str] = {}
        for role in _COURSE_TEXTS:
            texts[role], reason = text_in(table.cell(cells, role), 200)
            if reason:
                return {}, role, reason
        written = table.cell(cells, "credits")
        is_uncredited = isinstance(written, str) and fold(written) in _NOT_FOR_CREDIT
        credit, reason = (0, "") if is_uncredited else number_in(written)
        if reason or (credit or 0) > _MOST_CREDITS:
            return {}, "credits", reason or findings.UNREADABLE
        result = _result(texts)
        if not result:
            return {}, "result" if texts["result"] else "grade", findings.UNKNOWN
        day, reason = self._books.dates.read(
            table, "completed_on", table.cell(cells, "completed_on")
        )
        if reason:
            return {}, "completed_on", reason
        values: dict[str, object] = {
            "number": texts["number"],
            "title": texts["title"],
            "term": texts["term"],
            "grade": texts["grade"],
            "attested_by": texts["instructor"],
            "result": result,
            "credits": credit,
            "is_not_for_credit": credit == 0,
            "completed_on": day,
        }
        return values, "", ""

    def _put(
        self, person_id: str, college_id: str, values: dict[str, object], place: Place
    ) -> None:
        wanted = CourseResult(
            id="",
            person_id=person_id,
            college_id=college_id,
            **{name: value for name, value in values.items() if value is not None},  # type: ignore[arg-type]
        )
        found = self._known.get(_course_key(wanted))
        if found is None:
            self._known[_course_key(wanted)] = self._draft.add(wanted)
        else:
            says_result = bool(values["grade"]) or values["result"] != "in_progress"
            values["result"] = values["result"] if says_result else ""
            self._draft.fill(found, place, college_id=college_id, **values)


def _result(texts: dict[str, str]) -> str:
    """Return the code of the result; a course without any word is still going on."""
    if texts["result"]:
        return vocabulary.course_result(texts["result"])
    return vocabulary.course_result(texts["grade"]) if texts["grade"] else "in_progress"


def _course_key(result: CourseResult) -> tuple[str, str, str]:
    return result.person_id, fold(result.number or result.title), fold(result.term)


class CapstoneRows:
    """Reads the rows of capstone tables."""

    def __init__(self, books: Books, capstones: Sequence[Capstone]) -> None:
        self._books = books
        self._draft = books.draft
        self._known: dict[str, list[Capstone]] = {}
        self._taken: set[str] = set()
        for capstone in capstones:
            person_id = books.person(capstone.person_id)
            self._known.setdefault(person_id, []).append(capstone)

    def plan(self, table: Table) -> None:
        """Plan the rows of one table."""
        for number, cells in table.rows:
            column, reason = self._plan_row(table, number, cells)
            if reason == findings.SAME_AGAIN:
                self._draft.ignored.append(Ignored(table.sheet, number, reason))
            elif reason:
                self._draft.reject(table, number, column, reason)

    def _plan_row(self, table: Table, number: int, cells: Sequence[Cell]) -> Refused:
        values: dict[str, object] = {}
        for role, longest in _CAPSTONE_TEXTS:
            cell = table.cell(cells, role)
            values[role], reason = text_in(cell, longest, is_multiline=role in _LINES)
            if reason:
                return role, reason
        written = str(values.pop("decision"))
        decision = vocabulary.capstone_decision(written) if written else "planned"
        if not decision:
            return "decision", findings.UNKNOWN
        day, reason = self._books.dates.read(
            table, "presented_on", table.cell(cells, "presented_on")
        )
        if not reason and day and day > self._books.dates.today and decision != "planned":
            reason = findings.FUTURE
        if reason:
            return "presented_on", reason
        place = Place(table.sheet, number)
        name, reason = name_in(table, cells)
        person_id, why = self._books.people.named(name, "parent_leader", place)
        if reason or why:
            return "person", reason or why
        values |= {"decision": decision if written else "", "presented_on": day}
        return "title", self._put(person_id, values, place)

    def _put(self, person_id: str, values: dict[str, object], place: Place) -> str:
        known = [self._draft.current(c) for c in self._known.get(person_id, ())]
        title = fold(str(values["title"]))
        found = next((c for c in known if fold(c.title) == title), None)
        if found is not None and found.id in self._taken:
            return findings.SAME_AGAIN
        if found is None:
            free = [c for c in known if c.id not in self._taken]
            found = free[0] if free else self._add(person_id)
        self._taken.add(found.id)
        self._draft.fill(found, place, **values)
        return ""

    def _add(self, person_id: str) -> Capstone:
        made = self._draft.add(Capstone(id="", person_id=person_id))
        self._known.setdefault(person_id, []).append(made)
        return made
