"""The catalogues: nothing missing, nothing broken, as fresh as the source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET  # our own files

import pytest

from resources import help_pages, languages
from tests.architecture.translations import CATALOGUES, stale

PLACEHOLDER = re.compile(r"\{\w*\}|%n|%\d|Ctrl\+\w+|PLC Desktop|PLC_PASSPHRASE|--[a-z-]+|\.plcdb")
TRANSLATED = sorted(set(languages()) - {"en"})
PLURAL_FORMS = {"en": 2, "es": 2}
MARKDOWN = re.compile(r"(?m)^(#+ |\d\. |- |\| |```)")


class Message(NamedTuple):
    context: str
    source: str
    translations: tuple[str, ...]
    is_plural: bool
    is_finished: bool


def _messages(language: str) -> Iterator[Message]:
    tree = ET.parse(CATALOGUES / f"plc_desktop_{language}.ts")  # noqa: S314
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            found = message.find("translation")
            assert found is not None
            forms = [form.text or "" for form in found.iter("numerusform")]
            yield Message(
                context.findtext("name", ""),
                message.findtext("source", ""),
                tuple(forms) if forms else (found.text or "",),
                message.get("numerus") == "yes",
                found.get("type") is None,
            )


def _placeholders(text: str) -> list[str]:
    return sorted(PLACEHOLDER.findall(text))


def test_there_is_more_than_english() -> None:
    assert "es" in TRANSLATED
    assert set(languages()) <= set(PLURAL_FORMS)


def test_catalogues_are_fresh() -> None:
    assert stale() == []


@pytest.mark.parametrize("language", languages())
def test_nothing_is_untranslated(language: str) -> None:
    missing = [
        (message.context, message.source)
        for message in _messages(language)
        if not message.is_finished or not all(text.strip() for text in message.translations)
    ]
    assert missing == []


@pytest.mark.parametrize("language", languages())
def test_translations_keep_the_placeholders(language: str) -> None:
    """A dropped `{name}` hides a fact, an invented one ends in an error."""
    different = [
        (message.context, message.source, text)
        for message in _messages(language)
        for text in message.translations
        if _placeholders(text) != _placeholders(message.source)
    ]
    assert different == []


@pytest.mark.parametrize("language", languages())
def test_plurals_have_as_many_forms_as_the_language(language: str) -> None:
    """The compiler only warns when a form is missing or too many."""
    plurals = [message for message in _messages(language) if message.is_plural]
    assert plurals
    assert [
        message.source for message in plurals if len(message.translations) != PLURAL_FORMS[language]
    ] == []
    assert [message.source for message in plurals if "(s)" in "".join(message.translations)] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_end_as_their_sources(language: str) -> None:
    """A sentence stays a sentence, a question a question, a dialog's `…` a dialog's `…`."""
    different = [
        (message.source, text)
        for message in _messages(language)
        for text in message.translations
        for end in ("…", "?", ":", ".")
        if message.source.endswith(end) != text.endswith(end)
    ]
    assert different == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_spaces_around_words_are_kept(language: str) -> None:
    """Words such as " or " are joined to others."""
    assert [
        message.source
        for message in _messages(language)
        for text in message.translations
        if (message.source[0] == " ", message.source[-1] == " ")
        != (text[:1] == " ", text[-1:] == " ")
    ] == []


def test_spanish_questions_open_as_they_should() -> None:
    assert [
        text
        for message in _messages("es")
        for text in message.translations
        if text.count("?") != text.count("¿") or text.count("!") != text.count("¡")
    ] == []


def test_one_spanish_word_for_one_thing() -> None:
    """The glossary says which; these are the ones people reach for instead."""
    other = re.compile(
        r"\b(líder(es)? parental(es)?|clave de acceso|backup|pasantía)\b", re.IGNORECASE
    )
    assert [t for m in _messages("es") for t in m.translations if other.search(t)] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_help_page_is_translated_and_built_alike(language: str) -> None:
    english, other = help_pages("en"), help_pages(language)
    assert len(english) == len(other)
    for page, translated in zip(english, other, strict=True):
        assert translated.parent.name == language, page.name
        assert _shape(translated) == _shape(page), page.name


def _shape(page: Path) -> tuple[list[str], list[str]]:
    text = page.read_text(encoding="utf-8")
    commands = [line for line in text.splitlines() if line.startswith("plc-desktop ")]
    return MARKDOWN.findall(text), commands
