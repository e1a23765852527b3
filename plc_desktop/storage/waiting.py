"""Changes that arrived before what they were built on, and the order in which the rest goes in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from plc_desktop.changes.encoding import decode_header, decode_own_ops, id_of
from plc_desktop.changes.model import ChangeGroup, Header, SealedChange
from plc_desktop.errors import ForeignFileError, RuleError
from plc_desktop.storage.chains import Chains
from plc_desktop.storage.import_report import Missing

MOST_CHANGES = 50_000
MOST_BYTES = 64 << 20
"""How much may wait."""

_AT_ONCE = 1_000


class Arrivals:
    """Sorts what arrives into known, ready and waiting.

    Attributes:
        known: Changes that were here already.
        released: Changes of earlier files that went in.
        counts: Changes that came, by replica.
    """

    def __init__(self, connection: Any, chains: Chains, workspace: str) -> None:
        self._db = connection
        self._chains = chains
        self._workspace = workspace
        self._arrived: set[str] = set()
        self._waiting: dict[str, SealedChange] = {}
        self._missing: dict[str, set[str]] = {}
        self._children: dict[str, list[str]] = {}
        self._size = 0
        self._before: set[str] = set()
        self.known = 0
        self.released = 0
        self.counts: dict[str, int] = {}
        self._load()

    @property
    def waiting(self) -> int:
        """How many changes of this file wait."""
        return len(self._waiting.keys() - self._before)

    def ready(self, incoming: Iterable[SealedChange]) -> Iterator[SealedChange]:
        """Yield every change that can go in now, each after everything it was built on.

        Raises:
            ForeignFileError: "wrong_workspace".
            RuleError: "too_many_waiting".
        """
        source = iter(incoming)
        while piece := list(islice(source, _AT_ONCE)):
            names = {name for one in piece for name in (one.group.id, *one.group.header.deps)}
            present = self._chains.seqs(names - self._arrived).keys()
            for change in piece:
                yield from self._take(change, present)

    def store(self, sender: str, now_ms: int) -> None:
        """Write down what waits, and forget what no longer does."""
        self._db.executemany(
            "DELETE FROM pending_change WHERE id = ?",
            [(name,) for name in sorted(self._before - self._waiting.keys())],
        )
        self._db.executemany(
            "INSERT INTO pending_change"
            " (id, replica, n, size, received_at_ms, sender, header, ops)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    name,
                    change.group.header.replica,
                    change.group.header.n,
                    _size(change),
                    now_ms,
                    sender,
                    change.header,
                    change.ops,
                )
                for name, change in self._waiting.items()
                if name not in self._before
            ],
        )

    def forget(self, names: Iterable[str]) -> None:
        """Count these no longer among those that wait: they were forgotten."""
        for name in names:
            self._waiting.pop(name, None)

    def _take(self, change: SealedChange, present: Iterable[str]) -> Iterator[SealedChange]:
        header, name = change.group.header, change.group.id
        if header.workspace != self._workspace:
            raise ForeignFileError("wrong_workspace")
        self.counts[header.replica] = self.counts.get(header.replica, 0) + 1
        if name in present or name in self._arrived:
            self.known += 1
            return
        if name in self._waiting:
            return
        missing = {dep for dep in header.deps if dep not in self._arrived and dep not in present}
        if missing:
            self._wait(change, missing)
            return
        yield from self._let_in(change)

    def _let_in(self, change: SealedChange) -> Iterator[SealedChange]:
        """Yield a change and all that waited for nothing but it."""
        ready = [change]
        while ready:
            one = ready.pop()
            name = one.group.id
            self._arrived.add(name)
            yield one
            for child in self._children.pop(name, ()):
                self._missing[child].discard(name)
                if not self._missing[child]:
                    ready.append(self._release(child))

    def _wait(self, change: SealedChange, missing: set[str]) -> None:
        name = change.group.id
        self._waiting[name] = change
        self._missing[name] = missing
        self._size += _size(change)
        for dep in missing:
            self._children.setdefault(dep, []).append(name)
        if len(self._waiting) > MOST_CHANGES or self._size > MOST_BYTES:
            raise RuleError("too_many_waiting", changes=len(self._waiting))

    def _release(self, name: str) -> SealedChange:
        change = self._waiting.pop(name)
        del self._missing[name]
        self._size -= _size(change)
        self.released += name in self._before
        return change

    def _load(self) -> None:
        """Take up what has waited since earlier files."""
        for header_bytes, ops in self._db.execute(
            "SELECT header, ops FROM pending_change ORDER BY received_at_ms, replica, n"
        ).fetchall():
            change = stored_change(header_bytes, ops)
            present = self._chains.seqs(change.group.header.deps)
            missing = {dep for dep in change.group.header.deps if dep not in present}
            self._before.add(change.group.id)
            self._wait(change, missing)


def stored_change(header_bytes: bytes, ops: bytes | None) -> SealedChange:
    """Return a change of bytes that were checked when they came in."""
    said = decode_own_ops(ops) if ops is not None else ()
    group = ChangeGroup(id_of(header_bytes), decode_header(header_bytes), said)
    return SealedChange(group, header_bytes, ops)


def missing(connection: Any) -> tuple[Missing, ...]:
    """Return what has not arrived, of everything that waits, by whose it is."""
    waiting = {
        name: decode_header(header)
        for name, header in connection.execute("SELECT id, header FROM pending_change")
    }
    deps = {dep for header in waiting.values() for dep in header.deps}
    absent = deps - waiting.keys() - Chains(connection).seqs(deps).keys()
    gaps = _gaps(connection, waiting.values())
    others: set[str] = set()
    for header in waiting.values():
        lacking = absent.intersection(header.deps)
        is_own = any(last == header.n - 1 for _, last in gaps[header.replica])
        if len(lacking) > is_own:  # one of them is the replica's own previous change
            others |= lacking
    found = [
        Missing(replica, first, last, ())
        for replica in sorted(gaps)
        for first, last in gaps[replica]
    ]
    return (*found, Missing("", 0, 0, tuple(sorted(others)))) if others else tuple(found)


def _gaps(connection: Any, waiting: Iterable[Header]) -> dict[str, list[tuple[int, int]]]:
    """Return first and last of the numbers missing in each replica's sequence."""
    numbers: dict[str, set[int]] = {}
    for header in waiting:
        numbers.setdefault(header.replica, set()).add(header.n)
    gaps: dict[str, list[tuple[int, int]]] = {}
    for replica, present in numbers.items():
        (before,) = connection.execute(
            "SELECT coalesce(max(n), 0) FROM change WHERE replica = ? AND n < ?",
            (replica, min(present)),
        ).fetchone()
        gaps[replica] = []
        for n in sorted(present):
            if n > before + 1:
                gaps[replica].append((before + 1, n - 1))
            before = n
    return gaps


def _size(change: SealedChange) -> int:
    return len(change.header) + len(change.ops or b"")
