"""Makes papers with their credentials and writes them down, each credential in one step.

A stop or a power cut between two leaves the finished ones; running again continues there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from plc_desktop.changes.facts import ISSUE
from plc_desktop.domain import requirements
from plc_desktop.domain.credentials import AwardedTotals, awarded_totals
from plc_desktop.domain.documents import CertificateReport
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Enrollment, Person, RuleSetVersion
from plc_desktop.errors import RuleError
from plc_desktop.services.credentials.certificate_reports import (
    award_of,
    capstone_title,
    certificate_report,
    issues_of,
    renewed_report,
    valid_from,
)
from plc_desktop.services.credentials.evidence import evidence_of
from plc_desktop.services.credentials.listed import REVOKED, CredentialItem, one_credential
from plc_desktop.services.credentials.revocations import reason_given
from plc_desktop.services.credentials.steps import steps_of, write_steps
from plc_desktop.services.workspace.authority import check_issuer
from plc_desktop.services.workspace.instants import after, instant_text
from plc_desktop.services.workspace.owners import check_owned
from plc_desktop.services.workspace.same_people import same_as
from plc_desktop.services.workspace.session import Session
from plc_desktop.storage.database import Reader, UnitOfWork

if TYPE_CHECKING:
    from plc_desktop.services.credentials.sealing import SealedStep, Sealer

PDF = "application/pdf"

Draw = Callable[[CertificateReport], bytes]


@dataclass(frozen=True)
class _Paper:
    """One paper, and what is signed beside it.

    Attributes:
        body: Exact bytes of the PDF.
        seal: What the fact says about key and credential; empty without a key.
        steps: Signed credentials of the steps.
    """

    body: bytes
    seal: Mapping[str, Json] = field(default_factory=dict)
    steps: tuple[SealedStep, ...] = ()


class Issuing:
    """Issues in one person's name, with their keys if they are at hand."""

    def __init__(self, session: Session, issuer_id: str, draw: Draw, sealer: Sealer | None) -> None:
        """Issue as `issuer_id`.

        Args:
            session: The workspace.
            issuer_id: Who issues.
            draw: Makes the exact bytes of a paper.
            sealer: Signs; without one papers are kept as drawn.
        """
        self._session = session
        self._issuer_id = issuer_id
        self._draw = draw
        self._sealer = sealer

    def issue(self, credential_id: str) -> str:
        """Issue a credential that has no paper yet; return the change, empty if it has one.

        The credentials of its steps are issued with it, but for those that were before.

        Raises:
            RuleError: "award_was_taken_back", "record_missing", "record_transferred" if another
                organization owns the record now, or what drawing refuses.
        """
        session = self._session
        with session.read() as reader:
            item = one_credential(reader, credential_id)
            if item.is_issued:
                return ""
            if item.status == REVOKED:
                raise RuleError("award_was_taken_back", number=item.number)
            check_owned(reader, item.person_id)
            reader.get(Person, self._issuer_id)
            report = certificate_report(reader, session, credential_id, self._issuer_id)
            award = award_of(reader, credential_id).content
            self._check_issuer(reader, str(award.get("enrollment", "")))
            known = {step.step for step in steps_of(reader, same_as(reader, item.person_id))}
        missing = [step for step in requirements.STEPS if step not in known]
        paper = self._paper(report, credential_id, award, session.environment.clock(), missing)
        with session.transaction("credential_issued") as work:
            if one_credential(work, credential_id).is_issued:
                raise RuleError("already_issued", number=item.number)
            self._write(work, item, report, paper, {})
            write_steps(session, work, paper.steps, award, report.issued_on, {})
        return work.change_id

    def reissue(self, credential_id: str, reason: str) -> str:
        """Issue a credential again: same id, number and award, newer paper. Return the change.

        What it rests on is taken anew if that changed, and must still suffice.

        Raises:
            RuleError: "not_issued", "credential_is_revoked", "reissue_reason_missing",
                "not_eligible_any_more" with `reasons`, "changed_since" or "record_missing".
        """
        session = self._session
        said = reason_given(reason, "reissue_reason_missing")
        with session.read() as reader:
            item = issued(one_credential(reader, credential_id))
            reader.get(Person, self._issuer_id)
            before = issues_of(reader, credential_id)[-1]
            totals, renewed = _renewed(reader, item)
            report = renewed_report(reader, session, credential_id, self._issuer_id, totals)
            award = {**award_of(reader, credential_id).content, **_kept(before.content), **renewed}
        now = after(session.environment.clock(), valid_from(before))
        paper = self._paper(report, credential_id, award, now, ())
        link: dict[str, Json] = {"supersedes": before.id, "reason": said}
        with session.transaction("credential_reissued") as work:
            if one_credential(work, credential_id) != item:
                raise RuleError("changed_since")
            self._write(work, item, report, paper, {**_kept(before.content), **renewed, **link})
        return work.change_id

    def _check_issuer(self, reader: Reader, enrollment_id: str) -> None:
        """Refuse an issuer whom the organization's root has not certified for this cohort."""
        enrollment = reader.find(Enrollment, enrollment_id)
        key = self._sealer.public.hex() if self._sealer else ""
        cohort_id = enrollment.cohort_id if enrollment else ""
        check_issuer(reader, self._session.today(), self._issuer_id, key, cohort_id)

    def _paper(
        self,
        report: CertificateReport,
        credential_id: str,
        award: Mapping[str, Json],
        now: datetime,
        steps: Collection[str],
    ) -> _Paper:
        """Return the exact bytes of a paper, and what is signed with it."""
        sealer = self._sealer
        if sealer is None:
            return _Paper(self._draw(report))
        sealed = sealer.credential(report, credential_id, award, now)
        body = sealer.seal(self._draw(replace(report, claim=sealed.claim)), sealed)
        seal: dict[str, Json] = {
            "key": sealer.public.hex(),
            "credential_sha256": hashlib.sha256(sealed.credential).hexdigest(),
            "valid_from": instant_text(now),
        }
        return _Paper(body, seal, sealer.steps(report, award, now, steps))

    def _write(
        self,
        work: UnitOfWork,
        item: CredentialItem,
        report: CertificateReport,
        paper: _Paper,
        more: Mapping[str, Json],
    ) -> None:
        """Write down a paper and the fact that it was issued."""
        digest = work.add_document(paper.body, PDF)
        content: dict[str, Json] = {
            "credential": item.id,
            "award": item.award_id,
            "issuer": self._issuer_id,
            "issued_on": report.issued_on.isoformat(),
            "document_sha256": digest,
            "size": len(paper.body),
            **paper.seal,
            **more,
            "nonce": self._session.nonce(),
        }
        work.add_fact(ISSUE, content)


