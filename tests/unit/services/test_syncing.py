"""Two and three laptops of one organization, real files between them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from plc_desktop.domain.documents import CertificateReport
from plc_desktop.domain.records import HoursEntry, Person
from plc_desktop.errors import EnvironmentProblem, ForeignFileError, RuleError
from plc_desktop.services.exchange import watched_folder, writing
from plc_desktop.services.identities import laptops
from plc_desktop.services.joining import Joining, make_workspace
from plc_desktop.services.sign_off.paper_decisions import PaperDecision, PaperSigning
from plc_desktop.services.sign_off.scan_files import ScanFile
from tests import factories
from tests.changes import changes_in
from tests.factories import PASSPHRASE, Clock
from tests.laptops import Laptop, environment_in, join, send
from tests.rooted import ROOT_PASSPHRASE, Rooted, rooted, standing_of
from tests.scans import printed, raster, record_lines, scanned_pdf


@pytest.fixture
def bo(ana: Laptop, tmp_path: Path) -> Iterator[Laptop]:
    """A second laptop that has just joined."""
    factories.place(ana.office)
    laptop = join(ana, tmp_path / "bo-root", "Bo’s laptop")
    yield laptop
    laptop.office.close()


def people(laptop: Laptop) -> dict[str, str]:
    return {person.full_name: person.phone for person in laptop.office.records.all(Person)}


def test_a_second_laptop_starts_with_everything(ana: Laptop, bo: Laptop) -> None:
    assert bo.office.info.workspace_id == ana.office.info.workspace_id
    assert bo.office.info.replica_id != ana.office.info.replica_id
    assert people(bo) == people(ana)
    assert bo.office.dump() == ana.office.dump()
    assert bo.office.laptops.this().name == "Bo’s laptop"
    assert [one.name for one in bo.office.laptops.all()] == ["Ana’s laptop"]


def test_a_receipt_says_facts_by_code_and_in_words(ana: Laptop, bo: Laptop, stick: Path) -> None:
    lan, ngoc = (factories.add_person(ana.office, full_name=name) for name in ("Lan", "Ngoc"))
    with ana.office.session.transaction("said") as work:
        work.add_fact("different_people", {"people": [lan.id, ngoc.id], "nonce": ""})
    taken = bo.office.syncing.import_file(send(ana, stick))
    assert taken.receipt is not None
    receipt = json.loads(taken.receipt.read_text())
    assert receipt["receipt"] == 2
    assert receipt["sender"] == ana.key
    assert receipt["facts"] == {"different_people": 1}
    words = {"different_people": "1 decision that records are two people"}
    assert receipt["facts_in_words"] == words


def test_what_one_wrote_the_other_reads(ana: Laptop, bo: Laptop, stick: Path) -> None:
    factories.add_person(ana.office, full_name="Lan Pham")
    path = send(ana, stick)
    assert path.name.startswith("PLC_Riverside-Family-Center_Ana’s-laptop_2026-03-20_")

    preview = bo.office.syncing.look(path)
    assert (preview.sender, preview.is_trusted, preview.is_own) == ("Ana’s laptop", True, False)
    assert [(item.what, item.label) for item in preview.items] == [("new", "Lan Pham")]
    assert "Lan Pham" not in people(bo)

    taken = bo.office.syncing.import_file(path)
    assert len(taken.report.new["person"]) == 1
    assert taken.receipt is not None
    assert taken.receipt.is_file()
    assert "Lan" not in taken.receipt.read_text()
    assert people(bo) == people(ana)
    assert bo.office.backups.all()[0].reason == "before_import"

    again = bo.office.syncing.import_file(path)
    assert again.report.is_nothing_new
    assert again.receipt is None
    assert path.is_file()


def test_changes_are_shown_field_by_field(ana: Laptop, bo: Laptop, stick: Path) -> None:
    (person,) = (one for one in ana.office.records.all(Person) if one.full_name == "Rosa Méndez")
    ana.office.records.save(replace(person, phone="617-555-0101"))
    (item,) = bo.office.syncing.look(send(ana, stick)).items
    (field,) = item.fields
    assert (item.what, item.label, field.name) == ("changed", "Rosa Méndez", "phone")
    assert (field.before, field.after) == ("", "617-555-0101")


def test_edits_that_did_not_see_each_other_wait_for_a_person(
    ana: Laptop, bo: Laptop, stick: Path
) -> None:
    (person,) = (one for one in ana.office.records.all(Person) if one.full_name == "Rosa Méndez")
    ana.office.records.save(replace(person, phone="617-555-0101"))
    bo.clock.pass_days(1)
    bo.office.records.save(replace(person, phone="617-555-0202"))
    path = send(ana, stick)

    assert len(bo.office.syncing.look(path).report.conflicts) == 1
    bo.office.syncing.import_file(path)
    assert bo.office.syncing.status().conflicts == 1
    (conflict,) = bo.office.conflicts.all()
    assert (conflict.kind, conflict.field, conflict.label) == ("person", "phone", "Rosa Méndez")
    assert [(one.value, one.laptop, one.is_shown) for one in conflict.versions] == [
        ("617-555-0202", "Bo’s laptop", True),
        ("617-555-0101", "Ana’s laptop", False),
    ]

    bo.office.conflicts.resolve("person", person.id, "phone", "617-555-0303")
    assert bo.office.conflicts.all() == []
    with pytest.raises(RuleError, match="conflict_gone"):
        bo.office.conflicts.resolve("person", person.id, "phone", "617-555-0404")
    ana.office.syncing.import_file(send(bo, stick))
    assert ana.office.conflicts.all() == []
    assert people(ana)["Rosa Méndez"] == "617-555-0303"


def test_a_value_that_cannot_be_kept_decides_nothing(ana: Laptop, bo: Laptop, stick: Path) -> None:
    (person,) = (one for one in ana.office.records.all(Person) if one.full_name == "Rosa Méndez")
    ana.office.records.save(replace(person, full_name="Rosa Mendez"))
    bo.office.records.save(replace(person, full_name="Rosa M."))
    bo.office.syncing.import_file(send(ana, stick))
    with pytest.raises(RuleError):
        bo.office.conflicts.resolve("person", person.id, "full_name", "")
    assert len(bo.office.conflicts.all()) == 1


def test_status_says_who_lacks_what(ana: Laptop, bo: Laptop, stick: Path) -> None:
    status = ana.office.syncing.status()
    (partner,) = status.others
    assert (status.this.name, partner.laptop.name) == ("Ana’s laptop", "Bo’s laptop")
    assert partner.last_heard_ms == 0
    assert partner.they_lack == status.changes

    ana.office.syncing.import_file(send(bo, stick))
    (partner,) = ana.office.syncing.status().others
    assert partner.last_heard_ms > 0
    assert (partner.they_lack, partner.we_lack) == (0, 0)

    factories.add_person(ana.office, full_name="Lan Pham")
    (partner,) = ana.office.syncing.status().others
    assert partner.they_lack == 1
    send(ana, stick)
    (partner,) = ana.office.syncing.status().others
    assert partner.they_lack == 1  # a written file may be lost; only what they say counts
    assert partner.last_written_ms > 0


def test_only_what_is_lacked_goes_out_when_everything_is_much(
    ana: Laptop, bo: Laptop, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana.office.syncing.import_file(send(bo, stick))
    factories.add_person(ana.office, full_name="Lan Pham")
    monkeypatch.setattr(writing, "FULL_BYTES", 1)
    written = ana.office.syncing.export(stick)  # found to be too large once it was written
    assert (written.changes, written.is_everything) == (1, False)
    monkeypatch.setattr(writing, "_SURELY_LARGER", 1)
    written = ana.office.syncing.export(stick)
    assert (written.changes, written.is_everything) == (1, False)
    whole = ana.office.syncing.export(stick, everything=True)
    assert whole.is_everything
    bo.office.syncing.import_file(written.path)
    assert people(bo) == people(ana)


def test_an_early_file_waits_and_says_for_whom(
    ana: Laptop, bo: Laptop, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana.office.syncing.import_file(send(bo, stick))
    monkeypatch.setattr(writing, "_SURELY_LARGER", 1)
    factories.add_person(ana.office, full_name="Lan Pham")
    first = send(ana, stick)
    bo.office.syncing.import_file(first)
    ana.office.syncing.import_file(send(bo, stick))
    factories.add_person(ana.office, full_name="Kim Tran")
    lost = send(ana, stick)
    # Bo says that he has Kim, yet loses her: his laptop is put back. Only the next file comes.
    with ana.office.session.read() as reader:
        heads = reader.heads()
        (peer,) = reader.peers()
    ana.office.session.database.save_peer(replace(peer, heads=heads))
    factories.add_person(ana.office, full_name="Mai Ly")
    later = send(ana, stick)

    taken = bo.office.syncing.import_file(later)
    assert taken.report.waiting == 1
    assert [(part.laptop, part.last - part.first) for part in taken.missing] == [
        ("Ana’s laptop", 0)
    ]
    assert "Mai Ly" not in people(bo)
    assert bo.office.syncing.status().missing == taken.missing
    bo.office.syncing.import_file(lost)
    assert people(bo) == people(ana)
    assert bo.office.syncing.status().missing == ()


def test_a_third_laptop_learns_through_the_second(ana: Laptop, bo: Laptop, tmp_path: Path) -> None:
    """Bo lets Cam's laptop in; Ana learns of it from Bo's file and reads what Cam wrote."""
    cam = join(bo, tmp_path / "cam-root", "Cam’s laptop")
    factories.add_person(cam.office, full_name="Lan Pham")
    bo.office.syncing.import_file(send(cam, tmp_path / "usb2", bo))
    ana.office.syncing.import_file(send(bo, tmp_path / "usb2"))
    assert people(ana) == people(cam)
    factories.add_person(cam.office, full_name="Kim Tran")
    ana.office.syncing.import_file(send(cam, tmp_path / "usb2"))
    assert people(ana) == people(cam)
    assert {one.name for one in ana.office.laptops.all()} == {"Bo’s laptop", "Cam’s laptop"}
    cam.office.close()


def test_a_file_of_a_laptop_nobody_accepted_changes_nothing(
    ana: Laptop, bo: Laptop, stick: Path
) -> None:
    path = send(ana, stick)
    bo.office.laptops.revoke(ana.key, "stolen")
    before = bo.office.dump()
    assert not bo.office.syncing.look(path).is_trusted
    with pytest.raises(RuleError, match="laptop_revoked"):
        bo.office.syncing.import_file(path)
    assert bo.office.dump() == before


def test_files_for_others_and_of_others_are_told_apart(
    ana: Laptop, bo: Laptop, stick: Path, tmp_path: Path
) -> None:
    cam = join(ana, tmp_path / "cam-root", "Cam’s laptop")
    only_cam = send(ana, stick, cam)
    with pytest.raises(ForeignFileError, match="file_not_for_you"):
        bo.office.syncing.import_file(only_cam)
    (problem,) = bo.office.syncing.status().problems
    assert (problem.name, problem.code) == (only_cam.name, "file_not_for_you")
    bo.office.syncing.forget_problem(problem.id)
    assert bo.office.syncing.status().problems == ()
    own = send(bo, stick)
    assert bo.office.syncing.look(own).is_own
    assert bo.office.syncing.import_file(own).report.is_nothing_new

    seen = bo.office.watched_folder.look(stick)
    states = {found.path.name: found.state for found in seen.files}
    assert states[only_cam.name] == watched_folder.NOT_FOR_US
    assert states[own.name] == watched_folder.OWN
    cam.office.close()


def test_a_folder_shows_what_is_new(ana: Laptop, bo: Laptop, stick: Path) -> None:
    factories.add_person(ana.office, full_name="Lan Pham")
    path = send(ana, stick)
    (stick / "half.plcsync").write_bytes(b"age-encryption.org/v1\n")
    (stick / ".hidden.plcsync").write_bytes(b"")
    (stick / "words.txt").write_text("hello")

    seen = bo.office.watched_folder.look(stick)
    assert [found.path for found in seen.new] == [path]
    assert seen.new[0].sender == "Ana’s laptop"
    assert len(seen.files) == 2
    bo.office.syncing.import_file(path)
    assert bo.office.watched_folder.look(stick).new == ()
    gone = bo.office.watched_folder.look(stick / "not-plugged-in")
    assert not gone.is_there


def test_what_a_later_file_brought_is_not_new_in_an_older_one(
    ana: Laptop, bo: Laptop, stick: Path
) -> None:
    factories.add_person(ana.office, full_name="Lan Pham")
    older = send(ana, stick)
    factories.add_person(ana.office, full_name="Kim Tran")
    ana.clock.pass_days(1)
    newer = send(ana, stick)
    folder = bo.office.watched_folder
    assert [found.path for found in folder.look(stick).new] == [older, newer]
    bo.office.syncing.import_file(older)
    assert [found.path for found in folder.look(stick).new] == [newer]
    bo.office.syncing.import_file(newer)
    ana.clock.pass_days(1)
    says_only_what_it_holds = send(ana, stick)
    assert [found.path for found in folder.look(stick).new] == [says_only_what_it_holds]
    bo.office.syncing.import_file(says_only_what_it_holds)
    assert folder.look(stick).new == ()


def test_the_newest_file_alone_is_enough(ana: Laptop, bo: Laptop, stick: Path) -> None:
    factories.add_person(ana.office, full_name="Lan Pham")
    send(ana, stick)
    ana.clock.pass_days(1)
    bo.office.syncing.import_file(send(ana, stick))
    assert bo.office.watched_folder.look(stick).new == ()


def test_files_that_were_read_or_written_stay_as_they_are(
    ana: Laptop, bo: Laptop, stick: Path
) -> None:
    """The program neither changes nor removes what lies on a stick, whatever comes of it."""
    person = factories.add_person(ana.office, full_name="Lan Pham")
    first = send(ana, stick)
    ana.office.records.delete("person", person.id)
    second = send(ana, stick)
    damaged = stick / "damaged.plcsync"
    damaged.write_bytes(second.read_bytes()[:-1])
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in stick.iterdir()}
    bo.office.syncing.look(second)
    bo.office.syncing.import_file(second)
    bo.office.syncing.import_file(first)
    assert "Lan Pham" not in people(bo)
    with pytest.raises(ForeignFileError):
        bo.office.syncing.import_file(damaged)
    own = send(bo, stick)
    left = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in stick.iterdir()}
    assert {path for path in left if path not in before} == {own}
    assert {path: left[path] for path in before} == before


def test_taking_an_import_back(ana: Laptop, bo: Laptop, stick: Path) -> None:
    factories.add_person(ana.office, full_name="Lan Pham")
    before = people(bo)
    bo.office.syncing.import_file(send(ana, stick))
    (batch, *_) = bo.office.syncing.batches()
    bo.office.syncing.undo(batch.id, dry_run=True)
    assert "Lan Pham" in people(bo)
    bo.office.syncing.undo(batch.id)
    assert people(bo) == before
    with pytest.raises(RuleError, match="already_undone"):
        bo.office.syncing.undo(batch.id)


def test_much_is_hidden_only_after_it_was_typed(ana: Laptop, bo: Laptop, stick: Path) -> None:
    made = [factories.add_person(ana.office, full_name=f"Person {n}") for n in range(12)]
    bo.office.syncing.import_file(send(ana, stick))
    for person in made:
        ana.office.records.delete("person", person.id)
    path = send(ana, stick)
    preview = bo.office.syncing.look(path)
    assert preview.report.confirmation
    assert sum(len(rows) for rows in preview.report.hidden.values()) == 12
    with pytest.raises(RuleError, match="import_needs_confirmation"):
        bo.office.syncing.import_file(path)
    assert len(people(bo)) == len(people(ana)) + 12
    bo.office.syncing.import_file(path, preview.report.confirmation)
    assert people(bo) == people(ana)


def test_writing_needs_a_folder_and_somebody_to_write_for(ana: Laptop, stick: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="folder_missing"):
        ana.office.syncing.export(stick / "gone")
    with pytest.raises(RuleError, match="no_laptops"):
        ana.office.syncing.export(stick)


def test_a_withdrawn_laptop_gets_nothing(ana: Laptop, bo: Laptop, stick: Path) -> None:
    ana.office.laptops.revoke(bo.key, "lost")
    with pytest.raises(RuleError, match="no_laptops"):
        ana.office.syncing.export(stick)
    assert ana.office.syncing.status().others == ()
    with pytest.raises(RuleError, match="key_not_trusted"):
        ana.office.laptops.revoke(bo.key, "again")
    with pytest.raises(RuleError, match="revoke_reason_missing"):
        ana.office.laptops.revoke(bo.key, " ")


def test_cards_that_are_no_laptop_of_this_workspace(ana: Laptop, bo: Laptop, stick: Path) -> None:
    card = ana.card(stick)
    assert bo.office.laptops.look(card).status == "trusted"
    with pytest.raises(RuleError, match="card_not_compared"):
        bo.office.laptops.accept(card, is_compared=False)
    accepted = bo.office.laptops.accept(card, is_compared=True)
    assert isinstance(accepted, laptops.Laptop)
    ana.office.laptops.name_this("Front desk")
    assert bo.office.laptops.look(ana.card(stick)).status == "trusted"
    with pytest.raises(RuleError, match="laptop_name_missing"):
        ana.office.laptops.name_this(" ")
    assert ana.office.laptops.name_this("Front desk") == ""


def test_joining_needs_the_words_the_right_laptop_and_everything(
    ana: Laptop, bo: Laptop, tmp_path: Path, stick: Path
) -> None:
    clock = Clock(ana.clock.instant)
    there = environment_in(tmp_path / "cam" / "home", clock)
    joining, card = Joining(there), ana.card(stick)
    with pytest.raises(EnvironmentProblem, match="no_join_card"):
        joining.look(card)
    with pytest.raises(RuleError, match="laptop_name_missing"):
        joining.write_card(card, " ", stick / "cam.plccard")
    joining.write_card(card, "Cam", stick / "cam.plccard")
    cam = ana.office.laptops.accept(stick / "cam.plccard", is_compared=True)
    path = ana.office.syncing.export(stick, [cam.key]).path
    with pytest.raises(RuleError, match="card_not_compared"):
        joining.open(card, path, is_compared=False)
    with pytest.raises(RuleError, match="laptop_unknown"):
        joining.open(bo.card(stick), path, is_compared=True)
    found = joining.open(card, path, is_compared=True)
    with pytest.raises(RuleError, match="passphrase_too_short"):
        make_workspace(tmp_path / "cam" / "a.plcdb", "short", found, environment=there)
    made = make_workspace(tmp_path / "cam" / "a.plcdb", PASSPHRASE, found, environment=there)
    assert made.dump() == ana.office.dump()
    made.close()
    with pytest.raises(EnvironmentProblem, match="workspace_exists"):
        make_workspace(tmp_path / "cam" / "a.plcdb", PASSPHRASE, found, environment=there)
    assert (tmp_path / "cam" / "a.plcdb").is_file()


def test_signed_hours_and_papers_travel(ana: Laptop, bo: Laptop, stick: Path) -> None:
    placed = factories.place(ana.office, "Lan Pham")
    entry = factories.record_hours(ana.office, placed)
    factories.sign_all(ana.office, placed.supervisor_id)
    preview = bo.office.syncing.look(send(ana, stick))
    assert preview.report.new_signed == (entry,)
    assert any(item.label.startswith("Lan Pham · 2026-03-05 · 2:00") for item in preview.items)
    bo.office.syncing.import_file(send(ana, stick))
    assert bo.office.dump() == ana.office.dump()
    assert bo.office.records.get(HoursEntry, entry).minutes == 120


def draw(report: CertificateReport) -> bytes:
    return report.number.encode()


def test_issued_papers_travel_once(ana: Laptop, bo: Laptop, stick: Path) -> None:
    placed = factories.place(ana.office, "Lan Pham")
    factories.finish_pathway(ana.office, placed)
    (credential,) = ana.office.credentials.award([placed.person_id]).credential_ids
    ana.office.credentials.issue([credential], ana.office.info.user.id, draw)
    path = send(ana, stick)
    bo.office.syncing.import_file(path)
    assert bo.office.credentials.document(credential) == ana.office.credentials.document(credential)
    assert bo.office.dump() == ana.office.dump()

    ana.office.syncing.import_file(send(bo, stick))
    with bo.office.session.read() as reader:
        heads = [tuple(reader.heads())]
        assert list(writing.documents_for(reader, heads)) == []  # they said they have it
        assert len(list(writing.documents_for(reader, [()]))) == 1


def test_the_scan_behind_a_signature_is_seen_on_the_other_laptop(
    ana: Laptop, bo: Laptop, stick: Path
) -> None:
    placed = factories.place(ana.office, "Lan Pham")
    entry, other = record_lines(ana.office, placed, 2)
    sheet, pdf, _ = printed(ana.office, placed.supervisor_id)
    scan = scanned_pdf([raster(pdf)])
    found = ana.office.paper_scans.read([ScanFile("scan.pdf", scan)])
    decisions = (
        PaperDecision(sheet.id, 1),
        PaperDecision(sheet.id, 2, "returned", "which families?"),
    )
    ana.office.paper_scans.sign(PaperSigning(found, decisions))
    bo.office.syncing.import_file(send(ana, stick))
    for line in (entry, other):
        (signature,) = bo.office.sign_off.signatures(line)
        kept = bo.office.paper_scans.scan(signature.document)
        assert (kept.content, kept.media_type) == (scan, "application/pdf")
    assert bo.office.dump() == ana.office.dump()


def test_a_paper_that_does_not_fit_keeps_no_smaller_one_back(
    ana: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    placed = factories.place(ana.office, "Lan Pham")
    factories.finish_pathway(ana.office, placed)
    (credential,) = ana.office.credentials.award([placed.person_id]).credential_ids
    ana.office.credentials.issue([credential], ana.office.info.user.id, draw)
    record_lines(ana.office, placed, 1)
    sheet, pdf, _ = printed(ana.office, placed.supervisor_id)
    scan = scanned_pdf([raster(pdf)])
    found = ana.office.paper_scans.read([ScanFile("scan.pdf", scan)])
    chosen = (PaperDecision(sheet.id, 1),)
    ana.office.paper_scans.sign(PaperSigning(found, chosen))
    with ana.office.session.read() as reader:
        small, large = writing.documents_for(reader, [()])
        assert large.body == scan
        monkeypatch.setattr(writing, "_PAPER_BYTES", len(scan))
        turned = tuple(reversed(writing.DOCUMENT_TYPES))
        monkeypatch.setattr(writing, "DOCUMENT_TYPES", turned)
        assert list(writing.documents_for(reader, [()])) == [large]
        monkeypatch.setattr(writing, "_PAPER_BYTES", len(scan) - 1)
        assert list(writing.documents_for(reader, [()])) == [small]


def test_papers_that_are_too_much_for_one_file_are_left_out(
    ana: Laptop, bo: Laptop, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    placed = factories.place(ana.office, "Lan Pham")
    factories.finish_pathway(ana.office, placed)
    (credential,) = ana.office.credentials.award([placed.person_id]).credential_ids
    ana.office.credentials.issue([credential], ana.office.info.user.id, draw)
    monkeypatch.setattr(writing, "_PAPER_BYTES", 1)
    bo.office.syncing.import_file(send(ana, stick))
    with pytest.raises(RuleError, match="document_missing"):
        bo.office.credentials.document(credential)
    monkeypatch.undo()
    with bo.office.session.read() as reader:
        assert list(writing.documents_for(reader, [()])) == []  # not received here
    bo.office.syncing.import_file(ana.office.syncing.export(stick, everything=True).path)
    assert bo.office.credentials.document(credential)


def test_a_laptop_the_root_signed_for_needs_no_words(
    ana: Laptop, tmp_path: Path, stick: Path
) -> None:
    owned = rooted(ana.office, tmp_path / "root-stick")
    clock = Clock(ana.clock.instant)
    there = environment_in(tmp_path / "cam" / "home", clock)
    joining, card = Joining(there), ana.card(stick)
    joining.write_card(card, "Cam’s laptop", stick / "cam.plccard")
    keys = joining.keys(ana.office.info.workspace_id)
    certified = ana.office.certificates.certify_device(
        owned.file, ROOT_PASSPHRASE, "Cam", keys.signing.public.hex(), keys.age.recipient
    )
    (cam,) = ana.office.laptops.all()
    assert (cam.name, cam.compared, cam.is_revoked) == ("Cam", "certificate", False)
    written = ana.office.syncing.export(stick)
    assert written.readers == ("Cam",)
    found = joining.open(card, written.path, is_compared=True)
    made = make_workspace(tmp_path / "cam" / "a.plcdb", PASSPHRASE, found, environment=there)
    factories.add_person(made, full_name="Lan Pham")
    ana.office.syncing.import_file(made.syncing.export(stick).path)
    assert "Lan Pham" in people(ana)

    ana.office.certificates.revoke(certified.certificate_id, "left")
    factories.add_person(made, full_name="Kim Tran")
    with pytest.raises(RuleError, match="laptop_revoked"):
        ana.office.syncing.import_file(made.syncing.export(stick).path)
    made.close()


@pytest.fixture
def owned(ana: Laptop, tmp_path: Path) -> Rooted:
    return rooted(ana.office, tmp_path / "root-stick")


def certify(owned: Rooted, laptop: Laptop, until_on: date | None = None) -> str:
    """Let the root sign for a laptop, at the laptop that has the root's stick now."""
    keys = laptop.office.laptops.keys()
    done = owned.office.certificates.certify_device(
        owned.file,
        ROOT_PASSPHRASE,
        "certified",
        keys.signing.public.hex(),
        keys.age.recipient,
        until_on,
    )
    return done.certificate_id


