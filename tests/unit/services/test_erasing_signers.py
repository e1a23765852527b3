"""Who signed for others or issued papers is erased: their word stays, nothing else of them does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.changes.facts import REVOKE_KEY, SIGN_OFF, TRUSTED_KEY
from plc_desktop.domain.records import (
    Attendance,
    Organization,
    Person,
    Placement,
    TrainingSession,
)
from plc_desktop.services.credentials.verifying import VerifyDesk
from plc_desktop.services.identities.certificates import CertifyRequest
from plc_desktop.services.sign_off.paper_decisions import PaperDecision, PaperSigning
from plc_desktop.services.sign_off.scan_files import ScanFile
from reports.certificate import render
from reports.texts import ENGLISH
from tests import factories
from tests.erased import assert_forgotten, erase, take
from tests.factories import SUPERVISOR_PASSPHRASE, Placed
from tests.laptops import Laptop, send
from tests.rooted import ROOT_PASSPHRASE, key_here, rooted
from tests.scans import printed, raster, record_lines, scanned_pdf
from tests.supervisors import SupervisorLaptop

NAME = "Rosalba Méndez-Quispe"
TRACES = ("Rosalba", "617-555-0199", "rosalba@example.org", "Head of outreach", "lost her purse")


@pytest.fixture
def kim(ana: Laptop) -> Placed:
    """A parent leader whose supervisor is written down in many places."""
    office = ana.office
    placed = factories.place(office, "Kim Tran")
    rosa = office.records.get(Person, placed.supervisor_id)
    office.records.save(
        replace(
            rosa,
            full_name=NAME,
            printed_name=NAME,
            phone="617-555-0199",
            email="rosalba@example.org",
            title="Head of outreach",
            roles=("supervisor", "issuer"),
        )
    )
    site = office.records.get(Organization, placed.site_id)
    contact = replace(site, contact_name=NAME, phone="617-555-0199", email="rosalba@example.org")
    office.records.save(contact)
    held = office.records.save(
        TrainingSession(
            id="", topic="Advocacy", held_on=date(2026, 3, 1), minutes=60, trainer=NAME.upper()
        )
    ).record
    office.records.save(
        Attendance(id="", session_id=held.id, person_id=placed.person_id, confirmed_by=NAME)
    )
    return placed


@pytest.fixture
def rosa(ana: Laptop, tmp_path: Path) -> SupervisorLaptop:
    """The supervisor's own computer."""
    return SupervisorLaptop(ana.environment, tmp_path / "rosa", NAME)


def by_file(laptop: Laptop, kim: Placed, rosa: SupervisorLaptop, day: int) -> str:
    """Let the supervisor sign a line at her own computer, and return the line."""
    folder = laptop.home / f"day {day}"
    folder.mkdir()
    laptop.office.identities.export(folder / "office.plccard")
    rosa.identity.trust(folder / "office.plccard", is_compared=True, accept_change=True)
    laptop.office.identities.trust(rosa.card, kim.supervisor_id, is_compared=True)
    line = factories.record_hours(laptop.office, kim, worked_on=date(2026, 3, day))
    made = laptop.office.sign_off_by_file.make_request(kim.supervisor_id, folder)
    laptop.office.sign_off_by_file.import_signatures(rosa.answer(made.path))
    return line


def states(laptop: Laptop, *lines: str) -> list[str]:
    """Return whether lines are signed and count."""
    with laptop.office.session.read() as reader:
        found = reader.hours_status(lines)
    return [f"{found[line].state}{' counts' if found[line].counts else ''}" for line in lines]


def test_hours_she_signed_count_on_every_laptop_and_nothing_else_of_her_is_left(
    ana: Laptop, bo: Laptop, kim: Placed, rosa: SupervisorLaptop, tmp_path: Path
) -> None:
    office = ana.office
    first = by_file(ana, kim, rosa, 6)
    own = factories.record_hours(office, kim, worked_on=date(2026, 3, 7))
    factories.sign_all(office, kim.supervisor_id)
    paper = record_lines(office, kim, 1)[0]
    _, pdf, _ = printed(office, kim.supervisor_id)
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(scanned_pdf([raster(pdf)]))
    sign_on_paper(office, scan)
    waits = factories.record_hours(office, kim, worked_on=date(2026, 3, 9))
    take(bo, send(ana, tmp_path / "usb"))
    seen = office.erasing.preview(kim.supervisor_id)
    rests = seen.rests_on_them
    assert (rests.lines, rests.forms, rests.papers, rests.placements) == (3, 0, 0, 1)
    assert (seen.papers, seen.lines_without_scan, rests.mentions) == (1, 1, ())
    erase(ana, kim.supervisor_id, NAME)
    take(bo, send(ana, tmp_path / "usb"))
    for laptop in (ana, bo):
        assert_forgotten(laptop, TRACES)
        assert states(laptop, first, own, paper, waits) == [
            "signed counts", "signed counts", "signed counts", "submitted",
        ]  # fmt: skip
        assert laptop.office.records.get(Placement, kim.placement_id).supervisor_id == ""
        site = laptop.office.records.get(Organization, kim.site_id)
        assert (site.name, site.contact_name, site.phone) == ("City Health Department", "", "")
        with laptop.office.session.read() as reader:
            assert [one.trainer for one in reader.all(TrainingSession)] == [""]
            assert [one.confirmed_by for one in reader.all(Attendance)] == [""]
            (trusted,) = reader.facts(TRUSTED_KEY)
            assert (trusted.content["name"], trusted.content["recipients"]) == ("", [])
            assert len(reader.facts(SIGN_OFF)) == 3
    other = factories.add_person(ana.office, full_name="Marta Luz")
    office.placements.reassign(kim.placement_id, other.id)
    factories.sign_all(office, other.id)
    assert states(ana, waits) == ["signed counts"]


