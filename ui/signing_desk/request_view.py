"""One request before its supervisor: who asks, the lines, forms, and the signature."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ui.common import theme
from ui.common.advice import advice_words
from ui.common.card import Note
from ui.common.columns import Column, EmptyState
from ui.common.page import PageContext
from ui.common.painting import Badge
from ui.common.scrolling import scrolling
from ui.common.seen import seen_in_line
from ui.common.text import restyle
from ui.deciding.view import SIDE_WIDTH, DecidingView
from ui.signing_desk.signature_side import SignatureSide

if TYPE_CHECKING:
    from plc_desktop.domain.evaluation import Evaluation, EvaluationAsked
    from plc_desktop.services.sign_off.supervisor_desk import AskedLine, ShownRequest, Unsigned

_KEY_CHANGED, _REVOKED, _CERTIFIED = "key_changed", "revoked", "certified"


class RequestView(QWidget):
    """Everything in a request, as signed; nothing else looks as if it were.

    Signals:
        compare_wished: The supervisor wants to compare the office's words.
        sign_wished: Everything is decided that shall be, and the passphrase is typed.
        changed: A decision, a reason or a form changed.
    """

    compare_wished = Signal()
    sign_wished = Signal()
    changed = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ShownRequest | None = None
        self.stranger = Note("", "waiting")
        self.compare_button = QPushButton(self.tr("Compare the words…"))
        self.again = Note("", "information")
        self.side = SignatureSide()
        empty = EmptyState(QCoreApplication.translate("RequestView", "No hours are in this file."))
        self.lines: DecidingView[AskedLine] = DecidingView(
            context, self._lines, empty, more=[self._check_column()]
        )
        self.tabs = QTabWidget()
        self.forms: list[Any] = []
        self._build()
        self.compare_button.clicked.connect(self.compare_wished)
        self.lines.decided.connect(self._count)
        self.lines.all_decided.connect(self.side.focus_passphrase)
        self.side.wished.connect(self._sign)

    @property
    def passphrase(self) -> str:
        """What was typed."""
        return str(self.side.passphrase.value())

    def show_request(self, shown: ShownRequest, kept: Unsigned) -> None:
        """Show a request, with what was decided in it earlier."""
        self._shown = shown
        self.lines.decisions.forget()
        self.lines.decisions.take_up(kept.decisions)
        self.again.set_text(
            self.tr("What you decided last time is here again. Nothing is signed yet.")
            if kept.decisions or kept.evaluations
            else ""
        )
        self._show_forms(shown.evaluations, kept.evaluations)
        self.show_sender(shown)
        self.lines.reload()

    def show_sender(self, shown: ShownRequest) -> None:
        """Show whether the office is known; decisions stay."""
        self._shown = shown
        status = shown.seen.status
        tones = {_KEY_CHANGED: "problem", _REVOKED: "problem", _CERTIFIED: "information"}
        self.stranger.setProperty("tone", tones.get(status, "waiting"))
        restyle(self.stranger)
        self.stranger.set_text("" if shown.is_trusted else self._stranger_words(shown))
        self.compare_button.setVisible(status != _REVOKED)
        is_vouched = status == _CERTIFIED
        compare, accept = self.tr("Compare the words…"), self.tr("Accept the new computer…")
        self.compare_button.setText(accept if is_vouched else compare)
        self.side.show_person(
            seen_in_line(shown.supervisor),
            is_known=shown.is_trusted,
            is_expired=shown.is_expired,
        )
        self._count()

    def unsigned(self) -> Unsigned:
        """Return what is decided and filled in so far."""
        from plc_desktop.services.sign_off.supervisor_desk import Unsigned

        return Unsigned(self.lines.decisions.request(self.lines.lines), self.evaluations())

    def evaluations(self) -> tuple[Evaluation, ...]:
        """Return the forms that say something."""
        return tuple(form.value() for form in self.forms if not form.is_empty)

    def show_problem_of_form(self, error: object) -> None:
        """Say in every form what is wrong with it."""
        for form in self.forms:
            form.show_problem(error)

    def _check_column(self) -> Column[AskedLine]:
        """Return how many hints a line has; the words stand below, where there is room."""

        def badge(line: AskedLine) -> Badge:
            count = len(line.advice) + line.was_returned
            return Badge(str(count), "waiting", "warning") if count else Badge("")

        return Column(
            self.tr("Hints"),
            lambda line: badge(line).text,
            chip=badge,
            width=4,
            tooltip=lambda line: "\n".join(advice_words(one).sentence for one in line.advice),
        )

    def _lines(self) -> Sequence[AskedLine]:
        """Runs on the worker."""
        return self._shown.lines if self._shown is not None else ()

    @Slot()
    def _count(self) -> None:
        filled = sum(not form.is_empty for form in self.forms)
        self.side.show_decisions(self.lines.lines, self.lines.decisions, filled)
        self.changed.emit()

    @Slot()
    def _sign(self) -> None:
        if self.lines.is_ready():
            self.sign_wished.emit()
        else:
            self.tabs.setCurrentIndex(0)

    def _show_forms(self, asked: Sequence[EvaluationAsked], filled: Sequence[Evaluation]) -> None:
        while self.tabs.count() > 1:
            page = self.tabs.widget(1)
            self.tabs.removeTab(1)
            if page is not None:
                page.deleteLater()
        self.forms = []
        known = {one.placement_id: one for one in filled}
        for one in asked:
            self._add_form(one, known.get(one.placement_id))
        self.tabs.tabBar().setVisible(bool(asked))

    def _add_form(self, asked: EvaluationAsked, filled: Evaluation | None) -> None:
        from ui.common.evaluation_form import EvaluationForm

        form = EvaluationForm(asked)
        if filled is not None:
            form.set_value(filled)
        form.edited.connect(self._count)
        self.forms.append(form)
        title = self.tr("Evaluation: {name}").format(name=seen_in_line(asked.participant))
        self.tabs.addTab(scrolling(form, takes_focus=True), title.replace("&", "&&"))

    def _stranger_words(self, shown: ShownRequest) -> str:
        """Return what has to happen before this office's lines can be signed."""
        words = {
            _KEY_CHANGED: self.tr(
                "{office} had another key until now. That happens after a new computer, and it is"
                " also what a forged file looks like. Call the office before you go on."
            ),
            _REVOKED: self.tr(
                "You withdrew the card of {office}, so nothing of it can be signed here. Call the"
                " office if they should send you a new card."
            ),
            _CERTIFIED: self.tr(
                "{office} has a new computer. Its organization's key, which you know already,"
                " vouches for it, so there are no words to compare. Accept it once, then sign."
            ),
        }
        first = self.tr(
            "You sign for {office} for the first time on this computer. You can read everything"
            " here. Before you sign, call the office and compare six words, so that you know the"
            " file really is from them."
        )
        return words.get(shown.seen.status, first).format(office=seen_in_line(shown.office))

    def _build(self) -> None:
        px = theme.current().px
        self.compare_button.setProperty("role", "primary")
        row = QHBoxLayout()
        row.addWidget(self.compare_button)
        row.addStretch(1)
        self.stranger.body.addLayout(row)
        self.stranger.hide()
        self.again.hide()
        self.tabs.addTab(self.lines, self.tr("Hours"))
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self.stranger)
        column.addWidget(self.again)
        side = scrolling(self.side)
        side.setFixedWidth(px(SIDE_WIDTH))
        beside = QHBoxLayout()
        beside.setSpacing(px(12))
        beside.addWidget(self.tabs, 1)
        beside.addWidget(side)
        column.addLayout(beside, 1)
