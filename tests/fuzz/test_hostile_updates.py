"""A former owner cannot reach beyond the record that it handed over, whatever it sends later."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.changes.encoding import fact_id
from plc_desktop.changes.facts import REVOKE_CREDENTIAL, Fact
from plc_desktop.domain.records import HoursEntry, Person
from plc_desktop.errors import PlcError
from plc_desktop.exchange.transfer_rows import HandedRow
from plc_desktop.exchange.transfers import Handed, record_sha256
from tests import factories
from tests.exchanged import new_keys
from tests.handing import hand_over, refused
from tests.hostile_transfers import (
    COLLIDES,
    MALFORMED,
    STRANGER,
    Hostile,
    offers,
    signed_as,
    two_organizations,
)
from tests.organizations import found_organization, introduce

OFFERS = {name: (code, change) for name, code, change in offers()}
OF_THE_OFFER = {"is about nobody", "is about one of ours", "is meant for another computer"}


@contextmanager
def _handed_over(root: Path) -> Iterator[Hostile]:
    with two_organizations(root) as made:
        hand_over(made.giver, made.taker, made.lan.person_id, root)
        yield made


@pytest.fixture(scope="module")
def at(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hostile]:
    """Two organizations; the first has handed Lan's record to the second, which takes no more."""
    with _handed_over(tmp_path_factory.mktemp("updates")) as made:
        yield made


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Hostile]:
    """Two of the test's own, because something happens at the second."""
    with _handed_over(tmp_path) as made:
        yield made


def assert_refused(at: Hostile, path: Path, code: str) -> None:
    """Neither looking nor following does anything."""
    transfers, before = at.taker.office.transfers, at.taker.office.dump()
    with at.taker.office.session.read() as reader:
        heads = reader.heads()
    assert refused(transfers.follow, path, although_less=True) == code
    try:
        seen = transfers.look(path)
    except PlcError as error:
        assert error.code == code  # noqa: PT017  # looking may say it, or refuse too
    else:
        assert code == f"update_{seen.state}"
    assert at.taker.office.dump() == before
    with at.taker.office.session.read() as reader:
        assert reader.heads() == heads


@pytest.mark.parametrize("name", sorted(OFFERS.keys() - OF_THE_OFFER))
def test_what_no_offer_may_hold_no_update_may_hold(at: Hostile, name: str, tmp_path: Path) -> None:
    code, change = OFFERS[name]
    handed, _ = change(at, at.handed())
    assert_refused(at, at.update(tmp_path / "update.plcrec", handed), code)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"transfer": "0" * 64}, "update_unknown"),
        ({"to": STRANGER}, "update_unknown"),
        ({"subject": STRANGER}, "update_unknown"),
        ({"version": 0}, MALFORMED),
        ({"transfer": "no hash"}, MALFORMED),
        ({"record_sha256": "0" * 64}, MALFORMED),
        ({"from": STRANGER}, MALFORMED),
        ({"more": 1}, MALFORMED),
    ],
)
def test_an_update_of_something_else_is_refused(
    at: Hostile, changes: dict[str, Any], code: str, tmp_path: Path
) -> None:
    assert_refused(at, at.update(tmp_path / "update.plcrec", at.handed(), **changes), code)


def test_somebody_who_was_never_handed_over_is_not_theirs_to_change(
    at: Hostile, tmp_path: Path
) -> None:
    person = at.taker.office.records.get(Person, at.ours.person_id)
    handed = Handed((HandedRow(replace(person, roles=("parent_leader",)), {}),))
    path = at.update(tmp_path / "update.plcrec", handed, subject=person.id)
    assert_refused(at, path, "update_unknown")


def test_a_line_that_was_written_here_is_not_theirs_to_change(own: Hostile, tmp_path: Path) -> None:
    """They know its id and hash: it was shown to them."""
    factories.record_hours(own.taker.office, own.lan, worked_on=date(2026, 3, 16), minutes=45)
    (mine,) = [one for one in own.taker.office.records.all(HoursEntry) if one.minutes == 45]
    handed = own.handed()
    for line in (mine, replace(mine, minutes=90)):
        path = own.update(
            tmp_path / "update.plcrec", replace(handed, rows=(*handed.rows, HandedRow(line, {})))
        )
        assert_refused(own, path, COLLIDES)


def test_a_line_that_was_removed_here_does_not_come_back_as_theirs(
    own: Hostile, tmp_path: Path
) -> None:
    gone = factories.record_hours(
        own.taker.office, own.ours, worked_on=date(2026, 3, 17), submit=False
    )
    line = own.taker.office.hours.entry(gone)
    own.taker.office.records.delete("hours_entry", gone)
    theirs = HandedRow(replace(line, placement_id=own.lan.placement_id), {})
    handed = own.handed()
    more = replace(handed, rows=(*handed.rows, theirs))
    assert_refused(own, own.update(tmp_path / "update.plcrec", more), COLLIDES)


def test_a_third_partner_does_not_speak_for_the_former_owner(own: Hostile, tmp_path: Path) -> None:
    third = found_organization(tmp_path / "third", "Third", 2)
    introduce(tmp_path, third, own.taker)
    other = Hostile(third, own.taker, own.lan, own.ours)
    workspace = third.database.workspace_id
    with own.giver.office.session.read() as reader:
        (moved,) = reader.facts("transfer")
    said = {
        "at": 1,
        "from": workspace,
        "lines": 1,
        "minutes": 60,
        "record_sha256": record_sha256(own.handed()),
        "subject": own.lan.person_id,
        "to": own.taker.database.workspace_id,
        "transfer": moved.id,
        "version": 7,
    }
    path = tmp_path / "third.plcrec"
    path.write_bytes(other.written("update", said, own.handed()))
    assert_refused(own, path, "update_unknown")
    third.office.close()


def test_forged_signatures_and_revocations_count_for_nothing(own: Hostile, tmp_path: Path) -> None:
    thief, signer = new_keys().signing, own.ours.supervisor_id
    handed = signed_as(own, own.handed(), STRANGER)
    handed = signed_as(own, handed, signer, level="paper", key=None, sig=None)
    handed = signed_as(own, handed, signer, key=thief.public.hex())
    revoked: dict[str, Any] = {
        "credential": STRANGER,
        "reason": "because",
        "revoked_on": "2026-03-20",
        "by": signer,
        "key": thief.public.hex(),
        "sig": "00" * 64,
        "at": 1,
        "nonce": "1" * 32,
    }
    fact = Fact(fact_id(REVOKE_CREDENTIAL, revoked), REVOKE_CREDENTIAL, revoked)
    path = own.update(
        tmp_path / "update.plcrec", replace(handed, facts=(*handed.facts, fact)), version=2
    )
    assert_refused(own, path, MALFORMED)
    before = own.taker.office.people.parent_leader(own.lan.person_id).totals
    path = own.update(tmp_path / "signed.plcrec", handed, version=3)
    own.taker.office.transfers.follow(path)
    assert own.taker.office.people.parent_leader(own.lan.person_id).totals == before
    assert own.taker.office.rebuild().is_equal
