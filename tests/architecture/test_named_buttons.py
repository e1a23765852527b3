"""Messages that send somebody to the page Exchange name buttons that are there."""

from __future__ import annotations

import re
from pathlib import Path

from ui.common.file_words import MISPLACED
from ui.common.message_table import MESSAGES

PAGE = Path(__file__).parents[2] / "ui" / "exchange"


def test_messages_name_buttons_of_the_page_exchange() -> None:
    """A button that is called otherwise, or is gone, leaves people looking for it."""
    source = "".join(path.read_text(encoding="utf-8") for path in PAGE.glob("*.py"))
    places = [text for text in (*MESSAGES.values(), *MISPLACED.values()) if "Exchange, “" in text]
    named = {
        name
        for text in places
        for path in re.findall(r"Exchange, (“[^”]*”(?:, “[^”]*”)*)", text)
        for name in re.findall(r"“([^”]*)”", path)
    }
    assert len(named) >= 5
    assert [name for name in named if f'"{name}"' not in source] == []
