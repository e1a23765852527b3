"""Instants that some system cannot turn into local time, shown all the same."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo

import pytest
from typing_extensions import override

from plc_desktop.services.workspace.instants import after, instant_text, moment
from ui.common.dates import format_date, format_instant


@pytest.mark.parametrize(
    ("at_ms", "expected"),
    [
        (0, "1970-01-01T00:00:00Z"),
        (1_770_000_000_123, "2026-02-02T02:40:00Z"),
        (-86_400_000, "1970-01-01T00:00:00Z"),
        (95_617_584_000_000, "3000-01-01T00:00:00Z"),
        (2**53 - 1, "3000-01-01T00:00:00Z"),
    ],
)
def test_any_number_is_an_instant_that_every_system_knows(at_ms: int, expected: str) -> None:
    assert instant_text(moment(at_ms)) == expected
    moment(at_ms).astimezone()


def test_milliseconds_are_kept() -> None:
    assert moment(1_770_000_000_123) == datetime(2026, 2, 2, 2, 40, 0, 123_000, tzinfo=UTC)


def test_a_later_instant_than_one_that_stands_there() -> None:
    now = datetime(2026, 3, 20, tzinfo=UTC)
    assert after(now, "2026-03-19T10:00:00Z") == now
    assert after(now, "2026-03-21") == datetime(2026, 3, 21, 0, 0, 1, tzinfo=UTC)


class WindowsInstant(datetime):
    """An instant after the year 3000, as Windows knows it."""

    @override
    def astimezone(self, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        raise OSError(22, "Invalid argument")


def test_a_date_after_the_calendar_of_this_system_is_shown_as_it_is() -> None:
    late = WindowsInstant(9999, 12, 31, 23, 59, tzinfo=UTC)
    assert format_date(late) == "Dec 31, 9999"
    assert format_instant(late).startswith("Dec 31, 9999, ")
