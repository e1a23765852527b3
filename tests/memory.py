"""How much memory this process holds, in megabytes; Linux only, as the long runs are."""

from __future__ import annotations

import ctypes
import gc
from pathlib import Path

_STATUS = Path("/proc/self/status")
_FORGET = Path("/proc/self/clear_refs")


def give_back() -> None:
    """Collect what nobody needs and give the freed memory back to the system."""
    gc.collect()
    ctypes.CDLL("libc.so.6").malloc_trim(0)


def held_mb() -> int:
    """Return what it holds now."""
    return _megabytes("VmRSS")


def most_mb() -> int:
    """Return the most it held since this was asked last, and begin anew."""
    found = _megabytes("VmHWM")
    _FORGET.write_text("5", encoding="utf-8")  # 5 sets the mark to what is held now
    return found


def _megabytes(name: str) -> int:
    for line in _STATUS.read_text(encoding="utf-8").splitlines():
        if line.startswith(name):
            return int(line.split()[1]) // 1024
    raise LookupError(name)
