"""A folder that does not answer: a network drive that is gone, a stick that sleeps."""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from plc_desktop.exchange.container import MAGIC
from plc_desktop.services.app import Office
from plc_desktop.services.exchange import folder_reading, watched_folder
from plc_desktop.services.exchange.folder_reading import read_folder
from plc_desktop.services.exchange.watched_folder import FolderSeen
from plc_desktop.services.workspace.asked import Asked
from tests.hanging import HangingFolder
from ui.common.messages import text_for_code

LONG_S = 30.0


@pytest.fixture
def drive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[HangingFolder]:
    """A folder on a drive that can stop answering."""
    folder = tmp_path / "drive"
    folder.mkdir()
    hanging = HangingFolder(folder, monkeypatch)
    yield hanging
    hanging.answer()


@pytest.fixture
def answered(office: Office, monkeypatch: pytest.MonkeyPatch) -> Callable[[], FolderSeen]:
    """What is seen once the folder has answered, however busy the computer is."""

    def look() -> FolderSeen:
        with monkeypatch.context() as patch:
            patch.setattr(watched_folder, "PATIENCE_S", LONG_S)
            while True:  # portion by portion
                seen = office.watched_folder.glance()
                assert seen is not None
                if seen.state != watched_folder.LOOKING:
                    return seen

    return look


def test_no_folder_was_chosen(office: Office) -> None:
    assert office.watched_folder.glance() is None


def test_a_folder_that_answers_is_seen_at_a_glance(
    office: Office, tmp_path: Path, answered: Callable[[], FolderSeen]
) -> None:
    (tmp_path / "odd.plcsync").write_bytes(b"odd")
    office.watched_folder.choose(tmp_path)
    seen = answered()
    assert seen.is_there
    assert [one.code for one in seen.files] == ["not_an_exchange_file"]
    office.watched_folder.choose(tmp_path / "pulled")
    assert answered().state == watched_folder.GONE


def test_a_glance_comes_back_although_the_folder_does_not(
    office: Office,
    drive: HangingFolder,
    answered: Callable[[], FolderSeen],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (drive.folder / "odd.plcsync").write_bytes(b"odd")
    watched = office.watched_folder
    watched.choose(drive.folder)
    assert len(answered().files) == 1
    drive.hang()
    first = watched.glance()
    assert first == FolderSeen(drive.folder, watched_folder.LOOKING)
    assert not first.is_there, "nothing is written there now"
    monkeypatch.setattr(watched_folder, "SILENT_AFTER_S", 0.0)
    assert watched.glance() == FolderSeen(drive.folder, watched_folder.SILENT)
    assert drive.is_asked()
    assert not drive.is_asked(0), "one thread waits, however often it is looked"

    drive.answer()
    for thread in threading.enumerate():
        if thread.name == "plc-ask":
            thread.join(LONG_S)
    assert answered().is_there


def test_asking_again_and_another_folder_do_not_wait_for_the_first(
    office: Office, drive: HangingFolder, tmp_path: Path, answered: Callable[[], FolderSeen]
) -> None:
    drive.hang()
    watched = office.watched_folder
    watched.choose(drive.folder)
    watched.glance()
    watched.ask_again()
    watched.glance()
    assert drive.is_asked()
    assert drive.is_asked()
    other = tmp_path / "other"
    other.mkdir()
    watched.choose(other)
    assert answered() == FolderSeen(other, watched_folder.HERE)


@pytest.mark.parametrize("limit", ["PORTION_BYTES", "PORTION_FILES"])
def test_much_is_read_in_portions(
    office: Office,
    tmp_path: Path,
    answered: Callable[[], FolderSeen],
    monkeypatch: pytest.MonkeyPatch,
    limit: str,
) -> None:
    monkeypatch.setattr(folder_reading, limit, 1)
    for number in range(3):
        (tmp_path / f"{number}.plcsync").write_bytes(b"odd")
    first = read_folder(tmp_path, ())
    assert (len(first.read), first.is_all) == (1, False)
    rest = read_folder(tmp_path, {*first.marks, *read_folder(tmp_path, first.marks).marks})
    assert (len(rest.read), rest.is_all) == (1, True)
    assert len(office.watched_folder.look(tmp_path).files) == 3
    for path in sorted(tmp_path.glob("*.plcsync")):
        path.write_bytes(b"odder")
    office.watched_folder.choose(tmp_path)
    assert len(answered().files) == 3


def test_a_file_that_cannot_be_used_says_why(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plc_desktop.exchange.container.MAX_FILE_BYTES", 3)
    (tmp_path / "large.plcsync").write_bytes(b"even")
    (tmp_path / "locked.plcsync").write_bytes(b"odd")
    opened = Path.open

    def refuse(path: Path, how: str) -> object:
        if path.name == "locked.plcsync":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return opened(path, how)

    monkeypatch.setattr(Path, "open", refuse)
    large, locked = office.watched_folder.look(tmp_path).files
    assert (large.state, large.code) == (watched_folder.PROBLEM, "exchange_file_too_large")
    assert (locked.state, locked.code) == (watched_folder.PROBLEM, "file_not_read")
    assert "(Permission denied)" in text_for_code(locked.code, locked.facts)
    assert "…" not in text_for_code(large.code, large.facts)


def test_a_file_that_goes_while_the_folder_is_read_says_so(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone.plcsync"
    monkeypatch.setattr(folder_reading, "_paths", lambda _folder: iter([gone]))
    (found,) = office.watched_folder.look(tmp_path).files
    assert found.code == "file_not_read"
    assert "(No such file or directory)" in text_for_code(found.code, found.facts)


def test_of_too_many_files_the_newest_are_looked_at(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody removes old files, and the name of whoever writes may be the last in the alphabet."""
    monkeypatch.setattr(folder_reading, "MAX_FILES", 2)
    for name, at in (("a", 1_000), ("z", 3_000), ("m", 2_000)):
        path = tmp_path / f"{name}.plcsync"
        path.write_bytes(b"odd")
        os.utime(path, (at, at))
    found = office.watched_folder.look(tmp_path).files
    assert {one.path.name for one in found} == {"z.plcsync", "m.plcsync"}


def test_a_half_written_file_of_the_last_size_and_time_is_opened_again(
    office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "late.plcsync"

    def code_of(data: bytes) -> str:
        path.write_bytes(data)
        os.utime(path, (1_000, 1_000))
        (found,) = office.watched_folder.look(tmp_path).files
        return found.code

    nothing, never_locked = bytes(len(MAGIC)), MAGIC
    assert code_of(nothing) == "not_an_exchange_file"
    assert code_of(never_locked) == "exchange_file_open"
    assert code_of(never_locked) == "exchange_file_open"
    assert code_of(nothing) == "exchange_file_open", "remembered by then"


def test_a_bug_on_the_other_thread_is_not_swallowed() -> None:
    asked = Asked(lambda: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        asked.answer()
