"""Records between two organizations: consent, scope, versions; hours are not counted twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.changes.facts import SHARED_RECORDS
from plc_desktop.domain.records import Person
from plc_desktop.errors import EnvironmentProblem, ForeignFileError, RuleError
from plc_desktop.exchange import learner_records as file_format
from plc_desktop.exchange.container import RECORDS, Envelope
from plc_desktop.exchange.learner_records import HOURS, SUMMARY, read_records, write_records
from plc_desktop.services.app import Office
from plc_desktop.services.workspace.environment import Environment
from tests import factories
from tests.factories import Clock
from tests.laptops import Laptop, join, send
from tests.organizations import hours_together

SHOWN = {
    "cohort", "consent", "credentials", "enrolled_on", "hours", "minutes", "name", "nominated_by",
    "printed_name", "status", "steps", "subject", "version",
}  # fmt: skip
LINE = {"activity", "entry", "hash", "level", "minutes", "sign_off", "site", "worked_on"}
PRIVATE = ("617-555-0166", "lan@example.org", "1984", "cried", "flyers", "district")


@pytest.fixture
def cbo(office: Office, environment: Environment, clock: Clock, tmp_path: Path) -> Laptop:
    """The community organization that owns the record."""
    return Laptop(office, environment, clock, tmp_path)


@pytest.fixture
def paired(cbo: Laptop, college: Laptop, tmp_path: Path) -> Path:
    """A stick, after both accepted each other's card."""
    stick = tmp_path / "usb"
    stick.mkdir()
    ours, theirs = cbo.card(stick), college.card(stick)
    assert cbo.office.partners.look(theirs).code == college.office.partners.look(ours).code
    cbo.office.partners.accept(theirs, is_compared=True)
    college.office.partners.accept(ours, is_compared=True)
    return stick


@pytest.fixture
def lan(cbo: Laptop) -> factories.Placed:
    """A parent leader with everything an office knows, two lines of hours, one of them signed."""
    placed = factories.place(cbo.office, "Lan Pham")
    person = cbo.office.records.get(Person, placed.person_id)
    cbo.office.records.save(
        replace(
            person,
            phone="617-555-0166",
            email="lan@example.org",
            birth_year=1984,
            school_sector="district",
            consents=("share_with_college",),
        )
    )
    factories.record_hours(
        cbo.office, placed, description="handed out flyers", reflection="I cried"
    )
    factories.sign_all(cbo.office, placed.supervisor_id)
    factories.record_hours(cbo.office, placed, worked_on=date(2026, 3, 6))
    return placed


def refused(laptop: Laptop, path: Path) -> str:
    with pytest.raises((ForeignFileError, RuleError)) as caught:
        laptop.office.learner_records.import_file(path)
    return caught.value.code


def test_only_what_the_scope_names_is_shown(cbo: Laptop, lan: factories.Placed) -> None:
    for scope in (SUMMARY, HOURS):
        (shown,) = cbo.office.learner_records.preview([lan.person_id], scope)
        assert set(shown.record) == SHOWN
        lines = shown.record["hours"]
        assert isinstance(lines, list)
        assert len(lines) == (scope == HOURS)
        for line in lines:
            assert isinstance(line, dict)
            assert set(line) == LINE
        assert not any(word in str(shown.record) for word in PRIVATE)


def test_nobody_is_shown_without_their_consent(
    cbo: Laptop, college: Laptop, paired: Path, lan: factories.Placed
) -> None:
    other = factories.place(cbo.office, "Kim Tran", cohort_id=lan.cohort_id)
    staff = factories.add_person(cbo.office, consents=("share_with_college",))
    ids = [lan.person_id, other.person_id, staff.id]
    shared = cbo.office.learner_records.share(college.key, ids, SUMMARY, paired)
    assert shared.people == (lan.person_id,)
    assert [one.code for one in shared.refused] == ["consent_missing", "not_enrolled"]
    with pytest.raises(RuleError, match="nothing_to_share"):
        cbo.office.learner_records.share(college.key, [other.person_id], SUMMARY, paired)
    with pytest.raises(RuleError, match="key_not_trusted"):
        cbo.office.learner_records.share("00" * 32, ids, SUMMARY, paired)


