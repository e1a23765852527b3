from __future__ import annotations

from ui.common.column_widths import in_sight, least_for_two_lines, shared_widths, two_lines


def test_what_is_left_over_goes_to_the_growing_columns() -> None:
    assert shared_widths([100, 50], [60, 40], [True, False], 200) == [150, 50]


def test_without_growing_columns_all_share() -> None:
    assert shared_widths([100, 50], [60, 40], [False, False], 171) == [111, 60]


def test_what_is_missing_is_taken_from_who_can_spare_it() -> None:
    assert shared_widths([100, 100, 80], [60, 80, 80], [False] * 3, 250) == [80, 90, 80]


def test_below_the_least_the_table_scrolls() -> None:
    assert shared_widths([100, 100], [80, 70], [True, False], 90) == [80, 70]


def test_columns_step_back_only_as_far_as_it_helps() -> None:
    assert in_sight([50, 40, 30, 20], [0, 1, 2, 0], 140) == [True] * 4
    assert in_sight([50, 40, 30, 20], [0, 1, 2, 0], 139) == [True, True, False, True]
    assert in_sight([50, 40, 30, 20], [0, 1, 2, 0], 100) == [True, False, False, True]
    assert in_sight([50, 40, 30, 20], [0, 1, 2, 0], 1) == [True, False, False, True]


def test_of_columns_that_matter_alike_the_last_steps_back() -> None:
    assert in_sight([40, 40, 40], [1, 1, 0], 90) == [True, False, True]


def test_a_name_goes_into_two_lines_between_its_words() -> None:
    assert two_lines("Ana María Peña", len, 9) == ("Ana María", "Peña")
    assert two_lines("Ana María Peña", len, 14) == ("Ana María Peña", "")
    assert two_lines("Maximiliana Peña", len, 9) == ("", "Maximiliana Peña")


def test_the_least_width_of_two_lines_is_the_evenest_parting() -> None:
    assert least_for_two_lines("Ana María Peña", len) == 9
    assert least_for_two_lines("Ana", len) == 3
    assert least_for_two_lines("", len) == 0
