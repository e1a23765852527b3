"""Sync files for tests, made without a workspace, from logs of a few laptops."""

from __future__ import annotations

import base64
import hashlib
import random
from collections.abc import Sequence
from dataclasses import dataclass, field

from plc_desktop.changes import checkpoints
from plc_desktop.changes.encoding import seal
from plc_desktop.changes.model import Checkpoint, DeleteRow, Header, Op, SetField
from plc_desktop.exchange.container import SYNC, Envelope
from plc_desktop.exchange.sync_file import write_sync
from plc_desktop.exchange.sync_head import SyncHead
from plc_desktop.exchange.sync_lines import Document
from plc_desktop.signing.age import AgeIdentity
from plc_desktop.signing.key_files import Keys
from plc_desktop.signing.keys import SigningKey
from tests.exchanged import CREATED_AT_MS

WORKSPACE = "w" * 26


@dataclass
class Laptop:
    """One laptop's own log, as far as a file is concerned."""

    name: str
    keys: Keys = field(default_factory=lambda: Keys(SigningKey.generate(), AgeIdentity.generate()))
    n: int = 0
    last: str = ""
    workspace: str = WORKSPACE

    def write(self, ops: Sequence[Op], *seen: str, wall_ms: int = 0) -> tuple[bytes, bytes]:
        """Write one change after its own last one and what it has seen."""
        self.n += 1
        header = Header(
            deps=tuple(sorted({*seen, *([self.last] if self.last else [])})),
            n=self.n,
            ops_hash="",
            replica=self.name,
            schema=1,
            user="p" * 26,
            wall_ms=wall_ms or CREATED_AT_MS + self.n,
            workspace=self.workspace,
        )
        group, header_bytes, ops_bytes = seal(header, ops)
        self.last = group.id
        return header_bytes, ops_bytes

    def checkpoint(self) -> Checkpoint:
        """Sign the newest change."""
        return checkpoints.sign(
            self.keys.signing,
            workspace=self.workspace,
            replica=self.name,
            n=self.n,
            change_id=self.last,
            wall_ms=CREATED_AT_MS,
        )


def phone(row: str, value: str, stamp: int = CREATED_AT_MS) -> SetField:
    """Return an operation that writes a person's telephone number."""
    return SetField("person", row, "phone", stamp, value)


def head(laptops: Sequence[Laptop], **changes: object) -> SyncHead:
    """Return what the first laptop says when it holds all that these wrote."""
    values: dict[str, object] = {
        "replica": laptops[0].name,
        "person_id": "p" * 26,
        "schema": 1,
        "is_everything": True,
        "heads": tuple(sorted(one.last for one in laptops)),
        "counts": {one.name: one.n for one in laptops},
        "digest": "0" * 64,
        "checkpoints": tuple(one.checkpoint() for one in laptops),
        "documents": (),
    }
    return SyncHead(**{**values, **changes})  # type: ignore[arg-type]  # each has its type above


def envelope(*readers: str, **changes: object) -> Envelope:
    """Return the outside of a file from Ana's laptop."""
    values: dict[str, object] = {
        "kind": SYNC,
        "workspace": WORKSPACE,
        "sender": "Ana’s laptop",
        "to": readers,
        "created_at_ms": CREATED_AT_MS,
        "app": "0.1.0",
    }
    return Envelope(**{**values, **changes})  # type: ignore[arg-type]  # each has its type above


@dataclass(frozen=True)
class Sample:
    """A small file with everything a file can hold."""

    reader: Keys
    sender: Laptop
    changes: tuple[tuple[bytes, bytes], ...]
    documents: tuple[Document, ...]
    head: SyncHead

    def data(self) -> bytes:
        """Return its bytes."""
        sender = self.sender.keys
        to = envelope(self.reader.age.recipient, sender.age.recipient)
        return write_sync(to, self.head, self.changes, self.documents, sender.signing)


def sample() -> Sample:
    """Return a file of two laptops that saw each other's changes, with a paper."""
    ana, bo = Laptop("ana"), Laptop("bo")
    first = ana.write([phone("a", "1")])
    second = bo.write([phone("b", "2"), DeleteRow("person", "c")])
    third = ana.write([phone("a", "3")], bo.last)
    body = random.Random(3).randbytes(300)  # noqa: S311  # any bytes
    paper = Document(hashlib.sha256(body).hexdigest(), "application/pdf", body)
    said = head([ana, bo], documents=(paper.sha256,))
    return Sample(
        Keys(SigningKey.generate(), AgeIdentity.generate()),
        ana,
        (first, second, third),
        (paper,),
        said,
    )


def base64_line(body: bytes) -> bytes:
    """Return a document's second line."""
    return b'"' + base64.b64encode(body) + b'"'
