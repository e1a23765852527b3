"""Words for every problem code; the window and the command line both use them.

Facts are written as people read them: dates in words, `*_minutes` as `2:30`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from plc_desktop.errors import PlcError
from ui.common.dates import format_date, format_minutes
from ui.common.file_words import MISPLACED
from ui.common.message_table import MESSAGES


def text_for(error: PlcError) -> str:
    """Return the sentence that explains a problem and says what to do."""
    return text_for_code(error.code, error.facts)


def text_for_code(code: str, facts: Mapping[str, Any]) -> str:
    """Return the sentence of a code, its facts filled in."""
    source = MESSAGES.get(code)
    if code == "other_exchange_file":
        source = MISPLACED.get(str(facts.get("kind")), source)
    if source is None:
        return QCoreApplication.translate(
            "Messages", "This could not be done ({code}). Nothing was changed."
        ).format(code=code)
    text = QCoreApplication.translate("Messages", source)
    return text.format_map(_Facts({name: _written(name, fact) for name, fact in facts.items()}))


class _Facts(dict[str, str]):
    """A missing fact shows as an ellipsis; a message never fails."""

    def __missing__(self, key: str) -> str:
        return "…"


def _written(name: str, fact: object) -> str:
    if isinstance(fact, datetime | date):
        return format_date(fact)
    if isinstance(fact, int) and (name == "minutes" or name.endswith("_minutes")):
        return format_minutes(fact)
    if isinstance(fact, tuple | list | set | frozenset):
        return ", ".join(str(item) for item in fact)
    return str(fact)
