"""One step a person takes: everything put in it becomes one change group, or nothing does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from typing_extensions import override

from plc_desktop.changes.encoding import fact_id
from plc_desktop.changes.facts import ERASE, RETRACT, SIGN_OFF, check_content
from plc_desktop.changes.model import Header
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import KINDS, Record, kind_named, kind_of
from plc_desktop.errors import RuleError
from plc_desktop.storage import erasing, newer_rows, standing, taken_back
from plc_desktop.storage.change_log import ChangeLog
from plc_desktop.storage.documents import add_document
from plc_desktop.storage.erase_plan import ErasePlan
from plc_desktop.storage.hours_columns import Place
from plc_desktop.storage.quiet import without_collection
from plc_desktop.storage.reader import Reader
from plc_desktop.storage.recording import Recording
from plc_desktop.storage.registers import HOURS, REMOVED, SIGNATURE, SIGNED, SUBMITTED
from plc_desktop.storage.stages import Reporter, Stage
from plc_desktop.storage.undo_import import Plan

_AT_ONCE = 4_000
"""Changes written down together: enough for speed, few enough that no single step is long."""

_ORDER = {kind.name: place for place, kind in enumerate(KINDS)}


class UnitOfWork(Reader):
    """Takes what a step changes. What was put is seen by every reading that follows.

    Attributes:
        change_id: Id of the change group after the step; empty if nothing changed.
        place: Where the change stands in the log.
        is_erasing: Whether what others wrote has to be blanked when the step ends.
    """

    def __init__(self, connection: Any, log: ChangeLog, today: date, place: Place) -> None:
        super().__init__(connection, log, today)
        self.change_id = ""
        self._recording = Recording(connection, place, log.op)
        self.place = place
        self._puts: dict[str, dict[str, Record]] = {}
        self._registers: dict[tuple[str, str], dict[str, Json]] = {}
        self._deletes: dict[str, dict[str, None]] = {}
        self._facts: list[tuple[str, Mapping[str, Json]]] = []
        self._held = 0
        self._undone = ""
        self._taken_back = 0
        self.is_erasing = False
        self._is_filled_anew = False

    def put(self, record: Record) -> None:
        """Store a record as it is now: new, or with the fields that differ."""
        self.put_many([record])

    def put_many(self, records: Iterable[Record]) -> None:
        """Store many records; made for a hundred thousand, some thousands at a time.

        Entries that are submitted in the same step are written fastest if that is said of some
        thousands before the next ones are put.
        """
        for record in records:
            self._make_room()
            kind = kind_of(record).name
            if self._deletes and record.id in self._deletes.get(kind, ()):
                self._write_down()
            self._puts.setdefault(kind, {})[record.id] = record
            self._held += 1

    def delete(self, kind: str, record_id: str) -> None:
        """Hide a record. Its history stays, and putting it again shows it again."""
        self._make_room()
        if record_id in self._puts.get(kind, ()) or self._registers:
            self._write_down()
        self._deletes.setdefault(kind, {})[record_id] = None
        self._held += 1

    def set_register(self, kind: str, record_id: str, name: str, value: Json) -> None:
        """Write one register of a record: a field, "content", or "submitted" of an hours entry."""
        is_put = record_id in self._puts.get(kind, ())
        goes_along = is_put and (kind, name) == (HOURS, SUBMITTED)
        if not goes_along:
            self._make_room()
        if self._deletes or (is_put and not goes_along):
            self._write_down()
        self._registers.setdefault((kind, name), {})[record_id] = value
        self._held += 1

    def add_fact(self, fact_type: str, content: Mapping[str, Json]) -> str:
        """Write a fact down and return its id.

        Raises:
            RuleError: "fact_malformed", "fact_unknown", "value_not_storable", or
                "made_with_newer_version" for a signature on a line that may only be read here.
        """
        check_content(fact_type, content)
        if fact_type == SIGN_OFF:
            newer_rows.check(self._db, [str(content["entry"])])
        name = fact_id(fact_type, content)
        self._facts.append((fact_type, content))
        self.is_erasing = self.is_erasing or fact_type == ERASE
        return name

    def add_document(self, body: bytes, media_type: str) -> str:
        """Store a document's exact bytes; the same bytes are stored once.

        Returns:
            Their SHA-256, hex, to be named by a fact.
        """
        return add_document(self._db, body, media_type)

    def resolve(self, kind: str, record_id: str, name: str, value: Json) -> None:
        """Decide about what was written apart: the register takes this value.

        Args:
            kind: Record kind.
            record_id: Record id.
            name: Register; empty for a row that was removed and edited.
            value: The value; of a row whether it stays.

        Raises:
            RuleError: "record_missing" if the row is not there any more, or
                "made_with_newer_version".
        """
        newer_rows.check(self._db, [record_id])
        if name != REMOVED:
            self._settle()
            name = SIGNED[kind] if name == SIGNATURE else name
            self._recording.write_again(kind_named(kind), {record_id: {name: value}})
        elif value is True:
            self._settle()
            self._recording.keep(kind_named(kind), [record_id])
        else:
            self.delete(kind, record_id)

    def undoes(self, change_id: str) -> None:
        """Say that this step is the inverse of a change."""
        self._undone = change_id

    def take_back(self, plan: Plan, batch_id: int, nonce: str) -> None:
        """Write the opposite of what an import brought.

        Args:
            plan: See `undo_import.plan`.
            batch_id: Number of the file among those read.
            nonce: Tells this answer from others.
        """
        self._taken_back = batch_id
        for kind, row in plan.hidden:
            self.delete(kind, row)
        registers: dict[str, dict[str, dict[str, Json]]] = {}
        for (kind, row, name), value in plan.registers.items():
            registers.setdefault(kind, {}).setdefault(row, {})[name] = value
        self._settle()
        for kind in sorted(registers, key=_ORDER.__getitem__):
            self._recording.write_again(kind_named(kind), registers[kind])
        if plan.facts:
            content: dict[str, Json] = {"refs": [*plan.facts], "reason": "import_undone"}
            self.add_fact(RETRACT, {**content, "nonce": nonce})

    def erase(
        self, content: Mapping[str, Json], plan: ErasePlan, progress: Reporter | None = None
    ) -> None:
        """Have everything about people blanked; what changes say about others is kept.

        Args:
            content: Of the `erase` fact, without what the plan says.
            plan: See `erase_plan.plan`.
            progress: Told how much of it is kept; it may raise.
        """
        self._is_filled_anew = bool(plan.changes)  # then blanking works everything out anew
        stage, done = Stage(progress), 0
        total = sum(len(rows) for rows in plan.registers.values())
        for kind in sorted(plan.registers, key=_ORDER.__getitem__):
            said = list(plan.registers[kind].items())
            for start in range(0, len(said), _AT_ONCE):
                stage.report(done + start, total)
                piece = dict(said[start : start + _AT_ONCE])
                self._recording.write_again(
                    kind_named(kind), piece, is_filled_anew=self._is_filled_anew
                )
            done += len(said)
        stage.report(done, total)
        for kind, rows in plan.removed.items():
            self._recording.remove_again(kind_named(kind), rows)
        self._facts += [(op.type, op.content) for op in plan.facts]
        named: dict[str, Json] = {
            "changes": [*plan.changes],
            "documents": [*plan.documents],
            "rows": [*plan.rows],
            "stood": {name: [*changes] for name, changes in plan.stood.items()},
            "instead": {name: [*others] for name, others in plan.instead.items()},
            "written": {name: [*lines] for name, lines in plan.written.items()},
            "numbers": [*sorted(plan.numbers)],
        }
        self.add_fact(ERASE, {**content, **named})

    def finish(self, workspace: str, user: str, what: str, schema: int) -> str:
        """Write the change group into the log; return its id, empty if nothing changed."""
        self._settle()
        ops = self._recording.ops
        if ops:
            header = Header(
                deps=self._log.seen_by_next(self.place.replica),
                n=self.place.n,
                ops_hash="",
                replica=self.place.replica,
                schema=schema,
                user=user,
                wall_ms=self.place.wall_ms,
                workspace=workspace,
            )
            self.change_id = self._log.append(self.place.seq, header, ops, what).id
            self._note_files()
        return self.change_id

    def _note_files(self) -> None:
        """Note in the same step what it means for the files that were read."""
        if self._taken_back:
            taken_back.note(self._db, self._taken_back, self.change_id)
        if self._undone:
            undone = (self._undone, self._log.entry(self._undone).seq)
            taken_back.follow(self._db, undone, (self.change_id, self.place.seq))

    @override
    def _connection(self) -> Any:
        self._settle()
        return self._db

    def _settle(self) -> None:
        """Write down what is held and work out what follows from everything written."""
        if self._puts or self._registers or self._deletes or self._facts:
            self._write_down()
        if not self._is_filled_anew:
            with without_collection():
                standing.settle(self._db, self._recording.touched)
        self._recording.touched.clear()

    def _make_room(self) -> None:
        """Write down what is held if it is much; what follows from it is worked out later."""
        if self._held >= _AT_ONCE:
            self._write_down()

    def _write_down(self) -> None:
        """Turn what is held into operations and rows, parents first."""
        submitted = self._registers.get((HOURS, SUBMITTED), {})
        with without_collection():
            try:
                self._record(submitted)
            except (UnicodeEncodeError, OverflowError) as error:
                raise RuleError("value_not_storable", reason=type(error).__name__) from error
        self._puts, self._registers, self._deletes, self._facts = {}, {}, {}, []
        self._held = 0

    def _held_rows(self) -> Iterator[str]:
        """Yield the rows that are to be changed."""
        for records in self._puts.values():
            yield from records
        for values in self._registers.values():
            yield from values
        for rows in self._deletes.values():
            yield from rows

    def _record(self, submitted: dict[str, Json]) -> None:
        """Hand everything held to the recording, in an order that parents come first in.

        Raises:
            RuleError: "made_with_newer_version" or "written_about_erased".
        """
        newer_rows.check(self._db, self._held_rows())
        erasing.check_rows(self._db, self._held_rows())
        for kind in sorted(self._puts, key=_ORDER.__getitem__):
            for_kind = submitted if kind == HOURS else {}
            done = self._recording.put(kind_named(kind), self._puts[kind], for_kind)
            for row in done:
                del submitted[row]
        for (kind, name), values in self._registers.items():
            if values:
                self._recording.set_registers(kind_named(kind), name, values)
        for kind in sorted(self._deletes, key=_ORDER.__getitem__, reverse=True):
            self._recording.delete(kind_named(kind), self._deletes[kind])
        if self._facts:
            self._recording.add_facts(self._facts)
