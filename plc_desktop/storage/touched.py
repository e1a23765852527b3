"""What a step has changed, as far as other rows follow from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from plc_desktop.changes import facts
from plc_desktop.changes.facts import Fact
from plc_desktop.storage.facts_index import subjects
from plc_desktop.storage.registers import HOURS
from plc_desktop.storage.undecided import kept_by

Alike: TypeAlias = "tuple[str, str | None, str]"
"""A class of people, one of its days, and an activity: lines that may be one event.

The day is None for lines that say none.
"""

_OF_SIGNER = frozenset(
    {
        facts.PERSON_KEY,
        facts.TRUSTED_KEY,
        facts.REVOKE_KEY,
        facts.CERTIFICATE,
        facts.REVOKE_CERTIFICATE,
    }
)
"""Facts on which hangs what somebody's signatures are worth."""

_OF_ENTRIES = frozenset(
    {facts.SIGN_OFF, facts.VOID, facts.DISTINCT, facts.SIGN_REQUEST, facts.HANDED_OVER}
)
"""Facts about lines of hours."""

_OF_PERSON = frozenset({"enrollment", "attendance", "course_result", "capstone"})
"""Kinds whose rows count for the person they name."""


@dataclass
class Added:
    """What new lines of hours add to the totals of one class of people.

    Attributes:
        draft_minutes: Of lines that were not submitted.
        waiting_minutes: Of lines that were.
        entries: How many lines.
        last_worked_on: Their last day; empty if none says one.
    """

    draft_minutes: int = 0
    waiting_minutes: int = 0
    entries: int = 0
    last_worked_on: str = ""


@dataclass
class Touched:
    """Ids by what has to be worked out anew.

    Attributes:
        entries: Hours entries whose state may differ now.
        people: People whose totals may differ.
        alike: What lines that were changed or hidden are and were alike in.
        new_alike: The same of lines that nobody had written before and no fact is about.
        added: By class of people, what those lines add to the totals.
        placements: Placements that are new or belong to somebody else.
        placed: People whose these placements are and were.
        sessions: Training sessions whose attendance may count for another topic.
        rule_sets: Rule sets under which hours may count differently.
        signers: People whose signatures may be worth more or less.
        credentials: Credentials that were awarded, issued or revoked.
        rows: By kind, everything else that was made, changed or hidden.
        is_same_person: Whether somebody said that two people are one, or took it back.
        is_root: Whether the organization got a root key or another one.
    """

    entries: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    alike: set[Alike] = field(default_factory=set)
    new_alike: set[Alike] = field(default_factory=set)
    added: dict[str, Added] = field(default_factory=dict)
    placements: set[str] = field(default_factory=set)
    placed: set[str] = field(default_factory=set)
    sessions: set[str] = field(default_factory=set)
    rule_sets: set[str] = field(default_factory=set)
    signers: set[str] = field(default_factory=set)
    credentials: set[str] = field(default_factory=set)
    rows: dict[str, set[str]] = field(default_factory=dict)
    is_same_person: bool = False
    is_root: bool = False

    def by_row(self, kind: str, row: str, people: Iterable[str]) -> None:
        """Note a row that was made, changed or hidden.

        Args:
            kind: Record kind.
            row: Record id.
            people: Whom it names and named as its person.
        """
        if kind != HOURS:
            self.rows.setdefault(kind, set()).add(row)
        if kind in _OF_PERSON:
            self.people.update(people)
        elif kind == "person":
            self.people.add(row)
        elif kind == "placement":
            self.placements.add(row)
            self.placed.update(people)
        elif kind == "training_session":
            self.sessions.add(row)
        elif kind == "rule_set":
            self.rule_sets.add(row)

    def by_new_line(self, alike: Alike, minutes: int, *, is_submitted: bool) -> None:
        """Note a line that nobody had written before.

        Whatever else becomes of it in the same step is noted as of any line.
        """
        self.new_alike.add(alike)
        name, day, _ = alike
        added = self.added.get(name)
        if added is None:
            added = self.added[name] = Added()
        if is_submitted:
            added.waiting_minutes += minutes
        else:
            added.draft_minutes += minutes
        added.entries += 1
        if day is not None and day > added.last_worked_on:
            added.last_worked_on = day

    def by_facts(self, found: Iterable[Fact]) -> None:
        """Note facts that were added or taken back, or said again: they have seen more since."""
        for fact in found:
            about = [subject for subject, role in subjects(fact) if role == "about"]
            if fact.type in _OF_ENTRIES:
                self.entries.update(about)
                if fact.type == facts.VOID and kept_by(fact.content):
                    self.entries.add(kept_by(fact.content))
            elif fact.type in _OF_SIGNER:
                self.signers.update(about)
            elif fact.type == facts.READMIT:
                self.entries.update(about)
                self.credentials.update(about)
            elif fact.type == facts.ROOT_KEY:
                self.is_root = True
            elif fact.type == facts.SAME_PERSON:
                self.is_same_person = True
            elif fact.type == facts.EVALUATION:
                self.rows.setdefault("placement", set()).add(str(fact.content["placement"]))
            elif fact.type in {facts.AWARD, facts.ISSUE, facts.REVOKE_CREDENTIAL}:
                self.credentials.add(str(fact.content.get("credential", "")))

    @property
    def is_nobodys(self) -> bool:
        """Whether lines that stand or stood under nobody are among those that changed."""
        return any(not name for name, *_ in self.alike | self.new_alike)

    def clear(self) -> None:
        """Forget everything, because it was worked out."""
        self.__init__()  # type: ignore[misc]  # every field back to its default

    def is_empty(self) -> bool:
        """Return whether nothing has to be worked out."""
        return not any(
            (
                self.entries,
                self.people,
                self.alike,
                self.new_alike,
                self.placements,
                self.sessions,
                self.rule_sets,
                self.signers,
                self.credentials,
                self.rows,
                self.is_same_person,
                self.is_root,
            )
        )
