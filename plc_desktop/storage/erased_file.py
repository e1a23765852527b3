"""Who was erased from a workspace on this computer, kept outside it: ids and hashes, no names.

A backup made before an erasure does not know of it. When it is put back, this file tells, and the
people are erased again before anybody sees anything.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass, replace
from pathlib import Path

from plc_desktop.changes.erasure import Erased
from plc_desktop.files import put_in_place, sync_file, sync_folder
from plc_desktop.storage.safe_copy import whole_or_gone

NAME = "erased.json"


@dataclass(frozen=True)
class _Entry:
    """What was erased in the workspace at one place on this computer.

    Attributes:
        place: SHA-256 of the path, so that a copy to practice with erases nobody elsewhere.
        erased: What; without the changes, which an older file has under the same ids or not at all.
    """

    place: str
    erased: Erased


def read(folder: Path, workspace: Path, *, everywhere: bool) -> Erased:
    """Return what was erased; nothing if the file is missing or cannot be read.

    Args:
        folder: Where this computer keeps what belongs to the workspace and stays here.
        workspace: The file that is open.
        everywhere: Whether what was erased in other copies of it counts too.
    """
    place = _place(workspace)
    found = [one.erased for one in _entries(folder) if everywhere or one.place == place]
    return Erased(
        people=frozenset().union(*(one.people for one in found)),
        rows=frozenset().union(*(one.rows for one in found)),
        documents=frozenset().union(*(one.documents for one in found)),
        by=found[-1].by if found else "",
    )


def note(folder: Path, workspace: Path, erased: Erased) -> None:
    """Write down what is erased in a workspace, onto the disk, unless it stands there.

    Raises:
        EnvironmentProblem: "disk_full" or "folder_not_writable".
    """
    known = _entries(folder)
    mine = _Entry(_place(workspace), replace(erased, changes=frozenset()))
    if mine in known:
        return
    entries = [*(one for one in known if one.place != mine.place), mine]
    part = folder / f"{NAME}.part"
    with whole_or_gone(part):
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as target:
            target.write(json.dumps([_said(one) for one in entries]).encode())
            sync_file(target)
        put_in_place(part, folder / NAME)
        sync_folder(folder)


def _entries(folder: Path) -> list[_Entry]:
    try:
        said = json.loads((folder / NAME).read_text(encoding="utf-8"))
        return [
            _Entry(
                str(one["place"]),
                Erased(
                    people=frozenset(map(str, one["people"])),
                    rows=frozenset(map(str, one["rows"])),
                    documents=frozenset(map(str, one["documents"])),
                    by=str(one["by"]),
                ),
            )
            for one in said
        ]
    except (OSError, ValueError, KeyError, TypeError):
        return []


def _said(entry: _Entry) -> dict[str, object]:
    erased = entry.erased
    return {
        "place": entry.place,
        "people": sorted(erased.people),
        "rows": sorted(erased.rows),
        "documents": sorted(erased.documents),
        "by": erased.by,
    }


def _place(workspace: Path) -> str:
    return hashlib.sha256(str(workspace.resolve()).encode()).hexdigest()
