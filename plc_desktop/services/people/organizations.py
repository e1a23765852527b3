"""Organizations as their page shows them."""

from __future__ import annotations

from dataclasses import dataclass

from plc_desktop.domain.records import Nomination, Organization, Person, Placement
from plc_desktop.services.workspace.session import Session


@dataclass(frozen=True)
class OrganizationDetail:
    """One organization, its people, and how much it takes part.

    Attributes:
        people: Everyone whose organization it is.
        placements: How many placements it hosts or hosted.
        nominated: How many parent leaders it nominated.
    """

    organization: Organization
    people: tuple[Person, ...]
    placements: int
    nominated: int


class Organizations:
    """What pages ask about organizations; saving goes through `Records`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def detail(self, organization_id: str) -> OrganizationDetail:
        """Return one organization.

        Raises:
            RuleError: "record_missing".
        """
        with self._session.read() as reader:
            return OrganizationDetail(
                reader.get(Organization, organization_id),
                tuple(reader.all(Person, organization_id=organization_id)),
                len(reader.all(Placement, organization_id=organization_id)),
                len(reader.all(Nomination, organization_id=organization_id)),
            )
