"""Which root keys and certificates count, and for what: `changes.authority` over the file.

Without a root key nobody asks for certificates.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from plc_desktop.changes import authority, facts
from plc_desktop.changes.authority import Certificate, Root
from plc_desktop.changes.facts import Fact
from plc_desktop.domain.fields import Json
from plc_desktop.storage.chains import Chains
from plc_desktop.storage.facts_index import FactsIndex
from plc_desktop.storage.said_again import SaidAgain, said_again
from plc_desktop.storage.sql import IN_LIST, as_list
from plc_desktop.storage.whose_hours import CLASSES_OF_PEOPLE, of_class

Owner = tuple[str, str]
"""A person and a public key, hex."""

MISSING, REVOKED, REPLACED = "certificate_missing", "certificate_revoked", "root_replaced"


class Past:
    """Answers whether a fact was written down having seen another, in an earlier step.

    The same fact may have come with several steps, from several computers; any of them will do.
    """

    def __init__(self, connection: Any) -> None:
        self._db = connection
        self._chains = Chains(connection)
        self._steps: dict[str, tuple[int, ...]] = {}

    def look_up(self, found: Iterable[Fact]) -> None:
        """Read at once when these facts were written down."""
        names = as_list({fact.id for fact in found} - self._steps.keys())
        steps: defaultdict[str, set[int]] = defaultdict(set)
        for name, seq in self._db.execute(
            f"SELECT id, seq FROM fact WHERE id {IN_LIST}"
            f" UNION SELECT fact_id, seq FROM fact_in WHERE fact_id {IN_LIST}",
            (names, names),
        ):
            steps[name].add(seq)
        for name in steps.keys() & self._said_again.keys():
            again = self._said_again[name]
            steps[name] = again.before | (steps[name] - again.erasing)
        self._steps |= {name: tuple(sorted(seqs)) for name, seqs in steps.items()}

    @cached_property
    def _said_again(self) -> Mapping[str, SaidAgain]:
        """Facts that an erasure said again because it blanked the steps they stood in, by id."""
        return said_again(self._db)

    def saw(self, later: Fact, earlier: Fact) -> bool:
        """Return whether whoever wrote `later` had received `earlier` before that step."""
        self.look_up([later, earlier])
        return any(
            after != before and self._chains.sees(after, before)
            for after in self._steps[later.id]
            for before in self._steps[earlier.id]
        )


@dataclass(frozen=True)
class HeldCertificate:
    """A certificate as far as this workspace knows.

    Attributes:
        fact: Where it is written.
        certificate: What it says; None if it is not genuine.
        objection: Why it is not genuine, or "root_replaced"; empty if it counts.
        revocations: What withdrew it.
    """

    fact: Fact
    certificate: Certificate | None
    objection: str
    revocations: tuple[Fact, ...]


class Authority:
    """What the organization's root says about keys."""

    def __init__(self, connection: Any) -> None:
        self._db = connection
        self._index = FactsIndex(connection)
        self.past = Past(connection)

    @cached_property
    def workspace(self) -> str:
        """Id of this workspace."""
        row = self._db.execute("SELECT value FROM workspace WHERE name = 'workspace_id'").fetchone()
        return str(row[0])

    @cached_property
    def roots(self) -> Mapping[str, Root]:
        """Root keys that count or counted, by key."""
        found = [fact for fact, _ in self._index.of_type(facts.ROOT_KEY)]
        if not found:
            return {}
        return authority.counted_roots(found, self.workspace, self.past.saw)

    @property
    def present_roots(self) -> tuple[str, ...]:
        """Root keys that were not replaced; more than one if they did not see each other."""
        return tuple(sorted(key for key, root in self.roots.items() if not root.successors))

    def certificates(self, people: Collection[str] | None = None) -> list[HeldCertificate]:
        """Return every certificate, or those about these people, oldest first."""
        if people is None:
            found = [fact for fact, _ in self._index.of_type(facts.CERTIFICATE)]
        else:
            about = self._index.about(people, facts.CERTIFICATE)
            found = [item[0] for items in about.values() for item in items]
        revoked = self._index.about([fact.id for fact in found], facts.REVOKE_CERTIFICATE)
        return [
            self._held(fact, tuple(item[0] for item in revoked.get(fact.id, ()) if not item[1]))
            for fact in found
        ]

    @cached_property
    def _certified(self) -> frozenset[str]:
        """Keys that any certificate is about."""
        found = self._index.of_type(facts.CERTIFICATE)
        return frozenset(words_in(fact.content, "key") for fact, _ in found)

    def _held(self, fact: Fact, revocations: tuple[Fact, ...]) -> HeldCertificate:
        code = authority.certificate_objection(
            fact.content, self.workspace, self.roots.keys(), self._certified
        )
        if code:
            return HeldCertificate(fact, None, code, revocations)
        found = authority.certificate_of(fact)
        is_late = not authority.speaks(self.roots, found.root, fact, self.past.saw)
        return HeldCertificate(fact, found, REPLACED if is_late else "", revocations)

    def grants(self, people: Collection[str]) -> defaultdict[Owner, list[Fact]]:
        """Return what gives keys to these people: registrations, accepted cards, certificates."""
        about = self._index.about(people, facts.PERSON_KEY, facts.TRUSTED_KEY)
        found = [item[0] for items in about.values() for item in items if not item[1]]
        held = by_key(self.certificates(people)).values()
        return by_owner([*found, *(one.fact for items in held for one in items)])

    def withdrawn_keys(self) -> frozenset[Owner]:
        """Return the keys that were withdrawn and not granted again by somebody who knew it."""
        revocations = by_owner(
            fact for fact, is_retracted in self._index.of_type(facts.REVOKE_KEY) if not is_retracted
        )
        grants = self.grants({person for person, _ in revocations})
        return frozenset(
            owner
            for owner, found in revocations.items()
            if not all(any(self.past.saw(grant, late) for grant in grants[owner]) for late in found)
        )

    def withdrawn_computers(self) -> frozenset[str]:
        """Return the keys of computers that were withdrawn, whoever said so.

        Not those whose withdrawal another computer took back, or that a root certified knowing of
        it. What a computer takes back about itself has no effect.
        """
        found = [
            (fact, is_retracted)
            for fact, is_retracted in self._index.of_type(facts.REVOKE_KEY)
            if not words_in(fact.content, "person")
        ]
        granted = self._standing_devices() if found else {}
        return frozenset(
            key
            for fact, is_retracted in found
            for key in [words_in(fact.content, "key")]
            if not (is_retracted and self._is_taken_back(fact, key))
            and not any(self.past.saw(grant, fact) for grant in granted.get(key, ()))
        )

    def _standing_devices(self) -> Mapping[str, list[Fact]]:
        """Return the certificates of computers that were not withdrawn, by key."""
        granted: defaultdict[str, list[Fact]] = defaultdict(list)
        for one in self.certificates():
            said = one.certificate
            if said is not None and not one.objection and not one.revocations:
                granted[said.key].append(one.fact)
        return granted

    def _is_taken_back(self, fact: Fact, key: str) -> bool:
        """Return whether another computer than that with a key took back what a fact says."""
        row = self._db.execute(
            "SELECT EXISTS (SELECT 1 FROM fact_subject s JOIN fact f ON f.id = s.fact_id"
            " JOIN fact_in i ON i.fact_id = f.id JOIN change c ON c.seq = i.seq"
            " WHERE s.subject = ? AND f.type = ? AND f.is_retracted = 0 AND NOT EXISTS ("
            "SELECT 1 FROM checkpoint k WHERE k.replica = c.replica"
            " AND lower(hex(k.public_key)) = ?))",
            (fact.id, facts.RETRACT, key),
        ).fetchone()
        return bool(row[0])

    def objection(  # noqa: PLR0913  # keyword-only after the first
        self,
        held: Iterable[HeldCertificate],
        *,
        role: str,
        on: date,
        site: str | None = None,
        cohorts: Collection[str] | None = None,
        act: Fact | None = None,
    ) -> str:
        """Return why none of the certificates of a key lets it act; empty if one does.

        Args:
            held: The key's certificates.
            role: What is done.
            on: The day it is done.
            site: Organization where it is done; None if that does not matter.
            cohorts: Cohorts of the person concerned; None if that does not matter.
            act: The fact it was done with; None for what is done now, having seen everything.
        """
        code = MISSING
        for one in held:
            if one.certificate is None or one.objection:
                code = one.objection
                continue
            spared = act is not None and all(self.past.saw(late, act) for late in one.revocations)
            if one.revocations and not spared:
                code = REVOKED
                continue
            code = authority.coverage_objection(one.certificate, role, on, site, cohorts)
            if not code:
                return ""
        return code

    def is_readmission(self, fact: Fact) -> bool:
        """Return whether a `readmit` fact had the right to readmit.

        Where there is a root that its author knew of, the root must have signed it.
        """
        if authority.is_readmission(fact.content):
            root = str(fact.content.get("root"))
            return authority.speaks(self.roots, root, fact, self.past.saw)
        return not any(self.past.saw(fact, root.fact) for root in self.roots.values())


