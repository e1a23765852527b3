"""The papers of one parent leader, as a menu: report, transcript, portfolio."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu

from plc_desktop.files import file_name
from ui.common.page import Page
from ui.common.portfolio_papers import portfolio_papers, window_language

if TYPE_CHECKING:
    from plc_desktop.domain.records import Person

_LONGEST_NAME = 60


class PapersMenu(QMenu):
    """Papers of the person its page shows; does nothing until there is one."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._person: Person | None = None
        self.addAction(self.tr("Practicum report…"), self.show_report)
        self.addAction(self.tr("Transcript…"), self.show_transcript)
        self.addSeparator()
        self.addAction(self.tr("Save portfolio…"), self.save_portfolio)

    def show_person(self, person: Person) -> None:
        """Offer the papers of another person."""
        self._person = person

    @Slot()
    def show_report(self) -> None:
        """Go to the practicum reports of the person."""
        if self._person is not None:
            self._page.context.navigate(f"reports/person={self._person.id}")

    @Slot()
    def show_transcript(self) -> None:
        """Go to the transcript of the person."""
        if self._person is not None:
            self._page.context.navigate(f"reports/transcript={self._person.id}")

    @Slot()
    def save_portfolio(self) -> None:
        """Save everything the person owns as one ZIP."""
        person, context = self._person, self._page.context
        if person is None:
            return
        called = (person.printed_name or person.full_name)[:_LONGEST_NAME]
        name = file_name("Portfolio", called, suffix=".zip")
        chosen = context.ask_save_path(self.tr("Save portfolio"), name, self.tr("ZIP (*.zip)"))
        if not chosen:
            return
        papers = portfolio_papers(context.page_size(), window_language())
        self._page.run(
            lambda: self._page.office.portfolio.export(person.id, Path(chosen), papers),
            lambda made: context.notices.show(self.tr("Saved {path}.").format(path=made.path)),
        )
