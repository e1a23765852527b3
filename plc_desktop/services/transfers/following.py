"""What follows a record that was handed over, laid over ours where we have not touched it.

Register by register: what the former owner has not changed since it last told us stays as it is
here; what we have not changed since becomes as it is there; of what both changed, ours stays and
people are told.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from plc_desktop.changes.facts import (
    AWARD,
    FOLLOWING,
    ISSUE,
    ISSUE_STEP,
    REVOKE_CREDENTIAL,
    VOID,
    Fact,
)
from plc_desktop.domain.records import (
    HoursEntry,
    Merge,
    Record,
    kind_named,
    kind_of,
)
from plc_desktop.exchange.transfer_rows import HandedRow
from plc_desktop.exchange.transfers import Handed
from plc_desktop.services.transfers.checks import check, check_references, is_own, people_in
from plc_desktop.services.transfers.erased_names import without_erased_names
from plc_desktop.services.transfers.taking_over import (
    TakingOver,
    check_new,
    check_people,
    choose_facts,
    find_used,
    with_ours,
    write,
)
from plc_desktop.services.transfers.versions import (
    LEAVES,
    HandedVersions,
    RowName,
    edited_here,
    row_name,
)
from plc_desktop.services.workspace.erasures import texts
from plc_desktop.services.workspace.retracting import retract
from plc_desktop.services.workspace.session import Session
from plc_desktop.storage.database import Fact as StoredFact
from plc_desktop.storage.database import Reader, UnitOfWork

BOTH_CHANGED, REMOVED_HERE, REMOVED_THERE = "both_changed", "removed_here", "removed_there"
ISSUED_HERE = "issued_here"


@dataclass(frozen=True, kw_only=True)
class Difference:
    """Something that stays as it is here although it is otherwise at the former owner.

    Attributes:
        why: `BOTH_CHANGED`, `REMOVED_HERE`, `REMOVED_THERE`, or `ISSUED_HERE` for a credential of
            ours that they revoked.
        kind: Kind of the record; empty for a credential.
        fields: Which fields are otherwise; all of it if there are none.
        ours: How it stands here; None if it is not here.
        theirs: How it stands there; None if it is not there.
        number: Number of the credential.
    """

    why: str
    kind: str = ""
    fields: tuple[str, ...] = ()
    ours: Record | None = None
    theirs: Record | None = None
    number: str = ""


@dataclass
class Following:
    """What taking in a newer version of a record would write.

    Attributes:
        made: What is put and stated.
        changed: Ids of the rows that are here and become others, by kind.
        removed: Rows that are hidden.
        fresh: Facts that are new here.
        again: Facts that stand again because what took them back here was an undo of this.
        undone: Those undoings.
        gone: Facts that fall.
        differences: What stays as it is.
    """

    made: TakingOver
    changed: dict[str, list[str]] = field(default_factory=dict)
    removed: list[RowName] = field(default_factory=list)
    fresh: list[Fact] = field(default_factory=list)
    again: list[Fact] = field(default_factory=list)
    undone: tuple[StoredFact, ...] = ()
    gone: list[Fact] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)


def plan(
    reader: Reader, handed: Handed, subject: str, versions: HandedVersions, *, returns: bool
) -> Following:
    """Return what taking in a newer version would write.

    Args:
        reader: This workspace.
        handed: How the record stands there.
        subject: Whose record it is.
        versions: What was taken in before.
        returns: Whether the record was ours before it was theirs.

    Raises:
        ForeignFileError: "exchange_file_malformed" if it holds anything that is not about this
            person.
        RuleError: "transfer_collides" if it speaks of a record of ours that never was theirs.
    """
    handed = without_erased_names(reader, handed)
    made = TakingOver(people_in(handed, subject), used=dict(versions.used))
    check(made.people, handed)
    check_people(reader, made.people - versions.people, subject)
    find_used(reader, handed, made)
    check_new(reader, handed, made.people, versions.ids)
    choose_facts(reader, made, handed, theirs=None if returns else versions.people)
    found = Following(made)
    _Rows(reader, versions, found).follow(handed)
    check_references(reader, made.records)
    _facts(reader, handed, versions, found)
    return found


def take(session: Session, work: UnitOfWork, found: Following, handed: Handed) -> None:
    """Write what was planned; the caller says which version it is."""
    write(work, dataclasses.replace(found.made, facts=found.fresh), handed)
    for kind, record_id in found.removed:
        work.delete(kind, record_id)
    again = {fact.id for fact in found.again}
    for undoing in found.undone:
        refs = set(texts(undoing.content["refs"]))
        if refs & again:
            retract(session, work, [undoing.id], "followed_again")
            retract(session, work, refs - again, str(undoing.content["reason"]))


class _Rows:
    """Lays rows of theirs over ours."""

    def __init__(self, reader: Reader, versions: HandedVersions, found: Following) -> None:
        self._reader = reader
        self._versions = versions
        self._found = found
        lines = [name for kind, name in versions.rows if kind == "hours_entry"]
        self._signed_here = _signed_here(reader, lines, versions.brought)
        self._status = reader.hours_status(lines)

    def follow(self, handed: Handed) -> None:
        """Go through all rows, also through those that are not there any more."""
        made = self._found.made
        for row in handed.rows:
            record = row.record
            if is_own(record, made.people):
                self._follow(row)
            elif record.id not in made.used and not self._is_here(record):
                made.records.append(with_ours(record, made.used))
        sent = {row_name(row) for row in handed.rows}
        for name in self._versions.rows:
            if name not in sent:
                self._without(name)

    def _is_here(self, record: Record) -> bool:
        return self._reader.find(type(record), record.id) is not None

    def _told(self, name: RowName) -> list[Record]:
        """Return a row as it came before, oldest version first."""
        used = self._found.made.used
        return [with_ours(row.record, used) for row in self._versions.rows.get(name, ())]

    def _follow(self, row: HandedRow) -> None:
        made, name = self._found.made, row_name(row)
        theirs, told = with_ours(row.record, made.used), self._told(name)
        ours = self._reader.find(type(theirs), theirs.id)
        if ours is not None and told:
            self._lay_over(ours, told, theirs, row)
        elif ours is None and self._may_come(name):
            self._add(theirs, row)
        elif ours is None and theirs != told[-1]:
            self._differs(REMOVED_HERE, name[0], theirs=theirs)

    def _may_come(self, name: RowName) -> bool:
        """Return whether a row never came, or is not here only because they had removed it."""
        versions = self._versions
        if name in versions.newest_rows:
            return False
        return name not in versions.rows or not edited_here(self._reader, name, versions.changes)

    def _add(self, theirs: Record, row: HandedRow) -> None:
        made = self._found.made
        made.records.append(theirs)
        if isinstance(theirs, HoursEntry):
            made.entries.append(theirs.id)
        if row.submitted:
            made.submitted[theirs.id] = row.submitted

    def _lay_over(
        self, ours: Record, told: Sequence[Record], theirs: Record, row: HandedRow
    ) -> None:
        name, found = row_name(row), self._found
        taken, kept = _merged(ours, told, theirs)
        if taken and ours.id in self._signed_here:
            taken, kept = (), taken
        if taken:
            said = {part: getattr(theirs, part) for part in taken}
            found.made.records.append(dataclasses.replace(ours, **said))
            found.changed.setdefault(name[0], []).append(ours.id)
        if kept:
            fields = kept if kind_named(name[0]).merge is Merge.PER_FIELD else ()
            self._differs(BOTH_CHANGED, name[0], fields, ours, theirs)
        if isinstance(ours, HoursEntry) and not kept:
            self._hand_in(ours.id, name, row)

    def _hand_in(self, entry: str, name: RowName, row: HandedRow) -> None:
        """Follow whether a line was handed in, if nothing happened to it here."""
        before = [dict(one.submitted) for one in self._versions.rows[name]]
        on = self._status[entry].submitted_on
        ours = {"on": on.isoformat()} if on is not None else {}
        if dict(row.submitted) != before[-1] and ours in before and entry not in self._signed_here:
            self._found.made.submitted[entry] = row.submitted

    def _without(self, name: RowName) -> None:
        """Follow the removal of a row."""
        told = self._told(name)
        ours = self._reader.find(type(told[-1]), name[1])
        if ours is None:
            return
        if isinstance(ours, LEAVES) and ours in told and ours.id not in self._signed_here:
            self._found.removed.append(name)
        elif name in self._versions.newest_rows:
            self._differs(REMOVED_THERE, name[0], ours=ours)

    def _differs(
        self,
        why: str,
        kind: str,
        fields: tuple[str, ...] = (),
        ours: Record | None = None,
        theirs: Record | None = None,
    ) -> None:
        self._found.differences.append(
            Difference(why=why, kind=kind, fields=fields, ours=ours, theirs=theirs)
        )


def _merged(
    ours: Record, told: Sequence[Record], theirs: Record
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the fields that become theirs, and those that both sides changed."""
    kind = kind_of(ours)
    every = tuple(kind.fields)
    taken: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    for part in ((name,) for name in every) if kind.merge is Merge.PER_FIELD else (every,):
        mine, their = _values(ours, part), _values(theirs, part)
        earlier = [_values(one, part) for one in told]
        if their in {mine, earlier[-1]}:
            continue
        if mine in earlier:
            taken += part
        else:
            kept += part
    return taken, kept


