"""Reports to draw, with valid defaults and one override per test."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time, timedelta
from typing import Any

from plc_desktop.domain.documents import (
    ActivityTotal,
    CertificateReport,
    EvaluationSummary,
    HoursSheetPerson,
    HoursSheetReport,
    LevelTotal,
    PracticumLine,
    PracticumReport,
    PracticumWeek,
    RecoverySheet,
    Signatory,
)
from plc_desktop.domain.evaluation import CRITERIA
from plc_desktop.domain.paper_sheets import SheetLine, SignOffSheet, new_id, workspace_tag
from plc_desktop.domain.signoff import EntryLine

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


def evaluation(**overrides: Any) -> EvaluationSummary:
    values: dict[str, Any] = {
        "moment": "midpoint",
        "supervisor": "Rosa Méndez",
        "signed_on": date(2026, 3, 18),
        "level": "signed_by_file",
        "skills": (("Advocacy", 3), ("Public Speaking", 2), ("Beekeeping", 0)),
        "scores": tuple((code, 4 - at % 3) for at, code in enumerate(CRITERIA)),
        "skills_average": 250,
        "scores_average": 308,
        "strengths": "Listens, and 交流.",
        "growth": "Speaking up in large rooms.",
        "goals_met": "some",
        "host_again": "yes",
        "is_reviewed": True,
        "comments": "A pleasure to work with.",
    }
    return EvaluationSummary(**{**values, **overrides})


def hours_sheet(count: int = 2, lines: int = 4, **overrides: Any) -> HoursSheetReport:
    parts = tuple(
        HoursSheetPerson(
            parent_leader=("Ana Lima", "Thị Ánh Nguyễn")[at % 2],
            site="City Health Department",
            lines=(
                *(line(day) for day in range(lines)),
                open_line(20, "submitted", waiting_since_on=date(2026, 3, 1)),
                open_line(21, "returned", reason="Which meeting was it?"),
                open_line(22, "held"),
                open_line(23, "void", reason="typed twice"),
                open_line(24, "draft"),
                open_line(25, "submitted"),
            ),
            signed_minutes=330,
            counted_minutes=225,
            waiting_minutes=270,
            returned_minutes=75,
            held_minutes=90,
        )
        for at in range(count)
    )
    values: dict[str, Any] = {
        "title": "Spring 2026",
        "organization": "Riverside Family Center",
        "from_on": FIRST_MONDAY,
        "until_on": date(2026, 3, 20),
        "made_on": date(2026, 3, 21),
        "people": parts,
        "content_hash": "7f3a19c288de4b10" * 4,
    }
    return HoursSheetReport(**{**values, **overrides})


def sign_off_sheet(count: int = 5, **overrides: Any) -> SignOffSheet:
    details: dict[str, Any] = {
        "skills": ("Advocacy", "Public Speaking"),
        "involvement": ("1", "5"),
        "level": "school",
        "break_minutes": 30,
        "reflection": "I learned to wait.",
    }
    nothing: dict[str, Any] = dict.fromkeys(details, "")
    nothing |= {"skills": (), "involvement": (), "break_minutes": 0}
    lines = tuple(
        SheetLine(
            at + 1,
            EntryLine(
                entry_id=f"entry-{at}",
                content_hash=f"{at:064x}",
                placement_id="placement",
                participant_id="ana" if at < count / 2 else "thi",
                participant="Ana Lima" if at < count / 2 else "Thị Ánh Nguyễn",
                site="City Health Department",
                worked_on=FIRST_MONDAY + timedelta(days=at),
                starts_at=time(9, 30) if at % 2 else None,
                ends_at=time(11, 30) if at % 2 else None,
                minutes=120,
                activity=_ACTIVITIES[at % len(_ACTIVITIES)],
                description=_DONE[at % len(_DONE)],
                **(details if at % 3 == 0 else nothing),
            ),
        )
        for at in range(count)
    )
    values: dict[str, Any] = {
        "id": new_id(b"\x12\x99\xfe\x31\x77"),
        "workspace": workspace_tag("a workspace"),
        "supervisor_id": "rosa",
        "supervisor": "Rosa Méndez",
        "supervisor_title": "Program manager",
        "organization": "Riverside Family Center",
        "printed_on": date(2026, 3, 21),
        "lines": lines,
    }
    return SignOffSheet(**{**values, **overrides})
