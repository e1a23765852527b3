"""Privacy erasure by command: say what would go and what stays, erase, remove old backups."""

from __future__ import annotations

import argparse
import shlex
from collections.abc import Iterator
from dataclasses import asdict

from plc_desktop.cli.opening import one_person, opened
from plc_desktop.cli.output import Output
from plc_desktop.cli.words import clock, counted, counted_records
from plc_desktop.domain.records import kind_named
from plc_desktop.services.app import Office
from plc_desktop.services.erasing import ErasePreview, RestsOnThem
from plc_desktop.services.workspace.instants import moment


def erase(chosen: argparse.Namespace, output: Output) -> None:
    """Erase a person, or say what that would do; without one, list who was erased."""
    with opened(chosen) as office:
        if not chosen.person:
            _list(office, chosen, output)
            return
        person_id = one_person(office, chosen.person)
        seen = office.erasing.preview(person_id)
        if chosen.dry_run:
            _say(seen, output)
            output.give(_plain(seen))
            return
        change_id = office.erasing.erase(
            person_id, chosen.confirm, chosen.reason, output.progress()
        )
        removed = office.erasing.remove_backups() if chosen.remove_backups else 0
        left = len(office.erasing.backups())
    output.say(f"Erased. {_went(seen)}")
    for line in _names_left(seen.rests_on_them):
        output.say(f"Stays: {line}")
    _say_backups(left, removed, output)
    for line in _next_steps(seen):
        output.say(f"Next: {line}")
    output.give(
        {**_plain(seen), "change": change_id, "backups_removed": removed, "backups_left": left}
    )


def _list(office: Office, chosen: argparse.Namespace, output: Output) -> None:
    removed = office.erasing.remove_backups() if chosen.remove_backups else 0
    left = office.erasing.backups()
    found = office.erasing.all()
    if office.is_unheard:
        output.say("A copy from another computer: who was erased since shows until a file is read.")
    for one in found:
        on = moment(one.at_ms).astimezone()
        output.say(f"{on:%Y-%m-%d} by {one.by}: {', '.join(one.people)} ({one.reason})")
    if not found:
        output.say("Nobody was erased.")
    _say_backups(len(left), removed, output)
    output.give(
        {
            "erased": [
                {"people": one.people, "at_ms": one.at_ms, "by": one.by, "reason": one.reason}
                for one in found
            ],
            "is_unheard": office.is_unheard,
            "backups_removed": removed,
            "backups_left": [str(one.path) for one in left],
        }
    )


def _say(seen: ErasePreview, output: Output) -> None:
    output.say(f"Erasing {seen.name} would blank, here and on every laptop:")
    output.say(f"  {_went(seen)}")
    output.say(f"  {clock(seen.signed_minutes)} hours that count")
    if seen.is_enrolled:
        output.say("  They take part in a cohort now; their place there goes too.")
    if seen.waiting_lines:
        output.say(f"  {counted(seen.waiting_lines, 'line')} still to be signed")
    if seen.lines_without_scan:
        lines = counted(seen.lines_without_scan, "signed line")
        output.say(f"  {lines} of other people stood on the same scans and count on without them.")
    if seen.decisions:
        wait = counted(seen.decisions, "decision")
        output.say(f"  {wait} about others would be made: what shows now stays. See conflicts.")
    for one in seen.credentials:
        output.say(f"Stays: number and hash of credential {one.number}; copies outside verify.")
    for line in _resting(seen.rests_on_them):
        output.say(f"Stays: {line}")
    for laptop in seen.laptops:
        told = "was withdrawn and keeps what it has" if laptop.is_revoked else "with its next file"
        output.say(f"  {laptop.name}: {told}")
    for organization in seen.organizations:
        output.say(f"  {organization} was shown a record: send it records again to withdraw it.")
    _say_backups(len(seen.backups), 0, output)
    output.say("To do it: --confirm “NAME” --reason “WHY”. Nobody can take it back.")


def _next_steps(seen: ErasePreview) -> Iterator[str]:
    """Yield how others who hold something are told."""
    if any(not one.is_revoked for one in seen.laptops):
        yield "export-sync writes a file; the other laptops blank it too when they read it."
    for organization in seen.organizations:
        named = shlex.quote(organization)
        yield f"share-records --partner {named} takes back what they were shown."


def _resting(rests: RestsOnThem) -> Iterator[str]:
    """Yield what of other people's rests on this person."""
    if rests.lines:
        lines = counted(rests.lines, "line")
        yield f"{lines} of other people count on; signature and public key stay, not the name."
    if rests.forms:
        yield f"{counted(rests.forms, 'evaluation')} of other people, as filled in."
    if rests.papers:
        papers = counted(rests.papers, "credential")
        yield f"{papers} of other people; the issuer's name stays in those files as signed."
    if rests.placements:
        yield f"{counted(rests.placements, 'placement')} of others, without a supervisor."
    if rests.root_copies:
        yield "A copy of the organization's key in their hands: get it back first."
    yield from _names_left(rests)


def _names_left(rests: RestsOnThem) -> Iterator[str]:
    """Yield where the name stays in the words of others."""
    if rests.mentions:
        records = counted(len(rests.mentions), "record")
        yield f"the name inside longer texts of {records} of others; change those."
        for kind, label in rests.mentions:
            yield f"  {kind_named(kind).label}: {label}"
    if rests.certificates:
        papers = counted(rests.certificates, "signed certificate")
        yield f"the name in {papers} of laptops called after this person."
    if rests.notes:
        notes = counted(rests.notes, "reason or note", "reasons and notes")
        yield f"the name, or that of a laptop called after it, in {notes} of other people."
    if rests.handed:
        records = counted(rests.handed, "record")
        yield f"the name in {records} of others, kept as another organization handed them over."


def _say_backups(left: int, removed: int, output: Output) -> None:
    if removed:
        output.say(f"Removed {counted(removed, 'old backup')} and made a new one.")
    if left:
        hold = "holds" if left == 1 else "hold"
        output.say(f"{counted(left, 'backup')} beside the workspace still {hold} everything.")
        output.say("Remove them with --remove-backups, or wait until they are thinned out.")


def _went(seen: ErasePreview) -> str:
    records = {kind_named(kind).plural: count for kind, count in seen.records.items()}
    papers = counted(seen.papers, "paper or scan", "papers and scans")
    steps = counted(seen.steps, "step")
    return f"{counted_records(records)}; {papers}; {steps} of the history."


def _plain(seen: ErasePreview) -> dict[str, object]:
    return {
        "people": seen.people,
        "records": dict(seen.records),
        "signed_minutes": seen.signed_minutes,
        "waiting_lines": seen.waiting_lines,
        "is_enrolled": seen.is_enrolled,
        "steps": seen.steps,
        "papers": seen.papers,
        "lines_without_scan": seen.lines_without_scan,
        "decisions": seen.decisions,
        "credentials": [one.number for one in seen.credentials],
        "rests_on_them": asdict(seen.rests_on_them),
        "laptops": [
            {"name": one.name, "last_heard_ms": one.last_heard_ms, "is_revoked": one.is_revoked}
            for one in seen.laptops
        ],
        "organizations": seen.organizations,
        "backups": [str(one.path) for one in seen.backups],
    }
