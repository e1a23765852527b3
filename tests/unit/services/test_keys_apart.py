"""Keys withdrawn, granted and certified on two laptops that had not seen each other.

Whatever is passed on in whatever order, both come to the same answer.
"""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.changes import facts
from plc_desktop.changes.facts import REVOKE_KEY, SIGN_OFF, TRUSTED_KEY
from plc_desktop.domain import evaluation
from plc_desktop.domain.evaluation import CRITERIA
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Placement
from plc_desktop.errors import RuleError
from plc_desktop.services.app import Office, open_workspace
from plc_desktop.services.identities.certificates import CertifyRequest
from plc_desktop.services.workspace.environment import Environment
from tests.changes import changes_in
from tests.conftest import folders_in
from tests.factories import (
    PASSPHRASE,
    SUPERVISOR_PASSPHRASE,
    Clock,
    Placed,
    add_cohort,
    add_organization,
    hours,
    place,
    sign_all,
)
from tests.rooted import ROOT_PASSPHRASE, key_here, rooted

Pair = tuple[Office, Office]


@pytest.fixture
def placed(office: Office) -> Placed:
    """A parent leader under Rosa, whose key is known, with six submitted lines."""
    placed = place(office)
    key_here(office, placed.supervisor_id)
    office.hours.record_many([hours(placed.placement_id, minutes=10 * n) for n in range(1, 7)])
    return placed


@pytest.fixture
def other(
    office: Office, placed: Placed, environment: Environment, tmp_path: Path
) -> Iterator[Office]:
    """A second laptop with a copy of everything, and with Rosa's key."""
    folder = tmp_path / "second"
    folder.mkdir()
    copy = office.backups.make().path
    shutil.copy(copy, folder / "office.plcdb")
    there = dataclasses.replace(
        environment, folders=folders_in(folder / "home"), random=Clock(environment.clock()).random
    )
    opened = open_workspace(folder / "office.plcdb", passphrase=PASSPHRASE, environment=there)
    if opened.session.database.needs_enrollment:
        opened.session.database.enroll()
    workspace = office.info.workspace_id
    keys = office.session.keys.open_person_keys(
        workspace, placed.supervisor_id, SUPERVISOR_PASSPHRASE
    )
    opened.session.keys.keep_person_keys(
        workspace, placed.supervisor_id, keys, SUPERVISOR_PASSPHRASE
    )
    yield opened
    opened.close()


def give(giver: Office, taker: Office) -> None:
    """Pass on everything that one laptop knows."""
    giver.session.database.prepare_export()
    with giver.session.read() as reader:
        changes = list(changes_in(reader))
    try:
        taker.session.database.receive(changes)
    except RuleError as error:
        if error.code != "import_needs_confirmation":
            raise
        typed = str(error.facts["confirmation"])
        taker.session.database.receive(changes, confirmation=typed)


def exchange(pair: Pair) -> None:
    give(pair[0], pair[1])
    give(pair[1], pair[0])


def states(office: Office) -> dict[int, str]:
    """Return the state of each line by its minutes."""
    lines: list[Any] = office.dump()["hours"]  # type: ignore[assignment]  # a list of objects
    return {line["minutes"]: line["state"] for line in lines}


def agree(pair: Pair) -> dict[int, str]:
    """Return the states, the same on both and equal to what computing them anew gives."""
    exchange(pair)
    one, other = states(pair[0]), states(pair[1])
    assert one == other
    for office in pair:
        result = office.rebuild()
        assert result.is_equal, result.different
    return one


def sign(office: Office, placed: Placed, minutes: int) -> str:
    """Sign one line in person; return the sign-off."""
    from plc_desktop.services.sign_off.lines import Decision, SignOffRequest

    (line,) = [
        one.line
        for one in office.sign_off.lines(placed.supervisor_id, include_held=True)
        if one.line.minutes == minutes
    ]
    office.sign_off.sign_off(
        SignOffRequest(
            supervisor_id=placed.supervisor_id,
            decisions=(Decision(line.entry_id, line.content_hash, "signed"),),
            passphrase=SUPERVISOR_PASSPHRASE,
        )
    )
    return office.sign_off.signatures(line.entry_id)[-1].fact_id


def revoke(office: Office, placed: Placed) -> None:
    key = key_of(office, placed)
    said: dict[str, Json] = {"person": placed.supervisor_id, "key": key, "reason": "left"}
    write(office, REVOKE_KEY, {**said, "by": "", "at": 1})


def grant(office: Office, placed: Placed) -> None:
    said: dict[str, Json] = {"person": placed.supervisor_id, "key": key_of(office, placed)}
    card: dict[str, Json] = {"recipients": [], "name": "", "organization": "", "card": ""}
    write(office, TRUSTED_KEY, {**said, **card, "compared": "words", "by": "", "at": 1})


