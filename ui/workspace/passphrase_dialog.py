"""Changing a passphrase: of the workspace, or a person's own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.common.form import Form, FormField
from ui.common.form_dialog import FormDialog
from ui.workspace.passphrase_edit import PassphraseEdit, RepeatedPassphrase


class PassphraseDialog(FormDialog):
    """Asks for the old passphrase and the new one twice.

    Signals:
        wished: (old, new).
    """

    wished = Signal(str, str)

    def __init__(self, parent: QWidget, *, title: str = "", explanation: str = "") -> None:
        """Build the dialog.

        Args:
            parent: Widget it belongs to.
            title: Whose passphrase; that of the workspace if empty.
            explanation: What else to know; about backups if empty.
        """
        form = Form()
        new = PassphraseEdit()
        form.add(
            FormField(
                "old",
                QCoreApplication.translate("PassphraseDialog", "Passphrase until now"),
                PassphraseEdit(),
                is_required=True,
            )
        )
        form.add(
            FormField(
                "new",
                QCoreApplication.translate("PassphraseDialog", "New passphrase"),
                new,
                QCoreApplication.translate(
                    "PassphraseDialog",
                    "At least 8 characters. A short sentence is easy to remember.",
                ),
                is_required=True,
            )
        )
        form.add(
            FormField(
                "again",
                QCoreApplication.translate("PassphraseDialog", "The new passphrase again"),
                RepeatedPassphrase(new),
                is_required=True,
            )
        )
        super().__init__(
            {},
            title or QCoreApplication.translate("PassphraseDialog", "Change the passphrase"),
            form,
            parent,
            save_text=QCoreApplication.translate("PassphraseDialog", "Change it"),
            explanation=explanation
            or QCoreApplication.translate(
                "PassphraseDialog",
                "Older backups still open with the passphrase they were made with.",
            ),
            width=480,
        )
        self.submitted.connect(self._tell)

    @Slot(dict)
    def _tell(self, values: dict[str, str]) -> None:
        self.wished.emit(values["old"], values["new"])
