"""Pictures of the help that show the demo's workspace, made anew, in English and in Spanish.

Run `python -m tests.demo_pictures FOLDER` with `QT_QPA_PLATFORM=offscreen`.
"""

from __future__ import annotations

import math
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pypdfium2
from PIL import Image, ImageDraw
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from plc_desktop.cli import main as run_command
from plc_desktop.cli.demo import SAMPLE_PASSPHRASE
from plc_desktop.domain.tables import TableRequest
from plc_desktop.paths import HOME_VARIABLE
from plc_desktop.services.app import Office, open_workspace
from plc_desktop.services.workspace.environment import Environment
from reports.sign_off_sheet import render
from tests.help_pictures import LANGUAGES, save, settle, shell_of, wait_until
from tests.scans import raster, scanned_pdf
from ui.common.document_texts import document_texts
from ui.credentials.verify.page import VerifyPage
from ui.main_window import MainWindow
from ui.sign_off.page import SignOffPage
from ui.sign_off.paper_scans_dialog import PaperScansDialog

_REASONS = {"": "Which families?", "es": "Falta el lugar."}
_VERIFIED = 3
"""Which certificate is looked at, by number."""
_INK = (24, 30, 60)
_DPI = 150
_STEPS = 90
_PAGE_DRAWN_S = 1.5

P = TypeVar("P", bound=QWidget)


def main(folder: Path) -> None:
    """Make the demo in a folder of its own, and every picture of it in every language.

    Raises:
        SystemExit: If the demo could not be made.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as root:
        demo = Path(root) / "demo"
        os.environ[HOME_VARIABLE] = str(Path(root) / "home")
        if failed := run_command(["demo", "--no-window", "--out", str(demo)]):
            raise SystemExit(failed)
        for language, ending in LANGUAGES.items():
            office = open_workspace(demo / "workspace.plcdb", passphrase=SAMPLE_PASSPHRASE)
            window = Demo(office, demo, language)
            for name, picture in window.pictures():
                save(picture, folder / f"{name}{ending}.png")
            window.close()
            office.close()


class Demo:
    """A window with the demo's workspace in a language."""

    def __init__(self, office: Office, folder: Path, language: str) -> None:
        self._office = office
        self._folder = folder
        self._language = language
        self._window = MainWindow(shell_of(Environment.default(), language))
        self._window.resize(1280, 800)
        self._window.show()
        self._window.show_office(office)
        settle(self._window.shell)

    def pictures(self) -> Iterator[tuple[str, QWidget]]:
        """Yield a name and what it shows; the next one changes it."""
        yield "home", self._at("home")
        yield "parent-leader", self._at("parent-leader/" + self._first("parent_leaders"))
        yield "sign-off", self._at("sign-off/" + self._supervisor())
        yield "certificate", self._certificate()
        yield "verify", self._verified()
        yield "paper", self._scanned()

    def close(self) -> None:
        """Leave the window, not the workspace."""
        self._window.office = None
        self._window.close()
        self._window.shell.tasks.shutdown()

    def _at(self, address: str) -> QWidget:
        assert self._window.workbench is not None
        self._window.workbench.navigate(address)
        settle(self._window.shell)
        self._window.workbench.notice_bar.hide()
        return self._window

    def _page(self, kind: type[P], address: str) -> P:
        self._at(address)
        assert self._window.workbench is not None
        page = self._window.workbench.page
        assert isinstance(page, kind)
        return page

    def _first(self, table: str) -> str:
        return str(self._office.tables.first_page(table, TableRequest(), 1)[0].id)

    def _supervisor(self) -> str:
        return next(each.supervisor_id for each in self._office.sign_off.queue())

    def _certificate(self) -> QWidget:
        shown = self._at("reports/credential=" + self._first("credentials"))
        ends = time.monotonic() + _PAGE_DRAWN_S
        wait_until(lambda: time.monotonic() > ends)
        return shown

    def _verified(self) -> QWidget:
        page = self._page(VerifyPage, "verify")
        page.view.verify([sorted((self._folder / "certificates").glob("*.pdf"))[_VERIFIED]])
        wait_until(lambda: not page.view.is_busy)
        settle(self._window.shell)
        return page

    def _scanned(self) -> QWidget:
        """Return the scan of a sheet on which all lines but the last have initials."""
        sheet = self._office.paper_sheets.sheet(self._supervisor())
        drawn = render(sheet, document_texts(self._language))
        self._office.paper_sheets.record(sheet, drawn.lines_on_pages)
        scan = _signed(drawn.content)
        file = self._folder / "scan.pdf"
        file.write_bytes(scanned_pdf([scan], _DPI))
        page = self._page(SignOffPage, "sign-off")
        page.paper.read([file])
        wait_until(lambda: isinstance(page.paper.dialog, PaperScansDialog))
        dialog = page.paper.dialog
        assert isinstance(dialog, PaperScansDialog)
        dialog.resize(1240, 680)
        settle(self._window.shell)
        view = dialog.deciding.table.view
        view.setFocus()
        for key in (Qt.Key.Key_S,) * (len(sheet.lines) - 1) + (Qt.Key.Key_R,):
            QTest.keyClick(view, key)
        reason = QApplication.focusWidget()  # "R" leads to where it is typed
        assert reason is not None
        QTest.keyClicks(reason, _REASONS[self._language])
        settle(self._window.shell)
        return dialog


def _signed(sheet: bytes) -> Image.Image:
    """Return the scan of a sheet: initials for all lines but the last, which has a reason."""
    scan = raster(sheet, dpi=_DPI)
    pen = ImageDraw.Draw(scan)
    document = pypdfium2.PdfDocument(sheet)
    height = document[0].get_height()
    found = [part.get_bounds() for part in document[0].get_objects()]
    boxes = sorted((one for one in found if _is_box(one)), key=lambda one: (-one[3], one[0]))
    for left, bottom, right, top in (*boxes[:-2:2], boxes[-1]):
        _scribble(pen, left + 6, height - top + 6, right - 6, height - bottom - 6)
    lowest = boxes[-1][1]
    lines = [one for one in found if one[3] < lowest and one[3] - one[1] < 2 < one[2] - one[0]]
    for left, bottom, right, _top in sorted(lines, key=lambda one: -one[3])[1:3]:
        end = left + (right - left) * 0.6
        _scribble(pen, left + 8, height - bottom - 14, end, height - bottom)
    return scan


def _is_box(bounds: tuple[float, float, float, float]) -> bool:
    left, bottom, right, top = bounds
    return 22 < top - bottom < 27 and 40 < right - left < 120  # points


def _scribble(pen: ImageDraw.ImageDraw, *corners: float) -> None:
    """Write something that looks like initials, between corners in points."""
    left, top, right, bottom = (at * _DPI / 72 for at in corners)
    middle, half = (top + bottom) / 2, (bottom - top) / 2
    points = []
    for step in range(_STEPS):
        at = step / (_STEPS - 1)
        swing = math.sin(at * 31) * math.cos(at * 9 + left)
        points.append((left + at * (right - left), middle + half * swing))
    pen.line(points, fill=_INK, width=3, joint="curve")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
