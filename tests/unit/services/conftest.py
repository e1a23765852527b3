"""Two laptops of one organization with a stick between them; somebody who has done everything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from plc_desktop.services.app import Office
from tests.factories import Clock, Placed, finish_pathway, place
from tests.laptops import Laptop, join, start


@pytest.fixture
def ana(tmp_path: Path, clock: Clock) -> Iterator[Laptop]:
    """The coordinator's laptop, which has the workspace."""
    made = start(tmp_path / "ana", clock, "Riverside Family Center")
    made.office.laptops.name_this("Ana’s laptop")
    yield made
    made.office.close()


@pytest.fixture
def bo(ana: Laptop, tmp_path: Path) -> Iterator[Laptop]:
    """A second laptop that has just joined."""
    made = join(ana, tmp_path, "Bo’s laptop")
    yield made
    made.office.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A stick that goes back and forth."""
    folder = tmp_path / "usb"
    folder.mkdir()
    return folder


@pytest.fixture
def done(office: Office) -> Placed:
    """A parent leader who has everything the credential asks for."""
    placed = place(office, "Thị Ánh Nguyễn")
    finish_pathway(office, placed)
    return placed
