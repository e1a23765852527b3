"""The work lists: what two laptops said differently, what may be double, what waited in vain."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Slot

from plc_desktop.domain.records import kind_named, read_value, write_value
from ui.common.changes import Topic
from ui.common.confirm import confirm
from ui.common.form_dialog import FormDialog
from ui.common.history_table import written_value
from ui.common.kind_form import form_for
from ui.exchange.loading import shown_conflicts
from ui.exchange.waiting_dialog import WaitingDialog, waiting_words

if TYPE_CHECKING:
    from plc_desktop.services.exchange.syncing import Salvaged
    from ui.exchange.loading import ShownConflict
    from ui.exchange.page import ExchangePage

translate = QCoreApplication.translate
_PAGES = {"doubles": "hours/doubles", "same": "same-people"}


class DecidingSteps(QObject):
    """Opens the lists and keeps what a person decides."""

    def __init__(self, page: ExchangePage) -> None:
        super().__init__(page)
        self._page = page
        self.dialog: FormDialog | None = None

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
        self._page.run(job, lambda found: self._page.conflicts.show_conflicts(*found))

    @Slot(object, object)
    def decide(self, shown: ShownConflict, value: object) -> None:
        """Let a field have this value everywhere."""
        one = shown.conflict
        self._page.run(
            lambda: self._page.office.conflicts.resolve(one.kind, one.id, one.field, value),  # type: ignore[arg-type]  # a signal passes it on
            partial(self._decided, shown, value),
            partial(self._page.conflicts.show_problem, shown),
        )

    @Slot(object)
    def ask_other(self, shown: ShownConflict) -> None:
        """Ask for another value, in the form that the record is typed in."""
        one, context = shown.conflict, self._page.context
        kind = kind_named(one.kind)
        form = form_for(kind, ((one.field,),), self._page.office, context)
        form.set_values({one.field: read_value(kind.fields[one.field], one.versions[0].value)})
        self.dialog = FormDialog(
            context,
            shown.label,
            form,
            self._page,
            save_text=translate("ExchangePage", "Use this instead"),
            width=460,
        )
        self.dialog.submitted.connect(partial(self._decide_other, self.dialog, shown))
        self.dialog.open()

    def _decide_other(
        self, dialog: FormDialog, shown: ShownConflict, values: dict[str, Any]
    ) -> None:
        one = shown.conflict
        kind, office = kind_named(one.kind), self._page.office
        value = write_value(kind.fields[one.field], values[one.field])

        def job() -> tuple[str, str]:
            change_id = office.conflicts.resolve(one.kind, one.id, one.field, value)
            return change_id, written_value(office, kind, one.field, value)

        def decided(done: tuple[str, str]) -> None:
            dialog.accept()
            self._say(shown, (done[1],), done[0])

        self._page.context.tasks.run(dialog, job, decided, dialog.show_problem)

    def _decided(self, shown: ShownConflict, value: object, change_id: str) -> None:
        said = next((one.lines for one in shown.versions if one.version.value == value), None)
        self._say(shown, said or (str(value),), change_id)

    def _say(self, shown: ShownConflict, lines: Sequence[str], change_id: str) -> None:
        words = translate("ExchangePage", "Decided for {record}: {value}.").format(
            record=shown.label, value=", ".join(lines)
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
