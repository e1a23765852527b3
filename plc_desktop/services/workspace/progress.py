"""How long work tells how far it is, and hears that it should stop."""

from __future__ import annotations


class Stopped(Exception):
    """The person stopped the work; nothing of it is kept."""


class Progress:
    """What a long job reports to; this one keeps the numbers and tells nobody.

    Only the thread that does the work calls `report`; any thread may call `stop`.

    Attributes:
        done: Items finished.
        total: Items in all; 0 while not known.
        stop_requested: Whether the person asked to stop.
    """

    def __init__(self) -> None:
        self.done = 0
        self.total = 0
        self.stop_requested = False

    def report(self, done: int, total: int) -> None:
        """Say how far the work is.

        Raises:
            Stopped: If the person asked to stop.
        """
        self.done, self.total = done, total
        if self.stop_requested:
            raise Stopped

    def stop(self) -> None:
        """Ask the work to stop at its next report."""
        self.stop_requested = True
