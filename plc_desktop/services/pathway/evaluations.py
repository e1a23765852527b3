"""Skill and evaluation forms: asked for, filled in at this laptop, and those that came by file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from plc_desktop.changes import facts
from plc_desktop.changes.facts import EVALUATION, PERSON_KEY, TRUSTED_KEY
from plc_desktop.domain import evaluation, signoff
from plc_desktop.domain.evaluation import MAX_NAME, MAX_SKILLS, Evaluation, EvaluationAsked
from plc_desktop.domain.lists import SKILLS
from plc_desktop.domain.records import HoursEntry, Organization, Person, Placement
from plc_desktop.errors import RuleError
from plc_desktop.services.workspace.authority import SignerCheck
from plc_desktop.services.workspace.retracting import retract
from plc_desktop.services.workspace.same_people import same_as
from plc_desktop.services.workspace.session import Session, name_of
from plc_desktop.signing.keys import SigningKey
from plc_desktop.storage.database import Fact, Reader

BY_FILE = "signed_by_file"
_MOST_OBJECTIVES = 4000


@dataclass(frozen=True)
class SavedEvaluation:
    """A form that was written down."""

    fact_id: str
    change_id: str


@dataclass(frozen=True)
class EvaluationItem:
    """One filled form as the office sees it.

    Attributes:
        fact_id: To take it back by.
        evaluation: What it says.
        supervisor: Who says it.
        level: Attestation level, as for hours.
        signed_on: The day it was signed.
        is_key_valid: Whether the signature is the supervisor's and counts, as for hours; None for
            levels without one.
        change_id: The step it came with.
    """

    fact_id: str
    evaluation: Evaluation
    supervisor: str
    level: str
    signed_on: date | None
    is_key_valid: bool | None
    change_id: str


class Evaluations:
    """What supervisors say about parent leaders beyond their hours."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def asked(self, placement_id: str, moment: str = "final") -> EvaluationAsked:
        """Return the empty form of a placement: the fixed skills, and those of its hours.

        Raises:
            RuleError: "record_missing".
        """
        with self._session.read() as reader:
            return evaluation_asked(reader, placement_id, moment)

    def save(
        self,
        filled: Evaluation,
        supervisor_id: str,
        level: str = "signed_in_person",
        passphrase: str = "",
    ) -> SavedEvaluation:
        """Sign a form at this laptop, or write down what stands on paper.

        Args:
            filled: The form.
            supervisor_id: Whose word it is.
            level: "signed_in_person" with the supervisor's own passphrase; "paper" or "staff".
            passphrase: The supervisor's own.

        Raises:
            RuleError: "evaluation_empty", "evaluation_malformed", "self_sign_off",
                "not_the_supervisor", "record_missing", "attestation_level_unknown", "key_revoked",
                or as `SignerCheck.check`.
            EnvironmentProblem: "wrong_key_passphrase" or "no_person_key".
        """
        evaluation.check(filled)
        signoff.statement_for(level)
        if level == BY_FILE:
            raise RuleError("attestation_level_unknown", level=level)
        key = self._open_key(supervisor_id, level, passphrase)
        with self._session.transaction("evaluation_saved") as work:
            placement = work.get(Placement, filled.placement_id)
            participants = same_as(work, placement.person_id)
            today = self._session.today()
            signoff.check_signer(placement, supervisor_id, participants, today)
            content = evaluation.content_of(
                filled,
                placement.person_id,
                supervisor_id,
                level,
                signed_on=today.isoformat(),
                at=self._session.environment.now_ms(),
                nonce=self._session.nonce(),
            )
            if key is not None:
                public = key.public.hex()
                if (supervisor_id, public) in work.authority().withdrawn_keys():
                    raise RuleError("key_revoked", name=name_of(work, Person, supervisor_id))
                SignerCheck(work, supervisor_id, public).check(today, placement)
                content = facts.sign(content, key, evaluation.SIGNATURE_DOMAIN)
            fact_id = work.add_fact(EVALUATION, content)
        return SavedEvaluation(fact_id, work.change_id)

    def _open_key(self, supervisor_id: str, level: str, passphrase: str) -> SigningKey | None:
        if level not in signoff.KEY_LEVELS:
            return None
        workspace_id = self._session.database.workspace_id
        return self._session.keys.open_person_key(workspace_id, supervisor_id, passphrase)

    def of_placement(self, placement_id: str) -> list[EvaluationItem]:
        """Return the forms about one placement, newest first."""
        with self._session.read() as reader:
            return evaluations_of(reader, reader.facts(EVALUATION, placement=placement_id))

    def of_person(self, person_id: str) -> list[EvaluationItem]:
        """Return the forms about a parent leader in all their placements, newest first."""
        with self._session.read() as reader:
            same = same_as(reader, person_id)
            found = reader.facts_by(EVALUATION, "person", same)
            return evaluations_of(reader, [fact for items in found.values() for fact in items])

    def take_back(self, fact_id: str, reason: str = "") -> str:
        """Take a form back; it stays in the history. Return the change."""
        with self._session.transaction("evaluation_taken_back") as work:
            retract(self._session, work, [fact_id], reason)
        return work.change_id


