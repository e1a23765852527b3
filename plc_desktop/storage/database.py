"""An open workspace: transactions, reading, keys, backups, rebuild.

All work goes over one connection, one piece at a time; any thread may ask, it waits its turn.
"""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from plc_desktop.changes.model import Checkpoint, SealedChange
from plc_desktop.domain.fields import Json
from plc_desktop.errors import EnvironmentProblem, RuleError
from plc_desktop.signing.key_files import KeyStore
from plc_desktop.storage import checkpoints, erasing, peers, workspace_file
from plc_desktop.storage.backup import BackupInfo
from plc_desktop.storage.chains import Chains
from plc_desktop.storage.change_log import ChangeLog
from plc_desktop.storage.engine import connect, explained, prepare_temporary
from plc_desktop.storage.erase_plan import ErasePlan
from plc_desktop.storage.history import HistoryItem, RecentItem
from plc_desktop.storage.hours_columns import Place
from plc_desktop.storage.import_report import ReceiveReport, Source
from plc_desktop.storage.peers import Batch, Peer
from plc_desktop.storage.reader import HoursStatus, Reader, StoredFact
from plc_desktop.storage.rebuild import RebuildResult
from plc_desktop.storage.replica import Replica
from plc_desktop.storage.stages import Reporter, Stage
from plc_desktop.storage.undo import RegisterBefore
from plc_desktop.storage.undo_import import ImportUndone
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

_PLANNED, _SAID_AGAIN = 0.3, 0.45
"""Shares of an erasure that are done when it is known what to say again, and when it is said."""

_PUT_BACK_MS = 24 * 60 * 60 * 1000
"""By no more than that is a clock put back that was right enough before."""


def _now() -> datetime:
    return datetime.now(tz=UTC)


