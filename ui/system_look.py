"""Follows the computer's own look: dark or light, high contrast."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication, QPalette

from ui.shell import Shell


class SystemLook(QObject):
    """Watches the computer's hints and dresses the window again when they change.

    Made after the first paint, because asking costs more than the paint itself.
    """

    def __init__(self, shell: Shell, system: QPalette) -> None:
        super().__init__(shell)
        self._shell = shell
        self._system = system
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._look)
        hints.accessibility().contrastPreferenceChanged.connect(self._look)
        self._look()

    @Slot()
    def _look(self) -> None:
        shell = self._shell
        before = (shell.is_system_dark, shell.contrast is not None)
        hints = QGuiApplication.styleHints()
        scheme = hints.colorScheme()
        if scheme is not Qt.ColorScheme.Unknown:
            shell.is_system_dark = scheme is Qt.ColorScheme.Dark
        wants = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
        shell.contrast = self._system if wants else None
        if before != (shell.is_system_dark, wants) and shell.settings.theme == "system":
            shell.paint_theme()
