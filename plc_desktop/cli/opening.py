"""How a command gets its passphrase and opens its workspace."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from plc_desktop.cli.output import Output, UpgradeProgress
from plc_desktop.domain.names import fold
from plc_desktop.errors import EnvironmentProblem, RuleError
from plc_desktop.services.app import Office, open_workspace

PASSPHRASE_VARIABLE = "PLC_PASSPHRASE"  # noqa: S105  # its name, not its value
SUPERVISOR_VARIABLE = "PLC_SUPERVISOR_PASSPHRASE"
ISSUER_VARIABLE = "PLC_ISSUER_PASSPHRASE"


def passphrase(file: Path | None, variable: str = PASSPHRASE_VARIABLE) -> str:
    """Return the passphrase from a file's first line, or else from the environment.

    Raises:
        EnvironmentProblem: If neither is there, or the file cannot be read.
    """
    if file is not None:
        try:
            lines = file.read_text(encoding="utf-8-sig").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise EnvironmentProblem("passphrase_file_unreadable", path=file) from error
        if lines and lines[0]:
            return lines[0]
        raise EnvironmentProblem("passphrase_file_unreadable", path=file)
    found = os.environ.get(variable, "")
    if not found:
        raise EnvironmentProblem("passphrase_not_given", variable=variable)
    return found


def supervisor_passphrase(chosen: argparse.Namespace) -> str:
    """Return the passphrase of a supervisor's own key.

    Falls back to the workspace's passphrase, so that a script run by one person needs one only.
    """
    if chosen.supervisor_passphrase_file is not None:
        return passphrase(chosen.supervisor_passphrase_file)
    if os.environ.get(SUPERVISOR_VARIABLE):
        return os.environ[SUPERVISOR_VARIABLE]
    return passphrase(chosen.passphrase_file)


def issuer_passphrase(chosen: argparse.Namespace) -> str:
    """Return the passphrase of the issuer's own key; empty if the papers are not to be signed."""
    if chosen.issuer_passphrase_file is not None:
        return passphrase(chosen.issuer_passphrase_file)
    return os.environ.get(ISSUER_VARIABLE, "")


def needed_issuer_passphrase(chosen: argparse.Namespace) -> str:
    """Return the passphrase of the issuer's own key.

    Raises:
        EnvironmentProblem: "passphrase_not_given".
    """
    return passphrase(chosen.issuer_passphrase_file, ISSUER_VARIABLE)


@contextmanager
def opened(chosen: argparse.Namespace) -> Iterator[Office]:
    """Open the workspace of a command, as the staff member it names, and close it afterwards."""
    office = open_workspace(
        chosen.workspace,
        passphrase=passphrase(chosen.passphrase_file),
        progress=UpgradeProgress(Output(as_json=getattr(chosen, "json", False))),
    )
    try:
        if chosen.staff:
            office.use_as(one_person(office, chosen.staff, role="staff"))
        yield office
    finally:
        office.close()


def one_person(office: Office, named: str, role: str = "") -> str:
    """Return the id of the person with this id or full name.

    Raises:
        RuleError: If nobody or more than one person is called so.
    """
    wanted = fold(named)
    found = [
        choice.id
        for choice in office.records.choices("person", search=named, role=role, limit=1000)
        if choice.id == named or fold(choice.label) == wanted
    ]
    if not found and office.records.label("person", named):
        return named
    if len(found) != 1:
        raise RuleError("person_ambiguous" if found else "person_not_found", name=named)
    return found[0]
