"""What the pathway asks for, how far a parent leader is, and why.

Everything here is a pure function of a rule set version and of totals that storage keeps; the
windows, the reports and the award use the same answer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from plc_desktop.domain.lists import TRAINING_TOPICS
from plc_desktop.domain.records import RuleSetVersion

DEFAULT_RULE_SET_NAME = "Pilot 2026"

STEPS = ("course", "field", "training", "capstone")
"""The four steps in their order. Source: MPC."""

ON_PACE_SHARE = 90
"""Percent of the even pace that still counts as on pace. Source: practice."""


@dataclass(frozen=True, slots=True)
class Totals:
    """What one parent leader has, in whole minutes; computed by storage, never stored as truth.

    Attributes:
        counted_minutes: Signed at a level that counts, and not held back.
        waiting_minutes: Submitted, no valid signature yet.
        returned_minutes: Came back from the supervisor.
        held_minutes: Possible double entries, not counted until somebody decides.
        draft_minutes: Written down, not submitted.
        training_minutes: Attended training.
        training_by_topic: The same by topic, as typed.
        course_credits: Credits of passed courses; None while no course is passed.
        capstone: Decision of the furthest capstone; None without one.
    """

    counted_minutes: int = 0
    waiting_minutes: int = 0
    returned_minutes: int = 0
    held_minutes: int = 0
    draft_minutes: int = 0
    training_minutes: int = 0
    training_by_topic: Mapping[str, int] = field(default_factory=dict)
    course_credits: int | None = None
    capstone: str | None = None


@dataclass(frozen=True)
class Reason:
    """One thing that is missing or wrong, as a code with facts; words are chosen by the window."""

    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class StepProgress:
    """How far one step is.

    Attributes:
        step: One of `STEPS`.
        done: Minutes, credits, or 1 for an accepted capstone.
        waiting: Minutes that wait for a signature; 0 for the other steps.
        required: What the rule set asks for, in the same unit as `done`.
        is_met: Whether nothing is missing.
        reasons: What is missing, empty if met.
    """

    step: str
    done: int
    waiting: int
    required: int
    is_met: bool
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True)
class Progress:
    """The four steps under one rule set version."""

    steps: tuple[StepProgress, StepProgress, StepProgress, StepProgress]
    is_eligible: bool
    reasons: tuple[Reason, ...]

    def step(self, name: str) -> StepProgress:
        """Return the step called `name`, one of `STEPS`."""
        return self.steps[STEPS.index(name)]


@dataclass(frozen=True)
class Waiting:
    """Minutes that wait for one supervisor since the oldest of them was submitted."""

    supervisor: str
    minutes: int
    since_on: date | None


@dataclass(frozen=True)
class Returned:
    """An entry that came back, with the supervisor's reason."""

    minutes: int
    reason: str


@dataclass(frozen=True)
class Pace:
    """Whether the field experience ends in time.

    Attributes:
        status: "done", "on_pace", "behind", "late" (the cohort is over), or "" if no dates are
            known.
        projected_on: When the field experience is done at the pace so far, if that can be said.
        ends_on: End of the cohort.
    """

    status: str
    projected_on: date | None = None
    ends_on: date | None = None


def default_rule_set(rule_set_id: str) -> RuleSetVersion:
    """Return the rules a new workspace starts with, marked as a draft to be confirmed.

    Source: MPC steps 1 to 4; program §4 for the attestation levels that count.
    """
    return RuleSetVersion(
        id=rule_set_id,
        name=DEFAULT_RULE_SET_NAME,
        version=1,
        course_credits=2,
        field_minutes=60 * 60,
        training_minutes=10 * 60,
        training_topics=TRAINING_TOPICS,
        topic_minutes=0,
        capstone_required=True,
        rounding_minutes=1,
        daily_limit_minutes=12 * 60,
        counted_levels=("signed_by_file", "signed_in_person", "paper"),
        is_draft=True,
    )


def evaluate(rules: RuleSetVersion, totals: Totals) -> Progress:
    """Return how far `totals` go under `rules`, and what is missing."""
    steps = (
        _course(rules, totals),
        _field(rules, totals),
        _training(rules, totals),
        _capstone(rules, totals),
    )
    reasons = tuple(reason for step in steps for reason in step.reasons)
    return Progress(steps, all(step.is_met for step in steps), reasons)


def missing(
    progress: Progress,
    waits: Sequence[Waiting] = (),
    returns: Sequence[Returned] = (),
    pace: Pace | None = None,
) -> tuple[Reason, ...]:
    """Return what is missing, for whose signature it waits, what came back, and the pace.

    The totals in `progress` are replaced by one reason for each supervisor and each returned
    line; the missing field minutes carry the pace. Once the field experience is met, nothing
    that still waits is missing.
    """
    is_field_met = progress.step("field").is_met
    detailed = [] if is_field_met else [*_waiting(waits), *_returned(returns)]
    replaced = {"field_waiting_total"} if waits else set()
    replaced |= {"field_returned"} if returns else set()
    for reason in progress.reasons:
        if reason.code in replaced:
            continue
        if reason.code == "field_missing" and pace is not None and pace.ends_on is not None:
            facts = {
                **reason.facts,
                "projected_on": pace.projected_on,
                "ends_on": pace.ends_on,
            }
            detailed.append(Reason("field_missing_pace", facts))
        else:
            detailed.append(reason)
    return tuple(detailed)


