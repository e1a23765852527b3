"""One hours entry with all its fields; advice stands below and never blocks."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from plc_desktop.domain.hours import Advice, worked_minutes
from plc_desktop.domain.records import HoursEntry, kind_of
from plc_desktop.errors import PlcError
from ui.common.card import Note
from ui.common.choosers import ChoicesEdit, Option
from ui.common.dates import format_date
from ui.common.editors import DateEdit, DurationEdit, LongTextEdit, TextEdit
from ui.common.form import Form, FormField
from ui.common.form_dialog import FormDialog
from ui.common.kind_form import editor_for
from ui.common.labels import field_label, list_word
from ui.common.page import Page
from ui.common.record_dialog import lock_if_newer
from ui.common.seen import seen
from ui.hours.advice_list import AdviceList
from ui.hours.placement_choice import PlacementChoice, load_placements
from ui.hours.typed_length import LengthEdit, TypedLength

if TYPE_CHECKING:
    from plc_desktop.services.pathway.entry_past import EntryPast

_ADVISE_AFTER_MS = 300
_FIELDS = kind_of(HoursEntry).fields


class EntryDialog(FormDialog):
    """The form of one entry.

    Signals:
        entry_given: The `HoursEntry` as it shall be; its `id` is that of the entry shown.
    """

    entry_given = Signal(object)

    def __init__(self, page: Page, entry: HoursEntry, title: str, parent: QWidget) -> None:
        self._page = page
        self._entry = entry
        form = entry_form(page)
        show_entry(form, entry)
        super().__init__(
            page.context, title, form, parent, draft_key=f"hours/{entry.id}", width=680
        )
        self.past = Note("", "problem")
        self.past.hide()
        self.advice = AdviceList()
        form.add_widget(self.past)
        form.add_widget(self.advice)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_ADVISE_AFTER_MS)
        self._later.timeout.connect(self._ask_advice)
        form.edited.connect(self._later.start)
        self.submitted.connect(self._give)
        self._later.start()
        page.context.tasks.run(self, lambda: load_placements(page.office), self._offer)
        lock_if_newer(self, page, entry.id)
        if entry.id:
            page.context.tasks.run(
                self, lambda: page.office.hours.past(entry.id), self._show_past, _ignore
            )

    def _show_past(self, past: EntryPast) -> None:
        """Say why a line came back, and whose signature an earlier change cancelled."""
        said = []
        if past.returned:
            text = self.tr("{supervisor} returned this line: {reason}")
            said.append(text.format(supervisor=past.supervisor, reason=seen(past.returned)))
        for lost in past.older:
            text = self.tr("{supervisor} signed an older version of this line on {day}.")
            day = format_date(lost.signed_on) if lost.signed_on else "–"
            said.append(text.format(supervisor=lost.supervisor, day=day))
        self.past.set_text("\n".join(said))

    @Slot(dict)
    def _give(self, values: dict[str, Any]) -> None:
        self.entry_given.emit(entry_from(self._entry, values))

    def _offer(self, rows: Sequence[Any]) -> None:
        choice: PlacementChoice = self.form.editor("placement_id")
        choice.set_rows(rows)

    @Slot()
    def _ask_advice(self) -> None:
        values = self.form.values()
        if not values.get("placement_id") or not values.get("worked_on"):
            return
        if values.get("length") is None:
            return
        entry = entry_from(self._entry, values)
        self._page.context.tasks.run(
            self, lambda: self._page.office.hours.advice(entry), self._advise, _ignore
        )

    def _advise(self, advice: Sequence[Advice]) -> None:
        self.advice.set_advice(advice)


def entry_form(page: Page) -> Form:
    """Return a form for the fields of an entry."""
    suggestions = page.office.records.suggestions
    translate = QCoreApplication.translate
    rest = DurationEdit()
    rest.setPlaceholderText("0:30")
    form = Form()
    form.add(FormField("placement_id", _label("placement_id"), PlacementChoice(), is_required=True))
    form.add(
        FormField("worked_on", _label("worked_on"), DateEdit(page.context.today), is_required=True),
        FormField(
            "length", translate("EntryForm", "Length, or start–end"), LengthEdit(), is_required=True
        ),
        FormField("break_minutes", _label("break_minutes"), rest),
    )
    activity = TextEdit([list_word(word) for word in suggestions("activities")])
    form.add(
        FormField("activity", _label("activity"), activity, stretch=2),
        FormField("level", _label("level"), editor_for(_FIELDS["level"])),
    )
    form.add(FormField("description", _label("description"), LongTextEdit(3)))
    skills = ChoicesEdit([Option(word, list_word(word)) for word in suggestions("skills")])
    form.add(FormField("skills", _label("skills"), skills))
    form.add(FormField("involvement", _label("involvement"), editor_for(_FIELDS["involvement"])))
    form.add(FormField("reflection", _label("reflection"), LongTextEdit(2)))
    return form


def show_entry(form: Form, entry: HoursEntry) -> None:
    """Fill a form with an entry."""
    values = {name: getattr(entry, name) for name in _FIELDS}
    values["length"] = None
    if entry.minutes:
        values["length"] = TypedLength(entry.minutes, entry.starts_at, entry.ends_at)
    values["break_minutes"] = entry.break_minutes or None
    form.set_values(values)


def entry_from(entry: HoursEntry, values: dict[str, Any]) -> HoursEntry:
    """Return an entry with a form's values; the break comes off times, not off a typed length."""
    given = {name: value for name, value in values.items() if name in _FIELDS}
    length: TypedLength | None = values.get("length")
    if "break_minutes" in given:
        given["break_minutes"] = given["break_minutes"] or 0
    if length is not None:
        rest = int(given.get("break_minutes", entry.break_minutes))
        has_times = length.starts_at is not None
        given["starts_at"], given["ends_at"] = length.starts_at, length.ends_at
        given["minutes"] = length_minutes(length, rest) if has_times else length.minutes
    return dataclasses.replace(entry, **given)


def length_minutes(length: TypedLength, break_minutes: int) -> int:
    """Return the minutes between the times typed, without the break."""
    if length.starts_at is None or length.ends_at is None:
        return length.minutes
    return worked_minutes(length.starts_at, length.ends_at, break_minutes)


def _label(name: str) -> str:
    return field_label(_FIELDS[name])


def _ignore(_error: PlcError) -> None:
    """Advice that cannot be given is not missed."""
