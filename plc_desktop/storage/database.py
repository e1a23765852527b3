"""An open workspace: transactions, reading, keys, backups, rebuild.

All work goes over one connection, one piece at a time; any thread may ask, it waits its turn.
"""

from __future__ import annotations

import base64
import hashlib
import secrets
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

from plc_desktop.changes.model import Checkpoint, SealedChange
from plc_desktop.signing import canonical
from plc_desktop.signing.key_files import KeyStore
from plc_desktop.signing.keys import SigningKey
from plc_desktop.storage import workspace_file
from plc_desktop.storage.backup import BackupInfo
from plc_desktop.storage.change_log import ChangeLog
from plc_desktop.storage.engine import connect, explained, prepare_temporary
from plc_desktop.storage.history import HistoryItem, RecentItem
from plc_desktop.storage.hours_columns import Place
from plc_desktop.storage.import_report import ReceiveReport, Source
from plc_desktop.storage.reader import HoursStatus, Reader, StoredFact
from plc_desktop.storage.rebuild import RebuildResult
from plc_desktop.storage.undo import RegisterBefore
from plc_desktop.storage.unit_of_work import UnitOfWork
from plc_desktop.storage.version import SCHEMA_VERSION
from plc_desktop.storage.workspace_file import UnlockedFile

__all__ = [
    "BackupInfo",
    "Database",
    "Fact",
    "HistoryItem",
    "HoursStatus",
    "Reader",
    "RebuildResult",
    "ReceiveReport",
    "RecentItem",
    "RegisterBefore",
    "Source",
    "UnitOfWork",
]

Fact = StoredFact

CHECKPOINT_DOMAIN = "plc-checkpoint/1"


class Reporter(Protocol):
    """What a long job reports to; it may raise to stop the job."""

    def report(self, done: int, total: int, /) -> None:
        """Say how far the work is."""


def _now() -> datetime:
    return datetime.now(tz=UTC)


