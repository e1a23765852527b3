"""Certificates at work: who may sign and issue, where, until when, and what is set aside."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.changes import authority
from plc_desktop.changes.facts import CERTIFICATE, REVOKE_KEY, SAME_PERSON
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Enrollment, Placement
from plc_desktop.errors import PlcError
from plc_desktop.services.app import Office
from plc_desktop.services.identities.certificates import CertifyRequest
from plc_desktop.signing.key_backup import ROOT, root_key, unlock_key
from plc_desktop.signing.keys import SigningKey
from tests.exchanged import new_keys
from tests.factories import (
    Clock,
    Placed,
    add_cohort,
    add_organization,
    add_person,
    place,
    record_hours,
    sign_all,
)
from tests.rooted import ROOT_PASSPHRASE, Rooted, key_here, rooted, standing_of


@pytest.fixture
def owned(office: Office, tmp_path: Path) -> Rooted:
    return rooted(office, tmp_path / "stick")


@pytest.fixture
def placed(office: Office) -> Placed:
    return place(office)


def request_for(owned: Rooted, placed: Placed, **changes: Any) -> CertifyRequest:
    """Return a request to certify the supervisor's key made at this computer."""
    values: dict[str, Any] = {
        "person_id": placed.supervisor_id,
        "key": key_here(owned.office, placed.supervisor_id),
        "roles": ("supervisor",),
    }
    return CertifyRequest(**{**values, **changes})


def refusal(attempt: Callable[[], object]) -> str:
    with pytest.raises(PlcError) as caught:
        attempt()
    return caught.value.code


def set_aside(office: Office) -> list[str]:
    return [item.code for item in office.certificates.set_aside()]


def counts(office: Office, entry_id: str) -> bool:
    return office.hours.row(entry_id).counts


def test_a_certificate_is_listed_with_its_scope_and_counts(owned: Rooted, placed: Placed) -> None:
    office = owned.office
    request = request_for(
        owned,
        placed,
        roles=("issuer", "supervisor"),
        sites=(placed.site_id,),
        cohorts=(placed.cohort_id,),
        until_on=date(2026, 6, 30),
    )
    name = owned.certify(request)
    (item,) = office.certificates.all()
    assert (item.id, item.person, item.status) == (name, "Rosa Méndez", "standing")
    assert item.roles == ("supervisor", "issuer")
    assert [one.label for one in item.sites] == ["City Health Department"]
    assert [one.label for one in item.cohorts] == ["Spring 2026"]
    assert (item.from_on, item.until_on) == (office.session.today(), date(2026, 6, 30))
    assert office.certificates.of_person(placed.supervisor_id) == [item]
    entry = record_hours(office, placed)
    sign_all(office, placed.supervisor_id)
    assert counts(office, entry)
    assert set_aside(office) == []
    assert office.rebuild().is_equal


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"roles": ()}, "certificate_roles_missing"),
        ({"roles": ("king",)}, "certificate_roles_missing"),
        ({"key": "ab" * 32}, "key_not_trusted"),
        ({"person_id": "nobody"}, "record_missing"),
        ({"sites": ("nowhere",)}, "record_missing"),
        ({"cohorts": ("never",)}, "record_missing"),
        ({"until_on": date(2026, 1, 1)}, "end_before_start_date"),
    ],
)
def test_what_cannot_be_certified(
    owned: Rooted, placed: Placed, changes: dict[str, Any], code: str
) -> None:
    request = request_for(owned, placed, **changes)
    assert refusal(lambda: owned.certify(request)) == code
    assert owned.office.certificates.all() == []


def test_the_key_of_somebody_else_is_not_certified(owned: Rooted, placed: Placed) -> None:
    other = add_person(owned.office, full_name="Bo Berg")
    request = request_for(owned, placed, person_id=other.id)
    assert refusal(lambda: owned.certify(request)) == "key_not_trusted"


def to_another_site(office: Office, placed: Placed) -> None:
    placement = office.placements.detail(placed.placement_id).placement
    elsewhere = add_organization(office, name="Mill City Families")
    office.records.save(dataclasses.replace(placement, organization_id=elsewhere.id))


