"""The work lists: what two laptops said differently, what may be double, what waited in vain."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot

from ui.common.changes import Topic
from ui.common.confirm import confirm
from ui.exchange.loading import shown_conflicts
from ui.exchange.waiting_dialog import WaitingDialog, waiting_words

if TYPE_CHECKING:
    from plc_desktop.services.syncing import Salvaged
    from ui.exchange.loading import ShownConflict
    from ui.exchange.page import ExchangePage

translate = QCoreApplication.translate
_PAGES = {"doubles": "hours/doubles", "same": "same-people"}


class DecidingSteps(QObject):
    """Opens the lists and keeps what a person decides."""

    def __init__(self, page: ExchangePage) -> None:
        super().__init__(page)
        self._page = page

    @Slot(str)
    def open_list(self, name: str) -> None:
        """Open one of the lists of `DecideCard`."""
        if name == "conflicts":
            self.show_conflicts()
        elif name == "orphans":
            self._ask_salvage()
        else:
            self._page.context.navigate(_PAGES[name])

    def show_conflicts(self) -> None:
        """Show what two laptops said differently."""
        self._page.show_view(self._page.conflicts)
        self.load_conflicts()

    def load_conflicts(self) -> None:
        """Look again which there are."""
        job = partial(shown_conflicts, self._page.office)
        self._page.run(job, self._page.conflicts.show_conflicts)

    @Slot(object, object)
    def decide(self, shown: ShownConflict, value: object) -> None:
        """Let a field have this value everywhere."""
        one = shown.conflict
        self._page.run(
            lambda: self._page.office.conflicts.resolve(one.kind, one.id, one.field, value),  # type: ignore[arg-type]  # a signal passes it on
            partial(self._decided, shown, value),
            partial(self._page.conflicts.show_problem, shown),
        )

    def _decided(self, shown: ShownConflict, value: object, change_id: str) -> None:
        said = next((one.lines for one in shown.versions if one.version.value == value), (value,))
        words = translate("ExchangePage", "Decided for {record}: {value}.").format(
            record=shown.label, value=", ".join(str(line) for line in said)
        )
        self._page.done(words, Topic.EVERYTHING, change_id=change_id)

    def _ask_salvage(self) -> None:
        self._page.run(partial(waiting_words, self._page.office), self._show_waiting)

    def _show_waiting(self, steps: list[str]) -> None:
        dialog = WaitingDialog(steps, self._page)
        dialog.entered.connect(self._salvage)
        dialog.dropped.connect(self._ask_drop)
        dialog.open()

    @Slot()
    def _ask_drop(self) -> None:
        confirm(
            self._page,
            translate("ExchangePage", "Drop what waited in vain?"),
            translate(
                "ExchangePage",
                "It is gone from this laptop, and nobody can undo that. If a laptop that has it"
                " writes a file again, it comes again.",
            ),
            translate("ExchangePage", "Drop it"),
            self._drop,
        )

    def _drop(self) -> None:
        self._page.run(self._page.office.syncing.drop_waiting, self._dropped)

    def _dropped(self, _count: int) -> None:
        self._page.done(translate("ExchangePage", "What waited is dropped."), Topic.EVERYTHING)

    @Slot()
    def _salvage(self) -> None:
        job = partial(self._page.office.syncing.salvage, with_values=True)
        self._page.run(job, self._salvaged)

    def _salvaged(self, done: Salvaged) -> None:
        words = translate("ExchangePage", "What waited is entered.")
        self._page.done(words, Topic.EVERYTHING, change_id=done.change_id)
