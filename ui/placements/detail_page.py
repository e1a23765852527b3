"""The page of one placement: its facts, its hours and its history."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QTabWidget
from typing_extensions import override

from plc_desktop.domain.records import Placement
from plc_desktop.domain.tables import HoursRow
from plc_desktop.errors import PlcError
from ui.common.card import Note
from ui.common.changes import Topic
from ui.common.columns import EmptyState
from ui.common.dates import format_date, format_minutes
from ui.common.evaluation_table import EvaluationTable
from ui.common.facts import FactList
from ui.common.history_table import HistoryTable
from ui.common.hours_columns import hours_columns
from ui.common.labels import list_word
from ui.common.messages import text_for
from ui.common.page import Page, PageContext
from ui.common.placement_form import PLACEMENT_ROWS
from ui.common.record_dialog import edit_record
from ui.common.table import PagedTable
from ui.common.table_source import OfficeTable
from ui.common.tabs_and_side import TabsAndSide
from ui.placements.changing import PlacementChanges, period_words
from ui.placements.evaluating import EvaluationDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from plc_desktop.domain.evaluation import EvaluationAsked
    from plc_desktop.services.app import Office
    from plc_desktop.services.pathway.evaluations import EvaluationItem, SavedEvaluation
    from plc_desktop.services.pathway.placements import PlacementDetail
    from plc_desktop.services.workspace.records import Saved


class PlacementPage(Page):
    """One placement; the address names it."""

    concerns = frozenset(
        {Topic.PLACEMENTS, Topic.PEOPLE, Topic.ORGANIZATIONS, Topic.HOURS, Topic.SIGN_OFF}
    )

    def __init__(self, office: Office, context: PageContext) -> None:
        super().__init__(office, context, "")
        self._placement_id = ""
        self._detail: PlacementDetail | None = None
        self._changes = PlacementChanges(self)
        self._problem = Note("", "problem")
        self._problem.hide()
        self._unsigned = Note("", "waiting")
        self._unsigned.hide()
        self._facts = FactList()
        self._hours = self._hours_table()
        self._evaluations = EvaluationTable(self, self._load_evaluations)
        self._history = HistoryTable(self)
        self._build()

    @override
    def open(self, argument: str) -> None:
        if argument != self._placement_id:
            self._placement_id = argument
            self.concerned()

    @override
    def refresh(self) -> None:
        if self._placement_id:
            wanted = self._placement_id
            self.run(lambda: self.office.placements.detail(wanted), self._show, self._show_problem)

    def _show(self, detail: PlacementDetail) -> None:
        self._detail = detail
        self._problem.set_text("")
        self._content.show()
        person = detail.person.full_name if detail.person else self.tr("Not received yet")
        site = detail.site.name if detail.site else ""
        self.header.set_title(
            person, " · ".join(part for part in (site, period_words(detail)) if part)
        )
        self._unsigned.set_text(
            ""
            if detail.supervisor
            else self.tr("Nobody can sign these hours yet: choose a supervisor.")
        )
        self._facts.set_facts(self._facts_of(detail))
        self._hours.set_filter("placement", (detail.placement.id,))
        self._evaluations.reload()
        self._history.show_records([("placement", detail.placement.id)])

    def _show_problem(self, error: PlcError) -> None:
        self._detail = None
        self._content.hide()
        self._unsigned.set_text("")
        self.header.set_title(self.tr("Placement"))
        self._problem.set_text(text_for(error))

    def _facts_of(self, detail: PlacementDetail) -> list[tuple[str, str]]:
        placement = detail.placement
        planned = format_minutes(placement.planned_minutes) if placement.planned_minutes else ""
        agreed = placement.agreement_signed_on
        return [
            (self.tr("Site"), detail.site.name if detail.site else ""),
            (self.tr("Role"), list_word(placement.role) if placement.role else ""),
            (self.tr("Supervisor"), detail.supervisor.full_name if detail.supervisor else ""),
            (self.tr("Acting supervisor"), self._acting(detail)),
            (self.tr("Dates"), period_words(detail)),
            (self.tr("Planned"), planned),
            (self.tr("Weekly supervision"), placement.supervision_time),
            (
                self.tr("Agreement"),
                self.tr("signed {date}").format(date=format_date(agreed)) if agreed else "",
            ),
            (self.tr("Learning objectives"), placement.objectives),
        ]

    def _acting(self, detail: PlacementDetail) -> str:
        placement, acting = detail.placement, detail.acting_supervisor
        if acting is None:
            return ""
        days = [
            format_date(day) if day else "…"
            for day in (placement.acting_from_on, placement.acting_until_on)
        ]
        return self.tr("{name}\n{start} to {end}").format(
            name=acting.full_name, start=days[0], end=days[1]
        )

    def _edit(self) -> None:
        if self._detail is not None:
            edit_record(
                self,
                self._detail.placement,
                PLACEMENT_ROWS,
                self.tr("Change a placement"),
                self._saved,
                fixed=("person_id",),
            )

    def _saved(self, saved: Saved[Placement]) -> None:
        self.done(self.tr("Placement saved."), Topic.PLACEMENTS, change_id=saved.change_id)

    def _start(self, change: Callable[[PlacementDetail], object]) -> None:
        if self._detail is not None:
            change(self._detail)

    def _load_evaluations(self) -> list[EvaluationItem]:
        """Runs on the worker."""
        wanted = self._placement_id
        return self.office.evaluations.of_placement(wanted) if wanted else []

    def _evaluate(self, moment: str) -> None:
        """Let the supervisor fill in the form here; without one nobody can."""
        detail = self._detail
        if detail is None:
            return
        supervisor = detail.supervisor
        if supervisor is None:
            self.context.notices.inform(
                self.tr("Choose a supervisor first; the evaluation is their word.")
            )
            return
        office, placement_id = self.office, detail.placement.id
        self.run(
            lambda: (
                office.evaluations.asked(placement_id, moment),
                office.sign_off.has_key(supervisor.id),
            ),
            lambda found: self._open_form(found[0], supervisor.id, has_key=found[1]),
        )

    def _open_form(self, asked: EvaluationAsked, supervisor_id: str, *, has_key: bool) -> None:
        dialog = EvaluationDialog(self, asked, supervisor_id, has_key=has_key)
        dialog.saved.connect(self._evaluated)
        dialog.open()

    def _evaluated(self, saved: SavedEvaluation) -> None:
        self.done(self.tr("Evaluation saved."), Topic.PLACEMENTS, change_id=saved.change_id)

    def _open_person(self) -> None:
        if self._detail is not None:
            self.context.navigate(f"parent-leader/{self._detail.placement.person_id}")

    def _add_hours(self) -> None:
        self.context.navigate(f"hours/add/{self._placement_id}")

    def _open_hours(self, row: HoursRow) -> None:
        self.context.navigate(f"hours/entry/{row.id}")

    def _hours_table(self) -> PagedTable[HoursRow]:
        table: PagedTable[HoursRow] = PagedTable(
            self.context,
            OfficeTable(self.office, "hours"),
            hours_columns(self.context.today, with_site=False),
            name=self.tr("Hours"),
            empty=EmptyState(
                self.tr("No hours at this placement yet."), self.tr("Add hours"), self._add_hours
            ),
            sort="worked_on",
            descending=True,
        )
        table.opened.connect(self._open_hours)
        return table

    def _build(self) -> None:
        self._build_header()
        tabs = QTabWidget()
        tabs.addTab(self._hours, self.tr("Hours"))
        tabs.addTab(self._evaluations, self.tr("Evaluations"))
        tabs.addTab(self._history, self.tr("History"))
        self._content = TabsAndSide(tabs, self._facts, self.tr("About"))
        self.body.addWidget(self._problem)
        self.body.addWidget(self._unsigned)
        self.body.addWidget(self._content, 1)

    def _build_header(self) -> None:
        self.header.set_back(
            self.tr("All placements"), partial(self.context.navigate, "placements")
        )
        self.header.add_action(self.tr("Parent leader"), self._open_person, icon_name="person")
        change = self.header.add_action(self.tr("Change"), _nothing, icon_name="edit")
        menu = QMenu(change)
        menu.addAction(self.tr("Change…"), self._edit)
        menu.addAction(self.tr("Other supervisor…"), partial(self._start, self._changes.reassign))
        menu.addAction(
            self.tr("Acting supervisor…"), partial(self._start, self._changes.set_acting)
        )
        menu.addAction(self.tr("End…"), partial(self._start, self._changes.end))
        menu.addSeparator()
        menu.addAction(self.tr("Evaluation at midpoint…"), partial(self._evaluate, "midpoint"))
        menu.addAction(self.tr("Final evaluation…"), partial(self._evaluate, "final"))
        change.setMenu(menu)
        self.header.add_action(
            self.tr("Report"),
            lambda: self.context.navigate(f"reports/placement={self._placement_id}"),
            icon_name="report",
        )
        self.header.add_action(self.tr("Hours"), self._add_hours, primary=True, icon_name="plus")


def _nothing() -> None:
    """The button opens its menu."""
