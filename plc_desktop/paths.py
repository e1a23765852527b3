"""Where this program keeps its own files on this computer.

`PLC_DESKTOP_HOME` moves all of them under one folder, for tests and for support.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

APP_NAME = "PLC Desktop"
HOME_VARIABLE = "PLC_DESKTOP_HOME"


@dataclass(frozen=True)
class Folders:
    """The program's folders; none is made before something is written into it.

    Attributes:
        data: New workspaces and their backups, unless the person chooses otherwise.
        settings: The settings file.
        keys: Device key and supervisors' keys; never inside a workspace or its backups.
        cache: What can be made again, such as cut fonts.
        logs: Rotating log files.
    """

    data: Path
    settings: Path
    keys: Path
    cache: Path
    logs: Path


def default_folders() -> Folders:
    """Return the folders of the current user.

    Data stays in the local, never synced, application folder of each system.
    SQLite files in folders that something copies while they are written get damaged.
    """
    home = os.environ.get(HOME_VARIABLE)
    if home:
        root = Path(home).expanduser().resolve()
        return Folders(
            root / "data", root / "settings", root / "keys", root / "cache", root / "logs"
        )
    from platformdirs import PlatformDirs

    dirs = PlatformDirs(APP_NAME, appauthor=False, roaming=False)
    return Folders(
        data=dirs.user_data_path,
        settings=dirs.user_config_path,
        keys=dirs.user_data_path / "keys",
        cache=dirs.user_cache_path,
        logs=dirs.user_log_path,
    )
