"""Capstone projects: the list, the form, and the panel's decision."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from plc_desktop.domain.records import Capstone, kind_of
from plc_desktop.domain.tables import CapstoneRow
from ui.common.changes import Topic
from ui.common.columns import Column, EmptyState, Filter, RowAction
from ui.common.dates import format_date
from ui.common.form_dialog import FormDialog
from ui.common.kind_form import form_for
from ui.common.labels import badge_for
from ui.common.page import PageContext
from ui.common.records_page import RecordsPage, RecordWords, is_one
from ui.common.table import PagedTable
from ui.common.table_source import OfficeTable

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.workspace.records import Saved

CAPSTONE_ROWS = (
    ("person_id", "title"),
    ("issue",),
    ("goal",),
    ("audience", "panel"),
    ("presented_on", "decision"),
    ("feedback",),
)
DECISION_ROWS = (("decision", "presented_on"), ("feedback",))
_DECISIONS = ("planned", "accepted", "revise", "declined")


class CapstonesPage(RecordsPage[Capstone, CapstoneRow]):
    """Capstone projects; step 4 of the pathway."""

    concerns: ClassVar[frozenset[Topic]] = frozenset({Topic.CAPSTONE, Topic.PEOPLE})
    record = Capstone
    form_rows = CAPSTONE_ROWS
    topic = Topic.CAPSTONE

    def __init__(self, office: Office, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(office, context, parent)
        self.header.set_subtitle(self.tr("projects and what the panel decided"))

    @override
    def make_words(self) -> RecordWords:
        return RecordWords(
            title=self.tr("Capstones"),
            add=self.tr("Capstone"),
            new=self.tr("New capstone"),
            change=self.tr("Change a capstone"),
            saved=self.tr("Capstone saved."),
            deleted=self.tr("Capstone deleted."),
        )

    @override
    def new_record(self) -> Capstone:
        return Capstone(id="")

    @override
    def name_of(self, row: CapstoneRow) -> str:
        return row.person

    @override
    def own_actions(self) -> Sequence[RowAction[CapstoneRow]]:
        return (
            RowAction(self.tr("Write down the decision…"), self._ask_decision, is_one, "Ctrl+D"),
            RowAction(self.tr("Show the parent leader"), self._show_person, is_one),
        )

    def _ask_decision(self, rows: list[CapstoneRow]) -> None:
        row = rows[0]
        kind = kind_of(Capstone)
        form = form_for(kind, DECISION_ROWS, self.office, self.context)
        form.set_values(
            {
                "decision": row.decision if row.decision != "planned" else "accepted",
                "presented_on": row.presented_on or self.context.today(),
            }
        )
        words = " · ".join(part for part in (row.person, row.title) if part)
        dialog = FormDialog(
            self.context,
            self.tr("What the panel decided"),
            form,
            self,
            save_text=self.tr("Save decision"),
            draft_key=f"capstone-decision/{row.id}",
            explanation=words,
        )
        dialog.submitted.connect(partial(self._decide, dialog, row))
        dialog.open()

    def _decide(self, dialog: FormDialog, row: CapstoneRow, values: dict[str, Any]) -> None:
        capstone = self.office.capstone
        self.context.tasks.run(
            dialog,
            lambda: capstone.decide(
                row.id, values["decision"], values["feedback"], values["presented_on"]
            ),
            partial(self._decided, dialog),
            dialog.show_problem,
        )

    def _decided(self, dialog: FormDialog, saved: Saved[Capstone]) -> None:
        dialog.accept()
        text = self.tr("Decision saved: {decision}.").format(
            decision=badge_for(saved.record.decision).text.lower()
        )
        self.done(text, Topic.CAPSTONE, change_id=saved.change_id)

    def _show_person(self, rows: list[CapstoneRow]) -> None:
        self.context.navigate(f"parent-leader/{rows[0].person_id}")

    @override
    def make_table(self) -> PagedTable[CapstoneRow]:
        decisions = tuple((code, badge_for(code).text) for code in _DECISIONS)
        return PagedTable(
            self.context,
            OfficeTable(self.office, "capstones"),
            self._columns(),
            name=self.tr("Capstones"),
            empty=EmptyState(
                self.tr(
                    "The project that ends the pathway: what it is about, when it was "
                    "presented, and what the panel decided."
                ),
                self.tr("Add a capstone"),
                self.add,
            ),
            filters=(Filter("decision", self.tr("Decision"), decisions),),
            search_hint=self.tr("Search capstones"),
            sort="person",
        )

    def _columns(self) -> tuple[Column[CapstoneRow], ...]:
        return (
            Column(
                self.tr("Parent leader"),
                lambda row: row.person,
                sort="person",
                width=22,
                grows=True,
                is_strong=True,
                tooltip=lambda row: row.person,
            ),
            Column(
                self.tr("Title"),
                lambda row: row.title,
                sort="title",
                width=24,
                grows=True,
                tooltip=lambda row: row.title,
            ),
            Column(
                self.tr("Community issue"),
                lambda row: row.issue,
                width=22,
                steps_back=2,
                grows=True,
                is_muted=True,
                tooltip=lambda row: row.issue,
            ),
            Column(self.tr("Presented"), _presented, sort="presented_on", width=13, steps_back=1),
            Column(
                self.tr("Decision"),
                lambda row: badge_for(row.decision).text,
                sort="decision",
                width=14,
                chip=lambda row: badge_for(row.decision),
            ),
        )


def _presented(row: CapstoneRow) -> str:
    return format_date(row.presented_on) if row.presented_on else ""
