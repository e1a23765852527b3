"""What a person sees and does in a widget, for tests of the window."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QItemSelectionModel,
    QMimeData,
    QPointF,
    Qt,
    QUrl,
)
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from ui.common.page import Page, PageContext
from ui.common.tasks import TaskRunner

if TYPE_CHECKING:
    from ui.main_window import MainWindow

P = TypeVar("P", bound=Page)


def show_page(qtbot: Any, page: Page, argument: str = "") -> None:
    """Show a page as the window does and wait until it has loaded."""
    _forget_earlier_windows()
    qtbot.addWidget(page)
    page.resize(1072, 760)
    page.show()
    page.activateWindow()  # shortcuts work in the active window only
    QTest.qWaitForWindowActive(page)
    page.open(argument)
    settle(qtbot, page.context)


def page_at(window: MainWindow, settle: Callable[[], None], address: str, kind: type[P]) -> P:
    """Go to a page of the open workspace and return it."""
    assert window.workbench is not None
    window.workbench.navigate(address)
    settle()
    page = window.workbench.page
    assert isinstance(page, kind)
    return page


def _forget_earlier_windows() -> None:
    """Let go of what earlier tests closed: a modal dialog among it would take the keyboard."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog):
            widget.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def settle(qtbot: Any, context: PageContext) -> None:
    """Wait until a page shows what it was asked for; see `settle_tasks`."""
    settle_tasks(qtbot, context.tasks)


def settle_tasks(qtbot: Any, tasks: TaskRunner) -> None:
    """Wait until every job is done and the window has taken in its result.

    New widgets come on screen only once the events waiting then are handled, and handling them can
    begin another job; so it looks again until nothing is left. Only a test that fails waits long.
    """
    QApplication.processEvents()
    while True:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        qtbot.waitUntil(lambda: not tasks.is_busy and _are_whole())
        QApplication.processEvents()
        QApplication.processEvents()  # what the first round put off
        if not tasks.is_busy and _are_whole():
            return


def _are_whole() -> bool:
    """Return whether every page that can be seen has all its parts."""
    windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    pages = [page for window in windows for page in window.findChildren(Page)]
    pages += [window for window in windows if isinstance(window, Page)]
    return all(page.is_whole for page in pages if page.isVisible())


def texts(widget: QWidget) -> list[str]:
    """Return the words of all labels and buttons that can be seen."""
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    buttons = [child.text() for child in widget.findChildren(QAbstractButton) if child.isVisible()]
    return [text.replace("&&", "&") for text in labels + buttons if text]


def button(widget: QWidget, text: str) -> QPushButton:
    """Return the visible button with these words."""
    found = [
        child
        for child in widget.findChildren(QPushButton)
        if child.isVisible() and child.text().replace("&", "") == text.replace("&", "")
    ]
    assert len(found) == 1, (text, [child.text() for child in found])
    return found[0]


def click(widget: QWidget, text: str) -> None:
    """Click the visible button with these words."""
    QTest.mouseClick(button(widget, text), Qt.MouseButton.LeftButton)


def choose_menu(widget: QWidget, button_text: str, action_text: str) -> None:
    """Choose from the menu of a button."""
    menu = button(widget, button_text).menu()
    assert isinstance(menu, QMenu)
    action_named(menu, action_text).trigger()


def action_named(widget: QWidget, text: str) -> QAction:
    """Return a widget's action with these words."""
    found = [action for action in widget.actions() if action.text() == text]
    assert len(found) == 1, (text, [action.text() for action in widget.actions()])
    return found[0]


def drop(widget: QWidget, *files: Path | QUrl) -> bool:
    """Drag files over a widget and let go if it takes them; return whether it does."""
    data = QMimeData()
    data.setUrls([f if isinstance(f, QUrl) else QUrl.fromLocalFile(str(f)) for f in files])
    for kind in (QDragEnterEvent, QDropEvent):
        event = kind(
            QPointF(widget.rect().center()),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        event.ignore()
        QApplication.sendEvent(widget, event)
        if not event.isAccepted():
            return False
    return True


def table(widget: QWidget, name: str) -> QTableView:
    """Return the table with this accessible name."""
    found = [view for view in widget.findChildren(QTableView) if view.accessibleName() == name]
    assert len(found) == 1, name
    return found[0]


def column(view: QTableView, title: str) -> list[str]:
    """Return the words of one column, top to bottom."""
    model = view.model()
    titles = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    at = titles.index(title)
    return [str(model.index(row, at).data()) for row in range(model.rowCount())]


def select(view: QTableView, words: str) -> None:
    """Select the row whose first column says this."""
    model = view.model()
    first = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    at = model.index(first.index(words), 0)
    flag = QItemSelectionModel.SelectionFlag  # `selectRow` would heed a modifier key still held
    view.selectionModel().setCurrentIndex(at, flag.ClearAndSelect | flag.Rows)
    view.setFocus()


def dialog(widget: QWidget) -> QDialog:
    """Return the one dialog that is open."""
    found = [child for child in widget.findChildren(QDialog) if child.isVisible()]
    assert len(found) == 1, [child.windowTitle() for child in found]
    return found[0]


def dialogs(widget: QWidget) -> list[QDialog]:
    """Return the dialogs that are open."""
    return [child for child in widget.findChildren(QDialog) if child.isVisible()]


def field(widget: QWidget, label: str) -> QWidget:
    """Return the visible field with this label."""
    found = [
        child
        for kind in (QLineEdit, QComboBox, QPlainTextEdit)
        for child in widget.findChildren(kind)
        if child.isVisible() and child.accessibleName() == label
    ]
    assert len(found) == 1, (label, len(found))
    return found[0]


def type_into(widget: QWidget, label: str, words: str) -> None:
    """Replace what stands in a field by typing; a list takes what is typed in full."""
    target = field(widget, label)
    line = target.lineEdit() if isinstance(target, QComboBox) else target
    assert isinstance(line, QLineEdit | QPlainTextEdit)
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    if words.isascii():
        QTest.keyClicks(line, words)
    elif isinstance(line, QLineEdit):
        line.insert(words)
    else:
        line.insertPlainText(words)


def unreachable(page: QWidget) -> list[str]:
    """Return controls that the keyboard cannot reach or that have no name for screen readers."""
    wrong = []
    for kind in (QAbstractButton, QLineEdit, QTableView, QComboBox, QPlainTextEdit):
        for child in page.findChildren(kind):
            if not child.isVisible() or child.objectName().startswith("qt_"):
                continue
            words = child.accessibleName() or getattr(child, "text", str)()
            can_focus = bool(child.focusPolicy() & Qt.FocusPolicy.TabFocus)
            inside_other = isinstance(child.parent(), QComboBox | QTableView)
            if not inside_other and (not words or not can_focus):
                wrong.append(f"{type(child).__name__} {words!r}")
    return wrong


def look(widget: QWidget, name: str) -> None:
    """Save a picture to look at, if PLC_PICTURES names a folder."""
    folder = os.environ.get("PLC_PICTURES")
    if folder:
        widget.grab().save(str(Path(folder) / f"{name}.png"))


def uncounted(words: str) -> str:
    """Return words as they are without a catalogue and with one: "3 lines", "3 line(s)" alike."""
    return re.sub(r"\b(line|file|evaluation)(\(s\)|s)?(?!\w)", r"\1", words)
