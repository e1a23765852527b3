"""Blanks what changes said about people who asked for it; the chain of hashes stays whole.

The operations of a blanked change are gone, its header stays: it names their hash, and what was
built on it still fits. SQLite overwrites what is deleted (`secure_delete`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import Any

import msgspec

from plc_desktop.changes import erasure
from plc_desktop.changes.erasure import Erased
from plc_desktop.changes.facts import ERASE
from plc_desktop.changes.model import SealedChange
from plc_desktop.errors import ForeignFileError, RuleError
from plc_desktop.storage import about_people, erase_plan, kept_facts, refill
from plc_desktop.storage.chains import Chains
from plc_desktop.storage.change_log import ChangeLog
from plc_desktop.storage.erase_plan import ErasePlan
from plc_desktop.storage.facts_index import FactsIndex
from plc_desktop.storage.sql import IN_LIST, as_list
from plc_desktop.storage.stages import Reporter


class Erasing:
    """What is erased while changes come in."""

    def __init__(self, connection: Any) -> None:
        self._db = connection
        self._named = set(self._erased().changes)
        self._came_blank: set[str] = set()

    def blanked(self, changes: Iterable[SealedChange]) -> Iterator[SealedChange]:
        """Yield changes, without their operations if those are erased already."""
        for change in changes:
            name = change.group.id
            self._named |= erasure.named_by(change.group.ops)
            if change.ops is None:
                self._came_blank.add(name)
                yield change
            elif name in self._named:
                yield SealedChange(
                    msgspec.structs.replace(change.group, ops=()), change.header, None
                )
            else:
                yield change

    def rows(self) -> dict[str, list[str]]:
        """Return ids, by kind, of the rows that changes still to be blanked have written.

        Raises:
            ForeignFileError: "not_erased" if a change came blank and nobody had it erased.
        """
        named = self._erased().changes
        if self._came_blank - named:
            raise ForeignFileError("not_erased")
        return rows_of(self._db, named)

    def _erased(self) -> Erased:
        return erased(self._db)


def erased(connection: Any) -> Erased:
    """Return everything that is erased."""
    found = FactsIndex(connection).of_type(ERASE)
    return erasure.erased_by(fact for fact, _ in found)


def plan_again(connection: Any, log: ChangeLog, known: Erased) -> ErasePlan:
    """Return what blanks what this computer knows to be erased in a file of a time before."""
    found = erase_plan.plan(connection, log, sorted(known.people), known.rows)
    found.rows = sorted(known.rows.union(found.rows))
    found.documents = sorted(known.documents.union(found.documents))
    return found


def check_rows(connection: Any, rows: Iterable[str]) -> None:
    """Refuse to write again about people who were erased.

    Raises:
        RuleError: "written_about_erased".
    """
    found = erased(connection)
    if not (found.people | found.rows).isdisjoint(rows):
        raise RuleError("written_about_erased")


def rows_of(connection: Any, changes: Iterable[str]) -> dict[str, list[str]]:
    """Return ids, by kind, of the rows that changes not blanked yet have written."""
    found: dict[str, list[str]] = {}
    seqs = _not_blank(connection, changes)
    if not seqs:  # nearly always; what a change wrote is found by reading the whole index
        return found
    for kind, row in connection.execute(
        f"SELECT DISTINCT kind, row FROM change_write WHERE seq {IN_LIST}",
        (as_list(seqs),),
    ):
        found.setdefault(kind, []).append(row)
    return found


def _not_blank(connection: Any, changes: Iterable[str]) -> list[int]:
    """Return the places of those changes that are here with their operations."""
    rows = connection.execute(
        f"SELECT DISTINCT seq FROM change_ops WHERE seq {IN_LIST}",
        (as_list(Chains(connection).seqs(changes).values()),),
    )
    return [row[0] for row in rows]


def forget_waiting(connection: Any, found: Erased, words: AbstractSet[tuple[str, str]]) -> set[str]:
    """Forget changes that wait and speak of whom was erased; their laptop sends them again.

    Then they are blanked as they go in. Until that, what was built on them waits for them.

    Args:
        connection: To the workspace.
        found: Everything that is erased.
        words: What those people were called, as far as that is known; see `kept_facts.words_of`.
    """
    if not found.changes and not found.people:
        return set()
    names = about_people.waiting_about(connection, found, words) | found.changes
    connection.execute(f"DELETE FROM pending_change WHERE id {IN_LIST}", (as_list(names),))
    return names


def blank(connection: Any, log: ChangeLog, progress: Reporter | None = None) -> bool:
    """Blank everything that is erased and work all tables out anew; return if there was any.

    Args:
        connection: To the workspace.
        log: Its log.
        progress: Told how far the work is; if it raises, the caller rolls back.
    """
    found = erased(connection)
    seqs = _not_blank(connection, found.changes)
    connection.execute(f"DELETE FROM document WHERE sha256 {IN_LIST}", (as_list(found.documents),))
    forget_waiting(connection, found, kept_facts.words_of(connection, log, found.people))
    if not seqs:
        return False
    connection.execute(f"DELETE FROM change_ops WHERE seq {IN_LIST}", (as_list(seqs),))
    connection.execute("UPDATE peer SET label = ''")  # laptops are often called after people
    log.forget_pieces()
    refill.refill(connection, log, progress)
    return True
