"""Stories about records that are removed, or moved, where nobody knows what hangs on them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from plc_desktop.changes import facts
from plc_desktop.domain.records import Placement
from plc_desktop.storage.database import UnitOfWork
from plc_desktop.storage.registers import SIGNATURE
from tests.property.exchange_stories import Story, Told


def removed_here_and_used_there(told: Told) -> None:
    """A placement that is removed where nobody knows of its hours: people are asked for it."""
    placement, moved = told.template.placement_of_other, told.line(60)
    moved = replace(moved, placement_id=placement)
    told.fleet.write(0, lambda work: work.delete("placement", placement))
    told.fleet.check(0)
    assert told.conflicts(0) == []
    told.fleet.write(1, lambda work: work.put(moved))
    told.sign(1, participant=told.template.other)
    told.meet()
    assert [told.state(at) for at in range(3)] == [("draft", 60)] * 3
    (conflict,) = told.conflicts(2)
    assert (conflict.kind, conflict.row, conflict.field) == ("placement", placement, "")
    assert [one.is_shown for one in conflict.choices] == [True, False]
    told.fleet.check_rebuild(2)
    told.fleet.write(2, lambda work: work.resolve("placement", placement, "", value=True))
    told.fleet.check(2)
    told.meet()
    assert [told.state(at) for at in range(3)] == [("signed", 60)] * 3
    assert told.conflicts(0) == []


def a_line_of_somebody_who_was_removed(told: Told) -> None:
    """What is needed is asked for as long as it is needed, and no longer."""
    told.hours(1, 60)
    told.remove(0)
    told.meet()
    leader = told.template.leader
    assert [(one.kind, one.row) for one in told.conflicts(0)] == [("person", leader)]
    with told.fleet.laptops[0].database.read() as reader:
        rows = [
            (kind, row)
            for kind, row in told.fleet.shown(0).rows
            if kind in {"placement", "enrollment"}
            and reader.values(kind, row).get("person_id") == leader
        ]
    for kind, row in rows:
        told.fleet.write(2, partial(UnitOfWork.delete, kind=kind, record_id=row))
        told.fleet.check(2)
    asked = [(one.kind, one.row) for one in told.conflicts(2)]
    assert asked == [("placement", told.template.placement)]
    told.remove_line(2)
    assert told.conflicts(2) == []
    told.meet()


def signed_here_moved_there(told: Told) -> None:
    """Who gives a line to somebody else without knowing that it was signed is asked about it."""
    told.hours(0, 60)
    told.meet()
    told.sign(0)
    moved = replace(told.line(60), placement_id=told.template.placement_of_other)
    told.fleet.write(1, lambda work: work.put(moved))
    told.meet()
    assert told.state(2) == ("draft", 60)
    (conflict,) = told.conflicts(2)
    assert conflict.field == "signature"
    signed = conflict.choices[1].value
    told.fleet.write(2, lambda work: work.resolve("hours_entry", told.entry, "signature", signed))
    told.meet()
    assert [told.state(at) for at in range(3)] == [("signed", 60)] * 3


def signed_here_and_the_placement_given_away(told: Told) -> None:
    """Whose a placement is, is asked if it was given away where nobody knew of signed hours."""
    placement, other = told.template.placement, told.template.other
    told.hours(0, 60)
    told.meet()
    told.sign(0)
    _give_placement(told, 1)
    told.meet()
    assert [told.state(at) for at in range(3)] == [("draft", 60)] * 3
    for at in range(3):
        (conflict,) = told.conflicts(at)
        assert (conflict.kind, conflict.row, conflict.field) == ("placement", placement, SIGNATURE)
        assert [one.value for one in conflict.choices] == [other, told.template.leader]
        assert [(one.is_shown, one.is_signed) for one in conflict.choices] == [
            (True, False),
            (False, True),
        ]
    told.fleet.check_rebuild(2)
    told.fleet.write(
        2, lambda work: work.resolve("placement", placement, SIGNATURE, told.template.leader)
    )
    told.fleet.check(2)
    told.meet()
    assert [told.state(at) for at in range(3)] == [("signed", 60)] * 3
    assert told.conflicts(0) == []


def a_placement_given_away_on_purpose(told: Told) -> None:
    """Who says again whose it is has decided; and nobody is asked once nothing is signed."""
    placement, other = told.template.placement, told.template.other
    told.hours(0, 60)
    told.meet()
    _give_placement(told, 1)
    told.sign(0)
    told.meet()
    assert [one.field for one in told.conflicts(1)] == [SIGNATURE]
    told.fleet.write(1, lambda work: work.resolve("placement", placement, SIGNATURE, other))
    told.fleet.check(1)
    assert told.conflicts(1) == []
    refs = told.said(2, facts.SIGN_OFF)
    told.fact(2, facts.RETRACT, {"refs": refs, "reason": ""})
    assert told.conflicts(2) == []
    told.meet()
    assert [told.state(at) for at in range(3)] == [("draft", 60)] * 3
    assert told.conflicts(0) == []


def an_enrollment_removed_where_nobody_knew_of_signed_hours(told: Told) -> None:
    """Hours of somebody who is in no enrollment count nowhere: people are asked for it."""
    enrollment = told.template.enrollments[0]
    told.hours(0, 60)
    told.meet()
    told.sign(0)
    _remove_enrollment(told, 1)
    assert told.conflicts(1) == []
    told.meet()
    for at in range(3):
        (conflict,) = told.conflicts(at)
        assert (conflict.kind, conflict.row, conflict.field) == ("enrollment", enrollment, "")
    told.fleet.check_rebuild(2)
    told.fleet.write(2, lambda work: work.resolve("enrollment", enrollment, "", value=True))
    told.fleet.check(2)
    told.meet()
    assert told.conflicts(0) == []
    assert ("enrollment", enrollment) in told.fleet.shown(1).rows


def an_enrollment_removed_before_hours_were_signed(told: Told) -> None:
    """Who signs, or removes, knowing of the other is not asked."""
    told.hours(0, 60)
    _remove_enrollment(told, 1)
    told.meet()
    told.sign(0)
    assert told.conflicts(0) == []
    told.meet()
    assert told.conflicts(2) == []


def _remove_enrollment(told: Told, at: int) -> None:
    enrollment = told.template.enrollments[0]
    told.fleet.write(at, lambda work: work.delete("enrollment", enrollment))
    told.fleet.check(at)


def _give_placement(told: Told, at: int) -> None:
    """Say that the parent leader's placement is somebody else's."""
    with told.fleet.laptops[at].database.read() as reader:
        placement = reader.get(Placement, told.template.placement)
    changed = replace(placement, person_id=told.template.other)
    told.fleet.write(at, lambda work: work.put(changed))
    told.fleet.check(at)


NEEDED: tuple[Story, ...] = (
    removed_here_and_used_there,
    a_line_of_somebody_who_was_removed,
    signed_here_moved_there,
    signed_here_and_the_placement_given_away,
    a_placement_given_away_on_purpose,
    an_enrollment_removed_where_nobody_knew_of_signed_hours,
    an_enrollment_removed_before_hours_were_signed,
)
