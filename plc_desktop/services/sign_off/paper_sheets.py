"""Sheets printed to be signed with a pen: what stands on them, and that they were printed."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from plc_desktop.changes.facts import PAPER_SHEET
from plc_desktop.domain import paper_sheets, signoff
from plc_desktop.domain.fields import Json
from plc_desktop.domain.paper_sheets import SheetLine, SignOffSheet
from plc_desktop.domain.records import Organization, Person, Placement
from plc_desktop.errors import RuleError
from plc_desktop.services.pathway.entries import rows_by_id
from plc_desktop.services.sign_off.at_laptop import SignOff
from plc_desktop.services.sign_off.queue import Line
from plc_desktop.services.workspace.same_people import pairs, same_in
from plc_desktop.services.workspace.session import Session, name_of
from plc_desktop.storage.database import Reader

LEVEL = "paper"


@dataclass(frozen=True)
class PrintedSheet:
    """A sheet that was printed.

    Attributes:
        sheet_id: Nine letters and digits.
        supervisor_id: Who is to sign.
        supervisor: Their name.
        printed_on: The day.
        entries: Ids of its lines, in the order of their numbers.
        hashes: Content hash of each line as it was printed.
        pages: How many lines begin on each page.
        minutes: Sum of the lines.
        change_id: The step, if it was just written down.
    """

    sheet_id: str
    supervisor_id: str
    supervisor: str
    printed_on: date
    entries: tuple[str, ...]
    hashes: tuple[str, ...]
    pages: tuple[int, ...]
    minutes: int
    change_id: str = ""

    def lines_on(self, page: int) -> range:
        """Return the numbers of the lines that begin on a page; both count from 1."""
        before = sum(self.pages[: page - 1])
        return range(before + 1, before + self.pages[page - 1] + 1)

    def page_of(self, number: int) -> int:
        """Return the page on which a line begins; both count from 1."""
        return next(page for page in range(1, len(self.pages) + 1) if number in self.lines_on(page))


class PaperSheets:
    """Makes sheets; reading their scans is `services.sign_off.paper_scans`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def sheet(self, supervisor_id: str, entry_ids: Collection[str] = ()) -> SignOffSheet:
        """Return the lines that wait for a supervisor as a sheet; nothing is written down yet.

        Args:
            supervisor_id: Who is to sign.
            entry_ids: Only these lines; all that wait if empty.

        Raises:
            RuleError: "nothing_to_sign", "not_waiting", "self_sign_off" or "record_missing".
        """
        lines = self._chosen(supervisor_id, entry_ids)
        with self._session.read() as reader:
            supervisor = reader.get(Person, supervisor_id)
            self._check(reader, supervisor_id, lines)
            return SignOffSheet(
                id=paper_sheets.new_id(self._session.environment.random(paper_sheets.ID_BYTES)),
                workspace=paper_sheets.workspace_tag(self._session.database.workspace_id),
                supervisor_id=supervisor_id,
                supervisor=supervisor.full_name,
                supervisor_title=supervisor.title,
                organization=name_of(reader, Organization, self._session.organization_id),
                printed_on=self._session.today(),
                lines=tuple(
                    SheetLine(number, line.line) for number, line in enumerate(lines, start=1)
                ),
            )

    def _chosen(self, supervisor_id: str, entry_ids: Collection[str]) -> list[Line]:
        waiting = SignOff(self._session).lines(supervisor_id)
        known = {line.line.entry_id for line in waiting}
        for entry_id in entry_ids:
            if entry_id not in known:
                raise RuleError("not_waiting", entry_id=entry_id)
        wanted = set(entry_ids) or known
        if not wanted:
            raise RuleError("nothing_to_sign")
        return [line for line in waiting if line.line.entry_id in wanted]

    def _check(self, reader: Reader, supervisor_id: str, lines: Sequence[Line]) -> None:
        decided, today = pairs(reader), self._session.today()
        for placement_id in dict.fromkeys(line.line.placement_id for line in lines):
            placement = reader.get(Placement, placement_id)
            participants = same_in(decided, placement.person_id)
            signoff.check_signer(placement, supervisor_id, participants, today)

    def record(self, sheet: SignOffSheet, lines_on_pages: Sequence[int]) -> PrintedSheet:
        """Write down that a sheet goes out on paper, so that its scan is known years later.

        The same sheet again does nothing.

        Args:
            sheet: What was drawn.
            lines_on_pages: How many lines begin on each page.

        Raises:
            RuleError: "sheet_changed" if a line was edited, signed or withdrawn meanwhile.
        """
        with self._session.transaction("paper_sheet_printed") as work:
            known = find_sheet(work, sheet.id)
            if known is not None:
                return known
            rows = {
                row.id: row for row in rows_by_id(work, [one.line.entry_id for one in sheet.lines])
            }
            for one in sheet.lines:
                row = rows.get(one.line.entry_id)
                is_same = row is not None and row.content_hash == one.line.content_hash
                if row is None or not is_same or row.state != "submitted":
                    raise RuleError("sheet_changed")
            content = self._content(sheet, lines_on_pages)
            work.add_fact(PAPER_SHEET, content)
            printed = sheet_of(work, content)
        return dataclasses.replace(printed, change_id=work.change_id)

    def _content(self, sheet: SignOffSheet, lines_on_pages: Sequence[int]) -> dict[str, Json]:
        return {
            "sheet": sheet.id,
            "supervisor": sheet.supervisor_id,
            "entries": [one.line.entry_id for one in sheet.lines],
            "hashes": [one.line.content_hash for one in sheet.lines],
            "pages": list(lines_on_pages),
            "minutes": sheet.minutes,
            "statement": signoff.statement_for(LEVEL).id,
            "printed_on": sheet.printed_on.isoformat(),
            "by": self._session.user_id,
            "at": self._session.environment.now_ms(),
            "nonce": self._session.nonce(),
        }

    def printed(self, supervisor_id: str = "") -> list[PrintedSheet]:
        """Return the sheets that were printed, newest first.

        Args:
            supervisor_id: Only theirs; everybody's if empty.
        """
        with self._session.read() as reader:
            found = [
                sheet_of(reader, fact.content)
                for fact in reader.facts(PAPER_SHEET)
                if _is_sound(fact.content)
            ]
        wanted = [one for one in found if supervisor_id in {"", one.supervisor_id}]
        return wanted[::-1]


