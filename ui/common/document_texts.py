"""The words on the papers in a language of the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from resources import catalogue_path, languages

if TYPE_CHECKING:
    from plc_desktop.domain.documents import CertificateReport


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


def certificate_renderer(
    page: Literal["letter", "a4"], language: str = ""
) -> Callable[[CertificateReport], bytes]:
    """Return what draws certificates, for the window and the command line alike.

    The recipient's own language stands below the first one if there is a catalogue for it.

    Args:
        page: Paper size.
        language: First language of the papers; "" for the window's.
    """
    first = document_texts(language)

    def draw(report: CertificateReport) -> bytes:
        from reports.certificate import render

        return render(report, first, page, second_texts(report.recipient_language, first))

    return draw


def second_texts(wished: str, first: Mapping[str, str]) -> Mapping[str, str] | None:
    """Return the words of a second language, or None if it adds nothing.

    Args:
        wished: Code of the recipient's language, "" if not known.
        first: Words of the first language.
    """
    code = wished.partition("_")[0].partition("-")[0].lower()
    if not code or code == first["language"] or code not in languages():
        return None
    return document_texts(code)
