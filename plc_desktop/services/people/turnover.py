"""Staff turnover: somebody leaves, somebody comes, and the keys outlive it.

What the leaving person signed and issued is never touched.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from plc_desktop.changes.facts import SIGN_REQUEST
from plc_desktop.domain import validation
from plc_desktop.domain.records import Person, Placement
from plc_desktop.domain.tables import HoursRow
from plc_desktop.errors import RuleError
from plc_desktop.services.identities.cards import Identities, withdraw_keys
from plc_desktop.services.identities.certificate_list import CertificateItem, certificate_items
from plc_desktop.services.identities.certificates import CertifyRequest, add_certificate
from plc_desktop.services.identities.custodians import Custodian, custodians
from plc_desktop.services.identities.known_keys import TrustedKey, all_keys
from plc_desktop.services.identities.own import CardSeen
from plc_desktop.services.identities.root_key import RootKeys
from plc_desktop.services.pathway.placements import PlacementSummary, check_supervisor, summary_of
from plc_desktop.services.workspace.retracting import withdraw_certificate
from plc_desktop.services.workspace.same_people import same_as
from plc_desktop.services.workspace.session import Session
from plc_desktop.services.workspace.tables import rows_of
from plc_desktop.storage.database import Reader, UnitOfWork

MOVABLE_ROLES = ("supervisor", "coach", "trainer", "instructor", "staff", "issuer")
"""Roles that go over to whoever comes; nobody becomes a parent leader this way."""

_OPEN = frozenset({"standing", "not_yet"})


@dataclass(frozen=True, kw_only=True)
class Holdings:
    """What hangs on one person.

    Attributes:
        keys: Keys that may sign in their name, not withdrawn.
        certificates: Certificates that stand or will.
        placements: Placements they supervise that are not over.
        acting: Placements where they act for the supervisor.
        waiting: Lines that wait for their signature.
        open_requests: Lines asked of them by file that still wait.
        custodian_of: Copies of the root they hold.
    """

    person_id: str
    person: str
    roles: tuple[str, ...]
    keys: tuple[TrustedKey, ...]
    certificates: tuple[CertificateItem, ...]
    placements: tuple[PlacementSummary, ...]
    acting: tuple[PlacementSummary, ...]
    waiting: int
    waiting_minutes: int
    open_requests: int
    custodian_of: tuple[Custodian, ...]


@dataclass(frozen=True)
class RefusedMove:
    """A placement that cannot go over, and why."""

    placement: PlacementSummary
    code: str


@dataclass(frozen=True, kw_only=True)
class TurnoverPlan:
    """What would be done; nothing is.

    Attributes:
        seen: The coming person's card with the words to compare; None if none was given.
        refused: Placements that stay, such as the coming person's own.
        certificates_to_revoke: Of the leaving person.
        needs_root: Whether the coming person needs a certificate to take everything over.
        needs_card: Whether the coming person has no key that may sign yet.
    """

    leaving: Holdings
    coming: Holdings
    seen: CardSeen | None
    placements_to_move: tuple[PlacementSummary, ...]
    acting_to_move: tuple[PlacementSummary, ...]
    refused: tuple[RefusedMove, ...]
    certificates_to_revoke: tuple[CertificateItem, ...]
    needs_root: bool
    needs_card: bool
    roles_to_move: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class TurnoverRequest:
    """One turnover.

    Attributes:
        leaving_id: Who leaves.
        coming_id: Who comes.
        reason: Why the keys are withdrawn, such as "left on 30 June".
        card: The coming person's card, if their key is to be accepted.
        is_compared: Whether both sides read the same words.
        accept_change: Whether a new key of the coming person is right.
        placement_ids: Placements that go over; all that can if None.
        move_roles: Roles that go over, of `MOVABLE_ROLES`.
        retire_keys: Whether the leaving person's keys and certificates are withdrawn.
        root_file: The root, if the coming person is to be certified.
        root_passphrase: Its passphrase.
        certify: What the coming person's key may do; its key may be empty for the card's key.
    """

    leaving_id: str
    coming_id: str
    reason: str
    card: Path | None = None
    is_compared: bool = False
    accept_change: bool = False
    placement_ids: tuple[str, ...] | None = None
    move_roles: tuple[str, ...] = ()
    retire_keys: bool = True
    root_file: Path | None = None
    root_passphrase: str = ""
    certify: CertifyRequest | None = None


@dataclass(frozen=True)
class TurnedOver:
    """What a turnover did."""

    change_id: str
    placements: int
    keys_retired: int
    certificates_revoked: int
    waiting_moved: int


class Turnover:
    """What the office does when staff changes."""

    def __init__(self, session: Session, identities: Identities, root: RootKeys) -> None:
        self._session = session
        self._identities = identities
        self._root = root

    def holdings(self, person_id: str) -> Holdings:
        """Return what hangs on a person.

        Raises:
            RuleError: "record_missing".
        """
        with self._session.read() as reader:
            return self._holdings(reader, person_id)

    def plan(self, leaving_id: str, coming_id: str, card: Path | None = None) -> TurnoverPlan:
        """Return what a turnover would do; nothing is changed.

        Raises:
            RuleError: "same_person_leaves_and_comes" or "record_missing".
            ForeignFileError: If the card cannot be read.
        """
        seen = self._identities.look(card, coming_id) if card is not None else None
        with self._session.read() as reader:
            _check_two(reader, leaving_id, coming_id)
            leaving = self._holdings(reader, leaving_id)
            coming = self._holdings(reader, coming_id)
            movable, refused = _movable(reader, leaving.placements, coming_id)
            acting, refused_acting = _movable(reader, leaving.acting, coming_id)
            has_root = bool(reader.authority().roots)
        roles = tuple(
            role for role in leaving.roles if role in MOVABLE_ROLES and role not in coming.roles
        )
        return TurnoverPlan(
            leaving=leaving,
            coming=coming,
            seen=seen,
            placements_to_move=tuple(movable),
            acting_to_move=tuple(acting),
            refused=(*refused, *refused_acting),
            certificates_to_revoke=leaving.certificates,
            needs_root=has_root and bool(leaving.certificates) and not coming.certificates,
            needs_card=bool(leaving.keys) and not coming.keys and seen is None,
            roles_to_move=roles,
        )

    def carry_out(self, request: TurnoverRequest) -> TurnedOver:
        """Do all of a turnover in one step, or nothing.

        Raises:
            RuleError: "same_person_leaves_and_comes", "revoke_reason_missing",
                "root_file_needed", "role_cannot_move", "self_supervision" for a chosen placement,
                "not_the_supervisor" for a placement of somebody else; and what accepting a card
                and certifying refuse.
            ForeignFileError: If the card or the root file cannot be read.
            EnvironmentProblem: "wrong_root_passphrase".
        """
        if not request.reason.strip():
            raise RuleError("revoke_reason_missing")
        if not set(request.move_roles) <= set(MOVABLE_ROLES):
            raise RuleError("role_cannot_move")
        if request.certify is not None and request.root_file is None:
            raise RuleError("root_file_needed")
        root = (
            self._root.open(request.root_file, request.root_passphrase)
            if request.certify is not None and request.root_file is not None
            else None
        )
        with self._session.transaction("staff_changed") as work:
            _check_two(work, request.leaving_id, request.coming_id)
            leaving = self._holdings(work, request.leaving_id)
            key = ""
            if request.card is not None:
                key = self._identities.accept(
                    work,
                    request.card,
                    request.coming_id,
                    is_compared=request.is_compared,
                    accept_change=request.accept_change,
                )
            moved = self._move(work, leaving, request)
            _move_roles(work, request)
            retired, revoked = self._retire(work, leaving, request)
            if root is not None and request.certify is not None:
                wanted = dataclasses.replace(
                    request.certify,
                    person_id=request.coming_id,
                    key=request.certify.key or key,
                )
                add_certificate(self._session, work, root, wanted)
            waiting = len(_waiting(work, moved & {one.placement.id for one in leaving.placements}))
        return TurnedOver(work.change_id, len(moved), retired, revoked, waiting)

    def _move(self, work: UnitOfWork, leaving: Holdings, request: TurnoverRequest) -> set[str]:
        """Give placements to whoever comes; return which."""
        places = {
            summary.placement.id: summary.placement
            for summary in (*leaving.placements, *leaving.acting)
        }
        if request.placement_ids is None:
            summaries = [*leaving.placements, *leaving.acting]
            movable, _ = _movable(work, summaries, request.coming_id)
            chosen = list(dict.fromkeys(summary.placement.id for summary in movable))
        else:
            chosen = list(dict.fromkeys(request.placement_ids))
        for placement_id in chosen:
            if placement_id not in places:
                raise RuleError("not_the_supervisor", placement_id=placement_id)
            placement = places[placement_id]
            check_supervisor(work, placement.person_id, request.coming_id)
            changed = _handed_over(placement, leaving, request.coming_id)
            validation.check(changed)
            work.put(changed)
        return set(chosen)

    def _retire(
        self, work: UnitOfWork, leaving: Holdings, request: TurnoverRequest
    ) -> tuple[int, int]:
        """Withdraw keys and certificates; return how many of each."""
        if not request.retire_keys:
            return 0, 0
        for item in leaving.certificates:
            withdraw_certificate(self._session, work, item.id, request.reason.strip())
        withdraw_keys(self._session, work, leaving.keys, request.reason.strip())
        return len(leaving.keys), len(leaving.certificates)

    def _holdings(self, reader: Reader, person_id: str) -> Holdings:
        person = reader.get(Person, person_id)
        mine, today = same_as(reader, person_id), self._session.today()
        placements = _current(reader, mine, "supervisor_id", today)
        acting = _current(reader, mine, "acting_supervisor_id", today)
        lines = _waiting(reader, {summary.placement.id for summary in placements})
        found = certificate_items(reader, today)
        return Holdings(
            person_id=person_id,
            person=person.full_name,
            roles=person.roles,
            keys=_keys(reader, mine),
            certificates=tuple(
                item for item in found if item.person_id in mine and item.status in _OPEN
            ),
            placements=tuple(placements),
            acting=tuple(acting),
            waiting=len(lines),
            waiting_minutes=sum(row.minutes for row in lines),
            open_requests=_asked(reader, mine),
            custodian_of=tuple(one for one in custodians(reader) if one.person_id in mine),
        )


def _keys(reader: Reader, people: frozenset[str]) -> tuple[TrustedKey, ...]:
    """Return the keys that may sign for these people, each as it was accepted last."""
    found = [key for key in all_keys(reader) if key.person_id in people and not key.is_revoked]
    return tuple({(key.person_id, key.key): key for key in found}.values())


def _check_two(reader: Reader, leaving_id: str, coming_id: str) -> None:
    reader.get(Person, leaving_id)
    reader.get(Person, coming_id)
    if coming_id in same_as(reader, leaving_id):
        raise RuleError("same_person_leaves_and_comes")


def _current(
    reader: Reader, people: frozenset[str], field: str, today: date
) -> list[PlacementSummary]:
    """Return the placements in which these people stand in a field, without those long over."""
    return [
        summary_of(reader, placement)
        for person_id in sorted(people)
        for placement in reader.all(Placement, **{field: person_id})
        if placement.ends_on is None or placement.ends_on >= today or _waits(reader, placement)
    ]


def _waits(reader: Reader, placement: Placement) -> bool:
    return bool(_waiting(reader, {placement.id}))


def _waiting(reader: Reader, placements: Collection[str]) -> list[HoursRow]:
    """Return the lines of placements that wait for a signature."""
    if not placements:
        return []
    return list(rows_of(reader, HoursRow, "waiting", {"placement": tuple(placements)}))


def _movable(
    reader: Reader, summaries: Iterable[PlacementSummary], coming_id: str
) -> tuple[list[PlacementSummary], list[RefusedMove]]:
    """Return the placements that may go over to a person, and those that may not."""
    movable, refused = [], []
    for summary in summaries:
        if coming_id in same_as(reader, summary.placement.person_id):
            refused.append(RefusedMove(summary, "self_supervision"))
        else:
            movable.append(summary)
    return movable, refused


def _handed_over(placement: Placement, leaving: Holdings, coming_id: str) -> Placement:
    """Return a placement with the coming person in every place of the leaving one."""
    places = [(leaving.placements, "supervisor_id"), (leaving.acting, "acting_supervisor_id")]
    changes: dict[str, Any] = {
        field: coming_id
        for summaries, field in places
        if placement.id in {summary.placement.id for summary in summaries}
    }
    return dataclasses.replace(placement, **changes)


def _move_roles(work: UnitOfWork, request: TurnoverRequest) -> None:
    leaving, coming = work.get(Person, request.leaving_id), work.get(Person, request.coming_id)
    moving = [role for role in request.move_roles if role in leaving.roles]
    if not moving:
        return
    kept = tuple(role for role in leaving.roles if role not in moving)
    gained = tuple(role for role in moving if role not in coming.roles)
    work.put(dataclasses.replace(leaving, roles=kept))
    work.put(dataclasses.replace(coming, roles=(*coming.roles, *gained)))


def _asked(reader: Reader, people: frozenset[str]) -> int:
    """Return how many waiting lines were asked of these people by file."""
    asked: set[str] = set()
    for fact in reader.facts(SIGN_REQUEST):
        entries = fact.content.get("entries")
        if fact.content.get("supervisor") in people:
            asked.update(map(str, entries if isinstance(entries, list) else ()))
    states = reader.hours_status(asked)
    return sum(status.state == "submitted" for status in states.values())
