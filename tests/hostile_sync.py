"""Files a hostile laptop could write: each signed as it must be, by a laptop that is believed."""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from plc_desktop.changes import checkpoints
from plc_desktop.changes.encoding import seal
from plc_desktop.changes.facts import DISTINCT, VOID
from plc_desktop.changes.model import CONTENT, AddFact, Header, Op, SetField
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import HoursEntry, write_values
from plc_desktop.exchange import container
from plc_desktop.exchange.sync_lines import ChangeWriter
from plc_desktop.signing import canonical
from plc_desktop.signing.age import lock
from plc_desktop.signing.key_files import Keys
from plc_desktop.signing.keys import SigningKey
from plc_desktop.storage.registers import HOURS
from tests.exchanged import CREATED_AT_MS
from tests.synced import base64_line

WRONG: tuple[Any, ...] = (None, -1, "x" * 300, ["a", 7], {"a": 1}, True, 2**53 - 1)


@dataclass
class Forger:
    """Signs whatever it is given.

    Attributes:
        keys: Keys of a laptop that the victim believes.
        reader: Age recipient of the victim.
        workspace: The victim's workspace.
        replica: Under which it writes.
        victim: Replica of the victim.
    """

    keys: Keys
    reader: str
    workspace: str
    replica: str = "hostile-replica"
    victim: str = "victim"
    n: int = 0
    last: str = ""
    _writer: ChangeWriter = field(default_factory=ChangeWriter)

    def change(self, *ops: Op, replica: str = "", **header: Any) -> list[bytes]:
        """Return the lines of one change, the next of its replica."""
        self.n += 1
        values: dict[str, Any] = {
            "deps": (self.last,) if self.last else (),
            "n": self.n,
            "ops_hash": "",
            "replica": replica or self.replica,
            "schema": 1,
            "user": "p" * 26,
            "wall_ms": CREATED_AT_MS + self.n,
            "workspace": self.workspace,
        }
        written = ops or (SetField("person", "hostile-row", "full_name", CREATED_AT_MS, "Mallory"),)
        group, header_bytes, ops_bytes = seal(Header(**{**values, **header}), written)
        self.last = group.id
        return list(self._writer.lines(header_bytes, ops_bytes))

    def checkpoint(self, **parts: Any) -> dict[str, Any]:
        """Return a checkpoint of the last change."""
        key: SigningKey = parts.pop("key", self.keys.signing)
        replica, n = parts.pop("replica", self.replica), parts.pop("n", self.n)
        one = checkpoints.sign(
            key,
            workspace=self.workspace,
            replica=replica,
            n=n,
            change_id=self.last,
            wall_ms=CREATED_AT_MS,
        )
        said = {
            "id": one.change_id,
            "key": one.public_key.hex(),
            "n": one.n,
            "r": one.replica,
            "sig": one.signature.hex(),
            "w": one.wall_ms,
        }
        return {**said, **parts}

    def head(self, **parts: Any) -> bytes:
        """Return the first line."""
        said: dict[str, Any] = {
            "checkpoints": [self.checkpoint()] if self.n else [],
            "counts": {self.replica: self.n},
            "digest": "0" * 64,
            "documents": [],
            "everything": True,
            "heads": [self.last] if self.last else [],
            "person": "p" * 26,
            "replica": self.replica,
            "schema": 1,
        }
        return canonical.encode({**said, **parts})

    def file(self, lines: list[bytes], **outside: Any) -> bytes:
        """Return a file of these lines."""
        raw = b"".join(line + b"\n" for line in lines)
        parts: dict[str, Any] = {"raw": len(raw), "count": len(lines), **outside}
        return self.body(zlib.compress(raw, 1), **parts)

    def body(self, body: bytes, **outside: Any) -> bytes:
        """Return a file with this compressed body."""
        major = outside.pop("major", 1)
        tail = outside.pop("tail", b"")
        said: dict[str, Any] = {
            "app": "9.9",
            "count": 1,
            "created": CREATED_AT_MS,
            "from": "Bo’s laptop",
            "kind": "sync",
            "min_reader": 1,
            "raw": 0,
            "to": [self.reader],
            "ws": self.workspace,
        }
        said = {name: value for name, value in {**said, **outside}.items() if value != "ABSENT"}
        header = canonical.encode(said)
        key = self.keys.signing
        sizes = (len(header), len(body))
        fixed = struct.pack(">8sHH32sIQ", container.MAGIC, major, 7, key.public, *sizes)
        digest = hashlib.sha256(body).digest()
        signature = key.sign("plc-desktop/bundle/v1", fixed + header + digest)
        return lock(fixed + signature + header + body + tail, [self.reader])


