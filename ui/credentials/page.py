"""The credentials page: eligibility above, credentials below."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter
from typing_extensions import override

from plc_desktop.services.credentials.listed import REVOKED
from plc_desktop.services.workspace.progress import Progress
from ui.common.card import Card, Note
from ui.common.changes import Topic
from ui.common.columns import RowAction
from ui.common.page import Page, PageContext
from ui.common.records_page import is_one
from ui.common.table import filters_from
from ui.credentials.chosen import (
    all_in_force,
    all_issued,
    any_to_issue,
    is_awarded_only,
    is_in_force,
    is_issued,
)
from ui.credentials.credential_table import credential_table, paper_buttons
from ui.credentials.eligible_table import eligible_table
from ui.credentials.issuing import Issuing
from ui.credentials.life import Life
from ui.credentials.papers import Papers
from ui.credentials.steps_dialog import StepsDialog

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.credentials.awarding import Awarded, Eligible, Issued
    from plc_desktop.services.credentials.listed import CredentialItem
    from plc_desktop.services.credentials.sealing import Sealer


class CredentialsPage(Page):
    """Award from the upper table, issue and give out from the lower one."""

    scrolls = True  # in low windows and at large text
    concerns = frozenset(
        {
            Topic.CREDENTIALS,
            Topic.PEOPLE,
            Topic.HOURS,
            Topic.SIGN_OFF,
            Topic.TRAINING,
            Topic.COURSEWORK,
            Topic.CAPSTONE,
            Topic.RULE_SETS,
        }
    )

    def __init__(self, office: Office, context: PageContext) -> None:
        super().__init__(office, context, "")
        self.header.set_title(
            self.tr("Credentials"), self.tr("award, issue, and give out the certificate")
        )
        self._papers = Papers(self)
        self._issuing = Issuing(self)
        self.life = Life(self, self._papers)
        self.steps: StepsDialog | None = None
        self._wanted: tuple[str, ...] = ()
        self._to_review = 0
        self.review_note = Note("", "waiting")
        self.review_button = QPushButton(self.tr("Show them"))
        self.review_button.setProperty("role", "link")
        self.review_button.setAutoDefault(False)
        self.review_button.hide()
        self.people = eligible_table(self, self._people_actions())
        self.credentials = credential_table(self, self._listed, self._credential_actions())
        self.header.add_action(
            self.tr("Status list…"), self.life.save_status_list, icon_name="save"
        )
        self.award_button = self.header.add_action(
            self.tr("Award"), self._award, primary=True, icon_name="credential"
        )
        self._build()
        self.people.selection_changed.connect(self._show_possible)
        self.people.opened.connect(self._open_person)
        self.credentials.opened.connect(self._papers.show)
        self.credentials.loaded.connect(self._select_awarded)
        self.credentials.loaded.connect(self._show_review)
        self.review_button.clicked.connect(lambda: self.open("review=yes"))
        self._show_possible()

    @override
    def open(self, argument: str) -> None:
        if argument and "=" not in argument:
            self._wanted = (argument,)
            self.credentials.reload()
        for name, value in filters_from(argument).items():
            table = self.credentials if name in {"status", "review"} else self.people
            table.set_filter(name, value)

    @override
    def refresh(self) -> None:
        self.people.reload()
        self.credentials.reload()

    @Slot()
    def _show_possible(self) -> None:
        chosen = [row for row in self.people.selected_rows() if row.is_eligible]
        self.award_button.setText(
            self.tr("Award %n credential(s)", "", len(chosen)) if chosen else self.tr("Award")
        )
        self.award_button.setEnabled(bool(chosen))
        self.award_button.setToolTip(
            "" if chosen else self.tr("First choose somebody above who is eligible")
        )

    def _award(self) -> None:
        self._award_rows(self.people.selected_rows())

    def _award_rows(self, rows: list[Eligible]) -> None:
        people = [row.person_id for row in rows if row.is_eligible]
        if people:
            self.run(lambda: self.office.credentials.award(people), self._awarded)

    def _awarded(self, awarded: Awarded) -> None:
        self._wanted = awarded.credential_ids
        self.done(
            self.tr("%n credential(s) awarded.", "", len(awarded.credential_ids)),
            Topic.CREDENTIALS,
            change_id=awarded.change_id,
        )

    def _select_awarded(self) -> None:
        """Select what was just awarded, so that the next step is at hand."""
        for credential_id in self._wanted[:1]:
            if self.credentials.select_record(credential_id):
                self._wanted = ()
                self.credentials.view.setFocus()

    def _show_steps(self, rows: list[Eligible] | list[CredentialItem]) -> None:
        row = rows[0]
        self.steps = StepsDialog(self, row.person_id, row.person, self._papers, self.life)
        self.steps.open()

    def _issue(self, rows: list[CredentialItem]) -> None:
        waiting = [row.id for row in rows if row.can_be_issued]
        self._issuing.ask(waiting, self._issue_as)

    def _issue_as(self, credential_ids: list[str], issuer_id: str, sealer: Sealer | None) -> None:
        draw = self._papers.renderer()

        def job(progress: Progress) -> Issued:
            return self.office.credentials.issue(credential_ids, issuer_id, draw, progress, sealer)

        self.run_long(
            self.tr("Issuing credentials"),
            job,
            self._issued,
            on_stopped=partial(self.context.changes.announce, Topic.CREDENTIALS),
        )

    def _issued(self, issued: Issued) -> None:
        self.done(
            self.tr("%n certificate(s) issued.", "", len(issued.credential_ids)),
            Topic.CREDENTIALS,
        )

    def _take_back(self, rows: list[CredentialItem]) -> None:
        row = rows[0]
        self.run(
            lambda: self.office.credentials.take_back_award(row.id, ""),
            lambda change_id: self.done(
                self.tr("Award taken back."), Topic.CREDENTIALS, change_id=change_id
            ),
        )

    @Slot(object)
    def _open_person(self, row: Eligible | CredentialItem) -> None:
        self.context.navigate(f"parent-leader/{row.person_id}")

    def _people_actions(self) -> list[RowAction[Eligible]]:
        return [
            RowAction(
                self.tr("Award"),
                self._award_rows,
                lambda rows: any(row.is_eligible for row in rows),
            ),
            RowAction(self.tr("Step credentials…"), self._show_steps, is_one),
            RowAction(self.tr("Open"), lambda rows: self._open_person(rows[0]), is_one),
        ]

    def _credential_actions(self) -> list[RowAction[CredentialItem]]:
        papers, life = self._papers, self.life
        return [
            RowAction(self.tr("Issue…"), self._issue, any_to_issue),
            RowAction(self.tr("View certificate"), lambda rows: papers.show(rows[0])),
            RowAction(self.tr("Print…"), lambda rows: papers.print(rows[0]), is_issued),
            RowAction(self.tr("Save as PDF…"), papers.save, all_issued),
            RowAction(
                self.tr("Save signed credential…"),
                lambda rows: papers.save_credential(rows[0]),
                is_issued,
            ),
            RowAction(self.tr("Step credentials…"), self._show_steps, is_one),
            RowAction(self.tr("Issue again…"), lambda rows: life.reissue(rows[0]), is_in_force),
            RowAction(self.tr("Revoke…"), life.revoke, all_in_force),
            RowAction(self.tr("Papers…"), lambda rows: life.show_history(rows[0]), is_issued),
            RowAction(self.tr("Take the award back"), self._take_back, is_awarded_only),
            RowAction(self.tr("Open person"), lambda rows: self._open_person(rows[0]), is_one),
        ]

    def _listed(self) -> list[CredentialItem]:
        """Return what was awarded and stands. Runs on the worker."""
        items = self.office.credentials.all()
        self._to_review = sum(item.is_to_review for item in items)
        return [item for item in items if item.is_issued or item.status != REVOKED]

    def _show_review(self) -> None:
        """Say how many credentials need a look, and offer to show them."""
        count = self._to_review
        self.review_note.set_text(
            self.tr(
                "%n issued credential(s) to review: what they rest on has changed, or the person"
                " holds two.",
                "",
                count,
            )
            if count
            else ""
        )
        self.review_button.setVisible(bool(count))

    def _build(self) -> None:
        from PySide6.QtCore import Qt

        people = Card(self.tr("Who can receive the credential"))
        people.body.addWidget(self.people)
        credentials = Card(self.tr("Awarded and issued"))
        for paper_button in paper_buttons(self.credentials, self._papers):
            credentials.top.addWidget(paper_button)
        credentials.top.addWidget(
            self._issuing.button(lambda: self._issue(self.credentials.selected_rows()))
        )
        review = QHBoxLayout()
        review.addWidget(self.review_note, 1)
        review.addWidget(self.review_button)
        credentials.body.addLayout(review)
        credentials.body.addWidget(self.credentials)
        self.credentials.selection_changed.connect(
            lambda: self._issuing.enable(any_to_issue(self.credentials.selected_rows()))
        )
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(people)
        split.addWidget(credentials)
        self.body.addWidget(split, 1)
