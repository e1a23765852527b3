"""UTC instants as they stand in credentials, to the second; and the length of a day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

DAY_MS = 24 * 60 * 60 * 1000
"""A day in milliseconds."""


def instant_text(moment: datetime) -> str:
    """Return a UTC instant to the second, as `2026-05-03T10:00:00Z`."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def after(now: datetime, before: str) -> datetime:
    """Return now, or a second after `before` if the clock stands behind that.

    Args:
        now: UTC instant of this computer's clock.
        before: Instant or day of what is replaced; the replacement must be later.
    """
    moment = datetime.fromisoformat(before)
    known = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(now, known + timedelta(seconds=1))