class Database:
    """One open workspace.

    Attributes:
        path: The file.
        key: The random key that encrypts it; for the system's keychain only.
        workspace_id: Names the workspace on every computer.
        replica_id: Names this copy of it on this computer.
    """

    def __init__(
        self, file: UnlockedFile, key_store: KeyStore, clock: Callable[[], datetime] = _now
    ) -> None:
        """Open an unlocked file; an older one is brought up to date first.

        Args:
            file: The workspace; closed together with the database.
            key_store: Holds this computer's device key.
            clock: The present instant, in UTC.

        Raises:
            EnvironmentProblem: "damaged_workspace", "disk_full" and the like.
        """
        self.path: Path = file.path
        self.key = file.key
        self._file = file
        self._clock = clock
        self._turn = threading.RLock()
        self._depth = 0
        self._work: UnitOfWork | None = None
        from plc_desktop.storage import migrate

        migrate.upgrade_if_older(file)
        self._open()
        try:
            self._identify(key_store)
        except BaseException:
            self._connection.close()
            raise

    @contextmanager
    def transaction(self, user_id: str, what: str) -> Iterator[UnitOfWork]:
        """Begin one step; on leaving it becomes one change group, on an exception nothing does.

        Args:
            user_id: Person id of who takes the step.
            what: Short code of the step, such as "hours_recorded".

        Raises:
            EnvironmentProblem: "disk_full", "read_only_workspace", "damaged_workspace".
        """
        with self._turn, explained(self.path):
            if self._depth:
                raise RuntimeError("a step cannot begin inside a reading or another step")
            self._connection.execute("BEGIN IMMEDIATE")
            self._depth += 1
            try:
                work = UnitOfWork(self._connection, self._log, self._today(), self._next_place())
                self._work = work
                yield work
                change = work.finish(self.workspace_id, user_id, what, SCHEMA_VERSION)
                if change:
                    self._sign_checkpoint(change, work)
                self._connection.execute("COMMIT")
            except BaseException:
                self._roll_back()
                raise
            finally:
                self._depth -= 1
                self._work = None

    @contextmanager
    def read(self) -> Iterator[Reader]:
        """Begin a consistent reading; inside a step it reads what the step has put."""
        with self._turn, explained(self.path):
            if self._work is not None:
                yield self._work
                return
            if not self._depth:
                self._connection.execute("BEGIN")
            self._depth += 1
            try:
                yield Reader(self._connection, self._log, self._today())
            finally:
                self._depth -= 1
                if not self._depth:
                    self._roll_back()

    def receive(  # noqa: PLR0913  # keyword-only
        self,
        changes: Iterable[SealedChange],
        source: Source | None = None,
        *,
        checkpoints: Sequence[Checkpoint] = (),
        documents: Iterable[tuple[bytes, str]] = (),
        confirmation: str = "",
        dry_run: bool = False,
        look: Callable[[Reader, ReceiveReport], None] | None = None,
        progress: Reporter | None = None,
    ) -> ReceiveReport:
        """Take in changes that were made on other laptops: all of them in one step, or none.

        Args:
            changes: Verified changes of this workspace, best each after what it was built on.
            source: The file they come from.
            checkpoints: The signatures that cover them.
            documents: Bodies with their media types.
            confirmation: What a person typed, if so much is hidden that the report asks for it.
            dry_run: Whether to find out what would happen and change nothing.
            look: Sees everything as it is then, also in a dry run.
            progress: Told how many changes are in; if it raises, nothing is changed.

        Raises:
            RuleError: "import_needs_confirmation", "too_many_waiting" or "totals_differ".
            ForeignFileError: "wrong_workspace", "sequence_broken", "not_erased" or
                "counts_differ".
            EnvironmentProblem: "disk_full" and the like.
        """
        from plc_desktop.storage import brake, receiving

        delivery = receiving.Delivery(changes, source or Source(), checkpoints, documents)
        with self._turn, explained(self.path):
            if self._depth:
                raise RuntimeError("a file cannot be read inside a reading or a step")
            here = receiving.Here(self.workspace_id, self._now_ms())
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                report = receiving.receive(self._connection, self._log, delivery, here, progress)
                if look is not None:
                    look(Reader(self._connection, self._log, self._today()), report)
                if dry_run:
                    self._roll_back()
                    return report
                brake.check(report, confirmation)
                report = receiving.keep(self._connection, delivery.source, report, here.now_ms)
                self._connection.execute("COMMIT")
            except BaseException:
                self._roll_back()
                raise
            return report

    def rebuild(self, progress: Reporter | None = None) -> RebuildResult:
        """Compute every table anew from the log and say whether it was equal before.

        Args:
            progress: Told how far the work is; if it raises, nothing is changed.
        """
        from plc_desktop.storage import rebuild

        with self._turn, explained(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                result = rebuild.rebuild(self._connection, self._log, progress)
                self._connection.execute("COMMIT")
            except BaseException:
                self._roll_back()
                raise
        return result

    def backup(self, reason: str = "by_hand") -> BackupInfo:
        """Copy the workspace beside it and verify the copy.

        Raises:
            EnvironmentProblem: "disk_full", "folder_not_writable", "damaged_workspace".
        """
        from plc_desktop.storage import backup

        with self._standing_still():
            return backup.make(self._file, reason, self._clock())

    def backup_if_due(self) -> BackupInfo | None:
        """Copy the workspace unless a copy of the last 30 minutes or of this state exists."""
        from plc_desktop.storage import backup

        with self._standing_still():
            return backup.make_if_due(self._file, self._clock())

    def change_passphrase(self, old: str, new: str) -> None:
        """Let the workspace be opened with another passphrase.

        Raises:
            EnvironmentProblem: "wrong_passphrase".
        """
        with self._closed_for_a_moment():
            workspace_file.check_passphrase(self.path, old)
            workspace_file.set_passphrase(self._file, new)

    def set_passphrase(self, new: str) -> None:
        """Set another passphrase without the old one, after opening with the recovery code."""
        with self._closed_for_a_moment():
            workspace_file.set_passphrase(self._file, new)

    def add_recovery(self) -> str:
        """Return a new recovery code that opens the workspace; an older one stops working."""
        with self._closed_for_a_moment():
            return workspace_file.add_recovery(self._file)

    def has_recovery(self) -> bool:
        """Return whether a recovery sheet was made."""
        with self._standing_still():
            return workspace_file.has_recovery(self.path)

    def close(self) -> None:
        """Close the file; another program may open it."""
        with self._turn:
            self._connection.close()
            self._file.close()

    def _open(self) -> None:
        """Connect and make the temporary tables."""
        self._connection: Any = connect(self.path, self.key)
        prepare_temporary(self._connection)
        self._log = ChangeLog(self._connection)

    def _identify(self, key_store: KeyStore) -> None:
        """Learn who this copy is; on another computer, or after a restore, it is a new one.

        Source: design 1.2, rotation rule.
        """
        with explained(self.path):
            known = dict(self._connection.execute("SELECT name, value FROM workspace"))
            self.workspace_id = known.get("workspace_id") or _random_id()
            self._device: SigningKey = key_store.device_key(self.workspace_id)
            nonce = bytes.fromhex(known.get("replica_nonce", ""))
            self.replica_id = known.get("replica_id", "")
            restored = workspace_file.restored_mark(self.path)
            is_same_copy = nonce and self.replica_id == _replica_id(self._device, nonce)
            if is_same_copy and known.get("restored", "") == restored:
                return
            nonce = secrets.token_bytes(16)
            self.replica_id = _replica_id(self._device, nonce)
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.executemany(
                "INSERT OR REPLACE INTO workspace (name, value) VALUES (?, ?)",
                [
                    ("workspace_id", self.workspace_id),
                    ("replica_id", self.replica_id),
                    ("replica_nonce", nonce.hex()),
                    ("restored", restored),
                ],
            )
            self._connection.execute("COMMIT")

    def _next_place(self) -> Place:
        """Return where the next change stands; its clock never runs backward in one replica."""
        n, wall_ms = self._log.last_of(self.replica_id)
        seq = self._log.last_seq() + 1
        return Place(seq, self.replica_id, n + 1, max(self._now_ms(), wall_ms + 1))

    def _now_ms(self) -> int:
        return int(self._clock().timestamp() * 1000)

    def _sign_checkpoint(self, change_id: str, work: UnitOfWork) -> None:
        """Sign the newest change; since each names its predecessor, that covers them all."""
        place = work.place
        payload = canonical.encode(
            {
                "id": change_id,
                "n": place.n,
                "r": place.replica,
                "w": place.wall_ms,
                "ws": self.workspace_id,
            }
        )
        self._connection.execute("DELETE FROM checkpoint WHERE replica = ?", (place.replica,))
        self._connection.execute(
            "INSERT INTO checkpoint"
            " (replica, n, change_id, wall_ms, public_key, signature) VALUES (?, ?, ?, ?, ?, ?)",
            (
                place.replica,
                place.n,
                change_id,
                place.wall_ms,
                self._device.public,
                self._device.sign(CHECKPOINT_DOMAIN, payload),
            ),
        )

    def _today(self) -> Any:
        return self._clock().astimezone().date()

    def _roll_back(self) -> None:
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")

    @contextmanager
    def _standing_still(self) -> Iterator[None]:
        """Keep every other work waiting, so that the file may be read directly.

        Closing a file that is being read this way would drop the locks of a running transaction
        of this very process; there is none meanwhile. Source: POSIX advisory locks.
        """
        with self._turn:
            if self._depth:
                raise RuntimeError("the file cannot be copied inside a step")
            yield

    @contextmanager
    def _closed_for_a_moment(self) -> Iterator[None]:
        """Close the connection while the start of the file changes."""
        with self._standing_still():
            self._connection.close()
            try:
                yield
            finally:
                self._open()


def _random_id() -> str:
    return base64.b32encode(secrets.token_bytes(16))[:26].decode("ascii").lower()


def _replica_id(device: SigningKey, nonce: bytes) -> str:
    """Return the id of one life of this copy on this computer. Source: design 1.2."""
    digest = hashlib.sha256(b"plc-replica/1" + device.public + nonce).digest()
    return base64.b32encode(digest[:10]).decode("ascii").lower()
