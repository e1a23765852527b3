"""What people see after edits that did not know of each other, told as stories."""

from __future__ import annotations

import time

import pytest

from plc_desktop.changes.encoding import seal
from plc_desktop.changes.facts import HANDED_OVER, RETRACT, SIGN_OFF, Fact
from plc_desktop.changes.fold import (
    Removal,
    SignOff,
    Write,
    merge,
    merge_removals,
    next_stamp,
    resolve,
    shown,
    signed_apart,
    stands,
)
from plc_desktop.changes.model import (
    AddFact,
    ChangeGroup,
    DeleteRow,
    Header,
    Op,
    SetField,
    UnknownOp,
)
from plc_desktop.changes.opposing import Opposing
from plc_desktop.domain.fields import Json
from plc_desktop.errors import ForeignFileError
from plc_desktop.signing.canonical import MAX_INTEGER
from tests.property.pure_fold import PureFold


class Laptop:
    """Writes change groups after everything it was given."""

    def __init__(self, replica: str) -> None:
        self.replica = replica
        self.fold = PureFold()
        self.written: list[ChangeGroup] = []

    def write(self, *ops: Op) -> ChangeGroup:
        own = {self.written[-1].id} if self.written else set()
        deps = tuple(self.fold.heads | own)
        header = Header(deps, len(self.written) + 1, "", self.replica, 1, "", 0, "ws")
        group = seal(header, ops)[0]
        self.fold.add(group)
        self.written.append(group)
        return group

    def name(self, value: Json, stamp: int = 1) -> ChangeGroup:
        return self.write(SetField("person", "p", "name", stamp, value))

    def phone(self, value: Json, stamp: int = 1) -> ChangeGroup:
        return self.write(SetField("person", "p", "phone", stamp, value))

    def delete(self) -> ChangeGroup:
        return self.write(DeleteRow("person", "p"))

    def take(self, *others: Laptop) -> None:
        for other in others:
            for group in other.written:
                self.fold.add(group)

    def person(self) -> dict[str, Json] | None:
        return self.fold.rows().get(("person", "p"))

    def conflicts(self) -> dict[str, list[Json]]:
        return {
            name: [write.value for write in writes]
            for name, writes in self.fold.siblings("person", "p").items()
            if len(writes) > 1
        }


@pytest.fixture
def ana() -> Laptop:
    return Laptop("ana")


@pytest.fixture
def bo(ana: Laptop) -> Laptop:
    """A second laptop that has seen the person Ana wrote down."""
    ana.write(
        SetField("person", "p", "name", 5, "Maria"), SetField("person", "p", "phone", 5, "555-1")
    )
    bo = Laptop("bo")
    bo.take(ana)
    return bo


def both(ana: Laptop, bo: Laptop) -> None:
    ana.take(bo)
    bo.take(ana)
    assert ana.person() == bo.person()
    assert ana.conflicts() == bo.conflicts()


def test_a_later_edit_wins_whatever_the_clocks_say(ana: Laptop, bo: Laptop) -> None:
    bo.name("Maria Lopez", stamp=1)
    both(ana, bo)

    assert ana.person() == {"name": "Maria Lopez", "phone": "555-1"}
    assert ana.conflicts() == {}


def test_edits_of_two_fields_come_together(ana: Laptop, bo: Laptop) -> None:
    ana.name("Maria Lopez")
    bo.phone("555-2")
    both(ana, bo)

    assert ana.person() == {"name": "Maria Lopez", "phone": "555-2"}
    assert ana.conflicts() == {}


def test_two_edits_of_one_field_are_a_conflict_that_everybody_sees_alike(
    ana: Laptop, bo: Laptop
) -> None:
    ana.phone("555-3", stamp=9)
    bo.phone("555-2", stamp=8)
    both(ana, bo)

    assert ana.person() == {"name": "Maria", "phone": "555-3"}
    assert ana.conflicts() == {"phone": ["555-2", "555-3"]}


def test_whoever_decides_a_conflict_ends_it(ana: Laptop, bo: Laptop) -> None:
    ana.phone("555-3", stamp=9)
    bo.phone("555-2", stamp=8)
    both(ana, bo)
    bo.phone("555-2", stamp=1)
    both(ana, bo)

    assert ana.person() == {"name": "Maria", "phone": "555-2"}
    assert ana.conflicts() == {}


def test_a_delete_hides_what_its_author_had_seen(ana: Laptop, bo: Laptop) -> None:
    bo.delete()
    both(ana, bo)

    assert ana.person() is None
    assert not ana.fold.is_shown("person", "p")


def test_an_edit_the_delete_had_not_seen_keeps_the_whole_row(ana: Laptop, bo: Laptop) -> None:
    ana.phone("555-3")
    bo.delete()
    both(ana, bo)

    assert ana.person() == {"name": "Maria", "phone": "555-3"}


