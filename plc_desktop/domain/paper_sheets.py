"""Sheets that are signed on paper: their numbers, and the code that names the lines of a page.

The code is compared with what was written down when the sheet was printed, so it needs no
signature of its own. Source: program §4, paper round trip.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from plc_desktop.domain.signoff import EntryLine

PREFIX = "PLCS1:"
"""How every code of a sheet begins; a sheet of another making gets another number."""

UNSIGNED = "U"
"""The code carries no signature; what it says must be looked up."""

ID_BYTES = 5
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's letters: none is taken for another."""
_ALIKE = str.maketrans("ILO", "110")
_ID_LETTERS = 9
_TAG_LETTERS = 6
_HASH_DIGITS = 12
_CODE = re.compile(
    rf"PLCS1:([{_ALPHABET}]{{6}}):([{_ALPHABET}]{{9}}):(\d{{1,4}}):(\d{{1,4}}):(\d{{1,4}})"
    r":([0-9A-F]{12}):([A-Z])"
)


@dataclass(frozen=True)
class SheetLine:
    """One line of a sheet under the number printed before it."""

    number: int
    line: EntryLine


@dataclass(frozen=True, kw_only=True)
class SignOffSheet:
    """Lines printed for one supervisor to sign with a pen.

    Attributes:
        id: Nine letters and digits that no other sheet has; see `shown_id`.
        workspace: Six letters that tell the sheets of one workspace from those of another.
        supervisor_id: Who is to sign.
        supervisor: Their name.
        supervisor_title: Their function; may be empty.
        organization: The office that prints it.
        printed_on: The day.
        lines: What is to be signed, by parent leader and day, numbered from 1.
    """

    id: str
    workspace: str
    supervisor_id: str
    supervisor: str
    supervisor_title: str = ""
    organization: str
    printed_on: date
    lines: tuple[SheetLine, ...]

    @property
    def minutes(self) -> int:
        """Sum of all lines."""
        return sum(item.line.minutes for item in self.lines)

    @property
    def content_hash(self) -> str:
        """Hash over every line with its content, hex."""
        return _hash([(item.line.entry_id, item.line.content_hash) for item in self.lines])


@dataclass(frozen=True)
class SheetCode:
    """What the code of one page says.

    Attributes:
        workspace: Letters of the workspace that printed it.
        sheet_id: The sheet.
        page: Which page, from 1.
        pages: How many there are.
        lines: How many lines begin on it.
        digest: First digits of the hash over those lines.
    """

    workspace: str
    sheet_id: str
    page: int
    pages: int
    lines: int
    digest: str


def new_id(random: bytes) -> str:
    """Return the id of a new sheet: eight letters out of `ID_BYTES` bytes, and one that checks."""
    letters = _letters(random[:ID_BYTES])
    return letters + _check_letter(letters)


def shown_id(sheet_id: str) -> str:
    """Return an id as it is printed, for example `K7QM-4RTX-9`."""
    return f"{sheet_id[:4]}-{sheet_id[4:8]}-{sheet_id[8:]}"


def typed_id(text: str) -> str:
    """Return the id somebody typed, empty if it is none.

    Hyphens, spaces and capitals do not matter, nor I, L and O for 1, 1 and 0.
    """
    letters = re.sub(r"[\s–—-]", "", text).upper().translate(_ALIKE)
    if len(letters) != _ID_LETTERS or not set(letters) <= set(_ALPHABET):
        return ""
    return letters if _check_letter(letters[:-1]) == letters[-1] else ""


def workspace_tag(workspace_id: str) -> str:
    """Return the letters that stand for a workspace on its sheets."""
    digest = hashlib.sha256(b"plc-sheet-workspace/1\0" + workspace_id.encode()).digest()
    return _letters(digest[:ID_BYTES])[:_TAG_LETTERS]


def page_digest(lines: Sequence[tuple[str, str]]) -> str:
    """Return the digits that stand for lines, each given by its entry id and content hash."""
    return _hash(lines)[:_HASH_DIGITS].upper()


def write_code(sheet: SignOffSheet, page: int, pages: int, lines: Sequence[SheetLine]) -> str:
    """Return the text of the code on one page; capitals, digits and colons only."""
    digest = page_digest([(item.line.entry_id, item.line.content_hash) for item in lines])
    parts = (sheet.workspace, sheet.id, page, pages, len(lines), digest, UNSIGNED)
    return PREFIX + ":".join(map(str, parts))


def read_code(text: str) -> SheetCode | None:
    """Return what a code says, or None if it is not one of a sheet, or makes no sense."""
    found = _CODE.fullmatch(text)
    if found is None:
        return None
    workspace, sheet_id, page, pages, lines, digest, _ = found.groups()
    code = SheetCode(workspace, sheet_id, int(page), int(pages), int(lines), digest)
    is_sound = typed_id(sheet_id) == sheet_id and 1 <= code.page <= code.pages
    return code if is_sound else None


def _letters(data: bytes) -> str:
    value, letters = int.from_bytes(data, "big"), ""
    for _ in range(len(data) * 8 // 5):
        value, rest = divmod(value, len(_ALPHABET))
        letters = _ALPHABET[rest] + letters
    return letters


def _check_letter(letters: str) -> str:
    """Return a letter that notices any one wrong letter, and most exchanged ones."""
    odd_weights = (1, 3, 5, 7, 9, 11, 13, 15)
    weighed = zip(letters, odd_weights, strict=True)
    total = sum(_ALPHABET.index(letter) * weight for letter, weight in weighed)
    return _ALPHABET[total % len(_ALPHABET)]


def _hash(lines: Sequence[tuple[str, str]]) -> str:
    content = "".join(f"{entry}\0{digest}\n" for entry, digest in lines)
    return hashlib.sha256(b"plc-paper-sheet/1\0" + content.encode()).hexdigest()
