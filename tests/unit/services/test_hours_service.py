from __future__ import annotations

import dataclasses
from datetime import date, time

import pytest

from plc_desktop.changes.facts import EDIT_REASON
from plc_desktop.domain.records import HoursEntry, Placement
from plc_desktop.errors import RuleError
from plc_desktop.services.app import Office
from plc_desktop.services.sign_off.lines import Decision, SignOffRequest
from tests.factories import Clock, hours, place, record_hours, sign_all

DAY = date(2026, 3, 5)


def totals(office: Office, person_id: str) -> tuple[int, int, int, int, int]:
    found = office.people.parent_leader(person_id).totals
    return (
        found.counted_minutes,
        found.waiting_minutes,
        found.returned_minutes,
        found.held_minutes,
        found.draft_minutes,
    )


def return_line(office: Office, entry_id: str, supervisor_id: str) -> str:
    row = office.hours.row(entry_id)
    decision = Decision(entry_id, row.content_hash, "returned", "Which place?")
    request = SignOffRequest(supervisor_id=supervisor_id, decisions=(decision,), level="paper")
    return office.sign_off.sign_off(request).change_id


def test_a_line_is_a_draft_until_it_is_submitted(office: Office) -> None:
    placed = place(office)
    entry = record_hours(office, placed, submit=False)
    assert office.hours.row(entry).state == "draft"
    assert totals(office, placed.person_id) == (0, 0, 0, 0, 120)
    assert office.hours.submit([entry]).ids == (entry,)
    row = office.hours.row(entry)
    assert (row.state, row.waiting_since_on) == ("submitted", date(2026, 3, 20))
    assert totals(office, placed.person_id) == (0, 120, 0, 0, 0)
    assert office.hours.submit([entry]).ids == ()
    assert office.hours.withdraw([entry]).ids == (entry,)
    assert office.hours.row(entry).state == "draft"


def test_recording_keeps_every_field(office: Office) -> None:
    placed = place(office)
    request = hours(
        placed.placement_id,
        starts_at=time(9),
        ends_at=time(11, 30),
        break_minutes=30,
        description="Two families\nBelvidere",
        skills=("Advocacy",),
        involvement=("1", "5"),
        level="city",
        reflection="I spoke up.",
    )
    entry = office.hours.record(request).entry
    kept = office.hours.entry(entry.id)
    assert kept == entry
    for name in ("starts_at", "description", "skills", "involvement", "level", "reflection"):
        assert getattr(kept, name) == getattr(request, name)


def test_one_wrong_line_keeps_all_lines_out_and_is_named(office: Office) -> None:
    placed = place(office)
    good, wrong = hours(placed.placement_id), hours(placed.placement_id, minutes=0)
    with pytest.raises(RuleError) as caught:
        office.hours.record_many([good, wrong])
    assert (caught.value.code, caught.value.facts["line"]) == ("minutes_out_of_range", 2)
    assert office.records.all(HoursEntry) == []


def test_submitting_needs_somebody_who_can_sign(office: Office) -> None:
    placed = place(office)
    office.records.save(
        dataclasses.replace(office.records.get(Placement, placed.placement_id), supervisor_id="")
    )
    entry = record_hours(office, placed, submit=False)
    with pytest.raises(RuleError, match="supervisor_missing"):
        office.hours.submit([entry])
    assert office.hours.row(entry).state == "draft"


def test_an_edit_unsigns_only_its_own_line_and_undo_signs_it_again(office: Office) -> None:
    placed = place(office)
    first = record_hours(office, placed)
    second = record_hours(office, placed, worked_on=date(2026, 3, 6))
    sign_all(office, placed.supervisor_id)
    changed = dataclasses.replace(office.hours.entry(first), minutes=180)
    effect = office.hours.edit_effect(changed)
    assert effect is not None
    assert (effect.supervisor, effect.level) == ("Rosa Méndez", "signed_in_person")
    assert effect.signed_on == date(2026, 3, 20)
    with pytest.raises(RuleError, match="edit_reason_missing") as caught:
        office.hours.edit(changed, "  ")
    assert caught.value.facts["supervisor"] == "Rosa Méndez"
    assert office.hours.row(first).state == "signed"
    edited = office.hours.edit(changed, " stayed until six ")
    assert edited.lost == effect
    reasons = [one for one in office.history.of("hours_entry", first) if one.what == "edit_reason"]
    assert [one.after["reason"] for one in reasons if isinstance(one.after, dict)] == [
        "stayed until six"
    ]
    assert office.hours.row(first).state == "submitted"
    assert office.hours.row(second).state == "signed"
    assert totals(office, placed.person_id)[:2] == (120, 180)
    office.history.undo(edited.change_id)
    assert office.hours.row(first).state == "signed"
    assert totals(office, placed.person_id)[:2] == (240, 0)
    with office.session.read() as reader:
        assert reader.facts(EDIT_REASON) == []


def test_an_edit_of_an_unsigned_line_loses_nothing(office: Office) -> None:
    placed = place(office)
    entry = record_hours(office, placed)
    changed = dataclasses.replace(office.hours.entry(entry), minutes=60)
    assert office.hours.edit_effect(changed) is None
    assert office.hours.edit(changed).lost is None
    sign_all(office, placed.supervisor_id)
    assert office.hours.edit_effect(office.hours.entry(entry)) is None


