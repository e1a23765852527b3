"""Commands on what laptops give each other: files, and who lacks what."""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from plc_desktop.cli.fact_words import fact_in_words, facts_in_words
from plc_desktop.cli.laptops import laptop_named
from plc_desktop.cli.opening import opened
from plc_desktop.cli.output import Output
from plc_desktop.cli.several import SeveralFiles
from plc_desktop.cli.words import clock, counted, counted_records, local_time, noun_of
from plc_desktop.domain.fields import Field, FieldType, Json
from plc_desktop.domain.records import kind_named
from plc_desktop.domain.tables import TableRequest
from plc_desktop.errors import RuleError
from plc_desktop.files import is_folder
from plc_desktop.services.app import Office
from plc_desktop.services.exchange.preview import (
    TO_DECIDE,
    ChangedField,
    MissingPart,
    Preview,
    PreviewItem,
)
from plc_desktop.services.exchange.syncing import Taken
from plc_desktop.services.exchange.watched_folder import PROBLEM, REFUSED, UNKNOWN_SENDER
from plc_desktop.storage.import_report import ReceiveReport

_HERE = {
    "parent_leaders": ("parent leader", "parent leaders"),
    "hours": ("line of hours", "lines of hours"),
}
_MOST_ROWS = 40
"""So many rows are named one by one; their numbers by kind stand above."""
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


def take(chosen: argparse.Namespace, output: Output) -> int:
    """Read files, or say what reading them would do; a folder stands for its new files.

    Returns:
        1 if one of them cannot be used, after the others were; else 0.
    """
    files = SeveralFiles(output)
    with opened(chosen) as office:
        use = partial(_look if chosen.dry_run else _take, office, chosen, output)
        for path in chosen.files:
            if is_folder(path):
                _use_folder(office, path, files, use)
            else:
                files.use(path, use)
    if not files.told and not files.unusable:
        output.say("There is nothing new.")
    if not chosen.dry_run and any(map(_asks, files.told)):
        output.say("Next: conflicts lists what is to be decided.")
    return files.end()


def _asks(told: Mapping[str, Any]) -> bool:
    """Return whether a file that was read left something for people to decide."""
    return bool(told["report"]["conflicts"] or told["report"]["possible_doubles"])


def _use_folder(
    office: Office, folder: Path, files: SeveralFiles, use: Callable[[Path], dict[str, Any]]
) -> None:
    """Use the new files of a folder, then those that can be used because of what these brought."""
    tried: set[Path] = set()
    while True:
        seen = office.watched_folder.look(folder)
        new = [found.path for found in seen.new if found.path not in tried]
        if not new:
            break
        for path in new:
            files.use(path, use)
        tried.update(new)
    for found in seen.files:
        if found.state in _UNUSABLE and found.path not in tried:
            files.refuse(found.path, found.code, found.facts)


def _look(
    office: Office, _chosen: argparse.Namespace, output: Output, path: Path
) -> dict[str, Any]:
    seen = office.syncing.look(path)
    if seen.objection and not seen.is_own and not seen.withdraws:
        raise RuleError(seen.objection, name=seen.sender)
    _say_preview(path, seen, output)
    return {
        **_plain(dataclasses.replace(seen, report=ReceiveReport())),
        "report": seen.report.as_json(),
    }


def _take(office: Office, chosen: argparse.Namespace, output: Output, path: Path) -> dict[str, Any]:
    taken = office.syncing.import_file(path, chosen.confirm, output.progress())
    _say_taken(path, taken, output)
    return {
        "sender": taken.sender,
        "receipt": str(taken.receipt or ""),
        "missing": [_plain(part) for part in taken.missing],
        "withdrawn": [*taken.withdrawn],
        "report": taken.report.as_json(),
    }


