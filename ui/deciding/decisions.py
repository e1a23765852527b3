"""What the supervisor has decided so far, line by line, before anything is signed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypeVar

from plc_desktop.domain.hours import Advice
from plc_desktop.domain.signoff import EntryLine

if TYPE_CHECKING:
    from plc_desktop.services.sign_off.lines import Decision

SIGNED = "signed"
RETURNED = "returned"


class LineToDecide(Protocol):
    """A line before the supervisor, from the workspace or from a file."""

    @property
    def line(self) -> EntryLine:
        """Every signed field."""

    @property
    def advice(self) -> tuple[Advice, ...]:
        """What is worth a second look."""


L = TypeVar("L", bound=LineToDecide)


@dataclass
class Decisions:
    """Decisions by entry; a line that is not in here is not decided and keeps waiting."""

    made: dict[str, str] = field(default_factory=dict)
    seen: dict[str, str] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)

    def of(self, line: LineToDecide) -> str:
        """Return "signed", "returned" or "" for not decided."""
        return self.made.get(line.line.entry_id, "")

    def reason_of(self, line: LineToDecide) -> str:
        """Return why a line is returned."""
        return self.reasons.get(line.line.entry_id, "")

    def decide(self, line: LineToDecide, decision: str) -> None:
        """Set or, with "", take back the decision on a line."""
        if decision:
            self.made[line.line.entry_id] = decision
            self.seen[line.line.entry_id] = line.line.content_hash
        else:
            self.made.pop(line.line.entry_id, None)

    def forget(self) -> None:
        """Start with nothing decided."""
        self.made.clear()
        self.reasons.clear()

    def take_up(self, decided: Iterable[Decision]) -> None:
        """Go on with what was decided earlier."""
        for one in decided:
            self.made[one.entry_id] = one.decision
            self.seen[one.entry_id] = one.content_hash
            self.reasons[one.entry_id] = one.reason

    def keep_only(self, lines: Sequence[LineToDecide]) -> None:
        """Forget decisions on lines that are gone or read differently now."""
        present = {line.line.entry_id: line.line.content_hash for line in lines}
        self.made = {
            entry: made
            for entry, made in self.made.items()
            if present.get(entry) == self.seen.get(entry)
        }

    def without_reason(self, lines: Sequence[L]) -> L | None:
        """Return the first line that is returned without saying why."""
        for line in lines:
            if self.of(line) == RETURNED and not self.reason_of(line).strip():
                return line
        return None

    def request(self, lines: Sequence[LineToDecide]) -> tuple[Decision, ...]:
        """Return the decisions with the hash of what was on the screen."""
        from plc_desktop.services.sign_off.lines import Decision

        return tuple(
            Decision(
                line.line.entry_id, line.line.content_hash, self.of(line), self.reason_of(line)
            )
            for line in lines
            if self.of(line)
        )
