"""The command that hands a learner record to another organization, or takes one over."""

from __future__ import annotations

import argparse
import dataclasses
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from plc_desktop.cli.opening import one_person, opened
from plc_desktop.cli.output import Output
from plc_desktop.cli.records import partner_key
from plc_desktop.cli.words import clock, counted
from plc_desktop.errors import RuleError
from plc_desktop.exchange.transfers import WITHDRAWAL
from plc_desktop.services.app import Office
from plc_desktop.services.learner_records.partners import OTHER_LAPTOP, OWN_FILE, STRANGER
from plc_desktop.services.transfers.desk import TransferDone
from plc_desktop.services.transfers.followed import Follows
from plc_desktop.services.transfers.handed_records import HandedRecord
from plc_desktop.services.transfers.states import OPEN, THEIRS_NOW

_DOUBTS: Mapping[str, str] = {
    OWN_FILE: "",
    OTHER_LAPTOP: " (another laptop of theirs, whose card is not accepted: nothing can be done"
    " with it)",
    STRANGER: " (card not accepted: nothing can be done with it)",
}
_Action = Callable[[Office, argparse.Namespace, Output], None]


def transfer(chosen: argparse.Namespace, output: Output) -> None:
    """List changes of owner, or take one of their steps."""
    actions: Mapping[str, _Action] = {
        "list": _list,
        "offer": _offer,
        "look": _look,
        "accept": _accept,
        "finish": _finish,
        "withdraw": _withdraw,
        "update": _update,
        "follow": _follow,
    }
    with opened(chosen) as office:
        actions[chosen.action](office, chosen, output)


def _list(office: Office, _chosen: argparse.Namespace, output: Output) -> None:
    found = office.transfers.all()
    for one in found:
        direction = "to" if one.is_ours else "from"
        day = f"since {one.since}" if one.since else f"until {one.until}"
        state = one.state.replace("_", " ")
        changed = "; changed here since they were told" if one.has_changed else ""
        name = one.name or one.subject
        output.say(f"{name} {direction} {one.organization}: {state}, {day}{changed}")
    output.give({"transfers": [dataclasses.asdict(one) for one in found]})


def _offer(office: Office, chosen: argparse.Namespace, output: Output) -> None:
    person_id = one_person(office, _needed(chosen.person, "--person"))
    record = office.transfers.preview(person_id)
    _say_record(record, output)
    if chosen.dry_run:
        output.give({"record": dataclasses.asdict(record)})
        return
    done = office.transfers.offer(
        partner_key(office, chosen.partner),
        person_id,
        chosen.to or Path(),
        consented_on=_needed(chosen.consented, "--consented"),
        until=chosen.until,
    )
    output.say(f"Offered to {done.organization}: {done.path}")
    output.say("The record stays yours until you read their acceptance.")
    _give(done, output)


def _look(office: Office, chosen: argparse.Namespace, output: Output) -> None:
    seen = office.transfers.look(_file(chosen))
    who = seen.organization + ("" if seen.is_trusted else _DOUBTS[seen.objection])
    if seen.is_own:
        who = f"Your own file, to be given to {seen.organization or 'the other organization'}"
    name = f" of {seen.name}" if seen.name else ""
    day = (
        f" of the offer of {seen.offered_on}" if seen.what == WITHDRAWAL and seen.offered_on else ""
    )
    output.say(f"{who}: {seen.what}{day}{name}, {seen.state}")
    if seen.record is not None:
        _say_record(seen.record, output)
    if seen.changed is not None:
        output.say(
            f"  changed here since: {seen.changed.lines:+} lines of hours,"
            f" {seen.changed.minutes:+} signed minutes, perhaps other details"
        )
    if seen.follows is not None:
        _say_follows(seen.follows, output)
    output.give(dataclasses.asdict(seen))


def _accept(office: Office, chosen: argparse.Namespace, output: Output) -> None:
    done = office.transfers.accept(_file(chosen), chosen.to or Path())
    output.say(f"The record of {done.name} is yours.")
    output.say(f"Give this file to {done.organization}: {done.path}")
    _give(done, output)


