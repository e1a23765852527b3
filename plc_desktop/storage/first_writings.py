"""In which changes lines of hours were first written down.

Source: ARCHITECTURE.md, Lines written apart are presumed one event.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from plc_desktop.changes.model import CONTENT
from plc_desktop.storage import true_authors
from plc_desktop.storage.chains import Chains
from plc_desktop.storage.hours_columns import Place
from plc_desktop.storage.registers import HOURS
from plc_desktop.storage.sql import IN_LIST, as_list
from plc_desktop.storage.true_authors import TrueAuthors


@dataclass(frozen=True)
class Author:
    """Who first wrote a line down.

    Attributes:
        user: Their id.
        replica: Under which id of a copy of the program.
        at_ms: When, by that laptop's clock.
    """

    user: str
    replica: str
    at_ms: int


def authors(connection: Any, rows: Collection[str]) -> dict[str, Author]:
    """Return of lines who first wrote them down; of several, whose change came first here.

    Of a line that an erasure said again that is who wrote it before; nobody if that is not known.
    """
    known = TrueAuthors(connection)
    blanked = known.of_lines(rows)
    first = {
        row: min([seq, *blanked.get(row, ())])
        for row, seq in connection.execute(
            f"SELECT row, min(seq) FROM change_write WHERE row {IN_LIST} AND kind = ? AND field = ?"
            " GROUP BY row",
            (as_list(rows), HOURS, CONTENT),
        )
    }
    return _authors_at(connection, known, first)


def authors_of_facts(connection: Any, ids: Collection[str]) -> dict[str, Author]:
    """Return of facts who first stated them; of several, whose change came first here."""
    known = TrueAuthors(connection)
    found = connection.execute(f"SELECT id, seq FROM fact WHERE id {IN_LIST}", (as_list(ids),))
    first = {name: known.of_fact(name, seq) for name, seq in found.fetchall()}
    return _authors_at(connection, known, first)


def _authors_at(connection: Any, known: TrueAuthors, first: Mapping[str, int]) -> dict[str, Author]:
    """Return by id who made the change at a place here."""
    steps = {
        seq: Author("" if seq in known.erasing else user, replica, at_ms)
        for seq, user, replica, at_ms in connection.execute(
            f"SELECT seq, user, replica, wall_ms FROM change WHERE seq {IN_LIST}",
            (as_list(first.values()),),
        )
    }
    return {name: steps[seq] for name, seq in first.items()}


def of_lines(
    connection: Any, chains: Chains, groups: Collection[Mapping[str, str]]
) -> dict[str, tuple[int, ...]]:
    """Return for lines the places of those changes that wrote them without having seen them.

    Mostly that is one change. Nothing is looked up for a group that one laptop wrote: whoever wrote
    its lines had seen every earlier one.

    Args:
        connection: The open file.
        chains: Who had seen what.
        groups: Lines that are compared with each other: the `origin` of each by its id.
    """
    if not groups:
        return {}
    again = true_authors.blanked_changes(connection, {row for group in groups for row in group})
    forked = chains.forked()
    rows = [
        row
        for group in groups
        if not again.keys().isdisjoint(group) or not _is_of_one(group.values(), forked)
        for row in group
    ]
    written: dict[str, set[int]] = defaultdict(set)
    for row, seq in connection.execute(
        f"SELECT row, seq FROM change_write WHERE row {IN_LIST} AND kind = ? AND field = ?",
        (as_list(rows), HOURS, CONTENT),
    ):
        written[row].add(seq)
    for row, changes in again.items():
        written[row].update(chains.seqs(changes).values())
    chains.look_up({seq for seqs in written.values() for seq in seqs})
    return {row: chains.first(seqs) for row, seqs in written.items()}


def _is_of_one(origins: Iterable[str], forked: Collection[str]) -> bool:
    """Return whether lines were first written by one laptop, one after the other."""
    replicas = {Place.replica_in(origin) for origin in origins}
    return len(replicas) == 1 and replicas.isdisjoint(forked)
