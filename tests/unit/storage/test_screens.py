"""Tables for screens: search without accents, filters, orders, names from other records."""

from __future__ import annotations

import dataclasses
from datetime import date, time, timedelta
from typing import Any, cast

import pytest

from plc_desktop.changes import facts
from plc_desktop.domain.records import (
    Attendance,
    Capstone,
    Cohort,
    CourseResult,
    Enrollment,
    Nomination,
    Organization,
    Person,
    Placement,
    TrainingSession,
)
from plc_desktop.domain.requirements import Totals, pace
from plc_desktop.domain.tables import (
    TABLES,
    CredentialRow,
    HoursRow,
    ParentLeaderRow,
    PersonRow,
    PlacementRow,
    Row,
    TableRequest,
    TrainingSessionRow,
)
from plc_desktop.errors import RuleError
from plc_desktop.storage.screen_list import SCREENS
from tests.stored import World


def rows(world: World, name: str, **request: Any) -> list[Row]:
    """Return all rows, and check that every way to ask gives the same."""
    wanted = TableRequest(**request)
    with world.database.read() as reader:
        ids = reader.ids(name, wanted)
        assert reader.count(name, wanted) == len(ids)
        found = reader.rows(name, ids)
        assert reader.first_page(name, wanted, 3) == found[:3]
    return found


def hours(world: World, **request: Any) -> list[HoursRow]:
    return cast("list[HoursRow]", rows(world, "hours", **request))


def test_every_table_answers_every_order_and_filter(world: World) -> None:
    world.hours()
    assert set(SCREENS) == set(TABLES)
    for name, screen in SCREENS.items():
        fields = {item.name for item in dataclasses.fields(screen.row)}
        assert set(screen.columns) == fields - {"rowid", "id"}
        for order in ("", *screen.columns):
            assert rows(world, name, sort=order) is not None
            rows(world, name, sort=order, descending=True, search="x y")
        for filter_name in screen.filters:
            rows(world, name, filters={filter_name: "2026-01-01"})
            rows(world, name, filters={filter_name: ("a", "b")}, search="%_'")
            rows(world, name, filters={filter_name: ""})


def test_unknown_names_are_refused(world: World) -> None:
    with world.database.read() as reader:
        for name, request, code in (
            ("none", TableRequest(), "table_unknown"),
            ("hours", TableRequest(sort="none"), "sort_unknown"),
            ("hours", TableRequest(filters={"none": "x"}), "filter_unknown"),
        ):
            with pytest.raises(RuleError) as caught:
                reader.ids(name, request)
            assert caught.value.code == code
        assert reader.rows("hours", [99, 100]) == []


def test_hours_newest_day_first_with_all_names(world: World) -> None:
    old = world.hours(worked_on=date(2026, 2, 1))
    new = world.hours(starts_at=time(9), ends_at=time(11), description="Called María")
    found = hours(world)
    assert [row.id for row in found] == [new.id, old.id]
    row = found[0]
    assert (row.person, row.site, row.supervisor) == (
        "王秀英",
        "City Health Department",
        "Rosa Méndez",
    )
    assert (row.starts_at, row.ends_at, row.minutes) == (time(9), time(11), 120)
    assert (row.state, row.waiting_since_on) == ("submitted", date(2026, 3, 6))
    assert [row.id for row in hours(world, descending=True)] == [old.id, new.id]
    assert [row.id for row in rows(world, "waiting")] == [old.id, new.id]


def test_search_finds_words_names_and_sites_without_accents(world: World) -> None:
    entry = world.hours(description="Called María about Đặng")
    for words in ("maria", "DANG called", "王秀", "health maria", ""):
        assert [row.id for row in hours(world, search=words)] == [entry.id]
    for words in ("mariaa", "maria bob", "%", "_"):
        assert hours(world, search=words) == []


def test_hours_in_the_order_of_names_with_those_of_nobody_known(world: World) -> None:
    def of(name: str) -> str:
        """Store a person with one entry and return the entry's id."""
        person, place = world.id(), world.id()
        world.put(
            Person(id=person, full_name=name, roles=("parent_leader",)),
            Placement(id=place, person_id=person, organization_id=world.site),
        )
        people[name], places[name] = person, place
        return world.hours(placement_id=place).id

    people: dict[str, str] = {}
    places: dict[str, str] = {}
    zoe, ana, gone, lost = of("Zoë Ünal"), of("ana Ávila"), of("Bo Gone"), of("Cy Lost")
    world.delete("person", people["Bo Gone"])
    world.delete("placement", places["Cy Lost"])
    found = [row.id for row in hours(world, sort="person")]
    assert found == [gone, lost, ana, zoe]
    assert [row.id for row in hours(world, sort="person", descending=True)] == found[::-1]
    chosen = hours(world, sort="person", filters={"person": people["ana Ávila"]})
    assert [row.id for row in chosen] == [ana]
    with_joins = hours(world, sort="person", filters={"supervisor": "x"}, search="bo")
    assert with_joins == []


