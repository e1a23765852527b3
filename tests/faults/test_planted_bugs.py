"""Every planted bug is noticed by a story or a random script; without one they pass."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.faults.planted_bugs import BUGS, Bug, planted
from tests.property.exchange_fleet import Template, make_template
from tests.property.exchange_scripts import Script
from tests.property.exchange_stories import STORIES, Told

MOST_SCRIPTS = int(os.environ.get("PLC_EXCHANGE_BUG_SCRIPTS", "60"))
STEPS = 25


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template"))


def noticed_by(bug: Bug, template: Template, folder: Path) -> str:
    """Return the story or script that fails with a bug; nothing if none does."""
    for story in STORIES:
        place = folder / story.__name__
        place.mkdir()
        with planted(bug):
            try:
                story(Told(place, template))
            except Exception:  # noqa: BLE001  # however it is noticed
                return story.__name__
    for seed in range(MOST_SCRIPTS):
        place = folder / str(seed)
        place.mkdir()
        with planted(bug):
            try:
                Script(place, template, seed).run(STEPS)
            except Exception:  # noqa: BLE001
                return f"script {seed}"
    return ""


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.name.replace(" ", "_"))
def test_a_planted_bug_is_noticed(bug: Bug, template: Template, tmp_path: Path) -> None:
    found = noticed_by(bug, template, tmp_path)
    print(f"{bug.name}: {found}")  # noqa: T201
    assert found
