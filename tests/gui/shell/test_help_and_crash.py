from __future__ import annotations

import logging
from typing import Any

import pytest

from resources import help_pages
from ui.crash_reporter import CrashReporter
from ui.help.markdown import blocks


@pytest.mark.parametrize("path", help_pages(), ids=lambda path: path.stem)
def test_help_pages_have_a_title_and_no_marks_left(path: Any) -> None:
    found = list(blocks(path.read_text(encoding="utf-8")))
    assert found[0].kind == "title"
    words = " ".join(block.text for block in found if block.kind != "code")
    assert "**" not in words
    assert "](" not in words


def test_markdown_is_read_into_plain_blocks() -> None:
    source = "# Title\n\nTwo **bold**\nlines\n\n1. first\n   more\n2. second\n\n- point\n"
    assert [(block.kind, block.number, block.text) for block in blocks(source)] == [
        ("title", "", "Title"),
        ("text", "", "Two bold lines"),
        ("number", "1", "first more"),
        ("number", "2", "second"),
        ("point", "", "point"),
    ]


def test_a_bug_is_shown_once_and_logged_without_names(
    qtbot: Any, caplog: pytest.LogCaptureFixture
) -> None:
    reporter = CrashReporter()
    with caplog.at_level(logging.ERROR):
        for _ in range(2):
            try:
                raise KeyError("María Peña")  # noqa: TRY301
            except KeyError as error:
                reporter.report(type(error), error, error.__traceback__)
        qtbot.waitUntil(lambda: reporter.dialog is not None)
    assert "María" not in caplog.text
    assert "KeyError" in caplog.text
    assert reporter.dialog is not None
    reporter.dialog.accept()
    assert reporter.dialog is None


def test_bold_words_stay_bold_and_nothing_else_is_markup() -> None:
    block = next(blocks("Choose **New** workspace & `a.plcdb`, 2 < 3"))
    assert block.text == "Choose New workspace & a.plcdb, 2 < 3"
    assert block.rich == "Choose <b>New</b> workspace &amp; <code>a.plcdb</code>, 2 &lt; 3"


def test_every_picture_of_the_help_is_there_and_small() -> None:
    found = [
        (page.parent / block.target, block.text)
        for language in ("en", "es")
        for page in help_pages(language)
        for block in blocks(page.read_text(encoding="utf-8"))
        if block.kind == "picture"
    ]
    assert found
    for path, words in found:
        assert path.stat().st_size < 120 * 1024
        assert words
