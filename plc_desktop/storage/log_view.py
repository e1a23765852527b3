"""What a reading says about the log itself: who has what, what waits, what people must decide."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Any

from plc_desktop.changes.erasure import Erased
from plc_desktop.changes.model import AddFact, Checkpoint
from plc_desktop.errors import RuleError
from plc_desktop.storage import (
    checkpoints,
    conflicts,
    erase_plan,
    erasing,
    forks,
    kept_facts,
    mentions,
    newer_rows,
    peers,
    salvage,
    sending,
    waiting,
)
from plc_desktop.storage.chains import Chains
from plc_desktop.storage.change_log import ChangeLog
from plc_desktop.storage.conflicts import Conflict
from plc_desktop.storage.erase_plan import ErasePlan
from plc_desktop.storage.import_report import Fork, Missing
from plc_desktop.storage.mentions import Mentions
from plc_desktop.storage.peers import Batch, Peer
from plc_desktop.storage.salvage import Orphan
from plc_desktop.storage.stages import Reporter


class LogView:
    """The part of a reading that is about the log; see `reader.Reader`."""

    def __init__(self, connection: Any, log: ChangeLog, today: date) -> None:
        self._db = connection
        self._log = log
        self._today = today

    def heads(self) -> tuple[str, ...]:
        """Return the ids of the changes that no other was built on."""
        return Chains(self._connection()).heads()

    def counts(self) -> dict[str, int]:
        """Return how many changes of each replica are here."""
        return Chains(self._connection()).counts()

    def digest(self) -> str:
        """Return a hash of the set of changes that are here, whatever their order."""
        digest = hashlib.sha256()
        for (name,) in self._connection().execute("SELECT id FROM change ORDER BY id"):
            digest.update(bytes.fromhex(name))
        return digest.hexdigest()

    def has_change(self, change_id: str) -> bool:
        """Return whether a change is here."""
        return Chains(self._connection()).seq(change_id) is not None

    def sees(self, later_id: str, earlier_id: str) -> bool:
        """Return whether one change was written having seen another, or is it.

        A change that is not here has seen nothing and was seen by nothing.
        """
        chains = Chains(self._connection())
        places = chains.seqs((later_id, earlier_id))
        if later_id not in places or earlier_id not in places:
            return False
        return chains.sees(places[later_id], places[earlier_id])

    def bytes_not_seen_by(
        self, heads: Iterable[str] = ()
    ) -> Iterator[tuple[str, bytes, bytes | None]]:
        """Yield what somebody lacks: id, header and operations of changes, byte for byte.

        Each comes after everything it was built on.

        Args:
            heads: The newest changes they say they have; those not known here tell nothing.
        """
        return sending.raw(self._connection(), heads)

    def size_not_seen_by(self, heads: Iterable[str] = ()) -> tuple[int, int]:
        """Return how many changes somebody lacks, and their bytes as they are stored here."""
        return sending.size(self._connection(), heads)

    def checkpoints(self) -> list[Checkpoint]:
        """Return the newest signature over every replica and branch."""
        return checkpoints.all_of(self._connection())

    def forks(self) -> tuple[Fork, ...]:
        """Return the replicas that went on twice."""
        return forks.since(self._connection())

    def waiting_for(self) -> tuple[Missing, ...]:
        """Return what has not arrived, of everything that other changes were built on."""
        return waiting.missing(self._connection())

    def conflicts(self) -> list[Conflict]:
        """Return what people have to decide: registers written apart, rows removed and edited."""
        return conflicts.all_of(self._connection(), self._log)

    def conflict_count(self) -> int:
        """Return how much people have to decide."""
        (count,) = self._connection().execute("SELECT count(*) FROM open_conflict").fetchone()
        return int(count)

    def peers(self) -> list[Peer]:
        """Return the other laptops and what they said they have."""
        return peers.peers(self._connection())

    def batches(self) -> list[Batch]:
        """Return the files that were read and written, newest first."""
        return peers.batches(self._connection())

    def orphans(self, before_ms: int) -> list[Orphan]:
        """Return changes that have waited since before an instant and say something new.

        Args:
            before_ms: UTC milliseconds.
        """
        return salvage.orphans(self._connection(), before_ms)

    def waiting_facts(self, change_ids: Iterable[str]) -> list[AddFact]:
        """Return the facts of waiting changes that are not here and can be entered here."""
        return salvage.facts_of(self._connection(), change_ids)

    def made_newer(self, rows: Iterable[str]) -> set[str]:
        """Return which of these rows may only be read, because of what a newer program wrote."""
        return newer_rows.among(self._connection(), rows)

    def erase_plan(self, people: Collection[str], progress: Reporter | None = None) -> ErasePlan:
        """Return what erasing these people would blank; nothing is changed.

        Args:
            people: Their ids.
            progress: Told how far the log was read; it may raise.

        Raises:
            RuleError: "erase_needs_newer_program".
        """
        return erase_plan.plan(self._connection(), self._log, people, progress=progress)

    def supervised(self, people: Collection[str]) -> tuple[str, ...]:
        """Return the placements of others that have one of these people as a supervisor."""
        return tuple(kept_facts.supervised(self._connection(), people))

    def mentions(self, people: Collection[str], rows: Collection[str]) -> Mentions:
        """Return where names of people stay in the words of others when they are erased.

        Args:
            people: Their ids.
            rows: Records that are erased.
        """
        return mentions.mentions(self._connection(), self._log, people, rows)

    def erased(self) -> Erased:
        """Return everything that is erased."""
        return erasing.erased(self._connection())

    def documents(self) -> tuple[str, ...]:
        """Return the SHA-256 of every document that is here."""
        rows = self._connection().execute("SELECT sha256 FROM document ORDER BY sha256")
        return tuple(row[0] for row in rows)

    def typed_document(self, sha256: str) -> tuple[bytes, str]:
        """Return a stored document's exact bytes and its media type.

        Raises:
            RuleError: "document_missing".
        """
        row = (
            self._connection()
            .execute("SELECT body, media_type FROM document WHERE sha256 = ?", (sha256,))
            .fetchone()
        )
        if row is None:
            raise RuleError("document_missing", sha256=sha256)
        return bytes(row[0]), row[1]

    def _connection(self) -> Any:
        """Return the connection; a unit of work first writes down what it holds."""
        return self._db
