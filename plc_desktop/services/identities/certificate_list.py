"""Certificates as they are listed: what each says, and whether it counts today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from plc_desktop.changes import authority
from plc_desktop.changes.authority import DEVICE, Certificate
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Cohort, Organization, Person
from plc_desktop.services.workspace.session import Choice, name_of
from plc_desktop.storage.database import Reader

STANDING, NOT_YET, EXPIRED, REVOKED = "standing", "not_yet", "expired", "revoked"
ROOT_REPLACED, FORGED = "root_replaced", "forged"

_STATUS = {
    "": STANDING,
    "certificate_not_yet": NOT_YET,
    "certificate_expired": EXPIRED,
    "certificate_revoked": REVOKED,
    "root_replaced": ROOT_REPLACED,
}


@dataclass(frozen=True, kw_only=True)
class CertificateItem:
    """One certificate as it is listed.

    Attributes:
        kind: "role" or "device".
        label: What a device is called; empty for a person.
        sites: Where; everywhere if empty.
        cohorts: For which cohorts; all if empty.
        status: "standing", "not_yet", "expired", "revoked", "root_replaced" or "forged".
        reason: Why it was withdrawn, or the code of why it never counted.
        root: Key that signed, hex.
    """

    id: str
    kind: str
    person_id: str
    person: str
    label: str
    key: str
    roles: tuple[str, ...]
    sites: tuple[Choice, ...]
    cohorts: tuple[Choice, ...]
    from_on: date | None
    until_on: date | None
    status: str
    reason: str
    made_at_ms: int
    root: str


def certificate_items(reader: Reader, today: date, person_id: str = "") -> list[CertificateItem]:
    """Return certificates as they are listed, oldest first."""
    held = reader.authority()
    found = []
    for one in held.certificates({person_id} if person_id else None):
        if one.certificate is None:
            found.append(_forged(reader, one.fact.id, one.fact.content, one.objection))
            continue
        said = one.certificate
        role = said.roles[0] if said.roles else ""
        code = one.objection or held.objection([one], role=role, on=today)
        if said.kind == DEVICE and not one.objection and not one.revocations:
            code = authority.days_objection(said, today)
        status = _STATUS[code]
        reason = str(one.revocations[-1].content["reason"]) if status == REVOKED else ""
        found.append(_item(reader, said, status, reason))
    return found


def _item(reader: Reader, said: Certificate, status: str, reason: str) -> CertificateItem:
    return CertificateItem(
        id=said.id,
        kind=said.kind,
        person_id=said.person,
        person=name_of(reader, Person, said.person),
        label=said.label,
        key=said.key,
        roles=said.roles,
        sites=tuple(Choice(site, name_of(reader, Organization, site)) for site in said.sites),
        cohorts=tuple(Choice(one, name_of(reader, Cohort, one)) for one in said.cohorts),
        from_on=said.from_on,
        until_on=said.until_on,
        status=status,
        reason=reason,
        made_at_ms=said.at_ms,
        root=said.root,
    )


def _forged(reader: Reader, name: str, content: Mapping[str, Json], code: str) -> CertificateItem:
    said = {part: str(content.get(part, "")) for part in ("kind", "person", "label", "key", "root")}
    return CertificateItem(
        id=name,
        kind=said["kind"],
        person_id=said["person"],
        person=name_of(reader, Person, said["person"]),
        label=said["label"],
        key=said["key"],
        roles=(),
        sites=(),
        cohorts=(),
        from_on=None,
        until_on=None,
        status=FORGED,
        reason=code,
        made_at_ms=0,
        root=said["root"],
    )
