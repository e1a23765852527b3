"""Learner records between organizations (.plcrec): what one shows another. See FORMAT.md."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from plc_desktop.domain.fields import Json
from plc_desktop.exchange import sealed, shapes
from plc_desktop.exchange.container import RECORDS, Envelope
from plc_desktop.exchange.transfers import check_transfer
from plc_desktop.signing import canonical
from plc_desktop.signing.age import AgeIdentity
from plc_desktop.signing.key_files import Keys

SUFFIX = ".plcrec"
SUMMARY, HOURS = "summary", "hours"
SCOPES = (SUMMARY, HOURS)
"""How much is shown: who and how far, or each line of hours as well."""

_HEAD: shapes.Shape = {"organization": str, "scope": str}
_RECORD: shapes.Shape = {
    "cohort": str,
    "consent": str,
    "credentials": list,
    "enrolled_on": str,
    "hours": list,
    "minutes": dict,
    "name": str,
    "nominated_by": str,
    "printed_name": str,
    "status": str,
    "steps": dict,
    "subject": str,
    "version": int,
}
_LINE: shapes.Shape = {
    "activity": str,
    "entry": str,
    "hash": str,
    "level": str,
    "minutes": int,
    "sign_off": dict,
    "site": str,
    "worked_on": str,
}
_CREDENTIAL: shapes.Shape = {"issued_on": str, "number": str, "sha256": str, "status": str}
_MOVED: shapes.Shape = {"fact": dict, "is": str}
_TRANSFER = "transfer"
_HASH_BYTES = 32


@dataclass(frozen=True)
class OpenedRecords:
    """Records from another organization; its signature is right, whose it is the caller knows.

    Attributes:
        signer: Public key, hex, of the computer that wrote them.
        envelope: From which workspace, and when.
        organization: Whose records they are.
        scope: One of `SCOPES`.
        records: One object for each person, with exactly the parts of FORMAT.md.
        transfers: Changes of owner of these records; both signatures in each are right.
    """

    signer: str
    envelope: Envelope
    organization: str
    scope: str
    records: tuple[Mapping[str, Json], ...]
    transfers: tuple[Mapping[str, Json], ...] = ()


def write_records(  # noqa: PLR0913, PLR0917  # what a file says
    envelope: Envelope,
    organization: str,
    scope: str,
    records: Sequence[Mapping[str, Json]],
    keys: Keys,
    transfers: Iterable[Mapping[str, Json]] = (),
) -> bytes:
    """Return the bytes of a file, signed by this computer and locked for its readers.

    Args:
        envelope: What stands on the outside.
        organization: Whose records they are.
        scope: One of `SCOPES`.
        records: One object for each person.
        keys: Of this computer.
        transfers: Changes of owner of these records.

    Raises:
        ForeignFileError: "age_key_wrong" or "exchange_file_too_large".
    """
    head: dict[str, Json] = {"organization": organization, "scope": scope}
    moved: list[dict[str, Json]] = [{"fact": dict(one), "is": _TRANSFER} for one in transfers]
    return sealed.seal(envelope, [head, *records, *moved], keys.signing)


def read_records(data: bytes, identities: Sequence[AgeIdentity]) -> OpenedRecords:
    """Return the records of a file that is addressed to one of these readers.

    Raises:
        ForeignFileError: As `sealed.unseal`; "exchange_file_malformed" if a record is not whole,
            says more than the scope allows, or a person comes twice.
    """
    found = sealed.unseal(data, RECORDS, identities)
    head = shapes.check(found.lines[0], _HEAD)
    scope = shapes.text(head, "scope")
    records = tuple(_record(line, scope) for line in found.lines[1:] if "is" not in line)
    subjects = {shapes.text(record, "subject") for record in records}
    if scope not in SCOPES or not records or len(subjects) != len(records):
        raise shapes.malformed()
    return OpenedRecords(
        found.signer.hex(),
        found.envelope,
        shapes.text(head, "organization"),
        scope,
        records,
        tuple(_transfers(found.lines[1:], subjects)),
    )


def _transfers(
    lines: Iterable[Mapping[str, Json]], subjects: Collection[str]
) -> Iterator[Mapping[str, Json]]:
    """Yield the changes of owner; lines of a kind that only a newer program knows are passed by."""
    for line in lines:
        if line.get("is") == _TRANSFER:
            said = shapes.check(line, _MOVED)["fact"]
            moved = check_transfer(said if isinstance(said, dict) else {})
            if moved["subject"] not in subjects:
                raise shapes.malformed()
            yield moved


def withdrawn_record(subject: str, version: int) -> dict[str, Json]:
    """Return the record that takes a person's earlier ones back: without consent, and empty."""
    empty: dict[type, Json] = {str: "", list: [], dict: {}}
    record = {name: empty.get(shape) for name, shape in _RECORD.items()}
    return {**record, "subject": subject, "version": version}


def is_withdrawn(record: Mapping[str, Json]) -> bool:
    """Return whether a record takes a person's earlier ones back."""
    return not record["consent"]


def record_bytes(record: Mapping[str, Json]) -> bytes:
    """Return a record as it is kept.

    Raises:
        RuleError: "value_not_storable".
    """
    return canonical.encode(dict(record))


def read_record(data: bytes) -> Mapping[str, Json]:
    """Return a record that was kept.

    Raises:
        ForeignFileError: "exchange_file_malformed".
    """
    return _record(shapes.of_bytes(data, {}), HOURS)


def _record(line: Mapping[str, Json], scope: str) -> Mapping[str, Json]:
    said = shapes.check(line, _RECORD)
    shapes.instant(said, "version")
    for name, shape in (("hours", _LINE), ("credentials", _CREDENTIAL)):
        for item in _objects(said, name):
            shapes.check(item, shape)
    for item in _objects(said, "hours"):
        shapes.digits(item, "hash", _HASH_BYTES)
    for name in ("minutes", "steps"):
        part = said[name]
        if not isinstance(part, dict) or not all(type(value) is int for value in part.values()):
            raise shapes.malformed()
    if not said["subject"] or (scope != HOURS and said["hours"]):
        raise shapes.malformed()
    told = said.keys() - {"subject", "version"}
    if is_withdrawn(said) and any(said[name] for name in told):
        raise shapes.malformed()
    return said


def _objects(said: Mapping[str, Json], name: str) -> list[dict[str, Json]]:
    values = said[name]
    found: list[dict[str, Json]] = []
    for value in values if isinstance(values, list) else ():
        if not isinstance(value, dict):
            raise shapes.malformed()
        found.append(value)
    return found
