"""Commands about the workspace file itself: make, look into, undo, back up, restore."""

from __future__ import annotations

import argparse
import dataclasses
import json
from pathlib import Path
from typing import Any

from plc_desktop.cli.opening import opened, passphrase
from plc_desktop.cli.output import Output, write_json
from plc_desktop.cli.words import SHEET_NEXT, counted
from plc_desktop.domain.records import KINDS
from plc_desktop.errors import EnvironmentProblem, RuleError
from plc_desktop.files import write_whole
from plc_desktop.services.app import Office, create_workspace, restore_workspace
from plc_desktop.services.workspace.backups import BackupInfo, list_backups

_BEYOND_OPENING = frozenset({"damaged_workspace", "not_a_workspace", "workspace_missing"})


def new(chosen: argparse.Namespace, output: Output) -> None:
    """Make a new workspace and, if asked, its recovery sheet."""
    office = create_workspace(
        chosen.workspace, passphrase(chosen.passphrase_file), chosen.organization, chosen.name
    )
    try:
        if chosen.recovery_sheet is not None:
            _write_recovery_sheet(office, chosen.recovery_sheet)
        output.say(f"Made {chosen.workspace}.")
        if chosen.recovery_sheet is None:
            output.say(SHEET_NEXT)
        output.give({"workspace": str(chosen.workspace), "id": office.info.workspace_id})
    finally:
        office.close()


def recovery_sheet(chosen: argparse.Namespace, output: Output) -> None:
    """Make a new recovery code and write its sheet; the older sheet stops working."""
    with opened(chosen) as office:
        _write_recovery_sheet(office, chosen.out)
    output.say(f"Wrote {chosen.out}. Print it and lock it away; older sheets no longer open it.")
    output.give({"recovery_sheet": str(chosen.out)})


def _write_recovery_sheet(office: Office, target: Path) -> None:
    from reports.recovery_sheet import render
    from reports.texts import ENGLISH

    sheet = office.reporting.recovery_sheet(office.keys.recovery_code())
    write_whole(target, render(sheet, ENGLISH), is_private=True)


def deadlines(chosen: argparse.Namespace, output: Output) -> None:
    """Say how long requests by file can be answered and when they are late; or choose it."""
    with opened(chosen) as office:
        times = office.deadlines.get()
        wanted = {
            name: value
            for name in ("answer_days", "overdue_days")
            if (value := getattr(chosen, name)) is not None
        }
        if wanted:
            times = dataclasses.replace(times, **wanted)
            office.deadlines.set(times)
    output.say(
        f"A request can be answered for {counted(times.answer_days, 'day')};"
        f" it is overdue after {counted(times.overdue_days, 'day')}."
    )
    output.give(dataclasses.asdict(times))


def enroll(chosen: argparse.Namespace, output: Output) -> None:
    """Let this computer take part in a workspace that was copied to it."""
    with opened(chosen) as office:
        if office.needs_enrollment:
            office.enroll()
            output.say("This computer takes part now.")
            output.say("Somebody erased since the copy was made shows until a file is read.")
        else:
            output.say("This computer takes part already.")
        output.give({"replica": office.info.replica_id})


def change_passphrase(chosen: argparse.Namespace, output: Output) -> None:
    """Change the passphrase; the recovery sheet keeps working."""
    with opened(chosen) as office:
        office.keys.change_passphrase(
            passphrase(chosen.passphrase_file), passphrase(chosen.new_passphrase_file)
        )
    output.say("The passphrase is changed.")
    output.give({"changed": True})


def dump(chosen: argparse.Namespace, output: Output) -> None:
    """Write everything people see as JSON, in a stable order."""
    with opened(chosen) as office:
        everything = office.dump()
    if chosen.out is None:
        write_json(everything)
        return
    text = json.dumps(everything, ensure_ascii=False, indent=2) + "\n"
    write_whole(chosen.out, text.encode(), is_private=True)
    output.say(f"Wrote {chosen.out}.")
    output.give({"dump": str(chosen.out)})


