"""Finds the header row of a sheet and says what the sheet and its columns hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from plc_desktop.domain.dates import DAY_FIRST, MONTH_FIRST, YEAR_FIRST, DateOrder
from plc_desktop.domain.names import fold
from plc_desktop.exchange.sheets import Cell, Sheet
from plc_desktop.services.importing.synonyms import SHEET_KINDS, SheetKind

SEARCHED_ROWS = 200
_FEWEST_HEADERS = 2
_TITLE_WEIGHT = 2.0
_PAREN = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_WORDS = re.compile(r"[^\w]+|_")
_NEUTRAL = frozenset(("the", "of", "your", "please", "enter", "a", "del", "de", "la", "el", "do"))
_ORDER_HINT = re.compile(r"\b([dmy])\1*\W+([dmy])\2*\W+([dmy])\3*\b")
_ORDERS: Mapping[str, DateOrder] = {"mdy": MONTH_FIRST, "dmy": DAY_FIRST, "ymd": YEAR_FIRST}


@dataclass(frozen=True)
class Recognition:
    """What a sheet was taken for.

    Attributes:
        kind: Code of the sheet's kind.
        header_row: Spreadsheet row number of the header.
        columns: Role to column, counted from 0.
        headers: Every header as written, by column.
        score: How well it fits.
    """

    kind: str
    header_row: int
    columns: Mapping[str, int]
    headers: tuple[str, ...]
    score: float


@cache
def variants(header: str) -> tuple[str, ...]:
    """Return the ways to read a header, the most literal first."""
    folded = fold(header)
    whole = " ".join(_WORDS.sub(" ", folded).split())
    short = " ".join(_WORDS.sub(" ", _PAREN.sub(" ", folded)).split())
    bare = " ".join(word for word in short.split() if word not in _NEUTRAL)
    return tuple(dict.fromkeys(text for text in (whole, short, bare) if text))


@cache
def _phrases(kind: str) -> Mapping[str, str]:
    """Return phrase to role of a kind; the first role that claims a phrase keeps it."""
    found: dict[str, str] = {}
    for name, role in SHEET_KINDS[kind].roles.items():
        for phrase in role.phrases:
            for variant in reversed(variants(phrase)):
                found.setdefault(variant, name)
    return found


def signature(headers: Iterable[str]) -> str:
    """Return a header row as a remembered mapping knows it."""
    return "|".join(variants(header)[0] if variants(header) else "" for header in headers)


def headers_of(cells: Sequence[Cell]) -> tuple[str, ...]:
    """Return a row's cells as header texts."""
    return tuple(" ".join(str(cell).split()) if cell is not None else "" for cell in cells)


def roles_in(kind: str, headers: Sequence[str]) -> dict[str, int]:
    """Return role to column for the headers that this kind of sheet knows.

    An exact wording wins over a looser one, else the first column wins.
    """
    phrases = _phrases(kind)
    found: dict[str, tuple[int, int]] = {}
    for column, header in enumerate(headers):
        for looseness, variant in enumerate(variants(header)):
            role = phrases.get(variant)
            if role and (role not in found or looseness < found[role][0]):
                found[role] = (looseness, column)
            if role:
                break
    return {role: column for role, (_looseness, column) in found.items()}


def recognize(sheet: Sheet) -> Recognition | None:
    """Return what a sheet most likely holds, None if no row looks like a known header."""
    best: Recognition | None = None
    for number, cells in sheet.rows[:SEARCHED_ROWS]:
        if sum(isinstance(cell, str) for cell in cells) < _FEWEST_HEADERS:
            continue
        for candidate in _candidates(sheet.name, number, cells):
            if best is None or candidate.score > best.score:
                best = candidate
    return best


def _candidates(title: str, number: int, cells: Sequence[Cell]) -> list[Recognition]:
    headers = headers_of(cells)
    if any(len(header) > 120 for header in headers):  # noqa: PLR2004  # instructions, not headers
        headers = tuple(header if len(header) <= 120 else "" for header in headers)  # noqa: PLR2004
    found = []
    for kind in SHEET_KINDS.values():
        columns = roles_in(kind.name, headers)
        if len(columns) >= _FEWEST_HEADERS and _has_needed(kind, columns):
            score = _score(kind, columns, title)
            found.append(Recognition(kind.name, number, columns, headers, score))
    return found


def _has_needed(kind: SheetKind, columns: Mapping[str, int]) -> bool:
    return all(any(role in columns for role in group) for group in kind.needed)


def missing_columns(kind: str, columns: Mapping[str, int]) -> tuple[tuple[str, ...], ...]:
    """Return the groups of columns of which a sheet of this kind has none."""
    needed = SHEET_KINDS[kind].needed
    return tuple(group for group in needed if not any(role in columns for role in group))


def _score(kind: SheetKind, columns: Mapping[str, int], title: str) -> float:
    plain = " ".join(_WORDS.sub(" ", fold(title)).split())
    bonus = _TITLE_WEIGHT if any(word in plain for word in kind.titles) else 0.0
    return bonus + sum(kind.roles[role].weight for role in columns)


def order_hint(header: str) -> DateOrder | None:
    """Return the order that a header such as `Date (dd/mm/yyyy)` asks for."""
    match = _ORDER_HINT.search(fold(header).replace("a", "y"))
    return _ORDERS.get("".join(match.groups())) if match else None


def looks_like_header(cells: Sequence[Cell], headers: Sequence[str]) -> bool:
    """Say whether a row repeats the header, as on every printed page of a long list."""
    if not any(cell in headers for cell in cells if isinstance(cell, str)):
        return False
    written = [text for text in headers_of(cells) if text]
    wanted = {text for text in headers if text}
    return len(written) >= _FEWEST_HEADERS and all(text in wanted for text in written)
