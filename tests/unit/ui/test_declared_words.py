from __future__ import annotations

from plc_desktop.domain import lists
from plc_desktop.domain.records import KINDS
from ui.common.declared_words import FIELD_WORDS, LIST_WORDS
from ui.common.labels import CHOICES


def test_every_declared_label_and_help_can_be_translated() -> None:
    declared = {kind.label for kind in KINDS} | {kind.plural_label for kind in KINDS}
    for kind in KINDS:
        for field in kind.fields.values():
            declared |= {field.label, field.help} - {""}
    assert declared == set(FIELD_WORDS)


def test_every_word_of_the_fixed_lists_can_be_translated() -> None:
    words = {word for some in lists.SUGGESTIONS.values() for word in some}
    assert words == set(LIST_WORDS)


def test_every_code_a_person_can_choose_has_words() -> None:
    codes = {code for kind in KINDS for field in kind.fields.values() for code in field.choices}
    assert codes - set(CHOICES) == set()
