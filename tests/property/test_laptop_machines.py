"""Laptops that do anything in any order, shrunk if they fail: the pure model, and real ones.

`PLC_MACHINES=10000 PLC_MACHINE_STEPS=60` is the long run of the pure ones, `PLC_FLEET_MACHINES` how
many real ones. With `PLC_MACHINE_SEED=7` others are drawn, the same ones for the same number, so
that a long run may be done in parts.
"""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

import pytest
from hypothesis import Phase

from tests.faults.bug_hunt import is_noticed_by_pure_laptops
from tests.faults.planted_bugs import BUGS
from tests.property.exchange_fleet import make_template
from tests.property.fleet_machine import FleetMachine
from tests.property.pure_machine import PureMachine, drive

PURE = int(os.environ.get("PLC_MACHINES", "80"))
REAL = int(os.environ.get("PLC_FLEET_MACHINES", "5"))
STEPS = int(os.environ.get("PLC_MACHINE_STEPS", "40"))
SEED = int(os.environ.get("PLC_MACHINE_SEED", "0"))

NOTICED = (
    "a signature stands for whatever the line says later",
    "edits apart: the id decides, not the stamp",
)


@pytest.mark.timeout(36_000 if SEED else 300)
def test_pure_laptops_show_what_the_model_says() -> None:
    drive(PureMachine, PURE, STEPS, SEED, Phase.shrink)


@pytest.mark.timeout(36_000 if SEED else 300)
def test_real_laptops_show_what_the_model_says(tmp_path: Path) -> None:
    drive(partial(FleetMachine, make_template(tmp_path)), REAL, STEPS, SEED)


@pytest.mark.parametrize("name", NOTICED)
def test_a_planted_bug_is_noticed_by_pure_laptops(name: str) -> None:
    (bug,) = (bug for bug in BUGS if bug.name == name)
    assert is_noticed_by_pure_laptops(bug)