@pytest.mark.parametrize(
    ("scope", "code"),
    [
        ({"sites": "other"}, "certificate_wrong_site"),
        ({"cohorts": "other"}, "certificate_wrong_cohort"),
        ({"from_on": date(2026, 4, 1)}, "certificate_not_yet"),
        ({"until_on": date(2026, 3, 20)}, "certificate_expired"),
    ],
)
def test_outside_its_scope_and_time_a_certified_key_signs_nothing(
    owned: Rooted, placed: Placed, clock: Clock, scope: dict[str, Any], code: str
) -> None:
    office = owned.office
    other = {
        "sites": (add_organization(office, name="Mill City Families").id,),
        "cohorts": (add_cohort(office, name="Fall 2026").id,),
    }
    changes = {name: other.get(name, value) for name, value in scope.items()}
    owned.certify(request_for(owned, placed, **changes))
    clock.pass_days(1)
    record_hours(office, placed)
    assert refusal(lambda: sign_all(office, placed.supervisor_id)) == code


def test_a_key_that_no_certificate_binds_signs_as_before(owned: Rooted, placed: Placed) -> None:
    owned.certify(request_for(owned, placed, roles=("issuer",)))
    entry = record_hours(owned.office, placed)
    sign_all(owned.office, placed.supervisor_id)
    assert counts(owned.office, entry)


def test_a_signature_follows_its_placement_out_of_the_scope_and_back(
    owned: Rooted, placed: Placed
) -> None:
    office = owned.office
    owned.certify(request_for(owned, placed, sites=(placed.site_id,)))
    entry = record_hours(office, placed)
    sign_all(office, placed.supervisor_id)
    placement = office.placements.detail(placed.placement_id).placement
    to_another_site(office, placed)
    assert not counts(office, entry)
    (item,) = office.certificates.set_aside()
    assert (item.code, item.supervisor, item.person) == (
        "certificate_wrong_site",
        "Rosa Méndez",
        "王秀英",
    )
    assert office.rebuild().is_equal
    office.records.save(placement)
    assert counts(office, entry)


def test_a_signature_outlives_a_move_to_another_cohort(owned: Rooted, placed: Placed) -> None:
    office = owned.office
    owned.certify(request_for(owned, placed, cohorts=(placed.cohort_id,)))
    entry = record_hours(office, placed)
    sign_all(office, placed.supervisor_id)
    fall = add_cohort(office, name="Fall 2026")
    left = office.records.get(Enrollment, placed.enrollment_id)
    office.records.save(dataclasses.replace(left, id="", cohort_id=fall.id))
    assert counts(office, entry)
    office.records.save(dataclasses.replace(left, cohort_id=fall.id))
    assert not counts(office, entry)
    assert set_aside(office) == ["certificate_wrong_cohort"]


def test_a_withdrawn_certificate_spares_what_was_signed_before(
    owned: Rooted, placed: Placed
) -> None:
    office = owned.office
    request = request_for(owned, placed)
    name = owned.certify(request)
    before = record_hours(office, placed)
    sign_all(office, placed.supervisor_id)
    change = office.certificates.revoke(name, "  left the agency ")
    after = record_hours(office, placed, minutes=60)
    assert refusal(lambda: sign_all(office, placed.supervisor_id)) == "certificate_revoked"
    assert counts(office, before)
    (item,) = office.certificates.all()
    assert (item.status, item.reason) == ("revoked", "left the agency")
    owned.certify(request)
    sign_all(office, placed.supervisor_id)
    assert counts(office, after)
    office.history.undo(change)
    assert [item.status for item in office.certificates.all()] == ["standing", "standing"]


def test_a_certificate_is_withdrawn_with_a_reason_and_only_if_it_is_there(office: Office) -> None:
    revoke = office.certificates.revoke
    assert refusal(lambda: revoke("there is none", "left")) == "certificate_missing"
    assert refusal(lambda: revoke("there is none", " ")) == "revoke_reason_missing"


