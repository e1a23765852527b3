"""Plans a whole import: from a workbook and what the workspace holds to the records to put."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from plc_desktop.domain.records import HoursEntry, Placement, Record
from plc_desktop.exchange.sheets import Spreadsheet, Tick, no_tick
from plc_desktop.services.importing.answers import DIFFERENT, SAME, ImportAnswers
from plc_desktop.services.importing.cells import text_in
from plc_desktop.services.importing.cohorts import Cohorts
from plc_desktop.services.importing.date_order import Decision
from plc_desktop.services.importing.dating import (
    Dates,
    date_columns,
    decide_orders,
    order_questions,
    placement_windows,
)
from plc_desktop.services.importing.doubles import double_entries
from plc_desktop.services.importing.draft import Draft, Place
from plc_desktop.services.importing.existing import Existing
from plc_desktop.services.importing.findings import (
    Change,
    DoubleEntry,
    Ignored,
    Question,
    Rejected,
    SamePerson,
    SheetFinding,
)
from plc_desktop.services.importing.hours_rows import HoursRows, Matching
from plc_desktop.services.importing.letting_go import let_go
from plc_desktop.services.importing.likeness import alike
from plc_desktop.services.importing.organizations import Organizations
from plc_desktop.services.importing.people import People, name_in, name_key, turned
from plc_desktop.services.importing.person_rows import PersonRows
from plc_desktop.services.importing.placements import Books, Placements
from plc_desktop.services.importing.result_rows import CapstoneRows, CourseRows
from plc_desktop.services.importing.sheets_found import SheetsFound, find_tables
from plc_desktop.services.importing.tables import Table
from plc_desktop.services.importing.training_rows import TrainingRows


@dataclass(frozen=True)
class Surroundings:
    """What planning needs from outside.

    Attributes:
        today: The local date.
        new_id: Makes ids for new records.
        new_dated_id: Makes ids for new lines of hours.
        tick: Told rows done and in all; raises to stop.
    """

    today: date
    new_id: Callable[[], str]
    new_dated_id: Callable[[], str]
    tick: Tick = no_tick


@dataclass(frozen=True)
class Plan:
    """What an import would do.

    Attributes:
        records: Everything to put, parents before children.
        submitted: Ids of the new hours entries, which wait for a signature at once.
        new: How many records are new, by the kinds' plural names.
        changed: How many existing ones change.
        unchanged: How many rows say what is there already.
        notes: Remarks on how rows were understood, code to number of rows.
    """

    records: tuple[Record, ...]
    submitted: tuple[str, ...]
    new: Mapping[str, int]
    changed: Mapping[str, int]
    unchanged: Mapping[str, int]
    changes: tuple[Change, ...]
    rejected: tuple[Rejected, ...]
    ignored: tuple[Ignored, ...]
    double_entries: tuple[DoubleEntry, ...]
    same_people: tuple[SamePerson, ...]
    questions: tuple[Question, ...]
    sheets: tuple[SheetFinding, ...]
    notes: Mapping[str, int]


def plan_import(
    workbook: Spreadsheet,
    existing: Existing,
    answers: ImportAnswers,
    surroundings: Surroundings,
) -> Plan:
    """Plan the import of a workbook; nothing is written.

    Args:
        workbook: As read from the file.
        existing: What the workspace holds.
        answers: What the office decided.
        surroundings: Date, ids, and who is told how far the work is.
    """
    known = [person.full_name for person in existing.people]
    found = find_tables(workbook, answers, existing.mappings, known)
    windows = placement_windows(existing.placements, existing.people, found.tables)
    columns = date_columns(found.tables, windows)
    decisions = decide_orders(columns, answers, found.remembered_orders, surroundings.today)
    questions = [*order_questions(columns, decisions), *found.questions]
    dates = Dates(decisions, surroundings.today)
    planner = _Planner(found, existing, answers, dates, surroundings)
    planner.plan(surroundings.tick)
    sheets = [_with_order(finding, decisions) for finding in found.findings]
    result = planner.result(questions, sheets)
    planner.let_go()
    return result


def _with_order(finding: SheetFinding, decisions: Mapping[str, Decision]) -> SheetFinding:
    for key, decision in decisions.items():
        if decision.reason and key.startswith(f"date_order:{finding.sheet}:"):
            order = decision.order or ""
            return replace(finding, date_order=order, date_order_from=decision.reason)
    return finding


class _Planner:
    """Goes through the tables once, parents before children."""

    def __init__(
        self,
        found: SheetsFound,
        existing: Existing,
        answers: ImportAnswers,
        dates: Dates,
        surroundings: Surroundings,
    ) -> None:
        self._found = found
        self._existing = existing
        self._answers = answers
        self._draft = Draft(surroundings.new_id, surroundings.new_dated_id, existing.imported)
        self._same_people, aliases = _resembling(found.tables, existing, answers)
        people = People(existing.people, existing.same_people, aliases, self._draft)
        organizations = Organizations(existing.organizations, self._draft)
        same = existing.same_people
        self._books = Books(self._draft, people, organizations, dates, same)
        self._placements = Placements(existing.placements, self._books)
        self._cohorts = Cohorts(
            existing.cohorts, existing.enrollments, existing.same_people, self._draft
        )
        self._persons = PersonRows(
            self._books,
            self._placements,
            self._cohorts,
            existing.nominations,
            dict(answers.same_person),
        )
        self._training = TrainingRows(self._books, existing.training_sessions, existing.attendance)
        self._courses = CourseRows(self._books, existing.course_results)
        self._capstones = CapstoneRows(self._books, existing.capstones)
        self._hours = HoursRows(self._books, self._placements, existing.home_organization_id)
        self._matching = Matching(existing, self._books)
        self._doubles: list[DoubleEntry] = []

    def plan(self, tick: Tick) -> None:
        """Plan every table, then what follows from all of them."""
        plan_of: dict[str, Callable[[Table], None]] = {
            "organizations": self._books.organizations.plan,
            "parent_leaders": self._persons.plan_parent_leaders,
            "supervisors": self._persons.plan_supervisors,
            "placements": self._placements.plan,
            "training": self._training.plan,
            "course": self._courses.plan,
            "capstone": self._capstones.plan,
        }
        total = sum(len(table.rows) for table in self._found.tables)
        done = 0
        for table in self._found.tables:
            self._draft.ignored.extend(table.ignored)
            tick(done, total)
            if table.kind == "hours":
                self._note_cohorts(table)
                self._hours.plan(table, tick, done, total)
            else:
                plan_of[table.kind](table)
            done += len(table.rows)
        self._match_hours()
        self._cohorts.complete(self._placements, self._courses.college_ids)
        leaders = self._books.people.parent_leaders_seen()
        self._cohorts.enroll(leaders, self._existing.rule_set_id)
        self._remember()

    def _note_cohorts(self, table: Table) -> None:
        if "cohort" not in table.columns:
            return
        for number, cells in table.rows:
            name, reason = name_in(table, cells)
            if name and not reason:
                place = Place(table.sheet, number)
                person_id, _why = self._books.people.named(name, "parent_leader", place)
                self._cohorts.note(person_id, table.cell(cells, "cohort"))

    def _match_hours(self) -> None:
        self._matching.match(self._hours.read, change_signed=self._answers.change_signed)
        same = self._existing.same_people
        placements: list[Placement] = [*self._existing.placements]
        person_of = {p.id: same.get(p.person_id, p.person_id) for p in placements}
        changed = self._draft.changed_of("hours_entry")
        others = (
            entry
            for entry in self._existing.hours
            if entry.id not in self._existing.void and entry.id not in changed
        )
        rows = sorted(
            [*self._matching.new, *self._matching.changed],
            key=lambda pair: (pair[0].place.sheet, pair[0].place.row),
        )
        self._doubles = double_entries(rows, others, person_of)

    def _remember(self) -> None:
        """Plan the mappings the office made, unless they are remembered already."""
        known = {mapping.headers: mapping for mapping in self._existing.mappings}
        decisions = self._books.dates.decisions
        for sheet, mapping in self._found.mappings.items():
            columns = [key for key in decisions if key.startswith(f"date_order:{sheet}:")]
            was_asked = any(decisions[key].reason == "answer" for key in columns)
            if sheet not in self._found.by_hand and not was_asked:
                continue
            before = known.get(mapping.headers)
            if before is None:
                known[mapping.headers] = self._draft.add(mapping)
                continue
            self._draft.fill(
                before,
                Place(sheet, 0),
                sheet_kind=mapping.sheet_kind,
                columns=mapping.columns,
                date_order=mapping.date_order,
            )

    def result(self, questions: list[Question], sheets: list[SheetFinding]) -> Plan:
        """Return the plan."""
        draft = self._draft
        new, changed, unchanged = draft.counts()
        rejected = sorted(draft.rejected, key=lambda item: (item.sheet, item.row))
        return Plan(
            records=tuple(draft.records()),
            submitted=tuple(draft.new_of("hours_entry")),
            new=new,
            changed=changed,
            unchanged=unchanged,
            changes=tuple(draft.changes),
            rejected=tuple(rejected),
            ignored=tuple(sorted(draft.ignored, key=lambda item: (item.sheet, item.row))),
            double_entries=tuple(self._doubles),
            same_people=(*self._persons.same_names, *self._same_people),
            questions=(*questions, *self._signed_questions()),
            sheets=tuple(sheets),
            notes={
                code: number
                for code, number in (
                    ("no_site_named", self._hours.without_site),
                    ("filled_down", sum(t.filled_down for t in self._found.tables)),
                )
                if number
            },
        )

    def let_go(self) -> None:
        """Give back what was made on the way to the plan."""
        let_go(self._hours.read, self._matching.new, self._matching.changed)

    def _signed_questions(self) -> list[Question]:
        """Return one question about the rows that differ from what somebody has signed."""
        kept = self._matching.kept_signed
        if not kept:
            return []
        examples = tuple(_difference(row.entry, entry, row.place.row) for row, entry in kept[:50])
        sheet = kept[0][0].place.sheet
        choices = ("keep", "change")
        return [Question("change_signed", "change_signed", sheet, "", choices, examples)]


def _difference(row: HoursEntry, entry: HoursEntry, number: int) -> dict[str, str]:
    return {
        "row": str(number),
        "id": entry.id,
        "date": entry.worked_on.isoformat(),
        "signed_minutes": str(entry.minutes),
        "minutes": str(row.minutes),
    }


def _resembling(
    tables: Sequence[Table], existing: Existing, answers: ImportAnswers
) -> tuple[list[SamePerson], dict[str, str]]:
    """Return names that look alike, and key to key for those that the office says are one."""
    first_seen = _names(tables)
    known = {name_key(person.full_name): person for person in existing.people}
    keys = [*known, *(key for key in first_seen if key not in known)]
    written = [known[key].full_name if key in known else first_seen[key][0] for key in keys]
    is_new = [key not in known for key in keys]
    aliases = _said_to_be_same(answers)
    found = []
    for pair in alike(written, is_new):
        one, other = keys[pair.first], keys[pair.second]
        name, place = first_seen[one]
        same = SamePerson(
            id=f"same_person:{one}|{other}",
            name=name,
            other=written[pair.second],
            other_id=known[other].id if other in known else "",
            likeness=round(pair.likeness, 2),
            default=DIFFERENT,
            sheet=place.sheet,
            row=place.row,
        )
        found.append(same)
        if answers.same_person.get(same.id) == SAME:
            aliases[one] = aliases.get(other, other)
    return found, aliases


def _said_to_be_same(answers: ImportAnswers) -> dict[str, str]:
    """Return answers that give two names, one being the other, instead of a question's id."""
    return {
        name_key(name): name_key(other)
        for name, other in answers.same_person.items()
        if other not in (SAME, DIFFERENT) and name_key(name) != name_key(other)
    }


def _names(tables: Sequence[Table]) -> dict[str, tuple[str, Place]]:
    """Return every name of the workbook by its key: as first written, and where."""
    found: dict[str, tuple[str, Place]] = {}
    cells_seen: set[object] = set()
    for table in tables:
        if table.kind == "organizations":
            continue
        roles = [r for r in ("person", "first_name", "last_name") if r in table.columns]
        for number, cells in table.rows:
            raw = tuple(table.cell(cells, role) for role in roles)
            if raw not in cells_seen:
                cells_seen.add(raw)
                _note(found, name_in(table, cells)[0], Place(table.sheet, number))
            supervisor = table.cell(cells, "supervisor")
            if supervisor is not None and supervisor not in cells_seen:
                cells_seen.add(supervisor)
                _note(found, turned(text_in(supervisor, 200)[0]), Place(table.sheet, number))
    return found


def _note(found: dict[str, tuple[str, Place]], name: str, place: Place) -> None:
    if name:
        found.setdefault(name_key(name), (name, place))
