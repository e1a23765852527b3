"""Two laptops of one organization, each with a folder of its own, and a stick between them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.factories import Clock
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
