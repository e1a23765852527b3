"""The one window: the key screen, or the open workspace."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QMainWindow,
    QRadioButton,
    QStackedWidget,
    QWidget,
)
from typing_extensions import override

from plc_desktop.errors import PlcError
from ui.common import theme
from ui.common.changes import Topic
from ui.common.drops import FileDrops
from ui.opening.file_kinds import stand_alone
from ui.opening.opener import FileOpener
from ui.shell import Shell
from ui.workspace.key_page import KeyPage

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from ui.workbench import Workbench
    from ui.workspace.recovery_sheet_dialog import RecoverySheetDialog
    from ui.workspace.who_works import WhoWorks

logger = logging.getLogger(__name__)

_SMALLEST = (1024, 640)
_FIRST_SIZE = (1280, 800)
_ENTER = (0x01000004, 0x01000005)
"""As in `Qt.Key`; see `ui.common.text` for why not by name."""


class MainWindow(QMainWindow):
    """Shows the key screen until a workspace is open.

    Signals:
        office_opened: A workspace is open and its first page is shown.
        painted: The window is on the screen for the first time.
    """

    office_opened = Signal()
    painted = Signal()

    def __init__(self, shell: Shell, place_file: Path | None = None) -> None:
        super().__init__()
        theme.dress(self)
        self.shell = shell
        self.office: Office | None = None
        self.workbench: Workbench | None = None
        self._place_file = place_file
        self._was_painted = False
        self.recovery_sheet: RecoverySheetDialog | None = None
        self.who: WhoWorks | None = None
        self._had_focus: QWidget | None = None
        self._stack = QStackedWidget()
        self.key_page = self._new_key_page()
        self.setWindowTitle("PLC Desktop")
        self.setCentralWidget(self._stack)
        self._restore_place()
        self.opener = FileOpener(self)
        FileDrops(self).dropped.connect(self.open_files)
        shell.look_changed.connect(self._rebuild)
        shell.restore_wished.connect(self._restore)

    def offer(self, path: Path) -> None:
        """Ask for the passphrase of this workspace."""
        self.key_page.show_workspace(path)

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open files of any kind this program knows; see `ui.opening.file_kinds`."""
        if not stand_alone(paths):
            self.show()  # until now there may have been windows of files only
            self.raise_()
            self.activateWindow()
        self.opener.open(paths)

    def open_later(self, paths: Sequence[Path]) -> None:
        """Show the window, and open files as soon as a workspace is open."""
        self.show()
        self.opener.waiting += paths

    def tell(self, text: str) -> None:
        """Say something wherever the person looks now."""
        if self.workbench is not None:
            self.shell.notices.inform(text)
        else:
            self.key_page.say(text)

    def show_office(self, office: Office, address: str = "home") -> None:
        """Show an open workspace."""
        from ui.workbench import Workbench

        self.office = office
        self.workbench = Workbench(office, self.shell)
        self.workbench.lock_wished.connect(self.lock)
        self.workbench.files_chosen.connect(self.open_files)
        self._stack.addWidget(self.workbench)
        self._stack.setCurrentWidget(self.workbench)
        self.workbench.navigate(address)
        self.office_opened.emit()

    @Slot()
    def lock(self) -> None:
        """Close the workspace and go back to the key screen."""
        office, self.office = self.office, None
        if office is not None and self.workbench is not None:
            # once its pages are gone with their timers, so that none asks a closed file
            self.workbench.destroyed.connect(lambda: self.shell.tasks.run(self, office.close))
        self._drop_workbench()
        self._stack.setCurrentWidget(self.key_page)
        self.setWindowTitle("PLC Desktop")
        last = self.shell.settings.last_workspace
        self.key_page.show_workspace(Path(last) if last else None)

    @Slot()
    def _open_desk(self) -> None:
        from ui.signing_desk.window import open_desk

        open_desk(self)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride:  # comes before the key itself
            self._had_focus = self.focusWidget()
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus, as it does in dialogs.

        Only what no widget used comes here; Enter in a field may just have moved the focus.
        """
        button = self.focusWidget()
        if (
            event.key() in _ENTER
            and isinstance(button, QAbstractButton)
            and not isinstance(button, QCheckBox | QRadioButton)  # Space is for these
            and button is self._had_focus
        ):
            button.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, partial(self.painted.emit))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._keep_place()
        super().closeEvent(event)

    def finish(self) -> None:
        """Make a backup if one is due and close the file; on the worker, at the very end."""
        office, self.office = self.office, None
        if office is None:
            return
        try:
            office.backups.make_if_due()
        except PlcError as problem:
            logger.warning("no backup at the end: %s", problem.code)
        office.close()

    @Slot(object, bool)
    def _opened(self, office: Office, is_new: bool) -> None:  # noqa: FBT001  # a slot
        self.shell.tasks.run(self, lambda: office.info, self._remember)
        self.show_office(office)
        if is_new:
            self.show_recovery_sheet()
        else:
            self.shell.tasks.run(self, lambda: office.needs_enrollment, self._ask_to_enroll)

    @Slot(object)
    def _joined(self, office: Office) -> None:
        """Show a second laptop's workspace; it knows only who sat at the first one."""
        from ui.workspace.who_works import WhoWorks

        self._opened(office, True)
        if self.workbench is None or self.recovery_sheet is None:
            return
        self.who = WhoWorks(office, self.workbench.context, self.workbench)
        self.who.chosen.connect(self._welcome)
        self.who.left.connect(self._ask_later)
        self.recovery_sheet.finished.connect(self.who.start)

    @Slot(str)
    def _welcome(self, name: str) -> None:
        self.shell.notices.inform(self.tr("Welcome, {name}.").format(name=name))

    @Slot()
    def _ask_later(self) -> None:
        office = self.office
        if office is not None:
            self.shell.tasks.run(self, lambda: office.info.user.full_name, self._say_who)

    def _say_who(self, name: str) -> None:
        words = self.tr("What you write here is recorded under the name {name}.")
        if self.workbench is not None:
            self.shell.notices.inform(
                words.format(name=name),
                self.tr("Somebody else…"),
                partial(self.workbench.navigate, "settings"),
            )

    def _ask_to_enroll(self, is_needed: object) -> None:
        """Ask whether this computer takes part, if the workspace was copied to it."""
        from ui.workspace.enroll import ask_to_enroll

        if is_needed and self.office is not None:
            ask_to_enroll(self.office, self.shell, self)

    def _remember(self, info: object) -> None:
        path, user = info.path, info.user  # type: ignore[attr-defined]  # OfficeInfo, imported late
        self.setWindowTitle(f"{info.organization.name} – PLC Desktop")  # type: ignore[attr-defined]
        self.shell.remember_workspace(path, user.id)

    def show_recovery_sheet(self) -> None:
        """Make and show a new recovery sheet of the open workspace."""
        from ui.workspace.recovery_sheet_dialog import RecoverySheetDialog

        if self.office is None or self.workbench is None:
            return
        self.recovery_sheet = RecoverySheetDialog(
            self.office, self.workbench.context, self.shell.settings.page_size, self
        )
        self.recovery_sheet.open()

    @Slot()
    def _restore(self) -> None:
        self.lock()
        self.key_page.restore_button.click()

    @Slot()
    def _rebuild(self) -> None:
        """Build everything again in the new language or size, at the same place."""
        address = self.workbench.address if self.workbench is not None else ""
        path = self.key_page.path
        old = self.key_page
        if not old.is_opening:  # else nobody would take the workspace that is opened for it
            self.key_page = self._new_key_page()
            self.key_page.show_workspace(path)
            self._stack.removeWidget(old)
            old.deleteLater()
        if self.office is not None:
            self._drop_workbench()
            self.show_office(self.office, address or "home")
            self.shell.changes.announce(Topic.WORKSPACE)

    def _new_key_page(self) -> KeyPage:
        page = KeyPage(self.shell)
        page.opened.connect(self._opened)
        page.joined.connect(self._joined)
        page.files_chosen.connect(self.open_files)
        page.signing_wished.connect(self._open_desk)
        self._stack.insertWidget(0, page)
        return page

    def _drop_workbench(self) -> None:
        if self.workbench is not None:
            self._stack.removeWidget(self.workbench)
            self.workbench.deleteLater()
            self.workbench = None

    def _restore_place(self) -> None:
        """Stand where it stood at the last end, else in the middle of the screen."""
        self.setMinimumSize(*_SMALLEST)
        if self._place_file is not None:
            with contextlib.suppress(OSError):
                if self.restoreGeometry(self._place_file.read_bytes()):
                    return
        screen = QGuiApplication.primaryScreen().availableGeometry()
        self.resize(
            max(_SMALLEST[0], min(_FIRST_SIZE[0], screen.width() - 40)),
            max(_SMALLEST[1], min(_FIRST_SIZE[1], screen.height() - 60)),
        )

    def _keep_place(self) -> None:
        if self._place_file is None:
            return
        with contextlib.suppress(OSError):
            self._place_file.parent.mkdir(parents=True, exist_ok=True)
            self._place_file.write_bytes(self.saveGeometry().data())