def key_of(office: Office, placed: Placed) -> str:
    found = office.certificates.candidates()
    return next(one.key for one in found if one.person_id == placed.supervisor_id)


def write(office: Office, fact_type: str, content: dict[str, Json]) -> str:
    with office.session.transaction("step") as work:
        return work.add_fact(fact_type, {**content, "nonce": office.session.nonce()})


def test_a_revocation_spares_what_its_laptop_had_received_and_nothing_else(
    office: Office, other: Office, placed: Placed
) -> None:
    sign(office, placed, 10)
    sign(other, placed, 20)
    give(other, office)
    sign(other, placed, 30)  # unseen by the laptop that withdraws the key
    revoke(office, placed)
    found = agree((office, other))
    assert (found[10], found[20], found[30]) == ("signed", "signed", "submitted")
    for laptop in (office, other):
        assert [item.code for item in laptop.certificates.set_aside()] == ["key_revoked"]
    (item,) = other.certificates.set_aside()
    other.certificates.readmit([item.fact_id], "Rosa confirmed it")
    assert agree((office, other))[30] == "signed"


def test_two_laptops_withdraw_a_key_and_each_has_to_spare_a_signature(
    office: Office, other: Office, placed: Placed
) -> None:
    sign(office, placed, 10)
    revoke(office, placed)
    revoke(other, placed)  # without having seen the signature
    assert agree((office, other))[10] == "submitted"


def test_a_revocation_beats_a_grant_that_did_not_see_it_and_a_later_one_restores(
    office: Office, other: Office, placed: Placed
) -> None:
    revoke(office, placed)
    grant(other, placed)
    sign(other, placed, 10)
    found = agree((office, other))
    assert found[10] == "submitted"
    assert office.turnover.holdings(placed.supervisor_id).keys == ()
    grant(office, placed)
    sign(office, placed, 20)
    found = agree((office, other))
    assert (found[10], found[20]) == ("submitted", "signed")
    assert len(other.turnover.holdings(placed.supervisor_id).keys) == 1


def test_the_same_answer_brought_to_both_laptops_is_one_signature_and_is_spared(
    office: Office, other: Office, placed: Placed
) -> None:
    name = sign(office, placed, 10)
    with office.session.read() as reader:
        (fact,) = reader.facts(SIGN_OFF, id=name)
    with other.session.transaction("signatures_imported") as work:
        assert work.add_fact(SIGN_OFF, fact.content) == name
    revoke(office, placed)  # had seen it, though not the other laptop's step
    assert facts.is_authentic(fact.content, [key_of(office, placed)])
    assert agree((office, other))[10] == "signed"


def test_a_certificate_withdrawn_apart_spares_only_what_was_seen(
    office: Office, other: Office, placed: Placed, tmp_path: Path
) -> None:
    owned = rooted(office, tmp_path / "stick")
    key = key_of(office, placed)
    name = owned.certify(
        CertifyRequest(person_id=placed.supervisor_id, key=key, roles=("supervisor",))
    )
    give(office, other)
    sign(other, placed, 10)
    give(other, office)
    sign(other, placed, 20)
    office.certificates.revoke(name, "left")
    found = agree((office, other))
    assert (found[10], found[20]) == ("signed", "submitted")
    assert [item.code for item in other.certificates.set_aside()] == ["certificate_revoked"]


def test_what_a_replaced_root_signs_unseen_is_worth_nothing(
    office: Office, other: Office, placed: Placed, tmp_path: Path
) -> None:
    owned = rooted(office, tmp_path / "stick")
    give(office, other)
    key = key_of(office, placed)
    request = CertifyRequest(person_id=placed.supervisor_id, key=key, roles=("issuer",))
    office.root_key.replace(
        owned.file, ROOT_PASSPHRASE, owned.stick / "new.plcroot", ROOT_PASSPHRASE, owned.director.id
    )
    other.certificates.certify(owned.file, ROOT_PASSPHRASE, request)  # a thief with the old stick
    agree((office, other))
    for laptop in (office, other):
        assert [item.status for item in laptop.certificates.all()] == ["root_replaced"]
        objection = laptop.certificates.issuer_objection(placed.supervisor_id)
        assert objection == "root_replaced"


def test_roots_made_apart_both_count_and_are_shown(
    office: Office, other: Office, tmp_path: Path
) -> None:
    rooted(office, tmp_path / "one")
    rooted(other, tmp_path / "two")
    agree((office, other))
    seen = office.root_key.status()
    assert seen == other.root_key.status()
    assert len({seen.key, *seen.rivals}) == 2
    assert seen.earlier == ()


def test_one_person_under_two_records_cannot_sign_for_the_other_after_a_merge(
    office: Office, other: Office, placed: Placed
) -> None:
    sign_all(office, placed.supervisor_id)
    assert states(office)[10] == "signed"
    other.people.same_person(placed.person_id, placed.supervisor_id)
    assert set(agree((office, other)).values()) == {"submitted"}


