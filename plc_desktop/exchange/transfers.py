"""Learner records that change their owner (.plcrec): offers, acceptances, withdrawals, updates.

See FORMAT.md.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from plc_desktop.changes import transfers
from plc_desktop.changes.encoding import fact_id
from plc_desktop.changes.facts import (
    AWARD,
    DISTINCT,
    EVALUATION,
    ISSUE,
    ISSUE_STEP,
    REVOKE_CREDENTIAL,
    SAME_PERSON,
    SIGN_OFF,
    VOID,
    Fact,
    is_whole,
)
from plc_desktop.domain.fields import Json
from plc_desktop.domain.ids import is_id
from plc_desktop.domain.records import KINDS, Record
from plc_desktop.exchange import sealed, shapes
from plc_desktop.exchange.container import TRANSFERS, Envelope
from plc_desktop.exchange.transfer_rows import HandedRow, is_day, read_row, row_line
from plc_desktop.signing import canonical
from plc_desktop.signing.age import AgeIdentity
from plc_desktop.signing.key_files import Keys

OFFER, ACCEPTANCE, WITHDRAWAL, UPDATE = "offer", "acceptance", "withdrawal", "update"

FOLLOWING_READER = 3
"""The oldest reader of a file that brings what followed, or what was revoked."""

FACT_TYPES = frozenset(
    {
        SIGN_OFF,
        VOID,
        DISTINCT,
        SAME_PERSON,
        EVALUATION,
        AWARD,
        ISSUE,
        ISSUE_STEP,
        REVOKE_CREDENTIAL,
    }
)
"""What somebody signed, decided, issued or revoked, as far as it goes along with a record."""

ROW_KINDS = frozenset(kind.name for kind in KINDS) - {"import_mapping"}
MAX_DOCUMENT_BYTES = 25 * 1024 * 1024

_HEAD: shapes.Shape = {"is": str, "organization": str, "statement": dict}
_OFFERED: shapes.Shape = {
    "at": int,
    "by": str,
    "consented_on": str,
    "from": str,
    "from_name": str,
    "key": str,
    "lines": int,
    "minutes": int,
    "nonce": str,
    "previous": str,
    "record_sha256": str,
    "sig": str,
    "subject": str,
    "to": str,
    "to_key": str,
    "to_name": str,
    "until": str,
}
_STATEMENTS: Mapping[str, shapes.Shape] = {
    OFFER: _OFFERED,
    ACCEPTANCE: {**_OFFERED, "accepted_at": int, "accepted_by": str, "accepted_sig": str},
    WITHDRAWAL: {
        "at": int,
        "from": str,
        "offer": str,
        "offered_on": str,
        "subject": str,
        "until": str,
    },
    UPDATE: {
        "at": int,
        "from": str,
        "lines": int,
        "minutes": int,
        "record_sha256": str,
        "subject": str,
        "to": str,
        "transfer": str,
        "version": int,
    },
}
_SHORT_WITHDRAWAL: shapes.Shape = {"at": int, "from": str, "offer": str, "subject": str}
"""What an earlier build wrote: it did not say when the offer was made."""

_FACT: shapes.Shape = {"content": dict, "fact": str}
_WITH_RECORD = (OFFER, UPDATE)
_DOCUMENT_PARTS = frozenset({"body", "document", "type"})
_RECORD_DOMAIN = b"plc-transfer-record/1\0"
_HASH_BYTES, _MOST_TYPE = 32, 100
_NONCE = re.compile(r"[0-9a-f]{16,64}")


@dataclass(frozen=True)
class HandedDocument:
    """The exact bytes of a paper that was issued."""

    body: bytes
    media_type: str

    @property
    def sha256(self) -> str:
        """Its name."""
        return hashlib.sha256(self.body).hexdigest()


@dataclass(frozen=True)
class Handed:
    """Everything that goes along with a record.

    Attributes:
        rows: Records, parents before children.
        facts: What was signed, decided and issued.
        documents: Papers that the facts name.
    """

    rows: tuple[HandedRow, ...] = ()
    facts: tuple[Fact, ...] = ()
    documents: tuple[HandedDocument, ...] = ()

    @property
    def records(self) -> tuple[Record, ...]:
        """The records alone."""
        return tuple(row.record for row in self.rows)


@dataclass(frozen=True)
class OpenedTransfer:
    """A file about a change of owner; its signatures are right, whose they are the caller knows.

    Attributes:
        signer: Public key, hex, of the computer that wrote the file.
        envelope: From which workspace, and when.
        what: `OFFER`, `ACCEPTANCE`, `WITHDRAWAL` or `UPDATE`.
        organization: Who wrote it, as it calls itself.
        statement: What is signed, with exactly the parts of FORMAT.md.
        handed: What an offer hands over, or how it stands in an update.
    """

    signer: str
    envelope: Envelope
    what: str
    organization: str
    statement: Mapping[str, Json]
    handed: Handed

    @property
    def offer(self) -> str:
        """Id of the offer it is about; of an update, of the transfer."""
        part = {WITHDRAWAL: "offer", UPDATE: "transfer"}.get(self.what)
        return str(self.statement[part]) if part else transfers.offer_id(self.statement)


def record_sha256(handed: Handed) -> str:
    """Return the hash by which an offer names what it hands over.

    Raises:
        RuleError: "value_not_storable".
    """
    digest = hashlib.sha256(_RECORD_DOMAIN)
    for line in _lines(handed):
        digest.update(canonical.encode(line) + b"\n")
    return digest.hexdigest()


def write_transfer(  # noqa: PLR0913  # keyword-only after the first
    envelope: Envelope,
    *,
    what: str,
    organization: str,
    statement: Mapping[str, Json],
    keys: Keys,
    handed: Handed = Handed(),
) -> bytes:
    """Return the bytes of a file, signed by this computer and locked for its readers.

    Raises:
        ForeignFileError: "age_key_wrong" or "exchange_file_too_large".
    """
    head: dict[str, Json] = {
        "is": what,
        "organization": organization,
        "statement": dict(statement),
    }
    is_newer = what == UPDATE or any(one.type == REVOKE_CREDENTIAL for one in handed.facts)
    told = replace(envelope, min_reader=FOLLOWING_READER if is_newer else envelope.min_reader)
    return sealed.seal(told, [head, *_lines(handed)], keys.signing)


def read_transfer(data: bytes, identities: Sequence[AgeIdentity]) -> OpenedTransfer:
    """Return what a file that is addressed to one of these readers says.

    Raises:
        ForeignFileError: As `sealed.unseal`; "exchange_file_malformed" if anything in it is not
            whole, is signed by another key than the file, or hands over something else than was
            signed.
    """
    found = sealed.unseal(data, TRANSFERS, identities)
    head = shapes.check(found.lines[0], _HEAD)
    what, statement = shapes.text(head, "is"), head["statement"]
    if what not in _STATEMENTS or not isinstance(statement, dict):
        raise shapes.malformed()
    is_short = what == WITHDRAWAL and statement.keys() == _SHORT_WITHDRAWAL.keys()
    shape = _SHORT_WITHDRAWAL if is_short else _STATEMENTS[what]
    checked = _statement(what, shapes.check(statement, shape))
    signer = found.signer.hex()
    handed = _handed(found.lines[1:])
    if what in _WITH_RECORD and checked["record_sha256"] != record_sha256(handed):
        raise shapes.malformed()
    if what not in _WITH_RECORD and handed != Handed():
        raise shapes.malformed()
    author = {OFFER: "key", ACCEPTANCE: "to_key"}.get(what)
    workspace = checked["to" if what == ACCEPTANCE else "from"]
    if found.envelope.workspace != workspace or (author and checked[author] != signer):
        raise shapes.malformed()
    organization = shapes.text(head, "organization")
    return OpenedTransfer(signer, found.envelope, what, organization, checked, handed)


def check_transfer(content: Mapping[str, Json]) -> dict[str, Json]:
    """Return the content of a `transfer` fact from outside; both signatures are right.

    Raises:
        ForeignFileError: "exchange_file_malformed".
    """
    return _statement(ACCEPTANCE, shapes.check(content, _STATEMENTS[ACCEPTANCE]))


def _statement(what: str, said: dict[str, Json]) -> dict[str, Json]:
    """Return a statement whose parts and signatures are right."""
    shapes.instant(said, "at")
    if not is_id(shapes.text(said, "subject")) or not said["from"]:
        raise shapes.malformed()
    for name in {WITHDRAWAL: ("offer",), UPDATE: ("record_sha256", "transfer")}.get(what, ()):
        shapes.digits(said, name, _HASH_BYTES)
    if what == UPDATE and (said["from"] == said["to"] or not said["version"]):
        raise shapes.malformed()
    if what == WITHDRAWAL:
        if not all(is_day(said[name]) for name in ("offered_on", "until") if name in said):
            raise shapes.malformed()
        return said
    return said if what == UPDATE else _signed_statement(what, said)


def _signed_statement(what: str, said: dict[str, Json]) -> dict[str, Json]:
    """Return an offer, or what both signed, whose parts and signatures are right."""
    for name in ("key", "to_key"):
        shapes.key(said, name)
    shapes.digits(said, "record_sha256", _HASH_BYTES)
    if said["previous"]:
        shapes.digits(said, "previous", _HASH_BYTES)
    if not is_day(said["consented_on"]) or not is_day(said["until"]):
        raise shapes.malformed()
    if said["from"] == said["to"] or not _NONCE.fullmatch(shapes.text(said, "nonce")):
        raise shapes.malformed()
    if what == ACCEPTANCE:
        shapes.instant(said, "accepted_at")
    is_signed = transfers.is_offered if what == OFFER else transfers.is_accepted
    if not is_signed(said):
        raise shapes.malformed()
    return said


def _lines(handed: Handed) -> Iterable[dict[str, Json]]:
    """Yield what is handed over, line by line."""
    yield from map(row_line, handed.rows)
    for fact in handed.facts:
        yield {"content": dict(fact.content), "fact": fact.type}
    for one in handed.documents:
        body = base64.b64encode(one.body).decode("ascii")
        yield {"body": body, "document": one.sha256, "type": one.media_type}


def _handed(lines: Iterable[Mapping[str, Json]]) -> Handed:
    rows: list[HandedRow] = []
    facts: list[Fact] = []
    documents: list[HandedDocument] = []
    for line in lines:
        if "kind" in line:
            rows.append(read_row(line, ROW_KINDS))
        elif "fact" in line:
            facts.append(_fact(line))
        else:
            documents.append(_document(line))
    names = [(type(row.record), row.record.id) for row in rows]
    if len(set(names)) != len(names) or len({fact.id for fact in facts}) != len(facts):
        raise shapes.malformed()
    named = {fact.content.get("document_sha256") for fact in facts}
    if {one.sha256 for one in documents} - named:
        raise shapes.malformed()
    return Handed(tuple(rows), tuple(facts), tuple(documents))


def _fact(line: Mapping[str, Json]) -> Fact:
    said = shapes.check(line, _FACT)
    fact_type, content = shapes.text(said, "fact"), said["content"]
    if fact_type not in FACT_TYPES or not isinstance(content, dict):
        raise shapes.malformed()
    if not is_whole(fact_type, content):
        raise shapes.malformed()
    return Fact(fact_id(fact_type, content), fact_type, content)


def _document(line: Mapping[str, Json]) -> HandedDocument:
    if line.keys() != _DOCUMENT_PARTS or not all(isinstance(part, str) for part in line.values()):
        raise shapes.malformed()
    text, media_type = str(line["body"]), str(line["type"])
    try:
        body = base64.b64decode(text, validate=True)
    except ValueError:
        raise shapes.malformed() from None
    one = HandedDocument(body, media_type)
    if one.sha256 != line["document"] or base64.b64encode(body).decode("ascii") != text:
        raise shapes.malformed()
    if len(body) > MAX_DOCUMENT_BYTES or len(media_type) > _MOST_TYPE:
        raise shapes.malformed()
    return one
