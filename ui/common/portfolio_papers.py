"""Draws the papers of portfolios, for the window and the command line alike."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QLocale

from resources import badge_picture
from ui.common.document_texts import document_texts

if TYPE_CHECKING:
    from plc_desktop.domain.documents import PracticumReport
    from plc_desktop.domain.portfolio import PortfolioIndex
    from plc_desktop.domain.transcript import TranscriptReport

PageName = Literal["letter", "a4"]


class Papers:
    """The papers of one language; see `plc_desktop.services.papers.portfolio.PortfolioPapers`."""

    def __init__(self, page: PageName, language: str) -> None:
        """Draw on a paper size in a language; one that is not known gives English."""
        from reports.portfolio_index import language_for

        self._page = page
        self._language = language_for(language)
        self._texts = document_texts(self._language)

    def word(self, kind: str) -> str:
        """Return what a kind of file is called."""
        from reports.portfolio_index import words

        return str(words(self._language)[f"file_{kind}"])

    def transcript(self, report: TranscriptReport) -> bytes:
        """Return the transcript as PDF."""
        from reports.transcript import render

        return render(report, self._texts, self._page)

    def practicum(self, report: PracticumReport) -> bytes:
        """Return a practicum report as PDF."""
        from reports.practicum_report import render

        return render(report, self._texts, self._page)

    def picture(self, credential: bytes) -> bytes:
        """Return the badge with the credential inside."""
        from plc_desktop.credentials.baking import bake_png

        return bake_png(badge_picture().read_bytes(), credential)

    def index(self, index: PortfolioIndex) -> bytes:
        """Return the page that explains the files."""
        from reports.portfolio_index import html

        return html(index, self._language)

    def readme(self, index: PortfolioIndex) -> bytes:
        """Return the same as plain text."""
        from reports.portfolio_index import readme

        return readme(index, self._language)


def portfolio_papers(page: PageName, otherwise: str = "") -> Callable[[str], Papers]:
    """Return what finds the papers of a language.

    Args:
        page: Paper size.
        otherwise: Language for people whose own is not known.
    """

    @cache
    def papers(language: str) -> Papers:
        return Papers(page, language or otherwise)

    return papers


def window_language() -> str:
    """Return the code of the window's language."""
    return QLocale().name().partition("_")[0]
