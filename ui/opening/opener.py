"""Gives every file that comes to the window to whoever opens its kind."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from ui.common.seen import visible
from ui.opening.file_kinds import FileKind, kind_of

if TYPE_CHECKING:
    from ui.common.confirm import ConfirmDialog
    from ui.main_window import MainWindow

_PACKED = ".zip"


class FileOpener(QObject):
    """Opens files for the window; what needs a workspace waits until one is open."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.waiting: list[Path] = []
        window.office_opened.connect(self._open_waiting)

    def open(self, paths: Sequence[Path]) -> None:
        """Open files of any kinds; those of one kind together."""
        by_kind: dict[FileKind, list[Path]] = {}
        unknown = []
        for path in paths:
            kind = kind_of(path)
            if kind is None:
                unknown.append(path)
            else:
                by_kind.setdefault(kind, []).append(path)
        for kind, found in by_kind.items():
            self._give(kind, found)
        if unknown:
            self._window.tell(self._unknown_words(unknown))

    def _unknown_words(self, paths: Sequence[Path]) -> str:
        text = self.tr("PLC Desktop does not open files like this: {names}.")
        if any(path.suffix.casefold() == _PACKED for path in paths):
            text = self.tr(
                "PLC Desktop does not open files like this: {names}. Unpack it first, then open"
                " what you find inside, such as a certificate."
            )
        return text.format(names=_names(paths))

    @Slot(list)
    def open_soon(self, paths: list[Path]) -> None:
        """Open files once whoever brings them has gone on."""
        QTimer.singleShot(0, self, partial(self.open, paths))

    def _give(self, kind: FileKind, paths: list[Path]) -> None:
        if kind.needs_office and self._window.office is None:
            self.wait(paths)
            return
        module, _, function = kind.target.partition(":")
        getattr(import_module(module), function)(self._window, paths)

    def wait(self, paths: Sequence[Path]) -> None:
        """Open files as soon as a workspace is open, and say so."""
        self.waiting += paths
        text = self.tr("As soon as your workspace is open, this is taken in: {names}.")
        self._window.tell(text.format(names=_names(self.waiting)))

    @Slot()
    def _open_waiting(self) -> None:
        paths, self.waiting = self.waiting, []
        if paths:  # once the window shows its first page
            self.open_soon(paths)


def _names(paths: Sequence[Path]) -> str:
    return ", ".join(visible(path.name) for path in paths)


def offer_first(window: MainWindow, paths: Sequence[Path]) -> None:
    """Ask for the passphrase of a workspace; if another one is open, first whether to close it."""
    path, office = paths[0], window.office
    if window.key_page.is_opening:
        window.opener.wait(paths)
        return
    if office is None:
        _offer(window, path)
        return
    here = office.session.database.path
    if _is_same(path, here):
        words = QCoreApplication.translate("FileOpener", "{name} is open already.")
        window.tell(words.format(name=visible(path.name)))
        return
    window.raise_()
    ask_in_place(window, path, here)


def ask_in_place(window: MainWindow, path: Path, here: Path) -> ConfirmDialog:
    """Ask whether one workspace is closed to open another; the key screen leads back."""
    from ui.common.confirm import ConfirmDialog

    translate = QCoreApplication.translate
    dialog = ConfirmDialog(
        translate("FileOpener", "Close this workspace and open {name}?").format(
            name=visible(path.name)
        ),
        translate(
            "FileOpener",
            "Only one workspace is open at a time. Everything in this one is saved ({open}). A"
            " button on the next screen leads back to it; its passphrase is asked again.",
        ).format(open=visible(str(here))),
        translate("FileOpener", "Close it and open the other"),
        window,
        is_danger=False,
    )
    dialog.accepted.connect(partial(_change, window, path, here))
    dialog.open()
    return dialog


def _change(window: MainWindow, path: Path, here: Path) -> None:
    window.lock()
    _offer(window, path)
    window.key_page.offer_way_back(here)


def _offer(window: MainWindow, path: Path) -> None:
    window.offer(path)
    window.key_page.look_for_remembered_key()


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # one of them is gone, as on a stick that was pulled out
        return one == other
