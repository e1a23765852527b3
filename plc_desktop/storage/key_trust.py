"""Whose key is whose: which signatures speak for the person they name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from plc_desktop.changes import facts
from plc_desktop.changes.authority import SUPERVISOR, is_cut_off
from plc_desktop.changes.facts import Fact
from plc_desktop.domain.fields import Json
from plc_desktop.domain.signoff import KEY_LEVELS
from plc_desktop.storage.authority import (
    Authority,
    HeldCertificate,
    Owner,
    by_key,
    by_owner,
    owner_of,
    readmitted,
    scope_of,
    scope_of_placements,
    words_in,
)
from plc_desktop.storage.facts_index import FactsIndex

BY_FILE = "signed_by_file"

_Found = Sequence[tuple[Fact, bool, bool]]
_KEY_TYPES = (facts.PERSON_KEY, facts.TRUSTED_KEY, facts.REVOKE_KEY, facts.CERTIFICATE)
_SUBJECT = {facts.SIGN_OFF: "entry", facts.EVALUATION: "placement"}


@dataclass(frozen=True)
class KeyTrust:
    """What has to be known about the people who signed.

    Attributes:
        keys: Pairs of person and key made at this laptop, for signing in person.
        trusted: Pairs of person and key whose card was accepted, for signing by file.
        objections: Why sign-offs do not count because of their key's end or certificates, by id.
        requests: Requests by id; the same one may have been written down twice.
        classes: Class of each person that is somebody else as well.
        handed_over: Sign-offs that came with a record from its former owner, who answers for them.
    """

    keys: frozenset[Owner]
    trusted: frozenset[Owner]
    objections: Mapping[str, str]
    requests: Mapping[str, Sequence[Mapping[str, Json]]]
    classes: Mapping[str, str]
    handed_over: frozenset[str] = frozenset()

    def class_of(self, person: str) -> str:
        """Return the class a person belongs to."""
        return self.classes.get(person, person)

    def speaks_for_signer(self, fact: Fact) -> bool:
        """Return whether the key of a sign-off is its signer's; paper and staff carry none."""
        return not self.objection(fact)

    def objection(self, fact: Fact) -> str:
        """Return why a sign-off's key does not speak for its signer; empty if it does.

        A signature by file counts only as the answer to what this office asked that person.

        Returns:
            "key_revoked", "key_not_registered", "key_not_trusted", "not_asked_for", one of the
            codes of `changes.authority.coverage_objection`, or nothing.
        """
        level = words_in(fact.content, "level")
        if level not in KEY_LEVELS or fact.id in self.handed_over:
            return ""
        if fact.id in self.objections:
            return self.objections[fact.id]
        pair = _signer(fact)
        if level != BY_FILE:
            return "" if pair in self.keys else "key_not_registered"
        if pair not in self.trusted:
            return "key_not_trusted"
        requests = self.requests.get(words_in(fact.content, "request"), ())
        is_asked = any(facts.is_requested(fact.content, request) for request in requests)
        return "" if is_asked else "not_asked_for"


def read_trust(connection: Any, index: FactsIndex, found: Iterable[_Found]) -> KeyTrust:
    """Return what has to be known about the people who signed what was found."""
    signed = [
        fact
        for items in found
        for fact, _, _ in items
        if words_in(fact.content, "level") in KEY_LEVELS
    ]
    standing = _about_keys(index, signed)
    asked = index.about(
        {words_in(fact.content, "request") for fact in signed} - {""}, facts.SIGN_REQUEST
    )
    return KeyTrust(
        keys=_pairs(standing, facts.PERSON_KEY),
        trusted=_pairs(standing, facts.TRUSTED_KEY),
        objections=_objections(connection, index, signed, standing),
        requests={
            request: [fact.content for fact, is_retracted, _ in items if not is_retracted]
            for request, items in asked.items()
        },
        classes=dict(connection.execute("SELECT person_id, class_id FROM person_class")),
        handed_over=index.handed_over(),
    )


def evaluations_set_aside(connection: Any, found: Iterable[Fact]) -> dict[str, str]:
    """Return the evaluations that do not count because of their key's end or certificates.

    The rule is that of sign-offs; what is asked of certificates is asked about the placement.

    Returns:
        "key_revoked" or one of the codes of `changes.authority.coverage_objection`, by id.
    """
    signed = [fact for fact in found if words_in(fact.content, "level") in KEY_LEVELS]
    index = FactsIndex(connection)
    spared = index.handed_over()
    asked = [fact for fact in signed if fact.id not in spared]
    return _objections(connection, index, asked, _about_keys(index, asked))


