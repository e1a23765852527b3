"""Settings: the look, who is at the keyboard, rules, keys, backups."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from ui.common import theme
from ui.common.card import Card
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
        both = SideBySide()
        self.body.addWidget(both, 1)
        left, right = _column(both), _column(both)
        self.build_later(
            lambda: _add(left, self.look),
            lambda: _add(left, self.person),
            lambda: _add(left, self.keys),
            lambda: _add(left, self.deadlines),
            lambda: _add(right, self.rules),
            lambda: _add(right, self.backups),
        )

    @cached_property
    def look(self) -> LookCard:
        """Theme, language, text size, paper."""
        return LookCard(self.context.shell)

    @cached_property
    def person(self) -> PersonCard:
        """Who is at the keyboard."""
        return PersonCard(self)

    @cached_property
    def keys(self) -> KeysCard:
        """What opens this workspace."""
        return KeysCard(self)

    @cached_property
    def deadlines(self) -> DeadlinesCard:
        """How long supervisors have."""
        return DeadlinesCard(self)

    @cached_property
    def rules(self) -> RulesCard:
        """What the pathway asks for."""
        return RulesCard(self)

    @cached_property
    def backups(self) -> BackupsCard:
        """The backups and going back to one."""
        return BackupsCard(self)

    @override
    def refresh(self) -> None:
        self.person.refresh()
        self.rules.refresh()
        self.deadlines.refresh()
        self.keys.refresh()
        self.backups.refresh()


def _column(both: SideBySide) -> QVBoxLayout:
    widget = QWidget(both)
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.current().px(12))
    column.addStretch(1)
    both.add(widget)
    return column


def _add(column: QVBoxLayout, card: Card) -> None:
    column.insertWidget(column.count() - 1, card)
