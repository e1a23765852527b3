"""The credentials page: eligibility above, credentials below."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSplitter
from typing_extensions import override

from plc_desktop.services.credential_list import REVOKED
from plc_desktop.services.progress import Progress
from ui.common.card import Card, Note
from ui.common.changes import Topic
from ui.common.columns import Column, EmptyState, Filter, RowAction
from ui.common.dates import format_date
from ui.common.labels import badge_for
from ui.common.page import Page, PageContext
from ui.common.painting import Badge
from ui.common.reasons import reason_words
from ui.common.table import PagedTable, filters_from
from ui.common.table_source import ListSource
from ui.credentials.issuing import Issuing
from ui.credentials.life import Life
from ui.credentials.papers import Papers
from ui.credentials.steps_dialog import StepsDialog

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.credential_list import CredentialItem
    from plc_desktop.services.credentials import Awarded, Eligible, Issued
    from plc_desktop.services.sealing import Sealer


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
        self.people = self._eligible_table()
        self.credentials = self._credential_table()
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

    def _show_steps(self, person_id: str, person: str) -> None:
        self.steps = StepsDialog(self, person_id, person, self._papers, self.life)
        self.steps.open()

    def _issue(self, rows: list[CredentialItem]) -> None:
        waiting = [row.id for row in rows if not row.is_issued]
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
    def _open_person(self, row: Eligible) -> None:
        self.context.navigate(f"parent-leader/{row.person_id}")

    def _eligible_table(self) -> PagedTable[Eligible]:
        eligible, missing = self.tr("Eligible"), self.tr("Not yet")
        table: PagedTable[Eligible] = PagedTable(
            self.context,
            ListSource(
                self.office.credentials.eligibility,
                search_text=lambda row: f"{row.person} {row.cohort}",
                sort_keys={
                    "person": lambda row: row.person.casefold(),
                    "eligible": lambda row: (not row.is_eligible, row.person.casefold()),
                },
                filters={"eligible": lambda row: "yes" if row.is_eligible else "no"},
            ),
            [
                Column(
                    self.tr("Parent leader"),
                    lambda row: row.person,
                    sort="person",
                    is_strong=True,
                    width=26,
                ),
                Column(
                    self.tr("Pathway"),
                    lambda row: eligible if row.is_eligible else missing,
                    sort="eligible",
                    chip=lambda row: (
                        Badge(eligible, "good", "check")
                        if row.is_eligible
                        else Badge(missing, "neutral", "draft")
                    ),
                    width=13,
                ),
                Column(
                    self.tr("What is missing"),
                    _missing,
                    is_muted=True,
                    grows=True,
                    width=40,
                    tooltip=_missing,
                ),
                Column(self.tr("Cohort"), lambda row: row.cohort, width=14),
            ],
            name=self.tr("Who can receive the credential"),
            empty=EmptyState(
                self.tr(
                    "Enrolled parent leaders stand here with what is still missing. Everyone who"
                    " is enrolled already has the credential, or nobody is enrolled yet."
                ),
                self.tr("Parent leaders"),
                lambda: self.context.navigate("parent-leaders"),
            ),
            filters=[Filter("eligible", self.tr("Pathway"), (("yes", eligible), ("no", missing)))],
            search_hint=self.tr("Search by name"),
            sort="eligible",
        )
        table.set_row_actions(
            [
                RowAction(self.tr("Award"), self._award_rows, _any_eligible),
                RowAction(
                    self.tr("Step credentials…"),
                    lambda rows: self._show_steps(rows[0].person_id, rows[0].person),
                    _is_one,
                ),
                RowAction(self.tr("Open"), lambda rows: self._open_person(rows[0]), _is_one),
            ]
        )
        return table

    def _credential_table(self) -> PagedTable[CredentialItem]:
        table: PagedTable[CredentialItem] = PagedTable(
            self.context,
            ListSource(
                self._listed,
                search_text=lambda row: f"{row.person} {row.number} {row.cohort}",
                sort_keys={
                    "number": lambda row: row.number,
                    "person": lambda row: row.person.casefold(),
                    "awarded": lambda row: str(row.awarded_on or ""),
                },
                filters={
                    "status": lambda row: row.status,
                    "review": lambda row: "yes" if row.is_to_review else "",
                },
            ),
            [
                Column(self.tr("Number"), lambda row: row.number, sort="number", width=16),
                Column(
                    self.tr("Parent leader"),
                    lambda row: row.person,
                    sort="person",
                    is_strong=True,
                    grows=True,
                    width=26,
                ),
                Column(
                    self.tr("Status"),
                    lambda row: self._status_badge(row).text,
                    chip=self._status_badge,
                    tooltip=self._status_reason,
                    width=20,
                ),
                Column(
                    self.tr("Awarded"),
                    lambda row: format_date(row.awarded_on) if row.awarded_on else "",
                    sort="awarded",
                    width=13,
                ),
                Column(
                    self.tr("Issued"),
                    lambda row: format_date(row.issued_on) if row.issued_on else "",
                    width=13,
                ),
                Column(self.tr("Issuer"), lambda row: row.issuer, is_muted=True, width=20),
            ],
            name=self.tr("Credentials"),
            empty=EmptyState(
                self.tr("Awarded credentials stand here. Choose eligible people above first.")
            ),
            filters=[
                Filter(
                    "status",
                    self.tr("Status"),
                    tuple(
                        (code, badge_for(code).text) for code in ("awarded", "issued", "revoked")
                    ),
                ),
                Filter("review", self.tr("Review"), (("yes", self.tr("To review")),)),
            ],
            search_hint=self.tr("Search by name or number"),
            sort="number",
        )
        table.set_row_actions(
            [
                RowAction(self.tr("Issue…"), self._issue, _any_to_issue),
                RowAction(self.tr("View certificate"), lambda rows: self._papers.show(rows[0])),
                RowAction(self.tr("Print…"), lambda rows: self._papers.print(rows[0]), _is_issued),
                RowAction(self.tr("Save as PDF…"), self._papers.save, _all_issued),
                RowAction(
                    self.tr("Save signed credential…"),
                    lambda rows: self._papers.save_credential(rows[0]),
                    _is_issued,
                ),
                RowAction(
                    self.tr("Step credentials…"),
                    lambda rows: self._show_steps(rows[0].person_id, rows[0].person),
                    _is_one,
                ),
                RowAction(
                    self.tr("Issue again…"), lambda rows: self.life.reissue(rows[0]), _is_in_force
                ),
                RowAction(self.tr("Revoke…"), self.life.revoke, _all_in_force),
                RowAction(
                    self.tr("Papers…"), lambda rows: self.life.show_history(rows[0]), _is_issued
                ),
                RowAction(self.tr("Take the award back"), self._take_back, _is_awarded_only),
                RowAction(
                    self.tr("Open person"),
                    lambda rows: self.context.navigate(f"parent-leader/{rows[0].person_id}"),
                    _is_one,
                ),
            ]
        )
        return table

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

    def _paper_buttons(self) -> list[QPushButton]:
        """Return buttons for what the context menu offers as well."""
        table = self.credentials
        made = []
        for text, act, is_possible in (
            (self.tr("View"), lambda rows: self._papers.show(rows[0]), _is_one),
            (self.tr("Print…"), lambda rows: self._papers.print(rows[0]), _is_issued),
            (self.tr("Save as PDF…"), self._papers.save, _all_issued),
        ):
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.setEnabled(False)
            button.clicked.connect(partial(_act_on, table, act))
            table.selection_changed.connect(partial(_enable_for, button, table, is_possible))
            made.append(button)
        return [*made, self._more_button()]

    def _more_button(self) -> QPushButton:
        """Return a button with everything that can be done with the chosen rows."""
        more = QPushButton(self.tr("More"))
        more.setAutoDefault(False)
        menu = QMenu(more)
        menu.addActions(self.credentials.view.actions())
        more.setMenu(menu)
        return more

    def _status_badge(self, row: CredentialItem) -> Badge:
        if row.status == REVOKED:
            return badge_for(row.status)
        if row.has_other:
            return Badge(self.tr("Second credential"), "problem", "warning")
        if row.evidence_changed:
            return Badge(self.tr("Evidence changed"), "waiting", "clock")
        return badge_for(row.status)

    def _status_reason(self, row: CredentialItem) -> str:
        if row.revoked_on is not None:
            return self.tr("Revoked {date}: {reason}").format(
                date=format_date(row.revoked_on), reason=row.reason
            )
        if row.has_other:
            return self.tr("The same person holds another credential. Revoke one of the two.")
        if row.evidence_changed:
            return self.tr("Hours it rests on have changed. Issue it again, or revoke it.")
        return ""

    def _build(self) -> None:
        from PySide6.QtCore import Qt

        people = Card(self.tr("Who can receive the credential"))
        people.body.addWidget(self.people)
        credentials = Card(self.tr("Awarded and issued"))
        for paper_button in self._paper_buttons():
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
            lambda: self._issuing.enable(_any_to_issue(self.credentials.selected_rows()))
        )
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(people)
        split.addWidget(credentials)
        self.body.addWidget(split, 1)


def _act_on(
    table: PagedTable[CredentialItem],
    act: Callable[[list[CredentialItem]], object],
    _checked: bool = False,  # noqa: FBT001, FBT002  # Qt's own argument
) -> None:
    act(table.selected_rows())


def _enable_for(
    button: QPushButton,
    table: PagedTable[CredentialItem],
    is_possible: Callable[[list[CredentialItem]], bool],
) -> None:
    button.setEnabled(is_possible(table.selected_rows()))


def _missing(row: Eligible) -> str:
    words = (reason_words(reason) for reason in row.reasons)
    return " · ".join(f"{word.amount} {word.text}".strip() for word in words)


def _is_one(rows: list[Eligible] | list[CredentialItem]) -> bool:
    return len(rows) == 1


def _any_eligible(rows: list[Eligible]) -> bool:
    return any(row.is_eligible for row in rows)


def _any_to_issue(rows: list[CredentialItem]) -> bool:
    return any(not row.is_issued for row in rows)


def _is_issued(rows: list[CredentialItem]) -> bool:
    return len(rows) == 1 and rows[0].is_issued


def _all_issued(rows: list[CredentialItem]) -> bool:
    return bool(rows) and all(row.is_issued for row in rows)


def _is_in_force(rows: list[CredentialItem]) -> bool:
    return _is_issued(rows) and _all_in_force(rows)


def _all_in_force(rows: list[CredentialItem]) -> bool:
    return _all_issued(rows) and all(row.status != REVOKED for row in rows)


def _is_awarded_only(rows: list[CredentialItem]) -> bool:
    return len(rows) == 1 and not rows[0].is_issued
