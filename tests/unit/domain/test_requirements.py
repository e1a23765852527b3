from __future__ import annotations

import dataclasses
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_desktop.domain.requirements import (
    STEPS,
    Pace,
    Reason,
    Returned,
    Totals,
    Waiting,
    default_rule_set,
    evaluate,
    missing,
    pace,
)

RULES = default_rule_set("rules")
DONE = Totals(counted_minutes=3600, training_minutes=600, course_credits=2, capstone="accepted")
START, END = date(2026, 2, 2), date(2026, 6, 12)


def codes(totals: Totals, **rules: object) -> list[str]:
    changed = dataclasses.replace(RULES, **rules)  # type: ignore[arg-type]
    return [reason.code for reason in evaluate(changed, totals).reasons]


def test_default_rules_are_those_of_the_pilot_and_a_draft() -> None:
    assert (RULES.name, RULES.version, RULES.is_draft) == ("Pilot 2026", 1, True)
    assert (RULES.course_credits, RULES.field_minutes, RULES.training_minutes) == (2, 3600, 600)
    assert "staff" not in RULES.counted_levels
    assert len(RULES.training_topics) == 5


def test_everything_done_is_eligible_without_reasons() -> None:
    progress = evaluate(RULES, DONE)
    assert progress.is_eligible
    assert progress.reasons == ()
    assert [step.step for step in progress.steps] == list(STEPS)
    assert progress.step("field").done == 3600
    assert progress.step("capstone").required == 1


def test_nothing_done_names_every_step() -> None:
    progress = evaluate(RULES, Totals())
    assert not progress.is_eligible
    assert codes(Totals()) == [
        "course_not_passed",
        "field_missing",
        "training_missing",
        "capstone_missing",
    ]
    assert progress.step("field").reasons[0].facts == {
        "minutes": 3600,
        "done": 0,
        "required": 3600,
    }


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"counted_minutes": 3599}, ["field_missing"]),
        ({"training_minutes": 599}, ["training_missing"]),
        ({"course_credits": 1}, ["course_credits_missing"]),
        ({"course_credits": None}, ["course_not_passed"]),
        ({"capstone": "revise"}, ["capstone_revise"]),
        ({"capstone": None}, ["capstone_missing"]),
        (
            {
                "counted_minutes": 0,
                "waiting_minutes": 60,
                "returned_minutes": 30,
                "held_minutes": 15,
            },
            ["field_waiting_total", "field_returned", "field_held", "field_missing"],
        ),
        ({"waiting_minutes": 60, "held_minutes": 60}, []),
    ],
)
def test_each_gap_has_its_reason(changes: dict[str, object], expected: list[str]) -> None:
    assert codes(dataclasses.replace(DONE, **changes)) == expected  # type: ignore[arg-type]


def test_a_course_without_credit_still_has_to_be_passed() -> None:
    assert codes(dataclasses.replace(DONE, course_credits=None), course_credits=0) == [
        "course_not_passed"
    ]
    assert codes(dataclasses.replace(DONE, course_credits=0), course_credits=0) == []


def test_a_minimum_for_each_topic_ignores_case_and_spaces() -> None:
    totals = dataclasses.replace(
        DONE,
        training_by_topic={"advocacy ": 60, "ADVOCACY": 60, "Public speaking": 60},
    )
    rules = {"topic_minutes": 120, "training_topics": ("Advocacy", "Public speaking")}
    assert codes(totals, **rules) == ["training_topic_missing"]
    changed = dataclasses.replace(RULES, **rules)  # type: ignore[arg-type]
    reason = evaluate(changed, totals).step("training").reasons[0]
    assert reason.facts == {"topic": "Public speaking", "minutes": 60}


def test_no_capstone_is_asked_for_when_the_rules_do_not() -> None:
    assert codes(dataclasses.replace(DONE, capstone=None), capstone_required=False) == []


