"""Workspaces of every released revision exchange files with new ones, and relay what is newer.

Nothing is written anew on the way: every change arrives byte for byte as it was made, whichever
revision it was made in, and whether or not this program knows what it says.
"""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from plc_desktop.changes import checkpoints
from plc_desktop.changes.encoding import seal
from plc_desktop.changes.model import AddFact, Header, Op, SealedChange, SetField, UnknownOp
from tests import factories
from tests.factories import Clock
from tests.laptops import WORKSPACE, Laptop, join, open_in, send
from tests.migrations.make_database import DATABASES

RELEASED = sorted(DATABASES.glob("*.plcdb"))


def log_of(laptop: Laptop) -> dict[str, tuple[bytes, bytes | None]]:
    with laptop.office.session.read() as reader:
        return {name: (head, ops) for name, head, ops in reader.bytes_not_seen_by()}


def write_as_a_newer_program(laptop: Laptop) -> str:
    """Take in a change with a field, a kind, an operation and a fact that are not known here."""
    person = factories.add_person(laptop.office).id
    with laptop.office.session.read() as reader:
        heads = reader.heads()
    ops: list[Op] = [
        SetField("person", person, "pronouns", 7, "they"),
        SetField("meeting", person, "room", 7, {"floor": 2}),
        UnknownOp({"op": "later", "row": 7}),
        AddFact("praise", {"nonce": "1", "words": "well done"}),
    ]
    header = Header(heads, 1, "", "newer", 9, "", 7, laptop.database.workspace_id)
    group, head, raw = seal(header, ops)
    signed = checkpoints.sign(
        laptop.office.laptops.keys().signing,
        workspace=laptop.database.workspace_id,
        replica="newer",
        n=1,
        change_id=group.id,
        wall_ms=7,
    )
    laptop.database.receive([SealedChange(group, head, raw)], checkpoints=(signed,))
    return group.id


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_old_and_new_laptops_pass_everything_on_unchanged(released: Path, tmp_path: Path) -> None:
    home = tmp_path / "old"
    home.mkdir()
    shutil.copy(released, home / WORKSPACE)
    old = open_in(home, Clock(datetime(2026, 6, 1, 15, 0, tzinfo=UTC)))
    old.office.enroll()
    made_then = log_of(old)
    newer = write_as_a_newer_program(old)
    new = join(old, tmp_path / "new", "New")
    factories.add_person(new.office, full_name="Lan Pham")
    old.office.syncing.import_file(send(new, tmp_path / "stick", old, everything=True))
    third = join(new, tmp_path / "third", "Third")  # it never saw the old laptop
    new.office.syncing.import_file(send(third, tmp_path / "stick", new))
    old.office.syncing.import_file(send(new, tmp_path / "stick", old))
    logs = [log_of(laptop) for laptop in (old, new, third)]
    assert made_then.items() <= logs[2].items()
    assert newer in logs[2]
    assert logs[2].items() <= logs[1].items() == logs[0].items()
    third.office.syncing.import_file(send(old, tmp_path / "stick"))
    assert old.office.dump() == third.office.dump() == new.office.dump()
    for laptop in (old, new, third):
        assert laptop.office.rebuild().is_equal
        laptop.office.close()
