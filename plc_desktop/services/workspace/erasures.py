"""Who was erased, as far as that may be said: ids, when, by whom and why."""

from __future__ import annotations

from dataclasses import dataclass

from plc_desktop.changes.facts import ERASE
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Person
from plc_desktop.errors import RuleError
from plc_desktop.services.workspace.instants import moment
from plc_desktop.services.workspace.session import name_of
from plc_desktop.storage.database import Reader


@dataclass(frozen=True)
class Erasure:
    """A person who was erased.

    Attributes:
        people: Their ids.
        at_ms: When, UTC milliseconds.
        by: Name of who erased.
        reason: Why.
    """

    people: tuple[str, ...]
    at_ms: int
    by: str
    reason: str


def erasures(reader: Reader) -> list[Erasure]:
    """Return who was erased, newest first."""
    found: dict[tuple[str, ...], Erasure] = {}
    for fact in sorted(reader.facts(ERASE), key=lambda one: (one.at_ms, one.id)):
        said = fact.content
        people = texts(said["people"])
        known = {person for each in found for person in each}
        if people and not known.issuperset(people):
            by = name_of(reader, Person, str(said["by"]))
            found[people] = Erasure(people, fact.at_ms, by, str(said["reason"]))
    return list(reversed(found.values()))


def check_not_erased(reader: Reader, person_id: str) -> None:
    """Say of somebody who was erased that they were.

    Raises:
        RuleError: "person_erased" with the `date`.
    """
    if reader.find(Person, person_id) is not None:
        return
    for fact in reader.facts(ERASE):
        if person_id in texts(fact.content["people"]):
            on = moment(fact.at_ms).astimezone().date()
            raise RuleError("person_erased", date=on)


def texts(value: Json) -> tuple[str, ...]:
    """Return the texts of a list in a fact."""
    return tuple(str(one) for one in value) if isinstance(value, list) else ()
