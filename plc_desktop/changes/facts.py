"""Facts: what happened, written down once and never changed; only an opposite takes them back.

| type | content |
|---|---|
| sign_off | entry, content_hash, participant, minutes, decision, reason, statement, level, by, supersedes, signed_on, at, nonce, and key, sig if the supervisor's own key signed; by file also request, line; on paper also document, document_page, sheet, sheet_line |
| person_key | person, key, nonce |
| trusted_key | person, key, recipients, name, organization, card, compared, by, at, nonce: a card was accepted |
| revoke_key | person, key, reason, by, at, nonce: what comes later under this key is worth nothing |
| root_key | key, workspace, organization, previous, proof, consent, by, at, nonce: the organization's root, signed by itself and by the root it replaces; never taken back |
| certificate | kind, key, person, roles, sites, cohorts, from, until, recipient, label, workspace, root, sig, by, at, nonce: what a root says about a key; never taken back |
| revoke_certificate | certificate, person, reason, by, at, nonce: what comes later under this certificate is worth nothing |
| readmit | refs, entries, reason, by, at, nonce, and root, sig where there is a root: what is about these lines, placements or credentials counts again though a revocation cut it off |
| custodian | root, person, form, note, by, at, nonce: who holds a copy of the root; not the copy |
| device | key, age, name, compared, by, at, nonce: a computer that belongs to the workspace; compared is "self", "words" or "certificate" |
| partner | workspace, key, age, name, organization, compared, by, at, nonce: another organization's card was accepted |
| shared_records | partner, organization, scope, people, version, file_sha256, by, at, nonce, and marks (by person, four digits of the hash of what was shown): records were shown to another organization |
| external_record | owner, organization, subject, version, scope, document_sha256, by, at, nonce: another organization showed a record; the newest version stands |
| external_person | owner, subject, person, by, at, nonce: whose record of ours it is about; the latest `at`, then id, stands |
| transfer_offer | from, from_name, to, to_name, to_key, subject, previous, record_sha256, lines, minutes, consented_on, until, by, at, nonce, key, sig: a record is offered to another organization |
| transfer | what the offer says, accepted_at, accepted_by, accepted_sig: both signed, the record is theirs; never taken back |
| transfer_withdrawn | offer, from, subject, by, at, nonce: the offer is not to be accepted any more |
| handed_over | transfer, person, entries, facts, by, at, nonce: sign-offs, forms and papers of the former owner, which count by its word; and version (0 or none with the offer), brought (facts that came by this transfer and stand in this version), people (who is here by it), used (ours in the place of theirs), document_sha256 (its rows as they came); of the versions of a transfer the newest stands |
| transfer_update | transfer, subject, version, record_sha256, lines, minutes, by, at, nonce: the new owner was told how a record stands here that was handed over |
| sign_request | request, supervisor, key, entries, hashes, lines, expires_at, at, nonce: lines sent to be signed |
| paper_sheet | sheet, supervisor, entries, hashes, pages, minutes, statement, printed_on, by, at, nonce: lines printed to be signed on paper; pages is how many lines begin on each |
| evaluation | placement, person, moment, instrument, skills, scores, strengths, growth, goals_met, host_again, reviewed, comments, statement, level, by, signed_on, at, nonce, and key, sig if the supervisor's own key signed; by file also request, form |
| void | entry, reason, nonce, and keeps (the line that stays) if both are one event |
| edit_reason | entry, content_hash, reason, nonce: why the line was changed whose content with this hash was signed |
| distinct | entries, nonce: two lines that look alike are two events |
| same_person | people, nonce: two records are one person |
| different_people | people, nonce: two records are two people, so that nobody asks again |
| home | organization, nonce: whose workspace it is; written once, at the start |
| deadlines | answer_days, overdue_days, by, at, nonce: how long a request by file can be answered and when it is late; the latest `at`, then id, stands |
| award | credential, person, enrollment, rule_set, totals, evidence, awarded_on, number, nonce |
| issue | credential, award, issuer, issued_on, document_sha256, size, nonce; with a key also key, credential_sha256, valid_from; if it was issued again also supersedes, reason, and evidence, totals if they changed; never taken back |
| issue_step | credential, person, enrollment, step, issuer, issued_on, document_sha256, size, key, valid_from, nonce, and supersedes, reason if it was issued again, or replaces, reason if it stands for a revoked one; never taken back |
| revoke_credential | credential, reason, revoked_on, by, key, sig, at, nonce: it counts no more; never taken back |
| status_list | issuer, key, version, issued_on, document_sha256, nonce: what an issuer had revoked then; never taken back |
| erase | changes, people, documents, reason, by, at, nonce, and rows (ids of what was about the people, for what arrives later) stood (in which changes facts stood that this change says again, by fact), instead (in place of which facts this change says others that say less, by fact) and written (which lines of others blanked changes had written, by change) and numbers (of awards that were blanked; no certificate gets one again): what these changes and documents said is blanked everywhere; never taken back |
| retract | refs, reason, nonce: takes back other facts, retractions too |
"""  # noqa: E501  # a table

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from plc_desktop.domain.fields import Json
from plc_desktop.domain.signoff import (
    KEY_LEVELS,
    LEVELS,
    RETURNED,
    SIGNATURE_DOMAIN,
    signed_part,
)
from plc_desktop.errors import RuleError
from plc_desktop.signing import canonical
from plc_desktop.signing.keys import SigningKey, verify

