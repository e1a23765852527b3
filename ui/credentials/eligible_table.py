"""Who can receive the credential: everybody enrolled, with what is still missing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.common.columns import Column, EmptyState, Filter, RowAction
from ui.common.page import Page
from ui.common.painting import Badge
from ui.common.reasons import reason_words
from ui.common.table import PagedTable
from ui.common.table_source import ListSource

if TYPE_CHECKING:
    from plc_desktop.services.credentials.awarding import Eligible

translate = QCoreApplication.translate


def eligible_table(page: Page, actions: Sequence[RowAction[Eligible]]) -> PagedTable[Eligible]:
    """Return the table; `actions` is what can be done with the chosen people."""
    eligible, missing = (
        translate("CredentialsPage", "Eligible"),
        translate("CredentialsPage", "Not yet"),
    )
    table: PagedTable[Eligible] = PagedTable(
        page.context,
        ListSource(
            page.office.credentials.eligibility,
            search_text=lambda row: f"{row.person} {row.cohort}",
            sort_keys={
                "person": lambda row: row.person.casefold(),
                "eligible": lambda row: (not row.is_eligible, row.person.casefold()),
            },
            filters={"eligible": lambda row: "yes" if row.is_eligible else "no"},
        ),
        [
            Column(
                translate("CredentialsPage", "Parent leader"),
                lambda row: row.person,
                sort="person",
                is_strong=True,
                width=26,
            ),
            Column(
                translate("CredentialsPage", "Pathway"),
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
                translate("CredentialsPage", "What is missing"),
                _missing,
                is_muted=True,
                grows=True,
                width=40,
                tooltip=_missing,
            ),
            Column(
                translate("CredentialsPage", "Cohort"),
                lambda row: row.cohort,
                width=14,
                steps_back=1,
            ),
        ],
        name=translate("CredentialsPage", "Who can receive the credential"),
        empty=EmptyState(
            translate(
                "CredentialsPage",
                "Enrolled parent leaders stand here with what is still missing. Everyone who"
                " is enrolled already has the credential, or nobody is enrolled yet.",
            ),
            translate("CredentialsPage", "Parent leaders"),
            lambda: page.context.navigate("parent-leaders"),
        ),
        filters=[
            Filter(
                "eligible",
                translate("CredentialsPage", "Pathway"),
                (("yes", eligible), ("no", missing)),
            )
        ],
        search_hint=translate("CredentialsPage", "Search by name"),
        sort="eligible",
    )
    table.set_row_actions(actions)
    return table


def _missing(row: Eligible) -> str:
    words = (reason_words(reason) for reason in row.reasons)
    return " · ".join(f"{word.amount} {word.text}".strip() for word in words)
