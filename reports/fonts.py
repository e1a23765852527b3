"""The fonts of the papers: loaded faces, their letters and widths, and which face draws what."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import uharfbuzz
from typing_extensions import override

from resources.fonts import (
    BOLD,
    FALLBACKS,
    REGULAR,
    SANS,
    SANS_ITALIC,
    SERIF,
    SERIF_ITALIC,
    FontSource,
    static_font,
)


@dataclass(frozen=True)
class Voice:
    """Which letters a text is set in, apart from size and color.

    Attributes:
        is_serif: Noto Serif instead of Noto Sans.
        is_bold: Weight 700 instead of 400.
        is_italic: Slanted letters; never bold at the same time.
    """

    is_serif: bool = False
    is_bold: bool = False
    is_italic: bool = False

    @override
    def __hash__(self) -> int:
        """Return a hash without building a tuple; a voice is part of every layout's key."""
        return self.is_serif + 2 * self.is_bold + 4 * self.is_italic

    @property
    def weight(self) -> int:
        """Return the weight of the letters, 400 or 700."""
        return BOLD if self.is_bold else REGULAR

    def stack(self) -> tuple[FontSource, ...]:
        """Return the sources to try for a letter, the voice's own first."""
        upright = (SERIF, SANS) if self.is_serif else (SANS,)
        italic = (SERIF_ITALIC if self.is_serif else SANS_ITALIC,) if self.is_italic else ()
        return (*italic, *upright, *FALLBACKS)


class _Widths(dict[str, float]):
    """Advance of each character in thousandths of the size, looked up once."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, char: str) -> float:
        width = self._face.advance(self._face.glyph(char))
        self[char] = width
        return width


class Face:
    """One static font, ready to measure, shape and embed.

    Attributes:
        name: PostScript name.
        font: HarfBuzz font in font units.
        scale: Thousandths of the size per font unit.
        widths: Advance by character, in thousandths of the size.
    """

    def __init__(self, source: FontSource, weight: int) -> None:
        path = static_font(source, weight)
        self.name = path.name.rsplit("-", 1)[0]
        self.is_italic = source.is_italic
        self.face: Any = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)))
        self.font: Any = uharfbuzz.Font(self.face)
        self.scale: float = 1000 / self.face.upem
        self.widths = _Widths(self)
        extents = self.font.get_font_extents("ltr")
        self.ascent = round(extents.ascender * self.scale)
        self.descent = round(extents.descender * self.scale)

    def glyph(self, char: str) -> int:
        """Return the glyph number of a character; 0 if the face lacks it."""
        return int(self.font.get_nominal_glyph(ord(char)) or 0)

    def advance(self, glyph: int) -> float:
        """Return how far the pen moves after a glyph, in thousandths of the size."""
        return float(self.font.get_glyph_h_advance(glyph) * self.scale)


@cache
def face(source: FontSource, weight: int) -> Face:
    """Return the face of a source; files are opened once for the life of the program."""
    return Face(source, weight)


@cache
def _letters(source: FontSource) -> Any:
    """Return the code points of a source, read from the variable font, which needs no cutting."""
    return uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(source.path))).unicodes


@cache
def _source_of(char: str, voice: Voice) -> tuple[FontSource, int] | None:
    for source in voice.stack():
        if ord(char) in _letters(source):
            return source, REGULAR if source.is_italic else voice.weight
    return None


def face_of(char: str, voice: Voice) -> Face | None:
    """Return the first face of the voice's stack that has the letter, or None."""
    found = _source_of(char, voice)
    return face(*found) if found else None


def has_letter(char: str) -> bool:
    """Return whether any of the fonts can draw the character."""
    return _source_of(char, Voice()) is not None
