from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from plc_desktop.domain.validation import problems
from plc_desktop.exchange.sheets import Sheet, Spreadsheet
from plc_desktop.services.importing.answers import ImportAnswers
from plc_desktop.services.importing.existing import Existing
from plc_desktop.services.importing.likeness import alike
from plc_desktop.services.importing.planning import Plan, Surroundings, plan_import
from tests.workbooks import EMPTY, TODAY, after

HOURS = ("Parent leader", "Date", "Start", "End", "Hours", "Activity", "Site", "Notes")
NAMES = st.sampled_from(
    ["Ana Lima", "ANA LIMA", "Bo Chen", "Ana Lina", "", "Total", None, "梁金凤"]
)
DAYS = st.one_of(
    st.dates(date(2025, 1, 1), date(2027, 12, 31)),
    st.sampled_from(["2/4/26", "2026-02-04", "4 Feb 2026", "14/2/26", "soon", None, 46057, True]),
)
TIMES = st.one_of(st.none(), st.times(), st.sampled_from(["9:00", "5 pm", "x", 0.5, 9]))
LENGTHS = st.one_of(
    st.none(),
    st.floats(-2, 40),
    st.sampled_from(["2:30", "2,5", "150 min", "-1", "??", time(2, 30), timedelta(hours=1)]),
)
TEXTS = st.one_of(st.none(), st.sampled_from(["Outreach", "outreach", "=1+1"]), st.text(max_size=9))
ROWS = st.lists(st.tuples(NAMES, DAYS, TIMES, TIMES, LENGTHS, TEXTS, TEXTS, TEXTS), max_size=25)


def plan_of(rows: list[Any], existing: Existing = EMPTY) -> Plan:
    numbered = tuple((number, row) for number, row in enumerate((HOURS, *rows), start=1))
    kept = tuple(row for row in numbered if any(cell not in (None, "") for cell in row[1]))
    book = Spreadsheet("a.xlsx", "xlsx", (Sheet("Hours", kept, {}),))
    count = iter(range(10**6))
    made = len(existing.people)

    def new_id() -> str:
        return f"id{made}-{next(count)}"

    surroundings = Surroundings(TODAY, new_id, new_id)
    return plan_import(book, existing, ImportAnswers(date_order="mdy"), surroundings)


@settings(max_examples=60, deadline=None)
@given(ROWS)
def test_every_row_is_brought_in_or_accounted_for(rows: list[Any]) -> None:
    plan = plan_of(rows)
    left_out = {item.row for item in plan.rejected} | {item.row for item in plan.ignored}
    filled = [row for row in rows if any(cell not in (None, "") for cell in row)]
    assert plan.new.get("hours", 0) + len(left_out) == len(filled)
    for record in plan.records:
        assert not problems(record)


@settings(max_examples=60, deadline=None)
@given(ROWS)
def test_the_same_rows_again_change_nothing(rows: list[Any]) -> None:
    first = plan_of(rows)
    again = plan_of(rows, after(first))
    assert again.records == ()
    assert again.unchanged.get("hours", 0) == first.new.get("hours", 0)
    assert [r.row for r in again.rejected] == [r.row for r in first.rejected]


@settings(max_examples=40, deadline=None)
@given(ROWS, ROWS)
def test_more_rows_only_add(rows: list[Any], more: list[Any]) -> None:
    first = plan_of(rows)
    again = plan_of(rows + more, after(first))
    assert not again.changed.get("hours")
    assert again.unchanged.get("hours", 0) == first.new.get("hours", 0)


@given(st.lists(st.text("abcdefg ", min_size=1, max_size=12), unique=True, max_size=12))
def test_alike_names_are_pairs_of_different_names(names: list[str]) -> None:
    for pair in alike(names, [True] * len(names)):
        assert pair.first > pair.second
        assert 0.8 <= pair.likeness < 1
