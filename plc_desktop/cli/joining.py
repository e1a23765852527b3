"""The command that starts a second laptop."""

from __future__ import annotations

import argparse

from plc_desktop.cli import cards
from plc_desktop.cli.opening import passphrase
from plc_desktop.cli.output import Output
from plc_desktop.cli.words import SHEET_NEXT
from plc_desktop.domain.records import Person
from plc_desktop.errors import RuleError
from plc_desktop.services.joining import Joining, make_workspace
from plc_desktop.services.workspace.environment import Environment


def join(chosen: argparse.Namespace, output: Output) -> None:
    """Write this computer's card for a workspace, or make the workspace of a file for it.

    Raises:
        RuleError: "join_what" if neither is asked for.
    """
    joining = Joining(Environment.default())
    if chosen.card is not None:
        seen = joining.write_card(chosen.office_card, chosen.name, chosen.card)
        output.say(f"Wrote {chosen.card}. Accept it on {seen.card.name}; both must read:")
        cards.say_code(seen.code, output)
        output.say(
            "If both sides read the same, go on with: join … --file … --workspace … --compared"
        )
        output.give({"card": str(chosen.card), **cards.code_as_json(seen.code)})
        return
    if chosen.file is None or chosen.workspace is None:
        raise RuleError("join_what")
    found = joining.open(chosen.office_card, chosen.file, is_compared=chosen.compared)
    office = make_workspace(chosen.workspace, passphrase(chosen.passphrase_file), found)
    try:
        info = office.info
        output.say(f"Made {chosen.workspace} of {info.organization.name}.")
        person = office.records.get(Person, office.session.user_id).full_name
        output.say(f"What is written here is written by {person} unless --as names somebody else.")
        output.say(SHEET_NEXT)
        output.give({"workspace": str(chosen.workspace), "id": info.workspace_id})
    finally:
        office.close()
