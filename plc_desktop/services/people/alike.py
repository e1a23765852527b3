"""Records that look like the same person: suggestions only, decided by the office."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, islice

from plc_desktop.changes.facts import DIFFERENT_PEOPLE
from plc_desktop.domain.names import similarity, words
from plc_desktop.domain.records import Organization, Person
from plc_desktop.services.workspace.same_people import pairs, same_as, same_in
from plc_desktop.services.workspace.session import Choice, name_of
from plc_desktop.storage.database import Reader

ASK_SCORE = 92
"""From here on a form asks before saving."""

LIST_SCORE = 80
"""From here on a pair stands on the work list."""

_SAME_CONTACT = 10
_OTHER_BIRTH_YEAR = 30
_FULL_SCORE = 100
_START = 2
_KINDS = 64
_MOST_ODD = 5
_WORDS = 6
_NEAR = 40
_MOST_SCORED = 3_000


@dataclass(frozen=True)
class PossibleDuplicate:
    """A known person who may be the one in question; `score` is in percent."""

    person_id: str
    name: str
    detail: str
    score: int


@dataclass(frozen=True)
class PossibleSamePerson:
    """Two records that may be one person.

    Attributes:
        a: One.
        b: The other.
        score: How much they look alike, in percent.
        is_contested: Whether one laptop decided that they are one person and another that they are
            two; until that is settled their hours count as those of one.
        has_signed: Whether they were said to be one person and one signed hours of the other. Until
            that is settled these hours do not count: nobody signs their own.
    """

    a: Choice
    b: Choice
    score: int
    is_contested: bool = False
    has_signed: bool = False


@dataclass(frozen=True)
class _Looks:
    """A person as far as a quick look tells them from others.

    Attributes:
        length: Characters of the folded name without spaces.
        letters: One bit for each kind of character in it.
        starts: First characters of its words.
        contacts: E-mail and phone digits that are known.
    """

    person: Person
    length: int
    letters: int
    starts: frozenset[str]
    contacts: frozenset[str]


def _look(person: Person) -> _Looks:
    parts = words(person.full_name)
    name = "".join(parts)
    bits = 0
    for character in name:
        bits |= 1 << (ord(character) % _KINDS)
    return _Looks(person, len(name), bits, frozenset(part[0] for part in parts), _contacts(person))


def _contacts(person: Person) -> frozenset[str]:
    phone = "".join(c for c in person.phone if c.isdigit())
    return frozenset({person.email.casefold(), phone} - {""})


def _may_reach(one: _Looks, other: _Looks) -> bool:
    """Return whether comparing letter by letter is worth the time.

    Two names of which eight tenths agree differ in few kinds of letters; a shorter form of a name
    has no letters of its own. Anything else cannot reach `LIST_SCORE`.
    """
    if one.contacts & other.contacts:
        return True
    if not one.starts & other.starts:
        return False
    odd = (one.letters ^ other.letters).bit_count()
    if odd * _MOST_ODD <= one.length + other.length:
        return True
    shorter, longer = sorted((one, other), key=lambda looks: looks.length)
    return not shorter.letters & ~longer.letters


def score(one: Person, other: Person) -> int:
    """Return in percent how much two records look like one person.

    The same e-mail or phone raises it, another birth year lowers it.
    """
    found = round(similarity(one.full_name, other.full_name) * _FULL_SCORE)
    if _same_contact(one, other):
        found += _SAME_CONTACT
    if one.birth_year and other.birth_year and one.birth_year != other.birth_year:
        found -= _OTHER_BIRTH_YEAR
    return max(0, min(found, _FULL_SCORE))


def _same_contact(one: Person, other: Person) -> bool:
    return bool(_contacts(one) & _contacts(other))


def alike(reader: Reader, person: Person) -> list[PossibleDuplicate]:
    """Return known people who look like this one and were not decided, most alike first."""
    settled = _settled_for(reader, person.id) if person.id else frozenset()
    looks = _look(person)
    found = [
        (score(person, other), other)
        for other in reader.all(Person)
        if other.id != person.id and other.id not in settled and _may_reach(looks, _look(other))
    ]
    found = [item for item in found if item[0] >= LIST_SCORE]
    found.sort(key=lambda item: (-item[0], item[1].full_name, item[1].id))
    return [
        PossibleDuplicate(other.id, other.full_name, detail_of(reader, other), percent)
        for percent, other in found
    ]


class AlikePairs:
    """Pairs that look like one person, looked for again only when somebody's name has changed.

    Every call compares no more than `_MOST_SCORED` pairs, so that none takes long, and the next one
    goes on from there: sooner or later everybody is compared with all who begin alike.
    """

    def __init__(self) -> None:
        self._looks: dict[str, _Looks] = {}
        self._scores: dict[tuple[str, str], int] = {}
        self._rest: Iterator[tuple[str, str]] = iter(())

    def of(self, reader: Reader, limit: int) -> list[PossibleSamePerson]:
        """Return pairs that were not decided, or not alike, most alike first after those.

        Only people whose names begin alike in two words, or who share an e-mail or phone, are
        compared.
        """
        looks = {person.id: self._look(person) for person in reader.all(Person)}
        if looks != self._looks:
            self._start(looks)
        for pair in islice(self._rest, _MOST_SCORED):
            self._scores[pair] = score(*(looks[one].person for one in pair))
        same, different = map(_unordered, (pairs(reader), _different(reader)))
        signed = _signed(reader)
        undecided = [item for item in self._found() if frozenset(item[1:]) not in same | different]
        contested: list[tuple[int, str, str]] = [
            (score(*(looks[one].person for one in pair)), min(pair), max(pair))
            for pair in sorted(same & different | signed, key=sorted)
            if pair <= looks.keys()
        ]
        return [
            PossibleSamePerson(
                _choice(reader, looks[one].person),
                _choice(reader, looks[other].person),
                percent,
                is_contested=frozenset((one, other)) in same & different,
                has_signed=frozenset((one, other)) in signed,
            )
            for percent, one, other in [*contested, *undecided][:limit]
        ]

    def _look(self, person: Person) -> _Looks:
        """Return a person's looks, worked out again only if something about them changed."""
        known = self._looks.get(person.id)
        return known if known is not None and known.person == person else _look(person)

    def _start(self, looks: dict[str, _Looks]) -> None:
        """Look at everybody again, and keep what is known of those who stayed as they were."""
        same = {one for one, look in looks.items() if self._looks.get(one) == look}
        self._scores = {
            pair: percent for pair, percent in self._scores.items() if same.issuperset(pair)
        }
        self._looks = looks
        self._rest = (
            pair
            for pair in _candidates(item.person for item in looks.values())
            if pair not in self._scores and _may_reach(looks[pair[0]], looks[pair[1]])
        )

    def _found(self) -> list[tuple[int, str, str]]:
        """Return score and ids of every pair on the work list, most alike first."""
        found = [(n, *pair) for pair, n in self._scores.items() if n >= LIST_SCORE]
        return sorted(found, key=lambda item: (-item[0], item[1:]))


