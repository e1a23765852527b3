"""Staff turnover: shown first, done in one step, and nothing signed or issued changes."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plc_desktop.domain.records import Person
from plc_desktop.errors import PlcError
from plc_desktop.services.app import Office
from plc_desktop.services.identities.certificates import CertifyRequest
from plc_desktop.services.people.turnover import TurnoverRequest
from plc_desktop.services.workspace.environment import Environment
from tests.factories import (
    Placed,
    add_person,
    hours,
    place,
    record_hours,
    sign_all,
)
from tests.rooted import ROOT_PASSPHRASE, key_here, rooted
from tests.unit.services.test_sign_off_by_file import Laptop


@pytest.fixture
def placed(office: Office) -> Placed:
    return place(office)


@pytest.fixture
def coming(office: Office, placed: Placed) -> Person:
    return add_person(
        office, full_name="Sam Okafor", roles=("staff",), organization_id=placed.site_id
    )


@pytest.fixture
def sam(environment: Environment, tmp_path: Path) -> Laptop:
    return Laptop(environment, tmp_path / "sam", "Sam Okafor")


def turnover(placed: Placed, coming: Person, **changes: object) -> TurnoverRequest:
    values = {
        "leaving_id": placed.supervisor_id,
        "coming_id": coming.id,
        "reason": "left on 20 March",
    }
    return TurnoverRequest(**{**values, **changes})  # type: ignore[arg-type]  # of a test


def refusal(attempt: Callable[[], object]) -> str:
    with pytest.raises(PlcError) as caught:
        attempt()
    return caught.value.code


def signed_and_waiting(office: Office, placed: Placed) -> tuple[str, str]:
    """Return an entry that the leaving person signed, and one that waits for them."""
    signed = record_hours(office, placed)
    sign_all(office, placed.supervisor_id)
    return signed, record_hours(office, placed, minutes=60)


def test_the_plan_shows_what_hangs_on_whoever_leaves_and_changes_nothing(
    office: Office, placed: Placed, coming: Person, sam: Laptop
) -> None:
    signed_and_waiting(office, placed)
    before = office.dump()
    plan = office.turnover.plan(placed.supervisor_id, coming.id, sam.card)
    leaving = plan.leaving
    assert (leaving.person, len(leaving.keys), leaving.waiting) == ("Rosa Méndez", 1, 1)
    assert (leaving.waiting_minutes, leaving.open_requests) == (60, 0)
    assert [one.placement.id for one in plan.placements_to_move] == [placed.placement_id]
    assert (plan.acting_to_move, plan.refused) == ((), ())
    assert plan.seen is not None
    assert (plan.seen.card.name, plan.seen.status) == ("Sam Okafor", "new")
    assert (plan.needs_root, plan.needs_card) == (False, False)
    assert office.turnover.plan(placed.supervisor_id, coming.id).needs_card
    assert plan.roles_to_move == ("supervisor",)
    assert office.dump() == before


def test_one_step_brings_the_new_key_retires_the_old_and_hands_over_what_waits(
    office: Office, placed: Placed, coming: Person, sam: Laptop
) -> None:
    signed, waiting = signed_and_waiting(office, placed)
    old_signature = office.sign_off.signatures(signed)
    done = office.turnover.carry_out(
        turnover(placed, coming, card=sam.card, is_compared=True, move_roles=("supervisor",))
    )
    assert (done.placements, done.keys_retired, done.waiting_moved) == (1, 1, 1)
    assert office.hours.row(signed).counts
    assert office.sign_off.signatures(signed) == old_signature
    assert [item.supervisor for item in office.sign_off.queue()] == ["Sam Okafor"]
    assert [line.line.entry_id for line in office.sign_off.lines(coming.id)] == [waiting]
    (key,) = office.turnover.holdings(coming.id).keys
    assert (key.key, key.origin) == (sam.identity.card().key, "card")
    assert office.turnover.holdings(placed.supervisor_id).keys == ()
    assert office.records.get(Person, coming.id).roles == ("staff", "supervisor")
    assert office.records.get(Person, placed.supervisor_id).roles == ()
    assert office.rebuild().is_equal


def test_what_was_done_is_put_back_by_undo(
    office: Office, placed: Placed, coming: Person, sam: Laptop
) -> None:
    signed, waiting = signed_and_waiting(office, placed)
    before = office.dump()
    done = office.turnover.carry_out(
        turnover(placed, coming, card=sam.card, is_compared=True, move_roles=("supervisor",))
    )
    office.history.undo(done.change_id)
    assert office.dump() == before
    assert len(office.turnover.holdings(placed.supervisor_id).keys) == 1
    assert office.turnover.holdings(coming.id).keys == ()
    sign_all(office, placed.supervisor_id)
    assert office.hours.row(waiting).counts
    assert office.hours.row(signed).counts


def test_the_certificate_goes_over_with_the_root_at_hand(
    office: Office, placed: Placed, coming: Person, sam: Laptop, tmp_path: Path
) -> None:
    owned = rooted(office, tmp_path / "stick")
    key = key_here(office, placed.supervisor_id)
    owned.certify(
        CertifyRequest(person_id=placed.supervisor_id, key=key, roles=("supervisor", "issuer"))
    )
    signed, _ = signed_and_waiting(office, placed)
    plan = office.turnover.plan(placed.supervisor_id, coming.id, sam.card)
    assert plan.needs_root
    assert [item.roles for item in plan.certificates_to_revoke] == [("supervisor", "issuer")]
    wanted = CertifyRequest(person_id="", key="", roles=("supervisor", "issuer"))
    request = turnover(placed, coming, card=sam.card, is_compared=True, certify=wanted)
    assert refusal(lambda: office.turnover.carry_out(request)) == "root_file_needed"
    wrong = dataclasses.replace(request, root_file=owned.file, root_passphrase="not this one")
    assert refusal(lambda: office.turnover.carry_out(wrong)) == "wrong_root_passphrase"
    done = office.turnover.carry_out(dataclasses.replace(wrong, root_passphrase=ROOT_PASSPHRASE))
    assert (done.keys_retired, done.certificates_revoked) == (1, 1)
    assert [(item.person, item.status) for item in office.certificates.all()] == [
        ("Rosa Méndez", "revoked"),
        ("Sam Okafor", "standing"),
    ]
    assert office.certificates.issuer_objection(coming.id) == ""
    assert office.certificates.issuer_objection(placed.supervisor_id) != ""
    assert office.hours.row(signed).counts
    office.history.undo(done.change_id)
    assert [(item.person, item.status) for item in office.certificates.all()] == [
        ("Rosa Méndez", "standing"),
        ("Sam Okafor", "revoked"),
    ]
    assert office.certificates.issuer_objection(placed.supervisor_id) == ""


def test_what_a_turnover_refuses(
    office: Office, placed: Placed, coming: Person, sam: Laptop
) -> None:
    def carried(**changes: object) -> Callable[[], object]:
        return lambda: office.turnover.carry_out(turnover(placed, coming, **changes))

    assert refusal(carried(reason=" ")) == "revoke_reason_missing"
    assert refusal(carried(coming_id="nobody")) == "record_missing"
    assert refusal(carried(coming_id=placed.supervisor_id)) == "same_person_leaves_and_comes"
    assert refusal(carried(move_roles=("parent_leader",))) == "role_cannot_move"
    assert refusal(carried(placement_ids=("another",))) == "not_the_supervisor"
    assert refusal(carried(card=sam.card)) == "card_not_compared"
    office.people.same_person(placed.supervisor_id, coming.id)
    assert refusal(carried()) == "same_person_leaves_and_comes"
    assert refusal(lambda: office.turnover.plan(placed.supervisor_id, coming.id)) == (
        "same_person_leaves_and_comes"
    )


def test_nothing_at_all_is_done_if_a_part_is_refused(
    office: Office, placed: Placed, coming: Person, sam: Laptop
) -> None:
    before = office.dump()
    request = turnover(placed, coming, card=sam.card, is_compared=True, placement_ids=("x",))
    assert refusal(lambda: office.turnover.carry_out(request)) == "not_the_supervisor"
    assert office.dump() == before
    assert office.identities.trusted() == []


def test_nobody_takes_over_their_own_placement(office: Office, placed: Placed) -> None:
    trainee = office.records.get(Person, placed.person_id)
    plan = office.turnover.plan(placed.supervisor_id, trainee.id)
    assert [(one.placement.placement.id, one.code) for one in plan.refused] == [
        (placed.placement_id, "self_supervision")
    ]
    assert plan.placements_to_move == ()
    done = office.turnover.carry_out(turnover(placed, trainee))
    assert (done.placements, done.waiting_moved) == (0, 0)
    chosen = turnover(placed, trainee, placement_ids=(placed.placement_id,))
    assert refusal(lambda: office.turnover.carry_out(chosen)) == "self_supervision"


def test_whoever_acts_is_replaced_too_and_keys_may_stay(
    office: Office, placed: Placed, coming: Person
) -> None:
    deputy = add_person(office, full_name="Dee Deputy")
    office.placements.set_acting(
        placed.placement_id, deputy.id, date(2026, 3, 1), date(2026, 4, 30)
    )
    key_here(office, deputy.id)
    holdings = office.turnover.holdings(deputy.id)
    assert (len(holdings.acting), len(holdings.placements)) == (1, 0)
    done = office.turnover.carry_out(
        turnover(dataclasses.replace(placed, supervisor_id=deputy.id), coming, retire_keys=False)
    )
    assert (done.placements, done.keys_retired) == (1, 0)
    placement = office.placements.detail(placed.placement_id).placement
    assert placement.acting_supervisor_id == coming.id
    assert placement.supervisor_id == placed.supervisor_id
    assert len(office.turnover.holdings(deputy.id).keys) == 1


def test_only_chosen_placements_go_over_with_what_waits_there(
    office: Office, placed: Placed, coming: Person
) -> None:
    other = place(office, "Lan Pham", supervisor_id=placed.supervisor_id, site_id=placed.site_id)
    record_hours(office, placed)
    office.hours.record_many([hours(other.placement_id), hours(other.placement_id, minutes=30)])
    request = turnover(placed, coming, placement_ids=(other.placement_id,), retire_keys=False)
    done = office.turnover.carry_out(request)
    assert (done.placements, done.waiting_moved) == (1, 2)
    assert office.turnover.holdings(placed.supervisor_id).waiting == 1
    assert office.turnover.holdings(coming.id).waiting == 2


def test_an_ended_placement_goes_over_only_while_lines_wait(
    office: Office, placed: Placed, coming: Person
) -> None:
    waiting = record_hours(office, placed)
    office.placements.end(placed.placement_id, date(2026, 3, 10))
    assert len(office.turnover.holdings(placed.supervisor_id).placements) == 1
    sign_all(office, placed.supervisor_id)
    assert office.hours.row(waiting).counts
    assert office.turnover.holdings(placed.supervisor_id).placements == ()
    assert office.turnover.carry_out(turnover(placed, coming)).placements == 0


def test_requests_by_file_that_are_out_are_counted(
    office: Office, placed: Placed, coming: Person, environment: Environment, tmp_path: Path
) -> None:
    rosa = Laptop(environment, tmp_path / "rosa")
    office.identities.export(tmp_path / "office.plccard")
    rosa.identity.trust(tmp_path / "office.plccard", is_compared=True)
    office.identities.trust(rosa.card, placed.supervisor_id, is_compared=True)
    office.hours.record_many([hours(placed.placement_id), hours(placed.placement_id, minutes=30)])
    made = office.sign_off_by_file.make_request(placed.supervisor_id, tmp_path)
    assert office.turnover.holdings(placed.supervisor_id).open_requests == made.lines
    answer = rosa.answer(made.path)
    office.turnover.carry_out(turnover(placed, coming))
    late = office.sign_off_by_file.import_signatures
    assert refusal(lambda: late(answer)) == "key_revoked"
    kept = late(answer, keep_withdrawn=True)
    assert [line.code for line in kept.refused] == ["key_revoked"] * made.lines
    found = office.certificates.set_aside()
    assert [item.code for item in found] == ["key_revoked"] * made.lines
    office.certificates.readmit([item.fact_id for item in found], "signed before they left")
    assert office.certificates.set_aside() == []
    assert all(office.hours.row(item.entry_id).state == "signed" for item in found)


def test_a_custodian_who_leaves_is_shown(office: Office, placed: Placed, tmp_path: Path) -> None:
    owned = rooted(office, tmp_path / "stick")
    (held,) = office.turnover.holdings(owned.director.id).custodian_of
    assert held.key == owned.key
    assert office.turnover.holdings(placed.supervisor_id).custodian_of == ()
