"""What opens this workspace: passphrase, recovery sheet, this computer's keychain."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QPushButton

from ui.common.card import Card
from ui.common.changes import Topic
from ui.common.text import PlainLabel, line
from ui.workspace.passphrase_dialog import PassphraseDialog
from ui.workspace.recovery_sheet_dialog import RecoverySheetDialog

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.workspace.keys import Keys
    from ui.common.page import Page


class KeysCard(Card):
    """Buttons for each way in."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.set_title(self.tr("Opening this workspace"))
        self._page = page
        self.dialog: PassphraseDialog | RecoverySheetDialog | None = None
        self.passphrase_button = QPushButton(self.tr("Change the passphrase…"))
        self.recovery_button = QPushButton(self.tr("Make a new recovery sheet…"))
        self.remember = QCheckBox(self.tr("Remember on this computer"))
        self._sheet = PlainLabel("", "muted")
        self._keychain = PlainLabel("", "muted")
        self._build()
        self.passphrase_button.clicked.connect(self._ask_passphrase)
        self.recovery_button.clicked.connect(self._show_sheet)
        self.remember.clicked.connect(self._remember)

    def refresh(self) -> None:
        """Load how it opens now."""
        self._page.run(partial(_state, self._page.office), self._show)

    def _show(self, state: tuple[bool, str, bool]) -> None:
        has_sheet, keychain, is_remembered = state
        self._sheet.setText(
            self.tr("A new sheet makes the old one useless.")
            if has_sheet
            else self.tr("There is no sheet yet. Without it a forgotten passphrase is the end.")
        )
        self._sheet.set_tone("" if has_sheet else "waiting")
        self.remember.setEnabled(bool(keychain))
        self.remember.setChecked(is_remembered)
        self._keychain.setText(
            self.tr("The key is kept in: {keychain}.").format(keychain=keychain)
            if keychain
            else self.tr("This computer has no keychain, so the passphrase is asked every time.")
        )

    @Slot()
    def _ask_passphrase(self) -> None:
        dialog = PassphraseDialog(self)
        dialog.wished.connect(self._change)
        self.dialog = dialog
        dialog.open()

    @Slot(str, str)
    def _change(self, old: str, new: str) -> None:
        dialog = self.dialog
        assert isinstance(dialog, PassphraseDialog)  # noqa: S101  # it has just emitted
        self._page.context.tasks.run(
            dialog,
            partial(self._page.office.keys.change_passphrase, old, new),
            lambda _none: self._changed(dialog),
            dialog.show_problem,
        )

    def _changed(self, dialog: PassphraseDialog) -> None:
        dialog.accept()
        self._page.context.notices.show(self.tr("The passphrase was changed."))

    @Slot()
    def _show_sheet(self) -> None:
        shell = self._page.context.shell
        size = shell.settings.page_size if shell is not None else "letter"
        self.dialog = RecoverySheetDialog(
            self._page.office, self._page.context, size, self._page.window()
        )
        self.dialog.finished.connect(self.refresh)
        self.dialog.open()

    @Slot()
    def _remember(self) -> None:
        keys = self._page.office.keys
        wished = self.remember.isChecked()
        self._page.run(partial(_keep, keys, wished=wished), self._remembered)

    def _remembered(self, _is_there: bool) -> None:  # noqa: FBT001  # a callback's value
        self.refresh()
        self._page.context.changes.announce(Topic.WORKSPACE)

    def _build(self) -> None:
        for widget in (self.passphrase_button, self.recovery_button):
            self.body.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self._sheet)
        self.body.addWidget(line())
        self.body.addWidget(self.remember)
        self.body.addWidget(self._keychain)


def _state(office: Office) -> tuple[bool, str, bool]:
    keys = office.keys
    return keys.has_recovery(), keys.keychain_name(), keys.is_remembered()


def _keep(keys: Keys, *, wished: bool) -> bool:
    if wished:
        return keys.remember()
    keys.forget()
    return False
