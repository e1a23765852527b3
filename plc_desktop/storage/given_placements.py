"""Placements that were given to another person by somebody who did not know of signed hours there.

A signature names the person whose hours they are. So the hours of such a placement wait again, and
a person decides whose it is. Source: ARCHITECTURE.md, A placement with signed hours stays whose it
is.
"""

from __future__ import annotations

from collections.abc import Collection
from operator import itemgetter
from typing import Any

from plc_desktop.changes.facts import Fact
from plc_desktop.domain.fields import Json
from plc_desktop.storage import hours_states, signed_conflicts
from plc_desktop.storage.change_log import ChangeLog
from plc_desktop.storage.registers import SIGNATURE, SIGNED
from plc_desktop.storage.sql import IN_LIST, as_list
from plc_desktop.storage.whose_hours import classes_of_placements, of_class

_PLACEMENT = "placement"
_PERSON = SIGNED[_PLACEMENT]


def settle(connection: Any, placements: Collection[str]) -> None:
    """List what has to be decided, as far as a step may have changed that.

    Args:
        connection: The open file; states of lines are settled.
        placements: Those that were edited, or of which a line was signed for somebody else.
    """
    wanted = _listed(connection) | _given(connection, placements)
    if not wanted:
        return
    signed = _signed(connection, wanted)
    ids = {row: [fact.id for fact in found] for row, found in signed.items()}
    connection.execute(
        f"DELETE FROM open_conflict WHERE kind = ? AND field = ? AND row {IN_LIST}",
        (_PLACEMENT, SIGNATURE, as_list(wanted)),
    )
    connection.executemany(
        "INSERT INTO open_conflict (row, kind, field) VALUES (?, ?, ?)",
        [
            (row, _PLACEMENT, SIGNATURE)
            for row in signed_conflicts.unseen(connection, _PLACEMENT, ids)
        ],
    )


def people(connection: Any, log: ChangeLog, row: str) -> list[tuple[str, Json, bool]]:
    """Return the people to choose from: change, id, whether the placement is shown as theirs.

    First whose it is now, then for whom its hours were signed.
    """
    shown = connection.execute("SELECT person_id FROM placement WHERE id = ?", (row,)).fetchone()[0]
    signed = {fact.content["participant"] for fact in _signed(connection, [row]).get(row, ())}
    found: dict[Json, tuple[str, Json, bool]] = {}
    for change_id, value in sorted(
        signed_conflicts.written(connection, log, _PLACEMENT, row, _PERSON), key=itemgetter(0)
    ):
        if value == shown or value in signed:
            found[value] = (change_id, value, value == shown)
    return sorted(found.values(), key=lambda one: (not one[2], one[0]))


def _listed(connection: Any) -> set[str]:
    rows = connection.execute(
        "SELECT row FROM open_conflict WHERE kind = ? AND field = ?", (_PLACEMENT, SIGNATURE)
    )
    return {row for (row,) in rows}


def _given(connection: Any, placements: Collection[str]) -> set[str]:
    """Return those placements whose person was written more than once."""
    rows = connection.execute(
        f"SELECT row FROM change_write WHERE row {IN_LIST} AND kind = ? AND field = ?"
        " GROUP BY row HAVING count(*) > 1",
        (as_list(placements), _PLACEMENT, _PERSON),
    )
    return {row for (row,) in rows}


def _signed(connection: Any, placements: Collection[str]) -> dict[str, list[Fact]]:
    """Return by placement the signatures on its lines that name somebody else."""
    theirs = classes_of_placements(f"x.id {IN_LIST}")
    lines = connection.execute(
        f"SELECT h.id FROM hours_entry h WHERE {of_class('h', f'IN ({theirs})')}"
        f" AND h.placement_id {IN_LIST}",
        (as_list(placements), as_list(placements)),
    )
    return hours_states.signed_for_others(connection, [line for (line,) in lines])
