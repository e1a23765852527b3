"""What the facts of a file are, in words: decisions, cards, keys, papers, changes of owner."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from plc_desktop.changes import facts
from ui.common.marked import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from plc_desktop.services.exchange.told_facts import ToldFact

translate = QCoreApplication.translate
_NAMED = 3
"""So many are named in a sentence; more are counted there, and named in the table."""

FACT_WORDS: Mapping[str, tuple[str, str]] = {
    facts.REVOKE_KEY: ("problem", QT_TRANSLATE_NOOP("Exchange", "Key or laptop withdrawn")),
    facts.REVOKE_CERTIFICATE: ("problem", QT_TRANSLATE_NOOP("Exchange", "Certificate withdrawn")),
    facts.REVOKE_CREDENTIAL: ("problem", QT_TRANSLATE_NOOP("Exchange", "Credential revoked")),
    facts.VOID: ("information", QT_TRANSLATE_NOOP("Exchange", "Line of hours declared void")),
    facts.ERASE: (
        "information",
        QT_TRANSLATE_NOOP(
            "Exchange", "Erased on request on another laptop; this one blanks it too"
        ),
    ),
    facts.TRANSFER: (
        "information",
        QT_TRANSLATE_NOOP("Exchange", "Record that has a new owner now"),
    ),
    facts.HANDED_OVER: ("information", QT_TRANSLATE_NOOP("Exchange", "Record taken over")),
    facts.TRANSFER_OFFER: (
        "information",
        QT_TRANSLATE_NOOP("Exchange", "Record offered to another organization"),
    ),
    facts.TRANSFER_WITHDRAWN: (
        "information",
        QT_TRANSLATE_NOOP("Exchange", "Offer of a record withdrawn"),
    ),
    facts.TRANSFER_UPDATE: (
        "information",
        QT_TRANSLATE_NOOP("Exchange", "Record sent again to its new owner"),
    ),
    facts.SHARED_RECORDS: (
        "information",
        QT_TRANSLATE_NOOP("Exchange", "Records shown to another organization"),
    ),
    facts.EXTERNAL_RECORD: (
        "information",
        QT_TRANSLATE_NOOP("Exchange", "Record shown by another organization"),
    ),
    facts.EXTERNAL_PERSON: (
        "information",
        QT_TRANSLATE_NOOP("Exchange", "Decision about whom a shown record is of"),
    ),
    facts.DISTINCT: (
        "information",
        QT_TRANSLATE_NOOP("Exchange", "Decision about doubles: hours that are two events"),
    ),
    facts.SAME_PERSON: (
        "information",
        QT_TRANSLATE_NOOP("Exchange", "Decision about doubles: records that are one person"),
    ),
    facts.DIFFERENT_PEOPLE: (
        "information",
        QT_TRANSLATE_NOOP("Exchange", "Decision about doubles: records that are two people"),
    ),
    facts.TRUSTED_KEY: ("information", QT_TRANSLATE_NOOP("Exchange", "Card accepted")),
    facts.PARTNER: (
        "information",
        QT_TRANSLATE_NOOP("Exchange", "Card of another organization accepted"),
    ),
    facts.DEVICE: ("information", QT_TRANSLATE_NOOP("Exchange", "Laptop named or accepted")),
    facts.PERSON_KEY: ("information", QT_TRANSLATE_NOOP("Exchange", "Key of a person")),
    facts.CERTIFICATE: ("information", QT_TRANSLATE_NOOP("Exchange", "Certificate given")),
    facts.READMIT: (
        "information",
        QT_TRANSLATE_NOOP("Exchange", "Decision to count again what a withdrawal cut off"),
    ),
    facts.ROOT_KEY: ("information", QT_TRANSLATE_NOOP("Exchange", "Key of the organization")),
    facts.CUSTODIAN: (
        "information",
        QT_TRANSLATE_NOOP("Exchange", "Holder of the organization’s key"),
    ),
    facts.SIGN_OFF: (
        "information",
        QT_TRANSLATE_NOOP("Exchange", "Line that a supervisor signed or returned"),
    ),
    facts.SIGN_REQUEST: ("information", QT_TRANSLATE_NOOP("Exchange", "Request to sign sent")),
    facts.PAPER_SHEET: (
        "information",
        QT_TRANSLATE_NOOP("Exchange", "Sheet printed to be signed"),
    ),
    facts.EVALUATION: ("information", QT_TRANSLATE_NOOP("Exchange", "Evaluation")),
    facts.EDIT_REASON: (
        "information",
        QT_TRANSLATE_NOOP("Exchange", "Reason for changing a signed line"),
    ),
    facts.AWARD: ("information", QT_TRANSLATE_NOOP("Exchange", "Credential awarded")),
    facts.ISSUE: ("information", QT_TRANSLATE_NOOP("Exchange", "Credential issued")),
    facts.ISSUE_STEP: (
        "information",
        QT_TRANSLATE_NOOP("Exchange", "Certificate of a step issued"),
    ),
    facts.STATUS_LIST: (
        "information",
        QT_TRANSLATE_NOOP("Exchange", "List of what is revoked"),
    ),
    facts.HOME: ("information", QT_TRANSLATE_NOOP("Exchange", "Name of the organization")),
    facts.DEADLINES: ("information", QT_TRANSLATE_NOOP("Exchange", "Change of the time to sign")),
    facts.RETRACT: (
        "information",
        QT_TRANSLATE_NOOP("Exchange", "Decision or signature taken back"),
    ),
}
"""Tone and words of every type of fact; what may hurt comes first."""


def fact_words(fact_type: str) -> str:
    """Return what a fact is."""
    return translate("Exchange", FACT_WORDS[fact_type][1])


def fact_sentences(
    numbers: Mapping[str, int], told: Iterable[ToldFact] = ()
) -> Iterator[tuple[str, str]]:
    """Yield tone and sentence for each type of fact: of few the names, of many the number.

    Args:
        numbers: How many of which type; of types that only a newer version knows nothing is said.
        told: What is known of them one by one.
    """
    names: dict[str, list[str]] = {}
    for one in told:
        names.setdefault(one.type, []).append(named(one))
    for fact_type, (tone, _words) in FACT_WORDS.items():
        if number := numbers.get(fact_type, 0):
            found = names.get(fact_type, [])
            is_named = len(found) == number <= _NAMED and all(found)
            yield (
                tone,
                translate("Exchange", "{field}: {value}").format(
                    field=fact_words(fact_type),
                    value="; ".join(found) if is_named else f"{number:,}",
                ),
            )


def named(fact: ToldFact) -> str:
    """Return whom a fact is about and to whom it goes; empty if that is not known."""
    about = ", ".join(fact.about)
    return f"{about} → {fact.to}" if about and fact.to else about
