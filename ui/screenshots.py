"""Pictures of every page of the window, for looking at them and for the handbook."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from plc_desktop.files import make_folder
from plc_desktop.paths import default_folders
from plc_desktop.settings import Settings
from ui import fonts
from ui.app import application
from ui.main_window import MainWindow
from ui.page_list import PAGES, PageEntry
from ui.shell import Shell

if TYPE_CHECKING:
    from plc_desktop.domain.tables import HoursRow
    from plc_desktop.services.app import Office

_LONGEST_S = 20.0
_QUIET_S = 0.3
_QUIET_TURNS = 5
"""A slow first turn may leave the layout of what it made to the next ones."""
_PAGES_DRAWN_S = 1.5
"""Pages of a paper are drawn in a thread of Qt that does not say when it is done."""
_RECORD_OF = {
    "parent-leader": "parent_leaders",
    "cohort": "cohorts",
    "organization": "organizations",
    "placement": "placements",
    "training-session": "training_sessions",
}


def capture_all(  # noqa: PLR0913  # keyword-only after the first two
    office: Office,
    out: Path,
    *,
    size: tuple[int, int] = (1280, 800),
    theme: str = "light",
    language: str = "",
    text_scale: int = 100,
) -> list[Path]:
    """Save a picture of every page and return the files.

    Args:
        office: The open workspace; used by the window's worker until this returns.
        out: Folder for the pictures, made if it is missing.
        size: Width and height of the window.
        theme: "light", "dark" or "system".
        language: Code of a language, or `ui.translation.LONG_WORDS` and `MIRRORED`.
        text_scale: Percent.
    """
    make_folder(out)
    app = application(["plc-desktop"])
    shell = Shell(app, default_folders())
    shell.settings = Settings(theme=theme, language=language, text_scale=text_scale)
    shell.dress()
    fonts.load_others(app, shell.tasks)
    window = MainWindow(shell)
    window.resize(*size)
    saved = [_key_picture(window, out)]
    addresses = [(entry.address, address) for entry, address in page_addresses(office)]
    addresses += detail_addresses(office)
    from ui.reports.page import ReportsPage

    window.show_office(office)
    for number, (name, address) in enumerate(addresses, start=1):
        if window.workbench is None:
            break
        window.workbench.navigate(address)
        _settle(window)
        if isinstance(window.workbench.page, ReportsPage):
            _wait(_PAGES_DRAWN_S)
        window.workbench.notice_bar.hide()
        saved.append(_save(window, out / f"{number:02d}-{name}.png"))
    window.office = None  # the caller opened it and closes it
    window.close()
    shell.tasks.shutdown()
    window.deleteLater()
    return saved


def page_addresses(office: Office) -> list[tuple[PageEntry, str]]:
    """Return every page with an address that shows something."""
    from plc_desktop.domain.tables import TableRequest

    found = []
    for entry in PAGES:
        table = _RECORD_OF.get(entry.address)
        if table is None:
            found.append((entry, entry.address))
            continue
        rows = office.tables.first_page(table, TableRequest(), 1)
        if rows:
            found.append((entry, f"{entry.address}/{rows[0].id}"))
    return found


def detail_addresses(office: Office) -> list[tuple[str, str]]:
    """Return what a page shows one step further in: a name for the picture, and the address."""
    from plc_desktop.domain.tables import TableRequest

    request = TableRequest()
    found = [("hours-doubles", "hours/doubles"), ("import-preview", "import/sample")]
    found.append(("organization-key", "cards/organization"))
    newest = TableRequest(sort="worked_on", descending=True)
    entries = cast("list[HoursRow]", office.tables.first_page("hours", newest, 1))
    if entries:
        place, day = entries[0].placement_id, entries[0].worked_on
        found.append(("hours-week", f"hours/week/{place}/{day.isoformat()}"))
        found.append(("hours-add", f"hours/add/{place}"))
    waiting = [item for item in office.sign_off.queue() if item.supervisor_id]
    if waiting:
        found.append(("sign-off-lines", f"sign-off/{waiting[0].supervisor_id}"))
        found.append(("sign-off-sent", "sign-off/sent"))
    credentials = office.tables.first_page("credentials", request, 1)
    if credentials:
        found.append(("certificate", f"reports/credential={credentials[0].id}"))
    return found


def _key_picture(window: MainWindow, out: Path) -> Path:
    window.show()
    _settle(window)
    return _save(window, out / "00-key-screen.png")


def _save(window: MainWindow, path: Path) -> Path:
    window.grab().save(str(path))
    return path


def _wait(seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(0.005)


def _settle(window: MainWindow) -> None:
    """Let the window work until it has been quiet for a moment."""
    started = quiet_since = time.monotonic()
    turns = 0
    while time.monotonic() - started < _LONGEST_S:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        now = time.monotonic()
        turns += 1
        bench = window.workbench
        is_whole = bench is None or bench.page.is_whole
        if window.shell.tasks.is_busy or not is_whole:
            quiet_since, turns = now, 0
        elif turns > _QUIET_TURNS and now - quiet_since > _QUIET_S:
            return
        time.sleep(0.005)
