"""Cards come a few at a time, in order, and stay while what they show is the same."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel

from ui.workbook_import.card_column import CardColumn, Part


def parts(*contents: str) -> list[Part]:
    """Return one labeled part for each content; its first letter is its key."""
    return [Part(content[0], content, partial(QLabel, content)) for content in contents]


def cards(column: CardColumn) -> list[QLabel]:
    """Return the cards from top to bottom."""
    inside = column.widget()
    assert inside is not None
    layout = inside.layout()
    assert layout is not None
    found = [card for card in inside.findChildren(QLabel) if layout.indexOf(card) >= 0]
    return sorted(found, key=layout.indexOf)


@pytest.fixture
def column(qtbot: Any) -> CardColumn:
    made = CardColumn()
    qtbot.addWidget(made)
    return made


def test_nothing_is_made_before_somebody_looks(column: CardColumn) -> None:
    column.fill(parts("a", "b"))
    assert cards(column) == []
    column.show()
    assert [card.text() for card in cards(column)] == ["a", "b"]


def test_many_cards_come_in_several_turns(qtbot: Any, column: CardColumn) -> None:
    column.show()
    texts = [chr(ord("a") + at) for at in range(20)]
    column.fill(parts(*texts))
    assert 0 < len(cards(column)) < len(texts)
    qtbot.waitUntil(lambda: len(cards(column)) == len(texts))
    assert [card.text() for card in cards(column)] == texts


def test_only_what_changed_is_made_again(column: CardColumn) -> None:
    column.show()
    column.fill(parts("a1", "b1", "c1"))
    before = cards(column)
    column.fill(parts("a1", "b2", "d1", "c1"))
    after = cards(column)
    assert [card.text() for card in after] == ["a1", "b2", "d1", "c1"]
    assert (after[0], after[3]) == (before[0], before[2])


def test_other_cards_replace_them_while_some_are_still_to_come(
    qtbot: Any, column: CardColumn
) -> None:
    column.show()
    column.fill(parts(*[chr(ord("a") + at) for at in range(20)]))
    column.fill(parts("x", "y"))
    qtbot.waitUntil(lambda: [card.text() for card in cards(column)] == ["x", "y"])