def test_a_laptop_takes_part_until_the_last_day_of_its_certificate(
    ana: Laptop, owned: Rooted, bo: Laptop, stick: Path
) -> None:
    certify(owned, bo, until_on=ana.clock.today())
    factories.add_person(bo.office, full_name="Lan Pham")
    first = send(bo, stick)
    factories.add_person(bo.office, full_name="Kim Tran")
    second = send(bo, stick)
    ana.office.syncing.import_file(first)
    assert "Lan Pham" in people(ana)

    ana.clock.pass_days(1)
    assert standing_of(ana.office, bo.key) == ["expired"]
    for use in (ana.office.syncing.look, ana.office.syncing.import_file):
        with pytest.raises(RuleError) as caught:
            use(second)
        assert (caught.value.code, caught.value.facts["name"]) == (
            "certificate_expired",
            "Bo’s laptop",
        )
    found = {one.path: one for one in ana.office.watched_folder.look(stick).files}
    assert found[first].state == "known"
    assert (found[second].state, found[second].code) == ("refused", "certificate_expired")
    with pytest.raises(RuleError, match="no_laptops"):
        ana.office.syncing.export(stick)
    assert [one.name for one in ana.office.laptops.all()] == ["Bo’s laptop"]

    name = certify(owned, bo)
    assert ana.office.syncing.export(stick).readers == ("Bo’s laptop",)
    ana.office.syncing.import_file(second)
    ana.office.certificates.revoke(name, "lost")
    with pytest.raises(RuleError, match="certificate_expired"):
        ana.office.syncing.import_file(second)