def find_sheet(reader: Reader, sheet_id: str) -> PrintedSheet | None:
    """Return a printed sheet by its id, or None if it is not known here."""
    found = [fact.content for fact in reader.facts(PAPER_SHEET, sheet=sheet_id)]
    sound = [content for content in found if _is_sound(content)]
    return sheet_of(reader, sound[0]) if sound else None


def _is_sound(said: Mapping[str, Json]) -> bool:
    """Return whether a sheet can be read; another laptop may write what this one does not know."""
    entries, hashes, pages = (_texts(said[name]) for name in ("entries", "hashes", "pages"))
    try:
        date.fromisoformat(str(said["printed_on"]))
    except ValueError:
        return False
    is_counted = all(count.isdecimal() for count in pages)
    return is_counted and len(entries) == len(hashes) == sum(map(int, pages))


def sheet_of(reader: Reader, said: Mapping[str, Json]) -> PrintedSheet:
    """Return what a `paper_sheet` fact says."""
    supervisor_id = str(said["supervisor"])
    return PrintedSheet(
        sheet_id=str(said["sheet"]),
        supervisor_id=supervisor_id,
        supervisor=name_of(reader, Person, supervisor_id),
        printed_on=date.fromisoformat(str(said["printed_on"])),
        entries=_texts(said["entries"]),
        hashes=_texts(said["hashes"]),
        pages=tuple(map(int, _texts(said["pages"]))),
        minutes=int(str(said["minutes"])),
    )


def _texts(value: Json) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else ()
