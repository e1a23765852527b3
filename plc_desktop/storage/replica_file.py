"""How far this computer has counted, kept outside the workspace.

A backup, or a copy of the workspace, does not bring this file along. So a workspace that has
counted less far than the file says was put back, and goes on under a new name: the numbers it
would give out again are out in the world.

Source: storage/SCHEMA.md, Reading a file of another laptop.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path

from plc_desktop.files import put_in_place, sync_file, sync_folder
from plc_desktop.storage.safe_copy import whole_or_gone

NAME = "replica.json"


@dataclass(frozen=True)
class ReplicaMark:
    """What is known outside the workspace.

    Attributes:
        replica: Name of this copy.
        n: Highest number that left this computer.
        head: Id of that change; empty if none left.
    """

    replica: str
    n: int = 0
    head: str = ""


def read(folder: Path) -> ReplicaMark | None:
    """Return what the folder says; None if there is nothing, or nothing that can be read."""
    try:
        said = json.loads((folder / NAME).read_text(encoding="utf-8"))
        return ReplicaMark(str(said["replica"]), int(said["n"]), str(said["head"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write(folder: Path, mark: ReplicaMark) -> None:
    """Write it down, onto the disk, before anything that it speaks of leaves this computer.

    Raises:
        EnvironmentProblem: "disk_full" or "folder_not_writable".
    """
    part = folder / f"{NAME}.part"
    with whole_or_gone(part):
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as target:
            said = {"replica": mark.replica, "n": mark.n, "head": mark.head}
            target.write(json.dumps(said).encode())
            sync_file(target)
        put_in_place(part, folder / NAME)
        sync_folder(folder)
