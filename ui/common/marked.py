"""Marks a source text for translation where it is declared; it is translated where it is shown."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802  # the name the tool looks for
    """Return the text as it is; Qt's own function of this name is typed as `object`.

    Args:
        context: Under which translators find it.
        text: English source text.
    """
    del context
    return text
