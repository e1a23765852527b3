"""What a certificate says: from its award, from the award of today, or of single steps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from plc_desktop.changes.facts import AWARD, ISSUE
from plc_desktop.domain import requirements
from plc_desktop.domain.credentials import (
    AwardedTotals,
    awarded_totals,
    check_code,
    read_totals,
)
from plc_desktop.domain.documents import CertificateReport, Signatory
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import (
    Capstone,
    Organization,
    Person,
    Placement,
    RuleSetVersion,
)
from plc_desktop.errors import RuleError
from plc_desktop.services.credentials.evidence import evidence_of
from plc_desktop.services.pathway.rule_sets import enrollment_of
from plc_desktop.services.workspace.same_people import same_as
from plc_desktop.services.workspace.session import Session, name_of
from plc_desktop.services.workspace.tables import hours_of
from plc_desktop.storage.database import Fact, Reader

_COURSE, _FIELD, _TRAINING, _CAPSTONE = requirements.STEPS


@dataclass(frozen=True, kw_only=True)
class CompletedSteps:
    """The steps a person has completed now, as a certificate would show them.

    Attributes:
        report: What can be said; a step that is not complete is None in it.
        enrollment_id: Under which enrollment.
        person_id: Whose.
        evidence: Signed lines that the field experience rests on.
        steps: Names of the completed steps, in the order of the pathway.
    """

    report: CertificateReport
    enrollment_id: str
    person_id: str
    evidence: tuple[Json, ...]
    steps: tuple[str, ...]


def certificate_report(
    reader: Reader, session: Session, credential_id: str, issuer_id: str = ""
) -> CertificateReport:
    """Return what a certificate says.

    Once issued, issuer and day come from the newest issue; before, from the arguments and today.

    Raises:
        RuleError: "record_missing".
    """
    award = award_of(reader, credential_id)
    issues = issues_of(reader, credential_id)
    issue = issues[-1].content if issues else {}
    issuer = str(issue.get("issuer", "")) or issuer_id or session.user_id
    issued_on = issue.get("issued_on")
    said = issue.get("totals", award.content.get("totals"))
    report = _report(
        reader,
        session,
        _text(award, "person"),
        issuer,
        read_totals(said if isinstance(said, dict) else {}),
        reader.find(RuleSetVersion, _text(award, "rule_set")),
    )
    return replace(
        report,
        number=_text(award, "number"),
        check_code=check_code(award.id),
        awarded_on=date.fromisoformat(_text(award, "awarded_on")),
        issued_on=date.fromisoformat(str(issued_on)) if issued_on else session.today(),
        replaces_on=_issued_on(issues[-2]) if len(issues) > 1 else None,
    )


def renewed_report(
    reader: Reader,
    session: Session,
    credential_id: str,
    issuer_id: str,
    totals: AwardedTotals | None,
) -> CertificateReport:
    """Return what a certificate says when it is issued again today.

    Args:
        reader: Of the workspace.
        session: Whose organization and day.
        credential_id: An issued credential.
        issuer_id: Who issues it this time.
        totals: What it rests on now; None if that did not change.

    Raises:
        RuleError: "record_missing".
    """
    before = certificate_report(reader, session, credential_id)
    award = award_of(reader, credential_id)
    rules = reader.find(RuleSetVersion, _text(award, "rule_set"))
    fresh = _report(reader, session, _text(award, "person"), issuer_id, totals, rules)
    return replace(
        fresh,
        number=before.number,
        check_code=before.check_code,
        awarded_on=before.awarded_on,
        replaces_on=before.issued_on,
        course_credits=before.course_credits if totals is None else fresh.course_credits,
        field_minutes=before.field_minutes if totals is None else fresh.field_minutes,
        training_minutes=before.training_minutes if totals is None else fresh.training_minutes,
        capstone=before.capstone if totals is None else fresh.capstone,
    )


def completed_steps(
    reader: Reader, session: Session, person_id: str, issuer_id: str
) -> CompletedSteps:
    """Return the steps that a person has completed now.

    Raises:
        RuleError: "record_missing" or "not_enrolled".
    """
    same = same_as(reader, person_id)
    enrollment = enrollment_of(reader, same)
    rules = reader.find(RuleSetVersion, enrollment.rule_set_id) if enrollment else None
    if enrollment is None or rules is None:
        raise RuleError("not_enrolled", name=name_of(reader, Person, person_id))
    totals = reader.totals(person_id)
    title = capstone_title(reader, same) if rules.capstone_required else None
    progress = requirements.evaluate(rules, totals)
    done = tuple(
        step.step
        for step in progress.steps
        if step.is_met and (step.required or step.step == _COURSE)
    )
    report = _report(reader, session, person_id, issuer_id, awarded_totals(totals, title), rules)
    return CompletedSteps(
        report=replace(
            report,
            course_credits=report.course_credits if _COURSE in done else None,
            field_minutes=report.field_minutes if _FIELD in done else None,
            training_minutes=report.training_minutes if _TRAINING in done else None,
            capstone=report.capstone if _CAPSTONE in done else None,
        ),
        enrollment_id=enrollment.id,
        person_id=person_id,
        evidence=tuple(evidence_of(reader, same)),
        steps=done,
    )


def award_of(reader: Reader, credential_id: str) -> Fact:
    """Return the award of a credential.

    Raises:
        RuleError: "record_missing".
    """
    found = reader.facts(AWARD, credential=credential_id, include_retracted=True)
    if not found:
        raise RuleError("record_missing", kind="credential", id=credential_id)
    return min(found, key=lambda fact: (fact.is_retracted, fact.id))


def issues_of(reader: Reader, credential_id: str) -> list[Fact]:
    """Return the papers made of a credential, the one that replaces the others last."""
    found = reader.with_effect(reader.facts(ISSUE, credential=credential_id))
    return sorted(found, key=lambda fact: (valid_from(fact), fact.id))


def valid_from(issue: Fact) -> str:
    """Return since when an issue is valid; of two, the later one replaces the other."""
    return _text(issue, "valid_from") or _text(issue, "issued_on")


def capstone_title(reader: Reader, person_ids: Iterable[str]) -> str:
    """Return the title of the accepted capstone; empty if it has none."""
    accepted = [
        capstone.title
        for person_id in sorted(person_ids)
        for capstone in reader.all(Capstone, person_id=person_id)
        if capstone.decision == "accepted"
    ]
    return accepted[0] if accepted else ""


def _report(  # noqa: PLR0913, PLR0917  # one paper, six things it is made of
    reader: Reader,
    session: Session,
    person_id: str,
    issuer_id: str,
    totals: AwardedTotals | None,
    rules: RuleSetVersion | None,
) -> CertificateReport:
    person = reader.get(Person, person_id)
    main = _main_placement(reader, same_as(reader, person.id))
    known = totals or AwardedTotals(0, 0, 0, None)
    today = session.today()
    return CertificateReport(
        number="",
        check_code="",
        recipient=person.printed_name or person.full_name,
        recipient_language=person.language,
        issuer=name_of(reader, Organization, session.organization_id),
        host=name_of(reader, Organization, main.organization_id) if main else "",
        course_credits=known.course_credits,
        field_minutes=known.field_minutes if rules is None or rules.field_minutes else None,
        training_minutes=(
            known.training_minutes if rules is None or rules.training_minutes else None
        ),
        capstone=known.capstone,
        awarded_on=today,
        issued_on=today,
        signatories=tuple(_signatories(reader, reader.find(Person, issuer_id), main)),
    )


def _text(fact: Fact, name: str) -> str:
    return str(fact.content.get(name, ""))


def _issued_on(issue: Fact) -> date:
    return date.fromisoformat(_text(issue, "issued_on"))


def _main_placement(reader: Reader, person_ids: Iterable[str]) -> Placement | None:
    """Return the placement with the most counted minutes: its site hosts the certificate."""
    minutes: dict[str, int] = {}
    for row in hours_of(reader, person_ids, counts="1"):
        minutes[row.placement_id] = minutes.get(row.placement_id, 0) + row.minutes
    if not minutes:
        return None
    return reader.find(Placement, max(minutes, key=lambda item: (minutes[item], item)))


def _signatories(
    reader: Reader, issuer: Person | None, main: Placement | None
) -> Iterable[Signatory]:
    """Return who signs the certificate: the issuer, and the main placement's supervisor."""
    supervisor = reader.find(Person, main.supervisor_id) if main else None
    for person in dict.fromkeys(item for item in (issuer, supervisor) if item):
        yield _signatory(reader, person)


def _signatory(reader: Reader, person: Person) -> Signatory:
    organization = name_of(reader, Organization, person.organization_id)
    title = ", ".join(part for part in (person.title, organization) if part)
    return Signatory(name=person.printed_name or person.full_name, title=title)
