"""State and count of hours entries, worked out from content and facts."""

from __future__ import annotations

from dataclasses import replace

from plc_desktop.changes import facts
from plc_desktop.domain.records import Person, Placement
from plc_desktop.domain.requirements import Totals
from plc_desktop.signing.keys import SigningKey
from tests.stored import World


def test_draft_submitted_and_back(world: World) -> None:
    entry = world.hours(submit=False)
    assert world.state(entry) == "draft"
    assert world.totals() == Totals(draft_minutes=120)
    world.submit(entry, {"on": "2026-03-06"})
    assert world.state(entry) == "submitted"
    assert world.totals() == Totals(waiting_minutes=120)
    world.submit(entry, None)
    assert world.totals() == Totals(draft_minutes=120)


def test_a_paper_signature_counts(world: World) -> None:
    entry = world.hours()
    world.sign_off(entry)
    status = world.status(entry)
    assert (status.state, status.attestation_level, status.counts) == ("signed", "paper", True)
    assert world.totals() == Totals(counted_minutes=120)


def test_a_level_the_rules_do_not_count(world: World) -> None:
    entry = world.hours()
    world.sign_off(entry, level="staff", statement="staff-1")
    assert world.state(entry) == "signed"
    assert world.totals() == Totals()
    world.put(replace(world.rules, counted_levels=("staff",)))
    assert world.totals() == Totals(counted_minutes=120)


def test_without_an_enrollment_nothing_counts(world: World) -> None:
    entry = world.hours()
    world.sign_off(entry)
    world.delete("enrollment", world.enrollment)
    assert world.state(entry) == "signed"
    assert world.totals() == Totals()


def test_an_edit_takes_the_signature_away_and_the_old_text_brings_it_back(world: World) -> None:
    entry = world.hours()
    world.sign_off(entry)
    world.put(replace(entry, minutes=180))
    assert world.state(entry) == "submitted"
    assert world.totals() == Totals(waiting_minutes=180)
    world.put(entry)
    assert world.totals() == Totals(counted_minutes=120)


def test_a_signature_needs_a_registered_key(world: World) -> None:
    entry, key = world.hours(), SigningKey.generate()
    world.sign_off(entry, key, level="signed_in_person")
    assert world.state(entry) == "submitted"
    registered = world.fact(facts.PERSON_KEY, {"person": world.supervisor, "key": key.public.hex()})
    assert world.status(entry).attestation_level == "signed_in_person"
    world.retract(registered)
    assert world.state(entry) == "submitted"


def test_a_forged_signature_is_worth_nothing(world: World) -> None:
    entry, key = world.hours(), SigningKey.generate()
    world.fact(facts.PERSON_KEY, {"person": world.supervisor, "key": key.public.hex()})
    world.sign_off(entry, level="signed_in_person", key=key)
    world.sign_off(entry, level="signed_in_person", sig="00" * 64)
    with world.database.read() as reader:
        good = reader.facts(facts.SIGN_OFF, entry=entry.id)[0]
    world.retract(good.id)
    world.fact(facts.SIGN_OFF, {**good.content, "minutes": 121})
    assert world.state(entry) == "submitted"


def test_nobody_signs_their_own_hours(world: World) -> None:
    entry = world.hours()
    world.sign_off(entry, by=world.leader)
    assert world.state(entry) == "submitted"


def test_not_even_as_a_second_record_of_themselves(world: World) -> None:
    entry = world.hours()
    world.sign_off(entry)
    assert world.state(entry) == "signed"
    same = world.fact(facts.SAME_PERSON, {"people": [world.supervisor, world.leader]})
    assert world.state(entry) == "submitted"
    world.retract(same)
    assert world.state(entry) == "signed"


def test_a_signature_for_somebody_else_is_worth_nothing(world: World) -> None:
    entry = world.hours()
    world.sign_off(entry, participant=world.id())
    assert world.state(entry) == "submitted"


def test_a_return_beats_a_signature_until_the_same_person_answers_it(world: World) -> None:
    entry = world.hours()
    world.sign_off(entry)
    returned = world.sign_off(entry, decision="returned", reason="Which school?")
    assert (world.state(entry), world.status(entry).reason) == ("returned", "Which school?")
    assert world.totals() == Totals(returned_minutes=120)
    other = world.id()
    world.put(Person(id=other, full_name="Else"))
    world.sign_off(entry, by=other, supersedes=[returned])
    assert world.state(entry) == "returned"
    world.sign_off(entry, supersedes=[returned])
    assert world.state(entry) == "signed"


def test_handing_in_again_unchanged_answers_the_return(world: World) -> None:
    entry = world.hours()
    returned = world.sign_off(entry, decision="returned", reason="?")
    world.submit(entry, {"on": "2026-03-09", "after": [returned]})
    assert world.state(entry) == "submitted"
    second = world.sign_off(entry, decision="returned", reason="still?")
    assert world.status(entry).reason == "still?"
    world.retract(second)
    assert world.state(entry) == "submitted"


def test_an_edit_answers_a_return(world: World) -> None:
    entry = world.hours()
    world.sign_off(entry, decision="returned", reason="too long")
    world.put(replace(entry, minutes=60))
    assert world.state(entry) == "submitted"


def test_void_beats_everything_and_can_be_taken_back(world: World) -> None:
    entry = world.hours()
    world.sign_off(entry)
    void = world.fact(facts.VOID, {"entry": entry.id, "reason": "typed twice"})
    assert (world.state(entry), world.status(entry).reason) == ("void", "typed twice")
    assert world.totals() == Totals()
    taken_back = world.retract(void)
    assert world.state(entry) == "signed"
    world.retract(taken_back)
    assert world.state(entry) == "void"


def test_the_same_fact_twice_is_one(world: World) -> None:
    entry = world.hours()
    content = {"entry": entry.id, "reason": "x", "nonce": "1"}
    first = world.fact(facts.VOID, content)
    assert world.fact(facts.VOID, content) == first
    with world.database.read() as reader:
        assert len(reader.facts(facts.VOID)) == 1


def test_a_sign_off_may_arrive_before_its_entry(world: World) -> None:
    entry = world.hours()
    world.sign_off(entry)
    world.delete("hours_entry", entry.id)
    assert world.totals() == Totals()
    world.put(entry)
    assert world.totals() == Totals(counted_minutes=120)
    early = world.entry()
    void = {"entry": early.id, "reason": "known before"}
    world.fact(facts.VOID, void)
    world.put(early)
    assert world.state(early) == "void"


def test_hours_follow_their_placement(world: World) -> None:
    entry = world.hours()
    world.sign_off(entry)
    other = world.id()
    world.put(
        Person(id=other, full_name="Chân Trần"),
        Placement(
            id=world.placement,
            person_id=other,
            organization_id=world.site,
            supervisor_id=world.supervisor,
        ),
    )
    assert world.totals() == Totals()
    assert world.totals(other) == Totals(waiting_minutes=120)
    assert world.status(entry).person_id == other


def test_a_placement_may_arrive_after_its_hours(world: World) -> None:
    late = world.id()
    world.hours(placement_id=late)
    assert world.totals() == Totals()
    world.put(
        Placement(id=late, person_id=world.leader, organization_id=world.site, role="Navigator")
    )
    assert world.totals() == Totals(waiting_minutes=120)
    world.delete("placement", late)
    assert world.totals() == Totals()
