"""Credentials as lists show them: awarded, issued, and whether their evidence still stands."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from plc_desktop.domain.credentials import check_code
from plc_desktop.domain.tables import CredentialRow, ParentLeaderRow
from plc_desktop.errors import RuleError
from plc_desktop.services.workspace.tables import rows_of
from plc_desktop.storage.database import Reader

REVOKED = "revoked"


@dataclass(frozen=True, kw_only=True)
class CredentialItem:
    """One credential.

    Attributes:
        status: "awarded", "issued" or "revoked".
        issues: How often a paper was made.
        revoked_on: Day of the revocation; None if it is in force.
        reason: Why it was revoked.
        evidence_changed: Whether what it rests on no longer counts as it did.
        has_other: Whether the same person holds another credential.
        check_code: Short code on the paper, to be compared by telephone.
        document_sha256: Of the issued file; empty before the issue.
        is_theirs: Whether another organization owns the record by now, in a list of all.
    """

    id: str
    number: str
    person_id: str
    person: str
    cohort: str
    status: str
    awarded_on: date | None
    issued_on: date | None
    issuer_id: str
    issuer: str
    issues: int
    revoked_on: date | None
    reason: str
    evidence_changed: bool
    has_other: bool
    check_code: str
    document_sha256: str
    award_id: str
    is_theirs: bool = False

    @property
    def is_waiting(self) -> bool:
        """Whether it was awarded, and no paper was made yet."""
        return not self.is_issued and self.status != REVOKED

    @property
    def can_be_issued(self) -> bool:
        """Whether a paper can be made for the first time, here."""
        return self.is_waiting and not self.is_theirs

    @property
    def is_issued(self) -> bool:
        """Whether a paper exists."""
        return bool(self.document_sha256)

    @property
    def is_to_review(self) -> bool:
        """Whether the issuer should look at it: something it says may no longer be right."""
        in_force = self.is_issued and self.status != REVOKED
        return in_force and (self.evidence_changed or self.has_other)


def has_credential(row: ParentLeaderRow) -> bool:
    """Return whether a parent leader holds a credential that was not taken back."""
    return row.credential_status in {"awarded", "issued"}


def credentials_of(reader: Reader, person_ids: Collection[str]) -> list[CredentialItem]:
    """Return the credentials of a person and of the records that are the same person."""
    rows = rows_of(reader, CredentialRow, "credentials", {"person": tuple(person_ids)})
    return [_item(row) for row in rows]


def all_credentials(reader: Reader) -> list[CredentialItem]:
    """Return every credential, in the table's own order."""
    return [_item(row) for row in rows_of(reader, CredentialRow, "credentials")]


def credentials_by_id(reader: Reader, ids: Collection[str]) -> dict[str, CredentialItem]:
    """Return the credentials with these ids; unknown ids are left out."""
    rows = rows_of(reader, CredentialRow, "credentials", {"id": tuple(ids)})
    return {row.id: _item(row) for row in rows}


def one_credential(reader: Reader, credential_id: str) -> CredentialItem:
    """Return one credential.

    Raises:
        RuleError: "record_missing".
    """
    found = credentials_by_id(reader, (credential_id,)).get(credential_id)
    if found is None:
        raise RuleError("record_missing", kind="credential", id=credential_id)
    return found


def _item(row: CredentialRow) -> CredentialItem:
    return CredentialItem(
        id=row.id,
        number=row.number,
        person_id=row.person_id,
        person=row.person,
        cohort=row.cohort,
        status=row.status,
        awarded_on=row.awarded_on,
        issued_on=row.issued_on,
        issuer_id=row.issuer_id,
        issuer=row.issuer,
        issues=row.issues,
        revoked_on=row.revoked_on,
        reason=row.reason,
        evidence_changed=row.has_changed_evidence,
        has_other=row.has_other,
        check_code=check_code(row.award_id),
        document_sha256=row.document_sha256,
        award_id=row.award_id,
    )
