"""What a file brings besides rows is told before it is read: whom it is about, in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from plc_desktop.changes import facts
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Person
from plc_desktop.services.exchange import told_facts
from plc_desktop.services.exchange.told_facts import ToldFact
from tests import factories
from tests.laptops import Laptop, send

MOMENT: dict[str, Json] = {"by": "", "at": 1, "nonce": "1"}


def share(organization: str, *people: Json) -> dict[str, Json]:
    """Return what stands in a fact about records that were shown."""
    return {
        "partner": "11", "organization": organization, "scope": "hours", "people": [*people],
        "version": 1, "file_sha256": "22", **MOMENT,
    }  # fmt: skip


def test_a_file_of_decisions_alone_says_them(ana: Laptop, bo: Laptop, stick: Path) -> None:
    placed = factories.place(ana.office, "Maria Silva")
    other = factories.add_person(ana.office, full_name="Maria da Silva")
    line = factories.record_hours(ana.office, placed)
    bo.office.syncing.import_file(send(ana, stick))
    ana.office.people.different_people(placed.person_id, other.id)
    with ana.office.session.transaction("said") as work:
        work.add_fact(facts.DISTINCT, {"entries": [line, "gone"], "nonce": "1"})
        work.add_fact(facts.SHARED_RECORDS, share("Harbor", placed.person_id))
        work.add_fact(facts.DEADLINES, {"answer_days": 5, "overdue_days": 3, **MOMENT})
    seen = bo.office.syncing.look(send(ana, stick))
    assert seen.items == ()
    (hours,) = seen.facts[1].about
    assert hours.startswith("Maria Silva · 2026-")
    assert seen.facts == (
        ToldFact(facts.SHARED_RECORDS, ("Maria Silva",), "Harbor"),
        ToldFact(facts.DISTINCT, (hours,)),
        ToldFact(facts.DIFFERENT_PEOPLE, ("Maria Silva", "Maria da Silva")),
    )
    assert sum(seen.report.facts.values()) == 4


def test_the_newest_are_told_and_no_more_than_can_be_read(
    ana: Laptop, bo: Laptop, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana_id = ana.office.records.all(Person)[0].id
    for name in ("Harbor", "Bay"):
        with ana.office.session.transaction("said") as work:
            work.add_fact(facts.SHARED_RECORDS, share(name, ana_id))
    path = send(ana, stick)
    monkeypatch.setattr(told_facts, "MAX_TOLD", 1)
    assert [one.to for one in bo.office.syncing.look(path).facts] == ["Bay"]
