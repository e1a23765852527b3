"""Award and issue: who can receive the credential and why not, and the paper that is kept.

An award is a fact that names its evidence. An issue stores the exact bytes of the paper once;
nothing ever draws them again. Source: program §3 and §6.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from plc_desktop.changes.facts import AWARD
from plc_desktop.domain import requirements
from plc_desktop.domain.credentials import awarded_totals, certificate_number, number_counter
from plc_desktop.domain.documents import CertificateReport
from plc_desktop.domain.fields import Json
from plc_desktop.domain.names import fold
from plc_desktop.domain.records import Organization, Person, RuleSetVersion
from plc_desktop.domain.requirements import Reason, Totals
from plc_desktop.domain.tables import ParentLeaderRow
from plc_desktop.errors import EnvironmentProblem, RuleError
from plc_desktop.services.credentials.certificate_reports import capstone_title, certificate_report
from plc_desktop.services.credentials.evidence import evidence_of
from plc_desktop.services.credentials.issuing import Issuing
from plc_desktop.services.credentials.listed import (
    REVOKED,
    CredentialItem,
    all_credentials,
    credentials_of,
    has_credential,
    one_credential,
)
from plc_desktop.services.pathway.rule_sets import enrollment_of, rules_by_enrollment
from plc_desktop.services.workspace.owners import handed_over_people
from plc_desktop.services.workspace.progress import Progress
from plc_desktop.services.workspace.retracting import retract
from plc_desktop.services.workspace.same_people import same_as
from plc_desktop.services.workspace.session import Choice, Session, label_of, name_of
from plc_desktop.services.workspace.tables import rows_of
from plc_desktop.storage.database import Reader, UnitOfWork

if TYPE_CHECKING:
    from plc_desktop.services.credentials.sealing import Sealer

_HAS_IT = Reason("already_awarded")
_NOT_OURS = Reason("record_transferred")


@dataclass(frozen=True)
class Eligible:
    """Whether a parent leader can receive the credential, and what is missing."""

    person_id: str
    person: str
    cohort: str
    is_eligible: bool
    reasons: tuple[Reason, ...]
    is_awarded: bool


@dataclass(frozen=True)
class Refused:
    """Somebody who cannot receive the credential now, and why."""

    person_id: str
    person: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Awarded:
    """What an award did."""

    change_id: str
    credential_ids: tuple[str, ...]
    refused: tuple[Refused, ...]


@dataclass(frozen=True)
class Issued:
    """Which papers were made; each in a step of its own, so that a stop keeps the finished ones."""

    credential_ids: tuple[str, ...]
    change_ids: tuple[str, ...]


def _none_awarded(refused: Sequence[Refused]) -> RuleError:
    """Return why nobody of those asked for gets the credential."""
    facts = {"refused": tuple(refused), "count": len(refused)}
    if refused and all(_HAS_IT in item.reasons for item in refused):
        return RuleError("already_awarded", person=[item.person for item in refused], **facts)
    return RuleError("not_eligible", **facts)


class Credentials:
    """What the issuer does."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def eligibility(self, *, include_awarded: bool = False) -> list[Eligible]:
        """Return everyone enrolled, by name, with what is missing.

        Args:
            include_awarded: Whether those who have the credential already are listed too.
        """
        with self._session.read() as reader:
            rows = list(rows_of(reader, ParentLeaderRow, "parent_leaders"))
            totals = reader.totals_of([row.id for row in rows])
            rules = rules_by_enrollment(reader)
            theirs = handed_over_people(reader)
            found = [
                self._eligible(
                    row,
                    totals.get(row.id, Totals()),
                    rules.get(row.enrollment_id),
                    is_theirs=row.id in theirs,
                )
                for row in rows
                if include_awarded or not has_credential(row)
            ]
        return sorted(found, key=lambda item: (fold(item.person), item.person_id))

    @staticmethod
    def _eligible(
        row: ParentLeaderRow, totals: Totals, rules: RuleSetVersion | None, *, is_theirs: bool
    ) -> Eligible:
        is_awarded = has_credential(row)
        if rules is None:
            reasons: tuple[Reason, ...] = (Reason("not_enrolled"),)
        elif row.status == "withdrew":
            reasons = (Reason("withdrew"),)
        elif is_theirs:
            reasons = (_NOT_OURS,)
        else:
            reasons = requirements.evaluate(rules, totals).reasons
        is_eligible = not reasons and not is_awarded
        return Eligible(row.id, row.name, row.cohort, is_eligible, reasons, is_awarded)

    def award(self, person_ids: Sequence[str]) -> Awarded:
        """Award the credential to those of these people who have all four steps, in one step.

        Raises:
            RuleError: "not_eligible" with `refused` if it can be awarded to none of them, or
                "already_awarded" if they all have it.
        """
        refused = []
        made = []
        with self._session.transaction("credentials_awarded") as work:
            counter = self._last_counter(work)
            for person_id in dict.fromkeys(person_ids):
                reasons, content = self._award(work, person_id, counter + 1)
                if content is None:
                    name = name_of(work, Person, person_id)
                    refused.append(Refused(person_id, name, reasons))
                    continue
                counter += 1
                made.append(content)
            if not made:
                raise _none_awarded(refused)
            for content in made:
                work.add_fact(AWARD, content)
        with suppress(EnvironmentProblem):  # a folder that cannot be written; they are awarded
            self._session.database.prepare_export()  # so that a copy put back gives other numbers
        ids = tuple(str(content["credential"]) for content in made)
        return Awarded(work.change_id, ids, tuple(refused))

    def _award(
        self, work: UnitOfWork, person_id: str, counter: int
    ) -> tuple[tuple[Reason, ...], dict[str, Json] | None]:
        """Return the content of an award, or why there is none."""
        same = same_as(work, person_id)
        enrollment = enrollment_of(work, same)
        rules = work.find(RuleSetVersion, enrollment.rule_set_id) if enrollment else None
        if any(item.status != REVOKED for item in credentials_of(work, same)):
            return (_HAS_IT,), None
        if enrollment is None or rules is None:
            return (Reason("not_enrolled"),), None
        if enrollment.status == "withdrew":
            return (Reason("withdrew"),), None
        if person_id in handed_over_people(work):
            return (_NOT_OURS,), None
        totals = work.totals(person_id)
        progress = requirements.evaluate(rules, totals)
        if not progress.is_eligible:
            return progress.reasons, None
        organization = name_of(work, Organization, self._session.organization_id)
        replica = self._session.database.replica_id
        title = capstone_title(work, same) if rules.capstone_required else None
        return (), {
            "credential": self._session.new_id(),
            "person": person_id,
            "enrollment": enrollment.id,
            "rule_set": rules.id,
            "totals": awarded_totals(totals, title).content(),
            "evidence": evidence_of(work, same),
            "awarded_on": self._session.today().isoformat(),
            "number": certificate_number(organization, replica, counter),
            "nonce": self._session.nonce(),
        }

    def _last_counter(self, work: Reader) -> int:
        """Return the highest counter this laptop has used, also in awards taken back or erased."""
        organization = name_of(work, Organization, self._session.organization_id)
        replica = self._session.database.replica_id
        numbers = {
            str(fact.content.get("number", ""))
            for fact in work.facts(AWARD, include_retracted=True)
        }
        numbers |= work.erased().numbers
        return max((number_counter(number, organization, replica) for number in numbers), default=0)

    def issue(
        self,
        credential_ids: Sequence[str],
        issuer_id: str,
        draw: Callable[[CertificateReport], bytes],
        progress: Progress | None = None,
        sealer: Sealer | None = None,
    ) -> Issued:
        """Draw and keep the papers of awarded credentials, one step each.

        Credentials issued before are passed over, so a stopped batch continues where it ended.

        Args:
            credential_ids: Which.
            issuer_id: Who signs for the issuing organization.
            draw: Makes the exact bytes of a paper.
            progress: Told how many are done; may stop the batch between two papers.
            sealer: Signs credential, code and PDF; without one the paper is kept as drawn.

        Raises:
            RuleError: "record_missing", "record_transferred" if another organization owns the
                record, or what `draw` refuses, such as a name without letters to print; papers
                made before stay issued.
            Stopped: If the person asked to stop.
        """
        told = progress or Progress()
        issuing = Issuing(self._session, issuer_id, draw, sealer)
        done, changes = [], []
        for position, credential_id in enumerate(credential_ids):
            told.report(position, len(credential_ids))
            change_id = issuing.issue(credential_id)
            if change_id:
                done.append(credential_id)
                changes.append(change_id)
        told.report(len(credential_ids), len(credential_ids))
        return Issued(tuple(done), tuple(changes))

    def sealer(self, issuer_id: str, passphrase: str, language: str = "en-US") -> Sealer:
        """Return what signs a batch in an issuer's name; their key is made on first use.

        Args:
            issuer_id: Who issues.
            passphrase: The issuer's own.
            language: Language that the papers are drawn in.

        Raises:
            RuleError: "passphrase_too_short" for a new key, or "record_missing".
            EnvironmentProblem: "wrong_key_passphrase", "damaged_key" or "key_folder_unusable".
        """
        from plc_desktop.services.credentials.issuer_keys import open_issuer_keys
        from plc_desktop.services.credentials.sealing import Sealer  # half a second of libraries

        return Sealer(open_issuer_keys(self._session, issuer_id, passphrase), language)

    def all(self) -> list[CredentialItem]:
        """Return every credential."""
        with self._session.read() as reader:
            theirs = handed_over_people(reader)
            return [
                replace(item, is_theirs=True) if item.person_id in theirs else item
                for item in all_credentials(reader)
            ]

    def get(self, credential_id: str) -> CredentialItem:
        """Return one credential.

        Raises:
            RuleError: "record_missing".
        """
        with self._session.read() as reader:
            return one_credential(reader, credential_id)

    def document(self, credential_id: str) -> bytes:
        """Return the exact bytes of the issued paper.

        Raises:
            RuleError: "not_issued" or "record_missing".
        """
        with self._session.read() as reader:
            item = one_credential(reader, credential_id)
            if not item.is_issued:
                raise RuleError("not_issued", number=item.number)
            return reader.document(item.document_sha256)

    def certificate(self, credential_id: str, issuer_id: str = "") -> CertificateReport:
        """Return what the paper says, or would say if it were issued today by `issuer_id`.

        Raises:
            RuleError: "record_missing".
        """
        with self._session.read() as reader:
            return certificate_report(reader, self._session, credential_id, issuer_id)

    def take_back_award(self, credential_id: str, reason: str) -> str:
        """Take back an award that was not issued. Return the change.

        Raises:
            RuleError: "already_issued" or "record_missing".
        """
        with self._session.transaction("award_taken_back") as work:
            item = one_credential(work, credential_id)
            if item.is_issued:
                raise RuleError("already_issued", number=item.number)
            retract(self._session, work, [item.award_id], reason)
        return work.change_id

    def issuers(self) -> list[Choice]:
        """Return who may sign certificates: issuers first, then staff, by name."""
        with self._session.read() as reader:
            people = [
                person
                for person in reader.all(Person)
                if {"issuer", "staff"}.intersection(person.roles)
            ]
            people.sort(
                key=lambda item: ("issuer" not in item.roles, fold(item.full_name), item.id)
            )
            return [
                Choice(
                    person.id,
                    label_of(person),
                    person.title or name_of(reader, Organization, person.organization_id),
                )
                for person in people
            ]
