"""Everywhere on a computer where somebody's name can stand, searched after they were erased.

Searched are: every page of the workspace, decrypted, and its log unpacked; what waits for other
changes; everything beside it (receipts, kept files, journals, half files); keys, trust, settings,
caches and logs of the computer; everything the program can write out; and file names.
"""

from __future__ import annotations

import json
import logging
import tempfile
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.cli import main
from plc_desktop.domain.records import Attendance, Person, TrainingSession
from plc_desktop.errors import ForeignFileError, PlcError, RuleError
from plc_desktop.logs import start_log
from plc_desktop.services.sign_off.paper_decisions import PaperDecision, PaperSigning
from plc_desktop.services.sign_off.scan_files import ScanFile
from reports.certificate import render
from reports.texts import ENGLISH
from tests import factories, pages
from tests.changes import changes_in
from tests.erased import NAME, TRACES, erase, stored, take
from tests.factories import Placed
from tests.laptops import WORKSPACE, Laptop, join, reopen, send
from tests.scans import printed, raster, record_lines, scanned_pdf


@pytest.fixture
def erminia(ana: Laptop) -> Placed:
    """A parent leader who signs for another one too, with a key at this computer."""
    office = ana.office
    placed = factories.place(office, NAME, statement="Erminia Forgotten speaks up")
    person = office.records.get(Person, placed.person_id)
    office.records.save(
        replace(
            person,
            phone="617-555-0147",
            email="erminia@example.org",
            roles=("parent_leader", "supervisor"),
        )
    )
    factories.record_hours(office, placed, description="cried at the clinic")
    factories.sign_all(office, placed.supervisor_id)
    kim = factories.place(office, "Kim Tran", supervisor_id=placed.person_id)
    factories.record_hours(office, kim, worked_on=date(2026, 3, 6))
    factories.sign_all(office, placed.person_id)
    return placed


def keys_of(laptop: Laptop, placed: Placed) -> list[Path]:
    return sorted(laptop.environment.folders.keys.rglob(f"person-{placed.person_id}*"))


def assert_nowhere(laptop: Laptop) -> None:
    """Search the workspace, all folders of the computer, and the names of all files."""
    found = stored(laptop)
    connection: Any = laptop.database._connection  # noqa: SLF001
    found += str(connection.execute("SELECT * FROM pending_change").fetchall()).encode()
    for path in laptop.home.rglob("*"):
        found += str(path.relative_to(laptop.home)).encode()
        if path.is_file() and path != laptop.home / WORKSPACE:
            found += path.read_bytes()
    found += json.dumps(laptop.office.dump()).encode()
    for trace in TRACES:
        assert trace.encode() not in found
    assert laptop.office.rebuild().is_equal


def test_keys_kept_files_receipts_and_logs(
    ana: Laptop, bo: Laptop, erminia: Placed, tmp_path: Path
) -> None:
    log = start_log(ana.environment.folders.logs, logging.DEBUG)
    take(bo, send(ana, tmp_path / "usb"))
    bad = tmp_path / "hours of Erminia Forgotten.plcsync"
    good = send(bo, tmp_path / "usb").read_bytes()
    bad.write_bytes(good[:-40] + bytes(40))
    with pytest.raises(ForeignFileError):
        ana.office.syncing.look(bad)
    assert "Forgotten" in ana.office.syncing.status().problems[0].name
    assert len(keys_of(ana, erminia)) == 1
    for backup in ana.office.backups.all():
        backup.path.unlink()  # what holds everything, and says so; removing them is a choice
    erase(ana, erminia.person_id)
    assert keys_of(ana, erminia) == []
    assert ana.office.syncing.status().problems == ()
    take(bo, send(ana, tmp_path / "usb"))
    bo.office.erasing.remove_backups()
    for handler in logging.getLogger().handlers:
        handler.flush()
    assert not log.exists() or "Forgotten" not in log.read_text(encoding="utf-8")
    for laptop in (ana, bo):
        assert_nowhere(laptop)


