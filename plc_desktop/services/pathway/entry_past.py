"""What supervisors said about an entry before, and which signature a change of it cancels."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from plc_desktop.changes.facts import SIGN_OFF
from plc_desktop.domain.records import HoursEntry, Person
from plc_desktop.domain.signoff import SIGNED
from plc_desktop.domain.tables import HoursRow
from plc_desktop.services.pathway.entries import row_of
from plc_desktop.services.workspace.session import name_of
from plc_desktop.storage.database import Reader


@dataclass(frozen=True)
class LostSignature:
    """Whose signature a change of content cancels."""

    supervisor: str
    level: str
    signed_on: date | None


@dataclass(frozen=True)
class EntryPast:
    """What supervisors said about an entry before.

    Attributes:
        supervisor: Who signs it.
        returned: Why it came back, if it stands returned.
        older: Signatures on an older content, which do not count any more; oldest first.
    """

    supervisor: str
    returned: str
    older: tuple[LostSignature, ...]


def past_of(reader: Reader, entry_id: str) -> EntryPast:
    """Return what supervisors said about an entry that matters for changing it."""
    row = row_of(reader, entry_id)
    facts = reader.facts(SIGN_OFF, entry=entry_id)
    older = [
        LostSignature(
            name_of(reader, Person, str(said.get("by", ""))),
            str(said.get("level", "")),
            date.fromisoformat(str(said["signed_on"])),
        )
        for said in (fact.content for fact in facts)
        if said.get("decision") == SIGNED and said.get("content_hash") != row.content_hash
    ]
    reason = row.reason if row.state == "returned" else ""
    return EntryPast(row.supervisor, reason, tuple(older))


def lost_signature(reader: Reader, entry: HoursEntry, before: HoursRow) -> LostSignature | None:
    """Return whose signature on an entry a new content of it cancels, None if nobody's.

    Args:
        reader: A view of the workspace.
        entry: The entry with its new content.
        before: The entry as it stands.
    """
    if before.state != "signed" or reader.get(HoursEntry, entry.id) == entry:
        return None
    facts = reader.facts(SIGN_OFF, entry=entry.id)
    for fact in reversed(facts):
        if fact.content.get("content_hash") == before.content_hash:
            signed_on = fact.content.get("signed_on")
            return LostSignature(
                name_of(reader, Person, str(fact.content.get("by", ""))),
                before.attestation_level,
                date.fromisoformat(str(signed_on)) if signed_on else None,
            )
    return LostSignature(before.supervisor, before.attestation_level, None)
