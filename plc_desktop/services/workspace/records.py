"""Reading, saving and deleting records of any kind, with the checks their declarations ask for."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from plc_desktop.changes.facts import EVALUATION, SIGN_OFF
from plc_desktop.domain import lists, validation
from plc_desktop.domain.fields import FieldType
from plc_desktop.domain.hours import Problem
from plc_desktop.domain.names import fold
from plc_desktop.domain.records import (
    KINDS,
    Enrollment,
    HoursEntry,
    Kind,
    Person,
    Placement,
    Record,
    RuleSetVersion,
    kind_named,
    kind_of,
)
from plc_desktop.domain.signoff import SIGNED
from plc_desktop.errors import RuleError
from plc_desktop.services.workspace.authority import check_confirms
from plc_desktop.services.workspace.owners import check_ours
from plc_desktop.services.workspace.same_people import same_as
from plc_desktop.services.workspace.session import Choice, Session, label_of, name_of
from plc_desktop.storage.database import Reader, UnitOfWork

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Saved(Generic[R]):
    """A record as it was saved; `change_id` is empty if nothing had changed."""

    record: R
    change_id: str


@dataclass(frozen=True)
class SavedMany(Generic[R]):
    """Records saved in one step."""

    records: tuple[R, ...]
    change_id: str


class Records:
    """The record kinds as forms and tables need them."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, kind: type[R], record_id: str) -> R:
        """Return one record.

        Raises:
            RuleError: "record_missing".
        """
        with self._session.read() as reader:
            return reader.get(kind, record_id)

    def find(self, kind: type[R], record_id: str) -> R | None:
        """Return one record, None if there is none."""
        with self._session.read() as reader:
            return reader.find(kind, record_id)

    def all(self, kind: type[R], **equals: object) -> list[R]:
        """Return the records whose fields have these values, in the order they were made."""
        with self._session.read() as reader:
            return reader.all(kind, **equals)

    def save(self, record: R) -> Saved[R]:
        """Save a record; an empty `id` makes a new one.

        Raises:
            RuleError: With the first problem's code; `problems` holds all by field.
        """
        many = self.save_many((record,))
        return Saved(many.records[0], many.change_id)

    def save_many(self, records: Sequence[R]) -> SavedMany[R]:
        """Save records in one step, all or none.

        Raises:
            RuleError: With the first problem's code; `problems` holds all by field.
        """
        if not records:
            return SavedMany((), "")
        saved = tuple(self._with_id(validation.cleaned(record)) for record in records)
        with self._session.transaction(f"{kind_of(saved[0]).name}_saved") as work:
            check_save(work, saved)
            kinds = {type(record) for record in saved}
            check_confirms(work, self._session.today(), self._session.user_id, kinds)
            work.put_many(saved)
        return SavedMany(saved, work.change_id)

    def _with_id(self, record: R) -> R:
        return record if record.id else dataclasses.replace(record, id=self._session.new_id())

    def delete(self, kind: str, record_id: str) -> str:
        """Delete a record nothing else needs and return the change.

        Raises:
            RuleError: "record_in_use", "signed_cannot_be_deleted" or "record_missing".
        """
        with self._session.transaction(f"{kind}_deleted") as work:
            found = work.get(kind_named(kind).record, record_id)
            check_delete(work, found)
            work.delete(kind, record_id)
        return work.change_id

    def is_read_only(self, record_id: str) -> bool:
        """Return whether a newer program wrote something in a record that this one must know."""
        with self._session.read() as reader:
            return bool(reader.made_newer([record_id]))

    def choices(self, kind: str, search: str = "", role: str = "", limit: int = 50) -> list[Choice]:
        """Return records to choose from, by label.

        Args:
            kind: Record kind.
            search: Words that must all occur, accents and case aside.
            role: For people: one of their roles; for organizations: one of their functions.
            limit: Most choices returned.
        """
        words = fold(search).split()
        with self._session.read() as reader:
            found = [
                (label_of(record), record)
                for record in reader.all(kind_named(kind).record)
                if not role or role in _roles(record)
            ]
            chosen = [
                (label, record)
                for label, record in found
                if all(word in fold(label) for word in words)
            ]
            chosen.sort(key=lambda item: (fold(item[0]), item[1].id))
            return [
                Choice(record.id, label, _detail(reader, record))
                for label, record in chosen[:limit]
            ]

    def label(self, kind: str, record_id: str) -> str:
        """Return the words by which people know a record; empty if there is none."""
        with self._session.read() as reader:
            return name_of(reader, kind_named(kind).record, record_id)

    @staticmethod
    def problems(record: Record) -> tuple[Problem, ...]:
        """Return what keeps a record from being saved; for the form, while typing."""
        return validation.problems(record)

    @staticmethod
    def suggestions(name: str) -> tuple[str, ...]:
        """Return the fixed list that a field's declaration names."""
        return lists.suggestions(name)


