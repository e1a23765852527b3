"""Signed text on a screen: nothing in it may move or hide what stands beside it."""

from __future__ import annotations

import re
import unicodedata

_UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp", "Cs", "Co", "Cn"})
_LONG_WORD = re.compile(r"\S{24}(?=\S)")
_JOINERS = frozenset("\u200b\u200c\u200d")
_FIRST_JOINING_SCRIPT = 0x0590
"""From here on there are scripts in which joiners and word breaks are part of plain writing."""


def visible(text: str) -> str:
    """Return a signed text with every letter that would move or hide others written out.

    Source: exchange/FORMAT.md, attack model: a supervisor signs nothing that was not on the screen.
    """
    return "".join(map(_written_out, text))


def seen(text: str) -> str:
    """Return a signed text for a label: like `visible`, but lines stay lines.

    Joiners and word breaks stay as they are behind letters of scripts that are written with them,
    such as Khmer or Persian.
    """
    shown = []
    before = ""
    for letter in text:
        is_plain = letter == "\n" or (letter in _JOINERS and before >= chr(_FIRST_JOINING_SCRIPT))
        shown.append(letter if is_plain else _written_out(letter))
        before = letter
    return "".join(shown)


def seen_to_wrap(text: str) -> str:
    """Return a text for a label that wraps; a word as long as a line may go on in the next one.

    Else one such word would push what stands beside it out of the window.
    """
    return _LONG_WORD.sub(lambda found: f"{found[0]}\u200b", seen(text))


def seen_in_line(text: str) -> str:
    """Return a signed text for one line of a table."""
    return seen(" ↵ ".join(text.splitlines()) if "\n" in text else text)


def _written_out(letter: str) -> str:
    is_unseen = unicodedata.category(letter) in _UNSEEN
    return f"\\u{{{ord(letter):04X}}}" if is_unseen else letter
