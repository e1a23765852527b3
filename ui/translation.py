"""The window's language: catalogues of the program and of Qt, locale and direction."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from resources import catalogue_path, languages

LONG_WORDS = "long"
"""Not a language: every text about half as long again, to see that nothing is cut."""

MIRRORED = "mirrored"
"""Not a language either: English from right to left, to see that everything is mirrored."""

_NAMES = {"en": "English", "es": "Español", "pt": "Português", "ht": "Kreyòl ayisyen"}
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
_KEPT = "plc_translators"


def offered() -> tuple[tuple[str, str], ...]:
    """Return (code, own name) of the languages a person can choose."""
    return tuple(
        (code, _NAMES.get(code, QLocale(code).nativeLanguageName())) for code in languages()
    )


def install(app: QApplication, choice: str) -> None:
    """Speak a language from now on; windows made before keep theirs.

    Args:
        app: The application.
        choice: Code of a language; "" follows the computer; `LONG_WORDS` and `MIRRORED` for tests.
    """
    for old in app.property(_KEPT) or ():
        app.removeTranslator(old)
        old.deleteLater()
    code = _code(choice)
    is_here = not choice and QLocale.system().name().startswith(code)
    locale = QLocale.system() if is_here else QLocale(f"{code}_US")
    QLocale.setDefault(locale)
    app.setProperty(_KEPT, _translators(app, code, choice))
    is_mirrored = choice == MIRRORED or code in _RIGHT_TO_LEFT
    if is_mirrored or app.isRightToLeft():
        from PySide6.QtCore import Qt

        right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
        app.setLayoutDirection(right if is_mirrored else left)


def _code(choice: str) -> str:
    wished = choice or QLocale.system().name().partition("_")[0]
    return wished if wished in languages() else "en"


def _translators(app: QApplication, code: str, choice: str) -> list[QTranslator]:
    kept = []
    for folder, name in (
        (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{code}"),
        (str(catalogue_path(code).parent), catalogue_path(code).stem),
    ):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
            kept.append(translator)
    if choice == LONG_WORDS:
        longer = _LongWords(app)
        app.installTranslator(longer)
        kept.append(longer)
    return kept


class _LongWords(QTranslator):
    """Makes every text half as long again."""

    @override
    def isEmpty(self) -> bool:
        return False

    @override
    def translate(
        self,
        context: str,
        sourceText: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        text = str(sourceText)
        if n >= 0:
            text = text.replace("%n", str(n))
        if "{" in text or "ddd" in text or "MMM" in text or not text.strip():
            return text
        return f"[{text} {'ümlaut lörem ipsüm dolör '[: max(2, len(text) // 2)]}]"
