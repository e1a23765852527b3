"""The wheel holds every file the program reads, and nothing of the tests."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("plc_desktop", "ui", "reports", "resources")
LEFT_BEHIND = shutil.ignore_patterns("__pycache__", "*.pyc", ".*")


@pytest.fixture(scope="module")
def wheel_names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Names in a wheel built from a copy, so that the work tree stays clean."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    for package in PACKAGES:
        shutil.copytree(ROOT / package, source / package, ignore=LEFT_BEHIND)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    options = ["--no-deps", "--no-index", "--no-build-isolation", "--quiet"]
    subprocess.run(  # noqa: S603  # our own files
        [sys.executable, "-m", "pip", "wheel", *options, "--wheel-dir", str(folder), str(source)],
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    with zipfile.ZipFile(built) as archive:
        return set(archive.namelist())


@pytest.mark.timeout(300)
def test_the_wheel_holds_every_file_of_the_packages(wheel_names: set[str]) -> None:
    files = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.name[0] != "."
    }
    assert "plc_desktop/storage/migrations/env.py" in files
    assert files - wheel_names == set()
    packaged = {name for name in wheel_names if not name.partition("/")[0].endswith(".dist-info")}
    assert packaged == files


@pytest.mark.timeout(300)
def test_the_wheel_says_how_to_start_and_what_it_may_be_used_for(wheel_names: set[str]) -> None:
    described = {name.partition("/")[2] for name in wheel_names if ".dist-info/" in name}
    assert {"METADATA", "entry_points.txt", "licenses/LICENSE"} <= described
