"""How long a request can be answered and when it is late, chosen for the workspace."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from plc_desktop.errors import RuleError
from plc_desktop.services.app import Office
from plc_desktop.services.sign_off.deadlines import MOST_DAYS, Deadlines
from tests.factories import Clock, Placed, place, record_hours
from tests.supervisors import SupervisorLaptop, acquaint


@pytest.fixture
def placed(office: Office, tmp_path: Path) -> Placed:
    made = place(office)
    laptop = SupervisorLaptop(office.session.environment, tmp_path / "rosa")
    acquaint(office, laptop, made.supervisor_id, tmp_path)
    return made


def send(office: Office, placed: Placed, folder: Path) -> timedelta:
    """Send what waits and return how long it can be answered."""
    record_hours(office, placed)
    office.sign_off_by_file.make_request(placed.supervisor_id, folder)
    newest = max(office.requests_sent.open(), key=lambda sent: sent.expires_at)
    return newest.expires_at - newest.sent_at


def test_the_usual_is_thirty_days_and_two_weeks(
    office: Office, placed: Placed, tmp_path: Path, clock: Clock
) -> None:
    assert office.deadlines.get() == Deadlines(30, 14)
    assert send(office, placed, tmp_path) == timedelta(days=30)
    clock.pass_days(14)
    assert not office.requests_sent.open()[0].is_overdue
    clock.pass_days(1)
    assert office.requests_sent.open()[0].is_overdue


def test_a_choice_counts_for_what_is_sent_afterwards_and_for_what_is_late(
    office: Office, placed: Placed, tmp_path: Path, clock: Clock
) -> None:
    send(office, placed, tmp_path)
    office.deadlines.set(Deadlines(45, 5))
    assert office.requests_sent.open()[0].expires_at - clock.now() == timedelta(days=30)
    clock.pass_days(6)
    assert office.requests_sent.open()[0].is_overdue
    assert office.overview.home().overdue == ("Rosa Méndez",)
    assert office.requests_sent.by_supervisor()[placed.supervisor_id][0].is_overdue
    assert send(office, placed, tmp_path) == timedelta(days=45)


def test_the_last_choice_stands_and_undo_brings_the_one_before_back(office: Office) -> None:
    office.deadlines.set(Deadlines(60, 20))
    change = office.deadlines.set(Deadlines(10, 10))  # at the same instant
    assert office.deadlines.get() == Deadlines(10, 10)
    office.history.undo(change)
    assert office.deadlines.get() == Deadlines(60, 20)
    assert office.rebuild().is_equal


@pytest.mark.parametrize(
    ("chosen", "code", "field"),
    [
        (Deadlines(0, 1), "days_out_of_range", "answer_days"),
        (Deadlines(MOST_DAYS + 1, 14), "days_out_of_range", "answer_days"),
        (Deadlines(30, 0), "days_out_of_range", "overdue_days"),
        (Deadlines(10, 11), "overdue_after_answer", "overdue_days"),
    ],
)
def test_days_that_make_no_sense_are_refused(
    office: Office, chosen: Deadlines, code: str, field: str
) -> None:
    with pytest.raises(RuleError, match=code) as caught:
        office.deadlines.set(chosen)
    assert caught.value.facts["field"] == field
    assert office.deadlines.get() == Deadlines()
