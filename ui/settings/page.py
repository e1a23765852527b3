"""Settings: the look, who is at the keyboard, rules, keys, backups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from ui.common import theme
from ui.common.changes import Topic
from ui.common.page import Page, PageContext
from ui.common.side_by_side import SideBySide
from ui.settings.backups_card import BackupsCard
from ui.settings.deadlines_card import DeadlinesCard
from ui.settings.keys_card import KeysCard
from ui.settings.look_card import LookCard
from ui.settings.person_card import PersonCard
from ui.settings.rules_card import RulesCard

if TYPE_CHECKING:
    from plc_desktop.services.app import Office


class SettingsPage(Page):
    """Six cards, each about one thing."""

    concerns = frozenset({Topic.WORKSPACE, Topic.PEOPLE, Topic.RULE_SETS})
    scrolls = True

    def __init__(self, office: Office, context: PageContext, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("SettingsPage", "Settings")
        super().__init__(office, context, title, parent)
        self.look = LookCard(context.shell)
        self.person = PersonCard(self)
        self.rules = RulesCard(self)
        self.deadlines = DeadlinesCard(self)
        self.keys = KeysCard(self)
        self.backups = BackupsCard(self)
        px = theme.current().px
        both = SideBySide()
        both.add(_column(px(12), self.look, self.person, self.keys, self.deadlines))
        both.add(_column(px(12), self.rules, self.backups))
        self.body.addWidget(both, 1)

    @override
    def refresh(self) -> None:
        self.person.refresh()
        self.rules.refresh()
        self.deadlines.refresh()
        self.keys.refresh()
        self.backups.refresh()


def _column(spacing: int, *cards: QWidget) -> QWidget:
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return widget
