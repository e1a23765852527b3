from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("plc_desktop", "ui", "reports", "resources")

PLANTED = {
    "Layers": ("plc_desktop/domain/planted.py", "import plc_desktop.services"),
    "Every module of plc_desktop has a layer": ("plc_desktop/planted.py", "PLANTED = 1"),
    "Domain and changes are pure": ("plc_desktop/changes/planted.py", "import cryptography"),
    "Qt only in ui": ("plc_desktop/services/planted.py", "import PySide6.QtCore"),
    "No SQL outside storage": ("plc_desktop/services/planted.py", "import sqlalchemy"),
    "Services stand on each other": (
        "plc_desktop/services/workspace/planted.py",
        "import plc_desktop.services.pathway.hours",
    ),
    "ReportLab only in reports": ("ui/planted.py", "import reportlab"),
    "HarfBuzz only in reports and resources": ("ui/planted.py", "import uharfbuzz"),
    "Nothing talks to a network": ("plc_desktop/services/planted.py", "import socket"),
    "Screens do not import each other": ("ui/hours/planted.py", "import ui.cohorts.page"),
}
"""The start of each contract's name with a file and a line that break it."""


def _lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # our own tool on a copy of our own files
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as f; f()"],
        cwd=folder,
        env={"PYTHONPATH": str(folder), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the packages; whoever plants something in it takes it out again."""
    folder = tmp_path_factory.mktemp("tree")
    for package in PACKAGES:
        shutil.copytree(
            ROOT / package,
            folder / package,
            ignore=shutil.ignore_patterns("__pycache__", "*.ttf", "*.xlsx", "*.png"),
        )
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_contracts_hold_in_the_tree(tree: Path) -> None:
    result = _lint(tree)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("contract", PLANTED)
def test_a_planted_violation_breaks_its_contract(contract: str, tree: Path) -> None:
    name, line = PLANTED[contract]
    planted = tree / name
    planted.write_text(f'"""Planted."""\n\nfrom __future__ import annotations\n\n{line}\n')
    try:
        result = _lint(tree)
    finally:
        planted.unlink()
    assert result.returncode != 0
    said = " ".join((result.stdout + result.stderr).split())
    assert re.search(rf"{contract}[a-z:, ]* BROKEN", said), said
