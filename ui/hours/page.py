"""The Hours page: list, week, fast entry and possible double entries.

Addresses: `hours`, `hours/state=returned&person=<id>`, `hours/add[/<placement>]`,
`hours/week[/<placement>[/<date>]]`, `hours/doubles`, `hours/entry/<id>`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING, ClassVar, TypeVar

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedWidget, QWidget
from typing_extensions import override

from plc_desktop.domain.records import HoursEntry
from plc_desktop.domain.tables import HoursRow
from ui.common.changes import Topic
from ui.common.page import Page, PageContext
from ui.common.table import filters_from
from ui.hours.doubles_view import DoublesView
from ui.hours.entry_actions import EntryActions
from ui.hours.entry_dialog import EntryDialog
from ui.hours.fast_entry import FastEntry
from ui.hours.list_view import HoursList
from ui.hours.week_view import WeekView

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.pathway.hours import Edited

V = TypeVar("V", bound=QWidget)


class HoursPage(Page):
    """Everything about hours entries."""

    concerns: ClassVar[frozenset[Topic]] = frozenset(
        {Topic.HOURS, Topic.SIGN_OFF, Topic.PEOPLE, Topic.PLACEMENTS, Topic.ORGANIZATIONS}
    )

    def __init__(self, office: Office, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(office, context, QCoreApplication.translate("HoursPage", "Hours"), parent)
        self.actions_on_entries = EntryActions(self)
        self.list = HoursList(self, self.actions_on_entries)
        self._views = QStackedWidget()
        self._has_address_filters = False
        self._build()
        self._connect()
        self._show_view(self.list)

    @cached_property
    def week(self) -> WeekView:
        """The week, made when it is first asked for: the list opens sooner."""
        return self._place(WeekView(self, self.actions_on_entries))

    @cached_property
    def entry(self) -> FastEntry:
        """Fast entry, made when it is first asked for."""
        entry = self._place(FastEntry(self, self.actions_on_entries))
        entry.left.connect(self._show_list)
        return entry

    @cached_property
    def doubles(self) -> DoublesView:
        """Possible double entries, made when they are first asked for."""
        doubles = self._place(DoublesView(self, self.actions_on_entries))
        doubles.left.connect(self._show_list)
        return doubles

    @override
    def open(self, argument: str) -> None:
        what, _, rest = argument.partition("/")
        if what in ("add", "new"):
            if rest:
                self.entry.show_placement(rest)
            self._show_view(self.entry)
        elif what == "week":
            placement, _, day = rest.partition("/")
            self.week.show_week(placement, _date(day))
            self._show_view(self.week)
        elif what == "doubles":
            self._show_view(self.doubles)
        elif what == "entry":
            self.list.show_filters({"id": rest})
            self._has_address_filters = True
            self._show_view(self.list)
            self.run(lambda: self.office.hours.entry(rest), self._edit)
        else:
            self._show_filters(argument)

    @override
    def refresh(self) -> None:
        view = self._views.currentWidget()
        if isinstance(view, HoursList | WeekView | FastEntry | DoublesView):
            view.reload()

    def _show_filters(self, argument: str) -> None:
        """Narrow the list to an address; filters a person chose stay when coming back."""
        if argument or self._has_address_filters:
            self.list.show_filters(filters_from(argument))
        self._has_address_filters = bool(argument)
        self._show_view(self.list)

    @Slot()
    def _show_list(self) -> None:
        self._show_view(self.list)

    @Slot()
    def _show_week(self) -> None:
        is_list = self._views.currentWidget() is self.list
        rows = self.list.table.selected_rows() if is_list else []
        if len(rows) == 1:  # the week of the line a person looks at
            row = rows[0]
            self.week.show_week(row.placement_id, row.worked_on, row.activity)
        self._show_view(self.week)

    @Slot()
    def _show_entry(self) -> None:
        view = self._views.currentWidget()
        row = view.placement.row if isinstance(view, WeekView) else None
        if row is not None:
            self.entry.show_placement(row.id)
        self._show_view(self.entry)

    @Slot()
    def _show_doubles(self) -> None:
        self._show_view(self.doubles)

    @Slot(object)
    def _show_week_of(self, row: HoursRow) -> None:
        self.week.show_week(row.placement_id, row.worked_on, row.activity)
        self._show_view(self.week)

    @Slot(object)
    def _edit_row(self, row: HoursRow) -> None:
        self.run(lambda: self.office.hours.entry(row.id), self._edit)

    def _edit(self, entry: HoursEntry) -> None:
        self._dialog = EntryDialog(self, entry, self.tr("Change an hours entry"), self)
        self._dialog.entry_given.connect(partial(self._save, self._dialog))
        self._dialog.open()

    def _save(self, dialog: EntryDialog, entry: HoursEntry) -> None:
        def saved(_edited: Edited) -> None:
            dialog.accept()

        self.actions_on_entries.save(entry, dialog, saved, dialog.show_problem)

    def _show_view(self, view: QWidget) -> None:
        before = self._views.currentWidget()
        changed = before is not view
        if isinstance(before, WeekView) and changed:
            before.details.store()
        self._views.setCurrentWidget(view)
        self._list_button.setChecked(isinstance(view, HoursList | DoublesView))
        self._week_button.setChecked(isinstance(view, WeekView))
        self.header.set_subtitle(self._subtitle(view))
        self._add_button.setVisible(not isinstance(view, FastEntry))
        if changed:
            self.concerned()  # loads when it is shown, if another page is still in front

    def _subtitle(self, view: QWidget) -> str:
        if isinstance(view, WeekView):
            return self.tr("one week of one person")
        if isinstance(view, FastEntry):
            return self.tr("line after line by keyboard")
        if isinstance(view, DoublesView):
            return self.tr("possible double entries")
        return self.tr("all entries and their signatures")

    def _place(self, view: V) -> V:
        self._views.addWidget(view)
        return view

    def _connect(self) -> None:
        self.list.edit_asked.connect(self._edit_row)
        self.list.week_asked.connect(self._show_week_of)
        self.list.doubles_asked.connect(self._show_doubles)
        self.list.entry_asked.connect(self._show_entry)

    def _build(self) -> None:
        self._list_button = self._switch(self.tr("List"), self._show_list)
        self._week_button = self._switch(self.tr("Week"), self._show_week)
        group = QButtonGroup(self)
        group.setExclusive(False)
        group.addButton(self._list_button)
        group.addButton(self._week_button)
        self._add_button = self.header.add_action(
            self.tr("Hours"), self._show_entry, primary=True, icon_name="plus"
        )
        self._add_button.setToolTip(self.tr("Add hours, line after line (Ctrl+N)"))
        self._add_button.setAccessibleName(self.tr("Add hours"))
        self._views.addWidget(self.list)
        self.body.addWidget(self._views, 1)
        shortcut = QShortcut(QKeySequence.StandardKey.New, self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._show_entry)

    def _switch(self, text: str, slot: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: slot())  # noqa: PLW0108  # keeps it
        self.header.add_widget(button)
        return button


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
