"""Taking back what another organization was shown: the next file of records says so.

It is due for everybody who was erased since, or who no longer agrees that their record is shown.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from plc_desktop.changes.facts import SHARED_RECORDS
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Person
from plc_desktop.exchange.learner_records import withdrawn_record
from plc_desktop.services.workspace.erasures import texts
from plc_desktop.storage.database import Fact, Reader

CONSENT = "share_with_college"
"""Without this consent of the person nothing about them leaves the office."""

WITHDRAWN = "withdrawn"
"""Scope of a file, or of a part of it, that takes records back."""


def due(reader: Reader, workspace: str) -> tuple[str, ...]:
    """Return whose records are to be taken back from another organization.

    Args:
        reader: A view of the workspace.
        workspace: Id of the other organization's workspace.
    """
    shown = sorted(person for partner, person in _shown(reader) if partner == workspace)
    agreed = {one.id for one in reader.many(Person, shown) if CONSENT in one.consents}
    return tuple(one for one in shown if one not in agreed)


def shown_to(reader: Reader, people: Collection[str]) -> tuple[str, ...]:
    """Return the names of the organizations that were shown records of these people."""
    found = {name for (_, person), name in _shown(reader).items() if person in people}
    return tuple(sorted(found))


def _shown(reader: Reader) -> dict[tuple[str, str], str]:
    """Return names of organizations by workspace and person, without what was taken back."""
    found: dict[tuple[str, str], str] = {}
    for fact in in_order(reader):
        said = fact.content
        for person in texts(said["people"]):
            key = (str(said["partner"]), person)
            found[key] = str(said["organization"])
            if said["scope"] == WITHDRAWN:
                del found[key]
    return found


def in_order(reader: Reader) -> list[Fact]:
    """Return the facts about files of records as these were written, whatever clocks said."""
    return sorted(reader.facts(SHARED_RECORDS), key=_place)


def _place(fact: Fact) -> tuple[int, str]:
    version = fact.content["version"]
    return version if isinstance(version, int) else 0, fact.id


def records(people: Iterable[str], version: int) -> list[dict[str, Json]]:
    """Return what the file says of these people: their ids, and nothing else."""
    return [withdrawn_record(one, version) for one in people]