def _signed(reader: Reader) -> set[frozenset[str]]:
    """Return the pairs said to be one person of whom somebody signed hours of the other."""
    decided = pairs(reader)
    return {frozenset(pair) for pair in decided if reader.signed_among(same_in(decided, pair[0]))}


def _unordered(found: Iterable[tuple[str, str]]) -> set[frozenset[str]]:
    return {frozenset(pair) for pair in found}


def _candidates(people: Iterable[Person]) -> Iterator[tuple[str, str]]:
    """Yield pairs worth comparing, each once, in a stable order, small groups first.

    Everybody in a group is compared with the next `_NEAR` in the order of names, so that many
    people whose names begin alike take time in proportion to their number.
    """
    blocks: dict[str, list[tuple[list[str], str]]] = {}
    for person in people:
        place = (sorted(words(person.full_name)), person.id)
        for key in _block_keys(person):
            blocks.setdefault(key, []).append(place)
    seen: set[tuple[str, str]] = set()
    for _, members in sorted(blocks.items(), key=lambda item: (len(item[1]), item[0])):
        members.sort()
        for position, (_, first) in enumerate(members):
            for _, second in members[position + 1 : position + 1 + _NEAR]:
                pair = (first, second) if first < second else (second, first)
                if pair not in seen:
                    seen.add(pair)
                    yield pair


def _block_keys(person: Person) -> set[str]:
    """Return what a duplicate would share: how two words of the name begin, an e-mail, a phone.

    The words are sorted, so their order does not matter; a name of one word stands by its start.
    Whole names are a key as well: few share one, so these are compared first.
    """
    whole = sorted(words(person.full_name))
    starts = sorted(word[:_START] for word in whole)
    keys = {" ".join(pair) for pair in combinations(starts[:_WORDS], 2)} or set(starts)
    phone = "".join(c for c in person.phone if c.isdigit())
    others = (person.email.casefold(), phone, "=" + " ".join(whole))
    return keys | {key for key in others if key}


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