@given(st.integers(0, 5000), st.integers(0, 900), st.sampled_from([None, 0, 2, 3]))
def test_more_never_makes_less(minutes: int, training: int, credit: int | None) -> None:
    totals = Totals(minutes, 0, 0, 0, 0, training, {}, credit, "accepted")
    more = dataclasses.replace(totals, counted_minutes=minutes + 60, course_credits=3)
    assert evaluate(RULES, more).is_eligible >= evaluate(RULES, totals).is_eligible
    assert evaluate(RULES, totals).is_eligible == (not evaluate(RULES, totals).reasons)


def test_missing_names_the_supervisor_and_the_returned_line_and_the_pace() -> None:
    progress = evaluate(RULES, dataclasses.replace(DONE, counted_minutes=2700))
    found = missing(
        progress,
        [Waiting("Rosa Méndez", 360, date(2026, 3, 5))],
        [Returned(60, "Please give the place")],
        Pace("on_pace", date(2026, 5, 18), END),
    )
    assert [reason.code for reason in found] == [
        "field_waiting",
        "field_line_returned",
        "field_missing_pace",
    ]
    assert found[0].facts["supervisor"] == "Rosa Méndez"
    assert found[2].facts["projected_on"] == date(2026, 5, 18)


def test_missing_without_dates_says_only_what_is_missing() -> None:
    progress = evaluate(RULES, dataclasses.replace(DONE, counted_minutes=2700))
    assert missing(progress) == progress.reasons
    assert missing(progress, pace=Pace("")) == progress.reasons
    assert missing(evaluate(RULES, DONE), pace=Pace("done", None, END)) == ()


@pytest.mark.parametrize(
    ("counted", "waiting", "today", "status"),
    [
        (3600, 0, date(2026, 3, 1), "done"),
        (1800, 0, date(2026, 4, 8), "on_pace"),
        (600, 1200, date(2026, 4, 8), "on_pace"),
        (600, 0, date(2026, 4, 8), "behind"),
        (0, 0, date(2026, 1, 5), "on_pace"),
        (3000, 0, date(2026, 6, 13), "late"),
        (0, 0, date(2026, 6, 12), "behind"),
    ],
)
def test_pace_compares_with_an_even_pace(
    counted: int, waiting: int, today: date, status: str
) -> None:
    totals = Totals(counted_minutes=counted, waiting_minutes=waiting)
    assert pace(RULES, totals, START, END, today).status == status


def test_pace_projects_the_day_it_is_done() -> None:
    totals = Totals(counted_minutes=1800)
    found = pace(RULES, totals, START, END, date(2026, 4, 3))
    assert found.projected_on == date(2026, 6, 2)
    assert found.ends_on == END


def test_pace_projects_nothing_without_hours_or_for_far_off_days() -> None:
    today = date(2026, 4, 3)
    assert pace(RULES, Totals(), START, END, today).projected_on is None
    assert pace(RULES, Totals(counted_minutes=1), START, END, today).projected_on is None
    early = pace(RULES, Totals(counted_minutes=60), START, END, START)
    assert early.projected_on is None


@pytest.mark.parametrize(("starts", "ends"), [(None, END), (START, None), (END, START)])
def test_pace_is_unknown_without_dates(starts: date | None, ends: date | None) -> None:
    assert pace(RULES, Totals(), starts, ends, date(2026, 4, 1)).status == ""


def test_reasons_compare_by_what_they_say() -> None:
    assert Reason("a", {"minutes": 1}) == Reason("a", {"minutes": 1})


def test_totals_give_way_to_names_and_nothing_waits_once_the_field_experience_is_met() -> None:
    waiting = dataclasses.replace(
        DONE, counted_minutes=2700, waiting_minutes=360, returned_minutes=60
    )
    waits, returns = [Waiting("Rosa Méndez", 360, None)], [Returned(60, "Place?")]
    named = [reason.code for reason in missing(evaluate(RULES, waiting), waits, returns)]
    assert named == ["field_waiting", "field_line_returned", "field_missing"]
    unnamed = [reason.code for reason in missing(evaluate(RULES, waiting))]
    assert unnamed == ["field_waiting_total", "field_returned", "field_missing"]
    assert missing(evaluate(RULES, DONE), waits, returns) == ()
