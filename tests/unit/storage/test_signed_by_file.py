"""A signature by file counts if the key is trusted, the lines were asked for, and in time."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from plc_desktop.changes import facts
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import HoursEntry
from plc_desktop.signing.keys import SigningKey
from tests.stored import World

KEY, OTHER = SigningKey.from_bytes(b"k" * 32), SigningKey.from_bytes(b"o" * 32)
REQUEST = "a1" * 16


def trust(world: World, key: SigningKey = KEY, **changes: Json) -> str:
    content: dict[str, Json] = {
        "person": world.supervisor,
        "key": key.public.hex(),
        "recipients": [],
        "name": "Rosa Méndez",
        "organization": "",
        "card": "00",
        "compared": "words",
        "by": world.supervisor,
        "at": 1,
    }
    return world.fact(facts.TRUSTED_KEY, {**content, **changes})


def revoke(world: World, key: SigningKey = KEY) -> str:
    content: dict[str, Json] = {"person": world.supervisor, "key": key.public.hex(), "at": 1}
    return world.fact(facts.REVOKE_KEY, {**content, "reason": "left", "by": world.supervisor})


def ask(world: World, *entries: HoursEntry, **changes: Json) -> str:
    content: dict[str, Json] = {
        "request": REQUEST,
        "supervisor": world.supervisor,
        "key": KEY.public.hex(),
        "entries": [entry.id for entry in entries],
        "hashes": [world.status(entry).content_hash for entry in entries],
        "lines": [f"line {entry.id}" for entry in entries],
        "expires_at": 9,
        "at": 1,
    }
    return world.fact(facts.SIGN_REQUEST, {**content, **changes})


def sign(world: World, entry: HoursEntry, key: SigningKey = KEY, **changes: Any) -> str:
    answers = {"level": "signed_by_file", "request": REQUEST, "line": f"line {entry.id}"}
    return world.sign_off(entry, key, **{**answers, "statement": "observed-1", **changes})


def test_all_three_together_count_in_any_order(world: World) -> None:
    entry = world.hours()
    sign(world, entry)
    assert world.state(entry) == "submitted"
    trusted = trust(world)
    assert world.state(entry) == "submitted"
    asked = ask(world, entry)
    assert world.status(entry).attestation_level == "signed_by_file"
    for needed in (trusted, asked):
        taken_back = world.retract(needed)
        assert world.state(entry) == "submitted"
        world.retract(taken_back)
        assert world.state(entry) == "signed"
    world.check_rebuild()


def test_a_key_made_at_this_laptop_does_not_sign_by_file(world: World) -> None:
    entry = world.hours()
    ask(world, entry)
    world.fact(facts.PERSON_KEY, {"person": world.supervisor, "key": KEY.public.hex()})
    sign(world, entry)
    assert world.state(entry) == "submitted"


def test_a_trusted_key_does_not_sign_in_person(world: World) -> None:
    entry = world.hours()
    trust(world)
    sign(world, entry, level="signed_in_person")
    assert world.state(entry) == "submitted"


def test_an_edit_unsigns_one_line_only(world: World) -> None:
    one, two = world.hours(), world.hours(activity="Outreach")
    trust(world)
    ask(world, one, two)
    sign(world, one)
    sign(world, two)
    world.put(replace(one, minutes=180))
    assert (world.state(one), world.state(two)) == ("submitted", "signed")


@pytest.mark.parametrize(
    "changes",
    [
        {"request": "b2" * 16},
        {"request": 7},
        {"line": "line of another"},
        {"line": None},
        {"by": "somebody else"},
        {"minutes": 1, "sig": "00" * 64},
    ],
    ids=str,
)
def test_an_answer_to_something_else_is_worth_nothing(
    world: World, changes: dict[str, Any]
) -> None:
    entry = world.hours()
    trust(world)
    ask(world, entry)
    signed = sign(world, entry, **{name: v for name, v in changes.items() if name != "sig"})
    if "sig" in changes:
        with world.database.read() as reader:
            content = reader.facts(facts.SIGN_OFF, id=signed)[0].content
        world.retract(signed)
        world.fact(facts.SIGN_OFF, {**content, "sig": changes["sig"]})
    assert world.state(entry) == "submitted"


def test_parts_of_two_requests_do_not_mix(world: World) -> None:
    one, two = world.hours(), world.hours(activity="Outreach")
    trust(world)
    trust(world, OTHER)
    ask(world, one)
    ask(world, two, request="b2" * 16, key=OTHER.public.hex())
    sign(world, two)
    sign(world, one, OTHER, request="b2" * 16)
    sign(world, one, OTHER)
    assert (world.state(one), world.state(two)) == ("submitted", "submitted")
    sign(world, two, OTHER, request="b2" * 16)
    assert world.state(two) == "signed"


def test_revocation_spares_what_came_before_it(world: World) -> None:
    early, late = world.hours(), world.hours(activity="Outreach")
    trust(world)
    trust(world, OTHER)
    ask(world, early, late)
    sign(world, early)
    revoked = revoke(world)
    revoke(world)
    sign(world, late)
    assert (world.state(early), world.state(late)) == ("signed", "submitted")
    world.retract(revoked)
    assert world.state(late) == "submitted"
    world.check_rebuild()


def test_a_revocation_taken_back_has_no_effect(world: World) -> None:
    entry = world.hours()
    trust(world)
    ask(world, entry)
    revoked = revoke(world)
    revoke(world, OTHER)
    sign(world, entry)
    assert world.state(entry) == "submitted"
    world.retract(revoked)
    assert world.state(entry) == "signed"


def test_nobody_signs_their_own_hours_by_file_either(world: World) -> None:
    entry = world.hours()
    trust(world)
    ask(world, entry)
    sign(world, entry)
    assert world.state(entry) == "signed"
    world.fact(facts.SAME_PERSON, {"people": [world.leader, world.supervisor]})
    assert world.state(entry) == "submitted"
