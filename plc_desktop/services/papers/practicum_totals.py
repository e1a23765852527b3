"""What a practicum report says beyond its lines: skills, involvement types and evaluations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from plc_desktop.changes.facts import EVALUATION
from plc_desktop.domain.documents import EvaluationSummary, InvolvementTotal, SkillTotal
from plc_desktop.domain.evaluation import average_in_hundredths
from plc_desktop.domain.records import HoursEntry, kind_of
from plc_desktop.domain.tables import HoursRow
from plc_desktop.services.pathway.evaluations import EvaluationItem, evaluations_of
from plc_desktop.storage.database import Reader


def skill_totals(
    reader: Reader, signed: Sequence[HoursRow]
) -> tuple[tuple[SkillTotal, ...], tuple[InvolvementTotal, ...]]:
    """Return counted minutes by skill, largest first, and by involvement type."""
    minutes = {row.id: row.minutes for row in signed if row.counts}
    skills: dict[str, int] = {}
    names: dict[str, str] = {}
    involvement: dict[str, int] = {}
    for entry in reader.many(HoursEntry, list(minutes)):
        for skill in dict.fromkeys(entry.skills):
            key = skill.casefold()
            names.setdefault(key, skill)
            skills[key] = skills.get(key, 0) + minutes[entry.id]
        for code in dict.fromkeys(entry.involvement):
            involvement[code] = involvement.get(code, 0) + minutes[entry.id]
    by_skill = sorted(skills, key=lambda key: (-skills[key], key))
    codes = kind_of(HoursEntry).fields["involvement"].choices
    return (
        tuple(SkillTotal(skill=names[key], minutes=skills[key]) for key in by_skill),
        tuple(
            InvolvementTotal(code=code, minutes=involvement[code])
            for code in codes
            if code in involvement
        ),
    )


def evaluations_until(
    reader: Reader, placement_id: str, until_on: date | None
) -> tuple[tuple[EvaluationSummary, ...], list[str]]:
    """Return the evaluations of a placement up to a day, oldest first, and their facts' ids.

    Of the same moment only the newest one stands, and none whose signature is not the supervisor's.
    """
    facts = reader.facts(EVALUATION, placement=placement_id)
    found = [
        item
        for item in reversed(evaluations_of(reader, facts))
        if item.is_key_valid is not False
        and (until_on is None or item.signed_on is None or item.signed_on <= until_on)
    ]
    newest = {item.evaluation.moment: item for item in found}
    standing = [item for item in found if newest[item.evaluation.moment] is item]
    return tuple(_summaries(standing)), [item.fact_id for item in standing]


def _summaries(found: Sequence[EvaluationItem]) -> Iterator[EvaluationSummary]:
    for item in found:
        said = item.evaluation
        yield EvaluationSummary(
            moment=said.moment,
            supervisor=item.supervisor,
            signed_on=item.signed_on,
            level=item.level,
            skills=tuple(said.skills.items()),
            scores=tuple(said.scores.items()),
            skills_average=average_in_hundredths(said.skills),
            scores_average=average_in_hundredths(said.scores),
            strengths=said.strengths,
            growth=said.growth,
            goals_met=said.goals_met,
            host_again=said.host_again,
            is_reviewed=said.is_reviewed,
            comments=said.comments,
        )
