"""How the windows look: tokens, scale, palette and the one style sheet.

The theme in use hangs on the `QApplication`, so that painted widgets find it without being told.
The style sheet belongs to each window, see `dress`.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields

from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ui.common.style_sheet import style_sheet
from ui.common.tokens import DARK, LIGHT, TONES, Tokens

_PROPERTY = "plc_theme"
_DRESSED = "plc_dressed"
_BASE_PT = 10.0
_DARK_BELOW = 128


@dataclass(frozen=True)
class Theme:
    """A set of tokens at a text size.

    Attributes:
        tokens: The colors.
        text_scale: Percent, 100 to 200.
        is_dark: Whether light text stands on dark ground.
        sheet: The style sheet of its windows.
    """

    tokens: Tokens
    text_scale: int = 100
    is_dark: bool = False
    sheet: str = field(init=False, repr=False, compare=False)
    _fonts: dict[tuple[float, bool], tuple[QFont, QFontMetrics]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        sheet = style_sheet(self.tokens, self.text_scale, is_dark=self.is_dark)
        object.__setattr__(self, "sheet", sheet)

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
        return QFont(self._font(points, bold)[0])

    def metrics(self, points: float = _BASE_PT, *, bold: bool = False) -> QFontMetrics:
        """Return the measures of `font`; painting asks for them in every cell."""
        return self._font(points, bold)[1]

    def _font(self, points: float, bold: bool) -> tuple[QFont, QFontMetrics]:  # noqa: FBT001  # private
        """Return a font made once in the life of this theme, with its measures."""
        made = self._fonts.get((points, bold))
        if made is None:
            font = QFont(QApplication.font())
            font.setPointSizeF(points * self.text_scale / 100)
            font.setBold(bold)
            made = self._fonts[points, bold] = (font, QFontMetrics(font))
        return made


def current() -> Theme:
    """Return the theme in use, or the light one before any was applied."""
    app = QApplication.instance()
    theme = app.property(_PROPERTY) if app is not None else None
    return theme if isinstance(theme, Theme) else Theme(LIGHT)


def apply(
    app: QApplication,
    choice: str = "system",
    text_scale: int = 100,
    *,
    is_system_dark: bool = False,
    contrast: QPalette | None = None,
) -> Theme:
    """Dress the application, and every window that was dressed before.

    Args:
        app: The application.
        choice: "system" follows the computer; "light" or "dark".
        text_scale: Percent, 100 to 200.
        is_system_dark: Whether the computer's own look is dark.
        contrast: The computer's colors, if they are high in contrast and must be kept.
    """
    if choice == "system" and contrast is not None:
        theme = _from_palette(contrast, text_scale)
    else:
        is_dark = choice == "dark" or (choice == "system" and is_system_dark)
        theme = Theme(DARK if is_dark else LIGHT, text_scale, is_dark)
    app.setProperty(_PROPERTY, theme)
    app.setFont(theme.font())
    app.setPalette(_palette(theme.tokens))
    for window in app.topLevelWidgets():
        if window.property(_DRESSED):
            window.setStyleSheet(theme.sheet)
    return theme


def dress(window: QWidget) -> None:
    """Give the style sheet to a window that belongs to no other.

    Everything put into it, and every dialog it opens, inherits the sheet. If the application had
    it, each widget would be dressed anew at every level it is put into while a page is built from
    its smallest parts up: twice the work, on the window's thread.
    """
    window.setProperty(_DRESSED, True)
    window.setStyleSheet(current().sheet)


def is_dark(palette: QPalette) -> bool:
    """Return whether light text stands on dark ground."""
    return palette.color(QPalette.ColorRole.Window).lightness() < _DARK_BELOW


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
    return Theme(Tokens(**{**rest, **grounds, **chosen}), text_scale, is_dark(palette))


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
