"""The signed container: what is checked, in which order, and that nothing slips through."""

from __future__ import annotations

import hashlib
import struct
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from plc_desktop import files
from plc_desktop.errors import EnvironmentProblem, ForeignFileError
from plc_desktop.exchange import cards, container
from plc_desktop.exchange.container import CARD, REQUEST, Envelope, pack, unpack
from plc_desktop.signing import canonical
from plc_desktop.signing.keys import SigningKey
from tests.exchanged import CREATED_AT_MS, assert_none_accepted
from ui.common.messages import text_for

KEY = SigningKey.from_bytes(bytes(range(32)))
ENVELOPE = Envelope(
    kind=REQUEST,
    workspace="w" * 26,
    sender="Riverside Family Center",
    to=("age1someone",),
    created_at_ms=CREATED_AT_MS,
    app="0.1.0",
)
LINES: list[dict[str, Any]] = [{"entry": "a", "minutes": 120}, {"entry": "b", "name": "王秀英"}]


def refusal(data: bytes, kind: str = REQUEST) -> str:
    with pytest.raises(ForeignFileError) as caught:
        unpack(data, kind)
    return caught.value.code


def signed(
    header: dict[str, Any] | bytes,
    body: bytes,
    *,
    major: int = 1,
    lengths: tuple[int, int] | None = None,
) -> bytes:
    """Return a container as a hostile program would write it, with a signature that is right."""
    head = header if isinstance(header, bytes) else canonical.encode(header)
    sizes = lengths or (len(head), len(body))
    fixed = struct.pack(">8sHH32sIQ", container.MAGIC, major, 0, KEY.public, *sizes)
    signature = KEY.sign("plc-desktop/bundle/v1", fixed + head + hashlib.sha256(body).digest())
    return fixed + signature + head + body


def header(body: bytes, **changes: Any) -> dict[str, Any]:
    return {
        "app": "0.1.0",
        "count": body.count(b"\n"),
        "created": CREATED_AT_MS,
        "from": "Riverside Family Center",
        "kind": REQUEST,
        "min_reader": 1,
        "raw": len(body),
        "to": ["age1someone"],
        "ws": "w" * 26,
        **changes,
    }


def test_what_is_packed_is_unpacked() -> None:
    found = unpack(pack(ENVELOPE, LINES, KEY), REQUEST)

    assert found.signer == KEY.public
    assert found.envelope == ENVELOPE
    assert list(found.lines) == LINES


def test_the_bytes_are_those_of_the_description() -> None:
    data = pack(ENVELOPE, LINES, KEY)
    raw = b"".join(canonical.encode(line) + b"\n" for line in LINES)

    assert data[:12] == b"\x89PLC\r\n\x1a\n\x00\x01\x00\x00"
    assert data == signed(header(raw), zlib.compress(raw, 9))


def test_lines_that_are_all_alike_are_no_bomb() -> None:
    lines = [{"words": "a" * 60_000}]
    assert list(unpack(pack(ENVELOPE, lines, KEY), REQUEST).lines) == lines


def test_no_tampered_container_is_read() -> None:
    assert_none_accepted(pack(ENVELOPE, LINES, KEY), lambda bad: unpack(bad, REQUEST))


def test_files_of_other_kinds_and_versions_are_named() -> None:
    raw = b"{}\n"
    body = zlib.compress(raw)
    assert refusal(b"PK\x03\x04") == "other_exchange_file"
    assert refusal(b"hello") == "not_an_exchange_file"
    assert refusal(container.MAGIC) == "exchange_file_damaged"
    assert refusal(pack(ENVELOPE, LINES, KEY), CARD) == "other_exchange_file"
    assert refusal(signed(header(raw), body, major=2)) == "newer_exchange_file"
    assert (
        refusal(signed(header(raw, min_reader=container.READER + 1), body)) == "newer_exchange_file"
    )
    changed = bytearray(pack(ENVELOPE, LINES, KEY))
    changed[-1] ^= 1
    assert refusal(bytes(changed)) == "exchange_file_changed"


def test_lengths_are_checked_before_anything_is_made_of_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for lengths in ((65_537, 0), (0, 2**40), (10, 10)):
        assert refusal(signed(b"", b"", lengths=lengths)) == "exchange_file_damaged"
    monkeypatch.setattr(container, "MAX_FILE_BYTES", 100)
    assert refusal(pack(ENVELOPE, LINES, KEY)) == "exchange_file_too_large"
    monkeypatch.setattr(container, "MAX_RAW_BYTES", 100)
    with pytest.raises(ForeignFileError, match="exchange_file_too_large"):
        pack(ENVELOPE, [{"words": "a" * 200}], KEY)


