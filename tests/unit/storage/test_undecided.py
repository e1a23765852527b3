"""What was decided differently about lines of hours on laptops that had not heard of each other."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from typing_extensions import override

from plc_desktop.changes import facts
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import HoursEntry
from plc_desktop.storage import one_event, undecided
from plc_desktop.storage.facts_index import new_fact
from plc_desktop.storage.one_event import FirstOfOneEvent, FirstSaid, OneEvent
from tests.property import double_stories, plain_undecided
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


def test_what_is_undecided_is_found_as_it_is_described() -> None:
    for seed in range(300):
        _compare(random.Random(seed))  # noqa: S311  # the same in every run


def _compare(chance: random.Random) -> None:
    lines, keeps, freed = _said(chance, 10)
    plainly = plain_undecided.decided_apart(keeps, freed)
    apart = undecided.decided_apart(keeps, freed)
    assert apart == plainly.keys()
    first = FirstOfOneEvent(OneEvent(keeps, apart))
    order = chance.sample(lines, len(lines))
    _compare_first(chance, order, plain_undecided.one_with(plainly), first)


def _said(chance: random.Random, most: int) -> tuple[str, dict[str, set[str]], dict[str, set[str]]]:
    """Return lines, those said to stay instead of them, and those said to be other events."""
    lines = "abcdefghij"[: chance.randint(2, most)]
    pairs = list(permutations(lines, 2))
    keeps: dict[str, set[str]] = {}
    for line, other in chance.sample(pairs, chance.randint(1, min(len(pairs), 14))):
        keeps.setdefault(line, set()).add(other)
    freed: dict[str, set[str]] = {}
    for line, other in chance.sample(pairs, chance.randint(0, min(len(pairs), 5))):
        freed.setdefault(line, set()).add(other)
        freed.setdefault(other, set()).add(line)
    return lines, keeps, freed


@pytest.mark.parametrize("at_once", [1, 3, 100])
def test_the_first_of_each_group_is_found_as_it_is_described(
    at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(one_event, "_AT_ONCE", at_once)
    for seed in range(300):
        _compare_groups(random.Random(seed))  # noqa: S311  # the same in every run


def _compare_groups(chance: random.Random) -> None:
    lines, keeps, freed = _said(chance, 8)
    apart = undecided.decided_apart(keeps, freed)
    one_with = plain_undecided.one_with(plain_undecided.decided_apart(keeps, freed))
    groups: list[list[str]] = [[] for _ in range(chance.randint(1, 4))]
    for line in [*chance.sample(lines, len(lines)), "nothing said of it"]:
        chance.choice(groups).append(line)
    found = list(one_event.first_of_each(OneEvent(keeps, apart), groups))
    assert len(found) == len(groups)
    for group, first in zip(groups, found, strict=True):
        _compare_first(chance, group, one_with, first)


def _compare_first(
    chance: random.Random, lines: list[str], one_with: dict[str, set[str]], first: FirstSaid
) -> None:
    staying: dict[str, int] = {}
    for at, line in enumerate(lines):
        with_it = [staying[one] for one in one_with.get(line, ()) if one in staying]
        assert first.first(line) == min(with_it, default=None)
        if chance.random() < 0.5:
            staying[line] = at
            first.add(line, at)


def test_days_that_lead_through_one_chain_do_not_walk_over_it_each_by_itself() -> None:
    """What is looked up is counted: twice each way for as many days as are taken together."""
    many = 1_500
    keeps: dict[str, set[str]] = {f"chain {at}": {f"chain {at + 1}"} for at in range(many)}
    keeps[f"chain {many}"] = {f"other {at}" for at in range(many)}
    keeps |= {f"one {at}": {"chain 0"} for at in range(many)}
    said = OneEvent(keeps, {f"one {at}" for at in range(many)})
    said.onward, said.back = _Asked(set, said.onward), _Asked(set, said.back)
    days = [[f"one {at}", f"other {at}"] for at in range(many)]
    for (one, other), first in zip(days, one_event.first_of_each(said, days), strict=True):
        first.add(one, 0)
        assert first.first(other) == 0
    assert said.onward.asked + said.back.asked <= 2 * 2 * len({*said.number.values()})


class _Asked(defaultdict[int, set[int]]):
    """Counts how often it is looked into."""

    asked = 0

    @override
    def get(self, *args: Any) -> Any:
        self.asked += 1
        return super().get(*args)


@pytest.mark.parametrize("leads", ["round", "on", "out of one"])
def test_many_decisions_take_as_long_as_they_are_many(leads: str) -> None:
    """The edges that are asked for are counted: twice each way for each of the two searches."""
    many = 3_000
    keeps = {str(at): _Counted({str(at + 1)}) for at in range(many)}
    if leads == "round":
        keeps[str(many)] = _Counted({"0"})
    elif leads == "out of one":
        keeps = {str(at): _Counted({"many"}) for at in range(many)}
        keeps["many"] = _Counted(map(str, range(many)))
    apart = undecided.decided_apart(keeps, {})
    assert len(apart) == (0 if leads == "on" else many + 1)
    first = FirstOfOneEvent(OneEvent(keeps, apart))
    first.add("0", 0)
    assert {first.first(line) for line in keeps if line != "0"} == {None if leads == "on" else 0}
    assert sum(one.asked for one in keeps.values()) <= 5 * len(keeps)


class _Counted(set[str]):
    """Counts how often it is walked over."""

    asked = 0

    @override
    def __iter__(self) -> Iterator[str]:
        self.asked += 1
        return super().__iter__()


def test_who_tells_very_many_lines_apart_at_once_tells_none() -> None:
    """Nobody writes that, and its pairs would be too many."""
    few: list[Json] = [*"abcdefghijklmnop"]
    said = [new_fact(facts.DISTINCT, {"entries": few}), new_fact(facts.DISTINCT, {"entries": []})]
    assert undecided.freed_of(said) == {
        line: {str(other) for other in few if other != line} for line in few
    }
    assert undecided.freed_of([new_fact(facts.DISTINCT, {"entries": [*few, "q"]})]) == {}
    assert facts.is_whole(facts.DISTINCT, {"entries": few, "nonce": ""})
    assert not facts.is_whole(facts.DISTINCT, {"entries": [*few, "q"], "nonce": ""})


@pytest.mark.parametrize("keeps", [None, 1, ["b"], "", "a"])
def test_a_line_that_is_void_for_itself_names_no_other(keeps: Json) -> None:
    void = new_fact(facts.VOID, {"entry": "a", "reason": "", "keeps": keeps})
    assert undecided.keeps_of([void]) == {}
    assert undecided.void_lines([void]) == {"a"}


def test_what_says_no_lines_frees_none() -> None:
    assert undecided.freed_of([new_fact(facts.DISTINCT, {"entries": "ab"})]) == {}