def _finish(office: Office, chosen: argparse.Namespace, output: Output) -> None:
    """Take in their acceptance, or their withdrawal of what they offered."""
    path = _file(chosen)
    if office.transfers.look(path).what == WITHDRAWAL:
        done = office.transfers.keep_withdrawal(path)
        output.say(f"{done.organization} withdrew its offer; it cannot be accepted any more.")
    else:
        done = office.transfers.finish(
            path,
            although_changed=chosen.although_changed,
            although_withdrawn=chosen.although_withdrawn,
        )
        output.say(f"The record of {done.name} belongs to {done.organization} now.")
        output.say("Keep the scanned sheets. What changes here later: transfer-record update.")
    _give(done, output)


def _withdraw(office: Office, chosen: argparse.Namespace, output: Output) -> None:
    offer = _offer_of(office, chosen, OPEN, "offer_unknown")
    done = office.transfers.withdraw(offer, chosen.to)
    output.say(f"The offer to {done.organization} is withdrawn.")
    if done.path is not None:
        output.say(f"Give this file to {done.organization}: {done.path}")
    _give(done, output)


def _update(office: Office, chosen: argparse.Namespace, output: Output) -> None:
    """Write the file that tells a new owner how the record stands here now."""
    offer = _offer_of(office, chosen, THEIRS_NOW, "record_not_theirs")
    done = office.transfers.update(offer, chosen.to or Path())
    output.say(f"Give this file to {done.organization}: {done.path}")
    _give(done, output)


def _follow(office: Office, chosen: argparse.Namespace, output: Output) -> None:
    """Take over what has changed at the former owner of a record."""
    path = _file(chosen)
    follows = office.transfers.look(path).follows
    done = office.transfers.follow(path, although_less=chosen.although_less)
    if not done.change_id:
        output.say("This file was read before: nothing changes.")
    else:
        output.say(f"The record of {done.name} follows {done.organization}.")
    if follows is not None:
        _say_follows(follows, output)
    _give(done, output)


def _offer_of(office: Office, chosen: argparse.Namespace, state: str, code: str) -> str:
    """Return the newest offer of ours of a person's record that is in a state.

    Raises:
        RuleError: With `code` if there is none.
    """
    person_id = one_person(office, _needed(chosen.person, "--person"))
    listed, _ = office.transfers.listed()
    for one in listed:
        if one.is_ours and one.subject == person_id and one.state == state:
            return one.offer
    raise RuleError(code)


def _say_follows(follows: Follows, output: Output) -> None:
    from ui.exchange.follow_words import difference_words, follow_lines

    for line in follow_lines(follows):
        output.say(f"  {line}")
    for one in follows.differences:
        for line in difference_words(one):
            output.say(f"  {line}")


def _say_record(record: HandedRecord, output: Output) -> None:
    output.say(f"{record.name}: {record.cohort or 'no cohort'}")
    output.say(
        f"  {counted(record.lines, 'line')} of hours, {record.signed} signed"
        f" ({clock(record.minutes)}), {record.by_key} of them by the supervisor's own key"
    )
    if record.scans:
        output.say(
            f"  {counted(record.on_paper, 'line')} signed on paper;"
            f" {counted(record.scans, 'scan')} of them stay where they are"
        )
    output.say(
        f"  {counted(record.trainings, 'training session')},"
        f" {counted(record.credentials, 'credential')}, contact details"
    )


def _give(done: TransferDone, output: Output) -> None:
    told: dict[str, Any] = dataclasses.asdict(done)
    output.give({**told, "path": str(done.path or "")})


def _file(chosen: argparse.Namespace) -> Path:
    found: Path = _needed(chosen.file, "FILE")
    return found


def _needed(value: Any, name: str) -> Any:
    if not value:
        raise RuleError("argument_missing", name=name)
    return value
