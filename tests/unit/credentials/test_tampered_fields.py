"""Every signed field changed, one at a time: in the credential, the code, the status list."""

from __future__ import annotations

import copy
import dataclasses
import json
import uuid
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import base45
import cbor2
import pytest

from plc_desktop.credentials import claim, json_text
from plc_desktop.credentials.did_key import did_of, verification_method
from plc_desktop.credentials.status_list import read_status_list, sign_status_list
from plc_desktop.credentials.verification import Verdict
from plc_desktop.errors import ForeignFileError
from plc_desktop.signing import canonical
from tests import issued

Place = tuple[str | int, ...]


def places(value: Any, at: Place = ()) -> Iterator[Place]:
    """Yield where every single value of a document stands."""
    inner = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else None
    )
    if inner is None:
        yield at
        return
    for key, part in inner:
        yield from places(part, (*at, key))


DOCUMENT = issued.signed()
LEAVES = list(places(DOCUMENT))
_REASONS = {
    "proof_wrong",
    "proof_not_understood",
    "not_a_credential",
    "term_not_defined",
    "context_not_known",
    "key_not_understood",
    "issuer_not_signer",
}


def put(document: Any, place: Place, value: Any) -> Any:
    changed = copy.deepcopy(document)
    part = changed
    for key in place[:-1]:
        part = part[key]
    part[place[-1]] = value
    return changed


def other(value: Any) -> Any:
    """Return a value of the same kind that means something else."""
    if isinstance(value, bool):
        return not value
    if value.startswith("urn:uuid:"):
        return uuid.UUID(int=99).urn
    if value.startswith("did:key:"):
        key = issued.STRANGER.public
        return verification_method(key) if "#" in value else did_of(key)
    if value[:4] == "2026":
        return f"2025{value[4:]}"
    if value.isdigit():
        return str(int(value) + 1)
    return f"{value}x"


def answer(data: bytes) -> str:
    """Return why it is not valid; every answer but that fails the test."""
    try:
        found = issued.verify(data)
    except ForeignFileError as error:
        return error.code
    assert found.verdict is Verdict.NOT_VALID
    assert found.fields == ()
    return found.problem


@pytest.mark.parametrize("place", LEAVES, ids=lambda place: ".".join(map(str, place)))
def test_no_value_of_a_credential_can_be_changed(place: Place) -> None:
    old: Any = DOCUMENT
    for key in place:
        old = old[key]
    changed = put(DOCUMENT, place, other(old))
    assert changed != DOCUMENT
    assert answer(json_text.write(changed)) in _REASONS


@pytest.mark.parametrize("name", sorted(set(DOCUMENT) - {"@context"}))
def test_no_part_of_a_credential_can_be_left_out(name: str) -> None:
    changed = {key: value for key, value in DOCUMENT.items() if key != name}
    assert answer(json_text.write(changed)) in {*_REASONS, "proof_missing"}


def test_a_signature_cannot_be_moved_to_another_person() -> None:
    theirs = issued.signed(person=uuid.UUID(int=5), recipient="Bo Li", number="BSC-K7Q2-0043")
    changed = {**theirs, "proof": DOCUMENT["proof"]}
    assert answer(json_text.write(changed)) == "proof_wrong"


CLAIMS: dict[str, Any] = {
    "issuer_public": issued.STRANGER.public,
    "credential": uuid.UUID(int=7),
    "recipient": "Bo Li",
    "achievement": "Another credential",
    "awarded_on": issued.claim().awarded_on + timedelta(days=1),
    "number": "BSC-K7Q2-0043",
    "issuer": "Another college",
    "credential_digest": bytes(16),
}


@pytest.mark.parametrize("name", [item.name for item in dataclasses.fields(claim.Claim)])
def test_no_field_of_the_printed_code_can_be_changed(name: str) -> None:
    sign1 = cbor2.loads(base45.b45decode(issued.code().removeprefix(claim.PREFIX)))
    signature = sign1.value[3]
    changed = dataclasses.replace(issued.claim(), **{name: CLAIMS[name]})
    payload = cbor2.dumps(claim._fields(changed), canonical=True)
    tag = cbor2.CBORTag(18, [claim._PROTECTED, {}, payload, signature])  # noqa: SLF001
    data = cbor2.dumps(tag, canonical=True)
    text = claim.PREFIX + base45.b45encode(data).decode("ascii")
    with pytest.raises(ForeignFileError) as caught:
        claim.read_claim(text)
    assert caught.value.code == "claim_wrong"


STATUS: dict[str, Any] = {
    "issuer": did_of(issued.STRANGER.public),
    "covers": sorted([did_of(issued.ISSUER.public), did_of(issued.STRANGER.public)]),
    "version": 3,
    "issued": "2026-07-14T14:30:00Z",
    "expires": "2027-07-14T14:30:00Z",
    "revoked": [],
    "type": "plc-status-list/2",
    "signature": "AAAA",
}


@pytest.mark.parametrize("name", sorted(STATUS))
def test_no_field_of_a_status_list_can_be_changed(name: str) -> None:
    signed = sign_status_list(issued.status(2, uuid.UUID(int=9)), issued.ISSUER)
    body = json.loads(signed)
    assert set(body) == set(STATUS)
    assert body[name] != STATUS[name]
    with pytest.raises(ForeignFileError) as caught:
        read_status_list(canonical.encode({**body, name: STATUS[name]}))
    expected = {"issuer", "type", "covers"}
    assert caught.value.code in {"status_list_wrong", "not_a_status_list"}
    if name not in expected:
        assert caught.value.code == "status_list_wrong"


@pytest.mark.parametrize("name", ["credential", "on", "reason"])
def test_no_field_of_a_revocation_can_be_changed(name: str) -> None:
    body = json.loads(sign_status_list(issued.status(2, uuid.UUID(int=9)), issued.ISSUER))
    others = {"credential": uuid.UUID(int=8).urn, "on": "2026-07-02", "reason": "Nothing"}
    body["revoked"][0][name] = others[name]
    with pytest.raises(ForeignFileError, match="status_list_wrong"):
        read_status_list(canonical.encode(body))
