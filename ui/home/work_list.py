"""The day's work as sentences with one button each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ui.common import theme
from ui.common.dates import format_age
from ui.common.text import PlainLabel, line

if TYPE_CHECKING:
    from plc_desktop.services.overview import Home


@dataclass(frozen=True)
class WorkItem:
    """One sentence.

    Attributes:
        count: The number before it.
        tone: Color of the number's ground.
        text: What there is to do.
        detail: Whose, since when.
        action: Label of the button.
        address: Where the button goes.
    """

    count: int
    tone: str
    text: str
    detail: str
    action: str
    address: str


class WorkSentences(QObject):
    """Turns counts into sentences."""

    def items(self, home: Home) -> list[WorkItem]:
        """Return what needs somebody today, most pressing first."""
        found = [
            self._returned(home),
            self._waiting(home),
            self._overdue(home),
            self._conflicts(home),
            self._doubles(home),
            self._same_people(home),
            self._eligible(home),
            self._to_issue(home),
            self._quiet(home),
        ]
        return [item for item in found if item.count]

    def _waiting(self, home: Home) -> WorkItem:
        waiting = home.waiting
        whose = " · ".join(part for part in (waiting.supervisor, waiting.organization) if part)
        age = self.tr("oldest: {age}").format(age=format_age(waiting.age_days))
        return WorkItem(
            waiting.entries,
            "waiting",
            self.tr("%n hours entries wait for a signature", "", waiting.entries),
            f"{age} · {whose}" if whose else age,
            self.tr("Sign off"),
            "sign-off",
        )

    def _overdue(self, home: Home) -> WorkItem:
        return WorkItem(
            len(home.overdue),
            "problem",
            self.tr(
                "%n supervisors have not answered what was sent to them", "", len(home.overdue)
            ),
            _names(list(home.overdue)),
            self.tr("Look at it"),
            "sign-off/sent",
        )

    def _returned(self, home: Home) -> WorkItem:
        first = home.returned[0] if home.returned else None
        detail = f"{first.person}: “{first.reason}”" if first is not None else ""
        return WorkItem(
            home.returned_count,
            "problem",
            self.tr("%n hours entries came back", "", home.returned_count),
            detail,
            self.tr("Open"),
            "hours/state=returned",
        )

    def _conflicts(self, home: Home) -> WorkItem:
        return WorkItem(
            home.conflicts,
            "waiting",
            self.tr("%n things were changed on two laptops", "", home.conflicts),
            self.tr("Choose which is right."),
            self.tr("Decide"),
            "exchange/conflicts",
        )

    def _doubles(self, home: Home) -> WorkItem:
        return WorkItem(
            home.possible_doubles,
            "waiting",
            self.tr("%n hours entries may be typed twice", "", home.possible_doubles),
            self.tr("Until somebody decides, the smaller number of hours counts."),
            self.tr("Compare"),
            "hours/doubles",
        )

    def _same_people(self, home: Home) -> WorkItem:
        first = home.same_people[0] if home.same_people else None
        return WorkItem(
            len(home.same_people),
            "waiting",
            self.tr("%n pairs may be the same person", "", len(home.same_people)),
            f"{first.a.label} · {first.b.label}" if first is not None else "",
            self.tr("Compare"),
            "same-people",
        )

    def _eligible(self, home: Home) -> WorkItem:
        return WorkItem(
            len(home.eligible),
            "good",
            self.tr("%n parent leaders can receive the credential", "", len(home.eligible)),
            _names([choice.label for choice in home.eligible]),
            self.tr("Review"),
            "credentials",
        )

    def _to_issue(self, home: Home) -> WorkItem:
        return WorkItem(
            home.to_issue,
            "good",
            self.tr("%n credentials are awarded and not issued yet", "", home.to_issue),
            self.tr("Issuing makes the certificate."),
            self.tr("Issue"),
            "credentials",
        )

    def _quiet(self, home: Home) -> WorkItem:
        return WorkItem(
            len(home.quiet),
            "neutral",
            self.tr("%n parent leaders have recorded no hours for 30 days", "", len(home.quiet)),
            _names([choice.label for choice in home.quiet]),
            self.tr("See who"),
            "parent-leaders/quiet=1",
        )


class CountBadge(QWidget):
    """A number on a colored ground."""

    def __init__(self, count: int, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = str(count) if count < 1000 else "999+"  # noqa: PLR2004
        self._tone = tone
        self.setAccessibleName(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        now = theme.current()
        width = QFontMetrics(now.font(bold=True)).horizontalAdvance(self._words)
        return QSize(max(now.px(32), width + now.px(14)), now.px(30))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        text, ground = now.tone(self._tone)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(now.color("line") if self._tone == "neutral" else ground)
            painter.setBrush(ground)
            area = QRect(self.rect()).adjusted(0, 0, -1, -1)
            painter.drawRoundedRect(area, now.px(8), now.px(8))
            painter.setPen(text)
            painter.setFont(now.font(bold=True))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._words)


class WorkList(QWidget):
    """Sentences below each other; says so when there is nothing to do."""

    def __init__(self, navigate: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._navigate = navigate
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.current().px(8))

    def show_items(self, items: list[WorkItem]) -> None:
        """Show these sentences."""
        while (taken := self._column.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.deleteLater()
        for at, item in enumerate(items):
            if at:
                self._column.addWidget(line())
            self._column.addWidget(self._row(item))
        if not items:
            text = self.tr("Nothing waits. Everything that was recorded is signed and in order.")
            self._column.addWidget(PlainLabel(text, "muted"))
        self._column.addStretch(1)

    def _row(self, item: WorkItem) -> QFrame:
        px = theme.current().px
        frame = QFrame()
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, px(4), 0, px(4))
        row.setSpacing(px(12))
        row.addWidget(CountBadge(item.count, item.tone), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(item.text, "strong"))
        if item.detail:
            words.addWidget(PlainLabel(item.detail, "muted"))
        row.addLayout(words, 1)
        button = QPushButton(item.action)
        button.setAccessibleName(f"{item.action}: {item.text}")
        button.clicked.connect(lambda: self._navigate(item.address))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return frame


def _names(names: list[str]) -> str:
    """Return the first names and an ellipsis if there are more."""
    shown = 4
    return ", ".join(names[:shown]) + (" …" if len(names) > shown else "")
