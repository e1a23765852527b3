"""The command that brings in an office's workbook."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from plc_desktop.cli.opening import opened
from plc_desktop.cli.output import Output
from plc_desktop.cli.words import clock, counted, counted_records
from plc_desktop.domain.fields import FieldType
from plc_desktop.domain.names import fold
from plc_desktop.domain.records import Person, kind_named
from plc_desktop.errors import RuleError
from plc_desktop.services.app import Office
from plc_desktop.services.importing.workbook_import import ImportAnswers

_MOST_SHOWN = 40
_COUNTS = (("new", "New"), ("changed", "Changed"), ("unchanged", "Here already"))


def import_workbook(chosen: argparse.Namespace, output: Output) -> None:
    """Show what a workbook would change and, unless it is a dry run, bring it in."""
    if chosen.change_signed and not chosen.dry_run and not chosen.reason.strip():
        raise RuleError("import_reason_missing")
    pairs = _pairs(chosen)
    answers = ImportAnswers(
        date_order=chosen.date_order or "", same_person=pairs, change_signed=chosen.change_signed
    )
    with opened(chosen) as office:
        _check_known(office, pairs)
        preview = office.workbook_import.preview(chosen.workbook, answers, output.progress())
        found = preview.to_json()
        if chosen.rejected is not None:
            office.workbook_import.save_rejected(preview, chosen.rejected)
        if not chosen.dry_run:
            result = office.workbook_import.apply(preview, output.progress(), reason=chosen.reason)
            found["change"] = result.change_id
    for line in _lines(found, chosen):
        output.say(line)
    output.give(found)


def _pairs(chosen: argparse.Namespace) -> dict[str, str]:
    pairs = {}
    for pair in chosen.same_person:
        name, _, same = pair.partition("=")
        if not name.strip() or not same.strip():
            raise RuleError("same_person_needs_two_names", given=pair)
        pairs[name.strip()] = same.strip()
    return pairs


def _check_known(office: Office, pairs: Mapping[str, str]) -> None:
    """Refuse a pair whose second name nobody here has, so that a slip joins nobody.

    Raises:
        RuleError: "person_not_found".
    """
    known = {fold(person.full_name) for person in office.records.all(Person)} if pairs else set()
    for other in pairs.values():
        if fold(other) not in known:
            raise RuleError("person_not_found", name=other)


def _lines(found: Mapping[str, Any], chosen: argparse.Namespace) -> Iterator[str]:
    for key, title in _COUNTS:
        yield f"{title}: {counted_records(found[key])}."
    yield from _listed(
        found["changes"],
        "row changes something:",
        "rows change something:",
        lambda item: (
            f"{_place(item)}: "
            + "; ".join(
                f"{name.removesuffix('_id').replace('_', ' ')} "
                f"{_value(item['kind'], name, old)} → {_value(item['kind'], name, new)}"
                for name, (old, new) in item["fields"].items()
            )
            + (" (takes the signature off)" if item["unsigns"] else "")
        ),
    )
    yield from _listed(
        found["rejected"],
        "row could not be read:",
        "rows could not be read:",
        lambda row: f"{_place(row)}, {row['column']} “{row['value']}”: {row['message']}",
    )
    yield from _listed(
        found["possible_double_entries"],
        "possible double entry, not counted until somebody decides:",
        "possible double entries, not counted until somebody decides:",
        lambda row: f"{_place(row)} is like {_other(row)}",
    )
    yield from _listed(
        found["possible_same_person"],
        "pair of names may be one person:",
        "pairs of names may be one person:",
        lambda pair: (
            f"{_place(pair)}: {pair['name']} and {pair['other']}. If so, bring the workbook in "
            f'with --same-person "{pair["name"]}={pair["other"]}"'
        ),
    )
    for question in found["questions"]:
        yield from _asked(question)
    yield from _not_used(found["sheets"])
    if chosen.rejected is not None:
        yield f"Rows that could not be read are saved in {chosen.rejected}."
    yield "Nothing was written." if chosen.dry_run or not found.get("change") else "Done."


def _not_used(sheets: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield what the program does not know what to do with, so that nobody takes it for read."""
    for sheet in sheets:
        if not sheet["kind"]:
            yield f"Not recognized, and not used: the sheet {sheet['sheet']}."
        elif sheet["unused_columns"]:
            yield f"Not used of {sheet['sheet']}: {', '.join(sheet['unused_columns'])}."


def _listed(items: Sequence[Any], one: str, many: str, line: Any) -> Iterator[str]:
    if items:
        yield counted(len(items), one, many)
    for item in items[:_MOST_SHOWN]:
        yield f"  {line(item)}"
    if len(items) > _MOST_SHOWN:
        yield f"  and {len(items) - _MOST_SHOWN:,} more; --json lists them"


def _value(kind: str, name: str, text: str) -> str:
    """Return a value as people write it: codes of lists in words."""
    declared = kind_named(kind).fields.get(name)
    if declared is not None and declared.type in {FieldType.CHOICE, FieldType.CHOICES}:
        text = text.replace("_", " ")
    return text or "(empty)"


def _place(item: Mapping[str, Any]) -> str:
    return f"{item['sheet']} row {item['row']}"


def _other(row: Mapping[str, Any]) -> str:
    if not row["same_as_row"]:
        return "an entry that is here already"
    sheet = f"{row['same_as_sheet']} " if row["same_as_sheet"] != row["sheet"] else ""
    return f"{sheet}row {row['same_as_row']}"


def _asked(question: Mapping[str, Any]) -> Iterator[str]:
    """Yield a question of the import with the option that answers it."""
    sheet, examples = question["sheet"], question["examples"]
    if question["kind"] == "date_order":
        first = examples[0]
        yield (
            f"{sheet}, {question['column']}: {first['value']} in row {first['row']} may be "
            f"{first.get('mdy')} or {first.get('dmy')}. Say --date-order mdy or --date-order dmy."
        )
    elif question["kind"] == "change_signed":
        yield (
            f"{counted(len(examples), 'row')} of {sheet} differ from what somebody has signed; "
            "the signed hours stay. With --change-signed --reason WHY the rows win and the "
            "signatures go:"
        )
        for item in examples[:_MOST_SHOWN]:
            yield (
                f"  row {item['row']}, {item['date']}: signed {clock(int(item['signed_minutes']))},"
                f" now {clock(int(item['minutes']))}"
            )
    elif question["kind"] == "sheet_person":
        yield f"{sheet}: nothing says whose hours these are. Answer in the window's import."
    else:
        yield f"{sheet}: not recognized as a list, so it is left out."
