"""What was sent to supervisors for signature and is not answered yet."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from plc_desktop.changes.facts import SIGN_REQUEST
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Person
from plc_desktop.domain.tables import FilterValue, HoursRow, TableRequest
from plc_desktop.services.sign_off.deadlines import deadlines_of
from plc_desktop.services.workspace.instants import DAY_MS, moment
from plc_desktop.services.workspace.session import Session, name_of
from plc_desktop.services.workspace.tables import rows_of
from plc_desktop.storage.database import Reader

_MANY = 60


@dataclass(frozen=True)
class SentLine:
    """The newest request that asks for a line which still waits.

    Attributes:
        request_id: The request.
        supervisor_id: Whom it asks.
        sent_at: When it was made.
        expires_at: Until when it may be answered.
        is_overdue: Whether an answer is overdue.
        is_older: Whether the line was changed since, so that an answer signs an older version.
    """

    request_id: str
    supervisor_id: str
    sent_at: datetime
    expires_at: datetime
    is_overdue: bool
    is_older: bool


@dataclass(frozen=True)
class SentRequest:
    """A request some lines of which still wait.

    Attributes:
        request_id: Its id; the first four digits stand in the names of its files.
        supervisor_id: Whom it asks.
        supervisor: Their name.
        sent_at: When it was made.
        expires_at: Until when it may be answered.
        asked: How many lines it asked for.
        open_ids: The lines that still wait as they were sent, and that no newer request asks for.
        changed: How many of its lines wait with another content now.
        minutes: Sum of the open lines.
        is_expired: Whether its time is over.
        is_overdue: Whether it is expired, or unanswered for `Deadlines.overdue_days`.
    """

    request_id: str
    supervisor_id: str
    supervisor: str
    sent_at: datetime
    expires_at: datetime
    asked: int
    open_ids: tuple[str, ...]
    changed: int
    minutes: int
    is_expired: bool
    is_overdue: bool


class RequestsSent:
    """Answers who was asked for what, from the requests written down when they were made."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def open(self) -> list[SentRequest]:
        """Return the requests of which lines still wait, the longest unanswered first."""
        with self._session.read() as reader:
            return self._open(reader)

    def _open(self, reader: Reader) -> list[SentRequest]:
        asked, waiting = _asked_and_waiting(reader)
        late_after_ms = _late_after_ms(reader)
        newest = self._newest(asked, waiting, late_after_ms)
        found = [self._sent(reader, said, waiting, newest, late_after_ms) for said in asked]
        open_ = [request for request in found if request.open_ids or request.changed]
        return sorted(open_, key=lambda request: request.sent_at)

    def overdue(self, reader: Reader) -> list[SentRequest]:
        """Return the requests whose answer is late, the longest unanswered first."""
        late_after_ms = _late_after_ms(reader)
        asked = reader.facts(SIGN_REQUEST)
        if not any(self._is_overdue(fact.content, late_after_ms) for fact in asked):
            return []
        return [request for request in self._open(reader) if request.is_overdue]

    def of_lines(self, entry_ids: Collection[str]) -> dict[str, SentLine]:
        """Return the newest request for each of these lines that waits and was sent."""
        with self._session.read() as reader:
            waiting = _waiting(reader, {"id": tuple(entry_ids)})
            asked = _asked_for(reader, waiting)
            return self._newest(asked, waiting, _late_after_ms(reader))

    def by_supervisor(self) -> dict[str, list[SentLine]]:
        """Return what every supervisor was sent and has not answered."""
        with self._session.read() as reader:
            asked, waiting = _asked_and_waiting(reader)
            newest = self._newest(asked, waiting, _late_after_ms(reader))
        found: dict[str, list[SentLine]] = {}
        for line in newest.values():
            found.setdefault(line.supervisor_id, []).append(line)
        return found

    def _newest(
        self,
        asked: Sequence[Mapping[str, Json]],
        waiting: Mapping[str, HoursRow],
        late_after_ms: int,
    ) -> dict[str, SentLine]:
        newest: dict[str, SentLine] = {}
        for said in asked:  # oldest first, so that the newest stays
            for entry_id, content_hash in _lines(said):
                if entry_id in waiting:
                    is_older = waiting[entry_id].content_hash != content_hash
                    newest[entry_id] = self._line(said, late_after_ms, is_older=is_older)
        return newest

    def _line(self, said: Mapping[str, Json], late_after_ms: int, *, is_older: bool) -> SentLine:
        return SentLine(
            request_id=str(said["request"]),
            supervisor_id=str(said["supervisor"]),
            sent_at=_instant(said["at"]),
            expires_at=_instant(said["expires_at"]),
            is_overdue=self._is_overdue(said, late_after_ms),
            is_older=is_older,
        )

    def _sent(
        self,
        reader: Reader,
        said: Mapping[str, Json],
        waiting: Mapping[str, HoursRow],
        newest: Mapping[str, SentLine],
        late_after_ms: int,
    ) -> SentRequest:
        request_id, supervisor_id = str(said["request"]), str(said["supervisor"])
        lines = _lines(said)
        mine = [
            (waiting[name], content_hash)
            for name, content_hash in lines
            if name in newest and newest[name].request_id == request_id
        ]
        open_ = [row for row, content_hash in mine if row.content_hash == content_hash]
        return SentRequest(
            request_id=request_id,
            supervisor_id=supervisor_id,
            supervisor=name_of(reader, Person, supervisor_id),
            sent_at=_instant(said["at"]),
            expires_at=_instant(said["expires_at"]),
            asked=len(lines),
            open_ids=tuple(row.id for row in open_),
            changed=len(mine) - len(open_),
            minutes=sum(row.minutes for row in open_),
            is_expired=self._now_ms() > _number(said["expires_at"]),
            is_overdue=self._is_overdue(said, late_after_ms),
        )

    def _is_overdue(self, said: Mapping[str, Json], late_after_ms: int) -> bool:
        late = _number(said["at"]) + late_after_ms
        return self._now_ms() > min(_number(said["expires_at"]), late)

    def _now_ms(self) -> int:
        return self._session.environment.now_ms()


