"""Files between laptops: everything comes back byte for byte, and nothing that is not right."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from plc_desktop.changes.model import AddFact, SetField, UnknownOp
from plc_desktop.domain.fields import Json
from plc_desktop.errors import ForeignFileError
from plc_desktop.exchange import container, shapes, sync_lines
from plc_desktop.exchange.container import SYNC, pack_lines
from plc_desktop.exchange.sync_file import OpenedSync, open_sync, write_sync
from plc_desktop.exchange.sync_head import write_head
from plc_desktop.exchange.sync_lines import ChangeWriter
from plc_desktop.signing import canonical
from plc_desktop.signing.age import lock
from tests.exchanged import assert_none_accepted, new_keys
from tests.synced import WORKSPACE, Laptop, Sample, base64_line, envelope, head, phone, sample


@pytest.fixture(scope="module")
def small() -> Sample:
    return sample()


def opened(data: bytes, small: Sample) -> OpenedSync:
    return open_sync(data, [small.reader.age])


def packed(small: Sample, lines: Iterable[bytes], **outside: Any) -> bytes:
    """Return a file of these lines as a trusted laptop would sign it."""
    to = envelope(small.reader.age.recipient, **outside)
    return lock(pack_lines(to, lines, small.sender.keys.signing), to.to)


def refusal(small: Sample, lines: Iterable[bytes]) -> str:
    with pytest.raises(ForeignFileError) as caught:
        list(opened(packed(small, lines), small).changes())
    return caught.value.code


def lines_of(small: Sample) -> list[bytes]:
    """Return the lines of the sample: its head, then two for each change."""
    writer = ChangeWriter()
    return [
        write_head(small.head),
        *(line for header, ops in small.changes for line in writer.lines(header, ops)),
    ]


def test_a_file_comes_back_byte_for_byte(small: Sample) -> None:
    found = opened(small.data(), small)

    assert found.signer == small.sender.keys.signing.public.hex()
    assert found.envelope.sender == "Ana’s laptop"
    assert found.head == small.head
    for _ in range(2):
        assert tuple((one.header, one.ops) for one in found.changes()) == small.changes
        assert tuple(found.documents()) == small.documents


def test_every_reader_opens_it_and_nobody_else(small: Sample) -> None:
    assert open_sync(small.data(), [small.sender.keys.age]).head == small.head
    with pytest.raises(ForeignFileError, match="file_not_for_you"):
        open_sync(small.data(), [new_keys().age])


def test_a_file_passed_on_to_somebody_else_is_refused(small: Sample) -> None:
    other = new_keys().age
    to = envelope(other.recipient)
    data = pack_lines(to, lines_of(small), small.sender.keys.signing)
    with pytest.raises(ForeignFileError, match="not_addressed_to_you"):
        opened(lock(data, [small.reader.age.recipient]), small)


def test_what_can_be_worked_out_is_not_in_the_file(small: Sample) -> None:
    lines = b"\n".join(lines_of(small)[1:])
    for header, _ in small.changes:
        said: Any = canonical.decode(header)
        assert said["oh"].encode() not in lines
        assert WORKSPACE.encode() not in lines
    own_previous = hashlib.sha256(b"plc-change/1\0" + small.changes[0][0]).hexdigest()
    assert own_previous.encode() not in lines


def test_what_a_newer_program_wrote_is_kept_byte_for_byte() -> None:
    ana, reader = Laptop("ana"), new_keys()
    new_op = UnknownOp({"op": "move", "row": ["person", "a"], "to": 7})
    odd_fact = AddFact("greeting", {"words": "👋", "nonce": "1"})
    new_field = SetField("drone", "x", "wings", 1, {"z": [None, True, -3]})
    written = ana.write([new_op, odd_fact, new_field])
    to = envelope(reader.age.recipient)
    data = write_sync(to, head([ana]), [written], [], ana.keys.signing)

    (found,) = open_sync(data, [reader.age]).changes()

    assert (found.header, found.ops) == written
    assert found.group.ops == (new_op, odd_fact, new_field)


def test_erased_operations_leave_their_hash(small: Sample) -> None:
    changes = [small.changes[0], (small.changes[1][0], None), small.changes[2]]
    to = envelope(small.reader.age.recipient)
    data = write_sync(to, small.head, changes, [], small.sender.keys.signing)

    found = list(opened(data, small).changes())

    assert [(one.header, one.ops) for one in found] == changes
    assert found[1].group.ops == ()
    assert found[1].group.header.ops_hash == hashlib.sha256(small.changes[1][1]).hexdigest()


def test_an_erased_change_comes_without_the_one_before_it() -> None:
    ana, reader = Laptop("ana"), new_keys()
    ana.write([phone("a", "1")])
    header, _ = ana.write([phone("a", "2")])
    to = envelope(reader.age.recipient)
    data = write_sync(to, head([ana]), [(header, None)], [], ana.keys.signing)

    (found,) = open_sync(data, [reader.age]).changes()

    assert (found.header, found.ops) == (header, None)


HASH = "0123456789abcdef" * 4
FIRST_LINE: dict[str, Json] = {"d": [], "n": 1, "r": "ana", "sv": 1, "u": "p", "w": 5}
ODD_LINES: tuple[dict[str, Json], ...] = (
    {},
    {"d": [HASH]},
    {"d": [HASH, HASH]},
    {"d": [HASH.upper()]},
    {"d": [HASH + "\n"]},
    {"d": [HASH[1:]]},
    {"d": [1]},
    {"d": [HASH] * (sync_lines.MAX_DEPS + 1)},
    {"n": 0},
    {"n": 2},
    {"n": 2, "all": True},
    {"n": 2, "all": False},
    {"n": 2, "all": 1},
    {"n": -1},
    {"n": "1"},
    {"n": True},
    {"n": canonical.MAX_INTEGER, "all": True},
    {"r": ""},
    {"r": "é" * 256},
    {"r": "é" * 257},
    {"r": "\U0001f600" * 256},
    {"r": None},
    {"u": ""},
    {"u": "x" * 257},
    {"sv": -1},
    {"w": -1},
    {"w": canonical.MAX_INTEGER},
    {"oh": HASH},
    {"oh": ""},
    {"new": 1},
)


@pytest.mark.parametrize("odd", ODD_LINES, ids=str)
@pytest.mark.parametrize("second", [b"[]", b"null"])
def test_headers_are_read_quickly_as_they_are_read_slowly(
    odd: dict[str, Json], second: bytes
) -> None:
    first = canonical.encode({**FIRST_LINE, **odd})

    def outcome(*, slowly: bool) -> object:
        reader = sync_lines.PairReader(WORKSPACE, ())
        try:
            if slowly:
                return reader._unusual_header(shapes.of_bytes(first, {}), second)  # noqa: SLF001
            return reader._header(first, second)  # noqa: SLF001
        except ForeignFileError as error:
            return error.code

    assert outcome(slowly=False) == outcome(slowly=True)


@pytest.mark.parametrize(
    "first",
    [
        b'{"d": [],"n":1,"r":"ana","sv":1,"u":"p","w":5}',
        b'{"n":1,"d":[],"r":"ana","sv":1,"u":"p","w":5}',
        b'{"d":[],"n":1,"n":1,"r":"ana","sv":1,"u":"p","w":5}',
        b'{"d":[],"n":1.0,"r":"ana","sv":1,"u":"p","w":5}',
        b'{"d":[],"n":1,"r":"\\u0061na","sv":1,"u":"p","w":5}',
        b'{"d":[],"n":1,"r":"\xff","sv":1,"u":"p","w":5}',
        b'{"d":[],"n":9007199254740992,"r":"ana","sv":1,"u":"p","w":5}',
    ],
)
def test_headers_that_are_not_canonical_are_refused(first: bytes) -> None:
    with pytest.raises(ForeignFileError, match="exchange_file_malformed"):
        sync_lines.PairReader(WORKSPACE, ())._header(first, b"[]")  # noqa: SLF001


def test_branches_of_one_laptop_come_back(small: Sample) -> None:
    """A laptop that was copied and went on twice wrote two changes with one number."""
    ana = Laptop("ana")
    first = ana.write([phone("a", "1")])
    copy = dataclasses.replace(ana)
    left, right = ana.write([phone("a", "2")]), copy.write([phone("a", "3")])
    more = ana.write([phone("a", "4")])
    said = head([ana], checkpoints=(ana.checkpoint(), copy.checkpoint()))
    changes = [first, left, right, more]
    data = write_sync(envelope(small.reader.age.recipient), said, changes, [], ana.keys.signing)

    assert [(one.header, one.ops) for one in opened(data, small).changes()] == changes


def test_a_part_names_the_change_it_goes_on_from(small: Sample) -> None:
    ana = Laptop("ana")
    ana.write([phone("a", "1")])
    later = ana.write([phone("a", "2")])
    to = envelope(small.reader.age.recipient)
    data = write_sync(to, head([ana]), [later], [], ana.keys.signing)

    assert [(one.header, one.ops) for one in opened(data, small).changes()] == [later]


def test_a_change_as_large_as_an_import_is_read_in_pieces(
    small: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sync_lines, "MAX_OP_BYTES", 2_000)
    ana = Laptop("ana")
    written = ana.write([phone(f"row-{number}", "1") for number in range(2_500)])
    to = envelope(small.reader.age.recipient)
    data = write_sync(to, head([ana]), [written], [], ana.keys.signing)
    (found,) = opened(data, small).changes()
    assert len(found.group.ops) == 2_500
    assert found.ops == written[1]

    ana = Laptop("ana")
    huge = ana.write([phone("a", "1" * 2_001)])
    data = write_sync(to, head([ana]), [huge], [], ana.keys.signing)
    with pytest.raises(ForeignFileError, match="exchange_file_malformed"):
        list(opened(data, small).changes())


def test_no_tampered_file_is_read(small: Sample) -> None:
    assert_none_accepted(small.data(), lambda bad: opened(bad, small))


def test_changes_behind_the_last_checkpoint_are_refused(small: Sample) -> None:
    ana = Laptop("ana")
    first = ana.write([phone("a", "1")])
    said = head([ana])
    second = ana.write([phone("a", "2")])
    to = envelope(small.reader.age.recipient)
    data = write_sync(to, said, [first, second], [], ana.keys.signing)
    with pytest.raises(ForeignFileError, match="changes_not_signed"):
        list(opened(data, small).changes())


def replaced(lines: list[bytes], at: int, **parts: Any) -> list[bytes]:
    said: Any = canonical.decode(lines[at])
    for name, value in parts.items():
        if value is None:
            del said[name]
        else:
            said[name] = value
    return [*lines[:at], canonical.encode(said), *lines[at + 1 :]]


Change = Callable[[list[bytes]], list[bytes]]

WRONG_LINES: dict[str, Change] = {
    "twice": lambda lines: [*lines, *lines[1:3]],
    "dependency last": lambda lines: [lines[0], *lines[3:], *lines[1:3]],
    "odd lines": lambda lines: lines[:-1],
    "no number": lambda lines: replaced(lines, 1, n=None),
    "number zero": lambda lines: replaced(lines, 1, n=0),
    "number as text": lambda lines: replaced(lines, 1, n="1"),
    "jump": lambda lines: replaced(lines, 5, n=9),
    "no replica": lambda lines: replaced(lines, 1, r=""),
    "long replica": lambda lines: replaced(lines, 1, r="r" * 257),
    "replica a number": lambda lines: replaced(lines, 1, r=7),
    "dependencies as text": lambda lines: replaced(lines, 1, d="a"),
    "dependency no hash": lambda lines: replaced(lines, 1, d=["a" * 63]),
    "many dependencies": lambda lines: replaced(lines, 1, d=[f"{n:064x}" for n in range(1_001)]),
    "all is false": lambda lines: replaced(lines, 1, all=False),
    "hash without erasure": lambda lines: replaced(lines, 1, oh="0" * 64),
    "erasure without hash": lambda lines: [lines[0], lines[1], b"null", *lines[3:]],
    "erasure with a short hash": lambda lines: [
        *replaced(lines, 1, oh="0")[:2],
        b"null",
        *lines[3:],
    ],
    "operations an object": lambda lines: [*lines[:2], b"{}", *lines[3:]],
    "operations no JSON": lambda lines: [*lines[:2], b"[", *lines[3:]],
    "long kind": lambda lines: [
        *lines[:2],
        canonical.encode([{"op": "del", "row": ["k" * 257, "a"]}]),
        *lines[3:],
    ],
    "long register": lambda lines: [
        *lines[:2],
        canonical.encode([{"f": "f" * 257, "op": "set", "row": ["k", "a"], "t": 1, "v": 1}]),
        *lines[3:],
    ],
    "long type of fact": lambda lines: [
        *lines[:2],
        canonical.encode([{"op": "fact", "type": "t" * 257}]),
        *lines[3:],
    ],
    "white space": lambda lines: [lines[0], lines[1].replace(b":", b": ", 1), *lines[2:]],
    "head missing": lambda lines: lines[1:],
    "paper of another name": lambda lines: [
        *lines,
        canonical.encode({"doc": "0" * 64, "type": "application/pdf"}),
        base64_line(b"paper"),
    ],
    "paper no base64": lambda lines: [
        *lines,
        canonical.encode({"doc": "0" * 64, "type": "application/pdf"}),
        b'"***"',
    ],
    "paper in two spellings": lambda lines: [
        *lines,
        canonical.encode({"doc": hashlib.sha256(b"paper").hexdigest(), "type": "application/pdf"}),
        base64_line(b"paper").replace(b"=", b"\\u003d"),
    ],
    "paper with more": lambda lines: [
        *lines,
        canonical.encode({"doc": "0" * 64, "more": 1, "type": "application/pdf"}),
        base64_line(b"paper"),
    ],
}


@pytest.mark.parametrize("wrong", WRONG_LINES, ids=str)
def test_signed_lines_that_are_not_right_are_refused(small: Sample, wrong: str) -> None:
    lines = WRONG_LINES[wrong](lines_of(small))
    assert refusal(small, lines) == "exchange_file_malformed"


def test_a_change_in_the_shape_of_a_newer_program_is_named(small: Sample) -> None:
    assert refusal(small, replaced(lines_of(small), 1, zz=1)) == "newer_exchange_file"


def test_a_paper_may_not_be_larger_than_one_is(
    small: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sync_lines, "MAX_DOCUMENT_BYTES", 100)
    with pytest.raises(ForeignFileError, match="exchange_file_malformed"):
        list(opened(small.data(), small).documents())


@pytest.mark.parametrize(
    "parts",
    [
        {"heads": None},
        {"heads": "a"},
        {"heads": ["x" * 64]},
        {"counts": {"ana": "2"}},
        {"counts": {"ana": -1}},
        {"counts": {"r" * 257: 1}},
        {"digest": "0"},
        {"documents": [7]},
        {"everything": 1},
        {"person": "p" * 257},
        {"schema": -1},
        {"checkpoints": [7]},
        {"checkpoints": [{}]},
        {"checkpoints": [{}] * 2_001},
    ],
    ids=str,
)
def test_a_head_must_say_what_it_must(small: Sample, parts: dict[str, Any]) -> None:
    assert refusal(small, replaced(lines_of(small), 0, **parts)) == "exchange_file_malformed"


def test_a_checkpoint_of_somebody_else_is_refused(small: Sample) -> None:
    said: Any = canonical.decode(lines_of(small)[0])
    (one, _) = said["checkpoints"]
    for name, value in (("n", 1), ("key", new_keys().signing.public.hex()), ("w", 1)):
        forged = [{**one, name: value}]
        lines = replaced(lines_of(small), 0, checkpoints=forged)
        assert refusal(small, lines) == "exchange_file_malformed"


def test_more_than_is_known_may_stand_in_the_head(small: Sample) -> None:
    lines = replaced(lines_of(small), 0, weather="rain")
    assert opened(packed(small, lines), small).head == small.head


def test_a_file_without_a_workspace_is_refused(small: Sample) -> None:
    with pytest.raises(ForeignFileError, match="exchange_file_malformed"):
        opened(packed(small, lines_of(small), workspace=""), small)


@pytest.mark.parametrize("readers", [(), ("age1nobody",), ("",)])
def test_what_cannot_be_locked_is_not_written(small: Sample, readers: tuple[str, ...]) -> None:
    """A reader whose key cannot be used stops everything: no file goes out open."""
    sender = small.sender.keys
    everyone = (sender.age.recipient, *readers) if readers else ()
    with pytest.raises(ForeignFileError, match="age_key_wrong"):
        write_sync(envelope(*everyone), small.head, small.changes, (), sender.signing)
    assert small.data().startswith(b"age-encryption.org/v1\n")


def test_files_that_are_too_large_are_not_written(
    small: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(container, "MAX_RAW_BYTES", 1_000)
    for lines in ([b'"' + b"a" * 70_000 + b'"'], [b'"' + b"a" * 1_100 + b'"']):
        with pytest.raises(ForeignFileError, match="exchange_file_too_large"):
            packed(small, lines)


def test_a_body_of_another_length_or_number_of_lines_is_noticed_while_it_is_walked(
    small: Sample,
) -> None:
    found = container.open_lines(
        pack_lines(envelope("age1x"), [b"{}", b"{}"], small.sender.keys.signing), SYNC
    )
    short = dataclasses.replace(found.lines, count=1)  # type: ignore[type-var]
    with pytest.raises(ForeignFileError, match="exchange_file_malformed"):
        list(short)