SIGN_OFF = "sign_off"
PERSON_KEY = "person_key"
TRUSTED_KEY = "trusted_key"
REVOKE_KEY = "revoke_key"
ROOT_KEY = "root_key"
CERTIFICATE = "certificate"
REVOKE_CERTIFICATE = "revoke_certificate"
READMIT = "readmit"
CUSTODIAN = "custodian"
DEVICE = "device"
PARTNER = "partner"
SHARED_RECORDS = "shared_records"
EXTERNAL_RECORD = "external_record"
EXTERNAL_PERSON = "external_person"
TRANSFER_OFFER = "transfer_offer"
TRANSFER = "transfer"
TRANSFER_WITHDRAWN = "transfer_withdrawn"
HANDED_OVER = "handed_over"
TRANSFER_UPDATE = "transfer_update"
SIGN_REQUEST = "sign_request"
PAPER_SHEET = "paper_sheet"
EVALUATION = "evaluation"
VOID = "void"
EDIT_REASON = "edit_reason"
DISTINCT = "distinct"
SAME_PERSON = "same_person"
DIFFERENT_PEOPLE = "different_people"
HOME = "home"
DEADLINES = "deadlines"
AWARD = "award"
ISSUE = "issue"
ISSUE_STEP = "issue_step"
REVOKE_CREDENTIAL = "revoke_credential"
STATUS_LIST = "status_list"
ERASE = "erase"
RETRACT = "retract"

FINAL = frozenset(
    {ISSUE, ISSUE_STEP, REVOKE_CREDENTIAL, STATUS_LIST, ROOT_KEY, CERTIFICATE, ERASE, TRANSFER}
)
"""Types that no retraction takes back: somebody outside may hold the paper."""

FOLLOWING = frozenset({SIGN_OFF, VOID, DISTINCT, SAME_PERSON, EVALUATION, AWARD})
"""Types that the former owner of a record takes back by not sending them any more."""

_OFFER: Mapping[str, type] = {
    "from": str,
    "from_name": str,
    "to": str,
    "to_name": str,
    "to_key": str,
    "subject": str,
    "previous": str,
    "record_sha256": str,
    "lines": int,
    "minutes": int,
    "consented_on": str,
    "until": str,
    "by": str,
    "at": int,
    "key": str,
    "sig": str,
}

