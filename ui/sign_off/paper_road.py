"""The road over paper on the sign-off page: sheets go out, scans come in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QPushButton

from ui.common.changes import Topic
from ui.sign_off.paper_scans_dialog import PaperScansDialog
from ui.sign_off.paper_sheet_dialog import PaperSheetDialog

if TYPE_CHECKING:
    from plc_desktop.services.sign_off.scanned_sheets import ScansRead
    from plc_desktop.services.workspace.progress import Progress
    from ui.common.page import Page

SCANS = frozenset({".pdf", ".png", ".jpg", ".jpeg"})


class PaperRoad(QObject):
    """Opens the dialogs of one page.

    Attributes:
        dialog: The dialog opened last.

    Signals:
        signed: What was written down from scans.
    """

    signed = Signal(object)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.dialog: PaperSheetDialog | PaperScansDialog | None = None

    def fill(self, button: QPushButton, print_sheet: Callable[[], object]) -> None:
        """Give a button of the page's header the menu of this road."""
        menu = QMenu(button)
        menu.addAction(self.tr("Print a sheet…"), lambda: print_sheet())  # noqa: PLW0108  # keeps it
        menu.addAction(self.tr("Import scans…"), self.ask_scans)
        button.setMenu(menu)

    def print_sheet(self, supervisor_id: str, entry_ids: Sequence[str] = ()) -> None:
        """Show the sheet of what waits for a supervisor, or of these lines."""
        page = self._page
        dialog = PaperSheetDialog(page.office, page.context, supervisor_id, entry_ids, page)
        dialog.printed.connect(partial(page.context.changes.announce, Topic.SIGN_OFF))
        self.dialog = dialog
        dialog.open()

    def ask_scans(self) -> None:
        """Let the person choose scans, and read them."""
        context = self._page.context
        title = self.tr("Scans of signed sheets")
        kinds = self.tr("Scans and photos") + " (*.pdf *.png *.jpg *.jpeg)"
        if context.ask_open_paths is not None:
            chosen = context.ask_open_paths(title, kinds)
        else:
            one = context.ask_open_path(title, kinds)
            chosen = [one] if one else []
        if chosen:
            self.read([Path(path) for path in chosen])

    def read(self, paths: Sequence[Path]) -> None:
        """Read scans and show which lines stand on them."""
        office = self._page.office

        def job(progress: Progress) -> ScansRead:
            from plc_desktop.services.sign_off.scan_files import load_scan

            return office.paper_scans.read([load_scan(path) for path in paths], progress)

        self._page.run_long(self.tr("Reading scans"), job, self._show)

    def _show(self, read: ScansRead) -> None:
        page = self._page
        dialog = PaperScansDialog(page.office, page.context, read, page)
        dialog.signed.connect(self.signed)
        self.dialog = dialog
        dialog.open()


def are_scans(paths: Sequence[Path]) -> bool:
    """Return whether all of these files may be scans, by their names."""
    return bool(paths) and all(path.suffix.casefold() in SCANS for path in paths)
