"""The tables that people see, kept in step with the log."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from plc_desktop.changes.model import CONTENT, Op
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Kind, Merge
from plc_desktop.storage.chains import Chains
from plc_desktop.storage.hours_columns import (
    BASE,
    DERIVED,
    HoursColumns,
    Place,
    submission,
)
from plc_desktop.storage.registers import HOURS, SUBMITTED, Registers, note_conflicts
from plc_desktop.storage.row_values import from_json, row_values
from plc_desktop.storage.sql import IN_LIST, as_list, insert, select, update
from plc_desktop.storage.touched import Touched

FreshRow = tuple[str, Mapping[str, Json], list[Any], Json, str]
"""Id, content, columns, value of "submitted", and where it was first written."""

EditedRow = tuple[str, Mapping[str, Json], list[Any], Sequence[Any]]
"""Id, content, new columns, old columns."""


@dataclass(frozen=True)
class Refolded:
    """What became of rows.

    Attributes:
        before: Ids of those that were shown.
        after: Ids of those that are shown.
        differing: Ids of those that were and are shown, and look different.
    """

    before: Collection[str]
    after: Collection[str]
    differing: Sequence[str]


class Projection:
    """Writes rows of the record tables and notes what else follows from them.

    Attributes:
        chains: Who had seen what; read anew for each look if not given.
    """

    def __init__(
        self,
        connection: Any,
        touched: Touched,
        op_at: Callable[[int, int], Op],
        place: Place,
    ) -> None:
        self._db = connection
        self._touched = touched
        self._op_at = op_at
        self._place = place
        self.chains: Chains | None = None

    def columns_by_id(self, kind: Kind, rows: Iterable[str]) -> dict[str, tuple[Any, ...]]:
        """Return the columns of the rows that are shown."""
        columns = row_values(kind.name).columns
        found = self._db.execute(
            select(kind.name, (*columns, "id"), f"WHERE id {IN_LIST}"), (as_list(rows),)
        )
        return {row[-1]: row[:-1] for row in found}

    def submitted(self, rows: Iterable[str]) -> dict[str, str]:
        """Return the submission of the entries that are shown, empty for drafts."""
        return dict(
            self._db.execute(
                f"SELECT id, submitted FROM hours_entry WHERE id {IN_LIST}", (as_list(rows),)
            )
        )

    def insert(self, kind: Kind, fresh: Sequence[FreshRow]) -> None:
        """Add rows that were never there."""
        if not fresh:
            return
        columns = row_values(kind.name).columns
        if kind.name == HOURS:
            self._insert_hours(columns, fresh)
            return
        self._db.executemany(
            insert(kind.name, ("id", *columns)),
            [(row, *new) for row, _, new, _, _ in fresh],
        )
        for row, content, *_ in fresh:
            self._touched.by_row(kind.name, row, [str(content.get("person_id", ""))])

    def _insert_hours(self, columns: Sequence[str], fresh: Sequence[FreshRow]) -> None:
        derive = HoursColumns(self._db)
        derive.look_up(str(content.get("placement_id", "")) for _, content, *_ in fresh)
        rows, day, minutes = [], columns.index("worked_on"), columns.index("minutes")
        for row, content, new, submitted, origin in fresh:
            derived = derive.fresh(row, content, submitted, origin)
            alike = (derived[1], new[day], derived[3])
            self._touched.by_new_line(alike, new[minutes], is_submitted=bool(derived[6]))
            rows.append((row, *new, *derived))
        self._db.executemany(insert(HOURS, ("id", *columns, *DERIVED)), rows)
        self._touched.entries |= self._with_facts(row for row, *_ in fresh)

    def _with_facts(self, rows: Iterable[str]) -> set[str]:
        """Return those rows about which a fact came before they did."""
        if not self._db.execute("SELECT EXISTS (SELECT 1 FROM fact_subject)").fetchone()[0]:
            return set()
        found = self._db.execute(
            f"SELECT DISTINCT subject FROM fact_subject WHERE subject {IN_LIST}", (as_list(rows),)
        )
        return {row[0] for row in found}

    def update(self, kind: Kind, edited: Sequence[EditedRow]) -> None:
        """Change rows that are shown."""
        if not edited:
            return
        columns = row_values(kind.name).columns
        self._db.executemany(update(kind.name, columns), [(*new, row) for row, _, new, _ in edited])
        if kind.name == HOURS:
            day = columns.index("worked_on")
            self._update_hours(
                [(row, content, new[day], old[day]) for row, content, new, old in edited]
            )
            return
        for row, content, _, old in edited:
            people = [str(content.get("person_id", ""))]
            if "person_id" in columns:
                people.append(str(old[columns.index("person_id")]))
            self._touched.by_row(kind.name, row, people)

    def _update_hours(self, edited: Sequence[tuple[str, Mapping[str, Json], Any, Any]]) -> None:
        """Work out the columns that follow from changed content.

        Args:
            edited: Id, content, and the days it is on and was on.
        """
        derive = HoursColumns(self._db)
        derive.look_up(str(content.get("placement_id", "")) for _, content, *_ in edited)
        kept = {
            row: (origin, from_json(said) if said else None, was)
            for row, origin, said, *was in self._db.execute(
                "SELECT id, origin, submitted, person_class, activity_key FROM hours_entry"
                f" WHERE id {IN_LIST}",
                (as_list(row for row, *_ in edited),),
            )
        }
        rows = []
        for row, content, day, old_day in edited:
            origin, submitted, (old_class, old_activity) = kept[row]
            base = derive.base(row, content, submitted, origin)
            self._touched.entries.add(row)
            self._touched.alike |= {(old_class, old_day, old_activity), (base[1], day, base[3])}
            rows.append((*base, row))
        self._db.executemany(update(HOURS, BASE), rows)

    def submit(self, wanted: Mapping[str, Json]) -> None:
        """Note that entries were submitted or taken back into drafts."""
        self._db.executemany(
            update(HOURS, ("submitted", "submitted_on")),
            [(*submission(value), row) for row, value in wanted.items()],
        )
        self._touched.entries.update(wanted)

    def remove(self, kind: Kind, shown: Mapping[str, Sequence[Any]]) -> None:
        """Take rows out of the table."""
        columns = row_values(kind.name).columns
        if kind.name == HOURS:
            self._touched.alike.update(
                self._db.execute(
                    "SELECT DISTINCT person_class, worked_on, activity_key FROM hours_entry"
                    f" WHERE id {IN_LIST}",
                    (as_list(shown),),
                )
            )
        for row, old in shown.items():
            has_person = "person_id" in columns
            people = [str(old[columns.index("person_id")])] if has_person else []
            self._touched.by_row(kind.name, row, people)
        self._db.execute(f"DELETE FROM {kind.name} WHERE id {IN_LIST}", (as_list(shown),))

    def refold(self, kind: Kind, rows: Sequence[str]) -> Refolded:
        """Work out rows from their registers, the long way: hidden, restored, or edited apart."""
        before = self.columns_by_id(kind, rows)
        registers_of = Registers(self._db, kind.name, rows, self._op_at, chains=self.chains)
        shown = registers_of.shown()
        note_conflicts(self._db, kind.name, rows, registers_of, shown)
        gone = {row: before[row] for row in before if row not in shown}
        self.remove(kind, gone)
        fresh: list[FreshRow] = []
        edited: list[EditedRow] = []
        values = row_values(kind.name)
        for row, registers in shown.items():
            content = contents(kind, registers)
            columns = values.columns_for(content)
            if row in before:
                edited.append((row, content, columns, before[row]))
            else:
                fresh.append((row, content, columns, registers.get(SUBMITTED), ""))
        self.insert(kind, fresh)
        self.update(kind, edited)
        if kind.name == HOURS:
            self._correct_hours(shown)
        differing = [row for row, _, new, old in edited if tuple(new) != tuple(old)]
        return Refolded(before.keys(), shown.keys(), differing)

    def _correct_hours(self, shown: Mapping[str, Mapping[str, Json]]) -> None:
        """Give restored entries their true origin, and all of them their submission."""
        origins = self.origins(list(shown))
        self._db.executemany(
            update(HOURS, ("origin", "submitted", "submitted_on")),
            [
                (origins.get(row, ""), *submission(registers.get(SUBMITTED)), row)
                for row, registers in shown.items()
            ],
        )
        self._touched.entries.update(shown)

    def origins(self, rows: Sequence[str]) -> dict[str, str]:
        """Return when each row was first written; of first writings apart, the earliest."""
        chains = self.chains or Chains(self._db)
        first: dict[str, list[int]] = {}
        earliest: dict[str, str] = {}
        for row, seq, position, wall_ms, replica, n in self._db.execute(
            "SELECT w.row, w.seq, min(w.position), c.wall_ms, c.replica, c.n FROM change_write w"
            f" LEFT JOIN change c ON c.seq = w.seq WHERE w.row {IN_LIST} AND w.kind = ?"
            " AND w.field = ? GROUP BY w.row, w.seq ORDER BY w.row, w.seq",
            (as_list(rows), HOURS, CONTENT),
        ).fetchall():
            firsts = first.setdefault(row, [])
            if any(chains.sees(seq, one) for one in firsts):
                continue
            firsts.append(seq)
            place = self._place if n is None else Place(seq, replica, n, wall_ms)
            origin = place.origin(position)
            earliest[row] = min(origin, earliest.get(row, origin))
        return earliest


def contents(kind: Kind, registers: Mapping[str, Json]) -> dict[str, Json]:
    """Return the content that a row's registers make up."""
    if kind.merge is not Merge.WHOLE:
        return dict(registers)
    content = registers.get(CONTENT)
    return content if isinstance(content, dict) else {}
