"""What was sent and is not answered, and many files at once."""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta
from pathlib import Path

import pytest
from typing_extensions import override

from plc_desktop.services.app import Office
from plc_desktop.services.sign_off.batches import Asking
from plc_desktop.services.sign_off.deadlines import Deadlines
from plc_desktop.services.sign_off.lines import Decision
from plc_desktop.services.sign_off.supervisor_desk import Unsigned
from plc_desktop.services.workspace.progress import Progress
from tests.factories import (
    SUPERVISOR_PASSPHRASE,
    Clock,
    Placed,
    add_person,
    hours,
    place,
    record_hours,
)
from tests.supervisors import SupervisorLaptop, acquaint


@pytest.fixture
def rosa(office: Office, placed: Placed, tmp_path: Path) -> SupervisorLaptop:
    laptop = SupervisorLaptop(office.session.environment, tmp_path / "rosa")
    acquaint(office, laptop, placed.supervisor_id, tmp_path)
    return laptop


@pytest.fixture
def placed(office: Office) -> Placed:
    return place(office)


def send(office: Office, placed: Placed, folder: Path, *entries: str) -> Path:
    asking = Asking(placed.supervisor_id, entries)
    return office.sign_off_batches.send([asking], folder).sent[0].made.path


def test_a_request_is_open_until_every_line_is_answered(
    office: Office, placed: Placed, rosa: SupervisorLaptop, tmp_path: Path
) -> None:
    one, two = record_hours(office, placed), record_hours(office, placed, activity="Outreach")
    assert office.requests_sent.open() == []
    path = send(office, placed, tmp_path)

    (sent,) = office.requests_sent.open()
    assert (sent.supervisor, sent.asked, set(sent.open_ids)) == ("Rosa Méndez", 2, {one, two})
    assert not sent.is_overdue
    assert set(office.requests_sent.of_lines([one])) == {one}
    assert len(office.requests_sent.by_supervisor()[placed.supervisor_id]) == 2

    answer = rosa.answer(path, only=[one])
    office.sign_off_batches.take_in([answer])
    (sent,) = office.requests_sent.open()
    assert sent.open_ids == (two,)
    rosa.answer(path, only=[two], reason="one hour too many", target=answer)
    office.sign_off_batches.take_in([answer])
    assert office.requests_sent.open() == []


@pytest.mark.usefixtures("rosa")
def test_a_request_is_overdue_after_two_weeks_and_sending_again_replaces_it(
    office: Office, placed: Placed, tmp_path: Path, clock: Clock
) -> None:
    record_hours(office, placed)
    send(office, placed, tmp_path)
    clock.pass_days(Deadlines().overdue_days + 1)
    (sent,) = office.requests_sent.open()
    assert (sent.is_overdue, sent.is_expired) == (True, False)
    clock.pass_days(30)
    (sent,) = office.requests_sent.open()
    assert (sent.is_overdue, sent.is_expired) == (True, True)

    send(office, placed, tmp_path, *sent.open_ids)
    (again,) = office.requests_sent.open()
    assert again.request_id != sent.request_id
    assert not again.is_overdue


@pytest.mark.usefixtures("rosa")
def test_a_line_changed_after_it_was_sent_is_told(
    office: Office, placed: Placed, tmp_path: Path
) -> None:
    entry = record_hours(office, placed)
    send(office, placed, tmp_path)
    office.hours.edit(dataclasses.replace(office.hours.entry(entry), minutes=180))
    (sent,) = office.requests_sent.open()
    assert (sent.open_ids, sent.changed) == ((), 1)
    assert office.requests_sent.of_lines([entry])[entry].is_older


@pytest.mark.usefixtures("rosa")
def test_who_has_no_card_is_named_and_the_others_get_their_files(
    office: Office, placed: Placed, tmp_path: Path
) -> None:
    record_hours(office, placed)
    other = add_person(office, full_name="Peter Okafor").id
    record_hours(office, place(office, "Linda Phạm", supervisor_id=other))
    done = office.sign_off_batches.send([Asking(other), Asking(placed.supervisor_id)], tmp_path)
    assert [item.supervisor for item in done.sent] == ["Rosa Méndez"]
    assert [(item.supervisor, item.problem.code) for item in done.refused] == [
        ("Peter Okafor", "no_trusted_card")
    ]
    assert not done.is_stopped


def test_stopping_keeps_what_was_made(
    office: Office, placed: Placed, rosa: SupervisorLaptop, tmp_path: Path
) -> None:
    record_hours(office, placed)

    class StopAfterOne(Progress):
        @override
        def report(self, done: int, total: int) -> None:
            self.stop_requested = done == 1
            super().report(done, total)

    asking = Asking(placed.supervisor_id)
    done = office.sign_off_batches.send([asking, asking], tmp_path, progress=StopAfterOne())
    assert (len(done.sent), done.is_stopped) == (1, True)
    answer = rosa.answer(done.sent[0].made.path)
    taken = office.sign_off_batches.take_in([answer, answer], StopAfterOne())
    assert (len(taken.files), taken.is_stopped) == (1, True)