class Database:
    """One open workspace.

    Attributes:
        path: The file.
        key: The random key that encrypts it; for the system's keychain only.
    """

    def __init__(
        self,
        file: UnlockedFile,
        key_store: KeyStore,
        clock: Callable[[], datetime] = _now,
        workspace_id: str = "",
        progress: Reporter | None = None,
    ) -> None:
        """Open an unlocked file; an older one is brought up to date first.

        Args:
            file: The workspace; closed together with the database, or if that does not open.
            key_store: Holds this computer's device key.
            clock: The present instant, in UTC.
            workspace_id: Name of a new workspace that is made after another laptop's.
            progress: Told how far that is, if the file is older; if it raises, the file is as
                before.

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

        try:
            migrate.upgrade_if_older(file, progress)
            self._open()
            try:
                with explained(self.path):
                    restored = workspace_file.restored_mark(self.path)
                    self._replica = Replica(self._connection, key_store, restored, workspace_id)
                    self._own_folder = key_store.folder_of(self.workspace_id)
                    self._keep_erased()
            except BaseException:
                self._connection.close()
                raise
        except BaseException:
            file.close()  # or nobody could try again
            raise

    @property
    def workspace_id(self) -> str:
        """Name of the workspace on every computer."""
        return self._replica.workspace_id

    @property
    def replica_id(self) -> str:
        """Name of this copy of it on this computer."""
        return self._replica.id

    @property
    def needs_enrollment(self) -> bool:
        """Whether this computer may only read, because it has no key for the workspace."""
        return self._replica.needs_enrollment

    @property
    def is_unheard(self) -> bool:
        """Whether this is a copy on a computer that has read no file of another laptop since."""
        with self._turn, explained(self.path):
            return self._replica.is_unheard

    def enroll(self) -> None:
        """Let this computer take part: it gets a key and this copy a new name."""
        with self._turn, explained(self.path):
            self._replica.enroll()

    @contextmanager
    def transaction(
        self, user_id: str, what: str, progress: Reporter | None = None
    ) -> Iterator[UnitOfWork]:
        """Begin one step; on leaving it becomes one change group, on an exception nothing does.

        Args:
            user_id: Person id of who takes the step.
            what: Short code of the step, such as "hours_recorded".
            progress: Told, by a step that erases, how far working everything out anew is; if it
                raises, nothing is changed.

        Raises:
            EnvironmentProblem: "disk_full", "read_only_workspace", "damaged_workspace",
                "computer_not_enrolled".
        """
        with self._turn, explained(self.path):
            self._check_enrolled()
            if self._depth:
                raise RuntimeError("a step cannot begin inside a reading or another step")
            self._connection.execute("BEGIN IMMEDIATE")
            self._depth += 1
            try:
                self._work = work = self._next_step()
                yield work
                change = work.finish(self.workspace_id, user_id, what, SCHEMA_VERSION)
                if change:
                    self._sign_checkpoint(change, work)
                    if work.is_erasing:
                        erasing.blank(self._connection, self._log, progress)
                self._connection.execute("COMMIT")
            except BaseException:
                self._roll_back()
                raise
            finally:
                self._depth -= 1
                self._work = None
            if work.is_erasing:
                self._note_erased()

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
                    self._stop()

    def receive(  # noqa: PLR0913  # keyword-only
        self,
        changes: Iterable[SealedChange],
        source: Source | None = None,
        *,
        checkpoints: Sequence[Checkpoint] = (),
        documents: Iterable[tuple[bytes, str]] = (),
        heard: Peer | None = None,
        confirmation: str = "",
        dry_run: bool = False,
        then: Callable[[UnitOfWork, ReceiveReport], None] | None = None,
        look: Callable[[Reader, ReceiveReport], None] | None = None,
        progress: Reporter | None = None,
    ) -> ReceiveReport:
        """Take in changes that were made on other laptops: all of them in one step, or none.

        Args:
            changes: Verified changes of this workspace, best each after what it was built on.
            source: The file they come from.
            checkpoints: The signatures that cover them.
            documents: Bodies with their media types.
            heard: What the laptop that sent them says to hold.
            confirmation: What a person typed, if so much is hidden that the report asks for it.
            dry_run: Whether to find out what would happen and change nothing.
            then: In a dry run, the step that follows an import.
            look: In a dry run, sees everything as it is then.
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
            self._check_enrolled()
            if self._depth:
                raise RuntimeError("a file cannot be read inside a reading or a step")
            here = receiving.Here(self.workspace_id, self._now_ms(), self._erase_again, dry_run)
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                first_seq = self._log.last_seq() + 1
                report = receiving.receive(self._connection, self._log, delivery, here, progress)
                if dry_run:
                    if then is not None:
                        work = self._next_step()
                        then(work, report)
                        work.finish(self.workspace_id, "", "", SCHEMA_VERSION)
                    if look is not None:
                        look(Reader(self._connection, self._log, self._today()), report)
                    self._roll_back()
                    return report
                brake.check(report, confirmation)
                report = receiving.keep(
                    self._connection, delivery.source, report, here.now_ms, first_seq
                )
                if heard is not None:
                    peers.save_peer(self._connection, heard)
                self._replica.hear()
                self._connection.execute("COMMIT")
            except BaseException:
                self._roll_back()
                raise
            self._note_erased()
            if self._replica.has_come_back(first_seq):
                self._replica.rotate()
            return report

    def undo_import(self, user_id: str, batch_id: int, *, dry_run: bool = False) -> ImportUndone:
        """Take back what a file brought, as far as nobody has changed it since.

        Args:
            user_id: Who takes it back.
            batch_id: The file; see `batches`.
            dry_run: Whether to find out what would happen and change nothing.

        Raises:
            RuleError: "nothing_to_undo", "already_undone" or "import_is_beginning".
        """
        from plc_desktop.storage import undo_import

        with self._turn, explained(self.path):
            first, last = undo_import.batch_range(self._connection, batch_id)
            plan = undo_import.plan(self._connection, self._log, first, last)
            if dry_run:
                return undo_import.told(plan, "")
            with self.transaction(user_id, "import_undone") as work:
                work.take_back(plan, batch_id, secrets.token_hex(16))
            return undo_import.told(plan, work.change_id)

    def prepare_export(self) -> None:
        """Note outside the workspace how far it has counted, before a file leaves this computer.

        Raises:
            EnvironmentProblem: "computer_not_enrolled", "disk_full" or "folder_not_writable".
        """
        with self._turn, explained(self.path):
            self._replica.prepare_export()

    def note_export(self, file_sha256: str, device_keys: Sequence[str]) -> None:
        """Note a file that was written.

        Args:
            file_sha256: Its bytes' hash, hex.
            device_keys: The laptops it is for.
        """
        with self._writing():
            peers.note_export(
                self._connection, file_sha256, device_keys, self._now_ms(), self._log.last_seq()
            )

    def save_peer(self, peer: Peer) -> None:
        """Write down what is known of another laptop."""
        with self._writing():
            peers.save_peer(self._connection, peer)

    def batches(self) -> list[Batch]:
        """Return the files that were read and written, newest first."""
        with self.read() as reader:
            return reader.batches()

    def drop_waiting(self, before_ms: int) -> int:
        """Forget the changes that came before an instant and still wait; return how many."""
        with self._writing():
            cursor = self._connection.execute(
                "DELETE FROM pending_change WHERE received_at_ms < ?", (before_ms,)
            )
            return int(cursor.rowcount)

    def erase(
        self,
        user_id: str,
        people: Sequence[str],
        reason: str,
        progress: Reporter | None = None,
    ) -> str:
        """Blank everything about people, here at once and wherever the change arrives.

        What the same changes say about others is written again. Ids, hashes, and credentials stay;
        backups made before keep what they have until they are thinned out.

        Args:
            user_id: Coordinator who erases.
            people: Person ids.
            reason: Why; stays, so it must name nobody.
            progress: Told how far the work is; if it raises, nothing is changed.

        Raises:
            RuleError: "record_missing" if there is nothing about them; or
                "erase_needs_newer_program".
        """
        from plc_desktop.storage import erase_plan

        stage = Stage(progress)
        anew = stage.part(_SAID_AGAIN, 1)
        with self.transaction(user_id, "people_erased", anew) as work:
            reading = stage.part(0, _PLANNED)
            plan = erase_plan.plan(self._connection, self._log, people, progress=reading)
            if not plan.changes:
                raise RuleError("record_missing", kind="person", id=people[0])
            again = stage.part(_PLANNED, _SAID_AGAIN)
            work.erase(self._erasure(user_id, people, reason), plan, again)
        return work.change_id

    def _keep_erased(self) -> None:
        """Erase again who was erased on this computer, if the file is of a time before."""
        if self.needs_enrollment:
            return
        from plc_desktop.storage import erased_file

        known = erased_file.read(self._own_folder, self.path, everywhere=self._replica.was_put_back)
        here = erasing.erased(self._connection)
        if not known.people <= here.people or not known.documents <= here.documents:
            with self.transaction(known.by, "people_erased") as work:
                plan = erasing.plan_again(self._connection, self._log, known)
                work.erase(self._erasure(known.by, sorted(known.people), "put_back"), plan)
        self._note_erased()

    def _note_erased(self) -> None:
        """Write down outside the workspace, with ids only, who is erased in it.

        If that cannot be written now, the next opening tries again.
        """
        here = erasing.erased(self._connection)
        if here.people or here.documents:
            from plc_desktop.storage import erased_file

            with suppress(EnvironmentProblem):
                erased_file.note(self._own_folder, self.path, here)

    def _erasure(self, user_id: str, people: Iterable[str], reason: str) -> dict[str, Json]:
        """Return what an `erase` fact says beside its plan."""
        said: dict[str, Json] = {"people": [*people], "reason": reason, "by": user_id}
        return {**said, "at": self._now_ms(), "nonce": secrets.token_hex(16)}

    def _erase_again(self, plan: ErasePlan) -> None:
        """Write that more is blanked about people who were erased; in the caller's transaction.

        The step is that of who erased.
        """
        known = erasing.erased(self._connection)
        work = self._next_step()
        people = sorted(known.people)
        work.erase(self._erasure(known.by, people, "arrived_later"), plan)
        change = work.finish(self.workspace_id, known.by, "people_erased", SCHEMA_VERSION)
        self._sign_checkpoint(change, work)

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

    def _next_step(self) -> UnitOfWork:
        return UnitOfWork(self._connection, self._log, self._today(), self._next_place())

    def _next_place(self) -> Place:
        """Return where the next change stands.

        A clock that was put back a little does not run backward in one replica. One that stood
        years ahead is forgotten, or all that comes later would win over what others write.
        """
        n, wall_ms = self._log.last_of(self.replica_id)
        seq, now = self._log.last_seq() + 1, max(self._now_ms(), 1)
        is_near = wall_ms - now < _PUT_BACK_MS
        return Place(seq, self.replica_id, n + 1, max(now, wall_ms + 1) if is_near else now)

    def _now_ms(self) -> int:
        return int(self._clock().timestamp() * 1000)

    def _sign_checkpoint(self, change_id: str, work: UnitOfWork) -> None:
        """Sign the newest change in place of the one before."""
        self._connection.execute("DELETE FROM checkpoint WHERE replica = ?", (self.replica_id,))
        found = self._replica.sign(change_id, work.place)
        checkpoints.keep(self._connection, [found], Chains(self._connection))

    def _check_enrolled(self) -> None:
        """Refuse to write on a computer that does not take part.

        Raises:
            EnvironmentProblem: "computer_not_enrolled".
        """
        _ = self._replica.device

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Begin a transaction that is no step: it writes nothing into the log."""
        with self._turn, explained(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                self._roll_back()
                raise

    def _today(self) -> Any:
        return self._clock().astimezone().date()

    def _roll_back(self) -> None:
        """Undo what was written; places in the log that were read meanwhile get other changes."""
        self._stop()
        self._log.forget_pieces()

    def _stop(self) -> None:
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
                self._replica.use(self._connection)
