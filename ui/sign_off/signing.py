"""Signing at the office's laptop: the lines of one supervisor, and their signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.common.columns import Column, EmptyState
from ui.common.page import PageContext
from ui.common.painting import Badge
from ui.deciding.view import DecidingView
from ui.sign_off.queue import sent_badge, sent_tooltip
from ui.sign_off.signature_card import SignatureCard

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.sign_off.at_laptop import SignedOff
    from plc_desktop.services.sign_off.queue import Line
    from plc_desktop.services.sign_off.requests_sent import SentLine


class SigningView(DecidingView["Line"]):
    """The lines that wait for one supervisor.

    Signals:
        signed: The signature is stored; carries what it did.
        left: The supervisor goes back to the queue.
    """

    signed = Signal(object)
    left = Signal()

    def __init__(self, office: Office, context: PageContext, parent: QWidget | None = None) -> None:
        self._office = office
        self._context = context
        self._supervisor_id = ""
        self.signature = SignatureCard(office, context)
        translate = QCoreApplication.translate
        empty = EmptyState(
            translate("SigningView", "Nothing waits for this supervisor any more. Thank you!"),
            translate("SigningView", "Back to the queue"),
            lambda: self.left.emit(),  # noqa: PLW0108  # the signal is there only later
        )
        self._sent: dict[str, SentLine] = {}
        super().__init__(
            context, self._read, empty, self.signature, parent, more=[self._sent_column()]
        )
        self.decided.connect(self._count)
        self.all_decided.connect(self.signature.focus_passphrase)
        self.signature.wished.connect(self._sign)

    def show_supervisor(self, supervisor_id: str) -> None:
        """Start with this supervisor; earlier decisions are forgotten."""
        self._supervisor_id = supervisor_id
        self.decisions.forget()
        self.signature.show_supervisor(supervisor_id)

    def _read(self) -> list[Line]:
        """Runs on the worker."""
        lines = self._office.sign_off.lines(self._supervisor_id)
        ids = [line.line.entry_id for line in lines]
        self._sent = self._office.requests_sent.of_lines(ids)
        return lines

    def _sent_column(self) -> Column[Line]:
        def badge(line: Line) -> Badge:
            return sent_badge(self._sent.get(line.line.entry_id))

        return Column(
            QCoreApplication.translate("SigningView", "By file"),
            lambda line: badge(line).text,
            chip=badge,
            width=12,
            tooltip=lambda line: sent_tooltip(self._sent.get(line.line.entry_id)),
        )

    @Slot()
    def _count(self) -> None:
        self.signature.show_decisions(self.lines, self.decisions)

    @Slot()
    def _sign(self) -> None:
        if not self.is_ready():
            return
        request = self.signature.request(self.decisions.request(self.lines))
        self.signature.set_busy(busy=True)
        self._context.tasks.run(
            self,
            lambda: self.signature.sign(request),
            self._signed,
            self.signature.show_problem,
        )

    def _signed(self, done: SignedOff) -> None:
        self.signature.show_done()
        self.decisions.made.clear()
        self.signed.emit(done)
