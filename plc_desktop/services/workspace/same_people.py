"""Which records are one person: decisions of the office, never a guess."""

from __future__ import annotations

from collections.abc import Iterable

from plc_desktop.changes.facts import SAME_PERSON
from plc_desktop.storage.database import Reader


def same_as(reader: Reader, person_id: str) -> frozenset[str]:
    """Return a person's id and every record decided to be the same person.

    Source: storage/SCHEMA.md, `person_class`.
    """
    return same_in(pairs(reader), person_id)


def pairs(reader: Reader) -> list[tuple[str, str]]:
    """Return every standing decision that two records are one person."""
    found = []
    for fact in reader.facts(SAME_PERSON):
        people = fact.content.get("people")
        if isinstance(people, list) and len(people) == 2:  # noqa: PLR2004
            found.append((str(people[0]), str(people[1])))
    return found


def same_in(decisions: Iterable[tuple[str, str]], person_id: str) -> frozenset[str]:
    """Return everything that the decisions tie to a person, directly or through others."""
    links: dict[str, set[str]] = {}
    for one, other in decisions:
        links.setdefault(one, set()).add(other)
        links.setdefault(other, set()).add(one)
    reached, waiting = {person_id}, [person_id]
    while waiting:
        fresh = links.get(waiting.pop(), set()) - reached
        reached |= fresh
        waiting.extend(fresh)
    return frozenset(reached)
