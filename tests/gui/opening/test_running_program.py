"""A second start hands its files to the program that runs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from plc_desktop import files
from tests.held import held
from ui.opening.running import RunningProgram


def test_the_second_start_hands_its_files_over(qapp: QApplication, tmp_path: Path) -> None:
    first, second = RunningProgram(tmp_path), RunningProgram(tmp_path)
    assert first.claim()
    assert first.claim()
    assert not second.claim()
    first.listen()
    came: list[list[Path]] = []
    first.files_came.connect(came.append)
    paths = [tmp_path / "a b.plcreq", tmp_path / "ü.plcsig"]
    assert second.hand_over(paths, lambda _seconds: qapp.processEvents())
    assert came == [paths]
    first.release()
    assert second.claim()
    second.release()


def test_files_that_came_before_anybody_listened_are_not_lost(tmp_path: Path) -> None:
    first = RunningProgram(tmp_path)
    assert first.claim()
    folder = tmp_path / "to-open"
    (folder / "1.json").write_text(json.dumps([str(tmp_path / "x.plcsig"), 7, "relative"]))
    (folder / "2.json").write_text("no note")
    (folder / "3.json").write_text("{}")
    came: list[list[Path]] = []
    first.files_came.connect(came.append)
    first.listen()
    assert came == [[tmp_path / "x.plcsig"]]
    assert not list(folder.iterdir())
    first.release()


def test_a_program_that_does_not_answer_takes_nothing(tmp_path: Path) -> None:
    first, second = RunningProgram(tmp_path), RunningProgram(tmp_path)
    assert first.claim()
    waited: list[float] = []
    assert not second.hand_over([tmp_path / "x.plcsig"], waited.append)
    assert len(waited) == 60
    assert not list((tmp_path / "to-open").iterdir())
    first.release()


def test_without_a_folder_nothing_is_handed_over(tmp_path: Path) -> None:
    nobody = RunningProgram(tmp_path / "missing")
    assert not nobody.hand_over([tmp_path / "x.plcsig"])


def test_a_note_that_is_held_is_left_to_whoever_wrote_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = tmp_path / "to-open" / "1.json"
    note.parent.mkdir()
    note.write_text(json.dumps([str(tmp_path / "a.plcreq")]), encoding="utf-8")
    usual = Path.open

    def refused(path: Path, *how: Any) -> Any:
        if path == note:
            raise held(path)
        return usual(path, *how)

    with monkeypatch.context() as patch:
        patch.setattr(files, "_PAUSES_S", (0.0,))
        patch.setattr(Path, "open", refused)
        assert collected(tmp_path) == []
    assert note.exists()
    assert collected(tmp_path) == [[tmp_path / "a.plcreq"]]
    assert not note.exists()


def collected(cache: Path) -> list[list[Path]]:
    """Return what a program hears of that listens for a moment."""
    running = RunningProgram(cache)
    came: list[list[Path]] = []
    running.files_came.connect(came.append)
    running.listen()
    running.release()
    return came
