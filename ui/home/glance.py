"""The cohort as one picture: everybody's four steps in a line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from ui.common import theme
from ui.common.card import Card
from ui.common.dates import format_minutes
from ui.common.meters import ProgressBar
from ui.common.painting import Bar
from ui.common.text import PlainLabel, line

if TYPE_CHECKING:
    from plc_desktop.domain.tables import ParentLeaderRow
    from plc_desktop.services.overview import CohortGlance

_SHOWN = 9
_NAME_WIDTH = 170
_NAME_FLAGS = int(
    Qt.TextFlag.TextWordWrap
    | Qt.TextFlag.TextWrapAnywhere
    | Qt.AlignmentFlag.AlignVCenter
    | Qt.AlignmentFlag.AlignLeading
)


class Dot(QWidget):
    """Done or open: a filled or an empty circle, with words."""

    def __init__(self, words: str, *, is_done: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_done = is_done
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        side = theme.current().px(14)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        inset = now.px(3)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(now.color("ink"), 1.4))
            painter.setBrush(now.color("ink") if self._is_done else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(self.rect().adjusted(inset, inset, -inset, -inset))


class _Name(QAbstractButton):
    """A person's name that opens their page; shown literally, in several lines if it is long."""

    def __init__(self, row: ParentLeaderRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = row.name
        self.setAccessibleName(row.name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    @override
    def sizeHint(self) -> QSize:
        now = theme.current()
        room = QRect(0, 0, now.px(_NAME_WIDTH), 10_000)
        words = QFontMetrics(now.font()).boundingRect(room, _NAME_FLAGS, self._name)
        return QSize(words.width() + now.px(10), max(words.height() + now.px(8), now.px(30)))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        with QPainter(self) as painter:
            painter.setLayoutDirection(self.layoutDirection())
            font = now.font()
            font.setUnderline(self.underMouse())
            painter.setFont(font)
            painter.setPen(now.color("ink"))
            painter.drawText(
                self.rect().adjusted(now.px(4), 0, -now.px(4), 0), _NAME_FLAGS, self._name
            )
            if self.hasFocus():
                painter.setPen(QPen(now.color("primary"), 2))
                painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), now.px(4), now.px(4))


class GlanceCard(Card):
    """Who stands where.

    Signals:
        chosen: Id of the parent leader to open.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._grid = QWidget()
        self.body.addWidget(self._grid)
        self._more = QPushButton(self.tr("All parent leaders"))
        self._more.setProperty("role", "link")
        self.body.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addStretch(1)

    @property
    def more(self) -> QPushButton:
        """The button that shows everybody."""
        return self._more

    def show_glance(self, glance: CohortGlance) -> None:
        """Show a cohort."""
        name = glance.cohort.name if glance.cohort is not None else self.tr("Parent leaders")
        people = self.tr("%n parent leader(s)", "", len(glance.rows))
        aside = people
        if glance.week:
            week = self.tr("week {week} of {weeks}").format(week=glance.week, weeks=glance.weeks)
            aside = f"{people} · {week}"
        self.set_title(self.tr("{cohort} at a glance").format(cohort=name), aside)
        self._more.setVisible(len(glance.rows) > _SHOWN)
        self._show_rows(glance.rows)

    def _show_rows(self, rows: Sequence[ParentLeaderRow]) -> None:
        fresh = QWidget()
        px = theme.current().px
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(0)
        for column, stretch in ((2, 4), (3, 3)):
            grid.setColumnStretch(column, stretch)
        first = rows[0] if rows else None
        self._titles(grid, first)
        for at, row in enumerate(rows[:_SHOWN]):
            grid.addWidget(line(), 2 * at + 1, 0, 1, 5)
            self._person(grid, 2 * at + 2, row)
        self.body.replaceWidget(self._grid, fresh)
        self._grid.deleteLater()
        self._grid = fresh

    def _titles(self, grid: QGridLayout, first: ParentLeaderRow | None) -> None:
        field = format_minutes(first.field_required) if first is not None else ""
        training = format_minutes(first.training_required) if first is not None else ""
        for column, text in enumerate(
            (
                self.tr("Parent leader"),
                self.tr("Course"),
                self.tr("Field {hours}").format(hours=field),
                self.tr("Training {hours}").format(hours=training),
                self.tr("Capstone"),
            )
        ):
            label = PlainLabel(text, "label", wraps=False)
            label.setMinimumHeight(theme.current().px(26))
            grid.addWidget(label, 0, column)

    def _person(self, grid: QGridLayout, at: int, row: ParentLeaderRow) -> None:
        name = _Name(row)
        person_id = row.id
        name.clicked.connect(lambda: self.chosen.emit(person_id))
        grid.addWidget(name, at, 0)
        has_course = (row.course_credits or -1) >= row.course_required or not row.course_required
        grid.addWidget(
            Dot(
                self.tr("Course done") if has_course else self.tr("Course open"), is_done=has_course
            ),
            at,
            1,
        )
        grid.addWidget(self._bar(row.field_minutes, row.waiting_minutes, row.field_required), at, 2)
        grid.addWidget(self._bar(row.training_minutes, 0, row.training_required), at, 3)
        accepted = row.capstone == "accepted"
        words = self.tr("Capstone accepted") if accepted else self.tr("Capstone open")
        grid.addWidget(Dot(words, is_done=accepted), at, 4)

    def _bar(self, done: int, waiting: int, required: int) -> ProgressBar:
        text = self.tr("{done} of {required}").format(
            done=format_minutes(done), required=format_minutes(required)
        )
        bar = ProgressBar(Bar(done, waiting, required, text))
        bar.setToolTip(text)
        return bar
