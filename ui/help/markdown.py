"""Reads the small Markdown of the help pages into widgets of plain text; nothing is markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARKS = re.compile(r"\*\*|`|\*(?=\S)|(?<=\S)\*")
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_NUMBERED = re.compile(r"(\d+)\.\s+(.*)")


@dataclass(frozen=True)
class Block:
    """One piece of a help page.

    Attributes:
        kind: "title", "heading", "text", "point", "number" or "code".
        text: Its words, without marks.
        number: What stands before a numbered step.
    """

    kind: str
    text: str
    number: str = ""


def blocks(source: str) -> Iterator[Block]:
    """Yield the pieces of a page in order."""
    waiting: list[str] = []
    in_code = False
    current = Block("text", "")

    def close() -> Iterator[Block]:
        nonlocal waiting, current
        if waiting:
            joined = "\n".join(waiting) if current.kind == "code" else " ".join(waiting)
            yield Block(current.kind, joined, current.number)
        waiting, current = [], Block("text", "")

    for raw in source.splitlines():
        if raw.startswith("```"):
            yield from close()
            in_code = not in_code
            current = Block("code" if in_code else "text", "")
        elif in_code:
            waiting.append(raw)
        elif not raw.strip():
            yield from close()
        elif (opened := _opening(raw)) is not None:
            yield from close()
            current, words = opened
            waiting = [words]
        else:
            waiting.append(_plain(raw.strip()))
    yield from close()


def _opening(raw: str) -> tuple[Block, str] | None:
    """Return the block a line begins and its first words, None if it goes on."""
    words = raw.strip()
    if words.startswith("# "):
        return Block("title", ""), _plain(words[2:])
    if words.startswith("#"):
        return Block("heading", ""), _plain(words.lstrip("# "))
    if words.startswith(("- ", "* ")):
        return Block("point", ""), _plain(words[2:])
    if words.startswith("|"):
        return Block("point", ""), _table_line(words)
    if found := _NUMBERED.match(words):
        return Block("number", "", found[1]), _plain(found[2])
    return None


def _table_line(words: str) -> str:
    cells = [_plain(cell.strip()) for cell in words.strip("|").split("|")]
    if all(set(cell) <= set("-: ") for cell in cells):
        return ""
    return " – ".join(cell for cell in cells if cell)


def _plain(words: str) -> str:
    return _MARKS.sub("", _LINK.sub(r"\1", words))
