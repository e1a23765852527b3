"""Every test that the tables of disasters and threats name is there."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

from tests.faults.bug_hunt import EVERY_STORY
from tests.faults.disasters import DISASTERS, Disaster
from tests.faults.planted_bugs import BUGS
from tests.faults.threats import THREATS, Threat

ROOT = Path(__file__).parents[2]


@cache
def _tests_in(path: str) -> frozenset[str]:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize(
    "row",
    [*DISASTERS, *THREATS],
    ids=lambda row: row.threads.split(",")[0] if isinstance(row, Disaster) else row.by,
)
def test_what_would_notice_it_exists(row: Disaster | Threat) -> None:
    assert row.stories or row.bugs or row.tests
    assert set(row.stories) <= EVERY_STORY.keys()
    assert set(row.bugs) <= {bug.name for bug in BUGS}
    for test in row.tests:
        path, name = test.split("::")
        assert name in _tests_in(path), test


def test_there_are_as_many_as_the_sources_tell_of() -> None:
    assert len(DISASTERS) >= 32
    assert len(THREATS) >= 34
    assert len(BUGS) >= 48
    assert len({bug.name for bug in BUGS}) == len(BUGS)
    assert {bug.notices for bug in BUGS if not bug.notices.startswith("script ")} <= set(
        EVERY_STORY
    )
