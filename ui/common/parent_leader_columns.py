"""The table of parent leaders with their four steps; the list and the cohorts share it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from plc_desktop.domain.tables import ParentLeaderRow
from ui.common.badges import pathway_badge
from ui.common.columns import Column
from ui.common.dates import format_minutes
from ui.common.labels import choice_label
from ui.common.painting import Bar

translate = QCoreApplication.translate


def parent_leader_columns(*, with_nominated_by: bool = True) -> list[Column[ParentLeaderRow]]:
    """Return name, who nominated, the four steps, and where the person stands."""
    nominated: Column[ParentLeaderRow] = Column(
        translate("ParentLeaderColumns", "Nominated by"),
        lambda row: row.nominated_by,
        sort="nominated_by",
        width=16,
        steps_back=3,
        grows=True,
        is_muted=True,
        tooltip=lambda row: row.nominated_by,
    )
    return [
        Column(
            translate("ParentLeaderColumns", "Name"),
            lambda row: row.name,
            sort="name",
            width=15,
            grows=True,
            is_strong=True,
            tooltip=lambda row: row.name,
        ),
        *((nominated,) if with_nominated_by else ()),
        Column(
            translate("ParentLeaderColumns", "1 Course"),
            course_text,
            sort="course_credits",
            width=13,
            steps_back=1,
        ),
        Column(
            translate("ParentLeaderColumns", "2 Field experience"),
            field_text,
            sort="field_minutes",
            width=16,
            bar=field_bar,
            tooltip=field_text,
        ),
        Column(
            translate("ParentLeaderColumns", "3 Training"),
            training_text,
            sort="training_minutes",
            width=14,
            bar=training_bar,
            tooltip=training_text,
        ),
        Column(
            translate("ParentLeaderColumns", "4 Capstone"),
            capstone_text,
            sort="capstone",
            width=12,
            steps_back=2,
        ),
        Column(
            translate("ParentLeaderColumns", "Pathway"),
            lambda row: pathway_badge(row).text,
            sort="pace",
            width=13,
            chip=pathway_badge,
        ),
    ]


def course_text(row: ParentLeaderRow) -> str:
    """Return "✓ 2 credits", how far the credits are, or "–"."""
    if row.course_credits is None:
        return "–"
    if row.course_credits < row.course_required:
        return translate("ParentLeaderColumns", "{done} of {required} credits").format(
            done=row.course_credits, required=row.course_required
        )
    if row.course_credits == 0:
        return translate("ParentLeaderColumns", "✓ passed")
    if row.course_credits == 1:
        return translate("ParentLeaderColumns", "✓ 1 credit")
    return translate("ParentLeaderColumns", "✓ {credits} credits").format(
        credits=row.course_credits
    )


def field_bar(row: ParentLeaderRow) -> Bar:
    """Return the signed and the waiting minutes of the field experience."""
    return Bar(
        row.field_minutes,
        row.waiting_minutes,
        row.field_required,
        format_minutes(row.field_minutes),
    )


def field_text(row: ParentLeaderRow) -> str:
    """Return "45:00 of 60:00, 6:00 waiting, 1:00 returned" with what there is."""
    parts = [_of(row.field_minutes, row.field_required)]
    for minutes, source in (
        (row.waiting_minutes, translate("ParentLeaderColumns", "{minutes} waiting")),
        (row.returned_minutes, translate("ParentLeaderColumns", "{minutes} returned")),
        (row.held_minutes, translate("ParentLeaderColumns", "{minutes} held back")),
        (row.draft_minutes, translate("ParentLeaderColumns", "{minutes} in drafts")),
    ):
        if minutes:
            parts.append(source.format(minutes=format_minutes(minutes)))
    return ", ".join(parts)


def training_bar(row: ParentLeaderRow) -> Bar:
    """Return the contact hours of the additional training."""
    return Bar(row.training_minutes, 0, row.training_required, format_minutes(row.training_minutes))


def training_text(row: ParentLeaderRow) -> str:
    """Return "8:00 of 10:00"."""
    return _of(row.training_minutes, row.training_required)


def capstone_text(row: ParentLeaderRow) -> str:
    """Return the decision about the capstone, ticked if it is accepted, or "–"."""
    if not row.capstone:
        return "–" if row.capstone_required else translate("ParentLeaderColumns", "not asked for")
    label = choice_label(row.capstone).lower()
    return f"✓ {label}" if row.capstone == "accepted" else label


def _of(done: int, required: int) -> str:
    return translate("ParentLeaderColumns", "{done} of {required}").format(
        done=format_minutes(done), required=format_minutes(required)
    )
