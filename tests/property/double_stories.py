"""Stories about one event that two people write down, each on a laptop of their own."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date, time, timedelta

from plc_desktop.changes import facts
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import HoursEntry
from plc_desktop.storage.lost_events import SAME_EVENT
from tests.laptops import WORKSPACE
from tests.property.exchange_stories import Story, Told


class Event:
    """Lines of one person, day and activity, by the number of the line."""

    def __init__(self, told: Told) -> None:
        self.told = told
        self.lines = told.fleet.entries

    def typed(  # noqa: PLR0913  # times may be left out
        self,
        at: int,
        line: int,
        minutes: int,
        start: time | None = None,
        end: time | None = None,
        *,
        is_signed: bool = True,
    ) -> None:
        """Write a line down on one laptop, and sign it there."""
        self.told.fleet.pass_minutes(1)
        self.told.fleet.write(at, lambda work: work.put(self.entry(line, minutes, start, end)))
        self.told.fleet.check(at)
        if is_signed:
            self.told.sign(at, entry=self.lines[line])

    def entry(
        self, line: int, minutes: int, start: time | None = None, end: time | None = None
    ) -> HoursEntry:
        """Return a line."""
        return HoursEntry(
            id=self.lines[line],
            placement_id=self.told.template.placement,
            worked_on=date(2026, 3, 2),
            minutes=minutes,
            activity="Meetings",
            starts_at=start,
            ends_at=end,
        )

    def two_events(self, at: int, one: int, other: int) -> None:
        """Say that two lines are two events."""
        pair = sorted((self.lines[one], self.lines[other]))
        self.told.fact(at, facts.DISTINCT, {"entries": [*pair]})

    def one_event(self, at: int, keeps: int, void: int) -> None:
        """Say that two lines are one event, and which of them stays."""
        said: dict[str, Json] = {"entry": self.lines[void], "keeps": self.lines[keeps]}
        self.told.fact(at, facts.VOID, {**said, "reason": "", "nonce": f"{at}{keeps}"})

    def everywhere(self, counted: int, held: int) -> None:
        """Let everybody have everything and look at the totals, also at those of a rebuild."""
        self.told.meet()
        for at in range(len(self.told.fleet.laptops)):
            self.shows(at, counted, held)
            self.told.fleet.check_rebuild(at)
            self.shows(at, counted, held)

    def asks(self, *pairs: tuple[int, int]) -> None:
        """Look everywhere at which lines are asked about, because none of a pair is left."""
        for at in range(len(self.told.fleet.laptops)):
            self.asks_at(at, *pairs)

    def asks_at(self, at: int, *pairs: tuple[int, int]) -> None:
        """Look at it on one laptop."""
        with self.told.fleet.laptops[at].database.read() as reader:
            found = {frozenset((one.kept, one.gone)) for one in reader.lost_events()}
        assert found == {frozenset(self.lines[line] for line in pair) for pair in pairs}

    def shows(self, at: int, counted: int, held: int) -> None:
        """Look at one laptop's totals."""
        with self.told.fleet.laptops[at].database.read() as reader:
            totals = reader.totals(self.told.template.leader)
        assert (totals.counted_minutes, totals.held_minutes) == (counted, held)


def one_event_and_two_lengths(told: Told) -> None:
    """Nobody had seen the other line: the shorter counts until somebody decides."""
    event = Event(told)
    event.typed(0, 0, 90)
    event.typed(1, 1, 60)
    event.everywhere(counted=60, held=90)
    event.two_events(2, 0, 1)
    event.everywhere(counted=150, held=0)


def a_second_event_on_another_laptop(told: Told) -> None:
    """Who had the first line before them meant another event, whatever the clocks say."""
    event = Event(told)
    event.typed(0, 0, 60)
    told.give(0, 2)
    told.give(2, 1)
    told.fleet.laptops[1].clock.instant -= timedelta(days=900)
    event.typed(1, 1, 90)
    event.everywhere(counted=150, held=0)


def a_clock_that_says_much_later(told: Told) -> None:
    """A later date on a laptop that had seen nothing is no knowledge."""
    event = Event(told)
    event.typed(0, 0, 60)
    told.fleet.laptops[1].clock.instant += timedelta(days=900)
    event.typed(1, 1, 90)
    told.fleet.laptops[2].clock.instant -= timedelta(days=900)
    event.typed(2, 2, 75)
    event.everywhere(counted=60, held=165)


def edited_after_hearing_of_it(told: Told) -> None:
    """Where a line was typed first decides: a correction is no word about another line."""
    event = Event(told)
    event.typed(0, 0, 60)
    event.typed(1, 1, 90)
    told.give(0, 1)
    event.typed(1, 1, 100)
    event.everywhere(counted=60, held=100)


