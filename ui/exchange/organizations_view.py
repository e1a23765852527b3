"""Other organizations: whose cards were accepted, and the records they showed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ui.common.columns import Align, Column, EmptyState, RowAction
from ui.common.dates import format_minutes
from ui.common.labels import choice_label
from ui.common.table import PagedTable
from ui.common.table_source import ListSource
from ui.common.text import PlainLabel, restyle
from ui.exchange.card_over_table import card_over_table

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.learner_records.external import ExternalRecord
    from plc_desktop.services.learner_records.partners import OtherOrganization
    from ui.common.page import PageContext

translate = QCoreApplication.translate


class OrganizationsView(QWidget):
    """Who they are on top, what they showed below; nothing of it can be edited here.

    Signals:
        accept_asked: Another organization's card is to be accepted.
        share_asked: Records are to be shown to one of them.
        read_asked: A file of records is to be read.
        cohort_asked: Everybody, ours and theirs, is to be seen in one list.
        transfers_asked: Records that change their owner are to be seen.
        link_asked: An `ExternalRecord` is about somebody who is here too.
    """

    accept_asked = Signal()
    share_asked = Signal()
    read_asked = Signal()
    link_asked = Signal(object)
    cohort_asked = Signal()
    transfers_asked = Signal()

    def __init__(self, office: Office, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._who = PlainLabel("", "muted")
        self.accept_button = QPushButton(self.tr("Accept their card…"))
        self.read_button = QPushButton(self.tr("Read their records…"))
        self.share_button = QPushButton(self.tr("Show them records…"))
        self.cohort_button = QPushButton(self.tr("Everybody in one list"))
        self.transfers_button = QPushButton(self.tr("Change of owner…"))
        self.table: PagedTable[ExternalRecord] = PagedTable(
            context,
            ListSource(
                office.learner_records.all,
                lambda record: f"{record.name} {record.organization}",
                {
                    "name": lambda record: record.name.casefold(),
                    "organization": lambda record: record.organization.casefold(),
                },
            ),
            _columns(),
            name=self.tr("Records of other organizations"),
            empty=EmptyState(
                self.tr(
                    "Records that another organization shows you stand here. They stay theirs: only"
                    " they change them, and a newer file of theirs takes the place of an older one."
                )
            ),
            search_hint=self.tr("Search by name or organization"),
            sort="name",
        )
        self.table.set_row_actions(
            [RowAction(self.tr("This is somebody we know…"), self._ask_link)]
        )
        self._build()
        self.accept_button.clicked.connect(self.accept_asked)
        self.read_button.clicked.connect(self.read_asked)
        self.share_button.clicked.connect(self.share_asked)
        self.cohort_button.clicked.connect(self.cohort_asked)
        self.transfers_button.clicked.connect(self.transfers_asked)

    def show_partners(self, partners: Sequence[OtherOrganization]) -> None:
        """Show whose cards were accepted."""
        names = ", ".join(one.organization for one in partners if not one.is_revoked)
        none = self.tr(
            "First give each other your cards: save yours under Exchange with “Write this laptop's"
            " card…”, and accept theirs here. Then you can show records, and read theirs."
        )
        self._who.setText(self.tr("Accepted: {names}").format(names=names) if names else none)
        self.share_button.setEnabled(bool(names))
        for button, is_next in ((self.share_button, names), (self.accept_button, not names)):
            button.setProperty("role", "primary" if is_next else "")
            restyle(button)

    def _ask_link(self, rows: list[ExternalRecord]) -> None:
        self.link_asked.emit(rows[0])

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (
            self.share_button,
            self.read_button,
            self.accept_button,
            self.cohort_button,
            self.transfers_button,
        )

    def _build(self) -> None:
        title = self.tr("Other organizations")
        card_over_table(self, title, (self._who,), self._buttons(), self.table)


def _columns() -> list[Column[ExternalRecord]]:
    return [
        Column(
            translate("OrganizationsView", "Name"),
            lambda record: record.name,
            sort="name",
            is_strong=True,
            grows=True,
            width=24,
        ),
        Column(
            translate("OrganizationsView", "Organization"),
            _whose,
            sort="organization",
            width=24,
            tooltip=_whose,
        ),
        Column(
            translate("OrganizationsView", "Status"),
            lambda record: choice_label(str(record.content["status"])),
            width=14,
        ),
        Column(
            translate("OrganizationsView", "Counted hours"),
            partial(_minutes, "counted"),
            align=Align.END,
            width=12,
        ),
        Column(
            translate("OrganizationsView", "Lines signed by key"),
            lambda record: f"{record.signed_lines:,}",
            align=Align.END,
            width=14,
        ),
        Column(
            translate("OrganizationsView", "Known here"),
            lambda record: (
                translate("OrganizationsView", "Yes")
                if record.person_id
                else translate("OrganizationsView", "Not said")
            ),
            width=12,
            is_muted=True,
        ),
    ]


def _whose(record: ExternalRecord) -> str:
    if not record.holder_name:
        return record.organization
    words = translate("OrganizationsView", "{name}, now {holder}’s")
    return words.format(name=record.organization, holder=record.holder_name)


def _minutes(name: str, record: ExternalRecord) -> str:
    minutes = record.content["minutes"]
    return format_minutes(int(str(minutes.get(name, 0)))) if isinstance(minutes, dict) else ""
