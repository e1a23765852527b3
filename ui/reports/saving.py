"""Saving many papers: those of everyone in the list, into one folder."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from plc_desktop.services.workspace.progress import Progress
from ui.common.messages import text_for
from ui.common.page import Page, PageName
from ui.common.portfolio_papers import portfolio_papers, window_language
from ui.common.table import PagedTable
from ui.reports.papers import PaperMaker, Subject

if TYPE_CHECKING:
    from plc_desktop.services.papers.portfolio import MadePortfolios

translate = QCoreApplication.translate


class Saving(QObject):
    """Asks for a folder, saves into it, and says what was saved."""

    def __init__(
        self, page: Page, table: PagedTable[Subject], refuse: Callable[[str], object]
    ) -> None:
        super().__init__(page)
        self._page = page
        self._table = table
        self._refuse = refuse

    def save_papers(self, maker: PaperMaker, folder: str) -> None:
        """Save the paper of everyone in the list who has one."""
        source, request = self._table.model.source, self._table.request

        def job(progress: Progress) -> int:
            wanted = [row for row in source.rows(source.ids(request)) if _is_paper(row)]
            return maker.save_all(wanted, Path(folder), progress)

        stopped = translate(
            "ReportsPage", "Stopped. The papers saved so far are in {folder}."
        ).format(folder=folder)
        self._page.run_long(
            translate("ReportsPage", "Saving papers"),
            job,
            partial(self._saved_papers, folder),
            on_stopped=partial(self._page.context.notices.inform, stopped),
        )

    def _saved_papers(self, folder: str, count: int) -> None:
        said = translate("ReportsPage", "%n paper(s) saved in {folder}.", "", count)
        self._page.context.notices.show(said.format(folder=folder))

    def save_portfolios(self, page_size: PageName, folder: str) -> None:
        """Save the portfolios of everyone in the list."""
        papers = portfolio_papers(page_size, window_language())
        source, request = self._table.model.source, self._table.request
        portfolio = self._page.office.portfolio

        def job(progress: Progress) -> MadePortfolios:
            people = [row.id for row in source.rows(source.ids(request))]
            return portfolio.export_many(people, Path(folder), papers, progress=progress)

        stopped = translate(
            "ReportsPage", "Stopped. The portfolios saved so far are in {folder}."
        ).format(folder=folder)
        self._page.run_long(
            translate("ReportsPage", "Saving portfolios"),
            job,
            partial(self._saved_portfolios, folder),
            on_stopped=partial(self._page.context.notices.inform, stopped),
        )

    def _saved_portfolios(self, folder: str, done: MadePortfolios) -> None:
        said = translate("ReportsPage", "Portfolios saved in {folder}: {count}.")
        self._page.context.notices.show(said.format(folder=folder, count=len(done.made)))
        if done.refused:
            names = ", ".join(item.person for item in done.refused)
            self._refuse(
                translate("ReportsPage", "Not saved: {names}. {reason}").format(
                    names=names, reason=text_for(done.refused[0].error)
                )
            )


def _is_paper(row: Subject) -> bool:
    """Say whether a paper can be saved: certificates only once they are issued."""
    return not row.number or row.is_issued
