"""One program at a time on one workspace: an operating system lock on a file beside it."""

from __future__ import annotations

import errno
import os
import sys
from functools import partial
from pathlib import Path

from plc_desktop.errors import EnvironmentProblem
from plc_desktop.files import discard, is_there, patiently

_REASONS = {
    errno.EACCES: "read_only_workspace",
    errno.EPERM: "read_only_workspace",
    errno.EROFS: "read_only_workspace",
    errno.ENAMETOOLONG: "path_too_long",
}


def lock_path(path: Path) -> Path:
    """Return the lock file of a workspace."""
    return path.with_name(f".{path.name}.lock")


class FileLock:
    """Held while a workspace is open; the system frees it when the program ends, however it ends.

    The lock file itself stays when the program is killed; that is how an unclean stop is seen.
    """

    def __init__(self, path: Path) -> None:
        """Take the lock of the workspace at `path`.

        Raises:
            EnvironmentProblem: "workspace_in_use", or "read_only_workspace" if nothing can be
                written beside the workspace, "path_too_long", or "disk_problem".
        """
        self._path = lock_path(path)
        self.is_after_unclean_stop = is_there(self._path)
        try:
            self._handle = patiently(partial(os.open, self._path, os.O_RDWR | os.O_CREAT, 0o600))
        except OSError as error:
            code = _REASONS.get(error.errno or 0, "disk_problem")
            raise EnvironmentProblem(code, path=str(path)) from error
        if not _try_lock(self._handle):
            os.close(self._handle)
            raise EnvironmentProblem("workspace_in_use", path=str(path))
        self._is_held = True

    def release(self) -> None:
        """Free the lock and remove its file; a second call does nothing."""
        if not self._is_held:
            return
        self._is_held = False
        if sys.platform == "win32":  # a locked file cannot be removed there
            os.close(self._handle)
            discard(self._path)
        else:
            discard(self._path)
            os.close(self._handle)


if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> bool:
        """Return whether nobody else holds the lock."""
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        """Return whether nobody else holds the lock."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
