from __future__ import annotations

from ui.common.column_widths import shared_widths


def test_what_is_left_over_goes_to_the_growing_columns() -> None:
    assert shared_widths([100, 50], [60, 40], [True, False], 200) == [150, 50]


def test_without_growing_columns_all_share() -> None:
    assert shared_widths([100, 50], [60, 40], [False, False], 171) == [111, 60]


def test_what_is_missing_is_taken_from_who_can_spare_it() -> None:
    assert shared_widths([100, 100, 80], [60, 80, 80], [False] * 3, 250) == [80, 90, 80]


def test_below_the_least_the_table_scrolls() -> None:
    assert shared_widths([100, 100], [80, 70], [True, False], 90) == [80, 70]
