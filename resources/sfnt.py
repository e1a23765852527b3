"""Names and style bits of a font file: what a cut weight must say so that programs tell it apart.

HarfBuzz cuts the outlines of one weight out of a variable font but leaves its names as they were,
so Regular and Bold would share one PostScript name and desktop systems would mix them up.
"""

from __future__ import annotations

import struct
from array import array
from dataclasses import dataclass

_KEPT_NAMES = (0, 5, 7, 8, 9, 11, 13, 14)
"""Copyright, version, trademark, makers and licence stay as their owners wrote them."""

_DROPPED_TABLES = frozenset({"STAT", "DSIG", "MVAR", "HVAR", "fvar", "avar", "gvar"})
_ITALIC, _BOLD, _REGULAR = 0x01, 0x20, 0x40
_WINDOWS, _UNICODE_BMP, _US_ENGLISH = 3, 1, 0x409
_WHOLE_FONT_SUM = 0xB1B0AFBA


@dataclass(frozen=True)
class FaceName:
    """How one static font is called.

    Attributes:
        family: Family as programs list it, for example `Noto Sans`.
        style: `Regular`, `Bold` or `Italic`.
    """

    family: str
    style: str

    @property
    def postscript(self) -> str:
        """Return the name used inside a PDF, for example `NotoSans-Bold`."""
        return f"{self.family.replace(' ', '')}-{self.style}"


def read_tables(data: bytes) -> dict[str, bytes]:
    """Return the tables of a font file by tag.

    Raises:
        ValueError: If the file is shorter than its own directory says.
    """
    tables: dict[str, bytes] = {}
    for tag, _checksum, offset, length in _directory(data):
        if offset + length > len(data):
            raise ValueError("font file is cut short")
        tables[tag] = data[offset : offset + length]
    return tables


def is_whole(data: bytes, size: int) -> bool:
    """Return whether a font file that starts with `data` and has `size` bytes is complete."""
    try:
        return all(offset + length <= size for _, _, offset, length in _directory(data))
    except struct.error:
        return False


def rename(data: bytes, name: FaceName) -> bytes:
    """Return the static font `data` under its own names and style bits."""
    tables = {tag: table for tag, table in read_tables(data).items() if tag not in _DROPPED_TABLES}
    tables["name"] = _name_table(tables["name"], name)
    tables["head"] = _patched(tables["head"], 44, ">H", _mac_style(name.style))
    tables["OS/2"] = _patched(tables["OS/2"], 62, ">H", _selection(tables["OS/2"], name.style))
    return _assemble(data[:4], tables)


def _directory(data: bytes | bytearray) -> list[tuple[str, int, int, int]]:
    (count,) = struct.unpack_from(">H", data, 4)
    rows = [struct.unpack_from(">4sLLL", data, 12 + 16 * index) for index in range(count)]
    return [(tag.decode("latin-1"), checksum, offset, size) for tag, checksum, offset, size in rows]


def _patched(table: bytes, offset: int, form: str, value: int) -> bytes:
    changed = bytearray(table)
    struct.pack_into(form, changed, offset, value)
    return bytes(changed)


def _mac_style(style: str) -> int:
    return {"Bold": 1, "Italic": 2}.get(style, 0)


def _selection(table: bytes, style: str) -> int:
    (before,) = struct.unpack_from(">H", table, 62)
    others = before & ~(_ITALIC | _BOLD | _REGULAR)
    return int(others | {"Bold": _BOLD, "Italic": _ITALIC}.get(style, _REGULAR))


def _kept_names(table: bytes) -> dict[int, bytes]:
    count, start = struct.unpack_from(">HH", table, 2)
    kept: dict[int, bytes] = {}
    for index in range(count):
        row = struct.unpack_from(">6H", table, 6 + 12 * index)
        if row[0] == _WINDOWS and row[3] in _KEPT_NAMES:
            kept.setdefault(row[3], table[start + row[5] : start + row[5] + row[4]])
    return kept


def _name_table(table: bytes, name: FaceName) -> bytes:
    own = {
        1: name.family,
        2: name.style,
        3: f"plc-desktop;{name.postscript}",
        4: f"{name.family} {name.style}",
        6: name.postscript,
    }
    values = _kept_names(table) | {key: text.encode("utf-16-be") for key, text in own.items()}
    rows, texts = b"", b""
    for key in sorted(values):
        where = (_WINDOWS, _UNICODE_BMP, _US_ENGLISH, key, len(values[key]), len(texts))
        rows += struct.pack(">6H", *where)
        texts += values[key]
    return struct.pack(">HHH", 0, len(values), 6 + len(rows)) + rows + texts


def _checksum(table: bytes) -> int:
    words = array("I", table + bytes(-len(table) % 4))
    words.byteswap()
    return sum(words) & 0xFFFFFFFF


def _assemble(version: bytes, tables: dict[str, bytes]) -> bytes:
    tables["head"] = _patched(tables["head"], 8, ">L", 0)
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    header = version + struct.pack(
        ">4H", count, power * 16, power.bit_length() - 1, (count - power) * 16
    )
    rows, body, total = b"", [], 0
    offset = 12 + 16 * count
    for tag in sorted(tables):
        table = tables[tag]
        checksum = _checksum(table)
        total += checksum
        rows += struct.pack(">4sLLL", tag.encode("latin-1"), checksum, offset, len(table))
        body.append(table + bytes(-len(table) % 4))
        offset += len(body[-1])
    font = bytearray(header + rows + b"".join(body))
    adjustment = (_WHOLE_FONT_SUM - total - _checksum(header + rows)) & 0xFFFFFFFF
    head = next(where for tag, _, where, _ in _directory(font) if tag == "head")
    struct.pack_into(">L", font, head + 8, adjustment)
    return bytes(font)
