"""Writing a file for other laptops: who can read it, what they lack, which papers go along."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from plc_desktop import __version__
from plc_desktop.changes.facts import (
    EXTERNAL_RECORD,
    HANDED_OVER,
    ISSUE,
    ISSUE_STEP,
    SIGN_OFF,
    STATUS_LIST,
)
from plc_desktop.domain.records import Organization
from plc_desktop.errors import RuleError
from plc_desktop.exchange import container
from plc_desktop.exchange.container import SYNC, Envelope
from plc_desktop.exchange.sync_file import SUFFIX, open_sync, write_sync
from plc_desktop.exchange.sync_head import SyncHead
from plc_desktop.exchange.sync_lines import MAX_DOCUMENT_BYTES, Document
from plc_desktop.files import check_folder, free_path
from plc_desktop.services.identities.laptops import Laptop, Laptops, laptops
from plc_desktop.services.workspace.progress import Progress
from plc_desktop.services.workspace.session import Session
from plc_desktop.storage.database import Reader
from plc_desktop.storage.peers import Peer
from plc_desktop.storage.version import SCHEMA_VERSION

FULL_BYTES = 10 * 1024 * 1024
"""Up to this size a file holds everything: then a lost file costs nothing.

Source: exchange/FORMAT.md, Writing.
"""

_SURELY_LARGER = 16 * FULL_BYTES
_READ_AGAIN_BYTES = 2 * 1024 * 1024
DOCUMENT_TYPES = (HANDED_OVER, EXTERNAL_RECORD, ISSUE, ISSUE_STEP, STATUS_LIST, SIGN_OFF)
_DOCUMENT_NAMES = ("document_sha256", "document")
_PAPER_BYTES = MAX_DOCUMENT_BYTES


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


class SyncWriter:
    """Writes `.plcsync` files of this laptop."""

    def __init__(self, session: Session, laptop_list: Laptops) -> None:
        self._session = session
        self._laptops = laptop_list

    def write(
        self,
        folder: Path,
        keys: Collection[str],
        *,
        everything: bool,
        progress: Progress | None,
    ) -> Written:
        """Write a file, as `Syncing.export`.

        Raises:
            RuleError: "no_laptops" or "key_not_trusted".
            EnvironmentProblem: "folder_missing", or if the file cannot be written.
            ForeignFileError: "exchange_file_too_large".
        """
        check_folder(folder)
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
            peer = peers.get(one.key, Peer(one.key, recipients=(one.recipient,)))
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
        data = write_sync(envelope, head, changes, documents_for(reader, known), keys.signing)
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
        return free_path(folder, *parts, suffix=SUFFIX)


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


def documents_for(reader: Reader, known: Collection[Collection[str]]) -> Iterator[Document]:
    """Yield the papers that came with changes which a reader may not hold, newest first."""
    left, sent = _PAPER_BYTES, set()
    for fact_type in DOCUMENT_TYPES:
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
