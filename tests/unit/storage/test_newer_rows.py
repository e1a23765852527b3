"""A row in which a newer program wrote what must be understood is read here, and not changed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from plc_desktop.changes.encoding import seal
from plc_desktop.changes.model import Header, SealedChange, UnknownOp
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Person
from plc_desktop.errors import RuleError
from plc_desktop.services.app import Office
from tests import factories
from tests.factories import Placed


def receive(office: Office, *raws: dict[str, Json]) -> None:
    """Take in what a newer program wrote on another laptop."""
    database = office.session.database
    with database.read() as reader:
        heads = reader.heads()
    header = Header(heads, 1, "", "newer", 9, "", 7, database.workspace_id)
    database.receive([SealedChange(*seal(header, [UnknownOp(raw) for raw in raws]))])


def refusal(attempt: Any) -> str:
    with pytest.raises(RuleError) as caught:
        attempt()
    return caught.value.code


@pytest.fixture
def placed(office: Office) -> Placed:
    return factories.place(office)


def test_what_must_be_understood_makes_the_record_read_only(office: Office, placed: Placed) -> None:
    entry = factories.record_hours(office, placed)
    receive(
        office,
        {"op": "set", "row": ["person", placed.person_id], "f": "x", "t": 1, "v": 1, "crit": True},
        {"op": "split", "row": ["hours_entry", entry], "crit": True},
    )
    person = office.records.get(Person, placed.person_id)
    assert office.records.is_read_only(person.id)
    work = office.session
    name = replace(person, full_name="Other")
    assert refusal(lambda: office.records.save(name)) == "made_with_newer_version"
    assert refusal(lambda: factories.sign_all(office, placed.supervisor_id)) == (
        "made_with_newer_version"
    )
    for change in (
        lambda one: one.delete("person", person.id),
        lambda one: one.resolve("person", person.id, "phone", "1"),
        lambda one: one.set_register("hours_entry", entry, "submitted", ""),
    ):

        def attempt(change: Any = change) -> None:
            with work.transaction("step") as one:
                change(one)

        assert refusal(attempt) == "made_with_newer_version"
    assert office.records.get(Person, person.id) == person
    assert office.rebuild().is_equal
    assert office.records.is_read_only(entry)


@pytest.mark.parametrize("more", [{}, {"crit": False}, {"crit": 1}, {"crit": True, "row": ["x"]}])
def test_what_need_not_be_understood_leaves_it_alone(
    office: Office, placed: Placed, more: dict[str, Json]
) -> None:
    raw: dict[str, Json] = {"op": "paint", "row": ["person", placed.person_id]}
    receive(office, {**raw, **more})
    person = office.records.get(Person, placed.person_id)
    assert not office.records.is_read_only(person.id)
    assert office.records.save(replace(person, full_name="Other")).change_id
    assert office.rebuild().is_equal
