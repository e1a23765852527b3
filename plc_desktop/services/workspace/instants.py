"""UTC instants as they are shown and as they stand in credentials; the length of a day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

DAY_MS = 24 * 60 * 60 * 1000
"""A day in milliseconds."""


_LAST_MS = 32_503_680_000_000
"""The year 3000, the last that every computer's calendar has."""

_START = datetime(1970, 1, 1, tzinfo=UTC)


def moment(at_ms: int) -> datetime:
    """Return a UTC instant that every system can turn into local time.

    A laptop's clock, or a file, may say any number: what no calendar has is shown as its end.
    Windows knows nothing before 1970 and after 3000.

    Args:
        at_ms: Milliseconds since 1970, UTC.
    """
    return _START + timedelta(milliseconds=max(0, min(at_ms, _LAST_MS)))


def instant_text(at: datetime) -> str:
    """Return a UTC instant to the second, as `2026-05-03T10:00:00Z`."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def after(now: datetime, before: str) -> datetime:
    """Return now, or a second after `before` if the clock stands behind that.

    Args:
        now: UTC instant of this computer's clock.
        before: Instant or day of what is replaced; the replacement must be later.
    """
    read = datetime.fromisoformat(before)
    known = read if read.tzinfo else read.replace(tzinfo=UTC)
    return max(now, known + timedelta(seconds=1))
