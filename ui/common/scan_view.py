"""A stored scan in a window of its own: every page as it was kept."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout

from plc_desktop.files import write_whole
from ui.common import theme
from ui.common.page import Page
from ui.common.pdf_view import PdfPreview
from ui.common.picture import Picture

if TYPE_CHECKING:
    from plc_desktop.services.sign_off.scan_files import StoredScan
    from plc_desktop.services.sign_off.scanned_sheets import ScanPage

_SHARE_OF_SCREEN = 0.85
_ENDINGS = {"application/pdf": ".pdf", "image/png": ".png", "image/jpeg": ".jpg"}


def show_scan(page: Page, sha256: str, number: int = 1) -> None:
    """Fetch a stored scan and show it.

    Args:
        page: The page that asks.
        sha256: Names the scan.
        number: Which page of it is wanted, from 1.
    """
    page.run(lambda: _fetched(page, sha256), partial(_show, page, number))


def _fetched(page: Page, sha256: str) -> tuple[StoredScan, tuple[ScanPage, ...]]:
    """Runs on the worker; pictures are decoded there, within limits, and not by the window."""
    from plc_desktop.services.sign_off.scan_files import ScanFile

    stored = page.office.paper_scans.scan(sha256)
    return stored, page.office.paper_scans.read([ScanFile("scan", stored.content)]).pages


def _show(page: Page, number: int, found: tuple[StoredScan, tuple[ScanPage, ...]]) -> None:
    ScanDialog(page, *found, number).open()


class ScanDialog(QDialog):
    """One scan, to be looked at and saved as it came in."""

    def __init__(
        self, page: Page, stored: StoredScan, pages: tuple[ScanPage, ...], number: int
    ) -> None:
        super().__init__(page)
        self._page = page
        self._stored = stored
        self.setWindowTitle(self.tr("Scan of the signed sheet"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setSpacing(px(12))
        if stored.media_type == "application/pdf":
            preview = PdfPreview()
            preview.show_pdf(stored.content)
            preview.fit_width()
            preview.go_to(number)
            column.addWidget(preview, 1)
        else:
            column.addWidget(_picture(pages[0].picture, self.tr("Picture of the scan")), 1)
        column.addLayout(self._buttons())
        self.resize(page.window().size() * _SHARE_OF_SCREEN)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        save = QPushButton(self.tr("Save as it came in…"))
        save.clicked.connect(self._save)
        close = QPushButton(self.tr("Close"))
        close.setProperty("role", "primary")
        close.clicked.connect(self.accept)
        row.addWidget(save)
        row.addWidget(close)
        return row

    def _save(self) -> None:
        context, ending = self._page.context, _ENDINGS.get(self._stored.media_type, "")
        kinds = self.tr("Scan (*{ending})").format(ending=ending)
        chosen = context.ask_save_path(self.tr("Save the scan"), f"scan{ending}", kinds)
        if chosen:
            context.tasks.run(
                self,
                lambda: write_whole(Path(chosen), self._stored.content),
                lambda _: context.notices.show(self.tr("Saved {path}.").format(path=chosen)),
            )


def _picture(content: bytes, name: str) -> QScrollArea:
    picture = Picture()
    picture.show_image(QImage.fromData(content))
    picture.setAccessibleName(name)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(picture)
    area.setAccessibleName(name)
    return area