def test_a_certificate_that_begins_later_lets_nobody_in_yet(
    ana: Laptop, owned: Rooted, bo: Laptop, stick: Path
) -> None:
    path = send(bo, stick)
    ana.clock.pass_days(3)
    certify(owned, bo)
    ana.clock.pass_days(-3)
    with pytest.raises(RuleError, match="certificate_not_yet"):
        ana.office.syncing.look(path)


def test_a_certificate_that_comes_in_the_same_file_lets_its_laptop_in(
    ana: Laptop, owned: Rooted, bo: Laptop, tmp_path: Path, stick: Path
) -> None:
    bo.office.syncing.import_file(send(ana, stick))  # Bo knows the root, and nothing of Cam
    cam = join(ana, tmp_path / "cam-root", "Cam’s laptop")
    cam.office.syncing.import_file(send(ana, stick, cam))
    stranger = send(cam, stick, bo)
    assert not bo.office.syncing.look(stranger).is_trusted

    name = certify(owned, cam, until_on=ana.clock.today())
    cam.office.syncing.import_file(send(ana, stick, cam))
    factories.add_person(cam.office, full_name="Lan Pham")
    path = send(cam, stick, bo)
    preview = bo.office.syncing.look(path)
    assert (preview.is_trusted, preview.sender) == (True, "Cam’s laptop")
    assert "Lan Pham" in [item.label for item in preview.items]
    assert cam.key not in [one.key for one in bo.office.laptops.all()]  # looking changes nothing
    bo.clock.pass_days(1)
    assert not bo.office.syncing.look(path).is_trusted
    bo.clock.pass_days(-1)

    ana.office.certificates.revoke(name, "wrong laptop")
    ana.office.session.database.prepare_export()
    with ana.office.session.read() as reader:
        changes, signed = list(changes_in(reader)), reader.checkpoints()
    cam.office.session.database.receive(changes, checkpoints=signed)
    withdrawn = send(cam, stick, bo)
    assert not bo.office.syncing.look(withdrawn).is_trusted
    with pytest.raises(RuleError, match="laptop_unknown"):
        bo.office.syncing.import_file(withdrawn)

    bo.office.syncing.import_file(path)
    assert "Lan Pham" in people(bo)
    (known,) = [one for one in bo.office.laptops.all() if one.key == cam.key]
    assert (known.compared, known.is_revoked) == ("certificate", False)
    cam.office.close()


