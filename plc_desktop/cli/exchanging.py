"""Commands that exchange files with supervisors: cards, requests for signatures, signatures."""

from __future__ import annotations

import argparse
import dataclasses
import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from plc_desktop.cli import cards
from plc_desktop.cli.opening import one_person, opened, passphrase
from plc_desktop.cli.output import Output
from plc_desktop.cli.several import SeveralFiles
from plc_desktop.cli.words import clock, counted
from plc_desktop.domain import evaluation
from plc_desktop.domain.evaluation import Evaluation
from plc_desktop.errors import RuleError
from plc_desktop.exchange.cards import Card
from plc_desktop.files import check_folder, write_whole
from plc_desktop.services.app import Office
from plc_desktop.services.identities.cards import Identities
from plc_desktop.services.identities.own import CardSeen, OwnIdentity
from plc_desktop.services.sign_off.answers import RefusedLine
from plc_desktop.services.sign_off.lines import Decision
from plc_desktop.services.sign_off.supervisor_desk import ShownRequest, SupervisorDesk, answer_path
from plc_desktop.services.workspace.environment import Environment


def card(chosen: argparse.Namespace, output: Output) -> None:
    """Export, look at, compare, trust or revoke a card: with a workspace the office's side."""
    actions: Mapping[str, Callable[[argparse.Namespace, Output], None]] = {
        "export": _export,
        "import": _look,
        "compare": _look,
        "trust": _trust,
        "revoke": _revoke,
    }
    actions[chosen.action](chosen, output)


def _export(chosen: argparse.Namespace, output: Output) -> None:
    if chosen.workspace is not None:
        with opened(chosen) as office:
            made = _exported(office.identities, chosen)
    else:
        own = OwnIdentity(Environment.default())
        if chosen.name or not own.exists():
            own.make(chosen.name, chosen.organization, passphrase(chosen.passphrase_file))
        made = _exported(own, chosen)
    output.say(f"Wrote the card of {made.name} to {chosen.file}.")
    output.give({"card": str(chosen.file), **cards.as_json(made)})


def _exported(identity: Identities | OwnIdentity, chosen: argparse.Namespace) -> Card:
    """Write a card as a file, or as the text of a QR code."""
    if not chosen.code:
        return identity.export(chosen.file)
    check_folder(chosen.file.parent)
    write_whole(chosen.file, (identity.qr_text() + "\n").encode("ascii"))
    return identity.card()


def _look(chosen: argparse.Namespace, output: Output) -> None:
    """Show a card and the words to read aloud; nothing is believed yet."""
    cards.show_seen(_seen(chosen), output, "card trust")


def _seen(chosen: argparse.Namespace) -> CardSeen:
    if chosen.workspace is None:
        return OwnIdentity(Environment.default()).look(chosen.file)
    with opened(chosen) as office:
        if chosen.person:
            return office.identities.look(chosen.file, one_person(office, chosen.person))
        seen = office.identities.look(chosen.file)
        with suppress(RuleError):  # nobody is called so, or several: whose it is comes with trust
            seen = office.identities.look(chosen.file, one_person(office, seen.card.name))
        return seen


def _trust(chosen: argparse.Namespace, output: Output) -> None:
    """Believe a card whose words were compared."""
    if chosen.workspace is None:
        own = OwnIdentity(Environment.default())
        name = cards.accepted(own.trust, chosen.file, chosen).name
    else:
        with opened(chosen) as office:
            seen = office.identities.look(chosen.file)
            person_id = one_person(office, chosen.person or seen.card.name)
            trust = partial(office.identities.trust, person_id=person_id)
            name = cards.accepted(trust, chosen.file, chosen).person
    output.say(f"The card of {name} is accepted.")
    output.give({"trusted": name})


def _revoke(chosen: argparse.Namespace, output: Output) -> None:
    """Withdraw the keys of a person, or of the office whose card is given."""
    if chosen.workspace is None:
        own = OwnIdentity(Environment.default())
        seen = own.look(chosen.file)
        own.revoke(seen.card.key)
        name = seen.card.name
    else:
        with opened(chosen) as office:
            name = chosen.person or office.identities.look(chosen.file).card.name
            office.identities.revoke(one_person(office, name), chosen.reason)
    output.say(f"The key of {name} is withdrawn. What it signed before stays signed.")
    output.give({"revoked": name})


