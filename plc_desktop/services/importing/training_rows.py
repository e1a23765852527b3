"""Plans training: rows of one topic, title, day and trainer are one session with attendance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from plc_desktop.domain.durations import MINUTES_PER_DAY
from plc_desktop.domain.names import fold
from plc_desktop.domain.records import Attendance, TrainingSession
from plc_desktop.exchange.sheets import Cell
from plc_desktop.services.importing import findings, vocabulary
from plc_desktop.services.importing.cells import text_in
from plc_desktop.services.importing.clocked import Amounts
from plc_desktop.services.importing.draft import Place
from plc_desktop.services.importing.findings import Ignored
from plc_desktop.services.importing.people import name_in
from plc_desktop.services.importing.placements import Books
from plc_desktop.services.importing.tables import Table

OFFICE_RECORD = "office record"
_TEXTS = ("topic", "title", "trainer", "place", "language", "confirmed_by", "status")

Said = tuple[int, str]
SessionKey = tuple[str, str, date | None, str]


class TrainingRows:
    """Reads the rows of training tables into sessions and attendance."""

    def __init__(
        self,
        books: Books,
        sessions: Sequence[TrainingSession],
        attendance: Sequence[Attendance],
    ) -> None:
        self._books = books
        self._draft = books.draft
        self._sessions: dict[SessionKey, TrainingSession] = {}
        self._attendance = {(a.session_id, books.person(a.person_id)): a for a in attendance}
        self._seen: dict[tuple[str, str], Said] = {}
        self._lengths: dict[str, Counter[int]] = {}
        for session in sessions:
            self._sessions.setdefault(_key(session), session)

    def plan(self, table: Table) -> None:
        """Plan the rows of one table."""
        amounts = Amounts(table)
        for number, cells in table.rows:
            column, reason = self._plan_row(table, number, cells, amounts)
            if reason == findings.SAME_AGAIN:
                self._draft.ignored.append(Ignored(table.sheet, number, reason))
            elif reason:
                self._draft.reject(table, number, column, reason)
        self._set_lengths()

    def _plan_row(
        self, table: Table, number: int, cells: Sequence[Cell], amounts: Amounts
    ) -> tuple[str, str]:
        """Plan one row and return the column and reason if it is refused."""
        texts: dict[str, str] = {}
        for role in _TEXTS:
            texts[role], reason = text_in(table.cell(cells, role), 200)
            if reason:
                return role, reason
        day, reason = self._day(table, cells)
        if day is None:
            return "date", reason
        said, column, reason = _said(texts["status"], amounts, cells)
        if said is None:
            return column, reason
        place = Place(table.sheet, number)
        name, reason = name_in(table, cells)
        person_id, why = self._books.people.named(name, "parent_leader", place)
        if reason or why:
            return "person", reason or why
        session_id = self._session(table, cells, day, texts, place)
        return "person", self._attend(session_id, person_id, said, texts, place)

    def _day(self, table: Table, cells: Sequence[Cell]) -> tuple[date | None, str]:
        day, reason = self._books.dates.read(table, "date", table.cell(cells, "date"))
        if day is None:
            return None, reason or findings.MISSING
        return (None, findings.FUTURE) if day > self._books.dates.today else (day, "")

    def _session(
        self, table: Table, cells: Sequence[Cell], day: date, texts: dict[str, str], place: Place
    ) -> str:
        provider = table.cell(cells, "provider")
        provider_id, _reason = self._books.organizations.named(provider, "trains", place)
        wanted = TrainingSession(
            id="",
            topic=texts["topic"],
            title=texts["title"],
            provider_id=provider_id,
            trainer=texts["trainer"],
            held_on=day,
            place=texts["place"],
            language=vocabulary.language(texts["language"]),
        )
        found = self._sessions.get(_key(wanted))
        if found is None:
            found = self._sessions[_key(wanted)] = self._draft.add(wanted)
        else:
            self._draft.fill(found, place, place=wanted.place, provider_id=provider_id)
        return found.id

    def _attend(
        self,
        session_id: str,
        person_id: str,
        said: Said,
        texts: dict[str, str],
        place: Place,
    ) -> str:
        """Plan one attendance and return the reason if the row says it once more."""
        earlier = self._seen.setdefault((session_id, person_id), said)
        if earlier is not said:
            return findings.SAME_AGAIN if earlier == said else findings.REPEATED
        minutes, status = said
        if minutes:
            self._lengths.setdefault(session_id, Counter())[minutes] += 1
        known = self._attendance.get((session_id, person_id))
        if known is None:
            confirmed_by = texts["trainer"] or OFFICE_RECORD
            made = Attendance(
                id="", session_id=session_id, person_id=person_id, confirmed_by=confirmed_by
            )
            known = self._attendance[session_id, person_id] = self._draft.add(made)
        confirmed_by = texts["confirmed_by"]
        self._draft.fill(known, place, status=status, minutes=minutes, confirmed_by=confirmed_by)
        return ""

    def _set_lengths(self) -> None:
        """Give new sessions the length most people attended."""
        new = self._draft.new_of("training_session")
        for session in list(new.values()):
            lengths = self._lengths.get(session.id)
            if lengths and isinstance(session, TrainingSession):
                length = max(lengths.items(), key=lambda item: (item[1], item[0]))[0]
                self._draft.fill(session, Place("", 0), minutes=length)


def _said(
    status_text: str, amounts: Amounts, cells: Sequence[Cell]
) -> tuple[Said | None, str, str]:
    """Return the minutes attended and the status, or the column and reason of a refusal."""
    status = vocabulary.attendance_status(status_text) if status_text else "present"
    if not status:
        return None, "status", findings.UNKNOWN
    minutes, reason, column = amounts.length(cells)
    if reason or (status == "present" and not minutes):
        return None, column or "duration", reason or findings.MISSING
    if (minutes or 0) > MINUTES_PER_DAY:
        return None, "duration", findings.TOO_LONG
    return (minutes or 0 if status == "present" else 0, status), "", ""


def _key(session: TrainingSession) -> SessionKey:
    return fold(session.topic), fold(session.title), session.held_on, fold(session.trainer)
