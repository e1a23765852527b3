"""What was sent to supervisors and is not answered yet, the late ones first in eye."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.common.card import Card
from ui.common.columns import Align, Column, EmptyState, Filter, RowAction
from ui.common.dates import format_date, format_minutes
from ui.common.page import PageContext
from ui.common.painting import Badge
from ui.common.table import PagedTable
from ui.common.table_source import ListSource
from ui.common.text import PlainLabel

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.sign_off.requests_sent import SentRequest


class SentView(QWidget):
    """The requests of which lines still wait.

    Signals:
        again_wished: `SentRequest`s whose open lines shall be sent once more.
        lines_wished: Id of the supervisor whose lines shall be shown.
        left: Back to the queue.
    """

    again_wished = Signal(list)
    lines_wished = Signal(str)
    left = Signal()

    def __init__(self, office: Office, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table: PagedTable[SentRequest] = PagedTable(
            context,
            ListSource(
                office.requests_sent.open,
                search_text=lambda sent: f"{sent.supervisor} {sent.request_id}",
                sort_keys={
                    "supervisor": lambda sent: sent.supervisor.casefold(),
                    "sent": lambda sent: sent.sent_at,
                    "until": lambda sent: sent.expires_at,
                },
                filters={"state": _state},
            ),
            self._columns(),
            name=self.tr("Sent and not answered"),
            empty=EmptyState(
                self.tr("Everything that was sent is answered."),
                self.tr("Back to the queue"),
                self.left.emit,
            ),
            filters=[Filter("state", self.tr("Answer"), (("overdue", self.tr("Overdue")),))],
            search_hint=self.tr("Search supervisors"),
            sort="sent",
        )
        self.table.set_row_actions(
            [
                RowAction(self.tr("Send again…"), self._send_again, _any_open),
                RowAction(self.tr("Show the lines"), self._show_lines, _single),
            ]
        )
        self.table.opened.connect(lambda sent: self.lines_wished.emit(sent.supervisor_id))
        card = Card()
        card.body.addWidget(self.table, 1)
        card.body.addWidget(
            PlainLabel(
                self.tr(
                    "The same file may be sent again as it is; a new file is needed when its time"
                    " is over or a line was changed. An answer that comes late does no harm."
                ),
                "help",
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def reload(self) -> None:
        """Ask for the rows again."""
        self.table.reload()

    def chosen(self) -> list[SentRequest]:
        """Return the requests that are selected and have open lines."""
        return [sent for sent in self.table.selected_rows() if sent.open_ids or sent.changed]

    def _send_again(self, rows: Sequence[SentRequest]) -> None:
        self.again_wished.emit(list(rows))

    def _show_lines(self, rows: Sequence[SentRequest]) -> None:
        self.lines_wished.emit(rows[0].supervisor_id)

    def _columns(self) -> list[Column[SentRequest]]:
        badge = self._badge_maker()
        return [
            Column(
                self.tr("Supervisor"),
                lambda sent: sent.supervisor,
                sort="supervisor",
                is_strong=True,
                grows=True,
                width=22,
            ),
            Column(
                self.tr("Sent"),
                lambda sent: format_date(sent.sent_at.astimezone().date(), weekday=True),
                sort="sent",
                width=16,
                tooltip=lambda sent: self.tr("The file’s name ends in {ending}").format(
                    ending=f"_{sent.request_id[:4]}.plcreq"
                ),
            ),
            Column(
                self.tr("Can be answered until"),
                lambda sent: format_date(sent.expires_at.astimezone().date()),
                sort="until",
                width=16,
            ),
            Column(
                self.tr("Open lines"),
                lambda sent: self.tr("{open} of {all}").format(
                    open=len(sent.open_ids) + sent.changed, all=sent.asked
                ),
                align=Align.END,
                width=10,
            ),
            Column(
                self.tr("Length"),
                lambda sent: format_minutes(sent.minutes),
                align=Align.END,
                width=9,
                total=lambda sent: sent.minutes,
            ),
            Column(
                self.tr("Answer"),
                lambda sent: badge(sent).text,
                chip=badge,
                width=18,
            ),
        ]

    def _badge_maker(self) -> Callable[[SentRequest], Badge]:
        over = Badge(self.tr("Time is over"), "problem", "clock")
        late = Badge(self.tr("Overdue"), "problem", "clock")
        older = Badge(self.tr("Lines changed since"), "waiting", "warning")
        waiting = Badge(self.tr("Not answered yet"), "information", "export")

        def badge(sent: SentRequest) -> Badge:
            if sent.is_expired:
                return over
            if sent.is_overdue:
                return late
            return older if sent.changed else waiting

        return badge


def _state(sent: SentRequest) -> str:
    return "overdue" if sent.is_overdue else "waiting"


def _any_open(rows: list[SentRequest]) -> bool:
    return any(sent.open_ids or sent.changed for sent in rows)


def _single(rows: list[SentRequest]) -> bool:
    return len(rows) == 1
