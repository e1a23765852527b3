"""Accepting the cards of laptops and of other organizations, one after the other."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from ui.common.changes import Topic
from ui.exchange.laptop_guide import LaptopGuide
from ui.exchange.loading import seen_card
from ui.exchange.words import name_of

if TYPE_CHECKING:
    from plc_desktop.errors import PlcError
    from plc_desktop.services.identities.laptops import Laptop
    from plc_desktop.services.identities.own import CardSeen
    from plc_desktop.services.learner_records.partners import OtherOrganization
    from ui.exchange.page import ExchangePage

translate = QCoreApplication.translate


class CardSteps(QObject):
    """Opens the guide in which the words of a card are compared.

    Signals:
        accepted: A card was accepted.
        write_asked: Key of the laptop a file is wanted for.
    """

    accepted = Signal()
    write_asked = Signal(str)

    def __init__(self, page: ExchangePage) -> None:
        super().__init__(page)
        self._page = page
        self._waiting: list[Path] = []
        self.guide: LaptopGuide | None = None

    @Slot()
    def ask_laptop(self) -> None:
        """Ask for the card of another laptop."""
        self._ask(translate("ExchangePage", "Choose the card of the other laptop"), self.look)

    @Slot()
    def ask_organization(self) -> None:
        """Ask for the card of another organization; one of a laptop is refused."""
        title = translate("ExchangePage", "Choose the card of the other organization")
        self._ask(title, self._look_at_partner)

    def look(self, paths: list[Path]) -> None:
        """Look at cards of either, one after the other."""
        self._waiting = paths
        self._look_at_next()

    def _ask(self, title: str, then: Callable[[list[Path]], object]) -> None:
        chosen = self._page.context.ask_open_path(
            title, translate("ExchangePage", "Cards (*.plccard)")
        )
        if chosen:
            then([Path(chosen)])

    def _look_at_partner(self, paths: list[Path]) -> None:
        (path,) = paths
        job = partial(self._page.office.partners.look, path)
        self._page.run(job, partial(self._start, path))

    @Slot()
    def _look_at_next(self) -> None:
        if self._waiting:
            path = self._waiting.pop(0)
            job = partial(seen_card, self._page.office, path)
            self._page.run(job, partial(self._start, path), self._not_read)

    def _not_read(self, error: PlcError) -> None:
        self._page.context.notices.problem(error)
        self._look_at_next()

    def _start(self, path: Path, seen: CardSeen) -> None:
        guide = LaptopGuide(self._page, path, seen)
        guide.accepted.connect(self._accepted)
        guide.write_asked.connect(self.write_asked)
        guide.finished.connect(self._look_at_next)
        self.guide = guide
        guide.start()

    def _accepted(self, accepted: Laptop | OtherOrganization) -> None:
        words = translate("ExchangePage", "The card of {name} is accepted.")
        self._page.done(words.format(name=name_of(accepted)), Topic.WORKSPACE)
        self.accepted.emit()
