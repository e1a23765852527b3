from __future__ import annotations

import io
import unicodedata
from datetime import date

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plc_desktop.errors import RuleError
from reports.document import Document
from reports.text import Style, clean, fit, lines, require_drawable, single, undrawable

DRAWABLE = st.one_of(
    st.characters(min_codepoint=0xA0, max_codepoint=0x1FAFF),
    st.characters(min_codepoint=0x20, max_codepoint=0x24F),
    st.characters(min_codepoint=0x590, max_codepoint=0x6FF),
    st.characters(min_codepoint=0x900, max_codepoint=0x97F),
    st.characters(min_codepoint=0x1780, max_codepoint=0x17FF),
    st.characters(min_codepoint=0x4E00, max_codepoint=0x4FFF),
    st.sampled_from("\u200f\u200e\u2066\u2067\u2069\u0300\u0301\u200d\u200b\n \u00a0()[]-"),
).filter(lambda char: not undrawable(char))
TEXTS = st.one_of(st.text(DRAWABLE, max_size=40), st.text(max_size=8))


@given(TEXTS, st.integers(5, 400), st.booleans())
@settings(max_examples=300, deadline=None)
def test_lines_hold_every_letter_once(text: str, limit: int, is_kerned: bool) -> None:  # noqa: FBT001
    if undrawable(text):
        return
    found = lines(text, Style(10, is_kerned=is_kerned), limit)
    shown = sorted("".join(run.text for line in found for run in line.runs))
    wanted = sorted(clean(text).replace("\n", ""))
    assert [char for char in shown if not char.isspace()] == [
        char for char in wanted if not char.isspace()
    ]


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_whatever_is_not_refused_can_be_drawn_and_read(text: str) -> None:
    if undrawable(text):
        with pytest.raises(RuleError, match="letters_not_drawable"):
            require_drawable([text])
        return
    document = Document((612, 792), title="", author="", language="en", made_on=date(2026, 1, 1))
    style, found = fit(text, Style(30, is_kerned=True), 500, 80)
    document.text.draw_lines(50, 600, found, style)
    document.text.draw(50, 300, text, Style(9))
    data = document.finish()
    copied = pypdf.PdfReader(io.BytesIO(data), strict=True).pages[0].extract_text()
    for char in single(text):
        if unicodedata.category(char)[0] in "LN":
            assert char in unicodedata.normalize("NFC", copied) or char in copied


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "\n\n", "\u200f", "\u200b", "\u0301", "-", "\u00a0"]
)
def test_texts_without_letters_draw_nothing_and_break_nothing(text: str) -> None:
    document = Document((612, 792), title="", author="", language="en", made_on=date(2026, 1, 1))
    style, found = fit(text, Style(30, is_kerned=True), 500, 80)
    document.text.draw_lines(50, 600, found, style)
    document.text.draw(50, 300, text, Style(9), "right")
    assert document.finish().startswith(b"%PDF-")
