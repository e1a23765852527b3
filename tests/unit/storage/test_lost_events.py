"""Events of which two laptops made both lines void, each without having heard of the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from plc_desktop.changes import facts
from plc_desktop.domain.fields import Json
from plc_desktop.storage import lost_events
from plc_desktop.storage.lost_events import SAME_EVENT
from plc_desktop.storage.unit_of_work import UnitOfWork
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


def test_a_line_that_was_to_stay_and_is_void_by_somebody_elses_hand_is_asked_about(
    told: Told,
) -> None:
    double_stories.kept_here_and_void_there(told)


def test_a_pair_of_an_earlier_program_is_found(told: Told) -> None:
    double_stories.both_void_as_earlier_programs_said_it(told)


@pytest.fixture
def event(told: Told) -> Event:
    """Two lines that everybody has, of 90 and 60 minutes; a third of which only one has heard."""
    made = Event(told)
    told.fleet.write(0, lambda work: work.put_many([made.entry(0, 90), made.entry(1, 60)]))
    told.meet()
    return made


def _void(event: Event, at: int, line: int, reason: str = "Written twice") -> None:
    said: dict[str, Json] = {"entry": event.lines[line], "reason": reason, "nonce": f"{at}"}
    event.told.fact(at, facts.VOID, said)


def test_nothing_is_lost_while_the_line_leads_to_one_that_stands(event: Event) -> None:
    event.one_event(0, keeps=0, void=1)
    event.one_event(0, keeps=2, void=1)
    event.told.fleet.write(0, lambda work: work.put(event.entry(2, 45)))
    _void(event, 1, line=0)
    event.everywhere(counted=0, held=0)
    event.asks()
    _void(event, 2, line=2)
    event.asks_at(2)  # who makes the last one void knows of it


def test_a_line_that_is_void_for_itself_too_is_not_asked_about(event: Event) -> None:
    event.one_event(0, keeps=0, void=1)
    _void(event, 1, line=0)
    event.told.meet()
    event.asks((0, 1))
    _void(event, 2, line=1, reason="did not take place")
    event.told.meet()
    event.asks()


def test_a_line_that_is_not_here_is_not_asked_about(event: Event) -> None:
    event.one_event(0, keeps=3, void=1)
    _void(event, 1, line=3)
    event.told.meet()
    event.asks()


def test_an_earlier_program_may_have_meant_a_line_that_is_left(event: Event) -> None:
    told = event.told
    told.fleet.write(0, lambda work: work.put(event.entry(2, 45)))
    told.meet()
    for at in range(2):
        _void(event, at, line=at, reason=SAME_EVENT)
    told.meet()
    event.asks()
    event.two_events(2, 0, 2)
    event.two_events(2, 1, 2)
    told.meet()
    event.asks((0, 1))


def test_one_who_voided_for_an_earlier_program_and_one_by_hand_are_found(event: Event) -> None:
    _void(event, 0, line=0, reason=SAME_EVENT)
    _void(event, 1, line=1)
    event.told.meet()
    event.asks((0, 1))
    event.told.fact(2, facts.RETRACT, {"refs": event.told.said(2, facts.VOID), "reason": ""})
    _void(event, 2, line=0, reason=SAME_EVENT)
    event.told.meet()
    event.asks()
    _void(event, 2, line=1)
    event.told.meet()
    event.asks()  # on one laptop, one after the other


def test_of_very_many_alike_nobody_knows_which_was_meant(
    event: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    for at in range(2):
        _void(event, at, line=at, reason=SAME_EVENT)
    event.told.meet()
    event.asks((0, 1))
    monkeypatch.setattr(lost_events, "_FEW", 1)
    event.asks()


def test_who_had_heard_of_what_outlasts_an_erasure(event: Event) -> None:
    told = event.told
    theirs = replace(event.entry(2, 45), placement_id=told.template.placement_of_other)
    said: dict[str, Json] = {"entry": event.lines[1], "keeps": event.lines[0], "reason": ""}

    def write(work: UnitOfWork) -> None:
        work.put(theirs)
        work.add_fact(facts.VOID, {**said, "nonce": ""})

    told.fleet.write(0, write)
    _void(event, 1, line=0)
    told.meet()
    event.asks((0, 1))
    told.fleet.laptops[0].database.erase("ana", [told.template.other], "asked for it")
    event.asks_at(0, (0, 1))
    file = told.fleet.export_as_it_is(0)
    told.fleet.laptops[2].database.receive(file.changes, confirmation="1 0")
    event.asks_at(2, (0, 1))
