"""How pages learn that something changed: topics, announced once per change."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QObject, Signal


class Topic(Enum):
    """What a change was about; a page says which topics concern it."""

    PEOPLE = auto()
    ORGANIZATIONS = auto()
    COHORTS = auto()
    PLACEMENTS = auto()
    HOURS = auto()
    SIGN_OFF = auto()
    TRAINING = auto()
    COURSEWORK = auto()
    CAPSTONE = auto()
    CREDENTIALS = auto()
    RULE_SETS = auto()
    WORKSPACE = auto()
    EVERYTHING = auto()


class ChangesHub(QObject):
    """The one place changes are announced.

    Signals:
        happened: A `Topic`; `EVERYTHING` after an import, an undo or a restore.
    """

    happened = Signal(object)

    def announce(self, *topics: Topic) -> None:
        """Tell every page; call it once the change is stored."""
        for topic in topics:
            self.happened.emit(topic)
