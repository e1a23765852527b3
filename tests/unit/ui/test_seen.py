from __future__ import annotations

import pytest

from ui.common.seen import seen, seen_in_line, seen_to_wrap, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2 hours\u202e sruoh 02", "2 hours\\u{202E} sruoh 02"),
        ("a\u200bb", "a\\u{200B}b"),
        ("two\nlines", "two\nlines"),
        ("bell\x07", "bell\\u{0007}"),
        ("ស៊ុក\u200bច័ន្ទ", "ស៊ុក\u200bច័ន្ទ"),
        ("سی\u200cنقش", "سی\u200cنقش"),
        ("می\u200fx", "می\\u{200F}x"),
    ],
)
def test_what_would_move_or_hide_words_is_written_out(text: str, shown: str) -> None:
    assert seen(text) == shown


def test_a_line_of_a_table_stays_one_line() -> None:
    assert seen_in_line("two\nlines") == "two ↵ lines"
    assert seen_in_line("one") == "one"


def test_elsewhere_every_such_letter_is_written_out() -> None:
    assert visible("a\nb\u200d") == "a\\u{000A}b\\u{200D}"


def test_a_word_as_long_as_a_line_may_go_on_in_the_next() -> None:
    assert seen_to_wrap("short words\u202e stay") == "short words\\u{202E} stay"
    assert seen_to_wrap("W" * 50).split("\u200b") == ["W" * 24, "W" * 24, "WW"]
    assert seen_to_wrap("W" * 24 + " W") == "W" * 24 + " W"
