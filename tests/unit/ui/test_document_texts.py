from __future__ import annotations

import io
import subprocess
import sysconfig
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from pypdf import PdfReader

import resources
from plc_desktop.domain.documents import CertificateReport, Signatory
from reports.texts import ENGLISH
from ui.common.document_texts import certificate_renderer, document_texts, second_texts

SPANISH = {
    "Parent Leadership Credential": "Credencial de Liderazgo de Padres",
    "awarded to": "otorgada a",
    "supervised field experience": "experiencia de campo supervisada",
}


@pytest.fixture
def spanish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Mapping[str, str]:
    """A catalogue with three words, in a folder of its own beside the real fonts."""
    folder = tmp_path / "i18n"
    folder.mkdir()
    source = folder / "plc_desktop_es.ts"
    messages = "".join(
        f"<message><source>{escape(word)}</source><translation>{escape(other)}</translation>"
        "</message>"
        for word, other in SPANISH.items()
    )
    source.write_text(
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="es">'
        f"<context><name>Documents</name>{messages}</context></TS>",
        encoding="utf-8",
    )
    tool = Path(sysconfig.get_path("scripts")) / "pyside6-lrelease"
    subprocess.run([str(tool), str(source)], check=True, capture_output=True)  # noqa: S603
    monkeypatch.setattr(resources, "ROOT", tmp_path)
    return SPANISH


def _report(language: str) -> CertificateReport:
    return CertificateReport(
        number="RFC-K7Q2-0042",
        check_code="50E6-A67E",
        recipient="María Guadalupe Peña",
        recipient_language=language,
        issuer="Riverside Family Center",
        course_credits=2,
        field_minutes=3600,
        training_minutes=600,
        capstone="",
        awarded_on=date(2026, 6, 12),
        issued_on=date(2026, 6, 15),
        signatories=(Signatory(name="Ana Duarte"),),
    )


def _words(content: bytes) -> str:
    return " ".join(PdfReader(io.BytesIO(content)).pages[0].extract_text().split())


def test_a_language_with_a_catalogue_stands_below_the_first(spanish: Mapping[str, str]) -> None:
    words = _words(certificate_renderer("letter", "en")(_report("es")))
    assert "Parent Leadership Credential" in words
    for other in spanish.values():
        assert other in words


@pytest.mark.parametrize("language", ["", "en", "vi", "en_US"])
def test_without_one_the_paper_has_one_language(spanish: Mapping[str, str], language: str) -> None:
    assert spanish
    assert second_texts(language, ENGLISH) is None
    words = _words(certificate_renderer("letter", "en")(_report(language)))
    assert "otorgada" not in words


def test_a_region_of_a_language_counts_as_the_language(spanish: Mapping[str, str]) -> None:
    second = second_texts("es_PR", ENGLISH)
    assert second is not None
    assert second["awarded_to"] == spanish["awarded to"]
    assert second["language"] == "es"


def test_the_first_language_is_not_repeated(spanish: Mapping[str, str]) -> None:
    first = document_texts("es")
    assert first["awarded_to"] == spanish["awarded to"]
    assert first["hours"] == ENGLISH["hours"]  # what is not translated stays English
    assert second_texts("es", first) is None
    assert second_texts("en", first) == ENGLISH
