"""The list of pages in a low window: nothing is out of reach, and nothing covers an icon."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QVBoxLayout, QWidget

from ui.navigation import Navigation


def button(navigation: Navigation, name: str) -> QAbstractButton:
    """Return a button by what a screen reader says of it."""
    found = navigation.findChildren(QAbstractButton)
    return next(one for one in found if one.accessibleName().startswith(name) or one.text() == name)


def is_seen(widget: QWidget) -> bool:
    """Return whether all of a widget is in sight."""
    return widget.visibleRegion().boundingRect().size() == widget.size()


def turn_wheel(widget: QWidget) -> None:
    """Turn the wheel away from the person, over a widget."""
    wheel = QWheelEvent(
        QPointF(4, 4),
        QPointF(widget.mapToGlobal(QPoint(4, 4))),
        QPoint(),
        QPoint(0, 1_200),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, wheel)


@pytest.fixture
def window(qtbot: Any) -> QWidget:
    """A low window with the narrow list, and something to come from by Shift+Tab."""
    made = QWidget()
    column = QVBoxLayout(made)
    navigation = Navigation()
    navigation.set_narrow(narrow=True)
    column.addWidget(navigation, 1)
    column.addWidget(QPushButton("After"))
    qtbot.addWidget(made)
    made.resize(200, 420)
    made.show()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    return made


@pytest.fixture
def navigation(window: QWidget) -> Navigation:
    """The list itself."""
    found: Navigation = window.findChildren(Navigation)[0]
    return found


def test_a_low_list_says_that_it_goes_on_and_scrolls(
    qtbot: Any, window: QWidget, navigation: Navigation
) -> None:
    settings, home = button(navigation, "Settings"), button(navigation, "Home")
    below, above = button(navigation, "More pages below"), button(navigation, "More pages above")
    qtbot.waitUntil(below.isVisible)
    assert (above.isEnabled(), below.isEnabled()) == (False, True)
    assert not is_seen(settings)
    while below.isEnabled():
        qtbot.mouseClick(below, Qt.MouseButton.LeftButton)
    assert is_seen(settings)
    assert above.isEnabled()
    while above.isEnabled():
        turn_wheel(above)
    qtbot.waitUntil(lambda: is_seen(home) and below.isEnabled() and not above.isEnabled())
    window.resize(200, 1200)
    qtbot.waitUntil(lambda: not below.isVisible() and not above.isVisible())


def test_a_page_reached_by_keyboard_comes_into_sight(
    qtbot: Any, window: QWidget, navigation: Navigation
) -> None:
    helps, home = button(navigation, "Help"), button(navigation, "Home")
    qtbot.waitUntil(button(navigation, "More pages below").isVisible)
    navigation.show_current("help")
    qtbot.waitUntil(lambda: is_seen(helps))
    after = window.findChildren(QPushButton)[0]
    for item, other in ((home, helps), (helps, home)):
        after.setFocus()
        item.setFocus(Qt.FocusReason.BacktabFocusReason)
        assert is_seen(item)
        assert not is_seen(other)


def pixels(item: QAbstractButton) -> QImage:
    """Return what an item looks like."""
    return item.grab().toImage()


def test_a_count_does_not_cover_the_icon(navigation: Navigation) -> None:
    item = button(navigation, "Sign-off")
    plain = pixels(item)
    navigation.set_counts({"sign_off": 1_000})
    counted = pixels(item)
    ground = plain.pixel(1, 1)
    places = [(x, y) for x in range(plain.width()) for y in range(plain.height())]
    icon = [at for at in places if plain.pixel(*at) != ground]
    assert icon
    assert plain != counted
    assert all(counted.pixel(*at) == plain.pixel(*at) for at in icon)
