"""What reading a file from another laptop would do, in numbers and row by row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TypeAlias

from plc_desktop.changes import facts
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Person, kind_named, write_values
from plc_desktop.services.exchange.conflicts import label_of
from plc_desktop.services.exchange.row_words import labels
from plc_desktop.services.exchange.sources import FromLaptop
from plc_desktop.services.exchange.told_facts import ToldFact, told
from plc_desktop.services.identities.laptops import laptops
from plc_desktop.services.people.alike import PossibleDuplicate, alike
from plc_desktop.storage.database import Reader
from plc_desktop.storage.import_report import ConflictKey, Missing, ReceiveReport

NEW, CHANGED, DELETED, SHOWN_AGAIN = "new", "changed", "deleted", "shown_again"
TO_DECIDE = "to_decide"
MAX_ITEMS = 2_000
"""Rows that can be looked at one by one; more are only counted."""
MAX_ALIKE = 50

STAYING = frozenset(
    {
        facts.DEVICE,
        facts.PARTNER,
        facts.CUSTODIAN,
        facts.PERSON_KEY,
        facts.TRUSTED_KEY,
        facts.REVOKE_KEY,
        facts.ROOT_KEY,
        facts.CERTIFICATE,
        facts.REVOKE_CERTIFICATE,
        facts.READMIT,
        facts.TRANSFER_OFFER,
        facts.TRANSFER,
        facts.TRANSFER_WITHDRAWN,
        facts.TRANSFER_UPDATE,
        facts.ISSUE,
        facts.ISSUE_STEP,
        facts.REVOKE_CREDENTIAL,
        facts.STATUS_LIST,
    }
)
"""Cards, keys, changes of owner and issued papers: taking a file back leaves them, as others rely
on them."""

_Place: TypeAlias = "tuple[str, str]"
_Seen: TypeAlias = "Mapping[_Place, tuple[str, Mapping[str, Json]]]"
"""Label and values of rows, by kind and id."""

_NOTHING: tuple[str, Mapping[str, Json]] = ("", {})


@dataclass(frozen=True)
class ChangedField:
    """One field of a row, before and after, as the log writes values."""

    name: str
    before: Json
    after: Json


@dataclass(frozen=True)
class PreviewItem:
    """One row that a file touches.

    Attributes:
        what: `NEW`, `CHANGED`, `DELETED`, `SHOWN_AGAIN`, or `TO_DECIDE` for what somebody wrote
            here and somebody there.
        kind: Record kind.
        id: Record id.
        label: The words by which people know it.
        fields: What is different, for a changed row.
        loses_signature: Whether it was signed and would not be.
        decision: Of what is to be decided the field, as in `exchange.conflicts.OpenConflict`.
    """

    what: str
    kind: str
    id: str
    label: str
    fields: tuple[ChangedField, ...] = ()
    loses_signature: bool = False
    decision: str = ""


@dataclass(frozen=True)
class MissingPart:
    """Changes that others were built on and that have not arrived.

    Attributes:
        laptop: Whose they are; empty if that cannot be told.
        first: First number that is missing in that laptop's sequence, 0 if not known.
        last: Last number.
    """

    laptop: str
    first: int
    last: int


@dataclass(frozen=True)
class FromWithdrawn:
    """Changes in a file that were made on a laptop withdrawn before they came here."""

    laptop: str
    changes: int


@dataclass(frozen=True)
class AlikePeople:
    """A person in the file who may be one that is here already."""

    name: str
    others: tuple[PossibleDuplicate, ...]


@dataclass(frozen=True, kw_only=True)
class Preview:
    """What a file would do.

    Attributes:
        name: What the file is called.
        sender: The laptop that wrote it.
        objection: Why that laptop is not believed, as `FromLaptop.objection`; empty if it is.
            If it is not, nothing is taken, and nothing is known but what stands outside.
        is_own: Whether this very laptop wrote it and still holds all of it.
        made_at_ms: When, by that laptop's clock.
        is_everything: Whether it holds all that laptop has.
        report: What would happen, in ids.
        items: Rows it touches, at most `MAX_ITEMS`.
        facts: What it brings besides rows, as far as it is told one by one.
        missing: Changes whose export is missing.
        alike: New people who look like others.
        withdrawn: What others pass on of laptops that were withdrawn here.
        withdraws: Whom its sender withdraws, who is withdrawn here: only that can be heard of it.
        was_taken_back: Whether all of it is here, and what it brought was taken back: reading it
            again brings it back.
    """

    name: str
    sender: str
    objection: str
    is_own: bool
    made_at_ms: int
    is_everything: bool
    report: ReceiveReport = field(default_factory=ReceiveReport)
    items: tuple[PreviewItem, ...] = ()
    facts: tuple[ToldFact, ...] = ()
    missing: tuple[MissingPart, ...] = ()
    alike: tuple[AlikePeople, ...] = ()
    withdrawn: tuple[FromWithdrawn, ...] = ()
    withdraws: tuple[str, ...] = ()
    was_taken_back: bool = False

    @property
    def is_trusted(self) -> bool:
        """Whether the laptop that wrote it is believed."""
        return not self.objection

    @property
    def brings_what_stays(self) -> bool:
        """Whether something of it stays though what it brought is taken back."""
        return not STAYING.isdisjoint(self.report.facts)


@dataclass
class PreviewMaker:
    """Collects what can only be seen while the file is taken for a moment."""

    source: FromLaptop
    _after: _Seen = field(default_factory=dict)
    _removed: Mapping[_Place, str] = field(default_factory=dict)
    _alike: list[AlikePeople] = field(default_factory=list)
    _facts: tuple[ToldFact, ...] = ()
    _missing: tuple[MissingPart, ...] = ()
    _counts: Mapping[str, int] = field(default_factory=dict)
    _keys: Mapping[str, str] = field(default_factory=dict)

    def look(self, reader: Reader, report: ReceiveReport) -> None:
        """Remember labels and contents as they would be; called inside the dry run."""
        touched = ((kind, row) for _, kind, row in _touched(report))
        self._after = _seen(reader, chain(touched, _to_decide(report)))
        self._removed = _labels_of_removed(reader, report, self._after)
        for row in report.new.get("person", ())[:MAX_ALIKE]:
            person = reader.find(Person, row)
            others = alike(reader, person) if person is not None else []
            if person is not None and others:
                self._alike.append(AlikePeople(person.full_name, tuple(others)))
        self._facts = told(reader, report.facts)
        self._missing = missing_parts(reader, report.missing)
        if any(one.is_revoked for one in laptops(reader).values()):
            self._counts = reader.counts()
            self._keys = {one.replica: one.public_key.hex() for one in reader.checkpoints()}

    def preview(self, reader: Reader, report: ReceiveReport) -> Preview:
        """Return the preview, with what is here now beside what would be."""
        lost = frozenset(report.lost_signatures)
        touched = list(_touched(report))
        there = ((kind, row) for what, kind, row in touched if what in {CHANGED, DELETED})
        before = _seen(reader, chain(there, _to_decide(report)))
        items = [
            PreviewItem(TO_DECIDE, one.kind, one.row, self._label(before, one), decision=one.field)
            for one in report.conflicts[:MAX_ITEMS]
        ]
        items += [
            self._item(before, what, kind, row, is_lost=row in lost) for what, kind, row in touched
        ]
        return replace(
            outside(self.source),
            report=report,
            items=tuple(items),
            facts=self._facts,
            missing=self._missing,
            alike=tuple(self._alike),
            withdrawn=self._withdrawn(reader),
        )

    def _withdrawn(self, reader: Reader) -> tuple[FromWithdrawn, ...]:
        """Return what would come of laptops that are withdrawn already: nobody knew of it then."""
        here, known = reader.counts() if self._counts else {}, laptops(reader)
        found: dict[str, int] = {}
        for replica, count in self._counts.items():
            laptop = known.get(self._keys.get(replica, ""))
            more = count - here.get(replica, 0)
            if more and laptop is not None and laptop.is_revoked:
                found[laptop.name] = found.get(laptop.name, 0) + more
        return tuple(FromWithdrawn(name, count) for name, count in sorted(found.items()))

    def _label(self, before: _Seen, conflict: ConflictKey) -> str:
        place = conflict.kind, conflict.row
        found = self._after.get(place, before.get(place, _NOTHING))[0]
        return found or self._removed.get(place, "")

    def _item(self, before: _Seen, what: str, kind: str, row: str, *, is_lost: bool) -> PreviewItem:
        label, after = self._after.get((kind, row), _NOTHING)
        old_label, was = before.get((kind, row), _NOTHING)
        fields = tuple(
            ChangedField(name, was.get(name), after.get(name))
            for name in (*was, *(name for name in after if name not in was))
            if what == CHANGED and was.get(name) != after.get(name)
        )
        return PreviewItem(what, kind, row, label or old_label, fields, is_lost)


def outside(source: FromLaptop) -> Preview:
    """Return what is known of a file before anything in it is read."""
    opened, sender = source.opened, source.sender
    return Preview(
        name=source.name,
        sender=sender.name if sender else opened.envelope.sender,
        objection=source.objection,
        is_own=source.is_own,
        made_at_ms=opened.envelope.created_at_ms,
        is_everything=opened.head.is_everything,
    )


def missing_parts(reader: Reader, missing: Iterable[Missing]) -> tuple[MissingPart, ...]:
    """Return whose changes have not arrived, by the names of their laptops."""
    keys = {one.replica: one.public_key.hex() for one in reader.checkpoints()}
    keys |= {peer.replica: peer.device_key for peer in reader.peers()}
    known = laptops(reader)
    parts = []
    for one in missing:
        laptop = known.get(keys.get(one.replica, ""))
        parts.append(MissingPart(laptop.name if laptop else "", one.first_n, one.last_n))
    return tuple(parts)


def _seen(reader: Reader, rows: Iterable[tuple[str, str]]) -> _Seen:
    """Return what can be seen of those rows that are there, all of a kind looked up together."""
    by_kind: dict[str, dict[str, None]] = {}
    for kind, row in rows:
        by_kind.setdefault(kind, {})[row] = None
    seen: dict[tuple[str, str], tuple[str, Mapping[str, Json]]] = {}
    for kind, ids in by_kind.items():
        records = reader.many(kind_named(kind).record, list(ids))
        words = labels(reader, records)
        seen |= {(kind, one.id): (words[one.id], write_values(one)) for one in records}
    return seen


def _to_decide(report: ReceiveReport) -> Iterator[tuple[str, str]]:
    return ((one.kind, one.row) for one in report.conflicts[:MAX_ITEMS])


def _labels_of_removed(reader: Reader, report: ReceiveReport, shown: _Seen) -> dict[_Place, str]:
    """Return what rows were called that are to be decided about and were removed here before."""
    wanted = {place for place in _to_decide(report) if place not in shown}
    if not wanted:
        return {}
    return {
        (one.kind, one.row): label_of(reader, one)
        for one in reader.conflicts()
        if (one.kind, one.row) in wanted
    }


def _touched(report: ReceiveReport) -> Iterator[tuple[str, str, str]]:
    """Yield what happens, kind and id of the rows to look at: what may hurt comes first."""
    left = MAX_ITEMS
    groups = (
        (DELETED, report.hidden),
        (CHANGED, report.changed),
        (SHOWN_AGAIN, report.shown_again),
        (NEW, report.new),
    )
    for what, kinds in groups:
        for kind, rows in kinds.items():
            for row in rows[:left]:
                yield what, kind, row
            left -= len(rows[:left])
