"""Commands that save papers as PDF."""

from __future__ import annotations

import argparse
from contextlib import suppress
from pathlib import Path
from typing import Literal

from plc_desktop.cli.opening import one_person, opened
from plc_desktop.cli.output import Output
from plc_desktop.cli.words import counted
from plc_desktop.domain.dates import parse_date
from plc_desktop.domain.records import Cohort, Placement
from plc_desktop.errors import RuleError
from plc_desktop.files import file_name, write_whole
from plc_desktop.services.app import Office
from plc_desktop.services.credentials.files import FORMATS, credential_json, in_format

PageSize = Literal["letter", "a4"]


def certificates(chosen: argparse.Namespace, output: Output) -> None:
    """Save the exact bytes of the issued certificates."""
    with opened(chosen) as office:
        people = {one_person(office, name) for name in chosen.person}
        saved = save_certificates(office, chosen.out, people)
        if chosen.with_credential:
            saved += save_credentials(office, chosen.out, people)
    _tell(saved, output, "certificates", "certificate")


def practicum_reports(chosen: argparse.Namespace, output: Output) -> None:
    """Save one practicum report for each placement."""
    with opened(chosen) as office:
        people = [one_person(office, name) for name in chosen.person]
        saved = save_reports(office, chosen.out, people, chosen.page, chosen.kind)
    _tell(saved, output, "reports", "report")


def hours_sheets(chosen: argparse.Namespace, output: Output) -> None:
    """Save the hours of parent leaders, or of whole cohorts, in a range of days."""
    from reports.hours_sheet import render
    from ui.common.document_texts import document_texts

    saved = []
    texts = document_texts(chosen.language)
    with opened(chosen) as office:
        today = office.session.today()
        days = [parse_date(day, today) if day else None for day in (chosen.since, chosen.until)]
        for whose in _whose(office, chosen):
            report = office.reporting.hours_sheet(**whose, from_on=days[0], until_on=days[1])
            short = next(iter(whose.values()))[:6]
            name = file_name(texts["hours_sheet"], report.title, short, suffix=".pdf")
            target = chosen.out / name
            write_whole(target, render(report, texts, chosen.page))
            saved.append(target)
    _tell(saved, output, "sheets", "hours sheet")


def _whose(office: Office, chosen: argparse.Namespace) -> list[dict[str, str]]:
    """Return the people and cohorts asked for; everybody if none are named.

    Raises:
        RuleError: "record_missing" for a cohort nobody made.
    """
    people = [one_person(office, name) for name in chosen.person]
    cohorts = []
    for name in chosen.cohort:
        found = office.records.all(Cohort, name=name)
        if not found:
            raise RuleError("record_missing", kind="cohort", id=name)
        cohorts.append(found[0].id)
    if not people and not cohorts:
        people = [item.row.id for item in office.people.standings()]
    return [*({"person_id": one} for one in people), *({"cohort_id": one} for one in cohorts)]


def save_certificates(office: Office, folder: Path, people: set[str]) -> list[Path]:
    """Write the issued certificates of these people, or of all, and return the files."""
    saved = []
    for item in office.credentials.all():
        if item.issued_on is None or (people and item.person_id not in people):
            continue
        target = folder / file_name(item.number, item.person, suffix=".pdf")
        write_whole(target, office.credentials.document(item.id))
        saved.append(target)
    return saved


def save_credentials(office: Office, folder: Path, people: set[str]) -> list[Path]:
    """Write the signed credentials, whole and of steps, in every format; return the files.

    Papers issued without a key carry none and are passed over.
    """
    saved = []
    for item in office.credentials.all():
        if item.issued_on is None or (people and item.person_id not in people):
            continue
        with suppress(RuleError):
            credential = credential_json(office.session, item.id)
            saved += _in_every_format(credential, folder, (item.number, item.person))
    every = office.step_credentials.all()
    replaced = {step.replaces for step in every}
    for step in every:
        if step.id in replaced or (people and step.person_id not in people):
            continue
        credential = credential_json(office.session, step.id)
        saved += _in_every_format(credential, folder, (step.person, step.step))
    return saved


def _in_every_format(credential: bytes, folder: Path, called: tuple[str, str]) -> list[Path]:
    saved = []
    for suffix in FORMATS:
        target = folder / file_name(*called, suffix=suffix)
        write_whole(target, in_format(credential, suffix))
        saved.append(target)
    return saved


def save_reports(
    office: Office, folder: Path, people: list[str], page: PageSize, kind: str = ""
) -> list[Path]:
    """Write the practicum reports of these people, or of all, and return the files.

    Args:
        office: The open workspace.
        folder: Where to write them.
        people: Whose; everybody's if empty.
        page: Paper size.
        kind: "interim" or "final"; empty to let the state of each placement decide.
    """
    from reports.practicum_report import render
    from reports.texts import ENGLISH

    saved = []
    for placement in office.records.all(Placement):
        if people and placement.person_id not in people:
            continue
        report = office.reporting.practicum_report(placement.id, kind=kind)
        target = folder / file_name(
            report.parent_leader, report.site, placement.id[:6], suffix=".pdf"
        )
        write_whole(target, render(report, ENGLISH, page=page))
        saved.append(target)
    return saved


def _tell(saved: list[Path], output: Output, what: str, one: str) -> None:
    for path in saved:
        output.say(str(path))
    output.say(f"{counted(len(saved), one)} saved.")
    output.give({what: [str(path) for path in saved]})
