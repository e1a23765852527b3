"""The page or picture that was verified, beside the signed words."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImageReader, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QWidget
from typing_extensions import override

from ui.common import theme
from ui.common.card import Card
from ui.common.pdf_view import PdfPreview
from ui.common.text import PlainLabel
from ui.credentials.verify.checking import Checked

_PDF_START = b"%PDF-"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff")
_LARGEST = 3000


class OriginalView(Card):
    """Shows a PDF or a picture; hidden for other files, which have no look."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.pdf = PdfPreview()
        self.picture = _Picture()
        self._stack = QStackedLayout()
        self.body.addLayout(self._stack, 1)  # first, or the page would be shown as a window
        for widget in (self.pdf, self.picture):
            self._stack.addWidget(widget)
        self.setMinimumSize(theme.current().px(260), theme.current().px(220))

    def show_checked(self, checked: Checked) -> None:
        """Show another file; the very bytes that were verified."""
        content = checked.content
        is_pdf = content.startswith(_PDF_START)
        self.set_title(self.tr("The page") if is_pdf else self.tr("The picture"))
        self.pdf.show_pdf(content if is_pdf else b"")
        is_picture = content.startswith(_PICTURES) and self.picture.show_picture(content)
        self._stack.setCurrentWidget(self.picture if is_picture else self.pdf)
        self.setVisible(is_picture or (is_pdf and self.pdf.page_count > 0))


class _Picture(PlainLabel):
    """A picture as large as there is room, never larger than it is."""

    def __init__(self) -> None:
        super().__init__(wraps=False)
        self._whole = QPixmap()
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setAccessibleName(self.tr("The picture that was verified"))

    def show_picture(self, content: bytes) -> bool:
        """Show a PNG or JPEG; return whether it could be read."""
        buffer = QBuffer()
        buffer.setData(QByteArray(content))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer)
        reader.setAutoTransform(True)
        size = reader.size()
        if size.isValid() and max(size.width(), size.height()) > _LARGEST:
            reader.setScaledSize(
                size.scaled(_LARGEST, _LARGEST, Qt.AspectRatioMode.KeepAspectRatio)
            )
        self._whole = QPixmap.fromImage(reader.read())
        self._fit()
        return not self._whole.isNull()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._whole.isNull() or self.width() < 1:
            return
        ratio = self.devicePixelRatioF()
        room = QSize(self.width(), self.height()) * ratio
        size = self._whole.size()
        if size.width() > room.width() or size.height() > room.height():
            size = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        smooth = Qt.TransformationMode.SmoothTransformation
        shown = self._whole.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        shown.setDevicePixelRatio(ratio)
        self.setPixmap(shown)