def live_through_everything(ana: Laptop, erminia: Placed, folder: Path) -> None:
    """Let her do all there is: sign on paper, finish, get papers, sit at the laptop, be named."""
    office = ana.office
    records = office.records
    record_lines(office, erminia, 1)
    _, pdf, _ = printed(office, erminia.supervisor_id)
    found = office.paper_scans.read([ScanFile(f"{NAME}.pdf", scanned_pdf([raster(pdf)]))])
    lines = [
        (sheet.printed.sheet_id, line.number) for sheet in found.sheets for line in sheet.lines
    ]
    office.paper_scans.sign(PaperSigning(found, tuple(PaperDecision(*one) for one in lines)))
    factories.finish_pathway(office, erminia)
    credentials = office.credentials.award([erminia.person_id]).credential_ids
    user = office.info.user.id
    sealer = office.credentials.sealer(user, factories.SUPERVISOR_PASSPHRASE)
    office.credentials.issue(credentials, user, lambda one: render(one, ENGLISH), sealer=sealer)
    held = TrainingSession(id="", topic="Rights", held_on=date(2026, 3, 1), trainer=NAME)
    session = records.save(held).record.id
    kim = next(one for one in records.all(Person) if one.full_name == "Kim Tran")
    records.save(Attendance(id="", session_id=session, person_id=kim.id, confirmed_by=NAME))
    person = records.get(Person, erminia.person_id)
    records.save(replace(person, roles=(*person.roles, "staff"), printed_name=NAME.upper()))
    office.use_as(erminia.person_id)
    office.laptops.name_this(f"{NAME}’s laptop")
    office.use_as(user)
    watched = folder / "watched"
    watched.mkdir()
    office.watched_folder.choose(watched)
    (watched / f"hours of {NAME}.plcsync").write_bytes(bytes(4000))
    office.watched_folder.look(watched)


