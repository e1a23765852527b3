"""The words on the papers in a language of the window."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from resources import catalogue_path, languages


def document_texts(language: str = "") -> Mapping[str, str]:
    """Return the words papers are written with.

    Args:
        language: Code of a language; "" for the window's. One without a catalogue gives English.
    """
    from reports.texts import ENGLISH

    code = language or QLocale().name().partition("_")[0]
    if code == "en" or code not in languages():
        return ENGLISH
    translator = QTranslator()
    if language and translator.load(catalogue_path(code).stem, str(catalogue_path(code).parent)):
        found = {key: translator.translate("Documents", text) for key, text in ENGLISH.items()}
    else:
        found = {
            key: QCoreApplication.translate("Documents", text) for key, text in ENGLISH.items()
        }
    words = {key: found[key] or text for key, text in ENGLISH.items()}
    return {**words, "language": code}
