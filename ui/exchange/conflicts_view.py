"""Edits that did not see each other: every value with who and when; a person decides."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from plc_desktop.errors import PlcError
from ui.common import theme
from ui.common.card import Card, Note
from ui.common.messages import text_for
from ui.common.meters import Chip
from ui.common.reading_order import let_tab_follow
from ui.common.scrolling import scrolling
from ui.common.seen import seen_to_wrap
from ui.common.side_by_side import SideBySide
from ui.common.text import PlainLabel
from ui.exchange.words import instant

if TYPE_CHECKING:
    from ui.exchange.loading import ShownConflict, ShownVersion


class ConflictsView(QWidget):
    """One card for each decision.

    Signals:
        decided: A `ShownConflict` and the value it is to have.
        other_asked: A `ShownConflict` that is to have another value, given in a form.
    """

    decided = Signal(object, object)
    other_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[ConflictCard] = []
        self._intro = PlainLabel("", "muted")
        self._more = PlainLabel("", "muted")
        self._more.hide()
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.current().px(12))
        inside = QWidget()
        inside.setProperty("ground", "none")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.current().px(4), 0)
        column.addWidget(self._intro)
        column.addLayout(self._column)
        column.addWidget(self._more)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inside))

    def show_conflicts(self, conflicts: Sequence[ShownConflict], count: int) -> None:
        """Show what waits for a decision.

        Cards that are there stay, with what somebody types into them.

        Args:
            conflicts: The first of them.
            count: How many there are.
        """
        kept = {id(card): card for card in self.cards if card.shown in conflicts}
        was_empty = not self.cards
        for card in self.cards:
            if id(card) not in kept:
                self._column.removeWidget(card)
                card.hide()
                card.deleteLater()
        there = [card.shown for card in kept.values()]
        self.cards = [
            *kept.values(),
            *map(self._card, (one for one in conflicts if one not in there)),
        ]
        self._intro.setText(self._intro_words() if conflicts else self._nothing_words())
        self._more.setText(
            self.tr("{count} more follow when these are decided.").format(
                count=f"{count - len(conflicts):,}"
            )
        )
        self._more.setVisible(count > len(conflicts))
        let_tab_follow(self)
        if self.cards and (was_empty or QApplication.focusWidget() is None):
            self.cards[0].keep_buttons[0].setFocus()

    def _card(self, shown: ShownConflict) -> ConflictCard:
        card = ConflictCard(shown)
        card.decided.connect(partial(self.decided.emit, shown))
        card.other_button.clicked.connect(partial(self.other_asked.emit, shown))
        self._column.addWidget(card)
        return card

    def _intro_words(self) -> str:
        return self.tr(
            "These were changed on two laptops before one had heard of the other. Choose what"
            " is right. Nothing is lost: you can undo it, and History keeps every value."
        )

    def _nothing_words(self) -> str:
        return self.tr(
            "Nothing is left to decide. The other laptops hear what you decided with our next file."
        )

    def show_problem(self, shown: ShownConflict, error: PlcError) -> None:
        """Say on its card why a decision was not kept."""
        for card in self.cards:
            if card.shown is shown:
                card.show_problem(error)


class ConflictCard(Card):
    """The values side by side, and a field to type another.

    Signals:
        decided: The value it is to have.

    Attributes:
        shown: The conflict.
        keep_buttons: One for each value, in their order.
        other_button: Opens a form for another value.
    """

    decided = Signal(object)

    def __init__(self, shown: ShownConflict, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.shown = shown
        self.keep_buttons: list[QPushButton] = []
        self.typed = QLineEdit()
        self.type_button = QPushButton(self.tr("Use this instead"))
        self.other_button = QPushButton(self.tr("Neither is right: another value…"))
        self._problem = Note("", "problem")
        self.set_title(shown.label or self.tr("A record"), shown.where)
        if shown.hint:
            self.body.addWidget(PlainLabel(shown.hint, "help"))
        beside = SideBySide()
        beside.setProperty("ground", "none")
        for version in shown.versions:
            beside.add(self._version(version))
        self.body.addWidget(beside)
        if shown.can_type:
            self.body.addLayout(self._type_row())
        self.body.addWidget(self.other_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.other_button.setVisible(shown.can_choose)
        self._problem.hide()
        self.body.addWidget(self._problem)

    def show_problem(self, error: PlcError) -> None:
        """Say why the decision was not kept."""
        self._problem.set_text(text_for(error))
        self._set_enabled(enabled=True)

    def _version(self, shown: ShownVersion) -> QWidget:
        px = theme.current().px
        version = shown.version
        box = QFrame()
        box.setProperty("role", "word")
        box.setMinimumWidth(px(240))
        column = QVBoxLayout(box)
        column.setContentsMargins(px(12), px(8), px(12), px(8))
        column.setSpacing(px(4))
        for line in shown.lines:
            column.addWidget(PlainLabel(line, "strong", selectable=True))
        said = dict.fromkeys((version.user, version.laptop, instant(version.at_ms)))
        who = [part for part in said if part]  # a laptop often has the name of its person
        column.addWidget(PlainLabel(seen_to_wrap(" · ".join(who)), "muted"))
        chips = QHBoxLayout()
        if version.is_shown:
            chips.addWidget(Chip(self.tr("shown until you decide"), "information"))
        if version.is_signed:
            chips.addWidget(Chip(self.tr("signed"), "good", "check"))
        chips.addStretch(1)
        column.addLayout(chips)
        column.addStretch(1)
        keep = QPushButton(self._keep_text(version.value))
        keep.setAccessibleName(f"{keep.text()}: {', '.join(shown.lines)}")
        keep.clicked.connect(partial(self._decide, version.value))
        self.keep_buttons.append(keep)
        column.addWidget(keep)
        return box

    def _keep_text(self, value: Any) -> str:
        if self.shown.conflict.field:
            return self.tr("Keep this")
        return self.tr("Remove it") if value is None else self.tr("Keep the record")

    def _type_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(PlainLabel(self.tr("Neither is right:"), wraps=False))
        self.typed.setAccessibleName(self.tr("The right value"))
        self.typed.returnPressed.connect(self.type_button.click)
        self.typed.textChanged.connect(self._allow_typed)
        row.addWidget(self.typed, 1)
        self.type_button.clicked.connect(self._decide_typed)
        self._allow_typed()
        row.addWidget(self.type_button)
        return row

    def _decide_typed(self) -> None:
        self._decide(self.typed.text().strip())

    def _decide(self, value: object) -> None:
        self._set_enabled(enabled=False)
        self.decided.emit(value)

    def _set_enabled(self, *, enabled: bool) -> None:
        for button in (*self.keep_buttons, self.other_button):
            button.setEnabled(enabled)
        self.type_button.setEnabled(enabled and bool(self.typed.text().strip()))

    @Slot()
    def _allow_typed(self) -> None:
        """Take no empty line: somebody pressed the wrong button."""
        self.type_button.setEnabled(bool(self.typed.text().strip()))
