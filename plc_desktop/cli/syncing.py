"""Commands on what laptops give each other: files, conflicts, who lacks what."""

from __future__ import annotations

import argparse
import dataclasses
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from plc_desktop.cli.laptops import laptop_named
from plc_desktop.cli.opening import opened
from plc_desktop.cli.output import Output
from plc_desktop.cli.words import counted, counted_records
from plc_desktop.domain.records import kind_named
from plc_desktop.errors import RuleError
from plc_desktop.services.app import Office
from plc_desktop.services.conflicts import OpenConflict
from plc_desktop.services.sync_preview import MissingPart, Preview
from plc_desktop.services.syncing import Taken
from plc_desktop.services.watched_folder import PROBLEM, REFUSED, UNKNOWN_SENDER, FoundFile
from plc_desktop.storage.import_report import ReceiveReport

_UNUSABLE = frozenset({PROBLEM, REFUSED, UNKNOWN_SENDER})


def export(chosen: argparse.Namespace, output: Output) -> None:
    """Write one file for all other laptops, or for some."""
    with opened(chosen) as office:
        keys = [laptop_named(office, name).key for name in chosen.laptop]
        written = office.syncing.export(
            chosen.to, keys, everything=chosen.everything, progress=output.progress()
        )
    part = "everything" if written.is_everything else "what they lack"
    output.say(f"Wrote {written.path}: {counted(written.changes, 'change')}, {part}.")
    output.say(f"For {', '.join(written.readers)}.")
    output.give(_plain(written))


def take(chosen: argparse.Namespace, output: Output) -> None:
    """Read files, or say what reading them would do; a folder stands for its new files."""
    told: list[dict[str, Any]] = []
    with opened(chosen) as office:
        paths, unusable = _files(office, chosen.files)
        for path in paths:
            if chosen.dry_run:
                seen = office.syncing.look(path)
                _say_preview(path, seen, output)
                told.append({"file": str(path), **_preview(seen)})
            else:
                taken = office.syncing.import_file(path, chosen.confirm, output.progress())
                _say_taken(path, taken, output)
                told.append({"file": str(path), **_taken(taken)})
    if not told:
        output.say("There is nothing new.")
    for found in unusable:
        facts = {"name": found.sender, "path": found.path.name}
        output.say(f"{found.path}: {_words(found.code or 'laptop_unknown', facts)}")
    output.give({"files": told, "unusable": [_unusable(found) for found in unusable]})


def _files(office: Office, paths: Sequence[Path]) -> tuple[list[Path], list[FoundFile]]:
    """Return the files to read, and those in folders that cannot be used though they are for us."""
    chosen: list[Path] = []
    unusable: list[FoundFile] = []
    for path in paths:
        if path.is_dir():
            seen = office.watched_folder.look(path)
            chosen += [found.path for found in seen.new]
            unusable += [found for found in seen.files if found.state in _UNUSABLE]
        else:
            chosen.append(path)
    return chosen, unusable


def _unusable(found: FoundFile) -> dict[str, str]:
    return {
        "file": str(found.path),
        "sender": found.sender,
        "state": found.state,
        "code": found.code,
    }


def _say_preview(path: Path, seen: Preview, output: Output) -> None:
    output.say(f"{path}: from {seen.sender}, made {_when(seen.made_at_ms)}")
    if seen.is_own:
        output.say("  This laptop wrote it; there is nothing to read.")
    elif not seen.is_trusted:
        output.say("  Nobody compared that laptop’s card here, so nothing would be taken.")
    else:
        _say_report(seen.report, seen.missing, output)
        for item in seen.items:
            output.say(f"  {item.what.replace('_', ' ')}: {item.kind} {item.label or item.id}")
        if seen.report.confirmation:
            output.say(f"  To read it nevertheless: --confirm “{seen.report.confirmation}”")


def _say_taken(path: Path, taken: Taken, output: Output) -> None:
    output.say(f"{path}: from {taken.sender}")
    _say_report(taken.report, taken.missing, output)
    if taken.receipt is not None:
        output.say(f"  Receipt: {taken.receipt}")


def _say_report(report: ReceiveReport, missing: Sequence[MissingPart], output: Output) -> None:
    output.say(
        f"  {counted(report.applied, 'new change')}, {report.known} known before,"
        f" {report.waiting} waiting"
    )
    for what, kinds in (
        ("new", report.new),
        ("changed", report.changed),
        ("deleted", report.hidden),
        ("shown again", report.shown_again),
    ):
        counts = {kind_named(kind).plural: len(rows) for kind, rows in kinds.items()}
        if any(counts.values()):
            output.say(f"  {what}: {counted_records(counts)}")
    for number, one, many in (
        (len(report.new_signed), "line is signed now", "lines are signed now"),
        (len(report.lost_signatures), "signature stops counting", "signatures stop counting"),
        (len(report.conflicts), "conflict to decide", "conflicts to decide"),
    ):
        if number:
            output.say(f"  {counted(number, one, many)}")
    for part in missing:
        output.say(f"  Waits for {_part(part)}; ask for everything again. Nothing is lost.")


def _part(part: MissingPart) -> str:
    if not part.first:
        return "changes of a laptop that is not known yet"
    return f"changes {part.first} to {part.last} of {part.laptop or 'another laptop'}"


