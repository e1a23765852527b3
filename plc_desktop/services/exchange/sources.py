"""A file from another laptop before anything of it is taken: whose it is, can it be believed."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from plc_desktop.changes.facts import CERTIFICATE, DEVICE
from plc_desktop.changes.model import AddFact, SealedChange
from plc_desktop.errors import ForeignFileError, RuleError
from plc_desktop.exchange import container
from plc_desktop.exchange.sync_file import OpenedSync, open_sync
from plc_desktop.services.identities.laptops import SELF, Laptop, laptops
from plc_desktop.services.workspace.session import Session
from plc_desktop.signing.key_files import Keys
from plc_desktop.storage.database import Reader
from plc_desktop.storage.import_report import ReceiveReport, Source


@dataclass(frozen=True)
class FromLaptop:
    """A file that opens and whose outer signature is right.

    Attributes:
        name: What the file is called.
        sha256: Of its bytes, hex.
        opened: What stands in it.
        sender: The laptop that wrote it; None if nobody here accepted it.
        is_own: Whether this very laptop wrote it and holds all that it held then. If not, it was
            put back since, or a copy of it is at work: then the file is read like any other.
        known_keys: Keys of every laptop that was ever accepted here, hex.
        owners: Key, hex, of the laptop that writes under each replica id known here.
        objection: Why the laptop is not believed: "laptop_unknown", or as `Laptop.objection`.
    """

    name: str
    sha256: str
    opened: OpenedSync
    sender: Laptop | None
    is_own: bool
    known_keys: frozenset[str]
    owners: Mapping[str, str]
    objection: str = ""

    def check_sender(self) -> Laptop:
        """Return who wrote it.

        Raises:
            RuleError: "laptop_unknown", "laptop_revoked", "certificate_not_yet" or
                "certificate_expired".
        """
        if self.sender is None:
            raise RuleError("laptop_unknown", name=self.opened.envelope.sender)
        if self.objection:
            raise RuleError(self.objection, name=self.sender.name)
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


def from_bytes(
    session: Session, name: str, data: bytes, keys: Keys, before: FromLaptop | None = None
) -> FromLaptop:
    """Return what bytes from a file of this name are; as `open_file`.

    A laptop that is not believed yet may bring its own certificate, by a root known before.

    Args:
        session: The open workspace; whom it believes is asked anew.
        name: What the file is called.
        data: Its bytes.
        keys: This laptop's.
        before: A file that was opened before; if it has these very bytes, it is not opened again.

    Raises:
        ForeignFileError: As `open_file`.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    if before is not None and before.sha256 == sha256:
        opened = before.opened
    else:
        opened = open_sync(data, [keys.age])
    if opened.envelope.workspace != session.database.workspace_id:
        raise ForeignFileError("other_workspace_sync", name=opened.envelope.sender)
    mine = keys.signing.public.hex()
    with session.read() as reader:
        known, roots = laptops(reader), frozenset(reader.authority().present_roots)
        owners = {one.replica: one.public_key.hex() for one in reader.checkpoints()}
        is_from_here = opened.signer == mine
        sender = known.get(opened.signer)
        if sender is None and is_from_here:  # put back to a time before it had said so
            sender = Laptop(mine, opened.envelope.sender, keys.age.recipient, SELF, 0)
        found = FromLaptop(
            name=name,
            sha256=sha256,
            opened=opened,
            sender=sender,
            is_own=is_from_here and all(map(reader.has_change, opened.head.heads)),
            known_keys=frozenset({*known, mine, *owners.values()}),
            owners={**owners, session.database.replica_id: mine},
            objection=sender.objection(session.today()) if sender else "laptop_unknown",
        )
    is_settled = found.is_own or found.objection in {"", "laptop_revoked"}
    return found if is_settled else _vouched(session, found, roots)


def _vouched(session: Session, source: FromLaptop, roots: Collection[str]) -> FromLaptop:
    """Return a file with its sender if a certificate in it, signed by a known root, names them.

    Whether it counts is found out by taking the file in and rolling back: what withdraws it may
    stand in the same file.
    """
    sender: list[Laptop] = []

    def look(reader: Reader, _report: ReceiveReport) -> None:
        sender.extend(one for key, one in laptops(reader).items() if key == opened.signer)

    opened = source.opened
    try:
        if not any(_brings_certificate(one, opened.signer, roots) for one in opened.changes()):
            return source
        session.database.receive(
            source.changes(),
            Source(source.sha256, opened.signer),
            checkpoints=opened.head.checkpoints,
            dry_run=True,
            look=look,
        )
    except (ForeignFileError, RuleError):
        return source  # said again, in its words, to whom it is believed
    today = session.today()
    for one in sender:
        named = replace(one, certificates=tuple(c for c in one.certificates if c.root in roots))
        if named.certificates and not named.objection(today):
            return replace(source, sender=named, objection="")
    return source


def _brings_certificate(change: SealedChange, key: str, roots: Collection[str]) -> bool:
    return any(
        isinstance(op, AddFact)
        and op.type == CERTIFICATE
        and op.content.get("key") == key
        and op.content.get("root") in roots
        for op in change.group.ops
    )


def _introduced(change: SealedChange) -> set[str]:
    """Return the keys of laptops that a change says were accepted."""
    return {
        str(op.content.get("key"))
        for op in change.group.ops
        if isinstance(op, AddFact) and op.type == DEVICE
    }
