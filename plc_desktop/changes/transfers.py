"""Learner records that change their owner: an offer that two organizations sign, and who owns then.

An organization offers a record to one other; that one signs the very same offer. Both signatures
stand in one fact, which every organization that sees it reads alike.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from plc_desktop.changes.encoding import fact_id
from plc_desktop.changes.facts import TRANSFER, TRANSFER_OFFER, Fact
from plc_desktop.domain.fields import Json
from plc_desktop.errors import RuleError
from plc_desktop.signing import canonical
from plc_desktop.signing.keys import SigningKey, verify

OFFER_DOMAIN = "plc-transfer-offer/1"
ACCEPT_DOMAIN = "plc-transfer-accept/1"
"""Purposes of the two signatures, so that neither is good for the other."""

_ACCEPTED = ("accepted_at", "accepted_by", "accepted_sig")
"""What the accepting organization adds to an offer."""


@dataclass(frozen=True)
class Transfer:
    """A record that changed its owner.

    Attributes:
        id: Id of the fact, the same in every workspace.
        offer: Id of the offer.
        subject: The person.
        previous: Id of the transfer by which the giver got the record; empty if it made it.
        giver: Workspace that gave it.
        giver_name: Its name.
        taker: Workspace that owns it since.
        taker_name: Its name.
        accepted_at_ms: When the taker signed, by its clock.
    """

    id: str
    offer: str
    subject: str
    previous: str
    giver: str
    giver_name: str
    taker: str
    taker_name: str
    accepted_at_ms: int


@dataclass(frozen=True)
class Holder:
    """Who owns a record now.

    Attributes:
        workspace: Its workspace.
        name: Its name; empty if the record never changed its owner.
        transfer: Id of the transfer by which it got it; empty if it made it.
        since_ms: When it was accepted; 0 if it made it.
        rivals: Names of organizations that all hold an offer of the holder that both signed.
    """

    workspace: str
    name: str = ""
    transfer: str = ""
    since_ms: int = 0
    rivals: tuple[str, ...] = ()


def offer(content: Mapping[str, Json], key: SigningKey) -> dict[str, Json]:
    """Return an offer with the giver's key and signature added.

    Raises:
        RuleError: "value_not_storable".
    """
    said = {**content, "key": key.public.hex()}
    return {**said, "sig": key.sign(OFFER_DOMAIN, _offered(said)).hex()}


def accept(offered: Mapping[str, Json], at_ms: int, by: str, key: SigningKey) -> dict[str, Json]:
    """Return the content of a transfer: the whole offer, and the taker's signature over it.

    Raises:
        RuleError: "value_not_storable".
    """
    said: dict[str, Json] = {**offered, "accepted_at": at_ms, "accepted_by": by}
    return {**said, "accepted_sig": key.sign(ACCEPT_DOMAIN, _accepted(said)).hex()}


def offer_in(content: Mapping[str, Json]) -> dict[str, Json]:
    """Return the offer that a transfer rests on, as it was signed."""
    return {name: value for name, value in content.items() if name not in _ACCEPTED}


def offer_id(content: Mapping[str, Json]) -> str:
    """Return the id of an offer, of itself or of the transfer it became."""
    return fact_id(TRANSFER_OFFER, offer_in(content))


def is_offered(content: Mapping[str, Json]) -> bool:
    """Return whether the key that an offer names has signed it; whose key it is comes later."""
    return _is_signed(content, "key", "sig", OFFER_DOMAIN, _offered)


def is_accepted(content: Mapping[str, Json]) -> bool:
    """Return whether a transfer carries both signatures, each by the key that the offer names."""
    return is_offered(content) and _is_signed(
        content, "to_key", "accepted_sig", ACCEPT_DOMAIN, _accepted
    )


def transfers_in(found: Iterable[Fact]) -> list[Transfer]:
    """Return the transfers that both organizations signed; other facts are passed over."""
    return [
        _transfer(fact) for fact in found if fact.type == TRANSFER and is_accepted(fact.content)
    ]


def holder(transfers: Collection[Transfer], workspace: str, subject: str) -> Holder:
    """Return who owns the record that a workspace has or had about a person.

    A giver that signed for two takers leaves two transfers with one `previous`: then nobody is
    believed, the giver stays, and the takers are rivals until people settle it. A taker that was
    put back may sign one offer twice: that is one change of owner, by what was signed last.

    Args:
        transfers: Every transfer known.
        workspace: Whose record it is or was.
        subject: The person, by that record's id.
    """
    mine = [one for one in transfers if one.subject == subject]
    last = {one.offer: one.id for one in sorted(mine, key=_signed_when)}
    known = {one.id: last[one.offer] for one in mine}
    steps: defaultdict[tuple[str, str], list[Transfer]] = defaultdict(list)
    for one in mine:
        steps[one.giver, known.get(one.previous, one.previous)].append(one)
    starts = [_after(one) for one in mine if one.taker == workspace and known[one.id] == one.id]
    starts += [
        Holder(workspace, transfer=previous)
        for giver, previous in steps
        if giver == workspace and previous not in known
    ]
    starts = starts or [Holder(workspace)]
    ends = {_end(steps, start) for start in starts}
    return max(ends, key=lambda one: (one.since_ms, one.transfer))


def _end(steps: Mapping[tuple[str, str], list[Transfer]], start: Holder) -> Holder:
    """Follow a record from owner to owner; `previous` is a hash, so that no circle exists."""
    at = start
    while True:
        onward = steps.get((at.workspace, at.transfer), [])
        takers = {one.taker for one in onward}
        if len(takers) != 1:
            rivals = tuple(sorted(one.taker_name for one in onward))
            return Holder(at.workspace, at.name, at.transfer, at.since_ms, rivals)
        at = _after(max(onward, key=_signed_when))


def _signed_when(one: Transfer) -> tuple[int, str]:
    return one.accepted_at_ms, one.id


def _after(one: Transfer) -> Holder:
    return Holder(one.taker, one.taker_name, one.id, one.accepted_at_ms)


def _transfer(fact: Fact) -> Transfer:
    said = fact.content
    at_ms = said["accepted_at"]
    return Transfer(
        id=fact.id,
        offer=offer_id(said),
        subject=str(said["subject"]),
        previous=str(said["previous"]),
        giver=str(said["from"]),
        giver_name=str(said["from_name"]),
        taker=str(said["to"]),
        taker_name=str(said["to_name"]),
        accepted_at_ms=int(str(at_ms)),
    )


def _offered(content: Mapping[str, Json]) -> bytes:
    left_out = {"sig", *_ACCEPTED}
    return canonical.encode({name: said for name, said in content.items() if name not in left_out})


def _accepted(content: Mapping[str, Json]) -> bytes:
    return canonical.encode(
        {name: said for name, said in content.items() if name != "accepted_sig"}
    )


def _is_signed(
    content: Mapping[str, Json],
    key: str,
    signature: str,
    domain: str,
    payload: Callable[[Mapping[str, Json]], bytes],
) -> bool:
    try:
        public = bytes.fromhex(str(content.get(key)))
        signed = bytes.fromhex(str(content.get(signature)))
        said = payload(content)
    except (ValueError, RuleError):
        return False
    return verify(public, domain, said, signed)
