"""A workspace for every storage test; at its end the tables must equal a rebuild."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stored import World


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    try:
        made.check_rebuild()
    finally:
        made.database.close()