def test_undo_withdraws_a_certificate_and_never_the_root(owned: Rooted, placed: Placed) -> None:
    office = owned.office
    done = office.certificates.certify(owned.file, ROOT_PASSPHRASE, request_for(owned, placed))
    entry = record_hours(office, placed)
    sign_all(office, placed.supervisor_id)
    office.history.undo(done.change_id)
    (item,) = office.certificates.all()
    assert (item.status, item.reason) == ("revoked", "undone")
    assert counts(office, entry)
    assert refusal(lambda: office.history.undo(done.change_id)) == "changed_since"
    made = next(item for item in office.history.recent() if item.what == "root_made")
    assert refusal(lambda: office.history.undo(made.change_id)) == "root_cannot_be_undone"


def add_certificate(office: Office, root: SigningKey, **changes: Json) -> None:
    """Write a certificate down past every check, as another laptop's file might bring it."""
    said: dict[str, Json] = {
        "kind": "role",
        "key": "",
        "person": "",
        "roles": ["supervisor"],
        "sites": [],
        "cohorts": [],
        "from": "2026-01-01",
        "until": "",
        "recipient": "",
        "label": "",
        "workspace": office.session.database.workspace_id,
        "by": "",
        "at": 1,
        "nonce": office.session.nonce(),
        **changes,
    }
    with office.session.transaction("imported") as work:
        work.add_fact(CERTIFICATE, authority.sign_certificate(said, root))


def test_a_forged_certificate_binds_nobody_and_is_shown_as_forged(
    owned: Rooted, placed: Placed
) -> None:
    office = owned.office
    key = key_here(office, placed.supervisor_id)
    thief, rosa = SigningKey.generate(), {"key": key, "person": placed.supervisor_id}
    add_certificate(office, thief, **rosa, until="2026-01-02")
    entry = record_hours(office, placed)
    sign_all(office, placed.supervisor_id)
    assert counts(office, entry)
    assert [(item.status, item.reason) for item in office.certificates.all()] == [
        ("forged", "certificate_root_unknown")
    ]
    objection = office.certificates.issuer_objection(placed.supervisor_id)
    assert objection == "certificate_root_unknown"
    assert office.rebuild().is_equal


def test_nobody_certified_certifies_further(owned: Rooted, placed: Placed) -> None:
    office = owned.office
    middle = SigningKey.generate()
    secret = unlock_key(owned.file.read_bytes(), ROOT, ROOT_PASSPHRASE)[1]
    root = root_key(secret)
    add_certificate(office, root, kind="device", roles=[], key=middle.public.hex(), label="PC")
    key = key_here(office, placed.supervisor_id)
    add_certificate(office, middle, key=key, person=placed.supervisor_id, roles=["issuer"])
    found = office.certificates.issuer_objection(placed.supervisor_id)
    assert found == "certificate_chain_too_deep"
    assert standing_of(office, middle.public.hex()) == ["standing"]


def test_issuing_needs_an_issuer_certificate_once_there_is_a_root(
    office: Office, tmp_path: Path, clock: Clock
) -> None:
    placed = place(office)
    issuer = add_person(office, full_name="Ines Issuer", roles=("issuer",))
    objection = office.certificates.issuer_objection
    assert objection(issuer.id) == ""
    owned = rooted(office, tmp_path / "stick")
    key = key_here(office, issuer.id)
    assert objection(issuer.id) == "certificate_missing"
    request = CertifyRequest(
        person_id=issuer.id,
        key=key,
        roles=("issuer",),
        cohorts=(placed.cohort_id,),
        from_on=date(2026, 3, 21),
        until_on=date(2026, 3, 25),
    )
    name = owned.certify(request)
    assert objection(issuer.id, key) == "certificate_not_yet"
    clock.pass_days(2)
    assert objection(issuer.id, key) == ""
    assert objection(issuer.id, key, placed.cohort_id) == ""
    assert objection(issuer.id, key, "another") == "certificate_wrong_cohort"
    assert objection(issuer.id, "ab" * 32) == "certificate_missing"
    office.certificates.revoke(name, "on leave")
    assert objection(issuer.id) == "certificate_revoked"
    clock.pass_days(10)
    owned.certify(dataclasses.replace(request, from_on=None, until_on=None))
    assert objection(issuer.id) == ""
    with office.session.transaction("key_revoked") as work:
        content: dict[str, Json] = {"person": issuer.id, "key": key, "reason": "lost"}
        work.add_fact(REVOKE_KEY, {**content, "by": "", "at": 1, "nonce": "1"})
    assert objection(issuer.id) == "key_revoked"
    again = dataclasses.replace(request, from_on=None, until_on=None)
    assert refusal(lambda: owned.certify(again)) == "key_revoked"
    owned.certify(dataclasses.replace(again, readmit_key=True))
    assert objection(issuer.id) == ""


