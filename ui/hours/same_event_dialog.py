"""Two lines are one event and say different lengths: which one stands?"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from plc_desktop.domain.tables import HoursRow
from ui.common.choosers import ChoiceEdit, Option
from ui.common.dates import format_date, format_minutes
from ui.common.editors import DurationEdit, TextEdit
from ui.common.form import Form, FormField
from ui.common.form_dialog import FormDialog
from ui.common.page import Page

translate = QCoreApplication.translate

FIRST, SECOND, OTHER = "first", "second", "other"
_SIGNED = "signed"


class SameEventDialog(FormDialog):
    """Offers both lengths, and another one; a signature stays where its line stays as it is."""

    def __init__(self, page: Page, first: HoursRow, second: HoursRow, parent: QWidget) -> None:
        form = Form()
        one, other = _words(first), _words(second)
        if one == other:
            one = translate("SameEventDialog", "First line: {words}").format(words=one)
            other = translate("SameEventDialog", "Second line: {words}").format(words=other)
        options = [
            Option(FIRST, one),
            Option(SECOND, other),
            Option(OTHER, translate("SameEventDialog", "Another length…")),
        ]
        form.add(
            FormField(
                "stands",
                translate("SameEventDialog", "How long was it?"),
                ChoiceEdit(options),
                is_required=True,
            ),
            FormField(
                "minutes",
                translate("SameEventDialog", "Length"),
                DurationEdit(),
                is_required=True,
            ),
            FormField(
                "reason",
                translate("SameEventDialog", "Why neither of them?"),
                TextEdit(),
                translate("SameEventDialog", "Stays in the history of this line."),
                is_required=True,
            ),
        )
        form.set_values({"stands": FIRST})
        super().__init__(
            page.context,
            translate("SameEventDialog", "The same event"),
            form,
            parent,
            save_text=translate("SameEventDialog", "Keep one line"),
            explanation=translate(
                "SameEventDialog",
                "{person}, {day}. One line stays, the other becomes void. A length that is typed"
                " has to be signed again.",
            ).format(person=first.person, day=format_date(first.worked_on, weekday=True)),
            width=460,
        )
        self._first, self._second = first, second
        form.edited.connect(self._show_fields)
        self._show_fields()

    def lines(self, values: dict[str, Any]) -> tuple[HoursRow, HoursRow]:
        """Return the line that stays and the one that becomes void."""
        if values["stands"] == SECOND:
            return self._second, self._first
        return self._first, self._second

    @Slot()
    def _show_fields(self) -> None:
        """A length and a reason are asked for only where neither line is right."""
        is_other = self.form.editor("stands").draft_text() == OTHER
        self.form.set_visible("minutes", visible=is_other)
        is_lost = is_other and self._first.state == _SIGNED
        self.form.set_visible("reason", visible=is_lost)
        self._fitting.start(0)  # more fields need more room


def _words(row: HoursRow) -> str:
    words = (
        translate("SameEventDialog", "{length}, signed by {supervisor}")
        if row.state == _SIGNED
        else translate("SameEventDialog", "{length}, not signed")
    )
    return words.format(length=format_minutes(row.minutes), supervisor=row.supervisor)
