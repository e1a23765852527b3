"""What has to stay of somebody who is erased, because other people's papers rest on it.

Who signed for others stays as an id with a public key, so that those signatures still count; what
people wrote beside it goes. Where somebody typed their name into a record of others, it goes too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from plc_desktop.changes import erasure, facts
from plc_desktop.changes.encoding import fact_id
from plc_desktop.changes.fold import Write
from plc_desktop.changes.model import AddFact, ChangeGroup, SetField
from plc_desktop.domain.fields import Json
from plc_desktop.domain.names import fold
from plc_desktop.storage.change_log import ChangeLog
from plc_desktop.storage.sql import IN_LIST, as_list

_WORDS: Mapping[str, Mapping[str, Json]] = {
    facts.TRUSTED_KEY: {"name": "", "organization": "", "recipients": []},
    facts.REVOKE_KEY: {"reason": ""},
    facts.REVOKE_CERTIFICATE: {"reason": ""},
    facts.CUSTODIAN: {"note": ""},
}
"""What a fact about somebody's keys says in words, and what it says without them."""

_BY_ITSELF = "self"
"""How a laptop came in that said so itself."""

_SHORT_KEY = 8

_CODES = frozenset({"replaced", "undone"})
"""Reasons that the program gives."""

TYPED: Mapping[tuple[str, str], str] = {
    ("organization", "contact_name"): "name",
    ("organization", "email"): "address",
    ("organization", "phone"): "address",
    ("nomination", "nominated_by"): "name",
    ("training_session", "trainer"): "name",
    ("attendance", "confirmed_by"): "name",
    ("course_result", "attested_by"): "name",
}
"""Fields of others' records that are somebody's name or address, and nothing else."""

_OWN = {"full_name": "name", "printed_name": "name", "email": "address", "phone": "address"}
_SUPERVISORS = ("supervisor_id", "acting_supervisor_id")


def without_words(
    op: AddFact, people: Collection[str], names: Collection[tuple[str, str]] = ()
) -> AddFact:
    """Return a fact as it stays when these people are erased: the same if it says nothing more.

    Args:
        op: The fact.
        people: Their ids.
        names: What they were called, as far as that is known; see `words_of`.
    """
    if op.type == facts.DEVICE:
        return _without_name(op, people, names)
    words = _WORDS.get(op.type)
    if words is None or op.content.get("person") not in people:
        return op
    if op.content.get("reason") in _CODES:
        return op
    content = {**op.content, **words}
    return op if content == op.content else AddFact(op.type, content)


def _without_name(
    op: AddFact, people: Collection[str], names: Collection[tuple[str, str]]
) -> AddFact:
    """Return what is said of a laptop that is called after one of these people, or by one.

    Who set a laptop up gave it its name, mostly their own; the start of its key does as well.
    """
    called, key = fold(str(op.content.get("name"))), str(op.content.get("key"))
    is_own = op.content.get("compared") == _BY_ITSELF and op.content.get("by") in people
    if not is_own and not any(which == "name" and word in called for which, word in names):
        return op
    content = {**op.content, "name": key[:_SHORT_KEY]}
    return op if content == op.content else AddFact(op.type, content)


def names_of(connection: Any, log: ChangeLog, people: Collection[str]) -> set[str]:
    """Return the names these people ever had here, as they were typed."""
    own = _own_words(connection, log, people)
    return {word for which, word in own if which == "name"}


def words_of(connection: Any, log: ChangeLog, people: Collection[str]) -> set[tuple[str, str]]:
    """Return the names and addresses these people ever had here, folded, each with which it is."""
    return {(which, fold(word)) for which, word in _own_words(connection, log, people)}


def _own_words(connection: Any, log: ChangeLog, people: Collection[str]) -> set[tuple[str, str]]:
    rows = connection.execute(
        "SELECT seq, position FROM change_write WHERE kind = 'person'"
        f" AND row {IN_LIST} AND field {IN_LIST}",
        (as_list(people), as_list(_OWN)),
    ).fetchall()
    ops = [log.op(*place) for place in rows]
    return {
        (_OWN[op.field], op.value)
        for op in ops
        if isinstance(op, SetField) and isinstance(op.value, str) and op.value
    }


def words_in(people: Iterable[Mapping[str, Json]]) -> set[tuple[str, str]]:
    """Return the names and addresses in records of people, as `words_of` does."""
    return {
        (which, fold(word))
        for values in people
        for name, which in _OWN.items()
        if isinstance(word := values.get(name), str) and word
    }


def typed_fields(
    kind: str, values: Mapping[str, Json], words: Collection[tuple[str, str]]
) -> list[str]:
    """Return the fields of a record that are one of these names or addresses, and nothing else.

    Args:
        kind: Record kind.
        values: What the record says.
        words: See `words_of`.
    """
    said = ((name, TYPED.get((kind, name)), value) for name, value in values.items())
    return [
        name
        for name, which, value in said
        if which is not None and isinstance(value, str) and (which, fold(value)) in words
    ]


def is_typed(op: SetField | Write, words: Collection[tuple[str, str]]) -> bool:
    """Return whether a register of somebody else's record is one of these names or addresses."""
    return bool(typed_fields(op.kind, {op.field: op.value}, words))


def stood_in(group: ChangeGroup) -> dict[str, list[str]]:
    """Return in which changes the facts of a change stand, by fact.

    What an erasure said again stood in other changes before.
    """
    said = [op for op in group.ops if isinstance(op, AddFact)]
    before = {
        name: changes
        for op in said
        if op.type == facts.ERASE
        for name, changes in erasure.stood_in(op.content).items()
    }
    names = [fact_id(op.type, op.content) for op in said]
    return {name: before.get(name) or [group.id] for name in names}


def supervised(connection: Any, people: Collection[str]) -> dict[str, dict[str, Json]]:
    """Return the placements of others that need another supervisor: rows with what is taken out."""
    found: dict[str, dict[str, Json]] = {}
    for name in _SUPERVISORS:
        rows = connection.execute(
            f"SELECT id FROM placement WHERE {name} {IN_LIST} AND person_id NOT {IN_LIST}",
            (as_list(people), as_list(people)),
        )
        for (row,) in rows:
            found.setdefault(row, {})[name] = ""
    return found
