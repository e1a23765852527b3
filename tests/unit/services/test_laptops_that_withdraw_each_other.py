"""Two laptops that withdraw each other: everybody comes to the same, whomever they read first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from plc_desktop.domain.records import Person
from plc_desktop.errors import RuleError
from plc_desktop.services.exchange import watched_folder
from tests import factories
from tests.changes import changes_in
from tests.laptops import Laptop, join, send
from tests.rooted import ROOT_PASSPHRASE, Rooted, rooted


@pytest.fixture
def bo(ana: Laptop, tmp_path: Path) -> Iterator[Laptop]:
    made = join(ana, tmp_path / "bo-root", "Bo")
    yield made
    made.office.close()


@pytest.fixture
def cam(ana: Laptop, bo: Laptop, tmp_path: Path) -> Iterator[Laptop]:
    """A third laptop, of which Bo has heard."""
    made = join(ana, tmp_path / "cam-root", "Cam")
    bo.office.syncing.import_file(send(ana, tmp_path / "first"))
    yield made
    made.office.close()


@pytest.fixture
def dee(ana: Laptop, bo: Laptop, cam: Laptop, tmp_path: Path) -> Iterator[Laptop]:
    """A fourth one, of which all have heard."""
    made = join(ana, tmp_path / "dee-root", "Dee")
    path = send(ana, tmp_path / "second")
    for laptop in (bo, cam):
        laptop.office.syncing.import_file(path)
    yield made
    made.office.close()


def withdrawn(laptop: Laptop) -> set[str]:
    """Return who takes part no longer, as this laptop sees it."""
    found = [laptop.office.laptops.this(), *laptop.office.laptops.all()]
    return {one.name for one in found if one.is_revoked}


def people(laptop: Laptop) -> set[str]:
    return {person.full_name for person in laptop.office.records.all(Person)}


def read(laptop: Laptop, *files: Path) -> None:
    for path in files:
        laptop.office.syncing.import_file(path)


def test_everybody_believes_the_same_whomever_they_read_first(
    ana: Laptop, bo: Laptop, cam: Laptop, dee: Laptop, stick: Path
) -> None:
    ana.office.laptops.revoke(bo.key, "Bo’s laptop was stolen")
    bo.office.laptops.revoke(ana.key, "Ana left")
    factories.add_person(bo.office, full_name="Lan Pham")
    by_ana, by_bo = send(ana, stick), send(bo, stick)
    both = {"Ana’s laptop", "Bo"}
    for laptop, files in ((cam, (by_ana, by_bo)), (dee, (by_bo, by_ana))):
        read(laptop, *files)
        assert withdrawn(laptop) == both
        for path in files:
            with pytest.raises(RuleError, match="laptop_revoked"):
                laptop.office.syncing.import_file(path)
    assert "Lan Pham" not in people(cam)  # nothing but the withdrawal was heard of Bo
    assert "Lan Pham" in people(dee)  # who had read it before
    read(cam, send(dee, stick, cam))
    read(dee, send(cam, stick, dee))
    assert withdrawn(cam) == withdrawn(dee) == both
    assert people(cam) == people(dee)


def test_what_can_be_heard_is_said_before_it_is_read(
    ana: Laptop, bo: Laptop, cam: Laptop, stick: Path
) -> None:
    ana.office.laptops.revoke(bo.key, "stolen")
    bo.office.laptops.revoke(ana.key, "gone")
    by_ana, by_bo = send(ana, stick / "a"), send(bo, stick / "b")
    read(cam, by_ana)
    folder = cam.office.watched_folder
    for _ in range(2):  # the second time from memory
        (found,) = folder.look(stick / "b").files
        assert (found.state, found.sender, found.code) == (watched_folder.NEW, "Bo", "")
    preview = cam.office.syncing.look(by_bo)
    assert (preview.withdraws, preview.is_trusted) == (("Ana’s laptop",), False)
    assert withdrawn(cam) == {"Bo"}
    taken = cam.office.syncing.import_file(by_bo)
    assert (taken.sender, taken.withdrawn, taken.report.applied) == ("Bo", ("Ana’s laptop",), 0)
    (found,) = folder.look(stick / "b").files
    assert (found.state, found.code) == (watched_folder.REFUSED, "laptop_revoked")
    assert cam.office.syncing.look(by_bo).withdraws == ()


def test_a_withdrawal_is_taken_back_by_others_and_not_by_the_laptop_itself(
    ana: Laptop, bo: Laptop, cam: Laptop, stick: Path
) -> None:
    withdrawal = ana.office.laptops.revoke(bo.key, "stolen")
    read(cam, send(ana, stick, cam))
    hand_over(ana, bo)  # who has it may hear of it by some way
    bo.office.history.undo(withdrawal)
    hand_over(bo, cam)
    assert withdrawn(cam) == withdrawn(bo) == {"Bo"}
    ana.office.history.undo(withdrawal)
    read(cam, send(ana, stick, cam))
    assert withdrawn(ana) == withdrawn(cam) == set()


def test_who_took_a_withdrawal_back_before_being_withdrawn_is_heard(
    ana: Laptop, bo: Laptop, cam: Laptop, stick: Path
) -> None:
    ana.office.laptops.revoke(bo.key, "stolen")
    mistaken = bo.office.laptops.revoke(ana.key, "gone")
    read(cam, send(ana, stick), send(bo, stick))
    assert withdrawn(cam) == {"Ana’s laptop", "Bo"}
    bo.office.history.undo(mistaken)
    with pytest.raises(RuleError, match="laptop_revoked"):
        read(cam, send(bo, stick))
    assert withdrawn(cam) == {"Bo"}


def test_the_root_decides(
    ana: Laptop, bo: Laptop, cam: Laptop, tmp_path: Path, stick: Path
) -> None:
    owned = rooted(ana.office, tmp_path / "root-stick")
    read(cam, send(ana, stick, cam))
    read(bo, send(ana, stick, bo))
    ana.office.laptops.revoke(bo.key, "stolen")
    bo.office.laptops.revoke(ana.key, "gone")
    read(cam, send(ana, stick), send(bo, stick))
    there = replace(owned, office=cam.office)
    certify(there, ana)
    assert withdrawn(cam) == {"Bo"}
    again = certify(there, bo)
    assert withdrawn(cam) == set()
    cam.office.certificates.revoke(again, "stolen after all")
    assert withdrawn(cam) == {"Bo"}


def test_a_certificate_that_knew_of_no_withdrawal_does_not_answer_it(
    ana: Laptop, bo: Laptop, cam: Laptop, tmp_path: Path, stick: Path
) -> None:
    certify(rooted(ana.office, tmp_path / "root-stick"), bo)
    read(cam, send(ana, stick, cam))
    cam.office.laptops.revoke(bo.key, "stolen")
    assert withdrawn(cam) == {"Bo"}


def test_a_certificate_that_a_withdrawn_laptop_withdraws_counts_no_longer(
    ana: Laptop, bo: Laptop, cam: Laptop, tmp_path: Path, stick: Path
) -> None:
    owned = rooted(ana.office, tmp_path / "root-stick")
    certificate = certify(owned, cam)
    read(bo, send(ana, stick, bo))
    ana.office.laptops.revoke(bo.key, "stolen")
    bo.office.certificates.revoke(certificate, "gone")
    taken = ana.office.syncing.import_file(send(bo, stick, ana))
    assert taken.withdrawn == ("Cam",)
    assert withdrawn(ana) == {"Bo", "Cam"}


def certify(owned: Rooted, laptop: Laptop) -> str:
    """Let the root sign for a laptop, at the laptop that has the root's stick now."""
    keys = laptop.office.laptops.keys()
    return owned.office.certificates.certify_device(
        owned.file,
        ROOT_PASSPHRASE,
        laptop.office.laptops.this().name,
        keys.signing.public.hex(),
        keys.age.recipient,
    ).certificate_id


