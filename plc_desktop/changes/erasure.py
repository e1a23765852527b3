"""Who may have the content of changes blanked. The one place where that is decided."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plc_desktop.changes.facts import ERASE, Fact, is_whole
from plc_desktop.changes.model import AddFact, Op
from plc_desktop.domain.fields import Json


@dataclass(frozen=True)
class Erased:
    """What facts have blanked.

    Attributes:
        changes: Ids of changes.
        documents: SHA-256 of documents.
        people: Person ids.
        rows: Ids of all rows that were these people or about them.
        numbers: Numbers of blanked awards, which nobody else may get.
        by: Who erased last.
    """

    changes: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    rows: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    by: str = ""


def may_erase(content: Mapping[str, Json]) -> bool:
    """Return whether an `erase` fact has to be obeyed.

    Whoever may write into the workspace may erase: a laptop takes changes of enrolled devices
    only, and the services let nobody but a coordinator erase.

    Args:
        content: Of the fact.
    """
    return is_whole(ERASE, content)


def named_by(ops: Iterable[Op]) -> set[str]:
    """Return the ids of the changes that operations have blanked."""
    return {
        name
        for op in ops
        if isinstance(op, AddFact) and op.type == ERASE
        for name in changes_of(op.content)
    }


def changes_of(content: Mapping[str, Json]) -> set[str]:
    """Return the ids of the changes that an `erase` fact has blanked."""
    return _texts(content, "changes") if may_erase(content) else set()


def stood_in(content: Mapping[str, Json]) -> dict[str, list[str]]:
    """Return in which changes facts stood that an `erase` fact's own change says again, by id.

    Who had seen what is asked of those changes: nothing was signed or withdrawn anew.
    """
    return _lists(content, "stood")


def said_instead(content: Mapping[str, Json]) -> dict[str, list[str]]:
    """Return in place of which facts an `erase` fact's own change says others, by their ids.

    What takes back the one takes back the other, written by whoever had not heard of the erasure.
    """
    return _lists(content, "instead")


def written_in(content: Mapping[str, Json]) -> dict[str, list[str]]:
    """Return which lines of hours an `erase` fact says blanked changes had written, by change.

    Who had seen what is asked of those changes: no line was typed anew.
    """
    return _lists(content, "written")


def erased_by(facts: Iterable[Fact]) -> Erased:
    """Return everything that facts have blanked."""
    said = [fact.content for fact in facts if fact.type == ERASE and may_erase(fact.content)]
    return Erased(
        changes=_all_texts(said, "changes"),
        documents=_all_texts(said, "documents"),
        people=_all_texts(said, "people"),
        rows=_all_texts(said, "rows"),
        numbers=_all_texts(said, "numbers"),
        by=str(said[-1]["by"]) if said else "",
    )


def _lists(content: Mapping[str, Json], name: str) -> dict[str, list[str]]:
    said = content.get(name)
    if not may_erase(content) or not isinstance(said, dict):
        return {}
    return {one: sorted(_texts(said, one)) for one in said}


def _all_texts(said: Iterable[Mapping[str, Json]], name: str) -> frozenset[str]:
    return frozenset(text for content in said for text in _texts(content, name))


def _texts(content: Mapping[str, Json], name: str) -> set[str]:
    values = content.get(name)
    return {item for item in values if isinstance(item, str)} if isinstance(values, list) else set()
