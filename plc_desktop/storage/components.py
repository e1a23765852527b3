"""Which members of a graph lead round to each other."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping


def components(onward: Mapping[str, Collection[str]]) -> dict[str, int]:
    """Return of everything in a graph a number, the same only for what leads to each other.

    What leads to something else has the greater number. It takes as long as the graph is large,
    however deep that is.

    Args:
        onward: Where each member leads.
    """
    return _Search(onward).numbers


class _Search:
    """Tarjan's algorithm, with a stack of its own.

    Source: R. Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1, 1972.
    """

    def __init__(self, onward: Mapping[str, Collection[str]]) -> None:
        self.numbers: dict[str, int] = {}
        self._onward = onward
        self._met: dict[str, int] = {}
        self._lowest: dict[str, int] = {}
        self._open: list[str] = []
        self._count = 0
        for member in onward:
            if member not in self._met:
                self._walk(member)

    def _walk(self, start: str) -> None:
        path = [(start, self._enter(start))]
        while path:
            member, others = path[-1]
            other = next(others, None)
            if other is None:
                path.pop()
                self._leave(member)
                if path:
                    above = path[-1][0]
                    self._lowest[above] = min(self._lowest[above], self._lowest[member])
            elif other not in self._met:
                path.append((other, self._enter(other)))
            elif other not in self.numbers:
                self._lowest[member] = min(self._lowest[member], self._met[other])

    def _enter(self, member: str) -> Iterator[str]:
        self._met[member] = self._lowest[member] = len(self._met)
        self._open.append(member)
        return iter(self._onward.get(member, ()))

    def _leave(self, member: str) -> None:
        """Number what leads round to a member, if nothing before it does."""
        if self._lowest[member] < self._met[member]:
            return
        last = ""
        while last != member:
            last = self._open.pop()
            self.numbers[last] = self._count
        self._count += 1
