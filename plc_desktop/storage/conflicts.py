"""What people have to decide because it was written apart.

It is derived from the log: a decision is a change that sees both, and nothing else makes a
conflict go away.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from plc_desktop.changes import fold
from plc_desktop.changes.fold import Removal, Write
from plc_desktop.changes.model import CONTENT
from plc_desktop.domain.fields import Json
from plc_desktop.domain.signoff import SIGNED
from plc_desktop.storage import given_placements, hours_choice, signed_conflicts
from plc_desktop.storage.chains import Chains
from plc_desktop.storage.change_log import ChangeLog
from plc_desktop.storage.registers import (
    HOURS,
    REMOVED,
    SIGNATURE,
    Registers,
    RowState,
    choices_of,
    values_of,
)
from plc_desktop.storage.row_values import row_values
from plc_desktop.storage.sql import IN_LIST, as_list, select
from plc_desktop.storage.true_authors import TrueAuthors


@dataclass(frozen=True)
class ConflictChoice:
    """One of the values.

    Attributes:
        value: The value; of a removal, None; of what was edited meanwhile, its registers.
        change_id: The change it came with.
        user_id: Who wrote it.
        user_name: Their name; empty if not known here.
        at_ms: Clock of their laptop, UTC milliseconds.
        replica: Their laptop.
        is_shown: Whether it is what people see until somebody decides.
        is_signed: Whether a valid signature stands on it; hours only.
    """

    value: Json
    change_id: str
    user_id: str
    user_name: str
    at_ms: int
    replica: str
    is_shown: bool
    is_signed: bool = False


@dataclass(frozen=True)
class Conflict:
    """One decision to be made.

    Attributes:
        kind: Record kind.
        row: Record id.
        field: Register; "content" for all of an hours entry; "signature" if it was edited, or its
            placement given to another person, by somebody who had not seen it signed; empty if the
            row was removed on one laptop and edited or signed off on another, or is not there
            although others refer to it.
        choices: What was written, the shown one first.
    """

    kind: str
    row: str
    field: str
    choices: tuple[ConflictChoice, ...]


def all_of(connection: Any, log: ChangeLog) -> list[Conflict]:
    """Return every open decision, by kind and row."""
    open_: dict[str, dict[str, list[str]]] = {}
    for kind, row, name in connection.execute(
        "SELECT kind, row, field FROM open_conflict ORDER BY kind, row, field"
    ):
        open_.setdefault(kind, {}).setdefault(row, []).append(name)
    found: list[Conflict] = []
    authors = TrueAuthors(connection)
    for kind, rows in open_.items():
        registers = Registers(connection, kind, rows, log.op)
        contents = [row for row, names in rows.items() if (kind, CONTENT in names) == (HOURS, True)]
        signed = hours_choice.signed(connection, contents)
        for row, names in rows.items():
            for name in names:
                if name == SIGNATURE:
                    found.append(_overtaken(connection, log, authors, kind, row))
                    continue
                choices = _choices(registers, row, name, signed.get(row))
                if (kind, name) == (HOURS, REMOVED):
                    choices = _with_signed(connection, registers, row, choices)
                told = tuple(_told(connection, authors, row, choices))
                found.append(Conflict(kind, row, name, told))
    return found


def _overtaken(
    connection: Any, log: ChangeLog, authors: TrueAuthors, kind: str, row: str
) -> Conflict:
    """Return what was signed and what somebody made of it who had not seen the signature."""
    written = signed_conflicts.contents if kind == HOURS else given_placements.people
    choices = [
        (change, value, is_shown, not is_shown)
        for change, value, is_shown in written(connection, log, row)
    ]
    return Conflict(kind, row, SIGNATURE, tuple(_told(connection, authors, row, choices)))


_Choice = tuple[str, Json, bool, bool]
"""Change, value, whether it is shown, whether it is signed."""


def _choices(
    registers: Registers, row: str, name: str, signed: hours_choice.Signed | None
) -> list[_Choice]:
    state = registers.rows[row]
    if name == REMOVED:
        stands = state.stands(registers.sees)
        return _apart(state, registers.sees) if stands else _needed(state, registers.sees)
    writes = choices_of(state, name, registers.sees)
    if name == CONTENT and signed is not None:  # only hours have contents
        best = signed.best
        found = [(write, write == best, write in signed.writes) for write in writes]
    else:
        best = fold.resolve(writes)
        found = [(write, write == best, False) for write in writes]
    found.sort(key=lambda one: (not one[1], one[0].change_id, one[0].index))
    return [(write.change_id, write.value, shown, valid) for write, shown, valid in found]


def _apart(state: RowState, sees: fold.Sees) -> list[_Choice]:
    """Return what stands, by change, and the removals that had not seen it."""
    edits: dict[str, dict[str, Json]] = {}
    for write in state.writes():
        if any(_is_unseen(removal, write, sees) for removal in state.removals):
            edits.setdefault(write.change_id, {})[write.field] = write.value
    removals: list[Removal] = [
        removal
        for removal in state.removals
        if any(_is_unseen(removal, write, sees) for write in state.writes())
    ]
    kept: list[_Choice] = [(change, edits[change], True, False) for change in sorted(edits)]
    return kept + [(removal.change_id, None, False, False) for removal in removals]


def _needed(state: RowState, sees: fold.Sees) -> list[_Choice]:
    """Return who removed what others need, and the record as it was then."""
    removed = sorted(removal.change_id for removal in state.removals)
    last = max(state.writes(), key=fold.order)
    gone: list[_Choice] = [(change, None, True, False) for change in removed]
    return [*gone, (last.change_id, values_of(state, sees), False, False)]


def _with_signed(
    connection: Any, registers: Registers, row: str, choices: list[_Choice]
) -> list[_Choice]:
    """Add what was signed off meanwhile: the line as it is shown, and who had not seen that."""
    state = registers.rows[row]
    pairs = fold.signed_apart(state.writes(), state.removals, registers.sees, state.sign_offs)
    if not pairs:
        return choices
    content, is_signed = _line(connection, row)
    known = {change for change, *_ in choices}
    signed = sorted({min(one.changes) for _, one in pairs} - known)
    removed = sorted({removal.change_id for removal, _ in pairs} - known)
    kept: list[_Choice] = [(change, {CONTENT: content}, True, is_signed) for change in signed]
    return kept + choices + [(change, None, False, False) for change in removed]


def _line(connection: Any, row: str) -> tuple[Json, bool]:
    """Return the content of a line as it is shown, and whether it is signed."""
    values = row_values(HOURS)
    *columns, state = connection.execute(
        select(HOURS, (*values.columns, "state"), "WHERE id = ?"), (row,)
    ).fetchone()
    return values.values_for(columns), state == SIGNED


def _is_unseen(removal: Removal, write: Write, sees: fold.Sees) -> bool:
    one, other = removal.change_id, write.change_id
    return not sees(one, other) and not sees(other, one)


def _told(
    connection: Any, authors: TrueAuthors, row: str, choices: Sequence[_Choice]
) -> Iterable[ConflictChoice]:
    """Add who wrote each choice, when and where.

    Of what an erasure said again that is who had written the line before; else nobody.
    """
    seqs = Chains(connection).seqs(change for change, *_ in choices)
    places = {name: authors.before(row, seq) for name, seq in seqs.items()}
    known = {
        seq: (user, full_name or "", wall_ms, replica)
        for seq, user, full_name, wall_ms, replica in connection.execute(
            "SELECT c.seq, c.user, p.full_name, c.wall_ms, c.replica FROM change c"
            f" LEFT JOIN person p ON p.id = c.user WHERE c.seq {IN_LIST}",
            (as_list(places.values()),),
        )
    }
    for change, value, is_shown, is_signed in choices:
        user, name, at_ms, replica = known[places[change]]
        if places[change] in authors.erasing:
            user = name = ""
        yield ConflictChoice(value, change, user, name, at_ms, replica, is_shown, is_signed)
