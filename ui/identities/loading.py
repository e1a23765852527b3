"""What the pages about cards show, put together on the worker."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from plc_desktop.domain.names import fold
from plc_desktop.errors import RuleError
from plc_desktop.files import file_name as safe_name
from plc_desktop.services.workspace.instants import moment
from ui.common.qr_picture import qr_code
from ui.common.seen import seen_in_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plc_desktop.exchange.cards import Card
    from plc_desktop.services.app import Office
    from plc_desktop.services.identities.known_keys import TrustedKey
    from plc_desktop.services.identities.own import CardSeen, OwnIdentity
    from ui.common.qr_picture import QrCode

VALID, WITHDRAWN, CHANGED = "valid", "withdrawn", "changed"

_MOST_PEOPLE = 5000
_CERTIFIED = "certified"
_REPLACED = "replaced"
"""What the services give as the reason when another card of the same person was accepted."""


@dataclass(frozen=True)
class ShownCard:
    """A card of one's own as the window shows it.

    Attributes:
        card: What stands on it.
        words: Words of its key.
        text: What its QR code says; "" if the names are too long for one.
        code: The QR code.
    """

    card: Card
    words: tuple[str, ...]
    text: str
    code: QrCode


@dataclass(frozen=True)
class KeyRow:
    """A card that was accepted once, as a line of the list.

    Attributes:
        id: The acceptance.
        state: `VALID`, `WITHDRAWN`, or `CHANGED` if another card replaced it.
        accepted_at: When it was compared and accepted.
        words: Words of its key, joined by spaces.
        withdrawn_at: When it was withdrawn, None if it was not.
        reason: Why.
    """

    id: str
    person_id: str
    person: str
    organization: str
    state: str
    accepted_at: datetime
    words: str
    withdrawn_at: datetime | None
    reason: str


@dataclass(frozen=True)
class OldCard:
    """The card that was accepted before, beside the one that is offered now.

    Attributes:
        name: Who it belongs to.
        words: Words of its key.
        accepted_at: When it was accepted; None where nobody wrote it down.
        is_same_key: Whether only the computer is another one.
        person_id: Whose it is in this workspace; "" for an office.
    """

    name: str
    organization: str
    words: tuple[str, ...]
    accepted_at: datetime | None
    is_same_key: bool
    person_id: str = ""


@dataclass(frozen=True)
class Looked:
    """A card from a file, with everything a person needs to decide.

    Attributes:
        path: The file.
        seen: What the file says, whether it is known, and what to read aloud.
        words: Words of its key.
        old: The card it would replace; None if there is none.
        person_id: Whose it is said to be, "" if nobody was chosen.
    """

    path: Path
    seen: CardSeen
    words: tuple[str, ...]
    old: OldCard | None
    person_id: str = ""

    @property
    def name(self) -> str:
        """The name on the card, with every mark that would hide or turn letters written out."""
        return seen_in_line(self.seen.card.name)

    @property
    def organization(self) -> str:
        """The organization on the card, written out likewise."""
        return seen_in_line(self.seen.card.organization)


@dataclass(frozen=True)
class AcceptedCard:
    """A card that is believed from now on.

    Attributes:
        name: Whose it is.
        change_id: The step that can be undone; "" without a workspace.
    """

    name: str
    change_id: str = ""


@dataclass(frozen=True)
class PersonChoice:
    """Somebody whom a card may belong to."""

    id: str
    name: str
    detail: str


def office_card(office: Office) -> ShownCard:
    """Return the card of this office."""
    card = office.identities.card()
    return _shown(card, office.identities.qr_text)


def own_card(own: OwnIdentity) -> ShownCard | None:
    """Return one's own card, None if there is none yet."""
    if not own.exists():
        return None
    card = own.card()
    return _shown(card, own.qr_text)


def _shown(card: Card, qr_text: Callable[[], str]) -> ShownCard:
    from plc_desktop.exchange.cards import key_words

    try:
        text = qr_text()
    except RuleError:  # the names are too long for a code
        text = ""
    return ShownCard(card, key_words(card.key), text, qr_code(text) if text else ())


def key_rows(office: Office) -> list[KeyRow]:
    """Return every card that was accepted, newest first."""
    from plc_desktop.exchange.cards import key_words

    known = office.identities.trusted()  # oldest first
    return [
        KeyRow(
            id=key.fact_id,
            person_id=key.person_id,
            person=key.person,
            organization=seen_in_line(key.organization),
            state=_state(key),
            accepted_at=_instant(key.accepted_at_ms),
            words=" ".join(key_words(key.key)),
            withdrawn_at=_instant(key.revoked_at_ms) if key.is_revoked else None,
            reason=key.reason,
        )
        for key in reversed(known)
    ]