def test_an_expired_certificate_of_an_issuer_is_called_expired(
    owned: Rooted, placed: Placed, clock: Clock
) -> None:
    owned.certify(request_for(owned, placed, roles=("issuer",), until_on=date(2026, 3, 20)))
    clock.pass_days(1)
    found = owned.office.certificates.issuer_objection(placed.supervisor_id)
    assert found == "certificate_expired"
    (item,) = owned.office.certificates.all()
    assert item.status == "expired"


def test_computers_are_certified_for_a_time_and_withdrawn(
    owned: Rooted, office: Office, clock: Clock
) -> None:
    certificates = office.certificates
    own = office.session.keys.device_keys(office.info.workspace_id).signing.public.hex()
    assert standing_of(office, own) == []
    done = certificates.certify_device(owned.file, ROOT_PASSPHRASE, "Front desk")
    assert standing_of(office, own) == ["standing"]
    (item,) = certificates.all()
    assert (item.kind, item.label, item.person, item.key) == ("device", "Front desk", "", own)
    certificates.revoke(done.certificate_id, "stolen")
    assert standing_of(office, own) == ["revoked"]
    other = new_keys()
    certificates.certify_device(
        owned.file,
        ROOT_PASSPHRASE,
        "Laptop 2",
        other.signing.public.hex(),
        other.age.recipient,
        date(2026, 3, 20),
    )
    assert standing_of(office, other.signing.public.hex()) == ["standing"]
    clock.pass_days(1)
    assert standing_of(office, other.signing.public.hex()) == ["expired"]


def test_without_a_root_nothing_is_certified(office: Office) -> None:
    assert office.certificates.all() == []
    assert office.certificates.roles()[0] == "supervisor"


@pytest.mark.parametrize(
    ("key", "recipient"),
    [("00" * 31 + "80", ""), ("zz", ""), ("", "age1nonsense"), ("AB" * 32, "")],
)
def test_unusable_keys_of_computers_are_refused(owned: Rooted, key: str, recipient: str) -> None:
    public = key or new_keys().signing.public.hex()
    attempt = owned.office.certificates.certify_device
    found = refusal(lambda: attempt(owned.file, ROOT_PASSPHRASE, "PC", public, recipient))
    assert found == "certificate_key_unusable"


def cut_off(office: Office, placed: Placed) -> tuple[str, str]:
    """Return an entry, and the signature on it that came after its key was withdrawn."""
    entry = record_hours(office, placed)
    key = key_here(office, placed.supervisor_id)
    sign_all(office, placed.supervisor_id)
    (signature,) = office.sign_off.signatures(entry)
    content = dict(office_fact(office, signature.fact_id))
    office.sign_off.take_back([signature.fact_id])
    with office.session.transaction("key_revoked") as work:
        said: dict[str, Json] = {"person": placed.supervisor_id, "key": key, "reason": "left"}
        work.add_fact(REVOKE_KEY, {**said, "by": "", "at": 1, "nonce": "1"})
    signed = resigned(office, placed.supervisor_id, content)
    with office.session.transaction("imported") as work:
        name = work.add_fact("sign_off", signed)
    return entry, name


def office_fact(office: Office, name: str) -> dict[str, Json]:
    with office.session.read() as reader:
        (found,) = reader.facts("sign_off", id=name)
    return dict(found.content)


def resigned(office: Office, person_id: str, content: dict[str, Json]) -> dict[str, Json]:
    from plc_desktop.changes import facts
    from tests.factories import SUPERVISOR_PASSPHRASE

    workspace = office.session.database.workspace_id
    key = office.session.keys.open_person_key(workspace, person_id, SUPERVISOR_PASSPHRASE)
    unsigned = {name: value for name, value in content.items() if name not in {"key", "sig"}}
    return facts.sign({**unsigned, "nonce": "another"}, key)


