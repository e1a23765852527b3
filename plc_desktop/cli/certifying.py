"""Commands about certificates, and about signatures that count or do not because of keys."""

from __future__ import annotations

import argparse
import dataclasses
from typing import Any

from plc_desktop.cli.opening import one_person, opened
from plc_desktop.cli.output import Output
from plc_desktop.cli.root_keys import root_passphrase
from plc_desktop.domain.names import fold
from plc_desktop.errors import RuleError
from plc_desktop.services.app import Office
from plc_desktop.services.identities.certificate_list import CertificateItem
from plc_desktop.services.identities.certificates import CertifyRequest


def certificates(chosen: argparse.Namespace, output: Output) -> None:
    """List every certificate with its scope."""
    with opened(chosen) as office:
        found = office.certificates.all()
    for item in found:
        until = f" until {item.until_on}" if item.until_on else ""
        output.say(f"{item.person or item.label}: {', '.join(item.roles) or item.kind}{until}")
        scope = [choice.label for choice in (*item.sites, *item.cohorts)]
        output.say(f"  {item.status}; {', '.join(scope) or 'everywhere'}; {item.id}")
    if not found:
        output.say("Nothing is certified.")
    output.give({"certificates": [_item(item) for item in found]})


def _item(item: CertificateItem) -> dict[str, Any]:
    return {
        **dataclasses.asdict(item),
        "sites": [choice.label for choice in item.sites],
        "cohorts": [choice.label for choice in item.cohorts],
    }


def request_of(office: Office, chosen: argparse.Namespace, person_id: str) -> CertifyRequest:
    """Return what the scope options ask to certify a person for."""
    return CertifyRequest(
        person_id=person_id,
        key="",
        roles=tuple(chosen.role),
        sites=tuple(_named(office, "organization", name) for name in chosen.site),
        cohorts=tuple(_named(office, "cohort", name) for name in chosen.cohort),
        from_on=chosen.starts,
        until_on=chosen.until,
    )


def _named(office: Office, kind: str, named: str) -> str:
    """Return the id of the record with this id or name.

    Raises:
        RuleError: "record_not_found" or "record_ambiguous".
    """
    wanted = fold(named)
    choices = office.records.choices(kind, search=named, limit=1000)
    found = [one.id for one in choices if fold(one.label) == wanted or one.id == named]
    if not found and office.records.label(kind, named):
        return named
    if len(found) != 1:
        raise RuleError("record_ambiguous" if found else "record_not_found", name=named)
    return found[0]


def certify(chosen: argparse.Namespace, output: Output) -> None:
    """Certify a person's key."""
    with opened(chosen) as office:
        person_id = one_person(office, chosen.person)
        keys = [one for one in office.certificates.candidates() if one.person_id == person_id]
        if not keys:
            raise RuleError("no_trusted_card", name=chosen.person)
        request = dataclasses.replace(
            request_of(office, chosen, person_id),
            key=chosen.key or keys[-1].key,
            readmit_key=chosen.readmit_key,
        )
        done = office.certificates.certify(chosen.root, root_passphrase(chosen), request)
    output.say(f"The key of {chosen.person} is certified: {', '.join(request.roles)}.")
    output.give(dataclasses.asdict(done))


def certify_device(chosen: argparse.Namespace, output: Output) -> None:
    """Certify a computer."""
    with opened(chosen) as office:
        done = office.certificates.certify_device(
            chosen.root,
            root_passphrase(chosen),
            chosen.label,
            chosen.key,
            chosen.recipient,
            chosen.until,
        )
    output.say(f"The computer {chosen.label} is certified.")
    output.give(dataclasses.asdict(done))


def revoke(chosen: argparse.Namespace, output: Output) -> None:
    """Withdraw a certificate."""
    with opened(chosen) as office:
        change_id = office.certificates.revoke(chosen.certificate, chosen.reason)
    output.say("The certificate is withdrawn. What was signed under it before stays signed.")
    output.give({"change": change_id})


def set_aside(chosen: argparse.Namespace, output: Output) -> None:
    """List the genuine signatures that do not count because of their key."""
    from ui.common.messages import text_for_code

    with opened(chosen) as office:
        found = office.certificates.set_aside()
    for item in found:
        output.say(f"{item.signed_on} {item.supervisor} for {item.person}: {item.fact_id}")
        output.say(f"  {text_for_code(item.code, {'name': item.supervisor})}")
    if not found:
        output.say("Every signature counts as far as its key is concerned.")
    output.give({"signatures": [dataclasses.asdict(item) for item in found]})


def readmit(chosen: argparse.Namespace, output: Output) -> None:
    """Let signatures count that the withdrawal of their key cut off."""
    words = root_passphrase(chosen) if chosen.root is not None else ""
    with opened(chosen) as office:
        change_id = office.certificates.readmit(
            chosen.signatures, chosen.reason, chosen.root, words
        )
    output.say("These signatures count again.")
    output.give({"change": change_id})
