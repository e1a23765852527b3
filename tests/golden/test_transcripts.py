"""The transcript as people read it: words, totals, pages, languages."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pypdf
import pytest

from plc_desktop.domain.requirements import StepProgress
from plc_desktop.domain.transcript import (
    CapstoneLine,
    CourseLine,
    FieldLine,
    TrainingLine,
    TranscriptReport,
)
from plc_desktop.errors import RuleError
from reports.texts import ENGLISH
from reports.transcript import render
from tests.golden.hostile_names import ODD_BUT_DRAWN


def transcript(**overrides: Any) -> TranscriptReport:
    values: dict[str, Any] = {
        "parent_leader": "Thị Ánh Nguyễn",
        "organization": "Bunker Street Community College",
        "coordinator": "Ana Duarte",
        "cohort": "Spring 2026",
        "rule_set": "Pilot 2026, version 1",
        "made_on": date(2026, 6, 20),
        "number": "BSC-K7-0042",
        "awarded_on": date(2026, 6, 12),
        "issued_on": date(2026, 6, 15),
        "credential_status": "issued",
        "course": StepProgress("course", 2, 0, 2, is_met=True),
        "field": StepProgress("field", 3645, 0, 3600, is_met=True),
        "training": StepProgress("training", 480, 0, 600, is_met=False),
        "capstone": StepProgress("capstone", 1, 0, 1, is_met=True),
        "courses": (
            CourseLine(
                title="Leadership in communities",
                number="PLC 101",
                college="Bunker Street Community College",
                term="Spring 2026",
                credits=2,
                grade="A-",
                result="pass",
                completed_on=date(2026, 5, 20),
            ),
            CourseLine(title="An earlier try", result="withdrew"),
        ),
        "placements": (
            FieldLine(
                site="City Health Department",
                role="Health Care Navigator",
                supervisor="Rosa Méndez",
                first_on=date(2026, 2, 2),
                last_on=date(2026, 6, 5),
                minutes=3645,
            ),
            FieldLine(site="Harbor Parents United", minutes=0),
        ),
        "trainings": (
            TrainingLine(
                held_on=date(2026, 2, 14), topic="Advocacy", title="Speaking", minutes=480
            ),
        ),
        "capstones": (
            CapstoneLine(
                title="Language access", presented_on=date(2026, 6, 1), decision="accepted"
            ),
        ),
        "content_hash": "0123456789abcdef" * 4,
    }
    return TranscriptReport(**{**values, **overrides})


def pages(data: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]


def test_it_says_every_step_with_its_total() -> None:
    (text,) = pages(render(transcript(), ENGLISH))
    for words in (
        "Transcript",
        "Thị Ánh Nguyễn",
        "Bunker Street Community College",
        "Spring 2026",
        "2 of 2 · completed",
        "60:45 of 60:00 · completed",
        "8:00 of 10:00 · not completed yet",
        "PLC 101 · Leadership in communities",
        "passed · A-",
        "withdrew",
        "Rosa Méndez",
        "2/14/2026",
        "Language access",
        "accepted",
        "0123-4567-89ab-cdef",
        "page 1 of 1",
    ):
        assert words in text
    whole = " ".join(text.split())
    assert "BSC-K7-0042 · awarded June 12, 2026, issued June 15, 2026" in whole


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("awarded", "awarded June 12, 2026, not issued yet"),
        ("revoked", "revoked"),
        ("", "not awarded yet"),
    ],
)
def test_it_says_how_the_credential_stands(status: str, said: str) -> None:
    number = "BSC-K7-0042" if status else ""
    report = transcript(number=number, credential_status=status, issued_on=None)
    assert said in " ".join(pages(render(report, ENGLISH))[0].split())


def test_a_step_that_is_not_asked_for_is_not_missing() -> None:
    nothing = StepProgress("capstone", 0, 0, 0, is_met=True)
    (text,) = pages(render(transcript(capstone=nothing, capstones=()), ENGLISH))
    assert "not asked for" in text
    assert "Nothing recorded yet." in text


def test_a_long_one_goes_on_with_its_heads() -> None:
    line = TrainingLine(held_on=date(2026, 2, 14), topic="Advocacy", title="x " * 60, minutes=60)
    report = transcript(trainings=(line,) * 60)
    for size in ("letter", "a4"):
        found = pages(render(report, ENGLISH, size))
        assert len(found) > 2
        assert all("Topic" in text for text in found[1:-1])
        assert all(f"page {at} of {len(found)}" in text for at, text in enumerate(found, 1))
        assert all("Thị Ánh Nguyễn" in text for text in found)


def test_the_same_transcript_gives_the_same_bytes() -> None:
    assert render(transcript(), ENGLISH) == render(transcript(), ENGLISH)


def test_other_words_are_used_throughout() -> None:
    foreign = {key: f"«{text}»" for key, text in ENGLISH.items() if not key.startswith("date")}
    foreign |= {key: text for key, text in ENGLISH.items() if key.startswith("date")}
    (text,) = pages(render(transcript(), {**foreign, "language": "es"}))
    whole = " ".join(text.split())
    for key in ("transcript", "step_course", "column_topic", "decision_accepted", "result_pass"):
        assert f"«{ENGLISH[key]}»" in whole


@pytest.mark.parametrize("name", ODD_BUT_DRAWN[::9])
def test_odd_names_are_drawn_or_refused_never_read(name: str) -> None:
    report = transcript(
        parent_leader=name,
        organization=name,
        courses=(CourseLine(title=name, college=name, grade=name, result="pass"),),
        placements=(FieldLine(site=name, role=name, supervisor=name, minutes=1),),
        capstones=(CapstoneLine(title=name, decision="planned"),),
    )
    data = render(report, ENGLISH)
    assert not [key for key in (b"/URI", b"/JS", b"/Launch", b"/Annot") if key in data]


@pytest.mark.parametrize(
    "field", ["parent_leader", "organization", "coordinator", "cohort", "number"]
)
def test_letters_that_cannot_be_drawn_are_refused(field: str) -> None:
    with pytest.raises(RuleError) as caught:
        render(transcript(**{field: "Egypt \U00013000"}), ENGLISH)
    assert caught.value.code == "letters_not_drawable"
