"""The credential table, worked out from award and issue facts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from plc_desktop.changes import facts
from plc_desktop.changes.facts import Fact
from plc_desktop.storage.facts_index import FactsIndex
from plc_desktop.storage.sql import IN_LIST, as_list, insert

COLUMNS = (
    "id",
    "person_id",
    "enrollment_id",
    "rule_set_id",
    "number",
    "status",
    "awarded_on",
    "issued_on",
    "issuer_id",
    "award_id",
    "issue_id",
    "document_sha256",
)


def settle(connection: Any, credentials: Iterable[str]) -> set[str]:
    """Work out credentials anew; return the people they belong to or belonged to."""
    wanted = sorted(name for name in credentials if name)
    if not wanted:
        return set()
    people = {
        row[0]
        for row in connection.execute(
            f"SELECT person_id FROM credential WHERE id {IN_LIST}", (as_list(wanted),)
        )
    }
    found = FactsIndex(connection).about(wanted, facts.AWARD, facts.ISSUE)
    rows = [row for name in wanted if (row := _row(name, found.get(name, ())))]
    connection.execute(f"DELETE FROM credential WHERE id {IN_LIST}", (as_list(wanted),))
    connection.executemany(insert("credential", COLUMNS), rows)
    return people | {row[1] for row in rows}


def _row(name: str, found: Sequence[tuple[Fact, bool, bool]]) -> tuple[Any, ...] | None:
    """Return the row of a credential; None before its award is known."""
    awards = sorted(
        (is_retracted, fact.id, fact) for fact, is_retracted, _ in found if fact.type == facts.AWARD
    )
    if not awards:
        return None
    is_retracted, award_id, award = awards[0]
    issues = sorted(
        (fact.id, fact)
        for fact, _, _ in found
        if fact.type == facts.ISSUE and fact.content.get("award") == award_id
    )
    issue = issues[0][1] if issues else None
    status = "revoked" if is_retracted else "issued" if issue else "awarded"
    return (
        name,
        _words(award, "person"),
        _words(award, "enrollment"),
        _words(award, "rule_set"),
        _words(award, "number"),
        status,
        _words(award, "awarded_on") or None,
        _words(issue, "issued_on") or None,
        _words(issue, "issuer"),
        award_id,
        issue.id if issue else "",
        _words(issue, "document_sha256"),
    )


def _words(fact: Fact | None, name: str) -> str:
    value = fact.content.get(name) if fact else None
    return value if isinstance(value, str) else ""
