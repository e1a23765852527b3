"""Below the week: what belongs to the chosen cell besides its length."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from plc_desktop.domain.hours import worked_minutes
from plc_desktop.domain.records import HoursEntry, kind_of
from plc_desktop.domain.tables import HoursRow
from ui.common import theme
from ui.common.badges import hours_badge
from ui.common.card import Card
from ui.common.choosers import ChoicesEdit, Option
from ui.common.dates import format_long_date, format_minutes, format_span
from ui.common.editors import DurationEdit, LongTextEdit, TimeEdit
from ui.common.flow import FlowLayout
from ui.common.form import Form, FormField
from ui.common.kind_form import editor_for
from ui.common.labels import field_label, list_word
from ui.common.meters import Chip
from ui.common.page import Page
from ui.common.text import PlainLabel
from ui.hours.entry_actions import EntryActions

if TYPE_CHECKING:
    from plc_desktop.services.pathway.hours import Edited

_FIELDS = kind_of(HoursEntry).fields


class EntryDetails(QWidget):
    """The fields of one entry; what was typed is stored by Save, or on going to another cell."""

    def __init__(self, page: Page, actions: EntryActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._actions = actions
        self._entry: HoursEntry | None = None
        self._rows: tuple[HoursRow, ...] = ()
        self._is_edited = False
        self._asked = 0
        self._card = Card(self.tr("Details"))
        self._hint = PlainLabel("", "muted")
        self._state = Chip()
        self._which = QWidget()
        self._which_flow = FlowLayout(self._which, spacing=theme.current().px(4))
        self._save_button = QPushButton(self.tr("Save details"))
        self.form: Form = self._make_form()
        self._build()
        self.form.edited.connect(self._note_edit)
        self.form.submitted.connect(self._submit)
        self._save_button.clicked.connect(self.form.submit)
        self.show_cell("", None, ())

    def show_cell(self, activity: str, day: date | None, rows: Sequence[HoursRow]) -> None:
        """Show the entries of a cell; unsaved details of the one before are stored first."""
        is_same = self._entry is not None and self._entry.id in {row.id for row in rows}
        if is_same and self._is_edited:
            return
        self.store()
        self._rows = tuple(rows)
        title = list_word(activity) or self.tr("No activity") if day is not None else ""
        if day is not None:
            title = self.tr("{activity}, {day}").format(activity=title, day=format_long_date(day))
        self._card.set_title(title or self.tr("Details"))
        self._show_which()
        if not rows:
            self._show_nothing(has_cell=day is not None)
            return
        keeps = self._entry is not None and is_same
        self._load(self._entry.id if keeps and self._entry is not None else rows[0].id)

    def store(self) -> None:
        """Store what was typed and not saved, if it makes sense."""
        if self._is_edited and self._entry is not None:
            self.form.submit()

    @Slot(dict)
    def _submit(self, values: dict[str, Any]) -> None:
        if self._entry is None:
            return
        entry = _entry_from(self._entry, values)
        self._set_edited(is_edited=False)
        if entry != self._entry:
            self._actions.save(entry, self, self._saved, self.form.show_problem)

    def _saved(self, edited: Edited) -> None:
        if self._entry is not None and self._entry.id == edited.entry.id:
            self._show_entry(self._asked, edited.entry)

    def _load(self, entry_id: str) -> None:
        self._asked += 1
        hours = self._page.office.hours
        self._page.context.tasks.run(
            self, lambda: hours.entry(entry_id), partial(self._show_entry, self._asked)
        )

    def _show_entry(self, asked: int, entry: HoursEntry) -> None:
        if asked != self._asked:
            return
        self._entry = entry
        self.form.set_values({name: getattr(entry, name) for name in self.form.names})
        self.form.editor("break_minutes").set_value(entry.break_minutes or None)
        self.form.show()
        self._hint.hide()
        self._card.aside.setText(format_minutes(entry.minutes))
        self._card.aside.show()
        row = next((row for row in self._rows if row.id == entry.id), None)
        if row is not None:
            self._state.set_badge(
                hours_badge(row.state, row.attestation_level, is_held=row.is_held)
            )
        self._set_edited(is_edited=False)
        self._save_button.show()

    def _show_nothing(self, *, has_cell: bool) -> None:
        self._asked += 1
        self._entry = None
        self.form.hide()
        self._save_button.hide()
        text = self.tr("Choose a cell to see its details.")
        if has_cell:
            text = self.tr("Type a length into the cell, then say here what was done.")
        self._hint.setText(text)
        self._hint.show()
        self._card.aside.hide()
        self._state.set_badge(hours_badge(""))
        self._set_edited(is_edited=False)

    def _show_which(self) -> None:
        """Offer the entries of a cell that has several."""
        while (item := self._which_flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._which.setVisible(len(self._rows) > 1)
        for row in self._rows if len(self._rows) > 1 else ():
            times = format_span(row.starts_at, row.ends_at)
            text = " · ".join(part for part in (format_minutes(row.minutes), times) if part)
            button = QPushButton(text)
            button.setProperty("role", "chip")
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._choose, row.id))
            self._which_flow.addWidget(button)

    def _choose(self, entry_id: str, *_checked: object) -> None:
        self.store()
        self._load(entry_id)

    @Slot()
    def _note_edit(self) -> None:
        self._set_edited(is_edited=True)

    def _set_edited(self, *, is_edited: bool) -> None:
        self._is_edited = is_edited
        self._save_button.setEnabled(is_edited)

    def _make_form(self) -> Form:
        form = Form()
        rest = DurationEdit()
        rest.setPlaceholderText("0:30")
        skills = self._page.office.records.suggestions("skills")
        form.add(
            FormField("starts_at", _label("starts_at"), TimeEdit()),
            FormField("ends_at", _label("ends_at"), TimeEdit()),
            FormField("break_minutes", _label("break_minutes"), rest),
            FormField("level", _label("level"), editor_for(_FIELDS["level"])),
        )
        form.add(FormField("description", _label("description"), LongTextEdit(2)))
        choices = [Option(word, list_word(word)) for word in skills]
        form.add(FormField("skills", _label("skills"), ChoicesEdit(choices)))
        form.add(
            FormField("involvement", _label("involvement"), editor_for(_FIELDS["involvement"]))
        )
        return form

    def _build(self) -> None:
        self._card.top.insertWidget(1, self._state)
        self._card.body.addWidget(self._which)
        self._card.body.addWidget(self._hint)
        self._card.body.addWidget(self.form)
        row = QHBoxLayout()
        row.addStretch(1)
        self._save_button.setAutoDefault(False)
        self._save_button.setToolTip(self.tr("Ctrl+Enter"))
        row.addWidget(self._save_button)
        self._card.body.addLayout(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._card)


def _label(name: str) -> str:
    return field_label(_FIELDS[name])


def _entry_from(entry: HoursEntry, values: dict[str, Any]) -> HoursEntry:
    """Return an entry with the details; start and end decide the length if both are there."""
    given = {**values, "break_minutes": values.get("break_minutes") or 0}
    starts_at, ends_at = given.get("starts_at"), given.get("ends_at")
    if starts_at is not None and ends_at is not None:
        given["minutes"] = worked_minutes(starts_at, ends_at, given["break_minutes"])
    return dataclasses.replace(entry, **given)
