"""The command that says what is in a file, without taking anything in."""

from __future__ import annotations

import argparse
import dataclasses
from typing import Any

from plc_desktop.cli.opening import opened
from plc_desktop.cli.output import Output
from plc_desktop.cli.words import about, counted, nouns_of
from plc_desktop.domain.records import KINDS
from plc_desktop.errors import PlcError
from plc_desktop.services.exchange.fact_nouns import FACT_NOUNS, NEWER
from plc_desktop.services.exchange.inspecting import Inspection
from plc_desktop.services.exchange.inspecting import inspect as look_into
from plc_desktop.services.identities.own import OwnIdentity
from plc_desktop.services.workspace.environment import Environment
from plc_desktop.signing.age import AgeIdentity

_FIRST_WORDS = frozenset(
    {"cards", "changes", "documents", "laptops", "lines", "minutes", "operations", "records"}
)
_FACTS, _VALUES, _DELETIONS = " facts", " values", " deletions"
_KINDS = frozenset(kind.name for kind in KINDS)


def inspect(chosen: argparse.Namespace, output: Output) -> int:
    """Say of each file what it is, whether it is genuine, from whom and what it holds."""
    identities = _identities(chosen)
    found: list[dict[str, Any]] = []
    is_bad = False
    for path in chosen.files:
        try:
            seen = look_into(path, identities)
        except PlcError as error:
            is_bad = True
            output.say(about(path, _words(error.code, error.facts)))
            found.append({"path": str(path), "code": error.code})
            continue
        is_bad = is_bad or bool(seen.code)
        _say(seen, output, is_office=chosen.workspace is not None)
        found.append({**dataclasses.asdict(seen), "path": str(path)})
    output.give({"files": found})
    return int(is_bad)


def _identities(chosen: argparse.Namespace) -> list[AgeIdentity]:
    """Return the keys of this computer: its own, and the workspace's if one is named."""
    own = OwnIdentity(Environment.default())
    identities = [own.device().age] if own.exists() else []
    if chosen.workspace is not None:
        with opened(chosen) as office:
            identities.append(office.laptops.keys().age)
    return identities


def _say(seen: Inspection, output: Output, *, is_office: bool) -> None:
    verdict = _words(seen.code, {}) if seen.code else "genuine: nothing in it was changed"
    if seen.code == "file_not_for_you" and not is_office:
        verdict = "only its reader can open it; --workspace FILE opens what is for that workspace"
    output.say(f"{seen.path}: {seen.kind}, {counted(seen.size, 'byte')}; {verdict}")
    if seen.signer:
        output.say(f"  from {seen.sender}; words of the key: {' '.join(seen.words)}")
        output.say(f"  locked for {counted(seen.readers, 'reader')}")
    for what, number in seen.contents.items():
        output.say(f"  {_counted(number, what)}")


def _counted(number: int, what: str) -> str:
    """Return how many of something a file holds; types of facts and kinds of records in words."""
    if what.endswith(_FACTS):
        return counted(number, *FACT_NOUNS.get(what.removesuffix(_FACTS), NEWER))
    for ending in (_VALUES, _DELETIONS):
        kind = what.removesuffix(ending)
        if what.endswith(ending):
            of = nouns_of(kind) if kind in _KINDS else "something newer"
            return f"{counted(number, ending.strip().removesuffix('s'))} of {of}"
    return counted(number, _one(what), what)


def _one(what: str) -> str:
    """Return the noun of a count for a single one, such as "line of hours" for "lines of hours"."""
    first, space, rest = what.partition(" ")
    return f"{first.removesuffix('s')}{space}{rest}" if first in _FIRST_WORDS else what


def _words(code: str, facts: dict[str, object]) -> str:
    from ui.common.messages import text_for_code

    return text_for_code(code, facts)
