"""What a former owner has sent of a record so far, as far as it was taken in and stands here."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from plc_desktop.changes import facts
from plc_desktop.changes.facts import ERASE, HANDED_OVER, RETRACT
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import (
    Attendance,
    Capstone,
    CourseResult,
    HoursEntry,
    Nomination,
    WeekAttestation,
    kind_of,
)
from plc_desktop.errors import RuleError
from plc_desktop.exchange.transfer_rows import HandedRow, read_rows
from plc_desktop.exchange.transfers import ROW_KINDS
from plc_desktop.services.workspace.erasures import texts
from plc_desktop.storage.database import Fact, Reader
from plc_desktop.storage.history import DELETED

RowName = tuple[str, str]
"""Kind and id of a row."""

LEAVES = (HoursEntry, WeekAttestation, Attendance, CourseResult, Capstone, Nomination)
"""Kinds to which no other record refers; only they are removed because the other side did."""

COMBINED = "versions_combined"
"""Name of the step that brings together what two of our laptops followed apart."""

REMOVED = DELETED
"""Stands among the registers of a row for its removal."""


@dataclass(frozen=True)
class HandedVersions:
    """The versions of one record that came by one change of owner.

    Attributes:
        rows: Each row as it came, oldest version first.
        newest_rows: Names of the rows in the newest version.
        ids: Ids of the rows in all versions, also in the one that is looked at and in those that
            were taken back here.
        brought: Ids of the facts that came by any of them, also by one that was taken back here.
        undone: Retractions by which versions were taken back here.
        people: Ids of the people who are here by them.
        changes: Ids of the steps by which they came, but for what an erasure said again: people may
            have written that.
        used: Ids of ours in the place of theirs.
    """

    rows: Mapping[RowName, tuple[HandedRow, ...]]
    newest_rows: frozenset[RowName]
    ids: frozenset[str]
    brought: frozenset[str]
    undone: tuple[Fact, ...]
    people: frozenset[str]
    changes: frozenset[str]
    used: Mapping[str, str]


def versions_of(reader: Reader, transfer: str, subject: str, below: int) -> HandedVersions:
    """Return what was taken in of the versions of a record before a certain one.

    Args:
        reader: This workspace.
        transfer: Id of the change of owner.
        subject: The person.
        below: Number of the version that is looked at.

    Raises:
        RuleError: "update_without_record" if what was taken over is not here, or not yet.
    """
    found = sorted(handed_facts(reader, transfer, subject), key=_order)
    ever = handed_facts(reader, transfer, subject, include_retracted=True)
    taken_back = [fact for fact in ever if fact.is_retracted]
    earlier = [fact for fact in found if number_of(fact) < below]
    if not earlier:
        raise RuleError("update_without_record")
    erasing = {fact.change_id for fact in reader.facts(ERASE)}
    rows: dict[RowName, list[HandedRow]] = {}
    newest: list[RowName] = []
    for fact in earlier:
        came = _rows(reader, fact)
        newest = [row_name(row) for row in came]
        for name, row in zip(newest, came, strict=True):
            rows.setdefault(name, []).append(row)
    return HandedVersions(
        rows={name: tuple(came) for name, came in rows.items()},
        newest_rows=frozenset(newest),
        ids=frozenset(row.record.id for fact in ever for row in _rows(reader, fact)),
        brought=frozenset(
            name for fact in (*earlier, *taken_back) for name in _texts(fact, "brought")
        ),
        undone=_retractions(reader, {fact.id for fact in taken_back}),
        people=frozenset(name for fact in earlier for name in _texts(fact, "people")),
        changes=frozenset(fact.change_id for fact in earlier if fact.change_id not in erasing),
        used={mine: ours for fact in earlier for mine, ours in _used(fact).items()},
    )


def handed_facts(
    reader: Reader, transfer: str, subject: str, *, include_retracted: bool = False
) -> list[Fact]:
    """Return the `handed_over` facts of a change of owner, oldest first.

    Args:
        reader: This workspace.
        transfer: Id of the change of owner.
        subject: The person.
        include_retracted: Whether those are wanted too that were taken back here.
    """
    found = reader.facts(HANDED_OVER, include_retracted=include_retracted, person=subject)
    return [fact for fact in found if fact.content["transfer"] == transfer]


def newest_of(found: list[Fact]) -> Fact:
    """Return the version that stands among those of one change of owner."""
    return max(found, key=_order)


def number_of(handed: Fact) -> int:
    """Return the number of a version; the offer's is 0."""
    return _order(handed)[0]


def edited_here(reader: Reader, name: RowName, followed: Collection[str]) -> frozenset[str]:
    """Return the registers of a row that somebody here has written.

    Args:
        reader: This workspace.
        name: The row.
        followed: Ids of the steps by which versions came; what those wrote was written there.

    Returns:
        Fields, and `REMOVED` if somebody hid the row; of a line of hours also the types of facts
        that were stated here about it.
    """
    is_line = name[0] == kind_of(HoursEntry).name
    return frozenset(
        item.field or item.what
        for item in reader.history(*name)
        if (item.field or item.what == REMOVED or is_line)
        and item.change_id not in followed
        and item.what != COMBINED
    )


def row_name(row: HandedRow) -> RowName:
    """Return kind and id of a row."""
    return kind_of(row.record).name, row.record.id


def _retractions(reader: Reader, handed: AbstractSet[str]) -> tuple[Fact, ...]:
    """Return what takes these facts back."""
    found = reader.facts(RETRACT) if handed else []
    return tuple(fact for fact in found if not handed.isdisjoint(texts(fact.content["refs"])))


def _rows(reader: Reader, fact: Fact) -> tuple[HandedRow, ...]:
    try:
        return read_rows(reader.document(_text(fact, "document_sha256")), ROW_KINDS)
    except RuleError:
        raise RuleError("update_without_record") from None


def _order(fact: Fact) -> tuple[int, str]:
    return facts.version_of(facts.Fact(fact.id, fact.type, fact.content))


def _used(fact: Fact) -> dict[str, str]:
    said: Json = fact.content.get("used")
    return {name: str(ours) for name, ours in said.items()} if isinstance(said, dict) else {}


def _texts(fact: Fact, name: str) -> tuple[str, ...]:
    return texts(fact.content.get(name))


def _text(fact: Fact, name: str) -> str:
    return str(fact.content.get(name, ""))
