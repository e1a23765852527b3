"""Opening with the code on the recovery sheet, and a new passphrase at once."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.common.editors import TextEdit
from ui.common.form import Form, FormField
from ui.common.form_dialog import FormDialog
from ui.workspace.passphrase_edit import PassphraseEdit, RepeatedPassphrase


class RecoverDialog(FormDialog):
    """Asks for the recovery code and the passphrase from now on.

    Signals:
        wished: (code, new passphrase).
    """

    wished = Signal(str, str)

    def __init__(self, workspace: str, parent: QWidget) -> None:
        form = Form()
        passphrase = PassphraseEdit()
        form.add(
            FormField(
                "code",
                QCoreApplication.translate("RecoverDialog", "Code on the recovery sheet"),
                TextEdit(),
                QCoreApplication.translate(
                    "RecoverDialog", "Capitals, spaces and hyphens do not matter."
                ),
                is_required=True,
            )
        )
        form.add(
            FormField(
                "passphrase",
                QCoreApplication.translate("RecoverDialog", "New passphrase"),
                passphrase,
                QCoreApplication.translate("RecoverDialog", "At least 8 characters."),
                is_required=True,
            )
        )
        form.add(
            FormField(
                "again",
                QCoreApplication.translate("RecoverDialog", "The new passphrase again"),
                RepeatedPassphrase(passphrase),
                is_required=True,
            )
        )
        super().__init__(
            {},
            QCoreApplication.translate("RecoverDialog", "Open {workspace}").format(
                workspace=workspace
            ),
            form,
            parent,
            save_text=QCoreApplication.translate("RecoverDialog", "Open"),
            width=480,
        )
        self.submitted.connect(self._tell)

    @Slot(dict)
    def _tell(self, values: dict[str, str]) -> None:
        self.wished.emit(values["code"], values["passphrase"])
