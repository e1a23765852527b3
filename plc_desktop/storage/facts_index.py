"""Facts by their subjects: which sign-offs an entry has, which keys a person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from plc_desktop.changes import erasure, facts, revocations
from plc_desktop.changes.encoding import fact_id
from plc_desktop.changes.facts import Fact
from plc_desktop.domain.fields import Json
from plc_desktop.storage.row_values import from_json, to_json
from plc_desktop.storage.sql import IN_LIST, as_list

ABOUT = "about"
BY = "by"

_ABOUT: Mapping[str, tuple[str, ...]] = {
    facts.SIGN_OFF: ("entry",),
    facts.VOID: ("entry",),
    facts.EDIT_REASON: ("entry",),
    facts.PERSON_KEY: ("person",),
    facts.TRUSTED_KEY: ("person",),
    facts.REVOKE_KEY: ("person",),
    facts.CERTIFICATE: ("person",),
    facts.REVOKE_CERTIFICATE: ("person", "certificate"),
    facts.READMIT: ("entries",),
    facts.SIGN_REQUEST: ("request", "entries"),
    facts.PAPER_SHEET: ("sheet",),
    facts.EVALUATION: ("placement", "person"),
    facts.TRANSFER_OFFER: ("subject",),
    facts.TRANSFER: ("subject",),
    facts.TRANSFER_WITHDRAWN: ("subject",),
    facts.HANDED_OVER: ("person", "entries"),
    facts.TRANSFER_UPDATE: ("subject",),
    facts.DISTINCT: ("entries",),
    facts.SAME_PERSON: ("people",),
    facts.AWARD: ("credential", "person"),
    facts.ISSUE: ("credential",),
    facts.ISSUE_STEP: ("credential", "person"),
    facts.REVOKE_CREDENTIAL: ("credential",),
    facts.ERASE: ("changes", "people"),
    facts.RETRACT: ("refs",),
}
"""Which parts of a fact's content name what it is about."""

_KEPT_INSTEAD = """
WITH RECURSIVE kept (id) AS (
  SELECT value FROM json_each(?)
  UNION
  SELECT f.content ->> 'keeps' FROM kept
  CROSS JOIN fact_subject s ON s.subject = kept.id AND s.role = 'about'
  CROSS JOIN fact f ON f.id = s.fact_id
  WHERE f.type = 'void' AND f.is_retracted = 0 AND json_type(f.content, '$.keeps') = 'text'
)
SELECT id FROM kept
"""


