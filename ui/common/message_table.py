"""One English sentence for every problem code: what happened, why, what to do.

Owners of a code add it here, in the order of the alphabet within their part.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

MESSAGES: Mapping[str, str] = {
    # typing
    "field_required": QT_TRANSLATE_NOOP("Messages", "Please fill this in."),
    "not_a_date": QT_TRANSLATE_NOOP(
        "Messages", "This is not a date. Try 3/14, 14 Mar or yesterday."
    ),
    "not_a_duration": QT_TRANSLATE_NOOP(
        "Messages", "This is not a length of time. Try 2:30, 2.5 or 9-11:30."
    ),
    "not_a_number": QT_TRANSLATE_NOOP("Messages", "Please write a whole number."),
    "not_a_time": QT_TRANSLATE_NOOP("Messages", "This is not a time. Try 9:30, 1:15 pm or 13:15."),
    "not_in_list": QT_TRANSLATE_NOOP("Messages", "Please choose one from the list."),
}
