"""The window. Only this package and what it imports may touch Qt."""

from __future__ import annotations

import sys

_MANY_REFERENCES = 1 << 40


def _keep_constants_alive() -> None:
    """Give None, True and False references to spare before the first call into Qt.

    PySide6 6.12.0 is built against the stable ABI of Python 3.12, where these objects live for
    ever, so it returns them without counting the reference. On Python 3.11 they do not, and after
    some thousand calls the interpreter would end with "deallocating None".
    """
    if sys.version_info >= (3, 12) or not hasattr(sys, "getrefcount"):
        return
    import ctypes

    for constant in (None, True, False, NotImplemented, Ellipsis):
        ctypes.c_ssize_t.from_address(id(constant)).value += _MANY_REFERENCES


_keep_constants_alive()
