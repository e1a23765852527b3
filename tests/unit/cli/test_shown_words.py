"""What another organization would see of a person, in words."""

from __future__ import annotations

from plc_desktop.cli.shown_words import shown_words

RECORD = {
    "cohort": "Spring 2026",
    "credentials": [{"issued_on": "", "number": "RFC-1", "sha256": "", "status": "awarded"}],
    "enrolled_on": "",
    "hours": [
        {
            "activity": "Home visit",
            "level": "signed_in_person",
            "minutes": 150,
            "site": "",
            "worked_on": "2026-03-14",
        }
    ],
    "minutes": {"counted": 2940, "held": 90},
    "nominated_by": "",
    "printed_name": "Kim T. Tran",
    "status": "on_hold",
    "steps": {"course": 1, "field": 0},
}


def test_a_record_is_said_line_by_line_without_what_is_empty() -> None:
    assert list(shown_words(RECORD)) == [
        "name on papers: Kim T. Tran",
        "cohort: Spring 2026",
        "status: on hold",
        "hours: 49:00 counted, 1:30 held",
        "steps met: course",
        "steps not met: field",
        "credential: awarded, RFC-1",
        "1 line of hours, with who signed and when:",
        "  2026-03-14  2:30  Home visit, signed in person",
    ]


def test_nothing_is_said_of_somebody_who_is_not_shown() -> None:
    assert list(shown_words({})) == []
    summary = RECORD | {"hours": [], "steps": {"course": 0}, "credentials": []}
    assert list(shown_words(summary))[-1] == "steps not met: course"
