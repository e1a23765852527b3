"""Things to type or choose values in; each reads the way people write.

Every editor has `value()` (raises `RuleError` if what stands there makes no sense), `set_value`,
`draft_text` and `set_draft_text` (what was typed, for drafts), `meaning()` (how it is understood,
shown below while typing) and the signal `edited`.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from datetime import date, time
from typing import Any, Protocol

from PySide6.QtCore import QSize, QStringListModel, Qt, Signal, SignalInstance
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QCheckBox, QCompleter, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

from plc_desktop.domain.names import fold
from plc_desktop.errors import RuleError
from ui.common import theme
from ui.common.dates import (
    format_date,
    format_long_date,
    format_minutes,
    format_time,
    month_first,
)
from ui.common.popup_list import PopupList


class Editor(Protocol):
    """What a form needs of anything a value is given in; all of them are widgets."""

    edited: SignalInstance

    def value(self) -> Any:
        """Return what was given.

        Raises:
            RuleError: If it makes no sense.
        """

    def set_value(self, value: Any) -> None:
        """Show a value."""

    def draft_text(self) -> str:
        """Return what stands there, sense or not."""

    def set_draft_text(self, text: str) -> None:
        """Put back what stood there."""

    def meaning(self) -> str:
        """Return how it is understood, or ""."""


class TextEdit(QLineEdit):
    """One line of text, with suggestions while typing.

    Signals:
        edited: The text changed.
    """

    edited = Signal()

    def __init__(
        self, suggestions: Sequence[str] = (), max_length: int = 200, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setMaxLength(max_length)
        self.textChanged.connect(self.edited)
        if suggestions:
            self.set_suggestions(suggestions)

    def set_suggestions(self, suggestions: Sequence[str]) -> None:
        """Offer these while typing; anything else may be typed as well."""
        complete_from(self, suggestions)

    def value(self) -> Any:
        """Return the text without white space around it."""
        return self.text().strip()

    def set_value(self, value: Any) -> None:
        """Show a text."""
        self.setText(str(value or ""))
        self.setCursorPosition(0)

    def draft_text(self) -> str:
        """Return what stands there."""
        return self.text()

    def set_draft_text(self, text: str) -> None:
        """Put back what stood there."""
        self.setText(text)

    def meaning(self) -> str:
        """Return nothing: text means itself."""
        return ""


class ParsedEdit(TextEdit):
    """A line that is read as something; the base of dates, times, lengths and numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(max_length=60, parent=parent)
        self._known: tuple[str, Any] = ("", None)

    @override
    def value(self) -> Any:
        text = self.text().strip()
        if not text:
            return None
        if text == self._known[0]:
            return self._known[1]
        return self.parse(text)

    @override
    def set_value(self, value: Any) -> None:
        text = "" if value is None else self.written(value)
        self._known = (text, value)
        self.setText(text)

    @override
    def meaning(self) -> str:
        if not self.text().strip():
            return ""
        try:
            words = self.explained(self.value())
        except RuleError:
            return ""
        return "" if words == self.text().strip() else words

    @abstractmethod
    def parse(self, text: str) -> Any:
        """Return what a text means.

        Raises:
            RuleError: If it means nothing.
        """

    def written(self, value: Any) -> str:
        """Return a value as it is shown for editing."""
        return str(value)

    def explained(self, value: Any) -> str:
        """Return a value in words, for the line below the field."""
        return self.written(value)


