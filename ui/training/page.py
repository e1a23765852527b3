"""The list of training sessions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from plc_desktop.domain.lists import TRAINING_TOPICS
from plc_desktop.domain.records import TrainingSession
from plc_desktop.domain.tables import TrainingSessionRow
from ui.common.card import Card
from ui.common.changes import Topic
from ui.common.columns import Align, Column, EmptyState, Filter, RowAction
from ui.common.dates import format_date, format_minutes
from ui.common.history_dialog import show_history
from ui.common.labels import list_word
from ui.common.page import Page, PageContext
from ui.common.record_dialog import edit_record
from ui.common.table import PagedTable, filters_from
from ui.common.table_source import OfficeTable
from ui.training.forms import SESSION_ROWS

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.records import Saved


class TrainingPage(Page):
    """Training sessions with who came; step 3 of the pathway."""

    concerns: ClassVar[frozenset[Topic]] = frozenset({Topic.TRAINING, Topic.ORGANIZATIONS})

    def __init__(self, office: Office, context: PageContext, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("TrainingPage", "Training")
        super().__init__(office, context, title, parent)
        self.header.set_subtitle(self.tr("sessions and who came to them"))
        self.header.add_action(self.tr("Session"), self._add, primary=True, icon_name="plus")
        topics = tuple((topic, list_word(topic)) for topic in TRAINING_TOPICS)
        self.table: PagedTable[TrainingSessionRow] = PagedTable(
            context,
            OfficeTable(office, "training_sessions"),
            self._columns(),
            name=self.tr("Training sessions"),
            empty=EmptyState(
                self.tr(
                    "Write down each training session once, then mark who came. "
                    "The hours count toward step 3 for everyone who was present."
                ),
                self.tr("Add a session"),
                self._add,
            ),
            filters=(Filter("topic", self.tr("Topic"), topics),),
            search_hint=self.tr("Search sessions"),
            sort="held_on",
            descending=True,
        )
        self.table.set_row_actions(
            (
                RowAction(self.tr("Mark attendance"), lambda rows: self._show(rows[0])),
                RowAction(self.tr("Change…"), lambda rows: self._change(rows[0]), _one, "F2"),
                RowAction(
                    self.tr("History…"), lambda rows: self._show_history(rows[0]), _one, "Ctrl+H"
                ),
                RowAction(self.tr("Delete"), lambda rows: self._delete(rows[0]), _one, "Del"),
            )
        )
        self.table.opened.connect(self._show)
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

    def _show(self, row: TrainingSessionRow) -> None:
        self.context.navigate(f"training-session/{row.id}")

    def _add(self) -> None:
        session = TrainingSession(id="", held_on=self.context.today())
        edit_record(
            self,
            session,
            SESSION_ROWS,
            self.tr("New training session"),
            partial(self._saved, is_new=True),
            save_text=self.tr("Save, then mark attendance"),
        )

    def _change(self, row: TrainingSessionRow) -> None:
        records = self.office.records
        self.run(lambda: records.get(TrainingSession, row.id), self._change_record)

    def _change_record(self, session: TrainingSession) -> None:
        edit_record(self, session, SESSION_ROWS, self.tr("Change a training session"), self._saved)

    def _show_history(self, row: TrainingSessionRow) -> None:
        title = row.title or list_word(row.topic)
        show_history(self, title, [("training_session", row.id)])

    def _saved(self, saved: Saved[TrainingSession], *, is_new: bool = False) -> None:
        self.done(self.tr("Training session saved."), Topic.TRAINING, change_id=saved.change_id)
        if is_new:
            self.context.navigate(f"training-session/{saved.record.id}")

    def _delete(self, row: TrainingSessionRow) -> None:
        records = self.office.records
        self.run(lambda: records.delete("training_session", row.id), self._deleted)

    def _deleted(self, change_id: str) -> None:
        self.done(self.tr("Training session deleted."), Topic.TRAINING, change_id=change_id)

    def _columns(self) -> tuple[Column[TrainingSessionRow], ...]:
        return (
            Column(self.tr("Date"), _day, sort="held_on", width=16),
            Column(
                self.tr("Topic"),
                lambda row: list_word(row.topic),
                sort="topic",
                width=20,
                grows=True,
                is_strong=True,
            ),
            Column(
                self.tr("Title"),
                lambda row: row.title,
                sort="title",
                width=22,
                grows=True,
                tooltip=lambda row: row.title,
            ),
            Column(self.tr("Given by"), _given_by, width=20, grows=True, is_muted=True),
            Column(
                self.tr("Length"),
                lambda row: format_minutes(row.minutes),
                sort="minutes",
                width=7,
                align=Align.END,
                total=lambda row: row.minutes,
            ),
            Column(self.tr("Present"), self._present, sort="present", width=12, align=Align.END),
        )

    def _present(self, row: TrainingSessionRow) -> str:
        if not row.invited:
            return self.tr("not marked")
        return self.tr("{present} of {all}").format(present=row.present, all=row.invited)


def _one(rows: list[TrainingSessionRow]) -> bool:
    return len(rows) == 1


def _day(row: TrainingSessionRow) -> str:
    return format_date(row.held_on, weekday=True) if row.held_on else ""


def _given_by(row: TrainingSessionRow) -> str:
    return " · ".join(part for part in (row.trainer, row.provider) if part)
