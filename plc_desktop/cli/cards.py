"""A card from a file: what it says, the words that two people compare, and their word for it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, Protocol, TypeVar

from plc_desktop.cli.output import Output
from plc_desktop.exchange.cards import Card, ComparisonCode
from plc_desktop.services.identities.own import CardSeen

T_co = TypeVar("T_co", covariant=True)
T = TypeVar("T")


class Accepting(Protocol[T_co]):
    """What believes a card: of a laptop, of another organization, of an office."""

    def __call__(self, path: Path, /, *, is_compared: bool, accept_change: bool) -> T_co:
        """Believe the card that a file holds."""
        ...


def show_seen(seen: CardSeen, output: Output, go_on: str) -> None:
    """Say whose a card is and what both sides must read; nothing is believed yet.

    Args:
        seen: The card.
        output: Where to say it.
        go_on: The command that accepts it.
    """
    who = ", ".join(dict.fromkeys([seen.card.name, seen.card.organization]))
    output.say(f"{who} ({seen.status.replace('_', ' ')})")
    output.say("Read these words to each other by telephone or face to face:")
    say_code(seen.code, output)
    output.say(f"If both sides read the same, go on with: {go_on} … --compared")
    output.give({**as_json(seen.card), "status": seen.status, **code_as_json(seen.code)})


def say_code(code: ComparisonCode, output: Output) -> None:
    """Say the six words, and the digits for those who share no English words."""
    output.say("  " + " ".join(code.words))
    output.say("  " + code.digits)


def accepted(accept: Accepting[T], path: Path, chosen: argparse.Namespace) -> T:
    """Believe a card as far as the options of `declaring.add_comparing` go.

    Raises:
        RuleError: "card_not_compared", "key_changed" and the like, as the service raises.
    """
    return accept(path, is_compared=chosen.compared, accept_change=chosen.accept_change)


def as_json(card: Card) -> dict[str, Any]:
    """Return what a card says, for programs."""
    return {
        "holder": card.holder,
        "name": card.name,
        "organization": card.organization,
        "key": card.key,
    }


def code_as_json(code: ComparisonCode) -> dict[str, Any]:
    """Return what both sides read, for programs."""
    return {"words": list(code.words), "digits": code.digits}
