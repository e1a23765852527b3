"""Real laptops agree with the pure model, after every step of random scripts.

`PLC_EXCHANGE_SCRIPTS=10000` runs that many. A long run may be done in parts: with
`PLC_EXCHANGE_FROM=2000 PLC_EXCHANGE_SCRIPTS=500` scripts 2000 to 2499 are run, the same ones as in
any other run. What a failed script did is printed; its laptops are left behind to be looked at.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.property.double_stories import DOUBLES
from tests.property.exchange_fleet import Template, make_template
from tests.property.exchange_scripts import Script
from tests.property.exchange_stories import STORIES, Story, Told
from tests.property.needed_stories import NEEDED
from tests.property.order_stories import ORDERS

SCRIPTS = int(os.environ.get("PLC_EXCHANGE_SCRIPTS", "300"))
FROM = int(os.environ.get("PLC_EXCHANGE_FROM", "0"))
GROUPS = 20
STEPS = 25


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template"))


@pytest.mark.parametrize("group", range(GROUPS))
def test_laptops_show_what_the_model_says(template: Template, tmp_path: Path, group: int) -> None:
    for seed in range(FROM + group, FROM + SCRIPTS, GROUPS):
        folder = tmp_path / str(seed)
        folder.mkdir()
        script = Script(folder, template, seed)
        try:
            script.run(STEPS)
        except BaseException:
            print(f"script {seed}: " + ", ".join(script.fleet.log))  # noqa: T201
            raise
        finally:
            script.fleet.close()
        shutil.rmtree(folder)


@pytest.mark.parametrize(
    "story", [*STORIES, *DOUBLES, *ORDERS, *NEEDED], ids=lambda story: story.__name__
)
def test_stories_end_well(template: Template, tmp_path: Path, story: Story) -> None:
    told = Told(tmp_path, template)
    try:
        story(told)
        for at in range(len(told.fleet.laptops)):
            told.fleet.check_rebuild(at)
    finally:
        told.fleet.close()