def test_nothing_of_everything_on_any_byte(
    ana: Laptop, bo: Laptop, erminia: Placed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two laptops, all that can be written about somebody, the temporary folder searched too."""
    for laptop in (ana, bo):
        (laptop.home / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(ana.home / "temporary"))
    log = start_log(ana.environment.folders.logs, logging.DEBUG)
    live_through_everything(ana, erminia, tmp_path)
    take(bo, send(ana, tmp_path / "usb"))
    assert {NAME.encode() in stored(laptop) for laptop in (ana, bo)} == {True}
    ana.office.backups.make()
    erase(ana, erminia.person_id)
    monkeypatch.setattr(tempfile, "tempdir", str(bo.home / "temporary"))
    take(bo, send(ana, tmp_path / "usb"))
    for laptop in (ana, bo):
        laptop.clock.instant += timedelta(minutes=1)
        laptop.office.erasing.remove_backups()
        laptop.office.backups.make()
        laptop.office.close()
        reopen(laptop)
    for handler in logging.getLogger().handlers:
        handler.flush()
    assert not log.exists() or NAME not in log.read_text(encoding="utf-8")
    for laptop in (ana, bo):
        assert_nowhere(laptop)
        for backup in laptop.office.backups.all():
            assert NAME.encode() not in pages.decrypted(backup.path, laptop.database.key)
        assert not list(laptop.home.rglob("*-journal"))


def test_who_sits_at_a_laptop_is_erased_from_another(
    ana: Laptop, bo: Laptop, erminia: Placed, tmp_path: Path
) -> None:
    person = ana.office.records.get(Person, erminia.person_id)
    ana.office.records.save(replace(person, roles=(*person.roles, "staff")))
    take(bo, send(ana, tmp_path / "usb"))
    bo.office.use_as(erminia.person_id)
    factories.add_person(bo.office, full_name="Lan Pham")
    erase(ana, erminia.person_id)
    take(bo, send(ana, tmp_path / "usb"))
    assert bo.office.info.user.full_name == "Ana Duarte"
    assert "Lan Pham" in str(bo.office.dump())
    bo.office.erasing.remove_backups()
    assert_nowhere(bo)


def test_a_key_that_could_not_be_removed_goes_with_the_next_opening(
    ana: Laptop, erminia: Placed
) -> None:
    (key,) = keys_of(ana, erminia)
    kept = key.read_bytes()
    key.unlink()
    key.mkdir()
    with pytest.raises(PlcError, match="key_folder_unusable"):
        erase(ana, erminia.person_id)
    key.rmdir()
    key.write_bytes(kept)
    ana.office.close()
    reopen(ana)
    assert keys_of(ana, erminia) == []
    assert_nowhere(ana)


def test_what_waits_for_other_changes_is_forgotten_and_comes_again(
    ana: Laptop, bo: Laptop, erminia: Placed, tmp_path: Path
) -> None:
    """Cam writes about her on something that Bo has not got; Bo hears first that she is erased."""
    cam = join(ana, tmp_path, "cam")
    take(bo, send(ana, tmp_path / "usb"))
    assert erminia.person_id not in str(cam.office.laptops.all())
    factories.add_person(cam.office, full_name="Lan Pham")
    missing = cam.office.syncing.export(tmp_path / "usb", [ana.key]).path
    take(ana, missing)
    cam.clock.instant += timedelta(minutes=1)
    person = cam.office.records.get(Person, erminia.person_id)
    cam.office.records.save(replace(person, preferred_name="Mia Forgotten"))
    more = factories.place(cam.office, "Tu Lam", supervisor_id=erminia.supervisor_id)
    line = factories.record_hours(cam.office, erminia, description="cried at the clinic again")
    other = factories.record_hours(cam.office, more)
    early = early_file(cam, bo)
    bo.database.receive(early)
    connection: Any = bo.database._connection  # noqa: SLF001
    waits = connection.execute("SELECT ops FROM pending_change").fetchall()
    assert b"Forgotten" in b"".join(row[0] for row in waits)
    erase(bo, erminia.person_id)
    bo.office.erasing.remove_backups()
    assert_nowhere(bo)
    assert bo.database.receive(early).applied == 0
    assert_nowhere(bo)
    assert bo.office.syncing.orphans() == []
    take(bo, send(cam, tmp_path / "usb", everything=True))
    with bo.office.session.read() as reader:
        assert reader.find(Person, erminia.person_id) is None
        assert list(reader.hours_status([line, other])) == [other]
    assert "Lan Pham" in str(bo.office.dump())
    bo.office.erasing.remove_backups()
    assert_nowhere(bo)
    cam.office.close()


def early_file(sender: Laptop, reader: Laptop) -> list[Any]:
    """Return the newest changes of a laptop without the first one that the other lacks."""
    with sender.office.session.read() as mine, reader.office.session.read() as theirs:
        known = {change.group.id for change in changes_in(theirs)}
        lacked = [one for one in changes_in(mine) if one.group.id not in known]
    return lacked[1:]


def test_no_undo_brings_anything_back(
    ana: Laptop, bo: Laptop, erminia: Placed, tmp_path: Path
) -> None:
    done = ana.office.history.recent(100)
    steps = [one.change_id for one in done if "laptop" not in one.what]
    take(bo, send(ana, tmp_path / "usb"))
    (batch,) = [one.id for one in bo.office.syncing.batches()][:1]
    erase(ana, erminia.person_id)
    for step in steps:  # whatever can be undone
        try:
            ana.office.history.undo(step)
        except RuleError:
            continue
    take(bo, send(ana, tmp_path / "usb"))
    newest = bo.office.syncing.batches()[0].id
    for number in (newest, batch):
        try:
            bo.office.syncing.undo(number)
        except RuleError:
            continue
    bo.office.erasing.remove_backups()
    for laptop in (ana, bo):
        assert_nowhere(laptop)


def test_undoing_the_file_that_brought_an_erasure_takes_nobody_else_away(
    ana: Laptop, bo: Laptop, erminia: Placed, tmp_path: Path
) -> None:
    """What the erasure says about others again was here before the file came."""
    lan = factories.place(ana.office, "Lan Pham", supervisor_id=erminia.supervisor_id)
    both = [factories.hours(one.placement_id, minutes=45) for one in (erminia, lan)]
    line = ana.office.hours.record_many(both).entries[1].id
    factories.sign_all(ana.office, erminia.supervisor_id)
    take(bo, send(ana, tmp_path / "usb"))
    before = [one["full_name"] for one in factories.dumped(bo.office, "people")]
    erase(ana, erminia.person_id)
    new = factories.add_person(ana.office, full_name="New Person")
    take(bo, send(ana, tmp_path / "usb"))
    bo.office.syncing.undo(bo.office.syncing.batches()[0].id)
    after = [one["full_name"] for one in factories.dumped(bo.office, "people")]
    assert sorted(after) == sorted(name for name in before if name != NAME)
    assert bo.office.records.find(Person, new.id) is None
    with bo.office.session.read() as reader:
        assert reader.hours_status([line])[line].state == "signed"
    assert bo.office.rebuild().is_equal


def test_what_a_bug_says_does_not_reach_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An error that nobody expected may have a name in it."""
    from plc_desktop.cli import erasing

    def broken(*_: object) -> None:
        raise KeyError(NAME)

    monkeypatch.setenv("PLC_DESKTOP_HOME", str(tmp_path))
    monkeypatch.setattr(erasing, "erase", broken)
    assert main(["erase", "--workspace", "nothing.plcdb"]) == 1
    for handler in logging.getLogger().handlers:
        handler.flush()
    said = (tmp_path / "logs" / "plc-desktop.log").read_text(encoding="utf-8")
    assert "bug in command erase: KeyError in broken" in said
    assert "Forgotten" not in said + capsys.readouterr().out
