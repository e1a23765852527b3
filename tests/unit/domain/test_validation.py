from __future__ import annotations

import dataclasses
from datetime import date, time
from typing import Any

import pytest

from plc_desktop.domain import validation
from plc_desktop.domain.records import (
    Capstone,
    Cohort,
    Enrollment,
    HoursEntry,
    Person,
    Placement,
    RuleSetVersion,
    TrainingSession,
)
from plc_desktop.errors import RuleError

PERSON = Person(id="a", full_name="Thị Ánh Nguyễn")
PLACEMENT = Placement(id="p", person_id="a", organization_id="o")


def found(record: Any, **changes: Any) -> list[tuple[str, str]]:
    changed = dataclasses.replace(record, **changes)
    return [(item.field, item.code) for item in validation.problems(changed)]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"full_name": ""}, [("full_name", "field_required")]),
        ({"full_name": "   "}, [("full_name", "field_required")]),
        ({"full_name": "x" * 201}, [("full_name", "text_too_long")]),
        ({"full_name": "An\x00a"}, [("full_name", "text_has_control_characters")]),
        ({"full_name": "An\ud800a"}, [("full_name", "text_is_damaged")]),
        ({"title": "123-45-6789"}, [("title", "text_looks_sensitive")]),
        ({"email": "ana at home"}, [("email", "email_unreadable")]),
        ({"email": "ana@example.org"}, []),
        ({"phone": "617-555-0100"}, []),
        ({"birth_year": 1899}, [("birth_year", "year_out_of_range")]),
        ({"birth_year": 1980}, []),
        ({"roles": ("staff", "king")}, [("roles", "choice_unknown")]),
        ({"school_sector": "home"}, [("school_sector", "choice_unknown")]),
        ({"other_languages": ("x" * 201,)}, [("other_languages", "text_too_long")]),
        ({"other_languages": ("x",) * 201}, [("other_languages", "list_too_long")]),
        ({"other_languages": ("es", "ht")}, []),
    ],
)
def test_problems_of_a_person(changes: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert found(PERSON, **changes) == expected


def test_problems_of_numbers_dates_and_times() -> None:
    rules = RuleSetVersion(id="r", name="Pilot")
    assert found(rules, course_credits=-1) == [("course_credits", "number_out_of_range")]
    assert found(rules, field_minutes=-1) == [("field_minutes", "minutes_out_of_range")]
    assert found(rules, field_minutes=600_001) == [("field_minutes", "minutes_out_of_range")]
    cohort = Cohort(id="c", name="Spring")
    assert found(cohort, starts_on=date(1990, 1, 1)) == [("starts_on", "date_out_of_range")]
    session = TrainingSession(id="t", held_on=date(2026, 3, 5), minutes=60)
    assert found(session) == []
    assert found(session, held_on=None) == [("held_on", "field_required")]
    entry = HoursEntry(id="e", placement_id="p", worked_on=date(2026, 3, 5), minutes=60)
    seconds = found(entry, starts_at=time(9, 0, 1))
    assert seconds == [("starts_at", "time_has_seconds")]


def test_hours_get_their_own_rules_and_each_field_one_problem() -> None:
    entry = HoursEntry(id="e", placement_id="", worked_on=date(2026, 3, 5), minutes=0)
    assert found(entry) == [
        ("placement_id", "field_required"),
        ("minutes", "minutes_out_of_range"),
    ]


def test_long_texts_may_have_lines_and_data_is_left_alone() -> None:
    assert found(PLACEMENT, objectives="one\ntwo") == []
    assert found(PLACEMENT, role="one\ntwo") == [("role", "text_has_control_characters")]
    capstone = Capstone(id="c", person_id="a", rubric={"clarity": 3})
    assert found(capstone) == []


def test_periods_do_not_end_before_they_start() -> None:
    day, before = date(2026, 3, 5), date(2026, 3, 4)
    assert found(PLACEMENT, starts_on=day, ends_on=before) == [("ends_on", "end_before_start_date")]
    assert found(PLACEMENT, starts_on=day, ends_on=day) == []
    enrollment = Enrollment(id="e", person_id="a", rule_set_id="r")
    assert found(enrollment, enrolled_on=day, ended_on=before) == [
        ("ended_on", "end_before_start_date")
    ]


def test_check_raises_the_first_problem_and_carries_all() -> None:
    with pytest.raises(RuleError) as caught:
        validation.check(dataclasses.replace(PERSON, full_name="", email="x"))
    assert caught.value.code == "field_required"
    assert [item.field for item in caught.value.facts["problems"]] == [  # type: ignore[attr-defined]
        "full_name",
        "email",
    ]
    validation.check(PERSON)


def test_cleaning_keeps_names_literally_but_in_normal_form() -> None:
    person = dataclasses.replace(
        PERSON, full_name="  Jose\u0301 <b>", other_languages=(" es ", " "), title=""
    )
    cleaned = validation.cleaned(person)
    assert cleaned.full_name == "José <b>"
    assert cleaned.other_languages == ("es",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("123-45-6789", True),
        ("SSN 123 45 6789.", True),
        ("617-555-0100", False),
        ("1123-45-6789", False),
        ("2026-03-05", False),
    ],
)
def test_sensitive_numbers_are_noticed(text: str, expected: bool) -> None:  # noqa: FBT001
    assert validation.looks_sensitive(text) is expected


def test_written_values_read_back_as_the_same_record() -> None:
    from plc_desktop.domain.records import kind_named, kind_of, read_record, write_values

    entry = HoursEntry(
        id="e",
        placement_id="p",
        worked_on=date(2026, 3, 5),
        starts_at=time(9),
        minutes=60,
        skills=("Advocacy",),
    )
    assert read_record(HoursEntry, "e", write_values(entry)) == entry
    assert kind_named("hours_entry") is kind_of(entry)
    assert read_record(HoursEntry, "e", {**write_values(entry), "skills": "odd"}).skills == ()
    assert read_record(Person, "a", {"full_name": "Ana", "newer": 1, "title": None}).title == ""
