"""Reads what the workspace holds, and what earlier imports wrote into it."""

from __future__ import annotations

from collections.abc import Iterable

from plc_desktop.changes.model import CONTENT, DeleteRow, SetField
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import (
    Attendance,
    Capstone,
    Cohort,
    CourseResult,
    Enrollment,
    HoursEntry,
    ImportMapping,
    Nomination,
    Organization,
    Person,
    Placement,
    TrainingSession,
)
from plc_desktop.services.importing.existing import Existing
from plc_desktop.services.pathway.rule_sets import current_rules
from plc_desktop.services.workspace.same_people import pairs, same_in
from plc_desktop.services.workspace.session import Session
from plc_desktop.storage.database import Reader

WHAT = "workbook_imported"
_UNDONE = "undone"
_ALL_STEPS = 1_000_000

Base = dict[tuple[str, str], dict[str, Json]]


def load_existing(session: Session, reader: Reader) -> Existing:
    """Return the workspace as the planning of an import needs it."""
    hours = reader.all(HoursEntry)
    states = {
        entry_id: status.state
        for entry_id, status in reader.hours_status([entry.id for entry in hours]).items()
    }
    return Existing(
        organizations=reader.all(Organization),
        people=reader.all(Person),
        cohorts=reader.all(Cohort),
        nominations=reader.all(Nomination),
        enrollments=reader.all(Enrollment),
        placements=reader.all(Placement),
        hours=hours,
        training_sessions=reader.all(TrainingSession),
        attendance=reader.all(Attendance),
        course_results=reader.all(CourseResult),
        capstones=reader.all(Capstone),
        mappings=reader.all(ImportMapping),
        signed=frozenset(i for i, state in states.items() if state == "signed"),
        void=frozenset(i for i, state in states.items() if state == "void"),
        imported=_imported(reader),
        same_people=_representatives(pairs(reader)),
        rule_set_id=current_rules(reader).id,
        home_organization_id=session.organization_id,
    )


def latest_change(reader: Reader) -> str:
    """Return the id of the newest step, by which a preview notices that it is out of date."""
    found = reader.recent_changes(1)
    return found[0].change_id if found else ""


def _representatives(same: list[tuple[str, str]]) -> dict[str, str]:
    """Return everybody who has several records with the id that stands for all of them."""
    return {person: min(same_in(same, person)) for pair in same for person in pair}


def _imported(reader: Reader) -> Base:
    """Return what the imports that stand have written, the newest last.

    An import that was undone is answered by the values that the undo put back.
    """
    steps = [step for step in reader.recent_changes(_ALL_STEPS) if step.what in (WHAT, _UNDONE)]
    base: Base = {}
    if not any(step.what == WHAT for step in steps):
        return base
    for step in reversed(steps):
        is_import = step.what == WHAT
        _note(base, reader.ops(step.change_id), is_import=is_import)
    return base


def _note(base: Base, ops: Iterable[object], *, is_import: bool) -> None:
    for op in ops:
        if isinstance(op, DeleteRow):
            base.pop((op.kind, op.row), None)
        elif isinstance(op, SetField) and (is_import or (op.kind, op.row) in base):
            values = base.setdefault((op.kind, op.row), {})
            if op.field == CONTENT and isinstance(op.value, dict):
                values.update(op.value)
            else:
                values[op.field] = op.value
