"""The log: change groups byte for byte, in the order they came into this file.

Operations are stored in compressed pieces, so that the history of one record needs one piece of a
large import and not all of it.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import msgspec

from plc_desktop.changes.encoding import (
    change_id,
    decode_header,
    decode_own_header,
    decode_own_ops,
    encode_header,
    encode_ops,
    id_of,
)
from plc_desktop.changes.erasure import named_by
from plc_desktop.changes.model import ChangeGroup, Header, Op, SealedChange
from plc_desktop.errors import RuleError
from plc_desktop.storage.chains import Chains

PIECE_OPS = 256
"""Operations in one stored piece."""

READ_AT_ONCE = 256
"""Changes, or stored pieces, that are read at once when all are."""

_FAST = 1
_SHORT_BYTES = 512
_SMALL_BYTES, _SMALL_WINDOW, _SMALL_MEMORY = 4096, 12, 5
_PLAIN = b"["
"""Begins a piece that stands as it is; no compressed one can begin so."""
_ERASE = b'"type":"erase"'


@dataclass(frozen=True)
class LogEntry:
    """One change as it is listed.

    Attributes:
        seq: Its place in this file, from 1.
        id: The change group's id.
        wall_ms: Clock of the computer that wrote it.
        user: Person id of its author.
        what: Short code of the step.
        op_count: How many operations it holds.
    """

    seq: int
    id: str
    replica: str
    n: int
    wall_ms: int
    user: str
    what: str
    op_count: int


_Placed = tuple[int, ChangeGroup, bytes, Sequence[bytes]]
"""Place in this file, change group, header bytes, operations in pieces."""

_ENTRY = "seq, id, replica, n, wall_ms, user, what, op_count"


class ChangeLog:
    """Reads and appends change groups over one connection."""

    def __init__(self, connection: Any) -> None:
        self._db = connection
        self._piece = lru_cache(maxsize=64)(self._read_piece)

    def last_seq(self) -> int:
        """Return the newest change's place in this file, 0 if there is none."""
        return int(self._db.execute("SELECT coalesce(max(seq), 0) FROM change").fetchone()[0])

    def op_count(self) -> int:
        """Return how many operations all changes hold, or held before they were erased."""
        sql = "SELECT coalesce(sum(op_count), 0) FROM change"
        return int(self._db.execute(sql).fetchone()[0])

    def last_of(self, replica: str) -> tuple[int, int]:
        """Return number and clock of a replica's newest change, zeros if it has none."""
        row = self._db.execute(
            "SELECT n, wall_ms FROM change WHERE replica = ? ORDER BY n DESC LIMIT 1", (replica,)
        ).fetchone()
        return (int(row[0]), int(row[1])) if row else (0, 0)

    def heads(self) -> tuple[str, ...]:
        """Return the ids of the changes that no other was built on."""
        return Chains(self._db).heads()

    def seen_by_next(self, replica: str) -> tuple[str, ...]:
        """Return what a replica's next change is built on: all heads, and its own last change.

        Its own last change is no head any more if another laptop has built on it.
        """
        own = self._db.execute(
            "SELECT id FROM change WHERE replica = ? ORDER BY n DESC, seq DESC LIMIT 1", (replica,)
        ).fetchone()
        return tuple({*self.heads(), *(own or ())})

    def append(self, seq: int, header: Header, ops: Sequence[Op], what: str) -> ChangeGroup:
        """Write one change group at the end.

        Args:
            seq: The place after the last.
            header: Its `ops_hash` is filled in here.
            ops: What changed.
            what: Short code of the step; known to this file only.

        Raises:
            RuleError: "value_not_storable".
        """
        starts = range(0, len(ops), PIECE_OPS)
        pieces = [encode_ops(ops[start : start + PIECE_OPS]) for start in starts]
        sealed = msgspec.structs.replace(
            header, deps=tuple(sorted(set(header.deps))), ops_hash=_hash(pieces)
        )
        name = change_id(sealed)
        group = ChangeGroup(name, sealed, tuple(ops))
        chains = Chains(self._db)
        self._insert([(seq, group, encode_header(sealed), pieces)], what, chains)
        chains.flush()
        return group

    def receive(
        self, seq: int, changes: Sequence[SealedChange], what: str, chains: Chains
    ) -> list[tuple[int, ChangeGroup]]:
        """Write changes that were made elsewhere at the end, byte for byte.

        Args:
            seq: The place of the first, after the last.
            changes: Each after everything it was built on.
            what: Short code of the step; known to this file only.
            chains: Takes them in.

        Returns:
            The changes with their places.

        Raises:
            ForeignFileError: "sequence_broken".
        """
        placed = [
            (place, change.group, change.header, _pieces(change))
            for place, change in enumerate(changes, seq)
        ]
        self._insert(placed, what, chains)
        chains.flush()
        return [(place, group) for place, group, _, _ in placed]

    def _insert(self, placed: Sequence[_Placed], what: str, chains: Chains) -> None:
        rows: list[tuple[Any, ...]] = []
        for seq, group, header, _ in placed:
            entry = group.header
            is_linear = entry.deps == chains.heads()
            chains.add(seq, group.id, entry)
            named = (seq, group.id, entry.replica, entry.n, entry.wall_ms, entry.user, what)
            rows.append((*named, len(group.ops), int(is_linear), header))
        self._db.executemany(
            f"INSERT INTO change ({_ENTRY}, is_linear, header) VALUES (?,?,?,?,?,?,?,?,?,?)", rows
        )
        self._db.executemany(
            "INSERT INTO change_ops (seq, first, body) VALUES (?, ?, ?)",
            [
                (seq, number * PIECE_OPS, _packed(piece))
                for seq, _, _, pieces in placed
                for number, piece in enumerate(pieces)
            ],
        )

    def entry(self, name: str) -> LogEntry:
        """Return the change with this id.

        Raises:
            RuleError: "change_missing".
        """
        row = self._db.execute(
            f"SELECT {_ENTRY} FROM change WHERE seq = ?", (self._seq(name),)
        ).fetchone()
        return LogEntry(*row)

    def recent(self, limit: int) -> list[LogEntry]:
        """Return the newest changes, newest first."""
        rows = self._db.execute(f"SELECT {_ENTRY} FROM change ORDER BY seq DESC LIMIT ?", (limit,))
        return [LogEntry(*row) for row in rows]

    def group(self, name: str) -> ChangeGroup:
        """Return a whole change group.

        Raises:
            RuleError: "change_missing".
        """
        seq = self._seq(name)
        (header,) = self._db.execute("SELECT header FROM change WHERE seq = ?", (seq,)).fetchone()
        return ChangeGroup(name, decode_header(header), tuple(self.ops(seq)))

    def ops_of(self, name: str) -> Iterator[Op]:
        """Yield the operations of a change, a piece at a time.

        Letting go of a whole large change at once would hold up every other thread.

        Raises:
            RuleError: "change_missing".
        """
        return self.ops(self._seq(name))

    def groups(self, first_seq: int = 0) -> Iterator[tuple[int, ChangeGroup]]:
        """Yield every change group from a place on with its place, oldest first."""
        for seq, name, header in self.headers(first_seq):
            yield seq, ChangeGroup(name, header, tuple(self.ops(seq)))

    def headers(self, first_seq: int = 0) -> Iterator[tuple[int, str, Header]]:
        """Yield place, id and header of every change from a place on, oldest first."""
        for seq, name, header in self._stored(first_seq):
            yield seq, name, decode_header(header)

    def ops(self, seq: int) -> Iterator[Op]:
        """Yield the operations of one change, a piece of them in memory at a time."""
        pieces = self._db.execute(
            "SELECT first FROM change_ops WHERE seq = ? ORDER BY first", (seq,)
        )
        for (first,) in pieces.fetchall():
            yield from self._read_piece(seq, first)

    def forget_pieces(self) -> None:
        """Keep nothing in memory of what was read, because it is blanked or rolled back."""
        self._piece.cache_clear()

    def op(self, seq: int, position: int) -> Op:
        """Return one operation of a change."""
        first = position - position % PIECE_OPS
        return self._piece(seq, first)[position - first]

    def pieces(self) -> Iterator[tuple[int, int, Sequence[Op]]]:
        """Yield all operations in stored pieces: place of the change, position of the first."""
        seq, first = 0, -1
        while found := self._db.execute(
            "SELECT seq, first, body FROM change_ops WHERE (seq, first) > (?, ?)"
            " ORDER BY seq, first LIMIT ?",
            (seq, first, READ_AT_ONCE),
        ).fetchall():
            for seq, first, body in found:
                yield seq, first, decode_own_ops(unpacked(body, str(seq)))

    def verify(self) -> None:
        """Check that every change is as it was written.

        Raises:
            RuleError: "log_damaged" with the change's id.
        """
        for _ in self.checked():
            pass

    def checked(self) -> Iterator[tuple[int, str, Header, Iterable[Op]]]:
        """Yield place, id, header and operations of every change that is as it was written.

        Oldest first. Of a large change a piece of the operations is in memory at a time.

        Raises:
            RuleError: "log_damaged" with the id of the first change that is not; at the end for
                one that is blank although nothing has erased it.
        """
        blank: list[str] = []
        erased: set[str] = set()
        for seq, name, data in self._stored():
            if id_of(data) != name:
                raise RuleError("log_damaged", id=name)
            header = decode_own_header(data)
            found = _Found(self._pieces_of(seq, name))
            is_whole = _hash(found) == header.ops_hash
            if not is_whole and found.count:
                raise RuleError("log_damaged", id=name)
            if not is_whole:
                blank.append(name)
            ops = decode_own_ops(found.last) if found.count == 1 else self.ops(seq)
            if found.is_erasing:
                erased |= named_by(self.ops(seq))
            yield seq, name, header, ops
        for name in blank:
            if name not in erased:
                raise RuleError("log_damaged", id=name)

    def _stored(self, first_seq: int = 0) -> Iterator[tuple[int, str, bytes]]:
        """Yield place, id and header bytes of every change, some of them in memory at a time."""
        while found := self._db.execute(
            "SELECT seq, id, header FROM change WHERE seq >= ? ORDER BY seq LIMIT ?",
            (first_seq, READ_AT_ONCE),
        ).fetchall():
            yield from found
            first_seq = found[-1][0] + 1

    def _pieces_of(self, seq: int, name: str) -> Iterator[bytes]:
        """Yield the operations of a change as they were written."""
        for (body,) in self._db.execute(
            "SELECT body FROM change_ops WHERE seq = ? ORDER BY first", (seq,)
        ):
            yield unpacked(body, name)

    def _seq(self, name: str) -> int:
        seq = Chains(self._db).seq(name)
        if seq is None:
            raise RuleError("change_missing", id=name)
        return seq

    def _read_piece(self, seq: int, first: int) -> tuple[Op, ...]:
        (body,) = self._db.execute(
            "SELECT body FROM change_ops WHERE seq = ? AND first = ?", (seq, first)
        ).fetchone()
        return decode_own_ops(unpacked(body, str(seq)))


