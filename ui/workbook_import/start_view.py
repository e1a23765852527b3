"""Where a workbook is chosen or dropped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from ui.common import theme
from ui.common.card import Card, Note
from ui.common.drops import FileDrops
from ui.common.icons import pixmap
from ui.common.text import PlainLabel


class DropArea(Card):
    """A panel with a dashed edge on which a file can be dropped.

    Signals:
        dropped: A file was dropped; its path.
    """

    dropped = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._is_over = False
        drops = FileDrops(self, _only_one)
        drops.hovered.connect(self._show_over)
        drops.dropped.connect(self._take)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        now = theme.current()
        gap, radius = now.px(8), now.px(8)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            color = now.color("primary" if self._is_over else "edge")
            painter.setPen(QPen(color, now.px(2), Qt.PenStyle.DashLine))
            painter.drawRoundedRect(self.rect().adjusted(gap, gap, -gap, -gap), radius, radius)

    @Slot(bool)
    def _show_over(self, is_over: bool) -> None:  # noqa: FBT001  # a slot
        self._is_over = is_over
        self.update()

    @Slot(list)
    def _take(self, paths: list[Path]) -> None:
        self.dropped.emit(str(paths[0]))


class StartView(QWidget):
    """Says what can be brought in, and takes the file.

    Signals:
        chosen: A file was dropped; its path.
        choose_wished: The person wants the file dialog.
        sample_wished: The person wants to look at the sample.
    """

    chosen = Signal(str)
    choose_wished = Signal()
    sample_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choose_button = QPushButton(self.tr("Choose a workbook…"))
        self.sample_button = QPushButton(self.tr("Use the sample"))
        self.area = DropArea()
        self.problem = Note("", "problem")
        self._build()
        self.choose_button.clicked.connect(self.choose_wished)
        self.sample_button.clicked.connect(self.sample_wished)
        self.area.dropped.connect(self.chosen)
        self.show_problem("")

    def show_problem(self, text: str) -> None:
        """Say why the last file could not be read; "" for nothing."""
        self.problem.set_text(text)

    def show_sample(self, *, visible: bool) -> None:
        """Offer the sample, in a workspace that is still empty."""
        self.sample_button.setVisible(visible)

    def _build(self) -> None:
        px = theme.current().px
        middle = Qt.AlignmentFlag.AlignHCenter
        picture = PlainLabel(wraps=False)
        picture.setPixmap(pixmap("import", theme.current().color("primary"), px(40), 2.0))
        title = PlainLabel(self.tr("Drop your workbook here"), "card-title")
        kinds = PlainLabel(self.tr("Excel workbook (.xlsx) or CSV file"), "muted")
        for label in (title, kinds):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        body = self.area.body
        body.addStretch(1)
        body.addWidget(picture, 0, middle)
        body.addWidget(title)
        body.addWidget(kinds)
        self.choose_button.setProperty("role", "primary")
        body.addSpacing(px(8))
        body.addWidget(self.choose_button, 0, middle)
        body.addWidget(self.sample_button, 0, middle)
        body.addStretch(1)
        self.area.setMinimumHeight(px(240))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self.problem)
        column.addWidget(self.area, 1)
        column.addWidget(self._words())

    def _words(self) -> QWidget:
        card = Card(self.tr("What happens"))
        for text in (
            self.tr(
                "Sheets and columns are found by their headers, wherever they stand: parent"
                " leaders, organizations, supervisors, placements, hours, training, courses,"
                " capstones."
            ),
            self.tr("You see everything first. Nothing is changed before you say so."),
            self.tr("A backup is made before the import, and one Undo takes it all out again."),
            self.tr("The workbook itself is only read; it stays as it is."),
        ):
            card.body.addWidget(PlainLabel("•  " + text))
        return card


def _only_one(paths: list[Path]) -> list[Path]:
    """Return a file that is dragged alone; reading says if it is no workbook."""
    return paths if len(paths) == 1 else []