def by_key(found: Iterable[HeldCertificate]) -> defaultdict[Owner, list[HeldCertificate]]:
    """Return certificates by person and key, without those that never counted."""
    held: defaultdict[Owner, list[HeldCertificate]] = defaultdict(list)
    for one in found:
        if not one.objection:
            held[owner_of(one.fact)].append(one)
    return held


def by_owner(found: Iterable[Fact]) -> defaultdict[Owner, list[Fact]]:
    """Return facts about keys by person and key."""
    by: defaultdict[Owner, list[Fact]] = defaultdict(list)
    for fact in found:
        by[owner_of(fact)].append(fact)
    return by


def owner_of(fact: Fact) -> Owner:
    """Return the person and the key that a fact is about."""
    return words_in(fact.content, "person"), words_in(fact.content, "key")


def readmitted(index: FactsIndex, authority_: Authority, subjects: Iterable[str]) -> frozenset[str]:
    """Return the facts about entries or credentials that somebody with the right readmitted."""
    about = index.about(subjects, facts.READMIT)
    return frozenset(
        str(ref)
        for items in about.values()
        for fact, is_retracted, _ in items
        if not is_retracted and authority_.is_readmission(fact)
        for ref in _list(fact.content.get("refs"))
    )


def _list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []


def scope_of(connection: Any, entries: Iterable[str]) -> dict[str, tuple[str, frozenset[str]]]:
    """Return for each entry the organization where it was worked and the person's cohorts.

    Cohorts that the person has left count too: a signature outlives a move to another cohort.
    """
    names = as_list(entries)
    sites = connection.execute(
        "SELECT h.id, p.organization_id FROM hours_entry h"
        f" JOIN placement p ON p.id = h.placement_id WHERE h.id {IN_LIST}",
        (names,),
    )
    cohorts = connection.execute(
        "SELECT h.id, e.cohort_id FROM hours_entry h JOIN enrollment e ON e.person_id = h.person_id"
        " OR e.person_id IN (SELECT person_id FROM person_class WHERE class_id = h.person_class)"
        f" WHERE h.id {IN_LIST}",
        (names,),
    )
    return _scopes(sites, cohorts)


