"""The command that saves portfolios."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from plc_desktop.cli.opening import one_person, opened
from plc_desktop.cli.output import Output
from plc_desktop.cli.words import counted
from plc_desktop.domain.names import fold
from plc_desktop.errors import RuleError
from plc_desktop.files import make_folder
from plc_desktop.services.app import Office
from plc_desktop.services.papers.portfolio import MadePortfolio, MadePortfolios


def portfolio(chosen: argparse.Namespace, output: Output) -> None:
    """Save the portfolios of these people, of a cohort, or of everyone, as one ZIP each."""
    from ui.common.messages import text_for

    with opened(chosen) as office:
        people = _people(office, chosen.person, chosen.cohort)
        made = save_portfolios(office, chosen.out, people, chosen, output)
    for item in made.made:
        output.say(str(item.path))
    for refused in made.refused:
        output.say(f"{refused.person}: {text_for(refused.error)}")
    output.say(f"{counted(len(made.made), 'portfolio')} saved.")
    output.give(
        {
            "portfolios": [_as_json(item) for item in made.made],
            "refused": [
                {"person": item.person, "problem": item.error.code} for item in made.refused
            ],
        }
    )


def save_portfolios(
    office: Office, folder: Path, people: list[str], chosen: argparse.Namespace, output: Output
) -> MadePortfolios:
    """Write portfolios into a folder and return what came of it."""
    from ui.common.portfolio_papers import portfolio_papers

    make_folder(folder)
    papers = portfolio_papers(chosen.page, "en")
    return office.portfolio.export_many(people, folder, papers, chosen.language, output.progress())


def _people(office: Office, names: list[str], cohort: str) -> list[str]:
    if names:
        return [one_person(office, name) for name in names]
    if not cohort:
        return office.portfolio.people()
    found = [
        choice.id
        for choice in office.records.choices("cohort", limit=1000)
        if choice.id == cohort or fold(choice.label) == fold(cohort)
    ]
    if len(found) != 1:
        raise RuleError("cohort_not_found", name=cohort)
    return office.portfolio.people(found[0])


def _as_json(item: MadePortfolio) -> dict[str, Any]:
    return {
        "person": item.person,
        "file": str(item.path),
        "size": item.size,
        "files": list(item.files),
    }