def two_events_by_their_times(told: Told) -> None:
    """Times tell events apart where both lines have them; else the shorter counts."""
    event = Event(told)
    event.typed(0, 0, 90, time(9), time(10, 30))
    event.typed(1, 1, 60, time(11), time(12))
    event.everywhere(counted=150, held=0)
    told.fleet.pass_minutes(1)
    event.typed(2, 2, 30, time(10, 15), time(10, 45))
    event.everywhere(counted=90, held=90)


def the_longer_one_is_signed(told: Told) -> None:
    """What is signed counts before what is not; once both are, the shorter does."""
    event = Event(told)
    event.typed(0, 0, 90)
    event.typed(1, 1, 60, is_signed=False)
    event.everywhere(counted=90, held=60)
    told.sign(2, entry=event.lines[1])
    event.everywhere(counted=60, held=90)


def the_same_two_lines_on_two_laptops(told: Told) -> None:
    """Whoever takes two lines over knows both, on however many laptops that is done."""
    event = Event(told)
    event.typed(0, 0, 60)
    event.typed(1, 0, 60)
    event.typed(1, 1, 90)
    event.typed(0, 1, 90)
    event.everywhere(counted=150, held=0)


def typed_again_after_a_restore(told: Told) -> None:
    """A laptop that was put back has not seen what it wrote before."""
    event = Event(told)
    laptop = told.fleet.laptops[0]
    copy = laptop.home / "backup.plcdb"
    shutil.copy(laptop.home / WORKSPACE, copy)
    held = set(laptop.received)
    event.typed(0, 0, 90)
    told.give(0, 1)
    told.fleet.put_back(0, copy, held)
    event.typed(0, 1, 60)
    event.everywhere(counted=60, held=90)


def typed_on_a_laptop_and_its_copy(told: Told) -> None:
    """Two laptops that go on under one name have not seen each other."""
    event = Event(told)
    laptop = told.fleet.laptops[0]
    told.phone(0, "before")
    copy = told.fleet.add_laptop(laptop.home / WORKSPACE, laptop.home / "keys")
    copy.received = set(laptop.received)
    event.typed(0, 0, 90)
    event.typed(3, 1, 60)
    event.everywhere(counted=60, held=90)


def two_of_one_laptop_and_one_of_another(told: Told) -> None:
    """Two events that one laptop tells apart stay two beside a longer line of another."""
    event = Event(told)
    event.typed(0, 0, 60)
    event.typed(0, 1, 75)
    event.typed(1, 2, 90)
    event.everywhere(counted=135, held=90)
    event.two_events(1, 0, 2)
    event.everywhere(counted=135, held=90)
    event.two_events(2, 1, 2)
    event.everywhere(counted=225, held=0)


def a_shorter_line_typed_knowing_of_the_longer(told: Told) -> None:
    """Whoever had seen the longer line meant another event."""
    event = Event(told)
    event.typed(0, 0, 90)
    told.give(0, 1)
    event.typed(1, 1, 60)
    event.everywhere(counted=150, held=0)


def both_records_of_one_person(told: Told) -> None:
    """Two records of one person are one person here too."""
    event = Event(told)
    event.typed(0, 0, 60)
    other = told.template.other
    placed = _moved(event.entry(1, 90), told.template.placement_of_other)
    told.fleet.write(1, lambda work: work.put(placed))
    told.sign(1, entry=event.lines[1], participant=other)
    event.everywhere(counted=60, held=0)
    told.fact(1, facts.SAME_PERSON, {"people": [told.template.leader, other]})
    event.everywhere(counted=60, held=90)


def an_erasure_is_no_knowledge(told: Told) -> None:
    """Who writes others' lines again while erasing somebody has not told two events apart."""
    event = Event(told)
    theirs = _moved(event.entry(2, 45), told.template.placement_of_other)
    told.fleet.write(0, lambda work: work.put_many([event.entry(0, 80), theirs]))
    event.typed(1, 1, 60)
    told.meet()
    event.typed(0, 0, 90)
    event.everywhere(counted=60, held=90)
    for at, person in ((0, told.template.other), (1, told.template.supervisor)):
        told.fleet.laptops[at].database.erase("ana", [person], "asked for it")
        event.shows(at, counted=60, held=90)
        for taker in range(3):
            file = told.fleet.export_as_it_is(at)
            told.fleet.laptops[taker].database.receive(file.changes, confirmation="1 0")
            event.shows(taker, counted=60, held=90)
            told.fleet.check_rebuild(taker)


