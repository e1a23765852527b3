"""What changes say whose predecessors will never come.

If a laptop is restored and the changes it lost exist nowhere else, what was built on them waits
for ever. Its facts hold by themselves; values of registers are for a person to look at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from plc_desktop.changes.encoding import fact_id
from plc_desktop.changes.facts import check_content
from plc_desktop.changes.model import AddFact, SealedChange, SetField
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import KINDS
from plc_desktop.errors import RuleError
from plc_desktop.storage.row_values import row_values
from plc_desktop.storage.sql import IN_LIST, as_list, select
from plc_desktop.storage.waiting import stored_change

_KINDS = frozenset(kind.name for kind in KINDS)


@dataclass(frozen=True)
class OrphanValue:
    """One value that a waiting change gave to a register.

    Attributes:
        kind: Record kind.
        row: Record id.
        field: Register.
        value: What it said.
        present: What is here now; None if the row is not.
    """

    kind: str
    row: str
    field: str
    value: Json
    present: Json


@dataclass(frozen=True)
class Orphan:
    """One waiting change that says something that is not here.

    Attributes:
        change_id: The change.
        replica: Whose it is.
        n: Its number.
        wall_ms: Clock of the laptop that wrote it.
        user: Person id of its author.
        facts: How many of its facts are not here.
        registers: The values that differ from what is here.
    """

    change_id: str
    replica: str
    n: int
    wall_ms: int
    user: str
    facts: int
    registers: tuple[OrphanValue, ...]


def orphans(connection: Any, before_ms: int) -> list[Orphan]:
    """Return changes that came before an instant, still wait, and say something new."""
    found = []
    for change in _waiting(connection, "received_at_ms < ?", before_ms):
        facts = len(list(_new_facts(connection, change)))
        registers = tuple(_new_values(connection, change))
        if facts or registers:
            header = change.group.header
            found.append(
                Orphan(
                    change.group.id,
                    header.replica,
                    header.n,
                    header.wall_ms,
                    header.user,
                    facts,
                    registers,
                )
            )
    return found


def facts_of(connection: Any, changes: Iterable[str]) -> list[AddFact]:
    """Return the facts of waiting changes that are not here and can be entered here."""
    found = []
    for change in _waiting(connection, f"id {IN_LIST}", as_list(changes)):
        for op in _new_facts(connection, change):
            try:
                check_content(op.type, op.content)
            except RuleError:  # only a newer program knows what it means
                continue
            found.append(op)
    return found


def _waiting(connection: Any, where: str, value: Any) -> Iterator[SealedChange]:
    rows = connection.execute(
        f"SELECT header, ops FROM pending_change WHERE {where} ORDER BY replica, n", (value,)
    ).fetchall()
    for header, ops in rows:
        yield stored_change(header, ops)


def _new_facts(connection: Any, change: SealedChange) -> Iterator[AddFact]:
    added = {fact_id(op.type, op.content): op for op in change.group.ops if isinstance(op, AddFact)}
    known = {
        row[0]
        for row in connection.execute(f"SELECT id FROM fact WHERE id {IN_LIST}", (as_list(added),))
    }
    yield from (op for name, op in added.items() if name not in known)


def _new_values(connection: Any, change: SealedChange) -> Iterator[OrphanValue]:
    for op in change.group.ops:
        if not isinstance(op, SetField) or op.kind not in _KINDS:
            continue
        present = _present(connection, op)
        if present != op.value:
            yield OrphanValue(op.kind, op.row, op.field, op.value, present)


def _present(connection: Any, op: SetField) -> Json:
    """Return what a register holds now; a field that says nothing holds its default."""
    values = row_values(op.kind)
    row = connection.execute(select(op.kind, values.columns, "WHERE id = ?"), (op.row,)).fetchone()
    if row is None:
        return None
    content = values.values_for(row)
    return content if op.field == "content" else content.get(op.field)
