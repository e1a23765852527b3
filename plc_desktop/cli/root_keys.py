"""Commands about the organization's root key: made, copied, recovered, replaced."""

from __future__ import annotations

import argparse
import dataclasses
from typing import Any

from plc_desktop.cli.opening import one_person, opened, passphrase
from plc_desktop.cli.output import Output
from plc_desktop.domain.documents import RootSheet
from plc_desktop.files import check_folder, write_whole
from plc_desktop.services.app import Office
from plc_desktop.services.identities.root_key import RootMade

ROOT_VARIABLE = "PLC_ROOT_PASSPHRASE"
NEW_ROOT_VARIABLE = "PLC_NEW_ROOT_PASSPHRASE"


def root_passphrase(chosen: argparse.Namespace) -> str:
    """Return the passphrase of the root file that is opened."""
    return passphrase(chosen.root_passphrase_file, ROOT_VARIABLE)


def _new_passphrase(chosen: argparse.Namespace) -> str:
    return passphrase(chosen.new_passphrase_file, NEW_ROOT_VARIABLE)


def status(chosen: argparse.Namespace, output: Output) -> None:
    """Show the organization's key and who holds a copy of it."""
    with opened(chosen) as office:
        found = office.root_key.status()
    if not found.key:
        output.say("The organization has no key yet. Make one with: key make-root")
    else:
        output.say(f"Key of {found.organization}: {' '.join(found.words)}")
    for one in found.custodians:
        earlier = "" if one.is_current else " (of an earlier key)"
        output.say(f"  {one.person}: {one.form}, {one.note or 'place unknown'}{earlier}")
        output.say(f"    {one.fact_id}")
    for rival in found.rivals:
        output.say(f"  Made apart, and counts too: {rival}")
    output.give(dataclasses.asdict(found))


def make(chosen: argparse.Namespace, output: Output) -> None:
    """Make the root and write it into a file on a stick."""
    with opened(chosen) as office:
        made = office.root_key.make(chosen.out, _new_passphrase(chosen), _holder(office, chosen))
    _tell(made, output)
    output.say("Keep the stick locked away, print the sheet and give a copy to a second person.")


def sheet(chosen: argparse.Namespace, output: Output) -> None:
    """Write the sheet from which the root file can be made anew."""
    from reports.root_sheet import render
    from reports.texts import ENGLISH

    def draw(content: RootSheet) -> bytes:
        return render(content, ENGLISH)

    check_folder(chosen.out.parent)  # before it is written down who holds a sheet
    with opened(chosen) as office:
        made = office.root_key.sheet(
            chosen.root, root_passphrase(chosen), draw, _holder(office, chosen), chosen.place
        )
    write_whole(chosen.out, made.pdf, is_private=True)
    output.say(f"Wrote {chosen.out}. Print it, lock it away, and delete the file.")
    output.give({"sheet": str(chosen.out)})


def recover(chosen: argparse.Namespace, output: Output) -> None:
    """Make a root file from the code on the sheet."""
    with opened(chosen) as office:
        made = office.root_key.recover(
            passphrase(chosen.code_file),
            chosen.out,
            _new_passphrase(chosen),
            _holder(office, chosen),
        )
    _tell(made, output)


def replace(chosen: argparse.Namespace, output: Output) -> None:
    """Put another root in the place of the present one."""
    with opened(chosen) as office:
        made = office.root_key.replace(
            chosen.root,
            root_passphrase(chosen),
            chosen.out,
            _new_passphrase(chosen),
            _holder(office, chosen),
        )
    _tell(made, output)
    output.say("Copies and sheets of the earlier key are worth nothing now. Make new ones.")


def add_custodian(chosen: argparse.Namespace, output: Output) -> None:
    """Write a copy of the root for a second custodian."""
    with opened(chosen) as office:
        made = office.root_key.add_custodian(
            chosen.root,
            root_passphrase(chosen),
            _holder(office, chosen),
            chosen.out,
            _new_passphrase(chosen),
        )
    _tell(made, output)


def remove_custodian(chosen: argparse.Namespace, output: Output) -> None:
    """Take a copy that was handed back off the list."""
    with opened(chosen) as office:
        change_id = office.root_key.remove_custodian(chosen.copy)
    output.say("The copy is off the list.")
    output.give({"change": change_id})


def _holder(office: Office, chosen: argparse.Namespace) -> str:
    return one_person(office, chosen.holder) if chosen.holder else office.info.user.id


def _tell(made: RootMade, output: Output) -> None:
    output.say(f"Wrote {made.path}. The words of this key: {' '.join(made.words)}")
    answer: dict[str, Any] = dataclasses.asdict(made)
    output.give(answer)
