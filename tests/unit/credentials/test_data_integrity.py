from __future__ import annotations

import copy
from typing import Any

import pytest

from plc_desktop.credentials import json_text
from plc_desktop.credentials.data_integrity import ProofPlace, sign, verify
from plc_desktop.credentials.jsonld import canonical_bytes
from plc_desktop.credentials.open_badge import whole_credential
from plc_desktop.errors import ForeignFileError, PlcError, RuleError
from tests import issued

CREATED = "2026-06-15T14:30:00Z"
ONE, TWO = "urn:uuid:00000000-0000-0000-0000-000000000001", "urn:uuid:00000000-0000-0000-0000-2"


def _document() -> dict[str, Any]:
    return whole_credential(issued.facts())


def _code(document: dict[str, Any]) -> str:
    with pytest.raises(PlcError) as caught:
        verify(document)
    return caught.value.code


def test_a_signed_document_verifies_and_names_the_key() -> None:
    (proof,) = verify(sign(_document(), issued.ISSUER, CREATED))
    assert (proof.public, proof.created) == (issued.ISSUER.public, CREATED)


def test_two_people_sign_side_by_side_and_each_counts_alone() -> None:
    both = sign(sign(_document(), issued.ISSUER, CREATED), issued.STRANGER, CREATED)
    assert [proof.public for proof in verify(both)] == [
        issued.ISSUER.public,
        issued.STRANGER.public,
    ]
    assert verify({**both, "proof": both["proof"][1]})[0].public == issued.STRANGER.public


def test_a_chain_breaks_when_what_it_covers_is_replaced() -> None:
    first = sign(_document(), issued.ISSUER, CREATED, ProofPlace(ONE))
    chain = sign(first, issued.STRANGER, CREATED, ProofPlace(previous=(ONE,)))
    assert verify(chain)[1].previous == (ONE,)
    other = sign(_document(), issued.ISSUER, "2026-06-16T14:30:00Z", ProofPlace(ONE))["proof"]
    assert _code({**chain, "proof": [other, chain["proof"][1]]}) == "proof_wrong"
    assert _code({**chain, "proof": chain["proof"][1]}) == "proof_missing"
    assert _code({**chain, "proof": [*chain["proof"], chain["proof"][0]]}) == "proof_not_understood"


def test_nothing_that_is_missing_can_be_covered() -> None:
    with pytest.raises(RuleError):
        sign(_document(), issued.ISSUER, CREATED, ProofPlace(previous=(TWO,)))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"type": "Ed25519Signature2020"}, "proof_not_understood"),
        ({"cryptosuite": "eddsa-jcs-2022"}, "proof_not_understood"),
        ({"proofPurpose": "authentication"}, "proof_not_understood"),
        ({"domain": "example.org"}, "proof_not_understood"),
        ({"id": 5}, "proof_not_understood"),
        ({"created": "2026-06-15T14:30:01Z"}, "proof_wrong"),
        ({"proofValue": "z"}, "proof_wrong"),
        ({"proofValue": "m" + "1" * 64}, "proof_wrong"),
        ({"verificationMethod": "https://example.org/key"}, "key_not_understood"),
        ({"previousProof": 7}, "proof_not_understood"),
    ],
)
def test_a_changed_proof_is_refused(change: dict[str, Any], code: str) -> None:
    document = sign(_document(), issued.ISSUER, CREATED)
    document["proof"] = {**document["proof"], **change}
    assert _code(document) == code


@pytest.mark.parametrize("proof", [[], ["x"], "x", [None], 3])
def test_without_a_proof_nothing_is_signed(proof: Any) -> None:
    assert _code({**_document(), "proof": proof}) in {"proof_missing", "proof_not_understood"}


def test_somebody_elses_key_in_the_proof_is_refused() -> None:
    document = sign(_document(), issued.ISSUER, CREATED)
    forged = sign(_document(), issued.STRANGER, CREATED)["proof"]["verificationMethod"]
    document["proof"]["verificationMethod"] = forged
    assert _code(document) == "proof_wrong"


def _places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if isinstance(value, dict):
        return [place for key, inner in value.items() for place in _places(inner, (*path, key))]
    if isinstance(value, list):
        return [place for at, inner in enumerate(value) for place in _places(inner, (*path, at))]
    return [path]


SIGNED = issued.signed()
PLACES = [place for place in _places(SIGNED) if place[0] != "proof"]


