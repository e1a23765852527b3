"""Storing what is typed or pasted into the week's grid."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Signal
from PySide6.QtWidgets import QWidget

from plc_desktop.domain.records import HoursEntry
from plc_desktop.domain.tables import HoursRow
from plc_desktop.errors import PlcError, RuleError
from ui.common.changes import Topic
from ui.common.dates import format_date, format_minutes
from ui.common.labels import list_word
from ui.common.messages import text_for
from ui.common.page import Page
from ui.hours.entry_actions import EntryActions
from ui.hours.typed_length import TypedLength, read_length
from ui.hours.week_model import WeekModel

if TYPE_CHECKING:
    from plc_desktop.services.pathway.hours import Edited, RecordedMany


@dataclass(frozen=True)
class TypedCell:
    """A length for an activity on a day."""

    activity: str
    day: date
    length: TypedLength


class WeekSaving(QObject):
    """Turns cells into entries: an empty cell records, a filled one changes its entry.

    Signals:
        said: A problem in words, or "" when it is gone.
        stored: (activity, day) is stored; the change's id follows.
    """

    said = Signal(str)
    stored = Signal(str, object, str)

    def __init__(
        self, page: Page, actions: EntryActions, model: WeekModel, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._actions = actions
        self._model = model
        self._widget = parent
        self.placement_id = ""

    def store(self, activity: str, day: date, text: str) -> None:
        """Store what was typed into a cell; an empty text clears it."""
        rows = self._model.grid.at(activity, day)
        self.said.emit("")
        if not text:
            self._model.note_typed(activity, day, "")
            self.clear(rows)
            return
        try:
            cell = TypedCell(activity, day, read_length(text))
        except RuleError as error:
            self._refuse(activity, day, text, error)
            return
        if len(rows) > 1:
            self._refuse(activity, day, text, RuleError("cell_has_several"))
            return
        self._model.note_typed(activity, day, format_minutes(cell.length.minutes))
        if rows:
            self._change(cell, rows[0], text)
        else:
            self._record((cell,))

    def paste(self, first: QModelIndex, lines: Sequence[Sequence[str]]) -> None:
        """Store a block of cells; what makes no sense stays in its cell with the reason."""
        new: list[TypedCell] = []
        for down, line in enumerate(lines):
            for right, text in enumerate(line):
                at = self._model.index(first.row() + down, first.column() + right)
                target = self._model.cell(at)
                if target is None or not text.strip():
                    continue
                cell = self._read(*target, text.strip())
                if cell is None:
                    continue
                if self._model.grid.at(*target):
                    self.store(*target, text.strip())
                else:
                    self._model.note_typed(*target, format_minutes(cell.length.minutes))
                    new.append(cell)
        if new:
            self._record(new)

    def clear(self, rows: Sequence[HoursRow]) -> None:
        """Take entries away: a single draft at once, anything else as void with a reason."""
        if len(rows) == 1 and rows[0].state == "draft":
            self._delete(rows[0])
        elif rows:
            self._actions.ask_void(rows, self._widget.window())

    def _read(self, activity: str, day: date, text: str) -> TypedCell | None:
        try:
            return TypedCell(activity, day, read_length(text))
        except RuleError as error:
            self._refuse(activity, day, text, error)
            return None

    def _record(self, cells: Sequence[TypedCell]) -> None:
        office, placement_id = self._page.office, self.placement_id

        def job() -> RecordedMany:
            from plc_desktop.services.pathway.hours import RecordHours

            return office.hours.record_many(
                [
                    RecordHours(
                        placement_id=placement_id,
                        worked_on=cell.day,
                        minutes=cell.length.minutes,
                        starts_at=cell.length.starts_at,
                        ends_at=cell.length.ends_at,
                        activity=cell.activity,
                    )
                    for cell in cells
                ]
            )

        self._page.context.tasks.run(
            self._widget, job, partial(self._recorded, cells), partial(self._refuse_all, cells)
        )

    def _recorded(self, cells: Sequence[TypedCell], recorded: RecordedMany) -> None:
        for cell in cells:
            self.stored.emit(cell.activity, cell.day, recorded.change_id)
        if len(cells) == 1:
            text = self.tr("{activity}, {day}: {length} recorded.").format(
                activity=list_word(cells[0].activity) or self.tr("No activity"),
                day=format_date(cells[0].day, weekday=True, year=False),
                length=format_minutes(cells[0].length.minutes),
            )
        else:
            text = self.tr("%n line(s) recorded.", "", len(cells))
        self._page.done(text, Topic.HOURS, change_id=recorded.change_id)

    def _change(self, cell: TypedCell, row: HoursRow, text: str) -> None:
        hours = self._page.office.hours

        def save(entry: HoursEntry) -> None:
            changed = dataclasses.replace(
                entry,
                minutes=cell.length.minutes,
                starts_at=cell.length.starts_at,
                ends_at=cell.length.ends_at,
                break_minutes=0,
            )
            self._actions.save(
                changed,
                self._widget,
                partial(self._changed, cell),
                partial(self._refuse_change, cell, text),
            )

        self._page.context.tasks.run(self._widget, lambda: hours.entry(row.id), save)

    def _changed(self, cell: TypedCell, edited: Edited) -> None:
        self.stored.emit(cell.activity, cell.day, edited.change_id)

    def _refuse_change(self, cell: TypedCell, text: str, error: PlcError) -> None:
        if error.code == "signature_kept":
            self._model.note_typed(cell.activity, cell.day, "")
            self.said.emit(text_for(error))
        else:
            self._refuse(cell.activity, cell.day, text, error)

    def _refuse_all(self, cells: Sequence[TypedCell], error: PlcError) -> None:
        for cell in cells:
            self._refuse(cell.activity, cell.day, format_minutes(cell.length.minutes), error)

    def _refuse(self, activity: str, day: date, text: str, error: PlcError) -> None:
        words = text_for(error)
        self._model.note_typed(activity, day, text, words)
        self.said.emit(words)

    def _delete(self, row: HoursRow) -> None:
        records = self._page.office.records
        self._page.context.tasks.run(
            self._widget,
            lambda: records.delete("hours_entry", row.id),
            lambda change: self._deleted(row, change),
            lambda error: self._cannot_delete(row, error),
        )

    def _deleted(self, row: HoursRow, change_id: str) -> None:
        self.stored.emit(row.activity, row.worked_on, change_id)
        day = format_date(row.worked_on, weekday=True, year=False)
        text = self.tr("Draft of {day} cleared.").format(day=day)
        self._page.done(text, Topic.HOURS, change_id=change_id)

    def _cannot_delete(self, row: HoursRow, error: PlcError) -> None:
        if error.code == "signed_cannot_be_deleted":
            self._actions.ask_void((row,), self._widget.window())
        else:
            self.said.emit(text_for(error))