def _values(record: Record, fields: Iterable[str]) -> tuple[object, ...]:
    return tuple(getattr(record, name) for name in fields)


def _signed_here(reader: Reader, lines: Collection[str], brought: Collection[str]) -> set[str]:
    """Return the lines that somebody has signed, returned or voided here since."""
    signed = reader.valid_sign_offs(lines)
    void = reader.facts_by(VOID, "entry", lines)
    return {
        line
        for line in lines
        for fact in (*signed.get(line, ()), *void.get(line, ()))
        if fact.id not in brought
    }


def _facts(reader: Reader, handed: Handed, versions: HandedVersions, found: Following) -> None:
    """Leave out revocations of what we issued, and note what falls."""
    made = found.made
    ours = _issued_here(reader, handed)
    numbers = {
        str(fact.content["credential"]): str(fact.content["number"])
        for fact in handed.facts
        if fact.type == AWARD
    }
    refused = {fact.id for fact in made.facts if _credential(fact) in ours}
    new = refused.difference(reader.known_facts(refused))
    for fact in made.facts:
        if fact.id in new:
            number = numbers.get(_credential(fact), "")
            found.differences.append(Difference(why=ISSUED_HERE, number=number))
    made.facts = [fact for fact in made.facts if fact.id not in refused]
    known = reader.known_facts([fact.id for fact in made.facts])
    back = {name for fact in versions.undone for name in texts(fact.content["refs"])}
    found.fresh = [fact for fact in made.facts if fact.id not in known]
    found.again = [
        fact for fact in made.facts if fact.id in back & versions.brought and known[fact.id][1]
    ]
    found.undone = versions.undone
    made.vouched = [name for name in made.vouched if name not in refused]
    believed = {fact.id for fact in made.facts}
    made.brought = sorted({*made.brought, *(versions.brought & believed)} - refused)
    absent = reader.known_facts(versions.brought - believed).values()
    found.gone = [
        fact for fact, is_retracted in absent if fact.type in FOLLOWING and not is_retracted
    ]


def _issued_here(reader: Reader, handed: Handed) -> set[str]:
    """Return the credentials among those revoked there that somebody issued here."""
    revoked = {_credential(fact) for fact in handed.facts} - {""}
    vouched = reader.handed_over()
    return {
        name
        for fact_type in (ISSUE, ISSUE_STEP)
        for name, found in reader.facts_by(fact_type, "credential", revoked).items()
        if any(fact.id not in vouched for fact in found)
    }


def _credential(fact: Fact) -> str:
    """Return the credential that a fact revokes; empty if it revokes none."""
    return str(fact.content["credential"]) if fact.type == REVOKE_CREDENTIAL else ""
