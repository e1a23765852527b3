"""A file is taken back, brought back, taken back again: what the list says is what can be done."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.errors import RuleError
from plc_desktop.storage.peers import Batch
from tests import factories
from tests.laptops import Laptop, reopen, send


class Killed(BaseException):
    """The process is gone; nothing after this instant is written."""


class Dying:
    """A connection of a process that is killed right after its first commit."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._is_dead = False

    def execute(self, statement: str, *given: Any) -> Any:
        if self._is_dead:
            raise Killed
        self._is_dead = statement == "COMMIT"
        return self._connection.execute(statement, *given)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)


def killed_after_a_commit(laptop: Laptop, work: Any) -> None:
    """Do something in a process that is killed after its first commit; open the file again."""
    database: Any = laptop.database
    whole = database._connection  # noqa: SLF001
    database._connection = Dying(whole)  # noqa: SLF001
    with suppress(Killed):
        work()
    database._connection = whole  # noqa: SLF001
    laptop.office.close()
    reopen(laptop)


def newest(laptop: Laptop) -> Batch:
    """Return the last file that brought something."""
    batches = laptop.office.syncing.batches()
    return next(one for one in batches if one.last_seq >= one.first_seq)


def names(laptop: Laptop) -> str:
    return str(factories.dumped(laptop.office, "people"))


@pytest.fixture
def file(ana: Laptop, bo: Laptop, stick: Path) -> Path:
    """A file that Bo has read, with one person in it."""
    factories.add_person(ana.office, full_name="Lan Pham")
    path = send(ana, stick)
    bo.office.syncing.import_file(path)
    return path


def test_killed_after_it_was_taken_back(bo: Laptop, file: Path) -> None:
    batch = newest(bo)
    killed_after_a_commit(bo, lambda: bo.office.syncing.undo(batch.id))
    assert "Lan Pham" not in names(bo)
    assert newest(bo).undone_by
    assert bo.office.syncing.look(file).was_taken_back
    with pytest.raises(RuleError, match="already_undone"):
        bo.office.syncing.undo(batch.id)


def test_killed_after_it_was_brought_back(bo: Laptop, file: Path) -> None:
    batch = newest(bo)
    bo.office.syncing.undo(batch.id)
    undo = bo.office.history.recent(1)[0].change_id
    killed_after_a_commit(bo, lambda: bo.office.history.undo(undo))
    assert "Lan Pham" in names(bo)
    assert not newest(bo).undone_by
    assert not bo.office.syncing.look(file).was_taken_back
    bo.office.syncing.undo(batch.id)
    assert "Lan Pham" not in names(bo)


def test_undone_and_done_again_in_the_history(bo: Laptop, file: Path) -> None:
    """The list of last steps takes the same steps back as the list of files."""
    bo.office.syncing.undo(newest(bo).id)
    for is_back in (True, False, True, False):
        bo.office.history.undo(bo.office.history.recent(1)[0].change_id)
        assert ("Lan Pham" in names(bo)) == is_back
        assert (newest(bo).undone_by == "") == is_back
        assert bo.office.syncing.look(file).was_taken_back != is_back
    assert bo.office.syncing.import_file(file).is_brought_back
    assert "Lan Pham" in names(bo)
    assert bo.office.rebuild().is_equal


def test_the_only_step_of_a_file_undone_in_the_history(bo: Laptop, file: Path) -> None:
    bo.office.history.undo(bo.office.history.recent(1)[0].change_id)
    assert newest(bo).undone_by
    assert bo.office.syncing.import_file(file).is_brought_back
    bo.office.syncing.undo(newest(bo).id)
    assert "Lan Pham" not in names(bo)
