"""Everything about one parent leader that can be changed, as a menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from plc_desktop.domain.records import Nomination, Placement
from ui.common.changes import Topic
from ui.common.erase_guide import start_erasing
from ui.common.page import Page
from ui.common.person_form import PERSON_ROWS
from ui.common.placement_form import PLACEMENT_ROWS
from ui.common.record_dialog import edit_record
from ui.parent_leaders.pictures import PersonPicture
from ui.parent_leaders.status import StatusChange

if TYPE_CHECKING:
    from plc_desktop.services.people.detail import ParentLeaderDetail
    from plc_desktop.services.workspace.records import Saved
    from plc_desktop.services.workspace.session import Choice

_LONGEST_NAME = 60


class PersonMenu(QMenu):
    """Changes of the person its page shows; disabled until there is one."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._picture: PersonPicture | None = None
        self._status = StatusChange(page)
        self._apart: list[QAction] = []
        self.addAction(self.tr("Person…"), self.edit_person)
        self.addAction(self.tr("Nomination…"), self.edit_nomination)
        self._enrollment_action = self.addAction(self.tr("Enrollment…"), self.edit_enrollment)
        self._status_action = self.addAction(self.tr("Status…"), self.change_status)
        self._rules_action = self.addAction("", self.move_to_newest_rules)
        self.addSeparator()
        self.addAction(self.tr("Add a placement…"), self.add_placement)
        self._before_erasing = self.addSeparator()
        self.addAction(self.tr("Erase this person…"), self.erase)
        self._rules_action.setVisible(False)

    def show_picture(self, picture: PersonPicture) -> None:
        """Offer what makes sense for this person."""
        self._picture = picture
        detail, newest = picture.detail, picture.newest_rules
        is_enrolled = detail.enrollment is not None
        self._status_action.setEnabled(is_enrolled)
        self._enrollment_action.setEnabled(is_enrolled)
        self._rules_action.setVisible(is_enrolled and detail.rules.id != newest.id)
        self._rules_action.setText(
            self.tr("Move to the rules “{name}”, version {version}").format(
                name=_menu_words(newest.name), version=newest.version
            )
        )
        for action in self._apart:
            self.removeAction(action)
        self._apart = [self._apart_from(also) for also in detail.also]

    @Slot()
    def edit_person(self) -> None:
        """Open the form of the person."""
        detail = self._detail
        if detail is not None:
            edit_record(
                self._page,
                detail.person,
                PERSON_ROWS,
                self.tr("Change a person"),
                partial(self._saved, self.tr("Person saved."), Topic.PEOPLE),
            )

    @Slot()
    def edit_nomination(self) -> None:
        """Open the form of the nomination; there may be none yet."""
        detail = self._detail
        if detail is not None:
            edit_record(
                self._page,
                detail.nomination or Nomination(id="", person_id=detail.person.id),
                (("organization_id",), ("nominated_by", "nominated_on"), ("statement",)),
                self.tr("Nomination"),
                partial(self._saved, self.tr("Nomination saved."), Topic.PEOPLE),
            )

    @Slot()
    def edit_enrollment(self) -> None:
        """Open the form of the enrollment; its rules and status change by steps of their own."""
        detail = self._detail
        if detail is not None and detail.enrollment is not None:
            edit_record(
                self._page,
                detail.enrollment,
                (("cohort_id", "enrolled_on"),),
                self.tr("Enrollment"),
                partial(self._saved, self.tr("Enrollment saved."), Topic.PEOPLE),
            )

    @Slot()
    def change_status(self) -> None:
        """Ask for the status of the enrollment."""
        detail = self._detail
        if detail is not None and detail.enrollment is not None:
            self._status.start(detail.enrollment, detail.person.full_name)

    @Slot()
    def add_placement(self) -> None:
        """Open the form of a new placement, with the cohort's dates."""
        detail = self._detail
        if detail is None:
            return
        cohort = detail.cohort
        edit_record(
            self._page,
            Placement(
                id="",
                person_id=detail.person.id,
                organization_id="",
                starts_on=cohort.starts_on if cohort else None,
                ends_on=cohort.ends_on if cohort else None,
            ),
            PLACEMENT_ROWS,
            self.tr("New placement"),
            partial(self._saved, self.tr("Placement saved."), Topic.PLACEMENTS),
            fixed=("person_id",),
        )

    @Slot()
    def erase(self) -> None:
        """Say what erasing this person would do, and do it if that is wanted."""
        detail = self._detail
        if detail is not None:
            start_erasing(self._page, detail.person.id, back="parent-leaders")

    @Slot()
    def move_to_newest_rules(self) -> None:
        """Put the enrollment under the newest rules. Source: program §2, an explicit act."""
        if self._picture is None or self._picture.detail.enrollment is None:
            return
        enrollment, rules = self._picture.detail.enrollment, self._picture.newest_rules
        text = self.tr("Now under “{name}”, version {version}.").format(
            name=rules.name, version=rules.version
        )
        self._page.run(
            lambda: self._page.office.rule_sets.move(enrollment.id, rules.id),
            lambda change_id: self._page.done(text, Topic.PEOPLE, change_id=change_id),
        )

    def _apart_from(self, also: Choice) -> QAction:
        name = _menu_words(also.label)
        action = QAction(self.tr("Not the same person as {name}").format(name=name), self)
        action.triggered.connect(partial(self._separate, also.id, also.label))
        self.insertAction(self._before_erasing, action)
        return action

    @property
    def _detail(self) -> ParentLeaderDetail | None:
        return self._picture.detail if self._picture else None

    def _separate(self, other_id: str, name: str) -> None:
        if self._picture is None:
            return
        person_id = self._picture.detail.person.id
        text = self.tr("{name} is a person of their own again.").format(name=name)
        self._page.run(
            lambda: self._page.office.people.separate(person_id, other_id),
            lambda change_id: self._page.done(text, Topic.PEOPLE, Topic.HOURS, change_id=change_id),
        )

    def _saved(self, text: str, topic: Topic, saved: Saved[Any]) -> None:
        self._page.done(text, topic, change_id=saved.change_id)


def _menu_words(name: str) -> str:
    """Return a name as a menu shows it literally, cut where it would fill the screen."""
    return name[:_LONGEST_NAME].replace("&", "&&")
