"""Files between the laptops of one organization: write ours, read theirs, say who lacks what."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from plc_desktop import __version__
from plc_desktop.changes.facts import ISSUE, ISSUE_STEP, SIGN_OFF, STATUS_LIST
from plc_desktop.domain.records import Organization
from plc_desktop.errors import EnvironmentProblem, ForeignFileError, RuleError
from plc_desktop.exchange import container
from plc_desktop.exchange.container import SYNC, Envelope
from plc_desktop.exchange.sync_file import SUFFIX, open_sync, write_sync
from plc_desktop.exchange.sync_head import SyncHead
from plc_desktop.exchange.sync_lines import MAX_DOCUMENT_BYTES, Document
from plc_desktop.files import file_name
from plc_desktop.services import sync_preview, sync_sources
from plc_desktop.services.exchange_folder import ExchangeFolder, ProblemFile
from plc_desktop.services.laptops import Laptop, Laptops, laptops
from plc_desktop.services.progress import Progress
from plc_desktop.services.session import Session
from plc_desktop.services.sync_preview import MissingPart, Preview, PreviewMaker
from plc_desktop.services.sync_sources import FromLaptop
from plc_desktop.storage.database import Reader
from plc_desktop.storage.import_report import ReceiveReport, Source
from plc_desktop.storage.peers import Batch, Peer
from plc_desktop.storage.salvage import Orphan
from plc_desktop.storage.undo_import import ImportUndone
from plc_desktop.storage.version import SCHEMA_VERSION

FULL_BYTES = 10 * 1024 * 1024
"""Up to this size a file holds everything: then a lost file costs nothing. Source: design 1.4."""

_T = TypeVar("_T")
WAITING_DAYS = 30
"""After so long, what waits may be entered by hand. Source: design 1.4, orphans."""

_DAY_MS = 24 * 60 * 60 * 1000
_SURELY_LARGER = 4 * FULL_BYTES
_READ_AGAIN_BYTES = 2 * 1024 * 1024
_DOCUMENT_TYPES = (ISSUE, ISSUE_STEP, STATUS_LIST, SIGN_OFF)
_DOCUMENT_NAMES = ("document_sha256", "document")
_DOCUMENT_BYTES = MAX_DOCUMENT_BYTES


@dataclass(frozen=True)
class Written:
    """A file that was written and read back.

    Attributes:
        path: Where.
        changes: How many changes it holds.
        size: Bytes.
        is_everything: Whether it holds all that this laptop has.
        readers: Names of the laptops that can open it.
    """

    path: Path
    changes: int
    size: int
    is_everything: bool
    readers: tuple[str, ...]


@dataclass(frozen=True)
class Taken:
    """A file that was read and taken in.

    Attributes:
        report: What it did.
        sender: The laptop that wrote it.
        receipt: Where that is written down; None if nothing was new.
        missing: Changes whose export is missing.
    """

    report: ReceiveReport
    sender: str
    receipt: Path | None
    missing: tuple[MissingPart, ...]


@dataclass(frozen=True)
class Partner:
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
        partners: The others, by name, without withdrawn ones.
        changes: How many changes are here.
        missing: Changes that something here waits for.
        conflicts: How many decisions wait.
        problems: Files that could not be used.
    """

    this: Laptop
    partners: tuple[Partner, ...]
    changes: int
    missing: tuple[MissingPart, ...]
    conflicts: int
    problems: tuple[ProblemFile, ...]


@dataclass(frozen=True)
class Salvaged:
    """What was entered of changes that waited in vain; the change that entered the values."""

    change_id: str
    facts: int
    values: int


