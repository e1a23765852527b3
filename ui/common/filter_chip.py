"""A filter above a table: "Cohort: Spring 2026", with a menu of choices."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from ui.common.columns import Filter
from ui.common.text import restyle


class FilterChip(QPushButton):
    """Shows the chosen value of a filter.

    Signals:
        changed: Another value was chosen.
    """

    changed = Signal()

    def __init__(self, declared: Filter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._declared = declared
        self._choices = tuple(declared.choices)
        self.value = declared.default
        self.setProperty("role", "chip")
        self.setAutoDefault(False)
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self._fill()

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer other choices; the chosen value stays."""
        self._choices = tuple(choices)
        self._fill()

    def set_value(self, value: str) -> None:
        """Choose without telling anybody."""
        self.value = value
        self._fill()

    def _choose(self, value: str) -> None:
        if value != self.value:
            self.set_value(value)
            self.changed.emit()

    def _fill(self) -> None:
        self._menu.clear()
        group = QActionGroup(self._menu)
        for value, label in (("", self.tr("All")), *self._choices):
            action = QAction(label.replace("&", "&&"), self._menu, checkable=True)
            action.setChecked(value == self.value)
            action.triggered.connect(partial(self._choose, value))
            group.addAction(action)
            self._menu.addAction(action)
        label = dict(self._choices).get(self.value, self.tr("all"))
        text = self.tr("{filter}: {value}").format(filter=self._declared.title, value=label)
        self.setText(text.replace("&", "&&") + " ▾")
        self.setAccessibleName(text)
        self.setProperty("isSet", bool(self.value))
        restyle(self)