def test_answers_are_taken_one_by_one_with_a_reason_for_each_that_is_not(
    office: Office, placed: Placed, rosa: SupervisorLaptop, tmp_path: Path
) -> None:
    record_hours(office, placed)
    answer = rosa.answer(send(office, placed, tmp_path))
    broken = tmp_path / "broken.plcsig"
    broken.write_bytes(answer.read_bytes()[:-9])
    taken = office.sign_off_batches.take_in([broken, answer, answer])
    first, second, third = taken.files
    assert first.problem is not None
    assert first.problem.code == "exchange_file_damaged"
    assert second.done is not None
    assert second.done.signed == 1
    assert third.done is not None
    assert third.done.known == 1


def test_a_refused_line_says_whose_it_is(
    office: Office, placed: Placed, rosa: SupervisorLaptop, tmp_path: Path
) -> None:
    record_hours(office, placed)
    path = send(office, placed, tmp_path)
    rosa.clock_ahead(timedelta(days=5))
    (taken,) = office.sign_off_batches.take_in([rosa.answer(path)]).files
    (line,) = taken.refused
    assert (line.person, line.code) == ("王秀英", "signed_in_the_future")


def test_decisions_are_kept_locked_until_they_are_signed(
    office: Office, placed: Placed, rosa: SupervisorLaptop, tmp_path: Path
) -> None:
    record_hours(office, placed)
    path = send(office, placed, tmp_path)
    line = rosa.desk.open_request(path).lines[0].line
    said = Decision(line.entry_id, line.content_hash, "returned", "Please give the place")
    assert rosa.desk.kept(path) == Unsigned()
    rosa.desk.keep(path, Unsigned((said,)))
    (file,) = (rosa.environment.folders.data / "decisions").iterdir()
    assert b"place" not in file.read_bytes()
    assert rosa.desk.kept(path).decisions == (said,)
    file.write_bytes(b"broken")
    assert rosa.desk.kept(path) == Unsigned()
    rosa.answer(path)
    assert not file.exists()
    assert rosa.desk.kept(path) == Unsigned()


def test_an_office_that_is_not_known_is_accepted_from_its_request(
    office: Office, placed: Placed, tmp_path: Path
) -> None:
    record_hours(office, placed)
    rosa = SupervisorLaptop(office.session.environment, tmp_path / "rosa")
    office.identities.trust(rosa.card, placed.supervisor_id, is_compared=True)
    path = send(office, placed, tmp_path)
    shown = rosa.desk.open_request(path)
    assert (shown.is_trusted, shown.seen.status) == (False, "new")
    assert shown.seen.code == office.identities.look(rosa.card).code
    rosa.identity.trust(rosa.desk.office_card(path), is_compared=True)
    assert rosa.desk.open_request(path).is_trusted
    assert office.sign_off_batches.take_in([rosa.answer(path)]).files[0].problem is None
    assert shown.answer_name.startswith("Rosa-Méndez_signed-for_Riverside-Family-Center_2026-03-20")
    assert len(SUPERVISOR_PASSPHRASE) >= 8


def test_an_answer_counts_again_after_an_undo_but_not_after_taking_back(
    office: Office, placed: Placed, rosa: SupervisorLaptop, tmp_path: Path
) -> None:
    record_hours(office, placed)
    entry = record_hours(office, placed, activity="Outreach")
    answer = rosa.answer(send(office, placed, tmp_path))
    first = office.sign_off_by_file.import_signatures(answer)
    office.history.undo(first.change_id)
    assert office.hours.row(entry).state == "submitted"
    again = office.sign_off_by_file.import_signatures(answer)
    assert (again.signed, again.known) == (2, 0)
    assert office.hours.row(entry).state == "signed"
    office.history.undo(again.change_id)
    assert office.hours.row(entry).state == "submitted"
    office.sign_off_by_file.import_signatures(answer)

    (signature,) = office.sign_off.signatures(entry)
    office.sign_off.take_back([signature.fact_id], "signed by mistake")
    third = office.sign_off_by_file.import_signatures(answer)
    assert (third.signed, third.known) == (0, 2)
    assert office.hours.row(entry).state == "submitted"


@pytest.mark.usefixtures("rosa")
def test_home_names_who_is_late(
    office: Office, placed: Placed, tmp_path: Path, clock: Clock
) -> None:
    for day in range(1, 20):
        record_hours(office, placed, worked_on=date(2026, 3, day), activity=f"Visit {day}")
    send(office, placed, tmp_path)
    assert office.overview.home().overdue == ()
    clock.pass_days(Deadlines().overdue_days + 1)
    assert office.overview.home().overdue == ("Rosa Méndez",)


@pytest.mark.usefixtures("rosa")
def test_many_lines_are_looked_up_from_the_requests(
    office: Office, placed: Placed, tmp_path: Path
) -> None:
    office.hours.record_many(
        [
            hours(placed.placement_id, worked_on=date(2026, 2, 3), minutes=15, activity=f"Call {n}")
            for n in range(70)
        ]
    )
    send(office, placed, tmp_path)
    (sent,) = office.requests_sent.open()
    assert len(sent.open_ids) == 70
