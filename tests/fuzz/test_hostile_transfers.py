"""A partner whose card we compared cannot touch what is ours by handing something over."""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from plc_desktop.errors import PlcError
from tests import factories
from tests.exchanged import new_keys
from tests.hostile_transfers import STRANGER, Hostile, offers, signed_as
from tests.organizations import found_organization, introduce, parent_leader

LONGEST_SECONDS = 5
OFFERS = {name: (code, change) for name, code, change in offers()}


@pytest.fixture(scope="module")
def at(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hostile]:
    """Two organizations that know each other; the first is hostile."""
    root = tmp_path_factory.mktemp("hostile")
    giver = found_organization(root / "giver", "Hostile")
    taker = found_organization(root / "taker", "Victim", 1)
    introduce(root, giver, taker)
    lan = parent_leader(giver)
    ours = factories.place(taker.office, "José García")
    factories.record_hours(taker.office, ours)
    yield Hostile(giver, taker, lan, ours)
    giver.office.close()
    taker.office.close()


@pytest.mark.parametrize("name", OFFERS)
def test_nothing_of_a_hostile_offer_is_taken(at: Hostile, name: str, tmp_path: Path) -> None:
    code, change = OFFERS[name]
    handed, changes = change(at, at.handed())
    path = at.offer(tmp_path / "offer.plcrec", handed, **changes)
    before = at.taker.office.dump()
    with at.taker.office.session.read() as reader:
        heads = reader.heads()
    begun = time.monotonic()
    transfers = at.taker.office.transfers
    for what in (transfers.look, partial(transfers.accept, folder=tmp_path)):
        with pytest.raises(PlcError) as caught:
            what(path)
        assert caught.value.code == code
    assert time.monotonic() - begun < LONGEST_SECONDS
    assert at.taker.office.dump() == before
    with at.taker.office.session.read() as reader:
        assert reader.heads() == heads
    assert list(tmp_path.glob("*acceptance*")) == []


def test_an_honest_offer_is_taken_but_forged_signatures_count_for_nothing(
    at: Hostile, tmp_path: Path
) -> None:
    thief, own = new_keys().signing, at.ours.supervisor_id
    handed = signed_as(at, at.handed(), STRANGER)
    handed = signed_as(at, handed, own, level="paper", key=None, sig=None)
    handed = signed_as(at, handed, own, key=thief.public.hex())
    path = at.offer(tmp_path / "offer.plcrec", handed)
    at.taker.office.transfers.accept(path, tmp_path)
    totals = at.taker.office.people.parent_leader(at.lan.person_id).totals
    assert (totals.counted_minutes, totals.waiting_minutes) == (120, 60)
    assert at.taker.office.rebuild().is_equal
