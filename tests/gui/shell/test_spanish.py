"""The whole window in Spanish: chosen in Settings, nothing left in English, nothing cut."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, time
from typing import Any
from xml.etree import ElementTree as ET  # our own files

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from plc_desktop import settings
from tests.architecture.translations import CATALOGUES
from tests.gui.looking import page_at, texts
from tests.papers import certificate
from ui import translation
from ui.common.dates import format_date, format_long_date, format_time, month_first
from ui.common.document_texts import certificate_renderer
from ui.common.typed_dates import read_date
from ui.main_window import MainWindow
from ui.page_list import PAGES, PageEntry
from ui.screenshots import page_addresses
from ui.settings.page import SettingsPage
from ui.workbench import Workbench

Settle = Callable[[], None]
LISTED = [entry.address for entry in PAGES if entry.section]
NARROW = (1024, 700)


@pytest.fixture(scope="module")
def english() -> frozenset[str]:
    """English words that a Spanish window must not show."""
    tree = ET.parse(CATALOGUES / "plc_desktop_es.ts")  # noqa: S314
    found: dict[str, set[str]] = {}
    for message in tree.getroot().iter("message"):
        source = message.findtext("source", "")
        found.setdefault(source, set()).add(message.findtext("translation", ""))
    return frozenset(source for source, words in found.items() if source not in words)


def _choose(opened: MainWindow, settle: Settle, language: str) -> Workbench:
    """Choose a language in the settings, as a person does."""
    page = page_at(opened, settle, "settings", SettingsPage)
    editor = page.look.form.editor("language")
    assert editor.findData(language) >= 0
    editor.setCurrentIndex(editor.findData(language))
    settle()
    assert opened.workbench is not None
    return opened.workbench


def _left_in_english(widget: QWidget, english: frozenset[str]) -> list[str]:
    spoken = [child.accessibleName() for child in widget.findChildren(QWidget) if child.isVisible()]
    hints = [line.placeholderText() for line in widget.findChildren(QLineEdit) if line.isVisible()]
    return sorted({text for text in (*texts(widget), *spoken, *hints) if text in english})


def _cut(widget: QWidget) -> list[str]:
    """Return the words of buttons and one-line labels that are wider than their place."""
    found = []
    for child in widget.findChildren(QWidget):
        if not child.isVisible() or not isinstance(child, QLabel | QAbstractButton):
            continue
        if isinstance(child, QLabel) and (child.wordWrap() or not child.text()):
            continue
        if child.width() + 1 < child.minimumSizeHint().width():
            found.append(child.text())
    return found


def _wait_until_nothing_is_cut(qtbot: Any, widget: QWidget, address: str) -> None:
    """Words that have just changed, such as the status, get their room a moment later."""

    def nothing_is_cut() -> None:
        assert (address, _cut(widget)) == (address, [])

    qtbot.waitUntil(nothing_is_cut)


def test_the_language_changes_at_once_and_stays(
    opened: MainWindow, settle: Settle, english: frozenset[str]
) -> None:
    bench = _choose(opened, settle, "es")
    assert bench.address == "settings"
    assert "Configuración" in texts(bench)
    assert settings.load(opened.shell.folders.settings).language == "es"
    back = _choose(opened, settle, "en")
    assert "Settings" in texts(back)
    assert "Configuración" not in texts(back)
    assert {"Home", "Placements", "Text size"} <= set(_left_in_english(back, english))


def test_cut_words_are_noticed(qtbot: Any) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    button = QPushButton("Guardar la asistencia", widget)
    button.resize(60, 34)
    widget.show()
    assert _cut(widget) == ["Guardar la asistencia"]


@pytest.mark.parametrize("size", [(1280, 800), NARROW], ids=str)
def test_every_listed_page_opens_in_spanish(
    qtbot: Any, opened: MainWindow, settle: Settle, english: frozenset[str], size: tuple[int, int]
) -> None:
    bench = _choose(opened, settle, "es")
    opened.resize(*size)
    for address in LISTED:
        bench.navigate(address)
        settle()
        assert bench.page.isVisible()
        assert (address, _left_in_english(bench, english)) == (address, [])
        _wait_until_nothing_is_cut(qtbot, bench, address)
        assert bench.notice_bar.text == ""


def test_every_page_of_the_sample_opens_in_spanish(
    qtbot: Any, opened: MainWindow, settle: Settle, english: frozenset[str]
) -> None:
    bench = _choose(opened, settle, "es")
    bench.navigate("home")
    settle()
    button = next(b for b in bench.findChildren(QPushButton) if b.text() == "Cargar el ejemplo")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()
    office = opened.office
    found: list[tuple[PageEntry, str]] = []
    assert office is not None
    opened.shell.tasks.run(opened, lambda: page_addresses(office), found.extend)
    settle()
    assert len(found) == len(PAGES)
    bench.notice_bar.hide()
    for entry, address in found:
        bench.navigate(address)
        settle()
        assert (entry.address, _left_in_english(bench, english)) == (entry.address, [])
        _wait_until_nothing_is_cut(qtbot, bench, entry.address)


def test_the_key_screen_speaks_spanish(
    window: MainWindow, settle: Settle, english: frozenset[str]
) -> None:
    window.shell.change_settings(language="es")
    settle()
    assert "Te damos la bienvenida a PLC Desktop" in texts(window)
    assert _left_in_english(window, english) == []


def test_the_buttons_qt_makes_are_spanish(qtbot: Any, qapp: QApplication) -> None:
    translation.install(qapp, "es")
    box = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save
    )
    qtbot.addWidget(box)
    assert {button.text().replace("&", "") for button in box.buttons()} == {"Cancelar", "Guardar"}


def test_the_help_is_spanish(opened: MainWindow, settle: Settle) -> None:
    bench = _choose(opened, settle, "es")
    bench.navigate("help")
    settle()
    shown = " ".join(texts(bench))
    assert "Primeros pasos" in shown
    assert "espacio de trabajo" in shown


def test_dates_and_times_are_american_spanish(qapp: QApplication) -> None:
    translation.install(qapp, "es")
    day = date(2026, 3, 14)
    assert format_date(day, weekday=True) == "sáb, 14 mar 2026"
    assert format_long_date(day) == "sábado, 14 de marzo de 2026"
    assert format_time(time(13, 30)) == "1:30 pm"
    assert QLocale().toString(2.5) == "2.5"
    assert month_first()


def test_the_words_of_a_language_that_was_left_are_let_go(qapp: QApplication) -> None:
    for language in ("es", "en"):
        translation.install(qapp, language)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert set(qapp.findChildren(QTranslator)) == set(qapp.property("plc_translators"))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("3/14", date(2026, 3, 14)),
        ("3/4/26", date(2026, 3, 4)),
        ("14 mar", date(2026, 3, 14)),
        ("4 de enero", date(2026, 1, 4)),
        ("ayer", date(2026, 3, 19)),
        ("yesterday", date(2026, 3, 19)),
        ("hoy", date(2026, 3, 20)),
        ("mié", date(2026, 3, 18)),
    ],
)
def test_spanish_dates_are_read(qapp: QApplication, typed: str, meant: date) -> None:
    translation.install(qapp, "es")
    assert read_date(typed, date(2026, 3, 20)) == meant


def test_a_certificate_says_everything_twice_for_a_spanish_speaker() -> None:
    report = certificate(recipient_language="es")
    words = _words(certificate_renderer("letter", "en")(report))
    for one in (
        "Parent Leadership Credential",
        "Credencial de Liderazgo de Padres y Madres",
        "awarded to · otorgada a",
        "supervised field experience",
        "práctica comunitaria supervisada",
        "Otorgada el 12 de junio de 2026",
    ):
        assert one in words
    first = _words(certificate_renderer("letter", "es")(certificate(recipient_language="en")))
    assert "otorgada a · awarded to" in first
    assert "10 horas de contacto" in first


def _words(content: bytes) -> str:
    return " ".join(PdfReader(io.BytesIO(content)).pages[0].extract_text().split())
