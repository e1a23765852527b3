"""The sign-off page: the queue of waiting lines, and signing for one supervisor."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedLayout, QWidget
from typing_extensions import override

from ui.common.card import Card
from ui.common.changes import Topic
from ui.common.columns import Align, Column, EmptyState
from ui.common.dates import format_age, format_minutes
from ui.common.page import Page, PageContext
from ui.common.painting import Badge
from ui.common.table import PagedTable
from ui.common.table_source import ListSource
from ui.sign_off.signing import SigningView

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.sign_off import QueueItem, SignedOff

_OVERDUE_DAYS = 14


class SignOffPage(Page):
    """First the queue, longest waiting on top; then one supervisor's lines."""

    scrolls = True  # in low windows and at large text
    concerns = frozenset({Topic.HOURS, Topic.SIGN_OFF, Topic.PLACEMENTS, Topic.PEOPLE})

    def __init__(self, office: Office, context: PageContext) -> None:
        super().__init__(office, context, "")
        self._supervisor_id = ""
        self.queue: PagedTable[QueueItem] = PagedTable(
            context,
            ListSource(
                office.sign_off.queue,
                search_text=lambda item: f"{item.supervisor} {item.organization}",
                sort_keys={
                    "supervisor": lambda item: item.supervisor.casefold(),
                    "age": lambda item: item.age_days,
                    "minutes": lambda item: item.minutes,
                },
            ),
            self._columns(),
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
        self.signing = SigningView(office, context)
        self._stack = QStackedLayout()
        self._build()
        self.queue.opened.connect(self._open_item)
        self.signing.signed.connect(self._signed)
        self.signing.left.connect(partial(context.navigate, "sign-off"))
        self._back = self.header.add_action(
            self.tr("Back to the queue"), partial(context.navigate, "sign-off"), icon_name="back"
        )
        self._sign = self.header.add_action(
            self.tr("Sign here"), self._open_chosen, primary=True, icon_name="edit"
        )
        self._sign.setToolTip(self.tr("Shows every line of the supervisor chosen in the list"))
        self.queue.selection_changed.connect(self._enable)
        self.queue.loaded.connect(self._choose_first)
        self._show_queue()

    @override
    def open(self, argument: str) -> None:
        if argument == self._supervisor_id:
            return
        self._supervisor_id = argument
        if argument:
            self._stack.setCurrentIndex(1)
            self._back.show()
            self._sign.hide()
            self.signing.show_supervisor(argument)
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
        else:
            self.queue.reload()

    def _show_queue(self) -> None:
        self._stack.setCurrentIndex(0)
        self._back.hide()
        self._sign.show()
        self._enable()
        self.header.set_title(self.tr("Sign-off"), self.tr("who has lines waiting, and how long"))

    def _show_name(self, name: str) -> None:
        if self._supervisor_id:
            self.header.set_title(self.tr("Hours to sign"), name)

    @Slot()
    def _choose_first(self) -> None:
        """Choose who waits longest, so that one press is enough."""
        if not self.queue.selected_rows() and self.queue.model.rowCount():
            self.queue.view.selectRow(0)
        self._enable()

    @Slot()
    def _enable(self) -> None:
        self._sign.setEnabled(bool(self.queue.selected_rows()))

    def _open_chosen(self) -> None:
        rows = self.queue.selected_rows()
        if rows:
            self._open_item(rows[0])

    def _open_item(self, item: QueueItem) -> None:
        if item.supervisor_id:
            self.context.navigate(f"sign-off/{item.supervisor_id}")
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

    def _columns(self) -> list[Column[QueueItem]]:
        return [
            Column(
                self.tr("Supervisor"),
                lambda item: item.supervisor or self.tr("No supervisor yet"),
                sort="supervisor",
                is_strong=True,
                grows=True,
                width=24,
            ),
            Column(self.tr("Organization"), lambda item: item.organization, width=24, grows=True),
            Column(self.tr("Lines"), lambda item: str(item.entries), align=Align.END, width=8),
            Column(
                self.tr("Length"),
                lambda item: format_minutes(item.minutes),
                sort="minutes",
                align=Align.END,
                width=10,
                total=lambda item: item.minutes,
            ),
            Column(
                self.tr("Waiting"),
                lambda item: format_age(item.age_days),
                sort="age",
                chip=lambda item: Badge(
                    format_age(item.age_days),
                    "problem" if item.age_days > _OVERDUE_DAYS else "waiting",
                    "clock",
                ),
                width=16,
            ),
        ]

    def _build(self) -> None:
        card = Card()
        card.body.addWidget(self.queue)
        holder = QWidget()
        holder.setLayout(self._stack)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(card)
        self._stack.addWidget(self.signing)
        self.body.addWidget(holder, 1)
