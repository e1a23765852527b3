"""A file from another laptop before anything of it is taken: whose it is, can it be believed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from plc_desktop.changes.facts import DEVICE
from plc_desktop.changes.model import AddFact, SealedChange
from plc_desktop.errors import ForeignFileError, RuleError
from plc_desktop.exchange import container
from plc_desktop.exchange.sync_file import OpenedSync, open_sync
from plc_desktop.services.laptops import Laptop, laptops
from plc_desktop.services.session import Session
from plc_desktop.signing.key_files import Keys


@dataclass(frozen=True)
class FromLaptop:
    """A file that opens and whose outer signature is right.

    Attributes:
        name: What the file is called.
        sha256: Of its bytes, hex.
        opened: What stands in it.
        sender: The laptop that wrote it; None if nobody here accepted it.
        is_own: Whether this very laptop wrote it.
        known_keys: Keys of every laptop that was ever accepted here, hex.
        owners: Key, hex, of the laptop that writes under each replica id known here.
    """

    name: str
    sha256: str
    opened: OpenedSync
    sender: Laptop | None
    is_own: bool
    known_keys: frozenset[str]
    owners: Mapping[str, str]

    def check_sender(self) -> Laptop:
        """Return who wrote it.

        Raises:
            RuleError: "laptop_unknown" or "laptop_revoked".
        """
        if self.sender is None:
            raise RuleError("laptop_unknown", name=self.opened.envelope.sender)
        if self.sender.is_revoked:
            raise RuleError("laptop_revoked", name=self.sender.name)
        return self.sender

    def changes(self) -> Iterator[SealedChange]:
        """Yield its changes; act on none before the last was yielded.

        Raises:
            ForeignFileError: As `OpenedSync.changes`; "laptop_impersonated" if one laptop signed
                as another; "laptop_not_introduced" at the end if a laptop signed some of them that
                neither this workspace nor the file knows.
        """
        for one in self.opened.head.checkpoints:
            key = one.public_key.hex()
            if self.owners.get(one.replica, key) != key:
                raise ForeignFileError("laptop_impersonated", name=self.opened.envelope.sender)
        known = set(self.known_keys)
        for change in self.opened.changes():
            known |= _introduced(change)
            yield change
        if not {one.public_key.hex() for one in self.opened.head.checkpoints} <= known:
            raise ForeignFileError("laptop_not_introduced", name=self.opened.envelope.sender)


def open_file(session: Session, path: Path, keys: Keys) -> FromLaptop:
    """Return a file that is for this laptop, and who wrote it; nothing is taken.

    Raises:
        ForeignFileError: As `exchange.sync_file.open_sync`; "other_workspace_sync".
    """
    return from_bytes(session, path.name, container.read_file(path), keys)


def from_bytes(session: Session, name: str, data: bytes, keys: Keys) -> FromLaptop:
    """Return what bytes from a file of this name are; as `open_file`."""
    opened = open_sync(data, [keys.age])
    if opened.envelope.workspace != session.database.workspace_id:
        raise ForeignFileError("other_workspace_sync", name=opened.envelope.sender)
    mine = keys.signing.public.hex()
    with session.read() as reader:
        known = laptops(reader)
        owners = {one.replica: one.public_key.hex() for one in reader.checkpoints()}
        return FromLaptop(
            name=name,
            sha256=hashlib.sha256(data).hexdigest(),
            opened=opened,
            sender=known.get(opened.signer),
            is_own=opened.signer == mine,
            known_keys=frozenset({*known, mine, *owners.values()}),
            owners={**owners, session.database.replica_id: mine},
        )


def _introduced(change: SealedChange) -> set[str]:
    """Return the keys of laptops that a change says were accepted."""
    return {
        str(op.content.get("key"))
        for op in change.group.ops
        if isinstance(op, AddFact) and op.type == DEVICE
    }