class FactsIndex:
    """Reads and adds facts over one connection."""

    def __init__(self, connection: Any) -> None:
        self._db = connection

    def add(self, found: Sequence[tuple[Fact, int, int]]) -> list[Fact]:
        """Add facts with the change and position they came with; return those that are new.

        Facts of a known type that do not say what they must are left out.
        """
        found = [item for item in found if facts.is_whole(item[0].type, item[0].content)]
        ids = [fact.id for fact, _, _ in found]
        known = {
            row[0]
            for row in self._db.execute(f"SELECT id FROM fact WHERE id {IN_LIST}", (as_list(ids),))
        }
        fresh: dict[str, tuple[Fact, int, int]] = {}
        for fact, seq, position in found:
            if fact.id not in known:
                fresh.setdefault(fact.id, (fact, seq, position))
        self._db.executemany(
            "INSERT INTO fact (id, type, seq, position, content, is_retracted, is_verified)"
            " VALUES (?, ?, ?, ?, ?, 0, ?)",
            [
                (fact.id, fact.type, seq, at, to_json(dict(fact.content)), _is_verified(fact))
                for fact, seq, at in fresh.values()
            ],
        )
        self._db.executemany(
            "INSERT OR IGNORE INTO fact_subject (subject, role, fact_id) VALUES (?, ?, ?)",
            [
                (subject, role, fact.id)
                for fact, _, _ in fresh.values()
                for subject, role in subjects(fact)
            ],
        )
        self._db.executemany(
            "INSERT INTO fact_in (fact_id, seq, position) VALUES (?, ?, ?)",
            [(fact.id, seq, position) for fact, seq, position in found],
        )
        return [fact for fact, _, _ in fresh.values()]

    def settle_retractions(self) -> list[Fact]:
        """Work out anew which facts are taken back; return those for which that changed."""
        retractions = self._retractions()
        named = {ref for fact in retractions for ref in _texts(fact.content.get("refs"))}
        handed = self._versions()
        named |= {ref for fact in handed for ref in _texts(fact.content.get("brought"))}
        concerned = {fact.id: fact for fact in (*retractions, *handed)}
        concerned |= {fact.id: fact for fact, _ in self.with_ids(named)}
        standing = {fact.id for fact in facts.effective(concerned.values())}
        changed = [
            (fact.id not in standing, fact)
            for fact, was_retracted in self.with_ids(concerned)
            if was_retracted != (fact.id not in standing)
        ]
        self._db.executemany(
            "UPDATE fact SET is_retracted = ? WHERE id = ?",
            [(int(is_retracted), fact.id) for is_retracted, fact in changed],
        )
        return [fact for _, fact in changed]

    def would_stand(self, ids: Iterable[str], retraction: Fact) -> set[str]:
        """Return which facts would stand if one more retraction were written.

        Args:
            ids: The facts.
            retraction: Whose id no other fact has.
        """
        concerned = {fact.id: fact for fact in self.opposing()}
        asked = {fact.id: fact for fact, _ in self.with_ids(ids)}
        every = {**concerned, **asked, retraction.id: retraction}
        return {fact.id for fact in facts.effective(every.values())} & asked.keys()

    def opposing(self) -> list[Fact]:
        """Return every fact that may take others back, as `changes.opposing` wants them."""
        return [*self._retractions(), *self._versions()]

    def _versions(self) -> list[Fact]:
        """Return every version of records that were handed over; mostly none has a second one."""
        found = [fact for fact, _ in self.of_type(facts.HANDED_OVER)]
        return found if any(facts.version_of(fact)[0] for fact in found) else []

    def _retractions(self) -> list[Fact]:
        """Return what takes facts back, and with them what erasures said in their place."""
        instead: defaultdict[str, list[str]] = defaultdict(list)
        for fact, _ in self.of_type(facts.ERASE):
            for name, earlier in erasure.said_instead(fact.content).items():
                for one in earlier:
                    instead[one].append(name)
        return [_widened(fact, instead) for fact, _ in self.of_type(facts.RETRACT)]

    def of_type(self, fact_type: str) -> Iterator[tuple[Fact, bool]]:
        """Yield all facts of a type with whether each is retracted, oldest first."""
        rows = self._db.execute(
            "SELECT id, type, content, is_retracted FROM fact WHERE type = ?"
            " ORDER BY seq, position",
            (fact_type,),
        )
        yield from map(_read, rows.fetchall())

    def handed_over(self, *, include_retracted: bool = False) -> frozenset[str]:
        """Return the facts for which the former owner of a record answers; mostly there are none.

        They count as they counted there: who may sign here was never asked of that supervisor.

        Args:
            include_retracted: Whether its word stays though what it sent was taken back here, as
                that about revoked credentials does.
        """
        return frozenset(
            name
            for fact, is_retracted in self.of_type(facts.HANDED_OVER)
            if include_retracted or not is_retracted
            for name in _texts(fact.content.get("facts"))
        )

    def with_ids(self, ids: Iterable[str]) -> Iterator[tuple[Fact, bool]]:
        """Yield the facts with these ids that are known."""
        rows = self._db.execute(
            f"SELECT id, type, content, is_retracted FROM fact WHERE id {IN_LIST}",
            (as_list(ids),),
        )
        yield from map(_read, rows.fetchall())

    def about(
        self, subjects_: Iterable[str], *types: str, role: str = ABOUT
    ) -> dict[str, list[tuple[Fact, bool, bool]]]:
        """Return facts by subject, each with whether it is retracted and verified."""
        found: dict[str, list[tuple[Fact, bool, bool]]] = defaultdict(list)
        rows = self._db.execute(
            "SELECT s.subject, f.id, f.type, f.content, f.is_retracted, f.is_verified"
            " FROM fact_subject s JOIN fact f ON f.id = s.fact_id"
            f" WHERE s.role = ? AND f.type {IN_LIST} AND s.subject {IN_LIST}"
            " ORDER BY f.seq, f.position",
            (role, as_list(types), as_list(subjects_)),
        )
        for subject, name, fact_type, content, is_retracted, is_verified in rows:
            fact = Fact(name, fact_type, from_json(content))
            found[subject].append((fact, bool(is_retracted), bool(is_verified)))
        return found

    def kept_instead(self, entries: Iterable[str]) -> set[str]:
        """Return lines of hours with all to which their standing `void` facts lead over `keeps`."""
        return {row[0] for row in self._db.execute(_KEPT_INSTEAD, (as_list(entries),))}


def subjects(fact: Fact) -> Iterator[tuple[str, str]]:
    """Yield what a fact is about, and whose word it is, each with its role."""
    for name in _ABOUT.get(fact.type, ()):
        value = fact.content.get(name)
        for subject in [value] if isinstance(value, str) else _texts(value):
            yield subject, ABOUT
    signer = fact.content.get("by")
    if fact.type == facts.SIGN_OFF and isinstance(signer, str):
        yield signer, BY


def new_fact(fact_type: str, content: Mapping[str, Json]) -> Fact:
    """Return a fact under its id.

    Raises:
        RuleError: "value_not_storable".
    """
    return Fact(fact_id(fact_type, content), fact_type, content)


def _is_verified(fact: Fact) -> int:
    """Return whether the signature fits the key the fact names; whose key is asked later."""
    if fact.type == facts.REVOKE_CREDENTIAL:
        return int(revocations.is_authentic(fact.content))
    if fact.type != facts.SIGN_OFF:
        return 0
    return int(facts.is_authentic(fact.content, [str(fact.content.get("key", ""))]))


def _widened(fact: Fact, instead: Mapping[str, Sequence[str]]) -> Fact:
    refs = _texts(fact.content.get("refs"))
    for ref in refs:  # grows while it is walked: erased once, and once more
        refs += [name for name in instead.get(ref, ()) if name not in refs]
    return Fact(fact.id, fact.type, {**fact.content, "refs": [*refs]})


def _texts(value: Json) -> list[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def _read(row: tuple[str, str, str, int]) -> tuple[Fact, bool]:
    name, fact_type, content, is_retracted = row
    return Fact(name, fact_type, from_json(content)), bool(is_retracted)
