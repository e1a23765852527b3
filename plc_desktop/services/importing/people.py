"""Finds or plans the people that rows name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from unicodedata import category

from plc_desktop.domain.names import fold, words
from plc_desktop.domain.records import Person
from plc_desktop.exchange.sheets import Cell
from plc_desktop.services.importing import findings
from plc_desktop.services.importing.cells import text_in
from plc_desktop.services.importing.draft import Draft, Place
from plc_desktop.services.importing.tables import Table

_LONGEST_NAME = 200
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv", "phd", "md"))
_ROLES = ("parent_leader", "supervisor", "coach", "trainer", "instructor", "staff", "issuer")


@lru_cache(100_000)
def name_key(name: str) -> str:
    """Return a name as two spellings of it agree: folded words, without punctuation."""
    return " ".join(words(name)) or fold(name)


def turned(name: str) -> str:
    """Return `Valdés, Bernabé` as `Bernabé Valdés`; what is no plain name stays as it is.

    Runs of spaces, which nobody sees in a cell, become one.
    """
    name = " ".join(name.split())
    last, comma, first = name.partition(",")
    if not comma or not last.strip() or not first.strip():
        return name
    if any(
        not (char.isalpha() or category(char)[0] in "MZ" or char in "-'’.") for char in last + first
    ):
        return name
    if first.strip().rstrip(".").casefold() in _SUFFIXES:
        return name
    return f"{first.strip()} {last.strip()}"


def name_in(table: Table, cells: Sequence[Cell]) -> tuple[str, str]:
    """Return the person a row names, and the reason if the name cannot be kept."""
    whole, reason = text_in(table.cell(cells, "person"), _LONGEST_NAME)
    if reason:
        return "", reason
    first, first_reason = text_in(table.cell(cells, "first_name"), _LONGEST_NAME)
    last, last_reason = text_in(table.cell(cells, "last_name"), _LONGEST_NAME)
    if "first_name" in table.columns and first:
        whole = f"{first} {last}".strip()
    elif not whole:
        whole = last or table.person
    return turned(whole), first_reason or last_reason


class People:
    """Everybody the workspace or the workbook knows, by name."""

    def __init__(
        self,
        people: Sequence[Person],
        same_people: Mapping[str, str],
        aliases: Mapping[str, str],
        draft: Draft,
    ) -> None:
        """Remember who is known.

        Args:
            people: The workspace's people.
            same_people: Ids of one person to the id that stands for them.
            aliases: Keys of names to the keys of the people the office said they are.
            draft: Where new people are planned.
        """
        self._draft = draft
        self._aliases = aliases
        self._records = {person.id: person for person in people}
        self._ids: dict[str, list[str]] = {}
        self._seen: set[tuple[str, str]] = set()
        for person in people:
            self._learn(name_key(person.full_name), same_people.get(person.id, person.id))

    def _learn(self, key: str, person_id: str) -> None:
        known = self._ids.setdefault(key, [])
        if person_id not in known:
            known.append(person_id)

    def called(self, name: str) -> list[Person]:
        """Return everybody with this name, however it is accented."""
        key = name_key(name)
        key = self._aliases.get(key, key)
        return [self._draft.current(self._records[i]) for i in self._ids.get(key, ())]

    def named(
        self, name: str, role: str, place: Place, organization_id: str = ""
    ) -> tuple[str, str]:
        """Return the id of the person with this name, planned if new, or the reason why not."""
        if not name:
            return "", findings.MISSING
        found = self.called(name)
        if not found:
            return self.add(Person(id="", full_name=name, roles=(role,)), organization_id), ""
        if len(found) > 1 and organization_id:
            found = [p for p in found if p.organization_id == organization_id] or found
        if len(found) > 1:
            return "", findings.AMBIGUOUS
        self.take_role(found[0], role, place)
        return found[0].id, ""

    def add(self, person: Person, organization_id: str = "") -> str:
        """Plan a new person and return the id."""
        made = self._draft.add(person)
        if organization_id:
            made = self._draft.fill(made, Place("", 0), organization_id=organization_id)
        self._records[made.id] = made
        key = name_key(made.full_name)
        self._learn(self._aliases.get(key, key), made.id)
        self._seen.add((made.id, made.roles[0] if made.roles else ""))
        return made.id

    def take_role(self, person: Person, role: str, place: Place) -> None:
        """Add a role to what a known person does already."""
        if (person.id, role) not in self._seen:
            self._seen.add((person.id, role))
            roles = tuple(known for known in _ROLES if known in (*person.roles, role))
            self._draft.fill(person, place, roles=roles)

    def parent_leaders_seen(self) -> list[str]:
        """Return the ids of the parent leaders that the workbook names, in a stable order."""
        return sorted({person_id for person_id, role in self._seen if role == "parent_leader"})


def clearly_differ(one: Person, other: Person) -> bool:
    """Say whether two people of one name are two.

    Different birth years say so, and so do phone and e-mail if both differ; a new phone number
    alone is only a new phone number.
    """
    if one.birth_year and other.birth_year:
        return one.birth_year != other.birth_year
    phones = _digits(one.phone), _digits(other.phone)
    mails = one.email.casefold(), other.email.casefold()
    return all(phones) and all(mails) and phones[0] != phones[1] and mails[0] != mails[1]


def _digits(phone: str) -> str:
    return "".join(character for character in phone if character.isdigit())[-10:]
