"""What the guide for staff changes shows, put together on the worker."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ui.identities.loading import PersonChoice, people_for

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.pathway.placements import PlacementSummary
    from plc_desktop.services.people.turnover import TurnoverPlan


@dataclass(frozen=True)
class Move:
    """A placement that goes over, or why it cannot.

    Attributes:
        placement_id: The placement.
        person: The parent leader.
        site: Where.
        objection: Code of why it stays; "" if it can go over.
    """

    placement_id: str
    person: str
    site: str
    objection: str = ""


@dataclass(frozen=True)
class TurnoverView:
    """A plan, its placements with names.

    Attributes:
        plan: What would be done.
        moves: Placements that can go over, and those that cannot.
        has_root: Whether the organization has a key to certify with.
    """

    plan: TurnoverPlan
    moves: tuple[Move, ...]
    has_root: bool


def turnover_people(office: Office) -> list[PersonChoice]:
    """Return everyone who may leave or come."""
    return people_for(office, "")[0]


def turnover_view(
    office: Office, leaving_id: str, coming_id: str, card: Path | None = None
) -> TurnoverView:
    """Return what a turnover would do; nothing is changed."""
    plan = office.turnover.plan(leaving_id, coming_id, card)
    movable = {
        summary.placement.id: _move(office, summary)
        for summary in (*plan.placements_to_move, *plan.acting_to_move)
    }
    refused = [_move(office, each.placement, each.code) for each in plan.refused]
    return TurnoverView(plan, (*movable.values(), *refused), bool(office.root_key.status().key))


def _move(office: Office, summary: PlacementSummary, objection: str = "") -> Move:
    person = office.records.label("person", summary.placement.person_id)
    return Move(summary.placement.id, person, summary.site, objection)
