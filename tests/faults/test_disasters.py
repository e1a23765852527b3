"""Every test that the table of disasters names is there."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.faults.disasters import DISASTERS, Disaster
from tests.faults.planted_bugs import BUGS
from tests.property.exchange_stories import STORIES

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("disaster", DISASTERS, ids=lambda one: one.threads.split(",")[0])
def test_what_would_notice_it_exists(disaster: Disaster) -> None:
    assert disaster.stories or disaster.bugs or disaster.tests
    assert set(disaster.stories) <= {story.__name__ for story in STORIES}
    assert set(disaster.bugs) <= {bug.name for bug in BUGS}
    for test in disaster.tests:
        path, name = test.split("::")
        tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
        assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_there_are_as_many_as_the_sources_tell_of() -> None:
    assert len(DISASTERS) >= 32
    assert len(BUGS) >= 23
    assert len({bug.name for bug in BUGS}) == len(BUGS)
