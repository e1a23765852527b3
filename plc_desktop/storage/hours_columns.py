"""The columns of an hours entry that follow from its content and its placement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from plc_desktop.changes.encoding import content_hash
from plc_desktop.domain.fields import Json
from plc_desktop.storage.folding import folded
from plc_desktop.storage.row_values import to_json
from plc_desktop.storage.sql import IN_LIST, as_list

DERIVED = (
    "person_id",
    "person_class",
    "content_hash",
    "activity_key",
    "origin",
    "submitted",
    "submitted_on",
    "state",
    "attestation_level",
    "is_held",
    "counts",
    "waiting_since_on",
    "reason",
)
"""Derived columns in the order of `HoursColumns.fresh`."""

BASE = DERIVED[:7]
"""Those that follow from the log alone; `hours_states` and `standing` work out the rest."""


@dataclass(frozen=True)
class Place:
    """The change being written: where its rows come from.

    Attributes:
        seq: Place in this file.
        replica: Replica that writes.
        n: Number in the replica's own sequence.
        wall_ms: Clock.
    """

    seq: int
    replica: str
    n: int
    wall_ms: int

    def origin(self, position: int) -> str:
        """Return text that orders rows by when they were first written, on every computer alike."""
        return f"{self.wall_ms:014d}.{self.replica}.{self.n:08d}.{position:07d}"

    @staticmethod
    def replica_in(origin: str) -> str:
        """Return the replica that an origin names."""
        return origin.partition(".")[2].rsplit(".", 2)[0]


class HoursColumns:
    """Works out derived columns for many entries, looking placements up once."""

    def __init__(self, connection: Any) -> None:
        self._db = connection
        self._people: dict[str, str] = {}
        self._classes: dict[str, str] = dict(
            connection.execute("SELECT person_id, class_id FROM person_class")
        )
        self._keys: dict[str, str] = {}

    def look_up(self, placements: Iterable[str]) -> None:
        """Learn whose these placements are."""
        wanted = {placement for placement in placements if placement}
        self._people.update(
            self._db.execute(
                f"SELECT id, person_id FROM placement WHERE id {IN_LIST}", (as_list(wanted),)
            )
        )

    def fresh(
        self, entry_id: str, values: Mapping[str, Json], submitted: Json, origin: str
    ) -> tuple[Any, ...]:
        """Return every derived column of an entry about which there are no facts."""
        base = self.base(entry_id, values, submitted, origin)
        day = base[6]
        state = "submitted" if day else "draft"
        return (*base, state, "", 0, 0, day or None, "")

    def base(
        self, entry_id: str, values: Mapping[str, Json], submitted: Json, origin: str
    ) -> tuple[str, ...]:
        """Return the columns named in `BASE`."""
        person = self._people.get(str(values.get("placement_id", "")), "")
        activity = values.get("activity")
        return (
            person,
            self._classes.get(person, person),
            content_hash(entry_id, values, is_checked=True),
            self._key(activity) if isinstance(activity, str) else "",
            origin,
            *submission(submitted),
        )

    def _key(self, activity: str) -> str:
        key = self._keys.get(activity)
        if key is None:
            key = self._keys[activity] = folded(activity)
        return key


def submission(value: Json) -> tuple[str, str]:
    """Return the register "submitted" as its two columns: its text and its day.

    Both are empty for a draft. Besides the day "on" it names in "after" the returns that the
    submission answers.
    """
    day = value.get("on") if isinstance(value, dict) else None
    return (to_json(value), day) if isinstance(day, str) and day else ("", "")