def sign_request(chosen: argparse.Namespace, output: Output) -> None:
    """Write what waits for each supervisor into a file that only they can open."""
    made = []
    with opened(chosen) as office:
        for name in chosen.supervisor:
            supervisor_id = one_person(office, name)
            made.append(
                office.sign_off_by_file.make_request(
                    supervisor_id, chosen.out, chosen.entry, evaluate=chosen.evaluate
                )
            )
    for item in made:
        output.say(f"{counted(item.lines, 'line')} ({clock(item.minutes)}) in {item.path}")
    output.give({"requests": [dataclasses.asdict(item) for item in made]})


def sign_file(chosen: argparse.Namespace, output: Output) -> None:
    """Show a request and, if asked, sign or return its lines; needs no workspace."""
    desk = SupervisorDesk(Environment.default())
    shown = desk.open_request(chosen.request)
    is_decided = bool(chosen.sign or chosen.reason)
    if not is_decided and not chosen.evaluation:
        _show(shown, output)
        return
    target = chosen.out or answer_path(chosen.request)
    saved = desk.sign_request(
        chosen.request,
        _decisions(shown, chosen) if is_decided else [],
        passphrase(chosen.passphrase_file),
        target,
        [_filled(shown, path) for path in chosen.evaluation],
    )
    output.say(
        f"{counted(saved.signed, 'line')} signed ({clock(saved.minutes)}),"
        f" {saved.returned} returned, {saved.skipped} skipped: {saved.path}"
    )
    output.give(dataclasses.asdict(saved))


def _filled(shown: ShownRequest, path: Path) -> Evaluation:
    """Return a form that was asked for, filled in with what a JSON file says.

    Raises:
        RuleError: "evaluation_malformed" or "not_asked_for".
    """
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        said = None
    if not isinstance(said, dict):
        raise RuleError("evaluation_malformed", field=path.name)
    named = said.get("placement")
    asked = [form for form in shown.evaluations if named in {None, form.placement_id}]
    if len(asked) != 1:
        raise RuleError("not_asked_for", entry_id=str(named or ""))
    empty = evaluation.blank(asked[0])
    given = {name: said.get(name, {}) for name in ("skills", "scores")}
    for name, value in given.items():
        if not isinstance(value, dict):
            raise RuleError("evaluation_malformed", field=name)
    return evaluation.read(
        {
            **said,
            "placement": empty.placement_id,
            "moment": empty.moment,
            "skills": {**empty.skills, **given["skills"]},
            "scores": {**empty.scores, **given["scores"]},
        }
    )


def _decisions(shown: ShownRequest, chosen: argparse.Namespace) -> list[Decision]:
    lines = {asked.line.entry_id: asked.line for asked in shown.lines}
    for entry_id in chosen.entry:
        if entry_id not in lines:
            raise RuleError("not_asked_for", entry_id=entry_id)
    decision = "returned" if chosen.reason else "signed"
    return [
        Decision(name, lines[name].content_hash, decision, chosen.reason)
        for name in dict.fromkeys(chosen.entry) or lines
    ]


def _show(shown: ShownRequest, output: Output) -> None:
    trusted = "" if shown.is_trusted else " (card not accepted: nothing can be signed)"
    output.say(f"{shown.office}{trusted} asks {shown.supervisor} until {shown.expires_at:%Y-%m-%d}")
    output.say(shown.statement.text)
    for asked in shown.lines:
        for field in dataclasses.fields(asked.line):
            value = getattr(asked.line, field.name)
            if value not in {"", (), None}:
                output.say(f"  {field.name}: {value}")
        for advice in asked.advice:
            output.say(f"  look again: {advice.code.replace('_', ' ')}")
        output.say("")
    output.give(dataclasses.asdict(shown))


def import_signatures(chosen: argparse.Namespace, output: Output) -> int:
    """Take in files of signatures, in any order and any number of times.

    Returns:
        1 if one of them cannot be used, after the others were; else 0.
    """
    files = SeveralFiles(output)
    with opened(chosen) as office:
        for path in chosen.files:
            files.use(path, partial(_take_signatures, office, chosen, output))
    return files.end()


def _take_signatures(
    office: Office, chosen: argparse.Namespace, output: Output, path: Path
) -> dict[str, Any]:
    done = office.sign_off_by_file.import_signatures(path, keep_withdrawn=chosen.keep_withdrawn)
    output.say(
        f"{path}: {done.supervisor} signed {counted(done.signed, 'line')},"
        f" returned {done.returned}; {done.older} changed since, {done.early} not here"
        f" yet, {done.known} known before, {len(done.refused)} refused"
    )
    for line in done.refused:
        output.say(f"  {line.entry_id}: {_words(line)}")
    return dataclasses.asdict(done)


def _words(line: RefusedLine) -> str:
    from ui.common.messages import text_for_code

    return text_for_code(line.code, {})
