"""Offers a hostile partner could write: rightly signed, by somebody whose card we compared."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from plc_desktop.changes import facts, transfers
from plc_desktop.changes.encoding import fact_id
from plc_desktop.changes.facts import Fact
from plc_desktop.domain.records import (
    Enrollment,
    HoursEntry,
    Person,
    Placement,
    Record,
)
from plc_desktop.exchange.container import TRANSFERS, Envelope
from plc_desktop.exchange.transfer_rows import HandedRow
from plc_desktop.exchange.transfers import (
    OFFER,
    UPDATE,
    Handed,
    record_sha256,
    write_transfer,
)
from plc_desktop.services.transfers import handing_over, updating
from tests import factories
from tests.factories import Placed
from tests.laptops import Laptop
from tests.organizations import found_organization, introduce, parent_leader

MALFORMED, COLLIDES, NOT_FOR_US = (
    "exchange_file_malformed",
    "transfer_collides",
    "transfer_not_for_us",
)
STRANGER = "z" * 26


@dataclass(frozen=True)
class Hostile:
    """Who offers what to whom.

    Attributes:
        giver: The hostile organization.
        taker: The victim.
        lan: Somebody whose record the giver has.
        ours: Somebody whose record the victim has.
    """

    giver: Laptop
    taker: Laptop
    lan: Placed
    ours: Placed

    def handed(self) -> Handed:
        """Return what an honest offer would hand over."""
        with self.giver.office.session.read() as reader:
            return handing_over.collect(reader, self.lan.person_id)

    def offer(self, path: Path, handed: Handed, **changes: Any) -> Path:
        """Write an offer of whatever it is, signed as it must be."""
        keys, theirs = self.giver.office.laptops.keys(), self.taker.office.laptops.keys()
        now = self.giver.environment.now_ms()
        workspace = self.giver.database.workspace_id
        content: dict[str, Any] = {
            "at": now,
            "by": "p" * 26,
            "consented_on": "2026-03-01",
            "from": workspace,
            "from_name": "Hostile",
            "lines": 1,
            "minutes": 60,
            "nonce": "0" * 32,
            "previous": "",
            "record_sha256": record_sha256(handed),
            "subject": self.lan.person_id,
            "to": self.taker.database.workspace_id,
            "to_key": theirs.signing.public.hex(),
            "to_name": "Victim",
            "until": "2999-01-01",
            **changes,
        }
        path.write_bytes(self.written(OFFER, transfers.offer(content, keys.signing), handed))
        return path

    def update(self, path: Path, handed: Handed, **changes: Any) -> Path:
        """Write an update of whatever it is, signed as it must be."""
        (state,) = [one for one in self.giver.office.transfers.all() if one.since]
        with self.giver.office.session.read() as reader:
            moved = updating.given(reader, self.giver.database.workspace_id, state.offer)
        statement: dict[str, Any] = {
            "at": self.giver.environment.now_ms(),
            "from": moved.giver,
            "lines": 1,
            "minutes": 60,
            "record_sha256": record_sha256(handed),
            "subject": moved.subject,
            "to": moved.taker,
            "transfer": moved.id,
            "version": 1,
            **changes,
        }
        path.write_bytes(self.written(UPDATE, statement, handed))
        return path

    def written(self, what: str, statement: Mapping[str, Any], handed: Handed) -> bytes:
        """Return the bytes of a file, rightly signed."""
        keys, theirs = self.giver.office.laptops.keys(), self.taker.office.laptops.keys()
        envelope = Envelope(
            kind=TRANSFERS,
            workspace=self.giver.database.workspace_id,
            sender="Hostile",
            to=(theirs.age.recipient,),
            created_at_ms=self.giver.environment.now_ms(),
            app="hostile",
        )
        return write_transfer(
            envelope,
            what=what,
            organization="Hostile",
            statement=statement,
            keys=keys,
            handed=handed,
        )


@contextmanager
def two_organizations(root: Path) -> Iterator[Hostile]:
    """Two organizations that know each other, each with a record; the first is hostile."""
    giver = found_organization(root / "giver", "Hostile")
    taker = found_organization(root / "taker", "Victim", 1)
    introduce(root, giver, taker)
    lan = parent_leader(giver)
    ours = factories.place(taker.office, "José García")
    factories.record_hours(taker.office, ours)
    yield Hostile(giver, taker, lan, ours)
    giver.office.close()
    taker.office.close()


Change = Callable[[Hostile, Handed], tuple[Handed, Mapping[str, Any]]]


def offers() -> Iterator[tuple[str, str, Change]]:
    """Yield what each offer tries, how it is refused, and how it is made of an honest one."""
    yield (
        "enrolls somebody else",
        MALFORMED,
        _with_row(lambda _: Enrollment(id=STRANGER, person_id=STRANGER, rule_set_id=STRANGER)),
    )
    yield (
        "places one of ours",
        MALFORMED,
        _with_row(
            lambda at: Placement(
                id=STRANGER, person_id=at.ours.person_id, organization_id=at.ours.site_id
            )
        ),
    )
    yield (
        "adds hours to one of ours",
        MALFORMED,
        _with_row(
            lambda at: replace(_line(at.giver), id=STRANGER, placement_id=at.ours.placement_id)
        ),
    )
    yield (
        "lets somebody sit at our laptop",
        MALFORMED,
        _with_row(lambda _: Person(id=STRANGER, full_name="Mallory", roles=("staff",))),
    )
    yield (
        "refers to nothing",
        MALFORMED,
        _with_row(
            lambda at: Enrollment(
                id=STRANGER, person_id=at.lan.person_id, rule_set_id=STRANGER, cohort_id=STRANGER
            )
        ),
    )
    yield (
        "writes over a line of ours",
        COLLIDES,
        _with_row(lambda at: replace(_line(at.taker), placement_id=at.lan.placement_id)),
    )
    yield (
        "writes over an enrollment of ours",
        COLLIDES,
        _with_row(
            lambda at: Enrollment(
                id=at.ours.enrollment_id, person_id=at.lan.person_id, rule_set_id=_rules(at.giver)
            )
        ),
    )
    yield "is about nobody", MALFORMED, lambda _, handed: (handed, {"subject": STRANGER})
    yield (
        "is about one of ours",
        MALFORMED,
        lambda at, handed: (
            handed,
            {"subject": at.ours.person_id},
        ),
    )
    yield (
        "is meant for another computer",
        NOT_FOR_US,
        lambda at, handed: (
            handed,
            {"to_key": at.giver.key},
        ),
    )
    yield (
        "makes one of ours the same person",
        MALFORMED,
        _with_fact(facts.SAME_PERSON, lambda at: {"people": [at.lan.person_id, at.ours.person_id]}),
    )
    yield (
        "brings one of ours as the same person",
        COLLIDES,
        _both(
            _with_row(lambda at: Person(id=at.ours.person_id, full_name="Mallory")),
            _with_fact(
                facts.SAME_PERSON, lambda at: {"people": [at.lan.person_id, at.ours.person_id]}
            ),
        ),
    )
    yield (
        "makes three people one",
        MALFORMED,
        _with_fact(
            facts.SAME_PERSON, lambda at: {"people": [at.lan.person_id, STRANGER, "y" * 26]}
        ),
    )
    yield (
        "makes strangers one",
        MALFORMED,
        _with_fact(facts.SAME_PERSON, lambda _: {"people": [STRANGER, "y" * 26]}),
    )
    yield (
        "signs a line of ours",
        MALFORMED,
        _with_fact(facts.SIGN_OFF, lambda at: _signed(at, entry=_line(at.taker).id)),
    )
    yield (
        "signs for one of ours",
        MALFORMED,
        _with_fact(facts.SIGN_OFF, lambda at: _signed(at, participant=at.ours.person_id)),
    )
    yield (
        "voids a line of ours",
        MALFORMED,
        _with_fact(facts.VOID, lambda at: {"entry": _line(at.taker).id, "reason": "because"}),
    )
    yield (
        "frees a line of ours",
        MALFORMED,
        _with_fact(
            facts.DISTINCT, lambda at: {"entries": [_line(at.taker).id, _line(at.giver).id]}
        ),
    )
    yield (
        "judges a placement of ours",
        MALFORMED,
        _with_fact(
            facts.EVALUATION,
            lambda at: {
                "placement": at.ours.placement_id,
                "person": at.lan.person_id,
                "moment": "final",
                "instrument": "supervisor-1",
                "skills": {},
                "scores": {},
                "statement": "evaluation-1",
                "level": "paper",
                "by": STRANGER,
                "signed_on": "2026-03-06",
                "at": 1,
            },
        ),
    )
    yield (
        "awards to one of ours",
        MALFORMED,
        _with_fact(facts.AWARD, lambda at: _award(at.ours.person_id)),
    )
    yield (
        "issues what nobody awarded",
        MALFORMED,
        _with_fact(
            facts.ISSUE,
            lambda _: {
                "credential": STRANGER,
                "award": STRANGER,
                "issuer": STRANGER,
                "issued_on": "2026-03-06",
                "document_sha256": "0" * 64,
                "size": 1,
            },
        ),
    )


def signed_as(at: Hostile, handed: Handed, by: str, **changes: Any) -> Handed:
    """Return what is handed over with a sign-off of the line that waits, in somebody's name."""
    said = {**_signed(at, entry=_waiting(at).id), "by": by, **changes, "nonce": "1" * 32}
    said = {name: value for name, value in said.items() if value is not None}
    fact = Fact(fact_id(facts.SIGN_OFF, said), facts.SIGN_OFF, said)
    return replace(handed, facts=(*handed.facts, fact))


