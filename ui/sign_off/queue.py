"""The queue of supervisors with lines waiting, what was sent to them, and whose answer is late."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.common.columns import Align, Column
from ui.common.dates import format_age, format_date, format_minutes
from ui.common.painting import Badge

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.sign_off.queue import QueueItem
    from plc_desktop.services.sign_off.requests_sent import SentLine


@dataclass(frozen=True)
class QueueRow:
    """One supervisor in the queue.

    Attributes:
        item: What waits for them.
        has_card: Whether a card of theirs was accepted, so that a file can be made for them.
        sent: The lines of it that were sent to them by file.
        is_late: Whether a line waits longer than the office calls timely.
    """

    item: QueueItem
    has_card: bool
    sent: tuple[SentLine, ...]
    is_late: bool

    @property
    def id(self) -> str:
        """The supervisor, under whom the table keeps its place."""
        return self.item.supervisor_id

    @property
    def is_overdue(self) -> bool:
        """Whether an answer to something sent is late."""
        return any(line.is_overdue for line in self.sent)


def load_queue(office: Office) -> list[QueueRow]:
    """Return the queue; called on the worker."""
    sent = office.requests_sent.by_supervisor()
    cards = {key.person_id for key in office.identities.trusted() if not key.is_revoked}
    late_days = office.deadlines.get().overdue_days
    return [
        QueueRow(
            item,
            item.supervisor_id in cards,
            tuple(sent.get(item.supervisor_id, ())),
            item.age_days > late_days,
        )
        for item in office.sign_off.queue()
    ]


def sent_badge(line: SentLine | None) -> Badge:
    """Return what became of one line that was sent by file; nothing for one that was not."""
    if line is None:
        return Badge("")
    translate = QCoreApplication.translate
    if line.is_older:
        return Badge(translate("SignOffQueue", "Changed since it was sent"), "waiting", "warning")
    if line.is_overdue:
        return Badge(translate("SignOffQueue", "Answer overdue"), "problem", "clock")
    day = format_date(line.sent_at.astimezone().date(), year=False)
    return Badge(translate("SignOffQueue", "Sent {day}").format(day=day), "information", "export")


def sent_tooltip(line: SentLine | None) -> str:
    """Return when one line was sent and until when it can be answered."""
    if line is None:
        return ""
    text = QCoreApplication.translate("SignOffQueue", "Sent {day}, can be answered until {until}")
    return text.format(
        day=format_date(line.sent_at.astimezone().date()),
        until=format_date(line.expires_at.astimezone().date()),
    )


def queue_badge(row: QueueRow) -> Badge:
    """Return what was sent to a supervisor, or what is missing before anything can be sent."""
    translate = QCoreApplication.translate
    if not row.item.supervisor_id:
        return Badge("")
    if not row.sent:
        no_card = Badge(translate("SignOffQueue", "No card yet"), "neutral", "key")
        return Badge("") if row.has_card else no_card
    late = [line for line in row.sent if line.is_overdue]
    if late:
        pattern = translate("SignOffQueue", "Overdue: {late} of {sent} sent")
        return Badge(pattern.format(late=len(late), sent=len(row.sent)), "problem", "clock")
    newest = max(row.sent, key=lambda line: line.sent_at)
    pattern = translate("SignOffQueue", "{sent} sent {day}")
    day = format_date(newest.sent_at.astimezone().date(), year=False)
    return Badge(pattern.format(sent=len(row.sent), day=day), "information", "export")


def queue_tooltip(row: QueueRow) -> str:
    """Return until when what was sent can be answered."""
    if not row.sent:
        return ""
    until = max(line.expires_at for line in row.sent).astimezone().date()
    text = QCoreApplication.translate("SignOffQueue", "Can be answered until {day}")
    return text.format(day=format_date(until))


def queue_columns() -> list[Column[QueueRow]]:
    """Return supervisor, organization, lines, length, since when, and what was sent."""
    translate = QCoreApplication.translate
    return [
        Column(
            translate("SignOffPage", "Supervisor"),
            lambda row: row.item.supervisor or translate("SignOffPage", "No supervisor yet"),
            sort="supervisor",
            is_strong=True,
            grows=True,
            width=22,
        ),
        Column(
            translate("SignOffPage", "Organization"),
            lambda row: row.item.organization,
            width=20,
            grows=True,
        ),
        Column(
            translate("SignOffPage", "Lines"),
            lambda row: str(row.item.entries),
            align=Align.END,
            width=7,
        ),
        Column(
            translate("SignOffPage", "Length"),
            lambda row: format_minutes(row.item.minutes),
            sort="minutes",
            align=Align.END,
            width=9,
            total=lambda row: row.item.minutes,
        ),
        Column(
            translate("SignOffPage", "Waiting"),
            lambda row: format_age(row.item.age_days),
            sort="age",
            chip=lambda row: Badge(
                format_age(row.item.age_days),
                "problem" if row.is_late else "waiting",
                "clock",
            ),
            width=16,
        ),
        Column(
            translate("SignOffPage", "By file"),
            lambda row: queue_badge(row).text,
            chip=queue_badge,
            tooltip=queue_tooltip,
            width=20,
        ),
    ]