def _late_after_ms(reader: Reader) -> int:
    return deadlines_of(reader).overdue_days * DAY_MS


_Asked = list[Mapping[str, Json]]
_Waiting = dict[str, HoursRow]


def _asked_and_waiting(reader: Reader) -> tuple[_Asked, _Waiting]:
    """Return the requests of which lines still wait, oldest first, and at least these lines."""
    if reader.count("waiting", TableRequest()) <= _MANY:
        waiting = _waiting(reader, {})
        return _asked_for(reader, waiting), waiting
    every = [fact.content for fact in reader.facts(SIGN_REQUEST)]
    lines = tuple({name for said in every for name, _ in _lines(said)})
    waiting = _waiting(reader, {"id": lines})
    return _by_time(_that_name(every, waiting)), waiting


def _waiting(reader: Reader, filters: Mapping[str, FilterValue]) -> _Waiting:
    return {row.id: row for row in rows_of(reader, HoursRow, "waiting", filters)}


def _asked_for(reader: Reader, waiting: _Waiting) -> _Asked:
    """Return every request that names one of these lines, each once, oldest first."""
    if len(waiting) > _MANY:  # each would bring its whole request along once more
        every = (fact.content for fact in reader.facts(SIGN_REQUEST))
        return _by_time(_that_name(every, waiting))
    found = reader.facts_by(SIGN_REQUEST, "request", list(waiting))
    by_id = {fact.id: fact.content for facts in found.values() for fact in facts}
    return _by_time(by_id.values())


def _that_name(every: Iterable[Mapping[str, Json]], waiting: _Waiting) -> _Asked:
    return [said for said in every if any(name in waiting for name, _ in _lines(said))]


def _by_time(asked: Iterable[Mapping[str, Json]]) -> _Asked:
    return sorted(asked, key=lambda said: _number(said["at"]))


def _lines(said: Mapping[str, Json]) -> list[tuple[str, str]]:
    entries, hashes = said["entries"], said["hashes"]
    if not isinstance(entries, list) or not isinstance(hashes, list):
        return []
    return [(str(name), str(content)) for name, content in zip(entries, hashes, strict=False)]


def _number(value: Json) -> int:
    return value if isinstance(value, int) else 0


def _instant(value: Json) -> datetime:
    return moment(_number(value))
