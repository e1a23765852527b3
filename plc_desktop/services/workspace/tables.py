"""Tables for the screens: a vector of row numbers, and pages of rows."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from plc_desktop.domain.records import Placement
from plc_desktop.domain.tables import FilterValue, HoursRow, Row, TableRequest
from plc_desktop.services.workspace.session import Session
from plc_desktop.storage.database import Reader

R = TypeVar("R", bound=Row)

PAGE = 2000
"""Rows fetched at a time when all of them are needed."""


class Tables:
    """What pages with tables ask; names are those of `domain.tables.TABLES`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def first_page(self, name: str, request: TableRequest, size: int) -> list[Row]:
        """Return the first `size` rows."""
        with self._session.read() as reader:
            return list(reader.first_page(name, request, size))

    def ids(self, name: str, request: TableRequest) -> array[int]:
        """Return the row numbers of all rows, in order."""
        with self._session.read() as reader:
            return reader.ids(name, request)

    def rows(self, name: str, rowids: Sequence[int]) -> list[Row]:
        """Return the rows with these numbers, in the order asked."""
        with self._session.read() as reader:
            return list(reader.rows(name, rowids))

    def count(self, name: str, request: TableRequest) -> int:
        """Return how many rows there are."""
        with self._session.read() as reader:
            return reader.count(name, request)


def rows_of(
    reader: Reader,
    kind: type[R],
    name: str,
    filters: Mapping[str, FilterValue] | None = None,
    sort: str = "",
) -> Iterator[R]:
    """Yield every row of a table that passes the filters, a page at a time.

    Args:
        reader: A view of the workspace.
        kind: Class of the table's rows.
        name: The table.
        filters: As in `TableRequest`; an empty tuple of codes yields nothing.
        sort: Row field to sort by; empty for the table's own order.
    """
    chosen = filters or {}
    if any(value == () for value in chosen.values()):
        return
    found = reader.ids(name, TableRequest(filters=chosen, sort=sort))
    for start in range(0, len(found), PAGE):
        for row in reader.rows(name, found[start : start + PAGE]):
            if isinstance(row, kind):
                yield row


def hours_of(reader: Reader, person_ids: Iterable[str], **filters: FilterValue) -> list[HoursRow]:
    """Return hours entries of these people that pass the filters, oldest day first.

    They are found through the people's placements, which needs no look at anybody else's.
    """
    placements = tuple(
        placement.id
        for person_id in sorted(person_ids)
        for placement in reader.all(Placement, person_id=person_id)
    )
    return hours_rows(reader, placement=placements, **filters)


def hours_rows(reader: Reader, **filters: FilterValue) -> list[HoursRow]:
    """Return hours entries that pass the filters, oldest day first."""
    return list(rows_of(reader, HoursRow, "hours", filters, sort="worked_on"))