def test_deleting_again_after_seeing_the_edit_hides_the_row(ana: Laptop, bo: Laptop) -> None:
    ana.phone("555-3")
    bo.delete()
    both(ana, bo)
    ana.delete()
    both(ana, bo)

    assert ana.person() is None


def test_a_row_can_be_written_anew_after_its_delete(ana: Laptop, bo: Laptop) -> None:
    bo.delete()
    bo.name("Maria Lopez")
    both(ana, bo)

    assert ana.person() == {"name": "Maria Lopez", "phone": "555-1"}


def test_of_two_conflicting_values_the_deleted_one_leaves(ana: Laptop, bo: Laptop) -> None:
    cy = Laptop("cy")
    cy.take(ana)
    ana.phone("555-3", stamp=9)
    bo.phone("555-2", stamp=8)
    cy.take(ana)
    cy.delete()
    bo.take(ana, cy)

    assert bo.person() == {"name": "Maria", "phone": "555-2"}
    assert bo.conflicts() == {}


def test_within_one_step_the_last_operation_counts(ana: Laptop) -> None:
    ana.write(
        SetField("person", "p", "name", 9, "first"),
        SetField("person", "p", "name", 1, "second"),
        SetField("person", "q", "name", 1, "gone"),
        DeleteRow("person", "q"),
        DeleteRow("person", "r"),
        SetField("person", "r", "name", 1, "back"),
    )

    assert ana.fold.rows() == {
        ("person", "p"): {"name": "second"},
        ("person", "r"): {"name": "back"},
    }


def test_clearing_a_field_is_an_edit_like_any_other(ana: Laptop, bo: Laptop) -> None:
    bo.phone(None)
    both(ana, bo)

    assert ana.person() == {"name": "Maria", "phone": None}


def test_a_copied_data_folder_loses_nothing(ana: Laptop, bo: Laptop) -> None:
    """Two laptops under one name, one number each: both edits are there."""
    twin = Laptop("ana")
    twin.take(ana)
    twin.written = list(ana.written)
    ana.name("Maria Lopez")
    twin.name("Maria Ruiz")
    bo.take(ana, twin)

    assert sorted(map(str, bo.conflicts()["name"])) == ["Maria Lopez", "Maria Ruiz"]


def test_what_comes_early_waits_and_then_counts(ana: Laptop) -> None:
    first, second, third = ana.name("one"), ana.name("two"), ana.name("three")
    late = Laptop("late")
    for group in (third, second):
        late.fold.add(group)
    assert late.fold.waiting == {second.id, third.id}
    assert late.person() is None

    late.fold.add(first)
    assert late.fold.waiting == frozenset()
    assert late.person() == {"name": "three"}


def test_a_fact_is_one_fact_however_often_it_arrives(ana: Laptop, bo: Laptop) -> None:
    fact = AddFact("void", {"entry": "h", "reason": "twice", "nonce": "0"})
    ana.write(fact, fact)
    bo.write(fact)
    both(ana, bo)

    assert [(one.type, one.content) for one in ana.fold.facts.values()] == [("void", fact.content)]


def test_what_only_a_newer_program_knows_changes_nothing_here(ana: Laptop) -> None:
    ana.write(UnknownOp({"op": "later"}), SetField("badge", "b", "color", 1, "red"))

    assert ana.fold.rows() == {("badge", "b"): {"color": "red"}}


def test_a_row_nobody_wrote_is_not_there(ana: Laptop) -> None:
    assert not ana.fold.is_shown("person", "p")
    assert ana.fold.siblings("person", "p") == {}
    ana.delete()
    assert ana.fold.rows() == {}
    assert not ana.fold.sees(ana.name("late").id, ana.name("later").id)


def test_a_broken_sequence_is_refused(ana: Laptop) -> None:
    group = seal(Header((), 2, "", "ana", 1, "", 0, "ws"), ())[0]

    with pytest.raises(ForeignFileError, match="sequence_broken"):
        ana.fold.add(group)


@pytest.mark.parametrize(
    ("now_ms", "replaced", "stamp"),
    [
        (100, None, 100),
        (100, 50, 100),
        (100, 100, 101),
        (100, 500, 501),
        (-5, None, 0),
        (100, MAX_INTEGER, MAX_INTEGER),
    ],
)
def test_a_stamp_is_later_than_what_it_replaces(
    now_ms: int, replaced: int | None, stamp: int
) -> None:
    assert next_stamp(now_ms, replaced) == stamp


def write(change_id: str, stamp: int = 1, index: int = 0) -> Write:
    return Write("hours_entry", "h", "content", change_id, index, stamp, f"{change_id}{index}")


def test_the_winner_has_the_largest_stamp_then_id_then_place() -> None:
    assert resolve([write("a")]) == write("a")
    assert resolve([write("a", 2), write("b", 1)]) == write("a", 2)
    assert resolve([write("b", 1), write("a", 1)]) == write("b", 1)
    assert resolve([write("a", 1, 3), write("a", 1, 2)]) == write("a", 1, 3)


