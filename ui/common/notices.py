"""Short messages at the bottom of the window, with Undo instead of a question beforehand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from plc_desktop.errors import PlcError

_KEPT = 50


@dataclass(frozen=True)
class Notice:
    """One message.

    Attributes:
        text: What happened, one plain sentence.
        undo: Takes it back, if that is possible.
        action_text: Label of the button when it is not "Undo".
        tone: "good", "problem" or "information".
        at: When it was said, local time.
    """

    text: str
    undo: Callable[[], object] | None = None
    action_text: str = ""
    tone: str = "good"
    at: datetime | None = None


class Notices(QObject):
    """What was done lately; the window shows the newest.

    Signals:
        shown: A new `Notice`.
    """

    shown = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.recent: list[Notice] = []

    def show(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Say what was done, and offer to take it back."""
        self._add(Notice(text, undo, at=datetime.now().astimezone()))

    def inform(
        self, text: str, action_text: str = "", action: Callable[[], object] | None = None
    ) -> None:
        """Say something that is not an action of the person, with an optional button."""
        at = datetime.now().astimezone()
        self._add(Notice(text, action, action_text, "information", at))

    def problem(self, error: PlcError | str) -> None:
        """Explain a problem in words."""
        if isinstance(error, str):
            text = error
        else:
            from ui.common.messages import text_for

            text = text_for(error)
        self._add(Notice(text, tone="problem", at=datetime.now().astimezone()))

    def _add(self, notice: Notice) -> None:
        self.recent.insert(0, notice)
        del self.recent[_KEPT:]
        self.shown.emit(notice)
