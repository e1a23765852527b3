"""The command that says whether certificates and credentials are genuine."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from plc_desktop.cli.opening import opened
from plc_desktop.cli.output import Output
from plc_desktop.credentials.did_key import public_key_of
from plc_desktop.credentials.trust import TrustedIssuer
from plc_desktop.credentials.verification import Verdict, Verification
from plc_desktop.errors import ForeignFileError
from plc_desktop.exchange.cards import ComparisonCode
from plc_desktop.services.credentials.verifying import VerifyDesk
from plc_desktop.services.workspace.environment import Environment

VALID, NOT_VALID, UNREADABLE, UNCERTAIN = 0, 1, 2, 3

_EXIT = {
    Verdict.VALID: VALID,
    Verdict.NOT_VALID: NOT_VALID,
    Verdict.UNCERTAIN: UNCERTAIN,
}
_WORST_FIRST = (NOT_VALID, UNREADABLE, UNCERTAIN, VALID)


def verify(chosen: argparse.Namespace, output: Output) -> int:
    """Answer the four questions about each file and return the worst exit code."""
    if chosen.self_test:
        return _self_test(output)
    also = [TrustedIssuer(public=public_key_of(did)) for did in chosen.trust]
    told: list[dict[str, Any]] = []
    with _desk(chosen, also) as desk:
        for path in chosen.status_list:
            desk.accept_status_list(path)
        codes = [_verify_one(desk, path, output, told) for path in chosen.files]
    if not codes:
        raise ForeignFileError("nothing_to_verify")
    output.give({"files": told})
    return next(code for code in _WORST_FIRST if code in codes)


@contextmanager
def _desk(chosen: argparse.Namespace, also: Sequence[TrustedIssuer]) -> Iterator[VerifyDesk]:
    """Verify with a workspace's knowledge if one is named, else with this computer's alone."""
    if chosen.workspace is None:
        yield VerifyDesk(Environment.default(), also=also)
        return
    with opened(chosen) as office:
        yield VerifyDesk(office.session.environment, office.session, also)


def _verify_one(desk: VerifyDesk, path: Path, output: Output, told: list[dict[str, Any]]) -> int:
    from ui.common.messages import text_for

    output.say(str(path))
    try:
        found = desk.verify(path)
    except ForeignFileError as error:
        sentence = text_for(error)
        output.say(f"  COULD NOT BE READ. {sentence}")
        told.append({"file": str(path), "verdict": "unreadable", "problem": error.code})
        return UNREADABLE
    code = desk.words(found.signer) if found.signer else None
    _say(found, code, output)
    spoken = {
        "signer_words": list(code.words) if code else [],
        "signer_digits": code.digits if code else "",
    }
    told.append({"file": str(path), **_as_json(found), **spoken})
    return _EXIT[found.verdict]


def _say(found: Verification, code: ComparisonCode | None, output: Output) -> None:
    from ui.common.seen import visible
    from ui.common.verification_words import answers, gaps, signer_key, verdict

    output.say(f"  {verdict(found)}")
    for question, answer in answers(found):
        output.say(f"  {question} {answer}")
    if code:
        output.say(f"  {signer_key(code.words, code.digits)}")
    for field in found.fields:
        output.say(f"    {visible(field.place)}: {visible(field.value)}")
    for gap in gaps(found):
        output.say(f"  {gap}")


def _as_json(found: Verification) -> dict[str, Any]:
    return {
        "verdict": found.verdict.value,
        "kind": found.kind,
        "problem": found.problem,
        "facts": dict(found.facts),
        "unchanged": found.unchanged.value,
        "signer": found.signer,
        "signer_name": found.signer_name,
        "signed_at": found.signed_at,
        "trusted": found.trusted.value,
        "trusted_name": found.trusted_name,
        "trusted_since": found.trusted_since_on.isoformat() if found.trusted_since_on else None,
        "in_force": found.in_force.value,
        "status_as_of": found.status_as_of.isoformat() if found.status_as_of else None,
        "revoked_on": found.revoked_on.isoformat() if found.revoked_on else None,
        "fields": [{"place": field.place, "value": field.value} for field in found.fields],
        "not_checked": list(found.not_checked),
    }


def _self_test(output: Output) -> int:
    from plc_desktop.credentials.self_test import run

    results = run()
    for result in results:
        output.say(f"{'right' if result.is_right else 'WRONG'}  {result.name}")
    output.give({"vectors": {result.name: result.is_right for result in results}})
    return VALID if all(result.is_right for result in results) else NOT_VALID
