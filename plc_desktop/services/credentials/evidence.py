"""What a credential rests on: the signed lines that counted."""

from __future__ import annotations

from collections.abc import Collection

from plc_desktop.changes.facts import SIGN_OFF
from plc_desktop.domain.fields import Json
from plc_desktop.domain.signoff import SIGNED
from plc_desktop.services.workspace.tables import hours_of
from plc_desktop.storage.database import Reader


def evidence_of(reader: Reader, person_ids: Collection[str]) -> list[Json]:
    """Return entry, content hash and sign-off of every counted line, in a stable order."""
    rows = hours_of(reader, person_ids, counts="1")
    sign_offs = reader.facts_by(SIGN_OFF, "entry", [row.id for row in rows])
    found: list[Json] = []
    for row in sorted(rows, key=lambda row: row.id):
        signed = [
            fact.id
            for fact in sign_offs.get(row.id, ())
            if fact.content.get("content_hash") == row.content_hash
            and fact.content.get("decision") == SIGNED
        ]
        found.append([row.id, row.content_hash, signed[-1] if signed else ""])
    return found
