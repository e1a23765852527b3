"""A short soak for every run: three laptops, twenty days, one backup put back."""

from __future__ import annotations

from pathlib import Path

from tests.changes import changes_in
from tests.faults.recount import Recount
from tests.faults.soak import run
from tests.property.exchange_model import World


def test_three_laptops_agree_after_twenty_days(tmp_path: Path) -> None:
    soak = run(tmp_path, laptops=3, days=20, restores=1, files=15, history=20)
    assert soak.files >= 15
    recount, world = Recount(), World()
    with soak.laptops[0].office.session.read() as reader:
        for change in changes_in(reader):
            recount.learn(change.group)
            world.learn(change.group)
    slow, quick = world.shown(set(world.groups)), recount.everything()
    assert (quick.rows, quick.entries) == (slow.rows, slow.entries)
    assert (quick.counted, quick.held) == (slow.counted, slow.held)
    for laptop in soak.laptops:
        laptop.office.close()
