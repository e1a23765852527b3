"""The command that brings in an office's workbook."""

from __future__ import annotations

import argparse
from typing import Any

from plc_desktop.cli.opening import opened
from plc_desktop.cli.output import Output
from plc_desktop.errors import RuleError
from plc_desktop.services.workbook_import import ImportAnswers


def import_workbook(chosen: argparse.Namespace, output: Output) -> None:
    """Show what a workbook would change and, unless it is a dry run, bring it in."""
    answers = ImportAnswers(date_order=chosen.date_order or "", same_person=_pairs(chosen))
    with opened(chosen) as office:
        preview = office.workbook_import.preview(chosen.workbook, answers, output.progress())
        found = preview.to_json()
        if chosen.rejected is not None:
            office.workbook_import.save_rejected(preview, chosen.rejected)
        if not chosen.dry_run:
            result = office.workbook_import.apply(preview, output.progress())
            found["change"] = result.change_id
    _say(found, output, is_dry_run=chosen.dry_run)
    output.give(found)


def _pairs(chosen: argparse.Namespace) -> dict[str, str]:
    pairs = {}
    for pair in chosen.same_person:
        name, separator, same = pair.partition("=")
        if not separator:
            raise RuleError("same_person_needs_two_names", given=pair)
        pairs[name.strip()] = same.strip()
    return pairs


def _say(found: dict[str, Any], output: Output, *, is_dry_run: bool) -> None:
    for title in ("new", "changed", "unchanged"):
        counts = ", ".join(f"{count} {kind}" for kind, count in found[title].items() if count)
        output.say(f"{title}: {counts or 'nothing'}")
    for row in found["rejected"]:
        output.say(f"not read: {row['sheet']} row {row['row']}, {row['column']}: {row['message']}")
    for row in found["possible_double_entries"]:
        output.say(
            f"possible double entry, not counted: {row['sheet']} row {row['row']}"
            f" is like row {row['same_as_row']}"
        )
    for pair in found["possible_same_person"]:
        output.say(f"possibly the same person: {pair}")
    for question in found["questions"]:
        output.say(f"please decide: {question}")
    output.say("Nothing was written." if is_dry_run else "Done.")
