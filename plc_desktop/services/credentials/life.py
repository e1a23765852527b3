"""What happens to a credential after its first issue: issued again, revoked, listed, looked at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from plc_desktop.changes import revocations
from plc_desktop.changes.facts import ISSUE, ISSUE_STEP, REVOKE_CREDENTIAL, STATUS_LIST
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Person
from plc_desktop.errors import RuleError
from plc_desktop.services.credentials.certificate_reports import issues_of
from plc_desktop.services.credentials.issuing import Draw, Issuing, issued
from plc_desktop.services.credentials.listed import (
    CredentialItem,
    all_credentials,
    credentials_by_id,
    one_credential,
)
from plc_desktop.services.credentials.revocations import (
    Revoked,
    all_revoked,
    reason_given,
    revoked_in,
)
from plc_desktop.services.credentials.steps import one_step
from plc_desktop.services.workspace.session import Done, Session, name_of
from plc_desktop.storage.database import Reader

if TYPE_CHECKING:
    from plc_desktop.credentials.status_list import StatusList
    from plc_desktop.services.credentials.sealing import Sealer
    from plc_desktop.signing.keys import SigningKey

STATUS_LIST_TYPE = "application/plc-status-list+json"
STATUS_DAYS = 90
"""After so many days a list is old, and verifying says so.

