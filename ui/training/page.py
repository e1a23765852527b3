"""The list of training sessions."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from plc_desktop.domain.lists import TRAINING_TOPICS
from plc_desktop.domain.records import TrainingSession
from plc_desktop.domain.tables import TrainingSessionRow
from ui.common.changes import Topic
from ui.common.columns import Align, Column, EmptyState, Filter
from ui.common.dates import format_date, format_minutes
from ui.common.labels import list_word
from ui.common.page import PageContext
from ui.common.records_page import RecordsPage, RecordWords
from ui.common.table import PagedTable
from ui.common.table_source import OfficeTable
from ui.training.forms import SESSION_ROWS

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.workspace.records import Saved


class TrainingPage(RecordsPage[TrainingSession, TrainingSessionRow]):
    """Training sessions with who came; step 3 of the pathway."""

    concerns: ClassVar[frozenset[Topic]] = frozenset({Topic.TRAINING, Topic.ORGANIZATIONS})
    record = TrainingSession
    form_rows = SESSION_ROWS
    topic = Topic.TRAINING
    detail = "training-session"

    def __init__(self, office: Office, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(office, context, parent)
        self.header.set_subtitle(self.tr("sessions and who came to them"))

    @override
    def make_words(self) -> RecordWords:
        return RecordWords(
            title=self.tr("Training"),
            add=self.tr("Session"),
            new=self.tr("New training session"),
            change=self.tr("Change a training session"),
            saved=self.tr("Training session saved."),
            deleted=self.tr("Training session deleted."),
            save=self.tr("Save, then mark attendance"),
        )

    @override
    def new_record(self) -> TrainingSession:
        return TrainingSession(id="", held_on=self.context.today())

    @override
    def name_of(self, row: TrainingSessionRow) -> str:
        return row.title or list_word(row.topic)

    @override
    def added(self, saved: Saved[TrainingSession]) -> None:
        super().added(saved)
        self.context.navigate(f"{self.detail}/{saved.record.id}")

    @override
    def make_table(self) -> PagedTable[TrainingSessionRow]:
        topics = tuple((topic, list_word(topic)) for topic in TRAINING_TOPICS)
        return PagedTable(
            self.context,
            OfficeTable(self.office, "training_sessions"),
            self._columns(),
            name=self.tr("Training sessions"),
            empty=EmptyState(
                self.tr(
                    "Write down each training session once, then mark who came. "
                    "The hours count toward step 3 for everyone who was present."
                ),
                self.tr("Add a session"),
                self.add,
            ),
            filters=(Filter("topic", self.tr("Topic"), topics),),
            search_hint=self.tr("Search sessions"),
            sort="held_on",
            descending=True,
        )

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


def _day(row: TrainingSessionRow) -> str:
    return format_date(row.held_on, weekday=True) if row.held_on else ""


def _given_by(row: TrainingSessionRow) -> str:
    return " · ".join(part for part in (row.trainer, row.provider) if part)
