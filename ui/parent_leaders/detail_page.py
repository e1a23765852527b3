"""The page of one parent leader: the four steps, what is missing, facts and everything written."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from plc_desktop.errors import PlcError
from ui.common import theme
from ui.common.card import Card, Note
from ui.common.changes import Topic
from ui.common.facts import FactList
from ui.common.messages import text_for
from ui.common.meters import Chip
from ui.common.page import Page, PageContext
from ui.parent_leaders.missing_card import MissingCard
from ui.parent_leaders.papers_menu import PapersMenu
from ui.parent_leaders.person_menu import PersonMenu
from ui.parent_leaders.pictures import (
    PersonPicture,
    add_hours_address,
    facts,
    load_picture,
    owner_words,
    person_badge,
    steps,
    subtitle,
)
from ui.parent_leaders.step_cards import StepCards
from ui.parent_leaders.tabs import PersonTabs

if TYPE_CHECKING:
    from plc_desktop.services.app import Office

_TWO_COLUMNS_FROM = 1000
_SIDE_WIDTH = 268


class ParentLeaderPage(Page):
    """One parent leader; the address names the person and perhaps a tab."""

    scrolls = True
    concerns = frozenset(
        {
            Topic.PEOPLE,
            Topic.PLACEMENTS,
            Topic.COHORTS,
            Topic.ORGANIZATIONS,
            Topic.HOURS,
            Topic.SIGN_OFF,
            Topic.TRAINING,
            Topic.COURSEWORK,
            Topic.CAPSTONE,
            Topic.CREDENTIALS,
            Topic.RULE_SETS,
        }
    )

    def __init__(self, office: Office, context: PageContext) -> None:
        super().__init__(office, context, "")
        self._person_id = ""
        self._picture: PersonPicture | None = None
        self._is_wide: bool | None = None
        self._menu = PersonMenu(self)
        self._papers = PapersMenu(self)
        self._problem = Note("", "problem")
        self._may_be = Note("", "waiting")
        self._owner = Note("", "waiting")
        self._steps = StepCards()
        self._missing = MissingCard()
        self._facts_card = Card()
        self._chip = Chip()
        self._facts = FactList()
        self._tabs = PersonTabs(self)
        self._build()
        self._missing.award.clicked.connect(partial(context.navigate, "credentials"))

    @override
    def open(self, argument: str) -> None:
        person_id, _, tab = argument.partition("/")
        if person_id != self._person_id:
            self._person_id = person_id
            self.concerned()
        self._tabs.show_tab(tab)

    @override
    def refresh(self) -> None:
        if self._person_id:
            person_id = self._person_id
            self.run(lambda: load_picture(self.office, person_id), self._show, self._show_problem)

    def _show(self, picture: PersonPicture) -> None:
        detail = picture.detail
        if detail.person.id != self._person_id:
            return
        self._picture = picture
        self._problem.set_text("")
        self._content.show()
        self.header.set_title(detail.person.full_name, subtitle(detail))
        self._steps.show_steps(steps(picture))
        self._missing.show_reasons(detail.missing, is_awarded=detail.credential is not None)
        self._chip.set_badge(person_badge(detail))
        self._facts.set_facts(facts(detail))
        self._tabs.show_picture(picture)
        self._owner.set_text(owner_words(picture))
        self._edit.setEnabled(True)
        self._papers_button.setEnabled(True)
        self._hours.setEnabled(picture.handed_over is None)
        self._show_may_be(picture)
        self._menu.show_picture(picture)
        self._papers.show_person(detail.person)

    def _show_problem(self, error: PlcError) -> None:
        self._picture = None
        for button in (self._edit, self._papers_button, self._hours):
            button.setEnabled(False)  # nothing can be done with somebody who is not there
        self._content.hide()
        self.header.set_title(self.tr("Parent leader"))
        self._problem.set_text(text_for(error))

    def _show_may_be(self, picture: PersonPicture) -> None:
        names = [item.name for item in picture.detail.may_be]
        shown = ""
        if names:
            shown = self.tr("This may be the same person as {names}.").format(
                names=", ".join(names[:3])
            )
        self._may_be.set_text(shown)

    def _add_hours(self) -> None:
        if self._picture is None:
            return
        if not self._picture.detail.placements:
            self._menu.add_placement()  # hours always belong to one
            return
        self.context.navigate(add_hours_address(self._picture.detail))

    def _build(self) -> None:
        px = theme.current().px
        self._build_header()
        self._problem.hide()
        self._may_be.hide()
        self._owner.hide()
        compare = QPushButton(self.tr("Compare…"))
        compare.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        compare.clicked.connect(partial(self.context.navigate, "same-people"))
        self._may_be.body.addWidget(compare)
        self._missing.body.insertWidget(0, self._chip)
        self._facts_card.set_title(self.tr("About"))
        self._about = QWidget(self)  # becomes a tab where there is little room
        self._about.hide()
        self._about.setProperty("ground", "none")
        QVBoxLayout(self._about)
        self._tabs_card = Card()
        self._tabs_card.body.addWidget(self._tabs)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(px(12))
        side.addWidget(self._missing, 0)
        side.addWidget(self._facts_card, 1)
        self._content = QWidget()
        self._content.setProperty("ground", "none")
        self._grid = QGridLayout(self._content)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(px(12))
        for widget in (self._problem, self._owner, self._may_be):
            self.body.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._content, 1)
        self._arrange(is_wide=True)

    def _build_header(self) -> None:
        self.header.set_back(
            self.tr("All parent leaders"), partial(self.context.navigate, "parent-leaders")
        )
        self._edit = self.header.add_action(self.tr("Change"), _nothing, icon_name="edit")
        self._edit.setMenu(self._menu)
        self._papers_button = self.header.add_action(
            self.tr("Papers"), _nothing, icon_name="report"
        )
        self._papers_button.setMenu(self._papers)
        self._hours = self.header.add_action(
            self.tr("Hours"), self._add_hours, primary=True, icon_name="plus"
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(is_wide=self.width() >= theme.current().px(_TWO_COLUMNS_FROM))

    def _arrange(self, *, is_wide: bool) -> None:
        """Put what is missing and the facts beside the rest, or below the steps and in a tab."""
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        grid = self._grid
        for widget in (self._steps, self._side, self._tabs_card):
            grid.removeWidget(widget)
        grid.addWidget(self._steps, 0, 0)
        if is_wide:
            grid.addWidget(self._tabs_card, 1, 0)
            grid.addWidget(self._side, 0, 1, 2, 1)
            self._side.setFixedWidth(theme.current().px(_SIDE_WIDTH))
            self._tabs.removeTab(self._tabs.indexOf(self._about))
            self._facts_card.body.addWidget(self._facts)
        else:
            grid.addWidget(self._side, 1, 0)
            grid.addWidget(self._tabs_card, 2, 0)
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(_NO_LIMIT)
            about = self._about.layout()
            if about is not None:
                about.addWidget(self._facts)
            self._tabs.addTab(self._about, self.tr("About"))
        self._facts_card.setVisible(is_wide)
        self._facts.show()
        grid.setRowStretch(0, 0)
        grid.setRowStretch(1, 1 if is_wide else 0)
        grid.setRowStretch(2, 0 if is_wide else 1)
        grid.setColumnStretch(0, 1)


_NO_LIMIT = (1 << 24) - 1


def _nothing() -> None:
    """The button opens its menu."""
