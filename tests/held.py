"""Files as Windows keeps them: what somebody has open is neither replaced nor removed."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from plc_desktop import files

SHARING_VIOLATION = 32


def held(path: object) -> PermissionError:
    """Return what Windows says of a file that another program has open."""
    error = PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    error.winerror = SHARING_VIOLATION  # type: ignore[attr-defined]  # there only, elsewhere
    return error


@contextmanager
def holding(path: Path, *, times: int = 1_000_000) -> Iterator[None]:
    """Let another program have a file open for so many attempts; nobody waits in between."""
    left = times

    def check(*touched: object) -> None:
        nonlocal left
        if left and str(path) in map(str, touched):
            left -= 1
            raise held(path)

    with _checked(check):
        yield


@contextmanager
def own_files_held() -> Iterator[None]:
    """Refuse to replace or remove what this program itself has open."""

    def check(*touched: object) -> None:
        for path in touched:
            if _is_open(path):
                raise held(path)

    with _checked(check):
        yield


def _is_open(path: Any) -> bool:
    if not os.path.lexists(path):
        return False
    wanted = Path(path).stat()
    for handle in Path("/proc/self/fd").iterdir():
        try:
            found = handle.stat()
        except OSError:
            continue
        if os.path.samestat(found, wanted):
            return True
    return False


@contextmanager
def _checked(check: Any) -> Iterator[None]:
    """Ask `check` before every replacing, renaming and removing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(files, "_PAUSES_S", (0.0,) * 5)
        for name in ("replace", "rename", "unlink", "remove"):
            patch.setattr(os, name, _after(check, getattr(os, name)))
        yield


def _after(check: Any, call: Any) -> Any:
    def checked(*paths: Any, **named: Any) -> Any:
        check(*paths)
        return call(*paths, **named)

    return checked
