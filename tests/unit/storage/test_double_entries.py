"""Possible double entries: which are held back, and which stay."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from datetime import date
from datetime import time as clock_time

import pytest
from typing_extensions import override

from plc_desktop.changes import facts
from plc_desktop.domain.records import Person, Placement
from plc_desktop.domain.requirements import Totals
from plc_desktop.storage import double_entries
from plc_desktop.storage.double_entries import Candidate, Sees, held, span_of
from tests.stored import World


def at(hour: int, minute: int = 0) -> clock_time:
    return clock_time(hour, minute)


def test_the_first_of_two_alike_stays(world: World) -> None:
    first, second = world.hours(), world.hours(activity=" meetings ")
    assert not world.status(first).is_held
    assert world.status(second).is_held
    assert world.totals() == Totals(waiting_minutes=120, held_minutes=120)


def test_the_signed_one_stays(world: World) -> None:
    first, second = world.hours(), world.hours()
    world.sign_off(second)
    assert world.status(first).is_held
    assert world.totals() == Totals(counted_minutes=120, held_minutes=120)


def test_both_signed_count_once(world: World) -> None:
    first, second = world.hours(), world.hours()
    world.sign_off(first)
    world.sign_off(second)
    assert world.totals() == Totals(counted_minutes=120, held_minutes=120)


def test_two_events_are_freed_and_held_again(world: World) -> None:
    first, second = world.hours(), world.hours()
    freed = world.fact(facts.DISTINCT, {"entries": [first.id, second.id]})
    assert world.totals() == Totals(waiting_minutes=240)
    third = world.hours()
    assert world.status(third).is_held
    world.fact(facts.DISTINCT, {"entries": [third.id, second.id]})
    assert world.status(third).is_held
    world.fact(facts.DISTINCT, {"entries": [third.id, first.id]})
    assert world.totals() == Totals(waiting_minutes=360)
    world.retract(freed)
    assert world.totals() == Totals(waiting_minutes=240, held_minutes=120)


def test_voiding_one_lets_the_other_go(world: World) -> None:
    first, second = world.hours(), world.hours()
    world.fact(facts.VOID, {"entry": first.id, "reason": "typed twice"})
    assert not world.status(second).is_held
    world.delete("hours_entry", second.id)
    assert world.totals() == Totals()


def test_other_days_lengths_and_activities_are_other_events(world: World) -> None:
    world.hours()
    world.hours(worked_on=date(2026, 3, 6))
    world.hours(minutes=60)
    world.hours(activity="Planning")
    assert world.totals() == Totals(waiting_minutes=420)


def test_times_decide_where_both_have_them(world: World) -> None:
    world.hours(starts_at=at(9), ends_at=at(11))
    after = world.hours(starts_at=at(11), ends_at=at(13))
    overlapping = world.hours(starts_at=at(12), ends_at=at(12, 30), minutes=30)
    without = world.hours()
    assert world.status(after).is_held
    assert not world.status(overlapping).is_held  # the shorter stays
    assert world.status(without).is_held


def test_two_records_of_one_person_are_one_person(world: World) -> None:
    twin, place = world.id(), world.id()
    world.put(
        Person(id=twin, full_name="Wang Xiuying", roles=("parent_leader",)),
        Placement(id=place, person_id=twin, organization_id=world.site),
    )
    world.hours()
    world.hours(placement_id=place)
    assert world.totals(twin) == Totals(waiting_minutes=120)
    same = world.fact(facts.SAME_PERSON, {"people": [twin, world.leader]})
    assert world.totals() == Totals(waiting_minutes=120, held_minutes=120)
    assert world.totals(twin) == world.totals()
    world.retract(same)
    assert world.totals(twin) == Totals(waiting_minutes=120)


def test_an_end_before_the_start_is_on_the_next_day() -> None:
    assert span_of("22:00", "01:00") == (1320, 1500)
    assert span_of("09:00", "10:30") == (540, 630)
    assert span_of(None, "10:30") is None


def alike(count: int, *, timed: bool) -> list[Candidate]:
    span = (540, 660) if timed else None
    return [
        Candidate(number, f"{number:06d}", 120, span, False, f"{number:06d}")
        for number in range(count)
    ]


def test_the_choice_does_not_depend_on_the_order() -> None:
    group = alike(5, timed=False)
    freed = {"000001": {"000000"}, "000000": {"000001"}}
    assert held(group, freed) == held(group[::-1], freed) == {2, 3, 4}


def test_many_alike_take_linear_time() -> None:
    for timed in (False, True):
        few, many = alike(1_000, timed=timed), alike(20_000, timed=timed)
        start = time.process_time()
        held(few, {})
        one = time.process_time() - start
        start = time.process_time()
        assert len(held(many, {})) == len(many) - 1
        assert time.process_time() - start < one * 200 + 0.5


def from_elsewhere(
    number: int, minutes: int, source: str, span: tuple[int, int] | None = None
) -> Candidate:
    return Candidate(number, str(number), minutes, span, True, str(number), source)


def test_lines_of_two_organizations_are_presumed_one_event_and_the_shorter_counts() -> None:
    ours, theirs = from_elsewhere(1, 150, ""), from_elsewhere(2, 120, "them")
    assert held([ours, theirs], {}) == {1}
    assert held([ours, theirs], {"1": {"2"}, "2": {"1"}}) == set()
    assert held([ours, from_elsewhere(2, 120, "")], {}) == set()
    # two of theirs that they hold for two events stay two
    assert held([ours, theirs, from_elsewhere(3, 60, "them")], {}) == {1}


def written(number: int, minutes: int, *first: int, source: str = "") -> Candidate:
    return Candidate(number, str(number), minutes, None, True, str(number), source, first)


def nobody(later: int, earlier: int) -> bool:
    return later == earlier


def test_lines_written_apart_are_presumed_one_event_and_the_shorter_counts() -> None:
    ours, theirs = written(1, 90, 1), written(2, 60, 2)
    assert held([ours, theirs], {}) == set()
    assert held([ours, theirs], {}, nobody) == held([theirs, ours], {}, nobody) == {1}
    assert held([ours, theirs], {"1": {"2"}, "2": {"1"}}, nobody) == set()
    unsigned = theirs._replace(is_signed=False)
    assert held([ours, unsigned], {}, nobody) == {2}
    # another organization tells its own apart; of ours nothing is known if it does not matter
    both = [one._replace(source="them") for one in (ours, theirs)]
    assert held(both, {}, nobody) == set()
    # of one nothing is known
    assert held([written(1, 90), theirs], {}, nobody) == set()


def may_be_one(one: Candidate, other: Candidate, sees: Sees) -> bool:
    """The rule as it is described, for two lines alike in person, day and activity."""
    if one.span is not None and other.span is not None:
        return one.span[0] < other.span[1] and other.span[0] < one.span[1]
    if one.minutes == other.minutes:
        return True
    if one.source or other.source:
        return one.source != other.source
    return bool(one.first and other.first) and not any(
        sees(max(mine, theirs), min(mine, theirs)) for mine in one.first for theirs in other.first
    )


def causal(chance: random.Random, count: int) -> list[set[int]]:
    """Return of changes, each of which was built on some earlier ones, what each had seen."""
    seen: list[set[int]] = []
    for place in range(count):
        past = {place}
        for dep in chance.sample(range(place), min(place, chance.randrange(3))):
            past |= seen[dep]
        seen.append(past)
    return seen


def lines(seen: Sequence[set[int]]) -> dict[int, int]:
    """Return a line for each change, in which each had seen those before it."""
    ends: list[int] = []
    found = {}
    for place, past in enumerate(seen):
        line = next((at for at, end in enumerate(ends) if end in past), len(ends))
        ends[line : line + 1] = [place]
        found[place] = line
    return found


@pytest.mark.parametrize("seed", range(200))
def test_what_is_held_back_is_what_comparing_each_with_each_says(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(seed)  # noqa: S311  # repeatable on purpose
    monkeypatch.setattr(double_entries, "_EXACT", chance.choice((1, 2, 4_096)))
    monkeypatch.setattr(double_entries, "_FEW", chance.choice((0, 1, 32)))
    seen = causal(chance, chance.randrange(2, 20))

    def sees(later: int, earlier: int) -> bool:
        return earlier in seen[later]

    group = [
        Candidate(
            number,
            str(number),
            chance.choice((60, 75, 90)),
            chance.choice((None, None, None, (540, 600), (570, 660), (590, 700))),
            chance.random() < 0.7,
            f"{chance.random()}",
            chance.choice(("", "", "", "them")),
            tuple(chance.sample(range(len(seen)), chance.choice((0, 1, 1, 1, 2)))),
        )
        for number in range(chance.randrange(2, 16))
    ]
    freed: dict[str, set[str]] = {}
    for _ in range(chance.randrange(8)):
        one, other = (entry.id for entry in chance.sample(group, 2))
        freed.setdefault(one, set()).add(other)
        freed.setdefault(other, set()).add(one)
    expected: dict[str, str] = {}
    kept: list[Candidate] = []
    for entry in sorted(group, key=lambda one: (not one.is_signed, one.minutes, one.origin)):
        clashing = [
            other.id
            for other in kept
            if other.id not in freed.get(entry.id, ()) and may_be_one(entry, other, sees)
        ]
        if clashing:
            expected[entry.id] = clashing[0]
        else:
            kept.append(entry)
    for line_of in (lines(seen).__getitem__, double_entries.own_line):
        assert held(group, freed, sees, line_of) == set(map(int, expected))
        assert double_entries.kept_for(group, freed, sees, line_of) == expected


class Counted:
    """Who had seen what, over two laptops that each wrote on and never met; counts questions.

    Even places are of the one, odd ones of the other.
    """

    def __init__(self) -> None:
        self.asked = 0

    def sees(self, later: int, earlier: int) -> bool:
        self.asked += 1
        return later >= earlier and self.line_of(later) == self.line_of(earlier)

    def line_of(self, place: int) -> int:
        return place % 2


class CountedSet(set[str]):
    """Ids that count how often they are asked for one."""

    asked = 0

    @override
    def __contains__(self, name: object) -> bool:
        CountedSet.asked += 1
        return super().__contains__(name)


def test_thousands_with_several_first_writings_are_asked_for_little() -> None:
    """Each was written on both laptops, in such an order that no line of one tells them apart."""
    count = 3_000
    group = [written(at, at, 2 * at, 2 * (count - at) + 1) for at in range(count)]
    group += [written(count + at, count + at, 2 * (count + at)) for at in range(count)]
    known = Counted()
    assert held(group, {}, known.sees, known.line_of) == set()
    assert double_entries.kept_for(group, {}, known.sees, known.line_of) == {}
    assert known.asked < count * 200  # each with each would be eighteen millions


def test_thousands_written_apart_are_asked_for_little() -> None:
    count = 3_000
    group = [written(at, at, at) for at in range(1, count)]
    known = Counted()
    expected = set(range(2, count, 2))
    assert held(group, {}, known.sees, known.line_of) == expected
    found = double_entries.kept_for(group, {}, known.sees, known.line_of)
    assert found == {str(at): "1" for at in expected}
    assert known.asked < count * 100


def test_thousands_of_pairs_are_asked_for_little(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two of each length, each freed from something, some with times."""
    monkeypatch.setattr(CountedSet, "asked", 0)
    count = 3_000
    group, freed = [], {}
    for at in range(count):
        span = (at % 1_000, at % 1_000 + 1) if at % 3 == 0 else None
        for number in (at, count + at):
            group.append(Candidate(number, str(number), at, span, True, f"{number:05}"))
            freed[str(number)] = CountedSet([str((number + 1) % count)])
    found = double_entries.kept_for(group, freed)
    assert len(found) == len(held(group, freed)) >= count
    assert CountedSet.asked < count * 20