def test_what_is_searched_for_may_lie_far_from_the_beginning(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plc_desktop.storage.screens._NEAR", (2, 4))
    entries = [
        world.hours(worked_on=date(2026, 3, 1) + timedelta(days=day), description=text)
        for day, text in enumerate(("rare", "rare", "rare", "often", "rare", "often", "often"))
    ]
    often = [entry.id for entry in reversed(entries) if entry.description == "often"]
    rare = [entry.id for entry in reversed(entries) if entry.description == "rare"]
    assert [row.id for row in hours(world, search="often")] == often
    assert [row.id for row in hours(world, search="rare")] == rare
    assert hours(world, search="never") == []


def test_hours_filters(world: World) -> None:
    first = world.hours()
    second = world.hours(submit=False, worked_on=date(2026, 3, 7), activity="Planning Día")
    world.sign_off(first)

    def ids(**filters: Any) -> set[str]:
        return {row.id for row in hours(world, filters=filters)}

    both = {first.id, second.id}
    assert ids(person=world.leader) == both
    assert ids(person=("x", world.leader), placement=world.placement) == both
    assert ids(site=world.site, supervisor=world.supervisor) == both
    assert ids(supervisor="x") == set()
    assert ids(state="signed") == {first.id}
    assert ids(state=("draft", "void")) == {second.id}
    assert ids(level="paper", counts="1") == {first.id}
    assert ids(held="1") == set()
    assert ids(held="0") == both
    assert ids(from_on="2026-03-06") == {second.id}
    assert ids(until_on="2026-03-06") == {first.id}
    assert ids(activity="planning dia") == {second.id}
    assert ids(id=(second.id, "x")) == {second.id}


def test_an_acting_supervisor_has_the_hours_of_those_days(world: World) -> None:
    acting = world.id()
    world.put(
        Person(id=acting, full_name="Bo"),
        Placement(
            id=world.placement,
            person_id=world.leader,
            organization_id=world.site,
            supervisor_id=world.supervisor,
            acting_supervisor_id=acting,
            acting_from_on=date(2026, 3, 1),
            acting_until_on=date(2026, 3, 5),
        ),
    )
    during = world.hours()
    after = world.hours(worked_on=date(2026, 3, 6))
    assert [row.id for row in hours(world, filters={"supervisor": acting})] == [during.id]
    assert [row.id for row in hours(world, filters={"supervisor": world.supervisor})] == [after.id]


def test_parent_leaders_with_their_steps(world: World) -> None:
    cohort, cbo, other = world.id(), world.id(), world.id()
    world.put(
        Cohort(id=cohort, name="Spring", starts_on=date(2026, 2, 1), ends_on=date(2026, 6, 1)),
        Organization(id=cbo, name="Familias"),
        Nomination(id=world.id(), person_id=world.leader, organization_id=cbo),
        Enrollment(
            id=world.enrollment,
            person_id=world.leader,
            cohort_id=cohort,
            rule_set_id=world.rules.id,
            status="in_progress",
        ),
        Person(id=other, full_name="Álvaro", roles=("parent_leader",)),
        CourseResult(id=world.id(), person_id=world.leader, credits=2),
        Capstone(id=world.id(), person_id=world.leader, decision="accepted"),
        Attendance(id=world.id(), person_id=world.leader, session_id="", minutes=600),
    )
    entry = world.hours(minutes=600)
    for day in range(6):
        world.sign_off(world.hours(minutes=600, worked_on=date(2026, 2, 2) + timedelta(day)))
    found = cast("list[ParentLeaderRow]", rows(world, "parent_leaders"))
    assert [row.name for row in found] == ["Álvaro", "王秀英"]
    row = found[1]
    assert (row.nominated_by, row.cohort, row.status) == ("Familias", "Spring", "in_progress")
    assert (row.field_minutes, row.waiting_minutes, row.field_required) == (3600, 600, 3600)
    assert (row.pace, row.is_eligible, row.capstone) == ("done", True, "accepted")
    assert found[0].pace == ""
    assert not found[0].is_eligible

    def names(**filters: Any) -> list[str]:
        found = rows(world, "parent_leaders", filters=filters)
        return [cast("ParentLeaderRow", row).name for row in found]

    assert names(cohort=cohort) == names(organization=cbo) == names(pace="done") == ["王秀英"]
    assert names(status="in_progress", rule_set=world.rules.id) == ["王秀英"]
    assert names(pace=("late", "behind")) == []
    assert entry.id in {row.id for row in hours(world, filters={"cohort": cohort})}
    with world.database.read() as reader:
        days = reader.minutes_by_day(cohort)
        assert days[date(2026, 3, 5)] == (0, 600)
        assert reader.minutes_by_day() == days
        assert reader.waiting_totals() == (1, 600)
        assert reader.last_worked_on() == {world.leader: date(2026, 3, 5)}
        assert reader.minutes_by_day("x") == {}


def test_pace_is_the_one_of_the_rules(world: World) -> None:
    cohort, today = world.id(), world.now.astimezone().date()
    entry = world.hours(minutes=600)
    for starts, ends in (
        (None, None),
        (-30, -60),
        (-60, -1),
        (-10, 50),
        (-9, 51),
        (-12, 60),
        (-100, 10),
        (5, 50),
        (0, 60),
    ):
        starts_on = None if starts is None else today + timedelta(starts)
        ends_on = None if ends is None else today + timedelta(ends)
        world.put(
            Cohort(id=cohort, name="C", starts_on=starts_on, ends_on=ends_on),
            Enrollment(
                id=world.enrollment,
                person_id=world.leader,
                cohort_id=cohort,
                rule_set_id=world.rules.id,
            ),
        )
        (row,) = cast("list[ParentLeaderRow]", rows(world, "parent_leaders"))
        expected = pace(world.rules, Totals(waiting_minutes=600), starts_on, ends_on, today)
        assert row.pace == expected.status, (starts, ends)
    assert world.state(entry) == "submitted"


def test_one_person_is_listed_once(world: World) -> None:
    twin = world.id()
    world.put(Person(id=twin, full_name="Wang", roles=("parent_leader",)))
    same = world.fact(facts.SAME_PERSON, {"people": [twin, world.leader]})
    assert len(rows(world, "parent_leaders")) == 1
    world.delete("person", min(twin, world.leader))
    assert [row.id for row in rows(world, "parent_leaders")] == [max(twin, world.leader)]
    world.retract(same)
    assert len(rows(world, "parent_leaders")) == 1


def test_people_and_placements(world: World) -> None:
    world.hours()
    world.fact(facts.PERSON_KEY, {"person": world.supervisor, "key": "00"})
    (row,) = cast(
        "list[PersonRow]", rows(world, "people", search="mendez", filters={"role": "supervisor"})
    )
    assert (row.placements, row.waiting_entries, row.has_key) == (1, 1, True)
    (place,) = cast("list[PlacementRow]", rows(world, "placements", search="rosa"))
    assert (place.person, place.waiting_minutes, place.entries) == ("王秀英", 120, 1)


def test_sessions_count_who_was_there(world: World) -> None:
    session = world.id()
    world.put(
        TrainingSession(id=session, topic="Power", held_on=date(2026, 3, 1), minutes=90),
        Attendance(id=world.id(), session_id=session, person_id=world.leader, minutes=90),
        Attendance(id=world.id(), session_id=session, person_id=world.supervisor, status="excused"),
    )
    (row,) = cast("list[TrainingSessionRow]", rows(world, "training_sessions"))
    assert (row.present, row.invited, row.held_on) == (1, 2, date(2026, 3, 1))
    assert len(rows(world, "attendance", search="power", filters={"status": "present"})) == 1


def award(world: World, evidence: list[list[str]], **changes: Any) -> str:
    content: dict[str, Any] = {
        "credential": "c" * 26,
        "person": world.leader,
        "enrollment": world.enrollment,
        "rule_set": world.rules.id,
        "totals": {},
        "evidence": evidence,
        "awarded_on": "2026-03-09",
        "number": "RFC-1",
    }
    return world.fact(facts.AWARD, {**content, **changes})


def credential(world: World) -> CredentialRow:
    (row,) = cast("list[CredentialRow]", rows(world, "credentials"))
    return row


def test_a_credential_from_award_to_issue(world: World) -> None:
    entry = world.hours()
    signature = world.sign_off(entry)
    issue: dict[str, Any] = {
        "credential": "c" * 26,
        "award": "0" * 64,
        "issuer": world.supervisor,
        "issued_on": "2026-03-10",
        "document_sha256": "ab",
        "size": 1,
    }
    world.fact(facts.ISSUE, issue)
    assert rows(world, "credentials") == []
    awarded = award(world, [[entry.id, world.status(entry).content_hash, signature]])
    row = credential(world)
    assert (row.status, row.person, row.number) == ("awarded", "王秀英", "RFC-1")
    assert not row.has_changed_evidence
    world.fact(facts.ISSUE, {**issue, "award": awarded})
    row = credential(world)
    assert (row.status, row.issuer, row.issued_on) == ("issued", "Rosa Méndez", date(2026, 3, 10))
    assert row.document_sha256 == "ab"
    (leader,) = cast("list[ParentLeaderRow]", rows(world, "parent_leaders"))
    assert leader.credential_status == "issued"
    world.put(dataclasses.replace(entry, minutes=60))
    assert credential(world).has_changed_evidence
    world.retract(awarded)
    assert (
        credential(world).status == "issued"
    )  # somebody holds the paper; it is revoked by its key
