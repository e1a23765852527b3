"""A workspace that was copied to another computer is only looked at until somebody says more.

One that was put back by hand goes on without giving anything out twice.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from plc_desktop.errors import EnvironmentProblem
from tests.factories import Clock, finish_pathway, place
from tests.laptops import WORKSPACE, Laptop, open_in, reopen, send


@pytest.fixture
def copy(ana: Laptop, bo: Laptop, tmp_path: Path) -> Laptop:
    """Ana's workspace file on a computer that has no key for it; Bo's laptop is known in it."""
    assert bo.key
    backup = ana.office.backups.make()
    home = tmp_path / "copy"
    home.mkdir()
    shutil.copy(backup.path, home / WORKSPACE)
    return open_in(home, Clock(ana.clock.instant))


def look_around(laptop: Laptop, folder: Path) -> None:
    """Do what the pages Home, Exchange, and Cards and keys do when they are opened."""
    office = laptop.office
    office.syncing.status()
    office.laptops.this()
    office.laptops.all()
    office.watched_folder.look(folder)
    with pytest.raises(EnvironmentProblem) as caught:
        office.identities.card()
    assert caught.value.code == "computer_not_enrolled"


def test_looking_around_in_a_copy_does_not_let_it_take_part(
    ana: Laptop, copy: Laptop, stick: Path
) -> None:
    send(ana, stick)
    look_around(copy, stick)
    copy.office.close()
    reopen(copy)
    assert copy.office.needs_enrollment
    with pytest.raises(EnvironmentProblem) as caught:
        send(copy, stick)
    assert caught.value.code == "computer_not_enrolled"
    copy.office.close()


def test_a_copy_that_was_looked_at_takes_part_once_somebody_says_so(
    copy: Laptop, stick: Path, tmp_path: Path
) -> None:
    look_around(copy, stick)
    before = copy.office.laptops.this()
    copy.office.enroll()
    this = copy.office.laptops.this()
    assert this.key != before.key
    assert this.name == before.name
    assert copy.office.identities.card().key == this.key
    copy.office.laptops.export_card(tmp_path / "copy.plccard")
    copy.office.close()
    reopen(copy)
    assert copy.office.laptops.this() == this
    copy.office.close()


def test_a_copy_put_back_by_hand_gives_no_certificate_number_again(ana: Laptop) -> None:
    people = []
    for name in ("Kim Tran", "Bo Li"):
        placed = place(ana.office, name)
        finish_pathway(ana.office, placed)
        people.append(placed.person_id)
    backup = ana.office.backups.make()

    def award(person_id: str) -> str:
        (credential,) = ana.office.credentials.award([person_id]).credential_ids
        return ana.office.credentials.get(credential).number

    first = award(people[0])
    ana.office.close()
    shutil.copy(backup.path, ana.home / WORKSPACE)
    reopen(ana)
    assert ana.office.credentials.all() == []
    assert award(people[1]) != first
