"""Who holds copies of the organization's root, as far as the workspace has been told."""

from __future__ import annotations

from dataclasses import dataclass

from plc_desktop.changes.facts import CUSTODIAN
from plc_desktop.domain.records import Person
from plc_desktop.services.workspace.session import name_of
from plc_desktop.storage.database import Fact, Reader


@dataclass(frozen=True)
class Custodian:
    """Somebody who holds a copy of the root; the copy itself is not here.

    Attributes:
        fact_id: Where it is written.
        form: "file" or "sheet".
        note: Where the copy lies, as far as people say.
        key: The root key it is a copy of, hex.
        is_current: Whether that root was not replaced.
    """

    fact_id: str
    person_id: str
    person: str
    form: str
    note: str
    noted_at_ms: int
    noted_by: str
    key: str
    is_current: bool


def custodians(reader: Reader) -> list[Custodian]:
    """Return who holds copies of roots, oldest first."""
    present = reader.authority().present_roots
    found = [_custodian(reader, fact, present) for fact in reader.facts(CUSTODIAN)]
    return sorted(found, key=lambda one: (one.noted_at_ms, one.fact_id))


def _custodian(reader: Reader, fact: Fact, present: tuple[str, ...]) -> Custodian:
    said = {name: str(value) for name, value in fact.content.items()}
    return Custodian(
        fact_id=fact.id,
        person_id=said["person"],
        person=name_of(reader, Person, said["person"]),
        form=said["form"],
        note=said["note"],
        noted_at_ms=int(said["at"]),
        noted_by=name_of(reader, Person, said["by"]),
        key=said["root"],
        is_current=said["root"] in present,
    )
