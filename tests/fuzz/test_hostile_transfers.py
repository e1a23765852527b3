"""A partner whose card we compared cannot touch what is ours by handing something over."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from plc_desktop.changes import transfers
from plc_desktop.changes.facts import TRANSFER
from plc_desktop.domain.fields import Json
from plc_desktop.errors import PlcError
from plc_desktop.exchange.transfer_rows import HandedRow
from tests import factories
from tests.exchanged import new_keys
from tests.handing import refused
from tests.hostile_transfers import STRANGER, Hostile, offers, signed_as, two_organizations

LONGEST_SECONDS = 5
OFFERS = {name: (code, change) for name, code, change in offers()}


@pytest.fixture(scope="module")
def at(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hostile]:
    """Two organizations that know each other; the first is hostile, the second takes nothing."""
    with two_organizations(tmp_path_factory.mktemp("hostile")) as made:
        yield made


@pytest.fixture
def honest(tmp_path: Path) -> Iterator[Hostile]:
    """Two of the test's own, because the second takes what it is offered."""
    with two_organizations(tmp_path) as made:
        yield made


@pytest.mark.parametrize("name", OFFERS)
def test_nothing_of_a_hostile_offer_is_taken(at: Hostile, name: str, tmp_path: Path) -> None:
    code, change = OFFERS[name]
    handed, changes = change(at, at.handed())
    path = at.offer(tmp_path / "offer.plcrec", handed, **changes)
    before = at.taker.office.dump()
    with at.taker.office.session.read() as reader:
        heads = reader.heads()
    begun = time.process_time()
    transfers = at.taker.office.transfers
    for what in (transfers.look, partial(transfers.accept, folder=tmp_path)):
        with pytest.raises(PlcError) as caught:
            what(path)
        assert caught.value.code == code
    assert time.process_time() - begun < LONGEST_SECONDS
    assert at.taker.office.dump() == before
    with at.taker.office.session.read() as reader:
        assert reader.heads() == heads
    assert list(tmp_path.glob("*acceptance*")) == []


def test_a_record_that_is_somebody_elses_already_is_not_taken(
    honest: Hostile, tmp_path: Path
) -> None:
    """The giver handed it to a third organization before, and the taker has heard of that."""
    keys, thief = honest.giver.office.laptops.keys().signing, new_keys().signing
    before: dict[str, Json] = {
        "at": 1,
        "by": "p" * 26,
        "consented_on": "2026-03-01",
        "from": honest.giver.database.workspace_id,
        "from_name": "Hostile",
        "lines": 1,
        "minutes": 60,
        "nonce": "1",
        "previous": "",
        "record_sha256": "0" * 64,
        "subject": honest.lan.person_id,
        "to": STRANGER,
        "to_key": thief.public.hex(),
        "to_name": "Third",
        "until": "2999-01-01",
    }
    content = transfers.accept(transfers.offer(before, keys), 2, "somebody", thief)
    with honest.taker.office.session.transaction("heard") as work:
        work.add_fact(TRANSFER, content)
    path = honest.offer(tmp_path / "offer.plcrec", honest.handed())
    with pytest.raises(PlcError) as caught:
        honest.taker.office.transfers.accept(path, tmp_path)
    assert (caught.value.code, caught.value.facts) == (
        "transfer_not_theirs",
        {"organization": "Third"},
    )


def test_an_honest_offer_is_taken_but_forged_signatures_count_for_nothing(
    honest: Hostile, tmp_path: Path
) -> None:
    thief, own = new_keys().signing, honest.ours.supervisor_id
    handed = signed_as(honest, honest.handed(), STRANGER)
    handed = signed_as(honest, handed, own, level="paper", key=None, sig=None)
    handed = signed_as(honest, handed, own, key=thief.public.hex())
    path = honest.offer(tmp_path / "offer.plcrec", handed)
    honest.taker.office.transfers.accept(path, tmp_path)
    totals = honest.taker.office.people.parent_leader(honest.lan.person_id).totals
    assert (totals.counted_minutes, totals.waiting_minutes) == (120, 60)
    assert honest.taker.office.rebuild().is_equal


def test_a_line_that_was_removed_here_is_not_taken_over(honest: Hostile, tmp_path: Path) -> None:
    gone = factories.record_hours(honest.taker.office, honest.ours, minutes=45, submit=False)
    line = honest.taker.office.hours.entry(gone)
    honest.taker.office.records.delete("hours_entry", gone)
    theirs = HandedRow(replace(line, placement_id=honest.lan.placement_id), {})
    handed = honest.handed()
    path = honest.offer(tmp_path / "offer.plcrec", replace(handed, rows=(*handed.rows, theirs)))
    assert refused(honest.taker.office.transfers.look, path) == "transfer_collides"
    assert refused(honest.taker.office.transfers.accept, path, tmp_path) == "transfer_collides"
