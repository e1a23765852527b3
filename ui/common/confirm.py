"""The question before what cannot be undone; the safe button is the default."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.common import theme
from ui.common.text import PlainLabel

if TYPE_CHECKING:
    from ui.common.form import Form, FormField


class ConfirmDialog(QDialog):
    """Says what will happen and asks; leaving it changes nothing.

    Signals:
        other_chosen: The person wants the other way that `offer` offered.
    """

    other_chosen = Signal()

    def __init__(
        self,
        title: str,
        consequence: str,
        action_text: str,
        parent: QWidget,
        *,
        is_danger: bool = True,
    ) -> None:
        super().__init__(parent)
        px = theme.current().px
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(px(420))
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(24), px(24), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(PlainLabel(title, "card-title"))
        layout.addWidget(PlainLabel(consequence))
        keep = self._keep = QPushButton(self.tr("Leave it as it is"))
        act = self._act = QPushButton(action_text)
        act.setProperty("role", "danger" if is_danger else "primary")
        act.setAutoDefault(False)
        keep.setDefault(True)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(act)
        row.addWidget(keep)
        layout.addLayout(row)
        keep.clicked.connect(self.reject)
        act.clicked.connect(self.accept)
        keep.setFocus()

    def offer(self, text: str) -> QPushButton:
        """Offer a better way first; it closes the question and emits `other_chosen`."""
        other = QPushButton(text)
        other.setAutoDefault(False)
        other.setProperty("role", "primary")
        other.clicked.connect(self._take_other)
        at = self._column.count() - 1
        self._column.insertWidget(at, other, 0, Qt.AlignmentFlag.AlignTrailing)
        other.show()  # else only with the next turn, once the question is on the screen
        self.adjustSize()
        return other

    def ask(self, field: FormField) -> Form:
        """Ask for something first; the action can only be chosen once it is there."""
        from ui.common.form import Form

        form = Form()
        form.add(field)
        self._column.insertWidget(self._column.count() - 1, form)

        def look() -> None:
            is_there = bool(form.values().get(field.name))
            self._act.setEnabled(is_there)
            (self._act if is_there else self._keep).setDefault(True)

        def act() -> None:
            if self._act.isEnabled():
                self.accept()

        form.edited.connect(look)
        form.submitted.connect(act)
        form.left.connect(self.reject)
        look()
        self.adjustSize()
        form.focus_first()
        return form

    def _take_other(self) -> None:
        self.blockSignals(True)  # the question is neither answered nor left
        self.done(QDialog.DialogCode.Rejected)
        self.blockSignals(False)
        self.other_chosen.emit()


def confirm(
    parent: QWidget,
    title: str,
    consequence: str,
    action_text: str,
    then: Callable[[], object],
) -> ConfirmDialog:
    """Ask before what cannot be undone, then call `then`.

    Args:
        parent: Widget it belongs to.
        title: The question.
        consequence: What will be so afterwards, in words and numbers.
        action_text: Label of the button that does it.
        then: Called if the person wants it.
    """
    dialog = ConfirmDialog(title, consequence, action_text, parent)
    dialog.accepted.connect(lambda: then())  # noqa: PLW0108  # drops the checked flag
    dialog.open()
    return dialog
