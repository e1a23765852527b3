"""Genuine signatures, evaluations and issues that do not count because of their key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from plc_desktop.changes.facts import AWARD, EVALUATION, ISSUE, SIGN_OFF, is_authentic
from plc_desktop.domain.evaluation import SIGNATURE_DOMAIN, signed_on_of
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Person
from plc_desktop.services.workspace.session import name_of
from plc_desktop.storage.database import Reader

_CUT_OFF = "key_revoked"


@dataclass(frozen=True)
class SetAside:
    """A genuine signature, or an issue, that does not count because of its key.

    Attributes:
        kind: "sign_off", "evaluation" or "issue".
        entry_id: The line; empty for an evaluation and an issue.
        supervisor: Who signed or issued.
        code: Why: "key_revoked", "certificate_expired", "certificate_wrong_site" and the like.
    """

    fact_id: str
    kind: str
    entry_id: str
    person: str
    supervisor: str
    signed_on: date | None
    code: str


def set_aside(reader: Reader) -> list[SetAside]:
    """Return what is set aside, and why."""
    return [
        *(_line(reader, *found) for found in reader.set_aside()),
        *(_form(reader, *found) for found in _forms(reader)),
        *(_issue(reader, *found) for found in reader.issues_set_aside()),
    ]


def cut_off(reader: Reader) -> dict[str, str]:
    """Return what the withdrawal of a key set aside: what each fact is about, by its id."""
    return {
        name: str(content[about])
        for about, found in (
            ("entry", reader.set_aside()),
            ("placement", _forms(reader)),
            ("credential", reader.issues_set_aside()),
        )
        for name, content, code in found
        if code == _CUT_OFF
    }


def _line(reader: Reader, name: str, content: Mapping[str, Json], code: str) -> SetAside:
    return SetAside(
        fact_id=name,
        kind=SIGN_OFF,
        entry_id=str(content["entry"]),
        person=name_of(reader, Person, str(content["participant"])),
        supervisor=name_of(reader, Person, str(content["by"])),
        signed_on=signed_on_of(content),
        code=code,
    )


def _forms(reader: Reader) -> list[tuple[str, Mapping[str, Json], str]]:
    """Return id, content and reason of the genuine evaluations that do not count."""
    found = reader.facts(EVALUATION)
    aside = reader.evaluations_set_aside(found)
    return [
        (fact.id, fact.content, aside[fact.id])
        for fact in found
        if fact.id in aside
        and is_authentic(fact.content, [str(fact.content.get("key"))], SIGNATURE_DOMAIN)
    ]


def _form(reader: Reader, name: str, content: Mapping[str, Json], code: str) -> SetAside:
    return SetAside(
        fact_id=name,
        kind=EVALUATION,
        entry_id="",
        person=name_of(reader, Person, str(content["person"])),
        supervisor=name_of(reader, Person, str(content["by"])),
        signed_on=signed_on_of(content),
        code=code,
    )


def _issue(reader: Reader, name: str, content: Mapping[str, Json], code: str) -> SetAside:
    award = reader.facts(AWARD, include_retracted=True, credential=str(content["credential"]))
    return SetAside(
        fact_id=name,
        kind=ISSUE,
        entry_id="",
        person=name_of(reader, Person, str(award[0].content["person"])) if award else "",
        supervisor=name_of(reader, Person, str(content["issuer"])),
        signed_on=signed_on_of({"signed_on": content["issued_on"]}),
        code=code,
    )