def test_a_returned_line_waits_again_once_it_is_changed(office: Office, clock: Clock) -> None:
    placed = place(office)
    entry = record_hours(office, placed)
    return_line(office, entry, placed.supervisor_id)
    assert (office.hours.row(entry).state, office.hours.row(entry).reason) == (
        "returned",
        "Which place?",
    )
    clock.pass_days(2)
    office.hours.edit(
        dataclasses.replace(office.hours.entry(entry), description="At Bartlett School")
    )
    row = office.hours.row(entry)
    assert (row.state, row.waiting_since_on) == ("submitted", date(2026, 3, 22))


def test_a_returned_line_can_be_submitted_unchanged(office: Office) -> None:
    placed = place(office)
    entry = record_hours(office, placed)
    return_line(office, entry, placed.supervisor_id)
    done = office.hours.submit([entry])
    assert office.hours.row(entry).state == "submitted"
    office.history.undo(done.change_id)
    assert office.hours.row(entry).state == "returned"


def test_void_needs_a_reason_and_a_restored_line_is_signed_again(office: Office) -> None:
    placed = place(office)
    entry = record_hours(office, placed)
    sign_all(office, placed.supervisor_id)
    with pytest.raises(RuleError, match="void_reason_missing"):
        office.hours.void([entry], " ")
    assert office.hours.void([entry], "typed twice").ids == (entry,)
    row = office.hours.row(entry)
    assert (row.state, row.reason, row.counts) == ("void", "typed twice", False)
    assert office.hours.void([entry], "again").ids == ()
    with pytest.raises(RuleError, match="entry_is_void"):
        office.hours.edit(office.hours.entry(entry))
    assert office.hours.restore([entry]).ids == (entry,)
    assert office.hours.row(entry).state == "signed"
    assert office.hours.restore([entry]).change_id == ""


def test_a_copy_is_a_draft_of_another_day(office: Office) -> None:
    placed = place(office)
    entry = record_hours(office, placed)
    copied = office.hours.duplicate(entry, date(2026, 3, 12)).entry
    assert (copied.worked_on, copied.minutes, copied.activity) == (
        date(2026, 3, 12),
        120,
        "Meetings",
    )
    assert office.hours.row(copied.id).state == "draft"


def test_a_line_typed_twice_is_held_until_somebody_decides(office: Office) -> None:
    placed = place(office)
    first, second = record_hours(office, placed), record_hours(office, placed)
    assert totals(office, placed.person_id) == (0, 120, 0, 120, 0)
    (double,) = office.hours.possible_doubles()
    assert double.kept is not None
    assert (double.kept.id, [row.id for row in double.held]) == (first, [second])
    change = office.hours.decide_two_events(first, second)
    assert office.hours.possible_doubles() == []
    assert totals(office, placed.person_id) == (0, 240, 0, 0, 0)
    office.history.undo(change)
    office.hours.decide_same_event(first, second)
    assert office.hours.row(second).state == "void"
    assert totals(office, placed.person_id) == (0, 120, 0, 0, 0)


def test_advice_for_a_line_being_typed(office: Office) -> None:
    placed = place(office)
    record_hours(office, placed, starts_at=time(9), ends_at=time(11))
    typed = HoursEntry(
        id="",
        placement_id=placed.placement_id,
        worked_on=DAY,
        starts_at=time(10),
        ends_at=time(22),
        minutes=720,
    )
    codes = [item.code for item in office.hours.advice(typed)]
    assert codes == ["overlaps", "over_daily_limit"]
    assert office.hours.advice(dataclasses.replace(typed, placement_id="nowhere")) == ()


def test_a_week_is_attested_once(office: Office) -> None:
    placed = place(office)
    monday = date(2026, 3, 2)
    first = office.hours.attest_week(placed.person_id, monday, "complete").record
    again = office.hours.attest_week(placed.person_id, monday, "nothing_to_report").record
    assert again.id == first.id
    assert again.statement == "nothing_to_report"


def test_a_missing_entry_is_named(office: Office) -> None:
    with pytest.raises(RuleError, match="record_missing"):
        office.hours.row("nothing")


def test_one_event_of_two_lengths_has_the_length_somebody_says(office: Office) -> None:
    placed = place(office)
    first = record_hours(office, placed, starts_at=time(9), ends_at=time(11))
    second = record_hours(office, placed, starts_at=time(10), ends_at=time(11), minutes=60)
    sign_all(office, placed.supervisor_id)
    assert totals(office, placed.person_id)[0] == 60
    # the longer one is right; it was held back and nobody has signed it yet
    change = office.hours.decide_same_event(first, second)
    assert totals(office, placed.person_id)[:2] == (0, 120)
    office.history.undo(change)
    # neither is right: what is typed has to be signed again, and why is kept
    with pytest.raises(RuleError, match="edit_reason_missing"):
        office.hours.decide_same_event(second, first, 90)
    with pytest.raises(RuleError, match="minutes_out_of_range"):
        office.hours.decide_same_event(second, first, 10**6, "typed wrong")
    change = office.hours.decide_same_event(second, first, 90, "asked both")
    assert (office.hours.row(second).minutes, office.hours.row(second).state) == (90, "submitted")
    assert office.hours.row(first).state == "void"
    assert totals(office, placed.person_id)[:2] == (0, 90)
    office.history.undo(change)
    assert totals(office, placed.person_id)[0] == 60
    assert office.hours.decide_same_event(second, first, 60)
    assert office.hours.row(second).starts_at == time(10)
