"""Files between the laptops of one organization (.plcsync): signed, locked. See FORMAT.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice

from plc_desktop.changes.model import SealedChange
from plc_desktop.exchange import sealed, shapes
from plc_desktop.exchange.container import SYNC, Envelope, OpenedLines, pack_lines
from plc_desktop.exchange.sync_head import SyncHead, read_head, write_head
from plc_desktop.exchange.sync_lines import (
    ChangeWriter,
    Document,
    PairReader,
    document_lines,
    documents,
)
from plc_desktop.signing.age import AgeIdentity, lock
from plc_desktop.signing.keys import SigningKey

SUFFIX = ".plcsync"

_KEPT_BYTES = 4 << 20
"""Changes of no more than these bytes are parsed only once: a week's file, not a year's."""


@dataclass(frozen=True)
class OpenedSync:
    """A file whose outer signature is right and whose changes are still to be read.

    Attributes:
        signer: Public key, hex, of the computer that wrote it; whose it is, the caller knows.
        envelope: Who says to have written it, when and for whom.
        head: What its sender holds.
        size: Bytes of the file when unlocked.
    """

    signer: str
    envelope: Envelope
    head: SyncHead
    size: int
    _opened: OpenedLines
    _kept: list[SealedChange] = field(default_factory=list, init=False, compare=False)

    def changes(self) -> Iterator[SealedChange]:
        """Yield the changes, those first that others were built on; may be walked again.

        Only when the last was yielded is it known that all are signed: act on none before. What
        was walked to its end once, and is not large, is not parsed again.

        Raises:
            ForeignFileError: "exchange_file_malformed", "newer_exchange_file" or
                "changes_not_signed".
        """
        if self._kept:
            return iter(self._kept)
        reader = PairReader(self.envelope.workspace, self.head.checkpoints)
        return self._keeping(reader.read(islice(self._opened.lines, 1, None)))

    def _keeping(self, changes: Iterator[SealedChange]) -> Iterator[SealedChange]:
        kept: list[SealedChange] = []
        left = _KEPT_BYTES
        for change in changes:
            left -= len(change.header) + len(change.ops or b"")
            if left > 0:
                kept.append(change)
            elif kept:
                kept = []
            yield change
        if left > 0:
            self._kept.extend(kept)

    def documents(self) -> Iterator[Document]:
        """Yield the documents that came along.

        Raises:
            ForeignFileError: "exchange_file_malformed".
        """
        return documents(islice(self._opened.lines, 1, None))


def write_sync(
    envelope: Envelope,
    head: SyncHead,
    changes: Iterable[tuple[bytes, bytes | None]],
    papers: Iterable[Document],
    key: SigningKey,
) -> bytes:
    """Return the bytes of a file, signed by this computer and locked for everyone it is for.

    Args:
        envelope: Its kind is `SYNC`, its `to` names the readers, this computer too.
        head: What this computer holds.
        changes: Canonical header and operations of each change, those first that others were
            built on; operations are None where they were erased.
        papers: Documents to send along.
        key: This computer's key.

    Raises:
        ForeignFileError: "age_key_wrong" or "exchange_file_too_large".
    """
    writer = ChangeWriter()
    lines = chain(
        [write_head(head)],
        chain.from_iterable(writer.lines(header, ops) for header, ops in changes),
        chain.from_iterable(map(document_lines, papers)),
    )
    return lock(pack_lines(envelope, lines, key), envelope.to)


def open_sync(data: bytes, identities: Sequence[AgeIdentity]) -> OpenedSync:
    """Return a file that is addressed to one of these readers; nothing of its changes is parsed.

    Raises:
        ForeignFileError: As `sealed.unseal`; "exchange_file_malformed" if the first line does not
            say what it must or a checkpoint in it is not genuine.
    """
    opened, size = sealed.unseal_lines(data, SYNC, identities)
    first = next(iter(opened.lines))
    if not opened.envelope.workspace:
        raise shapes.malformed()
    head = read_head(first, opened.envelope.workspace)
    return OpenedSync(opened.signer.hex(), opened.envelope, head, size, opened)
