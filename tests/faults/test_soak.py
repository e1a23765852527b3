"""A short soak for every run: three laptops, twenty days, one backup put back."""

from __future__ import annotations

from pathlib import Path

from tests.faults.soak import run


def test_three_laptops_agree_after_twenty_days(tmp_path: Path) -> None:
    soak = run(tmp_path, laptops=3, days=20, restores=1)
    assert soak.files >= 15
    for laptop in soak.laptops:
        laptop.office.close()
