"""The computer's own windows for choosing a file, starting where the last file was."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


class FileDialogs:
    """Asks for files; the first time in Documents, afterwards in the folder used last."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent
        self._folder = ""

    @property
    def folder(self) -> str:
        """The folder the next question starts in."""
        places = QStandardPaths.StandardLocation
        for place in (places.DocumentsLocation, places.HomeLocation):
            if self._folder:
                break
            found = QStandardPaths.writableLocation(place)
            if found and Path(found).is_dir():
                return found
        return self._folder

    def ask_save_path(self, title: str, name: str, kinds: str) -> str:
        """Return where to save, "" if the person changed their mind.

        Args:
            title: Title of the window.
            name: Suggested file name; its ending is added where none was typed.
            kinds: Kinds of files, such as "PDF files (*.pdf)".
        """
        dialog = QFileDialog(self._parent, title, self.folder, kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix)
        dialog.selectFile(name)
        return self._answer(dialog)

    def ask_open_path(self, title: str, kinds: str) -> str:
        """Return the file to read, "" if the person changed their mind."""
        dialog = QFileDialog(self._parent, title, self.folder, kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        return self._answer(dialog)

    def ask_open_paths(self, title: str, kinds: str) -> list[str]:
        """Return the files to read, none if the person changed their mind."""
        chosen = QFileDialog.getOpenFileNames(self._parent, title, self.folder, kinds)[0]
        if chosen:
            self._folder = str(Path(chosen[0]).parent)
        return chosen

    def ask_folder(self, title: str) -> str:
        """Return a folder, "" if the person changed their mind."""
        chosen = QFileDialog.getExistingDirectory(self._parent, title, self.folder)
        self._folder = chosen or self._folder
        return chosen

    def _answer(self, dialog: QFileDialog) -> str:
        is_chosen = bool(dialog.exec())
        files = dialog.selectedFiles()
        dialog.deleteLater()
        if not is_chosen or not files:
            return ""
        self._folder = str(Path(files[0]).parent)
        return files[0]