def _say_preview(path: Path, seen: Preview, output: Output) -> None:
    output.say(f"{path}: from {seen.sender}, made {local_time(seen.made_at_ms)}")
    if seen.is_own:
        output.say("  This laptop wrote it; there is nothing to read.")
    elif seen.withdraws:
        output.say(_each_other(seen.sender, seen.withdraws))
    else:
        _say_report(seen.report, seen.missing, output)
        for one in seen.withdrawn:
            changes = counted(one.changes, "change")
            output.say(f"  {changes} made on {one.laptop}, which is withdrawn: ask before reading.")
        if seen.was_taken_back:
            output.say("  What it brought was taken back here; reading it again brings it back.")
        for item in seen.items[:_MOST_ROWS]:
            output.say(f"  {_item(item)}")
        if len(seen.items) > _MOST_ROWS:
            output.say(f"  and {len(seen.items) - _MOST_ROWS:,} more, which --json lists")
        for fact in seen.facts:
            output.say(f"  new: {fact_in_words(fact)}")
        if seen.report.confirmation:
            output.say(f"  To read it nevertheless: --confirm “{seen.report.confirmation}”")


def _item(item: PreviewItem) -> str:
    """Return what happens to a row, and to which; of one that changes, what it was and will be."""
    words = f"{item.what.replace('_', ' ')}: {noun_of(item.kind)} {item.label or item.id}"
    if item.what == TO_DECIDE:
        return f"{words}: {item.decision or '(removed)'}"
    changed = ", ".join(_changed(item.kind, one) for one in item.fields)
    return f"{words}: {changed}" if changed else words


def _changed(kind: str, changed: ChangedField) -> str:
    field = kind_named(kind).fields.get(changed.name)
    if field is None or field.type is FieldType.REFERENCE:  # ids tell people nothing
        return changed.name
    return f"{changed.name} {_value(field, changed.before)} → {_value(field, changed.after)}"


def _value(field: Field, value: Json) -> str:
    if value is None or value == "":
        return "(nothing)"
    if field.type is FieldType.MINUTES and isinstance(value, int):
        return clock(value)
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _say_taken(path: Path, taken: Taken, output: Output) -> None:
    output.say(f"{path}: from {taken.sender}")
    if taken.withdrawn:
        output.say(_each_other(taken.sender, taken.withdrawn))
        return
    _say_report(taken.report, taken.missing, output)
    if taken.is_brought_back:
        output.say("  What it had brought, and was taken back, is here again.")
    if taken.receipt is not None:
        output.say(f"  Receipt: {taken.receipt}")
    elif not taken.report.is_nothing_new:
        output.say("  Its receipt could not be written beside the workspace.")


def _each_other(sender: str, withdrawn: Sequence[str]) -> str:
    return (
        f"  {sender} is withdrawn, and its file withdraws {', '.join(withdrawn)}. Who is right is"
        " for people to say; until then files of none of them are read."
    )


def _say_report(report: ReceiveReport, missing: Sequence[MissingPart], output: Output) -> None:
    output.say(
        f"  {counted(report.applied, 'new change')}, {report.known} known before,"
        f" {report.waiting} waiting"
    )
    for line in _what_people_see(report.counts()):
        output.say(f"  {line}")
    for part in missing:
        output.say(f"  Waits for {_part(part)}; ask for everything again. Nothing is lost.")


def _what_people_see(numbers: Mapping[str, Any]) -> Iterator[str]:
    """Yield what reading a file does to records, line by line.

    Args:
        numbers: As `ReceiveReport.counts`.
    """
    for name, words in (
        ("new", "new"),
        ("changed", "changed"),
        ("hidden", "deleted"),
        ("shown_again", "shown again"),
    ):
        counts = {kind_named(kind).plural: number for kind, number in numbers[name].items()}
        if any(counts.values()):
            yield f"{words}: {counted_records(counts)}"
    for name, one, many in (
        ("new_signed", "line is signed now", "lines are signed now"),
        ("lost_signatures", "signature stops counting", "signatures stop counting"),
        ("conflicts", "conflict to decide", "conflicts to decide"),
        (
            "possible_doubles",
            "possible double entry held back",
            "possible double entries held back",
        ),
    ):
        if number := numbers.get(name, 0):  # what an older version read says less
            yield counted(number, one, many)
    yield from facts_in_words(numbers.get("facts", {}))


