"""The sentences above a signature, in the language of the window."""

from __future__ import annotations

from ui.common.marked import QT_TRANSLATE_NOOP

SENTENCES = {
    "observed-in-person-1": QT_TRANSLATE_NOOP(
        "Statements",
        "I supervised this work or have checked that it was done. The days and lengths are true."
        " I am not the parent leader and not family of the parent leader.",
    ),
    "observed-1": QT_TRANSLATE_NOOP(
        "Statements",
        "I supervised this work or have checked that it was done. The days and lengths are true."
        " I am not the parent leader and not family of the parent leader.",
    ),
    "paper-1": QT_TRANSLATE_NOOP(
        "Statements",
        "The supervisor signed these lines on paper, and the office keeps the signed sheet.",
    ),
    "staff-1": QT_TRANSLATE_NOOP(
        "Statements",
        "Staff of the office attest these lines; the supervisor has not signed them.",
    ),
}
"""The signed sentences for translation; a test holds them equal to the domain's."""
