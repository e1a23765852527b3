"""What the chosen credentials allow: which action can be done with all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plc_desktop.services.credentials.listed import REVOKED

if TYPE_CHECKING:
    from plc_desktop.services.credentials.listed import CredentialItem


def any_to_issue(rows: list[CredentialItem]) -> bool:
    """Return whether at least one was only awarded, to somebody whose record is ours."""
    return any(row.can_be_issued for row in rows)


def is_issued(rows: list[CredentialItem]) -> bool:
    """Return whether exactly one is chosen and has its papers."""
    return len(rows) == 1 and rows[0].is_issued


def all_issued(rows: list[CredentialItem]) -> bool:
    """Return whether all have their papers."""
    return bool(rows) and all(row.is_issued for row in rows)


def is_in_force(rows: list[CredentialItem]) -> bool:
    """Return whether exactly one is chosen, issued and not revoked."""
    return is_issued(rows) and all_in_force(rows)


def all_in_force(rows: list[CredentialItem]) -> bool:
    """Return whether all are issued and not revoked."""
    return all_issued(rows) and all(row.status != REVOKED for row in rows)


def is_awarded_only(rows: list[CredentialItem]) -> bool:
    """Return whether exactly one is chosen and has no papers yet."""
    return len(rows) == 1 and not rows[0].is_issued
