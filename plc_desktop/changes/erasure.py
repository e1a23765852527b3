"""Who may have the content of changes blanked. The one place where that is decided."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plc_desktop.changes.facts import ERASE, Fact, is_whole
from plc_desktop.changes.model import AddFact, Op
from plc_desktop.domain.fields import Json


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


def documents_of(content: Mapping[str, Json]) -> set[str]:
    """Return the SHA-256 of the documents that an `erase` fact has removed."""
    return _texts(content, "documents") if may_erase(content) else set()


def erased_by(facts: Iterable[Fact]) -> tuple[set[str], set[str]]:
    """Return the changes and documents that facts have blanked."""
    erasing = [fact.content for fact in facts if fact.type == ERASE]
    return (
        {name for content in erasing for name in changes_of(content)},
        {name for content in erasing for name in documents_of(content)},
    )


def _texts(content: Mapping[str, Json], name: str) -> set[str]:
    values = content[name]
    return {item for item in values if isinstance(item, str)} if isinstance(values, list) else set()