def _part(part: MissingPart) -> str:
    if not part.first:
        return "changes of a laptop that is not known yet"
    return f"changes {part.first} to {part.last} of {part.laptop or 'another laptop'}"


def undo(chosen: argparse.Namespace, output: Output) -> None:
    """Take back what a file brought, by opposite changes.

    Raises:
        RuleError: "file_not_read_here", or as `Syncing.undo`.
    """
    with opened(chosen) as office:
        if chosen.batch not in {one.id for one in office.syncing.batches()}:
            raise RuleError("file_not_read_here", number=chosen.batch)
        undone = office.syncing.undo(chosen.batch, dry_run=chosen.dry_run)
    would = "Would take" if chosen.dry_run else "Took"
    output.say(
        f"{would} back {counted(undone.registers, 'value')}"
        f" and {counted(undone.facts, 'signature or decision', 'signatures and decisions')}."
    )
    for rows, words in ((undone.hidden, "disappear again"), (undone.shown, "are there again")):
        if any(rows.values()):
            numbers = {kind_named(kind).plural: len(ids) for kind, ids in rows.items()}
            output.say(f"  {words}: {counted_records(numbers)}")
    output.give(_plain(undone))


def salvage(chosen: argparse.Namespace, output: Output) -> None:
    """Enter or drop what waits for changes that will never come, or say what that is."""
    with opened(chosen) as office:
        found = office.syncing.orphans()
        for one in found:
            output.say(f"change {one.n}, {local_time(one.wall_ms)}: {counted(one.facts, 'fact')}")
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
        names = office.syncing.senders()
        here = {plural: office.tables.count(plural, TableRequest()) for plural in _HERE}
        held = sum(len(one.held) for one in office.hours.possible_doubles(sys.maxsize))
        held += len(office.hours.lost_events())
        alike = len(office.people.possible_same_people(sys.maxsize))
        is_copy = office.needs_enrollment
    holds = ", ".join(counted(number, *_HERE[plural]) for plural, number in here.items())
    output.say(f"{found.this.name}: {holds}; {counted(found.changes, 'change')}")
    if is_copy:
        output.say("  This workspace was copied to this computer, which does not take part yet.")
    for one in found.others:
        heard = local_time(one.last_heard_ms) if one.last_heard_ms else "never"
        output.say(
            f"  {one.laptop.name}: last heard {heard}; lacks {one.they_lack}, we lack {one.we_lack}"
        )
    for part in found.missing:
        output.say(f"  waits for {_part(part)}")
    output.say(f"  {counted(found.conflicts, 'conflict')} to decide")
    if held:
        output.say(f"  {counted(held, 'possible double entry', 'possible double entries')} too")
    if alike:
        output.say(f"  {counted(alike, 'pair')} of records that may be one person, too")
    for problem in found.problems:
        output.say(f"  could not be used: {problem.name}: {_words(problem.code, problem.facts)}")
    for batch in batches:
        sender = names.get(batch.device_key, "another laptop")
        brought = counted(int(str(batch.report.get("applied", 0))), "new change")
        undone = " (undone)" if batch.undone_by else ""
        output.say(
            f"  read {batch.id}: {local_time(batch.at_ms)}, from {sender}, {brought}{undone}"
        )
        for line in _what_people_see(batch.report):
            output.say(f"    {line}")
    output.give(
        {
            **_plain(found),
            "possible_doubles": held,
            "possible_same_people": alike,
            "needs_enrollment": is_copy,
            "here": here,
            "batches": [_plain(batch) for batch in batches],
        }
    )


def _plain(item: Any) -> dict[str, Any]:
    return dataclasses.asdict(item)


def _words(code: str, facts: Mapping[str, object]) -> str:
    from ui.common.messages import text_for_code

    return text_for_code(code, facts)
