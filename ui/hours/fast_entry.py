"""Fast entry: one placement, then line after line by keyboard, each stored on Enter."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from plc_desktop.domain.hours import Advice
from plc_desktop.domain.records import HoursEntry
from plc_desktop.domain.tables import PlacementRow
from plc_desktop.errors import PlcError, RuleError
from ui.common import theme
from ui.common.badges import hours_badge
from ui.common.card import Card
from ui.common.changes import Topic
from ui.common.dates import format_date, format_minutes
from ui.common.editors import YesNoEdit
from ui.common.labels import list_word
from ui.common.page import Page
from ui.common.text import PlainLabel
from ui.hours.entry_actions import EntryActions
from ui.hours.entry_line import (
    ACTIVITY_SHARE,
    DATE_WIDTH,
    LENGTH_WIDTH,
    STATE_WIDTH,
    TEXT_SHARE,
    EntryLine,
)
from ui.hours.placement_choice import PlacementChoice, load_placements

if TYPE_CHECKING:
    from plc_desktop.services.pathway.hours import Edited, Recorded

_ADVISE_AFTER_MS = 300
_BAR_ROOM = 20
_NARROW = 800
_KEPT_LINES = 40
"""Older stored lines leave the screen; they are in the list."""


class FastEntry(QWidget):
    """Lines of one placement.

    Signals:
        left: The person is done.
    """

    left = Signal()

    def __init__(self, page: Page, actions: EntryActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._actions = actions
        self._is_narrow = False
        self._text_head = PlainLabel(self.tr("What was done"), "label", wraps=False)
        self._stored = 0
        self._stored_minutes = 0
        self.lines: list[EntryLine] = []
        self.placement = PlacementChoice(page.context.changes)
        self.submits = YesNoEdit(self.tr("Submit for signature at once"))
        self._done = QPushButton(self.tr("Done"))
        self._supervisor = PlainLabel("", "muted")
        self._sum = PlainLabel("", "muted", wraps=False)
        self._line_to_advise: EntryLine | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_ADVISE_AFTER_MS)
        self._later.timeout.connect(self._ask_advice)
        self._build()
        self.placement.placement_chosen.connect(self._show_placement)
        page.context.changes.happened.connect(self._note_change)
        self._add_line()

    def reload(self) -> None:
        """Load the placements to choose from."""
        office = self._page.office
        if self.placement.is_stale:
            self._page.context.tasks.run(
                self, lambda: load_placements(office), self.placement.set_rows
            )

    def show_placement(self, placement_id: str) -> None:
        """Begin with a placement."""
        self.placement.set_value(placement_id)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.placement.row is None:
            self.placement.setFocus()
        else:
            self.lines[-1].focus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < theme.current().px(_NARROW)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._text_head.setVisible(not is_narrow)
            for line in self.lines:
                line.set_narrow(is_narrow=is_narrow)

    @Slot(object)
    def _show_placement(self, row: PlacementRow) -> None:
        text = self.tr("No supervisor yet: nobody can sign these hours.")
        if row.supervisor:
            text = self.tr("{supervisor} signs.").format(supervisor=row.supervisor)
        self._supervisor.setText(text)
        self._supervisor.set_tone("" if row.supervisor else "waiting")

    def _commit(self, line: EntryLine) -> None:
        """Store a line, or go on if it is stored already."""
        if line.entry is not None and not line.is_changed:
            self._go_on(line)
            return
        placement = self.placement.row
        try:
            entry = line.typed_entry(placement.id if placement else "")
        except RuleError as error:
            self._refuse(line, error)
            return
        if line.entry is None:
            self._record(line, entry)
        else:
            self._actions.save(entry, line, partial(self._changed, line), line.show_problem)

    def _refuse(self, line: EntryLine, error: PlcError) -> None:
        if error.facts.get("field") == "placement_id":
            self.placement.setFocus()
            self._page.context.notices.problem(self.tr("Choose the placement first."))
        else:
            line.show_problem(error)

    def _record(self, line: EntryLine, entry: HoursEntry) -> None:
        submit = bool(self.submits.value())
        office = self._page.office

        def job() -> Recorded:
            from plc_desktop.services.pathway.hours import RecordHours

            return office.hours.record(
                RecordHours(
                    placement_id=entry.placement_id,
                    worked_on=entry.worked_on,
                    minutes=entry.minutes,
                    starts_at=entry.starts_at,
                    ends_at=entry.ends_at,
                    activity=entry.activity,
                    description=entry.description,
                    submit=submit,
                )
            )

        state = "submitted" if submit else "draft"
        self._page.context.tasks.run(
            line, job, partial(self._recorded, line, state), partial(self._refuse, line)
        )

    def _recorded(self, line: EntryLine, state: str, recorded: Recorded) -> None:
        entry = recorded.entry
        line.show_stored(entry, recorded.change_id, hours_badge(state))
        line.show_advice(recorded.advice)
        self._count(1, entry.minutes)
        text = self.tr("{length} on {day} recorded.").format(
            length=format_minutes(entry.minutes), day=format_date(entry.worked_on, weekday=True)
        )
        self._page.done(text, Topic.HOURS, change_id=recorded.change_id)
        self._go_on(line)

    def _changed(self, line: EntryLine, edited: Edited) -> None:
        before = line.entry.minutes if line.entry is not None else 0
        line.show_stored(edited.entry, edited.change_id or line.change_id, hours_badge("draft"))
        self._count(0, edited.entry.minutes - before)
        self._look_again()
        self._go_on(line)

    def _go_on(self, line: EntryLine) -> None:
        """Go to the next line; after the last one begin a new one with the same date."""
        at = self.lines.index(line)
        if at == len(self.lines) - 1:
            self._add_line(line)
        self.lines[min(at + 1, len(self.lines) - 1)].focus()
        QTimer.singleShot(0, self, self._scroll_down)

    def _add_line(self, after: EntryLine | None = None) -> None:
        activities = self._page.office.records.suggestions("activities")
        line = EntryLine(self._page.context, [list_word(word) for word in activities])
        day = after.entry.worked_on if after is not None and after.entry is not None else None
        line.set_narrow(is_narrow=self._is_narrow)
        line.show_day(day or self._page.context.today())
        line.committed.connect(partial(self._commit, line))
        line.edited.connect(partial(self._note_edit, line))
        line.left_up.connect(partial(self._move, line, -1))
        line.left_down.connect(partial(self._move, line, 1))
        self.lines.append(line)
        self._rows.insertWidget(self._rows.count() - 1, line)
        self._order(line)
        line.show()  # at once, because only what is shown can take the focus
        if len(self.lines) > _KEPT_LINES:
            oldest = self.lines.pop(0)
            self._rows.removeWidget(oldest)
            oldest.deleteLater()

    def _order(self, line: EntryLine) -> None:
        """Let Tab go through the lines from top to bottom, then to Done."""
        at = self.lines.index(line)
        before: QWidget = self.lines[at - 1].text if at else self.submits
        for field in (*line.fields, self._done):
            QWidget.setTabOrder(before, field)
            before = field

    def _move(self, line: EntryLine, step: int, column: int) -> None:
        at = self.lines.index(line) + step
        if 0 <= at < len(self.lines):
            self.lines[at].focus(column)

    def _note_edit(self, line: EntryLine) -> None:
        self._line_to_advise = line
        self._later.start()

    @Slot()
    def _ask_advice(self) -> None:
        line, placement = self._line_to_advise, self.placement.row
        if line is None or placement is None or line not in self.lines or not line.is_changed:
            return
        try:
            entry = line.typed_entry(placement.id)
        except RuleError:
            return
        self._page.context.tasks.run(
            line,
            lambda: self._page.office.hours.advice(entry),
            partial(self._advise, line, entry),
            _ignore,
        )

    def _advise(self, line: EntryLine, entry: HoursEntry, advice: Sequence[Advice]) -> None:
        """Show advice only if the line still says what was asked about."""
        placement = self.placement.row
        try:
            is_same = placement is not None and line.typed_entry(placement.id) == entry
        except RuleError:
            return
        if is_same:
            line.show_advice(advice)

    @Slot(object)
    def _note_change(self, topic: Topic) -> None:
        if topic is Topic.EVERYTHING:
            self._look_again()

    def _look_again(self) -> None:
        """Look whether the lines on screen are still stored as they stand there."""
        ids = [line.entry.id for line in self.lines if line.entry is not None]
        if not ids:
            return
        office = self._page.office

        def job() -> dict[str, tuple[HoursEntry, str, str, bool]]:
            found = {}
            for entry_id in ids:
                entry = office.records.find(HoursEntry, entry_id)
                if entry is not None:
                    row = office.hours.row(entry_id)
                    found[entry_id] = (entry, row.state, row.attestation_level, row.is_held)
            return found

        self._page.context.tasks.run(self, job, self._show_again)

    def _show_again(self, found: dict[str, tuple[HoursEntry, str, str, bool]]) -> None:
        for line in self.lines:
            if line.entry is None:
                continue
            known = found.get(line.entry.id)
            if known is None or known[1] == "void":
                self._count(-1, -line.entry.minutes)
                line.show_taken_back()
            elif not line.is_changed:
                self._count(0, known[0].minutes - line.entry.minutes)
                badge = hours_badge(known[1], known[2], is_held=known[3])
                line.show_stored(known[0], line.change_id, badge)

    def _count(self, lines: int, minutes: int) -> None:
        self._stored += lines
        self._stored_minutes += minutes
        text = self.tr("%n line(s) recorded, {length} in all.", "", self._stored)
        shown = text.format(length=format_minutes(self._stored_minutes)) if self._stored else ""
        self._sum.setText(shown)

    @Slot()
    def _scroll_down(self) -> None:
        focused: QWidget | None = self.window().focusWidget()
        if focused is not None and self._area.isAncestorOf(focused):
            self._area.ensureWidgetVisible(focused)

    def _build(self) -> None:
        px = theme.current().px
        card = Card()
        top = QHBoxLayout()
        top.setSpacing(px(12))
        top.addWidget(self.placement, 1)
        top.addWidget(self.submits)
        card.body.addLayout(top)
        card.body.addWidget(self._supervisor)
        card.body.addLayout(self._heads())
        inside = QWidget()
        inside.setProperty("ground", "none")
        self._rows = QVBoxLayout(inside)
        self._rows.setContentsMargins(0, 0, px(_BAR_ROOM), 0)
        self._rows.setSpacing(px(8))
        self._rows.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.verticalScrollBar().rangeChanged.connect(self._keep_columns)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inside)
        card.body.addWidget(self._area, 1)
        card.body.addLayout(self._foot())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card, 1)

    @Slot(int, int)
    def _keep_columns(self, _least: int, most: int) -> None:
        """Keep the fields below their titles, with and without a scroll bar."""
        room = theme.current().px(_BAR_ROOM)
        taken = self._area.verticalScrollBar().sizeHint().width() if most else 0
        self._rows.setContentsMargins(0, 0, max(room - taken, 0), 0)

    def _heads(self) -> QHBoxLayout:
        px = theme.current().px
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.setContentsMargins(0, 0, px(_BAR_ROOM), 0)
        for text, width, share in (
            (self.tr("Date"), DATE_WIDTH, 0),
            (self.tr("Length, or start–end"), LENGTH_WIDTH, 0),
            (self.tr("Activity"), 0, ACTIVITY_SHARE),
            (self.tr("Signature"), STATE_WIDTH, 0),
        ):
            label = PlainLabel(text, "label", wraps=False)
            if width:
                label.setFixedWidth(px(width))
            row.addWidget(label, share)
        row.insertWidget(3, self._text_head, TEXT_SHARE)
        return row

    def _foot(self) -> QHBoxLayout:
        px = theme.current().px
        row = QHBoxLayout()
        row.setSpacing(px(12))
        hint = self.tr("Type 2:30, 2.5 or 9-11:30 · Tab moves on · Enter stores the line")
        row.addWidget(PlainLabel(hint, "help"), 1)
        row.addWidget(self._sum)
        self._done.setAutoDefault(False)
        self._done.clicked.connect(self.left)
        row.addWidget(self._done)
        return row


def _ignore(_error: PlcError) -> None:
    """Advice that cannot be given is not missed."""
