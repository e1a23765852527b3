from __future__ import annotations

import gc

import pytest

from tests.architecture.sources import modules


def test_what_is_tried_by_chance_runs_after_all_that_is_counted(
    request: pytest.FixtureRequest,
) -> None:
    chance = [item.get_closest_marker("no_cover") is not None for item in request.session.items]

    assert chance == sorted(chance)


def test_no_garbage_is_looked_for_among_the_sources() -> None:
    """A second for every look at all of it would be a minute for all tests."""
    trees = {id(tree) for _path, tree in modules("reports")}

    assert trees
    assert trees.isdisjoint(id(one) for one in gc.get_objects())
