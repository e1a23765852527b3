"""Other organizations whose cards were accepted: to whom records may be shown, and from whom."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from plc_desktop.changes.facts import PARTNER, REVOKE_KEY
from plc_desktop.domain.fields import Json
from plc_desktop.errors import RuleError
from plc_desktop.exchange import cards, container
from plc_desktop.exchange.cards import Card
from plc_desktop.services.identities.laptops import Laptops, withdrawn_computers
from plc_desktop.services.identities.own import (
    KEY_CHANGED,
    NEW,
    REVOKED,
    TRUSTED,
    CardSeen,
    check_trust,
)
from plc_desktop.services.workspace.session import Session
from plc_desktop.storage.database import Reader

OWN_FILE, OTHER_LAPTOP, STRANGER = "file_is_own", "sender_other_laptop", "sender_unknown"


@dataclass(frozen=True)
class OtherOrganization:
    """Another organization, as its card says.

    Attributes:
        workspace: Id of its workspace; names it for good.
        key: Public signing key of its computer, hex.
        recipient: Age recipient that opens files for it.
        name: Name on the card.
        organization: The organization.
        since_ms: When the card was accepted.
        is_revoked: Whether it was withdrawn since.
    """

    workspace: str
    key: str
    recipient: str
    name: str
    organization: str
    since_ms: int
    is_revoked: bool = False


class Partners:
    """What the exchange page does about other organizations."""

    def __init__(self, session: Session, laptop_list: Laptops) -> None:
        self._session = session
        self._laptops = laptop_list

    def all(self) -> list[OtherOrganization]:
        """Return every organization whose card was accepted, by name, withdrawn ones too."""
        with self._session.read() as reader:
            found = partners(reader)
        return sorted(found.values(), key=lambda one: (one.organization.casefold(), one.key))

    def look(self, path: Path) -> CardSeen:
        """Return another organization's card, what to read aloud, and whether it is known.

        Raises:
            ForeignFileError: As `cards.read_card`.
            RuleError: "card_not_of_an_office" if it is a person's, "card_of_own_organization" if
                it is of a laptop of this workspace.
        """
        card = cards.read_card(container.read_file(path))
        if card.holder != cards.OFFICE:
            raise RuleError("card_not_of_an_office", name=card.name)
        if card.workspace == self._session.database.workspace_id:
            raise RuleError("card_of_own_organization", name=card.name)
        with self._session.read() as reader:
            status = _status(partners(reader), card)
        return CardSeen(card, cards.comparison_code(self._laptops.card(), card), status)

    def accept(
        self, path: Path, *, is_compared: bool, accept_change: bool = False
    ) -> OtherOrganization:
        """Believe another organization's card; an earlier one of its workspace is withdrawn.

        Raises:
            RuleError: "card_not_compared", "key_revoked", "key_changed" or as `look`.
            ForeignFileError: As `cards.read_card`.
        """
        seen = self.look(path)
        check_trust(seen, is_compared=is_compared, accept_change=accept_change)
        card = seen.card
        moment: dict[str, Json] = {
            "by": self._session.user_id,
            "at": self._session.environment.now_ms(),
        }
        with self._session.transaction("partner_accepted") as work:
            if seen.status != TRUSTED:
                for old in partners(work).values():
                    if old.workspace == card.workspace and not old.is_revoked:
                        revoked: dict[str, Json] = {
                            "person": "",
                            "key": old.key,
                            "reason": "replaced",
                        }
                        nonce = self._session.nonce()
                        work.add_fact(REVOKE_KEY, {**revoked, **moment, "nonce": nonce})
                said: dict[str, Json] = {
                    "workspace": card.workspace,
                    "key": card.key,
                    "age": card.age,
                    "name": card.name,
                    "organization": card.organization,
                    "compared": "words",
                }
                work.add_fact(PARTNER, {**said, **moment, "nonce": self._session.nonce()})
            return partners(work)[card.key]


def partners(reader: Reader) -> dict[str, OtherOrganization]:
    """Return the other organizations by the keys of their computers."""
    revoked = withdrawn_computers(reader)
    found: dict[str, OtherOrganization] = {}
    for fact in reader.facts(PARTNER):
        said = fact.content
        one = OtherOrganization(
            workspace=str(said.get("workspace")),
            key=str(said.get("key")),
            recipient=str(said.get("age")),
            name=str(said.get("name")),
            organization=str(said.get("organization")),
            since_ms=fact.at_ms,
        )
        found[one.key] = replace(one, is_revoked=one.key in revoked)
    return found


def objection_to(reader: Reader, workspace: str, ours: str) -> str:
    """Return why a file is not believed whose signer is none of the organizations that stand.

    Args:
        reader: This workspace.
        workspace: Id of the workspace that the file says it comes from.
        ours: Id of this workspace.

    Returns:
        `OWN_FILE`, `OTHER_LAPTOP` if the card of another laptop of theirs stands, or `STRANGER`.
    """
    if workspace == ours:
        return OWN_FILE
    known = partners(reader).values()
    is_other = any(one.workspace == workspace and not one.is_revoked for one in known)
    return OTHER_LAPTOP if is_other else STRANGER


def _status(known: dict[str, OtherOrganization], card: Card) -> str:
    mine = known.get(card.key)
    if mine is not None and mine.is_revoked:
        return REVOKED
    if mine is not None and (mine.workspace, mine.recipient) == (card.workspace, card.age):
        return TRUSTED
    is_other = any(one.workspace == card.workspace for one in known.values() if not one.is_revoked)
    return KEY_CHANGED if mine is not None or is_other else NEW
