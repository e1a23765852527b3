"""The sample's clock: it starts some weeks ago and comes up to the present, day by day."""

from __future__ import annotations

import dataclasses
from datetime import UTC, date, datetime, timedelta

from plc_desktop.services.workspace.environment import Environment


class SampleClock:
    """Says what time it was some days ago; time runs on as usual in between."""

    def __init__(self) -> None:
        self._behind = timedelta()

    def go_to(self, *, days_ago: int) -> None:
        """Stand this many days before the present; only ever later than before."""
        self._behind = timedelta(days=days_ago)

    def now(self) -> datetime:
        """Return the instant at which the clock stands, in UTC."""
        return datetime.now(tz=UTC) - self._behind

    def today(self) -> date:
        """Return the local date at which the clock stands."""
        return self.now().astimezone().date()

    def environment(self, usual: Environment) -> Environment:
        """Return an environment like the usual one, with this clock."""
        return dataclasses.replace(usual, clock=self.now, today=self.today)
