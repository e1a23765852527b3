"""One piece of background work and what comes of it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from plc_desktop.errors import PlcError


class Job:
    """One job, until its outcome is delivered.

    The worker holds nothing of it but this; only the window's thread empties it. So a widget is
    never ended on the worker, where that would end the program, and no Python object travels in
    a signal from one thread to another.
    """

    def __init__(
        self,
        owner: QObject,
        job: Callable[[], Any],
        on_success: Callable[[Any], object] | None,
        on_error: Callable[[PlcError], object] | None,
    ) -> None:
        self._owner: QObject | None = owner
        self._job = job
        self._on_success = on_success
        self._on_error = on_error
        self._result: Any = None
        self._error: Exception | None = None

    def carry_out(self) -> None:
        """Do the job, on the worker."""
        try:
            self._result = self._job()
        except Exception as error:  # noqa: BLE001  # a bug is shown, never swallowed
            self._error = error

    def take(
        self, otherwise: Callable[[PlcError], object]
    ) -> tuple[QObject | None, Callable[[], object]]:
        """Empty it, on the window's thread.

        Args:
            otherwise: Told of a `PlcError` that nobody else explains.

        Returns:
            Whose callback it is, None for a bug that everybody should hear of; and what to do.
        """
        owner, error = self._owner, self._error
        deliver: Callable[[], object]
        if error is None:
            deliver = partial(self._on_success or _nothing, self._result)
        elif isinstance(error, PlcError):
            deliver = partial(self._on_error or otherwise, error)
        else:
            owner, deliver = None, partial(_report_bug, error)
        self._owner = self._on_success = self._on_error = self._result = self._error = None
        self._job = _empty
        return owner, deliver


def _empty() -> None:
    """Stand in for a job that was taken."""


def _nothing(_result: object) -> None:
    """Stand in for a callback nobody asked for."""


def _report_bug(error: BaseException) -> None:
    sys.excepthook(type(error), error, error.__traceback__)
