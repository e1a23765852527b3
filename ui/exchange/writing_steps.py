"""Writing our file for the other laptops."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot

if TYPE_CHECKING:
    from plc_desktop.services.exchange.writing import Written
    from plc_desktop.services.workspace.progress import Progress
    from ui.exchange.page import ExchangePage

translate = QCoreApplication.translate


class WritingSteps(QObject):
    """Writes for all laptops or for one, into the chosen folder if it is there."""

    def __init__(self, page: ExchangePage) -> None:
        super().__init__(page)
        self._page = page

    @Slot()
    def write_all(self) -> None:
        """Write one file for all other laptops."""
        self.write("")

    @Slot(str)
    def write(self, key: str) -> None:
        """Write into the folder where files arrive, if it is there; else ask for one."""
        folder = self._folder()
        if not folder:
            return
        keys = (key,) if key else ()

        def job(progress: Progress) -> Written:
            return self._page.office.syncing.export(Path(folder), keys, progress=progress)

        self._page.run_long(translate("ExchangePage", "Writing our file"), job, self._written)

    def _folder(self) -> str:
        seen = self._page.folder_steps.shown
        if seen is not None and seen.is_there:
            return str(seen.folder)
        if self._page.context.ask_folder is None:
            return ""
        return self._page.context.ask_folder(
            translate("ExchangePage", "Where shall the file go? Choose the stick.")
        )

    def _written(self, written: Written) -> None:
        words = translate(
            "ExchangePage",
            "Our file for {names} is saved in {folder}. Eject a stick before you pull it out.",
        )
        self._page.context.notices.show(
            words.format(folder=str(written.path.parent), names=", ".join(written.readers))
        )
        self._page.concerned()
