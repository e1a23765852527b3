"""Which issues count where there is a root: whoever issues needs an `issuer` certificate.

Source: exchange/FORMAT.md, Roots, certificates, revocations, rule 6.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from plc_desktop.changes import facts
from plc_desktop.changes.authority import ISSUER, is_cut_off
from plc_desktop.changes.facts import Fact
from plc_desktop.storage.authority import (
    MISSING,
    Authority,
    HeldCertificate,
    by_key,
    by_owner,
    owner_of,
    readmitted,
    words_in,
)
from plc_desktop.storage.facts_index import FactsIndex


def refused_issues(connection: Any, issues: Sequence[Fact]) -> dict[str, str]:
    """Return the issues that have no effect, by id, and why.

    What was issued by somebody who did not know of a root counts, and so does what the former owner
    of a record issued. The cohort is asked when issuing only: it may change afterwards.
    """
    authority = Authority(connection)
    if not issues or not authority.roots:
        return {}
    spared = FactsIndex(connection).handed_over()
    asked = [
        fact
        for fact in issues
        if fact.id not in spared
        and any(authority.past.saw(fact, root.fact) for root in authority.roots.values())
    ]
    held = [one for found in by_key(authority.certificates()).values() for one in found]
    names = {words_in(fact.content, "credential") for fact in asked}
    let_in = readmitted(FactsIndex(connection), authority, names)
    found = {fact.id: _objection(connection, authority, fact, held) for fact in asked}
    return {name: code for name, code in found.items() if code and name not in let_in}


def issues_where_a_root_is(connection: Any) -> list[Fact]:
    """Return every issue if there is a root; without one nobody asks."""
    index = FactsIndex(connection)
    if next(index.of_type(facts.ROOT_KEY), None) is None:
        return []
    return [fact for fact, _ in index.of_type(facts.ISSUE)]


def _objection(
    connection: Any, authority: Authority, issue: Fact, held: Iterable[HeldCertificate]
) -> str:
    """Return why an issue has no effect; empty if it has one.

    The key tells who issued; a paper without one is its issuer's by name.
    """
    key, issuer = words_in(issue.content, "key"), words_in(issue.content, "issuer")
    mine = [
        one
        for one in held
        if one.certificate is not None
        and ISSUER in one.certificate.roles
        and (one.certificate.key == key if key else one.certificate.person == issuer)
    ]
    good = [one for one in mine if not _is_cut_off(connection, authority, issue, one.fact)]
    if mine and not good:
        return "key_revoked"
    on = words_in(issue.content, "issued_on")
    return authority.objection(good, role=ISSUER, on=_day(on), act=issue) if good else MISSING


def _is_cut_off(connection: Any, authority: Authority, issue: Fact, certificate: Fact) -> bool:
    owner = owner_of(certificate)
    about = FactsIndex(connection).about([owner[0]], facts.REVOKE_KEY).get(owner[0], ())
    revoked = by_owner(fact for fact, is_retracted, _ in about if not is_retracted)[owner]
    if not revoked:
        return False
    return is_cut_off(issue, revoked, authority.grants([owner[0]])[owner], authority.past.saw)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return date.min


def issues_set_aside(connection: Any) -> list[tuple[Fact, str]]:
    """Return the issues that have no effect, and why."""
    found = issues_where_a_root_is(connection)
    refused = refused_issues(connection, found)
    return [(fact, refused[fact.id]) for fact in found if fact.id in refused]
