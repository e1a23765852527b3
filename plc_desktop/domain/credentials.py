"""What is awarded, under which number, and how a paper is compared with the record by telephone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from plc_desktop.domain.fields import Json
from plc_desktop.domain.requirements import Totals

_CODE_LENGTH = 3
_SHORT_REPLICA = 4
_CHECK_LENGTH = 8


@dataclass(frozen=True)
class AwardedTotals:
    """What the award rests on, in whole minutes and credits; never changes afterwards.

    Attributes:
        course_credits: Credits of the passed course.
        field_minutes: Counted field experience.
        training_minutes: Attended training.
        capstone: Title of the accepted capstone; None if the rule set asked for none.
    """

    course_credits: int
    field_minutes: int
    training_minutes: int
    capstone: str | None

    def content(self) -> dict[str, Json]:
        """Return the totals as they stand in the award fact."""
        return {
            "course_credits": self.course_credits,
            "field_minutes": self.field_minutes,
            "training_minutes": self.training_minutes,
            "capstone": self.capstone,
        }


def awarded_totals(totals: Totals, capstone_title: str | None) -> AwardedTotals:
    """Return what an award writes down of a parent leader's totals."""
    return AwardedTotals(
        course_credits=totals.course_credits or 0,
        field_minutes=totals.counted_minutes,
        training_minutes=totals.training_minutes,
        capstone=capstone_title,
    )


def read_totals(content: Mapping[str, Json]) -> AwardedTotals:
    """Return the totals of an award fact; what an older program left out reads as nothing."""
    capstone = content.get("capstone")
    return AwardedTotals(
        course_credits=_whole(content.get("course_credits")),
        field_minutes=_whole(content.get("field_minutes")),
        training_minutes=_whole(content.get("training_minutes")),
        capstone=None if capstone is None else str(capstone),
    )


def _whole(value: Json) -> int:
    return value if isinstance(value, int) else 0


def organization_code(name: str) -> str:
    """Return three capital letters that stand for an organization in certificate numbers.

    Initials of the words, filled up from the first word; "ORG" where the name has no Latin letter.
    """
    plain = unicodedata.normalize("NFKD", name)
    words = re.findall(r"[A-Za-z]+", "".join(c for c in plain if not unicodedata.combining(c)))
    if not words:
        return "ORG"
    initials = "".join(word[0] for word in words)
    if len(initials) < _CODE_LENGTH:
        initials += words[-1][1:]
    return (initials + "XX")[:_CODE_LENGTH].upper()


def replica_code(replica_id: str) -> str:
    """Return the part of a replica's id that stands in certificate numbers."""
    return re.sub(r"[^A-Z0-9]", "", replica_id.upper())[:_SHORT_REPLICA]


def certificate_number(organization: str, replica_id: str, counter: int) -> str:
    """Return a number that two laptops never both give.

    Organization, this copy of the workspace, its own counter: two laptops never give out one
    number twice.

    Args:
        organization: Name of the issuing organization.
        replica_id: Of the laptop that awards.
        counter: How many this laptop has awarded, this one included.
    """
    return f"{organization_code(organization)}-{replica_code(replica_id)}-{counter:04d}"


def number_counter(number: str, organization: str, replica_id: str) -> int:
    """Return the counter in a number this laptop gave; 0 if another laptop gave it."""
    prefix = f"{organization_code(organization)}-{replica_code(replica_id)}-"
    counter = number.removeprefix(prefix)
    return int(counter) if number.startswith(prefix) and counter.isdecimal() else 0


def check_code(award_id: str) -> str:
    """Return eight characters of an award's fact id, to be read aloud: "7F3A-19C2"."""
    code = award_id[:_CHECK_LENGTH].upper()
    return f"{code[:4]}-{code[4:]}"
