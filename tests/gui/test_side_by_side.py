"""Parts stand in a row only where their words fit."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from ui.common.side_by_side import SideBySide
from ui.common.text import PlainLabel

LEAST = 500
"""Width of long words in pixels."""


def _shown(qtbot: Any, width: int, least: int = 0) -> tuple[QPushButton, QPushButton, QScrollArea]:
    both, area = SideBySide(), QScrollArea()
    qtbot.addWidget(area)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(both)
    first, second = QPushButton("one"), QPushButton("two")
    for button in (first, second):
        button.setMinimumWidth(least)
    both.add(first)
    both.add(second)
    area.resize(width, 300)
    area.show()
    return first, second, area


def _is_row(first: QWidget, second: QWidget) -> bool:
    return first.y() == second.y() and first.x() < second.x()


def _is_column(first: QWidget, second: QWidget) -> bool:
    return first.x() == second.x() and first.y() < second.y()


def test_parts_stand_beside_each_other_when_there_is_room(qtbot: Any) -> None:
    first, second, _area = _shown(qtbot, 900)
    qtbot.waitUntil(lambda: _is_row(first, second))


@pytest.mark.parametrize(("width", "least"), [(600, 0), (800, LEAST)])
def test_parts_stand_below_each_other_when_they_do_not_fit(
    qtbot: Any, width: int, least: int
) -> None:
    first, second, area = _shown(qtbot, width, least)
    qtbot.waitUntil(lambda: _is_column(first, second))
    assert first.width() <= area.viewport().width()


def test_words_that_grow_later_count_too(qtbot: Any) -> None:
    first, second, _area = _shown(qtbot, 800)
    qtbot.waitUntil(lambda: _is_row(first, second))
    first.setMinimumWidth(LEAST)
    second.setMinimumWidth(LEAST)
    qtbot.waitUntil(lambda: _is_column(first, second))


def test_in_a_column_words_take_only_the_height_they_need(qtbot: Any) -> None:
    both = SideBySide()
    for _ in range(2):
        label = PlainLabel("many words that wrap where there is little room " * 8)
        label.setMinimumWidth(120)
        both.add(label)
    area = QScrollArea()
    qtbot.addWidget(area)
    area.setWidgetResizable(True)
    area.setWidget(both)
    area.resize(600, 100)
    area.show()
    labels = both.findChildren(PlainLabel)

    def is_as_high_as_needed() -> bool:  # its width changes once the area has its scroll bar
        needed = sum(label.heightForWidth(both.width()) for label in labels)
        return both.height() < needed + 40

    qtbot.waitUntil(is_as_high_as_needed)
