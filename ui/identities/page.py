"""Cards and keys: the office's own card, the cards it accepted, the organization's key."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QStackedWidget, QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from ui.common import theme
from ui.common.card import Card
from ui.common.changes import Topic
from ui.common.drops import FileDrops
from ui.common.page import Page, PageContext
from ui.common.side_by_side import SideBySide
from ui.common.tall_area import TallArea
from ui.identities.face import CardFace
from ui.identities.keys_here_card import KeysHereCard
from ui.identities.loading import PersonChoice, ShownCard, office_card, people_signing_here
from ui.identities.organization_tab import OrganizationTab
from ui.identities.receiving import CardReceiver, keeper_of_office
from ui.identities.trusted import TrustedTable
from ui.identities.turnover import TurnoverGuide
from ui.identities.turnover_loading import turnover_people

if TYPE_CHECKING:
    from plc_desktop.services.app import Office

_CARD_ENDINGS = frozenset({".plccard", ".png", ".jpg", ".jpeg", ".pdf"})


class CardsPage(Page):
    """Two tabs, and the red page over both when a known person's card shows another key."""

    concerns = frozenset({Topic.PEOPLE, Topic.ORGANIZATIONS, Topic.WORKSPACE, Topic.SIGN_OFF})

    def __init__(self, office: Office, context: PageContext, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("CardsPage", "Cards and keys")
        super().__init__(office, context, title, parent)
        self.receiver = CardReceiver(context, keeper_of_office(office), self)
        self.face = CardFace(context, self.tr("Your office's card"))
        self.keys_here = KeysHereCard(self)
        self._organization_tab = QWidget()
        self.tabs = QTabWidget()
        self._stack = QStackedWidget()
        FileDrops(self, _cards).dropped.connect(self._take_dropped)
        self.turnover: TurnoverGuide | None = None
        self.header.add_action(self.tr("When staff changes…"), self._ask_people)
        self.header.add_action(
            self.tr("Accept a card…"), self.receiver.ask, primary=True, icon_name="plus"
        )
        self._build()
        self.receiver.accepted.connect(self._accepted)
        self.receiver.alarmed.connect(self._show_alarm)
        self.receiver.calmed.connect(partial(self._stack.setCurrentIndex, 0))

    @cached_property
    def table(self) -> TrustedTable:
        """The cards that were accepted."""
        return TrustedTable(self, self.receiver.ask)

    @cached_property
    def organization(self) -> OrganizationTab:
        """The organization's key, made when its tab is first shown: the cards come sooner."""
        tab = OrganizationTab(self)
        column = QVBoxLayout(self._organization_tab)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(tab)
        tab.refresh()
        return tab

    @override
    def open(self, argument: str) -> None:
        what, _, rest = argument.partition("/")
        if what == "accept" and rest:
            self.receiver.take(Path(rest))
        elif what == "accept":
            self.receiver.ask()
        elif what == "organization":
            self.tabs.setCurrentWidget(self._organization_tab)
        elif what == "turnover":
            self._ask_people(rest)

    @override
    def refresh(self) -> None:
        self.table.reload()
        if self._organization_tab.layout() is not None:
            self.organization.refresh()
        self.run(partial(office_card, self.office), self._show_card)
        self.run(partial(people_signing_here, self.office), self.keys_here.show_people)

    @Slot(list)
    def _take_dropped(self, paths: list[Path]) -> None:
        self.receiver.take(*paths)

    @Slot(int)
    def _show_organization(self, at: int) -> None:
        if self.tabs.widget(at) is self._organization_tab:
            self.organization.show()

    @Slot()
    def _show_alarm(self) -> None:
        page = self.receiver.page
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def _ask_people(self, leaving_id: str = "") -> None:
        self.run(partial(turnover_people, self.office), partial(self._start_turnover, leaving_id))

    def _start_turnover(self, leaving_id: str, people: list[PersonChoice]) -> None:
        self.turnover = TurnoverGuide(self, people, leaving_id)
        self.turnover.start()

    def _show_card(self, shown: ShownCard) -> None:
        self.face.show_card(shown, self.office.identities.export)

    def _accepted(self, _name: str) -> None:
        self.context.changes.announce(Topic.PEOPLE, Topic.SIGN_OFF)

    def _side(self) -> TallArea:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(12))
        column.addWidget(self.face)
        column.addWidget(self.keys_here, 1)
        return TallArea(inside)

    def _build(self) -> None:
        both = SideBySide()
        people = Card(self.tr("People whose card you accepted"))
        self.build_later(lambda: people.body.addWidget(self.table, 1))
        both.add(people, 5)
        both.add(self._side(), 2)
        self.tabs.addTab(both, self.tr("Cards"))
        self.tabs.addTab(self._organization_tab, self.tr("Organization's key"))
        self.tabs.currentChanged.connect(self._show_organization)
        self._stack.addWidget(self.tabs)
        self.body.addWidget(self._stack, 1)


def _cards(paths: list[Path]) -> list[Path]:
    """Return the files that may be cards, none if something else is dragged with them."""
    return paths if all(path.suffix.lower() in _CARD_ENDINGS for path in paths) else []
