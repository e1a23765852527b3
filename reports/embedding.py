"""Fonts inside a PDF: only the glyphs used, each with the text it stands for.

ReportLab's own font objects know characters, not glyphs, and lose the text of shaped scripts. Here
every pair of glyph and text gets its own code, so what is copied out of the paper is what was
typed, for every script, and HarfBuzz makes the subset in a fraction of a millisecond.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable
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
        glyphs = [glyph for glyph, _ in self._code_of]
        program, new_glyph = _subset(self.face, glyphs)
        name = f"{_tag(glyphs)}+{self.face.name}"
        mapping = b"".join(new_glyph[glyph].to_bytes(2, "big") for glyph in glyphs)
        descendant = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("CIDFontType2"),
                "BaseFont": pdfdoc.PDFName(name),
                "CIDSystemInfo": pdfdoc.PDFDictionary(
                    {
                        "Registry": pdfdoc.PDFString("Adobe"),
                        "Ordering": pdfdoc.PDFString("Identity"),
                        "Supplement": 0,
                    }
                ),
                "FontDescriptor": self._reference(
                    document, "descriptor", self._descriptor(document, name, program)
                ),
                "DW": 0,
                "W": pdfdoc.PDFArray(
                    [0, pdfdoc.PDFArray([round(self.face.advance(glyph)) for glyph in glyphs])]
                ),
                "CIDToGIDMap": self._stream(document, "glyphs", mapping),
            }
        )
        unicode_map = _to_unicode(text for _, text in self._code_of)
        font = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("Type0"),
                "BaseFont": pdfdoc.PDFName(name),
                "Encoding": pdfdoc.PDFName("Identity-H"),
                "DescendantFonts": pdfdoc.PDFArray(
                    [self._reference(document, "descendant", descendant)]
                ),
                "ToUnicode": self._stream(document, "unicode", unicode_map),
            }
        )
        fonts = document.idToObject[pdfdoc.BasicFonts].dict
        fonts[self.resource] = self._reference(document, "font", font)

    def _reference(self, document: Any, part: str, value: Any) -> Any:
        return document.Reference(value, f"{self.resource}:{part}")

    def _stream(self, document: Any, part: str, content: bytes, **entries: int) -> Any:
        filters = {"Filter": pdfdoc.PDFName("FlateDecode"), **entries}
        stream = pdfdoc.PDFStream(pdfdoc.PDFDictionary(filters), zlib.compress(content))
        return self._reference(document, part, stream)

    def _descriptor(self, document: Any, name: str, program: bytes) -> Any:
        face = self.face
        return pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("FontDescriptor"),
                "FontName": pdfdoc.PDFName(name),
                "Flags": _SYMBOLIC | (_ITALIC if face.is_italic else 0),
                "FontBBox": pdfdoc.PDFArray([-600, face.descent, 2000, face.ascent]),
                "ItalicAngle": -12 if face.is_italic else 0,
                "Ascent": face.ascent,
                "Descent": face.descent,
                "CapHeight": 714,
                "StemV": 80,
                "FontFile2": self._stream(document, "program", program, Length1=len(program)),
            }
        )


def _subset(face: Face, glyphs: Iterable[int]) -> tuple[bytes, dict[int, int]]:
    wanted = uharfbuzz.SubsetInput()
    wanted.flags = _FLAGS
    wanted.glyph_set.update(set(glyphs))
    wanted.drop_table_tag_set.update(_DROPPED)
    plan = uharfbuzz.SubsetPlan(face.face, wanted)
    return bytes(plan.execute().blob.data), dict(plan.old_to_new_glyph_mapping)


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