def each_keeps_the_other_line(told: Told) -> None:
    """One event that two laptops void in two ways is neither lost nor counted twice."""
    event = Event(told)
    event.typed(0, 0, 90)
    event.typed(1, 1, 60)
    told.meet()
    event.one_event(0, keeps=0, void=1)
    event.shows(0, counted=90, held=0)
    event.one_event(1, keeps=1, void=0)
    event.shows(1, counted=60, held=0)
    event.everywhere(counted=60, held=90)
    said = told.said(2, facts.VOID)
    told.fact(2, facts.RETRACT, {"refs": said, "reason": ""})
    event.one_event(2, keeps=0, void=1)
    event.everywhere(counted=90, held=0)
    told.fact(0, facts.RETRACT, {"refs": told.said(0, facts.VOID), "reason": ""})
    event.everywhere(counted=60, held=90)


def one_event_here_and_two_there(told: Told) -> None:
    """That it is one event does not win over its being two because it makes a line void."""
    event = Event(told)
    event.typed(0, 0, 90)
    event.typed(1, 1, 60)
    told.meet()
    event.one_event(0, keeps=0, void=1)
    event.two_events(1, 0, 1)
    event.shows(1, counted=150, held=0)
    event.everywhere(counted=60, held=90)
    told.fact(2, facts.RETRACT, {"refs": told.said(2, facts.DISTINCT), "reason": ""})
    event.everywhere(counted=90, held=0)


def three_laptops_keep_three_lines(told: Told) -> None:
    """Decisions that lead round are found, until one line stays for somebody."""
    event = Event(told)
    for at, minutes in enumerate((90, 60, 75)):
        event.typed(at, at, minutes)
    told.meet()
    for at in range(3):
        event.one_event(at, keeps=(at + 1) % 3, void=at)
    event.everywhere(counted=60, held=165)
    event.typed(0, 3, 120)
    event.one_event(0, keeps=3, void=1)
    event.everywhere(counted=120, held=0)
    told.fact(1, facts.VOID, {"entry": event.lines[3], "reason": "was cancelled"})
    event.everywhere(counted=0, held=0)


def one_of_two_that_are_in_question_goes(told: Told) -> None:
    """Who voids one line for itself leaves the other one."""
    event = Event(told)
    event.typed(0, 0, 90)
    event.typed(1, 1, 60)
    told.meet()
    event.one_event(0, keeps=0, void=1)
    event.one_event(1, keeps=1, void=0)
    told.fact(2, facts.VOID, {"entry": event.lines[1], "reason": "another day"})
    event.everywhere(counted=90, held=0)


def kept_here_and_void_there(told: Told) -> None:
    """The line that was to stay is made void by somebody who had not heard of it: that is asked."""
    event = Event(told)
    event.typed(0, 0, 90)
    event.typed(1, 1, 60)
    told.meet()
    event.one_event(0, keeps=0, void=1)
    told.fact(1, facts.VOID, {"entry": event.lines[0], "reason": "Written twice", "nonce": "1"})
    event.shows(0, counted=90, held=0)
    event.shows(1, counted=60, held=0)
    event.everywhere(counted=0, held=0)
    event.asks((0, 1))
    by_hand = told.said(2, facts.VOID)[-1]
    told.fact(2, facts.RETRACT, {"refs": [by_hand], "reason": ""})
    event.everywhere(counted=90, held=0)
    event.asks()
    told.fact(0, facts.VOID, {"entry": event.lines[0], "reason": "was cancelled", "nonce": "2"})
    event.everywhere(counted=0, held=0)
    event.asks()


def both_void_as_earlier_programs_said_it(told: Told) -> None:
    """What did not name the line that was to stay is found by its words and by lines alike."""
    event = Event(told)
    event.typed(0, 0, 90)
    event.typed(1, 1, 60)
    told.meet()
    for at in range(2):
        said: dict[str, Json] = {"entry": event.lines[at], "reason": SAME_EVENT}
        told.fact(at, facts.VOID, {**said, "nonce": f"{at}"})
    event.everywhere(counted=0, held=0)
    event.asks((0, 1))
    event.typed(2, 2, 30)
    event.everywhere(counted=30, held=0)
    event.asks()


def _moved(entry: HoursEntry, placement: str) -> HoursEntry:
    return replace(entry, placement_id=placement)


DOUBLES: tuple[Story, ...] = (
    one_event_and_two_lengths,
    a_second_event_on_another_laptop,
    a_clock_that_says_much_later,
    edited_after_hearing_of_it,
    two_events_by_their_times,
    the_longer_one_is_signed,
    the_same_two_lines_on_two_laptops,
    typed_again_after_a_restore,
    typed_on_a_laptop_and_its_copy,
    two_of_one_laptop_and_one_of_another,
    a_shorter_line_typed_knowing_of_the_longer,
    both_records_of_one_person,
    each_keeps_the_other_line,
    one_event_here_and_two_there,
    three_laptops_keep_three_lines,
    one_of_two_that_are_in_question_goes,
    kept_here_and_void_there,
    both_void_as_earlier_programs_said_it,
)
"""Those the pure model follows; an erasure it does not know."""
