"""What waits for whose signature, and each line as its supervisor sees it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from plc_desktop.domain import hours as rules_of_hours
from plc_desktop.domain import signoff
from plc_desktop.domain.hours import Advice, Neighbors
from plc_desktop.domain.records import HoursEntry, Organization, Person, Placement, RuleSetVersion
from plc_desktop.domain.signoff import EntryLine
from plc_desktop.domain.tables import HoursRow
from plc_desktop.services.pathway.entries import entries_of
from plc_desktop.services.pathway.rule_sets import rules_for
from plc_desktop.services.workspace.session import name_of
from plc_desktop.services.workspace.tables import rows_of
from plc_desktop.storage.database import Reader


@dataclass(frozen=True)
class QueueItem:
    """What waits for one supervisor.

    Attributes:
        entries: Lines that wait.
        minutes: Their sum.
        oldest_on: Since when the oldest line waits.
        age_days: Days since then.
        has_key: Whether this supervisor has signed at this laptop before.
    """

    supervisor_id: str
    supervisor: str
    organization: str
    entries: int
    minutes: int
    oldest_on: date | None
    age_days: int
    has_key: bool


@dataclass(frozen=True)
class Line:
    """One line before the supervisor: what is signed, and what stands beside it.

    Attributes:
        line: Every signed field.
        advice: What is worth a second look; not signed.
        waiting_since_on: Since when it waits.
        is_held: Whether it may be a double entry.
        returned_before: The reason of the last return, empty if there was none.
    """

    line: EntryLine
    advice: tuple[Advice, ...]
    waiting_since_on: date | None
    is_held: bool
    returned_before: str


class WaitingForSignature:
    """Reads what waits for whose signature on one day."""

    def __init__(self, reader: Reader, today: date) -> None:
        self._reader = reader
        self._today = today

    def items(
        self, has_key: Callable[[str], bool], *, include_held: bool = False
    ) -> list[QueueItem]:
        """Return what waits for whom, longest waiting first.

        Args:
            has_key: Whether the key of a supervisor is on this laptop.
            include_held: Whether possible double entries are counted too.
        """
        waiting: dict[str, _Waiting] = {}
        signers: dict[str, str] = {}
        for row in _waiting(self._reader, include_held=include_held):
            if row.placement_id not in signers:
                placement = self._reader.find(Placement, row.placement_id)
                signers[row.placement_id] = self._signer(placement)
            waiting.setdefault(signers[row.placement_id], _Waiting(row.site)).add(row)
        items = [self._item(who, found, has_key) for who, found in waiting.items()]
        return sorted(items, key=lambda item: (item.oldest_on or date.max, item.supervisor))

    def _signer(self, placement: Placement | None) -> str:
        """Return who signs today: the acting supervisor within their dates, else the supervisor."""
        if placement is None:
            return ""
        acting = placement.acting_supervisor_id
        if acting and signoff.supervises(placement, acting, self._today):
            return acting
        return placement.supervisor_id

    def _item(
        self, supervisor_id: str, waiting: _Waiting, has_key: Callable[[str], bool]
    ) -> QueueItem:
        oldest = waiting.oldest_on
        supervisor = self._reader.find(Person, supervisor_id) if supervisor_id else None
        organization_id = supervisor.organization_id if supervisor else ""
        return QueueItem(
            supervisor_id=supervisor_id,
            supervisor=supervisor.full_name if supervisor else "",
            organization=name_of(self._reader, Organization, organization_id) or waiting.site,
            entries=waiting.entries,
            minutes=waiting.minutes,
            oldest_on=oldest,
            age_days=max((self._today - oldest).days, 0) if oldest else 0,
            has_key=bool(supervisor_id) and has_key(supervisor_id),
        )

    def lines(self, supervisor_id: str, *, include_held: bool = False) -> list[Line]:
        """Return every line a supervisor may sign, by person, day and start, then as written down.

        Args:
            supervisor_id: The supervisor or acting supervisor.
            include_held: Whether possible double entries are shown too.
        """
        placements = {
            placement.id: placement
            for name in ("supervisor_id", "acting_supervisor_id")
            for placement in self._reader.all(Placement, **{name: supervisor_id})
            if signoff.supervises(placement, supervisor_id, self._today)
        }
        chosen = tuple(placements)
        rows = list(_waiting(self._reader, include_held=include_held, placement=chosen))
        rows.sort(
            key=lambda row: (row.person, row.person_id, row.worked_on, str(row.starts_at or ""))
        )
        beside = _Beside(self._reader, self._today)
        entries = self._reader.many(HoursEntry, [row.id for row in rows])
        return [
            beside.line(row, entry, placements[row.placement_id])
            for row, entry in zip(rows, entries, strict=True)
        ]


@dataclass
class _Waiting:
    """What waits for one supervisor, added up line by line.

    Attributes:
        site: Site of the first line.
        entries: How many lines.
        minutes: Their sum.
        oldest_on: Since when the oldest one waits.
    """

    site: str
    entries: int = 0
    minutes: int = 0
    oldest_on: date | None = None

    def add(self, row: HoursRow) -> None:
        """Count a line; it is not kept, for a hundred thousand given back at once take long."""
        self.entries += 1
        self.minutes += row.minutes
        if row.waiting_since_on is not None:
            self.oldest_on = min(self.oldest_on or row.waiting_since_on, row.waiting_since_on)


def _waiting(
    reader: Reader, *, include_held: bool, placement: tuple[str, ...] | str = ""
) -> Iterator[HoursRow]:
    filters: dict[str, tuple[str, ...] | str] = {"placement": placement}
    if not include_held:
        filters["held"] = "0"
    return rows_of(reader, HoursRow, "waiting", filters)


class _Beside:
    """Looks up what stands beside the lines, once for each parent leader."""

    def __init__(self, reader: Reader, today: date) -> None:
        self._reader = reader
        self._today = today
        self._neighbors: dict[str, Neighbors] = {}
        self._rules: dict[str, RuleSetVersion] = {}

    def line(self, row: HoursRow, entry: HoursEntry, placement: Placement) -> Line:
        """Return one waiting row as the supervisor sees it."""
        person_id = placement.person_id
        if person_id not in self._neighbors:
            self._neighbors[person_id] = Neighbors(entries_of(self._reader, person_id))
            self._rules[person_id] = rules_for(self._reader, person_id)
        return Line(
            line=signoff.entry_line(entry, row.content_hash, placement, row.person, row.site),
            advice=rules_of_hours.advice(
                entry, self._neighbors[person_id], placement, self._rules[person_id], self._today
            ),
            waiting_since_on=row.waiting_since_on,
            is_held=row.is_held,
            returned_before=row.reason,
        )
