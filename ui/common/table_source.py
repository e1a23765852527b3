"""Where a table's rows come from; every method is called on the worker."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from plc_desktop.domain.names import fold
from plc_desktop.domain.tables import TableRequest

if TYPE_CHECKING:
    from plc_desktop.services.app import Office

R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)


class TableSource(Protocol[R_co]):
    """Ids in order, and rows by id."""

    def first_page(self, request: TableRequest, size: int) -> Sequence[R_co]:
        """Return the first rows."""

    def count(self, request: TableRequest) -> int:
        """Return how many rows there are."""

    def ids(self, request: TableRequest) -> array[int]:
        """Return all row ids in order."""

    def rows(self, rowids: Sequence[int]) -> Sequence[R_co]:
        """Return these rows, in this order."""


class OfficeTable:
    """A table of the workspace by its name, such as "hours"."""

    def __init__(self, office: Office, name: str) -> None:
        self._tables = office.tables
        self._name = name

    def first_page(self, request: TableRequest, size: int) -> Sequence[Any]:
        """Return the first rows."""
        return self._tables.first_page(self._name, request, size)

    def count(self, request: TableRequest) -> int:
        """Return how many rows there are."""
        return self._tables.count(self._name, request)

    def ids(self, request: TableRequest) -> array[int]:
        """Return all row ids in order."""
        return self._tables.ids(self._name, request)

    def rows(self, rowids: Sequence[int]) -> Sequence[Any]:
        """Return these rows, in this order."""
        return self._tables.rows(self._name, rowids)


class ListSource(Generic[R]):
    """A short list, loaded whole: search, filters and sorting happen here.

    Args:
        load: Returns all rows; called on the worker at each reload.
        search_text: What typing in the search box looks at.
        sort_keys: Sort name to key; keys of one name must be comparable.
        filters: Filter name to the row's value under it.
    """

    def __init__(
        self,
        load: Callable[[], Sequence[R]],
        search_text: Callable[[R], str] = str,
        sort_keys: Mapping[str, Callable[[R], Any]] | None = None,
        filters: Mapping[str, Callable[[R], str]] | None = None,
    ) -> None:
        self._load = load
        self._search_text = search_text
        self._sort_keys = sort_keys or {}
        self._filters = filters or {}
        self._loaded: list[R] = []
        self._order: list[int] = []

    def first_page(self, request: TableRequest, size: int) -> Sequence[R]:
        """Load the list and return its first rows."""
        self._loaded = list(self._load())
        chosen = list(range(len(self._loaded)))
        if request.search or request.filters:
            chosen = [at for at in chosen if self._matches(self._loaded[at], request)]
        key = self._sort_keys.get(request.sort)
        if key is not None:
            chosen.sort(key=lambda at: key(self._loaded[at]), reverse=request.descending)
        self._order = chosen
        return self.rows(chosen[:size])

    def count(self, request: TableRequest) -> int:  # noqa: ARG002  # part of the protocol
        """Return how many rows matched."""
        return len(self._order)

    def ids(self, request: TableRequest) -> array[int]:  # noqa: ARG002  # part of the protocol
        """Return the matching positions in order."""
        return array("q", self._order)

    def rows(self, rowids: Sequence[int]) -> Sequence[R]:
        """Return the rows at these positions."""
        return [self._loaded[at] for at in rowids]

    def _matches(self, row: R, request: TableRequest) -> bool:
        words = fold(request.search).split()
        text = fold(self._search_text(row)) if words else ""
        if not all(word in text for word in words):
            return False
        for name, wanted in request.filters.items():
            value = self._filters[name](row) if name in self._filters else ""
            if wanted and value not in ((wanted,) if isinstance(wanted, str) else wanted):
                return False
        return True
