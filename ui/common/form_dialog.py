"""A form in a dialog: it collects and emits, stays open while the page saves, keeps a draft."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from plc_desktop.errors import PlcError
from ui.common import theme
from ui.common.card import Note
from ui.common.form import Form
from ui.common.page import PageContext
from ui.common.text import PlainLabel


class FormDialog(QDialog):
    """Shows a form with Save and Cancel.

    The page connects `submitted`, runs the service, and calls `accept()` or `show_problem(error)`.

    Signals:
        submitted: The form's values.
    """

    submitted = Signal(dict)

    def __init__(  # noqa: PLR0913  # keyword-only after the first four
        self,
        context: PageContext | dict[str, dict[str, str]],
        title: str,
        form: Form,
        parent: QWidget,
        *,
        save_text: str = "",
        draft_key: str = "",
        explanation: str = "",
        width: int = 560,
    ) -> None:
        """Build the dialog; show it with `open()`.

        Args:
            context: The page's context, or where drafts are kept.
            title: Title of dialog and window.
            form: The fields.
            parent: Widget it belongs to.
            save_text: Label of the save button.
            draft_key: Under which an unsaved draft is kept, such as "placement/new".
            explanation: A sentence above the form.
            width: Wished width at 100 % text size.
        """
        super().__init__(parent)
        self.form = form
        self._drafts = context if isinstance(context, dict) else context.drafts
        self._draft_key = draft_key
        self._is_edited = False
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._save = QPushButton(save_text or self.tr("Save"))
        self._build(title, explanation, width)
        form.edited.connect(self._note_edit)
        form.left.connect(self.reject)
        form.submitted.connect(self._submit)
        self._save.clicked.connect(form.submit)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(form.submit)
        self._restore()

    def show_problem(self, error: PlcError) -> None:
        """Say why it was not saved; everything typed stays."""
        self._set_waiting(waiting=False)
        self.form.show_problem(error)
        self._fitting.start(0)  # the words of the problem need room

    def lock(self, reason: str) -> None:
        """Show everything for reading only, and why."""
        self._locked.set_text(reason)
        self._save.hide()
        self.form.setEnabled(False)
        self._fitting.start(0)

    def allow_saving(self) -> None:
        """Let Save be pressed again, such as after a question in the form."""
        self._set_waiting(waiting=False)

    @override
    def accept(self) -> None:
        self._drafts.pop(self._draft_key, None)
        super().accept()

    @override
    def reject(self) -> None:
        if self._draft_key and self._is_edited:
            self._drafts[self._draft_key] = self.form.draft()
        super().reject()

    @Slot(dict)
    def _submit(self, values: dict[str, Any]) -> None:
        self._set_waiting(waiting=True)
        self.submitted.emit(values)

    @Slot()
    def _note_edit(self) -> None:
        self._is_edited = True
        self._set_waiting(waiting=False)

    @Slot()
    def _start_over(self) -> None:
        self._drafts.pop(self._draft_key, None)
        self._draft_row.hide()
        self.form.restore_draft(self._original)

    def _set_waiting(self, *, waiting: bool) -> None:
        self._save.setEnabled(not waiting)

    def _restore(self) -> None:
        self._original = self.form.draft()
        draft = self._drafts.get(self._draft_key) if self._draft_key else None
        self._draft_row.setVisible(draft is not None)
        if draft is not None:
            self.form.restore_draft(draft)
        self.form.focus_first()

    def _build(self, title: str, explanation: str, width: int) -> None:
        px = theme.current().px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(24), px(16), px(24), px(16))
        outer.setSpacing(px(12))
        outer.addWidget(PlainLabel(title, "title"))
        if explanation:
            outer.addWidget(PlainLabel(explanation, "muted"))
        self._locked = Note("", "waiting")
        self._locked.hide()
        outer.addWidget(self._locked)
        outer.addWidget(self._draft_bar())
        area = self._area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = self._inside = QWidget()
        inside.setProperty("ground", "none")
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(2), px(2), px(8), px(2))
        column.addWidget(self.form)
        column.addStretch(1)
        area.setWidget(inside)
        area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        outer.addWidget(area, 1)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._save.setProperty("role", "primary")
        self._save.setToolTip(self.tr("Ctrl+Enter"))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._save)
        outer.addLayout(row)
        self._wished_width = width
        self._fitting = QTimer(self)  # a child: it ends with the dialog
        self._fitting.setSingleShot(True)
        self._fitting.timeout.connect(self._fit)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        screen = self.screen().availableGeometry()
        width = min(theme.current().px(self._wished_width), screen.width() - 40)
        self.resize(width, self.height())
        self._fit()
        self._fitting.start(0)  # once more when wrapped words know their width

    def _fit(self) -> None:
        """Be as high as the form, no higher than the screen, and stay on it."""
        width = self._area.viewport().width()
        inside = self._inside
        needed = max(inside.heightForWidth(width), inside.minimumSizeHint().height())
        room = self.screen().availableGeometry()
        height = self.height() - self._area.viewport().height() + needed
        self.resize(self.width(), min(height, room.height() - 80))
        if self.frameGeometry().bottom() > room.bottom():
            self.move(
                self.x(), max(room.top(), self.y() - self.frameGeometry().bottom() + room.bottom())
            )

    def _draft_bar(self) -> QWidget:
        self._draft_row = QWidget()
        row = QHBoxLayout(self._draft_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(PlainLabel(self.tr("Continued from what you typed before."), "muted"), 1)
        over = QPushButton(self.tr("Start over"))
        over.setProperty("role", "link")
        over.setAutoDefault(False)
        over.clicked.connect(self._start_over)
        row.addWidget(over)
        return self._draft_row
