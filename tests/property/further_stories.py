"""Stories about what the pure model does not know: erasing, undoing apart, other organizations.

Like those of `exchange_stories` they are told to real laptops, or to the very functions that
decide, and bugs are planted under them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec

from plc_desktop.changes import facts, transfers
from plc_desktop.changes.encoding import fact_id
from plc_desktop.changes.facts import (
    ERASE,
    HANDED_OVER,
    RETRACT,
    SIGN_OFF,
    TRANSFER,
    Fact,
)
from plc_desktop.changes.model import AddFact, SealedChange
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Person
from plc_desktop.errors import ForeignFileError, RuleError
from plc_desktop.signing.keys import SigningKey
from plc_desktop.storage import double_entries
from plc_desktop.storage.double_entries import Candidate
from tests.changes import changes_in
from tests.property.double_stories import an_erasure_is_no_knowledge
from tests.property.exchange_stories import Story, Told

NAME = "Erminia Forgotten"
_PAPER = b"what Erminia Forgotten wrote"


def _call(told: Told, at: int, phone: str) -> str:
    """Write another number and return the change."""
    changed = replace(told.person(at), phone=phone)
    told.fleet.pass_minutes(1)
    return told.fleet.write(at, lambda work: work.put(changed))


def _before(told: Told, at: int, change: str) -> Any:
    with told.fleet.laptops[at].database.read() as reader:
        (found,) = reader.before(change)
    return found


def undone_although_edited_apart(told: Told) -> None:
    """What another laptop wrote without knowing is neither before nor after."""
    told.phone(0, "1")
    told.meet()
    mine = _call(told, 0, "2")
    told.phone(1, "3")
    told.give(1, 0)
    found = _before(told, 0, mine)
    assert (found.value, found.changed_since) == ("3", False)


def undone_after_somebody_built_on_it(told: Told) -> None:
    """What was written knowing of a change keeps it from being undone."""
    mine = _call(told, 0, "2")
    told.meet()
    told.phone(1, "3")
    told.give(1, 0)
    assert _before(told, 0, mine).changed_since


def undone_although_removed_apart(told: Told) -> None:
    """Without the edit the row would be gone: undoing it is no way to bring it back."""
    told.meet()
    mine = _call(told, 0, "2")
    told.remove(1)
    told.give(1, 0)
    assert not _before(told, 0, mine).row_existed


def _erase(told: Told) -> None:
    """Write about somebody, tell laptop 1, then erase them at laptop 0."""
    leader = told.template.leader
    record = Person(id=leader, full_name=NAME, roles=("parent_leader",))
    told.fleet.write(0, lambda work: work.put(record))
    for at in (0, 1):
        told.fleet.laptops[at].database.receive([], documents=[(_PAPER, "text/plain")])
    told.meet()
    told.fleet.laptops[0].database.erase("ana", [leader], "asked for it")


def _everything(told: Told, at: int) -> str:
    with told.fleet.laptops[at].database.read() as reader:
        return str(list(changes_in(reader))) + str(reader.all(Person))


def erased_here_and_told_there(told: Told) -> None:
    """Everybody who hears of an erasure forgets too, in the log as well."""
    _erase(told)
    file = told.fleet.export_as_it_is(0)
    told.fleet.laptops[1].database.receive(file.changes, confirmation="1 0")
    for at in (0, 1):
        assert NAME not in _everything(told, at)
        told.fleet.check_rebuild(at)


def erased_and_told_late(told: Told) -> None:
    """Whoever hears of the erasure first and of the person later never gets to see them."""
    leader = told.template.leader
    told.fleet.write(
        0, lambda work: work.put(Person(id=leader, full_name=NAME, roles=("parent_leader",)))
    )
    late = told.fleet.export(0)
    told.fleet.laptops[0].database.erase("ana", [leader], "asked for it")
    file = told.fleet.export_as_it_is(0)
    erasing = [
        one
        for one in file.changes
        if any(isinstance(op, AddFact) and op.type == ERASE for op in one.group.ops)
    ]
    other = told.fleet.laptops[1].database
    other.receive(erasing)
    other.receive(late.changes, confirmation="1 0")
    assert NAME not in _everything(told, 1)


def erased_and_written_about_again(told: Told) -> None:
    """Nobody is written down again by mistake."""
    _erase(told)
    again = Person(id=told.template.leader, full_name=NAME, roles=("parent_leader",))
    try:
        with told.fleet.laptops[0].database.transaction("ana", "step") as work:
            work.put(again)
    except RuleError as error:
        assert error.code == "written_about_erased"  # noqa: PT017  # no pytest in stories
    else:
        raise AssertionError("written about")


def blank_and_nobody_erased_it(told: Told) -> None:
    """A change without its content is only taken if a fact says that it was erased."""
    told.phone(1, "1")
    *others, last = told.fleet.export(1).changes
    blank = SealedChange(msgspec.structs.replace(last.group, ops=()), last.header, None)
    try:
        told.fleet.laptops[0].database.receive([*others, blank])
    except ForeignFileError as error:
        assert error.code == "not_erased"  # noqa: PT017
    else:
        raise AssertionError("taken")


_KEYS = {name: SigningKey.from_bytes(bytes([at]) * 32) for at, name in enumerate("abc", 1)}


def _handed(giver: str, taker: str, previous: str = "", at_ms: int = 1) -> Fact:
    """Return a transfer of one record that both organizations signed."""
    said: dict[str, Json] = {
        "subject": "lan",
        "previous": previous,
        "from": giver,
        "from_name": giver.upper(),
        "to": taker,
        "to_name": taker.upper(),
        "to_key": _KEYS[taker].public.hex(),
    }
    offered = transfers.offer(said, _KEYS[giver])
    content = transfers.accept(offered, at_ms, "somebody", _KEYS[taker])
    return Fact(fact_id(TRANSFER, content), TRANSFER, content)


def _holder(*found: Fact) -> transfers.Holder:
    return transfers.holder(transfers.transfers_in(found), "a", "lan")


def handed_over_and_back(_told: Told) -> None:
    """A record goes to another organization, on to a third, and comes back."""
    first = _handed("a", "b")
    second = _handed("b", "c", first.id, 2)
    third = _handed("c", "a", second.id, 3)
    assert _holder(first).workspace == "b"
    assert _holder(second, first).workspace == "c"
    assert _holder(third, first, second).workspace == "a"


def handed_to_two(_told: Told) -> None:
    """Whoever signed for two organizations is believed by nobody, and keeps the record."""
    found = _holder(_handed("a", "b"), _handed("a", "c", at_ms=2))
    assert (found.workspace, found.rivals) == ("a", ("B", "C"))


def handed_over_by_one_alone(_told: Told) -> None:
    """Neither an offer that was changed nor one that nobody accepted makes an owner."""
    whole = _handed("a", "b")
    for changed in (
        {"to": "c"},
        {"subject": "mei", "sig": ""},
        {"accepted_sig": ""},
        {"accepted_at": 7},
    ):
        fact = replace(whole, content={**whole.content, **changed})
        assert transfers.transfers_in([fact]) == []
    offered = {**transfers.offer_in(whole.content), "subject": "mei"}
    content = transfers.accept(offered, 1, "somebody", _KEYS["b"])
    assert transfers.transfers_in([replace(whole, content=content)]) == []


def _version(number: int, *brought: str) -> Fact:
    """Return what a new owner notes when it takes in what followed a record."""
    return Fact(
        f"version {number}",
        HANDED_OVER,
        {"transfer": "t", "version": number, "brought": [*brought]},
    )


def followed_in_any_order(_told: Told) -> None:
    """Of what a former owner sends the newest stands, whatever was read last, until undone."""
    signed = [Fact(name, SIGN_OFF, {}) for name in ("taken back", "still good")]
    older, newer = _version(1, "taken back", "still good"), _version(2, "still good")
    for order in ((newer, older), (older, newer)):
        standing = {fact.id for fact in facts.effective([*signed, *order])}
        assert "still good" in standing
        assert "taken back" not in standing
    undone = Fact("undone", RETRACT, {"refs": [newer.id]})
    assert "taken back" in {fact.id for fact in facts.effective([*signed, older, newer, undone])}


def _line(number: int, minutes: int, source: str = "", start: int | None = None) -> Candidate:
    span = None if start is None else (start, start + minutes)
    return Candidate(number, str(number), minutes, span, True, str(number), source)


def one_event_in_two_offices(_told: Told) -> None:
    """Of lines about one event that differ in length the shorter counts, whoever wrote it."""
    held = double_entries.held
    assert held([_line(1, 150), _line(2, 120, "them")], {}) == {1}
    assert held([_line(1, 120), _line(2, 150, "them")], {}) == {2}
    three = [_line(1, 150), _line(2, 120, "them"), _line(3, 60, "them")]
    assert held(three, {}) == {1}
    apart = [line._replace(first=(line.number,)) for line in three]
    assert held(apart, {}, int.__eq__) == {1}  # however their lines were taken in here
    freed = {"1": {"2"}, "2": {"1"}}
    assert held([_line(1, 150), _line(2, 120, "them")], freed) == set()


def two_events_in_two_offices(_told: Told) -> None:
    """Times tell two events from one."""
    held = double_entries.held
    assert held([_line(1, 60, start=540), _line(2, 90, "them", 600)], {}) == set()
    assert held([_line(1, 60, start=540), _line(2, 90, "them", 570)], {}) == {2}


FURTHER: tuple[Story, ...] = (
    undone_although_edited_apart,
    undone_after_somebody_built_on_it,
    undone_although_removed_apart,
    erased_here_and_told_there,
    erased_and_told_late,
    erased_and_written_about_again,
    blank_and_nobody_erased_it,
    an_erasure_is_no_knowledge,
    handed_over_and_back,
    handed_to_two,
    handed_over_by_one_alone,
    followed_in_any_order,
    one_event_in_two_offices,
    two_events_in_two_offices,
)