_SHAPES: Mapping[str, Mapping[str, type]] = {
    SIGN_OFF: {
        "entry": str,
        "content_hash": str,
        "participant": str,
        "minutes": int,
        "decision": str,
        "reason": str,
        "statement": str,
        "level": str,
        "by": str,
        "supersedes": list,
        "signed_on": str,
        "at": int,
    },
    PERSON_KEY: {"person": str, "key": str},
    TRUSTED_KEY: {
        "person": str,
        "key": str,
        "recipients": list,
        "name": str,
        "organization": str,
        "card": str,
        "compared": str,
        "by": str,
        "at": int,
    },
    REVOKE_KEY: {"person": str, "key": str, "reason": str, "by": str, "at": int},
    ROOT_KEY: {
        "key": str,
        "workspace": str,
        "organization": str,
        "previous": str,
        "proof": str,
        "consent": str,
        "by": str,
        "at": int,
    },
    CERTIFICATE: {
        "kind": str,
        "key": str,
        "person": str,
        "roles": list,
        "sites": list,
        "cohorts": list,
        "from": str,
        "until": str,
        "recipient": str,
        "label": str,
        "workspace": str,
        "root": str,
        "sig": str,
        "by": str,
        "at": int,
    },
    REVOKE_CERTIFICATE: {"certificate": str, "person": str, "reason": str, "by": str, "at": int},
    READMIT: {"refs": list, "entries": list, "reason": str, "by": str, "at": int},
    CUSTODIAN: {"root": str, "person": str, "form": str, "note": str, "by": str, "at": int},
    DEVICE: {"key": str, "age": str, "name": str, "compared": str, "by": str, "at": int},
    PARTNER: {
        "workspace": str,
        "key": str,
        "age": str,
        "name": str,
        "organization": str,
        "compared": str,
        "by": str,
        "at": int,
    },
    SHARED_RECORDS: {
        "partner": str,
        "organization": str,
        "scope": str,
        "people": list,
        "version": int,
        "file_sha256": str,
        "by": str,
        "at": int,
    },
    EXTERNAL_RECORD: {
        "owner": str,
        "organization": str,
        "subject": str,
        "version": int,
        "scope": str,
        "document_sha256": str,
        "by": str,
        "at": int,
    },
    EXTERNAL_PERSON: {"owner": str, "subject": str, "person": str, "by": str, "at": int},
    TRANSFER_OFFER: _OFFER,
    TRANSFER: {**_OFFER, "accepted_at": int, "accepted_by": str, "accepted_sig": str},
    TRANSFER_WITHDRAWN: {"offer": str, "from": str, "subject": str, "by": str, "at": int},
    HANDED_OVER: {
        "transfer": str,
        "person": str,
        "entries": list,
        "facts": list,
        "by": str,
        "at": int,
    },
    TRANSFER_UPDATE: {
        "transfer": str,
        "subject": str,
        "version": int,
        "record_sha256": str,
        "lines": int,
        "minutes": int,
        "by": str,
        "at": int,
    },
    SIGN_REQUEST: {
        "request": str,
        "supervisor": str,
        "key": str,
        "entries": list,
        "hashes": list,
        "lines": list,
        "expires_at": int,
        "at": int,
    },
    PAPER_SHEET: {
        "sheet": str,
        "supervisor": str,
        "entries": list,
        "hashes": list,
        "pages": list,
        "minutes": int,
        "statement": str,
        "printed_on": str,
        "by": str,
        "at": int,
    },
    EVALUATION: {
        "placement": str,
        "person": str,
        "moment": str,
        "instrument": str,
        "skills": dict,
        "scores": dict,
        "statement": str,
        "level": str,
        "by": str,
        "signed_on": str,
        "at": int,
    },
    VOID: {"entry": str, "reason": str},
    EDIT_REASON: {"entry": str, "content_hash": str, "reason": str},
    DISTINCT: {"entries": list},
    SAME_PERSON: {"people": list},
    DIFFERENT_PEOPLE: {"people": list},
    HOME: {"organization": str},
    DEADLINES: {"answer_days": int, "overdue_days": int, "by": str, "at": int},
    AWARD: {
        "credential": str,
        "person": str,
        "enrollment": str,
        "rule_set": str,
        "totals": dict,
        "evidence": list,
        "awarded_on": str,
        "number": str,
    },
    ISSUE: {
        "credential": str,
        "award": str,
        "issuer": str,
        "issued_on": str,
        "document_sha256": str,
        "size": int,
    },
    ISSUE_STEP: {
        "credential": str,
        "person": str,
        "enrollment": str,
        "step": str,
        "issuer": str,
        "issued_on": str,
        "document_sha256": str,
        "size": int,
        "key": str,
        "valid_from": str,
    },
    REVOKE_CREDENTIAL: {
        "credential": str,
        "reason": str,
        "revoked_on": str,
        "by": str,
        "key": str,
        "sig": str,
        "at": int,
    },
    STATUS_LIST: {
        "issuer": str,
        "key": str,
        "version": int,
        "issued_on": str,
        "document_sha256": str,
    },
    ERASE: {
        "changes": list,
        "people": list,
        "documents": list,
        "reason": str,
        "by": str,
        "at": int,
    },
    RETRACT: {"refs": list, "reason": str},
}

