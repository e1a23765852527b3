"""What can be said about a paper: its hours, its kind, its size."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.common import theme
from ui.common.choosers import ChoiceEdit, Option
from ui.common.editors import DateEdit
from ui.common.page import PageContext, PageName
from ui.common.text import PlainLabel
from ui.reports.papers import HOURS, PRACTICUM, Wish

translate = QCoreApplication.translate

_AS_IT_STANDS = "as_it_stands"


class PaperChoices(QWidget):
    """Fields of which each kind of paper offers some, two in a row.

    Signals:
        edited: The person chose something else.
    """

    edited = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self.from_on = DateEdit(context.today)
        self.until_on = DateEdit(context.today)
        for editor in (self.from_on, self.until_on):
            editor.setPlaceholderText(translate("ReportsPage", "all hours"))
        self.report_kind = ChoiceEdit(
            [
                Option(_AS_IT_STANDS, translate("ReportsPage", "As it stands")),
                Option("interim", translate("ReportsPage", "Interim")),
                Option("final", translate("ReportsPage", "Final")),
            ]
        )
        self.page_size = ChoiceEdit(
            [
                Option("letter", translate("ReportsPage", "Letter")),
                Option("a4", translate("ReportsPage", "A4")),
            ]
        )
        self._offered: tuple[tuple[PlainLabel, QWidget], ...] = (
            (PlainLabel(translate("ReportsPage", "Hours from"), "label"), self.from_on),
            (PlainLabel(translate("ReportsPage", "Hours up to"), "label"), self.until_on),
            (PlainLabel(translate("ReportsPage", "Report"), "label"), self.report_kind),
            (PlainLabel(translate("ReportsPage", "Paper"), "label"), self.page_size),
        )
        self._grid = QGridLayout(self)
        self._build()
        self.report_kind.set_value(_AS_IT_STANDS)
        self.page_size.set_value(context.page_size())
        for changed in (self.from_on, self.until_on, self.report_kind, self.page_size):
            changed.edited.connect(self.edited)

    def offer(self, kind: str) -> None:
        """Show what can be said about this kind of paper, side by side without gaps."""
        wanted = {
            PRACTICUM: (self.until_on, self.report_kind, self.page_size),
            HOURS: (self.from_on, self.until_on, self.page_size),
        }.get(kind, (self.page_size,))
        at = 0
        for label, editor in self._offered:
            is_wanted = editor in wanted
            label.setVisible(is_wanted)
            editor.setVisible(is_wanted)
            if is_wanted:
                self._place(at, label, editor)
                at += 1

    def wish(self, kind: str) -> Wish:
        """Return the paper that is wanted.

        Raises:
            RuleError: If a date that was typed is none.
        """
        until_on = self.until_on.value() if kind in {PRACTICUM, HOURS} else None
        from_on = self.from_on.value() if kind == HOURS else None
        page = cast("PageName", self.page_size.value() or self._context.page_size())
        chosen = self.report_kind.value() or _AS_IT_STANDS
        return Wish(kind, page, until_on, from_on, "" if chosen == _AS_IT_STANDS else chosen)

    def _build(self) -> None:
        px = theme.current().px
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(4))
        for at, (label, editor) in enumerate(self._offered):
            editor.setAccessibleName(label.text())
            self._place(at, label, editor)
        self.page_size.setAccessibleName(translate("ReportsPage", "Paper size"))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)

    def _place(self, at: int, label: QWidget, editor: QWidget) -> None:
        """Put a field with its label at a place, two fields in a row."""
        self._grid.addWidget(label, 2 * (at // 2), at % 2)
        self._grid.addWidget(editor, 2 * (at // 2) + 1, at % 2)
