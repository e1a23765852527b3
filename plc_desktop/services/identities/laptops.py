"""The laptops of one workspace: which of them are believed, and how one more is added."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from pathlib import Path

from plc_desktop import __version__
from plc_desktop.changes.authority import DEVICE as CERTIFIED_DEVICE
from plc_desktop.changes.authority import Certificate, days_objection
from plc_desktop.changes.facts import DEVICE, REVOKE_KEY
from plc_desktop.domain.fields import Json
from plc_desktop.domain.names import clean_text
from plc_desktop.domain.records import Organization, Person
from plc_desktop.errors import RuleError
from plc_desktop.exchange import cards, container
from plc_desktop.exchange.cards import Card
from plc_desktop.services.identities.known_keys import said_when
from plc_desktop.services.identities.own import (
    KEY_CHANGED,
    NEW,
    REVOKED,
    TRUSTED,
    CardSeen,
    check_trust,
)
from plc_desktop.services.workspace.retracting import retract
from plc_desktop.services.workspace.session import Session, name_of
from plc_desktop.signing.key_files import Keys
from plc_desktop.storage.database import Fact, Reader, UnitOfWork

SELF, WORDS, CERTIFICATE = "self", "words", "certificate"


@dataclass(frozen=True)
class Laptop:
    """One computer of the workspace.

    Attributes:
        key: Its public signing key, hex.
        name: What people call it.
        recipient: Age recipient that opens files for it; empty if not known.
        compared: How it came in: "self" if it said so itself, "words" if its card was compared,
            "certificate" if the organization's root signed for it.
        since_ms: When.
        is_revoked: Whether it was withdrawn since.
        certificates: What the organization's root says about it and was not withdrawn.
    """

    key: str
    name: str
    recipient: str
    compared: str
    since_ms: int
    is_revoked: bool = False
    certificates: tuple[Certificate, ...] = ()

    def objection(self, on: date) -> str:
        """Return why it takes no part on a day; empty if it does.

        A laptop that the root ever signed for needs a certificate that stands.

        Returns:
            "laptop_revoked", "certificate_not_yet", "certificate_expired" or nothing.
        """
        if self.is_revoked:
            return "laptop_revoked"
        codes = [days_objection(one, on) for one in self.certificates]
        return codes[-1] if all(codes) and codes else ""


@dataclass(frozen=True)
class Withdrawn:
    """A laptop that takes part no longer.

    Attributes:
        laptop: Which.
        by: Who said so; empty if not known here.
        reason: Why; "replaced" if another laptop of its name was accepted.
    """

    laptop: Laptop
    by: str
    reason: str


class Laptops:
    """What the exchange page does about laptops."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def this(self) -> Laptop:
        """Return this laptop, as the others will see it."""
        with self._session.read() as reader:
            known = laptops(reader).get(self.keys().signing.public.hex())
            return known or self._unnamed(reader)

    def all(self) -> list[Laptop]:
        """Return every other laptop that was accepted, withdrawn ones too, by name."""
        mine = self.keys().signing.public.hex()
        with self._session.read() as reader:
            found = [one for key, one in laptops(reader).items() if key != mine]
        return sorted(found, key=lambda one: (one.name.casefold(), one.key))

    def keys(self) -> Keys:
        """Return the keys of this computer for this workspace."""
        return self._session.device_keys_to_look()

    def name_this(self, name: str) -> str:
        """Let this laptop be called so; return the change, empty if it was called so already.

        Raises:
            RuleError: "laptop_name_missing".
        """
        called = clean_text(name, max_length=cards.MAX_NAME)
        if not called:
            raise RuleError("laptop_name_missing")
        with self._session.transaction("laptop_named") as work:
            self._announce(work, called)
        return work.change_id

    def announce(self) -> None:
        """Write down that this laptop belongs to the workspace, unless that is known."""
        with self._session.transaction("laptop_named") as work:
            self._announce(work, "")

    def _announce(self, work: UnitOfWork, name: str) -> None:
        keys = self.keys()
        known = laptops(work).get(keys.signing.public.hex())
        wanted = name or (known or self._unnamed(work)).name
        if known is None or (known.name, known.recipient) != (wanted, keys.age.recipient):
            self._add(work, keys.signing.public.hex(), keys.age.recipient, wanted, SELF)
        self._introduce_former(work)

    def _introduce_former(self, work: UnitOfWork) -> None:
        """Write down the computers that this very file was on before it came to this one.

        A computer that exchanges nothing says nothing about itself. Once its workspace was put
        back elsewhere nobody else can say whose key signed the changes it made.
        """
        person = name_of(work, Person, self._session.user_id)
        for one in work.checkpoints():
            known = laptops(work)
            key = one.public_key.hex()
            if key not in known:
                taken = {other.name for other in known.values()}
                self._add(work, key, "", _free_name(person, taken, count(2)), SELF)

    def _unnamed(self, reader: Reader) -> Laptop:
        """Return this laptop as its person's, with a number if another is called so.

        Accepting a card withdraws an earlier key of the same name, so two laptops of one person,
        such as one whose workspace was copied, must not be called alike.
        """
        keys = self.keys()
        mine = keys.signing.public.hex()
        name = name_of(reader, Person, self._session.user_id)
        taken = {one.name for key, one in laptops(reader).items() if key != mine}
        return Laptop(mine, _free_name(name, taken, count(1)), keys.age.recipient, "", 0)

    def card(self) -> Card:
        """Return the card of this laptop."""
        with self._session.read() as reader:
            organization = reader.get(Organization, self._session.organization_id).name
        this = self.this()
        return Card(
            holder=cards.OFFICE,
            name=this.name[: cards.MAX_NAME],
            organization=organization[: cards.MAX_NAME],
            workspace=self._session.database.workspace_id,
            key=this.key,
            age=self.keys().age.recipient,
            device_key=this.key,
            device_age=self.keys().age.recipient,
        )

    def export_card(self, target: Path) -> Card:
        """Write this laptop's card for the others.

        Raises:
            EnvironmentProblem: If the file cannot be written.
        """
        self.announce()
        card, keys = self.card(), self.keys()
        now = self._session.environment.now_ms()
        data = cards.write_card(card, keys, keys, created_at_ms=now, app=__version__)
        container.save_file(target, data)
        return card

    def look(self, path: Path) -> CardSeen:
        """Return a laptop's card, what to read aloud, and whether it is known.

        Raises:
            ForeignFileError: As `cards.read_card`.
            RuleError: "card_not_of_a_laptop" if it is a person's, or another workspace's;
                "card_of_this_laptop".
        """
        card = cards.read_card(container.read_file(path))
        if card.holder != cards.OFFICE or card.workspace != self._session.database.workspace_id:
            raise RuleError("card_not_of_a_laptop", name=card.name)
        if card.key == self.keys().signing.public.hex():
            raise RuleError("card_of_this_laptop", name=card.name)
        with self._session.read() as reader:
            status = _status(laptops(reader), card)
        return CardSeen(card, cards.comparison_code(self.card(), card), status)

    def accept(self, path: Path, *, is_compared: bool, accept_change: bool = False) -> Laptop:
        """Let one more laptop take part; an earlier key of the same name is withdrawn.

        Args:
            path: Its card.
            is_compared: Whether both sides read the same words.
            accept_change: Whether a person looked at the change of key and wants it.

        Raises:
            RuleError: "card_not_compared", "key_revoked", "key_changed" unless `accept_change`, or
                as `look`.
            ForeignFileError: As `cards.read_card`.
        """
        seen = self.look(path)
        check_trust(seen, is_compared=is_compared, accept_change=accept_change)
        card = seen.card
        with self._session.transaction("laptop_accepted") as work:
            self._announce(work, "")
            if seen.status != TRUSTED:
                for old in _same_name(laptops(work), card):
                    work.add_fact(REVOKE_KEY, self._revocation(old.key, "replaced"))
                self._add(work, card.key, card.age, card.name, WORDS)
            return laptops(work)[card.key]

    def revoke(self, key: str, reason: str) -> str:
        """Withdraw a laptop: its files are refused from now on; what came before stays.

        Raises:
            RuleError: "revoke_reason_missing" or "key_not_trusted".
        """
        if not reason.strip():
            raise RuleError("revoke_reason_missing")
        with self._session.transaction("laptop_revoked") as work:
            known = laptops(work).get(key)
            if known is None or known.is_revoked:
                raise RuleError("key_not_trusted")
            work.add_fact(REVOKE_KEY, self._revocation(key, reason.strip()))
        return work.change_id

    def withdrawn(self) -> list[Withdrawn]:
        """Return every laptop that takes part no longer, this one too, by name."""
        with self._session.read() as reader:
            said = {str(fact.content.get("key")): fact.content for fact in _withdrawals(reader)}
            found = [one for one in laptops(reader).values() if one.is_revoked]
            return [
                Withdrawn(
                    one,
                    name_of(reader, Person, str(said.get(one.key, {}).get("by", ""))),
                    str(said.get(one.key, {}).get("reason", "")),
                )
                for one in sorted(found, key=lambda one: (one.name.casefold(), one.key))
            ]

    def readmit(self, key: str) -> str:
        """Let a withdrawn laptop take part again, whoever withdrew it; return the change.

        Raises:
            RuleError: "laptop_not_withdrawn"; "laptop_needs_certificate" if the organization has a
                root key, which decides then; "laptop_readmits_itself".
        """
        with self._session.transaction("laptop_readmitted") as work:
            known = laptops(work).get(key)
            if known is None or not known.is_revoked:
                raise RuleError("laptop_not_withdrawn")
            if key == self.keys().signing.public.hex():
                raise RuleError("laptop_readmits_itself")
            if work.authority().present_roots:
                raise RuleError("laptop_needs_certificate", name=known.name)
            refs = [fact.id for fact in _withdrawals(work) if fact.content.get("key") == key]
            retract(self._session, work, refs, "readmitted")
        return work.change_id

    def _add(self, work: UnitOfWork, key: str, age: str, name: str, compared: str) -> None:
        said: dict[str, Json] = {"key": key, "age": age, "name": name, "compared": compared}
        moment = self._moment()
        known = laptops(work).get(key)
        if known is not None:  # what is said last stands, whatever the clock said before
            moment["at"] = max(self._session.environment.now_ms(), known.since_ms + 1)
        work.add_fact(DEVICE, {**said, **moment})

    def _revocation(self, key: str, reason: str) -> dict[str, Json]:
        return {"person": "", "key": key, "reason": reason, **self._moment()}

    def _moment(self) -> dict[str, Json]:
        now = self._session.environment.now_ms()
        return {"by": self._session.user_id, "at": now, "nonce": self._session.nonce()}


