"""The sign-off page: the queue, signing for one supervisor, and what went out by file."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QStackedLayout, QWidget
from typing_extensions import override

from ui.common.card import Card
from ui.common.changes import Topic
from ui.common.columns import EmptyState, RowAction
from ui.common.drops import FileDrops
from ui.common.page import Page, PageContext
from ui.common.table import PagedTable
from ui.common.table_source import ListSource
from ui.sign_off.by_file import ByFile
from ui.sign_off.paper_road import PaperRoad, are_scans
from ui.sign_off.queue import QueueRow, load_queue, queue_columns
from ui.sign_off.sent_view import SentView
from ui.sign_off.signing import SigningView

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.sign_off.at_laptop import SignedOff
    from plc_desktop.services.sign_off.queue import Line
    from plc_desktop.services.sign_off.requests_sent import SentRequest

V = TypeVar("V", bound=QWidget)

_ANSWER = ".plcsig"
_SENT = "sent"


class SignOffPage(Page):
    """First the queue, longest waiting on top; then one supervisor's lines, or what was sent."""

    scrolls = True  # in low windows and at large text
    concerns = frozenset({Topic.HOURS, Topic.SIGN_OFF, Topic.PLACEMENTS, Topic.PEOPLE})

    def __init__(self, office: Office, context: PageContext) -> None:
        super().__init__(office, context, "")
        self._supervisor_id = ""
        self._is_sent_shown = False
        self._proposed_id = ""
        self.queue: PagedTable[QueueRow] = PagedTable(
            context,
            ListSource(
                partial(load_queue, office),
                search_text=lambda row: f"{row.item.supervisor} {row.item.organization}",
                sort_keys={
                    "supervisor": lambda row: row.item.supervisor.casefold(),
                    "age": lambda row: row.item.age_days,
                    "minutes": lambda row: row.item.minutes,
                },
            ),
            queue_columns(),
            name=self.tr("Lines that wait for a signature"),
            empty=EmptyState(
                self.tr(
                    "Nothing waits for a signature. Lines come here when the office submits hours."
                ),
                self.tr("Go to hours"),
                lambda: context.navigate("hours"),
            ),
            search_hint=self.tr("Search supervisors"),
        )
        self._sent_button = QPushButton(self.tr("Sent by file"))
        self.by_file = ByFile(self)
        self.paper = PaperRoad(self)
        self.paper.signed.connect(self._signed)
        self._queue_card = Card()
        self._stack = QStackedLayout()
        self._build()
        self._connect()
        self._add_actions()
        FileDrops(self, _wanted).dropped.connect(self._take_dropped)
        self._show_queue()

    @cached_property
    def signing(self) -> SigningView:
        """One supervisor's lines, made when they are first asked for: the queue opens sooner."""
        signing = self._place(SigningView(self.office, self.context))
        signing.table.set_row_actions(
            [RowAction(self.tr("Send by file…"), self._send_lines, shortcut="Ctrl+E")]
        )
        signing.signed.connect(self._signed)
        signing.left.connect(partial(self.context.navigate, "sign-off"))
        return signing

    @cached_property
    def sent(self) -> SentView:
        """What went out by file, made when it is first asked for."""
        sent = self._place(SentView(self.office, self.context))
        sent.left.connect(partial(self.context.navigate, "sign-off"))
        sent.again_wished.connect(self.by_file.ask_again)
        sent.lines_wished.connect(
            lambda supervisor_id: self.context.navigate(f"sign-off/{supervisor_id}")
        )
        return sent

    @override
    def open(self, argument: str) -> None:
        is_sent = argument == _SENT
        supervisor_id = "" if is_sent else argument
        if (is_sent, supervisor_id) == (self._is_sent_shown, self._supervisor_id):
            return
        self._is_sent_shown, self._supervisor_id = is_sent, supervisor_id
        if supervisor_id:
            self._show_view(self.signing)
            self.signing.show_supervisor(supervisor_id)
        elif is_sent:
            self._show_view(self.sent)
            self.header.set_title(self.tr("Sent for signature"), self.tr("and not answered yet"))
        else:
            self._show_queue()
        self.refresh()

    @override
    def refresh(self) -> None:
        if self._supervisor_id:
            self.signing.reload()
            self.run(
                lambda: self.office.records.label("person", self._supervisor_id), self._show_name
            )
        elif self._is_sent_shown:
            self.sent.reload()
        else:
            self.queue.reload()
            self.run(self.office.requests_sent.open, self._show_overdue)

    @Slot(list)
    def _take_dropped(self, paths: list[Path]) -> None:
        if are_scans(paths):
            self.paper.read(paths)
        else:
            self.by_file.take_in(paths)

    def _show_queue(self) -> None:
        self._show_view(self._queue_card)
        self._enable()
        self.header.set_title(self.tr("Sign-off"), self.tr("who has lines waiting, and how long"))

    def _show_view(self, view: QWidget) -> None:
        self._stack.setCurrentWidget(view)
        is_queue, is_sent = view is self._queue_card, isinstance(view, SentView)
        self._back.setVisible(not is_queue)
        self._sign.setVisible(is_queue)
        self._import.setVisible(is_queue or is_sent)
        self._paper.setVisible(not is_sent)
        self._send.setText(self.tr("Send again…") if is_sent else self.tr("Send by file…"))
        self._enable()

    def _show_name(self, name: str) -> None:
        if self._supervisor_id:
            self.header.set_title(self.tr("Hours to sign"), name)

    def _show_overdue(self, requests: list[SentRequest]) -> None:
        late = sum(request.is_overdue for request in requests)
        text = self.tr("Sent by file")
        if requests:
            text = self.tr("Sent by file ({count})").format(count=len(requests))
        if late:
            text = self.tr("Sent by file ({late} overdue)").format(late=late)
        self._sent_button.setText(text)

    @Slot()
    def _choose_first(self) -> None:
        """Choose who waits longest, so that one press is enough."""
        if not self.queue.selected_rows() and self.queue.model.rowCount():
            self.queue.view.selectRow(0)
            self._proposed_id = next((row.id for row in self.queue.selected_rows()), "")
        self._enable()

    @Slot()
    def _forget_proposed(self) -> None:
        self._proposed_id = ""

    @Slot()
    def _see_choice(self) -> None:
        """Take the choice for the person's own once it is another one than the page's."""
        chosen = [row.id for row in self.queue.selected_rows()]
        if chosen and chosen != [self._proposed_id]:
            self._forget_proposed()

    @Slot()
    def _enable(self) -> None:
        self._sign.setEnabled(bool(self.queue.selected_rows()))
        is_queue = self._stack.currentWidget() is self._queue_card
        self._send.setEnabled(not is_queue or bool(self.queue.model.rowCount()))

    def _open_chosen(self) -> None:
        rows = self.queue.selected_rows()
        if rows:
            self._open_item(rows[0])

    @Slot(object)
    def _open_item(self, row: QueueRow) -> None:
        if row.item.supervisor_id:
            self.context.navigate(f"sign-off/{row.item.supervisor_id}")
            return
        self.context.notices.inform(
            self.tr("These lines have no supervisor. Choose one on the placement."),
            self.tr("Placements"),
            partial(self.context.navigate, "placements"),
        )

    def _signed(self, done: SignedOff) -> None:
        words = []
        if done.signed:
            words.append(self.tr("%n line(s) signed.", "", done.signed))
        if done.returned:
            words.append(self.tr("%n line(s) returned.", "", done.returned))
        self.done(" ".join(words), Topic.SIGN_OFF, Topic.HOURS, change_id=done.change_id)

    def _print_sheet(self) -> None:
        """Print the chosen lines of the supervisor in front, or all of a chosen one."""
        chosen = self.signing.table.selected_rows() if self._supervisor_id else []
        rows = self.queue.selected_rows()
        supervisor_id = self._supervisor_id or (rows[0].id if rows else "")
        if not supervisor_id:
            self.context.notices.inform(self.tr("Choose a supervisor in the list first."))
            return
        ids = [line.line.entry_id for line in chosen] if len(chosen) > 1 else []
        self.paper.print_sheet(supervisor_id, ids)

    def _ask_whom(self) -> None:
        """Send what is in front: chosen supervisors, chosen lines, or requests once more."""
        view = self._stack.currentWidget()
        if isinstance(view, SigningView):
            self._send_lines(view.table.selected_rows())
        elif isinstance(view, SentView):
            self.by_file.ask_again(view.chosen())
        else:
            self._send_rows(self.queue.selected_rows())

    def _send_rows(self, rows: Sequence[QueueRow]) -> None:
        chosen = {row.id for row in rows}
        if chosen == {self._proposed_id}:  # the page chose, not the person
            chosen = set()
        self.by_file.ask_whom(chosen)

    def _send_lines(self, lines: Sequence[Line]) -> None:
        """Send chosen lines; a single one in focus means all of them."""
        chosen = list(lines) if len(lines) > 1 else list(self.signing.lines)
        self.by_file.ask_lines(self._supervisor_id, chosen)

    def _connect(self) -> None:
        self.queue.opened.connect(self._open_item)
        self.queue.set_row_actions(
            [
                RowAction(self.tr("Sign here"), lambda rows: self._open_item(rows[0])),
                RowAction(self.tr("Send by file…"), self._send_rows, shortcut="Ctrl+E"),
            ]
        )
        self._sent_button.clicked.connect(lambda: self.context.navigate(f"sign-off/{_SENT}"))
        self.queue.selection_changed.connect(self._enable)
        self.queue.selection_changed.connect(self._see_choice)
        self.queue.view.pressed.connect(self._forget_proposed)
        self.queue.loaded.connect(self._choose_first)

    def _add_actions(self) -> None:
        add, navigate = self.header.add_action, self.context.navigate
        self._back = add(
            self.tr("Back to the queue"), partial(navigate, "sign-off"), icon_name="back"
        )
        self._import = add(self.tr("Import answers…"), self.by_file.ask_answers, icon_name="import")
        self._send = add(self.tr("Send by file…"), self._ask_whom, icon_name="export")
        self._paper = add(self.tr("On paper"), _nothing, icon_name="print")
        self.paper.fill(self._paper, self._print_sheet)
        self._sign = add(self.tr("Sign here"), self._open_chosen, primary=True, icon_name="edit")
        self._sign.setToolTip(self.tr("Shows every line of the supervisor chosen in the list"))
        self._send.setToolTip(self.tr("Makes files that supervisors sign on their own computers"))

    def _build(self) -> None:
        self._sent_button.setProperty("role", "chip")
        self._sent_button.setAutoDefault(False)
        self.queue.add_tool(self._sent_button)
        self._queue_card.body.addWidget(self.queue)
        holder = QWidget()
        holder.setLayout(self._stack)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._queue_card)
        self.body.addWidget(holder, 1)

    def _place(self, view: V) -> V:
        self._stack.addWidget(view)
        return view


def _nothing() -> None:
    """The button opens its menu."""


def _wanted(paths: list[Path]) -> list[Path]:
    """Return files that are all answers or all scans; the window takes other kinds."""
    is_answers = all(path.suffix.casefold() == _ANSWER for path in paths)
    return paths if is_answers or are_scans(paths) else []
