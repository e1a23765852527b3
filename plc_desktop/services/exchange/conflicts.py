"""What people have to decide: one field edited on two laptops, a row removed and edited."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Record, kind_named, read_record, write_values
from plc_desktop.domain.validation import cleaned, problems
from plc_desktop.errors import RuleError
from plc_desktop.services.exchange.row_words import label_of_row, labels
from plc_desktop.services.identities.laptops import laptop_names
from plc_desktop.services.workspace.records import check_delete, check_save
from plc_desktop.services.workspace.session import Session
from plc_desktop.storage.database import Reader, UnitOfWork

if TYPE_CHECKING:
    from plc_desktop.storage.conflicts import Conflict, ConflictChoice

REMOVED = ""
"""Name of the field that stands for "is there at all"."""


@dataclass(frozen=True)
class Version:
    """One of the values to choose from.

    Attributes:
        value: The value as the log writes it; for a removed row True keeps it, None removes it.
        user: Who wrote it.
        laptop: On which laptop; empty if it has no name.
        at_ms: When, by that laptop's clock.
        is_shown: Whether this one is shown until somebody decides.
        is_signed: Whether a supervisor signed it.
        edited: What was edited in a row that another laptop removed, by field.
    """

    value: Json
    user: str
    laptop: str
    at_ms: int
    is_shown: bool
    is_signed: bool
    edited: Mapping[str, Json] = field(default_factory=dict)


@dataclass(frozen=True)
class OpenConflict:
    """One decision that waits.

    Attributes:
        kind: Record kind.
        id: Record id.
        field: Field; "content" for the whole of an hours entry; `REMOVED` if the row was removed
            on one laptop and edited on another, or is gone although others refer to it.
        label: The words by which people know the record.
        versions: What to choose from, the one that is shown now first.
    """

    kind: str
    id: str
    field: str
    label: str
    versions: tuple[Version, ...]


class Conflicts:
    """The work list of edits that did not see each other."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> list[OpenConflict]:
        """Return everything that waits for a decision."""
        with self._session.read() as reader:
            names = laptop_names(reader)
            return [
                OpenConflict(
                    kind=one.kind,
                    id=one.row,
                    field=one.field,
                    label=label_of(reader, one),
                    versions=tuple(
                        _version(one, choice, names)
                        for choice in sorted(one.choices, key=lambda item: not item.is_shown)
                    ),
                )
                for one in reader.conflicts()
            ]

    def resolve(self, kind: str, record_id: str, field: str, value: Json) -> str:
        """Decide: keep one of the values, or type another; return the change.

        Args:
            kind: Record kind.
            record_id: The record.
            field: As in `OpenConflict`.
            value: What it is to be, as the log writes it.

        Raises:
            RuleError: "conflict_gone" if nobody has to decide this any more; of what was typed
                "value_unfit" if it is none for this field, with `problems`, or as
                `records.check_save`; of a record that is to go as `records.check_delete`.
        """
        with self._session.transaction("conflict_resolved") as work:
            conflict = next(
                (
                    one
                    for one in work.conflicts()
                    if (one.kind, one.row, one.field) == (kind, record_id, field)
                ),
                None,
            )
            if conflict is None:
                raise RuleError("conflict_gone")
            if field == REMOVED:
                _check_stays(work, conflict, value)
            is_typed = field != REMOVED and all(one.value != value for one in conflict.choices)
            before = work.find(kind_named(kind).record, record_id)
            work.resolve(kind, record_id, field, value)
            record = work.find(kind_named(kind).record, record_id)
            if is_typed and before is not None and record is not None:
                _keep_clean(work, before, record, field, value)
        return work.change_id


def _check_stays(work: UnitOfWork, conflict: Conflict, value: Json) -> None:
    """Take yes and no only, and no as far as nobody rests on the record."""
    if value is not True and value is not None:
        raise RuleError("value_unfit")
    record = work.find(kind_named(conflict.kind).record, conflict.row) or _removed(conflict)
    if value is None and record is not None:
        check_delete(work, record)


def label_of(reader: Reader, conflict: Conflict) -> str:
    """Return the words by which people know a record, or knew it before it was removed."""
    found = label_of_row(reader, conflict.kind, conflict.row)
    record = None if found else _removed(conflict)
    return labels(reader, [record]).get(record.id, "") if record else found


def _removed(conflict: Conflict) -> Record | None:
    """Return a record that others need, as it was when it was removed."""
    for choice in conflict.choices:
        if isinstance(choice.value, dict) and not choice.is_shown:
            return read_record(kind_named(conflict.kind).record, conflict.row, choice.value)
    return None


def _keep_clean(work: UnitOfWork, before: Record, record: Record, field: str, value: Json) -> None:
    """Refuse what cannot be true, and write what was typed without spaces around.

    What is wrong with other fields already, as when two edits met, is not asked about here.
    """
    written = write_values(record)
    said = value if isinstance(value, dict) else {field: value}
    if any(written.get(name) != one for name, one in said.items()) or not said:
        raise RuleError("value_unfit")
    known = problems(before)
    found = [problem for problem in problems(record) if problem not in known]
    if found:
        first = found[0]
        raise RuleError(first.code, field=first.field, problems=tuple(found), **first.facts)
    check_save(work, [record])
    if not problems(record):
        work.put(cleaned(record))


def _version(conflict: Conflict, choice: ConflictChoice, names: Mapping[str, str]) -> Version:
    edited = choice.value if conflict.field == REMOVED else None
    return Version(
        value=True if isinstance(edited, dict) else choice.value,
        user=choice.user_name,
        laptop=names.get(choice.replica, ""),
        at_ms=choice.at_ms,
        is_shown=choice.is_shown,
        is_signed=choice.is_signed,
        edited=edited if isinstance(edited, dict) else {},
    )
