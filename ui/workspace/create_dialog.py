"""Making a new workspace: whose it is, where it lies, and the passphrase that opens it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.common.editors import TextEdit
from ui.common.form import Form, FormField
from ui.common.form_dialog import FormDialog
from ui.workspace.passphrase_edit import PassphraseEdit, RepeatedPassphrase
from ui.workspace.path_edit import PathEdit

ENDING = ".plcdb"


@dataclass(frozen=True)
class CreateWorkspace:
    """What the form knows.

    Attributes:
        path: The file to make.
        passphrase: What opens it.
        organization: Whose workspace it is.
        your_name: The first staff person.
    """

    path: Path
    passphrase: str
    organization: str
    your_name: str


class CreateDialog(FormDialog):
    """Collects what a new workspace needs.

    Signals:
        wished: A `CreateWorkspace`.
    """

    wished = Signal(object)

    def __init__(
        self, folder: Path, ask_save_path: Callable[[str, str, str], str], parent: QWidget
    ) -> None:
        form = Form()
        super().__init__(
            {},
            QCoreApplication.translate("CreateDialog", "New workspace"),
            form,
            parent,
            save_text=QCoreApplication.translate("CreateDialog", "Make the workspace"),
            explanation=QCoreApplication.translate(
                "CreateDialog", "One encrypted file on this computer. Nothing leaves it by itself."
            ),
        )
        self._folder = folder
        self._ask_save_path = ask_save_path
        self._is_path_own = False
        self._fill()
        form.focus_first()
        self.submitted.connect(self._tell)

    def _fill(self) -> None:
        form = self.form
        passphrase = PassphraseEdit()
        self._place = PathEdit(self._choose, self.tr("Choose…"))
        form.add(
            FormField("organization", self.tr("Your organization"), TextEdit(), is_required=True)
        )
        form.add(FormField("your_name", self.tr("Your name"), TextEdit(), is_required=True))
        form.add(
            FormField(
                "passphrase",
                self.tr("Passphrase"),
                passphrase,
                self.tr("At least 8 characters. A short sentence is easy to remember."),
                is_required=True,
            )
        )
        form.add(
            FormField(
                "again",
                self.tr("The same passphrase again"),
                RepeatedPassphrase(passphrase),
                is_required=True,
            )
        )
        form.add(
            FormField(
                "path",
                self.tr("Where to keep it"),
                self._place,
                self.tr(
                    "A folder of this computer, not OneDrive, Dropbox, a USB stick or a network."
                ),
                is_required=True,
            )
        )
        form.editor("organization").edited.connect(self._propose)
        self._propose()

    @Slot()
    def _propose(self) -> None:
        """Name the file after the organization until a place was chosen."""
        if not self._is_path_own:
            self._place.set_value(self._folder / file_name(self.form.editor("organization").text()))

    def _choose(self, present: str) -> str:
        kinds = self.tr("Workspaces (*.plcdb)")
        chosen = self._ask_save_path(self.tr("Where to keep the workspace"), present, kinds)
        if chosen and not chosen.casefold().endswith(ENDING):
            chosen += ENDING
        self._is_path_own = self._is_path_own or bool(chosen)
        return chosen

    @Slot(dict)
    def _tell(self, values: dict[str, str]) -> None:
        self.wished.emit(
            CreateWorkspace(
                Path(values["path"]),
                values["passphrase"],
                values["organization"],
                values["your_name"],
            )
        )


def file_name(organization: str) -> str:
    """Return a plain file name made of an organization's name; short, for backups repeat it."""
    from plc_desktop.domain.names import fold
    from plc_desktop.files import file_name as safe_name

    plain = re.sub(r"[^a-z0-9]+", "-", fold(organization)).strip("-")[:40].strip("-")
    return safe_name(plain or "workspace", suffix=ENDING)
