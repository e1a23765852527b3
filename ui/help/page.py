"""Help: short pages that come with the program; no network."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from resources import help_pages
from ui.common import theme
from ui.common.card import Card
from ui.common.page import Page, PageContext
from ui.common.text import PlainLabel
from ui.help.markdown import Block, blocks
from ui.help.picture import Picture

if TYPE_CHECKING:
    from plc_desktop.services.app import Office

_PICTURE_WIDTH = 680
_ROLES = {"title": "title", "heading": "card-title"}


class HelpPage(Page):
    """A list of topics beside the words of one."""

    def __init__(self, office: Office, context: PageContext, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("HelpPage", "Help")
        super().__init__(office, context, title, parent)
        self._paths: list[Path] = []
        self.topics = QListWidget()
        self.area = QScrollArea()
        self._build()
        self._load()
        self.topics.currentRowChanged.connect(self._show)
        self.topics.setCurrentRow(0)

    @override
    def open(self, argument: str) -> None:
        for at, path in enumerate(self._paths):
            if argument and argument in path.stem:
                self.topics.setCurrentRow(at)

    def _load(self) -> None:
        language = QLocale().name().partition("_")[0]
        self._paths = list(help_pages(language))
        for path in self._paths:
            source = path.read_text(encoding="utf-8")
            title = next((block.text for block in blocks(source) if block.kind == "title"), "")
            self.topics.addItem(QListWidgetItem(title or path.stem))

    def _show(self, at: int) -> None:
        px = theme.current().px
        inside = QWidget()
        inside.setProperty("ground", "none")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(16), 0)
        column.setSpacing(px(10))
        for block in blocks(self._paths[at].read_text(encoding="utf-8")):
            if block.text:
                column.addWidget(_widget(block, self._paths[at].parent))
        column.addStretch(1)
        self.area.setWidget(inside)
        self.area.setAccessibleName(self.topics.item(at).text())

    def _build(self) -> None:
        px = theme.current().px
        row = QHBoxLayout()
        row.setSpacing(px(12))
        left, right = Card(), Card()
        self.topics.setAccessibleName(self.tr("Topics"))
        self.topics.setFixedWidth(px(220))
        self.topics.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.topics.setWordWrap(True)
        left.body.addWidget(self.topics)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        right.body.addWidget(self.area, 1)
        row.addWidget(left)
        row.addWidget(right, 1)
        self.body.addLayout(row, 1)


def _widget(block: Block, folder: Path) -> QWidget:
    if block.kind == "picture":
        width = theme.current().px(_PICTURE_WIDTH)
        return Picture(folder / block.target, block.text, width)
    label = PlainLabel(block.text, _ROLES.get(block.kind, ""), selectable=True)
    if block.rich:  # words of the program itself, everything but bold escaped
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setText(block.rich)
        label.setAccessibleName(block.text)
    label.setMaximumWidth(theme.current().px(680))
    if block.kind == "code":
        label.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    if block.kind not in ("point", "number"):
        return label
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(theme.current().px(8), 0, 0, 0)
    mark = PlainLabel("•" if block.kind == "point" else f"{block.number}.", "muted", wraps=False)
    mark.setFixedWidth(theme.current().px(20))
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label, 1)
    return line
