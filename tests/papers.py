"""Reports to draw, with valid defaults and one override per test."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time, timedelta
from typing import Any

from plc_desktop.domain.documents import (
    ActivityTotal,
    CertificateReport,
    LevelTotal,
    PracticumLine,
    PracticumReport,
    PracticumWeek,
    RecoverySheet,
    Signatory,
)

LEVELS = ("signed_by_file", "signed_in_person", "paper", "staff")
_ACTIVITIES = ("Home visit", "Playgroup", "Policy forum", "School site council", "Planning")
_DONE = (
    "Two families, Belvidere",
    "Front desk, Vietnamese and English",
    (
        "Fourteen children, co-led with staff, and afterwards a long talk with the principal "
        "about the handbook and the spring calendar"
    ),
    "交流会",
    "",
)
FIRST_MONDAY = date(2026, 2, 2)


def certificate(recipient: str = "Thị Ánh Nguyễn", **overrides: Any) -> CertificateReport:
    values: dict[str, Any] = {
        "number": "BSC-K7-0042",
        "check_code": "RIVER-4471",
        "recipient": recipient,
        "issuer": "Bunker Street Community College",
        "host": "Riverside Family Center",
        "course_credits": 2,
        "field_minutes": 3900,
        "training_minutes": 600,
        "capstone": "Language access at enrollment",
        "awarded_on": date(2026, 6, 12),
        "issued_on": date(2026, 6, 15),
        "signatories": (
            Signatory(name="Dr. Maria Santos", title="Dean"),
            Signatory(name="Ana Duarte", title="Riverside Family Center"),
        ),
    }
    return CertificateReport(**{**values, **overrides})


def line(at: int = 0, **overrides: Any) -> PracticumLine:
    level = LEVELS[at % len(LEVELS)]
    values: dict[str, Any] = {
        "worked_on": FIRST_MONDAY + timedelta(days=at),
        "starts_at": time(9, 15 * (at % 4)) if at % 3 else None,
        "ends_at": time(11, 30) if at % 3 else None,
        "minutes": 60 + 15 * (at % 5),
        "activity": _ACTIVITIES[at % len(_ACTIVITIES)],
        "description": _DONE[at % len(_DONE)],
        "state": "signed",
        "attestation_level": level,
        "counts": level != "staff",
    }
    return PracticumLine(**{**values, **overrides})


def open_line(at: int, state: str, **overrides: Any) -> PracticumLine:
    return line(at, **{"state": state, "attestation_level": "", "counts": False, **overrides})


def weeks(lines: Iterable[PracticumLine]) -> tuple[PracticumWeek, ...]:
    found: list[PracticumWeek] = []
    cumulative = 0
    by_week: dict[date, list[PracticumLine]] = {}
    for item in lines:
        start = item.worked_on - timedelta(days=item.worked_on.weekday())
        by_week.setdefault(start, []).append(item)
    for start, items in by_week.items():
        counted = sum(item.minutes for item in items if item.counts)
        cumulative += counted
        found.append(
            PracticumWeek(
                starts_on=start,
                lines=tuple(items),
                minutes=counted,
                cumulative_minutes=cumulative,
            )
        )
    return tuple(found)


def practicum(signed: Iterable[PracticumLine] | None = None, **overrides: Any) -> PracticumReport:
    lines = tuple(line(at) for at in range(12)) if signed is None else tuple(signed)
    counted = [item for item in lines if item.counts]
    activities = {item.activity: 0 for item in counted}
    for item in counted:
        activities[item.activity] += item.minutes
    largest = sorted(activities.items(), key=lambda pair: -pair[1])
    values: dict[str, Any] = {
        "is_final": False,
        "parent_leader": "Thị Ánh Nguyễn",
        "site": "City Health Department",
        "supervisor": "Rosa Méndez",
        "supervisor_title": "Program manager",
        "coordinator": "Ana Duarte",
        "role": "Health Care Navigator",
        "cohort": "Spring 2026",
        "organization": "Riverside Family Center",
        "rule_set": "Pilot rules, version 2",
        "objectives": "Lead one meeting of the school site council.",
        "from_on": FIRST_MONDAY,
        "until_on": date(2026, 3, 20),
        "made_on": date(2026, 3, 21),
        "counted_minutes": sum(item.minutes for item in counted),
        "required_minutes": 3600,
        "weeks": weeks(lines),
        "by_activity": tuple(ActivityTotal(activity=name, minutes=sum_) for name, sum_ in largest),
        "by_level": tuple(
            LevelTotal(
                level=level,
                minutes=sum(item.minutes for item in lines if item.attestation_level == level),
                counts=level != "staff",
            )
            for level in LEVELS
        ),
        "content_hash": "7f3a19c288de4b10" * 4,
    }
    return PracticumReport(**{**values, **overrides})


def recovery_sheet(**overrides: Any) -> RecoverySheet:
    values: dict[str, Any] = {
        "organization": "Riverside Family Center",
        "workspace": "Riverside 2026.plcdb",
        "code": "7K4M-X2QP-9D3H-TT6W-VB8N-5RJC-E0GZ-1FYA",
        "made_on": FIRST_MONDAY,
    }
    return RecoverySheet(**{**values, **overrides})
