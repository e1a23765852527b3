"""Commands between organizations: cards, records shown to others, records others showed."""

from __future__ import annotations

import argparse
import dataclasses
import shlex
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from plc_desktop.cli import cards
from plc_desktop.cli.opening import one_person, opened
from plc_desktop.cli.output import Output
from plc_desktop.cli.several import SeveralFiles
from plc_desktop.cli.shown_words import shown_words
from plc_desktop.cli.words import clock, counted
from plc_desktop.domain.names import fold
from plc_desktop.errors import RuleError
from plc_desktop.files import write_whole
from plc_desktop.services.app import Office
from plc_desktop.services.learner_records.cohort_report import CohortLine


def partner(chosen: argparse.Namespace, output: Output) -> None:
    """List other organizations, or look at and accept their cards."""
    actions: Mapping[str, Callable[[Office, argparse.Namespace, Output], None]] = {
        "list": _list,
        "look": _look,
        "accept": _accept,
    }
    if chosen.action != "list" and not chosen.card:
        raise RuleError("argument_missing", name="CARD")
    with opened(chosen) as office:
        actions[chosen.action](office, chosen, output)


def _list(office: Office, _chosen: argparse.Namespace, output: Output) -> None:
    found = office.partners.all()
    for one in found:
        output.say(one.organization + (" (withdrawn)" if one.is_revoked else ""))
    output.give({"partners": [dataclasses.asdict(one) for one in found]})


def _look(office: Office, chosen: argparse.Namespace, output: Output) -> None:
    cards.show_seen(office.partners.look(Path(chosen.card)), output, "partner accept")


def _accept(office: Office, chosen: argparse.Namespace, output: Output) -> None:
    accepted = cards.accepted(office.partners.accept, Path(chosen.card), chosen)
    output.say(f"The card of {accepted.organization} is accepted.")
    output.give({"partner": dataclasses.asdict(accepted)})


def share(chosen: argparse.Namespace, output: Output) -> None:
    """Show records to another organization, or say what it would see."""
    with opened(chosen) as office:
        people = [one_person(office, name) for name in chosen.person]
        if chosen.dry_run:
            key = partner_key(office, chosen.partner) if chosen.partner else ""
            shown = office.learner_records.preview(people, chosen.scope, key)
            for one in shown:
                output.say(f"{one.name}: {_why(one.code, one.name) or 'shown'}")
                if one.shown_on:
                    changed = {None: "", True: ", changed since", False: ", unchanged since"}
                    output.say(f"  shown to them last on {one.shown_on}{changed[one.has_changed]}")
                for line in shown_words(one.record):
                    output.say(f"  {line}")
            output.give({"people": [dataclasses.asdict(one) for one in shown]})
            return
        key = partner_key(office, chosen.partner)
        shared = office.learner_records.share(key, people, chosen.scope, chosen.to)
    output.say(f"Wrote {shared.path}: {counted(len(shared.people), 'record')}.")
    if shared.withdrawn:
        output.say(f"  It takes back {counted(len(shared.withdrawn), 'record')} shown before.")
    for one in shared.refused:
        output.say(f"  not shown: {one.name}, {_why(one.code, one.name)}")
    output.give({**dataclasses.asdict(shared), "path": str(shared.path)})


def _why(code: str, name: str) -> str:
    """Return why nothing is shown of somebody, and what to do about it; empty if all is well."""
    if code == "consent_missing":
        return f"has not agreed; once they have: consent {shlex.quote(name)} --give"
    return "in no cohort" if code else ""


def partner_key(office: Office, named: str) -> str:
    """Return the key of the one organization of this name whose card was accepted.

    Raises:
        RuleError: "partner_not_found".
    """
    found = [
        one.key
        for one in office.partners.all()
        if not one.is_revoked and fold(named) in {fold(one.organization), fold(one.name)}
    ]
    if len(found) != 1:
        raise RuleError("partner_not_found", name=named)
    return found[0]


def take(chosen: argparse.Namespace, output: Output) -> int:
    """Keep what other organizations show.

    Returns:
        1 if one of the files cannot be used, after the others were; else 0.
    """
    files = SeveralFiles(output)
    with opened(chosen) as office:
        for path in chosen.files:
            files.use(path, partial(_keep, office, output))
    return files.end()


def _keep(office: Office, output: Output, path: Path) -> dict[str, Any]:
    seen = office.learner_records.import_file(path)
    output.say(f"{path}: from {seen.organization}")
    for record in seen.records:
        output.say(f"  {record.name}: {record.state}")
    return {"records": [dataclasses.asdict(one) for one in seen.records]}


def listed(chosen: argparse.Namespace, output: Output) -> None:
    """List the records that other organizations showed."""
    with opened(chosen) as office:
        found = office.learner_records.all()
    for one in found:
        minutes = one.content["minutes"]
        counted_minutes = minutes.get("counted", 0) if isinstance(minutes, dict) else 0
        output.say(f"{one.name}, {one.organization}: {clock(int(str(counted_minutes)))}")
    output.give({"records": [dataclasses.asdict(one) for one in found]})


def report(chosen: argparse.Namespace, output: Output) -> None:
    """List every parent leader, those of this office and those that others showed."""
    with opened(chosen) as office:
        lines = office.cohort_report.lines(chosen.cohort)
        if chosen.out is not None and chosen.out.suffix.casefold() == ".pdf":
            _save_paper(office, chosen, lines)
        elif chosen.out is not None:
            office.cohort_report.save(chosen.out, _TITLES, [_cells(line) for line in lines])
    for line in lines:
        _say_line(line, output)
    told = [{**dataclasses.asdict(line), "is_external": line.is_external} for line in lines]
    output.give({"lines": told, "path": str(chosen.out or "")})


def _save_paper(office: Office, chosen: argparse.Namespace, lines: Sequence[CohortLine]) -> None:
    from reports.cohort_list import render
    from ui.common.document_texts import document_texts

    texts = document_texts(chosen.language)
    paper = office.cohort_report.paper(lines, chosen.cohort)
    write_whole(chosen.out, render(paper, texts, chosen.page))


_TITLES = (
    "Name",
    "Organization",
    "Also",
    "Cohort",
    "Status",
    "Steps complete",
    "Counted hours",
    "Presumed counted already",
    "Without lines, not counted",
    "Read-only, as of",
    "From",
    "Handed over to",
)


def _say_line(line: CohortLine, output: Output) -> None:
    output.say(
        f"{line.name}, {line.organization}: {line.cohort or 'no cohort'}, {line.status},"
        f" {line.steps_met} of {line.steps} steps, {clock(line.counted_minutes)}"
    )
    if line.also:
        output.say(f"  also shown by {', '.join(line.also)}")
    if line.held_minutes:
        output.say(f"  {clock(line.held_minutes)} presumed to be counted already")
    if line.unchecked_minutes:
        output.say(f"  {clock(line.unchecked_minutes)} shown without lines, not counted")
    if line.is_external:
        output.say(f"  read-only, as of {line.shown_on}")
    if line.before:
        output.say(f"  handed over by {', '.join(line.before)}")
    if line.handed_to:
        output.say(f"  owned by {line.handed_to} since {line.handed_on}")


def _cells(line: CohortLine) -> list[str]:
    return [
        line.name,
        line.organization,
        "; ".join(line.also),
        line.cohort,
        line.status,
        f"{line.steps_met} of {line.steps}",
        clock(line.counted_minutes),
        clock(line.held_minutes),
        clock(line.unchecked_minutes),
        str(line.shown_on) if line.is_external else "",
        "; ".join(line.before),
        line.handed_to,
    ]
