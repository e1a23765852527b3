"""What reading a file from another laptop did, or would do."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field

from plc_desktop.domain.fields import Json

Ids = tuple[str, ...]


@dataclass(frozen=True)
class Source:
    """Where changes come from.

    Attributes:
        file_sha256: The file, hex; empty if there is none.
        device_key: Key of the laptop that wrote it, hex.
        counts: How many changes of each replica stand in it.
    """

    file_sha256: str = ""
    device_key: str = ""
    counts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Missing:
    """Changes that others were built on and that have not arrived.

    Attributes:
        replica: Who wrote them; empty if that cannot be told.
        first_n: First number missing in that replica's sequence, 0 if not known.
        last_n: Last number missing.
        change_ids: Ids that are known of them.
    """

    replica: str
    first_n: int
    last_n: int
    change_ids: Ids


@dataclass(frozen=True)
class Fork:
    """Two changes with one number: a copied or restored laptop went on twice. Both are kept."""

    replica: str
    n: int
    change_ids: Ids


@dataclass(frozen=True, order=True)
class ConflictKey:
    """A register written apart; an empty field if a row was removed here and edited there."""

    kind: str
    row: str
    field: str


@dataclass(frozen=True)
class ReceiveReport:
    """What came of a file.

    Attributes:
        batch_id: Its number among the files read; 0 in a dry run.
        applied: Changes that were new and went in, earlier ones that had waited included.
        known: Changes that were here already.
        waiting: Changes of this file that wait for others.
        released: Changes of earlier files that no longer wait.
        new: Ids, by record kind, of rows that were never here.
        changed: Rows that look different now.
        hidden: Rows that are no longer shown.
        shown_again: Rows that had been hidden.
        new_signed: Hours entries that are signed now and were not.
        lost_signatures: Hours entries that were signed and are not now.
        possible_doubles: Hours entries that are held back now and were not.
        facts: New facts by type.
        conflicts: What people have to decide now.
        missing: What has not arrived, of everything that waits.
        forks: Replicas that went on twice.
        unknown_kinds: Record kinds only a newer program knows.
        unknown_ops: Operations only a newer program knows.
        confirmation: What has to be typed before so much is hidden or loses its signature; empty
            if nothing has to.
    """

    batch_id: int = 0
    applied: int = 0
    known: int = 0
    waiting: int = 0
    released: int = 0
    new: Mapping[str, Ids] = field(default_factory=dict)
    changed: Mapping[str, Ids] = field(default_factory=dict)
    hidden: Mapping[str, Ids] = field(default_factory=dict)
    shown_again: Mapping[str, Ids] = field(default_factory=dict)
    new_signed: Ids = ()
    lost_signatures: Ids = ()
    possible_doubles: Ids = ()
    facts: Mapping[str, int] = field(default_factory=dict)
    conflicts: tuple[ConflictKey, ...] = ()
    missing: tuple[Missing, ...] = ()
    forks: tuple[Fork, ...] = ()
    unknown_kinds: Ids = ()
    unknown_ops: int = 0
    confirmation: str = ""

    @property
    def is_nothing_new(self) -> bool:
        """Whether everything in the file was here already."""
        return not self.applied and not self.waiting

    def counts(self) -> dict[str, Json]:
        """Return numbers instead of ids, as they are kept with the file."""
        numbers: dict[str, Json] = {}
        for item in dataclasses.fields(self):
            value = getattr(self, item.name)
            if isinstance(value, tuple):
                numbers[item.name] = len(value)
            elif isinstance(value, Mapping):
                numbers[item.name] = {
                    name: len(found) if isinstance(found, tuple) else found
                    for name, found in value.items()
                }
            else:
                numbers[item.name] = value
        return numbers

    def as_json(self) -> dict[str, Json]:
        """Return everything as JSON."""
        return {item.name: _plain(getattr(self, item.name)) for item in dataclasses.fields(self)}


def _plain(value: object) -> Json:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {name: _plain(item) for name, item in dataclasses.asdict(value).items()}
    if isinstance(value, Mapping):
        return {str(name): _plain(item) for name, item in value.items()}
    if isinstance(value, tuple | list):
        return [item if type(item) is str else _plain(item) for item in value]
    return value  # type: ignore[return-value]  # text and numbers are left
