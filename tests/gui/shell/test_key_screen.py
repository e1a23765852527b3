from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from tests.factories import PASSPHRASE
from ui.common.theme import current
from ui.main_window import MainWindow
from ui.workspace.create_dialog import CreateDialog, file_name
from ui.workspace.recover_dialog import RecoverDialog
from ui.workspace.recovery_sheet_dialog import RecoverySheetDialog

Settle = Callable[[], None]
LEFT = Qt.MouseButton.LeftButton


def _is_open(window: MainWindow) -> bool:
    return window.workbench is not None


def _sheet(window: MainWindow) -> RecoverySheetDialog:
    return next(iter(window.findChildren(RecoverySheetDialog)))


def test_who_has_no_workspace_is_welcomed(window: MainWindow) -> None:
    page = window.key_page
    assert page.create_button.isVisible()
    assert not page.passphrase.isVisible()


def test_a_workspace_offered_before_the_window_shows_stands_out(
    window: MainWindow, tmp_path: Path
) -> None:
    page = window.key_page
    page.create_button.clearFocus()  # with the focus its ground is another
    assert page.create_button.grab().toImage().pixelColor(20, 20) == current().color("primary")
    window.hide()
    window.offer(tmp_path / "office.plcdb")
    window.show()
    assert page.open_button.grab().toImage().pixelColor(20, 20) == current().color("primary")
    assert page.create_button.grab().toImage().pixelColor(20, 20) != current().color("primary")


def test_a_workspace_is_made_and_its_recovery_sheet_opens_it(
    qtbot: Any, window: MainWindow, settle: Settle, tmp_path: Path
) -> None:
    page = window.key_page
    qtbot.mouseClick(page.create_button, LEFT)
    dialog = page.dialog
    assert isinstance(dialog, CreateDialog)
    form = dialog.form
    qtbot.keyClicks(form.editor("organization"), "Nuestra Voz")
    assert form.editor("path").value().endswith("nuestra-voz.plcdb")
    qtbot.keyClicks(form.editor("your_name"), "Ana Duarte")
    qtbot.keyClicks(form.editor("passphrase").line, "three quiet words")
    qtbot.keyClicks(form.editor("again").line, "three quiet")
    form.submit()
    assert list(form.problems()) == ["again"]
    qtbot.keyClicks(form.editor("again").line, " words")
    path = Path(form.editor("path").value())
    form.submit()
    settle()
    assert path.is_file()
    assert window.workbench is not None
    address = window.workbench.address
    assert address == "home"

    sheet = _sheet(window)
    code = sheet.code
    target = tmp_path / "sheet.pdf"
    object.__setattr__(sheet._context, "ask_save_path", lambda *_words: str(target))  # noqa: SLF001
    save = next(b for b in sheet.findChildren(QPushButton) if "PDF" in b.text())
    qtbot.mouseClick(save, LEFT)
    settle()
    assert target.read_bytes().startswith(b"%PDF")
    sheet.accept()

    window.lock()
    settle()
    qtbot.mouseClick(page.forgotten, LEFT)
    recover = page.dialog
    assert isinstance(recover, RecoverDialog)
    qtbot.keyClicks(recover.form.editor("code"), code.lower().replace("-", " "))
    qtbot.keyClicks(recover.form.editor("passphrase").line, "other quiet words")
    qtbot.keyClicks(recover.form.editor("again").line, "other quiet words")
    recover.form.submit()
    settle()
    assert _is_open(window)

    window.lock()
    settle()
    page.unlock_with("three quiet words")
    settle()
    assert not _is_open(window)
    page.unlock_with("other quiet words")
    settle()
    assert _is_open(window)


def test_a_wrong_passphrase_is_explained_and_can_be_typed_again(
    qtbot: Any, window: MainWindow, settle: Settle, workspace_path: Path
) -> None:
    window.offer(workspace_path)
    page = window.key_page
    qtbot.keyClicks(page.passphrase.line, "not this one")
    qtbot.keyClick(page.passphrase.line, Qt.Key.Key_Return)
    settle()
    assert "passphrase is not right" in page.note.text
    assert page.passphrase.line.selectedText() == "not this one"
    qtbot.keyClicks(page.passphrase.line, PASSPHRASE)
    qtbot.mouseClick(page.open_button, LEFT)
    settle()
    assert _is_open(window)
    assert window.shell.settings.last_workspace == str(workspace_path)


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "not"), (b"hello" * 500, "not"), (None, "no workspace")],
    ids=["empty", "something else", "missing"],
)
def test_what_is_no_workspace_is_refused_in_words(
    window: MainWindow, settle: Settle, tmp_path: Path, content: bytes | None, words: str
) -> None:
    path = tmp_path / "thing.plcdb"
    if content is not None:
        path.write_bytes(content)
    window.offer(path)
    window.key_page.unlock_with("any words at all")
    settle()
    assert not _is_open(window)
    assert words in window.key_page.note.text
    assert "could not be done" not in window.key_page.note.text


def test_a_synced_folder_is_refused_with_what_to_do(
    qtbot: Any, window: MainWindow, settle: Settle, tmp_path: Path
) -> None:
    folder = tmp_path / "Dropbox"
    (folder / ".dropbox.cache").mkdir(parents=True)
    (folder / ".dropbox").touch()
    page = window.key_page
    qtbot.mouseClick(page.create_button, LEFT)
    assert isinstance(page.dialog, CreateDialog)
    form = page.dialog.form
    form.set_values({"organization": "A", "your_name": "B", "path": str(folder / "a.plcdb")})
    for name in ("passphrase", "again"):
        form.editor(name).set_value("three quiet words")
    form.submit()
    settle()
    assert not _is_open(window)
    assert not (folder / "a.plcdb").exists()
    assert "Dropbox" in form._note.text  # noqa: SLF001  # the words shown on top
    page.dialog.reject()


def test_a_backup_is_put_back_from_the_key_screen(
    qtbot: Any, opened: MainWindow, settle: Settle
) -> None:
    assert opened.workbench is not None
    opened.workbench.make_backup()
    settle()
    opened.lock()
    settle()
    page = opened.key_page
    qtbot.mouseClick(page.restore_button, LEFT)
    settle()
    from ui.workspace.restore_dialog import RestoreDialog

    dialog = page.findChildren(RestoreDialog)[0]
    dialog.table.view.selectRow(0)
    qtbot.mouseClick(dialog.restore_button, LEFT)
    assert dialog.question is not None
    with qtbot.waitSignal(dialog.restored):
        dialog.question.accept()
    settle()
    assert "The backup is back in place." in page.news.text
    page.unlock_with(PASSPHRASE)
    settle()
    assert opened.workbench is not None


def test_a_file_is_named_after_the_organization() -> None:
    assert file_name("Nuestra Voz & Família!") == "nuestra-voz-familia.plcdb"
    assert file_name("王秀英") == "workspace.plcdb"
    assert len(file_name("x" * 300)) <= 46


def test_the_passphrase_is_hidden_until_asked(window: MainWindow, workspace_path: Path) -> None:
    window.offer(workspace_path)
    line = window.key_page.passphrase.line
    assert line.echoMode() is line.EchoMode.Password
    window.key_page.passphrase._show.click()  # noqa: SLF001  # the box a person ticks
    assert line.echoMode() is line.EchoMode.Normal
    QApplication.processEvents()
