"""Possible double entries: two events, or the same one written twice?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from plc_desktop.domain.tables import HoursRow
from plc_desktop.services.workspace.instants import moment
from ui.common import theme
from ui.common.badges import hours_badge
from ui.common.card import Card
from ui.common.dates import format_date, format_instant, format_minutes, format_span
from ui.common.labels import list_word
from ui.common.meters import Chip
from ui.common.page import Page
from ui.common.scrolling import scrolling
from ui.common.seen import seen_to_wrap
from ui.common.text import PlainLabel, line
from ui.hours.entry_actions import EntryActions

if TYPE_CHECKING:
    from plc_desktop.services.pathway.lost_hours import LostHours, MadeVoid
    from plc_desktop.services.pathway.possible_doubles import Decided, PossibleDouble, Typed
    from ui.common.form_dialog import FormDialog

_SHOWN = 8
"""Cards at a time; the window builds them anew after each answer."""


class DoublesView(QWidget):
    """Each group as a card: the line that counts, and those held back beside it.

    Signals:
        left: The person goes back to the list.
    """

    left = Signal()

    def __init__(self, page: Page, actions: EntryActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._actions = actions
        self._cards: list[QWidget] = []
        self.dialog: FormDialog | None = None
        self._intro = PlainLabel("", "muted")
        self._more = PlainLabel(self.tr("More follow when these are decided."), "muted")
        self._build()

    def reload(self) -> None:
        """Load the open questions again."""
        hours = self._page.office.hours
        self._page.context.tasks.run(
            self, lambda: (hours.possible_doubles(_SHOWN + 1), hours.lost_events()), self._show
        )

    def _show(self, found: tuple[Sequence[PossibleDouble], Sequence[LostHours]]) -> None:
        doubles, lost = found
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [
            *(self._lost_card(one) for one in lost[:_SHOWN]),
            *(self._card(double) for double in doubles[: max(_SHOWN - len(lost), 0)]),
        ]
        self._more.setVisible(len(doubles) + len(lost) > _SHOWN)
        for at, card in enumerate(self._cards):
            self._column.insertWidget(at, card)
        text = self.tr(
            "These lines have the same person, day and activity as another one. "
            "They are held back and count only once you decide."
        )
        if not doubles and lost:
            text = self.tr("Two laptops made both lines of one event void. Say which one counts.")
        elif not doubles:
            text = self.tr("No line is held back as a possible double entry.")
        self._intro.setText(text)
        first = next((card.findChild(QPushButton) for card in self._cards), None)
        if first is not None and self.isVisible():
            first.setFocus()

    def _card(self, double: PossibleDouble) -> Card:
        card = Card()
        card.set_title(
            seen_to_wrap(double.person), format_date(double.kept.worked_on, weekday=True)
        )
        card.body.addWidget(self._row(double.typed, double.kept, self.tr("counts now")))
        for held in double.held:
            card.body.addWidget(line())
            card.body.addWidget(self._row(double.typed, held, self.tr("held back")))
            for decided in double.decided[held.id]:
                card.body.addWidget(
                    PlainLabel(self._decided(double, held, decided), tone="waiting")
                )
            is_decided = bool(double.decided[held.id])
            card.body.addLayout(self._buttons(double.kept, held, is_decided=is_decided))
        if double.more:
            card.body.addWidget(line())
            words = self.tr("%n more line(s) follow when these are decided.", "", double.more)
            card.body.addWidget(PlainLabel(words, "muted"))
        return card

    def _lost_card(self, lost: LostHours) -> Card:
        """Return two void lines, of which one was to stay that somebody else made void."""
        card = Card()
        card.set_title(
            seen_to_wrap(lost.gone.person), format_date(lost.gone.worked_on, weekday=True)
        )
        for row, role in ((lost.kept, self.tr("first line")), (lost.gone, self.tr("second line"))):
            card.body.addWidget(self._row(lost.typed, row, role))
        card.body.addWidget(
            PlainLabel(self.tr("Made void by people who had not heard of each other:"))
        )
        for one in lost.voided:
            card.body.addWidget(PlainLabel(self._voided(lost, one), tone="waiting"))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.current().px(8))
        buttons.addStretch(1)
        first = self._button(self.tr("Count the first line"), lost.gone)
        first.clicked.connect(partial(self._bring_back, lost.kept))
        second = self._button(self.tr("Count the second line"), lost.gone)
        second.clicked.connect(partial(self._bring_back, lost.gone))
        neither = self._button(self.tr("Neither counts…"), lost.gone)
        neither.clicked.connect(partial(self._neither, lost.gone))
        for button in (first, second, neither):
            buttons.addWidget(button)
        card.body.addLayout(buttons)
        return card

    def _voided(self, lost: LostHours, made: MadeVoid) -> str:
        words = (
            self.tr("{who} on {laptop}, {when}: {decision}")
            if made.by.laptop
            else self.tr("{who}, {when}: {decision}")
        )
        is_first = made.line == lost.kept.id
        if made.reason:
            decision = self.tr("the first line is void: {reason}")
            if not is_first:
                decision = self.tr("the second line is void: {reason}")
            decision = decision.format(reason=made.reason)
        elif is_first:
            decision = self.tr("the same event, the second line stays")
        else:
            decision = self.tr("the same event, the first line stays")
        who = made.by.user or self.tr("somebody not known here")
        when = format_instant(moment(made.by.at_ms))
        said = words.format(who=who, laptop=made.by.laptop, when=when, decision=decision)
        return seen_to_wrap(said)

    def _bring_back(self, row: HoursRow, *_checked: object) -> None:
        self._actions.restore([row.id])

    def _neither(self, row: HoursRow, *_checked: object) -> None:
        self.dialog = self._actions.ask_neither(row, self)

    def _decided(self, double: PossibleDouble, held: HoursRow, decided: Decided) -> str:
        """Return what somebody decided who had not heard of the other decision."""
        by = decided.by
        words = (
            self.tr("Decided differently: {who} on {laptop}, {when}: {decision}")
            if by.laptop
            else self.tr("Decided differently: {who}, {when}: {decision}")
        )
        if decided.is_two:
            decision = self.tr("two events")
        elif decided.keeps is not None and decided.keeps.id == double.kept.id:
            decision = self.tr("the same event, the first line stays")
        elif decided.keeps is not None and decided.keeps.id == held.id:
            decision = self.tr("the same event, the second line stays")
        else:
            decision = self.tr("the same event, another line stays")
        who = by.user or self.tr("somebody not known here")
        when = format_instant(moment(by.at_ms))
        said = words.format(who=who, laptop=by.laptop, when=when, decision=decision)
        return seen_to_wrap(said)

    def _row(self, typed_by: Mapping[str, Typed], row: HoursRow, role: str) -> QWidget:
        typed = typed_by[row.id]
        words = (
            self.tr("Typed by {who} on {laptop}, {when}")
            if typed.laptop
            else self.tr("Typed by {who}, {when}")
        )
        when = format_instant(moment(typed.at_ms))
        who = typed.user or self.tr("somebody not known here")
        said = words.format(who=who, laptop=typed.laptop, when=when)
        return _row_widget(row, role, seen_to_wrap(said))

    def _buttons(self, kept: HoursRow, held: HoursRow, *, is_decided: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.current().px(8))
        row.addStretch(1)
        is_alike = kept.minutes == held.minutes and not is_decided
        two = self._button(self.tr("Two events: count both"), held)
        two.clicked.connect(partial(self._two, kept, held))
        same = self._button(
            self.tr("The same event: keep the first")
            if is_alike
            else self.tr("The same event: how long was it?"),
            held,
        )
        same.clicked.connect(partial(self._same, kept, held, is_alike))
        for button in (two, same):
            row.addWidget(button)
        return row

    def _button(self, text: str, row: HoursRow) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        words = self.tr("{action}, {person}, {day}").format(
            action=text, person=row.person, day=format_date(row.worked_on)
        )
        button.setAccessibleName(words)
        return button

    def _two(self, kept: HoursRow, held: HoursRow, *_checked: object) -> None:
        self._actions.two_events(kept, held)

    def _same(self, kept: HoursRow, held: HoursRow, is_alike: bool, *_checked: object) -> None:  # noqa: FBT001  # a slot
        if is_alike:
            self._actions.same_event(kept, held)
        else:
            self.dialog = self._actions.ask_same_event(kept, held, self)

    def _build(self) -> None:
        px = theme.current().px
        inside = QWidget()
        inside.setProperty("ground", "none")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, px(4), px(4))
        self._column.setSpacing(px(12))
        self._more.hide()
        self._column.addWidget(self._more)
        self._column.addStretch(1)
        area = scrolling(inside)
        back = QPushButton(self.tr("Back to the list"))
        back.setAutoDefault(False)
        back.clicked.connect(self.left)
        top = QHBoxLayout()
        top.setSpacing(px(12))
        top.addWidget(self._intro, 1)
        top.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(12))
        layout.addLayout(top)
        layout.addWidget(area, 1)


def _row_widget(row: HoursRow, role: str, typed: str) -> QWidget:
    """Return a line in words: length, activity, place, supervisor, who typed it, state."""
    px = theme.current().px
    widget = QWidget()
    layout = QHBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(px(12))
    length = PlainLabel(format_minutes(row.minutes), "strong", wraps=False)
    length.setMinimumWidth(px(48))
    layout.addWidget(length, 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    times = format_span(row.starts_at, row.ends_at)
    head = " · ".join(part for part in (list_word(row.activity), times) if part)
    words.addWidget(PlainLabel(seen_to_wrap(head)))
    place = " · ".join(part for part in (row.site, row.supervisor, row.description) if part)
    words.addWidget(PlainLabel(seen_to_wrap(place), "muted"))
    words.addWidget(PlainLabel(typed, "muted"))
    layout.addLayout(words, 1)
    layout.addWidget(PlainLabel(role, "muted", wraps=False), 0, Qt.AlignmentFlag.AlignTop)
    badge = hours_badge(row.state, row.attestation_level)
    layout.addWidget(Chip(badge.text, badge.tone, badge.icon), 0, Qt.AlignmentFlag.AlignTop)
    return widget
