"""What the facts of a file are, as the command line counts them for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plc_desktop.cli.words import counted
from plc_desktop.services.exchange.fact_nouns import FACT_NOUNS, NEWER
from plc_desktop.services.exchange.told_facts import ToldFact


def facts_in_words(numbers: Mapping[str, int]) -> Iterator[str]:
    """Yield what the facts of a file are, line by line.

    Args:
        numbers: How many of which type.
    """
    for fact_type, nouns in FACT_NOUNS.items():
        if number := numbers.get(fact_type, 0):
            yield counted(number, *nouns)
    newer = sum(number for name, number in numbers.items() if name not in FACT_NOUNS)
    if newer:
        yield counted(newer, *NEWER)


def fact_in_words(fact: ToldFact) -> str:
    """Return what a fact is and whom it is about, such as "card accepted: Rosa Méndez"."""
    noun, _ = FACT_NOUNS[fact.type]
    about = ", ".join(fact.about)
    return noun + (f": {about}" if about else "") + (f" -> {fact.to}" if fact.to else "")
