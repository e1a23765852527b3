"""The steps of the guide for staff changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from ui.common import theme
from ui.common.card import Card, Note
from ui.common.choosers import ChoiceEdit, Option
from ui.common.editors import TextEdit
from ui.common.facts import clear_layout
from ui.common.form import Form, FormField
from ui.common.labels import choice_label
from ui.common.messages import text_for_code
from ui.common.text import PlainLabel
from ui.identities.asking import form_of, key_file_field, passphrase_field
from ui.identities.compare import ComparePanel

if TYPE_CHECKING:
    from ui.common.page import PageContext
    from ui.identities.loading import PersonChoice
    from ui.identities.turnover_loading import Move, TurnoverView


class Step(QWidget):
    """A column with an explanation on top."""

    def __init__(self, explanation: str) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, theme.current().px(4), 0)
        self.column.setSpacing(theme.current().px(12))
        self.explanation = PlainLabel(explanation)
        self.column.addWidget(self.explanation)

    def show_lines(self, lines: Sequence[str], layout: QVBoxLayout) -> None:
        """Fill a column with sentences."""
        clear_layout(layout)
        for text in lines:
            layout.addWidget(PlainLabel(text))


class WhoStep(Step):
    """Who leaves, who takes over, and the reason that is written down.

    Signals:
        person_wished: Somebody new is to be written down.
    """

    person_wished = Signal()

    def __init__(self, people: Sequence[PersonChoice]) -> None:
        super().__init__(
            self.tr(
                "This guide hands over what hangs on one person: placements, roles, and the key"
                " they sign with. What they signed and issued stays as it is. Nothing is written"
                " before the last step."
            )
        )
        self.leaving, self.coming = ChoiceEdit(), ChoiceEdit()
        self.new_button = QPushButton(self.tr("Somebody new…"))
        self.form = form_of(
            FormField("leaving", self.tr("Who leaves"), self.leaving, is_required=True),
            FormField("coming", self.tr("Who takes over"), self.coming, is_required=True),
        )
        self.form.add_widget(self.new_button)
        self.form.add(
            FormField(
                "reason",
                self.tr("Reason"),
                TextEdit(),
                self.tr("Stands in the history, such as: left on June 30."),
                is_required=True,
            )
        )
        self.new_button.setProperty("role", "link")
        self.new_button.setAutoDefault(False)
        self.new_button.clicked.connect(self.person_wished)
        self.column.addWidget(self.form)
        self.column.addStretch(1)
        self.offer(people)

    def offer(self, people: Sequence[PersonChoice]) -> None:
        """Offer these people; who was chosen stays."""
        options = [Option(each.id, each.name, each.detail) for each in people]
        self.leaving.set_options(options)
        self.coming.set_options(options)


class CardStep(Step):
    """The card of whoever comes, with the words to compare.

    Signals:
        card_chosen: A file was chosen.
    """

    card_chosen = Signal(Path)

    def __init__(self, context: PageContext) -> None:
        super().__init__("")
        self._context = context
        self.path: Path | None = None
        self.choose_button = QPushButton(self.tr("Choose their card…"))
        self.compare = ComparePanel()
        self._card = Card()
        self.note = Note("", "problem")
        self.choose_button.setAutoDefault(False)
        self.choose_button.clicked.connect(self._choose)
        self.column.addWidget(self.choose_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.note.hide()
        self.column.addWidget(self.note)
        self._card.body.addWidget(self.compare)
        self._card.hide()
        self.column.addWidget(self._card)
        self.column.addStretch(1)

    def show_plan(self, view: TurnoverView) -> None:
        """Show whether a card is needed, and the words once there is one."""
        name, seen = view.plan.coming.person, view.plan.seen
        if seen is not None:
            return
        if view.plan.coming.keys:
            self.explanation.setText(
                self.tr(
                    "{name} has a key already and can sign. Choose a card only if it is a new one."
                ).format(name=name)
            )
            return
        self.explanation.setText(
            self.tr(
                "To sign from another computer, {name} makes a card there and gives it to you. You"
                " can also go on without it and accept the card later."
            ).format(name=name)
        )

    def show_card(self, view: TurnoverView, path: Path) -> None:
        """Show the words of a card, or why it cannot be taken here."""
        seen = view.plan.seen
        objection = self._objection(view)
        self.note.set_text(objection)
        self.path = None if objection or seen is None else path
        self._card.set_title(path.name)
        self._card.setVisible(self.path is not None and self.is_new(view))
        if seen is not None:
            self.compare.show_code(view.plan.coming.person, seen.code)
            if not objection and not self.is_new(view):
                self.path = None
                self.explanation.setText(self.tr("This card is accepted already."))

    def is_new(self, view: TurnoverView) -> bool:
        """Return whether the card shown was never accepted, or came from another computer."""
        return view.plan.seen is not None and view.plan.seen.status in {"new", "moved"}

    def forget(self) -> None:
        """Go on as if no card had been chosen."""
        self.path = None
        self._card.hide()
        self.note.set_text("")

    def check(self) -> bool:
        """Return whether there is no card, or one whose words matched."""
        return self.path is None or self.compare.check()

    def _objection(self, view: TurnoverView) -> str:
        seen = view.plan.seen
        if seen is None:
            return ""
        if seen.card.holder != "person":
            return text_for_code("card_not_of_a_person", {"name": seen.card.name})
        if seen.status == "revoked":
            return text_for_code("key_revoked", {"name": seen.card.name})
        if seen.status == "key_changed":
            return self.tr(
                "This card shows another key than the one you accepted for {name}. Accept it on"
                " the page Cards and keys first, where both stand side by side."
            ).format(name=view.plan.coming.person)
        return ""

    def _choose(self) -> None:
        kinds = self.tr("Cards, also scanned ones") + " (*.plccard *.png *.jpg *.jpeg *.pdf)"
        chosen = self._context.ask_open_path(self.tr("Choose the card"), kinds)
        if chosen:
            self.card_chosen.emit(Path(chosen))


class MoveStep(Step):
    """Which placements and roles go over, and whether the old key is withdrawn."""

    def __init__(self) -> None:
        super().__init__("")
        self._places: dict[str, Tick] = {}
        self._roles: dict[str, Tick] = {}
        self.retire = Tick()
        self._placements = Card(self.tr("Placements that go over"))
        self._role_card = Card(self.tr("Roles that go over"))
        self._key_card = Card(self.tr("The key of who leaves"))
        self._key_says = PlainLabel("", "help")
        self._key_card.body.addWidget(self.retire)
        self._key_card.body.addWidget(self._key_says)
        for card in (self._placements, self._role_card, self._key_card):
            self.column.addWidget(card)
        self.column.addStretch(1)

    @property
    def placement_ids(self) -> tuple[str, ...]:
        """The placements that are ticked."""
        return tuple(name for name, box in self._places.items() if box.is_ticked)

    @property
    def roles(self) -> tuple[str, ...]:
        """The roles that are ticked."""
        return tuple(name for name, box in self._roles.items() if box.is_ticked)

    def show_plan(self, view: TurnoverView) -> None:
        """Offer everything that can go over, ticked."""
        leaving, coming = view.plan.leaving, view.plan.coming
        self.explanation.setText(
            self.tr("From {leaving} to {coming}. Take the tick off what stays.").format(
                leaving=leaving.person, coming=coming.person
            )
        )
        self._show_places(view.moves)
        self._show_roles(view.plan.roles_to_move)
        has_keys = bool(leaving.keys or leaving.certificates)
        self._key_card.setVisible(has_keys)
        self.retire.set_text(
            self.tr("Withdraw the key and the certificates of {name}").format(name=leaving.person)
        )
        self._key_says.setText(
            self.tr(
                "What {name} signed so far stays signed. What is signed with this key from now on"
                " counts for nothing."
            ).format(name=leaving.person)
        )

    def _show_places(self, moves: Sequence[Move]) -> None:
        clear_layout(self._placements.body)
        self._places = {}
        for move in moves:
            words = f"{move.person} · {move.site}" if move.site else move.person
            if move.objection:
                text = f"{words}: {text_for_code(move.objection, {})}"
                self._placements.body.addWidget(PlainLabel(text, "muted"))
                continue
            self._places[move.placement_id] = _ticked(words, self._placements.body)
        if not moves:
            self._placements.body.addWidget(
                PlainLabel(self.tr("They supervise no placement now."), "muted")
            )

    def _show_roles(self, roles: Sequence[str]) -> None:
        clear_layout(self._role_card.body)
        self._roles = {role: _ticked(choice_label(role), self._role_card.body) for role in roles}
        self._role_card.setVisible(bool(roles))


class CertifyStep(Step):
    """Confirming the new key with the organization's key, now or later."""

    def __init__(self, context: PageContext) -> None:
        super().__init__("")
        self.wished = Tick(self.tr("Confirm it now; I have the stick with me"))
        self.wished.box.setChecked(False)
        self.form: Form = form_of(key_file_field(context), passphrase_field())
        self._later = PlainLabel(
            self.tr("Later is fine too: page Cards and keys, Organization's key."), "help"
        )
        self.column.addWidget(self.wished)
        self.column.addWidget(self.form)
        self.column.addWidget(self._later)
        self.column.addStretch(1)
        self.form.hide()
        self.wished.box.toggled.connect(self.form.setVisible)

    def show_roles(self, name: str, roles: Sequence[str]) -> None:
        """Say what the key would be confirmed for."""
        words = ", ".join(choice_label(role) for role in roles)
        self.explanation.setText(
            self.tr(
                "With the organization's key you confirm to every office that {name} may act as:"
                " {roles}. The same sites and cohorts as before are meant."
            ).format(name=name, roles=words)
        )

    def check(self) -> bool:
        """Return whether the file and its passphrase were given, if they are wanted."""
        return not self.wished.is_ticked or self.form.check()


