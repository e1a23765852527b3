"""Commands on what people have to decide: edits apart, lines and records that may be one."""

from __future__ import annotations

import argparse
import dataclasses
import json
import shlex
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from plc_desktop.cli import doubles
from plc_desktop.cli.doubles import DOUBLE
from plc_desktop.cli.opening import opened
from plc_desktop.cli.output import Output
from plc_desktop.cli.words import local_time
from plc_desktop.domain.durations import parse_duration
from plc_desktop.domain.fields import FieldType, Json
from plc_desktop.domain.records import kind_named
from plc_desktop.errors import RuleError
from plc_desktop.services.app import Office
from plc_desktop.services.exchange.conflicts import OpenConflict
from plc_desktop.services.people.alike import PossibleSamePerson

PERSON = "person"
SIGNATURE, _WHOSE = "signature", "person_id"
SAME, TWO = "same", "two"
_ALL = sys.maxsize
_AS_TYPED = frozenset(
    {
        FieldType.TEXT,
        FieldType.LONG_TEXT,
        FieldType.EMAIL,
        FieldType.PHONE,
        FieldType.LANGUAGE,
        FieldType.CHOICE,
        FieldType.REFERENCE,
    }
)


def conflicts(chosen: argparse.Namespace, output: Output) -> None:
    """List what people have to decide, with everything to choose from."""
    with opened(chosen) as office:
        found = office.conflicts.all()
        held = office.hours.possible_doubles(_ALL)
        lost = office.hours.lost_events()
        pairs = office.people.possible_same_people(_ALL)
        names = names_of(office, found)
    for one in found:
        _say_conflict(one, names, output)
    listed = [one for double in held for one in doubles.say(double, output)]
    void = [doubles.say_lost(one, output) for one in lost]
    for pair in pairs:
        _say_pair(pair, output)
    if not found and not listed and not void and not pairs:
        output.say("There is nothing to decide.")
    else:
        output.say("* is what counts until you decide: resolve KIND ID FIELD --keep NUMBER")
    if listed:
        output.say(f"Two events: --value {doubles.BOTH}. One event of another length: --value 1:45")
    if pairs:
        output.say(f"One person: --value {SAME}. Two people: --value {TWO}")
    output.give(
        {
            "conflicts": [dataclasses.asdict(one) for one in found],
            "doubles": listed,
            "lost": void,
            "same_people": [_plain_pair(pair) for pair in pairs],
        }
    )


def resolve(chosen: argparse.Namespace, output: Output) -> None:
    """Decide one of them; `undo` takes the decision back."""
    with opened(chosen) as office:
        if chosen.field == DOUBLE:
            change_id = doubles.decide(office, chosen)
        elif pair := _pair(office, chosen):
            change_id = _decide_pair(office, pair, chosen)
        else:
            value = _decision(office.conflicts.all(), chosen)
            change_id = office.conflicts.resolve(chosen.kind, chosen.record, chosen.field, value)
    workspace = shlex.quote(str(chosen.workspace))
    output.say(f"Decided. To take it back: plc-desktop undo {change_id} --workspace {workspace}")
    output.give({"change": change_id})


def names_of(office: Office, found: Sequence[OpenConflict]) -> dict[str, str]:
    """Return the words for the records that can be chosen, by id."""
    names: dict[str, str] = {}
    for one in found:
        field = kind_named(one.kind).fields.get(_WHOSE if one.field == SIGNATURE else one.field)
        if field is not None and field.type is FieldType.REFERENCE:
            for value in (str(version.value) for version in one.versions if version.value):
                names[value] = office.records.label(field.target, value) or value
    return names


def _say_conflict(one: OpenConflict, names: Mapping[str, str], output: Output) -> None:
    output.say(f"{one.kind} {one.id} {one.field or '(removed)'}: {one.label}")
    for number, version in enumerate(one.versions, 1):
        shown = "*" if version.is_shown else " "
        signed = ", signed" if version.is_signed else ""
        value = json.dumps(version.value, ensure_ascii=False)
        value = names.get(version.value, value) if isinstance(version.value, str) else value
        where = f" on {version.laptop}" if version.laptop else ""
        when = local_time(version.at_ms)
        output.say(f" {shown}{number}. {value} ({version.user}{where}, {when}{signed})")


def _say_pair(pair: PossibleSamePerson, output: Output) -> None:
    why = f"{pair.score} % alike"
    if pair.is_contested:
        why = "decided differently on two laptops"
    elif pair.has_signed:
        why = "said to be one; one signed hours of the other, which do not count"
    output.say(f"{PERSON} {pair.a.id} {pair.b.id}: one person? ({why})")
    for one in (pair.a, pair.b):
        output.say("    " + " · ".join(part for part in (one.label, one.detail) if part))


def _plain_pair(pair: PossibleSamePerson) -> dict[str, Any]:
    return {
        "kind": PERSON,
        "id": pair.a.id,
        "field": pair.b.id,
        "labels": [pair.a.label, pair.b.label],
        "score": pair.score,
        "contested": pair.is_contested,
        "signed": pair.has_signed,
    }


def _pair(office: Office, chosen: argparse.Namespace) -> PossibleSamePerson | None:
    """Return the pair of records that is meant, in either order."""
    if chosen.kind != PERSON or chosen.field in {"", *kind_named(PERSON).fields}:
        return None
    meant = {chosen.record, chosen.field}
    pairs = office.people.possible_same_people(_ALL)
    return next((pair for pair in pairs if {pair.a.id, pair.b.id} == meant), None)


def _decide_pair(office: Office, pair: PossibleSamePerson, chosen: argparse.Namespace) -> str:
    """Say that two records are one person, or two; return the change.

    Raises:
        RuleError: "pair_same_or_two" if neither was said.
    """
    people = office.people
    if chosen.value not in {SAME, TWO}:
        raise RuleError("pair_same_or_two", same=SAME, two=TWO)
    decide = people.same_person if chosen.value == SAME else people.different_people
    return decide(pair.a.id, pair.b.id)


def _decision(found: Sequence[OpenConflict], chosen: argparse.Namespace) -> Json:
    """Return the value that is kept or was typed.

    Raises:
        RuleError: "conflict_gone" if there is no such conflict, "choice_not_listed" if it has no
            such choice; as `parse_duration` for a length.
    """
    place = (chosen.kind, chosen.record, chosen.field)
    number: int = chosen.keep or 0
    for one in found:
        if (one.kind, one.id, one.field) == place:
            if chosen.value is not None:
                return _typed(one, chosen.value)
            if 0 < number <= len(one.versions):
                return one.versions[number - 1].value
            raise RuleError("choice_not_listed", number=number, count=len(one.versions))
    raise RuleError("conflict_gone")


def _typed(conflict: OpenConflict, text: str) -> Json:
    """Return what was typed as the log writes it: a telephone number of digits is no number."""
    try:
        value: Json = json.loads(text)
    except ValueError:
        value = text
    field = kind_named(conflict.kind).fields.get(conflict.field)
    if field is None or isinstance(value, str):
        is_length = field is not None and field.type is FieldType.MINUTES
        return parse_duration(text) if is_length else value
    return text if field.type in _AS_TYPED else value
