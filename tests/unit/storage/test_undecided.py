"""What was decided differently about lines of hours on laptops that had not heard of each other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from plc_desktop.changes import facts
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import HoursEntry
from plc_desktop.storage import undecided
from plc_desktop.storage.facts_index import new_fact
from tests.property import double_stories
from tests.property.double_stories import Event
from tests.property.exchange_fleet import Template, make_template
from tests.property.exchange_stories import Told


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template"))


@pytest.fixture
def told(template: Template, tmp_path: Path) -> Iterator[Told]:
    made = Told(tmp_path, template)
    yield made
    made.fleet.close()


def test_an_event_that_two_laptops_void_in_two_ways_is_asked_about(told: Told) -> None:
    double_stories.each_keeps_the_other_line(told)
    lines = told.fleet.entries[:2]
    with told.fleet.laptops[1].database.read() as reader:
        assert reader.kept_for(lines) == {lines[0]: lines[1]}


def test_who_said_what_is_known(told: Told) -> None:
    event = Event(told)
    event.typed(0, 0, 90)
    event.typed(0, 1, 60)
    event.one_event(0, keeps=0, void=1)
    (void,) = told.said(0, facts.VOID)
    with told.fleet.laptops[0].database.read() as reader:
        found = reader.authors_of_facts([str(void), "unknown"])
        (stated,) = reader.facts(facts.VOID)
    assert {name: one.at_ms for name, one in found.items()} == {void: stated.at_ms}


def test_a_line_that_arrives_after_the_decisions_is_in_question_too(told: Told) -> None:
    event = Event(told)
    event.one_event(0, keeps=0, void=1)
    event.one_event(0, keeps=1, void=0)
    told.fleet.write(0, lambda work: work.put(event.entry(0, 90)))
    told.fleet.write(0, lambda work: work.put(event.entry(1, 60)))
    event.shows(0, counted=0, held=90)
    with told.fleet.laptops[0].database.read() as reader:
        assert len(reader.all(HoursEntry)) == 2
    told.fleet.check_rebuild(0)


@pytest.mark.parametrize(
    ("keeps", "freed", "apart"),
    [
        ("ab", "", ""),
        ("ab ba", "", "ab"),
        ("ab bc", "", ""),
        ("ab bc ca", "", "abc"),
        ("ab ba bc", "", ""),
        ("ab ba bc cb", "", "abc"),
        ("ab bc cb", "", "bc"),
        ("ab", "ab", "a"),
        ("ab", "ac", ""),
        ("ab ba", "ab", "ab"),
        ("ab ac", "ab", ""),
        ("ab ba bc", "bc", "ab"),
    ],
)
def test_decisions_that_lead_to_no_line_decide_nothing(keeps: str, freed: str, apart: str) -> None:
    said: list[dict[str, Json]] = [{"entry": pair[0], "keeps": pair[1]} for pair in keeps.split()]
    found = [new_fact(facts.VOID, {"reason": "", "nonce": "", **content}) for content in said]
    two: list[Json] = [*freed]
    found += [new_fact(facts.DISTINCT, {"entries": two, "nonce": ""})] if freed else []
    decided = undecided.decided_apart(undecided.keeps_of(found), undecided.freed_of(found))
    assert "".join(sorted(decided)) == apart
    assert undecided.void_lines(found) == {pair[0] for pair in keeps.split()} - {*apart}
    for line, others in decided.items():
        assert line not in others
        assert all(line in undecided.one_with(decided)[other] for other in others)


@pytest.mark.parametrize("keeps", [None, 1, ["b"], "", "a"])
def test_a_line_that_is_void_for_itself_names_no_other(keeps: Json) -> None:
    void = new_fact(facts.VOID, {"entry": "a", "reason": "", "keeps": keeps})
    assert undecided.keeps_of([void]) == {}
    assert undecided.void_lines([void]) == {"a"}


def test_what_says_no_lines_frees_none() -> None:
    assert undecided.freed_of([new_fact(facts.DISTINCT, {"entries": "ab"})]) == {}
