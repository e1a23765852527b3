"""The only place that draws text: every name and every word on paper passes through here.

Text is data, never markup. It is normalized, checked letter by letter before anything is drawn,
laid out in its own script and direction, and written so that it can be copied out as typed.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any, Literal

from plc_desktop.errors import RuleError
from reports.breaking import line_of, wrapped
from reports.embedding import EmbeddedFont
from reports.fonts import Face, Voice, has_letter
from reports.shaping import Glyph, Line, Run

Align = Literal["left", "center", "right"]

_UPRIGHT = Voice()

_MOST_MARKS = 5
"""More marks than this on one letter pile up into its neighbors."""

_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u061c\u2060\ufeff") | {
    *map(chr, range(0x202A, 0x202D)),
    *map(chr, range(0x2066, 0x206A)),
    *map(chr, range(0xFE00, 0xFE10)),
}
"""Characters that draw nothing and are honored: joiners, direction marks, variation selectors.

Overrides of the direction are not among them: they make a name read as another one.
"""

_WITHOUT_SHAPE = frozenset({"Cc", "Cs", "Co", "Cn", "Cf", "Zl", "Zp"})

_TINY = 0.01


@dataclass(frozen=True)
class Style:
    """How a text looks.

    Attributes:
        size: Height of the letters, in points.
        color: Six hexadecimal digits.
        voice: Serif or sans, bold, italic.
        leading: Distance of two lines, as a multiple of the size.
        is_kerned: Whether pairs of letters are fitted; for large letters.
    """

    size: float
    color: str = "12312F"
    voice: Voice = _UPRIGHT
    leading: float = 1.4
    is_kerned: bool = False

    @property
    def line_pt(self) -> float:
        """Return the distance of two lines, in points."""
        return self.size * self.leading


def clean(text: str) -> str:
    """Return the text as it is laid out: composed letters, tabs as spaces, one kind of line end."""
    composed = text if text.isascii() else unicodedata.normalize("NFC", text)
    if composed.isprintable():
        return composed
    return composed.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")


def single(text: str) -> str:
    """Return the text for a place that has one paragraph: line ends become spaces."""
    return clean(text).replace("\n", " ")


@lru_cache(maxsize=10_000)
def undrawable(text: str) -> tuple[str, ...]:
    """Return the letters of `text` that cannot be drawn, each named, in order, without repeats."""
    bad: dict[str, None] = {}
    for char, marks in _with_marks(text):
        if marks > _MOST_MARKS:
            bad[f"{_named(char)}, more than {_MOST_MARKS} marks on one letter"] = None
        elif char not in _INVISIBLE and char != "\n" and not _is_letter(char):
            bad[_named(char)] = None
    return tuple(bad)


def highest_pile(text: str) -> int:
    """Return the most marks that stand on one letter; composed letters such as ễ count as none."""
    return max((marks for _, marks in _with_marks(text)), default=0)


def _with_marks(text: str) -> Iterator[tuple[str, int]]:
    """Yield each letter with the number of marks in a row up to it."""
    marks = 0
    for char in clean(text):
        marks = marks + 1 if unicodedata.category(char) in ("Mn", "Me") else 0
        yield char, marks


def require_drawable(texts: Iterable[str]) -> None:
    """Refuse texts with letters that would come out as boxes or disturb their surroundings.

    Raises:
        RuleError: `letters_not_drawable`, with the text and its letters by name.
    """
    for text in texts:
        bad = undrawable(text)
        if bad:
            visible = "".join(char if char.isprintable() else "\ufffd" for char in text)
            raise RuleError("letters_not_drawable", text=visible, letters="; ".join(bad))


def width_pt(text: str, style: Style) -> float:
    """Return the width of a one-line text, in points."""
    line = line_of(single(text), style.voice, is_kerned=style.is_kerned)
    return line.width_pt(style.size)


def lines(text: str, style: Style, limit_pt: float) -> tuple[Line, ...]:
    """Return the text broken into lines no wider than `limit_pt`; at least one."""
    limit = limit_pt * 1000 / style.size
    return wrapped(clean(text), style.voice, limit + _TINY, is_kerned=style.is_kerned)


def fit(
    text: str, style: Style, limit_pt: float, room_pt: float, smallest: float = 6
) -> tuple[Style, tuple[Line, ...]]:
    """Return the largest style, and its lines, in which the text fits a box; nothing is cut off.

    Words stay whole down to half the size wished for. A text that does not fit at `smallest` takes
    as many lines of that size as it needs.

    Args:
        text: A name or a title.
        style: The style wished for, its size the largest.
        limit_pt: Width of the box.
        room_pt: Height of the box.
        smallest: Least size of the letters, in points.
    """
    text = single(text)
    size = style.size
    if width_pt(text, style) > limit_pt:
        while size > smallest and not _fits(text, replace(style, size=size), limit_pt, room_pt):
            size -= 0.5
        if size < style.size / 2:
            size = style.size
            while size > smallest and not _fills(
                text, replace(style, size=size), limit_pt, room_pt
            ):
                size -= 0.5
    fitted = replace(style, size=max(size, smallest))
    return fitted, lines(text, fitted, limit_pt)


def _fits(text: str, style: Style, limit_pt: float, room_pt: float) -> bool:
    """Return whether the text fills the box at most, with every word whole."""
    widest = max((width_pt(word, style) for word in text.split()), default=0.0)
    return widest <= limit_pt and _fills(text, style, limit_pt, room_pt)


def _fills(text: str, style: Style, limit_pt: float, room_pt: float) -> bool:
    return len(lines(text, style, limit_pt)) * style.line_pt <= room_pt


def _is_letter(char: str) -> bool:
    return unicodedata.category(char) not in _WITHOUT_SHAPE and has_letter(char)


def _named(char: str) -> str:
    name = unicodedata.name(char, "")
    shown = f"{char} " if char.isprintable() and unicodedata.category(char)[0] != "M" else ""
    return f"{shown}U+{ord(char):04X} {name}".strip()


def number(value: float) -> str:
    """Return a number as it stands in page contents: hundredths of a point are finer than print."""
    return f"{value:.2f}"


@cache
def ink(color: str) -> str:
    """Return six hexadecimal digits as the operands of a PDF color operator."""
    return " ".join(f"{int(color[at : at + 2], 16) / 255:.4g}" for at in (0, 2, 4))


class TextLayer:
    """Writes text into the page contents of one document.

    Attributes:
        contents: Operators of the page being drawn.
    """

    def __init__(self, document: Any, contents: list[str]) -> None:
        """Write into `contents`, embedding fonts into the ReportLab `document`."""
        self._document = document
        self.contents = contents
        self._fonts: dict[Face, EmbeddedFont] = {}
        # The line is kept beside its operators, so that its id stays its own.
        self._known: dict[tuple[int, float], tuple[Line, str]] = {}

    def draw(
        self, x: float, y: float, text: str | Line, style: Style, align: Align = "left"
    ) -> float:
        """Draw one line with its baseline at `y`; return its width in points."""
        line = (
            text
            if isinstance(text, Line)
            else line_of(single(text), style.voice, is_kerned=style.is_kerned)
        )
        width = line.width_pt(style.size)
        if align != "left":
            x -= width if align == "right" else width / 2
        self.contents.append(
            f"BT {ink(style.color)} rg 1 0 0 1 {x:.2f} {y:.2f} Tm {self._shown(line, style)} ET"
        )
        return width

    def draw_lines(
        self, x: float, y: float, found: Iterable[Line], style: Style, align: Align = "left"
    ) -> float:
        """Draw lines below each other, the first with its baseline at `y`; return the next one."""
        for line in found:
            self.draw(x, y, line, style, align)
            y -= style.line_pt
        return y

    def ornament(self, matrix: tuple[float, ...], char: str, style: Style) -> None:
        """Draw one turned letter of an ornament; it looks like a letter but is not read or copied.

        Args:
            matrix: Text matrix of six numbers.
            char: A plain letter.
            style: Its look.
        """
        (run,) = line_of(char, style.voice).runs
        font = self._font(run.face)
        place = " ".join(f"{part:.4f}" for part in matrix)
        self.contents.append(
            f"/Artifact BMC BT {ink(style.color)} rg {place} Tm "
            f"/{font.resource} {number(style.size)} Tf "
            f"<{font.code(run.face.glyph(char), '')}> Tj ET EMC"
        )

    def _shown(self, line: Line, style: Style) -> str:
        """Return the operators that show a line; the same words are put together only once."""
        key = (id(line), style.size)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = (line, " ".join(self._operators(line, style.size)))
        return known[1]

    def _operators(self, line: Line, size: float) -> Iterator[str]:
        for run in line.runs:
            font = self._font(run.face)
            yield f"/{font.resource} {number(size)} Tf"
            if run.glyphs:
                yield from _shaped(font, run, size)
            else:
                yield f"<{''.join(map(font.codes.__getitem__, run.text))}> Tj"

    def _font(self, face: Face) -> EmbeddedFont:
        font = self._fonts.get(face)
        if font is None:
            font = self._fonts[face] = EmbeddedFont(face, f"F{len(self._fonts) + 1}")
            self._document.delayedFonts.append(font)
        return font


def _shaped(font: EmbeddedFont, run: Run, size: float) -> list[str]:
    """Return the operators of a shaped run.

    Runs with stacked glyphs carry their text as ActualText, except from right to left, where
    viewers return it reversed.
    """
    operators = _shown(font, run.glyphs, size)
    if run.is_rtl or not run.is_stacked:
        return operators
    actual = run.text.encode("utf-16-be").hex().upper()
    return [f"/Span <</ActualText <FEFF{actual}>>> BDC", *operators, "EMC"]


def _shown(font: EmbeddedFont, glyphs: tuple[Glyph, ...], size: float) -> list[str]:
    operators: list[str] = []
    pieces: list[str] = []
    codes, rise = "", 0.0
    for glyph in glyphs:
        if abs(glyph.dy - rise) > _TINY:
            operators += _flushed(pieces, codes)
            pieces, codes, rise = [], "", glyph.dy
            operators.append(f"{number(rise * size / 1000)} Ts")
        natural = round(font.face.advance(glyph.number))
        if abs(glyph.dx) > _TINY:
            pieces += [f"<{codes}>", number(-glyph.dx)]
            codes = ""
        codes += font.code(glyph.number, glyph.text)
        after = natural + glyph.dx - glyph.advance
        if abs(after) > _TINY:
            pieces += [f"<{codes}>", number(after)]
            codes = ""
    operators += _flushed(pieces, codes)
    return [*operators, "0 Ts"] if rise else operators


def _flushed(pieces: list[str], codes: str) -> list[str]:
    if not pieces:
        return [f"<{codes}> Tj"] if codes else []
    kept = [piece for piece in (*pieces, f"<{codes}>") if piece != "<>"]
    return [f"[{' '.join(kept)}] TJ"]
