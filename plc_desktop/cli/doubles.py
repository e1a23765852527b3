"""Lines of hours that may be one event, in the list of what people have to decide."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from plc_desktop.cli.output import Output
from plc_desktop.cli.words import clock, local_time
from plc_desktop.domain.durations import parse_duration
from plc_desktop.domain.tables import HoursRow
from plc_desktop.errors import RuleError
from plc_desktop.services.app import Office
from plc_desktop.services.pathway.lost_hours import LostHours
from plc_desktop.services.pathway.possible_doubles import Decided, PossibleDouble, Typed

DOUBLE = "double"
"""Stands for a field in the list of conflicts."""

BOTH = "both"
"""Value by which both lines count."""

NEITHER = "neither"
"""Value by which lines that two laptops made void stay void."""


def say(double: PossibleDouble, output: Output) -> list[dict[str, Any]]:
    """Print lines that may be one event, each pair with what to choose from; return them plain."""
    kept = double.kept
    for held in double.held:
        day = held.worked_on.isoformat()
        output.say(f"hours_entry {held.id} {DOUBLE}: {double.person}, {day}, {held.activity}")
        for mark, row, role in (
            (" *1", kept, "counts instead of the other"),
            ("  2", held, "held back"),
        ):
            typed = double.typed[row.id]
            where = f" on {typed.laptop}" if typed.laptop else ""
            by = f"typed by {typed.user}{where}"
            output.say(f"{mark}. {clock(row.minutes)} ({row.state}, {by}; {role})")
        if decided := double.decided[held.id]:
            output.say("     decided differently on laptops that had not heard of each other:")
        for one in decided:
            by = _where(one.by)
            output.say(f"     {local_time(one.by.at_ms)} {by}: {_said(one, kept, held)}")
    return [
        {
            "kind": "hours_entry",
            "id": held.id,
            "field": DOUBLE,
            "label": double.person,
            "worked_on": held.worked_on.isoformat(),
            "activity": held.activity,
            "lines": [_plain(kept), _plain(held)],
            "decided": [
                {
                    "decision": "two" if one.is_two else "same",
                    "keeps": one.keeps.id if one.keeps else None,
                    "by": one.by.user,
                    "laptop": one.by.laptop,
                    "at_ms": one.by.at_ms,
                }
                for one in double.decided[held.id]
            ],
        }
        for held in double.held
    ]


def say_lost(lost: LostHours, output: Output) -> dict[str, Any]:
    """Print two lines of one event that were both made void apart; return them plain."""
    kept, gone = lost.kept, lost.gone
    day = gone.worked_on.isoformat()
    output.say(f"hours_entry {gone.id} {DOUBLE}: {gone.person}, {day}, {gone.activity}")
    for number, row in enumerate((kept, gone), 1):
        by = _where(lost.typed[row.id])
        output.say(f"  {number}. {clock(row.minutes)} (void, typed by {by})")
    output.say(
        "     made void on laptops that had not heard of each other, so that neither counts:"
    )
    for one in lost.voided:
        which = "1" if one.line == kept.id else "2"
        why = one.reason or "one event with the other"
        output.say(f"     {local_time(one.by.at_ms)} {_where(one.by)}: {which} is void, {why}")
    output.say(f'     --keep brings one back; --value {NEITHER} --reason "..." leaves it at that')
    return {
        "kind": "hours_entry",
        "id": gone.id,
        "field": DOUBLE,
        "label": gone.person,
        "worked_on": day,
        "activity": gone.activity,
        "lines": [_plain(kept), _plain(gone)],
        "voided": [
            {
                "line": one.line,
                "reason": one.reason,
                "by": one.by.user,
                "laptop": one.by.laptop,
                "at_ms": one.by.at_ms,
            }
            for one in lost.voided
        ],
    }


def decide(office: Office, chosen: argparse.Namespace) -> str:
    """Keep one of two lines and make the other void, or let both count; return the change.

    What was decided differently about them before is taken back.

    A length that is typed is given to the line that counts meanwhile.

    Raises:
        RuleError: "conflict_gone" if there is no such pair, "choice_not_listed"; as
            `parse_duration`; as `Hours.decide_same_event`, such as "edit_reason_missing".
    """
    for lost in office.hours.lost_events():
        if lost.gone.id == chosen.record:
            return _decide_lost(office, lost, chosen)
    for double in office.hours.possible_doubles(sys.maxsize):
        for held in double.held:
            if held.id != chosen.record:
                continue
            lines = (double.kept.id, held.id)
            if chosen.value == BOTH:
                return office.hours.decide_two_events(*lines)
            if chosen.value is not None:
                minutes = parse_duration(chosen.value)
                return office.hours.decide_same_event(*lines, minutes, chosen.reason)
            if chosen.keep in range(1, len(lines) + 1):
                return office.hours.decide_same_event(lines[chosen.keep - 1], lines[-chosen.keep])
            raise RuleError("choice_not_listed", number=chosen.keep, count=len(lines))
    raise RuleError("conflict_gone")


def _decide_lost(office: Office, lost: LostHours, chosen: argparse.Namespace) -> str:
    """Bring one of two void lines back, or leave it at that; return the change."""
    lines = (lost.kept.id, lost.gone.id)
    if chosen.value == NEITHER:
        return office.hours.decide_neither(lost.gone.id, chosen.reason)
    if chosen.value is None and chosen.keep in range(1, len(lines) + 1):
        return office.hours.restore([lines[chosen.keep - 1]]).change_id
    raise RuleError("choice_not_listed", number=chosen.keep or 0, count=len(lines))


def _where(typed: Typed) -> str:
    where = f" on {typed.laptop}" if typed.laptop else ""
    return f"{typed.user or 'somebody not known here'}{where}"


def _said(decided: Decided, kept: HoursRow, held: HoursRow) -> str:
    """Return what somebody decided, with the number of the line that stays."""
    if decided.is_two:
        return "two events, both count"
    numbers = {kept.id: "1", held.id: "2"}
    stays = numbers.get(decided.keeps.id) if decided.keeps else None
    return f"one event, {stays} stays" if stays else "one event, another line stays"


def _plain(row: HoursRow) -> dict[str, Any]:
    return {"id": row.id, "minutes": row.minutes, "state": row.state, "held": row.is_held}
