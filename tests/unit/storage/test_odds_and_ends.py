"""What only happens when something is odd: imports, types, damage, summary of many people."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as driver

from plc_desktop.domain.records import KINDS, Capstone, HoursEntry, Person, kind_of, write_values
from plc_desktop.domain.requirements import Totals
from plc_desktop.errors import EnvironmentProblem, RuleError
from plc_desktop.storage import summaries
from plc_desktop.storage.change_log import ChangeLog
from plc_desktop.storage.engine import explained
from plc_desktop.storage.folding import folded
from plc_desktop.storage.row_values import row_values
from tests.stored import World

STARTING = """
import sys
import plc_desktop.storage.database
heavy = {"sqlalchemy", "alembic"} & set(sys.modules)
assert not heavy, heavy
"""


def test_starting_imports_no_database_toolkit() -> None:
    root = Path(__file__).resolve().parents[3]
    subprocess.run([sys.executable, "-c", STARTING], check=True, cwd=root)  # noqa: S603


@pytest.mark.parametrize(
    "changes",
    [
        {"worked_on": None},
        {"worked_on": datetime(2026, 1, 1)},  # noqa: DTZ001  # wrong on purpose
        {"skills": (1,)},
        {"skills": ["listening"]},
        {"minutes": True},
        {"activity": None},
        {"starts_at": "09:00"},
    ],
)
def test_wrong_types_are_shown_as_defaults_and_kept(changes: dict[str, Any]) -> None:
    values = row_values("hours_entry")
    fields: dict[str, Any] = {"placement_id": "p", "worked_on": date(2026, 1, 1), **changes}
    entry = HoursEntry(id="x", **fields)
    try:
        expected = write_values(entry)
    except AttributeError:
        with pytest.raises(AttributeError):
            values.of_record(entry)
        return
    content, columns = values.of_record(entry)
    assert content == expected
    assert columns == values.columns_for(expected)


def test_data_fields_hold_objects() -> None:
    capstone = Capstone(id="x", person_id="p", rubric={"b": 1, "a": [True]})
    values, columns = row_values("capstone").of_record(capstone)
    assert values["rubric"] == {"b": 1, "a": [True]}
    assert '{"a":[true],"b":1}' in columns
    assert kind_of(capstone).name == "capstone"


def test_folding() -> None:
    assert folded("  Mária  ĐẶNG\tØre ") == "maria dang ore"
    assert folded("STRASSE straße") == "strasse strasse"
    assert folded("王秀英") == "王秀英"
    assert folded("İstanbul") == "istanbul"


def test_totals_of_many_people(world: World) -> None:
    people = [world.id() for _ in range(summaries.MANY)]
    world.put(*(Person(id=name, full_name="P") for name in people))
    world.hours()
    with world.database.read() as reader:
        found = reader.totals_of([*people, world.leader, "nobody"])
    assert found[world.leader] == Totals(waiting_minutes=120)
    assert found[people[0]] == found["nobody"] == Totals()


def test_a_changed_log_is_noticed(world: World) -> None:
    connection: Any = world.database._connection  # noqa: SLF001
    log = ChangeLog(connection)
    log.verify()
    rows = connection.execute("SELECT seq, first, body FROM change_ops").fetchall()
    for body in (b"?", rows[0][2][:-3]):
        connection.execute("UPDATE change_ops SET body = ?", (body,))
        with pytest.raises(RuleError) as caught:
            world.database.rebuild()
        assert caught.value.code == "log_damaged"
    connection.execute("UPDATE change_ops SET body = ?", (rows[0][2],))
    connection.execute("UPDATE change SET n = n, id = 'other'")
    with pytest.raises(RuleError):
        log.verify()
    connection.execute("UPDATE change SET id = ?", (_first_id(log, connection),))


def _first_id(log: ChangeLog, connection: Any) -> str:
    from plc_desktop.changes.encoding import change_id, decode_header

    assert log.last_seq() == 1
    return change_id(decode_header(connection.execute("SELECT header FROM change").fetchone()[0]))


def test_only_ids_are_unique(world: World) -> None:
    """Two laptops may write down the same number or address: neither may disappear for it."""
    connection: Any = world.database._connection  # noqa: SLF001
    tables = [kind.name for kind in KINDS]
    unique = {
        (table, column)
        for table in tables
        for _, index, is_unique, *_ in connection.execute(f"PRAGMA index_list({table})")
        if is_unique
        for _, _, column in connection.execute(f"PRAGMA index_info({index})")
    }
    assert unique == {(table, "id") for table in tables}


def test_a_rebuild_can_be_stopped(world: World) -> None:
    class Stop:
        def report(self, done: int, total: int, /) -> None:
            raise KeyError(done, total)

    with pytest.raises(KeyError):
        world.database.rebuild(Stop())


def test_a_difference_is_named(world: World) -> None:
    connection: Any = world.database._connection  # noqa: SLF001
    connection.execute("UPDATE person_totals SET draft_minutes = 5")
    result = world.database.rebuild()
    assert (result.is_equal, result.different) == (False, ("person_totals",))


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("database or disk is full", "disk_full"),
        ("attempt to write a readonly database", "read_only_workspace"),
        ("database is locked", "workspace_in_use"),
        ("disk I/O error", "disk_problem"),
        ("database disk image is malformed", "damaged_workspace"),
    ],
)
def test_the_words_of_the_driver_get_a_name(words: str, code: str) -> None:
    with pytest.raises(EnvironmentProblem) as caught, explained(Path("x.plcdb")):
        raise driver.OperationalError(words)
    assert caught.value.code == code


def test_mistakes_of_the_program_stay_mistakes() -> None:
    with pytest.raises(driver.OperationalError), explained(Path("x.plcdb")):
        raise driver.OperationalError("no such column: x")
