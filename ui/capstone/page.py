"""Capstone projects: the list, the form, and the panel's decision."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from plc_desktop.domain.records import Capstone, kind_of
from plc_desktop.domain.tables import CapstoneRow
from ui.common.card import Card
from ui.common.changes import Topic
from ui.common.columns import Column, EmptyState, Filter, RowAction
from ui.common.dates import format_date
from ui.common.form_dialog import FormDialog
from ui.common.history_dialog import show_history
from ui.common.kind_form import form_for
from ui.common.labels import badge_for
from ui.common.page import Page, PageContext
from ui.common.record_dialog import edit_record
from ui.common.table import PagedTable, filters_from
from ui.common.table_source import OfficeTable

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.records import Saved

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


class CapstonesPage(Page):
    """Capstone projects; step 4 of the pathway."""

    concerns: ClassVar[frozenset[Topic]] = frozenset({Topic.CAPSTONE, Topic.PEOPLE})

    def __init__(self, office: Office, context: PageContext, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("CapstonesPage", "Capstones")
        super().__init__(office, context, title, parent)
        self.header.set_subtitle(self.tr("projects and what the panel decided"))
        self.header.add_action(self.tr("Capstone"), self._add, primary=True, icon_name="plus")
        self.table = self._make_table()
        card = Card()
        card.body.addWidget(self.table, 1)
        self.body.addWidget(card, 1)

    @override
    def open(self, argument: str) -> None:
        if argument == "new":
            self._add()
            return
        for name, value in filters_from(argument).items():
            self.table.set_filter(name, value)

    @override
    def refresh(self) -> None:
        self.table.reload()

    def _add(self) -> None:
        edit_record(self, Capstone(id=""), CAPSTONE_ROWS, self.tr("New capstone"), self._saved)

    def _change(self, rows: list[CapstoneRow]) -> None:
        records = self.office.records
        self.run(lambda: records.get(Capstone, rows[0].id), self._change_record)

    def _change_record(self, capstone: Capstone) -> None:
        edit_record(self, capstone, CAPSTONE_ROWS, self.tr("Change a capstone"), self._saved)

    def _saved(self, saved: Saved[Capstone]) -> None:
        self.done(self.tr("Capstone saved."), Topic.CAPSTONE, change_id=saved.change_id)

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

    def _delete(self, rows: list[CapstoneRow]) -> None:
        records = self.office.records
        self.run(lambda: records.delete("capstone", rows[0].id), self._deleted)

    def _deleted(self, change_id: str) -> None:
        self.done(self.tr("Capstone deleted."), Topic.CAPSTONE, change_id=change_id)

    def _show_history(self, rows: list[CapstoneRow]) -> None:
        show_history(self, rows[0].person, [("capstone", rows[0].id)])

    def _show_person(self, rows: list[CapstoneRow]) -> None:
        self.context.navigate(f"parent-leader/{rows[0].person_id}")

    def _make_table(self) -> PagedTable[CapstoneRow]:
        decisions = tuple((code, badge_for(code).text) for code in _DECISIONS)
        table: PagedTable[CapstoneRow] = PagedTable(
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
                self._add,
            ),
            filters=(Filter("decision", self.tr("Decision"), decisions),),
            search_hint=self.tr("Search capstones"),
            sort="person",
        )
        table.set_row_actions(
            (
                RowAction(self.tr("Change…"), self._change, _one, "F2"),
                RowAction(self.tr("Write down the decision…"), self._ask_decision, _one, "Ctrl+D"),
                RowAction(self.tr("History…"), self._show_history, _one, "Ctrl+H"),
                RowAction(self.tr("Show the parent leader"), self._show_person, _one),
                RowAction(self.tr("Delete"), self._delete, _one, "Del"),
            )
        )
        table.opened.connect(lambda row: self._change([row]))
        return table

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
                grows=True,
                is_muted=True,
                tooltip=lambda row: row.issue,
            ),
            Column(self.tr("Presented"), _presented, sort="presented_on", width=13),
            Column(
                self.tr("Decision"),
                lambda row: badge_for(row.decision).text,
                sort="decision",
                width=14,
                chip=lambda row: badge_for(row.decision),
            ),
        )


def _one(rows: list[CapstoneRow]) -> bool:
    return len(rows) == 1


def _presented(row: CapstoneRow) -> str:
    return format_date(row.presented_on) if row.presented_on else ""
