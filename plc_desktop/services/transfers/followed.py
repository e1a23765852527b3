"""What follows a record that was handed over, counted, for people to read before it is done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from plc_desktop.changes.facts import ISSUE, ISSUE_STEP, REVOKE_CREDENTIAL, SIGN_OFF
from plc_desktop.domain.records import kind_of
from plc_desktop.domain.signoff import SIGNED
from plc_desktop.services.transfers.following import Difference, Following
from plc_desktop.storage.brake import MOST_SIGNATURES


@dataclass(frozen=True, kw_only=True)
class Follows:
    """What taking in a newer version changes here.

    Attributes:
        new: Records that come new, by kind.
        changed: Records of ours that become as theirs, by kind.
        removed: Records of ours that are removed, by kind.
        signed: Signatures that come new, returns not among them.
        unsigned: Signatures that count no more.
        papers: Papers of credentials that come new.
        revoked: Credentials that are revoked.
        decided: Other facts that come new or fall: forms, voids, who is the same person.
        differences: What stays as it is here, and is otherwise there.
    """

    new: Mapping[str, int]
    changed: Mapping[str, int]
    removed: Mapping[str, int]
    signed: int
    unsigned: int
    papers: int
    revoked: int
    decided: int
    differences: tuple[Difference, ...]

    @property
    def takes_much(self) -> bool:
        """Whether so much goes that somebody has to say that this is right."""
        return max(self.unsigned, sum(self.removed.values())) > MOST_SIGNATURES

    @property
    def is_nothing(self) -> bool:
        """Whether nothing changes here."""
        counts = (self.signed, self.unsigned, self.papers, self.revoked, self.decided)
        return not (self.new or self.changed or self.removed or any(counts))


def follows_in(found: Following) -> Follows:
    """Return what was planned, counted."""
    fresh = [*found.fresh, *found.again]
    types = [fact.type for fact in fresh]
    changed = {kind: len(ids) for kind, ids in found.changed.items()}
    rows = [kind_of(record).name for record in found.made.records]
    signed = sum(fact.type == SIGN_OFF and fact.content["decision"] == SIGNED for fact in fresh)
    unsigned = sum(
        fact.type == SIGN_OFF and fact.content["decision"] == SIGNED for fact in found.gone
    )
    papers, revoked = types.count(ISSUE) + types.count(ISSUE_STEP), types.count(REVOKE_CREDENTIAL)
    return Follows(
        new=dict(Counter(rows) - Counter(changed)),
        changed=changed,
        removed=dict(Counter(kind for kind, _ in found.removed)),
        signed=signed,
        unsigned=unsigned,
        papers=papers,
        revoked=revoked,
        decided=len(fresh) + len(found.gone) - signed - unsigned - papers - revoked,
        differences=tuple(found.differences),
    )