def check_save(reader: Reader, records: Sequence[Record]) -> None:
    """Refuse references to nothing, and changes to what is not ours or not free to change.

    Raises:
        RuleError: "reference_missing", "rule_set_in_use" if somebody is enrolled under the rules,
            "placement_signed" if a placement with signed hours was to be somebody else's, or
            "record_transferred" for hours of somebody whose record another organization owns.
    """
    wanted: dict[tuple[str, str], set[str]] = {}
    for record in records:
        for name, target in kind_of(record).references().items():
            if getattr(record, name):
                wanted.setdefault((name, target), set()).add(getattr(record, name))
        if isinstance(record, RuleSetVersion):
            _check_rule_set(reader, record)
        if isinstance(record, Placement):
            _check_stays_theirs(reader, record)
    for (name, target), ids in wanted.items():
        if len(reader.many(kind_named(target).record, sorted(ids))) < len(ids):
            raise RuleError("reference_missing", field=name, kind=target)
    check_ours(reader, records)


def _check_rule_set(reader: Reader, rules: RuleSetVersion) -> None:
    """Source: program §2, a parent leader keeps the rule set of their enrollment."""
    before = reader.find(RuleSetVersion, rules.id)
    is_used = before is not None and bool(reader.all(Enrollment, rule_set_id=rules.id))
    if is_used and before != dataclasses.replace(
        rules, is_draft=before.is_draft if before else True
    ):
        raise RuleError("rule_set_in_use", name=rules.name, version=rules.version)


def _check_stays_theirs(reader: Reader, placement: Placement) -> None:
    """Source: ARCHITECTURE.md, A placement with signed hours stays whose it is."""
    before = reader.find(Placement, placement.id)
    if before is None or placement.person_id in same_as(reader, before.person_id):
        return
    if is_signed_at(reader, placement.id):
        raise RuleError("placement_signed", name=name_of(reader, Person, before.person_id))


def is_signed_at(reader: Reader, placement_id: str) -> bool:
    """Return whether hours at a placement are signed, or somebody was evaluated there."""
    lines = [one.id for one in reader.all(HoursEntry, placement_id=placement_id)]
    states = reader.hours_status(lines).values()
    return any(one.state == SIGNED for one in states) or bool(
        reader.facts(EVALUATION, placement=placement_id)
    )


def check_delete(work: UnitOfWork, record: Record) -> None:
    """Keep what others rest on, and what somebody has signed.

    Raises:
        RuleError: "record_in_use" or "signed_cannot_be_deleted".
    """
    kind = kind_of(record)
    if isinstance(record, HoursEntry) and work.facts(SIGN_OFF, entry=record.id):
        raise RuleError("signed_cannot_be_deleted")
    uses = sum(len(work.all(user.record, **{name: record.id})) for user, name in _users(kind))
    if isinstance(record, Placement):
        uses += len(work.facts(EVALUATION, placement=record.id))
    if isinstance(record, Enrollment):
        uses += len(work.enrollments_in_use([record.id]))
    if uses:
        raise RuleError("record_in_use", kind=kind.name, uses=uses)


def _users(kind: Kind) -> Iterable[tuple[Kind, str]]:
    """Return every kind and field that refers to records of this kind."""
    for user in KINDS:
        for name, field in user.fields.items():
            if field.type is FieldType.REFERENCE and field.target == kind.name:
                yield user, name


def _roles(record: Record) -> tuple[str, ...]:
    roles: tuple[str, ...] = getattr(record, "roles", ()) or getattr(record, "functions", ())
    return roles


def _detail(reader: Reader, record: Record) -> str:
    """Return what tells two records of one name apart."""
    if isinstance(record, Person):
        organization = name_of(reader, kind_named("organization").record, record.organization_id)
        year = str(record.birth_year) if record.birth_year else ""
        return " · ".join(part for part in (organization, record.title, year) if part)
    for name in ("city", "term", "version", "held_on"):
        words = getattr(record, name, None)
        if words:
            return str(words)
    return ""