def sign_on_paper(office: Any, scan: Path) -> None:
    found = office.paper_scans.read([ScanFile(scan.name, scan.read_bytes())])
    decisions = tuple(
        PaperDecision(sheet.printed.sheet_id, line.number)
        for sheet in found.sheets
        for line in sheet.lines
    )
    office.paper_scans.sign(PaperSigning(found, decisions))


def test_what_a_withdrawn_key_had_signed_before_counts_and_what_came_after_does_not(
    ana: Laptop, bo: Laptop, kim: Placed, rosa: SupervisorLaptop, tmp_path: Path
) -> None:
    """Erasing says facts again in a later step; who had seen what must not change by it."""
    office = ana.office
    before = by_file(ana, kim, rosa, 6)
    take(bo, send(ana, tmp_path / "usb"))
    after = by_file(bo, kim, rosa, 10)  # Bo has not heard that the key is withdrawn
    office.identities.revoke(kim.supervisor_id, "lost her purse with the stick")
    take(ana, send(bo, tmp_path / "usb"))
    assert states(ana, before, after) == ["signed counts", "submitted"]
    erase(ana, kim.supervisor_id, NAME)
    take(bo, send(ana, tmp_path / "usb"))
    for laptop in (ana, bo):
        assert_forgotten(laptop, TRACES)
        assert states(laptop, before, after) == ["signed counts", "submitted"]
        with laptop.office.session.read() as reader:
            (revoked,) = reader.facts(REVOKE_KEY)
            assert revoked.content["reason"] == ""


def test_erasing_whom_she_signed_for_beside_others_changes_nothing_for_the_others(
    ana: Laptop, bo: Laptop, kim: Placed, rosa: SupervisorLaptop, tmp_path: Path
) -> None:
    """One answer signs lines of several people; her key is withdrawn; one of them is erased."""
    office = ana.office
    lan = factories.place(
        office, "Lan Pham", supervisor_id=kim.supervisor_id, cohort_id=kim.cohort_id
    )
    factories.record_hours(office, lan)
    line = by_file(ana, kim, rosa, 6)
    office.identities.revoke(kim.supervisor_id, "replaced")
    assert states(ana, line) == ["signed counts"]
    erase(ana, lan.person_id, "Lan Pham")
    assert states(ana, line) == ["signed counts"]
    take(bo, send(ana, tmp_path / "usb"))
    erase(bo, kim.supervisor_id, NAME)  # says the same signature again, once more
    take(ana, send(bo, tmp_path / "usb"))
    for laptop in (ana, bo):
        assert_forgotten(laptop, TRACES)
        assert states(laptop, line) == ["signed counts"]


def test_papers_she_issued_are_valid_and_another_issuer_can_revoke_them(
    ana: Laptop, bo: Laptop, kim: Placed, tmp_path: Path
) -> None:
    office = ana.office
    factories.finish_pathway(office, kim)
    (credential,) = office.credentials.award([kim.person_id]).credential_ids
    sealer = office.credentials.sealer(kim.supervisor_id, SUPERVISOR_PASSPHRASE)
    office.credentials.issue(
        [credential], kim.supervisor_id, lambda report: render(report, ENGLISH), sealer=sealer
    )
    paper = office.credentials.document(credential)
    office.credential_life.status_list(kim.supervisor_id, SUPERVISOR_PASSPHRASE)
    take(bo, send(ana, tmp_path / "usb"))
    papers = office.erasing.preview(kim.supervisor_id).rests_on_them.papers
    assert papers >= 1
    erase(ana, kim.supervisor_id, NAME)
    take(bo, send(ana, tmp_path / "usb"))
    for laptop in (ana, bo):
        assert laptop.office.rebuild().is_equal
        found = VerifyDesk(laptop.environment, laptop.office.session).verify_bytes(paper)
        assert found.verdict == "valid"
        assert found.trusted_name == "Riverside Family Center", "the organization, without her name"
        assert laptop.office.credentials.document(credential) == paper
    user = bo.office.info.user.id
    key_here(bo.office, user)
    bo.office.credential_life.revoke([credential], user, SUPERVISOR_PASSPHRASE, "By mistake")
    assert VerifyDesk(bo.environment, bo.office.session).verify_bytes(paper).verdict == "not_valid"


def test_who_holds_a_copy_of_the_root_is_said_and_certificates_stay(
    ana: Laptop, kim: Placed, tmp_path: Path
) -> None:
    office = ana.office
    owned = rooted(office, tmp_path / "stick")
    user, rosa = office.info.user.id, kim.supervisor_id
    for person, role in ((user, "coordinator"), (rosa, "supervisor")):
        key = key_here(office, person)
        owned.certify(CertifyRequest(person_id=person, key=key, roles=(role,)))
    line = factories.record_hours(office, kim)
    factories.sign_all(office, rosa)
    copy = owned.stick / "copy.plcroot"
    office.root_key.add_custodian(owned.file, ROOT_PASSPHRASE, rosa, copy, "a second oak")
    assert states(ana, line) == ["signed counts"]
    assert office.erasing.preview(rosa).rests_on_them.root_copies == 1
    erase(ana, rosa, NAME)
    assert_forgotten(ana, TRACES)
    assert states(ana, line) == ["signed counts"]


def test_records_with_the_name_in_a_text_are_counted(ana: Laptop, kim: Placed) -> None:
    factories.record_hours(ana.office, kim, description=f"Visited with {NAME} 100 %")
    (found,) = ana.office.erasing.preview(kim.supervisor_id).rests_on_them.mentions
    assert found == ("hours_entry", "Kim Tran · 2026-03-05 · 2:00 · Meetings")
