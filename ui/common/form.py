"""Forms: label above, help below, the error in place, every field named for screen readers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, cast

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from plc_desktop.errors import PlcError, RuleError
from ui.common import theme
from ui.common.card import Note
from ui.common.choosers import ChoiceEdit, ChoicesEdit, Option
from ui.common.editors import Editor, YesNoEdit
from ui.common.messages import text_for, text_for_code
from ui.common.text import PlainLabel, set_look

_EMPTY = (None, "", ())


@dataclass(frozen=True)
class FormField:
    """One field of a form.

    Attributes:
        name: Key in the values; for a record kind the name of its field.
        label: Translated words above it.
        editor: What the value is given in; see `ui.common.editors` and `ui.common.choosers`.
        help: Translated sentence below it.
        is_required: Whether it may stay empty.
        stretch: Share of the line when several fields stand side by side.
    """

    name: str
    label: str
    editor: Editor
    help: str = ""
    is_required: bool = False
    stretch: int = 1


class _FieldBox(QWidget):
    """A label, an editor, and one line that says help, meaning or error."""

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.widget = cast("QWidget", field.editor)
        self._says = PlainLabel(field.help, "help")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.current().px(4))
        if not isinstance(field.editor, YesNoEdit):
            layout.addWidget(self._label())
        layout.addWidget(self.widget)
        layout.addWidget(self._says)
        if self.widget.sizePolicy().verticalPolicy() is not QSizePolicy.Policy.Expanding:
            layout.addStretch(1)
        self.widget.setAccessibleName(field.label)
        self.say_help()

    def say_help(self) -> None:
        """Say the help, or how the value is understood."""
        self._say(self.field.editor.meaning() or self.field.help, "help", is_invalid=False)

    def say_problem(self, text: str) -> None:
        """Say what is wrong with the value."""
        self._say(text, "error", is_invalid=True)

    @property
    def problem(self) -> str:
        """The error shown, or ""."""
        return self._says.text() if self._says.property("role") == "error" else ""

    def _say(self, text: str, role: str, *, is_invalid: bool) -> None:
        self._says.setText(text)
        set_look(self._says, "role", role)
        set_look(self.widget, "invalid", is_invalid)
        self.widget.setAccessibleDescription(text)
        if self._says.isHidden() is bool(text):  # showing what is shown would lay it out too early
            self._says.setVisible(bool(text))

    def _label(self) -> PlainLabel:
        text = self.field.label
        if self.field.is_required:
            text = self.tr("{label} (needed)").format(label=text)
        label = PlainLabel(text, "label", wraps=False)
        label.setBuddy(self.widget)
        return label


class _Line(QWidget):
    """Fields side by side; one below the other where there is too little room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.current().px(12))
        self._boxes: list[_FieldBox] = []

    def add(self, box: _FieldBox) -> None:
        """Add a field at the end."""
        self._boxes.append(box)
        self._row.addWidget(box, box.field.stretch)

    @override
    def minimumSizeHint(self) -> QSize:
        widest = max((box.minimumSizeHint().width() for box in self._boxes), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        shown = [box for box in self._boxes if not box.isHidden()]
        gaps = self._row.spacing() * max(len(shown) - 1, 0)
        wished = sum(box.minimumSizeHint().width() for box in shown) + gaps
        direction = QBoxLayout.Direction
        is_narrow = wished > self.width()
        self._row.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)