def test_a_signed_version_wins_over_a_newer_unsigned_one() -> None:
    siblings = [write("a", 1), write("b", 5), write("c", 9)]

    assert resolve(siblings, lambda one: one.change_id in "ab") == write("b", 5)
    assert resolve(siblings, lambda _: False) == write("c", 9)


def test_merging_needs_no_causality_when_there_is_nothing_to_merge_with() -> None:
    def sees(_later: str, _earlier: str) -> bool:
        raise AssertionError("nobody should ask")

    assert merge([], [write("a")], sees) == [write("a")]
    assert stands([write("a")], [], sees)
    assert shown([write("a")], [Removal("hours_entry", "h", "b", 0)], sees) == [write("a")]
    assert shown([write("a"), write("b")], [], sees) == [write("a"), write("b")]
    assert merge_removals([], [Removal("hours_entry", "h", "b", 0)], sees)


def test_a_hundred_thousand_new_rows_are_merged_quickly() -> None:
    def sees(_later: str, _earlier: str) -> bool:
        raise AssertionError("nobody should ask")

    started = time.process_time()
    for at in range(100_000):
        merged = merge((), [write("new", at)], sees)
        resolve(merged)

    assert time.process_time() - started < 10


def test_many_concurrent_values_come_out_alike_in_any_order() -> None:
    writes = [write(f"{at:02}", at % 5) for at in range(30)]
    in_order = sorted(writes, key=lambda one: (one.stamp, one.change_id))

    for given in (writes, writes[::-1], writes[1::2] + writes[::2]):
        assert merge([], given, lambda later, earlier: later == earlier) == in_order


def test_what_was_replaced_before_it_arrived_changes_nothing() -> None:
    late, new = write("a"), write("b")
    hidden, hidden_again = (Removal("hours_entry", "h", name, 0) for name in "ab")

    def sees(later: str, earlier: str) -> bool:
        return later >= earlier

    assert merge([new], [late, new], sees) == [new]
    assert merge_removals([hidden_again], [hidden, hidden_again], sees) == [hidden_again]


def test_removals_that_did_not_see_each_other_both_stay() -> None:
    removals = [Removal("hours_entry", "h", name, 0) for name in "ba"]

    assert merge_removals(removals[:1], removals[1:], lambda *_: False) == removals[::-1]


def test_a_sign_off_that_no_removal_had_seen_keeps_a_row() -> None:
    line, signed = write("a"), SignOff(("c", "d"), Fact("s", SIGN_OFF, {}))
    early, late = (Removal("hours_entry", "h", name, 0) for name in "be")
    seen = {("b", "a"), ("e", "a"), ("e", "c")}

    def sees(later: str, earlier: str) -> bool:
        return later == earlier or (later, earlier) in seen

    assert stands([line], [early], sees, [signed])
    assert signed_apart([line], [early], sees, [signed]) == [(early, signed)]
    assert not stands([line], [early], sees)
    assert not stands([line], [late], sees, [signed])
    assert not stands([line], [early, late], sees, [signed])
    assert not stands([], [early], sees, [signed])
    assert signed_apart([line], [late], sees, [signed]) == []


def test_who_had_seen_a_sign_off_as_taken_back_did_not_know_that_it_counts() -> None:
    signed, taken_back = Fact("s", SIGN_OFF, {}), Fact("r", RETRACT, {"refs": ["s"]})
    restored = Fact("t", RETRACT, {"refs": ["r"]})
    one = SignOff(("a",), signed, ((taken_back, ("b",)), (restored, ("c",))))
    removal = Removal("hours_entry", "h", "d", 0)

    def kept(*seen: str) -> bool:
        return stands([write("a")], [removal], lambda _, earlier: earlier in seen, [one])

    assert kept("b", "c")
    assert kept("a", "b")
    assert not kept("a")
    assert not kept("a", "b", "c")


def test_what_has_a_say_in_whether_a_sign_off_stands() -> None:
    first = Fact("v1", HANDED_OVER, {"transfer": "t", "brought": ["s"]})
    second = Fact("v2", HANDED_OVER, {"transfer": "t", "version": 2, "brought": ["other"]})
    undone = Fact("r", RETRACT, {"refs": ["v2", "v1"]})
    elsewhere = Fact("x", RETRACT, {"refs": ["y"]})
    opposing = Opposing([first, second, undone, elsewhere, Fact("s", SIGN_OFF, {})])
    assert opposing.of("s") == [first, second, undone]
    assert opposing.of("v1") == [undone]
    assert opposing.of("unknown") == []


def test_a_row_that_was_shown_again_by_somebody_who_knew_of_its_removal_is_no_question() -> None:
    removal, signed = Removal("hours_entry", "h", "b", 0), SignOff(("c",), Fact("s", SIGN_OFF, {}))

    def sees(later: str, earlier: str) -> bool:
        return (later, earlier) == ("d", "b")

    assert stands([write("d")], [removal], sees, [signed])
    assert signed_apart([write("d")], [removal], sees, [signed]) == []
