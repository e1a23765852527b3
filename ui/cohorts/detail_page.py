"""The page of one cohort: its dates, how full it is, and its people with their progress."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from plc_desktop.domain.records import Cohort
from plc_desktop.domain.tables import ParentLeaderRow
from plc_desktop.errors import PlcError
from ui.cohorts.forms import COHORT_ROWS
from ui.cohorts.people_picker import PeoplePicker
from ui.common.badges import pace_options
from ui.common.card import Card, Note
from ui.common.changes import Topic
from ui.common.choosers import Option
from ui.common.columns import EmptyState, Filter
from ui.common.dates import format_date
from ui.common.form import Form, FormField
from ui.common.form_dialog import FormDialog
from ui.common.messages import text_for
from ui.common.page import Page, PageContext
from ui.common.parent_leader_columns import parent_leader_columns
from ui.common.record_dialog import edit_record
from ui.common.table import PagedTable
from ui.common.table_source import OfficeTable

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.pathway.cohorts import CohortDetail
    from plc_desktop.services.workspace.records import Saved
    from plc_desktop.services.workspace.session import Done

_MOST_PEOPLE = 10_000


class CohortPage(Page):
    """One cohort; the address names it."""

    concerns = frozenset(
        {
            Topic.COHORTS,
            Topic.PEOPLE,
            Topic.HOURS,
            Topic.SIGN_OFF,
            Topic.TRAINING,
            Topic.COURSEWORK,
            Topic.CAPSTONE,
            Topic.CREDENTIALS,
        }
    )

    def __init__(self, office: Office, context: PageContext) -> None:
        super().__init__(office, context, "")
        self._cohort_id = ""
        self._detail: CohortDetail | None = None
        self.header.set_back(self.tr("All cohorts"), partial(context.navigate, "cohorts"))
        self._edit_button = self.header.add_action(self.tr("Change"), self._edit, icon_name="edit")
        self._add_button = self.header.add_action(
            self.tr("Add people"), self._add_people, primary=True, icon_name="plus"
        )
        self._note = Note("", "waiting")
        self._note.hide()
        self._table: PagedTable[ParentLeaderRow] = PagedTable(
            context,
            OfficeTable(office, "parent_leaders"),
            parent_leader_columns(),
            name=self.tr("People of the cohort"),
            empty=EmptyState(
                self.tr("Nobody is in this cohort yet."), self.tr("Add people"), self._add_people
            ),
            filters=[Filter("pace", self.tr("Pace"), pace_options())],
            search_hint=self.tr("Search by name"),
            sort="name",
        )
        self._table.opened.connect(self._open_person)
        card = Card()
        card.body.addWidget(self._table)
        self.body.addWidget(self._note)
        self.body.addWidget(card, 1)

    @override
    def open(self, argument: str) -> None:
        if argument != self._cohort_id:
            self._cohort_id = argument
            self.concerned()

    @override
    def refresh(self) -> None:
        if self._cohort_id:
            cohort_id = self._cohort_id
            self.run(lambda: self.office.cohorts.detail(cohort_id), self._show, self._show_problem)

    def _show(self, detail: CohortDetail) -> None:
        self._detail = detail
        self.header.set_title(detail.cohort.name, self._subtitle(detail))
        over = detail.over_capacity
        self._note.set_text(
            self.tr("%n more than the cohort has room for. That is allowed.", "", over)
            if over
            else ""
        )
        self._set_usable(usable=True)
        self._table.set_filter("cohort", (detail.cohort.id,))

    def _show_problem(self, error: PlcError) -> None:
        self._detail = None
        self.header.set_title(self.tr("Cohort"))
        self._note.set_text(text_for(error))
        self._set_usable(usable=False)

    def _set_usable(self, *, usable: bool) -> None:
        for widget in (self._edit_button, self._add_button, self._table):
            widget.setEnabled(usable)

    def _subtitle(self, detail: CohortDetail) -> str:
        cohort = detail.cohort
        days = ""
        if cohort.starts_on and cohort.ends_on:
            days = self.tr("{start} to {end}").format(
                start=format_date(cohort.starts_on), end=format_date(cohort.ends_on)
            )
        elif cohort.ends_on:
            days = self.tr("until {end}").format(end=format_date(cohort.ends_on))
        active = sum(member.enrollment.status != "withdrew" for member in detail.members)
        room = (
            self.tr("{count} of {capacity} places").format(count=active, capacity=cohort.capacity)
            if cohort.capacity
            else self.tr("%n person(s)", "", active)
        )
        parts = (detail.college, cohort.term, days, room, cohort.commitment)
        return " · ".join(part for part in parts if part)

    def _open_person(self, row: ParentLeaderRow) -> None:
        self.context.navigate(f"parent-leader/{row.id}")

    def _edit(self) -> None:
        if self._detail is not None:
            edit_record(
                self, self._detail.cohort, COHORT_ROWS, self.tr("Change a cohort"), self._saved
            )

    def _saved(self, saved: Saved[Cohort]) -> None:
        self.done(self.tr("Cohort saved."), Topic.COHORTS, change_id=saved.change_id)

    def _add_people(self) -> None:
        if self._detail is None:
            return
        picker = PeoplePicker()
        form = Form()
        form.add(FormField("people", self.tr("Who joins?"), picker, is_required=True))
        dialog = FormDialog(
            self.context,
            self.tr("Add people to {cohort}").format(cohort=self._detail.cohort.name),
            form,
            self,
            save_text=self.tr("Enroll"),
            explanation=self.tr(
                "Everyone known who is not in this cohort. They are enrolled today, under the"
                " newest rules. Somebody new? Use “Parent leader” on the list of parent leaders."
            ),
        )
        dialog.submitted.connect(partial(self._enroll, dialog))
        self.context.tasks.run(dialog, self._load_people(), picker.set_options)
        dialog.open()

    def _load_people(self) -> Callable[[], list[Option]]:
        detail = self._detail
        present = {member.person.id for member in detail.members} if detail else set()
        records = self.office.records

        def load() -> list[Option]:
            found = records.choices("person", limit=_MOST_PEOPLE)
            return [
                Option(choice.id, choice.label, choice.detail)
                for choice in found
                if choice.id not in present
            ]

        return load

    def _enroll(self, dialog: FormDialog, values: dict[str, Any]) -> None:
        cohort_id = self._cohort_id
        self.context.tasks.run(
            dialog,
            lambda: self.office.cohorts.enroll(cohort_id, values["people"]),
            partial(self._enrolled, dialog),
            dialog.show_problem,
        )

    def _enrolled(self, dialog: FormDialog, done: Done) -> None:
        dialog.accept()
        self.done(
            self.tr("%n person(s) enrolled.", "", len(done.ids)),
            Topic.PEOPLE,
            Topic.COHORTS,
            change_id=done.change_id,
        )
