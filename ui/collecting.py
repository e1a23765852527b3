"""Looks for garbage in circles on the window's thread only, in short turns.

Python would look for it on whichever thread makes objects, so also on the worker; what belongs to
Qt must not be destroyed there (a timer that ends on another thread ends the program), and walking
over everything a large import has made would freeze the window.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 1_000
_YOUNG = 700
_TURNS = 10
_MANY = 5_000
_LONG_S = 0.03


class Collector(QObject):
    """Takes over from the interpreter as soon as it is made."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what was imported so far stays anyway
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_EVERY_MS)

    @Slot()
    def look(self) -> None:
        """Take one turn, if there is enough to look at.

        Many new objects at once come from a large job; its data know no circles. They are set
        aside, never to be walked over; each still goes when nobody holds it.
        """
        young, middle, old = gc.get_count()
        if young > _MANY:
            gc.freeze()
        elif old > _TURNS:
            self._look_at_all()
        elif middle > _TURNS:
            gc.collect(1)
        elif young > _YOUNG:
            gc.collect(0)

    def _look_at_all(self) -> None:
        start = time.perf_counter()
        gc.collect()
        if time.perf_counter() - start > _LONG_S:
            gc.freeze()