@pytest.mark.parametrize("place", PLACES, ids=lambda place: ".".join(map(str, place)))
def test_every_field_is_signed(place: tuple[Any, ...]) -> None:
    document = copy.deepcopy(SIGNED)
    inside: Any = document
    for step in place[:-1]:
        inside = inside[step]
    old = inside[place[-1]]
    inside[place[-1]] = (not old) if isinstance(old, bool) else f"{old}x"
    with pytest.raises(ForeignFileError):
        verify(document)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: ".".join(map(str, place)))
def test_no_field_can_be_taken_out(place: tuple[Any, ...]) -> None:
    document = copy.deepcopy(SIGNED)
    inside: Any = document
    for step in place[:-1]:
        inside = inside[step]
    del inside[place[-1]]
    with pytest.raises(ForeignFileError):
        verify(document)


@pytest.mark.parametrize(
    "extra",
    [
        {"hours": "500"},
        {"@graph": []},
        {"refreshService": None},
        {"evidence": []},
        {"credentialSubject": {**SIGNED["credentialSubject"], "gpa": "4.0"}},
        {"credentialSubject": {**SIGNED["credentialSubject"], "role": None}},
        {"credentialSubject": {**SIGNED["credentialSubject"], "type": ["Hero"]}},
        {"credentialSubject": {**SIGNED["credentialSubject"], "@context": {"gpa": "urn:x:y"}}},
        {"id": "not absolute"},
        {"id": "nowhere"},
        {"id": "../nowhere"},
        {"id": "#here"},
        {"id": ""},
        {"id": "_:b0"},
        {"id": "urn:uuid:1> <urn:x:y> <urn:x:z"},
        {"name": 4.5},
    ],
)
def test_what_no_signature_would_cover_is_refused_when_signing_and_when_reading(
    extra: dict[str, Any],
) -> None:
    document = {**SIGNED, **extra}
    with pytest.raises(ForeignFileError) as reading:
        verify(document)
    assert reading.value.code == "term_not_defined"
    bare = {name: value for name, value in document.items() if name != "proof"}
    with pytest.raises(ForeignFileError) as signing:
        sign(bare, issued.ISSUER, CREATED)
    assert signing.value.code == "term_not_defined"


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("validUntil", "https://www.w3.org/2018/credentials#validUntil"),
        ("name", "https://schema.org/name"),
        ("awardedDate", "https://purl.imsglobal.org/spec/vc/ob/vocab.html#awardedDate"),
        ("credentialSubject", "CredentialSubject"),
    ],
)
def test_no_field_can_be_hidden_under_another_name_for_it(name: str, other: str) -> None:
    document = {**_document(), "validUntil": "2026-07-01T00:00:00Z"}
    signed = sign(document, issued.ISSUER, CREATED)
    hidden = {other if key == name else key: value for key, value in signed.items()}
    assert _code(hidden) == "term_not_defined"


def test_a_type_is_no_name_of_a_field() -> None:
    signed = copy.deepcopy(SIGNED)
    achievement = signed["credentialSubject"]["achievement"]
    achievement["Criteria"] = achievement.pop("criteria")
    assert _code(signed) == "term_not_defined"


@pytest.mark.parametrize(
    "context",
    [
        None,
        [],
        "https://example.org/context",
        [SIGNED["@context"][0], "https://www.w3.org/ns/credentials/examples/v2"],
        [*SIGNED["@context"], {"name": "urn:x:name"}],
        SIGNED["@context"] + ["https://purl.imsglobal.org/spec/ob/v3p0/context.json"],
    ],
)
def test_no_vocabulary_is_fetched_or_taken_from_the_document(context: Any) -> None:
    with pytest.raises(ForeignFileError):
        verify({**SIGNED, "@context": context})


def test_a_graph_made_to_take_for_ever_is_given_up() -> None:
    entry = {"type": ["IdentifierEntry"], "identifier": "x", "identifierType": "identifier"}
    twin = {"type": ["Profile"], "name": "x", "otherIdentifier": [entry] * 9}
    document = _document()
    document["credentialSubject"]["source"] = [twin, twin]
    with pytest.raises(ForeignFileError) as caught:
        canonical_bytes(document)
    assert caught.value.code == "credential_too_complex"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"null",
        b"[]",
        b'{"a":1,"a":1}',
        b'{"a":NaN}',
        b'{"a":"\\ud800"}',
        b"\xff",
        b"[" * 100_000,
        b'{"a":' * 100 + b"1" + b"}" * 100,
        b'{"a":[' + b"1," * 5000 + b"1]}",
        b'{"a":' + b"9" * 6000 + b"}",
        b" " * 600_000,
    ],
)
def test_hostile_json_is_refused_before_anything_is_done_with_it(data: bytes) -> None:
    with pytest.raises(ForeignFileError):
        json_text.read_object(data)
