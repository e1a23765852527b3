"""Every planted bug is noticed by a story or a random script; without one they pass.

The story or script that is known to notice a bug is tried first. If it does not, for instance
because the scripts draw other lots now, all of them are. Which and how many notice what is printed
by `python -m tests.faults.bug_hunt`.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.faults.bug_hunt import EVERY_STORY, noticing
from tests.faults.planted_bugs import BUGS, Bug
from tests.property.exchange_fleet import Template, make_template
from tests.property.exchange_stories import Story, Told
from tests.property.further_stories import FURTHER

MOST_SCRIPTS = int(os.environ.get("PLC_EXCHANGE_BUG_SCRIPTS", "60"))


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template"))


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.name.replace(" ", "_"))
def test_a_planted_bug_is_noticed(bug: Bug, template: Template, tmp_path: Path) -> None:
    scripts = [f"script {seed}" for seed in range(MOST_SCRIPTS)]
    names = dict.fromkeys((bug.notices, *EVERY_STORY, *scripts))
    found = next(noticing(bug, list(names), tmp_path, template), "")
    print(f"{bug.name}: {found}")  # noqa: T201
    assert found


@pytest.mark.parametrize("story", FURTHER, ids=lambda story: story.__name__)
def test_without_a_bug_they_end_well(story: Story, template: Template, tmp_path: Path) -> None:
    told = Told(tmp_path, template)
    try:
        story(told)
    finally:
        told.fleet.close()
