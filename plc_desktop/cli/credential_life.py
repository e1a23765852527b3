"""Commands for credentials that are out in the world: issue again, revoke, list what is revoked."""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from plc_desktop.cli.opening import needed_issuer_passphrase, one_person, opened
from plc_desktop.cli.output import Output
from plc_desktop.cli.words import counted
from plc_desktop.errors import RuleError
from plc_desktop.files import write_whole
from plc_desktop.services.app import Office


def reissue(chosen: argparse.Namespace, output: Output) -> None:
    """Issue credentials again: same number and day of the award, a newer paper."""
    from ui.common.document_texts import certificate_renderer

    secret = needed_issuer_passphrase(chosen)
    with opened(chosen) as office:
        issuer_id = _issuer(office, chosen.issuer)
        ids = _named(office, chosen.credential)
        sealer = office.credentials.sealer(issuer_id, secret)
        draw = certificate_renderer(chosen.page, "en")
        for credential_id in ids:
            if chosen.anew:
                office.step_credentials.issue_anew(credential_id, sealer, chosen.reason)
            elif credential_id.startswith("urn:"):
                office.step_credentials.reissue(credential_id, sealer, chosen.reason)
            else:
                office.credential_life.reissue(
                    credential_id, issuer_id, draw, sealer, chosen.reason
                )
    _tell(chosen.credential, "issued again", output)


def revoke(chosen: argparse.Namespace, output: Output) -> None:
    """Revoke credentials; say that a new status list is due."""
    secret = needed_issuer_passphrase(chosen)
    with opened(chosen) as office:
        ids = _named(office, chosen.credential)
        issuer_id = _issuer(office, chosen.issuer)
        office.credential_life.revoke(ids, issuer_id, secret, chosen.reason)
    _tell(chosen.credential, "revoked", output)
    output.say("Give out a new status list, so that others see it: plc-desktop status-list")


def status_list(chosen: argparse.Namespace, output: Output) -> None:
    """Write the next status list into a file."""
    secret = needed_issuer_passphrase(chosen)
    with opened(chosen) as office:
        made = office.credential_life.status_list(_issuer(office, chosen.issuer), secret)
    write_whole(chosen.out, made.data)
    as_of = f"{made.status.issued_at:%Y-%m-%d}"
    output.say(
        f"Status list {made.status.version} as of {as_of}: "
        f"{counted(len(made.status.revoked), 'credential')} revoked. {chosen.out}"
    )
    output.give(
        {
            "file": str(chosen.out),
            "version": made.status.version,
            "as_of": made.status.issued_at.isoformat(),
            "revoked": len(made.status.revoked),
        }
    )


def _issuer(office: Office, name: str) -> str:
    return one_person(office, name) if name else office.info.user.id


def _named(office: Office, wanted: Iterable[str]) -> list[str]:
    """Return the ids of the credentials that are named.

    Raises:
        RuleError: "credential_not_found" or "several_with_number".
    """
    items = office.credentials.all()
    ids = []
    for name in wanted:
        if name.startswith("urn:"):
            ids.append(office.step_credentials.get(name).id)
            continue
        found = [item.id for item in items if name in {item.number, item.id}]
        if len(found) != 1:
            raise RuleError("several_with_number" if found else "credential_not_found", number=name)
        ids += found
    return ids


def _tell(names: Iterable[str], done: str, output: Output) -> None:
    listed = list(names)
    for name in listed:
        output.say(f"{name} {done}.")
    output.give({done.replace(" ", "_"): listed})