def history(chosen: argparse.Namespace, output: Output) -> None:
    """Say who changed what: the newest actions, or one record's whole history."""
    from plc_desktop.cli import story

    with opened(chosen) as office:
        if not chosen.record:
            actions = office.history.recent(chosen.limit)
            lines, items = story.of_actions(actions), [_plain(item) for item in actions]
        else:
            kind = chosen.kind or _kind_of(office, chosen.record)
            found = office.history.of(kind, chosen.record)
            lines = story.of_record(found, kind, office.records.label)
            items = [_plain(item) for item in found]
    if chosen.record and not items:
        raise RuleError("record_missing", id=chosen.record)
    for line in lines:
        output.say(line)
    output.give({"history": items})


def _kind_of(office: Office, record_id: str) -> str:
    """Return the kind of the record with this id, also of one that is deleted.

    Facts name a record by its id alone, so only what was written about its fields tells the kind.

    Raises:
        RuleError: "record_missing".
    """
    about = ""
    for kind in KINDS:
        found = office.history.of(kind.name, record_id)
        if any(item.field for item in found):
            return kind.name
        about = about or (kind.name if found else "")
    if not about:
        raise RuleError("record_missing", id=record_id)
    return about


def _plain(item: Any) -> dict[str, Any]:
    return dataclasses.asdict(item)


def undo(chosen: argparse.Namespace, output: Output) -> None:
    """Take back one action by an opposite one; both stay in the history."""
    with opened(chosen) as office:
        change_id = office.history.undo(chosen.change)
    output.say("Taken back.")
    output.give({"change": change_id})


def rebuild(chosen: argparse.Namespace, output: Output) -> None:
    """Make all tables anew from the change log and say whether they were right before."""
    with opened(chosen) as office:
        result = office.rebuild(output.progress())
    output.say(
        f"Made {counted(result.rows, 'row')} anew; "
        + ("they are as they were." if result.is_equal else "some were wrong and are right now.")
    )
    output.give({"rows": result.rows, "equal": result.is_equal})


def backup(chosen: argparse.Namespace, output: Output) -> None:
    """Make a verified backup, or list the kept ones, newest first."""
    from plc_desktop.cli import story

    if chosen.list:
        infos = _kept_backups(chosen)
    else:
        with opened(chosen) as office:
            infos = [office.backups.make()]
    for info in infos:
        output.say(story.of_backup(info))
    if not infos:
        output.say("There are no backups yet.")
    output.give({"backups": [{**_plain(i), "made_at": i.made_at.isoformat()} for i in infos]})


def _kept_backups(chosen: argparse.Namespace) -> list[BackupInfo]:
    """Return the backups, also of a workspace that is damaged or gone.

    Raises:
        EnvironmentProblem: As opening the workspace does, if that is not why it is needed.
    """
    try:
        with opened(chosen):
            pass
    except EnvironmentProblem as problem:
        infos = list_backups(chosen.workspace)
        if problem.code not in _BEYOND_OPENING or not infos:
            raise
        return infos
    return list_backups(chosen.workspace)


def restore(chosen: argparse.Namespace, output: Output) -> None:
    """Put a backup in place of the workspace; what was there is kept as a backup."""
    kept = {info.path.name: info.path for info in list_backups(chosen.workspace)}
    source = kept.get(chosen.backup.name, chosen.backup)
    is_replaced = chosen.workspace.exists()
    restore_workspace(source, chosen.workspace, passphrase=passphrase(chosen.passphrase_file))
    output.say(f"Restored {source.name}.")
    if is_replaced:
        output.say("What was there before is kept as a backup.")
    output.say("Who was erased on this computer since is blanked again when it is opened.")
    output.say("Do several laptops work on it? Then read the newest file of each other one first,")
    output.say("with import-sync: what was written since comes back.")
    output.give({"restored": str(source)})