MOST_TOLD_APART = 16
"""So many lines one `distinct` fact names at most; the program writes two. Pairs grow fast."""

TYPES = frozenset(_SHAPES)
"""Every type that this version knows."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact under its id.

    Attributes:
        id: Hash of type and content; see `encoding.fact_id`.
        type: One of the types above, or one that only a newer program knows.
        content: What it says.
    """

    id: str
    type: str
    content: Mapping[str, Json]


def check_content(fact_type: str, content: Mapping[str, Json]) -> None:
    """Refuse a fact of a known type that lacks what everybody reads in it.

    More than the known content is allowed: a newer program may say more.

    Raises:
        RuleError: "fact_malformed" with the `type` and the `field` that is missing or wrong;
            "fact_unknown" if there is no such type.
    """
    if fact_type not in _SHAPES:
        raise RuleError("fact_unknown", type=fact_type)
    for name, expected in {**_SHAPES[fact_type], "nonce": str}.items():
        if type(content.get(name)) is not expected:
            raise RuleError("fact_malformed", type=fact_type, field=name)
    if fact_type == DISTINCT and content["entries"] and not tells_apart(content):
        raise RuleError("fact_malformed", type=fact_type, field="entries")


def tells_apart(content: Mapping[str, Json]) -> list[str]:
    """Return the lines of hours that a `distinct` fact says are events of their own, if any."""
    entries = content.get("entries")
    if not isinstance(entries, list) or len(entries) > MOST_TOLD_APART:
        return []
    return [str(entry) for entry in entries]


def is_whole(fact_type: str, content: Mapping[str, Json]) -> bool:
    """Return whether a fact may have an effect: a known type must say all that everybody reads.

    One from outside that does not stays in the log and is passed on, and means nothing here.
    """
    if fact_type not in _SHAPES:
        return True
    try:
        check_content(fact_type, content)
    except RuleError:
        return False
    return True


def effective(facts: Iterable[Fact]) -> list[Fact]:
    """Return the facts that are not taken back, each once, in the order given.

    A retraction that is itself taken back has no effect. No two can take back each other: each
    would have to contain the other's hash. What the newest version of a record that was handed over
    does not bring any more falls too.
    """
    known = {fact.id: fact for fact in facts}
    fallen = _retracted(known)
    handed = [fact for fact in known.values() if fact.type == HANDED_OVER and fact.id not in fallen]
    fallen |= {
        name for name in superseded(handed) if name in known and known[name].type in FOLLOWING
    }
    return [fact for fact in known.values() if fact.id not in fallen or fact.type in FINAL]


def superseded(handed: Iterable[Fact]) -> set[str]:
    """Return the facts that earlier versions of records brought, and the newest does not."""
    versions: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in handed:
        versions[_text(fact, "transfer")].append(fact)
    gone: set[str] = set()
    for found in versions.values():
        newest = max(found, key=version_of)
        gone |= {name for one in found for name in texts_of(one, "brought")}.difference(
            texts_of(newest, "brought")
        )
    return gone


def version_of(handed: Fact) -> tuple[int, str]:
    """Return what orders the versions of a record that was handed over; all see the same order."""
    version = handed.content.get("version")
    return version if isinstance(version, int) else 0, handed.id


def _retracted(known: Mapping[str, Fact]) -> set[str]:
    """Return the facts that retractions take back."""
    refs = {fact.id: texts_of(fact, "refs") for fact in known.values() if fact.type == RETRACT}
    waiting_for = Counter(ref for targets in refs.values() for ref in targets)
    ready = [name for name in refs if not waiting_for[name]]
    fallen: set[str] = set()
    for name in ready:  # grows while it is walked: opposites first, then what they oppose
        if name not in fallen:
            fallen |= refs[name]
        waiting_for.subtract(refs[name])
        ready += [ref for ref in refs[name] if ref in refs and not waiting_for[ref]]
    return fallen


