from __future__ import annotations

import dataclasses
from datetime import date, time
from typing import Any

import pytest

from plc_desktop.errors import EnvironmentProblem, RuleError
from plc_desktop.services.app import Office
from plc_desktop.services.sign_off.lines import Decision, SignOffRequest
from tests.factories import (
    SUPERVISOR_PASSPHRASE,
    Clock,
    Placed,
    add_person,
    place,
    record_hours,
    sign_all,
)


def request(office: Office, supervisor_id: str, *entries: str, **changes: Any) -> SignOffRequest:
    decisions = tuple(
        Decision(entry, office.hours.row(entry).content_hash, "signed") for entry in entries
    )
    values: dict[str, Any] = {
        "supervisor_id": supervisor_id,
        "decisions": decisions,
        "level": "paper",
    }
    return SignOffRequest(**{**values, **changes})


def test_the_queue_says_who_how_much_and_since_when(office: Office, clock: Clock) -> None:
    placed = place(office)
    other = place(office, "Bo Li", supervisor_id=add_person(office, full_name="Ms Rivera").id)
    record_hours(office, placed)
    clock.pass_days(9)
    record_hours(office, placed, worked_on=date(2026, 3, 6), minutes=60)
    record_hours(office, other)
    first, second = office.sign_off.queue()
    assert (first.supervisor, first.entries, first.minutes) == ("Rosa Méndez", 2, 180)
    assert (first.oldest_on, first.age_days) == (date(2026, 3, 20), 9)
    assert first.organization == "City Health Department"
    assert (second.supervisor, second.entries, second.age_days) == ("Ms Rivera", 1, 0)
    assert not first.has_key


def test_a_line_shows_every_signed_field_and_the_advice(office: Office) -> None:
    placed = place(office)
    record_hours(
        office,
        placed,
        starts_at=time(9),
        ends_at=time(11),
        description="Two families",
        skills=("Advocacy",),
        reflection="I spoke up.",
    )
    record_hours(
        office, placed, starts_at=time(10), ends_at=time(12), activity="Planning", minutes=120
    )
    first, second = office.sign_off.lines(placed.supervisor_id)
    assert (first.line.participant, first.line.site) == ("王秀英", "City Health Department")
    assert first.line.reflection == "I spoke up."
    assert first.line.skills == ("Advocacy",)
    assert [item.code for item in first.advice] == ["overlaps"]
    assert second.line.activity == "Planning"


def test_a_signature_with_the_supervisors_own_key_counts(office: Office) -> None:
    placed = place(office)
    entry = record_hours(office, placed)
    sign_all(office, placed.supervisor_id)
    row = office.hours.row(entry)
    assert (row.state, row.attestation_level, row.counts) == ("signed", "signed_in_person", True)
    (signature,) = office.sign_off.signatures(entry)
    assert (signature.supervisor, signature.signed_on) == ("Rosa Méndez", date(2026, 3, 20))
    assert signature.is_current
    assert signature.is_key_valid
    assert signature.statement_id == office.sign_off.statement("signed_in_person").id
    assert office.sign_off.queue() == []


def test_a_key_is_made_once_with_words_long_enough(office: Office) -> None:
    rosa = add_person(office)
    with pytest.raises(RuleError, match="passphrase_too_short"):
        office.sign_off.make_key(rosa.id, "short")
    assert not office.sign_off.has_key(rosa.id)
    office.sign_off.make_key(rosa.id, SUPERVISOR_PASSPHRASE)
    assert office.sign_off.has_key(rosa.id)
    with pytest.raises(RuleError, match="person_key_exists"):
        office.sign_off.make_key(rosa.id, SUPERVISOR_PASSPHRASE)
    with pytest.raises(RuleError, match="record_missing"):
        office.sign_off.make_key("nobody", SUPERVISOR_PASSPHRASE)


def test_the_wrong_words_sign_nothing(office: Office) -> None:
    placed = place(office)
    entry = record_hours(office, placed)
    wanted = request(office, placed.supervisor_id, entry, level="signed_in_person")
    with pytest.raises(EnvironmentProblem, match="no_person_key"):
        office.sign_off.sign_off(wanted)
    office.sign_off.make_key(placed.supervisor_id, SUPERVISOR_PASSPHRASE)
    with pytest.raises(EnvironmentProblem, match="wrong_key_passphrase"):
        office.sign_off.sign_off(dataclasses.replace(wanted, passphrase="other words"))
    assert office.hours.row(entry).state == "submitted"
    office.keys.change_person_passphrase(
        placed.supervisor_id, SUPERVISOR_PASSPHRASE, "words after that"
    )
    office.sign_off.sign_off(dataclasses.replace(wanted, passphrase="words after that"))
    assert office.hours.row(entry).state == "signed"


def test_lines_are_signed_and_returned_in_one_step(office: Office) -> None:
    placed = place(office)
    first = record_hours(office, placed)
    second = record_hours(office, placed, worked_on=date(2026, 3, 6), minutes=60)
    both = request(office, placed.supervisor_id, first, second)
    mixed = (
        both.decisions[0],
        dataclasses.replace(both.decisions[1], decision="returned", reason="Which place?"),
    )
    done = office.sign_off.sign_off(dataclasses.replace(both, decisions=mixed))
    assert (done.signed, done.returned, done.minutes) == (1, 1, 120)
    assert office.hours.row(first).attestation_level == "paper"
    assert office.hours.row(second).state == "returned"
    missing = office.people.parent_leader(placed.person_id).missing
    assert "Which place?" in [reason.facts.get("reason") for reason in missing]


