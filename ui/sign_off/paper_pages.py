"""The scanned pages beside the lines: small pictures to choose from, and the chosen one large."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import (
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.common import theme
from ui.common.card import Note
from ui.common.picture import Picture
from ui.common.text import PlainLabel
from ui.sign_off.paper_words import page_words, sheet_sentences, short_words

if TYPE_CHECKING:
    from plc_desktop.services.sign_off.scanned_sheets import ScansRead

_THUMB_WIDTH, _THUMB_HEIGHT = 92, 116
_STRIP_HEIGHT = 172


class PaperPages(QWidget):
    """Thumbnails, what each page is, and the chosen page.

    Signals:
        place_wished: The person wants to say by hand what the page at this place is.
    """

    place_wished = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images: list[QImage] = []
        self._states: list[str] = []
        self.strip = QListWidget()
        self.strip.setViewMode(QListView.ViewMode.IconMode)
        self.strip.setFlow(QListView.Flow.LeftToRight)
        self.strip.setWrapping(False)
        self.strip.setMovement(QListView.Movement.Static)
        self.strip.setAccessibleName(self.tr("Scanned pages"))
        self.caption = PlainLabel("", "strong")
        self.place = QPushButton(self.tr("Say which page this is…"))
        self.place.setAutoDefault(False)
        self.picture = Picture()
        self.sentences = Note("", "waiting")
        self._build()
        self.strip.currentRowChanged.connect(self._show)
        self.place.clicked.connect(lambda: self.place_wished.emit(self.strip.currentRow()))

    def show_scans(self, read: ScansRead) -> None:
        """Show the pages that were read, and what stands in the way of some lines."""
        at = max(self.strip.currentRow(), 0)
        self._images = [QImage.fromData(page.picture) for page in read.pages]
        self._states = [page.state for page in read.pages]
        self.strip.clear()
        for page, image in zip(read.pages, self._images, strict=True):
            item = QListWidgetItem(QIcon(QPixmap.fromImage(image)), short_words(page))
            item.setToolTip(page_words(page))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, page_words(page))
            self.strip.addItem(item)
        odd_pages = [
            self.tr("Scan {number}: {words}").format(number=number, words=page_words(page))
            for number, page in enumerate(read.pages, start=1)
            if page.state != "matched"
        ]
        sentences = [text for sheet in read.sheets for text in sheet_sentences(sheet)]
        self.sentences.set_text("\n".join([*odd_pages, *sentences]))
        self.strip.setVisible(len(read.pages) > 1)
        odd = [at for at, state in enumerate(self._states) if state != "matched"]
        self.show_page(odd[0] if odd else min(at, len(read.pages) - 1))

    def show_page(self, at: int) -> None:
        """Show the page at this place among those read."""
        self.strip.setCurrentRow(at)

    @Slot(int)
    def _show(self, at: int) -> None:
        is_one = 0 <= at < len(self._images)
        self.picture.setVisible(is_one)
        self.place.setVisible(is_one and self._states[at] in {"no_code", "other_lines"})
        if is_one:
            words = self.strip.item(at).toolTip()
            self.caption.setText(words)
            self.picture.setAccessibleName(words)
            self.picture.show_image(self._images[at])

    def _build(self) -> None:
        px = theme.current().px
        self.strip.setIconSize(QSize(px(_THUMB_WIDTH), px(_THUMB_HEIGHT)))
        self.strip.setGridSize(QSize(px(_THUMB_WIDTH + 44), px(_STRIP_HEIGHT - 20)))
        self.strip.setWordWrap(True)
        self.strip.setFixedHeight(px(_STRIP_HEIGHT))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, px(4), 0)
        column.setSpacing(px(8))
        for widget in (self.sentences, self.strip, self.caption, self.place, self.picture):
            column.addWidget(widget)
        column.addStretch(1)