def _withdrawals(reader: Reader) -> list[Fact]:
    found = sorted(reader.facts(REVOKE_KEY), key=said_when)
    return [fact for fact in found if fact.content.get("person") == ""]


def withdrawn_computers(reader: Reader) -> frozenset[str]:
    """Return the keys that were withdrawn and belong to a computer, not to a person."""
    return reader.authority().withdrawn_computers()


def laptops(reader: Reader) -> dict[str, Laptop]:
    """Return the laptops of the workspace by key; what was said of one last is said of it."""
    revoked = withdrawn_computers(reader)
    found: dict[str, Laptop] = {}
    for fact in reader.facts(DEVICE):
        laptop = laptop_of(fact.content)
        earlier = found.get(laptop.key, laptop)
        if laptop.since_ms >= earlier.since_ms:
            found[laptop.key] = replace(laptop, is_revoked=laptop.key in revoked)
    return {**found, **_certified(reader, found)}


def laptop_names(reader: Reader) -> dict[str, str]:
    """Return what people call the laptop that wrote under each replica id."""
    known = laptops(reader)
    return {
        one.replica: known[one.public_key.hex()].name
        for one in reader.checkpoints()
        if one.public_key.hex() in known
    }


def _certified(reader: Reader, known: Mapping[str, Laptop]) -> dict[str, Laptop]:
    """Return laptops for which the root signed: without comparing words, or no longer."""
    found: dict[str, Laptop] = {}
    for one in reader.authority().certificates():
        said = one.certificate
        if said is None or said.kind != CERTIFIED_DEVICE or one.objection:
            continue
        other = known.get(said.key)
        earlier = found[said.key].certificates if said.key in found else ()
        standing = earlier if one.revocations else (*earlier, said)
        found[said.key] = Laptop(
            key=said.key,
            name=other.name if other is not None else said.label,
            recipient=said.recipient or (other.recipient if other is not None else ""),
            compared=CERTIFICATE,
            since_ms=said.at_ms,
            is_revoked=not standing or (other is not None and other.is_revoked),
            certificates=standing,
        )
    return found


