"""Long work in stages that report on one scale."""

from __future__ import annotations

from typing import Protocol

WHOLE = 1000
"""Of so many steps all the work is, whatever its stages count."""


class Reporter(Protocol):
    """What a long job reports to; it may raise to stop the job."""

    def report(self, done: int, total: int, /) -> None:
        """Say how far the work is."""


class Stage:
    """One stage of long work, which takes part of the whole."""

    def __init__(self, progress: Reporter | None, first: float = 0, last: float = 1) -> None:
        """Begin where the stage before ended.

        Args:
            progress: Told how far the whole work is; nobody is if None.
            first: Share of the whole that is done before, from 0 to 1.
            last: Share that is done afterwards.
        """
        self._progress = progress
        self._first = first
        self._last = last

    def report(self, done: int, total: int) -> None:
        """Say how far the stage is; of nothing at all everything is done."""
        if self._progress is not None:
            share = done / total if total else 1
            at = self._first + (self._last - self._first) * share
            self._progress.report(round(WHOLE * at), WHOLE)

    def part(self, first: float, last: float) -> Stage:
        """Return a stage of this stage; shares are of this one."""
        room = self._last - self._first
        return Stage(self._progress, self._first + room * first, self._first + room * last)
