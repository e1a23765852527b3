"""Hours that go to supervisors by file, and their answers that come back."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot

from ui.common.changes import Topic
from ui.sign_off.answers import AnswersDialog
from ui.sign_off.queue import QueueRow, load_queue
from ui.sign_off.sending import Recipient, SendDialog

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.sign_off.batches import SentFiles, TakenFiles
    from plc_desktop.services.sign_off.queue import Line
    from plc_desktop.services.sign_off.requests_sent import SentRequest
    from plc_desktop.services.workspace.progress import Progress
    from ui.common.page import Page

translate = QCoreApplication.translate


class ByFile(QObject):
    """Asks whom to send what, and takes answers in; the page says what was chosen.

    Attributes:
        dialog: The dialog opened last.
    """

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.dialog: SendDialog | AnswersDialog | None = None

    def take_in(self, paths: Sequence[Path]) -> None:
        """Take in supervisors' answers and say what each of them did."""

        def job(progress: Progress) -> TakenFiles:
            return self._page.office.sign_off_batches.take_in(paths, progress)

        self._page.run_long(translate("SignOffPage", "Taking in answers"), job, self._taken_in)

    def ask_whom(self, chosen: Collection[str]) -> None:
        """Offer everybody in the queue, the chosen ones first; nobody chosen means everybody."""
        self._page.run(partial(load_queue, self._page.office), partial(self._offer_rows, chosen))

    def _offer_rows(self, chosen: Collection[str], rows: list[QueueRow]) -> None:
        offered = [
            Recipient(
                row.id,
                row.item.supervisor,
                row.item.entries,
                row.item.minutes,
                has_card=row.has_card,
                is_open=bool(row.sent),
                is_wished=not chosen or row.id in chosen,
            )
            for row in rows
            if row.id
        ]
        self._offer(sorted(offered, key=lambda one: not one.is_wished))

    def ask_lines(self, supervisor_id: str, lines: Sequence[Line]) -> None:
        """Offer these lines of one supervisor."""
        office = self._page.office
        self._page.run(
            lambda: (office.records.label("person", supervisor_id), _with_cards(office)),
            partial(self._offer_lines, supervisor_id, lines),
        )

    def _offer_lines(
        self, supervisor_id: str, lines: Sequence[Line], found: tuple[str, set[str]]
    ) -> None:
        name, cards = found
        self._offer(
            [
                Recipient(
                    supervisor_id,
                    name,
                    len(lines),
                    sum(line.line.minutes for line in lines),
                    has_card=supervisor_id in cards,
                    entry_ids=tuple(line.line.entry_id for line in lines),
                )
            ]
        )

    @Slot(list)
    def ask_again(self, requests: Sequence[SentRequest]) -> None:
        """Offer what still waits of requests that were sent."""
        self._page.run(
            partial(_open_lines, self._page.office, [request.request_id for request in requests]),
            self._offer,
        )

    def _offer(self, recipients: Sequence[Recipient]) -> None:
        if not recipients:
            self._page.context.notices.inform(
                translate("SignOffPage", "There is nothing to send. Choose lines first.")
            )
            return
        dialog = SendDialog(self._page.office, self._page.context, recipients, self._page)
        dialog.sent.connect(self._was_sent)
        dialog.card_wished.connect(partial(self._page.context.navigate, "cards"))
        self.dialog = dialog
        dialog.open()

    @Slot(object)
    def _was_sent(self, done: SentFiles) -> None:
        if done.sent:
            self._page.context.changes.announce(Topic.SIGN_OFF)

    def ask_answers(self) -> None:
        """Let the person choose answers, and take them in."""
        title = translate("SignOffPage", "Answers of supervisors")
        kinds = translate("SignOffPage", "Signed hours") + " (*.plcsig)"
        ask_several = self._page.context.ask_open_paths
        if ask_several is not None:
            chosen = ask_several(title, kinds)
        else:
            one = self._page.context.ask_open_path(title, kinds)
            chosen = [one] if one else []
        if chosen:
            self.take_in([Path(path) for path in chosen])

    def _taken_in(self, taken: TakenFiles) -> None:
        self._page.context.changes.announce(Topic.SIGN_OFF, Topic.HOURS)
        dialog = AnswersDialog(taken, self._page)
        dialog.undo_wished.connect(self._undo_all)
        dialog.cards_wished.connect(partial(self._page.context.navigate, "cards"))
        self.dialog = dialog
        dialog.open()

    @Slot(list)
    def _undo_all(self, changes: list[str]) -> None:
        for change_id in reversed(changes):
            self._page.undo(change_id)


def _with_cards(office: Office) -> set[str]:
    """Return whose card was accepted; called on the worker."""
    return {key.person_id for key in office.identities.trusted() if not key.is_revoked}


def _open_lines(office: Office, request_ids: Sequence[str]) -> list[Recipient]:
    """Return whom to ask again for which lines; called on the worker."""
    cards = _with_cards(office)
    waiting: dict[str, list[Line]] = {}
    found = []
    for request in office.requests_sent.open():
        if request.request_id not in request_ids:
            continue
        who = request.supervisor_id
        if who not in waiting:
            waiting[who] = office.sign_off.lines(who)
        sent = office.requests_sent.of_lines([line.line.entry_id for line in waiting[who]])
        lines = [
            line
            for line in waiting[who]
            if (mine := sent.get(line.line.entry_id)) and mine.request_id == request.request_id
        ]
        if lines:
            found.append(
                Recipient(
                    who,
                    request.supervisor,
                    len(lines),
                    sum(line.line.minutes for line in lines),
                    has_card=who in cards,
                    entry_ids=tuple(line.line.entry_id for line in lines),
                )
            )
    return found
