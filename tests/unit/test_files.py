from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_desktop.errors import EnvironmentProblem
from plc_desktop.files import file_name, free_path, is_folder, write_whole


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("PLC-0042", "Thị Ánh Nguyễn"), "PLC-0042_Thị-Ánh-Nguyễn.pdf"),
        (("王秀英",), "王秀英.pdf"),
        (("../../etc/passwd",), "etc-passwd.pdf"),
        (("a\u202eb\x00c",), "ab-c.pdf"),
        (("CON",), "file_CON.pdf"),
        (("", "  "), "file.pdf"),
        (("=cmd|' /C calc'!A0",), "=cmd-'--C-calc'!A0.pdf"),
    ],
)
def test_file_names_are_safe_and_readable(parts: tuple[str, ...], expected: str) -> None:
    assert file_name(*parts, suffix=".pdf") == expected


@given(st.lists(st.text(max_size=300), max_size=4))
def test_any_text_gives_a_name_every_system_takes(parts: list[str]) -> None:
    name = file_name(*parts, suffix=".pdf")
    assert name.endswith(".pdf")
    assert len(name.encode()) <= 124
    assert not set(name) & set('<>:"/\\|?*\0\n\r')
    assert name.strip(". ") == name


@pytest.mark.parametrize("name", ["漢" * 100, "Riverside Family Center " * 8, "é" * 180])
def test_what_tells_files_apart_is_in_the_longest_name(name: str, tmp_path: Path) -> None:
    made = [free_path(tmp_path, "PLC", name, name, "2026-03-20_1400", suffix=".plcsync")]
    for _ in range(11):
        made[-1].touch()
        made.append(free_path(tmp_path, "PLC", name, name, "2026-03-20_1400", suffix=".plcsync"))
    assert len(set(made)) == 12
    assert all("2026-03-20_1400" in path.name for path in made)
    assert made[-1].name.endswith("_2026-03-20_1400_12.plcsync")
    assert max(len(path.name.encode()) for path in made) <= 128


def test_a_drive_that_was_pulled_out_is_no_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pulled(_path: Path) -> bool:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    assert is_folder(tmp_path)
    monkeypatch.setattr(Path, "is_dir", pulled)
    assert not is_folder(tmp_path)


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "new folder" / "certificate.pdf"
    write_whole(target, b"one")
    write_whole(target, b"two")
    assert target.read_bytes() == b"two"
    assert [path.name for path in target.parent.iterdir()] == ["certificate.pdf"]


def test_a_folder_in_the_way_is_said_and_nothing_is_left_behind(tmp_path: Path) -> None:
    target = tmp_path / "taken"
    target.mkdir()
    (target / "inside").touch()
    with pytest.raises(EnvironmentProblem) as caught:
        write_whole(target, b"new")
    assert caught.value.code == "file_not_written"
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int, _mode: str) -> object:
        return Path("/dev/full").open("wb")

    monkeypatch.setattr(os, "fdopen", full)
    target = tmp_path / "report.pdf"
    with pytest.raises(EnvironmentProblem) as caught:
        write_whole(target, b"content")
    assert caught.value.code == "disk_full"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="other systems have other rights")
@pytest.mark.parametrize(
    ("mask", "is_private", "mode"),
    [(0o022, False, 0o644), (0o077, False, 0o600), (0o000, True, 0o600)],
)
def test_who_may_read_a_file(mask: int, *, is_private: bool, mode: int, tmp_path: Path) -> None:
    before = os.umask(mask)
    try:
        write_whole(tmp_path / "paper.pdf", b"code", is_private=is_private)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "paper.pdf").stat().st_mode) == mode