class Syncing:
    """What the exchange page does with `.plcsync` files."""

    def __init__(self, session: Session, laptop_list: Laptops) -> None:
        self._session = session
        self._laptops = laptop_list
        self._folder = ExchangeFolder(session.database.path)

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
        if not folder.is_dir():
            raise EnvironmentProblem("folder_missing", path=folder)
        self._laptops.announce()
        self._session.database.prepare_export()
        told = progress or Progress()
        with self._session.read() as reader:
            readers = self._readers(reader, keys)
            known = _stated(reader, readers)
            data, changes, is_everything = self._data(
                reader, readers, known, told, everything=everything
            )
        path = self._free_path(folder)
        container.save_file(path, data)
        sha256 = hashlib.sha256(data).hexdigest()
        self._note(sha256, readers)
        names = tuple(one.name for one in readers)
        return Written(path, changes, len(data), is_everything, names)

    def _note(self, sha256: str, readers: Collection[Laptop]) -> None:
        """Remember for whom a file was written, and when."""
        database, now = self._session.database, self._session.environment.now_ms()
        database.note_export(sha256, [one.key for one in readers])
        with self._session.read() as reader:
            peers = {peer.device_key: peer for peer in reader.peers()}
        for one in readers:
            peer = peers.get(one.key, Peer(one.key, label=one.name, recipients=(one.recipient,)))
            database.save_peer(replace(peer, written_at_ms=now))

    def _readers(self, reader: Reader, keys: Collection[str]) -> list[Laptop]:
        mine, today = self._laptops.keys().signing.public.hex(), self._session.today()
        known = {
            key: one
            for key, one in laptops(reader).items()
            if key != mine and one.recipient and not one.objection(today)
        }
        if not known:
            raise RuleError("no_laptops")
        if not known.keys() >= set(keys):
            raise RuleError("key_not_trusted")
        return [one for key, one in known.items() if not keys or key in keys]

    def _data(
        self,
        reader: Reader,
        readers: Collection[Laptop],
        known: Collection[Collection[str]],
        progress: Progress,
        *,
        everything: bool,
    ) -> tuple[bytes, int, bool]:
        """Return a file's bytes, how many changes it holds, and whether that is everything."""
        total, stored_bytes = reader.size_not_seen_by(())
        can_be_less = not everything and all(known)
        if everything:
            known = [()]  # papers too, whatever was said
        if not can_be_less or stored_bytes <= _SURELY_LARGER:
            data = self._packed(reader, readers, None, known, progress, total)
            if not can_be_less or len(data) <= FULL_BYTES:
                return data, total, True
        lacked = _lacked(reader, known)
        return (
            self._packed(reader, readers, lacked, known, progress, len(lacked)),
            len(lacked),
            False,
        )

    def _packed(  # noqa: PLR0913, PLR0917  # one place calls it
        self,
        reader: Reader,
        readers: Collection[Laptop],
        only: Collection[str] | None,
        known: Collection[Collection[str]],
        progress: Progress,
        total: int,
    ) -> bytes:
        keys, environment = self._laptops.keys(), self._session.environment
        head = SyncHead(
            replica=self._session.database.replica_id,
            person_id=self._session.user_id,
            schema=SCHEMA_VERSION,
            is_everything=only is None,
            heads=tuple(reader.heads()),
            counts=reader.counts(),
            digest=reader.digest(),
            checkpoints=tuple(reader.checkpoints()),
            documents=(),
        )
        envelope = Envelope(
            kind=SYNC,
            workspace=self._session.database.workspace_id,
            sender=self._laptops.this().name,
            to=tuple(dict.fromkeys((*(one.recipient for one in readers), keys.age.recipient))),
            created_at_ms=environment.now_ms(),
            app=__version__,
        )
        changes = _counted(reader, only, progress, total)
        data = write_sync(envelope, head, changes, _documents(reader, known), keys.signing)
        opened = open_sync(data, [keys.age])
        if len(data) <= _READ_AGAIN_BYTES:
            for _ in opened.changes():
                pass
        return data

    def _free_path(self, folder: Path) -> Path:
        with self._session.read() as reader:
            organization = reader.get(Organization, self._session.organization_id).name
        at = self._session.environment.clock().astimezone()
        parts = ("PLC", organization, self._laptops.this().name, f"{at:%Y-%m-%d_%H%M}")
        path, number = folder / file_name(*parts, suffix=SUFFIX), 1
        while path.exists():
            number += 1
            path = folder / file_name(*parts, str(number), suffix=SUFFIX)
        return path

    def look(self, path: Path) -> Preview:
        """Return what reading a file would do; nothing is changed.

        Raises:
            ForeignFileError: As `sync_sources.open_file` and `FromLaptop.changes`; the file is
                kept among the problem files.
            RuleError: "too_many_waiting" and the like; "certificate_expired" or
                "certificate_not_yet" if that is what the laptop's certificate is.
        """
        return self._kept_if_bad(path, self._look)

    def _look(self, source: FromLaptop) -> Preview:
        if source.sender is None or source.sender.is_revoked or source.is_own:
            return sync_preview.outside(source)
        source.check_sender()
        maker = PreviewMaker(source)
        report = self._receive(source, dry_run=True, look=maker.look)
        with self._session.read() as reader:
            return maker.preview(reader, report)

    def import_file(
        self, path: Path, confirmation: str = "", progress: Progress | None = None
    ) -> Taken:
        """Take a file in: a backup, one transaction, a receipt. The same file again does nothing.

        Args:
            path: The file; it is never changed or removed.
            confirmation: What `Preview.report.confirmation` asked a person to type.
            progress: Told how far it is; if it raises, nothing is changed.

        Raises:
            ForeignFileError: As `look`.
            RuleError: "import_needs_confirmation" and the like, or as `FromLaptop.check_sender`.
            EnvironmentProblem: If the backup or the receipt cannot be written.
        """

        def take(source: FromLaptop) -> Taken:
            return self._take(source, confirmation, progress)

        return self._kept_if_bad(path, take)

    def _take(self, source: FromLaptop, confirmation: str, progress: Progress | None) -> Taken:
        database, now = self._session.database, self._session.environment.now_ms()
        if source.is_own:
            return Taken(ReceiveReport(), self._laptops.this().name, None, ())
        sender = source.check_sender()
        if self._is_new(source):
            database.backup("before_import")
        report = self._receive(source, confirmation=confirmation, progress=progress)
        self._remember(source, sender, now)
        receipt = None
        if not report.is_nothing_new:
            counts = {"sender": sender.key, **report.as_json()}
            receipt = self._folder.keep_receipt(counts, source.sha256, now)
        with self._session.read() as reader:
            missing = sync_preview.missing_parts(reader, reader.waiting_for())
        return Taken(report, sender.name, receipt, missing)

    def _is_new(self, source: FromLaptop) -> bool:
        """Return whether the sender holds anything that is not here."""
        with self._session.read() as reader:
            mine = reader.counts()
        return any(mine.get(name, 0) < count for name, count in source.opened.head.counts.items())

    def _receive(self, source: FromLaptop, **options: object) -> ReceiveReport:
        return self._session.database.receive(
            source.changes(),
            Source(source.sha256, source.opened.signer),
            checkpoints=source.opened.head.checkpoints,
            documents=((one.body, one.media_type) for one in source.opened.documents()),
            **options,  # type: ignore[arg-type]  # passed through
        )

    def _remember(self, source: FromLaptop, sender: Laptop, now: int) -> None:
        """Write down what the sender said to hold, unless that is older than what is known."""
        head, envelope = source.opened.head, source.opened.envelope
        with self._session.read() as reader:
            known = {peer.device_key: peer for peer in reader.peers()}.get(sender.key)
        said = (head.counts.get(head.replica, 0), envelope.created_at_ms)
        is_older = (
            known is not None
            and known.replica == head.replica
            and said
            < (
                (known.counts or {}).get(known.replica, 0),
                known.stated_at_ms,
            )
        )
        if is_older:
            return
        self._session.database.save_peer(
            Peer(
                device_key=sender.key,
                replica=head.replica,
                person_id=head.person_id,
                label=sender.name,
                recipients=(sender.recipient,),
                heads=head.heads,
                counts=dict(head.counts),
                stated_at_ms=envelope.created_at_ms,
                heard_at_ms=now,
                written_at_ms=known.written_at_ms if known else 0,
            )
        )

    def _kept_if_bad(self, path: Path, use: Callable[[FromLaptop], _T]) -> _T:
        """Use a file; keep it among the problem files if it cannot be used."""
        data = container.read_file(path)
        try:
            return use(
                sync_sources.from_bytes(self._session, path.name, data, self._laptops.keys())
            )
        except ForeignFileError as error:
            now = self._session.environment.now_ms()
            self._folder.keep_problem(path.name, data, error, now)
            raise

    def status(self) -> ExchangeStatus:
        """Return how this laptop stands with the others."""
        with self._session.read() as reader:
            peers = {peer.device_key: peer for peer in reader.peers()}
            mine = reader.counts()
            partners = [
                _partner(reader, one, peers.get(one.key), mine)
                for one in self._laptops.all()
                if not one.is_revoked
            ]
            missing = sync_preview.missing_parts(reader, reader.waiting_for())
            conflicts = reader.conflict_count()
        problems = tuple(self._folder.problems())
        return ExchangeStatus(
            self._laptops.this(),
            tuple(partners),
            sum(mine.values()),
            missing,
            conflicts,
            problems,
        )

    def batches(self) -> list[Batch]:
        """Return the files that were read, newest first."""
        with self._session.read() as reader:
            return [one for one in reader.batches() if one.is_import]

    def undo(self, batch_id: int, *, dry_run: bool = False) -> ImportUndone:
        """Take back what a file brought, by opposite changes; both stay in the history.

        Args:
            batch_id: Number of the file among those read.
            dry_run: Whether only to say what would happen.

        Raises:
            RuleError: "nothing_to_undo" or "already_undone".
        """
        database = self._session.database
        return database.undo_import(self._session.user_id, batch_id, dry_run=dry_run)

    def orphans(self) -> list[Orphan]:
        """Return changes that have waited for `WAITING_DAYS` and say something that is not here."""
        before = self._session.environment.now_ms() - WAITING_DAYS * _DAY_MS
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
        self._session.database.salvage(self._session.user_id, [one.change_id for one in waiting])
        with self._session.transaction("salvaged") as work:
            for value in values:
                work.set_register(value.kind, value.row, value.field, value.value)
        return Salvaged(work.change_id, facts, len(values))

    def forget_problem(self, problem_id: str) -> None:
        """Remove a file that could not be used from the list, and its copy."""
        self._folder.forget_problem(problem_id)


