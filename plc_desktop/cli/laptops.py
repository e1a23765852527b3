"""Commands about the laptops of one organization: their names, their cards, who takes part."""

from __future__ import annotations

import argparse
import dataclasses
from collections.abc import Callable, Mapping
from pathlib import Path

from plc_desktop.cli import cards
from plc_desktop.cli.opening import opened
from plc_desktop.cli.output import Output
from plc_desktop.domain.names import fold
from plc_desktop.errors import RuleError
from plc_desktop.services.app import Office
from plc_desktop.services.identities.laptops import Laptop, Withdrawn


def laptop(chosen: argparse.Namespace, output: Output) -> None:
    """List the laptops, name this one, or add and withdraw others by their cards."""
    actions: Mapping[str, Callable[[Office, argparse.Namespace, Output], None]] = {
        "list": _list,
        "name": _name,
        "card": _card,
        "look": _look,
        "accept": _accept,
        "revoke": _revoke,
        "readmit": _readmit,
    }
    if chosen.action != "list" and not chosen.what:
        named = "FILE" if chosen.action in {"card", "look", "accept"} else "NAME"
        raise RuleError("argument_missing", name=named)
    with opened(chosen) as office:
        actions[chosen.action](office, chosen, output)


def _list(office: Office, _chosen: argparse.Namespace, output: Output) -> None:
    this, others = office.laptops.this(), office.laptops.all()
    output.say(this.name if office.needs_enrollment else f"{this.name} (this laptop)")
    if office.needs_enrollment:
        output.say("  This workspace was copied to this computer, which does not take part yet.")
    why = {one.laptop.key: _why(one) for one in office.laptops.withdrawn()}
    if this.key in why:
        output.say(f"  {why[this.key]}")
    for one in others:
        output.say(f"{one.name} ({why[one.key]})" if one.is_revoked else one.name)
    output.give(
        {"this": dataclasses.asdict(this), "others": [dataclasses.asdict(one) for one in others]}
    )


def _why(one: Withdrawn) -> str:
    said = ": ".join(part for part in (one.by, one.reason) if part)
    return f"withdrawn; {said}" if said else "withdrawn"


def _name(office: Office, chosen: argparse.Namespace, output: Output) -> None:
    change_id = office.laptops.name_this(chosen.what)
    output.say(f"This laptop is called {office.laptops.this().name}.")
    output.give({"change": change_id})


def _card(office: Office, chosen: argparse.Namespace, output: Output) -> None:
    card = office.laptops.export_card(Path(chosen.what))
    output.say(f"Wrote the card of {card.name} to {chosen.what}.")
    output.give({"card": chosen.what, "name": card.name, "key": card.key})


def _look(office: Office, chosen: argparse.Namespace, output: Output) -> None:
    cards.show_seen(office.laptops.look(Path(chosen.what)), output, "laptop accept")


def _accept(office: Office, chosen: argparse.Namespace, output: Output) -> None:
    accepted = cards.accepted(office.laptops.accept, Path(chosen.what), chosen)
    output.say(f"{accepted.name} may take part.")
    output.say("Next: export-sync writes a file for it; over there, join makes a workspace of it.")
    output.give({"laptop": dataclasses.asdict(accepted)})


def _revoke(office: Office, chosen: argparse.Namespace, output: Output) -> None:
    one = laptop_named(office, chosen.what)
    office.laptops.revoke(one.key, chosen.reason)
    output.say(f"Files of {one.name} are refused from now on. What it sent before stays.")
    if any(not other.is_revoked for other in office.laptops.all()):
        output.say("Next: export-sync writes a file by which the others refuse them too.")
    output.give({"revoked": one.name})


def _readmit(office: Office, chosen: argparse.Namespace, output: Output) -> None:
    named = chosen.what
    found = [
        one.laptop
        for one in office.laptops.withdrawn()
        if one.laptop.key == named or fold(one.laptop.name) == fold(named)
    ]
    if len(found) != 1:
        raise RuleError("laptop_not_withdrawn")
    change_id = office.laptops.readmit(found[0].key)
    output.say(f"{found[0].name} may take part again.")
    output.give({"change": change_id})


def laptop_named(office: Office, named: str) -> Laptop:
    """Return the laptop with this name or key.

    Raises:
        RuleError: "laptop_not_found".
    """
    found = [
        one
        for one in office.laptops.all()
        if one.key == named or (fold(one.name) == fold(named) and not one.is_revoked)
    ]
    if len(found) != 1:
        raise RuleError("laptop_not_found", name=named)
    return found[0]
