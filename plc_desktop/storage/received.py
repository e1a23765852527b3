"""Puts changes of other laptops into the log and works out the rows they touch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from plc_desktop.changes.model import (
    AddFact,
    ChangeGroup,
    DeleteRow,
    Op,
    SealedChange,
    SetField,
    UnknownOp,
)
from plc_desktop.domain.records import KINDS, Kind, kind_named
from plc_desktop.storage import facts_index, kept_lines, newer_rows
from plc_desktop.storage.chains import Chains
from plc_desktop.storage.change_log import ChangeLog
from plc_desktop.storage.facts_index import FactsIndex
from plc_desktop.storage.fresh_rows import FreshRows
from plc_desktop.storage.hours_columns import Place
from plc_desktop.storage.import_report import ConflictKey
from plc_desktop.storage.projection import Projection
from plc_desktop.storage.registers import HOURS, REMOVED
from plc_desktop.storage.sql import IN_LIST, as_list
from plc_desktop.storage.touched import Touched

WHAT = "received"
"""Code of the step in the history: what the other laptop called it is not passed on."""

_PIECE_OPS = 20_000
_PIECE_CHANGES = 4_000
"""So much is worked out together: enough for speed, little enough for memory."""

_WAS_SHOWN, _IS_SHOWN, _DIFFERS = 1, 2, 4
_SHOWN = _WAS_SHOWN | _IS_SHOWN

_ORDER = {kind.name: place for place, kind in enumerate(KINDS)}
_Write = tuple[str, str, str, int, int, int]
"""Row, kind, register, place, position and stamp."""
_Look = tuple[str, str, tuple[Any, ...] | None]


class Receiver:
    """Takes ready changes in; what follows from them is left in `touched`.

    Attributes:
        touched: What has to be worked out when everything is in.
        applied: Changes that went in.
        facts: New facts by type.
        unknown_kinds: Record kinds that only a newer program knows.
        unknown_ops: Operations that only a newer program knows.
        is_made_anew: Whether all tables were made anew, because something was blanked.
    """

    def __init__(self, connection: Any, log: ChangeLog, chains: Chains) -> None:
        self._db = connection
        self._log = log
        self._chains = chains
        self.touched = Touched()
        self._facts = FactsIndex(connection)
        self._ops: dict[int, Sequence[Op]] = {}
        place = Place(0, "", 0, 0)  # no row is new here without a change of its own
        self._projection = Projection(connection, self.touched, self._op_at, place)
        self._projection.chains = chains
        self._rows: dict[str, dict[str, int]] = {}
        self._noted: dict[tuple[str, str], tuple[Any, ...] | None] = {}
        self.first_seq = log.last_seq() + 1
        self._next_seq = self.first_seq
        self.facts: dict[str, int] = {}
        self.unknown_kinds: set[str] = set()
        self.unknown_ops = 0
        self.is_made_anew = False
        self._conflicts = _conflicts(connection)

    @property
    def applied(self) -> int:
        """How many changes went in."""
        return self._next_seq - self.first_seq

    def take(self, ready: Iterable[SealedChange]) -> Iterator[int]:
        """Take changes in, a piece at a time; yield after each piece how many went in.

        Args:
            ready: Each after everything it was built on.
        """
        piece: list[SealedChange] = []
        size = 0
        for change in ready:
            piece.append(change)
            size += len(change.group.ops)
            if size >= _PIECE_OPS or len(piece) >= _PIECE_CHANGES:
                self._take_piece(piece)
                piece, size = [], 0
                yield self.applied
        if piece:
            self._take_piece(piece)
            yield self.applied

    def rows(self) -> dict[str, dict[str, tuple[str, ...]]]:
        """Return ids by what became of them and by kind: new, changed, hidden, shown again."""
        found: dict[str, dict[str, tuple[str, ...]]] = {
            name: {} for name in ("new", "changed", "hidden", "shown_again")
        }
        for kind, rows in self._rows.items():
            appeared = [row for row, marks in rows.items() if marks & _SHOWN == _IS_SHOWN]
            earlier = self._written_earlier(kind, appeared)
            outcomes = {
                "new": [row for row in appeared if row not in earlier],
                "shown_again": [row for row in appeared if row in earlier],
                "hidden": [row for row, marks in rows.items() if marks & _SHOWN == _WAS_SHOWN],
                "changed": [row for row, marks in rows.items() if marks == _SHOWN | _DIFFERS],
            }
            for name, ids in outcomes.items():
                if ids:
                    found[name][kind] = tuple(ids)
        return found

    def conflicts(self) -> tuple[ConflictKey, ...]:
        """Return what people have to decide that they had not before."""
        return tuple(sorted(_conflicts(self._db) - self._conflicts))

    def refold(self, rows: Mapping[str, Iterable[str]]) -> None:
        """Work rows of known kinds out from their registers.

        Args:
            rows: Ids by kind.
        """
        for kind in sorted(rows.keys() & _ORDER.keys(), key=_ORDER.__getitem__):
            ids = list(dict.fromkeys(rows[kind]))
            outcome = self._projection.refold(kind_named(kind), ids)
            differing = set(outcome.differing)
            for row in ids:
                was = row in outcome.before
                self._mark(kind, row, was=was, now=row in outcome.after, other=row in differing)

    def note(self, rows: Mapping[str, Iterable[str]]) -> None:
        """Remember which of these rows are shown, and how they look.

        Args:
            rows: Ids by kind.
        """
        for kind, row, look in self._looks(rows):
            self._noted[kind, row] = look
            self._mark(kind, row, was=look is not None, now=look is not None, other=False)

    def look_again(self, rows: Mapping[str, Iterable[str]]) -> None:
        """Learn how these noted rows look now that all tables were made anew."""
        self.is_made_anew = True
        for kind, row, look in self._looks(rows):
            is_other = look != self._noted[kind, row]
            self._mark(kind, row, was=False, now=look is not None, other=is_other)

    def _mark(self, kind: str, row: str, *, was: bool, now: bool, other: bool) -> None:
        """Remember of a row whether it was shown at first, is shown now, and ever looked other."""
        rows = self._rows.setdefault(kind, {})
        known = rows.get(row, _WAS_SHOWN * was) & ~_IS_SHOWN
        rows[row] = known | _IS_SHOWN * now | _DIFFERS * other

    def _looks(self, rows: Mapping[str, Iterable[str]]) -> Iterator[_Look]:
        """Yield kind, id and columns of rows of known kinds; None for columns if not shown."""
        for kind in rows.keys() & _ORDER.keys():
            ids = list(rows[kind])
            there = self._projection.columns_by_id(kind_named(kind), ids)
            yield from ((kind, row, there.get(row)) for row in ids)

    def _take_piece(self, piece: Sequence[SealedChange]) -> None:
        placed = self._log.receive(self._next_seq, piece, WHAT, self._chains)
        self._next_seq += len(piece)
        self._ops = {seq: group.ops for seq, group in placed}
        newer_rows.note(self._db, ((group.id, group.ops) for _, group in placed))
        writes = list(self._writes(placed))
        fresh = FreshRows(placed, self._index(writes))
        rows: dict[str, dict[str, None]] = {}
        for row, kind, *_ in writes:
            rows.setdefault(kind, {})[row] = None
        for row in self._add_facts(placed):
            rows.setdefault(HOURS, {})[row] = None
        self.unknown_kinds |= rows.keys() - _ORDER.keys()
        for kind in sorted(rows.keys() & _ORDER.keys(), key=_ORDER.__getitem__):
            self._add_fresh(kind_named(kind), fresh, rows[kind])
            self.refold({kind: rows[kind]})
        self._ops = {}

    def _add_fresh(self, kind: Kind, fresh: FreshRows, rows: dict[str, None]) -> None:
        """Add fresh rows of a kind; what is left in `rows` has to be worked out."""
        found = fresh.of_kind(kind)
        self._projection.insert(kind, found)
        for row, *_ in found:
            del rows[row]
            self._mark(kind.name, row, was=False, now=True, other=False)

    def _writes(self, placed: Iterable[tuple[int, ChangeGroup]]) -> Iterator[_Write]:
        """Yield the lines of the index over the log."""
        for seq, group in placed:
            for position, op in enumerate(group.ops):
                if isinstance(op, SetField):
                    yield op.row, op.kind, op.field, seq, position, op.stamp
                elif isinstance(op, DeleteRow):
                    yield op.row, op.kind, REMOVED, seq, position, group.header.wall_ms
                elif isinstance(op, UnknownOp):
                    self.unknown_ops += 1

    def _index(self, writes: Sequence[_Write]) -> set[str]:
        """Index writes; live is what no later write saw. Return the rows written before."""
        live: dict[tuple[str, str, str], list[tuple[int, int]]] = {}
        for row, kind, name, seq, position in self._db.execute(
            "SELECT row, kind, field, seq, position FROM change_write"
            f" WHERE row {IN_LIST} AND is_live = 1",
            (as_list({write[0] for write in writes}),),
        ):
            live.setdefault((row, kind, name), []).append((seq, position))
        known = {row for row, _, _ in live}
        replaced: list[tuple[str, str, str, int, int]] = []
        for row, kind, name, seq, position, _ in writes:
            siblings = live.setdefault((row, kind, name), [])
            if siblings:
                covered = [one for one in siblings if self._covers((seq, position), one)]
                replaced += [(row, kind, name, *one) for one in covered]
                siblings[:] = [one for one in siblings if one not in covered]
            siblings.append((seq, position))
        self._db.executemany(
            "INSERT INTO change_write (row, kind, field, seq, position, stamp, is_live)"
            " VALUES (?, ?, ?, ?, ?, ?, 1)",
            sorted(writes),
        )
        self._db.executemany(
            "UPDATE change_write SET is_live = 0"
            " WHERE row = ? AND kind = ? AND field = ? AND seq = ? AND position = ?",
            replaced,
        )
        return known

    def _covers(self, later: tuple[int, int], earlier: tuple[int, int]) -> bool:
        """Return whether a write, which comes later in this file, replaces another."""
        return later[0] == earlier[0] or self._chains.sees(later[0], earlier[0])

    def _add_facts(self, placed: Iterable[tuple[int, ChangeGroup]]) -> list[str]:
        """Add facts; return the removed lines that may be shown again by them, or hidden."""
        found = [
            (facts_index.new_fact(op.type, op.content), seq, position)
            for seq, group in placed
            for position, op in enumerate(group.ops)
            if isinstance(op, AddFact)
        ]
        fresh = self._facts.add(found)
        for fact in fresh:
            self.facts[fact.type] = self.facts.get(fact.type, 0) + 1
        self.touched.by_facts(fact for fact, _, _ in found)
        settled = self._facts.settle_retractions() if fresh else []
        self.touched.by_facts(settled)
        return kept_lines.removed_of(self._db, [*fresh, *settled])

    def _written_earlier(self, kind: str, rows: Iterable[str]) -> set[str]:
        found = self._db.execute(
            f"SELECT DISTINCT row FROM change_write WHERE row {IN_LIST} AND kind = ? AND seq < ?",
            (as_list(rows), kind, self.first_seq),
        )
        return {row[0] for row in found}

    def _op_at(self, seq: int, position: int) -> Op:
        if seq in self._ops:
            return self._ops[seq][position]
        return self._log.op(seq, position)


def _conflicts(connection: Any) -> set[ConflictKey]:
    rows = connection.execute("SELECT kind, row, field FROM open_conflict")
    return {ConflictKey(*row) for row in rows}
