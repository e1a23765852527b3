"""The six words where the window speaks another language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale

from plc_desktop.exchange.cards import ComparisonCode
from tests.gui.looking import texts
from ui.identities.compare import ComparePanel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.common.page import PageContext


@pytest.mark.parametrize(("language", "is_said"), [("en_US", False), ("es_US", True)])
def test_that_the_words_are_english_is_said_in_other_languages(
    qtbot: QtBot,
    page_context: PageContext,  # noqa: ARG001  # dresses the window
    language: str,
    is_said: bool,  # noqa: FBT001  # a parameter of pytest
) -> None:
    QLocale.setDefault(QLocale(language))
    panel = ComparePanel()
    qtbot.addWidget(panel)
    code = ComparisonCode(("acid", "acorn", "acre", "acts", "afar", "affix"), "12345 67890")
    panel.show_code("Bo", code)
    panel.show()
    said = texts(panel)
    assert any("The words are English" in text for text in said) == is_said
    assert {*code.words} <= set(said)
