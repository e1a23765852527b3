"""How the window looks: tokens, scale, palette and the one style sheet.

The theme in use hangs on the `QApplication`, so that painted widgets find it without being told.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from ui.common.style_sheet import style_sheet
from ui.common.tokens import DARK, LIGHT, TONES, Tokens

_PROPERTY = "plc_theme"
_BASE_PT = 10.0
_DARK_BELOW = 128


@dataclass(frozen=True)
class Theme:
    """A set of tokens at a text size.

    Attributes:
        tokens: The colors.
        text_scale: Percent, 100 to 200.
        is_dark: Whether light text stands on dark ground.
    """

    tokens: Tokens
    text_scale: int = 100
    is_dark: bool = False

    def color(self, token: str) -> QColor:
        """Return the color called `token`."""
        return QColor(getattr(self.tokens, token))

    def tone(self, tone: str) -> tuple[QColor, QColor]:
        """Return text and ground of a tone out of `TONES`."""
        if tone == "neutral" or tone not in TONES:
            return self.color("muted"), self.color("page")
        return self.color(tone), self.color(f"{tone}_ground")

    def px(self, size: int) -> int:
        """Return a size of the 100 % design at this text size."""
        return round(size * self.text_scale / 100)

    def font(self, points: float = _BASE_PT, *, bold: bool = False) -> QFont:
        """Return the window's font at a size of the 100 % design."""
        font = QFont(QApplication.font())
        font.setPointSizeF(points * self.text_scale / 100)
        font.setBold(bold)
        return font


def current() -> Theme:
    """Return the theme in use, or the light one before any was applied."""
    app = QApplication.instance()
    theme = app.property(_PROPERTY) if app is not None else None
    return theme if isinstance(theme, Theme) else Theme(LIGHT)


def apply(app: QApplication, choice: str = "system", text_scale: int = 100) -> Theme:
    """Dress the application.

    Args:
        choice: "system" follows the computer, high contrast included; "light" or "dark".
        text_scale: Percent, 100 to 200.
    """
    theme = choose(choice, text_scale)
    app.setProperty(_PROPERTY, theme)
    if app.style().objectName().lower() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    app.setFont(theme.font())
    app.setPalette(_palette(theme.tokens))
    app.setStyleSheet(style_sheet(theme.tokens, text_scale, is_dark=theme.is_dark))
    return theme


def choose(choice: str, text_scale: int) -> Theme:
    """Return the theme for a setting, looking at the computer's own for "system"."""
    hints = QGuiApplication.styleHints()
    if choice == "system" and _wants_high_contrast():
        return _from_palette(QGuiApplication.palette(), text_scale)
    is_dark = choice == "dark" or (
        choice == "system" and hints.colorScheme() is Qt.ColorScheme.Dark
    )
    return Theme(DARK if is_dark else LIGHT, text_scale, is_dark)


def _wants_high_contrast() -> bool:
    accessibility = QGuiApplication.styleHints().accessibility()
    return accessibility.contrastPreference() is Qt.ContrastPreference.HighContrast


def _from_palette(palette: QPalette, text_scale: int) -> Theme:
    """Return a theme made of nothing but the computer's own colors."""

    def name(role: QPalette.ColorRole) -> str:
        return palette.color(role).name().upper()

    role = QPalette.ColorRole
    grounds = dict.fromkeys(("page", "navigation"), name(role.Window))
    grounds.update({f.name: name(role.Base) for f in fields(Tokens) if "ground" in f.name})
    grounds["surface"] = name(role.Base)
    chosen = {"primary": name(role.Highlight), "primary_text": name(role.HighlightedText)}
    chosen.update({"navigation_active": name(role.Highlight), "badge": name(role.Highlight)})
    chosen.update({"badge_text": name(role.HighlightedText), "track": name(role.Mid)})
    rest = {f.name: name(role.WindowText) for f in fields(Tokens)}
    is_dark = palette.color(role.Window).lightness() < _DARK_BELOW
    return Theme(Tokens(**{**rest, **grounds, **chosen}), text_scale, is_dark)


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for target, token in (
        (role.Window, tokens.page),
        (role.WindowText, tokens.ink),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.page),
        (role.Text, tokens.ink),
        (role.Button, tokens.surface),
        (role.ButtonText, tokens.ink),
        (role.ToolTipBase, tokens.surface),
        (role.ToolTipText, tokens.ink),
        (role.PlaceholderText, tokens.muted),
        (role.Highlight, tokens.primary),
        (role.HighlightedText, tokens.primary_text),
        (role.Link, tokens.primary),
        (role.Accent, tokens.primary),
        (role.Mid, tokens.edge),
    ):
        palette.setColor(target, QColor(token))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, QColor(tokens.muted))
    return palette
