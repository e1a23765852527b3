"""Whether somebody may do what needs a certificate, asked before it is done.

The fold asks the same of what was done: `storage.key_trust`. Without a root everybody may.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from plc_desktop.changes.authority import (
    COORDINATOR,
    DEVICE,
    INSTRUCTOR,
    ISSUER,
    SUPERVISOR,
    TRAINER,
    days_objection,
)
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import (
    Attendance,
    CourseResult,
    Enrollment,
    Person,
    Placement,
    Record,
)
from plc_desktop.errors import RuleError
from plc_desktop.services.workspace.same_people import same_as
from plc_desktop.services.workspace.session import name_of
from plc_desktop.storage.authority import by_key, owner_of
from plc_desktop.storage.database import Reader

_CONFIRMED_BY: Mapping[type[Record], str] = {Attendance: TRAINER, CourseResult: INSTRUCTOR}
_REFUSED = {
    TRAINER: "not_a_trainer",
    INSTRUCTOR: "not_an_instructor",
    COORDINATOR: "not_a_coordinator",
}


def own_certificate(reader: Reader, key: str, on: date) -> Mapping[str, Json] | None:
    """Return the newest certificate that counts for a computer's key on a day, None without."""
    found = [
        one.fact.content
        for one in reader.authority().certificates()
        if one.certificate is not None
        and (one.certificate.kind, one.certificate.key) == (DEVICE, key)
        and not one.objection
        and not one.revocations
        and not days_objection(one.certificate, on)
    ]
    return found[-1] if found else None


def issuer_objection(
    reader: Reader, on: date, person_id: str, key: str = "", cohort_id: str = ""
) -> str:
    """Return why somebody may not issue on a day; empty if they may, or if there is no root.

    Source: exchange/FORMAT.md, Roots, certificates, revocations, rule 5.
    """
    return _objection(reader, on, person_id, ISSUER, key, cohort_id)


def _objection(  # noqa: PLR0913, PLR0917  # two callers
    reader: Reader, on: date, person_id: str, role: str, key: str = "", cohort_id: str = ""
) -> str:
    held = reader.authority()
    if not held.roots:
        return ""
    mine = same_as(reader, person_id)
    found = [
        one
        for one in held.certificates(mine)
        if key in {"", str(one.fact.content.get("key"))}
        and (one.certificate is None or role in one.certificate.roles)
    ]
    withdrawn = held.withdrawn_keys()
    if found and all(owner_of(one.fact) in withdrawn for one in found):
        return "key_revoked"
    return held.objection(
        [one for one in found if owner_of(one.fact) not in withdrawn],
        role=role,
        on=on,
        cohorts=[cohort_id] if cohort_id else None,
    )


def check_issuer(
    reader: Reader, on: date, person_id: str, key: str = "", cohort_id: str = ""
) -> None:
    """Refuse an issuer whom the organization's root has not certified.

    Raises:
        RuleError: As `issuer_objection` says, with the `name`.
    """
    code = issuer_objection(reader, on, person_id, key, cohort_id)
    if code:
        raise RuleError(code, name=name_of(reader, Person, person_id))


def check_coordinator(reader: Reader, on: date, person_id: str) -> None:
    """Refuse whom the organization's root has not certified as a coordinator.

    Without a root everybody of the staff may.

    Raises:
        RuleError: "not_a_coordinator" with the `name` and the `reason`, a code of its own.
    """
    code = _objection(reader, on, person_id, COORDINATOR)
    if code:
        raise RuleError("not_a_coordinator", name=name_of(reader, Person, person_id), reason=code)


def check_reserved(reader: Reader, on: date, person_id: str, role: str) -> None:
    """Refuse whom nobody certified for a role that others were certified for.

    As long as the root has certified nobody for it, everybody of the staff may do what it is for.
    Source: exchange/FORMAT.md, Roots, certificates, revocations.

    Raises:
        RuleError: "not_a_trainer", "not_an_instructor" or "not_a_coordinator" with the `name` and
            the `reason`, a code of its own.
    """
    held = reader.authority()
    if not held.roots:
        return
    is_reserved = any(
        one.certificate is not None and role in one.certificate.roles and not one.objection
        for one in held.certificates()
    )
    code = _objection(reader, on, person_id, role) if is_reserved else ""
    if code:
        name = name_of(reader, Person, person_id)
        raise RuleError(_REFUSED[role], name=name, reason=code)


def check_confirms(reader: Reader, on: date, person_id: str, kinds: Iterable[type[Record]]) -> None:
    """Refuse who may not confirm records of these kinds: training needs a trainer, and so on.

    Raises:
        RuleError: As `check_reserved`.
    """
    for role in sorted({_CONFIRMED_BY[kind] for kind in kinds if kind in _CONFIRMED_BY}):
        check_reserved(reader, on, person_id, role)


class SignerCheck:
    """Asks the certificates of one supervisor's key about lines that are to be signed.

    A key that was never certified as a supervisor's counts by its card alone.
    """

    def __init__(self, reader: Reader, person_id: str, key: str) -> None:
        self._reader = reader
        self._person_id = person_id
        self._held = reader.authority()
        found = by_key(self._held.certificates({person_id}))[person_id, key]
        self._mine = [
            one
            for one in found
            if one.certificate is not None and SUPERVISOR in one.certificate.roles
        ]

    def objection(self, on: date, placement: Placement) -> str:
        """Return why a signature for a placement would not count; empty if it would."""
        if not self._mine:
            return ""
        cohorts = [
            enrollment.cohort_id
            for same in same_as(self._reader, placement.person_id)
            for enrollment in self._reader.all(Enrollment, person_id=same)
        ]
        return self._held.objection(
            self._mine, role=SUPERVISOR, on=on, site=placement.organization_id, cohorts=cohorts
        )

    def check(self, on: date, placement: Placement) -> None:
        """Refuse a signature that would not count.

        Raises:
            RuleError: "certificate_expired", "certificate_wrong_site" and the like.
        """
        code = self.objection(on, placement)
        if code:
            raise RuleError(code, name=name_of(self._reader, Person, self._person_id))