def test_a_root_that_comes_in_the_same_file_vouches_for_nobody(
    ana: Laptop, bo: Laptop, tmp_path: Path, stick: Path
) -> None:
    owned = rooted(bo.office, tmp_path / "root-stick")
    cam = join(ana, tmp_path / "cam-root", "Cam’s laptop")
    own = rooted(cam.office, tmp_path / "own-stick")
    certify(own, cam)
    path = send(cam, stick, bo)
    assert not bo.office.syncing.look(path).is_trusted
    with pytest.raises(RuleError, match="laptop_unknown"):
        bo.office.syncing.import_file(path)
    found = bo.office.root_key.status()
    assert (found.key, found.rivals) == (owned.key, ())
    cam.office.close()


def test_problem_files_make_room(bo: Laptop, stick: Path) -> None:
    for number in range(3):
        path = stick / f"{number}.plcsync"
        path.write_bytes(b"age-encryption.org/v1\n" + bytes([number]))
        with pytest.raises(ForeignFileError):
            bo.office.syncing.look(path)
        bo.clock.pass_days(20)
    names = [problem.name for problem in bo.office.syncing.status().problems]
    assert names == ["2.plcsync", "1.plcsync"]
    bo.office.syncing.forget_problem("nothing of that name")
    kept = bo.office.syncing.status().problems[0]
    kept.path.with_suffix(".json").write_text("{")
    assert len(bo.office.syncing.status().problems) == 1


