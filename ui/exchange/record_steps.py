"""Records of people between organizations: shown, read, and joined to somebody known here."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot

from plc_desktop.services.learner_records.seen import SeenRecords
from ui.common.changes import Topic
from ui.common.choosers import ChoiceEdit, Option
from ui.common.form import Form, FormField
from ui.common.form_dialog import FormDialog
from ui.exchange.loading import ShowChoices, people_choices, show_choices
from ui.exchange.records_guides import ReceiveGuide, ShareGuide
from ui.exchange.transfer_steps import seen_file

if TYPE_CHECKING:
    from plc_desktop.services.learner_records.external import ExternalRecord
    from plc_desktop.services.transfers.seen import SeenTransfer
    from ui.exchange.page import ExchangePage

translate = QCoreApplication.translate


class RecordSteps(QObject):
    """Opens the guides of the view of other organizations."""

    def __init__(self, page: ExchangePage) -> None:
        super().__init__(page)
        self._page = page
        self.guide: ShareGuide | ReceiveGuide | None = None
        self.dialog: FormDialog | None = None

    @Slot()
    def show(self) -> None:
        """Show the other organizations and what they showed."""
        view = self._page.organizations
        self._page.show_view(view)
        view.table.reload()
        self._page.run(self._page.office.partners.all, view.show_partners)

    @Slot()
    def ask_what_to_show(self) -> None:
        """Ask whose records are shown to whom."""
        self._page.run(partial(show_choices, self._page.office), self._start_share)

    @Slot()
    def ask_file(self) -> None:
        """Ask for a file of another organization."""
        path = self._chosen()
        if path is not None:
            self.look(path)

    @Slot()
    def ask_answer(self) -> None:
        """Ask for a file about a change of owner; that view stays, also when the file is wrong."""
        path = self._chosen()
        if path is not None:
            view = self._page.transfers
            view.show_problem(None)
            job = partial(seen_file, self._page.office, path)
            self._page.run(job, partial(self._seen, path), view.show_problem)

    def _chosen(self) -> Path | None:
        chosen = self._page.context.ask_open_path(
            translate("ExchangePage", "Choose the records of the other organization"),
            translate("ExchangePage", "Learner records (*.plcrec)"),
        )
        return Path(chosen) if chosen else None

    def look(self, path: Path) -> None:
        """Show what a file of another organization says."""
        self.show()
        self._page.run(partial(seen_file, self._page.office, path), partial(self._seen, path))

    @Slot(object)
    def ask_link(self, record: ExternalRecord) -> None:
        """Ask who of our people a record is about."""
        job = partial(people_choices, self._page.office)
        self._page.run(job, partial(self._choose_link, record))

    def _start_share(self, choices: ShowChoices) -> None:
        self.guide = ShareGuide(self._page, choices)
        self.guide.start()

    def _seen(self, path: Path, seen: SeenRecords | SeenTransfer) -> None:
        if not isinstance(seen, SeenRecords):
            self._page.show_transfers()
            self._page.transfer_steps.show_seen(path, seen)
            return
        guide = ReceiveGuide(self._page, path, seen)
        guide.kept.connect(partial(self._kept, seen))
        self.guide = guide
        guide.start()

    def _kept(self, seen: SeenRecords) -> None:
        states = [one.state for one in seen.records]
        kept, blanked = states.count("new") + states.count("newer"), states.count("withdrawn")
        parts = []
        if kept:
            words = translate("ExchangePage", "Kept: %n record(s) of {name}.", "", kept)
            parts.append(words)
        if blanked:
            words = translate(
                "ExchangePage", "Blanked: %n record(s) that {name} took back.", "", blanked
            )
            parts.append(words)
        said = " ".join(parts) or translate("ExchangePage", "Nothing in this file is new.")
        self._page.done(said.format(name=seen.organization), Topic.PEOPLE, Topic.HOURS)
        self.show()

    def _choose_link(self, record: ExternalRecord, people: list[Option]) -> None:
        form = Form()
        label = translate("ExchangePage", "Who of your records is this?")
        form.add(FormField("person", label, ChoiceEdit(people), is_required=True))
        dialog = FormDialog(self._page.context, record.name, form, self._page)
        dialog.submitted.connect(partial(self._link, record))
        self.dialog = dialog
        dialog.open()

    def _link(self, record: ExternalRecord, values: dict[str, str]) -> None:
        dialog = self.dialog
        if dialog is not None:
            link = self._page.office.learner_records.link
            job = partial(link, record.owner, record.subject, values["person"])
            self._page.context.tasks.run(dialog, job, self._linked, dialog.show_problem)

    def _linked(self, change_id: str) -> None:
        if self.dialog is not None:
            self.dialog.accept()
            self.dialog = None
        words = translate("ExchangePage", "The records belong together.")
        self._page.done(words, Topic.PEOPLE, change_id=change_id)
        self.show()
