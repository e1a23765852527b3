"""The credential table, worked out from award, issue and revocation facts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from plc_desktop.changes import facts
from plc_desktop.changes.facts import Fact
from plc_desktop.storage.facts_index import FactsIndex
from plc_desktop.storage.issue_authority import issues_where_a_root_is, refused_issues
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
    "issues",
    "evidence_id",
    "revoked_on",
    "reason",
)

_Found = Sequence[tuple[Fact, bool, bool]]


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
    index = FactsIndex(connection)
    found = index.about(wanted, facts.AWARD, facts.ISSUE, facts.REVOKE_CREDENTIAL)
    issuers = _issuers(index, found.values())
    counted = _with_effect(connection, found)
    vouched = index.handed_over(include_retracted=True)
    rows = [row for name in wanted if (row := _row(name, counted.get(name, ()), issuers, vouched))]
    connection.execute(f"DELETE FROM credential WHERE id {IN_LIST}", (as_list(wanted),))
    connection.executemany(insert("credential", COLUMNS), rows)
    return people | {row[1] for row in rows}


def _with_effect(connection: Any, found: Mapping[str, _Found]) -> dict[str, _Found]:
    """Return facts by credential without the issues of people who may not issue."""
    issues = [fact for items in found.values() for fact, *_ in items if fact.type == facts.ISSUE]
    refused = refused_issues(connection, issues)
    return {
        name: [item for item in items if item[0].id not in refused] for name, items in found.items()
    }


def issued_under_a_root(connection: Any) -> set[str]:
    """Return the credentials whose issue depends on certificates; none without a root."""
    return {_words(fact, "credential") for fact in issues_where_a_root_is(connection)}


def revocation_of(
    found: _Found, issuers: Collection[tuple[str, str]], vouched: Collection[str]
) -> Fact | None:
    """Return the first revocation that an issuer's own key has signed.

    Args:
        found: Facts about one credential, each with whether it is taken back and authentic.
        issuers: Pairs of person and key that belong together.
        vouched: Revocations for which the former owner of a record answers.
    """
    revoked = sorted(
        (_words(fact, "revoked_on"), fact.id, fact)
        for fact, _, is_authentic in found
        if fact.type == facts.REVOKE_CREDENTIAL
        and is_authentic
        and (fact.id in vouched or (_words(fact, "by"), _words(fact, "key")) in issuers)
    )
    return revoked[0][2] if revoked else None


def _issuers(index: FactsIndex, found: Iterable[_Found]) -> set[tuple[str, str]]:
    """Return which key belongs to whom, of the people who revoked something."""
    signers = {
        _words(fact, "by")
        for items in found
        for fact, _, _ in items
        if fact.type == facts.REVOKE_CREDENTIAL
    }
    return {
        (person, _words(fact, "key"))
        for person, items in index.about(signers, facts.PERSON_KEY).items()
        for fact, is_retracted, _ in items
        if not is_retracted
    }


def _row(
    name: str, found: _Found, issuers: Collection[tuple[str, str]], vouched: Collection[str]
) -> tuple[Any, ...] | None:
    """Return the row of a credential; None before its award is known."""
    awards = sorted(
        (is_retracted, fact.id, fact) for fact, is_retracted, _ in found if fact.type == facts.AWARD
    )
    if not awards:
        return None
    is_retracted, award_id, award = awards[0]
    issues = sorted(
        (_words(fact, "valid_from") or _words(fact, "issued_on"), fact.id, fact)
        for fact, _, _ in found
        if fact.type == facts.ISSUE and fact.content.get("award") == award_id
    )
    issue = issues[-1][2] if issues else None  # the same credential, newer, is the replacement
    revocation = revocation_of(found, issuers, vouched)
    return (
        name,
        _words(award, "person"),
        _words(award, "enrollment"),
        _words(award, "rule_set"),
        _words(award, "number"),
        _status(issue, is_over=bool(revocation) or (is_retracted and not issue)),
        _words(award, "awarded_on") or None,
        _words(issue, "issued_on") or None,
        _words(issue, "issuer"),
        award_id,
        issue.id if issue else "",
        _words(issue, "document_sha256"),
        len(issues),
        issue.id if issue and "evidence" in issue.content else award_id,
        _words(revocation, "revoked_on") or None,
        _words(revocation, "reason"),
    )


def _status(issue: Fact | None, *, is_over: bool) -> str:
    """Return the status; a paper somebody holds stays issued if the award alone was taken back."""
    if is_over:
        return "revoked"
    return "issued" if issue else "awarded"


def _words(fact: Fact | None, name: str) -> str:
    value = fact.content.get(name) if fact else None
    return value if isinstance(value, str) else ""
