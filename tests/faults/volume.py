"""Files that remember what was synced and what was only written, and what a disk can do to both."""

from __future__ import annotations

import errno
import random
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_SECTOR = 512
_BLOCK = 4096


@dataclass(eq=False)
class Node:
    """A file or a folder.

    Attributes:
        number: By which the kernel knows it.
        mode: Type and permissions.
        content: What programs read; empty for a folder.
        entries: What programs find in a folder.
        safe: What was synced of the content.
        safe_entries: What was synced of the entries.
        loose: Writes since then: place and bytes, or a new size and None.
        loose_entries: Changes of entries since then, each of one or two names together.
    """

    number: int
    mode: int
    content: bytearray = field(default_factory=bytearray)
    entries: dict[str, Node] = field(default_factory=dict)
    safe: bytearray = field(default_factory=bytearray)
    safe_entries: dict[str, Node] = field(default_factory=dict)
    loose: list[tuple[int, bytes | None]] = field(default_factory=list)
    loose_entries: list[dict[str, Node | None]] = field(default_factory=list)

    @property
    def is_folder(self) -> bool:
        """Return whether it is a folder."""
        return stat.S_ISDIR(self.mode)


@dataclass(frozen=True)
class Trouble:
    """What goes wrong with a volume, and when.

    Attributes:
        kind: "cut": from a step on nothing works any more, and what was not synced survives by
            chance. "broken": one step fails with an input/output error. "full": only so many
            blocks of 4 kB are free. "": nothing.
        at: Number of the step, from 0 on, or how many blocks.
        seed: Of the chance.
        is_thorough: Whether nothing survives a cut that was not synced.
    """

    kind: str = ""
    at: int = 0
    seed: int = 0
    is_thorough: bool = False


