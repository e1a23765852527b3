"""The first line of a .plcsync file: what its sender holds, and who signed which changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from plc_desktop.changes import checkpoints
from plc_desktop.changes.model import Checkpoint
from plc_desktop.domain.fields import Json
from plc_desktop.exchange import shapes
from plc_desktop.signing import canonical

HASH_BYTES, SIGNATURE_BYTES = 32, 64
MAX_NAMES = 256
"""Longest id of a replica, person, kind, row or register."""
MAX_CHECKPOINTS = 2_000

_HEAD: shapes.Shape = {
    "checkpoints": list,
    "counts": dict,
    "digest": str,
    "documents": list,
    "everything": bool,
    "heads": list,
    "person": str,
    "replica": str,
    "schema": int,
}
_CHECKPOINT: shapes.Shape = {"id": str, "key": str, "n": int, "r": str, "sig": str, "w": int}


@dataclass(frozen=True, kw_only=True)
class SyncHead:
    """What a laptop says about itself when it writes a file.

    Attributes:
        replica: The copy of the program that wrote the file.
        person_id: Who sat at it; empty if not known.
        schema: Version of the record kinds it knows.
        is_everything: Whether the file holds all changes that its sender holds.
        heads: Ids of the newest changes its sender holds: those nothing else was built on.
        counts: By replica, how many changes the sender holds.
        digest: SHA-256 over the ids of all changes the sender holds, hex.
        checkpoints: Signatures of the computers whose changes the sender holds.
        documents: SHA-256 of the documents the sender holds.
    """

    replica: str
    person_id: str
    schema: int
    is_everything: bool
    heads: tuple[str, ...]
    counts: Mapping[str, int]
    digest: str
    checkpoints: tuple[Checkpoint, ...]
    documents: tuple[str, ...]


def write_head(head: SyncHead) -> bytes:
    """Return the line.

    Raises:
        RuleError: "value_not_storable".
    """
    return canonical.encode(
        {
            "checkpoints": [_checkpoint_said(one) for one in head.checkpoints],
            "counts": dict(head.counts),
            "digest": head.digest,
            "documents": list(head.documents),
            "everything": head.is_everything,
            "heads": list(head.heads),
            "person": head.person_id,
            "replica": head.replica,
            "schema": head.schema,
        }
    )


def read_head(line: bytes, workspace: str) -> SyncHead:
    """Return what a line says, its checkpoints checked; parts of newer programs are passed over.

    Args:
        line: The line.
        workspace: Id of the workspace that the checkpoints must be for.

    Raises:
        ForeignFileError: "exchange_file_malformed".
    """
    found = shapes.of_bytes(line, {})
    if not _HEAD.keys() <= found.keys():
        raise shapes.malformed()
    said = shapes.check({name: found[name] for name in _HEAD}, _HEAD)
    counts = cast("Mapping[str, Json]", said["counts"])
    return SyncHead(
        replica=name_of(said["replica"]),
        person_id=name_of(said["person"]),
        schema=shapes.number(said, "schema"),
        is_everything=bool(said["everything"]),
        heads=_hashes(said, "heads"),
        counts={name_of(replica): _count(value) for replica, value in counts.items()},
        digest=shapes.digits(said, "digest", HASH_BYTES).hex(),
        checkpoints=_checkpoints(cast("Sequence[Json]", said["checkpoints"]), workspace),
        documents=_hashes(said, "documents"),
    )


def name_of(value: Json) -> str:
    """Return a text that may name a replica, person, kind, row or register.

    Raises:
        ForeignFileError: "exchange_file_malformed".
    """
    if not isinstance(value, str) or len(value) > MAX_NAMES:
        raise shapes.malformed()
    return value


def _hashes(said: Mapping[str, Json], name: str) -> tuple[str, ...]:
    for text in shapes.texts(said, name):
        shapes.digits({"hash": text}, "hash", HASH_BYTES)
    return shapes.texts(said, name)


def _count(value: Json) -> int:
    return shapes.number(shapes.check({"count": value}, {"count": int}), "count")


def _checkpoint_said(one: Checkpoint) -> dict[str, Json]:
    return {
        "id": one.change_id,
        "key": one.public_key.hex(),
        "n": one.n,
        "r": one.replica,
        "sig": one.signature.hex(),
        "w": one.wall_ms,
    }


def _checkpoints(values: Sequence[Json], workspace: str) -> tuple[Checkpoint, ...]:
    if len(values) > MAX_CHECKPOINTS:
        raise shapes.malformed()
    found = []
    for value in values:
        said = shapes.check(_object(value), _CHECKPOINT)
        one = Checkpoint(
            replica=name_of(said["r"]),
            n=shapes.number(said, "n"),
            change_id=shapes.digits(said, "id", HASH_BYTES).hex(),
            wall_ms=shapes.number(said, "w"),
            public_key=shapes.key(said, "key"),
            signature=shapes.digits(said, "sig", SIGNATURE_BYTES),
        )
        if not checkpoints.is_genuine(one, workspace):
            raise shapes.malformed()
        found.append(one)
    return tuple(found)


def _object(value: Json) -> dict[str, Json]:
    if not isinstance(value, dict):
        raise shapes.malformed()
    return value
