"""Files between the laptops of one organization: write ours, read theirs, say who lacks what."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from plc_desktop.changes.facts import ERASE, HANDED_OVER
from plc_desktop.errors import EnvironmentProblem, ForeignFileError
from plc_desktop.exchange import container
from plc_desktop.exchange.sync_head import SyncHead
from plc_desktop.services.exchange import preview as sync_preview
from plc_desktop.services.exchange import sources, traces, withdrawals
from plc_desktop.services.exchange.folder import ExchangeFolder, ProblemFile
from plc_desktop.services.exchange.preview import MissingPart, Preview, PreviewMaker
from plc_desktop.services.exchange.sources import FromLaptop
from plc_desktop.services.exchange.writing import SyncWriter, Written
from plc_desktop.services.identities.laptops import Laptop, Laptops, Withdrawn
from plc_desktop.services.transfers import followed_apart
from plc_desktop.services.workspace.history import History
from plc_desktop.services.workspace.instants import DAY_MS
from plc_desktop.services.workspace.progress import Progress
from plc_desktop.services.workspace.session import Session
from plc_desktop.storage.database import Reader, UnitOfWork
from plc_desktop.storage.import_report import ConflictKey, ReceiveReport, Source
from plc_desktop.storage.peers import Batch, Peer
from plc_desktop.storage.salvage import Orphan
from plc_desktop.storage.undo_import import ImportUndone

_T = TypeVar("_T")
WAITING_DAYS = 30
"""After so long, what waits may be entered by hand."""


@dataclass(frozen=True)
class Taken:
    """A file that was read and taken in.

    Attributes:
        report: What it did.
        sender: The laptop that wrote it.
        receipt: Where that is written down; None if nothing was new, or it cannot be written.
        missing: Changes whose export is missing.
        is_brought_back: Whether it was taken back before and is here again.
        withdrawn: Of a laptop that is withdrawn, and of which nothing else was taken in: the
            laptops that it withdraws.
    """

    report: ReceiveReport
    sender: str
    receipt: Path | None
    missing: tuple[MissingPart, ...]
    is_brought_back: bool = False
    withdrawn: tuple[str, ...] = ()


@dataclass(frozen=True)
class OtherLaptop:
    """Another laptop of the workspace.

    Attributes:
        laptop: Which.
        last_heard_ms: When its last file was read here, by this laptop's clock; 0 if never.
        stated_at_ms: When it wrote that file, by its own clock.
        last_written_ms: When a file for it was last written here; 0 if never.
        they_lack: Changes here that it has not said to hold.
        we_lack: Changes it said to hold that are not here.
    """

    laptop: Laptop
    last_heard_ms: int
    stated_at_ms: int
    last_written_ms: int
    they_lack: int
    we_lack: int


@dataclass(frozen=True)
class ExchangeStatus:
    """How this laptop stands with the others.

    Attributes:
        this: This laptop.
        others: The others, by name, without withdrawn ones.
        withdrawn: Those that take part no longer; this one may be among them.
        changes: How many changes are here.
        missing: Changes that something here waits for.
        conflicts: How many decisions wait.
        problems: Files that could not be used.
    """

    this: Laptop
    others: tuple[OtherLaptop, ...]
    changes: int
    missing: tuple[MissingPart, ...]
    conflicts: int
    problems: tuple[ProblemFile, ...]
    withdrawn: tuple[Withdrawn, ...] = ()


@dataclass(frozen=True)
class Salvaged:
    """What was entered of changes that waited in vain; the change that entered it."""

    change_id: str
    facts: int
    values: int


class Syncing:
    """What the exchange page does with `.plcsync` files."""

    def __init__(self, session: Session, laptop_list: Laptops) -> None:
        self._session = session
        self._laptops = laptop_list
        self._folder = ExchangeFolder(session.database.path)
        self._writer = SyncWriter(session, laptop_list)
        self._looked_at: FromLaptop | None = None

    def export(
        self,
        folder: Path,
        keys: Collection[str] = (),
        *,
        everything: bool = False,
        progress: Progress | None = None,
    ) -> Written:
        """Write one file for other laptops into a folder, under a name that was never used.

        Args:
            folder: Where; a stick, or a folder that something else carries.
            keys: Which laptops, by key; all of them if empty.
            everything: Whether to write all there is even if it is much.
            progress: Told how far it is; if it raises, nothing is written.

        Raises:
            RuleError: "no_laptops" if there is none yet, "key_not_trusted".
            EnvironmentProblem: If the folder is missing ("folder_missing") or cannot be written.
            ForeignFileError: "exchange_file_too_large".
        """
        return self._writer.write(folder, keys, everything=everything, progress=progress)

    def look(self, path: Path) -> Preview:
        """Return what reading a file would do; nothing is changed.

        Raises:
            ForeignFileError: As `sources.open_file` and `FromLaptop.changes`; the file is
                kept among the problem files.
            RuleError: "too_many_waiting" and the like; "certificate_expired" or
                "certificate_not_yet" if that is what the laptop's certificate is.
        """
        return self._kept_if_bad(path, self._look)

    def _look(self, source: FromLaptop) -> Preview:
        self._looked_at = source
        if source.sender is None or source.is_own:
            return sync_preview.outside(source)
        if source.sender.is_revoked:
            said = withdrawals.said_in(source)
            with self._session.read() as reader:
                news = withdrawals.news(reader, said, source.opened.signer)
            return replace(sync_preview.outside(source), withdraws=news)
        source.check_sender()
        maker, report = PreviewMaker(source), ReceiveReport()

        def look(reader: Reader, found: ReceiveReport) -> None:
            nonlocal report
            report = _left_to_decide(reader, found) if HANDED_OVER in found.facts else found
            maker.look(reader, report)

        self._receive(source, dry_run=True, then=_combine, look=look)
        with self._session.read() as reader:
            preview = maker.preview(reader, report)
        was_taken_back = report.is_nothing_new and self._taken_back(source) is not None
        return replace(preview, was_taken_back=was_taken_back)

    def let_go(self) -> None:
        """Keep nothing of the file that was looked at last; taking it in reads it again."""
        self._looked_at = None

    def import_file(
        self, path: Path, confirmation: str = "", progress: Progress | None = None
    ) -> Taken:
        """Take a file in: a backup, one transaction, a receipt. The same file again does nothing.

        If what it brought was taken back, it is brought back. Of a laptop that is withdrawn here
        only whom it withdraws is heard.

        Args:
            path: The file; it is never changed or removed.
            confirmation: What `Preview.report.confirmation` asked a person to type.
            progress: Told how far it is; if it raises, nothing is changed.

        Raises:
            ForeignFileError: As `look`.
            RuleError: "import_needs_confirmation" and the like, or as `FromLaptop.check_sender`;
                as `History.undo` for a file that was taken back.
            EnvironmentProblem: If the backup cannot be written.
        """

        def take(source: FromLaptop) -> Taken:
            self._looked_at = None
            return self._take(source, confirmation, progress)

        return self._kept_if_bad(path, take)

    def _take(self, source: FromLaptop, confirmation: str, progress: Progress | None) -> Taken:
        database, now = self._session.database, self._session.environment.now_ms()
        if source.is_own:
            return Taken(ReceiveReport(), self._laptops.this().name, None, ())
        if source.sender is not None and source.sender.is_revoked:
            gone = withdrawals.hear(self._session, source)
            if gone:
                return Taken(ReceiveReport(), source.sender.name, None, (), withdrawn=gone)
        sender = source.check_sender()
        if self._is_new(source):
            database.backup("before_import")
        called = traces.names_before(self._session)
        heard = self._heard(source, sender, now)
        report = self._receive(source, confirmation=confirmation, progress=progress, heard=heard)
        if ERASE in report.facts:
            traces.remove_all(self._session, called)
        if HANDED_OVER in report.facts:
            report = self._combined(report)
        receipt = None
        if not report.is_nothing_new:
            with suppress(EnvironmentProblem):  # what was taken in is in
                receipt = self._folder.keep_receipt(report, sender.key, source.sha256, now)
        brought_back = self._taken_back(source) if report.is_nothing_new else None
        if brought_back is not None:
            History(self._session).undo(brought_back.undone_by)
        with self._session.read() as reader:
            missing = sync_preview.missing_parts(reader, reader.waiting_for())
        return Taken(report, sender.name, receipt, missing, brought_back is not None)

    def _combined(self, report: ReceiveReport) -> ReceiveReport:
        """Bring together what was followed apart; return what people still have to decide."""
        followed_apart.combine(self._session)
        with self._session.read() as reader:
            return _left_to_decide(reader, report)

    def _taken_back(self, source: FromLaptop) -> Batch | None:
        """Return the reading of this very file that was taken back, if it can be brought back.

        An erasure may have blanked the step that took it back.
        """
        found = (one for one in self.batches() if one.file_sha256 == source.sha256)
        taken_back = next((one for one in found if one.undone_by), None)
        with self._session.read() as reader:
            is_left = taken_back is not None and any(reader.ops(taken_back.undone_by))
        return taken_back if is_left else None

    def _is_new(self, source: FromLaptop) -> bool:
        """Return whether the sender holds anything that is not here.

        Numbers would not tell: two copies of a laptop give out the same.
        """
        with self._session.read() as reader:
            return not all(reader.has_change(head) for head in source.opened.head.heads)

    def _receive(self, source: FromLaptop, **options: object) -> ReceiveReport:
        return self._session.database.receive(
            source.changes(),
            Source(source.sha256, source.opened.signer),
            checkpoints=source.opened.head.checkpoints,
            documents=((one.body, one.media_type) for one in source.opened.documents()),
            **options,  # type: ignore[arg-type]  # passed through
        )

    def _heard(self, source: FromLaptop, sender: Laptop, now: int) -> Peer | None:
        """Return what the sender says to hold; None if that is older than what is known."""
        head, envelope = source.opened.head, source.opened.envelope
        if sender.key == self._laptops.this().key:
            return None
        with self._session.read() as reader:
            known = {peer.device_key: peer for peer in reader.peers()}.get(sender.key)
        if known is not None and _is_older(head, envelope.created_at_ms, known):
            return None
        return Peer(
            device_key=sender.key,
            replica=head.replica,
            person_id=head.person_id,
            recipients=(sender.recipient,),
            heads=head.heads,
            counts=dict(head.counts),
            stated_at_ms=envelope.created_at_ms,
            heard_at_ms=now,
            written_at_ms=known.written_at_ms if known else 0,
        )

    def _kept_if_bad(self, path: Path, use: Callable[[FromLaptop], _T]) -> _T:
        """Use a file; keep it among the problem files if it cannot be used."""
        data, before, keys = container.read_file(path), self._looked_at, self._laptops.keys()
        try:
            return use(sources.from_bytes(self._session, path.name, data, keys, before))
        except ForeignFileError as error:
            now = self._session.environment.now_ms()
            with suppress(EnvironmentProblem):  # why it cannot be used matters more
                self._folder.keep_problem(path.name, data, error, now)
            raise

    def status(self) -> ExchangeStatus:
        """Return how this laptop stands with the others."""
        with self._session.read() as reader:
            peers = {peer.device_key: peer for peer in reader.peers()}
            mine = reader.counts()
            others = [
                _other(reader, one, peers.get(one.key), mine)
                for one in self._laptops.all()
                if not one.is_revoked
            ]
            missing = sync_preview.missing_parts(reader, reader.waiting_for())
            conflicts = reader.conflict_count()
        problems = tuple(self._folder.problems())
        return ExchangeStatus(
            self._laptops.this(),
            tuple(others),
            sum(mine.values()),
            missing,
            conflicts,
            problems,
            tuple(self._laptops.withdrawn()),
        )

    def batches(self) -> list[Batch]:
        """Return the files that were read, newest first."""
        with self._session.read() as reader:
            return [one for one in reader.batches() if one.is_import]

    def senders(self) -> dict[str, str]:
        """Return what people call the laptops that wrote files, by key.

        This one is among them: after a restore it reads what it wrote itself.
        """
        return {one.key: one.name for one in (*self._laptops.all(), self._laptops.this())}

    def undo(self, batch_id: int, *, dry_run: bool = False) -> ImportUndone:
        """Take back what a file brought, by opposite changes; both stay in the history.

        Args:
            batch_id: Number of the file among those read.
            dry_run: Whether only to say what would happen.

        Raises:
            RuleError: "nothing_to_undo", "already_undone" or "import_is_beginning".
        """
        database = self._session.database
        return database.undo_import(self._session.user_id, batch_id, dry_run=dry_run)

    def orphans(self) -> list[Orphan]:
        """Return changes that have waited for `WAITING_DAYS` and say something that is not here."""
        before = self._session.environment.now_ms() - WAITING_DAYS * DAY_MS
        with self._session.read() as reader:
            return reader.orphans(before)

    def salvage(self, *, with_values: bool) -> Salvaged:
        """Enter here what waits for changes that will never come; undone like any other step.

        Signatures and other facts hold by themselves. Values become edits of who sits here.

        Args:
            with_values: Whether the values are entered too, in place of what is here.
        """
        waiting = self.orphans()
        facts = sum(one.facts for one in waiting)
        values = [value for one in waiting for value in one.registers] if with_values else []
        with self._session.transaction("salvaged") as work:
            for op in work.waiting_facts(one.change_id for one in waiting):
                work.add_fact(op.type, op.content)
            for value in values:
                work.set_register(value.kind, value.row, value.field, value.value)
        return Salvaged(work.change_id, facts, len(values))

    def drop_waiting(self) -> int:
        """Drop what `orphans` lists and all that has waited so long; return how many changes.

        Nobody can undo it. A laptop that has them sends them again.
        """
        before = self._session.environment.now_ms() - WAITING_DAYS * DAY_MS
        return self._session.database.drop_waiting(before)

    def forget_problem(self, problem_id: str) -> None:
        """Remove a file that could not be used from the list, and its copy."""
        self._folder.forget_problem(problem_id)


def _combine(work: UnitOfWork, report: ReceiveReport) -> None:
    """Bring together what was followed apart, in a dry run."""
    if HANDED_OVER in report.facts:
        followed_apart.combine_in(work)


def _left_to_decide(reader: Reader, report: ReceiveReport) -> ReceiveReport:
    """Return what reading a file did, without the decisions that nobody has to take any more."""
    left = {ConflictKey(one.kind, one.row, one.field) for one in reader.conflicts()}
    return replace(report, conflicts=tuple(one for one in report.conflicts if one in left))


def _is_older(head: SyncHead, created_at_ms: int, known: Peer) -> bool:
    """Return whether a laptop wrote this before what is known of it; its clock may have moved.

    A name that it once had and counts among those of others now is of before it was put back.
    """
    counts = known.counts or {}
    if head.replica != known.replica:
        return head.replica in counts
    said = (head.counts.get(head.replica, 0), created_at_ms)
    return said < (counts.get(known.replica, 0), known.stated_at_ms)


def _other(reader: Reader, laptop: Laptop, peer: Peer | None, mine: dict[str, int]) -> OtherLaptop:
    if peer is None:
        return OtherLaptop(laptop, 0, 0, 0, sum(mine.values()), 0)
    theirs = peer.counts or {}
    we_lack = sum(max(0, count - mine.get(name, 0)) for name, count in theirs.items())
    they_lack = reader.size_not_seen_by(peer.heads)[0]
    return OtherLaptop(
        laptop, peer.heard_at_ms, peer.stated_at_ms, peer.written_at_ms, they_lack, we_lack
    )