def _with_row(made: Callable[[Hostile], Record]) -> Change:
    def change(at: Hostile, handed: Handed) -> tuple[Handed, Mapping[str, Any]]:
        return replace(handed, rows=(*handed.rows, HandedRow(made(at), {}))), {}

    return change


def _with_fact(fact_type: str, made: Callable[[Hostile], Mapping[str, Any]]) -> Change:
    def change(at: Hostile, handed: Handed) -> tuple[Handed, Mapping[str, Any]]:
        content: dict[str, Any] = {**made(at), "nonce": "1" * 32}
        fact = Fact(fact_id(fact_type, content), fact_type, content)
        return replace(handed, facts=(*handed.facts, fact)), {}

    return change


def _both(first: Change, second: Change) -> Change:
    def change(at: Hostile, handed: Handed) -> tuple[Handed, Mapping[str, Any]]:
        return second(at, first(at, handed)[0])

    return change


def _line(laptop: Laptop) -> HoursEntry:
    return laptop.office.records.all(HoursEntry)[0]


def _waiting(at: Hostile) -> HoursEntry:
    return at.giver.office.records.all(HoursEntry)[1]


def _rules(laptop: Laptop) -> str:
    return laptop.office.records.all(Enrollment)[0].rule_set_id


def _signed(at: Hostile, **changes: Any) -> dict[str, Any]:
    line = _line(at.giver) if "entry" not in changes else _waiting(at)
    return {
        "entry": line.id,
        "content_hash": at.giver.office.hours.row(line.id).content_hash,
        "participant": at.lan.person_id,
        "minutes": line.minutes,
        "decision": "signed",
        "reason": "",
        "statement": "observed-in-person-1",
        "level": "signed_in_person",
        "by": STRANGER,
        "supersedes": [],
        "signed_on": "2026-03-06",
        "at": 1,
        "key": "00" * 32,
        "sig": "00" * 64,
        **changes,
    }


def _award(person: str) -> dict[str, Any]:
    return {
        "credential": STRANGER,
        "person": person,
        "enrollment": STRANGER,
        "rule_set": STRANGER,
        "totals": {},
        "evidence": [],
        "awarded_on": "2026-03-06",
        "number": "X-1",
    }
