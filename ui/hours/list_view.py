"""The list of hours entries with its filters and what can be done with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import cast

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from plc_desktop.domain.tables import HoursRow
from ui.common import theme
from ui.common.badges import hours_badge
from ui.common.card import Card
from ui.common.choosers import Option
from ui.common.columns import EmptyState, Filter, RowAction
from ui.common.dates import format_date
from ui.common.history_dialog import show_history
from ui.common.hours_columns import hours_columns
from ui.common.page import Page
from ui.common.search_chip import SearchChip
from ui.common.table import PagedTable
from ui.common.table_source import OfficeTable
from ui.common.text import PlainLabel, restyle
from ui.hours.date_range_chip import DateRangeChip
from ui.hours.entry_actions import EntryActions
from ui.hours.row_words import row_words

_PERSON, _SITE, _SUPERVISOR = "person", "site", "supervisor"
_ONLY = ("placement", "cohort", "id")
"""Filters that only an address sets."""

_STATES = ("draft", "submitted", "returned", "signed", "void")


class HoursList(QWidget):
    """All hours entries, a page at a time.

    Signals:
        edit_asked: The `HoursRow` to change.
        week_asked: The `HoursRow` whose week to show.
        doubles_asked: The possible double entries were asked for.
        entry_asked: New lines are to be written.
    """

    edit_asked = Signal(object)
    week_asked = Signal(object)
    doubles_asked = Signal()
    entry_asked = Signal()

    def __init__(self, page: Page, actions: EntryActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._actions = actions
        self.table: PagedTable[HoursRow] = self._make_table()
        self._chips = self._make_chips()
        self._dates = DateRangeChip(page.context)
        self._held = QPushButton(self.tr("Maybe double"))
        self._held.setCheckable(True)
        self._held.setAutoDefault(False)
        self._held.setProperty("role", "chip")
        self._only = QPushButton()
        self._only.setAutoDefault(False)
        self._only.setProperty("role", "chip")
        self._only.setProperty("isSet", True)
        self._only.hide()
        self._words = PlainLabel("", selectable=True)
        self._build()
        self._connect()

    def reload(self) -> None:
        """Ask for the rows again."""
        self.table.reload()

    def show_filters(self, filters: Mapping[str, str]) -> None:
        """Narrow the list to what an address names; everything else is let go."""
        self.table.set_filter("state", filters.get("state", ""))
        for name, chip in self._chips.items():
            chip.set_value(filters.get(name, ""), "…")
            self.table.set_filter(name, chip.value)
            self._find_label(name, chip)
        self._show_only({name: filters.get(name, "") for name in _ONLY})
        self._dates.set_range(_date(filters.get("from_on")), _date(filters.get("until_on")))
        self._held.setChecked(filters.get("held") == "1")
        self.table.set_search(filters.get("search", ""))
        self._narrow_dates()

    def _show_only(self, filters: Mapping[str, str]) -> None:
        """Narrow to what has no chip of its own, and offer to let it go."""
        for name, value in filters.items():
            self.table.set_filter(name, value)
        words = {
            "placement": self.tr("One placement"),
            "cohort": self.tr("One cohort"),
            "id": self.tr("One line"),
        }
        chosen = next((words[name] for name, value in filters.items() if value), "")
        self._only.setVisible(bool(chosen))
        self._only.setText(f"{chosen} ×")
        self._only.setAccessibleName(self.tr("{filter}: show all").format(filter=chosen))

    @Slot()
    def _let_go(self) -> None:
        self._show_only(dict.fromkeys(_ONLY, ""))

    @Slot()
    def _narrow_dates(self) -> None:
        chip = self._dates
        self.table.set_filter("from_on", chip.from_on.isoformat() if chip.from_on else "")
        self.table.set_filter("until_on", chip.until_on.isoformat() if chip.until_on else "")

    @Slot(bool)
    def _narrow_held(self, is_checked: bool) -> None:  # noqa: FBT001  # a slot
        self.table.set_filter("held", "1" if is_checked else "")
        restyle(self._held)

    def _narrow(self, name: str) -> None:
        self.table.set_filter(name, self._chips[name].value)

    def _find_label(self, name: str, chip: SearchChip) -> None:
        """Look up the words for an id that came with an address."""
        value = chip.value
        if not value:
            return
        kind = "organization" if name == _SITE else "person"
        records = self._page.office.records
        self._page.context.tasks.run(
            chip, lambda: records.label(kind, value), partial(chip.set_value, value)
        )

    def _with_all(
        self, then: Callable[[list[HoursRow]], object], _known: Sequence[HoursRow] = ()
    ) -> None:
        """Do something with everything selected, also what was never on screen."""
        known = self.table.selected_rows()
        if len(known) == len(self.table.view.selected_positions()):
            then(known)
            return
        rowids = self.table.selected_rowids()
        source = self.table.model.source
        self._page.context.tasks.run(
            self, lambda: source.rows(rowids), lambda rows: then(list(rows))
        )

    def _submit(self, rows: Sequence[HoursRow]) -> None:
        self._actions.submit([row.id for row in rows])

    def _withdraw(self, rows: Sequence[HoursRow]) -> None:
        self._actions.withdraw([row.id for row in rows])

    def _restore(self, rows: Sequence[HoursRow]) -> None:
        self._actions.restore([row.id for row in rows])

    def _void(self, rows: Sequence[HoursRow]) -> None:
        standing = [row for row in rows if row.state != "void"]
        self._actions.ask_void(standing, self.window())

    def _duplicate(self, rows: Sequence[HoursRow]) -> None:
        self._actions.ask_duplicate(rows[0], self.window())

    def _row_actions(self) -> tuple[RowAction[HoursRow], ...]:
        def single(rows: Sequence[HoursRow]) -> bool:
            return len(rows) == 1

        def first(signal: Callable[[HoursRow], object]) -> Callable[[list[HoursRow]], object]:
            return lambda rows: signal(rows[0])

        def any_of(*states: str) -> Callable[[list[HoursRow]], bool]:
            return lambda rows: any(row.state in states for row in rows)

        def all_of(then: Callable[[list[HoursRow]], object]) -> Callable[[list[HoursRow]], object]:
            return partial(self._with_all, then)

        return (
            RowAction(self.tr("Change…"), first(self.edit_asked.emit), _can_edit, "F2"),
            RowAction(
                self.tr("Submit for signature"),
                all_of(self._submit),
                any_of("draft", "returned"),
                "Ctrl+Shift+S",
            ),
            RowAction(self.tr("Take back to draft"), all_of(self._withdraw), any_of("submitted")),
            RowAction(self.tr("Copy to another day…"), self._duplicate, single, "Ctrl+D"),
            RowAction(
                self.tr("Make void…"),
                all_of(self._void),
                any_of("draft", "submitted", "returned", "signed"),
                "Del",
            ),
            RowAction(self.tr("Bring back"), all_of(self._restore), any_of("void"), "Ctrl+R"),
            RowAction(self.tr("Decide double entries"), lambda _: self.doubles_asked.emit(), _held),
            RowAction(self.tr("Show the week"), first(self.week_asked.emit), single),
            RowAction(self.tr("History…"), first(self._show_history), single, "Ctrl+H"),
            RowAction(self.tr("Show the parent leader"), first(self._show_person), single),
        )

    def _show_history(self, row: HoursRow) -> None:
        day = format_date(row.worked_on, weekday=True)
        show_history(self._page, f"{row.person}, {day}", [("hours_entry", row.id)])

    @Slot()
    def _show_words(self) -> None:
        """Say below the list what its columns have no room for, when one line is chosen."""
        rows = self.table.selected_rows()
        words = row_words(rows[0]) if len(rows) == 1 else ""
        self._words.setText(words)
        self._words.setVisible(bool(words))

    def _show_person(self, row: HoursRow) -> None:
        self._page.context.navigate(f"parent-leader/{row.person_id}")

    @Slot(object)
    def _open(self, row: HoursRow) -> None:
        self.edit_asked.emit(row)

    def _people(self, role: str, text: str) -> list[Option]:
        found = self._page.office.records.choices("person", text, role=role, limit=30)
        return [Option(choice.id, choice.label, choice.detail) for choice in found]

    def _sites(self, text: str) -> list[Option]:
        found = self._page.office.records.choices("organization", text, limit=30)
        return [Option(choice.id, choice.label, choice.detail) for choice in found]

    def _make_chips(self) -> dict[str, SearchChip]:
        tasks = self._page.context.tasks
        people = partial(self._people, "parent_leader")
        return {
            _PERSON: SearchChip(tasks, self.tr("Parent leader"), people),
            _SITE: SearchChip(tasks, self.tr("Site"), self._sites),
            _SUPERVISOR: SearchChip(
                tasks, self.tr("Supervisor"), partial(self._people, "supervisor")
            ),
        }

    def _make_table(self) -> PagedTable[HoursRow]:
        context = self._page.context
        states = tuple((state, hours_badge(state).text) for state in _STATES)
        return PagedTable(
            context,
            OfficeTable(self._page.office, "hours"),
            hours_columns(context.today, with_person=True),
            name=self.tr("Hours entries"),
            empty=EmptyState(
                self.tr(
                    "Here stand the hours that parent leaders work at their sites, "
                    "and who has signed them."
                ),
                self.tr("Add hours"),
                self.entry_asked.emit,
            ),
            filters=(Filter("state", self.tr("Signature"), states),),
            search_hint=self.tr("Search hours"),
            sort="worked_on",
            descending=True,
        )

    def _build(self) -> None:
        for chip in (*self._chips.values(), self._dates, self._held, self._only):
            self.table.add_tool(chip)
        self.table.set_row_actions(self._row_actions())
        card = Card()
        card.body.addWidget(self.table, 1)
        self._words.hide()
        card.body.addWidget(self._words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.current().px(12))
        layout.addWidget(card, 1)

    def _connect(self) -> None:
        for name, chip in self._chips.items():
            chip.changed.connect(partial(self._narrow, name))
        self._dates.changed.connect(self._narrow_dates)
        self._held.toggled.connect(self._narrow_held)
        self._only.clicked.connect(self._let_go)
        self.table.opened.connect(self._open)
        self.table.selection_changed.connect(self._show_words)


def _can_edit(rows: Sequence[HoursRow]) -> bool:
    return len(rows) == 1 and rows[0].state != "void"


def _held(rows: Sequence[HoursRow]) -> bool:
    return any(row.is_held for row in rows)


def _date(text: str | None) -> date | None:
    try:
        return date.fromisoformat(cast("str", text))
    except (TypeError, ValueError):
        return None
