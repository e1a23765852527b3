"""One training session: the sign-in sheet of the whole group."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from plc_desktop.domain.durations import parse_duration
from plc_desktop.domain.records import TrainingSession
from plc_desktop.errors import RuleError
from ui.common import theme
from ui.common.card import Card, Note
from ui.common.changes import Topic
from ui.common.choosers import ChoiceEdit, Option
from ui.common.dates import format_date, format_minutes
from ui.common.editors import TextEdit
from ui.common.labels import badge_for, list_word
from ui.common.mark_model import MarkLine, MarkModel, MarkSheet
from ui.common.mark_table import MarkTable
from ui.common.messages import text_for
from ui.common.page import Page, PageContext
from ui.common.painting import Badge
from ui.common.record_dialog import edit_record
from ui.common.text import PlainLabel
from ui.training.forms import SESSION_ROWS

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.pathway.training import AttendanceLine, SessionDetail
    from plc_desktop.services.workspace.records import Saved
    from plc_desktop.services.workspace.session import Choice, Done

PRESENT, EXCUSED, ABSENT = "present", "excused", "absent"
_MOST_CHOICES = 10_000


class TrainingSessionPage(Page):
    """Who came: Space goes through present, excused, absent; minutes can differ per person."""

    concerns: ClassVar[frozenset[Topic]] = frozenset({Topic.TRAINING, Topic.PEOPLE, Topic.COHORTS})

    def __init__(self, office: Office, context: PageContext, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("TrainingSessionPage", "Training session")
        super().__init__(office, context, title, parent)
        self._session_id = ""
        self._session: TrainingSession | None = None
        self._is_edited = False
        self._unsaved: dict[str, tuple[MarkLine, ...]] = {}
        self.model = MarkModel(self._sheet())
        self.model.setParent(self)
        self.table = MarkTable(self.model, self.tr("Attendance"))
        self.cohort = ChoiceEdit()
        self.person = ChoiceEdit()
        self.confirmed_by = TextEdit()
        self._counts = PlainLabel("", "muted", wraps=False)
        self._problem = Note("", "problem")
        self._problem.hide()
        self.header.add_action(self.tr("Change session…"), self._change, icon_name="edit")
        self.save_button = self.header.add_action(
            self.tr("Save attendance"), self._save, primary=True
        )
        self.save_button.setToolTip(self.tr("Ctrl+Enter"))
        self._build()
        self.model.edited.connect(self._note_edit)
        self.cohort.edited.connect(self._show_cohort)
        self.person.edited.connect(self._add_person)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._save)

    @override
    def open(self, argument: str) -> None:
        if not argument or argument == self._session_id:
            return
        if self._is_edited:
            self._unsaved[self._session_id] = self.model.lines
        self._session_id = argument
        self.confirmed_by.set_value("")
        self.model.set_lines(self._unsaved.pop(argument, ()))
        self._set_edited(is_edited=bool(self.model.lines))
        self.concerned()

    @override
    def refresh(self) -> None:
        session_id = self._session_id
        if not session_id:
            return
        records = self.office.records
        self.run(lambda: records.choices("cohort", limit=_MOST_CHOICES), self._offer_cohorts)
        self.run(
            lambda: records.choices("person", role="parent_leader", limit=_MOST_CHOICES),
            self._offer_people,
        )
        self.run(lambda: self.office.training.detail(session_id), self._show)

    def _show(self, detail: SessionDetail) -> None:
        session = detail.session
        self._session = session
        words = (
            format_date(session.held_on, weekday=True) if session.held_on else "",
            format_minutes(session.minutes),
            session.trainer,
            detail.provider,
            session.place,
        )
        self.header.set_title(
            session.title or list_word(session.topic) or self.tr("Training session"),
            " · ".join(word for word in words if word),
        )
        if not self.confirmed_by.text():
            self.confirmed_by.set_value(session.trainer)
        self._load_lines()

    def _load_lines(self) -> None:
        cohort_id = self._cohort_id()
        session_id = self._session_id
        self.run(lambda: self.office.training.lines(session_id, cohort_id), self._show_lines)

    def _show_lines(self, lines: Sequence[AttendanceLine]) -> None:
        """Show who is marked or expected; marks that are not saved yet stay."""
        unsaved = {line.id: line for line in self.model.lines if self._is_edited and line.mark}
        stored = [_mark_line(line) for line in lines]
        shown = [unsaved.pop(line.id, line) for line in stored]
        was_edited = self._is_edited
        self.model.set_lines((*shown, *unsaved.values()))
        self._set_edited(is_edited=was_edited)

    @Slot()
    def _show_cohort(self) -> None:
        self._load_lines()

    @Slot()
    def _add_person(self) -> None:
        """Put somebody who is in no cohort on the sheet, once they are chosen, not while typing."""
        if not self.person.is_settled:
            return
        try:
            person_id = str(self.person.value())
        except RuleError:
            return
        if not person_id:
            return
        name = self.person.currentText()
        lines = self.model.lines
        if person_id not in {line.id for line in lines}:
            new = MarkLine(person_id, name, PRESENT, self._value_of(PRESENT))
            self.model.set_lines((*lines, new))
        at = [line.id for line in self.model.lines].index(person_id)
        self.table.go_to(at)
        self.person.set_value("")
        self.table.setFocus()

    @Slot()
    def _mark_all(self) -> None:
        rows = [at for at, line in enumerate(self.model.lines) if not line.mark]
        self.model.set_mark(rows or range(self.model.rowCount()), PRESENT)
        self.table.setFocus()

    @Slot()
    def _save(self) -> None:
        if self.model.problem:
            self._problem.set_text(self.model.problem)
            return
        lines = [line for line in self.model.lines if line.mark]
        if not lines:
            self._problem.set_text(self.tr("Nobody is marked yet. Press Space on a name."))
            return
        session_id, confirmed_by = self._session_id, str(self.confirmed_by.value())
        office = self.office

        def job() -> Done:
            from plc_desktop.services.pathway.training import AttendanceMark, RecordAttendance

            marks = tuple(AttendanceMark(line.id, line.mark, line.value) for line in lines)
            return office.training.record_attendance(
                RecordAttendance(session_id, confirmed_by, marks)
            )

        self.run(job, self._saved, lambda error: self._problem.set_text(text_for(error)))

    def _saved(self, done: Done) -> None:
        self._set_edited(is_edited=False)
        text = self.tr("Attendance of %n person(s) saved.", "", len(done.ids))
        self.done(text, Topic.TRAINING, change_id=done.change_id)

    def _change(self) -> None:
        if self._session is not None:
            title = self.tr("Change a training session")
            edit_record(self, self._session, SESSION_ROWS, title, self._session_saved)

    def _session_saved(self, saved: Saved[TrainingSession]) -> None:
        self.done(self.tr("Training session saved."), Topic.TRAINING, change_id=saved.change_id)

    def _offer_cohorts(self, found: Sequence[Choice]) -> None:
        self._offer(self.cohort, found)
        if not self._cohort_id() and len(found) == 1:
            self.cohort.set_value(found[0].id)

    def _offer_people(self, found: Sequence[Choice]) -> None:
        self._offer(self.person, found)

    def _offer(self, chooser: ChoiceEdit, found: Sequence[Choice]) -> None:
        chooser.blockSignals(True)
        chooser.set_options([Option(item.id, item.label, item.detail) for item in found])
        chooser.blockSignals(False)

    def _cohort_id(self) -> str:
        try:
            return str(self.cohort.value())
        except RuleError:
            return ""

    @Slot()
    def _note_edit(self) -> None:
        self._set_edited(is_edited=True)

    def _set_edited(self, *, is_edited: bool) -> None:
        self._is_edited = is_edited
        self._problem.set_text("")
        self.save_button.setEnabled(is_edited)
        counts = self.model.counts()
        parts = [
            self.tr("%n present", "", counts[PRESENT]),
            self.tr("%n excused", "", counts[EXCUSED]),
            self.tr("%n absent", "", counts[ABSENT]),
        ]
        if counts[""]:
            parts.append(self.tr("%n not marked", "", counts[""]))
        self._counts.setText(" · ".join(parts))

    def _value_of(self, mark: str) -> int | None:
        if mark != PRESENT:
            return 0 if mark else None
        return self._session.minutes if self._session is not None else None

    def _sheet(self) -> MarkSheet:
        return MarkSheet(
            mark_title=self.tr("Attendance"),
            marks=(PRESENT, EXCUSED, ABSENT),
            badge=self._badge,
            value_title=self.tr("Length"),
            read=parse_duration,
            write=format_minutes,
            value_of=self._value_of,
        )

    def _badge(self, mark: str) -> Badge:
        return badge_for(mark) if mark else Badge(self.tr("Not marked"))

    def _build(self) -> None:
        px = theme.current().px
        card = Card()
        top = QHBoxLayout()
        top.setSpacing(px(12))
        for label, editor in (
            (self.tr("Everyone of cohort"), self.cohort),
            (self.tr("Add a person"), self.person),
            (self.tr("Confirmed by"), self.confirmed_by),
        ):
            top.addLayout(_labeled(label, editor), 1)
        all_present = QPushButton(self.tr("All present"))
        all_present.setAutoDefault(False)
        all_present.setToolTip(self.tr("Marks everyone who is not marked yet"))
        all_present.clicked.connect(self._mark_all)
        column = QVBoxLayout()
        column.addStretch(1)
        column.addWidget(all_present)
        top.addLayout(column)
        card.body.addLayout(top)
        card.body.addWidget(self._problem)
        card.body.addWidget(self.table, 1)
        foot = QHBoxLayout()
        hint = self.tr("Space: next mark · P, E or A: that mark · digits: another length")
        foot.addWidget(PlainLabel(hint, "help"), 1)
        foot.addWidget(self._counts)
        card.body.addLayout(foot)
        self.body.addWidget(card, 1)
        self._set_edited(is_edited=False)


def _labeled(text: str, editor: QWidget) -> QVBoxLayout:
    label = PlainLabel(text, "label", wraps=False)
    label.setBuddy(editor)
    editor.setAccessibleName(text)
    column = QVBoxLayout()
    column.setSpacing(theme.current().px(4))
    column.addWidget(label)
    column.addWidget(editor)
    return column


def _mark_line(line: AttendanceLine) -> MarkLine:
    minutes = line.minutes if line.status else None
    return MarkLine(line.person_id, line.person, line.status, minutes)
