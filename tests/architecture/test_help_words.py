from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest

from tests.architecture.sources import ROOT, modules

HELP = ROOT / "resources" / "help"
_BOLD = re.compile(r"\*\*([^*]+)\*\*")
_PICTURE = re.compile(r"\]\(([^)]+\.png)\)")
_STEP = re.compile(" [\u203a\u2192] ")  # Settings, Backups: two arrows are in use


def named_in_help(language: str) -> Iterator[tuple[str, str]]:
    """Yield (page, words) for what a page names as it stands on the screen.

    In help pages bold words with a capital are those of the window. Bold words that end with a
    period or colon begin a sentence, and bold words in small letters are terms.
    """
    for page in sorted((HELP / language).glob("*.md")):
        for bold in _BOLD.findall(page.read_text(encoding="utf-8")):
            for part in _STEP.split(" ".join(bold.split())):
                if not part.endswith((".", ":")) and part.lstrip("¿¡")[0].isupper():
                    yield page.name, part


def words_of_the_window() -> set[str]:
    return {
        node.value
        for _path, module in modules("ui")
        for node in ast.walk(module)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def words_of_the_catalog(language: str) -> set[str]:
    catalog = ET.parse(ROOT / "resources" / "i18n" / f"plc_desktop_{language}.ts")  # noqa: S314
    return {
        (text.text or "").strip()
        for translation in catalog.iter("translation")
        for text in (translation, *translation.iter("numerusform"))
    }


def test_help_names_what_stands_in_the_window() -> None:
    words = words_of_the_window()
    assert [(page, part) for page, part in named_in_help("en") if part not in words] == []


def test_help_in_spanish_uses_the_words_of_the_spanish_window() -> None:
    words = words_of_the_catalog("es")
    assert [(page, part) for page, part in named_in_help("es") if part not in words] == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_help_names_many_words(language: str) -> None:
    """The two tests above would say nothing if no bold words were found."""
    assert len(list(named_in_help(language))) > 50


def test_every_help_page_stands_in_both_languages_with_the_same_pictures() -> None:
    english, spanish = (
        {path.name: path.read_text(encoding="utf-8") for path in (HELP / language).glob("*.md")}
        for language in ("en", "es")
    )
    assert english.keys() == spanish.keys()
    for name, text in english.items():
        pictures, others = (_PICTURE.findall(one) for one in (text, spanish[name]))
        assert pictures == [other.replace("-es.", ".") for other in others], name
        for picture in {*pictures, *others}:
            assert (HELP / "en" / picture).resolve().is_file(), picture
