"""How long a request by file can be answered, and when it is late: one choice for a workspace."""

from __future__ import annotations

from dataclasses import dataclass

from plc_desktop.changes.facts import DEADLINES
from plc_desktop.domain.fields import Json
from plc_desktop.errors import RuleError
from plc_desktop.services.workspace.session import Session
from plc_desktop.storage.database import Fact, Reader

MOST_DAYS = 365


@dataclass(frozen=True)
class Deadlines:
    """The choice.

    Attributes:
        answer_days: How many days a request may be answered.
        overdue_days: After how many days without an answer, or without a signature, it is late.
    """

    answer_days: int = 30
    overdue_days: int = 14


class DeadlineChoice:
    """Reads and changes the choice; it travels with the workspace."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self) -> Deadlines:
        """Return what was chosen last."""
        with self._session.read() as reader:
            return deadlines_of(reader)

    def set(self, chosen: Deadlines) -> str:
        """Choose anew and return the change; requests that were sent keep their last day.

        Raises:
            RuleError: "days_out_of_range" with the `field`, or "overdue_after_answer".
        """
        for name in ("answer_days", "overdue_days"):
            if not 1 <= getattr(chosen, name) <= MOST_DAYS:
                raise RuleError("days_out_of_range", field=name, most=MOST_DAYS)
        if chosen.overdue_days > chosen.answer_days:
            raise RuleError("overdue_after_answer", field="overdue_days")
        with self._session.transaction("deadlines_chosen") as work:
            said: dict[str, Json] = {
                "answer_days": chosen.answer_days,
                "overdue_days": chosen.overdue_days,
                "by": self._session.user_id,
                "at": max(self._session.environment.now_ms(), _last_at(work) + 1),
                "nonce": self._session.nonce(),
            }
            work.add_fact(DEADLINES, said)
        return work.change_id


def deadlines_of(reader: Reader) -> Deadlines:
    """Return what was chosen last, on whichever laptop; else the usual."""
    found = reader.facts(DEADLINES)
    if not found:
        return Deadlines()
    said = max(found, key=_place).content
    answer, overdue = said["answer_days"], said["overdue_days"]
    if not isinstance(answer, int) or not isinstance(overdue, int):
        return Deadlines()
    answer = min(max(answer, 1), MOST_DAYS)
    return Deadlines(answer, min(max(overdue, 1), answer))


def _last_at(reader: Reader) -> int:
    return max((_place(fact)[0] for fact in reader.facts(DEADLINES)), default=0)


def _place(fact: Fact) -> tuple[int, str]:
    at = fact.content.get("at")
    return at if isinstance(at, int) else 0, fact.id
