"""What was looked at is not read a second time, unless something else has come."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.changes.encoding import encode_ops
from plc_desktop.domain.records import Person
from plc_desktop.errors import RuleError
from plc_desktop.exchange import sync_file
from plc_desktop.exchange.sync_lines import PairReader
from tests import factories
from tests.laptops import Laptop, send


@pytest.fixture
def walks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The workspaces whose files were parsed, one for each walk through a file."""
    found: list[str] = []
    read = PairReader.read

    def counted(self: PairReader, lines: Any) -> Any:
        found.append(self.workspace)
        return read(self, lines)

    monkeypatch.setattr(PairReader, "read", counted)
    return found


def news(ana: Laptop, stick: Path, name: str = "Lan Pham") -> Path:
    factories.add_person(ana.office, full_name=name)
    return send(ana, stick)


def names(laptop: Laptop) -> set[str]:
    return {person.full_name for person in laptop.office.records.all(Person)}


def added_up(laptop: Laptop, work: Callable[[], object]) -> list[str]:
    """Return whose hours some work adds up."""
    connection: Any = laptop.office.session.database._connection  # noqa: SLF001
    statements: list[str] = []
    connection.set_trace_callback(statements.append)
    try:
        work()
    finally:
        connection.set_trace_callback(None)
    found = [one for one in statements if "person_totals t LEFT JOIN" in one]
    return ["changes" if "line_before" in one else "everybody" for one in found]


def test_what_was_looked_at_is_parsed_once(
    ana: Laptop, bo: Laptop, stick: Path, walks: list[str]
) -> None:
    path = news(ana, stick)
    walks.clear()  # who writes a file reads it once
    bo.office.syncing.look(path)
    assert bo.office.syncing.import_file(path).report.applied
    assert len(walks) == 1
    assert "Lan Pham" in names(bo)
    assert bo.office.syncing.import_file(path).report.is_nothing_new
    assert len(walks) == 2, "once it is in, nothing of it is kept in memory"


def test_what_was_looked_at_and_let_go_is_read_again(
    ana: Laptop, bo: Laptop, stick: Path, walks: list[str]
) -> None:
    path = news(ana, stick)
    walks.clear()
    bo.office.syncing.look(path)
    bo.office.syncing.let_go()
    assert bo.office.syncing.import_file(path).report.applied
    assert len(walks) == 2


def test_another_file_of_that_name_is_read_itself(ana: Laptop, bo: Laptop, stick: Path) -> None:
    path = news(ana, stick)
    bo.office.syncing.look(path)
    path.write_bytes(news(ana, stick, "Dora Vale").read_bytes())
    bo.office.syncing.import_file(path)
    assert {"Lan Pham", "Dora Vale"} <= names(bo)


def test_looking_changes_nothing_of_what_was_read(ana: Laptop, bo: Laptop, stick: Path) -> None:
    path = news(ana, stick)
    bo.office.syncing.look(path)
    kept = bo.office.syncing._looked_at  # noqa: SLF001
    assert kept is not None
    for change in kept.opened.changes():
        assert encode_ops(change.group.ops) == change.ops


def test_a_large_file_is_not_kept(
    ana: Laptop, bo: Laptop, stick: Path, walks: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = news(ana, stick)
    whole = sum(len(one.header) + len(one.ops or b"") for one in opened(bo, path).changes())
    for limit, times in ((whole + 1, 1), (whole, 2), (1, 2)):
        monkeypatch.setattr(sync_file, "_KEPT_BYTES", limit)
        walks.clear()
        found = opened(bo, path)
        assert list(found.changes()) == list(found.changes())
        assert len(walks) == times


def opened(laptop: Laptop, path: Path) -> sync_file.OpenedSync:
    return sync_file.open_sync(path.read_bytes(), [laptop.office.laptops.keys().age])


def test_half_a_walk_keeps_nothing(ana: Laptop, bo: Laptop, stick: Path, walks: list[str]) -> None:
    found = opened(bo, news(ana, stick))
    walks.clear()
    next(found.changes())
    assert len(list(found.changes())) > 1
    assert len(walks) == 2


def test_everybody_is_added_up_when_looking_and_what_comes_when_taking(
    ana: Laptop, bo: Laptop, stick: Path
) -> None:
    path = news(ana, stick)
    syncing = bo.office.syncing
    assert added_up(bo, lambda: syncing.look(path)) == ["everybody"]
    assert added_up(bo, lambda: syncing.import_file(path)) == ["changes"]


def test_totals_that_are_wrong_are_found_by_looking(ana: Laptop, bo: Laptop, stick: Path) -> None:
    path = news(ana, stick)
    connection: Any = bo.office.session.database._connection  # noqa: SLF001
    connection.execute("UPDATE person_totals SET counted_minutes = 7")
    with pytest.raises(RuleError, match="totals_differ"):
        bo.office.syncing.look(path)
    bo.office.session.database.rebuild()
    bo.office.syncing.look(path)
