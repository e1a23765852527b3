"""One week of one placement: the grid, its details below, the pathway and advice beside it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from plc_desktop.domain.names import fold
from plc_desktop.domain.records import WeekAttestation
from plc_desktop.domain.tables import HoursRow, PlacementRow
from ui.common import theme
from ui.common.card import Card
from ui.common.changes import Topic
from ui.common.dates import format_date
from ui.common.icons import IconButton, icon
from ui.common.page import Page
from ui.common.scrolling import scrolling
from ui.common.text import PlainLabel, restyle
from ui.hours.entry_actions import EntryActions
from ui.hours.entry_details import EntryDetails
from ui.hours.placement_choice import PlacementChoice, load_placements
from ui.hours.week_grid import DAYS, WeekGrid, grid_of, week_start
from ui.hours.week_loading import LoadedWeek, load_week
from ui.hours.week_model import WeekModel
from ui.hours.week_saving import WeekSaving
from ui.hours.week_side import WeekSide
from ui.hours.week_table import WeekTable

if TYPE_CHECKING:
    from plc_desktop.services.workspace.records import Saved

_SIDE_WIDTH = 240
_NARROW = 880
"""Below this width there is no room for anything beside the week."""

_ANY_WIDTH = 16_777_215


class WeekView(QWidget):
    """The week that types like a spreadsheet."""

    def __init__(self, page: Page, actions: EntryActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._actions = actions
        self._starts_on = week_start(page.context.today())
        self._asked = 0
        self._asked_for: dict[str, list[str]] = {}
        self._stored: list[tuple[str, date]] = []
        self._changes: list[str] = []
        self._attestation: WeekAttestation | None = None
        self._wanted_cell: tuple[str, date] | None = None
        self.placement = PlacementChoice(page.context.changes)
        self.model = WeekModel(WeekGrid(self._starts_on))
        self.model.setParent(self)
        self.table = WeekTable(self.model, self.tr("Hours of the week"))
        self.details = EntryDetails(page, actions)
        self.side = WeekSide(self)
        self._saving = WeekSaving(page, actions, self.model, self)
        self._title = PlainLabel("", "strong", wraps=False)
        self._says = PlainLabel("", "help")
        self.complete_button = QPushButton(self.tr("This week is complete"))
        self.submit_button = QPushButton(self.tr("Submit for signature"))
        self._build()
        self._connect()
        self._show_title()

    def reload(self) -> None:
        """Load the placements to choose from, and the week again."""
        office = self._page.office
        if self.placement.is_stale:
            self._page.context.tasks.run(self, lambda: load_placements(office), self._offer)
        self._load()

    def show_week(self, placement_id: str, day: date | None, activity: str = "") -> None:
        """Show the week of a day, at one of its cells if an activity is named."""
        if placement_id:
            self.placement.set_value(placement_id)
        if day is not None:
            self._starts_on = week_start(day)
            self._wanted_cell = (activity, day)
        self._show_title()
        self._load()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        below = event.size().width() < theme.current().px(_NARROW)
        if below != self._is_side_below:
            self._place_side(below=below)

    @Slot()
    def _go_back(self) -> None:
        self._go_to(self._starts_on - timedelta(days=DAYS))

    @Slot()
    def _go_forward(self) -> None:
        self._go_to(self._starts_on + timedelta(days=DAYS))

    @Slot()
    def _go_to_today(self) -> None:
        self._go_to(week_start(self._page.context.today()))

    def _go_to(self, monday: date) -> None:
        self.details.store()
        self._starts_on = monday
        self._show_title()
        self._load()

    @Slot(object)
    def _show_placement(self, row: PlacementRow) -> None:
        self.details.store()
        self._saving.placement_id = row.id
        self._load()

    @Slot(QModelIndex)
    def _show_cell(self, index: QModelIndex) -> None:
        cell = self.model.cell(index)
        if cell is None:
            self.details.show_cell("", None, ())
        else:
            self.details.show_cell(*cell, self.model.entries(index))

    @Slot(str, str)
    def _add_activity(self, _before: str, activity: str) -> None:
        from plc_desktop.domain.lists import ACTIVITIES
        from ui.common.labels import list_word

        by_word = {fold(list_word(word)): word for word in ACTIVITIES}
        named = by_word.get(fold(activity), activity)
        self._asked_for.setdefault(self._saving.placement_id, []).append(named)
        grid = self.model.grid
        known = [row for entries in grid.cells.values() for row in entries]
        names = (*grid.activities, named)
        self.model.set_grid(grid_of(grid.starts_on, known, names))
        at = self.model.index_of(named, grid.starts_on)
        self.table.go_to(at)

    @Slot(list)
    def _clear(self, indexes: Sequence[QModelIndex]) -> None:
        rows: list[HoursRow] = []
        for index in indexes:
            cell = self.model.cell(index)
            if cell is not None:
                self.model.note_typed(*cell, "")
                rows += self.model.entries(index)
        self._say("")
        self._saving.clear(rows)

    @Slot(str, object, str)
    def _note_stored(self, activity: str, day: date, change_id: str) -> None:
        self._stored.append((activity, day))
        if change_id:
            self._changes.append(change_id)

    @Slot()
    def _undo(self) -> None:
        if self._changes:
            self._page.undo(self._changes.pop())

    @Slot()
    def _submit(self) -> None:
        self.details.store()
        ids = [row.id for row in self.model.grid.entries if row.state in ("draft", "returned")]
        self._actions.submit(ids)

    @Slot()
    def _attest(self) -> None:
        placement, office = self.placement.row, self._page.office
        known, starts_on = self._attestation, self._starts_on
        if placement is None:
            return
        if known is not None:
            self._page.run(
                lambda: office.hours.open_week(placement.person_id, starts_on), self._unattested
            )
            return
        statement = "complete" if self.model.grid.entries else "nothing_to_report"
        self._page.run(
            lambda: office.hours.attest_week(placement.person_id, starts_on, statement),
            self._attested,
        )

    def _attested(self, saved: Saved[WeekAttestation]) -> None:
        text = self.tr("This week is marked as complete.")
        if saved.record.statement == "nothing_to_report":
            text = self.tr("Noted: nothing to report this week.")
        self._page.done(text, Topic.HOURS, change_id=saved.change_id)

    def _unattested(self, change_id: str) -> None:
        text = self.tr("This week is open again.")
        self._page.done(text, Topic.HOURS, change_id=change_id)

    def _offer(self, rows: Sequence[PlacementRow]) -> None:
        self.placement.set_rows(rows)
        if self.placement.row is None and rows and not self.placement.currentText():
            self.placement.set_value(rows[0].id)

    def _load(self) -> None:
        self._asked += 1
        row = self.placement.row
        self._enable()
        if row is None:
            wanted = self._wanted_cell
            self._show(self._asked, LoadedWeek((), None, None, ()))
            self._wanted_cell = wanted  # for when the placements have come
            return
        self._saving.placement_id = row.id
        stored = tuple(self._stored)
        starts_on, office = self._starts_on, self._page.office
        self._page.context.tasks.run(
            self,
            lambda: load_week(office, row, starts_on),
            partial(self._show, self._asked, stored=stored),
        )

    def _show(self, asked: int, week: LoadedWeek, stored: Sequence[tuple[str, date]] = ()) -> None:
        if asked != self._asked:
            return
        for activity, day in stored:
            self.model.note_typed(activity, day, "")
            if (activity, day) in self._stored:
                self._stored.remove((activity, day))
        current = self.model.cell(self.table.currentIndex())
        names = self._asked_for.get(self._saving.placement_id, ())
        self.model.set_grid(grid_of(self._starts_on, week.rows, names))
        self._attestation = week.attestation
        self._fit()
        self._restore_cell(self._wanted_cell or current)
        self._wanted_cell = None
        self.side.show_progress(week.progress, self.model.grid.total_minutes)
        self.side.show_advice(week.advice)
        self._enable()
        self._show_cell(self.table.currentIndex())

    def _restore_cell(self, cell: tuple[str, date] | None) -> None:
        if cell is None:
            return
        day = self._starts_on + timedelta(days=cell[1].weekday())
        at = self.model.index_of(cell[0], day)
        if at.isValid():
            self.table.go_to(at)

    def _enable(self) -> None:
        has_placement = self.placement.row is not None
        grid = self.model.grid
        open_lines = sum(row.state in ("draft", "returned") for row in grid.entries)
        self.submit_button.setEnabled(bool(open_lines))
        self.table.setEnabled(has_placement)
        self.complete_button.setEnabled(has_placement)
        text = self.tr("This week is complete")
        if not grid.entries:
            text = self.tr("Nothing to report this week")
        if self._attestation is not None:
            said = self._attestation.statement
            text = self.tr("Week complete") if said == "complete" else self.tr("Nothing to report")
        self.complete_button.setText(text)
        self.complete_button.setChecked(self._attestation is not None)
        name = "check" if self._attestation is not None else "void"
        self.complete_button.setIcon(icon(name, side=16) if name == "check" else icon("done"))
        restyle(self.complete_button)

    def _show_title(self) -> None:
        last = self._starts_on + timedelta(days=DAYS - 1)
        first_words = format_date(self._starts_on, year=self._starts_on.year != last.year)
        self._title.setText(f"{first_words} – {format_date(last)}")

    @Slot(str)
    def _say(self, problem: str) -> None:
        hint = self.tr("Type 2:30, 2.5 or 9-11:30 · Tab moves on · Ctrl+V pastes · Ctrl+Z undoes")
        self._says.setText(problem or hint)
        self._says.set_tone("problem" if problem else "")

    def _fit(self) -> None:
        self.table.setFixedHeight(self.table.fitting_height())

    def _place_side(self, *, below: bool) -> None:
        """Put pathway and advice beside the week, or below it where there is no room."""
        self._is_side_below = below
        if below:
            self._row.removeWidget(self.side)
            self.side.setMinimumWidth(0)
            self.side.setMaximumWidth(_ANY_WIDTH)
            self._column.insertWidget(self._column.count() - 1, self.side)
        else:
            self._column.removeWidget(self.side)
            self.side.setFixedWidth(theme.current().px(_SIDE_WIDTH))
            self._row.addWidget(self.side)

    def _connect(self) -> None:
        self.placement.placement_chosen.connect(self._show_placement)
        self.model.typed.connect(self._saving.store)
        later = Qt.ConnectionType.QueuedConnection  # the editor closes before the rows change
        self.model.activity_named.connect(self._add_activity, later)
        self.table.cell_changed.connect(self._show_cell)
        self.table.cleared.connect(self._clear)
        self.table.pasted.connect(self._saving.paste)
        self.table.undo_asked.connect(self._undo)
        self._saving.said.connect(self._say)
        self._saving.stored.connect(self._note_stored)
        self.complete_button.clicked.connect(self._attest)
        self.submit_button.clicked.connect(self._submit)

    def _build(self) -> None:
        px = theme.current().px
        card = Card()
        card.body.addLayout(self._top())
        card.body.addWidget(self.table)
        card.body.addLayout(self._foot())
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left = QWidget()
        left.setProperty("ground", "none")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, px(4), 0)
        column.setSpacing(px(12))
        column.addWidget(card)
        column.addWidget(self.details)
        column.addStretch(1)
        self._column = column
        area = scrolling(left)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(12))
        self._row.addWidget(area, 1)
        self._place_side(below=False)
        self._say("")
        self._fit()

    def _top(self) -> QHBoxLayout:
        px = theme.current().px
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.placement, 1)
        back = IconButton("back", self.tr("The week before"))
        back.clicked.connect(self._go_back)
        forward = IconButton("forward", self.tr("The week after"))
        forward.clicked.connect(self._go_forward)
        today = QPushButton(self.tr("This week"))
        today.setAutoDefault(False)
        today.clicked.connect(self._go_to_today)
        for widget in (back, self._title, forward, today):
            row.addWidget(widget)
        return row

    def _foot(self) -> QHBoxLayout:
        px = theme.current().px
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self._says, 1)
        self.complete_button.setCheckable(True)
        self.complete_button.setAutoDefault(False)
        self.submit_button.setProperty("role", "primary")
        self.submit_button.setAutoDefault(False)
        row.addWidget(self.complete_button)
        row.addWidget(self.submit_button)
        return row