@pytest.mark.parametrize(
    "changes",
    [
        {"raw": 2},
        {"raw": 4},
        {"raw": 10**15},
        {"raw": -1},
        {"count": 0},
        {"count": 2},
        {"count": True},
        {"count": 200_001},
        {"to": "age1someone"},
        {"to": [7]},
        {"to": ["a"] * 10_001},
        {"to": ["a" * 20_001]},
        {"from": 7},
        {"from": "a" * 20_001},
        {"more": 1},
    ],
    ids=str,
)
def test_a_signed_header_must_be_true_and_complete(changes: dict[str, Any]) -> None:
    raw = b"{}\n"
    assert refusal(signed(header(raw, **changes), zlib.compress(raw))) == "exchange_file_malformed"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{}",
        b"[]\n",
        b'{"a":1,"a":2}\n',
        b'{"a": 1}\n',
        b'{"a":1.5}\n',
        b'{"a":NaN}\n',
        b'{"a":1e3}\n',
        b'{"b":1,"a":2}\n',
        b'{"a":"\\ud800"}\n',
        b'{"a":"\xff"}\n',
        b'{"a":' + b"9" * 5_000 + b"}\n",
        b'{"a":' + b"[" * 3_000 + b"]" * 3_000 + b"}\n",
    ],
    ids=range(13),
)
def test_a_signed_body_must_be_canonical_lines(raw: bytes) -> None:
    assert refusal(signed(header(raw), zlib.compress(raw, 0))) == "exchange_file_malformed"


def test_a_header_that_is_not_canonical_is_refused() -> None:
    assert refusal(signed(b'{"a": 1}', zlib.compress(b"{}\n"))) == "exchange_file_malformed"


def test_bombs_and_odd_streams_are_refused_without_inflating_them() -> None:
    bomb = zlib.compress(b"{}\n" * 20_000_000, 9)
    raw = b"{}\n"
    whole = zlib.compress(raw)
    for body in (bomb, whole[:-1], whole + b"x", b"not zlib"):
        assert refusal(signed(header(raw), body)) == "exchange_file_malformed"


def test_a_file_is_read_only_as_far_as_one_may_be_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.plccard"
    with pytest.raises(ForeignFileError, match="file_not_read"):
        container.read_file(path)
    container.save_file(path, b"x" * 11)
    assert container.read_file(path) == b"x" * 11
    monkeypatch.setattr(container, "MAX_FILE_BYTES", 10)
    with pytest.raises(ForeignFileError, match="exchange_file_too_large"):
        container.read_file(path)


def test_a_disk_that_keeps_other_bytes_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lose_the_end(target: Path, content: bytes, *, is_private: bool) -> None:
        files.write_whole(target, content[:-1], is_private=is_private)

    monkeypatch.setattr(container, "write_whole", lose_the_end)
    with pytest.raises(EnvironmentProblem, match="file_not_kept"):
        container.save_file(tmp_path / "a.plcreq", b"whole")
    assert list(tmp_path.iterdir()) == [], "nobody takes half a file for a whole one"


def test_a_stick_that_is_pulled_out_after_writing_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write_and_pull(target: Path, content: bytes, *, is_private: bool) -> None:
        files.write_whole(target, content, is_private=is_private)
        target.parent.rename(tmp_path / "pulled out")

    monkeypatch.setattr(container, "write_whole", write_and_pull)
    (tmp_path / "stick").mkdir()
    with pytest.raises(EnvironmentProblem, match="file_not_kept"):
        container.save_file(tmp_path / "stick" / "a.plcreq", b"whole")


def test_the_folder_of_a_stick_that_is_gone_is_not_made(tmp_path: Path) -> None:
    """On this computer's disk nobody would look for the file."""
    with pytest.raises(EnvironmentProblem, match="folder_missing"):
        container.save_file(tmp_path / "stick" / "a.plcreq", b"whole")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ForeignFileError, match="file_is_folder"):
        container.read_file(tmp_path)
    with pytest.raises(ForeignFileError, match="file_not_read"):
        container.read_file(tmp_path / "absent.plcreq")


def test_a_file_that_was_never_locked_is_told_apart() -> None:
    for data, code in ((container.MAGIC, "exchange_file_open"), (b"x", "not_an_exchange_file")):
        with pytest.raises(ForeignFileError, match=code):
            container.check_locked(data)
    container.check_locked(b"age-encryption.org/v1\n-> X25519")


def test_a_card_where_a_locked_file_belongs_is_called_a_card() -> None:
    card = pack(replace(ENVELOPE, kind=CARD), LINES, KEY)
    with pytest.raises(ForeignFileError, match="other_exchange_file") as caught:
        container.check_locked(card)
    assert caught.value.facts == {"kind": CARD}
    with pytest.raises(ForeignFileError, match="exchange_file_open"):
        container.check_locked(pack(ENVELOPE, LINES, KEY))


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        (b"age-encryption.org/v1\n-> X25519", "locked"),
        (b"\x89PLK\r\n\x1a\n", "keys"),
        (b"PK\x03\x04", "workbook"),
        (b"%PDF-1.7", "paper"),
        (b"\x89PNG\r\n\x1a\n", "paper"),
        (b"\xff\xd8\xff", "paper"),
        (b"SQLite format 3\0", "workspace"),
    ],
)
def test_files_that_are_no_cards_are_called_what_they_are(start: bytes, kind: str) -> None:
    for data in (start, start + bytes(20_000)):
        with pytest.raises(ForeignFileError, match="other_exchange_file") as caught:
            cards.read_card(data)
        assert caught.value.facts == {"kind": kind}
        said = text_for(caught.value)
        assert "Choose another file" in said
        assert "signed, but" not in said
