"""Records that somebody said are one person: classes, named by their smallest id."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from plc_desktop.changes import facts
from plc_desktop.storage.facts_index import FactsIndex
from plc_desktop.storage.sql import IN_LIST, as_list
from plc_desktop.storage.whose_hours import of_class


@dataclass(frozen=True)
class Changed:
    """Whom a change of classes concerns."""

    people: set[str]
    classes: set[str]
    entries: set[str]


def settle(connection: Any) -> Changed:
    """Work out the classes anew and note them at the hours of those concerned."""
    before = dict(connection.execute("SELECT person_id, class_id FROM person_class"))
    said = [
        fact
        for fact, is_retracted in FactsIndex(connection).of_type(facts.SAME_PERSON)
        if not is_retracted
    ]
    after = classes(_people(fact.content.get("people")) for fact in said)
    people = {person for person in before | after if before.get(person) != after.get(person)}
    connection.executemany(
        "DELETE FROM person_class WHERE person_id = ?", [(person,) for person in sorted(people)]
    )
    connection.executemany(
        "INSERT INTO person_class (person_id, class_id) VALUES (?, ?)",
        [(person, after[person]) for person in sorted(people) if person in after],
    )
    stood_under = {before.get(person, person) for person in people}
    entries = {
        row[0]
        for row in connection.execute(
            f"SELECT id FROM hours_entry h WHERE {of_class('h', IN_LIST)} AND person_id {IN_LIST}",
            (as_list(stood_under), as_list(people)),
        )
    }
    connection.execute(
        "UPDATE hours_entry SET person_class = coalesce("
        "(SELECT class_id FROM person_class c WHERE c.person_id = hours_entry.person_id),"
        f" person_id) WHERE id {IN_LIST}",
        (as_list(entries),),
    )
    touched = {name for name in (*map(before.get, people), *map(after.get, people)) if name}
    return Changed(people, touched | people, entries | _entries_of(connection, touched | people))


def _entries_of(connection: Any, concerned: Iterable[str]) -> set[str]:
    """Return the entries of classes: somebody who signed them may be in their class now."""
    rows = connection.execute(
        f"SELECT id FROM hours_entry h WHERE {of_class('h', IN_LIST)}", (as_list(concerned),)
    )
    return {row[0] for row in rows}


def classes(groups: Iterable[Iterable[str]]) -> dict[str, str]:
    """Return the class of every person named in groups that belong together."""
    parent: dict[str, str] = {}

    def root(person: str) -> str:
        parent.setdefault(person, person)
        while parent[person] != person:
            parent[person] = parent[parent[person]]
            person = parent[person]
        return person

    for group in groups:
        roots = sorted({root(person) for person in group})
        for other in roots[1:]:
            parent[other] = roots[0]
    return {person: root(person) for person in parent}


def _people(value: object) -> list[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
