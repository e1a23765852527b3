"""The red page: a card of somebody known shows another key."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from plc_desktop.errors import PlcError
from ui.common import theme
from ui.common.card import Card, Note
from ui.common.dates import format_date
from ui.common.facts import FactList, clear_layout
from ui.common.icons import pixmap
from ui.common.messages import text_for
from ui.common.side_by_side import SideBySide
from ui.common.text import PlainLabel
from ui.identities.compare import ComparePanel

if TYPE_CHECKING:
    from ui.common.page import PageContext
    from ui.identities.loading import AcceptedCard, Looked


class KeyChangedPage(QWidget):
    """Fills the page; stopping is the default, accepting needs the words once more.

    Signals:
        stopped: The card was not accepted.
        accepted: An `AcceptedCard`: the one whose new card is believed from now on.
    """

    stopped = Signal()
    accepted = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._looked: Looked | None = None
        self._accept: Callable[[Looked], AcceptedCard] | None = None
        self._alarm = QFrame()
        self._title = PlainLabel("", "title")
        self._summary = PlainLabel("")
        self._old = Card(self.tr("The card you accepted"))
        self._new = Card(self.tr("The card in this file"))
        self._old_facts, self._new_facts = FactList(), FactList()
        self._reasons = QVBoxLayout()
        self.stop_button = QPushButton(self.tr("Stop, do not accept it"))
        self.compare_button = QPushButton(self.tr("I have called them. Compare the words…"))
        self.compare = ComparePanel()
        self._compare_card = Card(self.tr("Do both of you see the same words now?"))
        self.accept_button = QPushButton(self.tr("Accept the new card"))
        self._problem = Note("", "problem")
        self._area = QScrollArea()
        self._build()
        self.stop_button.clicked.connect(self._stop)
        self.compare_button.clicked.connect(self._show_compare)
        self.compare.decided.connect(self._allow)
        self.accept_button.clicked.connect(self._do_accept)

    def show_change(self, looked: Looked, accept: Callable[[Looked], AcceptedCard]) -> None:
        """Show old and new side by side.

        Args:
            looked: The card; its status is that the key changed.
            accept: Believes the new card, called on the worker.
        """
        self._looked, self._accept = looked, accept
        old = looked.old
        name = old.name if old else looked.name
        self._title.setText(self.tr("Stop: this is not the card you know"))
        is_same_key = old is not None and old.is_same_key
        self._summary.setText(self._what_changed(name, is_same_key=is_same_key))
        self._old_facts.set_facts(self._facts_of_old(looked))
        self._new_facts.set_facts(
            [
                (self.tr("Name"), looked.name),
                (self.tr("Organization"), looked.organization),
                (self.tr("Words of the key"), " ".join(looked.words)),
                (self.tr("Opened on"), format_date(self._context.today())),
                (self.tr("File"), looked.path.name),
            ]
        )
        self._show_reasons(name)
        self._compare_card.hide()
        self._problem.set_text("")
        self.compare_button.show()
        self.stop_button.setFocus()
        self._area.verticalScrollBar().setValue(0)

    def _what_changed(self, name: str, *, is_same_key: bool) -> str:
        if is_same_key:
            return self.tr(
                "The card says {name}, with the key you know, but on another computer than before."
                " Until you know why, do not accept it."
            ).format(name=name)
        return self.tr(
            "The card says {name}, but the key is another one than the one you compared before."
            " Until you know why, do not accept it."
        ).format(name=name)

    def _facts_of_old(self, looked: Looked) -> list[tuple[str, str]]:
        old = looked.old
        if old is None:
            return [(self.tr("Name"), looked.name)]
        at = format_date(old.accepted_at) if old.accepted_at else ""
        return [
            (self.tr("Name"), old.name),
            (self.tr("Organization"), old.organization),
            (self.tr("Words of the key"), " ".join(old.words)),
            (self.tr("Compared and accepted on"), at),
        ]

    def _show_reasons(self, name: str) -> None:
        clear_layout(self._reasons)
        for text in (
            self.tr(
                "{name} has a new computer, lost their passphrase, or made a new card. Then they"
                " know about it: ask them."
            ),
            self.tr(
                "Somebody else made a card in the name of {name}, to sign hours or read files that"
                " are not theirs. Then {name} knows nothing about it."
            ),
        ):
            self._reasons.addWidget(_point(text.format(name=name)))
        self._reasons.addWidget(
            PlainLabel(
                self.tr(
                    "Call {name} at a number you already know, not at one that came with this file."
                ).format(name=name),
                "strong",
            )
        )

    @Slot()
    def _stop(self) -> None:
        self.stopped.emit()

    @Slot()
    def _show_compare(self) -> None:
        if self._looked is None:
            return
        self.compare.show_code(self._looked.name, self._looked.seen.code)
        self.accept_button.setEnabled(False)
        self._compare_card.show()
        self.compare_button.hide()
        self.compare.equal_button.setFocus()
        QTimer.singleShot(0, self, self._scroll_to_words)  # once the words have their place

    @Slot()
    def _scroll_to_words(self) -> None:
        self._area.ensureWidgetVisible(self._compare_card, 0, 0)

    @Slot()
    def _allow(self) -> None:
        self.accept_button.setEnabled(self.compare.is_equal)

    @Slot()
    def _do_accept(self) -> None:
        if self._looked is None or self._accept is None:
            return
        self.accept_button.setEnabled(False)
        job = partial(self._accept, self._looked)
        self._context.tasks.run(self, job, self.accepted.emit, self._failed)

    def _failed(self, error: PlcError) -> None:
        self.accept_button.setEnabled(True)
        self._problem.set_text(text_for(error))

    def _build(self) -> None:
        px = theme.current().px
        inside = QWidget()
        inside.setProperty("ground", "none")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(4), px(4))
        column.setSpacing(px(12))
        column.addWidget(self._build_alarm())
        both = SideBySide()
        for card, facts in ((self._old, self._old_facts), (self._new, self._new_facts)):
            card.body.addWidget(facts)
            both.add(card)
        column.addWidget(both)
        what = Card(self.tr("What may have happened"))
        what.body.addLayout(self._reasons)
        column.addWidget(what)
        self._compare_card.body.addWidget(self.compare)
        self.accept_button.setProperty("role", "danger")
        self.accept_button.setAutoDefault(False)
        end = Qt.AlignmentFlag.AlignTrailing
        self._compare_card.body.addWidget(self.accept_button, 0, end)
        column.addWidget(self._compare_card)
        column.addWidget(self._problem)
        column.addStretch(1)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(px(12))
        outer.addWidget(self._area, 1)
        outer.addLayout(self._buttons())

    def _build_alarm(self) -> QFrame:
        px = theme.current().px
        self._alarm.setProperty("role", "alarm")
        row = QHBoxLayout(self._alarm)
        row.setContentsMargins(px(20), px(16), px(20), px(16))
        row.setSpacing(px(16))
        sign = PlainLabel(wraps=False)
        sign.setPixmap(pixmap("warning", theme.current().color("problem"), px(40), 2.0))
        sign.setAccessibleName(self.tr("Warning"))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(4))
        words.addWidget(self._title)
        words.addWidget(self._summary)
        row.addLayout(words, 1)
        return self._alarm

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.current().px(8))
        self.stop_button.setProperty("role", "primary")
        self.stop_button.setDefault(True)
        self.compare_button.setProperty("role", "link")
        self.compare_button.setAutoDefault(False)
        row.addWidget(self.stop_button)
        row.addWidget(self.compare_button)
        row.addStretch(1)
        return row


def _point(text: str) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    mark = PlainLabel("•", "muted", wraps=False)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(PlainLabel(text), 1)
    return box