def _about_keys(index: FactsIndex, signed: Iterable[Fact]) -> list[Fact]:
    """Return what stands about the keys of those who signed."""
    about = index.about({words_in(fact.content, "by") for fact in signed}, *_KEY_TYPES)
    return [fact for items in about.values() for fact, is_retracted, _ in items if not is_retracted]


def _pairs(found: Iterable[Fact], fact_type: str) -> frozenset[Owner]:
    return frozenset(owner_of(fact) for fact in found if fact.type == fact_type)


def _objections(
    connection: Any, index: FactsIndex, signed: Sequence[Fact], standing: Sequence[Fact]
) -> dict[str, str]:
    """Return what revocations and certificates say against signatures, by id."""
    types = {fact.type for fact in standing}
    authority = Authority(connection)
    found: dict[str, str] = {}
    if facts.CERTIFICATE in types:
        found |= _uncovered(connection, authority, signed, standing)
    if facts.REVOKE_KEY in types:
        found |= _cut_off(index, authority, signed, standing)
    return found


def _cut_off(
    index: FactsIndex, authority: Authority, signed: Sequence[Fact], standing: Sequence[Fact]
) -> dict[str, str]:
    """Return the signatures that a revocation of their key had not seen and nobody readmitted."""
    revoked = by_owner(fact for fact in standing if fact.type == facts.REVOKE_KEY)
    grants = authority.grants({person for person, _ in revoked})
    suspects = [fact for fact in signed if _signer(fact) in revoked]
    authority.past.look_up([*standing, *suspects])
    let_in = readmitted(index, authority, {_subject(fact) for fact in suspects})
    return {
        fact.id: "key_revoked"
        for fact in suspects
        if fact.id not in let_in
        and is_cut_off(fact, revoked[_signer(fact)], grants[_signer(fact)], authority.past.saw)
    }


def _uncovered(
    connection: Any, authority: Authority, signed: Sequence[Fact], standing: Sequence[Fact]
) -> dict[str, str]:
    """Return the signatures under certified keys that no certificate of the key covers.

    A key that was ever certified as a supervisor's needs a certificate that stands; others count
    by their card alone.
    """
    people = {words_in(fact.content, "person") for fact in standing}
    bound = {
        owner: held
        for owner, held in by_key(authority.certificates(people)).items()
        if any(_is_supervisor(one) for one in held)
    }
    suspects = [fact for fact in signed if _signer(fact) in bound]
    scopes = _scopes(connection, suspects)
    found = {}
    for fact in suspects:
        site, cohorts = scopes.get(_subject(fact), ("", frozenset()))
        code = authority.objection(
            filter(_is_supervisor, bound[_signer(fact)]),
            role=SUPERVISOR,
            on=_signed_on(fact),
            site=site,
            cohorts=cohorts,
            act=fact,
        )
        if code:
            found[fact.id] = code
    return found


def _scopes(connection: Any, signed: Sequence[Fact]) -> Mapping[str, tuple[str, frozenset[str]]]:
    """Return organization and cohorts of what the signatures are about."""
    entries = {_subject(fact) for fact in signed if fact.type == facts.SIGN_OFF}
    placements = {_subject(fact) for fact in signed if fact.type == facts.EVALUATION}
    return {**scope_of(connection, entries), **scope_of_placements(connection, placements)}


def _subject(fact: Fact) -> str:
    """Return the line that a sign-off is about, or the placement that an evaluation is about."""
    return words_in(fact.content, _SUBJECT[fact.type])


def _is_supervisor(held: HeldCertificate) -> bool:
    return held.certificate is not None and SUPERVISOR in held.certificate.roles


def _signer(fact: Fact) -> Owner:
    return words_in(fact.content, "by"), words_in(fact.content, "key")


def _signed_on(fact: Fact) -> date:
    """Return the day a signature states; one that states none lies before every certificate."""
    try:
        return date.fromisoformat(words_in(fact.content, "signed_on"))
    except ValueError:
        return date.min
