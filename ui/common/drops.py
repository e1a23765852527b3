"""Files that are dragged onto a widget."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class FileDrops(QObject):
    """Lets a widget take the files it wants; others are left to what the widget stands in.

    Signals:
        dropped: Paths of the files, at least one; after the program they came from was answered,
            for it waits until then.
        hovered: Whether files that are wanted are held above the widget.
    """

    dropped = Signal(list)
    hovered = Signal(bool)

    def __init__(
        self, widget: QWidget, wanted: Callable[[list[Path]], list[Path]] | None = None
    ) -> None:
        """Begin.

        Args:
            widget: What the files are dropped on; owns this.
            wanted: Returns those of the dragged files that are to be taken; None takes them all.
        """
        super().__init__(widget)
        self._wanted = wanted
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DragLeave:
            self.hovered.emit(False)
            return True
        if event.type() not in {QEvent.Type.DragEnter, QEvent.Type.Drop}:
            return False
        if not isinstance(event, QDropEvent):  # a drag that enters is one too
            return False
        paths = self._paths(event.mimeData())
        event.setAccepted(bool(paths))
        is_drop = event.type() is QEvent.Type.Drop
        if paths:
            event.acceptProposedAction()
            self.hovered.emit(not is_drop)
        if paths and is_drop:
            QTimer.singleShot(0, self, partial(self.dropped.emit, paths))
        return True

    def _paths(self, data: QMimeData) -> list[Path]:
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        return paths if self._wanted is None else self._wanted(paths)
