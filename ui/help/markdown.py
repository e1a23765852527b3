"""Reads the small Markdown of the help pages: words, strong words and pictures, nothing else."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARKS = re.compile(r"\*\*|`|\*(?=\S)|(?<=\S)\*")
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_STRONG = re.compile(r"\*\*(.+?)\*\*")
_CODE = re.compile(r"`(.+?)`")
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
_NUMBERED = re.compile(r"(\d+)\.\s+(.*)")


@dataclass(frozen=True)
class Block:
    """One piece of a help page.

    Attributes:
        kind: "title", "heading", "text", "point", "number", "code" or "picture".
        text: Its words, without marks; what a picture shows.
        number: What stands before a numbered step.
        rich: The words as HTML with strong ones in bold, all else escaped.
        target: File of a picture, relative to the page.
    """

    kind: str
    text: str
    number: str = ""
    rich: str = ""
    target: str = ""


def blocks(source: str) -> Iterator[Block]:
    """Yield the pieces of a page in order."""
    waiting: list[str] = []
    in_code = False
    current = Block("text", "")

    def close() -> Iterator[Block]:
        nonlocal waiting, current
        if waiting:
            yield _block(current, waiting)
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
        elif (picture := _PICTURE.fullmatch(raw.strip())) is not None:
            yield from close()
            yield Block("picture", picture[1], target=picture[2])
        elif (opened := _opening(raw)) is not None:
            yield from close()
            current, words = opened
            waiting = [words]
        else:
            waiting.append(raw.strip())
    yield from close()


def _block(opened: Block, lines: list[str]) -> Block:
    if opened.kind == "code":
        return Block("code", "\n".join(lines))
    words = " ".join(lines)
    return Block(opened.kind, _plain(words), opened.number, _rich(words))


def _opening(raw: str) -> tuple[Block, str] | None:
    """Return the block a line begins and its first words, None if it goes on."""
    words = raw.strip()
    if words.startswith("# "):
        return Block("title", ""), words[2:]
    if words.startswith("#"):
        return Block("heading", ""), words.lstrip("# ")
    if words.startswith(("- ", "* ")):
        return Block("point", ""), words[2:]
    if words.startswith("|"):
        return Block("point", ""), _table_line(words)
    if found := _NUMBERED.match(words):
        return Block("number", "", found[1]), found[2]
    return None


def _table_line(words: str) -> str:
    cells = [cell.strip() for cell in words.strip("|").split("|")]
    if all(set(cell) <= set("-: ") for cell in cells):
        return ""
    first, *rest = (cell for cell in cells if cell)
    return " – ".join((f"**{first}**", *rest))


def _rich(words: str) -> str:
    escaped = html.escape(_LINK.sub(r"\1", words), quote=False)
    return _CODE.sub(r"<code>\1</code>", _STRONG.sub(r"<b>\1</b>", escaped))


def _plain(words: str) -> str:
    return _MARKS.sub("", _LINK.sub(r"\1", words))
