"""Advice about an hours entry, in words: worth a second look, never in the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from plc_desktop.domain.hours import Advice
from ui.common.dates import format_date, format_minutes
from ui.common.marked import QT_TRANSLATE_NOOP

_LENGTHS = frozenset({"minutes", "limit"})

_WORDS: Mapping[str, tuple[str, str]] = {
    "overlaps": (
        QT_TRANSLATE_NOOP("Advice", "Two lines overlap"),
        QT_TRANSLATE_NOOP("Advice", "Another line of {date} with {minutes} covers the same time."),
    ),
    "same_activity": (
        QT_TRANSLATE_NOOP("Advice", "The same activity that day"),
        QT_TRANSLATE_NOOP(
            "Advice",
            "Another line of {date} says {minutes}. Sign both only if they are two events.",
        ),
    ),
    "over_daily_limit": (
        QT_TRANSLATE_NOOP("Advice", "A long day"),
        QT_TRANSLATE_NOOP("Advice", "{minutes} on one day; more than {limit} is unusual."),
    ),
    "in_the_future": (
        QT_TRANSLATE_NOOP("Advice", "In the future"),
        QT_TRANSLATE_NOOP("Advice", "{date} has not come yet."),
    ),
    "repeated_text": (
        QT_TRANSLATE_NOOP("Advice", "The same words again"),
        QT_TRANSLATE_NOOP("Advice", "{times} lines say exactly this."),
    ),
    "outside_placement": (
        QT_TRANSLATE_NOOP("Advice", "Outside the placement"),
        QT_TRANSLATE_NOOP("Advice", "The placement runs from {starts_on} to {ends_on}."),
    ),
    "outside_placement_from": (
        QT_TRANSLATE_NOOP("Advice", "Before the placement"),
        QT_TRANSLATE_NOOP("Advice", "The placement starts {starts_on}."),
    ),
    "outside_placement_until": (
        QT_TRANSLATE_NOOP("Advice", "After the placement"),
        QT_TRANSLATE_NOOP("Advice", "The placement ended {ends_on}."),
    ),
    "signed_before_worked": (
        QT_TRANSLATE_NOOP("Advice", "Signed before it was worked"),
        QT_TRANSLATE_NOOP("Advice", "The date lies after the signature."),
    ),
    "not_rounded": (
        QT_TRANSLATE_NOOP("Advice", "Not rounded"),
        QT_TRANSLATE_NOOP("Advice", "Lengths here are usually steps of {step} minutes."),
    ),
}


@dataclass(frozen=True)
class AdviceWords:
    """A short title and the sentence that explains it."""

    title: str
    text: str

    @property
    def sentence(self) -> str:
        """Both in one line."""
        return f"{self.title}: {self.text}"


def advice_words(advice: Advice) -> AdviceWords:
    """Return a piece of advice as people read it."""
    title, text = _WORDS.get(
        _code(advice),
        (QT_TRANSLATE_NOOP("Advice", "Worth a second look"), advice.code),
    )
    facts = {name: _written(name, fact) for name, fact in advice.facts.items()}
    return AdviceWords(
        QCoreApplication.translate("Advice", title),
        QCoreApplication.translate("Advice", text).format_map(_Facts(facts)),
    )


def _code(advice: Advice) -> str:
    """Return the code whose words need no date that is not known."""
    if advice.code != "outside_placement":
        return advice.code
    if advice.facts.get("ends_on") is None:
        return "outside_placement_from"
    return "outside_placement" if advice.facts.get("starts_on") else "outside_placement_until"


class _Facts(dict[str, str]):
    """A missing fact shows as an ellipsis; advice never fails."""

    def __missing__(self, key: str) -> str:
        return "…"


def _written(name: str, fact: object) -> str:
    if isinstance(fact, date):
        return format_date(fact, weekday=True, year=False)
    if isinstance(fact, int) and name in _LENGTHS:
        return format_minutes(fact)
    return "" if fact is None else str(fact)