def test_each_line_held_back_names_the_first_it_may_be() -> None:
    timed = [from_elsewhere(1, 60, "", (540, 600)), from_elsewhere(2, 90, "", (570, 660))]
    other = from_elsewhere(3, 60, "", (700, 760))
    assert double_entries.kept_for([*timed, other], {}) == {"2": "1"}
    ours = [written(1, 60, 1), written(2, 75, 2), written(3, 90, 3), written(4, 60, 4)]
    found = double_entries.kept_for(ours, {"3": {"1"}, "1": {"3"}}, lambda one, _: one != 3)
    assert found == {"3": "2", "4": "1"}


def test_lines_first_written_in_one_change_were_seen() -> None:
    """One taken over on two laptops has two first writings."""
    ours, theirs = written(1, 90, 1, 4), written(2, 60, 1, 5)
    assert held([ours, theirs], {}, nobody) == set()
    assert held([ours, written(2, 60, 5, 6)], {}, nobody) == {1}


def test_times_tell_events_of_two_organizations_apart() -> None:
    morning = from_elsewhere(1, 60, "", (540, 600))
    assert held([morning, from_elsewhere(2, 90, "them", (600, 690))], {}) == set()
    assert held([morning, from_elsewhere(2, 90, "them", (570, 660))], {}) == {2}
    assert held([morning, from_elsewhere(2, 30, "them")], {}) == {1}
