"""Commands about staff turnover: what hangs on a person, and who takes it over."""

from __future__ import annotations

import argparse
import dataclasses

from plc_desktop.cli import cards
from plc_desktop.cli.certifying import request_of
from plc_desktop.cli.opening import one_person, opened
from plc_desktop.cli.output import Output
from plc_desktop.cli.root_keys import root_passphrase
from plc_desktop.cli.words import clock, counted
from plc_desktop.services.people.turnover import Holdings, TurnoverPlan, TurnoverRequest


def holdings(chosen: argparse.Namespace, output: Output) -> None:
    """Show what hangs on a person."""
    with opened(chosen) as office:
        found = office.turnover.holdings(one_person(office, chosen.person))
    _say_holdings(found, output)
    output.give(dataclasses.asdict(found))


def turnover(chosen: argparse.Namespace, output: Output) -> None:
    """Show a turnover, or carry it out."""
    with opened(chosen) as office:
        leaving, coming = one_person(office, chosen.leaving), one_person(office, chosen.coming)
        if chosen.dry_run:
            plan = office.turnover.plan(leaving, coming, chosen.card)
            _say_plan(plan, output)
            output.give(dataclasses.asdict(plan))
            return
        done = office.turnover.carry_out(
            TurnoverRequest(
                leaving_id=leaving,
                coming_id=coming,
                reason=chosen.reason,
                card=chosen.card,
                is_compared=chosen.compared,
                accept_change=chosen.accept_change,
                move_roles=tuple(chosen.move_role),
                retire_keys=not chosen.keep_keys,
                root_file=chosen.root,
                root_passphrase=root_passphrase(chosen) if chosen.root is not None else "",
                certify=request_of(office, chosen, coming) if chosen.role else None,
            )
        )
    output.say(
        f"{counted(done.placements, 'placement')} and {counted(done.waiting_moved, 'waiting line')}"
        f" went over to {chosen.coming}; {counted(done.keys_retired, 'key')} withdrawn."
        " What was signed stays signed."
    )
    output.give(dataclasses.asdict(done))


def _say_holdings(found: Holdings, output: Output) -> None:
    output.say(f"{found.person} ({', '.join(found.roles) or 'no role'})")
    output.say(
        f"  {counted(len(found.keys), 'key')}, {counted(len(found.certificates), 'certificate')},"
        f" {counted(len(found.placements), 'placement')}, acting in {len(found.acting)}"
    )
    output.say(
        f"  {counted(found.waiting, 'line')} waiting ({clock(found.waiting_minutes)}),"
        f" {found.open_requests} of them asked for by file"
    )
    for copy in found.custodian_of:
        output.say(f"  holds a copy of the organization's key: {copy.form}, {copy.note}")


def _say_plan(plan: TurnoverPlan, output: Output) -> None:
    _say_holdings(plan.leaving, output)
    moving = len(plan.placements_to_move) + len(plan.acting_to_move)
    output.say(f"{counted(moving, 'placement')} would go over to {plan.coming.person}.")
    for refused in plan.refused:
        output.say(f"  stays: {refused.placement.site} (their own placement)")
    if plan.roles_to_move:
        output.say(f"Roles to hand over with --move-role: {', '.join(plan.roles_to_move)}")
    if plan.seen is not None:
        output.say("Read these words to each other, then go on with --compared:")
        cards.say_code(plan.seen.code, output)
    if plan.needs_card:
        output.say(f"{plan.coming.person} has no key yet: ask for their card (--card).")
    if plan.needs_root:
        output.say(
            "Put in the stick with the organization's key and certify the new key (--root, --role)."
        )
