"""The list of people whose card was accepted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.common.columns import Column, EmptyState, Filter, RowAction
from ui.common.dates import format_date
from ui.common.editors import LongTextEdit
from ui.common.form import Form, FormField
from ui.common.form_dialog import FormDialog
from ui.common.history_dialog import show_history
from ui.common.painting import Badge
from ui.common.table import PagedTable
from ui.common.table_source import ListSource
from ui.identities.face import what_a_card_is
from ui.identities.loading import CHANGED, VALID, WITHDRAWN, KeyRow, key_rows

if TYPE_CHECKING:
    from ui.common.page import Page

translate = QCoreApplication.translate


class TrustedTable(PagedTable[KeyRow]):
    """Person, organization, how and when the card was compared, and whether it still counts.

    Attributes:
        dialog: The question why a card is withdrawn, while it is open.
    """

    def __init__(self, page: Page, accept: Callable[[], object]) -> None:
        self._page = page
        source: ListSource[KeyRow] = ListSource(
            partial(key_rows, page.office),
            lambda row: f"{row.person} {row.organization} {row.words}",
            {
                "person": lambda row: row.person.casefold(),
                "organization": lambda row: row.organization.casefold(),
                "accepted": lambda row: row.accepted_at,
            },
            {"state": lambda row: row.state},
        )
        super().__init__(
            page.context,
            source,
            _columns(),
            name=translate("TrustedTable", "Accepted cards"),
            empty=EmptyState(what_a_card_is(), translate("TrustedTable", "Accept a card…"), accept),
            filters=[
                Filter(
                    "state",
                    translate("TrustedTable", "State"),
                    tuple((state, badge(state).text) for state in (VALID, WITHDRAWN, CHANGED)),
                )
            ],
            search_hint=translate("TrustedTable", "Search by name or organization"),
            sort="person",
        )
        self.dialog: FormDialog | None = None
        self.set_row_actions(
            [
                RowAction(self.tr("Withdraw…"), self._ask_reason, _is_valid, "Del"),
                RowAction(self.tr("Hours that wait for them"), self._hours, _is_one),
                RowAction(self.tr("History"), self._history, _is_one),
            ]
        )

    def _ask_reason(self, rows: list[KeyRow]) -> None:
        row = rows[0]
        form = Form()
        form.add(
            FormField(
                "reason",
                self.tr("Why?"),
                LongTextEdit(),
                self.tr("For example: lost the laptop, left the organization."),
                is_required=True,
            )
        )
        dialog = FormDialog(
            self._page.context,
            self.tr("Withdraw the card of {name}").format(name=row.person),
            form,
            self,
            save_text=self.tr("Withdraw the card"),
            explanation=self.tr(
                "What {name} signed and you received before stays signed. Nothing signed with this"
                " card counts from now on, and the card cannot be accepted again."
            ).format(name=row.person),
        )
        dialog.submitted.connect(partial(self._withdraw, row))
        self.dialog = dialog
        dialog.open()
        form.focus_first()

    def _withdraw(self, row: KeyRow, values: dict[str, str]) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        job = partial(self._page.office.identities.revoke, row.person_id, values["reason"])
        self._page.context.tasks.run(
            dialog, job, partial(self._withdrawn, row), dialog.show_problem
        )

    def _withdrawn(self, row: KeyRow, _count: object) -> None:
        if self.dialog is not None:
            self.dialog.accept()
            self.dialog = None
        from ui.common.changes import Topic

        said = self.tr("The card of {name} is withdrawn.").format(name=row.person)
        self._page.done(said, Topic.PEOPLE, Topic.SIGN_OFF)

    def _hours(self, rows: list[KeyRow]) -> None:
        self._page.context.navigate(f"sign-off/{rows[0].person_id}")

    def _history(self, rows: list[KeyRow]) -> None:
        show_history(self._page, rows[0].person, [("person", rows[0].person_id)])


def badge(state: str) -> Badge:
    """Return the word, color and icon of a card's state."""
    if state == VALID:
        return Badge(translate("TrustedTable", "Valid"), "good", "check")
    if state == CHANGED:
        return Badge(translate("TrustedTable", "Replaced by a newer card"), "neutral", "history")
    return Badge(translate("TrustedTable", "Withdrawn"), "problem", "void")


def _columns() -> Sequence[Column[KeyRow]]:
    return [
        Column(
            translate("TrustedTable", "Person"),
            lambda row: row.person,
            sort="person",
            is_strong=True,
            tooltip=lambda row: row.words,
            width=15,
        ),
        Column(
            translate("TrustedTable", "Organization"),
            lambda row: row.organization,
            sort="organization",
            width=20,
        ),
        Column(
            translate("TrustedTable", "State"),
            lambda row: badge(row.state).text,
            chip=lambda row: badge(row.state),
            width=13,
        ),
        Column(
            translate("TrustedTable", "Words compared on"),
            lambda row: format_date(row.accepted_at),
            sort="accepted",
            width=13,
        ),
        Column(
            translate("TrustedTable", "Note"),
            _note,
            is_muted=True,
            grows=True,
            tooltip=_note,
            width=8,
        ),
    ]


def _note(row: KeyRow) -> str:
    """Return when and why a card was withdrawn."""
    if row.state != WITHDRAWN or row.withdrawn_at is None:
        return ""
    words = translate("TrustedTable", "{date}: {reason}")
    return words.format(date=format_date(row.withdrawn_at), reason=row.reason)


def _is_one(rows: list[KeyRow]) -> bool:
    return len(rows) == 1


def _is_valid(rows: list[KeyRow]) -> bool:
    return len(rows) == 1 and rows[0].state == VALID
