"""Whom the facts of a file are about, in words: whose card was accepted, whose record moved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from plc_desktop.changes import facts
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Person
from plc_desktop.services.exchange.row_words import labels_of_lines
from plc_desktop.services.workspace.session import names_of
from plc_desktop.storage.database import Reader
from plc_desktop.storage.reader import StoredFact

MAX_TOLD = 200
"""Facts that are told one by one; more are only counted."""

_PEOPLE = frozenset({"person", "people", "subject"})
_ENTRIES = frozenset({"entry", "entries"})
_ABOUT: Mapping[str, tuple[str, str]] = {
    facts.REVOKE_KEY: ("person", ""),
    facts.REVOKE_CERTIFICATE: ("person", ""),
    facts.VOID: ("entry", ""),
    facts.TRANSFER: ("subject", "to_name"),
    facts.HANDED_OVER: ("person", ""),
    facts.TRANSFER_OFFER: ("subject", "to_name"),
    facts.TRANSFER_WITHDRAWN: ("subject", ""),
    facts.TRANSFER_UPDATE: ("subject", ""),
    facts.SHARED_RECORDS: ("people", "organization"),
    facts.EXTERNAL_RECORD: ("organization", ""),
    facts.EXTERNAL_PERSON: ("person", ""),
    facts.DISTINCT: ("entries", ""),
    facts.SAME_PERSON: ("people", ""),
    facts.DIFFERENT_PEOPLE: ("people", ""),
    facts.TRUSTED_KEY: ("name", "organization"),
    facts.PARTNER: ("organization", ""),
    facts.DEVICE: ("name", ""),
    facts.CERTIFICATE: ("person", ""),
    facts.CUSTODIAN: ("person", ""),
    facts.ROOT_KEY: ("organization", ""),
    facts.EVALUATION: ("person", ""),
}
"""By type the part of the content that says whom or what it is about, and to whom it goes.

What is not here is about rows that the file brings too, or is only counted.
"""


@dataclass(frozen=True)
class ToldFact:
    """One fact that a file brings, in the words by which people know what it is about.

    Attributes:
        type: As in `changes.facts`.
        about: Whom or what it is about; empty where that is not known here.
        to: The other organization, if there is one.
    """

    type: str
    about: tuple[str, ...]
    to: str = ""


def told(reader: Reader, counts: Mapping[str, int]) -> tuple[ToldFact, ...]:
    """Return the facts that a file has just brought, at most `MAX_TOLD`.

    Args:
        reader: Of the workspace with the file in it.
        counts: How many facts of which type were new.
    """
    found: list[StoredFact] = []
    for fact_type in _ABOUT:
        wanted = min(counts.get(fact_type, 0), MAX_TOLD - len(found))
        if wanted:
            found += reader.newest_facts(fact_type, wanted)
    people = names_of(reader, Person, _named(found, _PEOPLE))
    entries = labels_of_lines(reader, _named(found, _ENTRIES))
    return tuple(_told(fact, people, entries) for fact in found)


def _told(fact: StoredFact, people: Mapping[str, str], entries: Mapping[str, str]) -> ToldFact:
    about, to = _ABOUT[fact.type]
    said = _texts(fact.content.get(about))
    if about in _PEOPLE:
        said = [people.get(one, "") for one in said]
    elif about in _ENTRIES:
        said = [entries.get(one, "") for one in said]
    return ToldFact(
        fact.type,
        tuple(one for one in said if one),
        next(iter(_texts(fact.content.get(to))), ""),
    )


def _named(found: Iterable[StoredFact], names: frozenset[str]) -> Iterator[str]:
    """Yield the ids of the records that facts are about."""
    for fact in found:
        about = _ABOUT[fact.type][0]
        if about in names:
            yield from _texts(fact.content.get(about))


def _texts(value: Json) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [one for one in values if isinstance(one, str) and one]
