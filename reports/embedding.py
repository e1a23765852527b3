"""Fonts inside a PDF: only the glyphs used, each with the text it stands for.

ReportLab's own font objects know characters, not glyphs, and lose the text of shaped scripts. Here
every pair of glyph and text gets its own code, so what is copied out of the paper is what was
typed, for every script, and HarfBuzz makes the subset in a fraction of a millisecond.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import uharfbuzz
from reportlab.pdfbase import pdfdoc

from reports.fonts import Face

_DROPPED = frozenset(
    int.from_bytes(tag, "big")
    for tag in (
        *(b"GSUB", b"GPOS", b"GDEF", b"BASE", b"OS/2", b"cmap"),
        *(b"gasp", b"name", b"post", b"vhea", b"vmtx", b"VORG"),
    )
)
"""What a PDF does not need: placing, naming and finding glyphs is done before."""

_FLAGS = uharfbuzz.SubsetFlags.NO_HINTING | uharfbuzz.SubsetFlags.NO_LAYOUT_CLOSURE
_SYMBOLIC, _ITALIC = 4, 64
_MOST_MAPPINGS = 100
"""A bfchar block may hold at most this many lines. Source: Adobe technical note 5411."""


class _Codes(dict[str, str]):
    """Four hexadecimal digits for each character drawn without shaping."""

    def __init__(self, font: EmbeddedFont) -> None:
        super().__init__()
        self._font = font

    def __missing__(self, char: str) -> str:
        code = self._font.code(self._font.face.glyph(char), char)
        self[char] = code
        return code


class EmbeddedFont:
    """One face within one document.

    Attributes:
        face: The font.
        resource: Name of the font inside page contents, for example `F1`.
        codes: Code of each character drawn without shaping.
    """

    def __init__(self, face: Face, resource: str) -> None:
        self.face = face
        self.resource = resource
        self._code_of: dict[tuple[int, str], int] = {(0, ""): 0}
        self.codes = _Codes(self)

    def code(self, glyph: int, text: str) -> str:
        """Return the code, as four hexadecimal digits, of a glyph that stands for `text`."""
        known = self._code_of
        return f"{known.setdefault((glyph, text), len(known)):04X}"

    # ReportLab calls this when the document is saved.
    def addObjects(self, document: Any) -> None:  # noqa: N802
        """Add the font's objects to the document."""
        glyphs = tuple(glyph for glyph, _ in self._code_of)
        program, length, mapping = _subset(self.face, glyphs)
        name = f"/{_tag(glyphs)}+{self.face.name}"
        widths = " ".join(str(round(self.face.advance(glyph))) for glyph in glyphs)
        file = self._stream(document, "program", program, f"/Length1 {length}")
        descriptor = self._object(document, "descriptor", self._descriptor(name), file, ">>")
        descendant = self._object(
            document,
            "descendant",
            f"<</Type /Font /Subtype /CIDFontType2 /BaseFont {name} /DW 0 /W [0 [{widths}]] "
            "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> "
            "/FontDescriptor ",
            descriptor,
            " /CIDToGIDMap ",
            self._stream(document, "glyphs", mapping),
            ">>",
        )
        unicode_map = zlib.compress(_to_unicode(text for _, text in self._code_of))
        font = self._object(
            document,
            "font",
            f"<</Type /Font /Subtype /Type0 /BaseFont {name} /Encoding /Identity-H "
            "/DescendantFonts [",
            descendant,
            "] /ToUnicode ",
            self._stream(document, "unicode", unicode_map),
            ">>",
        )
        document.idToObject[pdfdoc.BasicFonts].dict[self.resource] = font

    def _object(self, document: Any, part: str, *parts: Any) -> Any:
        return document.Reference(_Object(parts), f"{self.resource}:{part}")

    def _stream(self, document: Any, part: str, packed: bytes, entries: str = "") -> Any:
        head = f"<</Filter /FlateDecode /Length {len(packed)} {entries}>>\nstream\n"
        return self._object(document, part, head, packed, "\nendstream")

    def _descriptor(self, name: str) -> str:
        face = self.face
        flags = _SYMBOLIC | (_ITALIC if face.is_italic else 0)
        return (
            f"<</Type /FontDescriptor /FontName {name} /Flags {flags} "
            f"/FontBBox [-600 {face.descent} 2000 {face.ascent}] "
            f"/ItalicAngle {-12 if face.is_italic else 0} /Ascent {face.ascent} "
            f"/Descent {face.descent} /CapHeight 714 /StemV 80 /FontFile2 "
        )


class _Object(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """A PDF object written out already, but for the numbers of the objects it points at."""

    __RefOnly__ = 1

    def __init__(self, parts: tuple[Any, ...]) -> None:
        self._parts = parts

    def format(self, document: Any) -> bytes:
        """Return the object's bytes, as ReportLab asks for them."""
        return b"".join(
            part.encode("ascii") if isinstance(part, str) else pdfdoc.format(part, document)
            for part in self._parts
        )


@lru_cache(maxsize=64)
def _subset(face: Face, glyphs: tuple[int, ...]) -> tuple[bytes, int, bytes]:
    """Return the packed font program, its length, and the packed map from codes to its glyphs."""
    wanted = uharfbuzz.SubsetInput()
    wanted.flags = _FLAGS
    wanted.glyph_set.update(set(glyphs))
    wanted.drop_table_tag_set.update(_DROPPED)
    plan = uharfbuzz.SubsetPlan(face.face, wanted)
    program = bytes(plan.execute().blob.data)
    new_glyph = dict(plan.old_to_new_glyph_mapping)
    mapping = b"".join(new_glyph[glyph].to_bytes(2, "big") for glyph in glyphs)
    return zlib.compress(program), len(program), zlib.compress(mapping)


def _tag(glyphs: Iterable[int]) -> str:
    """Return six capital letters that name this subset; the same glyphs give the same tag."""
    digest = hashlib.sha256(",".join(map(str, glyphs)).encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _to_unicode(texts: Iterable[str]) -> bytes:
    lines = [
        f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>"
        for code, text in enumerate(texts)
    ]
    blocks = [lines[at : at + _MOST_MAPPINGS] for at in range(0, len(lines), _MOST_MAPPINGS)]
    body = "\n".join(
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks
    )
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")