def decide(sign_offs: Iterable[Fact], content_hash: str) -> Fact | None:
    """Return the sign-off that stands for one content of an entry, if there is one.

    A return beats a signature that did not know of it, until the same person signs off this very
    content again and names the return in `supersedes`. Between signatures the strongest
    attestation level counts, then the later one.

    Args:
        sign_offs: Effective and authentic sign-offs of the entry.
        content_hash: Hash of the entry's content now; sign-offs of other contents do not matter.

    Source: exchange/FORMAT.md, `.plcsig`: when a sign-off counts.
    """
    concerned = [fact for fact in sign_offs if fact.content.get("content_hash") == content_hash]
    superseded: defaultdict[Json, set[str]] = defaultdict(set)
    for fact in concerned:
        superseded[_text(fact, "by")] |= texts_of(fact, "supersedes")
    standing = [fact for fact in concerned if fact.id not in superseded[_text(fact, "by")]]
    return max(standing, key=_rank, default=None)


def sign(
    content: Mapping[str, Json], key: SigningKey, purpose: str = SIGNATURE_DOMAIN
) -> dict[str, Json]:
    """Return the content of a sign-off with the supervisor's key and signature added.

    Args:
        content: What is signed.
        key: The supervisor's.
        purpose: What the signature is for, so that it is good for nothing else.

    Raises:
        RuleError: "value_not_storable".
    """
    payload = canonical.encode(signed_part(content))
    signature = key.sign(purpose, payload)
    return {**content, "key": key.public.hex(), "sig": signature.hex()}


def is_authentic(
    content: Mapping[str, Json], keys: Collection[str], purpose: str = SIGNATURE_DOMAIN
) -> bool:
    """Return whether a sign-off carries the signature its attestation level promises.

    Paper and staff attestation promise none, and must not show one either.

    Args:
        content: Content of a sign-off, possibly from outside.
        keys: Public keys, hex, of the person it says it is `by`.
        purpose: What the signature must be for.
    """
    key, signature = content.get("key"), content.get("sig")
    if content.get("level") not in KEY_LEVELS:
        return key is None and signature is None
    if not isinstance(key, str) or not isinstance(signature, str) or key not in keys:
        return False
    try:
        public, signed = bytes.fromhex(key), bytes.fromhex(signature)
        payload = canonical.encode(signed_part(content))
    except (ValueError, RuleError):
        return False
    return verify(public, purpose, payload, signed)


def is_requested(content: Mapping[str, Json], request: Mapping[str, Json]) -> bool:
    """Return whether a sign-off answers a request: its person, key, entry and content, not others.

    Args:
        content: Content of a sign-off by file.
        request: Content of a `sign_request`.
    """
    same = (("request", "request"), ("by", "supervisor"), ("key", "key"))
    if any(content.get(mine) != request.get(theirs) for mine, theirs in same):
        return False
    asked = (request.get("entries"), request.get("hashes"), request.get("lines"))
    if not all(isinstance(part, list) for part in asked):
        return False
    answered = (content.get("entry"), content.get("content_hash"), content.get("line"))
    return answered in zip(*asked, strict=False)  # type: ignore[arg-type]  # lists, all of them


def _rank(fact: Fact) -> tuple[bool, int, int, str]:
    level, at = _text(fact, "level"), fact.content.get("at")
    strength = -LEVELS.index(level) if level in LEVELS else -len(LEVELS)
    is_return = fact.content.get("decision") == RETURNED
    return (is_return, strength, at if isinstance(at, int) else 0, fact.id)


def _text(fact: Fact, name: str) -> str:
    value = fact.content.get(name)
    return value if isinstance(value, str) else ""


def texts_of(fact: Fact, name: str) -> set[str]:
    """Return the texts in one part of a fact's content, none if it is no list."""
    values = fact.content.get(name)
    return {item for item in values if isinstance(item, str)} if isinstance(values, list) else set()
