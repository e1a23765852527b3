"""Whose learner record it is: records that another organization took over are only read here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plc_desktop.changes import facts, transfers
from plc_desktop.changes.facts import HANDED_OVER, TRANSFER
from plc_desktop.changes.transfers import Holder, Transfer
from plc_desktop.domain.records import (
    HoursEntry,
    Placement,
    Record,
    WeekAttestation,
)
from plc_desktop.errors import RuleError
from plc_desktop.services.workspace.instants import moment
from plc_desktop.services.workspace.same_people import same_as
from plc_desktop.storage.database import Reader


def all_transfers(reader: Reader) -> list[Transfer]:
    """Return every change of owner that both organizations signed, oldest first."""
    return transfers.transfers_in(
        facts.Fact(one.id, one.type, one.content) for one in reader.facts(TRANSFER)
    )


def transferred(reader: Reader, person_id: str) -> Holder | None:
    """Return who owns a person's record if it was handed over from here; None if it is ours."""
    known = all_transfers(reader)
    if not known:
        return None
    workspace = reader.authority().workspace
    for one in sorted(same_as(reader, person_id)):
        found = transfers.holder(known, workspace, one)
        if found.workspace != workspace:
            return found
    return None


def handed_over_people(reader: Reader) -> set[str]:
    """Return everybody here whose record another organization owns."""
    known = all_transfers(reader)
    workspace = reader.authority().workspace if known else ""
    given = {one.subject for one in known if one.giver == workspace}
    gone = {one for one in given if transfers.holder(known, workspace, one).workspace != workspace}
    return {person for one in gone for person in same_as(reader, one)}


def former_owner_with(reader: Reader, sha256: str) -> str:
    """Return the organization by whose word something counts here that was read from a scan.

    Args:
        reader: This workspace.
        sha256: Names the scan.

    Returns:
        The name of the newest of them; empty if the scan belongs to nothing that was handed over.
    """
    givers = {one.id: one.giver_name for one in all_transfers(reader)}
    for handed in reversed(reader.facts(HANDED_OVER)):
        named = handed.content["facts"]
        said = reader.known_facts(map(str, named if isinstance(named, list) else ()))
        if any(fact.content.get("document") == sha256 for fact, _ in said.values()):
            return givers.get(str(handed.content["transfer"]), "")
    return ""


def check_ours(reader: Reader, records: Sequence[Record]) -> None:
    """Refuse new or changed hours of somebody whose record another organization owns.

    Raises:
        RuleError: "record_transferred" with the `organization` and the day `on`.
    """
    if not reader.facts(TRANSFER):
        return
    for person_id in sorted(_people(reader, records)):
        check_owned(reader, person_id)


def check_owned(reader: Reader, person_id: str) -> None:
    """Refuse what only the owner of a person's record may do if that is another organization.

    Raises:
        RuleError: "record_transferred" with the `organization` and the day `on`.
    """
    found = transferred(reader, person_id)
    if found is not None:
        raise record_transferred(found)


def record_transferred(found: Holder) -> RuleError:
    """Return the refusal of what only the owner may do."""
    return RuleError("record_transferred", organization=found.name, on=day_of(found.since_ms))


def day_of(at_ms: int) -> str:
    """Return the day of an instant, ISO."""
    return moment(at_ms).date().isoformat()


def _people(reader: Reader, records: Iterable[Record]) -> set[str]:
    """Return whose hours or weeks these are."""
    found, placements = set(), set()
    for record in records:
        if isinstance(record, HoursEntry):
            placements.add(record.placement_id)
        elif isinstance(record, WeekAttestation):
            found.add(record.person_id)
    return found | {one.person_id for one in reader.many(Placement, sorted(placements))}
