"""Placements: who is where, under whom, and who signs while the supervisor is away."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from plc_desktop.domain import validation
from plc_desktop.domain.records import Organization, Person, Placement
from plc_desktop.errors import RuleError
from plc_desktop.services.workspace.same_people import same_as
from plc_desktop.services.workspace.session import Session, name_of
from plc_desktop.storage.database import Reader, UnitOfWork


@dataclass(frozen=True)
class PlacementSummary:
    """A placement with the names it refers to."""

    placement: Placement
    site: str
    supervisor: str
    acting_supervisor: str


@dataclass(frozen=True)
class PlacementDetail:
    """A placement with the records it refers to; None for what has not been received."""

    placement: Placement
    person: Person | None
    site: Organization | None
    supervisor: Person | None
    acting_supervisor: Person | None


class Placements:
    """What the office does with placements."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def detail(self, placement_id: str) -> PlacementDetail:
        """Return one placement with what it refers to.

        Raises:
            RuleError: "record_missing".
        """
        with self._session.read() as reader:
            placement = reader.get(Placement, placement_id)
            return PlacementDetail(
                placement,
                reader.find(Person, placement.person_id),
                reader.find(Organization, placement.organization_id),
                reader.find(Person, placement.supervisor_id),
                reader.find(Person, placement.acting_supervisor_id),
            )

    def of_person(self, person_id: str) -> list[PlacementSummary]:
        """Return a parent leader's placements, oldest first."""
        with self._session.read() as reader:
            return placements_of(reader, same_as(reader, person_id))

    def reassign(self, placement_id: str, supervisor_id: str) -> str:
        """Give a placement another supervisor; what was signed stays signed. Return the change.

        Raises:
            RuleError: "self_supervision" if it would be the parent leader themselves.
        """
        with self._session.transaction("placement_reassigned") as work:
            placement = work.get(Placement, placement_id)
            check_supervisor(work, placement.person_id, supervisor_id)
            work.put(dataclasses.replace(placement, supervisor_id=supervisor_id))
        return work.change_id

    def set_acting(
        self, placement_id: str, supervisor_id: str, from_on: date | None, until_on: date | None
    ) -> str:
        """Let somebody sign while the supervisor is away; an empty id ends it. Return the change.

        Raises:
            RuleError: "self_supervision" or "end_before_start_date".
        """
        with self._session.transaction("acting_supervisor_set") as work:
            placement = work.get(Placement, placement_id)
            if supervisor_id:
                check_supervisor(work, placement.person_id, supervisor_id)
            changed = dataclasses.replace(
                placement,
                acting_supervisor_id=supervisor_id,
                acting_from_on=from_on,
                acting_until_on=until_on,
            )
            validation.check(changed)
            work.put(changed)
        return work.change_id

    def end(self, placement_id: str, ends_on: date) -> str:
        """Write down the placement's last day. Return the change.

        Raises:
            RuleError: "end_before_start_date".
        """
        with self._session.transaction("placement_ended") as work:
            changed = dataclasses.replace(work.get(Placement, placement_id), ends_on=ends_on)
            validation.check(changed)
            work.put(changed)
        return work.change_id


def check_supervisor(work: UnitOfWork, person_id: str, supervisor_id: str) -> None:
    """Refuse a supervisor who is the parent leader, under any of their records.

    Source: program §2, the supervisor is never the parent leader.

    Raises:
        RuleError: "self_supervision" or "record_missing".
    """
    work.get(Person, supervisor_id)
    if supervisor_id in same_as(work, person_id):
        raise RuleError("self_supervision")


def placements_of(reader: Reader, person_ids: Iterable[str]) -> list[PlacementSummary]:
    """Return the placements of a person and of the records that are the same person."""
    found = [
        placement
        for person_id in person_ids
        for placement in reader.all(Placement, person_id=person_id)
    ]
    found.sort(key=lambda item: (item.starts_on or date.max, item.id))
    return [summary_of(reader, placement) for placement in found]


def summary_of(reader: Reader, placement: Placement) -> PlacementSummary:
    """Return a placement with the names it refers to."""
    return PlacementSummary(
        placement,
        name_of(reader, Organization, placement.organization_id),
        name_of(reader, Person, placement.supervisor_id),
        name_of(reader, Person, placement.acting_supervisor_id),
    )
