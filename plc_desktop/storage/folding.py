"""Texts without case, accents and double spaces, so that "maria" finds "María"."""

from __future__ import annotations

import unicodedata

_PLAIN = {"ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "\u0131": "i"}
"""Letters whose stroke or ligature Unicode does not take apart."""

_TRANSLATION = str.maketrans(_PLAIN)


def folded(text: str) -> str:
    """Return the text as it is searched, sorted and compared."""
    if text.isascii():
        return " ".join(text.lower().split())
    apart = unicodedata.normalize("NFKD", text.casefold()).translate(_TRANSLATION)
    kept = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(unicodedata.normalize("NFC", kept).split())