def _free_name(person: str, taken: Collection[str], numbers: Iterable[int]) -> str:
    """Return what a laptop is called until somebody names it; it is read in every language.

    Args:
        person: Who sits at it; empty if nobody knows.
        taken: What others are called.
        numbers: The first that is free tells it from others of that person; 1 is not said.
    """
    words = ("laptop" if number == 1 else f"laptop {number}" for number in numbers)
    names = (f"{person} ({one})" if person else one.capitalize() for one in words)
    return next(name for name in names if name not in taken)


def laptop_of(said: Mapping[str, Json]) -> Laptop:
    """Return what a `device` fact says."""
    at = said.get("at")
    return Laptop(
        key=str(said.get("key")),
        name=str(said.get("name")),
        recipient=str(said.get("age")),
        compared=str(said.get("compared")),
        since_ms=at if isinstance(at, int) else 0,
    )


def _status(known: dict[str, Laptop], card: Card) -> str:
    mine = known.get(card.key)
    if mine is not None and mine.is_revoked:
        return REVOKED
    if mine is not None and mine.recipient == card.age:
        return TRUSTED
    return KEY_CHANGED if mine is not None or _same_name(known, card) else NEW


def _same_name(known: dict[str, Laptop], card: Card) -> list[Laptop]:
    return [
        one
        for one in known.values()
        if not one.is_revoked and one.key != card.key and one.name == card.name
    ]
