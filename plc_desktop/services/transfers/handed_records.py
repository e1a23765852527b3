"""What a handed record holds, counted and in words, and how ours differs from what was offered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from plc_desktop.changes.encoding import content_hash
from plc_desktop.changes.facts import (
    AWARD,
    EVALUATION,
    REVOKE_CREDENTIAL,
    SIGN_OFF,
    Fact,
)
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import (
    Attendance,
    Cohort,
    HoursEntry,
    Person,
    kind_of,
    write_values,
)
from plc_desktop.domain.signoff import KEY_LEVELS, SIGNED
from plc_desktop.exchange.transfers import Handed, record_sha256
from plc_desktop.services.transfers import handing_over
from plc_desktop.storage.database import Reader
from plc_desktop.storage.undecided import void_lines


@dataclass(frozen=True, kw_only=True)
class HandedRecord:
    """What is handed over, counted and in words.

    Attributes:
        name: The person.
        cohort: Their cohort.
        lines: Lines of hours.
        minutes: Minutes of the lines that a supervisor signed.
        signed: Lines that a supervisor signed.
        by_key: Those of them that carry the supervisor's own signature.
        trainings: Training sessions they were at.
        credentials: Credentials that were awarded and not revoked.
        on_paper: Lines whose sign-off was read from a scan.
        scans: Those scans, and those of forms; they do not go along.
        records: How many records go along, by kind.
    """

    name: str
    cohort: str
    lines: int
    minutes: int
    signed: int
    by_key: int
    trainings: int
    credentials: int
    on_paper: int
    scans: int
    records: Mapping[str, int]


@dataclass(frozen=True, kw_only=True)
class ChangedSince:
    """How a record differs from what was offered.

    Attributes:
        lines: Lines of hours more than in the offer.
        minutes: Signed minutes more than in the offer.
        is_other: Whether anything at all is different.
    """

    lines: int
    minutes: int
    is_other: bool


def summary(handed: Handed, subject: str) -> HandedRecord:
    """Return what is handed over of a person, for people to read."""
    records = handed.records
    signed, scanned = _signed(handed), [fact for fact in handed.facts if _is_scanned(fact)]
    minutes = {one.id: one.minutes for one in records if isinstance(one, HoursEntry)}
    names = {one.id: one.full_name for one in records if isinstance(one, Person)}
    cohorts = [one.name for one in records if isinstance(one, Cohort)]
    attended = {
        one.session_id for one in records if isinstance(one, Attendance) and one.status == "present"
    }
    return HandedRecord(
        name=names.get(subject, ""),
        cohort=", ".join(cohorts),
        lines=len(minutes),
        minutes=sum(minutes[entry] for entry in signed),
        signed=len(signed),
        by_key=sum(signed.values()),
        trainings=len(attended),
        credentials=len(_named(handed, AWARD) - _named(handed, REVOKE_CREDENTIAL)),
        on_paper=len({entry for fact in scanned if (entry := fact.content.get("entry"))}),
        scans=len({fact.content["document"] for fact in scanned}),
        records=dict(Counter(kind_of(one).name for one in records)),
    )


def changed_since(reader: Reader, said: Mapping[str, Json]) -> ChangedSince | None:
    """Return how our record differs from what was offered; None if it does not."""
    subject = str(said["subject"])
    if reader.find(Person, subject) is None:
        return ChangedSince(lines=0, minutes=0, is_other=True)
    handed = handing_over.collect(reader, subject)
    if record_sha256(handed) == said["record_sha256"]:
        return None
    now = summary(handed, subject)
    return ChangedSince(
        lines=now.lines - int(str(said["lines"])),
        minutes=now.minutes - int(str(said["minutes"])),
        is_other=True,
    )


def _named(handed: Handed, fact_type: str) -> set[str]:
    """Return the credentials that facts of a type speak of."""
    return {str(fact.content["credential"]) for fact in handed.facts if fact.type == fact_type}


def _is_scanned(fact: Fact) -> bool:
    """Return whether a sign-off or a form was read from a scan."""
    return fact.type in {SIGN_OFF, EVALUATION} and bool(fact.content.get("document"))


def _signed(handed: Handed) -> dict[str, bool]:
    """Return the lines that a supervisor signed as they stand, and whether by their own key."""
    hashes = {
        one.id: content_hash(one.id, write_values(one))
        for one in handed.records
        if isinstance(one, HoursEntry)
    }
    void = void_lines(handed.facts)
    found: dict[str, bool] = {}
    for fact in handed.facts:
        said = fact.content
        entry = str(said.get("entry"))
        if fact.type != SIGN_OFF or said["content_hash"] != hashes.get(entry):
            continue
        if said["decision"] == SIGNED and entry not in void:
            found[entry] = found.get(entry, False) or said["level"] in KEY_LEVELS
    return found
