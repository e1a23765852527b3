"""Writing a file for other laptops right after a new recovery sheet or passphrase.

Both close the workspace's file for a moment; whatever kept the old connection failed then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from plc_desktop.services.workspace.environment import Environment
from tests.factories import PASSPHRASE, Clock
from tests.laptops import Laptop, join
from ui.exchange.page import ExchangePage
from ui.settings.page import SettingsPage
from ui.workspace.passphrase_dialog import PassphraseDialog
from ui.workspace.recovery_sheet_dialog import RecoverySheetDialog

if TYPE_CHECKING:
    from ui.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton
Settle = Callable[[], None]


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "usb"
    folder.mkdir()
    return folder


@pytest.fixture
def bo(
    opened: MainWindow, environment: Environment, clock: Clock, tmp_path: Path, stick: Path
) -> Iterator[Laptop]:
    """Another laptop of the workspace in the window, which writes its files into the folder."""
    assert opened.office is not None
    opened.office.watched_folder.choose(stick)
    made = join(Laptop(opened.office, environment, clock, tmp_path), tmp_path / "apart", "Bo")
    yield made
    made.office.close()


def _new_sheet(qtbot: Any, page: SettingsPage, settle: Settle) -> None:
    qtbot.mouseClick(page.keys.recovery_button, LEFT)
    settle()
    dialog = page.keys.dialog
    assert isinstance(dialog, RecoverySheetDialog)
    dialog.accept()
    settle()


def _new_passphrase(qtbot: Any, page: SettingsPage, settle: Settle) -> None:
    qtbot.mouseClick(page.keys.passphrase_button, LEFT)
    dialog = page.keys.dialog
    assert isinstance(dialog, PassphraseDialog)
    for name, text in (
        ("old", PASSPHRASE),
        ("new", "quiet new words"),
        ("again", "quiet new words"),
    ):
        dialog.form.editor(name).set_value(text)
    dialog.form.submit()
    settle()
    assert page.context.notices.recent[0].text == "The passphrase was changed."


@pytest.mark.parametrize("make", [_new_sheet, _new_passphrase])
def test_a_file_is_written_right_after(  # noqa: PLR0913, PLR0917  # fixtures
    qtbot: Any,
    opened: MainWindow,
    settle: Settle,
    bo: Laptop,
    stick: Path,
    make: Callable[[Any, SettingsPage, Settle], None],
) -> None:
    bench = opened.workbench
    assert bench is not None
    bench.navigate("settings")
    settle()
    settings = bench.page
    assert isinstance(settings, SettingsPage)
    make(qtbot, settings, settle)

    bench.navigate("exchange")
    settle()
    page = bench.page
    assert isinstance(page, ExchangePage)
    qtbot.waitUntil(page.write_button.isEnabled)
    qtbot.mouseClick(page.write_button, LEFT)
    qtbot.waitUntil(lambda: bool(list(stick.glob("*.plcsync"))))
    settle()
    (path,) = stick.glob("*.plcsync")
    assert bo.office.syncing.look(path).is_trusted
    assert bo.office.syncing.import_file(path).report.waiting == 0
    assert "is saved in" in opened.shell.notices.recent[0].text
