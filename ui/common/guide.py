"""A guide through a few steps: nothing is written before the last one, which shows everything.

```python
guide = Guide(self.tr("When staff changes"), page)
guide.add_step(GuideStep(self.tr("Who leaves"), who, check=who.is_chosen))
guide.add_step(GuideStep(self.tr("Look it over"), review, enter=show, next_text=self.tr("Do it")))
guide.add_result(result)
guide.finishing.connect(write)  # which calls show_result or show_problem
guide.start()
```
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from plc_desktop.errors import PlcError
from ui.common import theme
from ui.common.card import Note
from ui.common.icons import pixmap
from ui.common.messages import text_for
from ui.common.scrolling import scrolling
from ui.common.text import PlainLabel, restyle

_WIDTH, _HEIGHT = 840, 600
_SIDE_WIDTH = 200


@dataclass(frozen=True)
class GuideStep:
    """One step.

    Attributes:
        title: What it is about, in the list at the side and above the step.
        widget: What it shows.
        enter: Called each time it is shown.
        check: Returns whether one may go on; says itself what is missing.
        next_text: Label of the button that goes on; "" for "Next".
        is_needed: Returns whether the step is shown at all; always without it.
    """

    title: str
    widget: QWidget
    enter: Callable[[], object] | None = None
    check: Callable[[], bool] | None = None
    next_text: str = ""
    is_needed: Callable[[], bool] | None = None


class Guide(QDialog):
    """Steps at the side, one of them beside it, Back and Next below.

    Signals:
        finishing: The last step was confirmed; it stays until `show_result` or `show_problem`.
    """

    finishing = Signal()

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._steps: list[GuideStep] = []
        self._marks: list[_Mark] = []
        self._at = 0
        self._has_result = False
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._heading = PlainLabel("", "title")
        self._problem = Note("", "problem")
        self._pages = QStackedWidget()
        self._list = QVBoxLayout()
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.back_button = QPushButton(self.tr("Back"))
        self.next_button = QPushButton(self.tr("Next"))
        self._build(title)
        self.cancel_button.clicked.connect(self.reject)
        self.back_button.clicked.connect(self.go_back)
        self.next_button.clicked.connect(self.go_on)
        for keys, slot in (
            ("Alt+Left", self.go_back),
            ("Ctrl+Return", self.go_on),
            ("Ctrl+Enter", self.go_on),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    @property
    def step(self) -> int:
        """Number of the step shown, counted from 0; the result comes after the last."""
        return self._at

    def add_step(self, step: GuideStep) -> None:
        """Add a step at the end."""
        self._steps.append(step)
        self._pages.addWidget(_on_the_page(step.widget))
        mark = _Mark(len(self._steps), step.title)
        self._marks.append(mark)
        self._list.addWidget(mark)

    def add_result(self, widget: QWidget) -> None:
        """Add what is shown once everything is written."""
        self._pages.addWidget(_on_the_page(widget))
        self._has_result = True

    def start(self) -> None:
        """Show the guide at its first step."""
        self._list.addStretch(1)
        self.open()
        self._show(0)

    @Slot()
    def go_on(self) -> None:
        """Go to the next step, or finish, if this one allows it."""
        if not self.next_button.isEnabled():
            return
        if self._at == len(self._steps):
            self.accept()
            return
        step = self._steps[self._at]
        self._problem.set_text("")
        if step.check is not None and not step.check():
            return
        following = self._next_needed(range(self._at + 1, len(self._steps)))
        if following is not None:
            self._show(following)
            return
        self.set_waiting(waiting=True)
        self.finishing.emit()

    @Slot()
    def go_back(self) -> None:
        """Go to the step before; what was chosen stays."""
        before = self._next_needed(range(self._at - 1, -1, -1))
        if self.back_button.isEnabled() and before is not None and self._at < len(self._steps):
            self._problem.set_text("")
            self._show(before)

    def set_waiting(self, *, waiting: bool) -> None:
        """Take no clicks while something is written or looked up."""
        self.next_button.setEnabled(not waiting)
        self.back_button.setEnabled(not waiting and self._at > 0)

    def show_problem(self, error: PlcError) -> None:
        """Say why it was not done; the step stays."""
        self.set_waiting(waiting=False)
        self._problem.set_text(text_for(error))

    def show_result(self, heading: str) -> None:
        """Show what was written; only closing is left."""
        self._at = len(self._steps)
        self._pages.setCurrentIndex(self._at if self._has_result else self._at - 1)
        self._heading.setText(heading)
        self._show_marks()
        self.cancel_button.hide()
        self.back_button.hide()
        self.next_button.setText(self.tr("Close"))
        self.next_button.setEnabled(True)
        self.next_button.setFocus()

    def _next_needed(self, places: range) -> int | None:
        for at in places:
            is_needed = self._steps[at].is_needed
            if is_needed is None or is_needed():
                return at
        return None

    def _show(self, at: int) -> None:
        self._at = at
        step = self._steps[at]
        self._pages.setCurrentIndex(at)
        self._heading.setText(step.title)
        self.back_button.setVisible(at > 0)
        self.next_button.setText(step.next_text or self.tr("Next"))
        self.set_waiting(waiting=False)
        self._show_marks()
        if step.enter is not None:
            step.enter()
        if not _focus_first(step.widget):
            self.next_button.setFocus()

    def _show_marks(self) -> None:
        for number, mark in enumerate(self._marks):
            mark.show_state(is_done=number < self._at, is_current=number == self._at)

    def _build(self, title: str) -> None:
        px = theme.current().px
        self.setMinimumSize(QSize(px(640), px(420)))
        screen = self.screen().availableGeometry()
        self.resize(min(px(_WIDTH), screen.width() - 40), min(px(_HEIGHT), screen.height() - 80))
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._side(title))
        right = QVBoxLayout()
        right.setContentsMargins(px(24), px(16), px(24), px(16))
        right.setSpacing(px(12))
        right.addWidget(self._heading)
        right.addWidget(self._pages, 1)
        self._problem.hide()
        right.addWidget(self._problem)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        for button in (self.cancel_button, self.back_button):
            button.setAutoDefault(False)
        self.next_button.setProperty("role", "primary")
        self.next_button.setDefault(True)
        self.next_button.setToolTip(self.tr("Ctrl+Enter"))
        self.back_button.setToolTip(self.tr("Alt+Left arrow"))
        row.addWidget(self.cancel_button)
        row.addStretch(1)
        row.addWidget(self.back_button)
        row.addWidget(self.next_button)
        right.addLayout(row)
        outer.addLayout(right, 1)

    def _side(self, title: str) -> QFrame:
        px = theme.current().px
        side = QFrame()
        side.setProperty("role", "steps")
        side.setFixedWidth(px(_SIDE_WIDTH))
        column = QVBoxLayout(side)
        column.setContentsMargins(px(16), px(20), px(12), px(16))
        column.setSpacing(px(12))
        column.addWidget(PlainLabel(title, "card-title"))
        self._list.setSpacing(px(8))
        column.addLayout(self._list, 1)
        return side


class _Mark(QWidget):
    """A step in the list: number or tick, and its title."""

    def __init__(self, number: int, title: str) -> None:
        super().__init__()
        px = theme.current().px
        self._number = number
        self._title = title
        self._sign = PlainLabel(f"{number}", "strong", wraps=False)
        self._sign.setFixedWidth(px(22))
        self._words = PlainLabel(title, "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    def show_state(self, *, is_done: bool, is_current: bool) -> None:
        """Show whether the step lies behind, is this one, or comes."""
        now = theme.current()
        self._words.setProperty("role", "strong" if is_current else "muted")
        restyle(self._words)
        state = ""
        if is_done:
            side = now.px(16)
            self._sign.setPixmap(pixmap("check", now.color("good"), side, 2.0))
            state = self.tr("done")
        else:
            self._sign.setText(f"{self._number}")
            state = self.tr("this step") if is_current else ""
        words = f"{self._number}. {self._title}"
        self.setAccessibleName(f"{words}, {state}" if state else words)


def _on_the_page(widget: QWidget) -> QScrollArea:
    widget.setProperty("ground", "none")
    return scrolling(widget)


def _focus_first(widget: QWidget) -> bool:
    """Give the focus to the first widget of a step that takes it by Tab."""
    for child in widget.findChildren(QWidget):
        takes = bool(child.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if isinstance(child, QRadioButton) and not child.isChecked():
            continue
        if takes and child.isVisible() and child.isEnabled():
            child.setFocus()
            return True
    return False
