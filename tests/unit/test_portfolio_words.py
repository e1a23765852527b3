"""The words of a portfolio's page: one word for one concept, as the glossary says."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from resources import ROOT, portfolio_words_path

LANGUAGES = ("es", "pt", "ht", "vi", "zh")
USES = {
    "credential": (
        "credential",
        "credential_none",
        "about_certificate",
        "file_credential",
        "about_credential",
        "file_step",
        "about_picture",
        "check_file",
        "check_status",
    ),
    "certificate": ("credential_awarded", "file_certificate", "check_file"),
    "step": ("about_step",),
    "field experience": ("step_field", "about_transcript", "file_practicum"),
    "training": ("step_training", "about_transcript"),
    "capstone": ("step_capstone", "about_transcript"),
    "transcript": ("file_transcript",),
    "key": ("check_key", "check_none"),
}
"""Which sentences speak of what."""


def _glossary() -> dict[str, dict[str, str]]:
    """Return the word of every concept by language."""
    text = Path(ROOT, "i18n", "GLOSSARY.md").read_text(encoding="utf-8")
    table = text.partition("# Words of the portfolio")[2]
    rows = [re.split(r"\s*\|\s*", line.strip("| ")) for line in table.splitlines() if "|" in line]
    assert tuple(rows[0][1:]) == LANGUAGES
    return {row[0]: dict(zip(LANGUAGES, row[1:], strict=True)) for row in rows[2:]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_concept_has_one_word(language: str) -> None:
    found = json.loads(portfolio_words_path(language).read_text(encoding="utf-8"))
    words = _glossary()
    assert set(words) == set(USES)
    missing = [
        (concept, key)
        for concept, keys in USES.items()
        for key in keys
        if words[concept][language] not in found[key].lower()
    ]
    assert missing == []
    assert words["credential"][language] != words["certificate"][language]
