"""What is in a file of PLC Desktop, whether it is genuine, and for whom; nothing is taken in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from plc_desktop.changes.model import AddFact, DeleteRow, SetField
from plc_desktop.domain.records import kind_of
from plc_desktop.errors import ForeignFileError
from plc_desktop.exchange import cards, container
from plc_desktop.exchange.cards import key_words
from plc_desktop.exchange.container import (
    CARD,
    RECORDS,
    REQUEST,
    SIGNATURES,
    SYNC,
    TRANSFERS,
    Envelope,
)
from plc_desktop.exchange.learner_records import read_records
from plc_desktop.exchange.requests import read_request
from plc_desktop.exchange.signatures import read_signatures
from plc_desktop.exchange.sync_file import open_sync
from plc_desktop.exchange.transfers import read_transfer
from plc_desktop.signing.age import INTRO, AgeIdentity, unlock

LOCKED = "locked"


@dataclass(frozen=True)
class Inspection:
    """What can be said of one file.

    Attributes:
        path: The file.
        size: Bytes.
        kind: `CARD`, `REQUEST`, `SIGNATURES`, `SYNC`, `RECORDS`, `TRANSFERS`, or `LOCKED` if none
            of the keys at hand opens it.
        code: Why it is not what it should be, or could not be opened; empty if every signature
            and every hash in it is right.
        signer: Public key, hex, that signed it.
        words: Six words of that key.
        sender: Who it says to be from; worth what the words are worth.
        workspace: Id of the workspace it belongs to.
        made_at_ms: When it says it was made.
        readers: How many readers it is locked for.
        contents: What it holds, counted.
    """

    path: Path
    size: int
    kind: str = LOCKED
    code: str = ""
    signer: str = ""
    words: tuple[str, ...] = ()
    sender: str = ""
    workspace: str = ""
    made_at_ms: int = 0
    readers: int = 0
    contents: Mapping[str, int] = field(default_factory=dict)


def inspect(path: Path, identities: Sequence[AgeIdentity]) -> Inspection:
    """Return what is in a file.

    Args:
        path: Any file.
        identities: Keys at hand that may open it.

    Raises:
        ForeignFileError: "file_not_read", "exchange_file_too_large", "not_an_exchange_file" or,
            if it is neither locked nor signed as it must be, as `container.open_lines`.
    """
    data = container.read_file(path)
    found = Inspection(path, len(data))
    inner = data
    if data.startswith(INTRO):
        try:
            inner = unlock(data, identities) if identities else b""
        except ForeignFileError as error:
            return replace(found, code=error.code)
        if not inner:
            return replace(found, code="file_not_for_you")
    return _counted(_outside(found, inner), data, identities)


def _outside(found: Inspection, inner: bytes) -> Inspection:
    """Return what stands on the outside of the container; its signature is right."""
    kind = SYNC
    try:
        opened = container.open_lines(inner, kind)
    except ForeignFileError as error:
        if error.code != "other_exchange_file":
            raise
        kind = str(error.facts["kind"])
        opened = container.open_lines(inner, kind)
    envelope: Envelope = opened.envelope
    return replace(
        found,
        kind=kind,
        signer=opened.signer.hex(),
        words=tuple(key_words(opened.signer.hex())),
        sender=envelope.sender,
        workspace=envelope.workspace,
        made_at_ms=envelope.created_at_ms,
        readers=len(envelope.to),
    )


def _counted(found: Inspection, data: bytes, identities: Sequence[AgeIdentity]) -> Inspection:
    """Return the inspection with the contents checked to the last hash and counted."""
    count = _COUNTS.get(found.kind)
    if count is None:
        return replace(found, code="newer_exchange_file")
    try:
        return replace(found, contents=count(data, identities))
    except ForeignFileError as error:
        return replace(found, code=error.code)


def _card(data: bytes, _identities: Sequence[AgeIdentity]) -> Mapping[str, int]:
    cards.read_card(data)
    return {"cards": 1}


def _request(data: bytes, identities: Sequence[AgeIdentity]) -> Mapping[str, int]:
    lines = read_request(data, identities).request.lines
    return {"lines": len(lines), "minutes": sum(line.entry.minutes for line in lines)}


def _signatures(data: bytes, identities: Sequence[AgeIdentity]) -> Mapping[str, int]:
    found = read_signatures(data, identities).sign_offs
    return dict(Counter(str(one["decision"]) for one in found))


def _sync(data: bytes, identities: Sequence[AgeIdentity]) -> Mapping[str, int]:
    opened = open_sync(data, identities)
    counts: Counter[str] = Counter()
    for change in opened.changes():
        counts["changes"] += 1
        for op in change.group.ops:
            if isinstance(op, SetField):
                counts[f"{op.kind} values"] += 1
            elif isinstance(op, DeleteRow):
                counts[f"{op.kind} deletions"] += 1
            elif isinstance(op, AddFact):
                counts[f"{op.type} facts"] += 1
            else:
                counts["operations of a newer program"] += 1
    counts["laptops"] = len(opened.head.counts)
    counts["documents"] = sum(1 for _ in opened.documents())
    return dict(counts)


def _records(data: bytes, identities: Sequence[AgeIdentity]) -> Mapping[str, int]:
    found = read_records(data, identities).records
    lines = [record["hours"] for record in found]
    hours = sum(len(one) for one in lines if isinstance(one, list))
    return {"records": len(found), "lines of hours": hours}


def _transfer(data: bytes, identities: Sequence[AgeIdentity]) -> Mapping[str, int]:
    opened = read_transfer(data, identities)
    rows = Counter(kind_of(record).label.lower() for record in opened.handed.records)
    counts = {opened.what: 1, **rows, "signatures and decisions": len(opened.handed.facts)}
    return {name: count for name, count in counts.items() if count}


_COUNTS: Mapping[str, Callable[[bytes, Sequence[AgeIdentity]], Mapping[str, int]]] = {
    CARD: _card,
    REQUEST: _request,
    SIGNATURES: _signatures,
    SYNC: _sync,
    RECORDS: _records,
    TRANSFERS: _transfer,
}
