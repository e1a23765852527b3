"""The command that says what people agreed to, and writes down what they say."""

from __future__ import annotations

import argparse
import dataclasses
import shlex

from plc_desktop.cli.opening import one_person, opened
from plc_desktop.cli.output import Output
from plc_desktop.domain.names import fold
from plc_desktop.domain.records import Person
from plc_desktop.errors import RuleError
from plc_desktop.services.app import Office


def consent(chosen: argparse.Namespace, output: Output) -> None:
    """List what people agreed to, or write down that somebody agreed or does so no more."""
    if (chosen.give or chosen.withdraw) and not chosen.person:
        raise RuleError("argument_missing", name="NAME")
    with opened(chosen) as office:
        if chosen.give or chosen.withdraw:
            _write(office, chosen, output)
        else:
            _list(office, chosen, output)


def _list(office: Office, chosen: argparse.Namespace, output: Output) -> None:
    if chosen.person:
        people = [office.records.get(Person, one_person(office, chosen.person))]
    else:
        everybody = office.records.all(Person)
        people = [one for one in everybody if "parent_leader" in one.roles]
    people.sort(key=lambda one: (fold(one.full_name), one.id))
    for one in people:
        output.say(_said(one))
    output.give({"people": [_plain(one) for one in people]})


def _write(office: Office, chosen: argparse.Namespace, output: Output) -> None:
    person = office.records.get(Person, one_person(office, chosen.person))
    others = tuple(one for one in person.consents if one != chosen.what)
    consents = others if chosen.withdraw else (*others, chosen.what)
    if (chosen.what in person.consents) == chosen.give:
        consents = person.consents  # in whatever order they stand
    done = office.records.save(dataclasses.replace(person, consents=consents))
    output.say(_said(done.record))
    owed = _owed(office, person.id)
    workspace = shlex.quote(str(chosen.workspace))
    for name in owed:
        output.say(
            f"Next: share-records --partner {shlex.quote(name)} --to DIR --workspace {workspace}"
            " takes back what they were shown."
        )
    if done.change_id:
        output.say(f"To take it back: plc-desktop undo {done.change_id} --workspace {workspace}")
    output.give({**_plain(done.record), "change": done.change_id, "to_take_back": owed})


def _owed(office: Office, person_id: str) -> list[str]:
    """Return the organizations that were shown a record and have to be told that it goes."""
    found = [
        one.organization
        for one in office.partners.all()
        if not one.is_revoked and person_id in office.learner_records.to_withdraw(one.key)
    ]
    return list(dict.fromkeys(found))


def _said(person: Person) -> str:
    from ui.common.labels import choice_label

    agreed = ", ".join(choice_label(one) for one in person.consents)
    return f"{person.full_name}: {agreed or 'has agreed to nothing'}"


def _plain(person: Person) -> dict[str, object]:
    return {"id": person.id, "name": person.full_name, "consents": list(person.consents)}
