from __future__ import annotations

from plc_desktop.domain import lists
from plc_desktop.domain.records import KINDS


def test_every_list_that_a_field_names_exists() -> None:
    named = {field.suggestions for kind in KINDS for field in kind.fields.values()} - {""}
    assert named
    assert all(lists.suggestions(name) for name in named)


def test_no_list_repeats_itself() -> None:
    for words in lists.SUGGESTIONS.values():
        assert len(set(words)) == len(words)


def test_an_unknown_list_is_empty() -> None:
    assert lists.suggestions("nothing") == ()
