"""Accepting a card: who it says it is, the words read aloud, and only then yes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from plc_desktop.errors import PlcError
from ui.common import theme
from ui.common.card import Card, Note
from ui.common.choosers import ChoiceEdit, Option
from ui.common.facts import FactList
from ui.common.guide import Guide, GuideStep
from ui.common.messages import text_for
from ui.common.text import PlainLabel
from ui.identities.compare import ComparePanel
from ui.identities.loading import AcceptedCard, Looked

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from ui.common.page import PageContext
    from ui.identities.loading import PersonChoice


class AcceptGuide(Guide):
    """Two steps: whose card it is, and whether both sides read the same.

    Signals:
        accepted: An `AcceptedCard`: the one whose card is believed from now on.
        contradicted: A `Looked`: the card shows another key than the one accepted before.
    """

    accepted = Signal(object)
    contradicted = Signal(object)

    def __init__(
        self,
        context: PageContext,
        looked: Looked,
        accept: Callable[[Looked], AcceptedCard],
        parent: QWidget,
    ) -> None:
        """Build it; show it with `start`.

        Args:
            context: The page's context.
            looked: The card; its status is new.
            accept: Believes the card; called on the worker.
            parent: Widget it belongs to.
        """
        super().__init__(QCoreApplication.translate("AcceptGuide", "Accept a card"), parent)
        self._context = context
        self._looked = looked
        self._accept = accept
        self._office: Office | None = None
        self.whose = WhoseStep(looked)
        self.compare = ComparePanel(self)
        self.compare.hide()  # until it is the step
        needs_words = looked.seen.status != "certified"  # else the organization's key vouches
        accept_text = self.tr("Accept the card")
        self.add_step(
            GuideStep(
                self.tr("Whose card is it?"),
                self.whose,
                check=self._check_person,
                next_text="" if needs_words else accept_text,
            )
        )
        if needs_words:
            self.add_step(
                GuideStep(
                    self.tr("Do both of you see the same words?"),
                    self.compare,
                    enter=self._show_words,
                    check=self.compare.check,
                    next_text=accept_text,
                )
            )
        self.compare.decided.connect(self._allow)
        self.finishing.connect(self._write)

    def ask_for_person(self, office: Office, people: list[PersonChoice], match_id: str) -> None:
        """Let the person say who of the workspace it is.

        Args:
            office: The open workspace.
            people: Everyone it may be.
            match_id: Whoever has the name on the card, "" if nobody or several do.
        """
        self._office = office
        self.whose.offer(people, match_id)

    def _check_person(self) -> bool:
        if self._office is None:
            return True
        if not self.whose.check():
            return False
        person_id = self.whose.person_id
        if person_id == self._looked.person_id and person_id:
            return True
        self._looked = replace(self._looked, person_id=person_id)
        if not person_id:
            return True
        from ui.identities.loading import look_for_office

        self.set_waiting(waiting=True)
        self._context.tasks.run(
            self,
            partial(look_for_office, self._office, self._looked.path, person_id),
            self._looked_again,
            self._not_looked,
        )
        return False

    def _looked_again(self, looked: Looked) -> None:
        """Go on with the person chosen, or to the red page if they had another key."""
        self._looked = looked
        self.set_waiting(waiting=False)
        if looked.seen.status == "key_changed":
            self.contradicted.emit(looked)
            self.reject()
        else:
            self.go_on()

    def _not_looked(self, error: PlcError) -> None:
        self._looked = replace(self._looked, person_id="")
        self.show_problem(error)

    def _show_words(self) -> None:
        self.compare.show_code(self._looked.name, self._looked.seen.code)

    def _allow(self) -> None:
        self.next_button.setEnabled(self.compare.is_equal)

    def _write(self) -> None:
        job = partial(self._accept, self._looked)
        self._context.tasks.run(self, job, self._written, self.show_problem)

    def _written(self, done: AcceptedCard) -> None:
        self.accept()
        self.accepted.emit(done)


class WhoseStep(QWidget):
    """What the file says, and who of the workspace that is."""

    def __init__(self, looked: Looked, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = FactList()
        self._facts.set_facts(
            [
                (self.tr("Name on the card"), looked.name),
                (self.tr("Organization on the card"), looked.organization),
                (self.tr("File"), looked.path.name),
            ]
        )
        self.known_button = QRadioButton(self.tr("Somebody in this workspace"))
        self.new_button = QRadioButton(self.tr("Somebody new: add them as a supervisor"))
        self.people = ChoiceEdit()
        self.people.setAccessibleName(self.tr("Person"))
        self._choice = QWidget()
        self._says = Note("", "problem")
        self._news = Note(self._words_for(looked.seen.status), "good")
        self._build()

    @property
    def person_id(self) -> str:
        """Who was chosen; "" for somebody new."""
        return "" if self.new_button.isChecked() else str(self.people.value() or "")

    def offer(self, people: list[PersonChoice], match_id: str) -> None:
        """Show who it may be, the one of the same name chosen."""
        self.people.set_options([Option(each.id, each.name, each.detail) for each in people])
        self.people.set_value(match_id)
        self.known_button.setChecked(bool(match_id))
        self.new_button.setChecked(not match_id)
        self.people.setEnabled(bool(match_id))
        self._choice.show()

    def check(self) -> bool:
        """Return whether it is clear who it is; say so if it is not."""
        self._says.set_text("")
        if self.new_button.isChecked():
            return True
        try:
            chosen = self.people.value()
        except PlcError as error:
            self._says.set_text(text_for(error))
            return False
        if not chosen:
            self._says.set_text(self.tr("Choose the person, or say that it is somebody new."))
        return bool(chosen)

    def _words_for(self, status: str) -> str:
        """Return what is known about the card already, "" if nothing is."""
        if status == "certified":
            return self.tr(
                "The key of this organization, which you know from an earlier card, confirmed this"
                " computer. There is nothing to compare."
            )
        if status == "moved":
            return self.tr(
                "The key is the one you know; only the computer is another one. Compare the words"
                " once more."
            )
        return ""

    def _build(self) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(
            PlainLabel(
                self.tr(
                    "Anyone can write any name on a card. So first say who it is, then make sure"
                    " together that it is really theirs."
                )
            )
        )
        shown = Card()
        shown.body.addWidget(self._facts)
        column.addWidget(shown)
        self._news.setVisible(bool(self._news.text))
        column.addWidget(self._news)
        inside = QVBoxLayout(self._choice)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(px(8))
        inside.addWidget(PlainLabel(self.tr("This is"), "card-title"))
        inside.addWidget(self.known_button)
        inside.addWidget(self.people)
        inside.addWidget(self.new_button)
        self._choice.hide()
        self.known_button.toggled.connect(self.people.setEnabled)
        column.addWidget(self._choice)
        self._says.hide()
        column.addWidget(self._says)
        column.addStretch(1)
