"""No page shows a part of itself as a window of its own while it is made."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from ui.main_window import MainWindow
from ui.page_list import PAGES

PARTS = ("sign-off/sent", "exchange/organizations", "exchange/cohort", "exchange/conflicts")
MORE = ("cards/organization", "hours/week", "hours/add", "hours/doubles", "credentials/review=yes")


class Watcher(QObject):
    """Notes what is shown without standing in anything."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget)
        if is_shown and watched.parent() is None:
            self.found.append(type(watched).__name__)
        return False


def test_every_page_opens_inside_the_window(
    opened: MainWindow, settle: Callable[[], None], qapp: QApplication
) -> None:
    assert opened.workbench is not None
    watcher = Watcher()
    qapp.installEventFilter(watcher)
    for address in (*(entry.address for entry in PAGES if not entry.parent), *PARTS, *MORE):
        opened.workbench.navigate(address)
        settle()
        assert opened.workbench.address == address
    qapp.removeEventFilter(watcher)
    assert watcher.found == []
