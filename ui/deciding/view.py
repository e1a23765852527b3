"""Lines before a supervisor: every signed field, one decision a line, all by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QWidget,
)
from typing_extensions import override

from plc_desktop.errors import RuleError
from ui.common import theme
from ui.common.card import Card
from ui.common.columns import Align, Column, EmptyState
from ui.common.dates import format_date, format_minutes, format_span
from ui.common.flow import FlowLayout
from ui.common.page import PageContext
from ui.common.painting import Badge
from ui.common.scrolling import scrolling
from ui.common.seen import seen_in_line
from ui.common.table import PagedTable
from ui.common.table_source import ListSource
from ui.deciding.decisions import RETURNED, SIGNED, Decisions, LineToDecide
from ui.deciding.line_details import LineDetails

L = TypeVar("L", bound=LineToDecide)

SIDE_WIDTH = 264
"""Of what stands beside the lines, in pixels at a text size of 100 %."""

_NARROW = 640
_ANY_WIDTH = 16_777_215
_DECISIVE_KEYS = {Qt.Key.Key_S: SIGNED, Qt.Key.Key_R: RETURNED, Qt.Key.Key_Space: ""}
_STEP_KEYS = {Qt.Key.Key_J: 1, Qt.Key.Key_K: -1}


class DecidingView(QWidget, Generic[L]):
    """The lines on one side, whoever signs them on the other.

    Signals:
        decided: Decisions or reasons changed.
        all_decided: Enter was pressed and no line is left open.
    """

    decided = Signal()
    all_decided = Signal()

    def __init__(  # noqa: PLR0913  # what a signing view is made of
        self,
        context: PageContext,
        load: Callable[[], Sequence[L]],
        empty: EmptyState,
        side: QWidget | None = None,
        parent: QWidget | None = None,
        *,
        more: Sequence[Column[L]] = (),
        first: Sequence[Column[L]] = (),
        side_width: int = SIDE_WIDTH,
    ) -> None:
        """Build the view; it loads at the first `reload`.

        Args:
            context: What the window gives.
            load: Returns the lines; called on the worker.
            empty: What to say when there are none.
            side: What stands beside the lines, such as sentence and passphrase, if it is here.
            parent: Widget it belongs to.
            more: Columns behind the others, of what is not signed.
            first: Columns right behind the decision, of what is not signed.
            side_width: Width of the side, in pixels at a text size of 100 %.
        """
        super().__init__(parent)
        self._context = context
        self._load = load
        mark, *others = self._columns()
        self.lines: Sequence[L] = ()
        self.decisions = Decisions()
        self.table: PagedTable[L] = PagedTable(
            context,
            ListSource(
                self._load_lines,
                search_text=lambda line: f"{line.line.participant} {line.line.activity}",
            ),
            [mark, *first, *others, *more],
            name=self.tr("Lines to sign"),
            empty=empty,
        )
        self.details: LineDetails = LineDetails(self.decisions)
        self._side = scrolling(side) if side is not None else None
        self._side_widget = side
        self._side_width = side_width
        self._build()
        self.table.view.installEventFilter(self)
        self.table.loaded.connect(self._show_loaded)
        self.table.selection_changed.connect(self._show_current)
        self.table.opened.connect(self._go_to_open)
        self.table.view.clicked.connect(self._toggle_clicked)
        self.details.reason_changed.connect(self._show_totals)
        self.details.reason_given.connect(self._go_on_after_reason)

    def reload(self) -> None:
        """Read the lines again; decisions on lines that changed are forgotten."""
        self.table.reload()

    def is_ready(self) -> bool:
        """Return whether every return has its reason; if not, ask for the first."""
        unexplained = self.decisions.without_reason(self.lines)
        if unexplained is None:
            return True
        self._select(unexplained)
        self.details.ask_reason()
        self._context.notices.problem(RuleError("return_reason_missing"))
        return False

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if event.key() == Qt.Key.Key_S and is_shifted:
                self._sign_all_that_remain()
                return True
            if not event.modifiers() and event.key() in _DECISIVE_KEYS:
                self._decide_selected(_DECISIVE_KEYS[Qt.Key(event.key())])
                return True
            if not event.modifiers() and event.key() in _STEP_KEYS:
                self._step(_STEP_KEYS[Qt.Key(event.key())])
                return True
        return super().eventFilter(watched, event)

    def _load_lines(self) -> Sequence[L]:
        """Runs on the worker."""
        lines = self._load()
        self.lines = lines
        return lines

    @Slot()
    def _show_loaded(self) -> None:
        self.decisions.keep_only(self.lines)
        if self.lines and self.table.current_row() is None:
            self.table.view.selectRow(0)
            self.table.view.setFocus()
        self._show_current()

    @Slot()
    def _show_current(self) -> None:
        rows = self.table.selected_rows()
        self.details.show_line(rows[0] if rows else None)
        self._show_totals()

    @Slot()
    def _show_totals(self) -> None:
        self.decided.emit()
        self.table.view.fit_columns()  # "Return" takes more room than "Open"
        self.table.view.viewport().update()

    def _decide_selected(self, decision: str) -> None:
        rows = self.table.selected_rows()
        for line in rows:
            self.decisions.decide(line, decision)
        if decision == RETURNED and rows:
            self._show_current()
            self.details.ask_reason()
            return
        if len(rows) == 1:
            self._step(1)
        self._show_current()

    def _step(self, by: int) -> None:
        at = self.table.view.currentIndex().row() + by
        if 0 <= at < len(self.lines):
            self.table.view.selectRow(at)

    @Slot(object)
    def _go_to_open(self, _line: object = None) -> None:
        """Go to the next line that is not decided, from the top again after the last."""
        start = self.table.view.currentIndex().row() + 1
        rows = [*range(start, len(self.lines)), *range(start)]
        for at in rows:
            line = self.table.model.row(at)
            if line is not None and not self.decisions.of(line):
                self.table.view.selectRow(at)
                return
        self.all_decided.emit()

    @Slot()
    def _go_on_after_reason(self) -> None:
        self.table.view.setFocus()
        self._step(1)

    def _sign_all_that_remain(self) -> None:
        for line in self.lines:
            if not self.decisions.of(line):
                self.decisions.decide(line, SIGNED)
        self._show_current()

    @Slot()
    def _toggle_clicked(self) -> None:
        """A click on the mark of a line goes from open to signed and back."""
        index = self.table.view.currentIndex()
        line = self.table.current_row()
        if index.column() == 0 and line is not None:
            self.decisions.decide(line, "" if self.decisions.of(line) else SIGNED)
            self._show_current()

    def _select(self, line: L) -> None:
        at = self.table.model.position(lambda row: row.line.entry_id == line.line.entry_id)
        self.table.view.selectRow(at)

    def _columns(self) -> Sequence[Column[L]]:
        marks = {
            SIGNED: Badge(self.tr("Sign"), "good", "check"),
            RETURNED: Badge(self.tr("Return"), "problem", "returned"),
            "": Badge(self.tr("Open"), "neutral", "draft"),
        }
        return [
            Column(
                self.tr("Decision"),
                lambda line: marks[self.decisions.of(line)].text,
                chip=lambda line: marks[self.decisions.of(line)],
                width=15,
            ),
            Column(
                self.tr("Parent leader"),
                lambda line: seen_in_line(line.line.participant),
                is_strong=True,
                width=16,
                tooltip=lambda line: seen_in_line(line.line.participant),
            ),
            Column(
                self.tr("Date"),
                lambda line: format_date(line.line.worked_on, weekday=True, year=False),
                width=12,
            ),
            Column(
                self.tr("Time"),
                _span,
                align=Align.END,
                width=15,
                tooltip=_span,
            ),
            Column(
                self.tr("Length"),
                lambda line: format_minutes(line.line.minutes),
                align=Align.END,
                is_strong=True,
                width=8,
                total=lambda line: line.line.minutes,
            ),
            Column(
                self.tr("Activity"),
                _done,
                grows=True,
                width=24,
                least=13,
                tooltip=_done,
            ),
        ]

    def _key_buttons(self) -> FlowLayout:
        """Return what the keys do, as buttons that can be clicked as well."""
        flow = FlowLayout(spacing=theme.current().px(8))
        for text, slot in (
            (self.tr("Sign  ·  S"), partial(self._decide_selected, SIGNED)),
            (self.tr("Return  ·  R"), partial(self._decide_selected, RETURNED)),
            (self.tr("Leave open  ·  Space"), partial(self._decide_selected, "")),
            (self.tr("Next open line  ·  Enter"), self._go_to_open),
            (self.tr("Sign all that remain  ·  Shift+S"), self._sign_all_that_remain),
        ):
            button = QPushButton(text)
            button.setProperty("role", "chip")
            button.setAutoDefault(False)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(_call, slot))
            flow.addWidget(button)
        return flow

    def _build(self) -> None:
        px = theme.current().px
        card = Card()
        card.body.addWidget(self.table, 1)
        card.body.addLayout(self._key_buttons())
        left = QSplitter(Qt.Orientation.Vertical)
        left.setChildrenCollapsible(False)
        left.setHandleWidth(px(12))
        left.addWidget(card)
        left.addWidget(scrolling(self.details))
        left.setStretchFactor(0, 3)
        left.setStretchFactor(1, 2)
        left.setSizes([px(300), px(230)])
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(left, 1)
        if self._side is not None:
            self._side.setFixedWidth(px(self._side_width))
            row.addWidget(self._side)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = theme.current().px
        if self._side is None or self._side_widget is None:
            return
        below = event.size().width() < px(_NARROW)
        if below == (self._row.direction() is QBoxLayout.Direction.TopToBottom):
            return
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if below else directions.LeftToRight)
        self._side.setMinimumWidth(0 if below else px(self._side_width))
        self._side.setMaximumWidth(_ANY_WIDTH if below else px(self._side_width))
        self._side.setMinimumHeight(self._side_widget.sizeHint().height() if below else 0)


def _span(line: LineToDecide) -> str:
    return format_span(line.line.starts_at, line.line.ends_at)


def _done(line: LineToDecide) -> str:
    """Return activity and description in one line."""
    words = (line.line.activity, line.line.description)
    return " – ".join(seen_in_line(part) for part in words if part)


def _call(slot: Callable[[], object], _checked: bool = False) -> None:  # noqa: FBT001, FBT002
    slot()
