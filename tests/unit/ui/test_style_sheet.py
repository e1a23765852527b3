"""Every rule of the style sheet: its words can be read on its ground, and focus can be seen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import pytest

from ui.common.style_sheet import style_sheet
from ui.common.tokens import DARK, LIGHT, TONES, Tokens, contrast

_RULE = re.compile(r"([^{}]+)\{([^}]*)\}")
_COLOR = re.compile(r"#[0-9A-Fa-f]{6}")
_FOCUSED = (
    "QPushButton",
    'QPushButton[role="primary"]',
    'QPushButton[role="link"]',
    'QPushButton[role="chip"]',
    'QToolButton[role="icon"]',
    "QLineEdit",
    "QPlainTextEdit",
    "QTextEdit",
    "QComboBox",
    "QAbstractSpinBox",
    "QCheckBox",
    "QRadioButton",
    "QFrame#notice QPushButton",
)
_SEEN = 3.0
"""Least contrast of what is no text, such as a focus ring, with what is around it.

Source: WCAG 2.2, 1.4.11.
"""

both = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


def rules(tokens: Tokens) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield every selector with what it declares."""
    for selectors, body in _RULE.findall(style_sheet(tokens, 100, is_dark=tokens is DARK)):
        pairs = (part.partition(":") for part in body.split(";") if ":" in part)
        declared = {name.strip(): value.strip() for name, _, value in pairs}
        for selector in selectors.split(","):
            yield " ".join(selector.split()), declared


def color(value: str) -> str:
    found = _COLOR.search(value)
    return found[0] if found else ""


@both
def test_words_can_be_read_on_the_ground_of_their_own_rule(tokens: Tokens) -> None:
    read = 0
    for selector, declared in rules(tokens):
        text = color(declared.get("color", ""))
        ground = color(declared.get("background", ""))
        if text and ground:
            read += 1
            assert contrast(text, ground) >= 4.5, (selector, text, ground)
    assert read > 10


@both
def test_chosen_words_can_be_read(tokens: Tokens) -> None:
    for selector, declared in rules(tokens):
        text = color(declared.get("selection-color", ""))
        if text:
            ground = color(declared["selection-background-color"])
            assert contrast(text, ground) >= 4.5, selector


@both
def test_words_without_a_ground_can_be_read_wherever_they_stand(tokens: Tokens) -> None:
    """Labels and links stand on cards and on the page; tones stand on their own ground too."""
    for selector, declared in rules(tokens):
        text = color(declared.get("color", ""))
        ground = declared.get("background", "")
        if not text or color(ground) or "#navigation" in selector or "#notice" in selector:
            continue
        for place in (tokens.surface, tokens.page):
            assert contrast(text, place) >= 4.5, (selector, text, place)


@both
def test_tones_can_be_read_on_their_grounds(tokens: Tokens) -> None:
    for tone in TONES[1:]:
        ground = getattr(tokens, f"{tone}_ground")
        assert contrast(getattr(tokens, tone), ground) >= 4.5
        assert contrast(tokens.ink, ground) >= 4.5


@both
@pytest.mark.parametrize("control", _FOCUSED)
def test_the_control_with_the_focus_has_a_ring_that_can_be_seen(
    tokens: Tokens, control: str
) -> None:
    found = dict(rules(tokens))
    declared = found[f"{control}:focus"]
    ring = color(declared.get("border", declared.get("border-color", "")))
    own = {"QFrame#notice QPushButton": tokens.ink}
    grounds = [own[control]] if control in own else [tokens.surface, tokens.page]
    filled = declared.get("background", found.get(control, {}).get("background", ""))
    grounds += [color(filled)] if color(filled) else []  # seen from the inside too
    width = re.search(r"(\d)px", declared.get("border", found[control].get("border", "")))
    assert width is not None
    assert int(width[1]) >= 2
    for ground in grounds:
        assert contrast(ring, ground) >= _SEEN, (control, ring, ground)
