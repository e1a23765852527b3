"""What a set of change groups means, with dictionaries alone; what storage has to agree with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from plc_desktop.changes import facts, fold
from plc_desktop.changes.encoding import fact_id
from plc_desktop.changes.facts import Fact
from plc_desktop.changes.fold import Removal, SignOff, Write
from plc_desktop.changes.model import AddFact, ChangeGroup, DeleteRow, SetField
from plc_desktop.changes.opposing import Opposing
from plc_desktop.domain.fields import Json
from plc_desktop.storage.registers import HOURS, RowState
from tests.property.causality import Causality

RowKey: TypeAlias = tuple[str, str]
"""Kind and record id."""


class PureFold:
    """Folds any set of change groups with dictionaries alone; what storage has to agree with.

    Attributes:
        facts: Every fact by its id.
        order: Of each folded change its place among them, in the order of folding.
    """

    def __init__(self) -> None:
        self.facts: dict[str, Fact] = {}
        self.order: dict[str, int] = {}
        self._causality = Causality()
        self._waiting: dict[str, ChangeGroup] = {}
        self._rows: dict[RowKey, RowState] = {}
        self._came: dict[str, set[str]] = {}
        self._signed: dict[str, list[SignOff]] | None = None

    @property
    def waiting(self) -> frozenset[str]:
        """Ids of change groups kept until what they were built on arrives."""
        return frozenset(self._waiting)

    @property
    def heads(self) -> frozenset[str]:
        """Ids of the folded changes that no other was built on."""
        return self._causality.heads

    def sees(self, later_id: str, earlier_id: str) -> bool:
        """Return whether the first folded change had seen the second, or is the second."""
        return self._causality.sees(later_id, earlier_id)

    def chain(self, change_id: str) -> int:
        """Return a number of the unbroken sequence that a folded change stands in."""
        return self._causality.chain(change_id)

    def add(self, group: ChangeGroup) -> None:
        """Take in a change group, early, late or again.

        Raises:
            ForeignFileError: "sequence_broken".
        """
        if group.id in self._causality:
            return
        self._waiting[group.id] = group
        ready = self._next_ready()
        while ready is not None:
            del self._waiting[ready.id]
            self._apply(ready)
            ready = self._next_ready()

    @property
    def keys(self) -> list[RowKey]:
        """Every row that was ever written or removed."""
        return list(self._rows)

    def state(self, kind: str, row: str) -> RowState:
        """Return the live writes and removals of a row, and of a line what signs it off."""
        state = self._rows.get((kind, row), RowState())
        if kind == HOURS:
            state.sign_offs = self._sign_offs().get(row, [])
        return state

    def _sign_offs(self) -> dict[str, list[SignOff]]:
        """Return the sign-offs of lines that nobody has taken back."""
        if self._signed is None:
            self._signed = {}
            opposing = Opposing(self.facts.values())
            for fact in facts.effective(self.facts.values()):
                if fact.type == facts.SIGN_OFF:
                    opposed = tuple((one, self._places(one)) for one in opposing.of(fact.id))
                    came = SignOff(self._places(fact), fact, opposed)
                    self._signed.setdefault(str(fact.content["entry"]), []).append(came)
        return self._signed

    def _places(self, fact: Fact) -> tuple[str, ...]:
        """Return the changes a fact came with."""
        return tuple(sorted(self._came[fact.id]))

    def rows(self) -> dict[RowKey, dict[str, Json]]:
        """Return the content of every row that is shown."""
        return {
            key: {
                name: fold.resolve(siblings).value for name, siblings in self.siblings(*key).items()
            }
            for key in self._rows
            if self.is_shown(*key)
        }

    def is_shown(self, kind: str, row: str) -> bool:
        """Return whether there is such a row and no removal hides it."""
        return self.state(kind, row).stands(self.sees)

    def siblings(self, kind: str, row: str) -> Mapping[str, list[Write]]:
        """Return for each register of a row the writes to choose from, the winner last."""
        state = self.state(kind, row)
        return {
            name: fold.shown(siblings, state.removals, self.sees)
            for name, siblings in state.registers.items()
        }

    def _next_ready(self) -> ChangeGroup | None:
        for group in self._waiting.values():
            if all(dep in self._causality for dep in group.header.deps):
                return group
        return None

    def _apply(self, group: ChangeGroup) -> None:
        header = group.header
        self._causality.add(group.id, header.replica, header.n, header.deps)
        self.order[group.id] = len(self.order)
        for index, op in enumerate(group.ops):
            if isinstance(op, SetField):
                self._write(op, group.id, index)
            elif isinstance(op, DeleteRow):
                state = self._rows.setdefault((op.kind, op.row), RowState())
                removal = Removal(op.kind, op.row, group.id, index)
                state.removals = fold.merge_removals(state.removals, [removal], self.sees)
            elif isinstance(op, AddFact):
                name = fact_id(op.type, op.content)
                self._came.setdefault(name, set()).add(group.id)
                self._signed = None
                self.facts[name] = Fact(name, op.type, op.content)

    def _write(self, op: SetField, change_id: str, index: int) -> None:
        write = Write(op.kind, op.row, op.field, change_id, index, op.stamp, op.value)
        registers = self._rows.setdefault((op.kind, op.row), RowState()).registers
        registers[op.field] = fold.merge(registers.get(op.field, ()), [write], self.sees)
