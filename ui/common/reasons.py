"""What a parent leader is missing, in words: every reason code with its names and dates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from plc_desktop.domain.requirements import Reason
from ui.common.dates import format_date, format_minutes
from ui.common.marked import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class ReasonWords:
    """A reason as it is read.

    Attributes:
        amount: What is missing, such as "6:00"; empty if the words say it all.
        text: The rest of the sentence.
        icon: Name of an icon beside it.
        tone: Out of `ui.common.tokens.TONES`.
    """

    amount: str
    text: str
    icon: str
    tone: str


_WAITING = ("clock", "waiting")
_RETURNED = ("returned", "problem")
_HELD = ("held", "waiting")
_OPEN = ("circle", "neutral")

_WORDS: Mapping[str, tuple[str, tuple[str, str]]] = {
    "course_not_passed": (
        QT_TRANSLATE_NOOP("Reasons", "course: no passed result yet"),
        _OPEN,
    ),
    "course_credits_missing": (
        QT_TRANSLATE_NOOP("Reasons", "course: {done} of {required} credits so far"),
        _OPEN,
    ),
    "field_waiting": (
        QT_TRANSLATE_NOOP("Reasons", "wait for {supervisor} since {since_on}"),
        _WAITING,
    ),
    "field_waiting_undated": (QT_TRANSLATE_NOOP("Reasons", "wait for {supervisor}"), _WAITING),
    "field_waiting_nobody": (
        QT_TRANSLATE_NOOP("Reasons", "wait for a signature, and the placement has no supervisor"),
        _WAITING,
    ),
    "field_waiting_total": (QT_TRANSLATE_NOOP("Reasons", "wait for a signature"), _WAITING),
    "field_returned": (QT_TRANSLATE_NOOP("Reasons", "came back from the supervisor"), _RETURNED),
    "field_line_returned": (QT_TRANSLATE_NOOP("Reasons", "came back: “{reason}”"), _RETURNED),
    "field_held": (
        QT_TRANSLATE_NOOP("Reasons", "held back: maybe the same event written twice"),
        _HELD,
    ),
    "field_missing": (
        QT_TRANSLATE_NOOP("Reasons", "signed field hours still missing"),
        _OPEN,
    ),
    "field_missing_pace": (
        QT_TRANSLATE_NOOP(
            "Reasons", "field hours; at this pace done {projected_on}, cohort ends {ends_on}"
        ),
        _OPEN,
    ),
    "field_missing_ends": (
        QT_TRANSLATE_NOOP("Reasons", "field hours; the cohort ends {ends_on}"),
        _OPEN,
    ),
    "training_missing": (QT_TRANSLATE_NOOP("Reasons", "training still missing"), _OPEN),
    "training_topic_missing": (QT_TRANSLATE_NOOP("Reasons", "training: {topic}"), _OPEN),
    "capstone_missing": (QT_TRANSLATE_NOOP("Reasons", "capstone: no project yet"), _OPEN),
    "capstone_planned": (QT_TRANSLATE_NOOP("Reasons", "capstone: not presented yet"), _OPEN),
    "capstone_revise": (
        QT_TRANSLATE_NOOP("Reasons", "capstone: the panel asked for changes"),
        _RETURNED,
    ),
    "capstone_declined": (QT_TRANSLATE_NOOP("Reasons", "capstone: declined"), _RETURNED),
    "not_enrolled": (QT_TRANSLATE_NOOP("Reasons", "not enrolled in a cohort yet"), _OPEN),
    "rule_set_missing": (
        QT_TRANSLATE_NOOP("Reasons", "the rules of this enrollment are not here yet"),
        _OPEN,
    ),
    "already_awarded": (QT_TRANSLATE_NOOP("Reasons", "already has the credential"), _OPEN),
    "withdrew": (QT_TRANSLATE_NOOP("Reasons", "withdrew from the cohort"), _OPEN),
    "record_transferred": (
        QT_TRANSLATE_NOOP("Reasons", "another organization owns the record now"),
        _OPEN,
    ),
}


def reason_words(reason: Reason) -> ReasonWords:
    """Return the amount, words and sign of a reason."""
    source, (icon, tone) = _WORDS.get(
        _code(reason), (QT_TRANSLATE_NOOP("Reasons", "something else is missing ({code})"), _OPEN)
    )
    is_length = "minutes" in reason.facts
    facts = {name: _written(name, fact, is_length=is_length) for name, fact in reason.facts.items()}
    text = QCoreApplication.translate("Reasons", source)
    return ReasonWords(
        _amount(reason), text.format_map(_Facts({"code": reason.code, **facts})), icon, tone
    )


def reason_text(reason: Reason) -> str:
    """Return a reason as one line, such as "6:00 wait for Rosa Méndez since Mar 5, 2026"."""
    words = reason_words(reason)
    return f"{words.amount} {words.text}".strip()


def _code(reason: Reason) -> str:
    """Return the code whose words need no fact that is missing."""
    facts = reason.facts
    if reason.code == "field_missing_pace" and facts.get("projected_on") is None:
        return "field_missing_ends"
    if reason.code == "field_waiting":
        if not facts.get("supervisor"):
            return "field_waiting_nobody"
        return "field_waiting" if facts.get("since_on") else "field_waiting_undated"
    return reason.code


def _amount(reason: Reason) -> str:
    minutes = reason.facts.get("minutes")
    return format_minutes(minutes) if isinstance(minutes, int) else ""


class _Facts(dict[str, str]):
    """A missing fact shows as an ellipsis; a sentence never fails."""

    def __missing__(self, key: str) -> str:
        return "…"


def _written(name: str, fact: object, *, is_length: bool) -> str:
    """Return a fact as people read it; `done` and `required` are minutes except for credits."""
    if isinstance(fact, date):
        return format_date(fact, year=name != "since_on")
    if isinstance(fact, int) and is_length and name in {"minutes", "done", "required"}:
        return format_minutes(fact)
    return "" if fact is None else str(fact)
