"""What a soak measures: how long things took, what the program held, how much went on its way."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from typing_extensions import override

from tests.memory import give_back, held_mb, most_mb


@dataclass(frozen=True)
class Longest:
    """One that took longest: seconds by the clock, and of the processor for this process."""

    elapsed_s: float = 0.0
    busy_s: float = 0.0

    @override
    def __str__(self) -> str:
        return f"{self.elapsed_s:.2f} s ({self.busy_s:.2f} s of work)"


@dataclass
class Period:
    """Some days of a soak.

    Attributes:
        day: The last of them.
        files: Files written since the beginning.
        changes: Changes that the laptop with the most of them has.
        held_mb: What the program held at the end, after pages of files were let go.
        most_mb: The most it held in these days.
        longest: What took longest in these days: opening, writing, reading a file.
    """

    day: int
    files: int
    changes: int
    held_mb: int
    most_mb: int
    longest: dict[str, Longest]

    @override
    def __str__(self) -> str:
        times = ", ".join(f"{name} {took}" for name, took in sorted(self.longest.items()))
        return (
            f"day {self.day:3}: {self.files} files, {self.changes} changes, memory {self.held_mb} "
            f"MB (at most {self.most_mb} MB); longest: {times}"
        )


@dataclass
class Figures:
    """Everything measured, in periods."""

    periods: list[Period] = field(default_factory=list)
    _longest: dict[str, Longest] = field(default_factory=dict)

    @contextmanager
    def timing(self, name: str) -> Iterator[None]:
        """Measure something that is done often; only the longest is kept."""
        begun, busy = time.perf_counter(), time.process_time()
        yield
        took = Longest(time.perf_counter() - begun, time.process_time() - busy)
        if took.elapsed_s > self._longest.get(name, Longest()).elapsed_s:
            self._longest[name] = took

    def close_period(self, day: int, files: int, changes: int) -> Period:
        """Write down what was measured since the last one."""
        most = most_mb()
        give_back()
        period = Period(day, files, changes, held_mb(), most, self._longest)
        self.periods.append(period)
        self._longest = {}
        return period
