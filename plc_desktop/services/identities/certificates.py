"""Certificates: what the organization's root lets a key do, where, and until when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plc_desktop.changes import authority
from plc_desktop.changes.authority import DEVICE, ROLE, ROLES
from plc_desktop.changes.facts import (
    CERTIFICATE,
    PERSON_KEY,
    READMIT,
    TRUSTED_KEY,
)
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Cohort, Organization, Person
from plc_desktop.errors import RuleError
from plc_desktop.exchange import cards
from plc_desktop.services.identities.certificate_list import (
    CertificateItem,
    certificate_items,
)
from plc_desktop.services.identities.root_key import RootKeys
from plc_desktop.services.identities.set_aside import SetAside, cut_off, set_aside
from plc_desktop.services.workspace.authority import issuer_objection
from plc_desktop.services.workspace.retracting import withdraw_certificate
from plc_desktop.services.workspace.same_people import same_as
from plc_desktop.services.workspace.session import Session, name_of
from plc_desktop.signing.age import is_recipient
from plc_desktop.signing.keys import SigningKey, is_usable
from plc_desktop.storage.database import Reader, UnitOfWork


@dataclass(frozen=True, kw_only=True)
class CertifyRequest:
    """What a key is to be certified for.

    Attributes:
        person_id: Whose key it is.
        key: Public key, hex, from `Certificates.candidates`.
        roles: Some of `Certificates.roles`.
        sites: Ids of the organizations where; everywhere if empty.
        cohorts: Ids of the cohorts for which; all if empty.
        from_on: First day; today if None.
        until_on: Last day; no end if None.
        readmit_key: Whether a key that was withdrawn may sign again from now on.
    """

    person_id: str
    key: str
    roles: tuple[str, ...]
    sites: tuple[str, ...] = ()
    cohorts: tuple[str, ...] = ()
    from_on: date | None = None
    until_on: date | None = None
    readmit_key: bool = False


@dataclass(frozen=True)
class Certified:
    """A certificate that was signed."""

    change_id: str
    certificate_id: str


@dataclass(frozen=True)
class CertifiableKey:
    """A key of a person that can be certified.

    Attributes:
        words: Six words of the key.
        origin: "card" if their card was accepted, "here" if it was made at this computer.
        is_revoked: Whether it was withdrawn.
    """

    person_id: str
    person: str
    key: str
    words: tuple[str, ...]
    origin: str
    is_revoked: bool


class Certificates:
    """What the director does with certificates."""

    def __init__(self, session: Session, root: RootKeys) -> None:
        self._session = session
        self._root = root

    @staticmethod
    def roles() -> tuple[str, ...]:
        """Return what a key may be certified for."""
        return ROLES

    def all(self) -> list[CertificateItem]:
        """Return every certificate, oldest first, those that count no more too."""
        with self._session.read() as reader:
            return certificate_items(reader, self._session.today())

    def of_person(self, person_id: str) -> list[CertificateItem]:
        """Return the certificates about a person."""
        with self._session.read() as reader:
            return certificate_items(reader, self._session.today(), person_id)

    def candidates(self) -> list[CertifiableKey]:
        """Return the keys that can be certified, oldest first."""
        with self._session.read() as reader:
            return _candidates(reader)

    def certify(self, root_file: Path, passphrase: str, request: CertifyRequest) -> Certified:
        """Let the root say what a person's key may do.

        Raises:
            RuleError: "certificate_roles_missing", "end_before_start_date", "key_not_trusted",
                "key_revoked" unless it is to be readmitted, "record_missing", "root_missing",
                "root_other" or "root_replaced".
            ForeignFileError: As `RootKeys.open`.
            EnvironmentProblem: "wrong_root_passphrase".
        """
        root = self._root.open(root_file, passphrase)
        with self._session.transaction("key_certified") as work:
            name = add_certificate(self._session, work, root, request)
        return Certified(work.change_id, name)

    def certify_device(  # noqa: PLR0913, PLR0917  # the last three have defaults
        self,
        root_file: Path,
        passphrase: str,
        label: str,
        key: str = "",
        recipient: str = "",
        until_on: date | None = None,
    ) -> Certified:
        """Let the root say that a computer belongs to the organization.

        Args:
            root_file: The root.
            passphrase: Its passphrase.
            label: What people call the computer.
            key: Public key of the computer, hex; this one's if empty.
            recipient: Age recipient of that computer.
            until_on: Last day; no end if None.

        Raises:
            RuleError: "certificate_key_unusable", or as `certify`.
            ForeignFileError: As `RootKeys.open`.
            EnvironmentProblem: "wrong_root_passphrase".
        """
        root = self._root.open(root_file, passphrase)
        session = self._session
        if not key:
            own = session.device_keys()
            key, recipient = own.signing.public.hex(), own.age.recipient
        if not _is_usable(key) or not (recipient == "" or is_recipient(recipient)):
            raise RuleError("certificate_key_unusable")
        content: dict[str, Json] = {
            "kind": DEVICE,
            "key": key,
            "person": "",
            "roles": [],
            "sites": [],
            "cohorts": [],
            "recipient": recipient,
            "label": label,
            **_dates(session, None, until_on),
        }
        with session.transaction("device_certified") as work:
            name = work.add_fact(CERTIFICATE, _signed(session, content, root))
        return Certified(work.change_id, name)

    def revoke(self, certificate_id: str, reason: str) -> str:
        """Withdraw a certificate; what was signed and received before stays signed.

        The root is not needed: taking away is always possible. Return the change.

        Raises:
            RuleError: "revoke_reason_missing" or "certificate_missing".
        """
        if not reason.strip():
            raise RuleError("revoke_reason_missing")
        with self._session.transaction("certificate_revoked") as work:
            withdraw_certificate(self._session, work, certificate_id, reason.strip())
        return work.change_id

    def issuer_objection(self, person_id: str, key: str = "", cohort_id: str = "") -> str:
        """Return why somebody may not issue today; empty if they may, or if there is no root.

        Args:
            person_id: The issuer.
            key: The key they issue with, hex; any of theirs if empty.
            cohort_id: Cohort of the parent leader; none if empty.
        """
        with self._session.read() as reader:
            return issuer_objection(reader, self._session.today(), person_id, key, cohort_id)

    def set_aside(self) -> list[SetAside]:
        """Return the genuine signatures, evaluations and issues that do not count, and why."""
        with self._session.read() as reader:
            return set_aside(reader)

    def readmit(
        self,
        fact_ids: Sequence[str],
        reason: str,
        root_file: Path | None = None,
        passphrase: str = "",
    ) -> str:
        """Let signatures count again that the revocation of their key cut off. Return the change.

        Args:
            fact_ids: The signatures, from `set_aside`.
            reason: Why people believe that they are the supervisor's.
            root_file: The root; needed where there is one.
            passphrase: Its passphrase.

        Raises:
            RuleError: "readmit_reason_missing", "nothing_to_readmit" if one of them was not cut
                off by a revocation, "root_file_needed", or as `RootKeys.open`.
            ForeignFileError: As `RootKeys.open`.
            EnvironmentProblem: "wrong_root_passphrase".
        """
        if not reason.strip():
            raise RuleError("readmit_reason_missing")
        with self._session.read() as reader:
            has_root = bool(reader.authority().roots)
            cut = cut_off(reader)
        if not fact_ids or not cut.keys() >= set(fact_ids):
            raise RuleError("nothing_to_readmit")
        if has_root and root_file is None:
            raise RuleError("root_file_needed")
        root = self._root.open(root_file, passphrase) if root_file and has_root else None
        content: dict[str, Json] = {
            "refs": _sorted(fact_ids),
            "entries": _sorted(cut[name] for name in fact_ids),
            "reason": reason.strip(),
            **_moment(self._session),
        }
        with self._session.transaction("signatures_readmitted") as work:
            work.add_fact(READMIT, authority.sign_readmission(content, root) if root else content)
        return work.change_id


def add_certificate(
    session: Session, work: UnitOfWork, root: SigningKey, request: CertifyRequest
) -> str:
    """Write down what the root says about a person's key; return the certificate's id.

    Raises:
        RuleError: "certificate_roles_missing", "end_before_start_date", "key_not_trusted",
            "key_revoked" or "record_missing".
    """
    if not request.roles or not set(request.roles) <= set(ROLES):
        raise RuleError("certificate_roles_missing")
    work.get(Person, request.person_id)
    mine = same_as(work, request.person_id)
    known = [one for one in _candidates(work) if one.key == request.key and one.person_id in mine]
    if not known:
        raise RuleError("key_not_trusted")
    if all(one.is_revoked for one in known) and not request.readmit_key:
        raise RuleError("key_revoked", name=known[0].person)
    for record, wanted in ((Organization, request.sites), (Cohort, request.cohorts)):
        for record_id in wanted:
            work.get(record, record_id)
    content: dict[str, Json] = {
        "kind": ROLE,
        "key": request.key,
        "person": known[-1].person_id,
        "roles": [role for role in ROLES if role in request.roles],
        "sites": _sorted(request.sites),
        "cohorts": _sorted(request.cohorts),
        "recipient": "",
        "label": "",
        **_dates(session, request.from_on, request.until_on),
    }
    return work.add_fact(CERTIFICATE, _signed(session, content, root))


def _candidates(reader: Reader) -> list[CertifiableKey]:
    withdrawn = reader.authority().withdrawn_keys()
    found: dict[tuple[str, str], CertifiableKey] = {}
    for fact_type, origin in ((TRUSTED_KEY, "card"), (PERSON_KEY, "here")):
        for fact in reader.facts(fact_type):
            owner = str(fact.content["person"]), str(fact.content["key"])
            found.setdefault(
                owner,
                CertifiableKey(
                    owner[0],
                    name_of(reader, Person, owner[0]),
                    owner[1],
                    cards.key_words(owner[1]),
                    origin,
                    owner in withdrawn,
                ),
            )
    return list(found.values())


def _dates(session: Session, from_on: date | None, until_on: date | None) -> dict[str, Json]:
    starts = from_on or session.today()
    if until_on is not None and until_on < starts:
        raise RuleError("end_before_start_date")
    return {"from": starts.isoformat(), "until": until_on.isoformat() if until_on else ""}


def _signed(session: Session, content: Mapping[str, Json], root: SigningKey) -> dict[str, Json]:
    workspace: dict[str, Json] = {"workspace": session.database.workspace_id}
    return authority.sign_certificate({**content, **workspace, **_moment(session)}, root)


def _moment(session: Session) -> dict[str, Json]:
    now = session.environment.now_ms()
    return {"by": session.user_id, "at": now, "nonce": session.nonce()}


def _sorted(texts: Iterable[str]) -> list[Json]:
    return [*sorted(set(texts))]


def _is_usable(key: str) -> bool:
    try:
        return is_usable(bytes.fromhex(key)) and key == key.lower()
    except ValueError:
        return False
