"""Two laptops that know one parent leader, before each does something the other has not heard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import factories
from tests.factories import Placed
from tests.laptops import Laptop, join


@pytest.fixture
def placed(ana: Laptop) -> Placed:
    """A parent leader, placed, without any hours."""
    return factories.place(ana.office, "Lan Pham")


@pytest.fixture
def bo(ana: Laptop, placed: Placed, tmp_path: Path) -> Iterator[Laptop]:
    """A second laptop, which knows the parent leader."""
    assert placed.placement_id
    laptop = join(ana, tmp_path / "bo", "Bo’s laptop")
    yield laptop
    laptop.office.close()
