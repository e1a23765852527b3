"""The four steps of one person and their credentials: issue, save, revoke."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout

from plc_desktop.domain.requirements import STEPS
from plc_desktop.errors import RuleError
from ui.common import theme
from ui.common.changes import Topic
from ui.common.columns import Column, EmptyState, RowAction
from ui.common.dates import format_date
from ui.common.flow import FlowLayout
from ui.common.labels import choice_label
from ui.common.page import Page
from ui.common.painting import Badge
from ui.common.table import PagedTable
from ui.common.table_source import ListSource
from ui.common.text import PlainLabel
from ui.credentials.issuer_form import (
    IssuerAnswer,
    IssuerDialog,
    IssuerForm,
    Issuers,
    read_issuers,
)

if TYPE_CHECKING:
    from plc_desktop.services.credentials.sealing import Sealer
    from plc_desktop.services.credentials.steps import StepItem, StepsIssued
    from ui.credentials.life import Life
    from ui.credentials.papers import Papers

translate = QCoreApplication.translate
T = TypeVar("T")


@dataclass(frozen=True)
class StepRow:
    """One step: its credential, or whether one can be issued."""

    step: str
    item: StepItem | None
    is_complete: bool
    is_replaceable: bool = False


class StepsDialog(QDialog):
    """Shows the steps of one person; one who stops early still leaves with something."""

    def __init__(self, page: Page, person_id: str, person: str, papers: Papers, life: Life) -> None:
        super().__init__(page)
        self._page = page
        self._person_id = person_id
        self._person = person
        self._papers = papers
        self._life = life
        self.asking = IssuerDialog(page)
        self.setWindowTitle(translate("CredentialsPage", "Step credentials"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.issue_button = QPushButton(translate("CredentialsPage", "Issue completed steps…"))
        self.issue_button.setProperty("role", "primary")
        self.table = self._table()
        self._build()
        self.table.loaded.connect(self._show_possible)
        page.context.changes.happened.connect(self._note_change)
        screen = self.screen().availableGeometry()
        px = theme.current().px
        self.resize(min(px(760), screen.width() - 40), min(px(420), screen.height() - 80))
        self.table.reload()

    def _note_change(self, topic: Topic) -> None:
        if topic in {Topic.CREDENTIALS, Topic.EVERYTHING}:
            self.table.reload()

    def _rows(self) -> list[StepRow]:
        """Runs on the worker."""
        from plc_desktop.services.credentials.steps import current

        steps = self._page.office.step_credentials
        items = current(steps.of_person(self._person_id))
        try:
            possible = steps.possible(self._person_id)
            replaceable = steps.replaceable(self._person_id)
        except RuleError:
            possible = replaceable = ()
        return [
            StepRow(step, item, step in possible, item is not None and item.id in replaceable)
            for step, item in ((step, items.get(step)) for step in STEPS)
        ]

    def _table(self) -> PagedTable[StepRow]:
        table: PagedTable[StepRow] = PagedTable(
            self._page.context,
            ListSource(self._rows),
            [
                Column(
                    translate("CredentialsPage", "Step"),
                    lambda row: choice_label(row.step),
                    is_strong=True,
                    grows=True,
                    width=20,
                ),
                Column(
                    translate("CredentialsPage", "Status"),
                    lambda row: _badge(row).text,
                    chip=_badge,
                    width=20,
                ),
                Column(
                    translate("CredentialsPage", "Issued"),
                    lambda row: format_date(row.item.issued_on) if row.item else "",
                    width=14,
                ),
                Column(
                    translate("CredentialsPage", "Issuer"),
                    lambda row: row.item.issuer if row.item else "",
                    is_muted=True,
                    width=18,
                ),
            ],
            name=translate("CredentialsPage", "Step credentials"),
            empty=EmptyState(""),
        )
        table.set_row_actions(
            [
                RowAction(
                    translate("CredentialsPage", "Save signed credential…"),
                    lambda rows: self._papers.save_step(_item(rows)),
                    _is_issued,
                ),
                RowAction(
                    translate("CredentialsPage", "Issue again…"), self._reissue, _is_in_force
                ),
                RowAction(
                    translate("CredentialsPage", "Issue anew…"), self._issue_anew, _is_replaceable
                ),
                RowAction(translate("CredentialsPage", "Revoke…"), self._revoke, _is_in_force),
            ]
        )
        return table

    def _show_possible(self) -> None:
        self.issue_button.setEnabled(any(row.is_complete for row in self._shown()))

    def _shown(self) -> list[StepRow]:
        model = self.table.model
        found = (model.row(at) for at in range(model.rowCount()))
        return [row for row in found if row is not None]

    def _issue(self) -> None:
        steps = self._page.office.step_credentials
        self._ask_issuer(
            (
                translate("CredentialsPage", "Issue completed steps"),
                translate("CredentialsPage", "Issue"),
                translate(
                    "CredentialsPage",
                    "One signed credential for each completed step of {person} that has none yet.",
                ).format(person=self._person),
            ),
            lambda sealer, _reason: steps.issue([self._person_id], sealer),
            self._issued,
        )

    def _issued(self, issued: StepsIssued) -> None:
        self._page.done(
            translate("CredentialsPage", "%n step credential(s) issued.", "", len(issued.ids)),
            Topic.CREDENTIALS,
        )

    def _reissue(self, rows: list[StepRow]) -> None:
        item, steps = _item(rows), self._page.office.step_credentials
        self._ask_issuer(
            (
                translate("CredentialsPage", "Issue the step again"),
                translate("CredentialsPage", "Issue again"),
                translate("CredentialsPage", "The same credential with the present name, newer."),
            ),
            lambda sealer, reason: steps.reissue(item.id, sealer, reason),
            self._reissued,
            reason=translate("CredentialsPage", "Reason"),
        )

    def _reissued(self, _change_id: str) -> None:
        self._page.done(
            translate("CredentialsPage", "Step credential issued again."), Topic.CREDENTIALS
        )

    def _issue_anew(self, rows: list[StepRow]) -> None:
        item, steps = _item(rows), self._page.office.step_credentials
        self._ask_issuer(
            (
                translate("CredentialsPage", "Issue the step anew"),
                translate("CredentialsPage", "Issue anew"),
                translate(
                    "CredentialsPage",
                    "A new credential in place of the one that was revoked. That one stays"
                    " revoked.",
                ),
            ),
            lambda sealer, reason: steps.issue_anew(item.id, sealer, reason),
            self._issued,
            reason=translate("CredentialsPage", "Reason"),
        )

    def _ask_issuer(
        self,
        texts: tuple[str, str, str],
        issue: Callable[[Sealer, str], T],
        then: Callable[[T], None],
        *,
        reason: str = "",
    ) -> None:
        """Ask who issues, and for a reason if that has a label; issue on the worker."""

        def job(answer: IssuerAnswer) -> T:
            sealer: Sealer = self._page.office.credentials.sealer(
                answer.issuer_id, answer.passphrase
            )
            return issue(sealer, answer.reason)

        def ask(issuers: Issuers) -> None:
            self.asking.ask(IssuerForm(issuers, asks_reason=reason), texts, job, then)

        self._page.run(lambda: read_issuers(self._page.office), ask)

    def _revoke(self, rows: list[StepRow]) -> None:
        item = _item(rows)
        self._life.revoke_ids([item.id], f"{item.person} ({choice_label(item.step)})")

    def _build(self) -> None:
        px = theme.current().px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(16), px(24), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(PlainLabel(self._person, "title"))
        layout.addWidget(
            PlainLabel(
                translate(
                    "CredentialsPage",
                    "Each completed step can have a signed credential of its own, also before the"
                    " whole is awarded.",
                ),
                "muted",
            )
        )
        layout.addWidget(self.table, 1)
        close = QPushButton(translate("CredentialsPage", "Close"))
        close.clicked.connect(self.accept)
        self.issue_button.setEnabled(False)
        self.issue_button.clicked.connect(self._issue)
        acts = FlowLayout(spacing=px(8))
        for text, act, is_possible in (
            (
                translate("CredentialsPage", "Save signed credential…"),
                lambda rows: self._papers.save_step(_item(rows)),
                _is_issued,
            ),
            (translate("CredentialsPage", "Issue anew…"), self._issue_anew, _is_replaceable),
            (translate("CredentialsPage", "Revoke…"), self._revoke, _is_in_force),
        ):
            acts.addWidget(self._row_button(text, act, is_possible))
        layout.addLayout(acts)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.issue_button)
        layout.addLayout(row)

    def _row_button(
        self,
        text: str,
        act: Callable[[list[StepRow]], object],
        is_possible: Callable[[list[StepRow]], bool],
    ) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.setEnabled(False)
        button.clicked.connect(lambda _checked: act(self.table.selected_rows()))
        self.table.selection_changed.connect(
            lambda: button.setEnabled(is_possible(self.table.selected_rows()))
        )
        return button


def _badge(row: StepRow) -> Badge:
    if row.item is None:
        if row.is_complete:
            return Badge(translate("CredentialsPage", "Complete"), "information", "star")
        return Badge(translate("CredentialsPage", "Not complete"), "neutral", "draft")
    if row.item.revoked is not None:
        return Badge(translate("CredentialsPage", "Revoked"), "problem", "void")
    if row.item.replaces:
        return Badge(translate("CredentialsPage", "Issued anew"), "good", "credential")
    return Badge(translate("CredentialsPage", "Issued"), "good", "credential")


def _item(rows: list[StepRow]) -> StepItem:
    (row,) = rows
    assert row.item is not None  # noqa: S101  # the action is offered for issued steps only
    return row.item


def _is_issued(rows: list[StepRow]) -> bool:
    return len(rows) == 1 and rows[0].item is not None


def _is_replaceable(rows: list[StepRow]) -> bool:
    return len(rows) == 1 and rows[0].is_replaceable


def _is_in_force(rows: list[StepRow]) -> bool:
    return _is_issued(rows) and _item(rows).revoked is None
