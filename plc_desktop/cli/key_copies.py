"""Commands about a person's own keys as a file: to another computer, or after a loss."""

from __future__ import annotations

import argparse

from plc_desktop.cli.opening import SUPERVISOR_VARIABLE, one_person, opened, passphrase
from plc_desktop.cli.output import Output
from plc_desktop.services.identities.own import OwnIdentity
from plc_desktop.services.workspace.environment import Environment

BACKUP_VARIABLE = "PLC_BACKUP_PASSPHRASE"


def backup(chosen: argparse.Namespace, output: Output) -> None:
    """Write a person's own keys into a file."""
    own = passphrase(chosen.key_passphrase_file, SUPERVISOR_VARIABLE)
    of_file = passphrase(chosen.backup_passphrase_file, BACKUP_VARIABLE)
    if chosen.workspace is None:
        OwnIdentity(Environment.default()).export_key(chosen.file, own, of_file)
    else:
        with opened(chosen) as office:
            person_id = one_person(office, chosen.person) if chosen.person else office.info.user.id
            office.identities.export_key(person_id, own, chosen.file, of_file)
    output.say(f"Wrote {chosen.file}. Keep it apart from this computer.")
    output.give({"backup": str(chosen.file)})


def restore(chosen: argparse.Namespace, output: Output) -> None:
    """Bring a person's own keys to this computer."""
    own = passphrase(chosen.key_passphrase_file, SUPERVISOR_VARIABLE)
    of_file = passphrase(chosen.backup_passphrase_file, BACKUP_VARIABLE)
    if chosen.workspace is None:
        name = OwnIdentity(Environment.default()).import_key(chosen.file, of_file, own).name
    else:
        with opened(chosen) as office:
            person_id = office.identities.import_key(chosen.file, of_file, own)
            name = office.records.label("person", person_id)
    output.say(f"The keys of {name} are on this computer now.")
    output.give({"name": name})
