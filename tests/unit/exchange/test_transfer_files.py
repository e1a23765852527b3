"""Files about a change of owner, as somebody hostile could write them: each rightly signed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from plc_desktop.changes import transfers
from plc_desktop.changes.encoding import content_hash, fact_id
from plc_desktop.changes.facts import TRANSFER, Fact
from plc_desktop.domain.records import (
    Attendance,
    Enrollment,
    HoursEntry,
    Person,
    RuleSetVersion,
    write_values,
)
from plc_desktop.errors import ForeignFileError
from plc_desktop.exchange import sealed
from plc_desktop.exchange.container import RECORDS, TRANSFERS, Envelope
from plc_desktop.exchange.learner_records import read_records
from plc_desktop.exchange.transfer_rows import HandedRow, read_rows, row_line, write_rows
from plc_desktop.exchange.transfers import (
    ACCEPTANCE,
    OFFER,
    ROW_KINDS,
    UPDATE,
    WITHDRAWAL,
    Handed,
    HandedDocument,
    check_transfer,
    read_transfer,
    record_sha256,
    write_transfer,
)
from plc_desktop.signing import canonical
from plc_desktop.signing.key_files import Keys
from tests.exchanged import CREATED_AT_MS, assert_none_accepted, new_keys

A, B = "a" * 26, "b" * 26
WHO, LINE, PLACED = "c" * 26, "d" * 26, "e" * 26
GIVER, TAKER, THIEF = new_keys(), new_keys(), new_keys()


def entry() -> HoursEntry:
    return HoursEntry(id=LINE, placement_id=PLACED, worked_on=date(2026, 3, 5), minutes=60)


def sign_off(**changes: Any) -> Fact:
    content: dict[str, Any] = {
        "entry": LINE,
        "content_hash": content_hash(LINE, write_values(entry())),
        "participant": WHO,
        "minutes": 60,
        "decision": "signed",
        "reason": "",
        "statement": "staff-1",
        "level": "staff",
        "by": "f" * 26,
        "supersedes": [],
        "signed_on": "2026-03-06",
        "at": CREATED_AT_MS,
        "nonce": "0" * 32,
        **changes,
    }
    return Fact(fact_id("sign_off", content), "sign_off", content)


def issue(body: bytes) -> tuple[Fact, HandedDocument]:
    document = HandedDocument(body, "application/pdf")
    content: dict[str, Any] = {
        "credential": "g",
        "award": "h",
        "issuer": "i",
        "issued_on": "2026-03-07",
        "document_sha256": document.sha256,
        "size": len(body),
        "nonce": "0" * 32,
    }
    return Fact(fact_id("issue", content), "issue", content), document


def handed() -> Handed:
    fact, document = issue(b"%PDF-")
    rows = (
        HandedRow(Person(id=WHO, full_name="Lan Pham", roles=("parent_leader",)), {}),
        HandedRow(entry(), {"on": "2026-03-06"}),
    )
    return Handed(rows, (sign_off(), fact), (document,))


def statement(what: Handed | None = None, **changes: Any) -> dict[str, Any]:
    content: dict[str, Any] = {
        "at": CREATED_AT_MS,
        "by": "p" * 26,
        "consented_on": "2026-03-01",
        "from": A,
        "from_name": "Riverside",
        "lines": 1,
        "minutes": 60,
        "nonce": "0" * 32,
        "previous": "",
        "record_sha256": record_sha256(what or Handed()),
        "subject": WHO,
        "to": B,
        "to_key": TAKER.signing.public.hex(),
        "to_name": "Harbor",
        "until": "2026-05-01",
        **changes,
    }
    return transfers.offer(content, GIVER.signing)


def accepted(**changes: Any) -> dict[str, Any]:
    return transfers.accept(statement(**changes), CREATED_AT_MS, "q" * 26, TAKER.signing)


def envelope(workspace: str, **changes: Any) -> Envelope:
    values: dict[str, Any] = {
        "kind": TRANSFERS,
        "workspace": workspace,
        "sender": "Riverside",
        "to": (GIVER.age.recipient, TAKER.age.recipient),
        "created_at_ms": CREATED_AT_MS,
        "app": "test",
        **changes,
    }
    return Envelope(**values)


def sealed_lines(*lines: Mapping[str, Any], keys: Keys = GIVER, workspace: str = A) -> bytes:
    return sealed.seal(envelope(workspace), [dict(line) for line in lines], keys.signing)


def head(what: str, said: object) -> dict[str, Any]:
    return {"is": what, "organization": "Riverside", "statement": said}


def offer_file(what: Handed | None = None, **changes: Any) -> bytes:
    found = what or handed()
    return write_transfer(
        envelope(A),
        what=OFFER,
        organization="Riverside",
        statement=statement(found, **changes),
        keys=GIVER,
        handed=found,
    )


def offering(*lines: Mapping[str, Any]) -> bytes:
    """Return an offer whose hash is that of these lines, whatever they say."""
    body = b"".join(canonical.encode(dict(line)) + b"\n" for line in lines)
    digest = hashlib.sha256(b"plc-transfer-record/1\0" + body).hexdigest()
    return sealed_lines(head(OFFER, statement(record_sha256=digest)), *lines)


def refused(data: bytes) -> str:
    with pytest.raises(ForeignFileError) as caught:
        read_transfer(data, [TAKER.age])
    return caught.value.code


def test_what_is_written_is_read() -> None:
    opened = read_transfer(offer_file(), [TAKER.age])
    assert (opened.what, opened.organization, opened.signer) == (
        OFFER, "Riverside", GIVER.signing.public.hex(),
    )  # fmt: skip
    assert opened.handed == handed()
    assert opened.offer == transfers.offer_id(statement(handed()))
    answer = write_transfer(
        envelope(B), what=ACCEPTANCE, organization="Harbor", statement=accepted(), keys=TAKER
    )
    assert read_transfer(answer, [GIVER.age]).offer == transfers.offer_id(statement())
    about: dict[str, Any] = {"at": CREATED_AT_MS, "from": A, "offer": "0" * 64, "subject": WHO}
    letter = write_transfer(
        envelope(A), what=WITHDRAWAL, organization="Riverside", statement=about, keys=GIVER
    )
    assert read_transfer(letter, [TAKER.age]).offer == "0" * 64
    days = {"offered_on": "2026-03-01", "until": "2026-04-30"}
    letter = write_transfer(
        envelope(A),
        what=WITHDRAWAL,
        organization="Riverside",
        statement={**about, **days},
        keys=GIVER,
    )
    assert read_transfer(letter, [TAKER.age]).statement == {**about, **days}


def test_nothing_that_was_altered_is_read() -> None:
    assert_none_accepted(offer_file(), lambda data: read_transfer(data, [TAKER.age]))


def odd_statements() -> Iterator[tuple[str, dict[str, Any]]]:
    for name, value in {
        "subject": "somebody",
        "from": "",
        "to": A,
        "to_key": "00" * 32,
        "record_sha256": "0",
        "previous": "0",
        "consented_on": "20260301",
        "until": "2026-02-30",
        "nonce": "not hex, not a nonce",
        "at": 32_503_680_000_001,
        "lines": -1,
        "minutes": "60",
        "to_name": "x" * 20_001,
    }.items():
        yield name, {name: value}


@pytest.mark.parametrize("name", [name for name, _ in odd_statements()])
def test_an_offer_that_says_something_else_is_refused(name: str) -> None:
    changes = dict(odd_statements())[name]
    found = Handed()
    right = read_transfer(sealed_lines(head(OFFER, statement(found))), [TAKER.age])
    assert right.statement == statement(found)
    data = sealed_lines(head(OFFER, statement(found, **changes)))
    assert refused(data) == "exchange_file_malformed"


WITHDRAWN = {
    "at": 1,
    "from": A,
    "offer": "0" * 64,
    "offered_on": "2026-03-01",
    "subject": WHO,
    "until": "2026-04-30",
}


@pytest.mark.parametrize(
    "line",
    [
        {},
        head("something", statement()),
        head(OFFER, []),
        head(OFFER, {**statement(), "more": 1}),
        head(OFFER, {**statement(), "sig": "00" * 64}),
        head(OFFER, {**statement(), "sig": "not hex"}),
        head(OFFER, {**statement(), "minutes": 90}),
        head(ACCEPTANCE, accepted()),
        head(WITHDRAWAL, {"at": 1, "from": A, "offer": "0", "subject": WHO}),
        head(WITHDRAWAL, {"at": 1, "from": B, "offer": "0" * 64, "subject": WHO}),
        head(WITHDRAWAL, {**WITHDRAWN, "offered_on": "March 1"}),
        head(WITHDRAWAL, {**WITHDRAWN, "until": ""}),
        head(WITHDRAWAL, {**WITHDRAWN, "until": 1}),
        head(WITHDRAWAL, {**WITHDRAWN, "name": "Lan Pham"}),
    ],
)
def test_a_head_that_is_not_whole_is_refused(line: dict[str, Any]) -> None:
    assert refused(sealed_lines(line)) == "exchange_file_malformed"


def test_both_signatures_are_of_those_whom_the_offer_names() -> None:
    said = transfers.accept(statement(), CREATED_AT_MS, "q", THIEF.signing)
    changed = {**accepted(), "accepted_at": 7}
    late = transfers.accept(statement(), 32_503_680_000_001, "q", TAKER.signing)
    for one in (said, changed, late, {**accepted(), "lines": 2}):
        assert refused(sealed_lines(head(ACCEPTANCE, one), keys=TAKER, workspace=B)) == (
            "exchange_file_malformed"
        )
        with pytest.raises(ForeignFileError):
            check_transfer(one)
    # a right statement in a file of somebody else is not theirs to bring
    for keys, workspace in ((THIEF, B), (TAKER, A)):
        data = sealed_lines(head(ACCEPTANCE, accepted()), keys=keys, workspace=workspace)
        assert refused(data) == "exchange_file_malformed"
    assert refused(sealed_lines(head(OFFER, statement()), keys=THIEF)) == "exchange_file_malformed"
    assert check_transfer(accepted()) == accepted()


def test_what_is_handed_over_is_what_was_signed() -> None:
    lines = [row_line(row) for row in handed().rows]
    right = statement(Handed(handed().rows))
    assert read_transfer(sealed_lines(head(OFFER, right), *lines), [TAKER.age]).handed.records
    for wrong in ([], lines[:1], lines[::-1], [*lines, *lines]):
        assert refused(sealed_lines(head(OFFER, right), *wrong)) == "exchange_file_malformed"
    data = sealed_lines(head(ACCEPTANCE, accepted()), *lines, keys=TAKER, workspace=B)
    assert refused(data) == "exchange_file_malformed"


def odd_rows() -> Iterator[tuple[str, dict[str, Any]]]:
    person, line = (row_line(row) for row in handed().rows)
    values: dict[str, Any] = write_values(handed().rows[0].record)
    content: dict[str, Any] = write_values(entry())
    marks = Attendance(id=LINE, session_id=WHO, person_id=WHO)
    yield "kind unknown", {**person, "kind": "something"}
    yield "kind of one office only", {**person, "kind": "import_mapping"}
    yield "id that is none", {**person, "id": "../../etc/passwd"}
    yield "more parts", {**person, "more": 1}
    yield "field missing", {**person, "values": {**values, "name": ""}}
    yield "number for text", {**person, "values": {**values, "full_name": 7}}
    yield "text for a year", {**person, "values": {**values, "birth_year": "1984"}}
    yield "no year", {**person, "values": {**values, "birth_year": 1}}
    yield "true for a number", {**line, "values": {**content, "minutes": True}}
    yield "empty where it cannot be", {**line, "values": {**content, "worked_on": None}}
    yield "no day", {**line, "values": {**content, "worked_on": "2026-02-30"}}
    yield "day in another spelling", {**line, "values": {**content, "worked_on": "20260305"}}
    yield "no time", {**line, "values": {**content, "starts_at": "25:00"}}
    yield "length beyond a day", {**line, "values": {**content, "minutes": 10**6}}
    yield "reference to no id", {**line, "values": {**content, "placement_id": "x"}}
    yield "list of numbers", {**line, "values": {**content, "skills": [7]}}
    yield "unknown choice", {**person, "values": {**values, "roles": ["root"]}}
    yield "handed in without a day", {**line, "submitted": {"on": "yesterday"}}
    yield "handed in with more", {**line, "submitted": {"on": "2026-03-06", "by": "me"}}
    yield "handed in on a number", {**line, "submitted": {"on": 7}}
    yield "somebody handed in", {**person, "submitted": {"on": "2026-03-06"}}
    yield "mark handed in", {**row_line(HandedRow(marks, {})), "submitted": {"on": "2026-03-06"}}


def odd_facts() -> Iterator[tuple[str, dict[str, Any]]]:
    said = dict(sign_off().content)
    paper, document = issue(b"%PDF-")
    body = {"body": "JVBERi0=", "document": document.sha256, "type": "application/pdf"}
    yield "type that nobody hands over", {"fact": "root_key", "content": said}
    yield "fact that lacks a part", {"fact": "sign_off", "content": {**said, "by": 7}}
    yield "fact without content", {"fact": "sign_off", "content": []}
    yield "fact with more parts", {"fact": "sign_off", "content": said, "more": 1}
    yield "document of another hash", {**body, "document": "0" * 64}
    yield "document in broken letters", {**body, "body": "JVBERi0"}
    yield "document in no letters", {**body, "body": "señor"}
    yield "document in another spelling", {**body, "body": "JVBERi1="}
    yield "document with more parts", {**body, "more": "1"}
    yield "document of no type", {**body, "type": 7}
    yield "document of a long type", {**body, "type": "x" * 101}
    yield "document that nothing names", body
    assert paper.content["document_sha256"] == document.sha256


@pytest.mark.parametrize("name", [name for name, _ in [*odd_rows(), *odd_facts()]])
def test_a_line_that_is_not_whole_is_refused(name: str) -> None:
    line = dict([*odd_rows(), *odd_facts()])[name]
    assert refused(offering(line)) == "exchange_file_malformed"


def test_facts_come_once_and_documents_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    twice = {"fact": "sign_off", "content": dict(sign_off().content)}
    assert read_transfer(offering(twice), [TAKER.age]).handed.facts == (sign_off(),)
    assert refused(offering(twice, twice)) == "exchange_file_malformed"
    monkeypatch.setattr("plc_desktop.exchange.transfers.MAX_DOCUMENT_BYTES", 4)
    assert refused(offer_file()) == "exchange_file_malformed"


def test_every_kind_of_field_is_read_back() -> None:
    rules = RuleSetVersion(id="r" * 26, name="Pilot", training_topics=("Advocacy",))
    rows = (
        HandedRow(rules, {}),
        HandedRow(Enrollment(id="s" * 26, person_id=WHO, rule_set_id=rules.id), {}),
    )
    opened = read_transfer(offer_file(Handed(rows)), [TAKER.age])
    assert opened.handed.records == (rules, rows[1].record)


def moved(giver: str, taker: str, previous: str = "", at: int = 1) -> transfers.Transfer:
    return transfers.Transfer(
        id=f"{giver}>{taker}{previous}",
        offer=f"{giver} to {taker} {previous} at {at}",
        subject=WHO,
        previous=previous,
        giver=giver,
        giver_name=giver,
        taker=taker,
        taker_name=taker,
        accepted_at_ms=at,
    )


def owner(*found: transfers.Transfer, of: str = "a") -> str:
    return transfers.holder(found, of, WHO).workspace


def test_who_owns_a_record_follows_from_what_both_signed() -> None:
    first = moved("a", "b")
    back = moved("b", "a", first.id, 2)
    on = moved("b", "c", first.id, 3)
    assert owner() == "a"
    assert owner(first) == owner(first, of="b") == "b"
    assert owner(first, back) == owner(first, back, of="b") == "a"
    assert owner(first, on) == owner(on, first, of="b") == owner(first, on, of="c") == "c"
    # the first change of owner is not known here: what b gave is c's all the same
    assert owner(on, of="b") == "c"
    assert owner(on, of="a") == "a"
    # signed for two: nobody is believed
    found = transfers.holder([first, moved("a", "c")], "a", WHO)
    assert (found.workspace, found.rivals) == ("a", ("b", "c"))
    # the same taker twice is no rival
    assert owner(first, moved("a", "b", "", 5)) == "b"
    assert owner(moved("a", "b"), of="z") == "z"


def test_only_facts_that_both_signed_are_transfers() -> None:
    right = accepted()
    facts = [
        Fact("1", TRANSFER, right),
        Fact("2", TRANSFER, {**right, "minutes": 7}),
        Fact("3", "sign_off", sign_off().content),
        Fact("4", TRANSFER, {**right, "key": "no hex"}),
        Fact("5", TRANSFER, {**right, "lines": 0.5}),  # type: ignore[dict-item]  # from outside
    ]
    (found,) = transfers.transfers_in(facts)
    assert (found.id, found.giver, found.taker, found.subject) == ("1", A, B, WHO)


def record(subject: str = WHO) -> dict[str, Any]:
    texts = ("cohort", "enrolled_on", "name", "nominated_by", "printed_name", "status")
    return {
        **dict.fromkeys(texts, ""),
        "consent": "share_with_college",
        "credentials": [],
        "hours": [],
        "minutes": {},
        "steps": {},
        "subject": subject,
        "version": CREATED_AT_MS,
    }


def records_file(*lines: Mapping[str, Any]) -> bytes:
    first = {"organization": "Harbor", "scope": "summary"}
    return sealed.seal(envelope(B, kind=RECORDS), [first, *map(dict, lines)], TAKER.signing)


def test_records_bring_the_changes_of_owner_of_their_people() -> None:
    right = {"fact": accepted(), "is": "transfer"}
    data = records_file(record(), right, {"is": "something of a newer program"})
    assert read_records(data, [GIVER.age]).transfers == (accepted(),)
    for wrong in ({**right, "more": 1}, {"is": "transfer", "fact": {}}, {**right, "fact": 7}):
        with pytest.raises(ForeignFileError, match="exchange_file_malformed"):
            read_records(records_file(record(), wrong), [GIVER.age])
    with pytest.raises(ForeignFileError, match="exchange_file_malformed"):
        read_records(records_file(record("z" * 26), right), [GIVER.age])


def update(**changes: Any) -> dict[str, Any]:
    return {
        "at": CREATED_AT_MS,
        "from": A,
        "lines": 1,
        "minutes": 60,
        "record_sha256": record_sha256(handed()),
        "subject": WHO,
        "to": B,
        "transfer": "0" * 64,
        "version": 1,
        **changes,
    }


def update_file(what: Handed | None = None, **changes: Any) -> bytes:
    return write_transfer(
        envelope(A),
        what=UPDATE,
        organization="Riverside",
        statement=update(**changes),
        keys=GIVER,
        handed=what or handed(),
    )


def test_what_follows_holds_the_whole_record_again() -> None:
    opened = read_transfer(update_file(), [TAKER.age])
    assert (opened.what, opened.offer, opened.handed) == (UPDATE, "0" * 64, handed())
    assert opened.statement == update()
    # a program that would not know what to do with it says so
    assert opened.envelope.min_reader == 3
    assert read_transfer(offer_file(), [TAKER.age]).envelope.min_reader == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"version": 0},
        {"version": -1},
        {"version": "1"},
        {"transfer": "0" * 63},
        {"record_sha256": "x" * 64},
        {"record_sha256": "0" * 64},
        {"to": A},
        {"from": B},
        {"from": ""},
        {"subject": "nobody"},
        {"more": 1},
    ],
)
def test_an_update_that_is_not_whole_is_refused(changes: dict[str, Any]) -> None:
    assert refused(update_file(**changes)) == "exchange_file_malformed"


def test_an_offer_with_a_revocation_asks_for_a_reader_that_knows_it() -> None:
    said: dict[str, Any] = {
        "credential": "g",
        "reason": "because",
        "revoked_on": "2026-03-20",
        "by": "i",
        "key": "00" * 32,
        "sig": "00" * 64,
        "at": CREATED_AT_MS,
        "nonce": "0" * 32,
    }
    fact = Fact(fact_id("revoke_credential", said), "revoke_credential", said)
    opened = read_transfer(offer_file(replace(handed(), facts=(fact,), documents=())), [TAKER.age])
    assert (opened.envelope.min_reader, opened.handed.facts) == (3, (fact,))


def test_rows_are_kept_as_they_came() -> None:
    kept = write_rows(handed().rows)
    assert read_rows(kept, ROW_KINDS) == handed().rows
    with pytest.raises(ForeignFileError, match="exchange_file_malformed"):
        read_rows(kept + b"{}\n", ROW_KINDS)
