"""Credentials of single steps: something to show for those who stop early, and for the others too.

The id of such a credential follows from enrollment and step, so two laptops that issue it mean the
same one. Each is a signed JSON document, kept byte for byte. One that was revoked stays revoked; a
new one can be issued in its place, whose id follows from the revoked one's.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from plc_desktop.changes.facts import ISSUE_STEP
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Person
from plc_desktop.domain.requirements import STEPS
from plc_desktop.errors import RuleError
from plc_desktop.services.credentials.certificate_reports import (
    CompletedSteps,
    completed_steps,
    valid_from,
)
from plc_desktop.services.credentials.revocations import Revoked, reason_given, revoked_in
from plc_desktop.services.workspace.instants import after, instant_text
from plc_desktop.services.workspace.owners import check_owned
from plc_desktop.services.workspace.progress import Progress
from plc_desktop.services.workspace.same_people import same_as
from plc_desktop.services.workspace.session import Session, name_of
from plc_desktop.storage.database import Fact, Reader, UnitOfWork

if TYPE_CHECKING:
    from plc_desktop.services.credentials.sealing import SealedStep, Sealer

CREDENTIAL = "application/vc"


@dataclass(frozen=True, kw_only=True)
class StepItem:
    """The credential of one step, as it was issued last.

    Attributes:
        id: As it stands in the credential: `urn:uuid:…`.
        step: One of `requirements.STEPS`.
        awarded_on: Day it was issued first.
        issued_on: Day it was issued last.
        issues: How often.
        revoked: Its revocation, None if it is in force.
        fact_id: The last issue.
        valid_from: Instant of the last issue, as written in the credential.
        replaces: Id of the revoked credential it was issued for anew; empty for most.
    """

    id: str
    step: str
    person_id: str
    person: str
    enrollment_id: str
    awarded_on: date
    issued_on: date
    issuer_id: str
    issuer: str
    issues: int
    revoked: Revoked | None
    document_sha256: str
    fact_id: str
    valid_from: str
    replaces: str = ""


@dataclass(frozen=True)
class StepsIssued:
    """Which credentials of steps were issued."""

    ids: tuple[str, ...]
    change_ids: tuple[str, ...]


class StepCredentials:
    """What the issuer does with single steps."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of_person(self, person_id: str) -> tuple[StepItem, ...]:
        """Return the step credentials of a person, in the order of the pathway."""
        with self._session.read() as reader:
            return steps_of(reader, same_as(reader, person_id))

    def all(self) -> tuple[StepItem, ...]:
        """Return the step credentials of everybody."""
        with self._session.read() as reader:
            return steps_in(reader, reader.facts(ISSUE_STEP))

    def get(self, step_credential_id: str) -> StepItem:
        """Return one by its id.

        Raises:
            RuleError: "record_missing".
        """
        with self._session.read() as reader:
            return one_step(reader, step_credential_id)

    def possible(self, person_id: str) -> tuple[str, ...]:
        """Return the steps a person has completed and has no credential for.

        Raises:
            RuleError: "not_enrolled", "record_transferred" or "record_missing".
        """
        with self._session.read() as reader:
            done = self._completed(reader, person_id, self._session.user_id)
            known = steps_of(reader, same_as(reader, person_id))
        return tuple(step for step in done.steps if step not in {item.step for item in known})

    def replaceable(self, person_id: str) -> tuple[str, ...]:
        """Return the revoked step credentials of a person for which new ones can be issued.

        Raises:
            RuleError: "not_enrolled", "record_transferred" or "record_missing".
        """
        with self._session.read() as reader:
            done = self._completed(reader, person_id, self._session.user_id)
            known = current(steps_of(reader, same_as(reader, person_id)))
        return tuple(item.id for step, item in known.items() if item.revoked and step in done.steps)

    def document(self, step_credential_id: str) -> bytes:
        """Return the exact bytes of the signed credential.

        Raises:
            RuleError: "record_missing".
        """
        with self._session.read() as reader:
            return reader.document(one_step(reader, step_credential_id).document_sha256)

    def issue(
        self,
        person_ids: Sequence[str],
        sealer: Sealer,
        steps: Collection[str] = (),
        progress: Progress | None = None,
    ) -> StepsIssued:
        """Issue the completed steps of these people, one person in one go.

        Steps that were issued before are passed over, so a stopped batch continues where it ended.

        Args:
            person_ids: Whose.
            sealer: Signs in the issuer's name.
            steps: Which steps; every completed one if empty.
            progress: Told how many people are done; may stop the batch between two.

        Raises:
            RuleError: "not_enrolled", "record_transferred" if another organization owns the record,
                or "step_not_complete" if a step that was named is not.
            Stopped: If the person asked to stop.
        """
        told = progress or Progress()
        ids: list[str] = []
        changes: list[str] = []
        for position, person_id in enumerate(person_ids):
            told.report(position, len(person_ids))
            made, change_id = self._issue(person_id, sealer, steps)
            ids += made
            changes += [change_id] if change_id else []
        told.report(len(person_ids), len(person_ids))
        return StepsIssued(tuple(ids), tuple(changes))

    def _issue(
        self, person_id: str, sealer: Sealer, wanted: Collection[str]
    ) -> tuple[list[str], str]:
        with self._session.read() as reader:
            done = self._completed(reader, person_id, sealer.issuer_id)
            known = {item.step for item in steps_of(reader, same_as(reader, person_id))}
        for step in wanted:
            if step not in done.steps:
                raise RuleError("step_not_complete", step=step)
        chosen = wanted or done.steps
        asked = [step for step in done.steps if step in chosen and step not in known]
        return self._write(done, asked, sealer, self._session.environment.clock(), {})

    def reissue(self, step_credential_id: str, sealer: Sealer, reason: str) -> str:
        """Issue the credential of a step again: same id, newer. Return the change.

        Raises:
            RuleError: "reissue_reason_missing", "credential_is_revoked", "step_not_complete", or
                "record_missing".
        """
        said = reason_given(reason, "reissue_reason_missing")
        with self._session.read() as reader:
            item = one_step(reader, step_credential_id)
            if item.revoked:
                raise RuleError("credential_is_revoked", number=item.step)
            done = completed_steps(reader, self._session, item.person_id, sealer.issuer_id)
        if item.step not in done.steps:
            raise RuleError("step_not_complete", step=item.step)
        report = replace(done.report, awarded_on=item.awarded_on)
        again = replace(done, report=report, enrollment_id=item.enrollment_id)
        now = after(self._session.environment.clock(), item.valid_from)
        link: dict[str, Json] = {"supersedes": item.fact_id, "reason": said}
        return self._write(again, [item.step], sealer, now, link)[1]

    def issue_anew(self, step_credential_id: str, sealer: Sealer, reason: str) -> StepsIssued:
        """Issue a new credential for a step whose credential was revoked; that one stays revoked.

        Args:
            step_credential_id: The revoked one; if it was replaced before, the last one counts.
            sealer: Signs in the issuer's name.
            reason: Why the person gets one again; stays in the history.

        Raises:
            RuleError: "reissue_reason_missing", "step_in_force" if a credential of this step is in
                force, "record_transferred", "step_not_complete", or "record_missing".
        """
        said = reason_given(reason, "reissue_reason_missing")
        with self._session.read() as reader:
            asked = one_step(reader, step_credential_id)
            item = current(steps_of(reader, same_as(reader, asked.person_id)))[asked.step]
            if item.revoked is None:
                raise RuleError("step_in_force", step=item.step)
            done = self._completed(reader, item.person_id, sealer.issuer_id)
        if item.step not in done.steps:
            raise RuleError("step_not_complete", step=item.step)
        now = after(self._session.environment.clock(), item.valid_from)
        link: dict[str, Json] = {"replaces": item.id, "reason": said}
        ids, change_id = self._write(done, [item.step], sealer, now, link, named_by=item.id)
        return StepsIssued(tuple(ids), (change_id,))

    def _completed(self, reader: Reader, person_id: str, issuer_id: str) -> CompletedSteps:
        """Return the steps a person has completed, if it is ours to say so."""
        check_owned(reader, person_id)
        return completed_steps(reader, self._session, person_id, issuer_id)

    def _write(  # noqa: PLR0913  # the last one is for the rare case
        self,
        done: CompletedSteps,
        asked: Collection[str],
        sealer: Sealer,
        now: datetime,
        more: Mapping[str, Json],
        *,
        named_by: str = "",
    ) -> tuple[list[str], str]:
        award: dict[str, Json] = {
            "person": done.person_id,
            "enrollment": done.enrollment_id,
            "evidence": list(done.evidence),
        }
        naming = {**award, "enrollment": named_by or done.enrollment_id}
        made = sealer.steps(done.report, naming, now, asked)
        with self._session.transaction("step_issued") as work:
            write_steps(self._session, work, made, award, done.report.issued_on, more)
        return [step.credential for step in made], work.change_id