def test_a_folder_is_remembered_and_forgotten(ana: Laptop, bo: Laptop, stick: Path) -> None:
    bo.office.watched_folder.choose(stick)
    assert bo.office.watched_folder.folder == stick
    factories.add_person(ana.office, full_name="Lan Pham")
    path = send(ana, stick)
    ana.office.laptops.name_this("Front desk")
    bo.office.laptops.revoke(ana.key, "lost")
    (found,) = bo.office.watched_folder.look(stick).files
    assert (found.state, found.code) == (watched_folder.REFUSED, "laptop_revoked")
    path.unlink()
    (stick / "open.plcsync").write_bytes(b"not locked")
    (found,) = bo.office.watched_folder.look(stick).files
    assert (found.state, found.code) == (watched_folder.PROBLEM, "not_an_exchange_file")
    bo.office.watched_folder.choose(None)
    assert str(bo.office.watched_folder.folder) == "None"


def test_who_is_erased_here_is_erased_there(ana: Laptop, bo: Laptop, stick: Path) -> None:
    person = factories.add_person(ana.office, full_name="Lan Pham")
    bo.office.syncing.import_file(send(ana, stick))
    assert "Lan Pham" in people(bo)
    ana.office.session.database.erase(ana.office.info.user.id, [person.id], "asked for it")
    path = ana.office.syncing.export(stick, everything=True).path
    confirmation = bo.office.syncing.look(path).report.confirmation
    bo.office.syncing.import_file(path, confirmation)
    assert "Lan Pham" not in people(bo)
    assert bo.office.dump() == ana.office.dump()
    assert bo.office.rebuild().is_equal
    cam_changes = bo.office.syncing.export(stick, everything=True).path
    assert ana.office.syncing.import_file(cam_changes).report.applied == 0


