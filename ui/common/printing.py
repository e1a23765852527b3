"""Printing a PDF on paper with the system's own dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument

_MOST_DPI = 300


def print_pdf(parent: QWidget, pdf: bytes, title: str) -> bool:
    """Ask for a printer and print; return whether it was printed.

    Args:
        parent: Window the dialog belongs to.
        pdf: The document, printed as it is.
        title: Name in the printer's queue.
    """
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setResolution(min(printer.resolution(), _MOST_DPI))
    document = QPdfDocument(parent)
    buffer = QBuffer(document)
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    size = document.pagePointSize(0)
    if size.width() > size.height():
        from PySide6.QtGui import QPageLayout

        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, document.pageCount())
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    _paint(printer, document, dialog)
    return True


def _paint(printer: object, document: object, dialog: object) -> None:
    """Draw each chosen page as large as the paper takes, at the printer's resolution."""
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    assert isinstance(printer, QPrinter)  # noqa: S101  # typed late, imported late
    assert isinstance(document, QPdfDocument)  # noqa: S101
    assert isinstance(dialog, QPrintDialog)  # noqa: S101
    first = printer.fromPage() or 1
    last = printer.toPage() or document.pageCount()
    paper = printer.pageRect(QPrinter.Unit.DevicePixel).toRect()
    with QPainter(printer) as painter:
        for number in range(first - 1, last):
            if number > first - 1:
                printer.newPage()
            points = document.pagePointSize(number)
            scale = min(paper.width() / points.width(), paper.height() / points.height())
            size = QSize(round(points.width() * scale), round(points.height() * scale))
            area = QRect(0, 0, size.width(), size.height())
            painter.drawImage(area, page_image(document, number, size))


def page_image(document: QPdfDocument, number: int, size: QSize) -> QImage:
    """Return a page on white paper; drawn by Qt alone it would be transparent around the ink.

    Args:
        document: The loaded document.
        number: The page, counted from 0.
        size: In pixels.
    """
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        painter.drawImage(0, 0, document.render(number, size))
    return image