def _waiting(waits: Sequence[Waiting]) -> list[Reason]:
    return [
        Reason(
            "field_waiting",
            {"minutes": wait.minutes, "supervisor": wait.supervisor, "since_on": wait.since_on},
        )
        for wait in waits
    ]


def _returned(returns: Sequence[Returned]) -> list[Reason]:
    return [
        Reason("field_line_returned", {"minutes": item.minutes, "reason": item.reason})
        for item in returns
    ]


def pace(
    rules: RuleSetVersion,
    totals: Totals,
    starts_on: date | None,
    ends_on: date | None,
    today: date,
) -> Pace:
    """Return whether the field experience keeps up with the cohort's dates.

    Hours that wait for a signature count as done here: the parent leader has worked them.
    """
    if totals.counted_minutes >= rules.field_minutes:
        return Pace("done", None, ends_on)
    if starts_on is None or ends_on is None or ends_on <= starts_on:
        return Pace("", None, ends_on)
    worked = totals.counted_minutes + totals.waiting_minutes
    elapsed = max((min(today, ends_on) - starts_on).days, 0)
    projected = _projected(rules.field_minutes, worked, starts_on, today)
    if today > ends_on:
        return Pace("late", projected, ends_on)
    expected = rules.field_minutes * elapsed * ON_PACE_SHARE
    is_on_pace = worked * (ends_on - starts_on).days * 100 >= expected
    return Pace("on_pace" if is_on_pace else "behind", projected, ends_on)


def _projected(required: int, worked: int, starts_on: date, today: date) -> date | None:
    """Return the day the required minutes are reached at the pace so far."""
    elapsed = (today - starts_on).days
    if worked <= 0 or elapsed <= 0:
        return None
    days_left = -(-max(required - worked, 0) * elapsed // worked)
    return today + timedelta(days=days_left) if days_left <= 3660 else None  # noqa: PLR2004


def _course(rules: RuleSetVersion, totals: Totals) -> StepProgress:
    """Credits are the measure; without credit (0) a passed course is still asked for."""
    done = totals.course_credits or 0
    required = rules.course_credits
    if totals.course_credits is None:
        reasons: tuple[Reason, ...] = (Reason("course_not_passed", {"credits": required}),)
    elif done < required:
        facts = {"credits": required - done, "done": done, "required": required}
        reasons = (Reason("course_credits_missing", facts),)
    else:
        reasons = ()
    return StepProgress("course", done, 0, required, not reasons, reasons)


def _field(rules: RuleSetVersion, totals: Totals) -> StepProgress:
    """Only counted minutes are done. Source: MPC step 2, one minute never counts twice."""
    required = rules.field_minutes
    reasons = []
    if totals.counted_minutes < required:
        if totals.waiting_minutes:
            reasons.append(Reason("field_waiting_total", {"minutes": totals.waiting_minutes}))
        if totals.returned_minutes:
            reasons.append(Reason("field_returned", {"minutes": totals.returned_minutes}))
        if totals.held_minutes:
            reasons.append(Reason("field_held", {"minutes": totals.held_minutes}))
        reasons.append(
            Reason(
                "field_missing",
                {
                    "minutes": required - totals.counted_minutes,
                    "done": totals.counted_minutes,
                    "required": required,
                },
            )
        )
    done, waiting = totals.counted_minutes, totals.waiting_minutes
    return StepProgress("field", done, waiting, required, not reasons, tuple(reasons))


def _training(rules: RuleSetVersion, totals: Totals) -> StepProgress:
    """Contact hours, and a minimum for each topic if the rule set has one."""
    reasons = []
    if totals.training_minutes < rules.training_minutes:
        facts = {
            "minutes": rules.training_minutes - totals.training_minutes,
            "done": totals.training_minutes,
            "required": rules.training_minutes,
        }
        reasons.append(Reason("training_missing", facts))
    by_topic = _folded(totals.training_by_topic)
    for topic in rules.training_topics if rules.topic_minutes else ():
        short = rules.topic_minutes - by_topic.get(topic.casefold().strip(), 0)
        if short > 0:
            reasons.append(Reason("training_topic_missing", {"topic": topic, "minutes": short}))
    done, required = totals.training_minutes, rules.training_minutes
    return StepProgress("training", done, 0, required, not reasons, tuple(reasons))


def _folded(by_topic: Mapping[str, int]) -> dict[str, int]:
    """Return minutes by topic without regard to case and spaces around."""
    folded: dict[str, int] = {}
    for topic, minutes in by_topic.items():
        key = topic.casefold().strip()
        folded[key] = folded.get(key, 0) + minutes
    return folded


def _capstone(rules: RuleSetVersion, totals: Totals) -> StepProgress:
    """An accepted project, if the rule set asks for one."""
    done = 1 if totals.capstone == "accepted" else 0
    required = 1 if rules.capstone_required else 0
    if done >= required:
        reasons: tuple[Reason, ...] = ()
    elif totals.capstone is None:
        reasons = (Reason("capstone_missing"),)
    else:
        reasons = (Reason(f"capstone_{totals.capstone}"),)
    return StepProgress("capstone", done, 0, required, not reasons, reasons)