def evaluation_asked(reader: Reader, placement_id: str, moment: str) -> EvaluationAsked:
    """Return the empty form of a placement.

    Raises:
        RuleError: "record_missing", or "evaluation_malformed" for an unknown moment.
    """
    if moment not in evaluation.MOMENTS:
        raise RuleError("evaluation_malformed", field="moment")
    placement = reader.get(Placement, placement_id)
    practiced = [
        skill
        for entry in reader.all(HoursEntry, placement_id=placement_id)
        for skill in entry.skills
    ]
    return EvaluationAsked(
        placement_id=placement.id,
        participant_id=placement.person_id,
        participant=name_of(reader, Person, placement.person_id),
        site=name_of(reader, Organization, placement.organization_id),
        role=placement.role,
        objectives=placement.objectives[:_MOST_OBJECTIVES],
        moment=moment,
        skills=_distinct((*SKILLS, *practiced)),
    )


def _distinct(skills: Sequence[str]) -> tuple[str, ...]:
    """Return each skill once, as it was written first; case makes no other skill."""
    found: dict[str, str] = {}
    for skill in skills:
        words = skill.strip()[:MAX_NAME]
        if words:
            found.setdefault(words.casefold(), words)
    return tuple(found.values())[:MAX_SKILLS]


def evaluations_of(reader: Reader, found: Sequence[Fact]) -> list[EvaluationItem]:
    """Return facts as filled forms, newest first; what cannot be read is passed over."""
    items, aside = [], reader.evaluations_set_aside(found)
    for fact in sorted(found, key=_signed_when, reverse=True):
        try:
            filled = evaluation.read(fact.content)
        except RuleError:
            continue
        by, level = str(fact.content.get("by", "")), str(fact.content.get("level", ""))
        items.append(
            EvaluationItem(
                fact_id=fact.id,
                evaluation=filled,
                supervisor=name_of(reader, Person, by),
                level=level,
                signed_on=evaluation.signed_on_of(fact.content),
                is_key_valid=_is_key_valid(reader, fact, by, level, is_set_aside=fact.id in aside),
                change_id=fact.change_id,
            )
        )
    return items


def _signed_when(fact: Fact) -> tuple[str, int, str]:
    """Return the day stated first: an erasure may have said the form again in a later step."""
    return str(fact.content.get("signed_on", "")), fact.at_ms, fact.id


def _is_key_valid(
    reader: Reader, fact: Fact, by: str, level: str, *, is_set_aside: bool
) -> bool | None:
    """Return whether the signature is the supervisor's and counts; None without one.

    Source: ARCHITECTURE.md, A revocation spares what it had seen.
    """
    if level not in signoff.KEY_LEVELS:
        return None
    if is_set_aside:
        return False
    kind = TRUSTED_KEY if level == BY_FILE else PERSON_KEY
    keys = {str(known.content.get("key")) for known in reader.facts(kind, person=by)}
    if fact.id in reader.handed_over():
        keys.add(str(fact.content.get("key")))
    return facts.is_authentic(fact.content, keys, evaluation.SIGNATURE_DOMAIN)