def hand_over(giver: Laptop, taker: Laptop) -> None:
    """Let a laptop have everything another one has, by whatever way."""
    giver.office.session.database.prepare_export()
    with giver.office.session.read() as reader:
        changes, signed = list(changes_in(reader)), reader.checkpoints()
    taker.office.session.database.receive(changes, checkpoints=signed)


def test_people_let_a_laptop_take_part_again(
    ana: Laptop, bo: Laptop, cam: Laptop, stick: Path
) -> None:
    ana.office.laptops.revoke(bo.key, "stolen")
    bo.office.laptops.revoke(ana.key, "gone")
    read(cam, send(ana, stick), send(bo, stick))
    found = [(one.laptop.name, one.by, one.reason) for one in cam.office.laptops.withdrawn()]
    assert found == [("Ana’s laptop", "Ana Duarte", "gone"), ("Bo", "Ana Duarte", "stolen")]
    assert cam.office.syncing.status().withdrawn == tuple(cam.office.laptops.withdrawn())
    with pytest.raises(RuleError, match="laptop_not_withdrawn"):
        cam.office.laptops.readmit(cam.key)
    again = cam.office.laptops.readmit(ana.key)
    assert withdrawn(cam) == {"Bo"}
    read(ana, send(cam, stick, ana))
    assert withdrawn(ana) == {"Bo"}
    cam.office.history.undo(again)
    assert withdrawn(cam) == {"Ana’s laptop", "Bo"}


def test_a_laptop_does_not_let_itself_take_part_again(ana: Laptop, bo: Laptop) -> None:
    bo.office.laptops.revoke(ana.key, "gone")
    hand_over(bo, ana)  # nobody writes a file for it; a backup of theirs says so
    assert withdrawn(ana) == {"Ana’s laptop"}
    with pytest.raises(RuleError, match="laptop_readmits_itself"):
        ana.office.laptops.readmit(ana.key)


def test_where_there_is_a_root_it_lets_a_laptop_take_part_again(
    ana: Laptop, bo: Laptop, tmp_path: Path
) -> None:
    owned = rooted(ana.office, tmp_path / "root-stick")
    certificate = certify(owned, bo)
    ana.office.certificates.revoke(certificate, "lost")
    (gone,) = ana.office.laptops.withdrawn()
    assert (gone.laptop.name, gone.by, gone.reason) == ("Bo", "", "")
    with pytest.raises(RuleError, match="laptop_needs_certificate"):
        ana.office.laptops.readmit(bo.key)
    certify(owned, bo)
    assert ana.office.laptops.withdrawn() == []


def test_a_laptop_that_two_withdrew_apart_shows_one_reason_everywhere(
    ana: Laptop, bo: Laptop, cam: Laptop
) -> None:
    ana.office.laptops.revoke(cam.key, "lost")
    bo.office.laptops.revoke(cam.key, "stolen")
    hand_over(ana, bo)
    hand_over(bo, ana)
    assert ana.office.laptops.withdrawn() == bo.office.laptops.withdrawn()
