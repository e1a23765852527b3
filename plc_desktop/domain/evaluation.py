"""What a supervisor says about a parent leader: skills, how the work was done, and comments.

One form serves midpoint and final. It is signed as a whole, on its own, apart from any hours.
Source: program §3, skill assessment and supervisor evaluation.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from plc_desktop.domain.fields import Json
from plc_desktop.errors import RuleError

SIGNATURE_DOMAIN = "plc-evaluation/1"

INSTRUMENT = "supervisor-1"
"""The form in force; a changed one gets a new name, so that old scores keep their meaning."""

MOMENTS = ("midpoint", "final")

SCALE = (1, 2, 3, 4)
"""From `beginning` over `developing` and `capable` to `strong`; more is better."""

NOT_OBSERVED = 0
"""The supervisor saw too little to say; such scores stand in no average."""

CRITERIA = (
    "attendance",
    "dependability",
    "initiative",
    "quality_of_work",
    "judgment",
    "teamwork",
    "adaptability",
    "problem_solving",
    "verbal_communication",
    "written_communication",
    "accepts_feedback",
    "professionalism",
    "ethics",
)
"""How the work was done. Source: program §3, supervisor evaluation."""

GOALS = ("", "all", "some", "none")
HOST_AGAIN = ("", "yes", "no")

STATEMENT_ID = "evaluation-1"
STATEMENT = (
    "I supervised this parent leader. The ratings and comments are my own and are fair."
    " I am not family of the parent leader."
)
"""The sentence above the signature; shown in the reader's language beside it."""

MAX_SKILLS = 40
MAX_NAME = 200
MAX_TEXT = 4000
_TEXTS = ("strengths", "growth", "comments")


@dataclass(frozen=True, kw_only=True)
class EvaluationAsked:
    """A form that waits for its supervisor, with what stands at its top.

    Attributes:
        placement_id: The placement it is about.
        participant_id: The parent leader.
        participant: Their name.
        site: Name of the place.
        role: Their role there.
        objectives: What they set out to learn, one a line.
        moment: One of `MOMENTS`.
        instrument: Name of the form; `INSTRUMENT`.
        skills: What is to be rated, in the office's words.
    """

    placement_id: str
    participant_id: str
    participant: str
    site: str = ""
    role: str = ""
    objectives: str = ""
    moment: str = "final"
    instrument: str = INSTRUMENT
    skills: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Evaluation:
    """A filled form.

    Attributes:
        placement_id: The placement it is about.
        moment: One of `MOMENTS`.
        skills: Score of each skill that was asked for, `NOT_OBSERVED` or one of `SCALE`.
        scores: Score of each of `CRITERIA`.
        strengths: What the parent leader does well.
        growth: What to work on next.
        goals_met: How many of the objectives were met: "all", "some", "none", or "" if not said.
        host_again: Whether the site would host them again: "yes", "no", or "" if not said.
        is_reviewed: Whether the supervisor talked it over with the parent leader.
        comments: Anything else.
    """

    placement_id: str
    moment: str
    skills: Mapping[str, int]
    scores: Mapping[str, int]
    strengths: str = ""
    growth: str = ""
    goals_met: str = ""
    host_again: str = ""
    is_reviewed: bool = False
    comments: str = ""


def blank(asked: EvaluationAsked) -> Evaluation:
    """Return the form with nothing rated yet: everything stands at not observed."""
    return Evaluation(
        placement_id=asked.placement_id,
        moment=asked.moment,
        skills=dict.fromkeys(asked.skills, NOT_OBSERVED),
        scores=dict.fromkeys(CRITERIA, NOT_OBSERVED),
    )


def check(evaluation: Evaluation) -> None:
    """Refuse a form that nobody could read later, or that says nothing.

    Raises:
        RuleError: "evaluation_malformed" with the `field`, or "evaluation_empty".
    """
    for field in _wrong(evaluation):
        raise RuleError("evaluation_malformed", field=field)
    rated = (*evaluation.skills.values(), *evaluation.scores.values())
    if not any(rated):
        raise RuleError("evaluation_empty")


def _wrong(evaluation: Evaluation) -> Iterator[str]:
    allowed = (NOT_OBSERVED, *SCALE)
    if evaluation.moment not in MOMENTS:
        yield "moment"
    names_fit = all(0 < len(name) <= MAX_NAME for name in evaluation.skills)
    if not names_fit or len(evaluation.skills) > MAX_SKILLS:
        yield "skills"
    if evaluation.scores.keys() != set(CRITERIA):
        yield "scores"
    for field in ("skills", "scores"):
        values = getattr(evaluation, field).values()
        if any(type(value) is not int or value not in allowed for value in values):
            yield field
    if evaluation.goals_met not in GOALS:
        yield "goals_met"
    if evaluation.host_again not in HOST_AGAIN:
        yield "host_again"
    for field in _TEXTS:
        if len(getattr(evaluation, field)) > MAX_TEXT:
            yield field


def content_of(
    evaluation: Evaluation, participant_id: str, by: str, level: str, **moment: Json
) -> dict[str, Json]:
    """Return the content of an `evaluation` fact, before a signature is added.

    Args:
        evaluation: What was filled in.
        participant_id: The parent leader.
        by: Id of the supervisor, also if staff typed it from paper.
        level: Attestation level, as for hours.
        **moment: `signed_on` (ISO date), `at` (milliseconds), `nonce` (hex) and, by file,
            `request` and `form`.
    """
    return {
        "placement": evaluation.placement_id,
        "person": participant_id,
        "moment": evaluation.moment,
        "instrument": INSTRUMENT,
        "skills": dict(evaluation.skills),
        "scores": dict(evaluation.scores),
        "strengths": evaluation.strengths.strip(),
        "growth": evaluation.growth.strip(),
        "goals_met": evaluation.goals_met,
        "host_again": evaluation.host_again,
        "reviewed": evaluation.is_reviewed,
        "comments": evaluation.comments.strip(),
        "statement": STATEMENT_ID,
        "level": level,
        "by": by,
        **moment,
    }


def read(content: Mapping[str, Json]) -> Evaluation:
    """Return the filled form of an `evaluation` fact; what only a newer program knows is left out.

    Raises:
        RuleError: "evaluation_malformed".
    """
    found = Evaluation(
        placement_id=str(content.get("placement", "")),
        moment=str(content.get("moment", "")),
        skills=_scores(content.get("skills")),
        scores=_scores(content.get("scores")),
        strengths=str(content.get("strengths", "")),
        growth=str(content.get("growth", "")),
        goals_met=str(content.get("goals_met", "")),
        host_again=str(content.get("host_again", "")),
        is_reviewed=content.get("reviewed") is True,
        comments=str(content.get("comments", "")),
    )
    for field in _wrong(found):
        raise RuleError("evaluation_malformed", field=field)
    return found


def _scores(value: Json) -> dict[str, int]:
    if not isinstance(value, dict):
        return {}
    return {name: score if type(score) is int else -1 for name, score in value.items()}


def average_in_hundredths(scores: Mapping[str, int]) -> int | None:
    """Return the mean of what was observed, times a hundred, rounded half up; None without any."""
    seen = [score for score in scores.values() if score != NOT_OBSERVED]
    return (200 * sum(seen) + len(seen)) // (2 * len(seen)) if seen else None


def signed_on_of(content: Mapping[str, Json]) -> date | None:
    """Return the day an evaluation says it was signed on."""
    try:
        return date.fromisoformat(str(content.get("signed_on", "")))
    except ValueError:
        return None
