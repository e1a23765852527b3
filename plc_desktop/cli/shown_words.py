"""What another organization sees of a person, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from plc_desktop.cli.words import clock, counted


def shown_words(record: Mapping[str, Any]) -> Iterator[str]:
    """Yield what a learner record says, line by line.

    Args:
        record: As FORMAT.md describes it; empty if nothing is shown.
    """
    if not record:
        return
    for label, value in (
        ("name on papers", record["printed_name"]),
        ("cohort", record["cohort"]),
        ("enrolled on", record["enrolled_on"]),
        ("status", record["status"].replace("_", " ")),
        ("nominated by", record["nominated_by"]),
    ):
        if value:
            yield f"{label}: {value}"
    minutes = record["minutes"].items()
    yield "hours: " + ", ".join(f"{clock(value)} {name}" for name, value in minutes)
    for label, is_met in (("steps met", True), ("steps not met", False)):
        steps = [step for step, value in record["steps"].items() if bool(value) == is_met]
        if steps:
            yield f"{label}: {', '.join(steps)}"
    for one in record["credentials"]:
        said = (one["status"], one["number"], one["issued_on"])
        yield f"credential: {', '.join(part for part in said if part)}"
    yield from _lines(record["hours"])


def _lines(hours: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield the lines of hours that are shown."""
    if hours:
        yield f"{counted(len(hours), 'line')} of hours, with who signed and when:"
    for line in hours:
        said = (line["activity"], line["site"], line["level"].replace("_", " "))
        words = ", ".join(part for part in said if part)
        yield f"  {line['worked_on']}  {clock(line['minutes'])}  {words}"
