"""Papers, scans and records that show people: what is removed when they are erased."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from plc_desktop.changes import facts
from plc_desktop.storage.facts_index import FactsIndex
from plc_desktop.storage.sql import IN_LIST, as_list

_PAPERS = (facts.ISSUE, facts.ISSUE_STEP)


def papers_about(connection: Any, people: Collection[str], rows: Collection[str]) -> list[str]:
    """Return the documents here that were issued to these people, or show them or their hand.

    What another organization shows of them is named by a fact that links it to them.

    Args:
        connection: To the workspace.
        people: Person ids.
        rows: Ids of what is about them, credentials too.
    """
    found = (
        *_issued(connection, rows),
        *_shown(connection, people),
        *_handed_over(connection, people),
        *_signed_scans(connection, people),
    )
    return held(connection, found)


def credentials_of(connection: Any, people: Collection[str]) -> list[str]:
    """Return the ids of the credentials that were awarded or issued to these people."""
    rows = connection.execute(
        f"SELECT json_extract(content, '$.credential') FROM fact WHERE type {IN_LIST}"
        f" AND json_extract(content, '$.person') {IN_LIST}",
        (as_list((facts.AWARD, facts.ISSUE_STEP)), as_list(people)),
    )
    return [str(row[0]) for row in rows]


def _issued(connection: Any, credentials: Iterable[str]) -> list[str]:
    """Return the papers of credentials."""
    rows = connection.execute(
        "SELECT json_extract(content, '$.document_sha256') FROM fact"
        f" WHERE type {IN_LIST} AND json_extract(content, '$.credential') {IN_LIST}",
        (as_list(_PAPERS), as_list(credentials)),
    )
    return [str(row[0]) for row in rows]


def _shown(connection: Any, people: Iterable[str]) -> list[str]:
    """Return the records about these people that other organizations showed.

    A record that was handed over keeps the person's id.
    """
    rows = connection.execute(
        "SELECT json_extract(r.content, '$.document_sha256') FROM fact r WHERE r.type = ?"
        f" AND (json_extract(r.content, '$.subject') {IN_LIST} OR EXISTS ("
        " SELECT 1 FROM fact p WHERE p.type = ?"
        " AND json_extract(r.content, '$.owner') = json_extract(p.content, '$.owner')"
        " AND json_extract(r.content, '$.subject') = json_extract(p.content, '$.subject')"
        f" AND json_extract(p.content, '$.person') {IN_LIST}))",
        (facts.EXTERNAL_RECORD, as_list(people), facts.EXTERNAL_PERSON, as_list(people)),
    )
    return [str(row[0]) for row in rows]


def _signed_scans(connection: Any, people: Iterable[str]) -> list[str]:
    """Return the scans of sheets and forms that these people signed by hand."""
    rows = connection.execute(
        "SELECT DISTINCT json_extract(content, '$.document') FROM fact"
        f" WHERE type {IN_LIST} AND json_extract(content, '$.by') {IN_LIST}"
        " AND json_extract(content, '$.document') IS NOT NULL",
        (as_list((facts.SIGN_OFF, facts.EVALUATION)), as_list(people)),
    )
    return [str(row[0]) for row in rows]


def _handed_over(connection: Any, people: Iterable[str]) -> list[str]:
    """Return the records of these people as a former owner sent them."""
    found = FactsIndex(connection).about(people, facts.HANDED_OVER).values()
    return [str(fact.content.get("document_sha256", "")) for items in found for fact, _, _ in items]


def issued_credentials(connection: Any) -> list[str]:
    """Return the ids of all credentials that a paper was issued for."""
    rows = connection.execute(
        "SELECT json_extract(content, '$.credential') FROM fact WHERE type = ?", (facts.ISSUE,)
    )
    return [str(row[0]) for row in rows]


def held(connection: Any, documents: Iterable[str]) -> list[str]:
    """Return which of these documents are here."""
    rows = connection.execute(
        f"SELECT sha256 FROM document WHERE sha256 {IN_LIST} ORDER BY sha256",
        (as_list(documents),),
    )
    return [row[0] for row in rows]
