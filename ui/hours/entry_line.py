"""One line of fast entry: date, length, activity, what was done; Enter stores it."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from plc_desktop.domain.hours import Advice
from plc_desktop.domain.records import HoursEntry
from plc_desktop.errors import PlcError, RuleError
from ui.common import theme
from ui.common.advice import advice_words
from ui.common.editors import DateEdit, TextEdit
from ui.common.icons import pixmap
from ui.common.messages import text_for
from ui.common.meters import Chip
from ui.common.page import PageContext
from ui.common.painting import Badge
from ui.common.text import PlainLabel, restyle
from ui.hours.typed_length import LengthEdit, TypedLength

DATE_WIDTH, LENGTH_WIDTH, STATE_WIDTH = 130, 160, 104
ACTIVITY_SHARE, TEXT_SHARE = 2, 3
_LONGEST_DESCRIPTION = 4000


class EntryLine(QWidget):
    """Four fields and what is said about them.

    Attributes:
        entry: The stored entry, None while the line is new.
        change_id: The change that stored it.

    Signals:
        committed: Enter was pressed and everything makes sense.
        edited: Something was typed.
        left_up: The arrow up was pressed; the number is the column.
        left_down: The arrow down was pressed.
    """

    committed = Signal()
    edited = Signal()
    left_up = Signal(int)
    left_down = Signal(int)

    def __init__(
        self, context: PageContext, activities: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.entry: HoursEntry | None = None
        self.change_id = ""
        self._is_changed = False
        self.day = DateEdit(context.today)
        self.length = LengthEdit()
        self.activity = TextEdit(activities)
        self.text = TextEdit(max_length=_LONGEST_DESCRIPTION)
        self._state = Chip()
        self._says = PlainLabel("", "help")
        self._sign = PlainLabel("", wraps=False)
        self._build()
        for field in self.fields:
            field.textChanged.connect(self._note_edit)

    @property
    def fields(self) -> tuple[QLineEdit, ...]:
        """The four fields, in reading order."""
        return (self.day, self.length, self.activity, self.text)

    @property
    def says(self) -> str:
        """The advice or problem shown."""
        return self._says.text()

    @property
    def is_blank(self) -> bool:
        """Whether nothing but a date stands there."""
        return not any(field.text().strip() for field in self.fields[1:])

    @property
    def is_changed(self) -> bool:
        """Whether something was typed since it was stored."""
        return self._is_changed

    def typed_entry(self, placement_id: str) -> HoursEntry:
        """Return the line as an entry; its id is empty while it is new.

        Raises:
            RuleError: If it does not make sense yet; `field` names the field.
        """
        worked_on: date | None = _value(self.day, "worked_on")
        length: TypedLength | None = _value(self.length, "length")
        if worked_on is None:
            raise RuleError("field_required", field="worked_on")
        if length is None:
            raise RuleError("field_required", field="length")
        if not placement_id:
            raise RuleError("field_required", field="placement_id")
        before = self.entry or HoursEntry(id="", placement_id=placement_id, worked_on=worked_on)
        keeps_times = (length.starts_at, length.ends_at) == (before.starts_at, before.ends_at)
        # a break, typed in the full form, stays as long as the times do
        is_same_span = keeps_times and length.starts_at is not None
        return dataclasses.replace(
            before,
            worked_on=worked_on,
            starts_at=length.starts_at,
            ends_at=length.ends_at,
            minutes=before.minutes if is_same_span else length.minutes,
            break_minutes=before.break_minutes if keeps_times else 0,
            activity=self.activity.value(),
            description=self.text.value(),
        )

    def show_day(self, day: date) -> None:
        """Begin with a date."""
        self.day.set_value(day)
        self._is_changed = False

    def show_stored(self, entry: HoursEntry, change_id: str, badge: Badge) -> None:
        """Show the line as it was stored; it can still be changed."""
        self.entry, self.change_id = entry, change_id
        self.day.set_value(entry.worked_on)
        self.length.set_value(TypedLength(entry.minutes, entry.starts_at, entry.ends_at))
        self.activity.set_value(entry.activity)
        self.text.set_value(entry.description)
        self._state.set_badge(badge)
        self._is_changed = False

    def show_taken_back(self) -> None:
        """Show that the line is no longer stored; what was typed stays."""
        self.entry, self.change_id = None, ""
        self._state.set_badge(Badge(""))
        self._is_changed = True

    def show_advice(self, advice: Sequence[Advice]) -> None:
        """Say what is worth a second look; never in the way."""
        self._say("   ".join(advice_words(item).sentence for item in advice), "waiting")

    def show_problem(self, error: PlcError) -> None:
        """Say why the line cannot be stored, at the field it is about."""
        self._say(text_for(error), "problem")
        names = {"worked_on": self.day, "activity": self.activity, "description": self.text}
        for other in self.fields:
            other.deselect()
        field = names.get(str(error.facts.get("field", "")), self.length)
        field.setProperty("invalid", True)
        field.setAccessibleDescription(text_for(error))
        restyle(field)
        field.setFocus()
        field.selectAll()

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Put what was done into a second row where there is no room for one."""
        if is_narrow:
            self._first.removeWidget(self.text)
            self._second.addWidget(self.text)
        else:
            self._second.removeWidget(self.text)
            self._first.insertWidget(3, self.text, TEXT_SHARE)

    def focus(self, column: int = 0) -> None:
        """Put the cursor into a field, its text selected."""
        field = self.fields[column]
        field.setFocus(Qt.FocusReason.TabFocusReason)
        field.selectAll()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        column = next((at for at, field in enumerate(self.fields) if field.hasFocus()), 0)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.committed.emit()
        elif event.key() == Qt.Key.Key_Up:
            self.left_up.emit(column)
        elif event.key() == Qt.Key.Key_Down:
            self.left_down.emit(column)
        else:
            super().keyPressEvent(event)

    @Slot()
    def _note_edit(self) -> None:
        self._is_changed = True
        self._say("", "")
        for field in self.fields:
            if field.property("invalid"):
                field.setProperty("invalid", False)
                restyle(field)
        self.edited.emit()

    def _say(self, text: str, tone: str) -> None:
        self._says.setText(text)
        self._says.set_tone(tone)
        self._said.setVisible(bool(text))
        if text:
            now = theme.current()
            self._sign.setPixmap(pixmap("warning", now.color(tone), now.px(16), 2.0))
        self.length.setAccessibleDescription(text)

    def _build(self) -> None:
        px = theme.current().px
        names = (
            self.tr("Date"),
            self.tr("Length, or start and end"),
            self.tr("Activity"),
            self.tr("What was done"),
        )
        for field, name in zip(self.fields, names, strict=True):
            field.setAccessibleName(name)
        self.text.setPlaceholderText(self.tr("What was done"))
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        for row in (self._first, self._second):
            row.setSpacing(px(8))
        self.day.setFixedWidth(px(DATE_WIDTH))
        self.length.setFixedWidth(px(LENGTH_WIDTH))
        self._first.addWidget(self.day)
        self._first.addWidget(self.length)
        self._first.addWidget(self.activity, ACTIVITY_SHARE)
        state = QWidget()
        state.setFixedWidth(px(STATE_WIDTH))
        inside = QHBoxLayout(state)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._state)
        inside.addStretch(1)
        self._first.addWidget(self.text, TEXT_SHARE)
        self._first.addWidget(state)
        self._said = QWidget()
        said = QHBoxLayout(self._said)
        said.setContentsMargins(px(4), 0, 0, px(4))
        said.setSpacing(px(8))
        said.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self._says, 1)
        self._said.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        layout.addLayout(self._first)
        layout.addLayout(self._second)
        layout.addWidget(self._said)


def _value(field: DateEdit | LengthEdit, name: str) -> Any:
    """Return a field's value; a refusal names the field."""
    try:
        return field.value()
    except RuleError as error:
        raise RuleError(error.code, **{**error.facts, "field": name}) from None
