"""The table of supervisors and everyone else with a name."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from plc_desktop.domain.tables import PersonRow
from ui.common.columns import Align, Column
from ui.common.labels import choice_label
from ui.common.painting import Badge

translate = QCoreApplication.translate


def person_columns(*, with_organization: bool = True) -> list[Column[PersonRow]]:
    """Return name, roles, organization, contact, and what waits for a signature."""
    organization: Column[PersonRow] = Column(
        translate("PersonColumns", "Organization"),
        lambda row: row.organization,
        sort="organization",
        width=20,
        grows=True,
        is_muted=True,
        tooltip=lambda row: row.organization,
    )
    return [
        Column(
            translate("PersonColumns", "Name"),
            lambda row: row.name,
            sort="name",
            width=20,
            grows=True,
            is_strong=True,
            tooltip=lambda row: row.name,
        ),
        Column(
            translate("PersonColumns", "Roles"),
            roles_text,
            width=18,
            grows=True,
            tooltip=roles_text,
        ),
        *((organization,) if with_organization else ()),
        Column(
            translate("PersonColumns", "Contact"),
            lambda row: row.email or row.phone,
            width=18,
            grows=True,
            is_muted=True,
            tooltip=lambda row: "\n".join(part for part in (row.email, row.phone) if part),
        ),
        Column(
            translate("PersonColumns", "Placements"),
            lambda row: str(row.placements) if row.placements else "–",
            sort="placements",
            align=Align.END,
            width=10,
        ),
        Column(
            translate("PersonColumns", "To sign"),
            lambda row: waiting_badge(row).text or "–",
            sort="waiting_entries",
            width=13,
            chip=waiting_badge,
        ),
    ]


def roles_text(row: PersonRow) -> str:
    """Return the roles in words."""
    return ", ".join(choice_label(role) for role in row.roles)


def waiting_badge(row: PersonRow) -> Badge:
    """Return how many lines wait for this person's signature; empty if none."""
    if not row.waiting_entries:
        return Badge("")
    words = translate("PersonColumns", "{count} waiting").format(count=row.waiting_entries)
    return Badge(words, "waiting", "clock")
