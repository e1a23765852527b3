"""Accepting the card of a laptop, or of another organization: words first, only then yes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from ui.common import theme
from ui.common.card import Note
from ui.common.guide import Guide, GuideStep
from ui.common.text import PlainLabel
from ui.exchange.words import name_of
from ui.identities.compare import ComparePanel

if TYPE_CHECKING:
    from plc_desktop.services.identities.laptops import Laptop
    from plc_desktop.services.identities.own import CardSeen
    from plc_desktop.services.learner_records.partners import OtherOrganization
    from ui.common.page import Page

_CHANGED = "key_changed"


class LaptopGuide(Guide):
    """Two steps: whose laptop it is, and whether both sides read the same.

    Signals:
        accepted: The `Laptop` or `OtherOrganization` that is believed from now on.
        write_asked: Key of the laptop a file is wanted for.
    """

    accepted = Signal(object)
    write_asked = Signal(str)

    def __init__(self, page: Page, path: Path, seen: CardSeen) -> None:
        title = QCoreApplication.translate("LaptopGuide", "Accept a card")
        super().__init__(title, page)
        self._is_ours = seen.card.workspace == page.office.session.database.workspace_id
        self._page = page
        self._path = path
        self._seen = seen
        self.change_box = QCheckBox(self.tr("I know why, and it is right"))
        self.compare = ComparePanel()
        self.write_button = QPushButton(self.tr("Write a file for it…"))
        self._key = ""
        self.add_step(
            GuideStep(self.tr("Whose card is it?"), self._whose(), check=self._check_change)
        )
        self.add_step(
            GuideStep(
                self.tr("Do both sides see the same words?"),
                self.compare,
                enter=self._show_words,
                check=self.compare.check,
                next_text=self.tr("Accept the card"),
            )
        )
        self.add_result(self._next_step())
        self.finishing.connect(self._write)

    def _whose(self) -> QWidget:
        card, step = self._seen.card, QWidget()
        column = QVBoxLayout(step)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(12))
        column.addWidget(PlainLabel(card.name, "card-title"))
        column.addWidget(PlainLabel(card.organization, "muted"))
        column.addWidget(
            PlainLabel(
                self.tr(
                    "Once its card is accepted, that laptop can read everything in this workspace,"
                    " and what is written on it can come here. Accept only a laptop of your own"
                    " organization."
                )
                if self._is_ours
                else self.tr(
                    "This is another organization. You can show records to it, and keep what it"
                    " shows you. It never sees anything that you do not show."
                )
            )
        )
        is_changed = self._seen.status == _CHANGED
        if is_changed:
            column.addWidget(
                Note(
                    self.tr(
                        "A card of that name was accepted before, with another key. That is right"
                        " after a computer was replaced; otherwise do not go on. The earlier one is"
                        " withdrawn."
                    ),
                    "problem",
                )
            )
        self.change_box.setVisible(is_changed)
        column.addWidget(self.change_box)
        column.addStretch(1)
        return step

    def _next_step(self) -> QWidget:
        """Return what is shown in the words' place once they have done their work."""
        step = QWidget()
        column = QVBoxLayout(step)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            PlainLabel(
                self.tr("Next: write a file for it, and take that file there on the stick.")
                if self._is_ours
                else self.tr("Next: show them records, or read a file that they gave you.")
            )
        )
        self.write_button.setVisible(self._is_ours)
        self.write_button.clicked.connect(self._ask_file)
        column.addWidget(self.write_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return step

    def _show_words(self) -> None:
        card = self._seen.card
        # a laptop is called by a name that nobody answers to; an organization can be called
        name = card.name if self._is_ours else card.organization or card.name
        self.compare.show_code(name, self._seen.code, is_laptop=self._is_ours)

    def _check_change(self) -> bool:
        is_fine = self._seen.status != _CHANGED or self.change_box.isChecked()
        if not is_fine:
            self.change_box.setFocus()
        return is_fine

    def _write(self) -> None:
        office = self._page.office
        keeper = office.laptops if self._is_ours else office.partners

        def accept() -> Laptop | OtherOrganization:
            return keeper.accept(
                self._path,
                is_compared=self.compare.is_equal,
                accept_change=self.change_box.isChecked(),
            )

        self._page.context.tasks.run(self, accept, self._written, self.show_problem)

    def _written(self, accepted: Laptop | OtherOrganization) -> None:
        self._key = accepted.key
        self.accepted.emit(accepted)
        self.show_result(self.tr("The card of {name} is accepted.").format(name=name_of(accepted)))
        if self._is_ours:
            self.write_button.setFocus()

    def _ask_file(self) -> None:
        self.accept()
        self.write_asked.emit(self._key)
