"""Which lines of hours a sign-off keeps from whoever removed them without having seen it.

What is signed cannot be removed. Somebody who removes a line on a laptop that the sign-off has not
reached, or where it is taken back and not restored yet, could not know; so the removal does not
count against it, and a person decides.
Source: ARCHITECTURE.md, A removal that had not seen a sign-off hides nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

from plc_desktop.changes.facts import RETRACT, SIGN_OFF, Fact
from plc_desktop.changes.fold import SignOff
from plc_desktop.changes.opposing import Opposing
from plc_desktop.storage.facts_index import FactsIndex
from plc_desktop.storage.said_again import said_again
from plc_desktop.storage.sql import IN_LIST, as_list

_HOURS = "hours_entry"

UNFINISHED = "~"
"""Stands for the id of the change being written; sorts after every hash."""


@dataclass
class SignOffs:
    """The sign-offs of lines that nobody has taken back.

    Attributes:
        by_line: With the changes each came with.
        seqs: Places of those changes in this file.
    """

    by_line: dict[str, list[SignOff]] = field(default_factory=dict)
    seqs: dict[str, int] = field(default_factory=dict)


def sign_offs(connection: Any, lines: Iterable[str], taken_back: Collection[str] = ()) -> SignOffs:
    """Return the sign-offs that stand, of some lines.

    Args:
        connection: The open file.
        lines: Ids of hours entries, best only of those that somebody removed.
        taken_back: Facts that are about to be taken back; what they took back stands again.
    """
    found = SignOffs()
    index = FactsIndex(connection)
    about = index.about(lines, SIGN_OFF)
    known = [fact for items in about.values() for fact, _, _ in items]
    if not known:
        return found
    standing = {fact.id for items in about.values() for fact, fallen, _ in items if not fallen}
    if taken_back:
        retraction = Fact("", RETRACT, {"refs": [*taken_back]})
        standing = index.would_stand([fact.id for fact in known], retraction)
    opposing = Opposing(index.opposing() if standing else ())
    opposed = {name: opposing.of(name) for name in standing}
    concerned = standing.union(fact.id for items in opposed.values() for fact in items)
    places = _places(connection, concerned)
    came = {name: tuple(sorted(changes)) for name, changes in places.items()}
    for line, items in about.items():
        found.by_line[line] = [
            SignOff(came[fact.id], fact, tuple((one, came[one.id]) for one in opposed[fact.id]))
            for fact, _, _ in items
            if fact.id in standing
        ]
    for changes in places.values():
        found.seqs.update(changes)
    return found


def removed_of(connection: Any, changed: Iterable[Fact]) -> list[str]:
    """Return the lines that somebody removed, of those that facts sign off.

    Args:
        connection: The open file.
        changed: Facts that are new, or were taken back, or stand again.
    """
    lines = sorted({str(fact.content["entry"]) for fact in changed if fact.type == SIGN_OFF})
    if not lines:
        return []
    found = connection.execute(
        f"SELECT DISTINCT row FROM change_write WHERE row {IN_LIST} AND kind = ? AND field = ''"
        " AND is_live = 1 ORDER BY row",
        (as_list(lines), _HOURS),
    )
    return [row for (row,) in found]


def _places(connection: Any, fact_ids: Iterable[str]) -> dict[str, dict[str, int]]:
    """Return of facts the changes they came with, and where those stand in this file.

    What an erasure said again came with the changes that were blanked, too.
    """
    came: dict[str, set[int]] = {}
    for fact, seq in connection.execute(
        f"SELECT fact_id, seq FROM fact_in WHERE fact_id {IN_LIST}", (as_list(fact_ids),)
    ):
        came.setdefault(fact, set()).add(seq)
    for fact, again in said_again(connection).items():
        if fact in came:
            came[fact] |= again.before
    names = dict(
        connection.execute(
            f"SELECT seq, id FROM change WHERE seq {IN_LIST}",
            (as_list({seq for seqs in came.values() for seq in seqs}),),
        ).fetchall()
    )
    return {fact: {names.get(seq, UNFINISHED): seq for seq in seqs} for fact, seqs in came.items()}
