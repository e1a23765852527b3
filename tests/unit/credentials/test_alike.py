"""Documents of one shape come to the very statements that the whole algorithm gives."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_desktop.credentials.alike import canonical_bytes_of_alike
from plc_desktop.credentials.contexts import context
from plc_desktop.credentials.data_integrity import sign, verify
from plc_desktop.credentials.jsonld import canonical_bytes
from plc_desktop.credentials.open_badge import whole_credential
from plc_desktop.errors import ForeignFileError
from tests import issued

WORDS: dict[str, Any] = {
    "@context": {
        "@version": 1.1,
        "id": "@id",
        "type": "@type",
        "Card": "https://words.example/#Card",
        "name": "https://words.example/#name",
        "part": "https://words.example/#part",
        "link": {"@id": "https://words.example/#link", "@type": "@id"},
        "kept": {"@id": "https://words.example/#kept", "@type": "@json"},
    }
}


def load(address: str) -> dict[str, Any]:
    """Return the words of these tests, whatever the address."""
    return {**WORDS, "address": address}


def card(**fields: Any) -> dict[str, Any]:
    return {"@context": "https://words.example/v1", "type": "Card", **fields}


def check(*documents: dict[str, Any]) -> None:
    """Ask for one after the other; each must come to what the whole algorithm says."""
    for document in documents:
        assert canonical_bytes_of_alike(document, load) == canonical_bytes(document, load)


def test_only_the_texts_differ() -> None:
    check(
        card(id="urn:uuid:1", name="Ana", part=[{"name": "b"}, {"name": "a"}]),
        card(id="urn:uuid:2", name='Ọ̀ṣun\n"quoted" \\ \t', part=[{"name": "0"}, {"name": "z"}]),
    )


def test_texts_that_are_equal_in_one_document_and_not_in_the_next() -> None:
    check(
        card(id="urn:uuid:1", name="a", part=[{"name": "b"}, {"name": "c"}]),
        card(id="urn:uuid:1", name="a", part=[{"name": "b"}, {"name": "b"}]),
        card(id="urn:uuid:1", name="a", part=[{"name": "a"}, {"name": "c"}]),
        card(id="urn:uuid:1", name="urn:uuid:1", part=[{"name": "a"}, {"name": "c"}]),
    )


def test_addresses_of_another_kind() -> None:
    check(
        card(link="https://one.example/"),
        card(link="https://two.example/"),
        card(link="did:key:abc"),
        card(link="mailto:ana@example.org"),
        card(link="mailto:bo@example.org"),
    )


def test_what_is_kept_as_json_is_never_filled_in() -> None:
    check(
        card(kept={"name": "one"}),
        card(kept={"name": "two"}),
    )


def test_what_is_no_address_is_refused_also_after_right_ones() -> None:
    check(*(card(link=right) for right in ("urn:uuid:1", "urn:uuid:2", "urn:uuid:")))
    for wrong in ("urn:uuid:with space", "nowhere", "../nowhere", "?", "#here"):
        for canonical in (canonical_bytes_of_alike, canonical_bytes):
            with pytest.raises(ForeignFileError) as refused:
                canonical(card(link=wrong), load)
            assert refused.value.code == "term_not_defined"


def test_what_is_not_defined_is_refused_every_time() -> None:
    for name in ("Ana", "Bo"):
        with pytest.raises(ForeignFileError) as refused:
            canonical_bytes_of_alike(card(name=name, rank="1"), load)
        assert refused.value.facts == {"term": "rank"}


@given(st.lists(st.text(max_size=20), min_size=3, max_size=3))
def test_any_texts(texts: list[str]) -> None:
    one, two, three = texts
    document = card(id="urn:uuid:1", name=one, part=[{"name": two}, {"name": [three, one]}])
    assert _statements(canonical_bytes_of_alike, document) == _statements(canonical_bytes, document)


def _statements(way: Any, document: dict[str, Any]) -> bytes | str:
    """Return the statements, or the code of the refusal."""
    try:
        found: bytes = way(document, load)
    except ForeignFileError as refused:
        return refused.code
    return found


def test_signatures_over_a_batch_are_right() -> None:
    for number in range(3):
        name = f"Thị Ánh Nguyễn {number}"
        document = whole_credential(issued.facts(recipient=name))
        assert canonical_bytes_of_alike(document, context) == canonical_bytes(document, context)
        verify(sign(document, issued.ISSUER, "2026-05-03T10:00:00Z"))
