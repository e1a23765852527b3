from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea

from plc_desktop.services.sign_off.deadlines import Deadlines
from tests.factories import PASSPHRASE
from tests.gui.looking import page_at
from ui.home.page import HomePage
from ui.main_window import MainWindow
from ui.settings.page import SettingsPage
from ui.workspace.passphrase_dialog import PassphraseDialog

Settle = Callable[[], None]
LEFT = Qt.MouseButton.LeftButton


def test_an_empty_workspace_loads_the_sample_and_undo_takes_it_out(
    qtbot: Any, opened: MainWindow, settle: Settle
) -> None:
    bench, home = opened.workbench, home_of(opened)
    assert bench is not None
    assert home.first_run.import_button.isVisible()
    qtbot.mouseClick(home.first_run.sample_button, LEFT)
    settle()
    assert not home.first_run.isVisible()
    assert home.work.isVisible()
    buttons = [button.text() for button in home.work.findChildren(QPushButton)]
    assert "Sign off" in buttons
    qtbot.mouseClick(bench.notice_bar._undo, LEFT)  # noqa: SLF001  # the Undo a person clicks
    settle()
    assert home.first_run.isVisible()


def test_what_an_empty_workspace_is_shown_takes_no_room_where_there_is_work(
    qtbot: Any, opened: MainWindow, settle: Settle
) -> None:
    """Never shown, it once asked for more height than the day's work, so Home scrolled."""
    opened.resize(1281, 800)
    qtbot.mouseClick(home_of(opened).first_run.sample_button, LEFT)
    settle()
    opened.lock()
    settle()
    opened.key_page.unlock_with(PASSPHRASE)
    settle()
    home = home_of(opened)
    area = next(a for a in home.findChildren(QScrollArea) if a.isAncestorOf(home.work))
    inside = area.widget()
    assert inside is not None
    assert not area.verticalScrollBar().isVisible()
    assert inside.width() == area.viewport().width()


def home_of(window: MainWindow) -> HomePage:
    bench = window.workbench
    assert bench is not None
    home = bench.page
    assert isinstance(home, HomePage)
    return home


def test_the_buttons_of_the_day_go_where_the_work_is(
    qtbot: Any, opened: MainWindow, settle: Settle
) -> None:
    bench, home = opened.workbench, home_of(opened)
    assert bench is not None
    qtbot.mouseClick(home.first_run.sample_button, LEFT)
    settle()
    sign = next(b for b in home.work.findChildren(QPushButton) if b.text() == "Sign off")
    qtbot.mouseClick(sign, LEFT)
    settle()
    assert bench.address == "sign-off"


def test_the_passphrase_is_changed_only_with_the_old_one(
    qtbot: Any, opened: MainWindow, settle: Settle
) -> None:
    page = page_at(opened, settle, "settings", SettingsPage)
    qtbot.mouseClick(page.keys.passphrase_button, LEFT)
    dialog = page.keys.dialog
    assert isinstance(dialog, PassphraseDialog)
    for name, text in (
        ("old", "wrong one"),
        ("new", "brand new words"),
        ("again", "brand new words"),
    ):
        dialog.form.editor(name).set_value(text)
    dialog.form.submit()
    settle()
    assert dialog.isVisible()
    dialog.form.editor("old").set_value(PASSPHRASE)
    dialog.form.submit()
    settle()
    opened.lock()
    settle()
    opened.key_page.unlock_with("brand new words")
    settle()
    assert opened.workbench is not None


def test_theme_and_paper_are_kept(opened: MainWindow, settle: Settle) -> None:
    from plc_desktop import settings

    page = page_at(opened, settle, "settings", SettingsPage)
    form = page.look.form
    for name, value in (("theme", "dark"), ("page_size", "a4")):
        editor = form.editor(name)
        editor.setCurrentIndex(editor.findData(value))
    kept = settings.load(opened.shell.folders.settings)
    assert (kept.theme, kept.page_size) == ("dark", "a4")


def test_a_backup_made_by_hand_appears_in_the_list(
    qtbot: Any, opened: MainWindow, settle: Settle
) -> None:
    page = page_at(opened, settle, "settings", SettingsPage)
    before = page.backups.table.model.rowCount()
    qtbot.mouseClick(page.backups.make_button, LEFT)
    settle()
    assert page.backups.table.model.rowCount() == before + 1
    assert page.backups.table.model.index(0, 1).data() == "Made by hand"


def test_the_time_to_sign_is_chosen_for_the_workspace(
    qtbot: Any, opened: MainWindow, settle: Settle
) -> None:
    page = page_at(opened, settle, "settings", SettingsPage)
    card = page.deadlines
    assert [card.form.editor(name).value() for name in ("answer_days", "overdue_days")] == [30, 14]
    assert not card.save_button.isEnabled()
    card.form.editor("answer_days").set_value(10)
    qtbot.mouseClick(card.save_button, LEFT)
    settle()
    assert "cannot be late" in card.form.problems()["overdue_days"]
    card.form.editor("overdue_days").set_value(7)
    qtbot.mouseClick(card.save_button, LEFT)
    settle()
    office = opened.office
    assert office is not None
    assert office.deadlines.get() == Deadlines(10, 7)
    undo = opened.shell.notices.recent[0].undo
    assert undo is not None
    undo()
    settle()
    assert office.deadlines.get() == Deadlines()
    assert card.form.editor("answer_days").value() == 30
