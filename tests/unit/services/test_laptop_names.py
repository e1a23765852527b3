"""What laptops are called before somebody gives them a name."""

from __future__ import annotations

from pathlib import Path

from tests.factories import Clock
from tests.laptops import WORKSPACE, open_in, start


def test_a_computer_to_which_a_workspace_was_copied_gets_a_name_of_its_own(
    tmp_path: Path, clock: Clock
) -> None:
    ana = start(tmp_path / "ana", clock, your_name="Ana Duarte")
    assert ana.office.laptops.this().name == "Ana Duarte (laptop)"
    ana.office.laptops.announce()
    ana.office.close()
    for number, expected in ((1, "Ana Duarte (laptop 2)"), (2, "Ana Duarte (laptop 3)")):
        home = tmp_path / f"copy-{number}"
        home.mkdir()
        (home / WORKSPACE).write_bytes((tmp_path / "ana" / WORKSPACE).read_bytes())
        copied = open_in(home, Clock(clock.instant))
        copied.clock.random(number)  # its own run of chance
        copied.office.enroll()
        assert copied.office.laptops.this().name == expected
        copied.office.close()
        (tmp_path / "ana" / WORKSPACE).write_bytes((home / WORKSPACE).read_bytes())


def test_a_laptop_of_nobody_has_a_name_too(tmp_path: Path, clock: Clock) -> None:
    """Who sat at it may have been erased."""
    ana = start(tmp_path / "ana", clock)
    ana.office.session.user_id = ""
    assert ana.office.laptops.this().name == "Laptop"
    ana.office.close()
