"""Names that stay in the words of others when somebody is erased; they are counted before it.

A record can be changed by a person first. What others wrote as a reason or a note stands for good,
and so does what a laptop was called in a certificate: it is part of what was signed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from plc_desktop.changes import facts
from plc_desktop.changes.model import AddFact
from plc_desktop.domain.fields import Json
from plc_desktop.domain.names import fold, words
from plc_desktop.domain.records import KINDS
from plc_desktop.storage import about_people, kept_facts, their_papers
from plc_desktop.storage.change_log import ChangeLog
from plc_desktop.storage.facts_index import FactsIndex
from plc_desktop.storage.row_values import from_json, to_json
from plc_desktop.storage.sql import IN_LIST, as_list

_ESCAPED = str.maketrans({"%": r"\%", "_": r"\_", "\\": r"\\"})


@dataclass(frozen=True)
class Mentions:
    """Where names stay.

    Attributes:
        records: Kind and id of each record of others with a name inside a longer text.
        certificates: Signed certificates of laptops that are called after these people, or by them.
        notes: Reasons and notes of others with a name, or with what a laptop was called after it.
        handed: Records of others, as another organization handed them over, with a name in them.
    """

    records: tuple[tuple[str, str], ...]
    certificates: int
    notes: int
    handed: int


def mentions(
    connection: Any, log: ChangeLog, people: Collection[str], rows: Collection[str]
) -> Mentions:
    """Return where the names of people stay when they are erased.

    Args:
        connection: To the workspace.
        log: Its log.
        people: Their ids.
        rows: Records and credentials that are erased.
    """
    names = kept_facts.names_of(connection, log, people)
    folded = {("name", fold(name)) for name in names}
    laptops = _laptops(connection, people, folded)
    parts = {part for name in names for part in words(name)}
    named = names | {name for name in laptops if not parts.isdisjoint(words(name))}
    notes = certificates = 0
    issued = their_papers.issued_credentials(connection)
    for said in _facts_with(connection, named | laptops):
        left = kept_facts.without_words(said, people, folded)
        if about_people.goes_with(said, rows, issued):
            continue
        if said.type == facts.CERTIFICATE:
            label = str(said.content.get("label"))
            certificates += label in laptops or _has_any([label], named)
        else:
            notes += _has_any(_texts(dict(left.content)), named)
    records = tuple(_records_with(connection, names, rows))
    return Mentions(records, certificates, notes, _handed(connection, names, people))


def _handed(connection: Any, names: Iterable[str], people: Collection[str]) -> int:
    """Return in how many records that were handed over, of others, one of these names stands."""
    found = [fact.content for fact, _ in FactsIndex(connection).of_type(facts.HANDED_OVER)]
    of_others = [str(one["document_sha256"]) for one in found if one["person"] not in people]
    bodies = connection.execute(
        f"SELECT body FROM document WHERE sha256 {IN_LIST}", (as_list(of_others),)
    ).fetchall()
    said = [to_json(name)[1:-1].encode() for name in names]
    return sum(any(name in body for name in said) for (body,) in bodies)


def _laptops(
    connection: Any, people: Collection[str], names: Collection[tuple[str, str]]
) -> set[str]:
    """Return what laptops are called that get another name when these people are erased."""
    said = [fact for fact, _ in FactsIndex(connection).of_type(facts.DEVICE)]
    return {
        str(one.content["name"])
        for one in said
        if (op := AddFact(one.type, one.content)) is not kept_facts.without_words(op, people, names)
    }


def _facts_with(connection: Any, texts: Iterable[str]) -> list[AddFact]:
    """Return the facts with any of these texts somewhere in them, taken back or not."""
    patterns = [_pattern(to_json(text)[1:-1]) for text in texts]
    said = " OR ".join("content LIKE ? ESCAPE '\\'" for _ in patterns) or "0"
    rows = connection.execute(f"SELECT type, content FROM fact WHERE {said}", patterns)
    return [AddFact(fact_type, from_json(content)) for fact_type, content in rows]


def _records_with(
    connection: Any, names: Iterable[str], rows: Collection[str]
) -> Iterator[tuple[str, str]]:
    """Yield kind and id of the records of others that have one of these names in a longer text."""
    patterns = [_pattern(name) for name in names]
    for kind in KINDS if patterns else ():
        texts = [name for name in kind.fields if (kind.name, name) not in kept_facts.TYPED]
        said = " OR ".join(f"{name} LIKE ? ESCAPE '\\'" for name in texts for _ in patterns)
        ids = connection.execute(
            f"SELECT id FROM {kind.name} WHERE id NOT {IN_LIST} AND ({said}) ORDER BY id",
            (as_list(rows), *(pattern for _ in texts for pattern in patterns)),
        ).fetchall()
        yield from ((kind.name, row) for (row,) in ids)


def _pattern(text: str) -> str:
    return f"%{text.translate(_ESCAPED)}%"


def _texts(value: Json) -> Iterator[str]:
    """Yield every text in what a fact says."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _texts(one)


def _has_any(texts: Iterable[str], names: Iterable[str]) -> bool:
    return any(fold(name) in fold(text) for text in texts for name in names)
