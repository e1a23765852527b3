"""Where a line may end, and the lines that fit a width."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from reports.fonts import Voice
from reports.shaping import Line, embedding_levels, is_plain, plain_line, shaped_line

_CHINESE = re.compile("[\u2e80-\u312f\u31a0-\ua4cf\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
_NEVER_FIRST = frozenset(  # as Chinese and Japanese printers set them
    "、。，．：；？！）〕］｝〉》」』】〟’”ー々・,.;:?!)]}%"  # noqa: RUF001
)
_NEVER_LAST = frozenset("（〔［｛〈《「『【〝‘“([{")  # noqa: RUF001
_HYPHENS = frozenset("-\u2010\u2013\u2014/\u2026")
_SPACES = frozenset(" \t\u2002\u2003\u2009\u200b\u3000")
_JOINERS = frozenset("\u200d\u17d2\u0d4d\u094d\u09cd\u0a4d\u0acd\u0b4d\u0c4d\u0ccd\u0dca\u1039")
"""After these the next letter joins the one before: zero-width joiner and killers of vowels."""


def may_break(before: str, after: str) -> bool:
    """Return whether a line may end between two neighboring characters."""
    if after in _SPACES:
        return False
    if before in _SPACES:
        return True
    if before in _HYPHENS:
        return after.isalpha()
    if after in _NEVER_FIRST or before in _NEVER_LAST or _continues(before, after):
        return False
    return bool(_CHINESE.match(before) or _CHINESE.match(after))


@lru_cache(maxsize=8_000)
def wrapped(text: str, voice: Voice, limit: float, *, is_kerned: bool = False) -> tuple[Line, ...]:
    """Return the lines of a text that is no wider than `limit` thousandths of its size.

    Words that are wider than a line are cut between letters, never inside one. The result has at
    least one line.

    Args:
        text: Normalized text; line ends in it are kept.
        voice: Its letters.
        limit: Widest line, in thousandths of the size.
        is_kerned: Whether plain text is shaped as well, for large letters.
    """
    lines: list[Line] = []
    for paragraph in text.split("\n"):
        if not is_kerned and is_plain(paragraph):
            lines += _plain_lines(paragraph, voice, limit)
        else:
            lines += _shaped_lines(paragraph, voice, limit)
    return tuple(lines)


def line_of(text: str, voice: Voice, *, is_kerned: bool = False) -> Line:
    """Return the whole text as one line."""
    if not is_kerned and is_plain(text):
        return plain_line(text, voice)
    levels, _ = embedding_levels(text)
    return shaped_line(text, voice, tuple(levels) if any(levels) else None)


def _plain_lines(text: str, voice: Voice, limit: float) -> Iterator[Line]:
    whole = plain_line(text, voice)
    if whole.width <= limit:
        yield whole
        return
    for start, end in _spans(text, voice, limit, is_kerned=False):
        yield plain_line(text[start:end], voice)


def _shaped_lines(text: str, voice: Voice, limit: float) -> Iterator[Line]:
    levels, _ = embedding_levels(text)
    for start, end in _spans(text, voice, limit, is_kerned=True):
        part = tuple(levels[start:end])
        yield shaped_line(text[start:end], voice, part if any(part) else None)


def _spans(text: str, voice: Voice, limit: float, *, is_kerned: bool) -> Iterator[tuple[int, int]]:
    """Yield start and end of each line, without the spaces around it."""
    start, end, used = 0, 0, 0.0
    for first, last in _pieces(text, voice, limit, is_kerned=is_kerned):
        width = line_of(text[first:last], voice, is_kerned=is_kerned).width
        seen = line_of(text[first:last].rstrip(), voice, is_kerned=is_kerned).width
        if end > start and used + seen > limit:
            yield start, start + len(text[start:end].rstrip())
            start, used = first, 0.0
        end = last
        used += width
    yield start, start + len(text[start:end].rstrip())


def _pieces(text: str, voice: Voice, limit: float, *, is_kerned: bool) -> Iterator[tuple[int, int]]:
    start = 0
    for at in range(1, len(text) + 1):
        if at < len(text) and not may_break(text[at - 1], text[at]):
            continue
        if line_of(text[start:at].rstrip(), voice, is_kerned=is_kerned).width > limit:
            yield from _letters(text, start, at)
        else:
            yield start, at
        start = at


def _letters(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    first = start
    for at in range(start + 1, end + 1):
        if at == end or not _continues(text[at - 1], text[at]):
            yield first, at
            first = at


def _continues(before: str, after: str) -> bool:
    """Return whether `after` belongs to the same visible letter as `before`."""
    return (
        before in _JOINERS
        or after == "\u200d"
        or unicodedata.category(after) in ("Mn", "Mc", "Me")
        or "\U0001f3fb" <= after <= "\U0001f3ff"
    )
