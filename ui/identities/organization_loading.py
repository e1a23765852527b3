"""What the tab of the organization's key shows, put together on the worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.identities.loading import PersonChoice, people_for

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.identities.certificate_list import CertificateItem
    from plc_desktop.services.identities.root_key import RootStatus
    from plc_desktop.services.identities.set_aside import SetAside
    from plc_desktop.services.workspace.session import Choice

_EVERY = 1_000_000


@dataclass(frozen=True)
class OrganizationState:
    """The organization's key and what was signed with it.

    Attributes:
        root: The key and who holds it; its `key` is "" if there is none.
        certificates: Everything certified, newest first.
        people: Everyone who may hold a copy.
        user_id: Who sits at this computer.
        organization: Name of the organization.
        set_aside: Signatures that do not count because of their key.
    """

    root: RootStatus
    certificates: tuple[CertificateItem, ...]
    people: tuple[PersonChoice, ...]
    user_id: str
    organization: str
    set_aside: tuple[SetAside, ...]


@dataclass(frozen=True)
class CertifyChoices:
    """What a person may be certified for.

    Attributes:
        keys: (person id, key, words shown).
        sites: Organizations where somebody supervises.
        cohorts: Cohorts.
        roles: Codes of the roles.
    """

    keys: tuple[tuple[str, str, str], ...]
    sites: tuple[Choice, ...]
    cohorts: tuple[Choice, ...]
    roles: tuple[str, ...]


def organization_state(office: Office) -> OrganizationState:
    """Return the key, its holders, its certificates."""
    people, _match = people_for(office, "")
    return OrganizationState(
        root=office.root_key.status(),
        certificates=tuple(reversed(office.certificates.all())),
        people=tuple(people),
        user_id=office.info.user.id,
        organization=office.info.organization.name,
        set_aside=tuple(office.certificates.set_aside()),
    )


def _sites(office: Office) -> list[Choice]:
    """Return where people are placed, and who says that they host, by name."""
    from plc_desktop.domain.records import Placement

    hosts = {
        choice.id
        for choice in office.records.choices("organization", role="hosts_placements", limit=_EVERY)
    }
    hosts |= {placement.organization_id for placement in office.records.all(Placement)}
    every = office.records.choices("organization", limit=_EVERY)
    return [choice for choice in every if choice.id in hosts]


def certify_choices(office: Office) -> CertifyChoices:
    """Return the keys, sites, cohorts and roles to choose from."""
    found = [key for key in office.certificates.candidates() if not key.is_revoked]
    return CertifyChoices(
        keys=tuple(
            (key.person_id, key.key, f"{key.person} · {' '.join(key.words)}") for key in found
        ),
        sites=tuple(_sites(office)),
        cohorts=tuple(office.records.choices("cohort", limit=_EVERY)),
        roles=office.certificates.roles(),
    )
