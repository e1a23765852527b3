"""The program's own log: what happened and with which ids, never with names."""

from __future__ import annotations

import logging
import traceback
from pathlib import Path
from types import TracebackType

_FORMAT = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"
_MAX_BYTES = 1_000_000
_KEPT_FILES = 3


def start_log(folder: Path, level: int = logging.INFO) -> Path:
    """Write the log of this run to `folder`, keeping the last few files.

    Returns:
        The log file.
    """
    from logging.handlers import RotatingFileHandler  # brings sockets, which no window needs

    folder.mkdir(parents=True, exist_ok=True)
    target = folder / "plc-desktop.log"
    handler = RotatingFileHandler(
        target, maxBytes=_MAX_BYTES, backupCount=_KEPT_FILES, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter(_FORMAT))
    logging.raiseExceptions = False  # a log that cannot be written is no concern of a person
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    return target


def places(trace: TracebackType | None) -> str:
    """Return where an error happened, innermost first, without what it says: that may be names."""
    frames = reversed(traceback.extract_tb(trace))
    return " < ".join(f"{frame.name}:{frame.lineno}" for frame in frames)