def write_steps(  # noqa: PLR0913, PLR0917  # what the facts say, and where they go
    session: Session,
    work: UnitOfWork,
    made: Iterable[SealedStep],
    award: Mapping[str, Json],
    issued_on: date,
    more: Mapping[str, Json],
) -> None:
    """Write down signed credentials of steps and the facts that they were issued."""
    for step in made:
        digest = work.add_document(step.document, CREDENTIAL)
        content: dict[str, Json] = {
            "credential": step.credential,
            "person": award["person"],
            "enrollment": award["enrollment"],
            "step": step.step,
            "issuer": step.issuer_id,
            "issued_on": issued_on.isoformat(),
            "document_sha256": digest,
            "size": len(step.document),
            "key": step.public.hex(),
            "valid_from": instant_text(step.made_at),
            **more,
            "nonce": session.nonce(),
        }
        work.add_fact(ISSUE_STEP, content)


def steps_of(reader: Reader, person_ids: Collection[str]) -> tuple[StepItem, ...]:
    """Return the step credentials of a person under all of their ids, in order of the pathway."""
    found = reader.facts_by(ISSUE_STEP, "person", person_ids)
    return steps_in(reader, [fact for facts in found.values() for fact in facts])


def current(items: Iterable[StepItem]) -> dict[str, StepItem]:
    """Return the credential of each step that counts: one in force, else the last that was."""
    ordered = sorted(items, key=lambda item: (item.revoked is None, item.valid_from, item.id))
    return {item.step: item for item in ordered}