class Volume:
    """Folders and files in memory; every request that changes something is a step."""

    def __init__(self, trouble: Trouble | None = None) -> None:
        self._trouble = trouble or Trouble()
        self.steps = 0
        self._numbers = iter(range(1, 1 << 60))
        self.root = self._node(stat.S_IFDIR | 0o755)

    @property
    def is_over(self) -> bool:
        """Return whether the power was cut."""
        return self._trouble.kind == "cut" and self.steps > self._trouble.at

    def load(self, folder: Path) -> None:
        """Take in a folder, everything in it synced."""
        self._load(folder, self.root)
        if self._trouble.kind == "full":
            self._limit = self._blocks(self.root) + self._trouble.at

    def save(self, folder: Path) -> None:
        """Write down what is there: after a cut what survived it, else what programs see."""
        chance = random.Random(self._trouble.seed)  # noqa: S311  # repeatable, not secret
        self._save(self.root, folder, chance if self.is_over else None)

    # what the kernel asks for

    def find(self, folder: Node, name: str) -> Node:
        """Return what has a name in a folder."""
        self._check()
        if name not in folder.entries:
            raise OSError(errno.ENOENT, name)
        return folder.entries[name]

    def read(self, node: Node, offset: int, size: int) -> bytes:
        """Return some bytes of a file."""
        self._check()
        return bytes(node.content[offset : offset + size])

    def write(self, node: Node, offset: int, data: bytes) -> None:
        """Write some bytes into a file; they are not safe yet."""
        self._step(node, offset + len(data))
        _put(node.content, offset, data)
        node.loose.append((offset, data))

    def resize(self, node: Node, size: int) -> None:
        """Cut a file off or lengthen it with zeros."""
        self._step(node, size)
        _put(node.content, size, None)
        node.loose.append((size, None))

    def make(self, folder: Node, name: str, mode: int) -> Node:
        """Make a file or a folder."""
        self._step(growth=1)
        made = self._node(mode)
        self._enter(folder, {name: made})
        return made

    def remove(self, folder: Node, name: str) -> None:
        """Remove a file or an empty folder."""
        gone = self.find(folder, name)
        if gone.entries:
            raise OSError(errno.ENOTEMPTY, name)
        self._step()
        self._enter(folder, {name: None})

    def rename(self, folder: Node, name: str, target: Node, new: str) -> None:
        """Rename a file or a folder; what had the new name is gone."""
        moved = self.find(folder, name)
        self._step()
        if folder is target:
            self._enter(folder, {name: None, new: moved})
        else:
            self._enter(target, {new: moved})
            self._enter(folder, {name: None})

    def sync(self, node: Node) -> None:
        """Make a file or a folder safe."""
        self._step()
        node.safe = bytearray(node.content)
        node.loose.clear()
        node.safe_entries = dict(node.entries)
        node.loose_entries.clear()

    # what it rests on

    def _node(self, mode: int) -> Node:
        return Node(next(self._numbers), mode)

    def _enter(self, folder: Node, names: dict[str, Node | None]) -> None:
        _apply(folder.entries, names)
        folder.loose_entries.append(names)

    def _check(self) -> None:
        if self.is_over:
            raise OSError(errno.EIO, "no power")

    def _step(self, node: Node | None = None, size: int = 0, growth: int = 0) -> None:
        """Count a step that may fail; `size` is what a file is to have after it."""
        self._check()
        number, trouble = self.steps, self._trouble
        self.steps += 1
        if trouble.kind in {"cut", "broken"} and number == trouble.at:
            raise OSError(errno.EIO, "input/output error")
        if trouble.kind == "full":
            if node is not None:
                growth = _blocks_of(size) - _blocks_of(len(node.content))
            if growth > 0 and self._blocks(self.root) + growth > self._limit:
                raise OSError(errno.ENOSPC, "full")

    def _blocks(self, folder: Node) -> int:
        return sum(
            self._blocks(node) if node.is_folder else 1 + _blocks_of(len(node.content))
            for node in folder.entries.values()
        )

    def _load(self, folder: Path, node: Node) -> None:
        for path in sorted(folder.iterdir()):
            child = self._node(path.stat().st_mode)
            node.entries[path.name] = child
            if path.is_dir():
                self._load(path, child)
            else:
                child.content = bytearray(path.read_bytes())
                child.safe = bytearray(child.content)
        node.safe_entries = dict(node.entries)

    def _save(self, node: Node, path: Path, chance: random.Random | None) -> None:
        path.mkdir(exist_ok=True)
        entries = node.entries if chance is None else self._left_of(node, chance)
        for name, child in entries.items():
            target = path / name
            if child.is_folder:
                self._save(child, target, chance)
            else:
                content = child.content if chance is None else self._survivor(child, chance)
                target.write_bytes(content)
                target.chmod(stat.S_IMODE(child.mode))

    def _left_of(self, folder: Node, chance: random.Random) -> dict[str, Node]:
        """Return the entries after a cut: changes reach the disk one after the other."""
        left = dict(folder.safe_entries)
        reached = 0 if self._trouble.is_thorough else chance.randint(0, len(folder.loose_entries))
        for names in folder.loose_entries[:reached]:
            _apply(left, names)
        return left

    def _survivor(self, file: Node, chance: random.Random) -> bytearray:
        """Return the content after a cut: any of the loose writes, some of them torn."""
        content = bytearray(file.safe)
        likely = 0.0 if self._trouble.is_thorough else chance.choice((0.0, 0.5, 0.9, 1.0))
        for place, data in file.loose:
            if chance.random() >= likely:
                continue
            if data is None or chance.random() < 0.8:
                _put(content, place, data)
            else:
                for at, sector in _sectors(place, data):
                    if chance.random() < 0.5:
                        _put(content, at, sector)
        return content


def _sectors(place: int, data: bytes) -> Iterator[tuple[int, bytes]]:
    while data:
        size = _SECTOR - place % _SECTOR
        yield place, data[:size]
        place, data = place + size, data[size:]


def _put(content: bytearray, place: int, data: bytes | None) -> None:
    """Write into a content, or set its size."""
    if len(content) < place:
        content.extend(bytes(place - len(content)))
    if data is None:
        del content[place:]
    else:
        content[place : place + len(data)] = data


def _apply(entries: dict[str, Node], names: dict[str, Node | None]) -> None:
    for name, node in names.items():
        if node is None:
            entries.pop(name, None)
        else:
            entries[name] = node


def _blocks_of(size: int) -> int:
    return -(-size // _BLOCK)
