"""A folder that stops answering, as on a network drive that is gone, and answers when told to."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


class HangingFolder:
    """Blocks whoever lists the folder, in the very call of the system that would block.

    Attributes:
        folder: Where.
    """

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self._asked = threading.Semaphore(0)
        self._answers = threading.Event()
        self._answers.set()
        monkeypatch.setattr(os, "listdir", self._listing(os.listdir))

    def hang(self) -> None:
        """Answer nobody from now on."""
        self._answers.clear()

    def answer(self) -> None:
        """Answer everybody who waits, and from now on."""
        self._answers.set()

    def is_asked(self, patience_s: float = 60.0) -> bool:
        """Return whether one more began to wait; wait for that no longer than this."""
        return self._asked.acquire(timeout=patience_s)

    def _listing(self, usual: Callable[..., Any]) -> Callable[..., Any]:
        def listing(path: Any = ".") -> Any:
            if Path(path) == self.folder and not self._answers.is_set():
                self._asked.release()
                self._answers.wait()
            return usual(path)

        return listing