class DateEdit(ParsedEdit):
    """A date: `3/14`, `14 Mar`, `yesterday`, `2026-03-14`."""

    def __init__(
        self, today: Callable[[], date] = date.today, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self.setPlaceholderText(self.tr("3/14 or yesterday") if month_first() else "14/3")

    @override
    def parse(self, text: str) -> date:
        from ui.common.typed_dates import read_date

        return read_date(text, self._today())

    @override
    def written(self, value: Any) -> str:
        return format_date(value)

    @override
    def explained(self, value: Any) -> str:
        return format_long_date(value)


class TimeEdit(ParsedEdit):
    """A time of day: `9:30`, `1pm`, `13:15`, `noon`."""

    @override
    def parse(self, text: str) -> time:
        from plc_desktop.domain.durations import parse_time

        return parse_time(text)

    @override
    def written(self, value: Any) -> str:
        return format_time(value)


class DurationEdit(ParsedEdit):
    """A length: `2:30`, `2.5`, `2h 30m`, or a span such as `9-11:30`.

    Signals:
        span_typed: (start, end) was typed instead of a length.
    """

    span_typed = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("2:30 or 9-11:30"))
        self.editingFinished.connect(self._tell_span)

    @override
    def parse(self, text: str) -> int:
        from plc_desktop.domain.durations import parse_duration, parse_span, span_minutes

        try:
            return parse_duration(text)
        except RuleError:
            try:
                return span_minutes(*parse_span(text))
            except RuleError:
                raise RuleError("duration_unreadable", text=text) from None

    @override
    def written(self, value: Any) -> str:
        return format_minutes(value)

    @override
    def explained(self, value: Any) -> str:
        hours, minutes = divmod(int(value), 60)
        parts = [self.tr("%n hour(s)", "", hours)] if hours else []
        if minutes or not hours:
            parts.append(self.tr("%n minute(s)", "", minutes))
        return " ".join(parts)

    def _tell_span(self) -> None:
        from plc_desktop.domain.durations import parse_span

        try:
            start, end = parse_span(self.text())
        except RuleError:
            return
        self.span_typed.emit(start, end)


class NumberEdit(ParsedEdit):
    """A whole number."""

    @override
    def parse(self, text: str) -> int:
        digits = text.replace(" ", "").replace("\u202f", "")
        if not digits.lstrip("+-").isdecimal():
            raise RuleError("not_a_number")
        return int(digits)

    @override
    def explained(self, value: Any) -> str:
        return ""


class LongTextEdit(QPlainTextEdit):
    """Several lines of text; Tab goes to the next field.

    Signals:
        edited: The text changed.
    """

    edited = Signal()

    def __init__(self, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        height = QFontMetrics(theme.current().font()).lineSpacing() * lines
        self._height = height + theme.current().px(20)
        self.setMinimumHeight(self._height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.textChanged.connect(self.edited)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height)

    def value(self) -> Any:
        """Return the text without white space around it."""
        return self.toPlainText().strip()

    def set_value(self, value: Any) -> None:
        """Show a text."""
        self.setPlainText(str(value or ""))

    def draft_text(self) -> str:
        """Return what stands there."""
        return self.toPlainText()

    def set_draft_text(self, text: str) -> None:
        """Put back what stood there."""
        self.setPlainText(text)

    def meaning(self) -> str:
        """Return nothing: text means itself."""
        return ""


class YesNoEdit(QCheckBox):
    """A yes or no; its own words are the question.

    Signals:
        edited: It was ticked or unticked.
    """

    edited = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.toggled.connect(self.edited)

    def value(self) -> Any:
        """Return whether it is ticked."""
        return self.isChecked()

    def set_value(self, value: Any) -> None:
        """Tick or untick it."""
        self.setChecked(bool(value))

    def draft_text(self) -> str:
        """Return "1" or ""."""
        return "1" if self.isChecked() else ""

    def set_draft_text(self, text: str) -> None:
        """Put back what stood there."""
        self.setChecked(bool(text))

    def meaning(self) -> str:
        """Return nothing."""
        return ""


class ListEdit(TextEdit):
    """Several short texts in one line, separated by semicolons or commas."""

    @override
    def value(self) -> Any:
        parts = self.text().replace(",", ";").split(";")
        return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))

    @override
    def set_value(self, value: Any) -> None:
        super().set_value("; ".join(value or ()))

    @override
    def set_suggestions(self, suggestions: Sequence[str]) -> None:
        self.setPlaceholderText("; ".join(suggestions[:2]) + " …")


def complete_from(line: QLineEdit, words: Sequence[str]) -> None:
    """Offer words that contain what was typed, accents and case aside."""
    shown = QStringListModel(list(words), line)
    completer = QCompleter(shown, line)
    completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setPopup(PopupList())
    line.setCompleter(completer)

    def narrow(text: str) -> None:
        wanted = fold(text)
        shown.setStringList([word for word in words if wanted in fold(word)])

    line.textEdited.connect(narrow)
