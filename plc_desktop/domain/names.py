"""Text that people type: cleaning, folding for search and comparison, likeness of names."""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher

from plc_desktop.errors import RuleError

_ACCENTS = (
    (0x0300, 0x036F),
    (0x0483, 0x0487),
    (0x064B, 0x065F),
    (0x0670, 0x0670),
    (0x1AB0, 0x1AFF),
    (0x1DC0, 0x1DFF),
    (0x20D0, 0x20FF),
    (0xFE20, 0xFE2F),
)
"""Marks that search ignores. Vowel signs of Indic scripts are letters there, so they stay."""

_SOFT_HYPHEN = 0xAD
_APOSTROPHES = "\u2018\u2019\u02bc\u0060\u00b4"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212"
_LETTERS = str.maketrans(
    {
        "đ": "d",
        "ð": "d",
        "ł": "l",
        "ø": "o",
        "ħ": "h",
        "\u0131": "i",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        **dict.fromkeys(_APOSTROPHES, "'"),
        **dict.fromkeys(_DASHES, "-"),
    }
)


def clean_text(text: str, *, is_multiline: bool = False, max_length: int = 0) -> str:
    """Return a typed text as it is kept: NFC, without white space around it, else literally.

    Args:
        text: What was typed or read from a file.
        is_multiline: Whether line breaks and tabs may stand in it.
        max_length: Longest allowed text in characters; 0 means any length.

    Raises:
        RuleError: `text_has_control_characters`, `text_is_damaged` (lone surrogates), or
            `text_too_long`.
    """
    cleaned = text.strip()
    if not cleaned.isascii():
        cleaned = _normal_form(cleaned)
    if not cleaned.isprintable():
        _refuse_control_characters(cleaned, is_multiline=is_multiline)
    if max_length and len(cleaned) > max_length:
        raise RuleError("text_too_long", length=len(cleaned), limit=max_length)
    return cleaned


def _normal_form(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise RuleError("text_is_damaged") from error
    return unicodedata.normalize("NFC", text).strip()


def _refuse_control_characters(text: str, *, is_multiline: bool) -> None:
    allowed = "\n\t" if is_multiline else ""
    for character in text:
        if unicodedata.category(character) == "Cc" and character not in allowed:
            raise RuleError("text_has_control_characters", character=f"U+{ord(character):04X}")


def fold(text: str) -> str:
    """Return the text as search and comparison see it.

    Case, accents, direction marks, kinds of apostrophe and dash, and repeated spaces do not count.
    """
    if text.isascii():
        return " ".join(text.lower().split())
    plain = "".join(
        character
        for character in unicodedata.normalize("NFKD", text.casefold())
        if not _is_ignored(character)
    )
    plain = unicodedata.normalize("NFC", plain).casefold().translate(_LETTERS)
    return " ".join(plain.split())


def _is_ignored(character: str) -> bool:
    code = ord(character)
    if code < _ACCENTS[0][0]:
        return code == _SOFT_HYPHEN
    if unicodedata.category(character) == "Cf":
        return True
    return any(first <= code <= last for first, last in _ACCENTS)


def words(text: str) -> tuple[str, ...]:
    """Return the folded words of a text, without punctuation around them."""
    kept = "".join(c if c.isalnum() or c == "'" else " " for c in fold(text))
    return tuple(word for word in (part.strip("'") for part in kept.split()) if word)


_SUBSET = 0.9
_INITIALS = 0.85
_LEAST_WORDS = 2


def similarity(first: str, second: str) -> float:
    """Return how alike two names are, from 0 to 1; 1 only if they fold to the same words.

    Word order does not count, a missing middle name and initials count little.
    """
    one, two = sorted((words(first), words(second)))  # the same whichever comes first
    if sorted(one) == sorted(two):
        return 1.0
    if not one or not two:
        return 0.0
    return max(_spelling(one, two), _shorter_form(one, two))


def _spelling(one: tuple[str, ...], two: tuple[str, ...]) -> float:
    as_written = _ratio(" ".join(one), " ".join(two))
    in_order = _ratio(" ".join(sorted(one)), " ".join(sorted(two)))
    return min(0.99, max(as_written, in_order))


def _ratio(first: str, second: str) -> float:
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return matcher.ratio()


def _shorter_form(one: tuple[str, ...], two: tuple[str, ...]) -> float:
    short, long = sorted((one, two), key=len)
    if len(short) < _LEAST_WORDS:
        return 0.0
    if set(short) <= set(long):
        return _SUBSET
    if short[-1] == long[-1] and _are_initials(short[:-1], long[:-1]):
        return _INITIALS
    return 0.0


def _are_initials(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Say whether the first given name of one is the initial of the other's."""
    one, two = short[0], long[0]
    return 1 in (len(one), len(two)) and one[0] == two[0]
