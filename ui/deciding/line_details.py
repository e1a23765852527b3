"""One line in full: every field a signature covers, advice, and the reason of a return."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from plc_desktop.domain.fields import FieldType
from plc_desktop.domain.records import HoursEntry, kind_of
from plc_desktop.domain.signoff import SIGNED_FIELDS, EntryLine
from ui.common import theme
from ui.common.advice import advice_words
from ui.common.card import Card, Note
from ui.common.dates import format_long_date, format_minutes, format_time
from ui.common.labels import choice_label, field_label
from ui.common.seen import seen
from ui.common.text import PlainLabel
from ui.deciding.decisions import RETURNED, Decisions, LineToDecide

_MOST_REASON = 500
_LONG_WORDS = 40


class LineDetails(Card):
    """Shows the selected line word for word.

    Signals:
        reason_changed: The reason of a return was typed.
        reason_given: Enter was pressed after the reason.
    """

    reason_changed = Signal()
    reason_given = Signal()

    def __init__(self, decisions: Decisions, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._decisions = decisions
        self._line: LineToDecide | None = None
        self._advice = Note("", "waiting")
        self._return = Note("", "problem")
        self._reason = QLineEdit()
        self._reason.setMaxLength(_MOST_REASON)
        self._reason.setPlaceholderText(self.tr("What should be corrected?"))
        self._reason.setAccessibleName(self.tr("Reason of the return"))
        self._return.body.addWidget(self._reason)
        self._return.body.addWidget(
            PlainLabel(
                self.tr("The office and the parent leader see this. Other lines are not affected."),
                "help",
            )
        )
        self._words = QGridLayout()
        self._words.setHorizontalSpacing(theme.current().px(24))
        self._words.setColumnStretch(0, 1)
        self._words.setColumnStretch(1, 1)
        self.body.addWidget(self._return)
        self.body.addLayout(self._words)
        self.body.addWidget(self._advice)
        self.body.addStretch(1)
        self._reason.textEdited.connect(self._keep_reason)
        self._reason.returnPressed.connect(self.reason_given)
        self.show_line(None)

    def show_line(self, line: LineToDecide | None) -> None:
        """Show another line; None hides the card."""
        self._line = line
        self.setVisible(line is not None)
        if line is None:
            return
        self.set_title(seen(line.line.participant))
        site = self.tr("Site: {site}").format(site=seen(line.line.site))
        self._show_words([site, *signed_words(line.line), *self._placement_words(line)])
        hints = [advice_words(advice).sentence for advice in line.advice]
        hints += self._earlier_words(line)
        self._advice.set_text("\n".join(hints))
        is_returned = self._decisions.of(line) == RETURNED
        self._return.set_text(
            self.tr("Return: {day}").format(day=format_long_date(line.line.worked_on))
            if is_returned
            else ""
        )
        if self._reason.text() != self._decisions.reason_of(line):
            self._reason.setText(self._decisions.reason_of(line))

    def _placement_words(self, line: LineToDecide) -> list[str]:
        """Return the dates of the placement, which a request carries and which are signed too."""
        starts_on, ends_on = getattr(line, "starts_on", None), getattr(line, "ends_on", None)
        words = []
        if starts_on:
            words.append(self.tr("Placement from: {day}").format(day=format_long_date(starts_on)))
        if ends_on:
            words.append(self.tr("Placement until: {day}").format(day=format_long_date(ends_on)))
        return words

    def _earlier_words(self, line: LineToDecide) -> list[str]:
        """Return what happened to the line before."""
        reason = getattr(line, "returned_before", "")
        if reason:
            return [self.tr("Returned before: {reason}").format(reason=reason)]
        if getattr(line, "was_returned", False):
            return [self.tr("You returned this line before; it came back unchanged.")]
        return []

    def ask_reason(self) -> None:
        """Let the supervisor type why the line is returned."""
        self._reason.setFocus()

    def _show_words(self, words: list[str]) -> None:
        """Put short fields side by side, and long ones across."""
        while (item := self._words.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        at = 0
        for text in words:
            is_long = len(text) > _LONG_WORDS
            at += at % 2 if is_long else 0
            label = PlainLabel(text, selectable=True)
            self._words.addWidget(label, at // 2, at % 2, 1, 2 if is_long else 1)
            at += 2 if is_long else 1

    @Slot(str)
    def _keep_reason(self, reason: str) -> None:
        if self._line is not None:
            self._decisions.reasons[self._line.line.entry_id] = reason
            self.reason_changed.emit()


def signed_words(line: EntryLine) -> list[str]:
    """Return every signed field that holds something as "label: value", in catalogue order.

    The fields come from the catalogue, so a field added there cannot be signed unseen. The
    placement is shown by its participant and site in the card's title.
    """
    fields = kind_of(HoursEntry).fields
    words = []
    for name in SIGNED_FIELDS:
        value = getattr(line, name)
        if name == "placement_id" or value in (None, "", (), 0):
            continue
        kind = fields[name].type
        if kind is FieldType.DATE:
            shown = format_long_date(value)
        elif kind is FieldType.TIME:
            shown = format_time(value)
        elif kind is FieldType.MINUTES:
            shown = format_minutes(value)
        elif kind is FieldType.CHOICE:
            shown = choice_label(value)
        elif kind is FieldType.CHOICES:
            shown = ", ".join(choice_label(code) for code in value)
        elif isinstance(value, tuple):
            shown = seen(", ".join(value))
        else:
            shown = seen(str(value))
        words.append(f"{field_label(fields[name])}: {shown}")
    return words
