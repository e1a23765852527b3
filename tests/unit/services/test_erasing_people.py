"""Somebody asks to be forgotten: gone on every laptop, in every page, whatever arrives later."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.domain.credentials import number_counter
from plc_desktop.domain.records import HoursEntry, Person
from plc_desktop.errors import RuleError
from plc_desktop.services.app import restore_workspace
from plc_desktop.services.credentials.verifying import VerifyDesk
from plc_desktop.services.identities.certificates import CertifyRequest
from plc_desktop.services.sign_off.paper_decisions import PaperDecision, PaperSigning
from plc_desktop.services.sign_off.scan_files import ScanFile
from reports.certificate import render
from reports.texts import ENGLISH
from tests import factories
from tests.erased import NAME, TRACES, assert_forgotten, erase, stored, take
from tests.factories import Placed
from tests.laptops import WORKSPACE, Laptop, join, reopen, send
from tests.rooted import key_here, rooted
from tests.scans import printed, raster, record_lines, scanned_pdf
from tests.supervisors import SupervisorLaptop, acquaint


@pytest.fixture
def erminia(ana: Laptop) -> Placed:
    """A parent leader with everything an office writes down, beside another one."""
    office = ana.office
    placed = factories.place(office, NAME, statement="Erminia Forgotten speaks up")
    person = office.records.get(Person, placed.person_id)
    office.records.save(replace(person, phone="617-555-0147", email="erminia@example.org"))
    factories.record_hours(office, placed, description="cried at the clinic")
    factories.sign_all(office, placed.supervisor_id)
    other = factories.place(
        office,
        "Kim Tran",
        site_id=placed.site_id,
        supervisor_id=placed.supervisor_id,
        cohort_id=placed.cohort_id,
    )
    factories.record_hours(office, other)
    return placed


def test_no_page_of_the_file_holds_the_name_any_more(ana: Laptop, erminia: Placed) -> None:
    connection: Any = ana.database._connection  # noqa: SLF001
    assert b"Forgotten" in stored(ana)
    packed = [bytes(row[0]) for row in connection.execute("SELECT body FROM change_ops")]
    erase(ana, erminia.person_id)
    left = {bytes(row[0]) for row in connection.execute("SELECT body FROM change_ops")}
    everything = stored(ana)
    gone = [body for body in packed if body not in left]
    assert gone
    for body in gone:  # not even as it was packed; small ones stand as they are, and begin alike
        assert (body if body.startswith(b"[") else body[8:40]) not in everything
    assert_forgotten(ana)


def test_who_comes_back_after_months_brings_nobody_back(
    ana: Laptop, bo: Laptop, erminia: Placed, stick: Path, tmp_path: Path
) -> None:
    cam = join(ana, tmp_path, "cam")
    take(bo, send(ana, stick))
    # Cam hears of nothing for months and goes on writing, about others too.
    person = cam.office.records.get(Person, erminia.person_id)
    cam.office.records.save(replace(person, preferred_name="Mia Forgotten"))
    line = factories.record_hours(cam.office, erminia, description="cried at the clinic again")
    cam.office.hours.void([line], "Forgotten had the day wrong")
    factories.add_person(cam.office, full_name="Lan Pham")
    same = factories.add_person(cam.office, full_name="E. Forgotten", roles=("parent_leader",))
    cam.office.people.same_person(erminia.person_id, same.id)
    erase(ana, erminia.person_id)
    take(bo, send(ana, stick))
    ana.clock.pass_days(120)
    late = send(cam, stick)
    seen = bo.office.syncing.look(late)
    told = str(seen)
    assert erminia.person_id not in str(seen.report.new) + str(seen.report.changed)
    assert line not in told
    take(bo, late)
    assert "Lan Pham" in str(bo.office.dump())
    with bo.office.session.read() as reader:
        assert reader.find(Person, erminia.person_id) is None
        assert reader.find(HoursEntry, line) is None
    take(ana, send(bo, stick))
    take(cam, send(ana, stick, everything=True))
    take(bo, send(cam, stick, everything=True))
    erase(bo, same.id, "E. Forgotten")
    take(ana, send(bo, stick))
    take(cam, send(bo, stick))
    for laptop in (ana, bo, cam):
        assert_forgotten(laptop)
        assert [one.people for one in laptop.office.erasing.all()] == [
            (same.id,),
            (erminia.person_id,),
        ]
    digests = set()
    for laptop in (ana, bo, cam):
        with laptop.office.session.read() as reader:
            digests.add(reader.digest())
    assert len(digests) == 1
    cam.office.close()


def test_an_old_backup_put_back_is_blanked_with_the_next_file(
    ana: Laptop, bo: Laptop, erminia: Placed, stick: Path
) -> None:
    take(bo, send(ana, stick))
    old = bo.office.backups.make()
    erase(ana, erminia.person_id)
    take(bo, send(ana, stick))
    bo.office.close()
    restore_workspace(old.path, bo.home / WORKSPACE)
    for note in bo.home.rglob("erased.json"):
        note.unlink()  # as on a computer that has not heard of it
    reopen(bo)
    assert b"Forgotten" in stored(bo)
    factories.record_hours(bo.office, erminia, worked_on=date(2026, 3, 6))
    take(bo, send(ana, stick, everything=True))
    take(ana, send(bo, stick, everything=True))
    for laptop in (ana, bo):
        assert_forgotten(laptop)
        with laptop.office.session.read() as reader:
            assert not reader.all(HoursEntry, placement_id=erminia.placement_id)


def test_the_papers_go_and_copies_outside_still_verify(
    ana: Laptop, bo: Laptop, erminia: Placed, stick: Path
) -> None:
    office = ana.office
    factories.finish_pathway(office, erminia)
    (credential,) = office.credentials.award([erminia.person_id]).credential_ids
    user = office.info.user.id
    sealer = office.credentials.sealer(user, factories.SUPERVISOR_PASSPHRASE)
    office.credentials.issue(
        [credential], user, lambda report: render(report, ENGLISH), sealer=sealer
    )
    paper = office.credentials.document(credential)
    steps = [one.id for one in office.step_credentials.of_person(erminia.person_id)]
    step = office.step_credentials.document(steps[0])
    office.credential_life.status_list(user, factories.SUPERVISOR_PASSPHRASE)
    take(bo, send(ana, stick))
    seen = office.erasing.preview(erminia.person_id)
    assert [(one.number, one.is_revoked) for one in seen.credentials] == [
        (office.credentials.get(credential).number, False)
    ]
    assert seen.papers == 1 + len(steps)
    erase(ana, erminia.person_id)
    take(bo, send(ana, stick, everything=True))
    for laptop in (ana, bo):
        assert_forgotten(laptop)
        with pytest.raises(RuleError, match="document_missing"):
            laptop.office.credentials.document(credential)
        with pytest.raises(RuleError, match="document_missing"):
            laptop.office.step_credentials.document(steps[0])
        item = laptop.office.credentials.get(credential)
        assert (item.person, item.status, item.is_to_review) == ("", "issued", False)
        desk = VerifyDesk(laptop.environment, laptop.office.session)
        for file in (paper, step):
            assert desk.verify_bytes(file).verdict == "valid"
    office.credential_life.revoke([credential], user, factories.SUPERVISOR_PASSPHRASE, "By mistake")
    assert VerifyDesk(ana.environment, office.session).verify_bytes(paper).verdict == "not_valid"


def test_an_award_without_a_paper_goes_too(ana: Laptop, erminia: Placed) -> None:
    factories.finish_pathway(ana.office, erminia)
    ana.office.credentials.award([erminia.person_id])
    erase(ana, erminia.person_id)
    assert ana.office.credentials.all() == []
    assert ana.office.overview.home().to_issue == 0
    assert_forgotten(ana)


def test_a_paper_issued_by_who_had_not_heard_goes_as_well(
    ana: Laptop, bo: Laptop, erminia: Placed, stick: Path
) -> None:
    factories.finish_pathway(ana.office, erminia)
    (credential,) = ana.office.credentials.award([erminia.person_id]).credential_ids
    take(bo, send(ana, stick))
    erase(ana, erminia.person_id)
    bo.office.credentials.issue(
        [credential], bo.office.info.user.id, lambda report: render(report, ENGLISH)
    )
    take(bo, send(ana, stick))
    take(ana, send(bo, stick))
    for laptop in (ana, bo):
        assert_forgotten(laptop)
        with laptop.office.session.read() as reader:
            assert reader.documents() == ()


def test_an_erasure_is_read_where_lines_of_others_were_removed(
    ana: Laptop, bo: Laptop, erminia: Placed, stick: Path
) -> None:
    """All tables are made anew then, and lines stand in other places of theirs."""
    kim = factories.place(ana.office, "Kim Tran")
    lines = [
        factories.record_hours(ana.office, kim, worked_on=date(2026, 3, day)) for day in (2, 3, 4)
    ]
    take(bo, send(ana, stick))
    bo.office.records.delete("hours_entry", lines[0])
    erase(ana, erminia.person_id)
    take(bo, send(ana, stick))
    assert_forgotten(bo)
    (row,) = (one for one in factories.dumped(bo.office, "people") if one["id"] == kim.person_id)
    assert row["full_name"] == "Kim Tran"
    with bo.office.session.read() as reader:
        assert reader.totals(kim.person_id).waiting_minutes == 240


def test_the_number_of_an_erased_award_is_not_given_again(
    ana: Laptop, bo: Laptop, erminia: Placed, stick: Path
) -> None:
    office = ana.office
    factories.finish_pathway(office, erminia)
    (first,) = office.credentials.award([erminia.person_id]).credential_ids
    number = office.credentials.get(first).number
    take(bo, send(ana, stick))  # a paper with this number may be made there
    erase(ana, erminia.person_id)
    take(bo, send(ana, stick))
    other = factories.place(office, "Bo Li")
    factories.finish_pathway(office, other)
    (second,) = office.credentials.award([other.person_id]).credential_ids
    assert number_counter(number, "Riverside Family Center", ana.database.replica_id) == 1
    assert office.credentials.get(second).number == f"{number[:-1]}2"


def test_a_scan_goes_and_lines_of_others_on_it_count_on(ana: Laptop, erminia: Placed) -> None:
    office = ana.office
    record_lines(office, erminia, 1)
    _, pdf, _ = printed(office, erminia.supervisor_id)
    found = office.paper_scans.read([ScanFile("scan.pdf", scanned_pdf([raster(pdf)]))])
    decisions = tuple(
        PaperDecision(sheet.printed.sheet_id, line.number)
        for sheet in found.sheets
        for line in sheet.lines
    )
    office.paper_scans.sign(PaperSigning(found, decisions))
    with office.session.read() as reader:
        assert len(reader.documents()) == 1
    seen = office.erasing.preview(erminia.person_id)
    assert (seen.papers, seen.lines_without_scan) == (1, 1)
    erase(ana, erminia.person_id)
    assert_forgotten(ana)
    with office.session.read() as reader:
        assert reader.documents() == ()
        (line,) = reader.all(HoursEntry)
        assert reader.hours_status([line.id])[line.id].state == "signed"


def test_only_a_coordinator_and_only_with_the_name_and_a_reason(
    ana: Laptop, erminia: Placed
) -> None:
    erasing = ana.office.erasing

    def refused(person_id: str, name: str, reason: str) -> str:
        with pytest.raises(RuleError) as caught:
            erasing.erase(person_id, name, reason)
        return caught.value.code

    assert refused(erminia.person_id, "Erminia", "asked") == "erase_name_wrong"
    assert refused(erminia.person_id, NAME, "  ") == "erase_reason_missing"
    reason = f"{NAME.upper()} asked for it"
    assert refused(erminia.person_id, NAME, reason) == "erase_reason_names"
    user = ana.office.info.user
    assert refused(user.id, user.full_name, "asked") == "erase_yourself"
    assert erasing.all() == []
    assert erasing.backups() == []
    before = ana.office.records.get(Person, erminia.person_id)
    assert erase(ana, erminia.person_id)
    (one,) = erasing.all()
    assert (one.people, one.by) == ((erminia.person_id,), "Ana Duarte")
    with pytest.raises(RuleError, match="person_erased"):
        ana.office.people.parent_leader(erminia.person_id)
    with pytest.raises(RuleError, match="record_missing"):
        ana.office.people.parent_leader("nobody")
    with pytest.raises(RuleError, match="record_missing"):
        erasing.preview(erminia.person_id)
    with pytest.raises(RuleError, match="written_about_erased"):  # a form that was still open
        ana.office.records.save(before)
    assert_forgotten(ana)


def test_where_it_also_is_is_said_and_old_backups_can_be_removed(
    ana: Laptop, bo: Laptop, erminia: Placed, stick: Path
) -> None:
    ana.office.backups.make()
    take(bo, send(ana, stick))
    seen = ana.office.erasing.preview(erminia.person_id)
    assert seen.people == (erminia.person_id,)
    assert seen.records == {
        "enrollment": 1, "hours_entry": 1, "nomination": 1, "person": 1, "placement": 1,
    }  # fmt: skip
    assert (seen.signed_minutes, seen.waiting_lines, seen.is_enrolled) == (120, 0, True)
    assert [(one.name, one.is_revoked) for one in seen.laptops] == [("Bo’s laptop", False)]
    assert len(seen.backups) == 1
    erase(ana, erminia.person_id)
    take(bo, send(ana, stick))
    assert len(bo.office.erasing.backups()) == 2, "before each of the two files"
    for laptop in (ana, bo):
        laptop.clock.instant += timedelta(minutes=1)
        assert laptop.office.erasing.remove_backups() > 0
        assert laptop.office.erasing.remove_backups() == 0
        (left,) = laptop.office.backups.all()
        laptop.office.close()
        restore_workspace(left.path, laptop.home / WORKSPACE)
        reopen(laptop)
        assert_forgotten(laptop)


def test_where_there_is_a_root_a_coordinator_is_certified(
    ana: Laptop, erminia: Placed, stick: Path
) -> None:
    owned = rooted(ana.office, stick)
    user = ana.office.info.user.id
    with pytest.raises(RuleError) as caught:
        erase(ana, erminia.person_id)
    assert (caught.value.code, caught.value.facts["name"]) == ("not_a_coordinator", "Ana Duarte")
    owned.certify(
        CertifyRequest(person_id=user, key=key_here(ana.office, user), roles=("coordinator",))
    )
    assert erase(ana, erminia.person_id)


def test_every_page_still_has_what_it_shows(ana: Laptop, erminia: Placed) -> None:
    office = ana.office
    rosa = SupervisorLaptop(ana.environment, ana.home / "rosa")
    acquaint(office, rosa, erminia.supervisor_id, ana.home)
    line = factories.record_hours(office, erminia, worked_on=date(2026, 3, 6))
    made = office.sign_off_by_file.make_request(erminia.supervisor_id, ana.home)
    answer = rosa.answer(made.path, "Forgotten had the day wrong", only=[line])
    late = {line.line.participant for line in rosa.desk.open_request(made.path).lines}
    assert NAME in late
    erase(ana, erminia.person_id)
    taken = office.sign_off_by_file.import_signatures(answer)
    assert [one.code for one in taken.refused] == ["participant_erased"]
    assert_forgotten(ana)
    told = [
        office.overview.home(),
        office.overview.badges(),
        office.overview.cohort_glance(erminia.cohort_id),
        office.cohorts.detail(erminia.cohort_id),
        office.requests_sent.open(),
        office.credentials.eligibility(),
        office.cohort_report.lines(""),
        office.people.standings(),
        office.people.possible_same_people(),
        office.history.recent(200),
        office.hours.possible_doubles(),
        office.sign_off.queue(),
        office.syncing.status(),
        taken,
    ]
    assert not any(trace in str(told) for trace in TRACES)
    assert erminia.person_id not in str(office.people.standings())
    what = [item.what for item in office.history.recent(200)]
    assert "people_erased" in what
    with pytest.raises(RuleError):
        office.history.undo(office.history.recent(200)[what.index("people_erased")].change_id)
