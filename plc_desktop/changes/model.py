"""What the change log is made of: one change group holds what a person did in one step.

Structs rather than dataclasses, because hundreds of thousands are made at a time and a frozen
dataclass takes ten times as long. They hold JSON, in which nothing refers back, so that the garbage
collector need not walk them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

import msgspec

from plc_desktop.domain.fields import Json

CONTENT = "content"
"""Name of the one register that holds the whole content of a kind that merges as a whole."""


class SetField(msgspec.Struct, frozen=True, gc=False):
    """One register of one row takes a value.

    Attributes:
        kind: Record kind, as in `domain.records`.
        row: Record id.
        field: Register: a field name, or `CONTENT` for a kind that merges as a whole.
        stamp: Breaks ties between edits that did not see each other; see `fold.next_stamp`.
        value: The value; None clears the register.
    """

    kind: str
    row: str
    field: str
    stamp: int
    value: Json


class DeleteRow(msgspec.Struct, frozen=True, gc=False):
    """One row is hidden, as far as the author had seen it."""

    kind: str
    row: str


class AddFact(msgspec.Struct, frozen=True, gc=False):
    """Something that happened is written down for good; see `facts` for the types.

    Attributes:
        type: Fact type.
        content: What it says. Holds no key called "op" or "type".
    """

    type: str
    content: Mapping[str, Json]


class UnknownOp(msgspec.Struct, frozen=True, gc=False):
    """An operation of a newer program: kept and passed on untouched, without effect here."""

    raw: Mapping[str, Json]


Op: TypeAlias = "SetField | DeleteRow | AddFact | UnknownOp"


class Header(msgspec.Struct, frozen=True, gc=False):
    """Who wrote a change group, where, and having seen what.

    Attributes:
        deps: Ids of the newest changes its author had seen, sorted, without repetition. The
            replica's own previous change is among them.
        n: Position in the replica's own sequence, from 1.
        ops_hash: SHA-256 of the canonical operations, hex.
        replica: Id of the copy of the program that wrote it.
        schema: Version of the record kinds it was written with.
        user: Person id of its author, empty if not known.
        wall_ms: Clock of the computer, UTC milliseconds; shown, never trusted.
        workspace: Id of the workspace it belongs to.
    """

    deps: tuple[str, ...]
    n: int
    ops_hash: str
    replica: str
    schema: int
    user: str
    wall_ms: int
    workspace: str


class ChangeGroup(msgspec.Struct, frozen=True, gc=False):
    """One step: a header, its operations in order, and the id that names both.

    Attributes:
        id: SHA-256 of the header, hex; it covers the operations through `ops_hash`.
        header: Who, where, after what.
        ops: What changed, in order.
    """

    id: str
    header: Header
    ops: tuple[Op, ...]


class SealedChange(msgspec.Struct, frozen=True, gc=False):
    """A change group with the very bytes that its hashes are about.

    Attributes:
        group: The change group, parsed.
        header: Canonical bytes of the header.
        ops: Canonical bytes of the operations; None if they were erased. The header's hash of
            them stays, so that what was built on the change still fits.
    """

    group: ChangeGroup
    header: bytes
    ops: bytes | None


class Checkpoint(msgspec.Struct, frozen=True, gc=False):
    """A computer's signature over its newest change, and through it over all before.

    Attributes:
        replica: The copy of the program whose changes are signed.
        n: Place of the change in that copy's sequence.
        change_id: The change.
        wall_ms: Clock of the computer, UTC milliseconds.
        public_key: The computer's key.
        signature: Over the canonical object of all this; see `encoding.checkpoint_payload`.
    """

    replica: str
    n: int
    change_id: str
    wall_ms: int
    public_key: bytes
    signature: bytes
