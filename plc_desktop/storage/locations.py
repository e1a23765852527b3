"""Places where a workspace would be damaged or lost: synced, network and removable folders.

A database in a folder that another program copies, or on a disk that can be pulled out, gets
damaged sooner or later. Source: sqlite.org, How To Corrupt An SQLite Database File, 1 and 2.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

from plc_desktop.errors import EnvironmentProblem
from plc_desktop.files import is_same, is_there

SYNCED_NAMES: Mapping[str, str] = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud drive": "iCloud Drive",
    "iclouddrive": "iCloud Drive",
    "mobile documents": "iCloud Drive",
    "com~apple~clouddocs": "iCloud Drive",
    "cloudstorage": "cloud storage",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "box": "Box",
    "box sync": "Box",
    "pcloud drive": "pCloud",
    "pclouddrive": "pCloud",
    "megasync": "MEGA",
    "syncthing": "Syncthing",
    "tresorit": "Tresorit",
    "seafile": "Seafile",
}
"""Folder names of programs that copy files by themselves, lower case."""

SYNCED_MARKS: Mapping[str, str] = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".stfolder": "Syncthing",
    ".sync": "Resilio Sync",
    ".owncloudsync.log": "ownCloud",
    ".nextcloudsync.log": "Nextcloud",
    ".seafile-data": "Seafile",
}
"""Files and folders such programs leave at the top of what they copy."""

NETWORK_TYPES = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb2",
        "smb3",
        "smbfs",
        "afs",
        "afpfs",
        "ncpfs",
        "9p",
        "ceph",
        "glusterfs",
        "davfs",
        "webdav",
        "fuse.sshfs",
        "fuse.davfs2",
        "fuse.rclone",
        "fuse.glusterfs",
        "fuse.gvfsd-fuse",
        "fuse.s3fs",
    }
)
"""File systems of another computer."""

_REMOVABLE_PARENTS = ("/media/", "/run/media/", "/Volumes/")
_BLOCK_DEVICES = Path("/sys/dev/block")
_ONEDRIVE_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_WINDOWS_REMOVABLE, _WINDOWS_REMOTE = 2, 4


@dataclass(frozen=True)
class Mount:
    """One mounted file system.

    Attributes:
        point: Folder it is mounted at.
        type: File system type.
        device: "major:minor" of the block device, empty if there is none.
    """

    point: str
    type: str
    device: str


def check_location(
    path: Path,
    *,
    environment: Mapping[str, str] | None = None,
    mounts: Iterable[Mount] | None = None,
    devices: Path = _BLOCK_DEVICES,
) -> None:
    """Refuse a place where a workspace would be damaged.

    Args:
        path: The workspace file, existing or not.
        environment: Environment variables; those of the process if not given.
        mounts: Mounted file systems; those of the computer if not given.
        devices: Where Linux describes its block devices.

    Raises:
        EnvironmentProblem: "synced_folder", "network_folder" or "removable_folder" with the
            `path` and `why`: the program or kind of place.
    """
    whole = Path(os.path.abspath(path))  # noqa: PTH100  # resolve() would follow links away
    for place in {whole, whole.resolve()}:
        variables = os.environ if environment is None else environment
        why = synced_by(place, variables)
        if why:
            raise EnvironmentProblem("synced_folder", path=str(path), why=why)
        if sys.platform == "win32":
            check_drive(place, _kind_of_drive(place.drive))
        else:
            _check_mount(place, _mounts() if mounts is None else mounts, devices)


def synced_by(path: Path, environment: Mapping[str, str]) -> str:
    """Return the program that copies this folder by itself, empty if none is known to."""
    for folder in path.parents:
        name = folder.name.casefold()
        for known, program in SYNCED_NAMES.items():
            if name == known or name.startswith((f"{known} -", f"{known}-", f"{known} (")):
                return program
    for variable in _ONEDRIVE_VARIABLES:
        root = environment.get(variable)
        if root and path.is_relative_to(root):
            return "OneDrive"
    for folder in path.parents:
        for mark, program in SYNCED_MARKS.items():
            if is_there(folder / mark) and folder != Path.home():
                return program
    return "iCloud Drive" if _is_in_icloud(path, Path.home()) else ""


def _is_in_icloud(path: Path, home: Path) -> bool:
    """Return whether a Mac copies the folder Desktop or Documents, which keeps its place."""
    copied = home / "Library" / "Mobile Documents" / "com~apple~CloudDocs"
    return any(
        path.is_relative_to(home / name) and is_same(home / name, copied / name)
        for name in ("Desktop", "Documents")
    )


def read_mounts(text: str) -> list[Mount]:
    """Return the mounts listed in the format of `/proc/self/mountinfo`."""
    found = []
    for line in text.splitlines():
        before, separator, after = line.partition(" - ")
        fields, rest = before.split(" "), after.split(" ")
        if separator and len(fields) > 4 and rest:  # noqa: PLR2004  # device and mount point
            point = fields[4].encode().decode("unicode_escape", "replace")
            found.append(Mount(point, rest[0], fields[2]))
    return found


def _mounts() -> list[Mount]:
    """Return what is mounted, as far as the system tells."""
    try:
        return read_mounts(Path("/proc/self/mountinfo").read_text(encoding="utf-8"))
    except OSError:  # pragma: no cover - only Linux has this list
        return []


def _check_mount(path: Path, mounts: Iterable[Mount], devices: Path) -> None:
    """Refuse network file systems and disks that can be pulled out."""
    below = [mount for mount in mounts if path.is_relative_to(mount.point)]
    mount = max(below, key=lambda mount: len(mount.point), default=None)
    if mount is not None and mount.type in NETWORK_TYPES:
        raise EnvironmentProblem("network_folder", path=str(path), why=mount.type)
    is_pulled_out = str(path).startswith(_REMOVABLE_PARENTS)
    if is_pulled_out or (mount is not None and _is_removable(devices / mount.device)):
        raise EnvironmentProblem("removable_folder", path=str(path), why="removable")


def _is_removable(device: Path) -> bool:
    """Return whether the kernel says that a block device, or the disk it is on, is removable."""
    for name in ("removable", "../removable"):
        try:
            text = (device / name).read_text(encoding="ascii")
        except OSError:
            continue
        return text.strip() == "1"
    return False


def check_drive(path: PurePath, kind: int) -> None:
    """Refuse network paths and drives that can be pulled out, as Windows tells them apart.

    Args:
        path: A Windows path.
        kind: What the system says of its drive. Source: GetDriveTypeW, winbase.h.
    """
    if path.drive.startswith("\\\\") or kind == _WINDOWS_REMOTE:
        raise EnvironmentProblem("network_folder", path=str(path), why=path.drive)
    if kind == _WINDOWS_REMOVABLE:
        raise EnvironmentProblem("removable_folder", path=str(path), why=path.drive)


def _kind_of_drive(drive: str) -> int:  # pragma: no cover - only Windows can be asked
    import ctypes

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009  # exists on Windows only
    return int(kernel.GetDriveTypeW(f"{drive}\\"))
