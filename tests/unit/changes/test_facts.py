"""Facts: their shape, their opposites, and which sign-off stands."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from plc_desktop.changes import facts
from plc_desktop.changes.encoding import fact_id
from plc_desktop.changes.facts import Fact, check_content, decide, effective, is_authentic
from plc_desktop.domain.fields import Json
from plc_desktop.errors import RuleError
from plc_desktop.signing.keys import SigningKey

HASH, OTHER = "1" * 64, "2" * 64


def fact(fact_type: str, **content: Json) -> Fact:
    return Fact(fact_id(fact_type, content), fact_type, content)


def sign_off_content(**changes: Json) -> dict[str, Json]:
    content: dict[str, Json] = {
        "entry": "h1",
        "content_hash": HASH,
        "participant": "p1",
        "minutes": 90,
        "decision": "signed",
        "reason": "",
        "statement": "paper-1",
        "level": "paper",
        "by": "rivera",
        "supersedes": [],
        "signed_on": "2026-05-03",
        "at": 1,
        "nonce": "00",
    }
    return {**content, **changes}


def sign_off(**changes: Json) -> Fact:
    return fact(facts.SIGN_OFF, **sign_off_content(**changes))


def retract(*refs: Fact, nonce: str = "0") -> Fact:
    ids: list[Json] = [one.id for one in refs]
    return fact(facts.RETRACT, refs=ids, reason="", nonce=nonce)


COMPLETE: dict[str, dict[str, Json]] = {
    facts.SIGN_OFF: sign_off_content(),
    facts.PERSON_KEY: {"person": "p", "key": "00", "nonce": "0"},
    facts.TRUSTED_KEY: {
        "person": "p",
        "key": "00",
        "recipients": [],
        "name": "Rosa",
        "organization": "",
        "card": "00",
        "compared": "words",
        "by": "s",
        "at": 1,
        "nonce": "0",
    },
    facts.REVOKE_KEY: {
        "person": "p",
        "key": "00",
        "reason": "left",
        "by": "s",
        "at": 1,
        "nonce": "0",
    },
    facts.SIGN_REQUEST: {
        "request": "r",
        "supervisor": "p",
        "key": "00",
        "entries": ["h1"],
        "hashes": [HASH],
        "lines": ["l"],
        "expires_at": 2,
        "at": 1,
        "nonce": "0",
    },
    facts.VOID: {"entry": "h", "reason": "twice", "nonce": "0"},
    facts.EDIT_REASON: {"entry": "h", "content_hash": HASH, "reason": "left late", "nonce": "0"},
    facts.DISTINCT: {"entries": ["a", "b"], "nonce": "0"},
    facts.SAME_PERSON: {"people": ["a", "b"], "nonce": "0"},
    facts.DIFFERENT_PEOPLE: {"people": ["a", "b"], "nonce": "0"},
    facts.HOME: {"organization": "o", "nonce": "0"},
    facts.DEADLINES: {"answer_days": 30, "overdue_days": 14, "by": "a", "at": 1, "nonce": "0"},
    facts.AWARD: {
        "credential": "c",
        "person": "p",
        "enrollment": "e",
        "rule_set": "r",
        "totals": {},
        "evidence": [],
        "awarded_on": "2026-05-03",
        "number": "RIV-1",
        "nonce": "0",
    },
    facts.ISSUE: {
        "credential": "c",
        "award": "a",
        "issuer": "i",
        "issued_on": "2026-05-03",
        "document_sha256": "0",
        "size": 1,
        "nonce": "0",
    },
    facts.RETRACT: {"refs": [], "reason": "", "nonce": "0"},
}


@pytest.mark.parametrize("fact_type", COMPLETE)
def test_a_complete_fact_is_accepted_with_more_than_is_known(fact_type: str) -> None:
    check_content(fact_type, COMPLETE[fact_type])
    check_content(fact_type, {**COMPLETE[fact_type], "later": 1})


@pytest.mark.parametrize(
    ("fact_type", "field"),
    [(fact_type, field) for fact_type, content in COMPLETE.items() for field in content],
)
def test_a_fact_without_one_of_its_parts_is_refused(fact_type: str, field: str) -> None:
    content = COMPLETE[fact_type]
    incomplete = {name: value for name, value in content.items() if name != field}

    for wrong in (incomplete, {**content, field: None}, {**content, field: True}):
        with pytest.raises(RuleError, match="fact_malformed") as caught:
            check_content(fact_type, wrong)
        assert caught.value.facts == {"type": fact_type, "field": field}


def test_a_fact_of_an_unknown_type_is_refused() -> None:
    with pytest.raises(RuleError, match="fact_unknown") as caught:
        check_content("wish", {"nonce": "0"})
    assert caught.value.facts == {"type": "wish"}


def standing(*given: Fact) -> list[str]:
    """Ids of what stands, which is the same in every order."""
    results = {
        tuple(sorted(one.id for one in effective(order))) for order in itertools.permutations(given)
    }
    assert len(results) == 1
    return list(results.pop())


def ids(*given: Fact) -> list[str]:
    return sorted(one.id for one in given)


def test_without_retractions_every_fact_stands_once_in_the_order_given() -> None:
    one, two = fact("void", nonce="1"), fact("void", nonce="2")

    assert effective([two, one, two]) == [two, one]
    assert effective([]) == []


def test_a_retraction_takes_back_what_it_names() -> None:
    one, two = fact("void", nonce="1"), fact("void", nonce="2")
    back = retract(one)

    assert standing(one, two, back) == ids(two, back)


def test_a_retraction_that_is_taken_back_has_no_effect() -> None:
    one = fact("void", nonce="1")
    back = retract(one)
    undo = retract(back)
    redo = retract(undo)

    assert standing(one, back, undo) == ids(one, undo)
    assert standing(one, back, undo, redo) == ids(back, redo)


def test_one_standing_retraction_is_enough() -> None:
    one = fact("void", nonce="1")
    first, second = retract(one), retract(one, nonce="again")
    undo = retract(first)

    assert standing(one, first, second, undo) == ids(second, undo)
    assert one.id in standing(one, first, second, undo, retract(second))


def test_a_retraction_may_come_before_what_it_names_and_name_things_twice() -> None:
    one, two = fact("void", nonce="1"), fact("void", nonce="2")

    assert standing(retract(one, one, two), two) == ids(retract(one, one, two))


def test_an_issued_credential_is_never_taken_back() -> None:
    issued = fact(facts.ISSUE, nonce="1")

    assert issued.id in standing(issued, retract(issued))


def test_a_retraction_of_another_shape_takes_nothing_back() -> None:
    one = fact("void", nonce="1")

    assert len(standing(one, fact("retract", refs=one.id), fact("retract", refs=[1, None]))) == 3


def test_a_long_chain_of_retractions_is_no_problem() -> None:
    chain = [fact("void", nonce="1")]
    for _ in range(3000):
        chain.append(retract(chain[-1]))

    assert chain[0] in effective(chain)


def test_a_sign_off_stands_for_the_content_it_names_only() -> None:
    signed = sign_off()

    assert decide([signed], HASH) == signed
    assert decide([signed], OTHER) is None
    assert decide([], HASH) is None


def test_a_return_beats_a_signature_that_did_not_know_of_it() -> None:
    signed, returned = sign_off(at=9), sign_off(decision="returned", by="santos", at=1)

    assert decide([signed, returned], HASH) == returned
    assert decide([returned, signed], HASH) == returned


def test_a_new_signature_by_the_same_person_ends_their_return() -> None:
    returned = sign_off(decision="returned")
    again = sign_off(supersedes=[returned.id])

    assert decide([returned, again], HASH) == again
    assert decide([again, returned], HASH) == again


def test_nobody_ends_somebody_elses_return() -> None:
    returned = sign_off(decision="returned", by="santos")

    assert decide([returned, sign_off(supersedes=[returned.id])], HASH) == returned


def test_a_signature_of_other_content_ends_nothing() -> None:
    """Old text put back: what was said about it holds again."""
    returned = sign_off(decision="returned")
    elsewhere = sign_off(content_hash=OTHER, supersedes=[returned.id])

    assert decide([returned, elsewhere], HASH) == returned
    assert decide([returned, elsewhere], OTHER) == elsewhere


def test_a_later_return_ends_an_earlier_signature() -> None:
    signed = sign_off()
    returned = sign_off(decision="returned", supersedes=[signed.id])
    again = sign_off(supersedes=[returned.id], nonce="01")

    assert decide([signed, returned], HASH) == returned
    assert decide([signed, returned, again], HASH) == again


def test_between_signatures_the_strongest_level_counts_then_the_later() -> None:
    paper, staff = sign_off(at=1), sign_off(level="staff", at=9)
    in_person = sign_off(level="signed_in_person", at=0)
    unknown = sign_off(level="hologram", at=99)
    later = sign_off(at=5)
    timeless = sign_off(at=None)

    assert decide([staff, paper], HASH) == paper
    assert decide([staff, in_person, paper, unknown], HASH) == in_person
    assert decide([unknown, staff], HASH) == staff
    assert decide([paper, later, timeless], HASH) == later


def signed_content(key: SigningKey, **changes: Json) -> dict[str, Json]:
    return facts.sign(sign_off_content(level="signed_in_person", **changes), key)


def test_a_supervisors_signature_covers_every_part_of_the_sign_off() -> None:
    key = SigningKey.generate()
    content = signed_content(key)
    keys = {key.public.hex()}

    assert is_authentic(content, keys)
    for name in set(content) - {"key", "sig"}:
        assert not is_authentic({**content, name: "changed"}, keys), name
        assert not is_authentic({n: v for n, v in content.items() if n != name}, keys), name
    assert not is_authentic({**content, "more": 1}, keys)


def test_signing_leaves_the_content_as_it_was_and_can_be_repeated() -> None:
    key = SigningKey.generate()
    content = signed_content(key)

    assert {**content, "key": None, "sig": None} == {
        **sign_off_content(level="signed_in_person"),
        "key": None,
        "sig": None,
    }
    assert facts.sign(content, key) == content


def test_a_signature_by_a_key_that_is_not_the_supervisors_is_worth_nothing() -> None:
    key, stranger = SigningKey.generate(), SigningKey.generate()

    assert not is_authentic(signed_content(stranger), {key.public.hex()})
    assert not is_authentic(signed_content(key), ())
    forged = {**signed_content(stranger), "key": key.public.hex()}
    assert not is_authentic(forged, {key.public.hex()})


@pytest.mark.parametrize(
    "change",
    [
        {"key": None},
        {"sig": None},
        {"sig": "zz"},
        {"sig": ""},
        {"sig": 1},
        {"minutes": 1.5},
    ],
)
def test_a_broken_signature_is_worth_nothing(change: dict[str, Any]) -> None:
    key = SigningKey.generate()

    assert not is_authentic({**signed_content(key), **change}, {key.public.hex()})


def test_a_key_that_is_no_hex_is_worth_nothing() -> None:
    content = {**signed_content(SigningKey.generate()), "key": "no hex"}

    assert not is_authentic(content, {"no hex"})


@pytest.mark.parametrize("level", ["paper", "staff"])
def test_paper_and_staff_carry_no_signature_and_may_not_show_one(level: str) -> None:
    content = sign_off_content(level=level)
    key = SigningKey.generate()

    assert is_authentic(content, ())
    assert not is_authentic(facts.sign(content, key), {key.public.hex()})
    assert not is_authentic({**content, "sig": "00"}, ())


def test_a_sign_off_answers_its_request_and_no_other() -> None:
    request = COMPLETE[facts.SIGN_REQUEST]
    answer: dict[str, Json] = {"request": "r", "by": "p", "key": "00", "entry": "h1"}
    answer |= {"content_hash": HASH, "line": "l"}

    assert facts.is_requested(answer, request)
    for part in answer:
        assert not facts.is_requested({**answer, part: "other"}, request)
    for part in ("entries", "hashes", "lines"):
        assert not facts.is_requested(answer, {**request, part: "h1"})
        assert not facts.is_requested(answer, {**request, part: []})


def test_a_known_fact_that_does_not_say_what_it_must_has_no_effect() -> None:
    whole: dict[str, Json] = {"entry": "e", "reason": "twice", "nonce": "1"}
    assert facts.is_whole(facts.VOID, whole)
    assert facts.is_whole(facts.VOID, {**whole, "more": 1})
    assert facts.is_whole("praise", {})
    for name in whole:
        assert not facts.is_whole(facts.VOID, {**whole, name: 7})


def handed(name: str, version: int | None, brought: list[str], transfer: str = "t") -> Fact:
    content: dict[str, Json] = {"transfer": transfer, "brought": [*brought]}
    return Fact(
        name, "handed_over", content if version is None else {**content, "version": version}
    )


def test_what_the_newest_version_of_a_record_does_not_bring_falls() -> None:
    facts = [Fact(name, "sign_off", {}) for name in "abcd"]
    paper = Fact("p", "issue", {})
    first = handed("0", None, ["a", "b", "p"])
    second = handed("2", 2, ["b", "c"])
    late = handed("1", 1, ["a", "d"])
    other = handed("x", 0, ["d"], transfer="u")
    for order in itertools.permutations([first, second, late]):
        standing = {fact.id for fact in effective([*facts, paper, other, *order])}
        # "p" was issued: a paper falls by a revocation only
        assert standing == {"b", "c", "p", "0", "1", "2", "x"}
    assert {one.id for one in effective([*facts, first])} == {*"abcd", "0"}
    # of two with one number everybody takes the same
    rival = handed("3", 2, ["c"])
    assert "b" not in {one.id for one in effective([*facts, first, rival, second])}
    # taken back, the version before stands again
    undone = Fact("r", "retract", {"refs": ["2"]})
    assert {one.id for one in effective([*facts, first, second, undone])} >= {"a", "b"}
