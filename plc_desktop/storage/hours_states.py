"""The state of hours entries: worked out from their content and the facts about them.

void > returned while a return stands > signed > submitted > draft. A line is not void by a decision
that another one contradicts (`undecided.py`).

Source: storage/SCHEMA.md, `hours_entry`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from plc_desktop.changes import facts
from plc_desktop.changes.facts import Fact
from plc_desktop.domain.signoff import RETURNED, SIGNED
from plc_desktop.storage import signed_conflicts, undecided
from plc_desktop.storage.facts_index import BY, FactsIndex
from plc_desktop.storage.key_trust import KeyTrust, read_trust
from plc_desktop.storage.row_values import from_json
from plc_desktop.storage.sql import IN_LIST, as_list
from plc_desktop.storage.touched import Alike
from plc_desktop.storage.undecided import Found


@dataclass(frozen=True)
class Entry:
    """An entry as far as its state depends on it."""

    id: str
    content_hash: str
    submitted: str
    submitted_on: str
    person_class: str


def settle(connection: Any, entries: Iterable[str]) -> tuple[set[Alike], set[str]]:
    """Work out the state of entries anew.

    Those that a decision leads to from them follow.

    Returns:
        What they are alike in, and the placements of those that were signed for somebody else.
    """
    index = FactsIndex(connection)
    wanted, found, said_to_be_one = undecided.with_kept(index, entries, facts.SIGN_OFF)
    trust = read_trust(connection, index, found.values())
    updates: list[tuple[Any, ...]] = []
    overtaken: dict[str, list[str]] = {}
    alike: set[Alike] = set()
    given: set[str] = set()
    for row in connection.execute(
        "SELECT id, content_hash, submitted, submitted_on, person_class,"
        " state, attestation_level, waiting_since_on, reason, worked_on, activity_key, placement_id"
        f" FROM hours_entry WHERE id {IN_LIST}",
        (as_list(wanted),),
    ):
        entry = Entry(*row[:5])
        alike.add((entry.person_class, *row[9:11]))
        said = found.get(entry.id, ())
        state = _state(entry, said, trust, is_apart=entry.id in said_to_be_one.apart)
        if state != row[5:9]:
            updates.append((*state, entry.id))
        if said and state[0] not in {SIGNED, "void"}:
            overtaken[entry.id] = _signed_otherwise(entry, said, trust)
            if _signed_for_others(entry, said, trust):
                given.add(row[11])
    connection.executemany(
        "UPDATE hours_entry SET state = ?, attestation_level = ?, waiting_since_on = ?,"
        " reason = ?, counts = 0 WHERE id = ?",
        updates,
    )
    signed_conflicts.note(connection, wanted, overtaken)
    return alike, given


def _signed_otherwise(entry: Entry, found: Found, trust: KeyTrust) -> list[str]:
    """Return the signatures that stand on other contents of an entry.

    Another content may be of another placement, and so of somebody else.
    """
    return [
        fact.id
        for fact in _signed_for_anyone(found, trust)
        if _words(fact, "content_hash") != entry.content_hash
    ]


def _signed_for_others(entry: Entry, found: Found, trust: KeyTrust) -> list[Fact]:
    """Return the signatures that stand on the content of an entry, but name somebody else.

    Its placement belongs to another person now than when it was signed.
    """
    return [
        fact
        for fact in _signed_for_anyone(found, trust)
        if _words(fact, "content_hash") == entry.content_hash
        and trust.class_of(_words(fact, "participant")) != entry.person_class
    ]


def _signed_for_anyone(found: Found, trust: KeyTrust) -> list[Fact]:
    """Return a signature for each content and person for which one stands."""
    valid: defaultdict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact, is_retracted, verified in found:
        person_class = trust.class_of(_words(fact, "participant"))
        if not is_retracted and _is_worth(fact, person_class, trust, verified):
            valid[_words(fact, "content_hash"), person_class].append(fact)
    decided = [facts.decide(valid[key], key[0]) for key in sorted(valid)]
    return [fact for fact in decided if fact is not None and not _is_return(fact)]


def signed_for_others(connection: Any, lines: Iterable[str]) -> dict[str, list[Fact]]:
    """Return the signatures on lines as they are that name somebody else, by placement.

    Lines that are signed for their own person, or void, or nobody's are left out.
    """
    index = FactsIndex(connection)
    wanted = list(lines)
    found = index.about(wanted, facts.SIGN_OFF)
    trust = read_trust(connection, index, found.values())
    signed: defaultdict[str, list[Fact]] = defaultdict(list)
    for *columns, placement in connection.execute(
        "SELECT id, content_hash, submitted, submitted_on, person_class, placement_id"
        f" FROM hours_entry WHERE id {IN_LIST} AND state NOT IN ('signed', 'void')"
        " AND person_class <> ''",
        (as_list(wanted),),
    ).fetchall():
        entry = Entry(*columns)
        signed[placement] += _signed_for_others(entry, found.get(entry.id, ()), trust)
    return {placement: items for placement, items in signed.items() if items}


def approved(connection: Any, entries: Sequence[Entry]) -> set[tuple[str, str]]:
    """Return entry and hash of those contents on which a valid signature stands.

    Args:
        connection: The open file.
        entries: Contents, several for one entry if they were written apart.
    """
    index = FactsIndex(connection)
    found = index.about({entry.id for entry in entries}, facts.SIGN_OFF)
    trust = read_trust(connection, index, found.values())
    signed = set()
    for entry in entries:
        valid = [
            fact
            for fact, is_retracted, verified in found.get(entry.id, ())
            if not is_retracted and _is_valid(fact, entry, trust, verified)
        ]
        decided = facts.decide(valid, entry.content_hash)
        if decided is not None and not _is_return(decided):
            signed.add((entry.id, entry.content_hash))
    return signed


def valid_sign_offs(connection: Any, entries: Iterable[str]) -> dict[str, list[Fact]]:
    """Return the sign-offs of entries that are worth something here, of whatever content."""
    index = FactsIndex(connection)
    wanted = list(entries)
    found = index.about(wanted, facts.SIGN_OFF)
    trust = read_trust(connection, index, found.values())
    rows = connection.execute(
        "SELECT id, content_hash, submitted, submitted_on, person_class"
        f" FROM hours_entry WHERE id {IN_LIST}",
        (as_list(wanted),),
    )
    return {
        entry.id: [
            fact
            for fact, is_retracted, verified in found.get(entry.id, ())
            if not is_retracted and _is_valid(fact, entry, trust, verified)
        ]
        for entry in (Entry(*row) for row in rows.fetchall())
    }


def signed_by(connection: Any, people: Iterable[str]) -> set[str]:
    """Return the entries about which these people have signed something."""
    found = FactsIndex(connection).about(people, facts.SIGN_OFF, role=BY)
    return {str(item[0].content["entry"]) for items in found.values() for item in items}


def signed_among(connection: Any, people: Collection[str]) -> list[Fact]:
    """Return the signatures that stand of some of these people on hours of one of them."""
    found = FactsIndex(connection).about(people, facts.SIGN_OFF, role=BY)
    return [
        fact
        for items in found.values()
        for fact, is_retracted, _ in items
        if not is_retracted and not _is_return(fact) and fact.content.get("participant") in people
    ]


def set_aside(connection: Any) -> list[tuple[Fact, str]]:
    """Return the genuine sign-offs whose key does not speak for their signer, and why not.

    Only people whose keys were withdrawn or certified are looked at.
    """
    index = FactsIndex(connection)
    people = {
        _words(fact, "person")
        for fact_type in (facts.REVOKE_KEY, facts.CERTIFICATE)
        for fact, _ in index.of_type(fact_type)
    }
    found = index.about(people, facts.SIGN_OFF, role=BY)
    trust = read_trust(connection, index, found.values())
    return [
        (fact, trust.objection(fact))
        for items in found.values()
        for fact, is_retracted, is_verified in items
        if not is_retracted and is_verified and trust.objection(fact)
    ]


def _state(
    entry: Entry, found: Found, trust: KeyTrust, *, is_apart: bool
) -> tuple[str, str, str | None, str]:
    """Return state, attestation level, day since which it waits, and reason.

    Args:
        entry: The entry.
        found: Facts about it.
        trust: Whose keys speak for whom.
        is_apart: Whether people decided differently which line stays instead of it.
    """
    standing = [(fact, verified) for fact, is_retracted, verified in found if not is_retracted]
    voids = [
        fact
        for fact, _ in standing
        if fact.type == facts.VOID and not (is_apart and undecided.kept_by(fact.content))
    ]
    if voids:
        return "void", "", None, _words(max(voids, key=lambda fact: fact.id), "reason")
    valid = [fact for fact, verified in standing if _is_valid(fact, entry, trust, verified)]
    decided = facts.decide(valid, entry.content_hash)
    answered = _answered(entry.submitted)
    if decided is not None and decided.content.get("decision") != RETURNED:
        return SIGNED, _words(decided, "level"), None, ""
    if decided is not None and decided.id in answered:
        open_ = [fact for fact in valid if fact.id not in answered and _is_return(fact)]
        decided = facts.decide(open_, entry.content_hash)
    if decided is not None:
        return RETURNED, "", None, _words(decided, "reason")
    if entry.submitted_on:
        return "submitted", "", entry.submitted_on, ""
    return "draft", "", None, ""


def _answered(submitted: str) -> frozenset[str]:
    """Return the returns that the submission answers: the line was handed in again unchanged."""
    value = from_json(submitted) if submitted else {}
    after = value.get("after")
    return frozenset(filter(_is_text, after)) if isinstance(after, list) else frozenset()


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_return(fact: Fact) -> bool:
    return fact.content.get("decision") == RETURNED


def _is_valid(fact: Fact, entry: Entry, trust: KeyTrust, is_verified: bool) -> bool:  # noqa: FBT001  # a column
    """Return whether a sign-off is worth anything for this entry."""
    return _is_worth(fact, entry.person_class, trust, is_verified)


def _is_worth(fact: Fact, person_class: str, trust: KeyTrust, is_verified: bool) -> bool:  # noqa: FBT001  # a column
    """Return whether a sign-off is worth anything for hours of a class of people.

    Nobody signs their own hours, not even as a second record of the same person.
    Source: program §4; design 1.5, sign-off.
    """
    if fact.type != facts.SIGN_OFF or not is_verified:
        return False
    signer = _words(fact, "by")
    if trust.class_of(_words(fact, "participant")) != person_class:
        return False
    if not signer or trust.class_of(signer) == person_class:
        return False
    return trust.speaks_for_signer(fact)


def _words(fact: Fact, name: str) -> str:
    value = fact.content.get(name)
    return value if isinstance(value, str) else ""