def people_signing_here(office: Office) -> list[PersonChoice]:
    """Return everyone whose key is kept at this computer."""
    found = {
        key.person_id: PersonChoice(key.person_id, key.person, "")
        for key in office.certificates.candidates()
        if key.origin == "here" and not key.is_revoked and office.sign_off.has_key(key.person_id)
    }
    return list(found.values())


def look_for_office(office: Office, path: Path, person_id: str = "") -> Looked:
    """Return a card that came to the office; nothing is changed.

    Raises:
        ForeignFileError: If the file is no card.
    """
    from plc_desktop.exchange.cards import key_words

    seen = office.identities.look(path, person_id)
    old = _old_of(office.identities.trusted(), seen, person_id)
    whose = person_id or (old.person_id if old else "")
    return Looked(path, seen, key_words(seen.card.key), old, whose)


def look_for_oneself(own: OwnIdentity, path: Path) -> Looked:
    """Return an office's card that came to a supervisor; nothing is changed.

    Raises:
        ForeignFileError: If the file is no card.
        EnvironmentProblem: "no_identity".
    """
    from plc_desktop.exchange.cards import key_words

    seen = own.look(path)
    old = None
    for card in own.trusted():
        if card.workspace == seen.card.workspace or card.key == seen.card.key:
            words = key_words(card.key)
            is_same = card.key == seen.card.key
            name, organization = seen_in_line(card.name), seen_in_line(card.organization)
            old = OldCard(name, organization, words, None, is_same)
    return Looked(path, seen, key_words(seen.card.key), old)


def people_for(office: Office, name: str) -> tuple[list[PersonChoice], str]:
    """Return everyone a card may belong to, and the id of the one with the name on it or ""."""
    found = office.records.choices("person", limit=_MOST_PEOPLE)
    called = [choice.id for choice in found if fold(choice.label) == fold(name)]
    choices = [PersonChoice(choice.id, choice.label, choice.detail) for choice in found]
    return choices, called[0] if len(called) == 1 else ""


def accept_for_office(
    office: Office, looked: Looked, *, accept_change: bool = False
) -> AcceptedCard:
    """Believe the card from now on; somebody new is written down as a supervisor first."""
    person_id = looked.person_id or _new_supervisor(office, looked.seen.card)
    trusted = office.identities.trust(
        looked.path, person_id, is_compared=True, accept_change=accept_change
    )
    return AcceptedCard(trusted.person, trusted.change_id)


def accept_for_oneself(
    own: OwnIdentity, looked: Looked, *, accept_change: bool = False
) -> AcceptedCard:
    """Believe an office's card from now on."""
    is_compared = looked.seen.status != _CERTIFIED
    card = own.trust(looked.path, is_compared=is_compared, accept_change=accept_change)
    return AcceptedCard(seen_in_line(card.name))


def file_name(name: str) -> str:
    """Return a plain name for the file of somebody's card."""
    plain = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")[:40].strip("-")
    return safe_name(plain or "card", suffix=".plccard")


def _new_supervisor(office: Office, card: Card) -> str:
    from plc_desktop.domain.records import Person

    organizations = office.records.choices("organization", limit=_MOST_PEOPLE)
    known = [choice.id for choice in organizations if fold(choice.label) == fold(card.organization)]
    person = Person(
        id="",
        full_name=card.name,
        organization_id=known[0] if known else "",
        roles=("supervisor",),
    )
    return office.records.save(person).record.id


def _state(key: TrustedKey) -> str:
    if not key.is_revoked:
        return VALID
    return CHANGED if key.reason == _REPLACED else WITHDRAWN


def _old_of(known: Sequence[TrustedKey], seen: CardSeen, person_id: str) -> OldCard | None:
    """Return the newest standing card that the offered one contradicts."""
    from plc_desktop.exchange.cards import key_words

    card = seen.card
    for key in reversed(known):
        called = (key.name, key.organization) == (card.name, card.organization)
        if not key.is_revoked and (key.key == card.key or key.person_id == person_id or called):
            words = key_words(key.key)
            at = _instant(key.accepted_at_ms)
            return OldCard(
                key.person,
                seen_in_line(key.organization),
                words,
                at,
                key.key == card.key,
                key.person_id,
            )
    return None


def _instant(at_ms: int) -> datetime:
    return moment(at_ms)
