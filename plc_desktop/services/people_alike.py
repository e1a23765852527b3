"""Records that look like the same person: suggestions only, decided by the office."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from plc_desktop.changes.facts import DIFFERENT_PEOPLE
from plc_desktop.domain.names import similarity, words
from plc_desktop.domain.records import Organization, Person
from plc_desktop.services.same_people import pairs, same_as
from plc_desktop.services.session import Choice, name_of
from plc_desktop.storage.database import Reader

ASK_SCORE = 92
"""From here on a form asks before saving. Source: design §1.5, duplicate detection."""

LIST_SCORE = 80
"""From here on a pair stands on the work list. Source: design §1.5, duplicate detection."""

_SAME_CONTACT = 10
_OTHER_BIRTH_YEAR = 30
_FULL_SCORE = 100
_START = 2
_WORDS = 6


@dataclass(frozen=True)
class PossibleDuplicate:
    """A known person who may be the one in question; `score` is in percent."""

    person_id: str
    name: str
    detail: str
    score: int


@dataclass(frozen=True)
class PossibleSamePerson:
    """Two records that may be one person; `score` is in percent."""

    a: Choice
    b: Choice
    score: int


def score(one: Person, other: Person) -> int:
    """Return in percent how much two records look like one person.

    The same e-mail or phone raises it, another birth year lowers it.
    Source: design §1.5, duplicate detection.
    """
    found = round(similarity(one.full_name, other.full_name) * _FULL_SCORE)
    if _same_contact(one, other):
        found += _SAME_CONTACT
    if one.birth_year and other.birth_year and one.birth_year != other.birth_year:
        found -= _OTHER_BIRTH_YEAR
    return max(0, min(found, _FULL_SCORE))


def _same_contact(one: Person, other: Person) -> bool:
    emails = {person.email.casefold() for person in (one, other)}
    phones = {"".join(c for c in person.phone if c.isdigit()) for person in (one, other)}
    return any(len(values) == 1 and values != {""} for values in (emails, phones))


def alike(reader: Reader, person: Person) -> list[PossibleDuplicate]:
    """Return known people who look like this one and were not decided, most alike first."""
    settled = _settled_for(reader, person.id) if person.id else frozenset()
    found = [
        (score(person, other), other)
        for other in reader.all(Person)
        if other.id != person.id and other.id not in settled and _may_match(person, other)
    ]
    found = [item for item in found if item[0] >= LIST_SCORE]
    found.sort(key=lambda item: (-item[0], item[1].full_name, item[1].id))
    return [
        PossibleDuplicate(other.id, other.full_name, detail_of(reader, other), percent)
        for percent, other in found
    ]


def alike_pairs(reader: Reader, limit: int) -> list[PossibleSamePerson]:
    """Return pairs that look like one person and were not decided, most alike first.

    Only people whose names begin alike in two words, or who share an e-mail or phone, are compared.
    """
    people = {person.id: person for person in reader.all(Person)}
    settled = {frozenset(pair) for pair in [*pairs(reader), *_different(reader)]}
    found = []
    for one_id, other_id in _candidates(people.values()):
        percent = score(people[one_id], people[other_id])
        if percent >= LIST_SCORE and frozenset((one_id, other_id)) not in settled:
            found.append((percent, one_id, other_id))
    found.sort(key=lambda item: (-item[0], item[1:]))
    return [
        PossibleSamePerson(_choice(reader, people[one]), _choice(reader, people[other]), percent)
        for percent, one, other in found[:limit]
    ]


def _candidates(people: Iterable[Person]) -> list[tuple[str, str]]:
    """Return pairs worth comparing, each once, in a stable order."""
    blocks: dict[str, list[str]] = {}
    for person in people:
        for key in _block_keys(person):
            blocks.setdefault(key, []).append(person.id)
    found = {
        (one, other)
        for members in blocks.values()
        for position, first in enumerate(members)
        for second in members[position + 1 :]
        for one, other in [sorted((first, second))]
    }
    return sorted(found)


def _block_keys(person: Person) -> set[str]:
    """Return what a duplicate would share: how two words of the name begin, an e-mail, a phone.

    The words are sorted, so their order does not matter; a name of one word stands by its start.
    """
    starts = sorted(word[:_START] for word in words(person.full_name))
    keys = {" ".join(pair) for pair in combinations(starts[:_WORDS], 2)} or set(starts)
    phone = "".join(c for c in person.phone if c.isdigit())
    return keys | {key for key in (person.email.casefold(), phone) if key}


def _may_match(one: Person, other: Person) -> bool:
    """Return whether two people share an initial, so that comparing is worth the time."""
    first = {word[0] for word in words(one.full_name)}
    return bool(first & {word[0] for word in words(other.full_name)}) or _same_contact(one, other)


def _settled_for(reader: Reader, person_id: str) -> frozenset[str]:
    """Return everyone about whom it was decided that they are, or are not, this person."""
    others = {other for pair in _different(reader) if person_id in pair for other in pair}
    return same_as(reader, person_id) | others


def _different(reader: Reader) -> list[tuple[str, str]]:
    found = []
    for fact in reader.facts(DIFFERENT_PEOPLE):
        people = fact.content.get("people")
        if isinstance(people, list) and len(people) == 2:  # noqa: PLR2004
            found.append((str(people[0]), str(people[1])))
    return found


def detail_of(reader: Reader, person: Person) -> str:
    """Return what tells this person from others of the same name."""
    organization = name_of(reader, Organization, person.organization_id)
    year = str(person.birth_year) if person.birth_year else ""
    return " · ".join(part for part in (organization, person.email, person.phone, year) if part)


def _choice(reader: Reader, person: Person) -> Choice:
    return Choice(person.id, person.full_name, detail_of(reader, person))
