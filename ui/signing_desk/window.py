"""The window in which a supervisor signs hours that came in a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from plc_desktop.errors import PlcError
from ui.common import theme
from ui.common.dates import format_long_date
from ui.common.drops import FileDrops
from ui.common.file_dialogs import FileDialogs
from ui.common.header import PageHeader
from ui.common.seen import seen_in_line
from ui.identities.receiving import CardReceiver, keeper_of_oneself
from ui.notice_bar import NoticeBar
from ui.shell import Shell
from ui.signing_desk.first_contact import FirstContact
from ui.signing_desk.leaving import LeavingDialog
from ui.signing_desk.other_views import RefusedView, SavedView
from ui.signing_desk.request_view import RequestView
from ui.window_context import window_context

if TYPE_CHECKING:
    from plc_desktop.services.identities.own import OwnIdentity
    from plc_desktop.services.sign_off.supervisor_desk import (
        SavedAnswer,
        ShownRequest,
        SupervisorDesk,
        Unsigned,
    )
    from ui.opening.host import Host

_SMALLEST = (900, 600)
_FIRST_SIZE = (1180, 780)
_REQUEST = ".plcreq"
_CARD = ".plccard"


@dataclass(frozen=True)
class _Read:
    """A request as far as it could be read.

    Attributes:
        has_card: Whether there is a card of one's own on this computer.
        shown: What it asks; None if it cannot be opened.
        kept: What was decided in it earlier.
        problem: Why it cannot be opened.
    """

    has_card: bool
    shown: ShownRequest | None = None
    kept: Unsigned | None = None
    problem: PlcError | None = None


def open_requests(window: Host, paths: Sequence[Path]) -> None:
    """Open each request in a window of its own."""
    for path in paths:
        window.shell.show_window(SigningDesk(window.shell, path))


def open_desk(window: Host) -> None:
    """Open the window for somebody who has nothing to sign yet."""
    window.shell.show_window(SigningDesk(window.shell))


class SigningDesk(QMainWindow):
    """Shows one request, the person's own card, or why a file cannot be signed.

    Signals:
        ready: What was asked for is on the screen.
    """

    ready = Signal()

    def __init__(self, shell: Shell, path: Path | None = None) -> None:
        super().__init__()
        theme.dress(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.shell = shell
        self.path: Path | None = path
        self.files = FileDialogs(self)
        self.context = window_context(shell, self.files)
        self.leaving: LeavingDialog | None = None
        self._shown: ShownRequest | None = None
        self._kept: Unsigned | None = None
        self._is_saved = True
        self._may_close = False
        self._answer: Path | None = None
        self.header = PageHeader("")
        self._stack = QStackedWidget()
        self.request = RequestView(self.context)
        self.refused = RefusedView()
        self.saved = SavedView()
        self.contact: FirstContact | None = None
        self.receiver: CardReceiver | None = None
        self._build()
        self._connect()
        if path is None:
            self._show_card()
        else:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Show a request, or take in an office's card."""
        if path.suffix.casefold() == _CARD:
            self._show_card(path)
            return
        if not self._is_saved:
            self.shell.show_window(SigningDesk(self.shell, path))
            return
        self.path, self._answer = path, None
        self.shell.tasks.run(self, partial(_read, self.shell, path), self._show_read)

    @Slot(list)
    def _open_dropped(self, paths: list[Path]) -> None:
        for path in paths:
            self.open_file(path)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close or self._is_saved:
            super().closeEvent(event)
            return
        event.ignore()
        self.leaving = LeavingDialog(self)
        self.leaving.kept.connect(self._keep_and_close)
        self.leaving.dropped.connect(self._drop_and_close)
        self.leaving.open()

    def _show_read(self, read: _Read) -> None:
        if not read.has_card:
            self._show_card()
        elif read.shown is None or read.kept is None:
            assert read.problem is not None and self.path is not None  # noqa: S101, PT018
            self.refused.show_problem(self.path, read.problem)
            self.header.set_title(self.tr("Hours to sign"))
            self._stack.setCurrentWidget(self.refused)
        else:
            self._kept = read.kept
            self._show_request(read.shown)
            self.request.show_request(read.shown, read.kept)
            self._stack.setCurrentWidget(self.request)
        self.ready.emit()

    def _show_request(self, shown: ShownRequest) -> None:
        self._shown = shown
        until = format_long_date(shown.expires_at.astimezone().date())
        subtitle = self.tr("from {office} · answer by {day} · unchanged since it was sent")
        self.header.set_title(
            self.tr("Hours to sign"), subtitle.format(office=seen_in_line(shown.office), day=until)
        )
        self.setWindowTitle(f"{seen_in_line(shown.office)} – PLC Desktop")

    @Slot()
    def _show_card(self, card: Path | None = None) -> None:
        """Show the person's own card; a request that is open waits behind it."""
        if self.contact is None:
            self.shell.tasks.run(self, partial(_identity, self.shell), partial(self._meet, card))
            return
        self._show_contact(card)

    def _meet(self, card: Path | None, own: OwnIdentity) -> None:
        self.contact = FirstContact(own, self.context)
        self.contact.card.made.connect(self._card_made)
        self.contact.card.accepted.connect(self._look_again)
        self._stack.addWidget(self.contact)
        self._show_contact(card)

    def _show_contact(self, card: Path | None) -> None:
        assert self.contact is not None  # noqa: S101  # made just before
        is_early = self.path is not None and self._shown is None
        self.contact.why.set_text(
            self.tr(
                "{file} was made for somebody's card, and there is no card on this computer yet. If"
                " you made yours on another computer, open the file there. Otherwise make your card"
                " here, give it to the office, and ask for the file once more."
            ).format(file=self.path.name)
            if is_early and self.path is not None
            else ""
        )
        self.header.set_title(self.tr("Your card"), self.tr("for signing hours by file"))
        self.setWindowTitle("PLC Desktop")
        self.contact.card.refresh()
        if card is not None:
            self.contact.card.accept_file(card)
        self._stack.setCurrentWidget(self.contact)
        self.ready.emit()

    @Slot(object)
    def _card_made(self, _card: object) -> None:
        if self.contact is not None:
            self.contact.why.set_text("")

    @Slot(object)
    def _look_again(self, _who: object = None) -> None:
        """An office was accepted: show the request again, now that it can be signed."""
        path = self.path
        if path is None or self._shown is None:
            return
        self.shell.tasks.run(self, partial(_read, self.shell, path), self._show_known)

    def _show_known(self, read: _Read) -> None:
        if read.shown is not None:
            self._show_request(read.shown)
            self.request.show_sender(read.shown)
            self._stack.setCurrentWidget(self.request)
        self.ready.emit()

    @Slot()
    def _compare(self) -> None:
        path = self.path
        if path is not None:
            self.shell.tasks.run(self, partial(_office_card, self.shell, path), self._receive)

    def _receive(self, found: tuple[OwnIdentity, Path]) -> None:
        own, card = found
        self.receiver = CardReceiver(self.context, keeper_of_oneself(own), self)
        self._stack.addWidget(self.receiver.page)
        self.receiver.alarmed.connect(partial(self._stack.setCurrentWidget, self.receiver.page))
        self.receiver.calmed.connect(partial(self._stack.setCurrentWidget, self.request))
        self.receiver.accepted.connect(self._look_again)
        self.receiver.take(card)

    @Slot()
    def _sign(self) -> None:
        shown, path = self._shown, self.path
        if shown is None or path is None:
            return
        target = self.context.ask_save_path(
            self.tr("Save your answer"),
            str(path.parent / shown.answer_name),
            self.tr("Signed hours") + " (*.plcsig)",
        )
        if not target:
            return
        unsigned = self.request.unsigned()
        passphrase = self.request.passphrase
        self.request.side.set_busy(busy=True)
        self.shell.tasks.run(
            self,
            lambda: _desk(self.shell).sign_request(
                path, unsigned.decisions, passphrase, Path(target), unsigned.evaluations
            ),
            self._signed,
            self._not_signed,
        )

    def _signed(self, saved: SavedAnswer) -> None:
        self._is_saved = True
        self._answer = saved.path
        self._kept = None
        self.request.side.passphrase.set_value("")
        self.request.side.set_busy(busy=False)
        self.saved.show_saved(saved)
        self.header.set_title(self.tr("Thank you"))
        self._stack.setCurrentWidget(self.saved)
        self.ready.emit()

    def _not_signed(self, error: PlcError) -> None:
        self.request.side.show_problem(error)
        if error.code.startswith("evaluation"):
            self.request.show_problem_of_form(error)

    @Slot()
    def _copy(self) -> None:
        answer = self._answer
        if answer is None:
            return
        target = self.context.ask_save_path(
            self.tr("Save a copy"), answer.name, self.tr("Signed hours") + " (*.plcsig)"
        )
        if target:
            self.shell.tasks.run(
                self,
                lambda: _desk(self.shell).copy_answer(answer, Path(target)),
                self.saved.show_copy,
            )

    @Slot()
    def _note_change(self) -> None:
        from plc_desktop.services.sign_off.supervisor_desk import Unsigned

        now = self.request.unsigned()
        is_kept = now == Unsigned() or now == self._kept  # cannot be hashed
        self._is_saved = is_kept or self._answer is not None

    @Slot()
    def _keep_and_close(self) -> None:
        path, unsigned = self.path, self.request.unsigned()
        if path is not None:
            self.shell.tasks.run(
                self, lambda: _desk(self.shell).keep(path, unsigned), lambda _none: self._close()
            )

    @Slot()
    def _drop_and_close(self) -> None:
        from plc_desktop.services.sign_off.supervisor_desk import Unsigned

        path = self.path
        if path is not None:
            self.shell.tasks.run(
                self, lambda: _desk(self.shell).keep(path, Unsigned()), lambda _none: self._close()
            )

    def _close(self) -> None:
        self._may_close = True
        self.close()

    @Slot()
    def _ask_file(self) -> None:
        kinds = self.tr("Hours to sign, cards") + f" (*{_REQUEST} *{_CARD})"
        chosen = self.context.ask_open_path(self.tr("Open a file to sign"), kinds)
        if chosen:
            self.open_file(Path(chosen))

    def _connect(self) -> None:
        self.request.compare_wished.connect(self._compare)
        self.request.sign_wished.connect(self._sign)
        self.request.changed.connect(self._note_change)
        self.refused.other_wished.connect(self._ask_file)
        self.refused.card_wished.connect(self._show_card)
        self.saved.copy_wished.connect(self._copy)
        self.saved.other_wished.connect(self._ask_file)
        self.saved.closed.connect(self._close)

    def _build(self) -> None:
        px = theme.current().px
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_FIRST_SIZE)
        FileDrops(self, _ours).dropped.connect(self._open_dropped)
        self.setWindowTitle("PLC Desktop")
        self.header.add_action(self.tr("My card"), self._show_card, icon_name="key")
        self.header.add_action(self.tr("Open a file…"), self._ask_file, icon_name="folder")
        inside = QWidget()
        inside.setProperty("ground", "page")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(24), px(12), px(24), px(12))
        column.setSpacing(px(12))
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
        for view in (self.request, self.refused, self.saved):
            self._stack.addWidget(view)
        self.setCentralWidget(inside)
        self.notice_bar = NoticeBar(self.shell.notices, inside)


def _ours(paths: Sequence[Path]) -> list[Path]:
    return [path for path in paths if path.suffix.casefold() in {_REQUEST, _CARD}]


def _desk(shell: Shell) -> SupervisorDesk:
    """Runs on the worker."""
    from plc_desktop.services.sign_off.supervisor_desk import SupervisorDesk

    return SupervisorDesk(shell.environment())


def _identity(shell: Shell) -> OwnIdentity:
    """Runs on the worker."""
    from plc_desktop.services.identities.own import OwnIdentity

    return OwnIdentity(shell.environment())


def _read(shell: Shell, path: Path) -> _Read:
    """Runs on the worker."""
    if not _identity(shell).exists():
        return _Read(has_card=False)
    desk = _desk(shell)
    try:
        return _Read(has_card=True, shown=desk.open_request(path), kept=desk.kept(path))
    except PlcError as problem:
        return _Read(has_card=True, problem=problem)


def _office_card(shell: Shell, path: Path) -> tuple[OwnIdentity, Path]:
    """Runs on the worker."""
    return _identity(shell), _desk(shell).office_card(path)
