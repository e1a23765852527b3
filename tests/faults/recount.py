"""The pure model for logs of any length.

It keeps what a change had seen as one number for each replica instead of as a set of changes, which
is right as long as no replica went on twice.
"""

from __future__ import annotations

from typing_extensions import override

from plc_desktop.changes.model import ChangeGroup
from tests.property.exchange_model import Place, Shown, World


class Recount(World):
    """Works out anew what a whole log says."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: dict[str, dict[str, int]] = {}
        self._places: set[tuple[str, int]] = set()

    @override
    def learn(self, group: ChangeGroup) -> None:
        """Take in a group after everything it was built on."""
        header = group.header
        assert (header.replica, header.n) not in self._places, "a replica went on twice"
        self._places.add((header.replica, header.n))
        seen: dict[str, int] = {}
        for dep in header.deps:
            for replica, n in self.seen[dep].items():
                seen[replica] = max(n, seen.get(replica, 0))
        seen[header.replica] = header.n
        self.groups[group.id] = group
        self.seen[group.id] = seen

    def everything(self) -> Shown:
        """Return what follows from all of it."""
        shown = Shown()
        self.tell(set(self.groups), shown)
        return shown

    @override
    def saw(self, later: Place, earlier: Place) -> bool:
        """Return whether the author of one operation had seen another."""
        if later[0] == earlier[0]:
            return later[1] > earlier[1]
        header = self.groups[earlier[0]].header
        return self.seen[later[0]].get(header.replica, 0) >= header.n
