"""Everything people see, as plain JSON in a stable order; for scripts and for comparing files."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from plc_desktop.changes.facts import AWARD, SIGN_OFF
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import KINDS, HoursEntry, Kind, write_values
from plc_desktop.domain.tables import HoursRow
from plc_desktop.services.credentials.certificate_reports import issues_of
from plc_desktop.services.credentials.revocations import revoked_in
from plc_desktop.services.workspace.tables import rows_of
from plc_desktop.storage.database import Fact, Reader

if TYPE_CHECKING:
    from plc_desktop.services.app import Office

_SIGN_OFF_FIELDS = (
    "entry",
    "content_hash",
    "participant",
    "minutes",
    "decision",
    "reason",
    "statement",
    "level",
    "by",
    "supersedes",
    "signed_on",
    "key",
    "sig",
)


def dump(office: Office) -> dict[str, Json]:
    """Return every record by kind, then sign-offs and credentials, each sorted by id.

    References are ids; field names are the catalogue's. Hours carry, besides their content,
    `person`, `state`, `attestation_level`, `held`, `counts` and `reason`.
    """
    with office.session.read() as reader:
        found: dict[str, Json] = {}
        for kind in KINDS:
            found[kind.plural] = (
                _hours(reader) if kind.record is HoursEntry else _kind(reader, kind)
            )
        found["sign_offs"] = _sorted(
            _sign_off(fact) for fact in reader.facts(SIGN_OFF, include_retracted=True)
        )
        found["credentials"] = _sorted(_credential(reader, fact) for fact in reader.facts(AWARD))
    return found


def _sorted(rows: Iterable[dict[str, Json]]) -> list[Json]:
    return [*sorted(rows, key=_id)]


def _id(row: dict[str, Json]) -> str:
    return str(row["id"])


def _kind(reader: Reader, kind: Kind) -> list[Json]:
    return _sorted({"id": item.id, **write_values(item)} for item in reader.all(kind.record))


def _hours(reader: Reader) -> list[Json]:
    states = {row.id: row for row in rows_of(reader, HoursRow, "hours")}
    return _sorted(
        {"id": entry.id, **write_values(entry), **_state(states[entry.id])}
        for entry in reader.all(HoursEntry)
    )


def _state(row: HoursRow) -> dict[str, Json]:
    return {
        "person_id": row.person_id,
        "content_hash": row.content_hash,
        "state": row.state,
        "attestation_level": row.attestation_level,
        "held": row.is_held,
        "counts": row.counts,
        "waiting_since_on": row.waiting_since_on.isoformat() if row.waiting_since_on else None,
        "reason": row.reason,
    }


def _sign_off(fact: Fact) -> dict[str, Json]:
    content = {name: fact.content[name] for name in _SIGN_OFF_FIELDS if name in fact.content}
    return {"id": fact.id, **content, "taken_back": fact.is_retracted}


def _credential(reader: Reader, award: Fact) -> dict[str, Json]:
    content = award.content
    credential_id = str(content["credential"])
    issues = issues_of(reader, credential_id)
    issue = issues[-1].content if issues else {}
    revoked = revoked_in(reader, [credential_id]).get(credential_id)
    return {
        "id": credential_id,
        "number": content["number"],
        "person_id": content["person"],
        "enrollment_id": content["enrollment"],
        "rule_set_id": content["rule_set"],
        "totals": content["totals"],
        "evidence": content["evidence"],
        "awarded_on": content["awarded_on"],
        "issued_on": issue.get("issued_on"),
        "issuer_id": issue.get("issuer"),
        "document_sha256": issue.get("document_sha256"),
        "issues": len(issues),
        "revoked_on": revoked.on.isoformat() if revoked else None,
        "revoked_because": revoked.reason if revoked else None,
    }
