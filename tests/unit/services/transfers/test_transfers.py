"""Handing a learner record to another organization: two signatures, one owner, hours once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from plc_desktop.changes.facts import SIGN_OFF, TRANSFER
from plc_desktop.domain.documents import CertificateReport
from plc_desktop.domain.records import Enrollment, HoursEntry, Organization, Person
from plc_desktop.errors import RuleError
from plc_desktop.services.app import restore_workspace
from plc_desktop.services.sign_off.paper_decisions import PaperDecision, PaperSigning
from plc_desktop.services.sign_off.scan_files import ScanFile
from plc_desktop.services.workspace.owners import transferred
from plc_desktop.storage.backup import BackupInfo
from reports.certificate import render
from reports.texts import ENGLISH
from tests import factories
from tests.factories import Placed
from tests.handing import TODAY, hand_over, offer, path_of, refused
from tests.hostile_transfers import Hostile, offers
from tests.laptops import WORKSPACE, Laptop, join, reopen, send
from tests.organizations import found_organization, hours_together
from tests.scans import printed, raster, scanned_pdf

OFFERS = {name: (code, change) for name, code, change in offers()}


def draw(report: CertificateReport) -> bytes:
    return render(report, ENGLISH)


def test_a_record_changes_its_owner_and_every_hour_counts_once(
    riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed
) -> None:
    shown = riverside.office.transfers.preview(lan.person_id)
    assert (shown.name, shown.lines, shown.minutes, shown.by_key) == ("Lan Pham", 2, 120, 1)
    offered = path_of(offer(riverside, harbor, lan.person_id, stick))
    seen = harbor.office.transfers.look(offered)
    assert (seen.what, seen.state, seen.is_trusted) == ("offer", "open", True)
    assert seen.record == shown
    assert harbor.office.records.all(HoursEntry) == []

    accepted = harbor.office.transfers.accept(offered, stick)
    assert harbor.office.transfers.look(offered).state == "accepted"
    person = harbor.office.records.get(Person, lan.person_id)
    assert (person.full_name, person.phone) == ("Lan Pham", "617-555-0166")
    assert person.roles == ("parent_leader",)
    theirs = harbor.office.people.parent_leader(lan.person_id)
    assert theirs.totals.counted_minutes == 120
    assert theirs.totals.waiting_minutes == 60
    for entry in riverside.office.records.all(HoursEntry):
        mine, copy = riverside.office.hours.row(entry.id), harbor.office.hours.row(entry.id)
        assert (copy.content_hash, copy.state) == (mine.content_hash, mine.state)
        assert (copy.attestation_level, copy.supervisor) == (
            mine.attestation_level,
            mine.supervisor,
        )
    with riverside.office.session.read() as one, harbor.office.session.read() as other:
        assert {fact.id for fact in one.facts(SIGN_OFF)} == {
            fact.id for fact in other.facts(SIGN_OFF)
        }

    done = path_of(accepted)
    asked = riverside.office.transfers.look(done)
    assert (asked.what, asked.state, asked.changed) == ("acceptance", "open", None)
    riverside.office.transfers.finish(done)
    with riverside.office.session.read() as one, harbor.office.session.read() as other:
        assert [fact.id for fact in one.facts(TRANSFER)] == [
            fact.id for fact in other.facts(TRANSFER)
        ]
    (state,) = riverside.office.transfers.all()
    assert (state.state, state.organization) == ("theirs_now", "Harbor Parents United")
    (state,) = harbor.office.transfers.all()
    assert (state.state, state.organization) == ("ours_now", "Riverside Family Center")
    # the history stays, new hours go to the owner
    assert riverside.office.people.parent_leader(lan.person_id).totals.counted_minutes == 120
    with pytest.raises(RuleError, match="record_transferred") as caught:
        factories.record_hours(riverside.office, lan, worked_on=date(2026, 3, 9))
    assert caught.value.facts["organization"] == "Harbor Parents United"
    factories.record_hours(harbor.office, lan, worked_on=date(2026, 3, 9))
    assert harbor.office.rebuild().is_equal
    assert riverside.office.rebuild().is_equal


def show(owner: Laptop, reader: Laptop, person_id: str, stick: Path) -> None:
    """Show a record with its lines to another organization."""
    owner.clock.pass_days(1)
    shared = owner.office.learner_records.share(reader.key, [person_id], "hours", stick)
    reader.office.learner_records.import_file(shared.path)


def test_the_lead_organization_sees_one_owner_whatever_comes_first(
    riverside: Laptop, harbor: Laptop, lead: Laptop, stick: Path, lan: Placed
) -> None:
    show(riverside, lead, lan.person_id, stick)
    (line,) = lead.office.cohort_report.lines()
    assert (line.organization, line.counted_minutes) == ("Riverside Family Center", 120)
    hand_over(riverside, harbor, lan.person_id, stick)
    # Riverside shows its history once more: it says itself whose the record is now
    show(riverside, lead, lan.person_id, stick)
    (line,) = lead.office.cohort_report.lines()
    assert (line.organization, line.handed_to) == (
        "Riverside Family Center", "Harbor Parents United",
    )  # fmt: skip
    show(harbor, lead, lan.person_id, stick)
    show(riverside, lead, lan.person_id, stick)
    (line,) = lead.office.cohort_report.lines()
    assert (line.organization, line.handed_to, line.before) == (
        "Harbor Parents United", "", ("Riverside Family Center",),
    )  # fmt: skip
    assert (line.counted_minutes, line.held_minutes, line.unchecked_minutes) == (120, 0, 0)
    kept = {one.organization: one for one in lead.office.learner_records.all()}
    assert kept["Riverside Family Center"].holder_name == "Harbor Parents United"
    assert kept["Harbor Parents United"].holder_name == ""


def test_a_lead_that_knows_no_signatures_counts_once_all_the_same(
    riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed
) -> None:
    other = found_organization(stick / "other", "Statewide", 3)
    other.office.partners.accept(harbor.card(stick), is_compared=True)
    harbor.office.partners.accept(other.card(stick), is_compared=True)
    hand_over(riverside, harbor, lan.person_id, stick)
    show(harbor, other, lan.person_id, stick)
    assert other.office.transfers.all() == []
    (line,) = other.office.cohort_report.lines()
    assert (line.organization, line.before, line.counted_minutes) == (
        "Harbor Parents United", (), 120,
    )  # fmt: skip
    # Riverside's card comes later, and its record without the change of owner
    other.office.partners.accept(riverside.card(stick), is_compared=True)
    riverside.office.partners.accept(other.card(stick), is_compared=True)
    show(riverside, other, lan.person_id, stick)
    (line,) = other.office.cohort_report.lines()
    assert line.counted_minutes == 120
    other.office.close()


def test_the_former_owner_sees_the_new_one_in_its_own_report(
    riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed
) -> None:
    hand_over(riverside, harbor, lan.person_id, stick)
    (line,) = riverside.office.cohort_report.lines()
    assert (line.handed_to, line.counted_minutes) == ("Harbor Parents United", 120)
    factories.record_hours(harbor.office, lan, worked_on=date(2026, 3, 9), minutes=30)
    factories.sign_all(harbor.office, lan.supervisor_id)
    show(harbor, riverside, lan.person_id, stick)
    # the line that waited was signed there too
    (line,) = riverside.office.cohort_report.lines()
    assert (line.handed_to, line.counted_minutes) == ("Harbor Parents United", 210)
    together = hours_together(riverside, lan.person_id)
    assert (together.here, together.elsewhere, together.held) == (120, 90, 0)
    # and the new owner does not count again what it was shown before
    show(riverside, harbor, lan.person_id, stick)
    (line,) = harbor.office.cohort_report.lines()
    assert (line.handed_to, line.counted_minutes, line.is_external) == ("", 210, False)


def test_offers_are_refused_for_a_reason(
    riverside: Laptop, harbor: Laptop, lead: Laptop, stick: Path, lan: Placed
) -> None:
    office = riverside.office.transfers
    give = office.offer
    assert refused(give, "00" * 32, lan.person_id, stick, consented_on=TODAY) == "key_not_trusted"
    later = date(2026, 3, 22)
    assert refused(give, harbor.key, lan.person_id, stick, consented_on=later) == (
        "consent_in_the_future"
    )
    assert refused(
        give, harbor.key, lan.person_id, stick, consented_on=TODAY, until=date(2026, 3, 20)
    ) == "offer_over"  # fmt: skip
    nobody = factories.add_person(riverside.office)
    assert refused(give, harbor.key, nobody.id, stick, consented_on=TODAY) == "not_enrolled"
    assert refused(give, harbor.key, "no such id", stick, consented_on=TODAY) == "record_missing"
    offered = offer(riverside, harbor, lan.person_id, stick)
    assert refused(give, lead.key, lan.person_id, stick, consented_on=TODAY) == "record_offered"
    assert refused(office.accept, path_of(offered), stick) == "file_is_own"
    assert refused(office.finish, path_of(offered)) == "not_an_acceptance"
    assert refused(office.keep_withdrawal, path_of(offered)) == "not_a_withdrawal"
    assert refused(office.withdraw, "0" * 64) == "offer_unknown"


def test_nothing_happens_if_the_stick_was_pulled_out(
    riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed
) -> None:
    giver, taker, gone = riverside.office.transfers, harbor.office.transfers, stick / "gone"
    assert refused(offer, riverside, harbor, lan.person_id, gone) == "folder_missing"
    assert giver.all() == []
    path = path_of(offer(riverside, harbor, lan.person_id, stick))
    assert refused(giver.withdraw, giver.all()[0].offer, gone) == "folder_missing"
    assert refused(taker.accept, path, gone) == "folder_missing"
    assert (giver.all()[0].state, taker.all()) == ("open", [])
    giver.finish(path_of(taker.accept(path, stick)))
    assert refused(giver.update, giver.all()[0].offer, gone) == "folder_missing"
    assert not gone.exists()


def test_scans_that_stay_are_counted_and_asked_for(
    riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed
) -> None:
    waiting = riverside.office.records.all(HoursEntry)[1].id
    sheet, pdf, _ = printed(riverside.office, lan.supervisor_id)
    read = riverside.office.paper_scans.read([ScanFile("scan.pdf", scanned_pdf([raster(pdf)]))])
    riverside.office.paper_scans.sign(PaperSigning(read, (PaperDecision(sheet.id, 1),)))
    previewed = riverside.office.transfers.preview(lan.person_id)
    path = path_of(offer(riverside, harbor, lan.person_id, stick))
    seen = harbor.office.transfers.look(path).record
    assert seen is not None
    for record in (previewed, seen):
        assert (record.signed, record.on_paper, record.scans) == (2, 1, 1)
    harbor.office.transfers.accept(path, stick)
    (signature,) = harbor.office.sign_off.signatures(waiting)
    with pytest.raises(RuleError) as caught:
        harbor.office.paper_scans.scan(signature.document)
    assert (caught.value.code, caught.value.facts) == (
        "scan_elsewhere",
        {"organization": "Riverside Family Center"},
    )
    assert refused(harbor.office.paper_scans.scan, "0" * 64) == "document_missing"


def test_only_whom_it_is_addressed_to_can_accept(
    riverside: Laptop, harbor: Laptop, lead: Laptop, stick: Path, lan: Placed
) -> None:
    path = path_of(offer(riverside, harbor, lan.person_id, stick))
    assert refused(lead.office.transfers.look, path) == "file_not_for_you"
    broken = stick / "broken.plcrec"
    broken.write_bytes(path.read_bytes()[:-1])
    assert refused(harbor.office.transfers.look, broken) == "exchange_file_damaged"
    harbor.clock.pass_days(61)
    assert harbor.office.transfers.look(path).state == "expired"
    assert refused(harbor.office.transfers.accept, path, stick) == "transfer_expired"
    riverside.clock.pass_days(61)
    assert riverside.office.transfers.all()[0].state == "expired"
    offer(riverside, harbor, lan.person_id, stick)


def test_what_is_read_twice_does_nothing_twice(
    riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed
) -> None:
    path = path_of(offer(riverside, harbor, lan.person_id, stick))
    first = harbor.office.transfers.accept(path, stick)
    again = harbor.office.transfers.accept(path, stick)
    assert again.change_id == ""
    assert path_of(again) != path_of(first)
    done = riverside.office.transfers.finish(path_of(again))
    assert done.change_id
    assert riverside.office.transfers.finish(path_of(first)).change_id == ""
    assert riverside.office.transfers.look(path_of(first)).state == "finished"
    assert refused(
        riverside.office.transfers.withdraw, riverside.office.transfers.all()[0].offer
    ) == ("record_transferred")
    assert refused(riverside.office.history.undo, done.change_id) == "transfer_cannot_be_undone"
    assert refused(harbor.office.history.undo, first.change_id) == "transfer_cannot_be_undone"
    assert refused(riverside.office.transfers.preview, lan.person_id) == "record_transferred"
    moved = riverside.office.transfers.transferred(lan.person_id)
    assert moved is not None
    assert moved.taker_name == "Harbor Parents United"
    assert harbor.office.transfers.transferred(lan.person_id) is None


def test_an_offer_that_was_withdrawn_is_not_accepted(
    riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed
) -> None:
    path = path_of(offer(riverside, harbor, lan.person_id, stick))
    (one,) = riverside.office.transfers.all()
    withdrawn = riverside.office.transfers.withdraw(one.offer, stick)
    assert riverside.office.transfers.all()[0].state == "withdrawn"
    letter = path_of(withdrawn)
    seen = harbor.office.transfers.look(letter)
    assert (seen.what, seen.state, seen.is_trusted) == ("withdrawal", "open", True)
    assert (seen.offered_on, seen.until, seen.name) == ("2026-03-21", "2026-05-20", "")
    assert harbor.office.transfers.keep_withdrawal(letter).change_id
    assert harbor.office.transfers.keep_withdrawal(letter).change_id == ""
    assert harbor.office.transfers.look(letter).state == "withdrawn"
    assert harbor.office.transfers.look(path).state == "withdrawn"
    assert refused(harbor.office.transfers.accept, path, stick) == "transfer_withdrawn"
    # withdrawing can be undone; then it stands again
    riverside.office.history.undo(withdrawn.change_id)
    assert riverside.office.transfers.all()[0].state == "open"
    again = riverside.office.transfers.withdraw(one.offer)
    assert again.path is None
    assert riverside.office.transfers.withdraw(one.offer).change_id == ""
    assert refused(harbor.office.transfers.finish, letter) == "not_an_acceptance"
    assert refused(harbor.office.transfers.accept, letter, stick) == "not_an_offer"
    # who it is about is said where their record was shown before
    show(riverside, harbor, lan.person_id, stick)
    assert harbor.office.transfers.look(letter).name == "Lan Pham"


def test_an_acceptance_that_crosses_a_withdrawal_is_decided_by_a_person(
    riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed
) -> None:
    path = path_of(offer(riverside, harbor, lan.person_id, stick))
    answer = path_of(harbor.office.transfers.accept(path, stick))
    (one,) = riverside.office.transfers.all()
    letter = path_of(riverside.office.transfers.withdraw(one.offer, stick))
    assert harbor.office.transfers.look(letter).state == "accepted"
    assert refused(harbor.office.transfers.keep_withdrawal, letter) == "withdrawn_too_late"
    assert riverside.office.transfers.look(answer).state == "withdrawn"
    assert refused(riverside.office.transfers.finish, answer) == "transfer_withdrawn"
    riverside.office.transfers.finish(answer, although_withdrawn=True)
    assert riverside.office.transfers.all()[0].state == "theirs_now"


def test_an_offer_taken_back_by_undo_is_as_one_withdrawn(
    riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed
) -> None:
    done = offer(riverside, harbor, lan.person_id, stick)
    answer = path_of(harbor.office.transfers.accept(path_of(done), stick))
    riverside.office.history.undo(done.change_id)
    assert riverside.office.transfers.all() == []
    assert riverside.office.transfers.look(answer).state == "withdrawn"
    assert refused(riverside.office.transfers.finish, answer) == "transfer_withdrawn"


def test_a_record_that_changed_since_is_handed_over_by_decision(
    riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed
) -> None:
    path = path_of(offer(riverside, harbor, lan.person_id, stick))
    factories.sign_all(riverside.office, lan.supervisor_id)
    factories.record_hours(riverside.office, lan, worked_on=date(2026, 3, 9))
    answer = path_of(harbor.office.transfers.accept(path, stick))
    changed = riverside.office.transfers.look(answer).changed
    assert changed is not None
    assert (changed.lines, changed.minutes) == (1, 60)
    assert refused(riverside.office.transfers.finish, answer) == "record_changed_since"
    riverside.office.transfers.finish(answer, although_changed=True)
    assert len(riverside.office.records.all(HoursEntry)) == 3
    assert len(harbor.office.records.all(HoursEntry)) == 2


def test_a_record_comes_back(riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed) -> None:
    hand_over(riverside, harbor, lan.person_id, stick)
    factories.record_hours(harbor.office, lan, worked_on=date(2026, 3, 9), minutes=30)
    factories.sign_all(harbor.office, lan.supervisor_id)
    harbor.clock.pass_days(1)
    riverside.clock.pass_days(1)
    hand_over(harbor, riverside, lan.person_id, stick)
    # signed here in the first place, and there: everything counts, once
    totals = riverside.office.people.parent_leader(lan.person_id).totals
    assert (totals.counted_minutes, totals.held_minutes) == (210, 0)
    assert "staff" in riverside.office.records.get(Person, lan.person_id).roles
    factories.record_hours(riverside.office, lan, worked_on=date(2026, 3, 10))
    assert refused(factories.record_hours, harbor.office, lan) == "record_transferred"
    states = [(one.is_ours, one.state) for one in riverside.office.transfers.all()]
    assert states == [(False, "ours_now"), (True, "theirs_now")]
    # and what was signed first cannot be played again
    old = sorted(stick.glob("*acceptance*.plcrec"))
    assert {riverside.office.transfers.look(path).state for path in old[:1]} == {"finished"}
    assert riverside.office.rebuild().is_equal


def put_back(laptop: Laptop, before: BackupInfo) -> None:
    laptop.office.close()
    restore_workspace(before.path, laptop.home / WORKSPACE)
    reopen(laptop)
    laptop.clock.pass_days(1)


def test_a_taker_that_was_put_back_and_accepts_again_is_followed_and_can_give_back(
    riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed
) -> None:
    before = harbor.office.backups.make()
    offered = path_of(offer(riverside, harbor, lan.person_id, stick))
    riverside.office.transfers.finish(path_of(harbor.office.transfers.accept(offered, stick)))
    put_back(harbor, before)
    again = path_of(harbor.office.transfers.accept(offered, stick))
    assert riverside.office.transfers.finish(again).change_id
    assert not riverside.office.transfers.finish(again).change_id
    person = riverside.office.records.get(Person, lan.person_id)
    riverside.office.records.save(replace(person, phone="617-555-0199"))
    (state,) = riverside.office.transfers.all()
    harbor.office.transfers.follow(path_of(riverside.office.transfers.update(state.offer, stick)))
    assert harbor.office.records.get(Person, lan.person_id).phone == "617-555-0199"
    hand_over(harbor, riverside, lan.person_id, stick)
    assert owned(riverside, lan)


def test_a_record_that_came_back_stays_when_its_offer_is_signed_once_more(
    riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed
) -> None:
    before = harbor.office.backups.make()
    offered = path_of(offer(riverside, harbor, lan.person_id, stick))
    riverside.office.transfers.finish(path_of(harbor.office.transfers.accept(offered, stick)))
    assert not owned(riverside, lan)
    hand_over(harbor, riverside, lan.person_id, stick)
    put_back(harbor, before)
    again = path_of(harbor.office.transfers.accept(offered, stick))
    assert riverside.office.transfers.finish(again).change_id
    assert owned(riverside, lan)


def owned(laptop: Laptop, placed: Placed) -> bool:
    with laptop.office.session.read() as reader:
        return transferred(reader, placed.person_id) is None


def test_a_giver_that_signed_twice_is_believed_by_nobody(
    riverside: Laptop, harbor: Laptop, lead: Laptop, stick: Path, lan: Placed
) -> None:
    first = path_of(offer(riverside, harbor, lan.person_id, stick))
    (one,) = riverside.office.transfers.all()
    riverside.office.transfers.withdraw(one.offer)
    second = path_of(offer(riverside, lead, lan.person_id, stick))
    yes = path_of(harbor.office.transfers.accept(first, stick))
    too = path_of(lead.office.transfers.accept(second, stick))
    riverside.office.transfers.finish(yes, although_withdrawn=True)
    assert refused(riverside.office.transfers.finish, too) == "record_transferred"
    # the lead organization hears of the other one and counts nothing twice
    show(harbor, lead, lan.person_id, stick)
    (line,) = lead.office.cohort_report.lines()
    assert line.counted_minutes == 120
    assert refused(
        lead.office.transfers.accept, path_of(offer(harbor, lead, lan.person_id, stick)), stick
    ) == "transfer_collides"  # fmt: skip


def test_the_same_names_are_used_and_linked_people_are_tied(
    riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed
) -> None:
    mine = factories.place(harbor.office, "Lan T. Pham")
    factories.record_hours(harbor.office, mine, minutes=150)
    factories.sign_all(harbor.office, mine.supervisor_id)
    show(riverside, harbor, lan.person_id, stick)
    (kept,) = harbor.office.learner_records.all()
    harbor.office.learner_records.link(kept.owner, kept.subject, mine.person_id)
    path = path_of(offer(riverside, harbor, lan.person_id, stick))
    assert harbor.office.transfers.look(path).same_as == ("Lan T. Pham",)
    harbor.office.transfers.accept(path, stick)
    names = [one.name for one in harbor.office.records.all(Organization)]
    assert sorted(set(names)) == sorted(names)
    (own,) = harbor.office.records.all(Enrollment, person_id=mine.person_id)
    (new,) = harbor.office.records.all(Enrollment, person_id=lan.person_id)
    assert own.cohort_id == new.cohort_id
    # 5 March is one event, typed at both: the smaller number counts
    totals = harbor.office.people.parent_leader(lan.person_id).totals
    assert totals.counted_minutes == 120
    lines = harbor.office.cohort_report.lines()
    assert {line.counted_minutes for line in lines} == {120}


def test_records_that_are_one_person_go_together(
    riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed
) -> None:
    twin = factories.place(riverside.office, "Lan Pham", cohort_id=lan.cohort_id)
    factories.record_hours(riverside.office, twin, worked_on=date(2026, 3, 12), minutes=45)
    factories.sign_all(riverside.office, twin.supervisor_id, "staff")
    riverside.office.people.same_person(lan.person_id, twin.person_id)
    hand_over(riverside, harbor, lan.person_id, stick)
    totals = harbor.office.people.parent_leader(lan.person_id).totals
    assert (
        totals.counted_minutes
        == riverside.office.people.parent_leader(twin.person_id).totals.counted_minutes
    )
    assert refused(factories.record_hours, riverside.office, twin) == "record_transferred"


def test_what_was_awarded_goes_along_and_is_not_awarded_again(
    riverside: Laptop, harbor: Laptop, stick: Path
) -> None:
    kim = factories.place(riverside.office, "Kim Tran")
    factories.finish_pathway(riverside.office, kim)
    riverside.office.credentials.award([kim.person_id])
    hand_over(riverside, harbor, kim.person_id, stick)
    (one,) = harbor.office.credentials.all()
    assert (one.person, one.status) == ("Kim Tran", "awarded")
    assert refused(harbor.office.credentials.award, [kim.person_id]) == "already_awarded"
    # the paper is the new owner's to make too
    (awarded,) = riverside.office.credentials.all()
    assert (awarded.is_theirs, awarded.can_be_issued) == (True, False)
    issue = riverside.office.credentials.issue
    assert refused(issue, [awarded.id], riverside.office.info.user.id, draw) == "record_transferred"
    assert riverside.office.credentials.get(awarded.id).status == "awarded"
    assert one.can_be_issued
    harbor.office.credentials.issue([one.id], harbor.office.info.user.id, draw)
    assert harbor.office.credentials.get(one.id).status == "issued"
    lan = factories.place(riverside.office, "Lan Pham")
    factories.finish_pathway(riverside.office, lan)
    hand_over(riverside, harbor, lan.person_id, stick)
    assert refused(riverside.office.credentials.award, [lan.person_id]) == "not_eligible"
    harbor.office.credentials.award([lan.person_id])


def test_new_papers_are_the_new_owners_to_make(
    riverside: Laptop, harbor: Laptop, stick: Path
) -> None:
    kim = factories.place(riverside.office, "Kim Tran")
    factories.finish_pathway(riverside.office, kim)
    office, issuer = riverside.office, riverside.office.info.user.id
    sealer = office.credentials.sealer(issuer, "willow harbor seven")
    (credential,) = office.credentials.award([kim.person_id]).credential_ids
    office.credentials.issue([credential], issuer, draw, sealer=sealer)
    step, spoiled, *_ = office.step_credentials.of_person(kim.person_id)
    office.credential_life.revoke([spoiled.id], issuer, "willow harbor seven", "misprint")
    assert office.transfers.handed_over() == set()
    hand_over(riverside, harbor, kim.person_id, stick)
    assert office.transfers.handed_over() == {kim.person_id}
    steps, gone = office.step_credentials, "record_transferred"
    assert refused(steps.possible, kim.person_id) == gone
    assert refused(steps.replaceable, kim.person_id) == gone
    assert refused(steps.issue, [kim.person_id], sealer) == gone
    assert refused(steps.issue_anew, spoiled.id, sealer, "misprint") == gone
    # what was issued here before can be put right here, by whoever issued it
    assert steps.reissue(step.id, sealer, "misprint")
    assert office.credential_life.reissue(credential, issuer, draw, sealer, "misprint").change_id


def test_a_record_that_comes_back_brings_nobody_of_ours(
    riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed
) -> None:
    ours = factories.place(riverside.office, "José García")
    hand_over(riverside, harbor, lan.person_id, stick)
    moved = riverside.office.transfers.transferred(lan.person_id)
    assert moved is not None
    hostile = Hostile(harbor, riverside, lan, ours)
    code, change = OFFERS["brings one of ours as the same person"]
    handed, _ = change(hostile, hostile.handed())
    path = hostile.offer(stick / "back.plcrec", handed, previous=moved.id)
    before = riverside.office.dump()
    assert refused(riverside.office.transfers.look, path) == code
    assert refused(riverside.office.transfers.accept, path, stick) == code
    assert riverside.office.dump() == before
    # the same record without her is taken back
    honest = hostile.offer(stick / "honest.plcrec", hostile.handed(), previous=moved.id)
    assert riverside.office.transfers.accept(honest, stick).change_id


def test_the_other_laptops_of_both_know_it_after_the_next_file(
    riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed
) -> None:
    second = join(riverside, stick / "second", "Front desk")
    theirs = join(harbor, stick / "theirs", "Their other laptop")
    hand_over(riverside, harbor, lan.person_id, stick)
    taken = second.office.syncing.import_file(send(riverside, stick / "sync"))
    theirs.office.syncing.import_file(send(harbor, stick / "theirs-sync"))
    assert refused(factories.record_hours, second.office, lan) == "record_transferred"
    assert theirs.office.people.parent_leader(lan.person_id).totals.counted_minutes == 120
    factories.record_hours(theirs.office, lan, worked_on=date(2026, 3, 9))
    # both have signed: taking back the file of our own laptop does not make it ours again
    assert refused(second.office.syncing.undo, taken.report.batch_id) == "nothing_to_undo"
    assert refused(factories.record_hours, second.office, lan) == "record_transferred"
    assert theirs.office.rebuild().is_equal
    for laptop in (second, theirs):
        laptop.office.close()