def test_what_waited_in_vain_is_entered_by_hand(
    ana: Laptop, bo: Laptop, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana.office.syncing.import_file(send(bo, stick))
    monkeypatch.setattr(writing, "_SURELY_LARGER", 1)
    factories.add_person(ana.office, full_name="Kim Tran")  # this change is lost for good
    with ana.office.session.read() as reader:
        heads = reader.heads()
        (peer,) = reader.peers()
    ana.office.session.database.save_peer(replace(peer, heads=heads))
    factories.add_person(ana.office, full_name="Mai Ly")
    bo.office.syncing.import_file(send(ana, stick))
    assert bo.office.syncing.orphans() == []
    bo.clock.pass_days(31)
    (orphan,) = bo.office.syncing.orphans()
    assert {value.field for value in orphan.registers} >= {"full_name"}
    missing = bo.office.syncing.status().missing
    assert missing
    assert bo.office.syncing.salvage(with_values=False).values == 0
    assert "Mai Ly" not in people(bo)
    done = bo.office.syncing.salvage(with_values=True)
    assert done.values == len(orphan.registers)
    assert "Mai Ly" in people(bo)
    assert bo.office.syncing.orphans() == []
    assert bo.office.syncing.status().missing == missing
    assert bo.office.syncing.drop_waiting() == 1
    assert bo.office.syncing.status().missing == ()
