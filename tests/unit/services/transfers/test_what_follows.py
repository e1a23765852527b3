"""What the former owner changes after its offer, and how the new owner follows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from plc_desktop.changes.facts import HANDED_OVER, SIGN_OFF
from plc_desktop.domain.documents import CertificateReport
from plc_desktop.domain.records import Enrollment, HoursEntry, Person, Placement
from plc_desktop.services.exchange import writing
from plc_desktop.services.sign_off.lines import Decision, SignOffRequest
from plc_desktop.services.transfers.followed import Follows
from plc_desktop.services.workspace.progress import Progress, Stopped
from reports.certificate import render
from reports.texts import ENGLISH
from tests import factories
from tests.factories import Placed
from tests.handing import hand_over, offer, path_of, refused
from tests.laptops import Laptop, join, send

ISSUER = "willow harbor seven"


def draw(report: CertificateReport) -> bytes:
    return render(report, ENGLISH)


@pytest.fixture
def moved(riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed) -> str:
    """Lan's record is Harbor's; the offer by which it went."""
    hand_over(riverside, harbor, lan.person_id, stick)
    return riverside.office.transfers.all()[0].offer


@pytest.fixture
def told(riverside: Laptop, harbor: Laptop, stick: Path, moved: str) -> Callable[[], Path]:
    """Write what follows, a day later each time."""

    def write() -> Path:
        riverside.clock.pass_days(1)
        harbor.clock.pass_days(1)
        return path_of(riverside.office.transfers.update(moved, stick))

    return write


def follows(laptop: Laptop, path: Path) -> Follows:
    seen = laptop.office.transfers.look(path).follows
    assert seen is not None
    return seen


def minutes(laptop: Laptop, placed: Placed) -> tuple[int, int]:
    totals = laptop.office.people.parent_leader(placed.person_id).totals
    return totals.counted_minutes, totals.waiting_minutes


def signature(laptop: Laptop, entry: str) -> str:
    (one,) = laptop.office.sign_off.signatures(entry)
    return one.fact_id


def edited(laptop: Laptop, entry: str, **changes: object) -> None:
    line = laptop.office.hours.entry(entry)
    laptop.office.hours.edit(replace(line, **changes))  # type: ignore[arg-type]


def test_what_changed_between_offer_and_answer_follows(
    riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed
) -> None:
    offered = path_of(offer(riverside, harbor, lan.person_id, stick))
    waiting = riverside.office.records.all(HoursEntry)[1]
    late = factories.record_hours(riverside.office, lan, worked_on=date(2026, 3, 9), minutes=30)
    factories.sign_all(riverside.office, lan.supervisor_id)
    person = riverside.office.records.get(Person, lan.person_id)
    riverside.office.records.save(replace(person, email="lan@example.net"))
    answer = path_of(harbor.office.transfers.accept(offered, stick))
    riverside.office.transfers.finish(answer, although_changed=True)
    (state,) = riverside.office.transfers.all()
    assert state.has_changed
    changed = riverside.office.transfers.changed(state.offer)
    assert changed is not None
    assert (changed.lines, changed.minutes) == (1, 90)

    path = path_of(riverside.office.transfers.update(state.offer, stick))
    assert not riverside.office.transfers.all()[0].has_changed
    seen = harbor.office.transfers.look(path)
    assert (seen.what, seen.state, seen.name) == ("update", "open", "Lan Pham")
    shown = follows(harbor, path)
    assert (shown.new, shown.changed, shown.removed) == ({"hours_entry": 1}, {"person": 1}, {})
    assert (shown.signed, shown.unsigned, shown.differences) == (2, 0, ())
    assert minutes(harbor, lan) == (120, 60)
    done = harbor.office.transfers.follow(path)
    assert (done.name, done.organization) == ("Lan Pham", "Riverside Family Center")
    assert minutes(harbor, lan) == minutes(riverside, lan) == (210, 0)
    assert harbor.office.records.get(Person, lan.person_id).email == "lan@example.net"
    for entry in (waiting.id, late):
        assert harbor.office.hours.row(entry).state == "signed"
    # the same file again does nothing
    assert harbor.office.transfers.look(path).state == "known"
    assert follows(harbor, path).is_nothing
    assert harbor.office.transfers.follow(path).change_id == ""
    assert harbor.office.rebuild().is_equal
    # and can be taken back, and followed once more
    harbor.office.history.undo(done.change_id)
    assert minutes(harbor, lan) == (120, 60)
    assert harbor.office.records.get(Person, lan.person_id).email == "lan@example.org"
    harbor.office.transfers.follow(path)
    assert minutes(harbor, lan) == (210, 0)
    assert harbor.office.rebuild().is_equal


def test_the_list_is_there_before_records_are_compared(
    riverside: Laptop, lan: Placed, moved: str
) -> None:
    transfers = riverside.office.transfers
    factories.sign_all(riverside.office, lan.supervisor_id)
    (before,), is_compared = transfers.listed()
    assert (before.offer, before.has_changed, is_compared) == (moved, False, False)
    progress = Progress()
    assert transfers.all(progress)[0].has_changed
    assert progress.total == 1
    assert transfers.listed()[0][0].has_changed
    # what was found is shown until records are compared again, and holds until then
    factories.add_person(riverside.office)
    (known,), is_compared = transfers.listed()
    assert (known.has_changed, is_compared) == (True, False)
    progress.stop()
    with pytest.raises(Stopped):
        transfers.all(progress)
    assert not transfers.listed()[1]
    assert transfers.all()[0].has_changed
    assert transfers.listed()[1]


def test_what_both_changed_stays_ours_and_is_said(
    riverside: Laptop, harbor: Laptop, lan: Placed, told: Callable[[], Path]
) -> None:
    mine = harbor.office.records.get(Person, lan.person_id)
    harbor.office.records.save(replace(mine, phone="617-555-0100", birth_year=1985))
    theirs = riverside.office.records.get(Person, lan.person_id)
    riverside.office.records.save(
        replace(theirs, phone="617-555-0199", email="lan@example.net", full_name="Lan Thi Pham")
    )
    path = told()
    (difference,) = follows(harbor, path).differences
    assert (difference.why, difference.kind, difference.fields) == (
        "both_changed", "person", ("phone",),
    )  # fmt: skip
    harbor.office.transfers.follow(path)
    now = harbor.office.records.get(Person, lan.person_id)
    assert (now.full_name, now.phone, now.email, now.birth_year) == (
        "Lan Thi Pham", "617-555-0100", "lan@example.net", 1985,
    )  # fmt: skip
    assert [one.fields for one in follows(harbor, path).differences] == [("phone",)]
    # what they have not changed since is not said again
    assert follows(harbor, told()).differences == ()
    assert follows(harbor, told()).is_nothing


def test_lines_that_were_signed_or_changed_here_stay_as_they_are(
    riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed
) -> None:
    day = date(2026, 3, 11)
    again, mine = (
        factories.record_hours(riverside.office, lan, worked_on=day, activity=words, submit=False)
        for words in ("Outreach", "Workshops")
    )
    waiting = riverside.office.records.all(HoursEntry)[1].id
    offered = path_of(offer(riverside, harbor, lan.person_id, stick))
    # before they answer, lines are changed, removed and handed in
    for entry in (waiting, mine):
        edited(riverside, entry, minutes=75)
    riverside.office.hours.submit([again])
    answer = path_of(harbor.office.transfers.accept(offered, stick))
    factories.sign_all(harbor.office, lan.supervisor_id)
    edited(harbor, mine, minutes=15)
    riverside.office.transfers.finish(answer, although_changed=True)
    (state,) = riverside.office.transfers.all()
    path = path_of(riverside.office.transfers.update(state.offer, stick))
    differences = follows(harbor, path).differences
    assert {(one.why, one.ours.id if one.ours else "") for one in differences} == {
        ("both_changed", waiting), ("both_changed", mine),
    }  # fmt: skip
    harbor.office.transfers.follow(path)
    assert harbor.office.hours.entry(waiting).minutes == 60
    assert harbor.office.hours.entry(mine).minutes == 15
    assert harbor.office.hours.row(waiting).state == "signed"
    assert harbor.office.hours.row(again).state == "submitted"
    assert harbor.office.rebuild().is_equal


def test_lines_removed_there_are_removed_unless_somebody_went_on_with_them(
    riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed
) -> None:
    drafts = [
        factories.record_hours(riverside.office, lan, worked_on=date(2026, 3, day), submit=False)
        for day in (10, 11, 12)
    ]
    offered = path_of(offer(riverside, harbor, lan.person_id, stick))
    for entry in drafts[:2]:
        riverside.office.records.delete("hours_entry", entry)
    edited(riverside, drafts[2], minutes=45)
    answer = path_of(harbor.office.transfers.accept(offered, stick))
    edited(harbor, drafts[1], minutes=30)
    harbor.office.records.delete("hours_entry", drafts[2])
    riverside.office.transfers.finish(answer, although_changed=True)
    (state,) = riverside.office.transfers.all()
    path = path_of(riverside.office.transfers.update(state.offer, stick))
    shown = follows(harbor, path)
    assert (shown.removed, shown.new) == ({"hours_entry": 1}, {})
    assert [one.why for one in shown.differences] == ["removed_here", "removed_there"]
    harbor.office.transfers.follow(path)
    here = {one.id for one in harbor.office.records.all(HoursEntry)}
    assert not here & {drafts[0], drafts[2]}
    assert drafts[1] in here
    riverside.clock.pass_days(1)
    again = path_of(riverside.office.transfers.update(state.offer, stick))
    assert follows(harbor, again).is_nothing
    assert follows(harbor, again).differences == ()


def test_signatures_taken_back_there_count_no_more_here(
    riverside: Laptop, harbor: Laptop, lan: Placed, moved: str, told: Callable[[], Path]
) -> None:
    signed = riverside.office.records.all(HoursEntry)[0].id
    riverside.office.sign_off.take_back([signature(riverside, signed)])
    assert riverside.office.transfers.changed(moved) is not None
    path = told()
    shown = follows(harbor, path)
    assert (shown.signed, shown.unsigned, shown.decided) == (0, 1, 0)
    done = harbor.office.transfers.follow(path)
    assert minutes(harbor, lan) == (0, 180)
    assert harbor.office.rebuild().is_equal
    harbor.office.history.undo(done.change_id)
    assert minutes(harbor, lan) == (120, 60)
    harbor.office.transfers.follow(path)
    # signed there once more, it counts here once more
    factories.sign_all(riverside.office, lan.supervisor_id)
    path = told()
    assert follows(harbor, path).signed == 2
    harbor.office.transfers.follow(path)
    assert minutes(harbor, lan) == (180, 0)
    assert harbor.office.rebuild().is_equal


def test_a_signature_that_was_taken_back_by_mistake_comes_back(
    riverside: Laptop, harbor: Laptop, lan: Placed, told: Callable[[], Path]
) -> None:
    signed = riverside.office.records.all(HoursEntry)[0].id
    mistake = riverside.office.sign_off.take_back([signature(riverside, signed)])
    harbor.office.transfers.follow(told())
    assert minutes(harbor, lan) == (0, 180)
    riverside.office.history.undo(mistake)
    path = told()
    harbor.office.transfers.follow(path)
    assert minutes(harbor, lan) == (120, 60)
    assert harbor.office.rebuild().is_equal


def test_a_line_that_is_void_there_is_void_here_until_it_is_restored(
    riverside: Laptop, harbor: Laptop, lan: Placed, told: Callable[[], Path]
) -> None:
    riverside.office.hours.void([riverside.office.records.all(HoursEntry)[0].id], "typed twice")
    path = told()
    assert follows(harbor, path).decided == 1
    harbor.office.transfers.follow(path)
    assert minutes(harbor, lan) == (0, 60)
    riverside.office.hours.restore([riverside.office.records.all(HoursEntry)[0].id])
    harbor.office.transfers.follow(told())
    assert minutes(harbor, lan) == (120, 60)
    assert harbor.office.rebuild().is_equal


def test_credentials_that_are_revoked_there_are_revoked_here(
    riverside: Laptop, harbor: Laptop, stick: Path
) -> None:
    kim = factories.place(riverside.office, "Kim Tran")
    factories.finish_pathway(riverside.office, kim)
    office, issuer = riverside.office, riverside.office.info.user.id
    sealer = office.credentials.sealer(issuer, ISSUER)
    (credential,) = office.credentials.award([kim.person_id]).credential_ids
    office.credentials.issue([credential], issuer, draw, sealer=sealer)
    step, *_ = office.step_credentials.of_person(kim.person_id)
    hand_over(riverside, harbor, kim.person_id, stick)
    (offered,) = office.transfers.all()
    assert not offered.has_changed
    office.credential_life.revoke([credential, step.id], issuer, ISSUER, "wrong name")
    path = path_of(office.transfers.update(offered.offer, stick))
    assert follows(harbor, path).revoked == 2
    done = harbor.office.transfers.follow(path)
    (one,) = harbor.office.credentials.all()
    assert (one.status, one.reason) == ("revoked", "wrong name")
    assert set(harbor.office.credential_life.revoked()) == {credential, step.id}
    assert harbor.office.rebuild().is_equal
    # for good: it cannot be undone here either
    assert refused(harbor.office.history.undo, done.change_id) == "revoked_cannot_be_undone"


def test_a_credential_that_was_issued_here_is_not_revoked_by_them(
    riverside: Laptop, harbor: Laptop, stick: Path
) -> None:
    kim = factories.place(riverside.office, "Kim Tran")
    factories.finish_pathway(riverside.office, kim)
    office, issuer = riverside.office, riverside.office.info.user.id
    (credential,) = office.credentials.award([kim.person_id]).credential_ids
    offered = path_of(offer(riverside, harbor, kim.person_id, stick))
    # both issue it before they know of each other
    office.credentials.issue([credential], issuer, draw)
    answer = path_of(harbor.office.transfers.accept(offered, stick))
    harbor.office.credentials.issue([credential], harbor.office.info.user.id, draw)
    office.transfers.finish(answer, although_changed=True)
    office.credentials.sealer(issuer, ISSUER)
    office.credential_life.revoke([credential], issuer, ISSUER, "moved away")
    (state,) = office.transfers.all()
    path = path_of(office.transfers.update(state.offer, stick))
    shown = follows(harbor, path)
    assert shown.revoked == 0
    (difference,) = shown.differences
    assert (difference.why, difference.number) == (
        "issued_here",
        office.credentials.all()[0].number,
    )
    harbor.office.transfers.follow(path)
    assert harbor.office.credentials.get(credential).status == "issued"
    assert harbor.office.rebuild().is_equal


def test_files_that_are_lost_late_or_out_of_order(
    riverside: Laptop, harbor: Laptop, lan: Placed, told: Callable[[], Path]
) -> None:
    person = riverside.office.records.get(Person, lan.person_id)
    paths = []
    for year in (1990, 1991, 1992):
        riverside.office.records.save(replace(person, birth_year=year))
        paths.append(told())
    harbor.office.transfers.follow(paths[1])
    assert harbor.office.records.get(Person, lan.person_id).birth_year == 1991
    assert harbor.office.transfers.look(paths[0]).state == "older"
    assert harbor.office.transfers.look(paths[0]).follows is None
    assert refused(harbor.office.transfers.follow, paths[0]) == "update_older"
    harbor.office.transfers.follow(paths[2])
    assert harbor.office.records.get(Person, lan.person_id).birth_year == 1992


def test_the_newest_version_stands_on_all_laptops_of_the_new_owner(
    riverside: Laptop,
    harbor: Laptop,
    stick: Path,
    lan: Placed,
    told: Callable[[], Path],
) -> None:
    theirs = join(harbor, stick / "theirs", "Their other laptop")
    signed = riverside.office.records.all(HoursEntry)[0].id
    mistake = riverside.office.sign_off.take_back([signature(riverside, signed)])
    first = told()
    riverside.office.history.undo(mistake)
    factories.sign_all(riverside.office, lan.supervisor_id)
    riverside.office.partners.accept(theirs.card(stick), is_compared=True, accept_change=True)
    second = told()
    # each laptop reads another of the two files, before they hear of each other
    harbor.office.transfers.follow(first)
    assert minutes(harbor, lan) == (0, 180)
    theirs.office.transfers.follow(second)
    assert minutes(theirs, lan) == (180, 0)
    theirs.office.syncing.import_file(send(harbor, stick / "one"))
    harbor.office.syncing.import_file(send(theirs, stick / "two"))
    for laptop in (harbor, theirs):
        assert minutes(laptop, lan) == (180, 0)
        assert laptop.office.rebuild().is_equal
    assert harbor.office.transfers.look(first).state == "older"
    assert theirs.office.transfers.look(second).state == "known"
    assert harbor.office.conflicts.all() == []
    theirs.office.close()


def test_both_laptops_follow_the_same_changes(
    riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed, told: Callable[[], Path]
) -> None:
    theirs = join(harbor, stick / "theirs", "Their other laptop")
    person = riverside.office.records.get(Person, lan.person_id)
    riverside.office.records.save(replace(person, email="lan@example.net"))
    factories.sign_all(riverside.office, lan.supervisor_id)
    harbor.office.transfers.follow(told())
    riverside.office.partners.accept(theirs.card(stick), is_compared=True, accept_change=True)
    theirs.office.transfers.follow(told())
    theirs.office.syncing.import_file(send(harbor, stick / "one"))
    harbor.office.syncing.import_file(send(theirs, stick / "two"))
    for laptop in (harbor, theirs):
        assert minutes(laptop, lan) == (180, 0)
        assert laptop.office.conflicts.all() == []
        assert laptop.office.rebuild().is_equal
    theirs.office.close()


def test_an_import_that_brought_what_followed_can_be_taken_back(
    riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed, told: Callable[[], Path]
) -> None:
    theirs = join(harbor, stick / "theirs", "Their other laptop")
    factories.sign_all(riverside.office, lan.supervisor_id)
    harbor.office.transfers.follow(told())
    taken = theirs.office.syncing.import_file(send(harbor, stick / "one"))
    assert minutes(theirs, lan) == (180, 0)
    theirs.office.syncing.undo(taken.report.batch_id)
    assert minutes(theirs, lan) == (120, 60)
    # and followed again there, by the next file
    riverside.office.partners.accept(theirs.card(stick), is_compared=True, accept_change=True)
    theirs.office.transfers.follow(told())
    assert minutes(theirs, lan) == (180, 0)
    assert theirs.office.rebuild().is_equal
    theirs.office.close()


def test_two_files_of_one_number_are_not_both_followed(
    riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed, moved: str
) -> None:
    other = join(riverside, stick / "second", "Front desk")
    factories.sign_all(riverside.office, lan.supervisor_id)
    one = path_of(riverside.office.transfers.update(moved, stick))
    two = path_of(other.office.transfers.update(moved, stick))
    harbor.office.transfers.follow(one)
    assert refused(harbor.office.transfers.follow, two) == "sender_other_laptop"
    harbor.office.partners.accept(other.card(stick), is_compared=True, accept_change=True)
    assert harbor.office.transfers.look(two).state == "forked"
    assert refused(harbor.office.transfers.follow, two) == "update_forked"
    assert minutes(harbor, lan) == (180, 0)
    # after it has read the other laptop's file it writes the next number
    other.office.syncing.import_file(send(riverside, stick / "sync"))
    three = path_of(other.office.transfers.update(moved, stick))
    harbor.office.transfers.follow(three)
    assert minutes(harbor, lan) == (180, 0)
    other.office.close()


def test_what_follows_goes_on_to_the_next_owner(
    riverside: Laptop, harbor: Laptop, lead: Laptop, lan: Placed, told: Callable[[], Path]
) -> None:
    stick = told().parent
    hand_over(harbor, lead, lan.person_id, stick)
    signed = riverside.office.records.all(HoursEntry)[0].id
    riverside.office.sign_off.take_back([signature(riverside, signed)])
    harbor.office.transfers.follow(told())
    (state,) = [one for one in harbor.office.transfers.all() if one.is_ours]
    assert state.has_changed
    lead.office.transfers.follow(path_of(harbor.office.transfers.update(state.offer, stick)))
    assert minutes(lead, lan) == (0, 180)


def test_nothing_follows_a_record_that_came_back(
    riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed, moved: str
) -> None:
    harbor.clock.pass_days(1)
    riverside.clock.pass_days(1)
    person = harbor.office.records.get(Person, lan.person_id)
    hand_over(harbor, riverside, lan.person_id, stick)
    assert refused(riverside.office.transfers.update, moved, stick) == "record_not_theirs"
    assert riverside.office.transfers.changed(moved) is None
    assert not any(one.has_changed for one in riverside.office.transfers.all())
    # Harbor was late with something
    harbor.office.records.save(replace(person, email="lan@example.net"))
    (state,) = [one for one in harbor.office.transfers.all() if one.is_ours]
    assert state.has_changed
    path = path_of(harbor.office.transfers.update(state.offer, stick))
    assert follows(riverside, path).changed == {"person": 1}
    riverside.office.transfers.follow(path)
    now = riverside.office.records.get(Person, lan.person_id)
    assert now.email == "lan@example.net"
    assert "staff" in now.roles
    assert minutes(riverside, lan) == (120, 60)
    assert riverside.office.rebuild().is_equal


def test_files_are_refused_for_a_reason(
    riverside: Laptop, harbor: Laptop, lead: Laptop, stick: Path, lan: Placed
) -> None:
    offered = path_of(offer(riverside, harbor, lan.person_id, stick))
    (one,) = riverside.office.transfers.all()
    assert refused(riverside.office.transfers.update, one.offer, stick) == "record_not_theirs"
    assert refused(harbor.office.transfers.follow, offered) == "not_an_update"
    answer = path_of(harbor.office.transfers.accept(offered, stick))
    riverside.office.transfers.finish(answer)
    path = path_of(riverside.office.transfers.update(one.offer, stick))
    assert refused(lead.office.transfers.look, path) == "file_not_for_you"
    assert refused(harbor.office.transfers.finish, path) == "not_an_acceptance"
    assert refused(harbor.office.transfers.accept, path, stick) == "not_an_offer"
    assert refused(harbor.office.transfers.keep_withdrawal, path) == "not_a_withdrawal"
    # a laptop that has not heard of the change of owner
    assert harbor.office.transfers.look(path).state == "open"


def test_somebody_who_was_erased_is_not_followed(
    riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed, moved: str
) -> None:
    path = path_of(riverside.office.transfers.update(moved, stick))
    harbor.office.erasing.erase(lan.person_id, "Lan Pham", "asked us to")
    assert refused(harbor.office.transfers.look, path) == "person_erased"
    assert refused(harbor.office.transfers.follow, path) == "person_erased"
    with harbor.office.session.read() as reader:
        (fact,) = reader.facts(HANDED_OVER)
        kept = str(fact.content["document_sha256"])
        assert refused(reader.document, kept) == "document_missing"
    riverside.office.erasing.erase(lan.person_id, "Lan Pham", "asked us to")
    assert not riverside.office.transfers.all()[0].has_changed
    assert refused(riverside.office.transfers.update, moved, stick) == "person_erased"


def test_writing_it_can_be_undone_and_takes_the_next_number(
    riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed, moved: str
) -> None:
    factories.sign_all(riverside.office, lan.supervisor_id)
    done = riverside.office.transfers.update(moved, stick)
    riverside.office.history.undo(done.change_id)
    assert riverside.office.transfers.all()[0].has_changed
    again = path_of(riverside.office.transfers.update(moved, stick))
    harbor.office.transfers.follow(again)
    assert harbor.office.transfers.look(path_of(done)).state == "older"


def test_what_is_new_there_is_filed_where_it_belongs_here(
    riverside: Laptop, harbor: Laptop, lan: Placed, told: Callable[[], Path]
) -> None:
    """A cohort that stands in for theirs goes on to do so, also under another name."""
    cohort = harbor.office.records.get(Enrollment, lan.enrollment_id).cohort_id
    placed = riverside.office.records.get(Placement, lan.placement_id)
    riverside.office.records.save(replace(placed, ends_on=date(2026, 6, 5)))
    harbor.office.transfers.follow(told())
    assert harbor.office.records.get(Placement, lan.placement_id).ends_on == date(2026, 6, 5)
    assert harbor.office.records.get(Enrollment, lan.enrollment_id).cohort_id == cohort
    with harbor.office.session.read() as reader:
        assert len(reader.facts(SIGN_OFF)) == 1


def unsigned(entry: str, content_hash: str) -> Decision:
    return Decision(entry, content_hash, "returned", "not that long")


def test_a_return_follows_too(
    riverside: Laptop, harbor: Laptop, lan: Placed, told: Callable[[], Path]
) -> None:
    waiting = riverside.office.hours.row(riverside.office.records.all(HoursEntry)[1].id)
    riverside.office.sign_off.sign_off(
        SignOffRequest(
            supervisor_id=lan.supervisor_id,
            decisions=(unsigned(waiting.id, waiting.content_hash),),
            level="staff",
        )
    )
    path = told()
    assert (follows(harbor, path).signed, follows(harbor, path).decided) == (0, 1)
    harbor.office.transfers.follow(path)
    assert harbor.office.hours.row(waiting.id).state == "returned"


def test_a_laptop_that_has_not_got_the_record_cannot_follow_it(
    riverside: Laptop, harbor: Laptop, stick: Path, moved: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(writing, "_PAPER_BYTES", 1)
        theirs = join(harbor, stick / "theirs", "Their other laptop")
    riverside.office.partners.accept(theirs.card(stick), is_compared=True, accept_change=True)
    path = path_of(riverside.office.transfers.update(moved, stick))
    assert refused(theirs.office.transfers.look, path) == "update_without_record"
    assert refused(theirs.office.transfers.follow, path) == "update_without_record"
    theirs.office.syncing.import_file(send(harbor, stick / "all", everything=True))
    assert follows(theirs, path).is_nothing
    theirs.office.close()


def test_a_supervisor_who_was_erased_here_does_not_come_again(
    riverside: Laptop, harbor: Laptop, lan: Placed, told: Callable[[], Path]
) -> None:
    harbor.office.erasing.erase(lan.supervisor_id, "Rosa Méndez", "asked us to")
    again = factories.place(
        riverside.office, "Kim Tran", supervisor_id=lan.supervisor_id, cohort_id=lan.cohort_id
    )
    riverside.office.people.same_person(lan.person_id, again.person_id)
    factories.sign_all(riverside.office, lan.supervisor_id)
    path = told()
    assert follows(harbor, path).new["placement"] == 1
    harbor.office.transfers.follow(path)
    assert minutes(harbor, lan) == (180, 0)
    assert harbor.office.records.find(Person, lan.supervisor_id) is None
    for placement in harbor.office.records.all(Placement):
        assert placement.supervisor_id != lan.supervisor_id
    assert harbor.office.rebuild().is_equal
