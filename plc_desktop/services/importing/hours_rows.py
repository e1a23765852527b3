"""Plans hours entries: which rows are new, which changed, which the workspace has already.

Rows are matched as a multiset on their whole content, so that two equal rows match two equal
entries and the same file brought in again changes nothing. Everything is by dictionaries: a
hundred thousand rows cost a few dictionary look-ups each.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from operator import attrgetter

from plc_desktop.domain.names import fold
from plc_desktop.domain.records import HoursEntry, kind_named, read_record
from plc_desktop.exchange.sheets import Cell, Tick
from plc_desktop.services.importing import findings
from plc_desktop.services.importing.cells import dates_in, is_empty_word, text_in
from plc_desktop.services.importing.clocked import Amounts, Clocked
from plc_desktop.services.importing.date_order import resolve
from plc_desktop.services.importing.draft import Place
from plc_desktop.services.importing.existing import Existing
from plc_desktop.services.importing.people import name_in
from plc_desktop.services.importing.placements import Books, Placements
from plc_desktop.services.importing.tables import Table

KIND = "hours_entry"
_TICK_ROWS = 500
_FIELDS = tuple(kind_named(KIND).fields)
_content = attrgetter(*_FIELDS)
_TEXTS = (("activity", 200), ("description", 4000), ("reflection", 4000))


@dataclass(frozen=True)
class ReadRow:
    """One hours row as a record without an id, and where it stands."""

    entry: HoursEntry
    person_id: str
    place: Place


def content(entry: HoursEntry) -> tuple[object, ...]:
    """Return everything an entry says, to be compared."""
    found: tuple[object, ...] = _content(entry)
    return found


def paired_by(entry: HoursEntry) -> tuple[object, ...]:
    """Return what a changed row still has in common with its entry."""
    return entry.placement_id, entry.worked_on, _folded(entry.activity)


def still_like(entry: HoursEntry) -> tuple[object, ...]:
    """Return what a row whose activity was corrected still has in common with its entry."""
    return entry.placement_id, entry.worked_on, entry.starts_at, entry.ends_at, entry.minutes


class HoursRows:
    """Reads the rows of hours tables into entries."""

    def __init__(self, books: Books, placements: Placements, fallback_site_id: str) -> None:
        self._books = books
        self._draft = books.draft
        self._placements = placements
        self._fallback_site_id = fallback_site_id
        self._people: dict[tuple[Cell, ...], tuple[str, str]] = {}
        self._person_places: list[int] = []
        self._text_places: list[tuple[str, int, int]] = []
        self.read: list[ReadRow] = []
        self.without_site: int = 0

    def plan(self, table: Table, tick: Tick, done: int, total: int) -> None:
        """Read one table.

        Args:
            table: Recognized as hours.
            tick: Told the rows done.
            done: Rows done before this table.
            total: Rows in all.
        """
        amounts = Amounts(table)
        roles = [role for role in ("person", "first_name", "last_name") if role in table.columns]
        self._person_places = [table.place(role) for role in roles]
        self._text_places = [(role, table.place(role), longest) for role, longest in _TEXTS]
        date_place = table.place("date")
        order = self._books.dates.order(table, "date")
        for position, (number, cells) in enumerate(table.rows):
            if position % _TICK_ROWS == 0:
                tick(done + position, total)
            cell = cells[date_place]
            day, reason = self._day(cell, resolve(dates_in(cell), order) if cell else None)
            if reason:
                self._draft.reject(table, number, "date", reason)
                continue
            amount = amounts.read(cells)
            if amount.reason:
                self._draft.reject(table, number, amount.column, amount.reason)
            elif day is not None:
                self._row(table, number, cells, day, amount)

    def _day(self, cell: Cell, day: date | None) -> tuple[date | None, str]:
        if cell is None or (isinstance(cell, str) and is_empty_word(cell)):
            return None, findings.MISSING
        day, reason = self._books.dates.checked(day, cell)
        if day is not None and day > self._books.dates.today:
            return None, findings.FUTURE
        return day, reason

    def _row(
        self, table: Table, number: int, cells: Sequence[Cell], day: date, amount: Clocked
    ) -> None:
        place = Place(table.sheet, number)
        person_id, reason = self._person(table, cells, place)
        if reason:
            self._draft.reject(table, number, "person", reason)
            return
        texts: dict[str, str] = {}
        for role, column, longest in self._text_places:
            texts[role], reason = text_in(cells[column], longest, is_multiline=role != "activity")
            if reason:
                self._draft.reject(table, number, role, reason)
                return
        placement_id, reason = self._placement(table, cells, person_id, day, place)
        if reason:
            self._draft.reject(table, number, "site", reason)
            return
        entry = HoursEntry(
            id="",
            placement_id=placement_id,
            worked_on=day,
            starts_at=amount.starts_at,
            ends_at=amount.ends_at,
            break_minutes=amount.break_minutes,
            minutes=amount.minutes,
            activity=texts["activity"],
            description=texts["description"],
            skills=_listed(table.cell(cells, "skills")),
            reflection=texts["reflection"],
        )
        self.read.append(ReadRow(entry, person_id, place))

    def _person(self, table: Table, cells: Sequence[Cell], place: Place) -> tuple[str, str]:
        key = (*(cells[place] for place in self._person_places), table.person)
        known = self._people.get(key)
        if known is None:
            name, reason = name_in(table, cells)
            person_id, why = self._books.people.named(name, "parent_leader", place)
            known = self._people[key] = (person_id, reason or why)
        return known

    def _placement(
        self, table: Table, cells: Sequence[Cell], person_id: str, day: date, place: Place
    ) -> tuple[str, str]:
        site = table.cell(cells, "site")
        if isinstance(site, str) and is_empty_word(site):
            site = None
        site_id, reason = self._books.organizations.named(site, "hosts_placements", place)
        if reason:
            return "", reason
        supervisor = table.cell(cells, "supervisor")
        supervisor_id = ""
        if supervisor is not None:
            home = site_id or self._fallback_site_id
            supervisor_id = self._placements.supervisor(supervisor, home, place)
        self.without_site += not site_id
        return self._placements.for_hours(
            person_id, site_id, supervisor_id, day, self._fallback_site_id
        ), ""


_folded = lru_cache(20_000)(fold)


def _listed(cell: Cell) -> tuple[str, ...]:
    """Return a list written into one cell, separated by semicolons or commas."""
    if cell is None:
        return ()
    text = text_in(cell, 4000)[0].replace(";", ",")
    return tuple(part.strip()[:200] for part in text.split(",") if part.strip())


class Matching:
    """Matches the rows that were read with the entries of the workspace."""

    def __init__(self, existing: Existing, books: Books) -> None:
        self._existing = existing
        self._draft = books.draft
        self._entries = {entry.id: entry for entry in existing.hours}
        self._free = dict.fromkeys(self._entries)  # ids no row has taken yet, in order
        self._repeated: set[str] = set()  # placements of which the workbook repeats entries
        self.new: list[tuple[ReadRow, HoursEntry]] = []
        self.changed: list[tuple[ReadRow, HoursEntry]] = []
        self.kept_signed: list[tuple[ReadRow, HoursEntry]] = []

    def match(self, rows: Sequence[ReadRow], *, change_signed: bool) -> None:
        """Sort rows into new, changed and unchanged.

        Args:
            rows: Every row of every hours table, in their order.
            change_signed: Whether a row may change a signed entry.
        """
        rest = rows
        if self._entries:
            rest = self._take_equal(rest, self._by_content())
            rest = self._take_equal(rest, self._by_imported_content())
            rest = self._pair(rest, paired_by, change_signed=change_signed)
            rest = self._pair_renamed(rest, change_signed=change_signed)
        new_id = self._draft.new_dated_id
        for row in rest:
            entry = _with_id(row.entry, new_id())
            self._draft.add_made(KIND, entry)
            self.new.append((row, entry))

    def _by_content(self) -> dict[tuple[object, ...], list[str]]:
        found = defaultdict(list)
        for entry in self._existing.hours:
            found[content(entry)].append(entry.id)
        return found

    def _by_imported_content(self) -> dict[tuple[object, ...], list[str]]:
        """Return free entries by what an import once wrote: somebody has corrected them since."""
        found = defaultdict(list)
        for entry_id in self._free:
            values = self._existing.imported.get((KIND, entry_id))
            if values:
                found[content(read_record(HoursEntry, entry_id, values))].append(entry_id)
        return found

    def _take_equal(
        self, rows: Sequence[ReadRow], known: dict[tuple[object, ...], list[str]]
    ) -> list[ReadRow]:
        rest = []
        for ids in known.values():
            ids.reverse()
        for row in rows:
            ids = known.get(content(row.entry), [])
            if not ids:
                rest.append(row)
                continue
            entry_id = ids.pop()
            self._free.pop(entry_id, None)
            self._repeated.add(row.entry.placement_id)
            self._draft.keep(KIND, entry_id)
        return rest

    def _pair(
        self,
        rows: Sequence[ReadRow],
        common: Callable[[HoursEntry], tuple[object, ...]],
        *,
        change_signed: bool,
    ) -> list[ReadRow]:
        """Pair what is left with entries an import made that no row explains any more."""
        open_: dict[tuple[object, ...], list[str]] = defaultdict(list)
        signed: dict[tuple[object, ...], list[str]] = defaultdict(list)
        for entry_id in reversed(self._left_over()):
            group = signed if entry_id in self._existing.signed else open_
            group[common(self._entries[entry_id])].append(entry_id)
        rest = []
        for row in rows:
            key = common(row.entry)
            if open_[key]:
                self._change(row, open_[key].pop(), unsigns=False)
            elif signed[key] and change_signed:
                self._change(row, signed[key].pop(), unsigns=True)
            elif signed[key]:
                entry_id = signed[key].pop()
                self._free.pop(entry_id)
                self.kept_signed.append((row, self._entries[entry_id]))
            else:
                rest.append(row)
        return rest

    def _left_over(self) -> list[str]:
        """Return the entries an import made and no row explains, without void ones, in order."""
        return [
            entry_id
            for entry_id in self._free
            if (KIND, entry_id) in self._existing.imported and entry_id not in self._existing.void
        ]

    def _pair_renamed(self, rows: Sequence[ReadRow], *, change_signed: bool) -> list[ReadRow]:
        """Pair rows whose activity was corrected: all else but the words is as it was.

        Only where the workbook repeats other entries of the placement, so that another list of
        the same day is not taken for a correction, and only one row with one entry.
        """
        entries = Counter(still_like(self._entries[entry_id]) for entry_id in self._left_over())
        read = Counter(still_like(row.entry) for row in rows)
        renamed: list[ReadRow] = []
        rest: list[ReadRow] = []
        for row in rows:
            key = still_like(row.entry)
            is_renamed = row.entry.placement_id in self._repeated
            is_renamed &= read[key] == 1 and entries[key] == 1
            (renamed if is_renamed else rest).append(row)
        if renamed:
            rest += self._pair(renamed, still_like, change_signed=change_signed)
        return rest

    def _change(self, row: ReadRow, entry_id: str, *, unsigns: bool) -> None:
        before = self._entries[entry_id]
        self._free.pop(entry_id)
        values = {
            name: getattr(row.entry, name)
            for name in _FIELDS
            if getattr(row.entry, name) != getattr(before, name)
        }
        after = self._draft.change(before, row.place, values, unsigns=unsigns)
        self.changed.append((row, after))


def _with_id(entry: HoursEntry, entry_id: str) -> HoursEntry:
    """Return the row's entry with its id; it was made for this row alone, so it is not copied."""
    object.__setattr__(entry, "id", entry_id)
    return entry