def test_what_they_were_shown_before_is_known(
    cbo: Laptop, college: Laptop, paired: Path, lan: factories.Placed, clock: Clock
) -> None:
    records, person = cbo.office.learner_records, cbo.office.records.get(Person, lan.person_id)

    def before(scope: str) -> tuple[str, str, bool | None]:
        (shown,) = records.preview([lan.person_id], scope, college.key)
        return shown.shown_on, shown.shown_scope, shown.has_changed

    assert before(SUMMARY) == ("", "", None)
    assert records.last_shown_on() == {}
    records.share(college.key, [lan.person_id], SUMMARY, paired)
    day = cbo.office.session.today().isoformat()
    clock.pass_days(1)
    assert before(SUMMARY) == (day, SUMMARY, False)
    assert before(HOURS) == (day, SUMMARY, True)
    assert records.last_shown_on() == {college.database.workspace_id: day}
    cbo.office.records.save(replace(person, printed_name="Lan Thi Pham"))
    assert before(SUMMARY) == (day, SUMMARY, True)
    # nothing is guessed of what an earlier program showed
    with cbo.office.session.transaction("shown") as work:
        (fact,) = work.facts(SHARED_RECORDS)
        said = {name: value for name, value in fact.content.items() if name != "marks"}
        later: dict[str, Any] = {"version": int(str(said["version"])) + 1, "scope": HOURS}
        work.add_fact(SHARED_RECORDS, {**said, **later})
    assert before(HOURS) == (day, HOURS, None)
    cbo.office.records.save(replace(person, consents=()))
    assert before(SUMMARY) == (day, HOURS, None)
    records.share(college.key, [], SUMMARY, paired)
    assert before(SUMMARY) == ("", "", None)


def test_a_stick_that_was_pulled_out_is_not_made_anew(
    cbo: Laptop, college: Laptop, paired: Path, lan: factories.Placed
) -> None:
    paired.rename(paired.with_name("pulled out"))
    with pytest.raises(EnvironmentProblem, match="folder_missing"):
        cbo.office.learner_records.share(college.key, [lan.person_id], HOURS, paired)
    assert not paired.exists()
    with cbo.office.session.read() as reader:
        assert reader.facts(SHARED_RECORDS) == []


def test_a_record_is_filed_read_only_and_superseded_by_version(
    cbo: Laptop, college: Laptop, paired: Path, lan: factories.Placed
) -> None:
    first = cbo.office.learner_records.share(college.key, [lan.person_id], HOURS, paired).path
    seen = college.office.learner_records.look(first)
    assert (seen.organization, seen.is_trusted, seen.scope) == (
        "Riverside Family Center", True, HOURS,
    )  # fmt: skip
    assert [(one.name, one.state) for one in seen.records] == [("Lan Pham", "new")]
    assert college.office.learner_records.all() == []

    college.office.learner_records.import_file(first)
    (kept,) = college.office.learner_records.all()
    assert (kept.name, kept.signed_lines) == ("Lan Pham", 1)
    assert "Lan Pham" not in {one.full_name for one in college.office.records.all(Person)}
    again = college.office.learner_records.import_file(first)
    assert [one.state for one in again.records] == ["known"]

    cbo.clock.pass_days(1)
    person = cbo.office.records.get(Person, lan.person_id)
    cbo.office.records.save(replace(person, full_name="Lan Thi Pham"))
    second = cbo.office.learner_records.share(college.key, [lan.person_id], SUMMARY, paired).path
    assert second != first
    newer = college.office.learner_records.import_file(second)
    assert [one.state for one in newer.records] == ["newer"]
    late = college.office.learner_records.import_file(first)
    assert [one.state for one in late.records] == ["older"]
    (kept,) = college.office.learner_records.all()
    assert kept.name == "Lan Thi Pham"


def test_the_other_laptops_of_the_reader_see_it_too(
    cbo: Laptop, college: Laptop, paired: Path, lan: factories.Placed
) -> None:
    other = join(college, paired / "other", "Second desk")
    shared = cbo.office.learner_records.share(college.key, [lan.person_id], HOURS, paired)
    college.office.learner_records.import_file(shared.path)
    other.office.syncing.import_file(send(college, paired / "sync"))
    assert other.office.learner_records.all() == college.office.learner_records.all() != []
    other.office.close()


def test_two_laptops_that_link_a_record_apart_end_with_one_person(
    cbo: Laptop, college: Laptop, paired: Path, lan: factories.Placed
) -> None:
    path = cbo.office.learner_records.share(college.key, [lan.person_id], HOURS, paired).path
    college.office.learner_records.import_file(path)
    first, second = (factories.place(college.office, name) for name in ("Lan Pham", "Lan Phạm"))
    other = join(college, paired / "other", "Second desk")
    (kept,) = college.office.learner_records.all()
    said = ((college, first), (other, second))
    other.clock.instant += timedelta(minutes=1)
    for laptop, placed in said:
        laptop.office.learner_records.link(kept.owner, kept.subject, placed.person_id)
    files = [send(one, paired / name) for (one, _), name in zip(said, ("a", "b"), strict=True)]
    other.office.syncing.import_file(files[0])
    college.office.syncing.import_file(files[1])

    def linked() -> list[str]:
        return [laptop.office.learner_records.all()[0].person_id for laptop, _ in said]

    assert linked() == [second.person_id] * 2
    college.office.learner_records.link(kept.owner, kept.subject, first.person_id)  # a slow clock
    other.office.syncing.import_file(send(college, paired / "c"))
    assert linked() == [first.person_id] * 2
    other.office.close()


