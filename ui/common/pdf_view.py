"""A page as it will be printed, with Print and Save."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QMargins, QPointF, Qt
from PySide6.QtGui import QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from plc_desktop.files import write_whole
from ui.common import theme
from ui.common.page import PageContext

_SHARE_OF_SCREEN = 0.85


class PdfPreview(QWidget):
    """Shows a PDF that is in memory; nothing is written to the disk."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self._view = QPdfView(self)
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitInView)
        self._view.setDocument(self._document)
        self._view.setAccessibleName(self.tr("Preview of the page"))
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        margin = theme.current().px(8)
        self._view.setDocumentMargins(QMargins(margin, margin, margin, margin))
        self._view.setPageSpacing(margin)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:  # another theme
            self._color_ground()

    def _color_ground(self) -> None:
        """Give the ground around the page the theme's color; no style sheet reaches it."""
        ground = theme.current().color("line")
        palette = self._view.palette()
        if palette.color(QPalette.ColorRole.Dark) != ground:
            palette.setColor(QPalette.ColorRole.Dark, ground)
            self._view.setPalette(palette)

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return self._document.pageCount()

    def show_pdf(self, content: bytes) -> None:
        """Show another document; empty bytes show nothing."""
        self._color_ground()
        self._document.close()
        self._buffer.close()
        if not content:
            return
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        is_one = self._document.pageCount() == 1
        self._view.setPageMode(
            QPdfView.PageMode.SinglePage if is_one else QPdfView.PageMode.MultiPage
        )

    def go_to(self, number: int) -> None:
        """Show the page with this number, from 1."""
        self._view.pageNavigator().jump(number - 1, QPointF())

    def fit_width(self) -> None:
        """Show the page as wide as the view, for papers with small letters."""
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)


class PdfDialog(QDialog):
    """One paper in a window of its own."""

    def __init__(  # noqa: PLR0913  # keyword-only after the five that every paper has
        self,
        context: PageContext,
        title: str,
        content: bytes,
        suggested_name: str,
        parent: QWidget,
        *,
        is_private: bool = False,
    ) -> None:
        """Show a paper; a private one is saved so that only its owner may read it."""
        super().__init__(parent)
        self._is_private = is_private
        self._context = context
        self._title = title
        self._content = content
        self._suggested_name = suggested_name
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.preview = PdfPreview()
        self.preview.show_pdf(content)
        self._build()
        self.resize(parent.window().size() * _SHARE_OF_SCREEN)

    def _print(self) -> None:
        if self._context.print_pdf is not None:
            self._context.print_pdf(self, self._content, self._title)

    def _save(self) -> None:
        chosen = self._context.ask_save_path(
            self.tr("Save as PDF"), self._suggested_name, self.tr("PDF (*.pdf)")
        )
        if chosen:
            self._context.tasks.run(
                self,
                lambda: write_whole(Path(chosen), self._content, is_private=self._is_private),
                lambda _: self._context.notices.show(self.tr("Saved {path}.").format(path=chosen)),
            )

    def _build(self) -> None:
        px = theme.current().px
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for text, slot, role in (
            (self.tr("Close"), self.reject, ""),
            (self.tr("Save as PDF…"), self._save, ""),
            (self.tr("Print…"), self._print, "primary"),
        ):
            button = QPushButton(text)
            button.setProperty("role", role)
            button.clicked.connect(slot)
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setSpacing(px(12))
        column.addWidget(self.preview, 1)
        column.addLayout(buttons)
