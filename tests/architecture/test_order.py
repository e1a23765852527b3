from __future__ import annotations

import pytest


def test_what_is_tried_by_chance_runs_after_all_that_is_counted(
    request: pytest.FixtureRequest,
) -> None:
    chance = [item.get_closest_marker("no_cover") is not None for item in request.session.items]

    assert chance == sorted(chance)
