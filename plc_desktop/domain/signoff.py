"""Who may sign hours, what exactly is signed, and the sentence that stands above the signature.

Source: program §4; design decision 4, a signature covers the whole content of one entry.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from datetime import date, time

from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import HoursEntry, Placement
from plc_desktop.errors import RuleError

SIGNATURE_DOMAIN = "plc-signoff/1"
LEVELS = ("signed_by_file", "signed_in_person", "paper", "staff")
"""Attestation levels, strongest first. Source: program §4."""

KEY_LEVELS = frozenset({"signed_by_file", "signed_in_person"})
"""Levels that carry the supervisor's own signature."""

SIGNED = "signed"
RETURNED = "returned"


@dataclass(frozen=True)
class Statement:
    """A sentence that is signed; its id stands in every sign-off and never changes its words.

    Attributes:
        id: Stable name; a changed sentence gets a new one.
        level: Attestation level it belongs to.
        text: English words; shown in the reader's language beside them.
    """

    id: str
    level: str
    text: str


STATEMENTS = (
    Statement(
        "observed-1",
        "signed_by_file",
        "I supervised this work or have checked that it was done. The days and lengths are true."
        " I am not the parent leader and not family of the parent leader.",
    ),
    Statement(
        "observed-in-person-1",
        "signed_in_person",
        "I supervised this work or have checked that it was done. The days and lengths are true."
        " I am not the parent leader and not family of the parent leader.",
    ),
    Statement(
        "paper-1",
        "paper",
        "The supervisor signed these lines on paper, and the office keeps the signed sheet.",
    ),
    Statement(
        "staff-1",
        "staff",
        "Staff of the office attest these lines; the supervisor has not signed them.",
    ),
)
"""Every sentence in force, one for each level."""


def statement_for(level: str) -> Statement:
    """Return the sentence of an attestation level.

    Raises:
        RuleError: If the level is not one of `LEVELS`.
    """
    for statement in STATEMENTS:
        if statement.level == level:
            return statement
    raise RuleError("attestation_level_unknown", level=level)


@dataclass(frozen=True, kw_only=True)
class EntryLine:
    """Every signed field of one entry, and what stands beside it on the screen.

    The fields are those of `HoursEntry`: what is not on this line is not signed.
    """

    entry_id: str
    content_hash: str
    placement_id: str
    participant_id: str
    participant: str
    site: str
    worked_on: date
    starts_at: time | None
    ends_at: time | None
    break_minutes: int
    minutes: int
    activity: str
    description: str
    skills: tuple[str, ...]
    involvement: tuple[str, ...]
    level: str
    reflection: str


SIGNED_FIELDS = tuple(item.name for item in fields(HoursEntry) if item.name != "id")
"""The fields a signature covers: all of them, so that nothing signed is off the screen."""


def entry_line(
    entry: HoursEntry, content_hash: str, placement: Placement, participant: str, site: str
) -> EntryLine:
    """Return an entry as the supervisor sees it."""
    content = {name: getattr(entry, name) for name in SIGNED_FIELDS}
    return EntryLine(
        entry_id=entry.id,
        content_hash=content_hash,
        participant_id=placement.person_id,
        participant=participant,
        site=site,
        **content,
    )


def supervises(placement: Placement, person_id: str, on: date) -> bool:
    """Return whether a person is the placement's supervisor, or acts for them on that day.

    Source: program §4, supervisor away.
    """
    if not person_id:
        return False
    if placement.supervisor_id == person_id:
        return True
    if placement.acting_supervisor_id != person_id:
        return False
    starts, ends = placement.acting_from_on, placement.acting_until_on
    return (starts is None or starts <= on) and (ends is None or on <= ends)


def check_signer(
    placement: Placement, signer_id: str, participant_ids: Collection[str], on: date
) -> None:
    """Refuse a signature by the parent leader, or by somebody who does not supervise here.

    Args:
        placement: Where the hours were worked.
        signer_id: The person who is about to sign.
        participant_ids: The parent leader and every record known to be the same person.
        on: The day of signing.

    Raises:
        RuleError: "self_sign_off" or "not_the_supervisor".
    """
    if signer_id in participant_ids:
        raise RuleError("self_sign_off")
    if not supervises(placement, signer_id, on):
        raise RuleError("not_the_supervisor", placement_id=placement.id)


def check_decision(decision: str, reason: str) -> None:
    """Refuse an unknown decision, and a return without a reason.

    Raises:
        RuleError: "decision_unknown" or "return_reason_missing".
    """
    if decision not in {SIGNED, RETURNED}:
        raise RuleError("decision_unknown", decision=decision)
    if decision == RETURNED and not reason.strip():
        raise RuleError("return_reason_missing")


def sign_off_content(
    line: EntryLine,
    decision: str,
    reason: str,
    statement: Statement,
    by: str,
    **moment: Json,
) -> dict[str, Json]:
    """Return the content of one sign-off fact, before a signature is added.

    Args:
        line: What was on the screen.
        decision: `SIGNED` or `RETURNED`.
        reason: Why it is returned; empty otherwise.
        statement: The sentence of the attestation level.
        by: Id of the supervisor, also for paper and staff-attested lines.
        **moment: `signed_on` (ISO date), `at` (milliseconds), `nonce` (hex), `supersedes`.
    """
    return {
        "entry": line.entry_id,
        "content_hash": line.content_hash,
        "participant": line.participant_id,
        "minutes": line.minutes,
        "decision": decision,
        "reason": reason.strip() if decision == RETURNED else "",
        "statement": statement.id,
        "level": statement.level,
        "by": by,
        "supersedes": [],
        **moment,
    }


def signed_part(content: Mapping[str, Json]) -> dict[str, Json]:
    """Return what of a sign-off the supervisor's key signs: all but key and signature."""
    return {name: value for name, value in content.items() if name not in {"key", "sig"}}
