"""Whom changes speak of: which rows are about people, and which facts go with them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from collections.abc import Set as AbstractSet
from typing import Any

from plc_desktop.changes import facts
from plc_desktop.changes.erasure import Erased
from plc_desktop.changes.facts import Fact
from plc_desktop.changes.model import CONTENT, AddFact, ChangeGroup, DeleteRow, SetField
from plc_desktop.domain.fields import Json
from plc_desktop.storage import kept_facts
from plc_desktop.storage.change_log import ChangeLog
from plc_desktop.storage.facts_index import subjects
from plc_desktop.storage.waiting import stored_change

Row = tuple[str, str]
"""Kind and id of a record."""

_DROPPED = frozenset(
    {
        facts.SIGN_OFF,
        facts.VOID,
        facts.EDIT_REASON,
        facts.DISTINCT,
        facts.SAME_PERSON,
        facts.DIFFERENT_PEOPLE,
        facts.EVALUATION,
    }
)
"""Facts that go with the person they are about; the others hold ids and hashes only."""


def owned(log: ChangeLog, people: Collection[str]) -> set[Row]:
    """Return every row that is, or is about, one of these people, hidden ones too.

    Args:
        log: The log.
        people: Their ids, and ids of rows known to be about them.
    """
    said: dict[Row, dict[str, str]] = {}
    for _, group in log.groups():
        for op in group.ops:
            if isinstance(op, SetField):
                said.setdefault((op.kind, op.row), {}).update(_references(op))
            elif isinstance(op, DeleteRow):
                said.setdefault((op.kind, op.row), {})
    mine = {key for key in said if key[1] in people}
    mine |= {key for key, content in said.items() if content.get("person_id") in people}
    placements = {*people, *(row for kind, row in mine if kind == "placement")}
    return mine | {
        key for key, content in said.items() if content.get("placement_id") in placements
    }


def goes_with(op: AddFact, ids: Collection[str], issued: Collection[str]) -> bool:
    """Return whether a fact goes with the people and rows it is about.

    An award stays if a paper was issued for it.
    """
    if op.type == facts.AWARD:
        return _text(op.content, "person") in ids and op.content.get("credential") not in issued
    return _is_about(op, ids)


def _is_about(op: AddFact, ids: Collection[str]) -> bool:
    if op.type not in _DROPPED:
        return False
    about = {
        subject for subject, role in subjects(Fact("", op.type, op.content)) if role == "about"
    }
    return not about.isdisjoint(ids) or _text(op.content, "participant") in ids


def speaks_of(log: ChangeLog, first_seq: int, erased: AbstractSet[str]) -> bool:
    """Return whether a change from this place on says anything about people who were erased.

    Args:
        log: The log.
        first_seq: Place of the first change to look at.
        erased: Ids of the people and of all rows that were about them.
    """
    return bool(erased) and any(_says(group, erased) for _, group in log.groups(first_seq))


def _says(group: ChangeGroup, about: AbstractSet[str]) -> bool:
    """Return whether a change says anything about people and rows."""
    return any(
        goes_with(op, about, ()) or kept_facts.without_words(op, about) is not op
        if isinstance(op, AddFact)
        else isinstance(op, SetField) and not about.isdisjoint((op.row, *_references(op).values()))
        for op in group.ops
    )


def waiting_about(connection: Any, erased: Erased, words: AbstractSet[tuple[str, str]]) -> set[str]:
    """Return the changes that wait for others and say anything about people who were erased.

    Args:
        connection: To the workspace.
        erased: What is erased.
        words: What those people were called, as far as that is known; see `kept_facts.words_of`.
    """
    rows = connection.execute("SELECT header, ops FROM pending_change WHERE ops IS NOT NULL")
    groups = [stored_change(*row).group for row in rows.fetchall()]
    about = {*erased.people, *erased.rows}
    for _ in ("placements", "their hours"):
        about |= {
            op.row
            for group in groups
            for op in group.ops
            if isinstance(op, SetField) and not about.isdisjoint(_references(op).values())
        }
    return {group.id for group in groups if _says(group, about) or _names(group, words)}


def _names(group: ChangeGroup, words: AbstractSet[tuple[str, str]]) -> bool:
    """Return whether a change has one of these names where it is all that a field says."""
    return any(
        kept_facts.without_words(op, (), words) is not op
        if isinstance(op, AddFact)
        else isinstance(op, SetField) and kept_facts.is_typed(op, words)
        for op in group.ops
    )


def _references(op: SetField) -> dict[str, str]:
    """Return whom and what placement an operation names."""
    content = op.value if op.field == CONTENT else {op.field: op.value}
    if not isinstance(content, dict):
        return {}
    return {name: _text(content, name) for name in ("person_id", "placement_id") if name in content}


def _text(content: Mapping[str, Json], name: str) -> str:
    value = content.get(name)
    return value if isinstance(value, str) else ""