def one_step(reader: Reader, step_credential_id: str) -> StepItem:
    """Return one step credential.

    Raises:
        RuleError: "record_missing".
    """
    found = steps_in(reader, reader.facts(ISSUE_STEP, credential=step_credential_id))
    if not found:
        raise RuleError("record_missing", kind="credential", id=step_credential_id)
    return found[0]


def steps_in(reader: Reader, facts: Sequence[Fact]) -> tuple[StepItem, ...]:
    """Return the step credentials that issue facts speak of."""
    by_credential: dict[str, list[Fact]] = {}
    for fact in reader.with_effect(facts):
        by_credential.setdefault(_text(fact, "credential"), []).append(fact)
    revoked = revoked_in(reader, by_credential)
    items = [
        _item(reader, sorted(issues, key=lambda fact: (valid_from(fact), fact.id)), revoked)
        for issues in by_credential.values()
    ]
    return tuple(sorted(items, key=lambda item: (item.person_id, _place(item.step), item.id)))


def _item(reader: Reader, issues: Sequence[Fact], revoked: Mapping[str, Revoked]) -> StepItem:
    first, last = issues[0], issues[-1]
    credential = _text(last, "credential")
    return StepItem(
        id=credential,
        step=_text(last, "step"),
        person_id=_text(last, "person"),
        person=name_of(reader, Person, _text(last, "person")),
        enrollment_id=_text(last, "enrollment"),
        awarded_on=date.fromisoformat(_text(first, "issued_on")),
        issued_on=date.fromisoformat(_text(last, "issued_on")),
        issuer_id=_text(last, "issuer"),
        issuer=name_of(reader, Person, _text(last, "issuer")),
        issues=len(issues),
        revoked=revoked.get(credential),
        document_sha256=_text(last, "document_sha256"),
        fact_id=last.id,
        valid_from=valid_from(last),
        replaces=_text(last, "replaces") or _text(first, "replaces"),
    )


def _place(step: str) -> int:
    return STEPS.index(step) if step in STEPS else len(STEPS)


def _text(fact: Fact, name: str) -> str:
    return str(fact.content.get(name, ""))
