"""One program for all files: a second start hands its files to the one that runs.

A double-click starts the program once more. That one writes the names of the files into a private
folder, which the running one watches, and ends; no connection between programs is needed.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal, Slot

from plc_desktop.files import discard, patiently

_LOCK, _FOLDER = "running.lock", "to-open"
_NOTE = ".json"
_PATIENCE_S = 3.0
_STEP_S = 0.05
_MOST_BYTES = 1_000_000


class RunningProgram(QObject):
    """The place where programs of one user on one computer meet.

    Signals:
        files_came: Paths that another start handed over.
    """

    files_came = Signal(list)

    def __init__(self, cache: Path, parent: QObject | None = None) -> None:
        """Prepare; nothing is written yet.

        Args:
            cache: A private folder of the program.
            parent: Object it belongs to.
        """
        super().__init__(parent)
        self._cache = cache
        self._folder = cache / _FOLDER
        self._lock: QLockFile | None = None
        self._watcher: QFileSystemWatcher | None = None

    def claim(self) -> bool:
        """Be the one who gets the files; return whether nobody else is it."""
        if self._lock is not None:
            return True
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = QLockFile(str(self._cache / _LOCK))
        lock.setStaleLockTime(0)  # whoever has it may run for days
        if not lock.tryLock(0):
            return False
        self._lock = lock
        return True

    def listen(self) -> None:
        """Hear of files from now on, and of those that came before."""
        self._watcher = QFileSystemWatcher([str(self._folder)], self)
        self._watcher.directoryChanged.connect(self._collect)
        self._collect()

    def release(self) -> None:
        """Let the next start be the one."""
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def hand_over(
        self, paths: Sequence[Path], sleep: Callable[[float], object] = time.sleep
    ) -> bool:
        """Give files to the running program; return whether it took them.

        Args:
            paths: Absolute paths.
            sleep: Waits between two looks.
        """
        import json
        import secrets

        note = self._folder / f"{secrets.token_hex(8)}{_NOTE}"
        part = note.with_suffix(".part")
        try:
            part.write_text(json.dumps([str(path) for path in paths]), encoding="utf-8")
            part.replace(note)
        except OSError:
            return False
        for _ in range(round(_PATIENCE_S / _STEP_S)):
            if not note.exists():
                return True
            sleep(_STEP_S)
        with contextlib.suppress(OSError):
            note.unlink()
            return False
        return True  # it was taken at the last moment

    @Slot()
    def _collect(self, _folder: str = "") -> None:
        for note in sorted(self._folder.glob(f"*{_NOTE}")):
            try:
                paths = _paths_in(note)
            except OSError:  # held, or gone: whoever wrote it opens the files
                continue
            discard(note)
            if paths:
                self.files_came.emit(paths)


def _paths_in(note: Path) -> list[Path]:
    """Return the paths in a note; nothing if it is not one.

    Raises:
        OSError: If it cannot be read.
    """
    import json

    with patiently(lambda: note.open("rb")) as file:
        data = file.read(_MOST_BYTES)
    try:
        found = json.loads(data)
    except ValueError:
        return []
    if not isinstance(found, list):
        return []
    return [Path(item) for item in found if isinstance(item, str) and Path(item).is_absolute()]
