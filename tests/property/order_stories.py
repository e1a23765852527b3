"""Stories in which what came first decides nothing; each is there for a bug that must not be."""

from __future__ import annotations

from plc_desktop.changes import facts
from tests.property.double_stories import Event
from tests.property.exchange_stories import Story, Told

ROUNDS = 8
"""So often that hashes do not happen to fall as the clock does."""


def the_later_of_two_edits_apart(told: Told) -> None:
    """Of two numbers written apart the later one is shown, whatever their hashes are."""
    for number in range(ROUNDS):
        told.phone(0, f"{number} first")
        told.phone(1, f"{number} second")
        told.give(0, 1)
        assert told.shown_phone(1) == f"{number} second"


def the_later_of_two_equal_lines_came_first(told: Told) -> None:
    """Of two equal lines the one written first counts, also where it arrived last."""
    event = Event(told)
    event.typed(0, 0, 60, is_signed=False)
    event.typed(1, 1, 60, is_signed=False)
    told.give(1, 2)
    told.give(0, 2)
    held = {row: one.is_held for row, one in told.fleet.shown(2).entries.items()}
    assert held == {event.lines[0]: False, event.lines[1]: True}


def only_looked_at(told: Told) -> None:
    """Looking at a file changes nothing."""
    told.phone(0, "1")
    file = told.fleet.export(0)
    assert not told.fleet.laptops[1].database.receive(file.changes, dry_run=True).is_nothing_new
    told.fleet.check(1)
    assert told.shown_phone(1) == ""


def taken_back_elsewhere(told: Told) -> None:
    """What one laptop said and another took back stands nowhere."""
    told.hours(0, 60)
    told.fact(0, facts.VOID, {"entry": told.entry, "reason": ""})
    told.meet()
    assert told.state(1) == ("void", 60)
    told.fact(1, facts.RETRACT, {"refs": told.said(1, facts.VOID), "reason": ""})
    told.give(1, 2)
    assert told.state(2) == ("draft", 60)


ORDERS: tuple[Story, ...] = (
    the_later_of_two_edits_apart,
    the_later_of_two_equal_lines_came_first,
    only_looked_at,
    taken_back_elsewhere,
)
