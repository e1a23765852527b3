from __future__ import annotations

import io
from datetime import date

import pypdf
import pytest

from plc_desktop.errors import RuleError
from reports.document import Document
from reports.fonts import Voice
from reports.shaping import embedding_levels, is_plain, plain_line, shaped_line
from reports.text import Style, clean, fit, lines, require_drawable, single, undrawable, width_pt

STYLE = Style(10)


def read(*texts: str, style: Style = STYLE) -> str:
    document = Document((612, 792), title="", author="", language="en", made_on=date(2026, 1, 1))
    for at, text in enumerate(texts):
        document.text.draw(20, 700 - 40 * at, text, style)
    return pypdf.PdfReader(io.BytesIO(document.finish())).pages[0].extract_text()


@pytest.mark.parametrize(
    "name",
    [
        "Nguyễn Thị Ánh",
        "José Muñoz, Zoë & Çağlar",
        "Ọlá Ọ̀ṣun",
        "Владимир Ёлкин",
        "Δημήτρης Ευλαμπία",
        "王秀英",
        "សុខ ច័ន្ទ",
        "ተስፋዬ",
        "हिन्दी क्षत्रिय",
        "김민준",
        "დავით",
        "Certificate of field office affluence",
        "😀🎓 party",
    ],
)
@pytest.mark.parametrize("is_kerned", [False, True])
def test_names_are_copied_out_as_typed(name: str, is_kerned: bool) -> None:  # noqa: FBT001
    assert read(name, style=Style(14, is_kerned=is_kerned)).strip() == name


def test_arabic_keeps_its_base_letters() -> None:
    copied = read("بتول آل علي")
    assert sorted(copied.split()) == ["آل", "بتول", "علي"]


def test_decomposed_names_are_composed() -> None:
    assert clean("Nguye\u0302\u0303n") == "Nguyễn"


def test_one_paragraph_places_have_no_line_ends() -> None:
    assert single("a\r\nb\tc\rd") == "a b c d"


def test_plain_text_needs_no_shaping_and_marks_do() -> None:
    assert is_plain("Nguyễn Владимир Δημήτρης 王秀英 (42)")
    assert not is_plain("Ọ̀ṣun")
    assert not is_plain("محمد")
    assert not is_plain("सुख")


def test_plain_and_shaped_widths_differ_only_by_kerning() -> None:
    plain = plain_line("Riverside", Voice()).width
    assert shaped_line("Riverside", Voice()).width == pytest.approx(plain, rel=0.02)
    assert shaped_line("AVAVAV", Voice()).width < plain_line("AVAVAV", Voice()).width


def test_right_to_left_runs_stand_in_visual_order() -> None:
    levels, base = embedding_levels("علي (42) Lowell")
    assert base == 1
    line = shaped_line("علي (42) Lowell", Voice(), tuple(levels))
    assert line.runs[0].text.strip() == "Lowell"
    assert line.runs[-1].text.strip().startswith("علي")


def test_mixed_brackets_are_mirrored() -> None:
    levels, _ = embedding_levels("علي (بتول)")
    (run,) = shaped_line("علي (بتول)", Voice(), tuple(levels)).runs[:1]
    drawn = [glyph for glyph in run.glyphs if glyph.text in "()"]
    opening = run.face.glyph("(")
    # Drawn from left to right, the first bracket of the paper has to look like an opening one.
    assert drawn[0].number == opening
    assert drawn[0].text == ")"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("a\x07b", "U+0007"),
        ("a\x00b", "U+0000"),
        ("\ud800", "U+D800"),
        ("x\ue000", "U+E000"),
        ("Egypt 𓀀", "U+13000 EGYPTIAN HIEROGLYPH A001"),
        ("evil\u202egnp.exe", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("Z" + "\u0301" * 12, "more than 5 marks"),
    ],
)
def test_letters_without_shapes_are_refused_by_name(text: str, named: str) -> None:
    with pytest.raises(RuleError) as caught:
        require_drawable(["fine", text])
    assert caught.value.code == "letters_not_drawable"
    assert named in str(caught.value.facts["letters"])
    assert str(caught.value.facts["text"]).isprintable()


def test_joiners_and_direction_marks_are_fine() -> None:
    assert undrawable("شهر\u200cبتول \u200fabc \u2066x\u2069") == ()


def test_lines_stay_within_the_width_and_lose_nothing() -> None:
    text = "Fourteen children and a very-long-hyphenated word, 交流会交流会交流会。 " * 4
    found = lines(text, STYLE, 120)
    assert all(line.width_pt(10) <= 120.01 for line in found)
    drawn = "".join(run.text for line in found for run in line.runs)
    assert drawn.replace(" ", "") == text.replace(" ", "")


def test_closing_marks_never_start_a_line() -> None:
    found = lines("交流会交流会交流会交流会交流会交流会。" * 3, STYLE, 60)
    assert len(found) > 3
    assert not any(line.runs[0].text.startswith("。") for line in found)


def test_a_word_wider_than_the_line_is_cut_between_letters() -> None:
    found = lines("Ọ̀" * 60, STYLE, 100)
    assert len(found) > 1
    assert all(line.width_pt(10) <= 100.01 for line in found)
    assert not any(line.runs[0].text[0] == "\u0300" for line in found)


def test_line_ends_are_kept() -> None:
    assert len(lines("one\ntwo\n\nfour", STYLE, 500)) == 4


def test_fitting_keeps_a_short_name_large() -> None:
    style, found = fit("Ana", Style(46), 600, 80)
    assert (style.size, len(found)) == (46, 1)


def test_fitting_shrinks_before_it_breaks() -> None:
    name = "Maximiliana Hernández-Fernández"
    style, found = fit(name, Style(46), width_pt(name, Style(40)), 64)
    assert len(found) == 1
    assert 38 <= style.size <= 40


@pytest.mark.parametrize("name", ["W" * 200, "Ana Maria " * 20, "王" * 200, "محمد " * 40])
def test_two_hundred_letters_fit_the_box(name: str) -> None:
    style, found = fit(name, Style(46, leading=1.28, is_kerned=True), 680, 84)
    assert all(line.width_pt(style.size) <= 680.01 for line in found)
    assert len(found) * style.line_pt <= 84
    assert style.size >= 6


def test_text_with_operators_stays_text() -> None:
    assert read(") Tj ET Q (").strip() == ") Tj ET Q ("
