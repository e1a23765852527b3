"""How records stand in the change log and come back from it."""

from __future__ import annotations

from datetime import date

import pytest

from plc_desktop.domain.records import (
    KINDS,
    Cohort,
    HoursEntry,
    Kind,
    kind_of,
    read_record,
    write_values,
)


def test_an_empty_field_is_not_a_missing_one() -> None:
    unlimited = read_record(Cohort, "a", {"name": "Spring", "capacity": None})
    assert unlimited == Cohort(id="a", name="Spring", capacity=None)
    assert read_record(Cohort, "a", {"name": "Spring"}).capacity == 25


def test_a_field_that_cannot_be_empty_takes_its_default() -> None:
    assert read_record(HoursEntry, "a", {"minutes": None, "activity": None}) == HoursEntry(id="a")


def test_unknown_fields_are_left_out() -> None:
    assert read_record(Cohort, "a", {"color": "blue"}) == Cohort(id="a")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_values_that_are_none_by_default_may_be_none(kind: Kind) -> None:
    empty = kind.record(id="a")
    nothing = {name for name, value in write_values(empty).items() if value is None}
    required = {name for name in nothing if kind.fields[name].required}
    assert nothing - required <= kind.nullable
    assert read_record(kind.record, "a", write_values(empty)) == empty


def test_lists_of_a_foreign_log_that_are_none_are_empty() -> None:
    entry = read_record(HoursEntry, "a", {"skills": "listening", "worked_on": "2026-02-04"})
    assert entry.skills == ()
    assert entry.worked_on == date(2026, 2, 4)
    assert kind_of(entry).name == "hours_entry"
