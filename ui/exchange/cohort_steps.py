"""Everybody of a cohort, from all organizations: shown, and saved as a table or a paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot

from ui.exchange.cohort_paper import cohort_paper, save_paper

if TYPE_CHECKING:
    from ui.exchange.page import ExchangePage

translate = QCoreApplication.translate


class CohortSteps(QObject):
    """Loads the list and writes it where a person says."""

    def __init__(self, page: ExchangePage) -> None:
        super().__init__(page)
        self._page = page

    @Slot()
    def show(self) -> None:
        """Show everybody."""
        self._page.show_view(self._page.cohort)
        self._page.run(self._page.office.cohort_report.lines, self._page.cohort.show_lines)

    @Slot()
    def save_table(self) -> None:
        """Save what is shown as a table."""
        chosen = self._ask(
            translate("ExchangePage", "parent-leaders.csv"),
            translate("ExchangePage", "Tables (*.csv)"),
        )
        if chosen:
            titles, rows = self._page.cohort.titles(), self._page.cohort.cells()
            save = self._page.office.cohort_report.save
            self._save(partial(save, Path(chosen), titles, rows), chosen)

    @Slot()
    def save_paper(self) -> None:
        """Save what is shown as a paper."""
        chosen = self._ask(
            translate("ExchangePage", "parent-leaders.pdf"),
            translate("ExchangePage", "PDF (*.pdf)"),
        )
        if chosen:
            cohort, size = self._page.cohort, self._page.context.page_size()
            job = cohort_paper(self._page.office, cohort.shown(), cohort.cohort(), size)
            self._save(partial(save_paper, job, Path(chosen)), chosen)

    def _ask(self, name: str, kinds: str) -> str:
        title = translate("ExchangePage", "Save the list")
        return self._page.context.ask_save_path(title, name, kinds)

    def _save(self, job: Callable[[], object], path: str) -> None:
        said = translate("ExchangePage", "Saved {path}.").format(path=path)
        self._page.run(job, lambda _: self._page.context.notices.show(said))
