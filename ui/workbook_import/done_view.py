"""What came in, and where to go on from here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.common import theme
from ui.common.card import Card
from ui.common.facts import clear_layout
from ui.common.flow import FlowLayout
from ui.common.icons import icon, pixmap
from ui.common.text import PlainLabel
from ui.workbook_import.words import counted

if TYPE_CHECKING:
    from plc_desktop.services.importing.workbook_import import ImportPreview, ImportResult


class DoneView(QWidget):
    """Shown after an import.

    Signals:
        went: The address of a link that was pressed.
        again_wished: The person wants to import another workbook.
    """

    went = Signal(str)
    again_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._card = Card()
        self._words = QVBoxLayout()
        self._words.setSpacing(theme.current().px(8))
        self._card.body.addLayout(self._words)
        column.addWidget(self._card)
        column.addStretch(1)

    def show_result(self, result: ImportResult, preview: ImportPreview) -> None:
        """Say what came in from the workbook of `preview`."""
        clear_layout(self._words)
        px = theme.current().px
        picture = PlainLabel(wraps=False)
        picture.setPixmap(pixmap("done", theme.current().color("good"), px(32), 2.0))
        self._words.addWidget(picture)
        title = self.tr("{name} is in the workspace").format(name=preview.workbook.file_name)
        self._words.addWidget(PlainLabel(title, "card-title"))
        some = ", ".join(counted(plural, count) for plural, count in result.counts.items() if count)
        self._words.addWidget(PlainLabel(some))
        if result.backup:
            kept = self.tr("The workspace as it was before is kept as {name}.")
            self._words.addWidget(PlainLabel(kept.format(name=result.backup), "help"))
        self._words.addWidget(self._links(preview))

    def _links(self, preview: ImportPreview) -> QWidget:
        plan = preview.plan
        holder = QWidget()
        flow = FlowLayout(holder, spacing=theme.current().px(8))
        links = [(self.tr("Parent leaders"), "parent-leaders", "people")]
        if plan.submitted:
            waiting = self.tr("%n line(s) to sign", "", len(plan.submitted))
            links.append((waiting, "sign-off", "sign"))
        if plan.double_entries:
            doubles = self.tr("%n possible double entries", "", len(plan.double_entries))
            links.append((doubles, "hours/held=1", "held"))
        for text, address, icon_name in links:
            button = QPushButton(text)
            button.setIcon(icon(icon_name, "ink", 16))
            button.clicked.connect(partial(self._go, address))
            flow.addWidget(button)
        again = QPushButton(self.tr("Import another workbook"))
        again.clicked.connect(self.again_wished)
        flow.addWidget(again)
        return holder

    def _go(self, address: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  # Qt's
        self.went.emit(address)