def fill_in(office: Office, placed: Placed, moment: str) -> str:
    """Fill in and sign a form in person; return it."""
    blank = evaluation.blank(office.evaluations.asked(placed.placement_id, moment))
    filled = dataclasses.replace(blank, scores=dict.fromkeys(CRITERIA, 4))
    return office.evaluations.save(
        filled, placed.supervisor_id, passphrase=SUPERVISOR_PASSPHRASE
    ).fact_id


def forms(pair: Pair, placed: Placed) -> dict[str, bool | None]:
    """Return whether each form counts, the same on both."""
    exchange(pair)
    one, other = (
        {
            item.fact_id: item.is_key_valid
            for item in office.evaluations.of_placement(placed.placement_id)
        }
        for office in pair
    )
    assert one == other
    return one


def test_a_revocation_spares_the_evaluations_its_laptop_had_received_whatever_the_clocks_say(
    office: Office, other: Office, placed: Placed, clock: Clock
) -> None:
    seen = fill_in(other, placed, "midpoint")
    give(other, office)
    unseen = fill_in(other, placed, "final")
    clock.pass_days(-3)  # the laptop that withdraws the key is behind ...
    revoke(office, placed)
    assert forms((office, other), placed) == {seen: True, unseen: False}
    clock.pass_days(9)  # ... and who signs afterwards is ahead
    with pytest.raises(RuleError, match="key_revoked"):
        fill_in(other, placed, "final")

    (item,) = office.certificates.set_aside()
    assert (item.kind, item.fact_id, item.code) == ("evaluation", unseen, "key_revoked")
    assert item.supervisor == "Rosa Méndez"
    with pytest.raises(RuleError, match="nothing_to_readmit"):
        office.certificates.readmit([seen], "Rosa confirmed it")
    office.certificates.readmit([unseen], "Rosa confirmed it")
    assert forms((office, other), placed) == {seen: True, unseen: True}
    assert other.certificates.set_aside() == []


def test_an_evaluation_written_under_a_stolen_key_counts_on_no_laptop(
    office: Office, other: Office, placed: Placed, clock: Clock
) -> None:
    revoke(office, placed)
    clock.pass_days(-30)
    stolen = fill_in(other, placed, "final")  # dated long before the withdrawal
    assert forms((office, other), placed) == {stolen: False}
    for laptop in (office, other):
        report = laptop.reporting.practicum_report(placed.placement_id)
        assert report.evaluations == ()


def test_certificates_are_asked_about_evaluations_on_entry_and_afterwards(
    office: Office, other: Office, placed: Placed, tmp_path: Path
) -> None:
    owned = rooted(office, tmp_path / "stick")
    key = key_of(office, placed)
    request = CertifyRequest(person_id=placed.supervisor_id, key=key, roles=("supervisor",))
    name = owned.certify(request)
    give(office, other)
    seen = fill_in(other, placed, "midpoint")
    give(other, office)
    unseen = fill_in(other, placed, "final")
    office.certificates.revoke(name, "left")
    assert forms((office, other), placed) == {seen: True, unseen: False}
    assert [(item.kind, item.code) for item in other.certificates.set_aside()] == [
        ("evaluation", "certificate_revoked")
    ]
    with pytest.raises(RuleError, match="certificate_revoked"):
        fill_in(other, placed, "final")

    elsewhere = add_organization(office, name="Library").id
    owned.certify(dataclasses.replace(request, sites=(elsewhere,)))
    with pytest.raises(RuleError, match="certificate_wrong_site"):
        fill_in(office, placed, "final")
    assert forms((office, other), placed) == {seen: True, unseen: False}
    site = office.records.get(Placement, placed.placement_id).organization_id
    owned.certify(dataclasses.replace(request, sites=(site,)))
    assert forms((office, other), placed) == {seen: True, unseen: True}


def test_an_evaluation_is_covered_through_the_cohorts_of_any_record_of_its_person(
    office: Office, other: Office, placed: Placed, tmp_path: Path
) -> None:
    name = fill_in(office, placed, "final")
    owned = rooted(office, tmp_path / "stick")
    cohort = add_cohort(office, name="Evening")
    request = CertifyRequest(
        person_id=placed.supervisor_id,
        key=key_of(office, placed),
        roles=("supervisor",),
        cohorts=(cohort.id,),
    )
    owned.certify(request)
    assert forms((office, other), placed) == {name: False}
    assert [item.code for item in other.certificates.set_aside()] == ["certificate_wrong_cohort"]
    twin = place(office, "Wang Xiuying", cohort_id=cohort.id)
    office.people.same_person(placed.person_id, twin.person_id)
    assert forms((office, other), placed) == {name: True}