def test_a_signature_after_the_revocation_counts_when_it_is_readmitted(
    office: Office, placed: Placed
) -> None:
    entry, name = cut_off(office, placed)
    assert not counts(office, entry)
    assert set_aside(office) == ["key_revoked"]
    readmit = office.certificates.readmit
    assert refusal(lambda: readmit([name], " ")) == "readmit_reason_missing"
    assert refusal(lambda: readmit(["other"], "seen")) == "nothing_to_readmit"
    assert refusal(lambda: readmit([], "seen")) == "nothing_to_readmit"
    change = readmit([name], "Rosa confirmed it by telephone")
    assert counts(office, entry)
    assert set_aside(office) == []
    assert office.rebuild().is_equal
    office.history.undo(change)
    assert not counts(office, entry)


def test_where_there_is_a_root_only_the_root_readmits(
    owned: Rooted, office: Office, placed: Placed
) -> None:
    entry, name = cut_off(office, placed)
    readmit = office.certificates.readmit
    assert refusal(lambda: readmit([name], "seen")) == "root_file_needed"
    unsigned: dict[str, Json] = {"refs": [name], "entries": [entry], "reason": "seen", "by": ""}
    with office.session.transaction("signatures_readmitted") as work:
        work.add_fact("readmit", {**unsigned, "at": 1, "nonce": "1"})
    assert not counts(office, entry)
    readmit([name], "seen", owned.file, ROOT_PASSPHRASE)
    assert counts(office, entry)


def test_a_sign_off_without_a_real_day_lies_before_every_certificate(
    owned: Rooted, office: Office, placed: Placed
) -> None:
    entry = record_hours(office, placed)
    key_here(office, placed.supervisor_id)
    sign_all(office, placed.supervisor_id)
    (signature,) = office.sign_off.signatures(entry)
    content = office_fact(office, signature.fact_id)
    office.sign_off.take_back([signature.fact_id])
    owned.certify(request_for(owned, placed, from_on=date(2020, 1, 1)))
    odd = resigned(office, placed.supervisor_id, {**content, "signed_on": "soon"})
    with office.session.transaction("imported") as work:
        work.add_fact("sign_off", odd)
    assert not counts(office, entry)
    assert [(item.code, item.signed_on) for item in office.certificates.set_aside()] == [
        ("certificate_not_yet", None)
    ]


def test_a_withdrawn_key_signs_nothing_more_at_this_computer(
    office: Office, placed: Placed
) -> None:
    cut_off(office, placed)
    record_hours(office, placed, minutes=45)
    assert refusal(lambda: sign_all(office, placed.supervisor_id)) == "key_revoked"


def test_candidates_are_keys_of_cards_and_of_this_computer(office: Office, placed: Placed) -> None:
    key = key_here(office, placed.supervisor_id)
    (candidate,) = office.certificates.candidates()
    assert (candidate.key, candidate.origin, candidate.is_revoked) == (key, "here", False)
    assert len(candidate.words) == 6


def test_nobody_signs_their_own_hours_even_certified_and_through_a_second_record(
    owned: Rooted, office: Office, placed: Placed
) -> None:
    twin = add_person(office, full_name="Wang Xiuying")
    placement = office.records.get(Placement, placed.placement_id)
    office.placements.reassign(placement.id, twin.id)
    moved = dataclasses.replace(placed, supervisor_id=twin.id)
    owned.certify(request_for(owned, moved))
    entry = record_hours(office, moved)
    sign_all(office, twin.id)
    assert counts(office, entry)
    pair: list[Json] = [*sorted((placed.person_id, twin.id))]
    with office.session.transaction("same") as work:  # as a laptop that knows of no signature
        work.add_fact(SAME_PERSON, {"people": pair, "nonce": "1"})
    assert not counts(office, entry)
    other = record_hours(office, moved, minutes=30)
    assert not counts(office, other)
    assert refusal(lambda: sign_all(office, twin.id)) == "self_sign_off"