def scope_of_placements(
    connection: Any, placements: Iterable[str]
) -> dict[str, tuple[str, frozenset[str]]]:
    """Return for each placement its organization and the cohorts of its person, as `scope_of`."""
    names = as_list(placements)
    sites = connection.execute(
        f"SELECT id, organization_id FROM placement WHERE id {IN_LIST}", (names,)
    )
    cohorts = connection.execute(
        "SELECT p.id, e.cohort_id FROM placement p JOIN enrollment e ON e.person_id = p.person_id"
        " OR e.person_id IN (SELECT other.person_id FROM person_class mine JOIN person_class other"
        " ON other.class_id = mine.class_id WHERE mine.person_id = p.person_id)"
        f" WHERE p.id {IN_LIST}",
        (names,),
    )
    return _scopes(sites, cohorts)


def _scopes(
    sites: Iterable[tuple[str, str | None]], cohorts: Iterable[tuple[str, str]]
) -> dict[str, tuple[str, frozenset[str]]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name, cohort in cohorts:
        found[name].add(cohort)
    return {name: (site or "", frozenset(found[name])) for name, site in sites}


def entries_in_scope_of(connection: Any, people: Iterable[str]) -> set[str]:
    """Return the signed-about entries whose certificates may say otherwise after a move.

    Nothing if no certificate names a site or a cohort.
    """
    scoped = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM fact WHERE type = ? AND (content ->> '$.sites' <> '[]'"
        " OR content ->> '$.cohorts' <> '[]'))",
        (facts.CERTIFICATE,),
    ).fetchone()[0]
    if not scoped:
        return set()
    rows = connection.execute(
        "SELECT DISTINCT h.id FROM hours_entry h"
        " JOIN fact_subject s ON s.subject = h.id JOIN fact f ON f.id = s.fact_id"
        f" WHERE f.type = ? AND {of_class('h', f'IN ({CLASSES_OF_PEOPLE})')}",
        (facts.SIGN_OFF, as_list(people)),
    )
    return {row[0] for row in rows}


def certified_people(connection: Any) -> set[str]:
    """Return everybody about whom there is a certificate."""
    found = FactsIndex(connection).of_type(facts.CERTIFICATE)
    return {words_in(fact.content, "person") for fact, _ in found}


def words_in(content: Mapping[str, Json], name: str) -> str:
    """Return a text of a fact's content; empty if it is none."""
    value = content.get(name)
    return value if isinstance(value, str) else ""
