from __future__ import annotations

import pytest

from plc_desktop.domain.names import clean_text, fold, similarity
from plc_desktop.errors import RuleError


def test_folding_ignores_case_accents_marks_and_spaces() -> None:
    assert fold("  Bernabé   VALDÉS ") == "bernabe valdes"
    assert fold("Đặng Thị Hồng") == "dang thi hong"
    assert fold("O’Brien") == fold("o'brien")
    assert fold("\u202eAna\u202c") == "ana"
    assert fold("Straße") == "strasse"


def test_folding_keeps_letters_of_other_scripts() -> None:
    assert fold("梁金凤") == "梁金凤"
    assert fold("हिन्दी") != fold("हनद")
    assert fold("Ευλαμπία Τσέτου") == "ευλαμπια τσετου"


def test_cleaning_keeps_everything_that_can_be_shown() -> None:
    hostile = '=HYPERLINK("x") <b>&amp; Robert\'); DROP'
    assert clean_text(f" {hostile}\u00a0") == hostile
    assert clean_text("e\u0301") == "é"
    assert clean_text("one\ntwo", is_multiline=True) == "one\ntwo"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a\x00b", "text_has_control_characters"),
        ("a\nb", "text_has_control_characters"),
        ("a\ud800", "text_is_damaged"),
    ],
)
def test_cleaning_refuses_what_cannot_be_shown(text: str, code: str) -> None:
    with pytest.raises(RuleError, match=code):
        clean_text(text)


def test_cleaning_refuses_too_long_texts() -> None:
    with pytest.raises(RuleError, match="text_too_long"):
        clean_text("x" * 201, max_length=200)


def test_likeness_of_names() -> None:
    assert similarity("Valdés, Bernabé", "bernabe valdes") == 1.0
    assert 0.8 <= similarity("Bernabé Valdés", "Bernabe Valdez") < 1
    assert similarity("Ana da Cruz", "Ana Clara da Cruz") >= 0.8
    assert similarity("J. Davis", "Jacob Davis") >= 0.8
    assert similarity("John Hoàng", "John Phạm") < 0.8
    assert similarity("", "Ana") == 0.0
    assert similarity("Ana", "Bo") < 0.8
    assert similarity("Ana Cruz", "Bo Lee Diaz") < 0.8
