"""The filter for dates: this week, last month, or from one date to another."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from plc_desktop.errors import RuleError
from ui.common.dates import format_date
from ui.common.editors import DateEdit
from ui.common.form import Form, FormField
from ui.common.form_dialog import FormDialog
from ui.common.page import PageContext
from ui.common.text import restyle
from ui.hours.week_grid import week_start


class DateRangeChip(QPushButton):
    """Shows the chosen dates.

    Attributes:
        from_on: First day, None without a limit.
        until_on: Last day, None without a limit.

    Signals:
        changed: Other dates were chosen.
    """

    changed = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.from_on: date | None = None
        self.until_on: date | None = None
        self._name = ""
        self.setProperty("role", "chip")
        self.setAutoDefault(False)
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill)
        self._fill()
        self._show()

    def set_range(self, from_on: date | None, until_on: date | None, name: str = "") -> None:
        """Choose dates without telling anybody."""
        self.from_on, self.until_on, self._name = from_on, until_on, name
        self._show()

    @Slot()
    def _fill(self) -> None:
        self._menu.clear()
        today = self._context.today()
        monday = week_start(today)
        first = today.replace(day=1)
        last_first = (first - timedelta(days=1)).replace(day=1)
        for name, from_on, until_on in (
            (self.tr("All dates"), None, None),
            (self.tr("This week"), monday, monday + timedelta(days=6)),
            (self.tr("Last week"), monday - timedelta(days=7), monday - timedelta(days=1)),
            (self.tr("This month"), first, _month_end(first)),
            (self.tr("Last month"), last_first, first - timedelta(days=1)),
        ):
            shown = name if from_on else ""
            action = self._menu.addAction(name)
            action.triggered.connect(partial(self._choose, from_on, until_on, shown))
        self._menu.addAction(self.tr("From … until …")).triggered.connect(self.ask)

    @Slot()
    def ask(self) -> FormDialog:
        """Ask for the first and the last day."""
        form = Form()
        first, last = DateEdit(self._context.today), DateEdit(self._context.today)
        first.set_value(self.from_on)
        last.set_value(self.until_on)
        form.add(
            FormField("from_on", self.tr("From"), first),
            FormField("until_on", self.tr("Until"), last),
        )
        dialog = FormDialog(
            self._context,
            self.tr("Show hours of these dates"),
            form,
            self.window(),
            save_text=self.tr("Show"),
            width=460,
        )
        dialog.submitted.connect(partial(self._asked, dialog))
        dialog.open()
        return dialog

    def _asked(self, dialog: FormDialog, values: dict[str, Any]) -> None:
        from_on, until_on = values.get("from_on"), values.get("until_on")
        if from_on and until_on and until_on < from_on:
            dialog.show_problem(RuleError("end_before_start_date", field="until_on"))
            return
        dialog.accept()
        self._choose(from_on, until_on, "")

    def _choose(
        self, from_on: date | None, until_on: date | None, name: str, *_checked: object
    ) -> None:
        self.set_range(from_on, until_on, name)
        self.changed.emit()

    def _show(self) -> None:
        text = self.tr("{filter}: {value}").format(filter=self.tr("Dates"), value=self._words())
        self.setText(text.replace("&", "&&") + " ▾")
        self.setAccessibleName(text)
        self.setProperty("isSet", bool(self.from_on or self.until_on))
        restyle(self)

    def _words(self) -> str:
        if self._name:
            return self._name
        if self.from_on and self.until_on:
            return f"{format_date(self.from_on)} – {format_date(self.until_on)}"
        if self.from_on:
            return self.tr("from {day}").format(day=format_date(self.from_on))
        if self.until_on:
            return self.tr("until {day}").format(day=format_date(self.until_on))
        return self.tr("all")


def _month_end(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
