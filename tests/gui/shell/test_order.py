"""Whatever a test did to the application, the next one finds it as the first one did."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.conftest import forget_test
from ui import translation
from ui.common import theme


def _state(app: QApplication) -> tuple[object, ...]:
    return (
        app.palette(),
        app.font(),
        app.styleSheet(),
        theme.current(),
        QLocale(),
        app.layoutDirection(),
        app.keyboardModifiers(),
        QCoreApplication.translate("HomePage", "Home"),
    )


def test_nothing_of_it_is_left(qapp: QApplication, first_font: QFont) -> None:
    first = _state(qapp)
    qapp.setStyleSheet(theme.apply(qapp, "dark", 150).sheet)
    translation.install(qapp, "es")
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.keyClick(QWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert all(was != now for was, now in zip(first, _state(qapp), strict=True))
    forget_test(qapp, first_font)
    assert _state(qapp) == first
