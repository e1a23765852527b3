"""What tests of roots and certificates share: a stick, a director, an organization with a root."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from plc_desktop.domain.records import Person
from plc_desktop.services.app import Office
from plc_desktop.services.identities.certificates import CertifyRequest
from tests.factories import SUPERVISOR_PASSPHRASE, add_person

ROOT_PASSPHRASE = "the oldest oak in town"


@dataclass(frozen=True)
class Rooted:
    """An organization with a root key, and the stick it lies on."""

    office: Office
    director: Person
    file: Path
    key: str

    @property
    def stick(self) -> Path:
        """The stick, which is not in the workspace's folder."""
        return self.file.parent

    def certify(self, request: CertifyRequest) -> str:
        """Certify a key and return the certificate."""
        done = self.office.certificates.certify(self.file, ROOT_PASSPHRASE, request)
        return done.certificate_id


def rooted(office: Office, stick: Path) -> Rooted:
    """Make the organization's root on a stick, with Dana as the director who keeps it."""
    stick.mkdir(exist_ok=True)
    director = add_person(office, full_name="Dana Director", roles=("staff",))
    made = office.root_key.make(stick / "root.plcroot", ROOT_PASSPHRASE, director.id)
    return Rooted(office, director, made.path, made.key)


def standing_of(office: Office, device_key: str) -> list[str]:
    """Return how the certificates of a computer stand."""
    found = office.certificates.all()
    return [one.status for one in found if (one.kind, one.key) == ("device", device_key)]


def key_here(office: Office, person_id: str) -> str:
    """Make a person's key at this computer and return it."""
    if not office.sign_off.has_key(person_id):
        office.sign_off.make_key(person_id, SUPERVISOR_PASSPHRASE)
    found = [one for one in office.certificates.candidates() if one.person_id == person_id]
    return found[-1].key
