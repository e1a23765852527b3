"""The sources as syntax trees: read once in a process, however many tests look at them."""

from __future__ import annotations

import ast
import gc
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ("plc_desktop", "ui", "reports", "resources")


def modules(*folders: str) -> Iterator[tuple[Path, ast.Module]]:
    """Yield every module below these folders, with its path from the root, by name."""
    for folder in folders:
        yield from _modules_in(folder)


@cache
def _modules_in(folder: str) -> tuple[tuple[Path, ast.Module], ...]:
    """Return them; they stay, and are far too many to look for garbage among them ever after."""
    gc.collect()
    paths = sorted((ROOT / folder).rglob("*.py"))
    found = tuple(
        (path.relative_to(ROOT), ast.parse(path.read_text(encoding="utf-8"))) for path in paths
    )
    gc.freeze()
    return found


def called(node: ast.Call) -> str:
    """Return the last name of what is called."""
    target = node.func
    return target.attr if isinstance(target, ast.Attribute) else getattr(target, "id", "")