Source: credentials/FORMAT.md, Status list.
"""


@dataclass(frozen=True, kw_only=True)
class PaperMade:
    """One issue of a credential.

    Attributes:
        fact_id: The issue.
        issued_on: Day.
        issuer: Name of whoever issued.
        reason: Why it was issued again; empty for the first time.
        replaces: The issue before, empty for the first time.
        document_sha256: Of its paper, which stays stored.
        is_signed: Whether an issuer's key signed it.
    """

    fact_id: str
    issued_on: date
    issuer: str
    reason: str
    replaces: str
    document_sha256: str
    is_signed: bool


@dataclass(frozen=True)
class CredentialHistory:
    """Everything that happened to a credential: its papers, oldest first, and its end."""

    papers: tuple[PaperMade, ...]
    revoked: Revoked | None


@dataclass(frozen=True)
class StatusListMade:
    """A new status list: its exact bytes and what it says."""

    data: bytes
    status: StatusList


class CredentialLife:
    """What the issuer does with credentials that are out in the world."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def reissue(
        self, credential_id: str, issuer_id: str, draw: Draw, sealer: Sealer, reason: str
    ) -> Done:
        """Issue a credential again: same id, number and day of the award; the old bytes stay.

        Raises:
            RuleError: "reissue_reason_missing", "not_issued", "credential_is_revoked",
                "not_eligible_any_more" with `reasons`, "record_missing".
        """
        issuing = Issuing(self._session, issuer_id, draw, sealer)
        return Done(issuing.reissue(credential_id, reason), (credential_id,))

    def revoke(
        self, credential_ids: Sequence[str], issuer_id: str, passphrase: str, reason: str
    ) -> Done:
        """Say for good that credentials, whole or of steps, count no more.

        Those that were revoked before are passed over.

        Args:
            credential_ids: Ids of credentials, or `urn:uuid:` ids of step credentials.
            issuer_id: Who revokes.
            passphrase: Of the issuer's own key.
            reason: Why; stands in the status list, so without personal details.

        Raises:
            RuleError: "revoke_reason_missing", "not_an_issuer", "not_issued", "record_missing".
            EnvironmentProblem: "no_person_key", "wrong_key_passphrase" and the like.
        """
        said = reason_given(reason, "revoke_reason_missing")
        key = self._key(issuer_id, passphrase)
        with self._session.transaction("credential_revoked") as work:
            known = revoked_in(work, credential_ids)
            wanted = [name for name in dict.fromkeys(credential_ids) if name not in known]
            for credential_id in wanted:
                _check_issued(work, credential_id)
            for credential_id in wanted:
                content: dict[str, Json] = {
                    "credential": credential_id,
                    "reason": said,
                    "revoked_on": self._session.today().isoformat(),
                    "by": issuer_id,
                    "at": self._session.environment.now_ms(),
                    "nonce": self._session.nonce(),
                }
                work.add_fact(REVOKE_CREDENTIAL, revocations.sign(content, key))
        return Done(work.change_id, tuple(wanted))

    def status_list(self, issuer_id: str, passphrase: str) -> StatusListMade:
        """Sign what is revoked now, under the next version, and keep the exact bytes.

        It covers what every key of this workspace's issuers has signed, so that somebody who
        took over can go on.

        Raises:
            RuleError: "not_an_issuer", "record_missing".
            EnvironmentProblem: "no_person_key", "wrong_key_passphrase" and the like.
        """
        from plc_desktop.credentials.status_list import Revocation, StatusList, sign_status_list
        from plc_desktop.services.credentials.sealing import as_uuid

        key = self._key(issuer_id, passphrase)
        now = self._session.environment.clock().replace(microsecond=0)
        with self._session.transaction("status_list_made") as work:
            status = StatusList(
                issuer_public=key.public,
                covers=tuple(sorted(_keys_that_issued(work) | {key.public})),
                version=_last_version(work, key) + 1,
                issued_at=now,
                expires_at=now + timedelta(days=STATUS_DAYS),
                revoked=tuple(
                    Revocation(as_uuid(name), item.on, item.reason)
                    for name, item in sorted(all_revoked(work).items())
                ),
            )
            data = sign_status_list(status, key)
            content: dict[str, Json] = {
                "issuer": issuer_id,
                "key": key.public.hex(),
                "version": status.version,
                "issued_on": self._session.today().isoformat(),
                "document_sha256": work.add_document(data, STATUS_LIST_TYPE),
                "nonce": self._session.nonce(),
            }
            work.add_fact(STATUS_LIST, content)
        return StatusListMade(data, status)

    def revoked(self) -> Mapping[str, Revoked]:
        """Return every revocation that counts, by the id of its credential."""
        with self._session.read() as reader:
            return all_revoked(reader)

    def newest_status_lists(self) -> tuple[bytes, ...]:
        """Return the exact bytes of the newest status list of each key, to go with an exchange.

        Two laptops that had not heard of each other may have made two of one version.
        """
        with self._session.read() as reader:
            newest: dict[str, tuple[int, set[str]]] = {}
            for fact in reader.facts(STATUS_LIST):
                said, key = fact.content["version"], str(fact.content["key"])
                version = said if isinstance(said, int) else 0
                if key not in newest or version > newest[key][0]:
                    newest[key] = (version, set())
                if version == newest[key][0]:
                    newest[key][1].add(str(fact.content["document_sha256"]))
            held = []
            for digest in sorted(set[str]().union(*(digests for _, digests in newest.values()))):
                with suppress(RuleError):  # the fact may have come before the bytes
                    held.append(reader.document(digest))
            return tuple(held)

    def history(self, credential_id: str) -> CredentialHistory:
        """Return every paper that was made of a credential, and its revocation.

        Raises:
            RuleError: "record_missing".
        """
        with self._session.read() as reader:
            one_credential(reader, credential_id)
            papers = tuple(
                PaperMade(
                    fact_id=fact.id,
                    issued_on=date.fromisoformat(str(fact.content["issued_on"])),
                    issuer=name_of(reader, Person, str(fact.content["issuer"])),
                    reason=str(fact.content.get("reason", "")),
                    replaces=str(fact.content.get("supersedes", "")),
                    document_sha256=str(fact.content["document_sha256"]),
                    is_signed="key" in fact.content,
                )
                for fact in issues_of(reader, credential_id)
            )
            return CredentialHistory(papers, revoked_in(reader, [credential_id]).get(credential_id))

    def paper(self, document_sha256: str) -> bytes:
        """Return the exact bytes of one paper, also of one that was replaced.

        Raises:
            RuleError: "document_missing".
        """
        with self._session.read() as reader:
            return reader.document(document_sha256)

    def review(self) -> list[CredentialItem]:
        """Return what the issuer should look at: changed evidence, two for one person."""
        with self._session.read() as reader:
            return [item for item in all_credentials(reader) if item.is_to_review]

    def _key(self, issuer_id: str, passphrase: str) -> SigningKey:
        """Return the key of somebody who may revoke."""
        from plc_desktop.services.credentials.issuer_keys import open_issuer_keys

        with self._session.read() as reader:
            person = reader.get(Person, issuer_id)
        if not {"issuer", "staff"}.intersection(person.roles):
            raise RuleError("not_an_issuer", name=person.full_name)
        return open_issuer_keys(self._session, issuer_id, passphrase).signing


def _check_issued(reader: Reader, credential_id: str) -> None:
    """Refuse what nobody holds: an award is taken back, not revoked."""
    if credentials_by_id(reader, [credential_id]):
        issued(one_credential(reader, credential_id))
    else:
        one_step(reader, credential_id)


def _keys_that_issued(reader: Reader) -> set[bytes]:
    keys = {
        str(fact.content.get("key", ""))
        for fact_type in (ISSUE, ISSUE_STEP)
        for fact in reader.facts(fact_type)
    }
    return {bytes.fromhex(key) for key in keys if key}


def _last_version(reader: Reader, key: SigningKey) -> int:
    versions = [
        fact.content["version"]
        for fact in reader.facts(STATUS_LIST)
        if fact.content["key"] == key.public.hex()
    ]
    return max((version for version in versions if isinstance(version, int)), default=0)
