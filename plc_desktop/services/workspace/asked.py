"""A call that may never come back, made on a thread of its own that nobody has to wait for."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Asked(Generic[T]):
    """A question to something outside, such as a network drive, and its answer once it came.

    The program ends without it: the thread is a daemon, and it holds nothing but the call.
    """

    def __init__(self, call: Callable[[], T]) -> None:
        """Ask at once.

        Args:
            call: Runs on a thread of its own; must touch nothing that belongs to another.
        """
        self._call = call
        self._since_s = time.monotonic()
        self._is_over = threading.Event()
        self._answers: list[T] = []
        self._errors: list[Exception] = []
        threading.Thread(target=self._ask, name="plc-ask", daemon=True).start()

    def is_answered(self, patience_s: float = 0.0) -> bool:
        """Return whether it came back, after waiting for it no longer than this."""
        return self._is_over.wait(patience_s)

    def answer(self) -> T:
        """Return what came back, or raise what was raised; wait until it did."""
        self._is_over.wait()
        for error in self._errors:
            raise error
        return self._answers[0]

    def waited_s(self) -> float:
        """Return for how long it was asked, in seconds."""
        return time.monotonic() - self._since_s

    def _ask(self) -> None:
        try:
            self._answers.append(self._call())
        except Exception as error:  # noqa: BLE001  # raised where the answer is fetched
            self._errors.append(error)
        self._is_over.set()
