"""Runs programs of others, or skips the test with the reason."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

NODE_MODULES = "PLC_NODE_MODULES"
"""Names a `node_modules` folder with the packages that `open_badge_verifiers.mjs` imports."""

PACKAGES = (
    "@digitalbazaar/vc",
    "@digitalbazaar/data-integrity",
    "@digitalbazaar/eddsa-rdfc-2022-cryptosuite",
)


def program(name: str, package: str) -> str:
    """Return where a program is.

    Args:
        name: Its file name.
        package: What installs it, for the reason.
    """
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"the program {name} is not installed; it comes with {package}")
    return found


def run(*words: str | Path, code: int = 0, environment: Mapping[str, str] | None = None) -> str:
    """Run a program and return what it says; its exit code must be `code`."""
    done = subprocess.run(  # noqa: S603  # the programs are the test's own choice
        [str(word) for word in words],
        capture_output=True,
        check=False,
        env={**os.environ, "LC_ALL": "C.UTF-8", **(environment or {})},
        timeout=120,
    )
    said = (done.stdout + done.stderr).decode("utf-8", "replace")
    assert done.returncode == code, said
    return said


def node_folder(folder: Path) -> Path:
    """Return `folder` with everything that a script there imports.

    Skips the test if Node or a package is missing.
    """
    program("node", "Node.js 20 or newer")
    modules = Path(os.environ.get(NODE_MODULES, "missing"))
    absent = [name for name in PACKAGES if not (modules / name).is_dir()]
    if absent:
        pytest.skip(f"{NODE_MODULES} names no folder with {', '.join(absent)}")
    (folder / "node_modules").symlink_to(modules.resolve())
    return folder


def without_network() -> Mapping[str, str]:
    """Return an environment in which nothing can be fetched by accident."""
    nowhere = "http://127.0.0.1:9"
    return {"http_proxy": nowhere, "https_proxy": nowhere, "NODE_OPTIONS": "--no-warnings"}