class LinesStep(Step):
    """Sentences: what will be written, or what was."""

    def __init__(self, explanation: str) -> None:
        super().__init__(explanation)
        card = Card()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.current().px(8))
        card.body.addLayout(self._lines)
        self.column.addWidget(card)
        self._left_title = Card(self.tr("What is left to do"))
        self._left = QVBoxLayout()
        self._left_title.body.addLayout(self._left)
        self.column.addWidget(self._left_title)
        self.undo_button = QPushButton(self.tr("Undo"))
        self.undo_button.setAutoDefault(False)
        self.undo_button.hide()
        self.column.addWidget(self.undo_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addStretch(1)

    def show_sentences(self, lines: Sequence[str], left: Sequence[str] = ()) -> None:
        """Show sentences, and what remains for people to do."""
        self.show_lines(lines, self._lines)
        self.show_lines(left, self._left)
        self._left_title.setVisible(bool(left))

    def offer_undo(self, undo: Callable[[], object]) -> None:
        """Offer to take it back."""
        self.undo_button.show()
        self.undo_button.clicked.connect(lambda: undo())  # noqa: PLW0108  # drops the checked flag


class Tick(QWidget):
    """A box to tick beside words that wrap; a click on the words ticks it, too."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox()
        self.box.setChecked(True)
        self._words = PlainLabel("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(4))
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.setFocusProxy(self.box)
        self.set_text(words)

    @property
    def is_ticked(self) -> bool:
        """Whether the box is ticked."""
        return self.box.isChecked()

    def set_text(self, words: str) -> None:
        """Show other words."""
        self._words.setText(words)
        self.box.setAccessibleName(words)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.box.click()


def _ticked(words: str, layout: QVBoxLayout) -> Tick:
    tick = Tick(words)
    layout.addWidget(tick)
    return tick
