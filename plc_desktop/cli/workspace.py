"""Commands about the workspace file itself: make, look into, undo, back up, restore."""

from __future__ import annotations

import argparse
import dataclasses
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from plc_desktop.cli.opening import opened, passphrase
from plc_desktop.cli.output import Output, write_json
from plc_desktop.domain.records import KINDS
from plc_desktop.errors import RuleError
from plc_desktop.files import write_whole
from plc_desktop.services.app import Office, create_workspace, restore_workspace


def new(chosen: argparse.Namespace, output: Output) -> None:
    """Make a new workspace and, if asked, its recovery sheet."""
    office = create_workspace(
        chosen.workspace, passphrase(chosen.passphrase_file), chosen.organization, chosen.name
    )
    try:
        if chosen.recovery_sheet is not None:
            _write_recovery_sheet(office, chosen.recovery_sheet)
        output.say(f"Made {chosen.workspace}.")
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
    write_whole(target, render(sheet, ENGLISH))


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
    import json

    text = json.dumps(everything, ensure_ascii=False, indent=2) + "\n"
    write_whole(chosen.out, text.encode())
    output.say(f"Wrote {chosen.out}.")


def history(chosen: argparse.Namespace, output: Output) -> None:
    """Say who changed what: the newest actions, or one record's whole history."""
    with opened(chosen) as office:
        items = (
            _of_record(office, chosen.kind, chosen.record)
            if chosen.record
            else office.history.recent(chosen.limit)
        )
    for item in items:
        output.say(_line(item))
    output.give({"history": [_plain(item) for item in items]})


def _of_record(office: Office, kind: str, record_id: str) -> list[Any]:
    kinds = [kind] if kind else [known.name for known in KINDS]
    for name in kinds:
        found = office.history.of(name, record_id)
        if found:
            return found
    raise RuleError("record_missing", id=record_id)


def _line(item: Any) -> str:
    at = datetime.fromtimestamp(item.at_ms / 1000, UTC).astimezone().strftime("%Y-%m-%d %H:%M")
    if hasattr(item, "field"):
        changed = f"{item.field}: {item.before!r} -> {item.after!r}" if item.field else ""
        return f"{at}  {item.user_name}  {item.what}  {changed}".rstrip()
    return f"{at}  {item.user}  {item.what}  {item.change_id}"


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
        f"Made {result.rows} rows anew; "
        + ("they are as they were." if result.is_equal else "some were wrong and are right now.")
    )
    output.give({"rows": result.rows, "equal": result.is_equal})


def backup(chosen: argparse.Namespace, output: Output) -> None:
    """Make a verified backup, or list the kept ones, newest first."""
    with opened(chosen) as office:
        infos = office.backups.all() if chosen.list else [office.backups.make()]
    for info in infos:
        output.say(str(info.path))
    output.give({"backups": [_plain(info) for info in infos]})


def restore(chosen: argparse.Namespace, output: Output) -> None:
    """Put a backup in place of the workspace; what was there is kept as a backup."""
    with opened(chosen) as office:
        kept = {info.path.name: info.path for info in office.backups.all()}
    source = kept.get(chosen.backup.name, chosen.backup)
    restore_workspace(source, chosen.workspace)
    output.say(f"Restored {source.name}. What was there before is kept as a backup.")
    output.give({"restored": str(source)})
