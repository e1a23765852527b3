"""Roots, certificates and revocations as pure rules: what is genuine, and what it covers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_desktop.changes import authority
from plc_desktop.changes.encoding import fact_id
from plc_desktop.changes.facts import (
    CERTIFICATE,
    READMIT,
    REVOKE_KEY,
    ROOT_KEY,
    SIGN_OFF,
    TRUSTED_KEY,
    Fact,
)
from plc_desktop.domain.fields import Json
from plc_desktop.errors import RuleError
from plc_desktop.signing.keys import SigningKey

WORKSPACE = "w" * 26
ROOT = SigningKey.from_bytes(b"r" * 32)
OTHER = SigningKey.from_bytes(b"o" * 32)
ROSA = SigningKey.from_bytes(b"s" * 32)
SMALL_ORDER = "00" * 31 + "80"


def root_fact(key: SigningKey = ROOT, previous: SigningKey | None = None, **changes: Json) -> Fact:
    said: dict[str, Json] = {
        "key": key.public.hex(),
        "workspace": WORKSPACE,
        "organization": "Riverside Family Center",
        "previous": previous.public.hex() if previous else "",
        "by": "ana",
        "at": 1,
        "nonce": "1",
        **changes,
    }
    content = authority.sign_root(said, key, previous)
    return Fact(fact_id(ROOT_KEY, content), ROOT_KEY, content)


def certificate(root: SigningKey = ROOT, **changes: Json) -> dict[str, Json]:
    said: dict[str, Json] = {
        "kind": "role",
        "key": ROSA.public.hex(),
        "person": "rosa",
        "roles": ["supervisor"],
        "sites": ["site"],
        "cohorts": ["spring"],
        "from": "2026-03-01",
        "until": "2026-06-30",
        "recipient": "",
        "label": "",
        "workspace": WORKSPACE,
        "by": "ana",
        "at": 1,
        "nonce": "1",
        **changes,
    }
    return authority.sign_certificate(said, root)


def objection(content: Mapping[str, Json]) -> str:
    return authority.certificate_objection(
        content, WORKSPACE, {ROOT.public.hex()}, {ROSA.public.hex()}
    )


def read(content: Mapping[str, Json]) -> authority.Certificate:
    return authority.certificate_of(Fact("c", CERTIFICATE, content))


def in_order(*facts: Fact) -> authority.Saw:
    """Return the causality of facts that were written one after the other, everywhere known."""
    places = {fact.id: place for place, fact in enumerate(facts)}

    def saw(later: Fact, earlier: Fact) -> bool:
        return places[later.id] > places[earlier.id]

    return saw


def apart(_: Fact, __: Fact) -> bool:
    """Say that nobody had seen anything."""
    return False


def test_a_genuine_certificate_is_read_as_it_was_signed() -> None:
    assert objection(certificate()) == ""
    found = read(certificate())
    assert (found.person, found.roles, found.sites) == ("rosa", ("supervisor",), ("site",))
    assert (found.from_on, found.until_on) == (date(2026, 3, 1), date(2026, 6, 30))
    assert found.root == ROOT.public.hex()
    device = certificate(kind="device", roles=[], person="", label="Front desk", until="")
    assert objection(device) == ""
    assert read(device).until_on is None


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (certificate(OTHER), "certificate_root_unknown"),
        (certificate(ROSA), "certificate_chain_too_deep"),
        (certificate(workspace="x" * 26), "certificate_other_workspace"),
        (certificate(key=SMALL_ORDER), "certificate_key_unusable"),
        (certificate(key=ROSA.public.hex().upper()), "certificate_key_unusable"),
        (certificate(key="zz"), "certificate_key_unusable"),
        (certificate(key=7), "certificate_key_unusable"),
        (certificate(kind="king"), "certificate_malformed"),
        (certificate(kind="device"), "certificate_malformed"),
        (certificate(roles=[]), "certificate_malformed"),
        (certificate(roles=["supervisor", 1]), "certificate_malformed"),
        (certificate(sites="site"), "certificate_malformed"),
        (certificate(cohorts=None), "certificate_malformed"),
        (certificate(person=""), "certificate_malformed"),
        (certificate(ROOT, **{"from": "soon"}), "certificate_malformed"),
        (certificate(ROOT, **{"from": 3}), "certificate_malformed"),
        (certificate(until="2026-02-31"), "certificate_malformed"),
        (certificate(until=9), "certificate_malformed"),
        (certificate(at="then"), "certificate_malformed"),
        ({**certificate(), "sig": "00" * 64}, "certificate_forged"),
        ({**certificate(), "sig": "not hex"}, "certificate_forged"),
        ({**certificate(), "nonce": 1.5}, "certificate_forged"),
    ],
)
def test_every_other_certificate_is_refused_for_its_own_reason(
    content: dict[str, Json], code: str
) -> None:
    assert objection(content) == code


@pytest.mark.parametrize("name", sorted(certificate().keys() - {"sig"}))
def test_no_signed_part_of_a_certificate_can_be_changed(name: str) -> None:
    changes: dict[str, Json] = {
        "key": OTHER.public.hex(),
        "roles": ["issuer"],
        "from": "2026-01-01",
        "until": "",
        "at": 2,
    }
    lists = {"sites", "cohorts"}
    other = changes.get(name, [] if name in lists else "other")
    assert objection({**certificate(), name: other})


def test_reading_a_certificate_that_is_none_is_refused() -> None:
    with pytest.raises(RuleError) as caught:
        read({})
    assert caught.value.code == "certificate_malformed"


@pytest.mark.parametrize(
    ("role", "day", "site", "cohorts", "code"),
    [
        ("supervisor", 15, "site", ["spring", "fall"], ""),
        ("supervisor", 15, None, None, ""),
        ("issuer", 15, "site", ["spring"], "certificate_role_missing"),
        ("supervisor", 15, "elsewhere", ["spring"], "certificate_wrong_site"),
        ("supervisor", 15, "site", ["fall"], "certificate_wrong_cohort"),
        ("supervisor", 15, "site", [], "certificate_wrong_cohort"),
    ],
)
def test_a_certificate_covers_its_role_its_sites_and_its_cohorts(
    role: str, day: int, site: str | None, cohorts: list[str] | None, code: str
) -> None:
    on = date(2026, 3, day)
    assert authority.coverage_objection(read(certificate()), role, on, site, cohorts) == code


def test_a_certificate_covers_its_days_and_without_a_scope_everything() -> None:
    found = read(certificate(sites=[], cohorts=[]))
    days = {
        date(2026, 2, 28): "certificate_not_yet",
        date(2026, 3, 1): "",
        date(2026, 6, 30): "",
        date(2026, 7, 1): "certificate_expired",
    }
    for on, code in days.items():
        assert authority.coverage_objection(found, "supervisor", on, "any", []) == code
    assert authority.days_objection(read(certificate(until="")), date(2999, 1, 1)) == ""


def test_the_first_root_counts_and_no_other_that_knew_of_it() -> None:
    first, second = root_fact(), root_fact(OTHER)
    roots = authority.counted_roots([first, second], WORKSPACE, in_order(first, second))
    assert list(roots) == [ROOT.public.hex()]
    both = authority.counted_roots([first, second], WORKSPACE, apart)
    assert set(both) == {ROOT.public.hex(), OTHER.public.hex()}


@pytest.mark.parametrize(
    ("fact", "code"),
    [
        (root_fact(workspace="x"), "root_other_workspace"),
        (root_fact(key=ROOT, nonce="2"), ""),
    ],
)
def test_a_root_belongs_to_one_workspace(fact: Fact, code: str) -> None:
    assert authority.root_objection(fact.content, WORKSPACE) == code


def test_a_root_proves_itself_and_its_predecessor_consents() -> None:
    new = SigningKey.from_bytes(b"n" * 32)
    good = root_fact(new, ROOT).content
    assert authority.root_objection(good, WORKSPACE) == ""
    for changes in ({"proof": "00" * 64}, {"consent": "00" * 64}, {"organization": "Ours now"}):
        forged = {**good, **changes}
        assert authority.root_objection(forged, WORKSPACE) == "root_forged"
    small = {**good, "key": SMALL_ORDER}
    assert authority.root_objection(small, WORKSPACE) == "root_key_unusable"
    assert not authority.counted_roots([Fact("x", ROOT_KEY, small)], WORKSPACE, apart)


def test_a_root_is_replaced_once_and_signs_nothing_that_its_replacement_did_not_see() -> None:
    new, thief = SigningKey.from_bytes(b"n" * 32), SigningKey.from_bytes(b"t" * 32)
    first, second, third = root_fact(), root_fact(new, ROOT), root_fact(thief, ROOT)
    early = Fact("early", CERTIFICATE, certificate())
    late = Fact("late", CERTIFICATE, certificate(nonce="2"))
    saw = in_order(first, early, second, third, late)
    roots = authority.counted_roots([first, second, third], WORKSPACE, saw)
    assert set(roots) == {ROOT.public.hex(), new.public.hex()}
    assert [fact.id for fact in roots[ROOT.public.hex()].successors] == [second.id]
    assert authority.speaks(roots, ROOT.public.hex(), early, saw)
    assert not authority.speaks(roots, ROOT.public.hex(), late, saw)
    assert authority.speaks(roots, new.public.hex(), late, saw)
    assert not authority.speaks(roots, thief.public.hex(), early, saw)


def test_roots_that_name_each_other_do_not_turn_in_circles() -> None:
    new = SigningKey.from_bytes(b"n" * 32)
    facts = [root_fact(), root_fact(new, ROOT), root_fact(ROOT, new)]
    roots = authority.counted_roots(facts, WORKSPACE, in_order(*facts))
    assert set(roots) == {ROOT.public.hex(), new.public.hex()}


def fact(name: str, fact_type: str = SIGN_OFF) -> Fact:
    return Fact(name, fact_type, {})


def test_a_revocation_spares_what_it_had_seen_and_a_later_grant_lets_the_key_sign_again() -> None:
    before, after, again = fact("before"), fact("after"), fact("again")
    revoked, grant = fact("revoked", REVOKE_KEY), fact("grant", TRUSTED_KEY)
    saw = in_order(before, revoked, after, grant, again)
    for signed, is_cut in ((before, False), (after, True), (again, False)):
        assert authority.is_cut_off(signed, [revoked], [grant], saw) is is_cut
    assert authority.is_cut_off(again, [revoked], [], saw)
    assert not authority.is_cut_off(after, [], [], saw)


def test_a_revocation_beats_a_grant_and_a_signature_that_did_not_see_it() -> None:
    revoked, grant = fact("revoked", REVOKE_KEY), fact("grant", TRUSTED_KEY)
    assert authority.is_cut_off(fact("signed"), [revoked], [grant], apart)


def test_two_revocations_both_have_to_spare_a_signature() -> None:
    one, other, signed = fact("one", REVOKE_KEY), fact("other", REVOKE_KEY), fact("signed")
    saw = in_order(one, signed, other)
    assert authority.is_cut_off(signed, [other], [], saw) is False
    assert authority.is_cut_off(signed, [one, other], [], saw) is True


def test_a_readmission_carries_the_signature_of_its_root() -> None:
    content: dict[str, Json] = {"refs": ["a"], "entries": ["e"], "reason": "seen", "nonce": "1"}
    signed = authority.sign_readmission(content, ROOT)
    assert authority.is_readmission(signed)
    assert not authority.is_readmission(content)
    assert not authority.is_readmission({**signed, "refs": ["a", "b"]})
    assert READMIT == "readmit"


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from(sorted(certificate())), json_values))
def test_whatever_a_certificate_says_it_is_refused_in_words(changes: dict[str, Any]) -> None:
    content = {**certificate(), **changes}
    if content != certificate():
        assert objection(content).startswith("certificate_")


@given(st.dictionaries(st.sampled_from(sorted(root_fact().content)), json_values))
def test_whatever_a_root_says_it_is_refused_in_words(changes: dict[str, Any]) -> None:
    content = {**root_fact().content, **changes}
    # the consent of a first root says nothing, because there is nobody to give it
    said = {name: value for name, value in content.items() if name != "consent"}
    same = {name: value for name, value in root_fact().content.items() if name != "consent"}
    if said != same:
        assert authority.root_objection(content, WORKSPACE).startswith("root_")


@given(st.permutations(range(5)), st.sets(st.tuples(st.integers(0, 4), st.integers(0, 4))))
def test_which_roots_count_does_not_depend_on_the_order_they_are_read_in(
    order: list[int], seen: set[tuple[int, int]]
) -> None:
    keys = [SigningKey.from_bytes(bytes([number]) * 32) for number in range(5)]
    facts = [root_fact(key, keys[0] if number else None) for number, key in enumerate(keys)]
    places = {fact.id: place for place, fact in enumerate(facts)}

    def saw(later: Fact, earlier: Fact) -> bool:
        a, b = places[later.id], places[earlier.id]
        return a > b and (a, b) in seen

    expected = authority.counted_roots(facts, WORKSPACE, saw)
    shuffled = authority.counted_roots([facts[at] for at in order], WORKSPACE, saw)
    assert set(shuffled) == set(expected)
    for key, root in shuffled.items():
        assert {one.id for one in root.successors} == {one.id for one in expected[key].successors}
