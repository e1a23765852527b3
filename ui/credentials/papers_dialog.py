"""Every paper that was made of one credential; those that were replaced stay readable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout

from ui.common import theme
from ui.common.card import Note
from ui.common.columns import Column, EmptyState, RowAction
from ui.common.dates import format_date
from ui.common.page import Page
from ui.common.painting import Badge
from ui.common.table import PagedTable
from ui.common.table_source import ListSource
from ui.common.text import PlainLabel

if TYPE_CHECKING:
    from plc_desktop.services.credentials.life import CredentialHistory, PaperMade
    from plc_desktop.services.credentials.listed import CredentialItem
    from ui.credentials.papers import Papers

translate = QCoreApplication.translate


class PapersDialog(QDialog):
    """Shows what was issued, when, by whom and why again; changes nothing."""

    def __init__(
        self, page: Page, item: CredentialItem, found: CredentialHistory, papers: Papers
    ) -> None:
        super().__init__(page)
        from PySide6.QtCore import Qt

        self._item = item
        self._found = found
        self._papers = papers
        self.setWindowTitle(
            translate("CredentialsPage", "Papers of {number}").format(number=item.number)
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.table = self._table(page)
        self._build()
        screen = self.screen().availableGeometry()
        px = theme.current().px
        self.resize(min(px(820), screen.width() - 40), min(px(440), screen.height() - 80))

    def _table(self, page: Page) -> PagedTable[PaperMade]:
        table: PagedTable[PaperMade] = PagedTable(
            page.context,
            ListSource(lambda: list(reversed(self._found.papers))),
            [
                Column(
                    translate("CredentialsPage", "Issued"),
                    lambda row: format_date(row.issued_on, year=True),
                    width=14,
                ),
                Column(
                    translate("CredentialsPage", "Paper"),
                    lambda row: self._badge(row).text,
                    chip=self._badge,
                    width=16,
                ),
                Column(translate("CredentialsPage", "Issuer"), lambda row: row.issuer, width=18),
                Column(
                    translate("CredentialsPage", "Why again"),
                    lambda row: row.reason,
                    grows=True,
                    width=24,
                    tooltip=lambda row: row.reason,
                ),
            ],
            name=translate("CredentialsPage", "Papers"),
            empty=EmptyState(translate("CredentialsPage", "No paper was made yet.")),
        )
        table.set_row_actions([RowAction(translate("CredentialsPage", "View"), self._view)])
        table.opened.connect(lambda row: self._view([row]))
        table.reload()
        return table

    def _badge(self, row: PaperMade) -> Badge:
        if row is not self._found.papers[-1]:
            return Badge(translate("CredentialsPage", "Replaced"), "neutral", "history")
        if not row.is_signed:
            return Badge(translate("CredentialsPage", "Not signed"), "waiting", "warning")
        return Badge(translate("CredentialsPage", "Signed"), "good", "check")

    def _view(self, rows: list[PaperMade]) -> None:
        if len(rows) == 1:
            self._papers.show_stored(self._item, rows[0].document_sha256)

    def _build(self) -> None:
        px = theme.current().px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(16), px(24), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(PlainLabel(f"{self._item.person} · {self._item.number}", "title"))
        revoked = self._found.revoked
        if revoked is not None:
            layout.addWidget(
                Note(
                    translate("CredentialsPage", "Revoked {date} by {name}: {reason}").format(
                        date=format_date(revoked.on), name=revoked.by, reason=revoked.reason
                    ),
                    "problem",
                )
            )
        layout.addWidget(self.table, 1)
        close = QPushButton(translate("CredentialsPage", "Close"))
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        layout.addLayout(row)
