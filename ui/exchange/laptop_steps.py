"""What is said about laptops: this one's name and card, and another one that was lost."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot

from ui.common.changes import Topic
from ui.common.confirm import confirm
from ui.common.editors import LongTextEdit, TextEdit
from ui.common.form import Form, FormField
from ui.common.form_dialog import FormDialog
from ui.workspace.enroll import taking_part_words

if TYPE_CHECKING:
    from plc_desktop.services.exchange.syncing import OtherLaptop
    from plc_desktop.services.identities.laptops import Withdrawn
    from ui.exchange.page import ExchangePage

translate = QCoreApplication.translate


class LaptopSteps(QObject):
    """Opens the small dialogs of the card of laptops."""

    def __init__(self, page: ExchangePage) -> None:
        super().__init__(page)
        self._page = page
        self.dialog: FormDialog | None = None

    @Slot()
    def enroll(self) -> None:
        """Let this computer, to which the workspace was copied, take part too."""
        self._page.run(self._page.office.enroll, lambda _: self._enrolled())

    @Slot()
    def save_card(self) -> None:
        """Write this laptop's card where the person says."""
        chosen = self._page.context.ask_save_path(
            translate("ExchangePage", "Save this laptop's card"),
            f"{self._name()}.plccard",
            translate("ExchangePage", "Cards (*.plccard)"),
        )
        if chosen:
            said = translate("ExchangePage", "Saved {path}.").format(path=chosen)
            self._page.run(
                partial(self._page.office.laptops.export_card, Path(chosen)),
                lambda _: self._page.context.notices.show(said),
            )

    @Slot()
    def ask_name(self) -> None:
        """Ask what people call this laptop."""
        form = Form()
        label = translate("ExchangePage", "What do people call this laptop?")
        form.add(FormField("name", label, TextEdit(), is_required=True))
        form.set_values({"name": self._name()})
        title = translate("ExchangePage", "This laptop")
        self._open(FormDialog(self._page.context, title, form, self._page), self._save_name)

    @Slot(object)
    def ask_reason(self, other: OtherLaptop) -> None:
        """Ask why another laptop is to take part no longer."""
        form = Form()
        label = translate("ExchangePage", "Why?")
        form.add(FormField("reason", label, LongTextEdit(), is_required=True))
        title = translate("ExchangePage", "Is {name} lost or replaced?")
        dialog = FormDialog(
            self._page.context,
            title.format(name=other.laptop.name),
            form,
            self._page,
            save_text=translate("ExchangePage", "Refuse its files"),
            explanation=translate(
                "ExchangePage",
                "Its files are refused from now on, and no more files are written for it. What it"
                " sent before stays. Do this when a laptop was lost, stolen or given away.",
            ),
        )
        self._open(dialog, partial(self._withdraw, other))

    def _open(self, dialog: FormDialog, save: Callable[[dict[str, str]], object]) -> None:
        dialog.submitted.connect(partial(save))
        self.dialog = dialog
        dialog.open()

    def _save_name(self, values: dict[str, str]) -> None:
        job = partial(self._page.office.laptops.name_this, values["name"])
        self._save(job, self._named)

    def _withdraw(self, other: OtherLaptop, values: dict[str, str]) -> None:
        job = partial(self._page.office.laptops.revoke, other.laptop.key, values["reason"])
        self._save(job, self._withdrawn)

    def _save(self, job: Callable[[], str], then: Callable[[str], object]) -> None:
        dialog = self.dialog
        if dialog is not None:
            self._page.context.tasks.run(dialog, job, then, dialog.show_problem)

    def _named(self, change_id: str) -> None:
        self._close()
        words = translate("ExchangePage", "The laptop's name is saved.")
        self._page.done(words, Topic.WORKSPACE, change_id=change_id)

    @Slot(object)
    def ask_readmit(self, one: Withdrawn) -> None:
        """Ask whether a withdrawn laptop is to take part again."""
        name = one.laptop.name
        confirm(
            self._page,
            translate("ExchangePage", "Let {name} take part again?").format(name=name),
            translate(
                "ExchangePage",
                "Its files are read again, with everything typed on it meanwhile. Do this only if"
                " you know who has it: call them. The other laptops hear of it with our next file.",
            ),
            translate("ExchangePage", "Let it take part"),
            partial(self._readmit, one),
        )

    def _readmit(self, one: Withdrawn) -> None:
        words = translate("ExchangePage", "{name} takes part again.").format(name=one.laptop.name)
        self._page.run(
            partial(self._page.office.laptops.readmit, one.laptop.key),
            lambda change: self._page.done(words, Topic.WORKSPACE, change_id=change),
        )

    def _withdrawn(self, change_id: str) -> None:
        self._close()
        words = translate("ExchangePage", "Files of that laptop are refused from now on.")
        self._page.done(words, Topic.WORKSPACE, change_id=change_id)

    def _close(self) -> None:
        if self.dialog is not None:
            self.dialog.accept()
            self.dialog = None

    def _enrolled(self) -> None:
        self._page.context.notices.inform(taking_part_words())
        self._page.context.changes.announce(Topic.WORKSPACE)

    def _name(self) -> str:
        return self._page.shown.status.this.name if self._page.shown else ""
