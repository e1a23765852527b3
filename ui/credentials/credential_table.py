"""Awarded and issued credentials: the table, and what can be done with its rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QPushButton

from plc_desktop.services.credentials.listed import REVOKED
from ui.common.columns import Column, EmptyState, Filter, RowAction
from ui.common.dates import format_date
from ui.common.labels import badge_for
from ui.common.page import Page
from ui.common.painting import Badge
from ui.common.records_page import is_one
from ui.common.table import PagedTable
from ui.common.table_source import ListSource
from ui.credentials.chosen import all_issued, is_issued
from ui.credentials.papers import Papers

if TYPE_CHECKING:
    from plc_desktop.services.credentials.listed import CredentialItem

translate = QCoreApplication.translate


def credential_table(
    page: Page,
    load: Callable[[], list[CredentialItem]],
    actions: Sequence[RowAction[CredentialItem]],
) -> PagedTable[CredentialItem]:
    """Return the table.

    Args:
        page: Where it stands.
        load: Reads the credentials; called on the worker.
        actions: What can be done with the chosen ones.
    """
    table: PagedTable[CredentialItem] = PagedTable(
        page.context,
        ListSource(
            load,
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
            Column(
                translate("CredentialsPage", "Number"),
                lambda row: row.number,
                sort="number",
                width=16,
            ),
            Column(
                translate("CredentialsPage", "Parent leader"),
                lambda row: row.person or translate("CredentialsPage", "Erased person"),
                sort="person",
                is_strong=True,
                grows=True,
                width=26,
            ),
            Column(
                translate("CredentialsPage", "Status"),
                lambda row: _status_badge(row).text,
                chip=_status_badge,
                tooltip=_status_reason,
                width=20,
            ),
            Column(
                translate("CredentialsPage", "Awarded"),
                lambda row: format_date(row.awarded_on) if row.awarded_on else "",
                sort="awarded",
                width=13,
            ),
            Column(
                translate("CredentialsPage", "Issued"),
                lambda row: format_date(row.issued_on) if row.issued_on else "",
                width=13,
            ),
            Column(
                translate("CredentialsPage", "Issuer"),
                lambda row: row.issuer,
                is_muted=True,
                width=20,
            ),
        ],
        name=translate("CredentialsPage", "Credentials"),
        empty=EmptyState(
            translate(
                "CredentialsPage",
                "Awarded credentials stand here. Choose eligible people above first.",
            )
        ),
        filters=[
            Filter(
                "status",
                translate("CredentialsPage", "Status"),
                tuple((code, badge_for(code).text) for code in ("awarded", "issued", "revoked")),
            ),
            Filter(
                "review",
                translate("CredentialsPage", "Review"),
                (("yes", translate("CredentialsPage", "To review")),),
            ),
        ],
        search_hint=translate("CredentialsPage", "Search by name or number"),
        sort="number",
    )
    table.set_row_actions(actions)
    return table


def paper_buttons(table: PagedTable[CredentialItem], papers: Papers) -> list[QPushButton]:
    """Return buttons for what the context menu offers as well."""
    made = []
    for text, act, is_possible in (
        (translate("CredentialsPage", "View"), lambda rows: papers.show(rows[0]), is_one),
        (translate("CredentialsPage", "Print…"), lambda rows: papers.print(rows[0]), is_issued),
        (translate("CredentialsPage", "Save as PDF…"), papers.save, all_issued),
    ):
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.setEnabled(False)
        button.clicked.connect(partial(_act_on, table, act))
        table.selection_changed.connect(partial(_enable_for, button, table, is_possible))
        made.append(button)
    return [*made, _more_button(table)]


def _more_button(table: PagedTable[CredentialItem]) -> QPushButton:
    """Return a button with everything that can be done with the chosen rows."""
    more = QPushButton(translate("CredentialsPage", "More"))
    more.setAutoDefault(False)
    menu = QMenu(more)
    menu.addActions(table.view.actions())
    more.setMenu(menu)
    return more


def _status_badge(row: CredentialItem) -> Badge:
    if row.status == REVOKED:
        return badge_for(row.status)
    if row.has_other:
        return Badge(translate("CredentialsPage", "Second credential"), "problem", "warning")
    if row.evidence_changed:
        return Badge(translate("CredentialsPage", "Evidence changed"), "waiting", "clock")
    return badge_for(row.status)


def _status_reason(row: CredentialItem) -> str:
    if row.revoked_on is not None:
        return translate("CredentialsPage", "Revoked {date}: {reason}").format(
            date=format_date(row.revoked_on), reason=row.reason
        )
    if row.has_other:
        return translate(
            "CredentialsPage", "The same person holds another credential. Revoke one of the two."
        )
    if row.evidence_changed:
        return translate(
            "CredentialsPage", "Hours it rests on have changed. Issue it again, or revoke it."
        )
    return ""


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
