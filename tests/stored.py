"""A real workspace file for storage tests, filled without services."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.changes import facts
from plc_desktop.domain.fields import Json
from plc_desktop.domain.ids import ID_BYTES, new_id
from plc_desktop.domain.records import Enrollment, HoursEntry, Organization, Person, Placement
from plc_desktop.domain.requirements import default_rule_set
from plc_desktop.signing.key_files import KeyStore
from plc_desktop.signing.keys import SigningKey
from plc_desktop.signing.wrap import CODE_COST
from plc_desktop.storage import change_log, refill, standing, workspace_file
from plc_desktop.storage.database import Database
from plc_desktop.storage.reader import HoursStatus
from plc_desktop.storage.refill import DERIVED_TABLES

PASSPHRASE = "river bank lantern"


@contextmanager
def tiny_pieces(ops: int = 2) -> Iterator[None]:
    """Let everything be worked out anew in pieces that hold next to nothing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(refill, "PIECE_OPS", ops)
        patch.setattr(standing, "PIECE_LINES", ops)
        patch.setattr(change_log, "READ_AT_ONCE", ops)
        yield


def snapshot(connection: Any) -> dict[str, list[tuple[Any, ...]]]:
    """Return the content of every table that follows from the log, without row numbers."""
    found = {}
    for table in DERIVED_TABLES:
        names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        columns = ", ".join(f'"{name}"' for name in names if name != "rowid")
        found[table] = connection.execute(
            f"SELECT {columns} FROM {table} ORDER BY {columns}"  # noqa: S608
        ).fetchall()
    return found


@dataclass
class World:
    """One open workspace with a parent leader, a supervisor and a site.

    Everything random comes from one seed, so that a failing test fails again.
    """

    folder: Path
    now: datetime = datetime(2026, 3, 10, 15, 0, tzinfo=UTC)
    seed: random.Random = field(default_factory=lambda: random.Random(7))  # noqa: S311

    def __post_init__(self) -> None:
        self.path = self.folder / "office.plcdb"
        self.keys = KeyStore(self.folder / "keys", CODE_COST)
        file = workspace_file.create(self.path, PASSPHRASE, CODE_COST)
        self.database = Database(file, self.keys, self.clock)
        self.rules = default_rule_set(self.id())
        self.site, self.supervisor, self.leader = self.id(), self.id(), self.id()
        self.enrollment, self.placement = self.id(), self.id()
        self.put(
            Organization(id=self.site, name="City Health Department"),
            Person(id=self.supervisor, full_name="Rosa Méndez", roles=("supervisor",)),
            Person(id=self.leader, full_name="王秀英", roles=("parent_leader",)),
            self.rules,
            Enrollment(id=self.enrollment, person_id=self.leader, rule_set_id=self.rules.id),
            Placement(
                id=self.placement,
                person_id=self.leader,
                organization_id=self.site,
                supervisor_id=self.supervisor,
            ),
        )

    def clock(self) -> datetime:
        """Return the present instant of the test."""
        return self.now

    def pass_minutes(self, minutes: int) -> None:
        """Let time go by."""
        self.now += timedelta(minutes=minutes)

    def id(self) -> str:
        """Return an id no other record has."""
        return new_id(self.seed.randbytes(ID_BYTES))

    def nonce(self) -> str:
        """Return hex digits that make a fact differ from every other."""
        return self.seed.randbytes(8).hex()

    def put(self, *records: Any) -> str:
        """Store records in one step and return the change."""
        with self.database.transaction(self.supervisor, "put") as work:
            work.put_many(records)
        return work.change_id

    def delete(self, kind: str, *ids: str) -> str:
        """Hide records in one step."""
        with self.database.transaction(self.supervisor, "removed") as work:
            for name in ids:
                work.delete(kind, name)
        return work.change_id

    def entry(self, **changes: Any) -> HoursEntry:
        """Return an entry that is not stored yet."""
        values: dict[str, Any] = {
            "id": self.id(),
            "placement_id": self.placement,
            "worked_on": date(2026, 3, 5),
            "minutes": 120,
            "activity": "Meetings",
        }
        return HoursEntry(**{**values, **changes})

    def hours(self, *, submit: bool = True, **changes: Any) -> HoursEntry:
        """Store an entry, submitted."""
        entry = self.entry(**changes)
        with self.database.transaction(self.supervisor, "hours_recorded") as work:
            work.put(entry)
            if submit:
                work.set_register("hours_entry", entry.id, "submitted", {"on": "2026-03-06"})
        return entry

    def submit(self, entry: HoursEntry, value: Json) -> None:
        """Write the register "submitted"."""
        with self.database.transaction(self.supervisor, "submitted") as work:
            work.set_register("hours_entry", entry.id, "submitted", value)

    def fact(self, fact_type: str, content: Mapping[str, Json]) -> str:
        """Write a fact down in a step of its own and return its id."""
        with self.database.transaction(self.supervisor, fact_type) as work:
            return work.add_fact(fact_type, {"nonce": self.nonce(), **content})

    def sign_off(self, entry: HoursEntry, key: SigningKey | None = None, **changes: Any) -> str:
        """Write a sign-off of an entry's present content, on paper unless told otherwise."""
        content: dict[str, Json] = {
            "entry": entry.id,
            "content_hash": self.status(entry).content_hash,
            "participant": self.leader,
            "minutes": entry.minutes,
            "decision": "signed",
            "reason": "",
            "statement": "paper-1",
            "level": "paper",
            "by": self.supervisor,
            "supersedes": [],
            "signed_on": "2026-03-10",
            "at": 1_770_000_000_000,
            "nonce": self.nonce(),
            **changes,
        }
        return self.fact(facts.SIGN_OFF, facts.sign(content, key) if key else content)

    def retract(self, *refs: str) -> str:
        """Take facts back."""
        return self.fact(facts.RETRACT, {"refs": list(refs), "reason": "test"})

    def status(self, entry: HoursEntry) -> HoursStatus:
        """Return what follows for an entry."""
        with self.database.read() as reader:
            return reader.hours_status([entry.id])[entry.id]

    def state(self, entry: HoursEntry) -> str:
        """Return an entry's state."""
        return self.status(entry).state

    def totals(self, person: str = "") -> Any:
        """Return a person's totals, the parent leader's if nobody is named."""
        with self.database.read() as reader:
            return reader.totals(person or self.leader)

    def check_rebuild(self) -> None:
        """Check that the tables are what the log says, read in pieces as small as can be."""
        with tiny_pieces():
            result = self.database.rebuild()
        assert result.is_equal, result.different

    def reopen(self, passphrase: str = PASSPHRASE, keys: KeyStore | None = None) -> None:
        """Close the workspace and open it again."""
        self.database.close()
        file = workspace_file.unlock(self.path, passphrase=passphrase)
        self.database = Database(file, keys or self.keys, self.clock)
