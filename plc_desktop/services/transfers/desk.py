"""Files about a change of owner: opened, traced to an organization that is known here, written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plc_desktop import __version__
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Organization
from plc_desktop.errors import ForeignFileError, RuleError
from plc_desktop.exchange import container
from plc_desktop.exchange.container import TRANSFERS, Envelope
from plc_desktop.exchange.learner_records import SUFFIX
from plc_desktop.exchange.transfers import Handed, OpenedTransfer, read_transfer, write_transfer
from plc_desktop.files import check_folder, free_path
from plc_desktop.services.identities.laptops import Laptops
from plc_desktop.services.learner_records.partners import (
    OtherOrganization,
    objection_to,
    partners,
)
from plc_desktop.services.workspace.session import Session, name_of
from plc_desktop.signing.key_files import Keys
from plc_desktop.storage.database import Reader


@dataclass(frozen=True)
class TransferDone:
    """What a step did.

    Attributes:
        change_id: The change; empty if nothing had to be written down.
        person_id: The person.
        name: Their name.
        organization: The other organization.
        path: The file that was written for it; None if there is none.
    """

    change_id: str
    person_id: str
    name: str
    organization: str
    path: Path | None = None


class TransferDesk:
    """What every step needs: the open workspace, this computer's keys, and files both ways."""

    def __init__(self, session: Session, laptop_list: Laptops) -> None:
        self.session = session
        self._laptops = laptop_list

    @property
    def workspace(self) -> str:
        """Id of this workspace."""
        return self.session.database.workspace_id

    @property
    def keys(self) -> Keys:
        """Keys of this computer."""
        return self._laptops.keys()

    @property
    def card_key(self) -> str:
        """Public key, hex, on this computer's card."""
        return self._laptops.this().key

    def moment(self) -> dict[str, Json]:
        """Return who writes something down, and when."""
        now = self.session.environment.now_ms()
        return {"by": self.session.user_id, "at": now, "nonce": self.session.nonce()}

    def name(self, reader: Reader) -> str:
        """Return what our organization is called."""
        return name_of(reader, Organization, self.session.organization_id)

    def opened(self, path: Path) -> OpenedTransfer:
        """Return what a file for this computer says.

        Raises:
            ForeignFileError: As `read_transfer`.
        """
        return read_transfer(container.read_file(path), [self.keys.age])

    def write(  # noqa: PLR0913, PLR0917  # what it says, for whom, where
        self,
        reader: Reader,
        what: str,
        statement: Mapping[str, Json],
        partner: OtherOrganization,
        folder: Path,
        handed: Handed | None = None,
    ) -> Path:
        """Write a file for another organization, and return where it is.

        Raises:
            RuleError: "record_not_whole" if the other side could not read it.
            EnvironmentProblem: "folder_missing", or if it cannot be written.
        """
        check_folder(folder)
        keys, name = self.keys, self.name(reader)
        envelope = Envelope(
            kind=TRANSFERS,
            workspace=self.workspace,
            sender=name,
            to=(partner.recipient, keys.age.recipient),
            created_at_ms=self.session.environment.now_ms(),
            app=__version__,
        )
        data = write_transfer(
            envelope,
            what=what,
            organization=name,
            statement=statement,
            keys=keys,
            handed=handed or Handed(),
        )
        try:
            read_transfer(data, [keys.age])
        except ForeignFileError:
            raise RuleError("record_not_whole") from None
        path = self._path(folder, name, what, partner)
        container.save_file(path, data)
        return path

    def _path(self, folder: Path, name: str, what: str, partner: OtherOrganization) -> Path:
        at = self.session.environment.clock().astimezone()
        parts = (name, what, "for", partner.organization, f"{at:%Y-%m-%d_%H%M}")
        return free_path(folder, *parts, suffix=SUFFIX)


def receiver(reader: Reader, key: str) -> OtherOrganization:
    """Return an organization to which something may be written.

    Raises:
        RuleError: "key_not_trusted".
    """
    partner = partners(reader).get(key)
    if partner is None or partner.is_revoked:
        raise RuleError("key_not_trusted")
    return partner


def sender(reader: Reader, opened: OpenedTransfer, ours: str) -> OtherOrganization:
    """Return the organization that wrote a file, if its card was accepted.

    Args:
        reader: This workspace.
        opened: The file.
        ours: Id of this workspace.

    Raises:
        RuleError: As `partners.objection_to`.
    """
    partner = partners(reader).get(opened.signer)
    if partner is None or not is_trusted(partner, opened):
        objection = objection_to(reader, opened.envelope.workspace, ours)
        raise RuleError(objection, name=opened.organization)
    return partner


def is_trusted(partner: OtherOrganization | None, opened: OpenedTransfer) -> bool:
    """Return whether the card of a file's signer was accepted for the workspace it names."""
    return (
        partner is not None
        and not partner.is_revoked
        and partner.workspace == opened.envelope.workspace
    )
