"""What happens with a card that came in: a short guide, the red page, or a plain answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from plc_desktop.errors import PlcError, RuleError
from ui.common.changes import Topic
from ui.identities.accept import AcceptGuide
from ui.identities.changed import KeyChangedPage
from ui.identities.loading import (
    AcceptedCard,
    Looked,
    PersonChoice,
    accept_for_office,
    accept_for_oneself,
    look_for_office,
    look_for_oneself,
    people_for,
)

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.identities.own import OwnIdentity
    from ui.common.page import PageContext

_TRUSTED, _KEY_CHANGED, _REVOKED = "trusted", "key_changed", "revoked"


@dataclass(frozen=True)
class Keeper:
    """Who receives cards: an office with its workspace, or one person with keys of their own.

    Attributes:
        look: Reads a card, called on the worker; changes nothing.
        accept: Believes it, called on the worker; takes the card and whether a change was
            looked at.
        people: Returns who it may be and who has its name; None where nobody is asked.
        office: The open workspace; None for a person.
    """

    look: Callable[[Path], Looked]
    accept: Callable[[Looked, bool], AcceptedCard]
    people: Callable[[Looked], tuple[list[PersonChoice], str]] | None = None
    office: Office | None = None


def keeper_of_office(office: Office) -> Keeper:
    """Return what an office does with cards."""
    return Keeper(
        partial(look_for_office, office),
        lambda looked, is_change: accept_for_office(office, looked, accept_change=is_change),
        lambda looked: people_for(office, looked.seen.card.name),
        office,
    )


def keeper_of_oneself(own: OwnIdentity) -> Keeper:
    """Return what a person without a workspace does with an office's card."""
    return Keeper(
        partial(look_for_oneself, own),
        lambda looked, is_change: accept_for_oneself(own, looked, accept_change=is_change),
    )


class CardReceiver(QObject):
    """Takes a card's file and leads to the answer.

    Signals:
        accepted: Name of the one whose card is believed from now on.
        alarmed: Another key than before: `page` wants to be seen.
        calmed: The red page is done with.
    """

    accepted = Signal(str)
    alarmed = Signal()
    calmed = Signal()

    def __init__(self, context: PageContext, keeper: Keeper, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._keeper = keeper
        self._widget = parent
        self.guide: AcceptGuide | None = None
        self._waiting: list[Path] = []
        self._is_deciding = False
        self._is_alarmed = False

    @cached_property
    def page(self) -> KeyChangedPage:
        """The red page, made when it is first needed."""
        page = KeyChangedPage(self._context)
        page.stopped.connect(self._stopped)
        page.accepted.connect(self._changed)
        return page

    def ask(self) -> None:
        """Ask for a file and take it."""
        kinds = self.tr("Cards, also scanned ones") + " (*.plccard *.png *.jpg *.jpeg *.pdf)"
        chosen = self._context.ask_open_path(self.tr("Choose the card"), kinds)
        if chosen:
            self.take(Path(chosen))

    def take(self, *paths: Path) -> None:
        """Look at cards' files, one after the other, and go on from there."""
        self._waiting += paths
        self._take_next()

    def _take_next(self) -> None:
        """Take the first of the waiting files, unless one is still being decided."""
        if self._waiting and not self._is_deciding:
            self._is_deciding = True
            job = partial(self._look, self._waiting.pop(0))
            self._context.tasks.run(self, job, self._looked, self._not_read)

    def _not_read(self, error: PlcError) -> None:
        self._context.notices.problem(error)
        self._finish_one()

    def _finish_one(self) -> None:
        """Go on with the next file once this one is decided."""
        if not self._is_alarmed:
            self._is_deciding = False
            QTimer.singleShot(0, self, self._take_next)

    def _look(self, path: Path) -> tuple[Looked, list[PersonChoice], str]:
        """Runs on the worker."""
        looked = self._keeper.look(path)
        if self._keeper.people is None:
            _check_holder(looked, "office")
            return looked, [], ""
        _check_holder(looked, "person")
        people, match_id = self._keeper.people(looked)
        return looked, people, match_id

    def _looked(self, found: tuple[Looked, list[PersonChoice], str]) -> None:
        looked, people, match_id = found
        name = looked.name
        if looked.seen.status == _REVOKED:
            self._not_read(RuleError("key_revoked", name=name))
        elif looked.seen.status == _TRUSTED:
            said = self.tr("This card of {name} is accepted already. Nothing is left to do.")
            self._context.notices.show(said.format(name=name))
            self._renew(looked)
            self._finish_one()
        elif looked.seen.status == _KEY_CHANGED:
            self._alarm(looked)
        else:
            self._guide(looked, people, match_id)

    def _renew(self, looked: Looked) -> None:
        """Keep the newer file of a card that is believed: it may name the organization's key."""
        if self._keeper.office is None:
            job = partial(self._keeper.accept, looked, False)  # no change
            self._context.tasks.run(self, job)

    def _guide(self, looked: Looked, people: list[PersonChoice], match_id: str) -> None:
        guide = AcceptGuide(
            self._context, looked, lambda card: self._keeper.accept(card, False), self._widget
        )
        if self._keeper.office is not None:
            guide.ask_for_person(self._keeper.office, people, match_id)
        guide.accepted.connect(self._accepted)
        guide.contradicted.connect(self._alarm)
        guide.finished.connect(self._finish_one)
        self.guide = guide
        guide.start()

    def _alarm(self, looked: Looked) -> None:
        self._is_alarmed = True
        self.alarmed.emit()  # the page is in its place before it takes the keyboard
        self.page.show_change(looked, lambda card: self._keeper.accept(card, True))

    def _stopped(self) -> None:
        self._context.notices.show(
            self.tr("The card was not accepted. Nothing was changed; the old card stays valid.")
        )
        self._calm()

    def _changed(self, done: AcceptedCard) -> None:
        self._calm()
        self._accepted(done)

    def _calm(self) -> None:
        self._is_alarmed = False
        self.calmed.emit()
        self._finish_one()

    def _accepted(self, done: AcceptedCard) -> None:
        said = self.tr("The card of {name} is accepted.").format(name=done.name)
        self.accepted.emit(done.name)
        undo = partial(self._undo, done) if done.change_id else None
        self._context.notices.show(said, undo)

    def _undo(self, done: AcceptedCard) -> None:
        office = self._keeper.office
        if office is not None:
            self._context.tasks.run(
                self._context.notices,
                partial(office.history.undo, done.change_id),
                lambda _change: self._undone(),
            )

    def _undone(self) -> None:
        self._context.changes.announce(Topic.EVERYTHING)
        self._context.notices.show(self.tr("Undone."))


def _check_holder(looked: Looked, wished: str) -> None:
    """Refuse a card of the wrong kind before anybody reads words aloud.

    Raises:
        RuleError: "card_not_of_a_person" or "card_not_of_an_office".
    """
    if looked.seen.card.holder != wished:
        code = "card_not_of_a_person" if wished == "person" else "card_not_of_an_office"
        raise RuleError(code, name=looked.name)