class Form(QWidget):
    """Fields in lines; says what is wrong where it is wrong.

    Ctrl+Enter saves, Esc leaves.

    Signals:
        submitted: The values, by name, once everything makes sense.
        left: Esc was pressed.
        edited: Something changed.
    """

    submitted = Signal(dict)
    left = Signal()
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[str, _FieldBox] = {}
        self._note = Note("", "problem")
        self._note.hide()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme.current().px(12))
        self._rows.addWidget(self._note)

    def add(self, *fields: FormField) -> None:
        """Add fields side by side, in reading order."""
        line = _Line()
        for field in fields:
            box = _FieldBox(field)
            self._boxes[field.name] = box
            line.add(box)
            field.editor.edited.connect(partial(self._changed, field.name))
        self._rows.addWidget(line)

    def add_section(self, title: str) -> None:
        """Add a title above the fields that follow."""
        self._rows.addWidget(PlainLabel(title, "card-title"))

    def add_widget(self, widget: QWidget) -> None:
        """Add any other widget in the reading order."""
        self._rows.addWidget(widget)

    def editor(self, name: str) -> Any:
        """Return a field's editor, a widget."""
        return self._boxes[name].field.editor

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all fields in reading order."""
        return tuple(self._boxes)

    def set_visible(self, name: str, *, visible: bool) -> None:
        """Show or hide a field with its label; a hidden one is neither checked nor given."""
        self._boxes[name].setVisible(visible)

    def set_options(self, name: str, options: Sequence[Option]) -> None:
        """Give a chooser its options, such as when they have been loaded."""
        editor = self.editor(name)
        if isinstance(editor, ChoiceEdit | ChoicesEdit):
            editor.set_options(options)

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show values; names the form does not have are left out."""
        for name, value in values.items():
            if name in self._boxes:
                self._boxes[name].field.editor.set_value(value)
        self.clear_problems()

    def values(self) -> dict[str, Any]:
        """Return the values that make sense, by name."""
        found = {}
        for name, box in self._boxes.items():
            if box.isHidden():
                continue
            try:
                found[name] = box.field.editor.value()
            except RuleError:
                continue
        return found

    def check(self) -> bool:
        """Say all problems in place, focus the first, and return whether there is none."""
        self.clear_problems()
        wrong = [box for box in self._boxes.values() if not self._check(box)]
        if wrong:
            wrong[0].widget.setFocus()
        return not wrong

    def submit(self) -> None:
        """Emit `submitted` if everything makes sense, otherwise say what does not."""
        if self.check():
            self.submitted.emit(self.values())

    def show_problem(self, error: PlcError) -> None:
        """Say a service's refusal at the fields it names, or on top."""
        placed = False
        for problem in cast("Sequence[Any]", error.facts.get("problems", ())):
            box = self._boxes.get(problem.field)
            if box is not None:
                box.say_problem(text_for_code(problem.code, dict(problem.facts)))
                placed = True
        box = self._boxes.get(str(error.facts.get("field", "")))
        if box is not None and not placed:
            box.say_problem(text_for(error))
            placed = True
        self._note.set_text("" if placed else text_for(error))
        if not placed:
            return
        first = next((box for box in self._boxes.values() if box.problem), None)
        if first is not None:
            first.widget.setFocus()

    def problems(self) -> dict[str, str]:
        """Return the errors shown now, by field name."""
        return {name: box.problem for name, box in self._boxes.items() if box.problem}

    def clear_problems(self) -> None:
        """Show no error any more."""
        self._note.set_text("")
        for box in self._boxes.values():
            box.say_help()

    def draft(self) -> dict[str, str]:
        """Return what stands in the fields, sense or not."""
        return {name: box.field.editor.draft_text() for name, box in self._boxes.items()}

    def restore_draft(self, draft: Mapping[str, str]) -> None:
        """Put back what stood in the fields."""
        for name, text in draft.items():
            if name in self._boxes:
                self._boxes[name].field.editor.set_draft_text(text)

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        first = next(iter(self._boxes.values()), None)
        if first is not None:
            first.widget.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _check(self, box: _FieldBox) -> bool:
        if box.isHidden():
            return True
        try:
            value = box.field.editor.value()
        except RuleError as error:
            box.say_problem(text_for(error))
            return False
        if box.field.is_required and value in _EMPTY:
            box.say_problem(text_for(RuleError("field_required")))
            return False
        return True

    def _changed(self, name: str) -> None:
        self._boxes[name].say_help()
        self.edited.emit()
