"""How far changes of owner are, as far as it is known here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from plc_desktop.changes import transfers as statements
from plc_desktop.changes.facts import TRANSFER, TRANSFER_OFFER, TRANSFER_WITHDRAWN
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Person
from plc_desktop.exchange.transfers import ACCEPTANCE, WITHDRAWAL, OpenedTransfer
from plc_desktop.services.workspace.owners import all_transfers, day_of
from plc_desktop.services.workspace.session import name_of
from plc_desktop.storage.database import Reader

OPEN, ACCEPTED, WITHDRAWN, EXPIRED, FINISHED = (
    "open",
    "accepted",
    "withdrawn",
    "expired",
    "finished",
)
UNKNOWN = "unknown"
OURS_NOW, THEIRS_NOW = "ours_now", "theirs_now"


@dataclass(frozen=True, kw_only=True)
class TransferState:
    """One offer, whoever made it.

    Attributes:
        offer: Its id.
        subject: The person.
        name: Their name here; empty if they are not here.
        organization: The other organization.
        is_ours: Whether we offered it.
        state: `OPEN`, `WITHDRAWN`, `EXPIRED`, `THEIRS_NOW` or `OURS_NOW`.
        offered_on: Day of the offer, ISO.
        until: Last day on which it may be accepted, ISO.
        since: Day of the acceptance, ISO; empty before.
        has_changed: Whether a record that is theirs has changed here since they were told last.
    """

    offer: str
    subject: str
    name: str
    organization: str
    is_ours: bool
    state: str
    offered_on: str
    until: str
    since: str = ""
    has_changed: bool = False


def offers(reader: Reader, *, include_retracted: bool = False) -> dict[str, Mapping[str, Json]]:
    """Return what was offered here, by the id of the offer."""
    found = reader.facts(TRANSFER_OFFER, include_retracted=include_retracted)
    return {fact.id: fact.content for fact in found}


def withdrawn(reader: Reader) -> set[str]:
    """Return the ids of the offers that were withdrawn."""
    return {str(fact.content["offer"]) for fact in reader.facts(TRANSFER_WITHDRAWN)}


def accepted(reader: Reader) -> dict[str, dict[str, Json]]:
    """Return what both signed, by the id of the offer: last, if that was signed more than once."""
    found = [fact for fact in reader.facts(TRANSFER) if statements.is_accepted(fact.content)]
    found.sort(key=lambda fact: (int(str(fact.content["accepted_at"])), fact.id))
    return {statements.offer_id(fact.content): dict(fact.content) for fact in found}


def state_of(reader: Reader, opened: OpenedTransfer, workspace: str, today: date) -> str:
    """Return what became of the offer that a file is about.

    Args:
        reader: This workspace.
        opened: The file.
        workspace: Id of this workspace.
        today: The local date.
    """
    is_done = any(one.offer == opened.offer for one in all_transfers(reader))
    if opened.what == WITHDRAWAL:
        if is_done:
            return ACCEPTED
        return WITHDRAWN if opened.offer in withdrawn(reader) else OPEN
    if opened.what == ACCEPTANCE:
        return FINISHED if is_done else _answers(reader, opened, workspace)
    if is_done:
        return ACCEPTED
    if opened.offer in withdrawn(reader):
        return WITHDRAWN
    return EXPIRED if str(opened.statement["until"]) < today.isoformat() else OPEN


def _answers(reader: Reader, opened: OpenedTransfer, workspace: str) -> str:
    """Return whether an acceptance answers an offer of ours that stands."""
    offer = opened.offer
    if opened.statement["from"] != workspace:
        return UNKNOWN
    if offer not in offers(reader):
        return WITHDRAWN if offer in offers(reader, include_retracted=True) else UNKNOWN
    return WITHDRAWN if offer in withdrawn(reader) else OPEN


def all_states(reader: Reader, workspace: str, today: date) -> list[TransferState]:
    """Return every offer made here or accepted here, newest first."""
    since = {one.offer: day_of(one.accepted_at_ms) for one in all_transfers(reader)}
    over = withdrawn(reader)
    found = []
    for offer, said in {**accepted(reader), **offers(reader)}.items():
        is_ours = said["from"] == workspace
        if not is_ours and said["to"] != workspace:
            continue
        if offer in since:
            state = THEIRS_NOW if is_ours else OURS_NOW
        elif offer in over:
            state = WITHDRAWN
        else:
            state = EXPIRED if str(said["until"]) < today.isoformat() else OPEN
        found.append(
            TransferState(
                offer=offer,
                subject=str(said["subject"]),
                name=name_of(reader, Person, str(said["subject"])),
                organization=str(said["to_name" if is_ours else "from_name"]),
                is_ours=is_ours,
                state=state,
                offered_on=day_of(int(str(said["at"]))),
                until=str(said["until"]),
                since=since.get(offer, ""),
            )
        )
    return sorted(found, key=lambda item: (item.offered_on, item.offer), reverse=True)