def issued(item: CredentialItem) -> CredentialItem:
    """Return a credential that is issued and in force.

    Raises:
        RuleError: "not_issued" or "credential_is_revoked".
    """
    if not item.is_issued:
        raise RuleError("not_issued", number=item.number)
    if item.status == REVOKED:
        raise RuleError("credential_is_revoked", number=item.number)
    return item


def _kept(issue: Mapping[str, Json]) -> dict[str, Json]:
    """Return what an earlier issue rested on if that was not the award."""
    return {name: issue[name] for name in ("evidence", "totals") if name in issue}


def _renewed(reader: Reader, item: CredentialItem) -> tuple[AwardedTotals | None, dict[str, Json]]:
    """Return what a credential rests on now, nothing if it rests on what it did.

    Raises:
        RuleError: "not_eligible_any_more" with `reasons`.
    """
    if not item.evidence_changed:
        return None, {}
    same = same_as(reader, item.person_id)
    award = award_of(reader, item.id).content
    rules = reader.get(RuleSetVersion, str(award.get("rule_set")))
    found = reader.totals(item.person_id)
    progress = requirements.evaluate(rules, found)
    if not progress.is_eligible:
        raise RuleError("not_eligible_any_more", number=item.number, reasons=progress.reasons)
    title = capstone_title(reader, same) if rules.capstone_required else None
    totals = awarded_totals(found, title)
    return totals, {"evidence": evidence_of(reader, same), "totals": totals.content()}
