"""Who had seen what: stories that a clock would tell wrongly."""

from __future__ import annotations

import time

import pytest

from plc_desktop.errors import ForeignFileError
from tests.property.causality import Causality


def causality(*changes: tuple[str, str]) -> Causality:
    """Changes like ("a2", "a1 b1"): replica a's second, built on a1 and b1."""
    known = Causality()
    for name, deps in changes:
        known.add(name, name[0], int(name[1]), deps.split())
    return known


def test_a_change_sees_itself_and_what_led_to_it() -> None:
    known = causality(("a1", ""), ("a2", "a1"), ("a3", "a2"))

    assert known.sees("a3", "a1")
    assert known.sees("a1", "a1")
    assert not known.sees("a1", "a3")


def test_two_computers_that_never_met_saw_nothing_of_each_other() -> None:
    known = causality(("a1", ""), ("b1", ""), ("a2", "a1"))

    assert not known.sees("a2", "b1")
    assert not known.sees("b1", "a1")


def test_what_was_seen_by_way_of_others_was_seen() -> None:
    known = causality(("a1", ""), ("b1", "a1"), ("c1", "b1"), ("c2", "c1"), ("a2", "a1"))

    assert known.sees("c2", "a1")
    assert known.sees("c2", "b1")
    assert not known.sees("c2", "a2")


def test_naming_what_was_seen_anyway_changes_nothing() -> None:
    known = causality(("b1", ""), ("a1", "b1"), ("a2", "a1 b1"), ("b2", "b1"))

    assert known.sees("a2", "b1")
    assert not known.sees("a2", "b2")


def test_a_copied_computer_goes_on_twice_under_one_name() -> None:
    known = Causality()
    known.add("start", "a", 1, [])
    known.add("here", "a", 2, ["start"])
    known.add("there", "a", 2, ["start"])
    known.add("there, later", "a", 3, ["there"])

    assert known.sees("here", "start")
    assert known.sees("there, later", "start")
    assert not known.sees("here", "there")
    assert not known.sees("there, later", "here")
    known.add("together", "a", 4, ["here", "there, later"])
    assert known.sees("together", "here")
    assert known.sees("together", "there")
    assert not known.sees("here", "together")


def test_two_branches_of_one_name_come_together_after_the_first_has_gone_on() -> None:
    known = Causality()
    known.add("here", "a", 1, [])
    known.add("there", "a", 1, [])
    known.add("here, later", "a", 2, ["here"])
    known.add("together", "a", 2, ["here", "there"])

    assert known.sees("together", "here")
    assert known.sees("together", "there")
    assert not known.sees("together", "here, later")
    assert not known.sees("here, later", "there")


def test_heads_are_what_nothing_was_built_on() -> None:
    known = causality(("a1", ""), ("b1", "a1"), ("c1", "a1"), ("b2", "b1"))
    assert known.heads == {"b2", "c1"}

    known.add("a2", "a", 2, ["a1", "b2", "c1"])
    assert known.heads == {"a2"}
    assert Causality().heads == frozenset()


def test_the_same_change_again_changes_nothing() -> None:
    known = causality(("a1", ""), ("a2", "a1"), ("a1", ""))

    assert len(known) == 2
    assert known.heads == {"a2"}
    assert known.sees("a2", "a1")


def test_a_change_without_what_it_was_built_on_is_refused_and_says_what_is_missing() -> None:
    known = causality(("a1", ""))

    with pytest.raises(ForeignFileError, match="changes_missing") as caught:
        known.add("a3", "a", 3, ["a1", "a2", "b7"])
    assert caught.value.facts == {"missing": ("a2", "b7")}
    assert "a3" not in known
    assert known.heads == {"a1"}


@pytest.mark.parametrize(
    ("replica", "n", "deps"),
    [
        ("a", 2, []),
        ("a", 3, ["a1"]),
        ("a", 1, ["missing"]),
        ("b", 2, ["a1"]),
        ("a", 0, []),
        ("a", 2, ["b2"]),
    ],
)
def test_a_change_that_leaves_out_its_own_past_is_refused(
    replica: str, n: int, deps: list[str]
) -> None:
    known = causality(("a1", ""), ("b1", ""), ("b2", "b1"))

    with pytest.raises(ForeignFileError, match=r"sequence_broken|changes_missing"):
        known.add("new", replica, n, deps)
    assert "new" not in known


def test_asking_about_an_unknown_change_is_a_mistake_in_the_program() -> None:
    with pytest.raises(KeyError):
        causality(("a1", "")).sees("a1", "a9")


def test_a_hundred_thousand_changes_of_three_computers_are_taken_in_quickly() -> None:
    known = Causality()
    last = {"a": "", "b": "", "c": ""}
    started = time.process_time()
    for at in range(100_000):
        replica = "abc"[at % 3]
        deps = {name for name in (last[replica],) if name}
        if at % 100 == 0:
            deps |= {name for name in last.values() if name}
        name = f"{replica}{at}"
        known.add(name, replica, at // 3 + 1, sorted(deps))
        last[replica] = name

    assert known.sees("a99999", "a0")
    assert known.sees(last["b"], "a0")
    assert time.process_time() - started < 10
