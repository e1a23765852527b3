"""What another organization was shown is taken back: after an erasure, or without the consent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from plc_desktop.domain.records import Person
from plc_desktop.errors import ForeignFileError, RuleError
from plc_desktop.exchange.container import RECORDS, Envelope
from plc_desktop.exchange.learner_records import (
    HOURS,
    SUMMARY,
    read_records,
    withdrawn_record,
    write_records,
)
from tests import factories, pages
from tests.factories import Clock, Placed
from tests.laptops import WORKSPACE, Laptop, start

NAME = "Lan Pham-Forgotten"


@pytest.fixture
def cbo(tmp_path: Path) -> Iterator[Laptop]:
    """The community organization that owns the record."""
    made = start(tmp_path / "cbo", Clock(datetime(2026, 3, 20, 14, 0, tzinfo=UTC)))
    yield made
    made.office.close()


@pytest.fixture
def stick(cbo: Laptop, college: Laptop, tmp_path: Path) -> Path:
    """A stick, after both accepted each other's card."""
    folder = tmp_path / "usb"
    folder.mkdir()
    ours, theirs = cbo.card(folder), college.card(folder)
    cbo.office.partners.accept(theirs, is_compared=True)
    college.office.partners.accept(ours, is_compared=True)
    return folder


@pytest.fixture
def lan(cbo: Laptop) -> Placed:
    """A parent leader who agreed to be shown, with a signed line."""
    placed = factories.place(cbo.office, NAME)
    agree(cbo, placed, "share_with_college")
    factories.record_hours(cbo.office, placed)
    factories.sign_all(cbo.office, placed.supervisor_id)
    return placed


def agree(cbo: Laptop, placed: Placed, *consents: str) -> None:
    person = cbo.office.records.get(Person, placed.person_id)
    cbo.office.records.save(replace(person, consents=consents))


def show(cbo: Laptop, college: Laptop, stick: Path, *people: str) -> Path:
    cbo.clock.pass_days(1)
    return cbo.office.learner_records.share(college.key, people, HOURS, stick).path


def states(college: Laptop, path: Path) -> list[tuple[str, str]]:
    college.clock.pass_days(1)
    seen = college.office.learner_records.import_file(path)
    return [(one.name, one.state) for one in seen.records]


def assert_blank(college: Laptop) -> None:
    assert college.office.learner_records.all() == []
    data = pages.decrypted(college.home / WORKSPACE, college.database.key)
    assert b"Forgotten" not in data
    assert college.office.rebuild().is_equal


def test_who_was_erased_is_taken_back_with_the_next_file(
    cbo: Laptop, college: Laptop, stick: Path, lan: Placed
) -> None:
    old = show(cbo, college, stick, lan.person_id)
    assert states(college, old) == [(NAME, "new")]
    assert cbo.office.learner_records.to_withdraw(college.key) == ()
    assert cbo.office.learner_records.to_withdraw("00" * 32) == ()
    assert cbo.office.erasing.preview(lan.person_id).organizations == ("Mill City College",)
    cbo.office.erasing.erase(lan.person_id, NAME, "asked for it")
    assert cbo.office.learner_records.to_withdraw(college.key) == (lan.person_id,)
    path = show(cbo, college, stick)
    assert lan.person_id.encode() not in path.read_bytes()
    seen = college.office.learner_records.look(path)
    assert [(one.name, one.state) for one in seen.records] == [(NAME, "withdrawn")]
    assert states(college, path) == [(NAME, "withdrawn")]
    assert_blank(college)
    assert states(college, path) == [("", "known")]
    assert states(college, old) == [(NAME, "older")], "an old file brings nobody back"
    assert_blank(college)
    with pytest.raises(RuleError, match="nothing_to_share"):
        show(cbo, college, stick)


def test_who_no_longer_agrees_is_taken_back_and_may_agree_again(
    cbo: Laptop, college: Laptop, stick: Path, lan: Placed
) -> None:
    states(college, show(cbo, college, stick, lan.person_id))
    agree(cbo, lan)
    kim = factories.place(cbo.office, "Kim Tran", cohort_id=lan.cohort_id)
    agree(cbo, kim, "share_with_college")
    cbo.clock.pass_days(1)
    shared = cbo.office.learner_records.share(college.key, [kim.person_id], SUMMARY, stick)
    assert (shared.people, shared.withdrawn) == ((kim.person_id,), (lan.person_id,))
    assert sorted(states(college, shared.path)) == [("Kim Tran", "new"), (NAME, "withdrawn")]
    assert [one.name for one in college.office.learner_records.all()] == ["Kim Tran"]
    assert cbo.office.erasing.preview(lan.person_id).organizations == ()
    agree(cbo, lan, "share_with_college")
    assert states(college, show(cbo, college, stick, lan.person_id)) == [(NAME, "newer")]
    assert len(college.office.learner_records.all()) == 2


def test_what_was_never_kept_has_nothing_to_be_taken_back(
    cbo: Laptop, college: Laptop, stick: Path, lan: Placed
) -> None:
    show(cbo, college, stick, lan.person_id)
    agree(cbo, lan)
    assert states(college, show(cbo, college, stick)) == [("", "known")]
    assert college.office.learner_records.all() == []


def test_a_record_about_somebody_who_was_erased_here_is_not_kept_again(
    cbo: Laptop, college: Laptop, stick: Path, lan: Placed
) -> None:
    states(college, show(cbo, college, stick, lan.person_id))
    theirs = factories.place(college.office, "Forgotten, Lan")
    workspace = cbo.database.workspace_id
    college.office.learner_records.link(workspace, lan.person_id, theirs.person_id)
    assert college.office.erasing.preview(theirs.person_id).papers == 1
    college.office.erasing.erase(theirs.person_id, "Forgotten, Lan", "asked for it")
    assert_blank(college)
    assert states(college, show(cbo, college, stick, lan.person_id)) == [(NAME, "erased")]
    assert_blank(college)


def test_a_record_that_is_taken_back_says_nothing_else(cbo: Laptop) -> None:
    keys = cbo.office.laptops.keys()
    envelope = Envelope(
        kind=RECORDS, workspace="w", sender="", to=(keys.age.recipient,), created_at_ms=1, app=""
    )
    record = withdrawn_record("somebody", 7)
    data = write_records(envelope, "Riverside", SUMMARY, [record], keys)
    assert read_records(data, [keys.age]).records == (record,)
    for name in ("name", "cohort", "status"):
        data = write_records(envelope, "Riverside", SUMMARY, [{**record, name: "x"}], keys)
        with pytest.raises(ForeignFileError, match="exchange_file_malformed"):
            read_records(data, [keys.age])


def test_what_was_shown_while_the_clock_was_ahead_is_superseded(
    cbo: Laptop, college: Laptop, stick: Path, lan: Placed
) -> None:
    now = cbo.clock.instant
    cbo.clock.instant = now.replace(year=2099)
    states(college, show(cbo, college, stick, lan.person_id))
    cbo.clock.instant = now
    person = cbo.office.records.get(Person, lan.person_id)
    cbo.office.records.save(replace(person, full_name="Lan Pham"))
    assert states(college, show(cbo, college, stick, lan.person_id)) == [("Lan Pham", "newer")]
    agree(cbo, lan)
    assert cbo.office.learner_records.to_withdraw(college.key) == (lan.person_id,)
    assert states(college, show(cbo, college, stick)) == [("Lan Pham", "withdrawn")]
    assert_blank(college)
    assert cbo.office.learner_records.to_withdraw(college.key) == ()