def test_staff_attestation_is_shown_but_does_not_count(office: Office) -> None:
    placed = place(office)
    entry = record_hours(office, placed)
    sign_all(office, placed.supervisor_id, level="staff")
    row = office.hours.row(entry)
    assert (row.state, row.attestation_level, row.counts) == ("signed", "staff", False)
    (signature,) = office.sign_off.signatures(entry)
    assert signature.is_key_valid is None


def test_nobody_signs_for_themselves_not_even_as_a_second_record(office: Office) -> None:
    double = add_person(office, full_name="Wang Xiuying")
    placed = place(office, supervisor_id=double.id)
    entry = record_hours(office, placed)
    office.people.same_person(placed.person_id, double.id)
    with pytest.raises(RuleError, match="self_sign_off"):
        office.sign_off.sign_off(request(office, double.id, entry))


def test_only_the_supervisor_signs_or_who_acts_within_the_dates(
    office: Office, clock: Clock
) -> None:
    placed = place(office)
    entry = record_hours(office, placed)
    bo = add_person(office, full_name="Bo Li")
    with pytest.raises(RuleError, match="not_the_supervisor"):
        office.sign_off.sign_off(request(office, bo.id, entry))
    office.placements.set_acting(placed.placement_id, bo.id, date(2026, 3, 21), date(2026, 3, 31))
    with pytest.raises(RuleError, match="not_the_supervisor"):
        office.sign_off.sign_off(request(office, bo.id, entry))
    assert office.sign_off.lines(bo.id) == []
    clock.pass_days(1)
    assert [item.supervisor for item in office.sign_off.queue()] == ["Bo Li"]
    assert len(office.sign_off.lines(bo.id)) == 1
    office.sign_off.sign_off(request(office, bo.id, entry))
    assert office.hours.row(entry).state == "signed"


def test_content_that_changed_since_it_was_shown_is_not_signed(office: Office) -> None:
    placed = place(office)
    entry = record_hours(office, placed)
    shown = request(office, placed.supervisor_id, entry)
    office.hours.edit(dataclasses.replace(office.hours.entry(entry), minutes=240))
    with pytest.raises(RuleError, match="content_changed"):
        office.sign_off.sign_off(shown)
    assert office.hours.row(entry).state == "submitted"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"decisions": ()}, "nothing_to_sign"),
        ({"level": "signed_by_file"}, "attestation_level_unknown"),
        ({"level": "email"}, "attestation_level_unknown"),
        ({"statement_id": "other"}, "statement_unknown"),
        ({"decisions": (Decision("nothing", "", "signed"),)}, "not_waiting"),
        ({"decisions": (Decision("nothing", "", "returned"),)}, "return_reason_missing"),
        ({"decisions": (Decision("nothing", "", "maybe"),)}, "decision_unknown"),
    ],
)
def test_what_cannot_be_signed_is_refused(
    office: Office, changes: dict[str, Any], code: str
) -> None:
    placed = place(office)
    entry = record_hours(office, placed)
    with pytest.raises(RuleError, match=code):
        office.sign_off.sign_off(request(office, placed.supervisor_id, entry, **changes))


def test_a_signed_line_is_not_signed_twice(office: Office) -> None:
    placed = place(office)
    entry = record_hours(office, placed)
    again = request(office, placed.supervisor_id, entry)
    office.sign_off.sign_off(again)
    with pytest.raises(RuleError, match="not_waiting"):
        office.sign_off.sign_off(again)


def test_undo_takes_a_sign_off_back(office: Office) -> None:
    placed = place(office)
    entry = record_hours(office, placed)
    change = sign_all(office, placed.supervisor_id)
    office.history.undo(change)
    assert office.hours.row(entry).state == "submitted"
    (signature,) = office.sign_off.signatures(entry)
    assert not signature.is_current
    sign_all(office, placed.supervisor_id)
    assert office.hours.row(entry).state == "signed"
    current = [item.fact_id for item in office.sign_off.signatures(entry) if item.is_current]
    office.sign_off.take_back(current, "wrong person")
    assert office.hours.row(entry).state == "submitted"


def test_possible_double_entries_are_only_shown_when_asked_for(office: Office) -> None:
    placed = place(office)
    record_hours(office, placed)
    record_hours(office, placed)
    assert office.sign_off.queue()[0].entries == 1
    assert office.sign_off.queue(include_held=True)[0].entries == 2
    assert len(office.sign_off.lines(placed.supervisor_id)) == 1
    held = office.sign_off.lines(placed.supervisor_id, include_held=True)
    assert [line.is_held for line in held] == [False, True]


def test_lines_of_one_day_stand_by_their_start(office: Office) -> None:
    placed = place(office)
    starts = [time(15), time(9), time(13), time(11), time(17)]
    for start in starts:
        end = time(start.hour + 1)
        record_hours(office, placed, starts_at=start, ends_at=end, minutes=60)
    found = office.sign_off.lines(placed.supervisor_id)
    assert [line.line.starts_at for line in found] == sorted(starts)


def test_hours_without_a_supervisor_wait_for_nobody_by_name(office: Office) -> None:
    placed = place(office)
    record_hours(office, placed)
    stranger = dataclasses.replace(
        office.placements.detail(placed.placement_id).placement, supervisor_id=""
    )
    office.records.save(stranger)
    (item,) = office.sign_off.queue()
    assert (item.supervisor_id, item.supervisor, item.has_key) == ("", "", False)
    assert item.organization == "City Health Department"


def test_there_is_one_sentence_for_each_level(office: Office) -> None:
    assert len(office.sign_off.statements()) == 4


def test_the_signer_is_known_by_the_key_in_the_workspace(office: Office) -> None:
    placed: Placed = place(office)
    record_hours(office, placed)
    sign_all(office, placed.supervisor_id)
    changes = office.history.recent()
    assert [change.what for change in changes][:2] == ["hours_signed_off", "key_made"]
