"""Typing in cells: Enter stores at once, before anything else can happen to the editor."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QStyledItemDelegate, QWidget
from typing_extensions import override


class CellEditDelegate(QStyledItemDelegate):
    """Closes the editor on Enter with the hint `SubmitModelCache`; the view then goes down.

    Qt's own way stores the text later, when the view may already have moved on.
    """

    @override
    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        is_enter = (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        )
        if is_enter and isinstance(editor, QWidget):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.SubmitModelCache)
            return True
        return super().eventFilter(editor, event)