Make = Callable[[], Forger]


def corpus(make: Make) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of every hostile file.

    Args:
        make: Returns a new forger with the same keys.
    """
    for part in (_outsides, _heads, _checkpoints, _changes, _operations, _documents, _bombs):
        yield from part(make)


DAY = date(2026, 3, 2)
LEADS: Mapping[str, Callable[[int], Iterator[tuple[int, int]]]] = {
    "ring": lambda many: ((at, (at + 1) % many) for at in range(many)),
    "chain": lambda many: ((at, at + 1) for at in range(many - 1)),
    "star": lambda many: (pair for at in range(1, many) for pair in ((at, 0), (0, at))),
}
"""How lines of hours may lead to those that were said to stay instead of them."""


def decisions(make: Make, placement: str, many: int) -> Iterator[tuple[str, bytes, list[int]]]:
    """Yield files that are taken: very many lines that were said to be one event.

    Args:
        make: Returns a new forger with the same keys.
        placement: Of somebody whom the victim knows.
        many: How many lines each has.

    Yields:
        Name, bytes, and of each event how many lines are to be held back besides the one that
        counts meanwhile.
    """
    for name, leads in LEADS.items():
        facts_said = [
            _fact(VOID, {"entry": _line(name, one), "keeps": _line(name, other), "reason": ""})
            for one, other in leads(many)
        ]
        lines = [_hours(name, at, placement) for at in range(many)]
        yield name, _file(make(), [*lines, *facts_said]), [] if name == "chain" else [many - 1]
    told_apart: list[Json] = [_line("apart", at) for at in range(many)]
    lines = [_hours("apart", at, placement) for at in range(many)]
    fact = _fact(DISTINCT, {"entries": told_apart})
    yield "apart", _file(make(), [*lines, fact]), [many - 1]
    yield "through", _file(make(), list(_through_a_chain(placement, many // 3))), [1] * (many // 3)


def _through_a_chain(placement: str, many: int) -> Iterator[Op]:
    """Yield two lines of each of many days, which are one event over one chain of all days.

    That a line is one event with the start of the chain is denied, so nothing is decided.
    """
    chain = [_line("through chain", at) for at in range(many)]
    for at, link in enumerate(chain):
        one, other = _line("through one", at), _line("through other", at)
        day = DAY + timedelta(days=1 + at)
        yield _hours("through one", at, placement, worked_on=day, minutes=60, activity="through")
        yield _hours("through other", at, placement, worked_on=day, minutes=90, activity="through")
        yield _hours("through chain", at, placement)
        yield _fact(VOID, {"entry": one, "keeps": chain[0], "reason": ""})
        yield _fact(DISTINCT, {"entries": [one, chain[0]]})
        yield _fact(VOID, {"entry": chain[-1], "keeps": other, "reason": ""})
        if at:
            yield _fact(VOID, {"entry": chain[at - 1], "keeps": link, "reason": ""})


def _hours(name: str, at: int, placement: str, **values: Any) -> Op:
    said: dict[str, Any] = {
        "worked_on": DAY,
        "minutes": 60 if name == "apart" else 1 + at,
        "activity": f"{name} of decisions",
    }
    entry = HoursEntry(id=_line(name, at), placement_id=placement, **{**said, **values})
    return SetField(HOURS, entry.id, CONTENT, CREATED_AT_MS, write_values(entry))


def _fact(fact_type: str, content: dict[str, Json]) -> Op:
    return AddFact(fact_type, {**content, "nonce": ""})


def _line(name: str, at: int) -> str:
    return f"{name}-{at:020}"


def _file(forger: Forger, ops: Sequence[Op]) -> bytes:
    """Return a file that says something in several changes."""
    size = 2_000
    changes = [forger.change(*ops[at : at + size]) for at in range(0, len(ops), size)]
    return forger.file([forger.head(), *(line for change in changes for line in change)])


def _whole(forger: Forger) -> list[bytes]:
    lines = forger.change()
    return [forger.head(), *lines]


def _outsides(make: Make) -> Iterator[tuple[str, bytes]]:
    names = ("app", "count", "created", "from", "kind", "min_reader", "raw", "to", "ws")
    for name in names:
        for number, value in enumerate(WRONG):
            is_fine = isinstance(value, str) and name in {"app", "from"}
            if not is_fine and not (name in {"min_reader", "created"} and value is None):
                forger = make()
                yield f"outside-{name}-{number}", forger.file(_whole(forger), **{name: value})
        forger = make()
        yield f"outside-{name}-absent", forger.file(_whole(forger), **{name: "ABSENT"})
    odd: dict[str, dict[str, Any]] = {
        "major": {"major": 2},
        "major-0": {"major": 0},
        "reader": {"min_reader": container.READER + 1},
        "tail": {"tail": b"\0"},
        "more": {"more": 1},
        "to-other": {"to": ["age1" + "q" * 58]},
        "to-nobody": {"to": []},
        "other-workspace": {"ws": "z" * 26},
    }
    for name, outside in odd.items():
        forger = make()
        yield f"outside-{name}", forger.file(_whole(forger), **outside)


def _heads(make: Make) -> Iterator[tuple[str, bytes]]:
    fine: Mapping[str, tuple[int, ...]] = {
        "everything": (5,),
        "schema": (6,),
    }
    for name in (
        "checkpoints", "counts", "digest", "documents", "everything", "heads", "person", "replica",
        "schema",
    ):  # fmt: skip
        for number, value in enumerate(WRONG):
            if number in fine.get(name, ()) or (name == "counts" and number == 4):
                continue
            forger = make()
            lines = forger.change()
            yield f"head-{name}-{number}", forger.file([forger.head(**{name: value}), *lines])
    forger = make()
    yield "head-twice", forger.file([*_whole(forger)[:1], forger.head()])


def _checkpoints(make: Make) -> Iterator[tuple[str, bytes]]:
    for name in ("id", "key", "n", "r", "sig", "w"):
        for number, value in enumerate(WRONG):
            forger = make()
            lines = forger.change()
            wrong = [forger.checkpoint(**{name: value} if name not in {"key", "n"} else {})]
            wrong[0][name] = value
            yield (
                f"checkpoint-{name}-{number}",
                forger.file([forger.head(checkpoints=wrong), *lines]),
            )
    forger = make()
    lines = forger.change()
    other = forger.checkpoint(key=SigningKey.generate())
    yield "laptop-invented", forger.file([forger.head(checkpoints=[other]), *lines])
    forger = make()
    lines = forger.change(replica=forger.victim)
    mine = forger.checkpoint(replica=forger.victim)
    yield "laptop-impersonated", forger.file([forger.head(checkpoints=[mine]), *lines])
    forger = make()
    lines = forger.change()
    yield "checkpoint-missing", forger.file([forger.head(checkpoints=[]), *lines])
    forger = make()
    first = forger.change()
    said = forger.head()
    yield "checkpoint-too-early", forger.file([said, *first, *forger.change()])


def _changes(make: Make) -> Iterator[tuple[str, bytes]]:
    for name in ("d", "n", "r", "sv", "u", "w"):
        for number, value in enumerate(WRONG):
            forger = make()
            lines = forger.change()
            said: Any = canonical.decode(lines[0])
            if said[name] == value:
                continue
            wrong = canonical.encode({**said, name: value})
            yield f"change-{name}-{number}", forger.file([forger.head(), wrong, lines[1]])
    odd: dict[str, dict[str, Any]] = {
        "newer": {"zz": 1},
        "all-false": {"all": False},
        "hash": {"oh": "0" * 64},
        "million": {"d": [f"{n:064x}" for n in range(200_000)]},
    }
    for name, parts in odd.items():
        forger = make()
        lines = forger.change()
        said = canonical.decode(lines[0])
        wrong = canonical.encode({**said, **parts})
        yield f"change-{name}", forger.file([forger.head(), wrong, lines[1]])
    forger = make()
    lines = forger.change(n=2**40)
    said = canonical.decode(lines[0])
    wrong = canonical.encode({**said, "all": True})
    point = forger.checkpoint(n=2**40)
    yield "future-number", forger.file([forger.head(checkpoints=[point]), wrong, lines[1]])
    forger = make()
    first, second = forger.change(), forger.change()
    yield "backwards", forger.file([forger.head(), *second, *first])
    yield "twice", forger.file([forger.head(), *first, *second, *first])
    yield "half", forger.file([forger.head(), *first, second[0]])
    forger = make()
    lines = forger.change()
    said = canonical.decode(lines[0])
    digest = hashlib.sha256(lines[1]).hexdigest()
    wrong = canonical.encode({**said, "oh": digest})
    yield "erased-by-nobody", forger.file([forger.head(), wrong, b"null"])


def _operations(make: Make) -> Iterator[tuple[str, bytes]]:
    deep = b"[" * 60 + b"]" * 60
    for number, ops in enumerate(
        (
            b"",
            b"{}",
            b"7",
            b'"text"',
            b"[7]",
            b"[{}]",
            b'[{"op":7}]',
            b"[[]]",
            b'[{"a":1,"a":2,"op":"set"}]',
            b'[{"op":"set","op":"del"}]',
            b'[{"op": "set"}]',
            b'[{"op":"x","v":1.5}]',
            b'[{"op":"x","v":1e3}]',
            b'[{"op":"x","v":NaN}]',
            b'[{"op":"x","v":-0}]',
            b'[{"op":"x","v":Infinity}]',
            b'[{"op":"x","v":9007199254740993}]',
            b'[{"op":"x","v":' + b"9" * 5_000 + b"}]",
            b'[{"op":"x","v":"\\ud800"}]',
            b'[{"op":"x","v":"\\u0041"}]',
            b'[{"op":"x","v":"\xff"}]',
            b'[{"op":"x","v":"\xed\xa0\x80"}]',
            b'[{"op":"x","v":"a\tb"}]',
            b'[{"op":"x","v":' + deep + b"}]",
            b"[" * 100_000,
            b'[{"z":1,"op":"x"}]',
            b"[]]",
            b"[],",
            b"[{}",
            b"null ",
            b'[{"op":"del","row":["' + b"k" * 257 + b'","a"]}]',
            b'[{"op":"fact","type":"' + b"t" * 257 + b'"}]',
            b'[{"f":"' + b"f" * 257 + b'","op":"set","row":["k","a"],"t":1,"v":1}]',
            b'[{"op":"x","v":"' + b"a" * (5 * 1024 * 1024) + b'"}]',
        )
    ):
        forger = make()
        lines = forger.change()
        yield f"operations-{number}", forger.file([forger.head(), lines[0], ops])


def _documents(make: Make) -> Iterator[tuple[str, bytes]]:
    name = hashlib.sha256(b"paper").hexdigest()
    papers: tuple[tuple[dict[str, Any], bytes], ...] = (
        ({"doc": "0" * 64, "type": "application/pdf"}, base64_line(b"paper")),
        ({"doc": name, "type": 7}, base64_line(b"paper")),
        ({"doc": 7, "type": "application/pdf"}, base64_line(b"paper")),
        ({"doc": name.upper(), "type": "application/pdf"}, base64_line(b"paper")),
        ({"doc": name, "type": "t" * 257}, base64_line(b"paper")),
        ({"doc": name}, base64_line(b"paper")),
        ({"doc": name, "type": "application/pdf"}, b"null"),
        ({"doc": name, "type": "application/pdf"}, b'"*"'),
        ({"doc": name, "type": "application/pdf"}, b'"cGFwZXI"'),
        ({"doc": name, "type": "application/pdf"}, b'"cGFw\\u005aXI="'),
    )
    for number, (said, body) in enumerate(papers):
        forger = make()
        lines = _whole(forger)
        yield f"document-{number}", forger.file([*lines, canonical.encode(said), body])


def _bombs(make: Make) -> Iterator[tuple[str, bytes]]:
    bomb = zlib.compress(b"0" * 200_000_000, 9)
    for name, raw in (("honest", 200_000_000), ("small", 1_000), ("huge", 2**50)):
        yield f"bomb-{name}", make().body(bomb, raw=raw, count=1)
    forger = make()
    lines = _whole(forger)
    whole = b"".join(line + b"\n" for line in lines)
    packed = zlib.compress(whole)
    for name, body, raw in (
        ("cut", packed[:-3], len(whole)),
        ("more", packed + b"x", len(whole)),
        ("none", b"", len(whole)),
        ("text", whole, len(whole)),
        ("longer", packed, len(whole) + 1),
        ("shorter", packed, len(whole) - 1),
    ):
        yield f"body-{name}", make().body(body, raw=raw, count=len(lines))
    yield "lines-many", make().body(zlib.compress(b"{}\n" * 100), raw=300, count=1_000_001)
    yield "lines-wrong", make().body(packed, raw=len(whole), count=len(lines) + 2)
