"""What lives as long as the program runs, while windows and workspaces come and go."""

from __future__ import annotations

import dataclasses
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget

from plc_desktop import settings
from plc_desktop.paths import Folders
from plc_desktop.settings import Settings
from ui import translation
from ui.common import theme
from ui.common.changes import ChangesHub
from ui.common.notices import Notices
from ui.common.tasks import TaskRunner

if TYPE_CHECKING:
    from plc_desktop.services.workspace.environment import Environment


class Shell(QObject):
    """Settings, the worker, announcements and notices.

    Attributes:
        folders: The program's folders.
        tasks: The one worker.
        changes: Where changes are announced.
        notices: What was done lately.
        settings: The person's choices.
        is_system_dark: Whether the computer's own look is dark.
        contrast: The computer's colors if they are high in contrast, else None.
        windows: Windows beside the main one, kept until they are closed.

    Signals:
        look_changed: Language or text size changed: windows must be built again.
        restore_wished: The open workspace should be closed and a backup put in its place.
    """

    look_changed = Signal()
    restore_wished = Signal()

    def __init__(self, app: QApplication, folders: Folders) -> None:
        super().__init__(app)
        self._app = app
        self.is_system_dark = theme.is_dark(app.palette())
        self.contrast: QPalette | None = None
        self._environment: Environment | None = None
        self.folders = folders
        self.settings: Settings = settings.load(folders.settings)
        self.tasks = TaskRunner(self)
        self.changes = ChangesHub(self)
        self.notices = Notices(self)
        self.windows: list[QWidget] = []
        self.drafts: dict[str, dict[str, str]] = {}
        self.tasks.problem_met.connect(self.notices.problem)

    def dress(self) -> None:
        """Apply language, theme and text size to the application."""
        translation.install(self._app, self.settings.language)
        self.paint_theme()

    def paint_theme(self) -> None:
        """Apply theme and text size, the computer's own look included."""
        theme.apply(
            self._app,
            self.settings.theme,
            self.settings.text_scale,
            is_system_dark=self.is_system_dark,
            contrast=self.contrast,
        )

    def change_settings(self, **changes: Any) -> None:
        """Keep other choices and show them at once."""
        before = self.settings
        kept = settings.load(self.folders.settings).exchange_folder  # chosen by a page meanwhile
        self.settings = dataclasses.replace(before, **{"exchange_folder": kept, **changes})
        try:
            settings.save(self.folders.settings, self.settings)
        except OSError:
            self.notices.problem(self.tr("Your choice could not be saved on this computer."))
        after = self.settings
        if (before.language, before.text_scale) != (after.language, after.text_scale):
            self.dress()
            self.look_changed.emit()
        elif before.theme != after.theme:
            self.paint_theme()

    def remember_workspace(self, path: Path, person_id: str) -> None:
        """Offer this workspace first at the next start."""
        self.change_settings(last_workspace=str(path), last_person=person_id)

    def show_window(self, window: QWidget) -> None:
        """Show a window of its own beside the main one and keep it until it is closed."""
        self.windows.append(window)
        window.destroyed.connect(partial(self._forget_window, window))
        window.show()
        window.raise_()
        window.activateWindow()

    def _forget_window(self, window: QWidget, *_gone: object) -> None:
        self.windows = [kept for kept in self.windows if kept is not window]

    def environment(self) -> Environment:
        """Return the services' environment; called on the worker only, where it is made once."""
        if self._environment is None:
            from plc_desktop.services.workspace.environment import Environment

            made = Environment.default()
            self._environment = dataclasses.replace(made, folders=self.folders)
        return self._environment
