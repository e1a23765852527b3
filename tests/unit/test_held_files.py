"""Files that another program has open, names a system does not take: as Windows and macOS do."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from plc_desktop import files
from plc_desktop.errors import EnvironmentProblem
from plc_desktop.files import (
    discard,
    file_name,
    is_same,
    is_there,
    patiently,
    put_in_place,
    remove,
    sync_folder,
    write_whole,
)
from tests.held import held, holding


def code_of(error: pytest.ExceptionInfo[EnvironmentProblem]) -> str:
    return error.value.code


def test_a_held_file_is_tried_again_with_longer_pauses() -> None:
    answers: list[Exception | str] = [held("x"), held("x"), "done"]
    slept: list[float] = []

    def act() -> str:
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    assert patiently(act, slept.append) == "done"
    assert slept == [0.05, 0.1]


def test_what_is_forbidden_for_good_is_not_tried_again() -> None:
    tried: list[int] = []

    def act() -> None:
        tried.append(1)
        raise PermissionError(errno.EACCES, "Permission denied")

    with pytest.raises(PermissionError):
        patiently(act, lambda _pause_s: pytest.fail("nobody waits for a right"))
    assert tried == [1]


def test_a_scanner_lets_go_of_a_file_and_it_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    write_whole(target, b"one")
    with holding(target, times=3):
        write_whole(target, b"two")
    assert target.read_bytes() == b"two"


def test_a_file_open_in_a_viewer_stays_and_the_reason_is_said(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    write_whole(target, b"one")
    with holding(target), pytest.raises(EnvironmentProblem) as caught:
        write_whole(target, b"two")
    assert code_of(caught) == "file_held"
    assert target.read_bytes() == b"one"
    assert list(tmp_path.iterdir()) == [target]


def test_a_finished_file_stays_beside_what_may_not_be_replaced(tmp_path: Path) -> None:
    part, target = tmp_path / "a.part", tmp_path / "a"
    part.write_bytes(b"new")
    with holding(target, times=2):
        put_in_place(part, target)
    assert target.read_bytes() == b"new"


def test_removing_waits_and_then_says_why(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.touch()
    with holding(path):
        with pytest.raises(EnvironmentProblem) as caught:
            remove(path)
        discard(path)
    assert code_of(caught) == "file_held"
    assert path.exists()
    with holding(path, times=2):
        remove(path)
    assert not path.exists()
    remove(path)
    discard(path)
    path.mkdir()
    with pytest.raises(EnvironmentProblem) as caught:
        remove(path / ("x" * 300))
    assert code_of(caught) == "path_too_long"


@pytest.mark.parametrize("name", ["com¹", "LPT³.2026", "CONIN$", "conout$"])
def test_names_of_devices_are_no_names(name: str) -> None:
    assert file_name(name, suffix=".pdf").startswith("file_")


def test_a_name_too_long_is_called_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        write_whole(tmp_path / ("x" * 300), b"")
    assert code_of(caught) == "path_too_long"

    def missing(*_arguments: object) -> int:
        raise FileNotFoundError(errno.ENOENT, "The system cannot find the path specified")

    monkeypatch.setattr(files, "_LONGEST_PATH", len(str(tmp_path)) + 10)
    monkeypatch.setattr(os, "open", missing)
    for name, code in (("short", "file_not_written"), ("a longer name", "path_too_long")):
        with pytest.raises(EnvironmentProblem) as caught:
            write_whole(tmp_path / name, b"")
        assert code_of(caught) == code


def test_a_folder_that_cannot_be_opened_is_not_synced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync_folder(tmp_path)
    for number in (errno.EACCES, errno.EINVAL):  # Windows; macOS on a server's folder

        def refused(*_arguments: object, number: int = number) -> int:
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr(os, "open", refused)
        sync_folder(tmp_path)

    def broken(*_arguments: object) -> int:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os, "open", broken)
    with pytest.raises(OSError, match=os.strerror(errno.EIO)):
        sync_folder(tmp_path)


def test_what_cannot_be_asked_is_not_there(tmp_path: Path) -> None:
    assert is_there(tmp_path)
    assert not is_there(tmp_path / ("x" * 300))
    assert is_same(tmp_path, tmp_path / ".." / tmp_path.name)
    assert not is_same(tmp_path, tmp_path / "gone")
