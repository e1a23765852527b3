"""From one line of text to placed glyphs: bidi levels, a face per letter, HarfBuzz, reordering."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import uharfbuzz

from reports.fonts import Face, Voice, face_of

_PLAIN = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u037a-\u0482\u048a-\u0587"
    "\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2150-\u218b"
    "\u3000-\u3029\u3030-\u3098\u309b-\u318e\u3400-\u9fff\uac00-\ud7a3\uff01-\uffdc]*"
)
"""Letters that stand side by side as they are: one glyph each, left to right, no marks."""

_RIGHT_TO_LEFT = frozenset(
    {"R", "AL", "AN", "RLE", "RLO", "LRE", "LRO", "PDF", "RLI", "LRI", "FSI", "PDI"}
)
_FEATURES = {"liga": False, "dlig": False, "clig": False}
"""Ligatures would be copied out as one strange letter."""

_PLAIN_FEATURES = {**_FEATURES, "ccmp": False}
"""Letters with accents stay one glyph each instead of being taken apart."""

_EACH_CHARACTER = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS


@dataclass(frozen=True, slots=True)
class Glyph:
    """One placed glyph.

    Attributes:
        number: Glyph number in its face.
        text: What it stands for; empty where another glyph of its group says it.
        advance: Pen movement, in thousandths of the size.
        dx: Shift to the right without moving the pen, in thousandths of the size.
        dy: Shift upward without moving the pen, in thousandths of the size.
    """

    number: int
    text: str
    advance: float
    dx: float
    dy: float


@dataclass(frozen=True, slots=True)
class Run:
    """Glyphs of one face, in the order they stand on paper.

    Attributes:
        face: The font.
        text: The characters; enough on their own when `glyphs` is empty.
        glyphs: Placed glyphs of a shaped run.
        width: In thousandths of the size.
        is_rtl: Whether it reads from right to left.
    """

    face: Face
    text: str
    glyphs: tuple[Glyph, ...]
    width: float
    is_rtl: bool = False

    @property
    def is_stacked(self) -> bool:
        """Return whether glyphs stand above, below or out of order, so that readers need help."""
        return any(not glyph.text or glyph.dx or glyph.dy for glyph in self.glyphs)


@dataclass(frozen=True, slots=True)
class Line:
    """One line, ready to draw at any size.

    Attributes:
        runs: From left to right.
        width: In thousandths of the size.
    """

    runs: tuple[Run, ...]
    width: float

    def width_pt(self, size: float) -> float:
        """Return the width in points when drawn at `size`."""
        return self.width * size / 1000


def is_plain(text: str) -> bool:
    """Return whether the text needs neither shaping nor reordering."""
    return _PLAIN.fullmatch(text) is not None


def embedding_levels(text: str, *, is_rtl: bool | None = None) -> tuple[list[int], int]:
    """Return the bidi level of each character and that of the paragraph.

    Source: Unicode Standard Annex 9; characters that it removes take their neighbor's level.

    Args:
        text: One paragraph.
        is_rtl: Direction of the paragraph; taken from its first letter when left out.
    """
    if not is_rtl and not any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in text):
        return [0] * len(text), 0
    from fpdf.bidi import BidiParagraph
    from fpdf.enums import TextDirection

    base = None if is_rtl is None else (TextDirection.RTL if is_rtl else TextDirection.LTR)
    paragraph = BidiParagraph(text=text, base_direction=base)
    known = {item.character_index: item.embedding_level for item in paragraph.characters}
    levels: list[int] = []
    for index in range(len(text)):
        levels.append(known.get(index, levels[-1] if levels else paragraph.base_embedding_level))
    return levels, int(paragraph.base_embedding_level)


@lru_cache(maxsize=20_000)
def plain_line(text: str, voice: Voice) -> Line:
    """Return a line of plain text, measured letter by letter without kerning."""
    runs = tuple(
        Run(face, part, (), sum(map(face.widths.__getitem__, part)))
        for face, part in _by_face(text, voice)
    )
    return Line(runs, sum(run.width for run in runs))


@lru_cache(maxsize=4_000)
def shaped_line(text: str, voice: Voice, levels: tuple[int, ...] | None = None) -> Line:
    """Return a shaped line.

    Args:
        text: One line, normalized.
        voice: Its letters.
        levels: Bidi levels of its characters, cut out of the paragraph's; all 0 when left out.
    """
    items: list[tuple[int, Run]] = []
    for level, part in _by_level(text, levels or (0,) * len(text)):
        for face, piece in _by_face(part, voice):
            items.append((level, _shape(face, piece, is_rtl=bool(level % 2))))
    runs = tuple(run for _, run in _reordered(items))
    return Line(runs, sum(run.width for run in runs))


def _by_level(text: str, levels: Sequence[int]) -> list[tuple[int, str]]:
    parts: list[tuple[int, str]] = []
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or levels[at] != levels[start]:
            parts.append((levels[start], text[start:at]))
            start = at
    return parts


def _by_face(text: str, voice: Voice) -> list[tuple[Face, str]]:
    parts: list[tuple[Face, str]] = []
    before: Face | None = None
    start = 0
    for at, char in enumerate(text):
        face = before if before and _clings(char, before) else face_of(char, voice) or before
        if face is not before:
            if before:
                parts.append((before, text[start:at]))
                start = at
            before = face
    if before and text:
        parts.append((before, text[start:]))
    return parts


def _clings(char: str, before: Face) -> bool:
    """Return whether a character should stay in the face of the letter before it."""
    category = unicodedata.category(char)
    if category in ("Cf", "Me") or "\ufe00" <= char <= "\ufe0f":
        return True
    return category[0] in "MPS" and before.glyph(char) != 0


def _shape(face: Face, text: str, *, is_rtl: bool) -> Run:
    buffer: Any = uharfbuzz.Buffer()
    buffer.cluster_level = _EACH_CHARACTER
    buffer.add_str(text)
    buffer.direction = "rtl" if is_rtl else "ltr"
    buffer.guess_segment_properties()
    uharfbuzz.shape(face.font, buffer, _PLAIN_FEATURES if is_plain(text) else _FEATURES)
    infos, places = buffer.glyph_infos, buffer.glyph_positions
    texts = _texts([info.cluster for info in infos], [place.x_advance for place in places], text)
    scale = face.scale
    glyphs = tuple(
        Glyph(
            info.codepoint,
            stands_for,
            place.x_advance * scale,
            place.x_offset * scale,
            place.y_offset * scale,
        )
        for info, place, stands_for in zip(infos, places, texts, strict=True)
    )
    return Run(face, text, glyphs, sum(glyph.advance for glyph in glyphs), is_rtl)


def _texts(clusters: list[int], advances: list[int], text: str) -> list[str]:
    """Return what each glyph stands for; of a group the widest glyph carries all of its text."""
    starts = sorted(set(clusters))
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    widest: dict[int, int] = {}
    for at, cluster in enumerate(clusters):
        if cluster not in widest or advances[at] > advances[widest[cluster]]:
            widest[cluster] = at
    return [
        text[cluster : ends[cluster]] if widest[cluster] == at else ""
        for at, cluster in enumerate(clusters)
    ]


def _reordered(items: list[tuple[int, Run]]) -> list[tuple[int, Run]]:
    """Return runs in visual order. Source: Unicode Standard Annex 9, rule L2."""
    odd = [level for level, _ in items if level % 2]
    ordered = list(items)
    for level in range(max((level for level, _ in items), default=0), min(odd, default=1) - 1, -1):
        at = 0
        while at < len(ordered):
            end = at
            while end < len(ordered) and ordered[end][0] >= level:
                end += 1
            ordered[at:end] = ordered[at:end][::-1]
            at = max(end, at + 1)
    return ordered