def _partner(reader: Reader, laptop: Laptop, peer: Peer | None, mine: dict[str, int]) -> Partner:
    if peer is None:
        return Partner(laptop, 0, 0, 0, sum(mine.values()), 0)
    theirs = peer.counts or {}
    we_lack = sum(max(0, count - mine.get(name, 0)) for name, count in theirs.items())
    they_lack = reader.size_not_seen_by(peer.heads)[0]
    return Partner(
        laptop, peer.heard_at_ms, peer.stated_at_ms, peer.written_at_ms, they_lack, we_lack
    )


def _stated(reader: Reader, readers: Iterable[Laptop]) -> list[tuple[str, ...]]:
    """Return what each reader last said to hold; nothing for one never heard from."""
    peers = {peer.device_key: peer for peer in reader.peers()}
    return [tuple(peers[one.key].heads) if one.key in peers else () for one in readers]


def _lacked(reader: Reader, known: Iterable[Collection[str]]) -> frozenset[str]:
    """Return the changes that at least one reader has not said to hold."""
    return frozenset(name for heads in known for name, *_ in reader.bytes_not_seen_by(heads))


def _counted(
    reader: Reader, only: Collection[str] | None, progress: Progress, total: int
) -> Iterator[tuple[bytes, bytes | None]]:
    done = 0
    for name, header, ops in reader.bytes_not_seen_by():
        if only is None or name in only:
            yield header, ops
            done += 1
            if not done % 1_000:
                progress.report(done, total)


def _documents(reader: Reader, known: Collection[Collection[str]]) -> Iterator[Document]:
    """Yield the papers that came with changes which a reader may not hold, newest first."""
    left, sent = _DOCUMENT_BYTES, set()
    for fact_type in _DOCUMENT_TYPES:
        for fact in reversed(reader.facts(fact_type, include_retracted=True)):
            name = next((fact.content[key] for key in _DOCUMENT_NAMES if key in fact.content), "")
            if not name or name in sent or _all_saw(reader, known, fact.change_id):
                continue
            sent.add(name)
            try:
                body, media_type = reader.typed_document(str(name))
            except RuleError:  # not received here either
                continue
            if len(body) > left:  # smaller ones may still fit
                continue
            left -= len(body)
            yield Document(str(name), media_type, body)


def _all_saw(reader: Reader, known: Collection[Collection[str]], change_id: str) -> bool:
    return all(any(reader.sees(head, change_id) for head in heads) for heads in known)
