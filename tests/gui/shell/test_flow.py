"""Widgets that go on in the next line when there is no room."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton, QTextEdit, QVBoxLayout, QWidget

from ui.common.flow import FlowLayout


@pytest.fixture
def window(qtbot: Any) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    flow = FlowLayout(spacing=8)
    for number in range(10):
        flow.addWidget(QPushButton(f"button {number}"))
    column.addLayout(flow)
    column.addWidget(QTextEdit(), 1)
    made.resize(1600, 500)
    made.show()
    return made


def _lines(window: QWidget) -> int:
    return len({button.y() for button in window.findChildren(QPushButton)})


@pytest.mark.parametrize("width", [900, 400, 260])
def test_takes_the_lines_its_width_needs_and_no_more(
    qtbot: Any, window: QWidget, width: int
) -> None:
    below = window.findChildren(QTextEdit)[0]
    buttons = window.findChildren(QPushButton)

    def bottom() -> int:
        return max(button.geometry().bottom() for button in buttons)

    qtbot.waitUntil(lambda: _lines(window) == 1)
    window.resize(width, 500)
    qtbot.waitUntil(lambda: _lines(window) > (1 if width < 800 else 0))
    qtbot.waitUntil(lambda: bottom() < below.y() < bottom() + 20)
    assert all(button.geometry().right() < width for button in buttons)
    window.resize(1600, 500)
    qtbot.waitUntil(lambda: _lines(window) == 1 and below.y() < bottom() + 20)


def test_makes_room_for_words_that_became_longer(qtbot: Any, window: QWidget) -> None:
    below = window.findChildren(QTextEdit)[0]
    window.resize(900, 500)
    buttons = window.findChildren(QPushButton)
    before = _lines(window)
    for button in buttons:
        button.setText("words that need much more room than before")
    qtbot.waitUntil(lambda: _lines(window) > before)
    qtbot.waitUntil(lambda: max(b.geometry().bottom() for b in buttons) < below.y())