def undo(chosen: argparse.Namespace, output: Output) -> None:
    """Take back what a file brought, by opposite changes."""
    with opened(chosen) as office:
        undone = office.syncing.undo(chosen.batch, dry_run=chosen.dry_run)
    would = "Would take" if chosen.dry_run else "Took"
    output.say(
        f"{would} back {counted(undone.registers, 'value')} and {counted(undone.facts, 'fact')}."
    )
    output.give(_plain(undone))


def salvage(chosen: argparse.Namespace, output: Output) -> None:
    """Enter or drop what waits for changes that will never come, or say what that is."""
    with opened(chosen) as office:
        found = office.syncing.orphans()
        for one in found:
            output.say(f"change {one.n}, {_when(one.wall_ms)}: {counted(one.facts, 'fact')}")
            for value in one.registers:
                output.say(f"  {value.kind} {value.field}: {value.present} -> {value.value}")
        if chosen.drop and not chosen.dry_run:
            output.say(f"Dropped {counted(office.syncing.drop_waiting(), 'change')}.")
        elif not chosen.dry_run and found:
            done = office.syncing.salvage(with_values=chosen.with_values)
            output.say(f"Entered {counted(done.facts, 'fact')}, {counted(done.values, 'value')}.")
    if not found:
        output.say("Nothing has waited for 30 days.")
    output.give({"orphans": [_plain(one) for one in found]})


def status(chosen: argparse.Namespace, output: Output) -> None:
    """Say who was last heard, who lacks what, and what waits."""
    with opened(chosen) as office:
        found = office.syncing.status()
        batches = office.syncing.batches()
        names = {one.key: one.name for one in office.laptops.all()}
    output.say(f"{found.this.name}: {counted(found.changes, 'change')}")
    for one in found.others:
        heard = _when(one.last_heard_ms) if one.last_heard_ms else "never"
        output.say(
            f"  {one.laptop.name}: last heard {heard}; lacks {one.they_lack}, we lack {one.we_lack}"
        )
    for part in found.missing:
        output.say(f"  waits for {_part(part)}")
    output.say(f"  {counted(found.conflicts, 'conflict')} to decide")
    for problem in found.problems:
        output.say(f"  could not be used: {problem.name}: {_words(problem.code, problem.facts)}")
    for batch in batches:
        sender = names.get(batch.device_key, "another laptop")
        brought = counted(int(str(batch.report.get("applied", 0))), "new change")
        undone = " (undone)" if batch.undone_by else ""
        output.say(f"  read {batch.id}: {_when(batch.at_ms)}, from {sender}, {brought}{undone}")
    output.give({**_plain(found), "batches": [_plain(batch) for batch in batches]})


def conflicts(chosen: argparse.Namespace, output: Output) -> None:
    """List what was edited on two laptops, with every value to choose from."""
    with opened(chosen) as office:
        found = office.conflicts.all()
    for one in found:
        output.say(f"{one.kind} {one.id} {one.field or '(removed)'}: {one.label}")
        for number, version in enumerate(one.versions, 1):
            shown = "*" if version.is_shown else " "
            signed = ", signed" if version.is_signed else ""
            value = json.dumps(version.value, ensure_ascii=False)
            where = f" on {version.laptop}" if version.laptop else ""
            when = _when(version.at_ms)
            output.say(f" {shown}{number}. {value} ({version.user}{where}, {when}{signed})")
    if not found:
        output.say("There is nothing to decide.")
    output.give({"conflicts": [_plain(one) for one in found]})


def resolve(chosen: argparse.Namespace, output: Output) -> None:
    """Decide one conflict: keep a value of the list, or give another."""
    with opened(chosen) as office:
        value = _decision(office.conflicts.all(), chosen)
        change_id = office.conflicts.resolve(chosen.kind, chosen.record, chosen.field, value)
    output.say("Decided.")
    output.give({"change": change_id})


def _decision(found: Sequence[OpenConflict], chosen: argparse.Namespace) -> Any:
    if chosen.value is not None:
        try:
            return json.loads(chosen.value)
        except ValueError:
            return chosen.value
    for one in found:
        if (one.kind, one.id, one.field) == (chosen.kind, chosen.record, chosen.field) and (
            0 < chosen.keep <= len(one.versions)
        ):
            return one.versions[chosen.keep - 1].value
    raise RuleError("conflict_gone")


def _preview(seen: Preview) -> dict[str, Any]:
    return {
        **_plain(dataclasses.replace(seen, report=ReceiveReport())),
        "report": seen.report.as_json(),
    }


def _taken(taken: Taken) -> dict[str, Any]:
    return {
        "sender": taken.sender,
        "receipt": str(taken.receipt or ""),
        "missing": [_plain(part) for part in taken.missing],
        "report": taken.report.as_json(),
    }


def _plain(item: Any) -> dict[str, Any]:
    return dataclasses.asdict(item)


def _when(at_ms: int) -> str:
    return datetime.fromtimestamp(at_ms / 1000, tz=UTC).astimezone().strftime("%Y-%m-%d %H:%M")


def _words(code: str, facts: Mapping[str, str]) -> str:
    from ui.common.messages import text_for_code

    return text_for_code(code, dict(facts))
