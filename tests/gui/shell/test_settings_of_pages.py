"""What a page keeps in the settings outlives the choices that the window keeps there."""

from __future__ import annotations

from pathlib import Path

from plc_desktop import settings
from ui.main_window import MainWindow
from ui.shell import Shell


def test_another_text_size_does_not_forget_the_folder_where_files_arrive(
    opened: MainWindow, shell: Shell, tmp_path: Path
) -> None:
    assert opened.office is not None
    opened.office.watched_folder.choose(tmp_path)
    shell.change_settings(text_scale=125)
    assert opened.office.watched_folder.folder == tmp_path
    assert settings.load(shell.folders.settings).text_scale == 125


def test_the_folder_can_still_be_taken_away(shell: Shell, tmp_path: Path) -> None:
    shell.change_settings(exchange_folder=str(tmp_path))
    shell.change_settings(exchange_folder="")
    shell.change_settings(theme="dark")
    assert settings.load(shell.folders.settings).exchange_folder == ""