def _pieces(change: SealedChange) -> Sequence[bytes]:
    """Return the operations of a change in pieces; none if they were erased."""
    ops = change.group.ops
    if change.ops is None or not ops:
        return ()
    if len(ops) <= PIECE_OPS:
        return (change.ops,)
    return [encode_ops(ops[at : at + PIECE_OPS]) for at in range(0, len(ops), PIECE_OPS)]


@dataclass
class _Found:
    """The pieces of a change, and what was seen when they went by.

    Attributes:
        pieces: In their order.
        count: How many there were.
        last: The last of them.
        is_erasing: Whether one of them may hold an erasure.
    """

    pieces: Iterator[bytes]
    count: int = 0
    last: bytes = b""
    is_erasing: bool = False

    def __iter__(self) -> Iterator[bytes]:
        for piece in self.pieces:
            self.count, self.last = self.count + 1, piece
            self.is_erasing = self.is_erasing or _ERASE in piece
            yield piece


def _hash(pieces: Iterable[bytes]) -> str:
    """Return the SHA-256 of the whole canonical list that the pieces are parts of."""
    digest = hashlib.sha256(b"[")
    for number, piece in enumerate(pieces):
        digest.update(b"," + piece[1:-1] if number else piece[1:-1])
    digest.update(b"]")
    return digest.hexdigest()


def _packed(piece: bytes) -> bytes:
    """Return a piece as it is stored.

    The few hundred bytes of most changes stay as they are: to compress them takes longer than to
    write them. For some more it takes eight times longer to make the tables of a large window.
    """
    if len(piece) <= _SHORT_BYTES:
        return piece
    if len(piece) > _SMALL_BYTES:
        return zlib.compress(piece, _FAST)
    stream = zlib.compressobj(_FAST, zlib.DEFLATED, _SMALL_WINDOW, _SMALL_MEMORY)
    return stream.compress(piece) + stream.flush()


def unpacked(body: bytes, name: str) -> bytes:
    """Return a stored piece as it was written.

    Args:
        body: As it is stored.
        name: Of its change, for the message.

    Raises:
        RuleError: "log_damaged".
    """
    if body.startswith(_PLAIN):
        return body
    try:
        return zlib.decompress(body)
    except zlib.error:
        raise RuleError("log_damaged", id=name) from None
