"""What the exchange page shows first: the laptops, what arrived, and what waits for a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.common import theme
from ui.common.card import Card
from ui.common.side_by_side import SideBySide
from ui.common.text import PlainLabel
from ui.exchange.folder_card import FolderCard, ProblemsCard
from ui.exchange.laptops_card import LaptopsCard
from ui.exchange.work_card import DecideCard, ReadFilesCard

if TYPE_CHECKING:
    from ui.exchange.loading import Overview

translate = QCoreApplication.translate


class OverviewView(QScrollArea):
    """Cards in two columns; what waits comes first where there is room for one only."""

    def __init__(self, note: QWidget, parent: QWidget | None = None) -> None:
        """Make the cards.

        Args:
            note: Stands above them, and scrolls with them: in a small window it is large.
            parent: What owns the view.
        """
        super().__init__(parent)
        self._note = note
        self.laptops = LaptopsCard()
        self.folder = FolderCard()
        self.problems = ProblemsCard()
        self.decide = DecideCard()
        self.read_files = ReadFilesCard()
        self.organizations_button = QPushButton(translate("ExchangePage", "Show and read records…"))
        self._show_first = QTimer(self)
        self._show_first.setSingleShot(True)
        self._show_first.timeout.connect(self._show_focused)
        self._build()

    def show_overview(self, shown: Overview) -> None:
        """Show how things stand; the folder is shown by `FolderSteps`."""
        focused = QApplication.focusWidget()
        was_here = focused is not None and any(
            card is focused or card.isAncestorOf(focused) for card in (self.decide, self.read_files)
        )
        self.laptops.show_status(shown.status)
        self.problems.show_problems(shown.status.problems)
        self.decide.show_work(shown)
        self.read_files.show_batches(shown)
        for card in (self.laptops, self.read_files):
            card.setEnabled(not shown.is_copy)  # nothing there can be done in a copy
        if was_here:  # its buttons are made anew
            self.lead()

    def lead(self) -> None:
        """Put the focus on what is to be decided first, else on the newest file, and show it."""
        first = self.decide.first or self.read_files.first or self.decide
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.verticalScrollBar().setValue(0)
        self._show_first.start()  # once what was just filled has its place

    @Slot()
    def _show_focused(self) -> None:
        """Scroll to the card; what was just put into it has perhaps no place of its own yet."""
        to_receipt = self.decide.first is None and self.read_files.first is not None
        top = self.read_files.mapTo(self.widget() or self, QPoint()).y() if to_receipt else 0
        self.verticalScrollBar().setValue(top)

    def _build(self) -> None:
        both = SideBySide()
        both.setProperty("ground", "none")
        both.add(_column(self.decide, self.folder, self.problems), 2)
        both.add(_column(self.laptops, self.read_files, self._others_card()), 3)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QWidget()
        whole.setProperty("ground", "none")
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(12))
        column.addWidget(self._note)
        column.addWidget(both, 1)
        self.setWidget(whole)

    def _others_card(self) -> Card:
        card = Card(translate("ExchangePage", "Other organizations"))
        card.body.addWidget(
            PlainLabel(
                translate(
                    "ExchangePage",
                    "A college or another organization sees only what you show it, and keeps it"
                    " read-only. Your change history never leaves your organization.",
                ),
                "muted",
            )
        )
        card.body.addWidget(self.organizations_button, 0, Qt.AlignmentFlag.AlignLeft)
        return card


def _column(*cards: QWidget) -> QWidget:
    widget = QWidget()
    widget.setProperty("ground", "none")
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.current().px(12))
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return widget
