"""The question before one person becomes two: is this somebody who is known already?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.common import theme
from ui.common.card import Note
from ui.common.text import PlainLabel

if TYPE_CHECKING:
    from plc_desktop.services.people.alike import PossibleDuplicate


class KnownPeople(QWidget):
    """Names who it may be; hidden while there is nothing to ask.

    Signals:
        chosen: It is this person, by id.
        kept_apart: It is somebody else than these, by their ids.
    """

    chosen = Signal(str)
    kept_apart = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._note: Note | None = None
        self.hide()

    def ask(self, name: str, found: Sequence[PossibleDuplicate]) -> None:
        """Show the question and put the focus on the first answer."""
        self.clear()
        note = Note(
            self.tr("Somebody like {name} is known already. Is it the same person?").format(
                name=name
            ),
            "waiting",
        )
        note.body.setSpacing(theme.current().px(8))
        buttons = [self._add_person(note, item) for item in found]
        other = _button(self.tr("No, this is somebody else: enroll"))
        ids = tuple(item.person_id for item in found)
        other.clicked.connect(partial(self._keep_apart, ids))
        note.body.addWidget(other)
        self._column.addWidget(note)
        self._note = note
        self.show()
        buttons[0].setFocus()
        QTimer.singleShot(0, self, self._scroll_here)

    def clear(self) -> None:
        """Ask nothing any more."""
        if self._note is not None:
            self._note.hide()
            self._note.deleteLater()
            self._note = None
        self.hide()

    @Slot()
    def _scroll_here(self) -> None:
        around = self.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(self)
                return
            around = around.parentWidget()

    def _add_person(self, note: Note, item: PossibleDuplicate) -> QPushButton:
        note.body.addWidget(PlainLabel(item.name, "strong"))
        if item.detail:
            note.body.addWidget(PlainLabel(item.detail, "help"))
        button = _button(self.tr("Yes, it is this person"))
        button.setAccessibleDescription(item.name)
        button.clicked.connect(partial(self._choose, item.person_id))
        note.body.addWidget(button)
        return button

    def _keep_apart(self, like_ids: tuple[str, ...]) -> None:
        self.kept_apart.emit(like_ids)

    def _choose(self, person_id: str) -> None:
        self.chosen.emit(person_id)


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return button
