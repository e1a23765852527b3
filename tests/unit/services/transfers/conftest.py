"""Three organizations that accepted each other's cards, and somebody whose record moves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.factories import Placed
from tests.laptops import Laptop
from tests.organizations import found_organization, introduce, parent_leader


@pytest.fixture
def riverside(tmp_path: Path) -> Iterator[Laptop]:
    """The community organization that owns the record at first."""
    laptop = found_organization(tmp_path / "riverside", "Riverside Family Center")
    yield laptop
    laptop.office.close()


@pytest.fixture
def harbor(tmp_path: Path) -> Iterator[Laptop]:
    """The organization the parent leader moves to."""
    laptop = found_organization(tmp_path / "harbor", "Harbor Parents United", 1)
    yield laptop
    laptop.office.close()


@pytest.fixture
def lead(tmp_path: Path) -> Iterator[Laptop]:
    """The lead organization, which is shown records by both."""
    laptop = found_organization(tmp_path / "lead", "Citywide Coalition", 2)
    yield laptop
    laptop.office.close()


@pytest.fixture
def stick(tmp_path: Path, riverside: Laptop, harbor: Laptop, lead: Laptop) -> Path:
    """A stick, after all three accepted each other's cards."""
    folder = tmp_path / "usb"
    folder.mkdir()
    introduce(folder, riverside, harbor, lead)
    return folder


@pytest.fixture
def lan(riverside: Laptop) -> Placed:
    return parent_leader(riverside)
