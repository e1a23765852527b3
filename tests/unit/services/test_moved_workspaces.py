"""An office whose only computer broke goes on at another one, and then takes in a second."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

from plc_desktop.domain.records import Person
from tests import factories
from tests.factories import Clock
from tests.laptops import WORKSPACE, join, open_in, send, start


def test_a_workspace_that_moved_before_anything_was_exchanged(tmp_path: Path) -> None:
    broken = start(tmp_path / "broken", Clock(datetime(2026, 3, 2, 15, 0, tzinfo=UTC)))
    factories.place(broken.office)
    backup = broken.office.backups.make().path
    key, clock = broken.key, broken.clock
    broken.office.close()
    home = tmp_path / "new"
    home.mkdir()
    shutil.copy(backup, home / WORKSPACE)
    ana = open_in(home, clock)
    ana.office.enroll()
    factories.place(ana.office, "Lan Pham")
    bo = join(ana, tmp_path / "bo", "Bo")
    assert {person.full_name for person in bo.office.records.all(Person)} >= {"王秀英", "Lan Pham"}
    (former,) = [one for one in ana.office.laptops.all() if one.key == key]
    assert former.name == "Ana Duarte (laptop 2)"
    assert (former.recipient, former.is_revoked) == ("", False)
    heads = ana.office.syncing.status().changes
    written = ana.office.syncing.export(tmp_path)
    assert written.readers == ("Bo",)  # nobody writes for a computer whose key is not known
    assert ana.office.syncing.status().changes == heads  # it is said once
    factories.add_person(bo.office, full_name="Rosa Núñez")
    ana.office.syncing.import_file(send(bo, tmp_path / "stick"))
    assert "Rosa Núñez" in {person.full_name for person in ana.office.records.all(Person)}
    for laptop in (ana, bo):
        assert laptop.office.rebuild().is_equal
        laptop.office.close()