def test_hours_here_and_elsewhere_are_not_counted_twice(
    cbo: Laptop, college: Laptop, paired: Path, lan: factories.Placed
) -> None:
    entry = factories.record_hours(cbo.office, lan, worked_on=date(2026, 3, 9), minutes=60)
    assert entry
    factories.sign_all(cbo.office, lan.supervisor_id)
    path = cbo.office.learner_records.share(college.key, [lan.person_id], HOURS, paired).path
    college.office.learner_records.import_file(path)
    placed = factories.place(college.office, "Lan Pham")
    factories.record_hours(college.office, placed, minutes=150)
    factories.sign_all(college.office, placed.supervisor_id)
    (kept,) = college.office.learner_records.all()
    alone = hours_together(college, placed.person_id)
    assert (alone.here, alone.elsewhere, alone.held) == (150, 0, 0)

    college.office.learner_records.link(kept.owner, kept.subject, placed.person_id)
    together = hours_together(college, placed.person_id)
    # 5 March: 150 here and 120 there are one event, the smaller counts; 6 and 9 March are new
    assert (together.here, together.elsewhere, together.held) == (120, 180, 120)
    with pytest.raises(RuleError, match="record_missing"):
        college.office.learner_records.link("nobody", kept.subject, placed.person_id)


def test_files_of_others_are_kept_from_no_one_unknown(
    cbo: Laptop, college: Laptop, paired: Path, lan: factories.Placed, tmp_path: Path
) -> None:
    path = cbo.office.learner_records.share(college.key, [lan.person_id], SUMMARY, paired).path
    assert refused(cbo, path) == "file_is_own"
    broken = tmp_path / "broken.plcrec"
    broken.write_bytes(path.read_bytes()[:-1])
    assert refused(college, broken) == "exchange_file_damaged"
    card = cbo.card(paired)
    assert college.office.partners.look(card).status == "trusted"
    with pytest.raises(RuleError, match="card_of_own_organization"):
        cbo.office.partners.look(card)


def test_a_new_key_of_an_organization_has_to_be_looked_at(
    cbo: Laptop, college: Laptop, paired: Path
) -> None:
    import shutil

    shutil.rmtree(cbo.environment.folders.keys)
    card = cbo.card(paired)
    assert college.office.partners.look(card).status == "key_changed"
    with pytest.raises(RuleError, match="key_changed"):
        college.office.partners.accept(card, is_compared=True)
    college.office.partners.accept(card, is_compared=True, accept_change=True)
    states = [one.is_revoked for one in college.office.partners.all()]
    assert sorted(states) == [False, True]


WRONG = [
    {"name": 7},
    {"version": 10**14},
    {"hours": [7]},
    {"hours": [{}]},
    {"credentials": [{"number": "1"}]},
    {"minutes": {"counted": "1"}},
    {"steps": {"course": True}},
    {"subject": ""},
    {"more": 1},
]


@pytest.mark.parametrize("parts", WRONG, ids=str)
def test_records_that_are_not_whole_are_refused(
    cbo: Laptop, college: Laptop, lan: factories.Placed, parts: dict[str, Any]
) -> None:
    (shown,) = cbo.office.learner_records.preview([lan.person_id], HOURS)
    keys, reader = cbo.office.laptops.keys(), college.office.laptops.keys().age
    envelope = Envelope(
        kind=RECORDS,
        workspace=cbo.office.info.workspace_id,
        sender="Riverside",
        to=(reader.recipient,),
        created_at_ms=cbo.environment.now_ms(),
        app="test",
    )
    good: dict[str, Any] = dict(shown.record)
    assert read_records(write_records(envelope, "R", HOURS, [good], keys), [reader]).records
    wrong = {**good, **parts}
    for records, scope in (([wrong], HOURS), ([good, good], HOURS), ([good], SUMMARY), ([], HOURS)):
        data = write_records(envelope, "R", scope, records, keys)
        with pytest.raises(ForeignFileError, match="exchange_file_malformed"):
            read_records(data, [reader])
    with pytest.raises(ForeignFileError, match="exchange_file_malformed"):
        read_records(write_records(envelope, "R", "all", [good], keys), [reader])
    line_hash = {**good, "hours": [{**good["hours"][0], "hash": "x"}]}
    with pytest.raises(ForeignFileError, match="exchange_file_malformed"):
        read_records(write_records(envelope, "R", HOURS, [line_hash], keys), [reader])
    assert file_format.read_record(file_format.record_bytes(good)) == good
