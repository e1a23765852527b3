"""The commands that make papers, and those for sheets signed with a pen."""

from __future__ import annotations

from pathlib import Path

from plc_desktop.cli.declaring import (
    Commands,
    add_command,
    add_entries,
    add_folder,
    add_page,
    add_people,
)


def add_paper_commands(commands: Commands) -> None:
    """Declare the commands."""
    certificates = add_command(
        commands, "certificates", "papers:certificates", "Save the issued certificates as PDF."
    )
    reports = add_command(
        commands, "practicum-report", "papers:practicum_reports", "Save practicum reports as PDF."
    )
    add_page(reports)
    reports.add_argument(
        "--kind",
        choices=("interim", "final"),
        default="",
        help="which report; else the state of each placement decides",
    )
    sheets = add_command(
        commands, "hours-sheet", "papers:hours_sheets", "Save hours with their states as PDF."
    )
    sheets.add_argument(
        "--cohort", action="append", default=[], metavar="NAME", help="only this one; repeatable"
    )
    sheets.add_argument("--from", dest="since", default="", metavar="DATE", help="first day")
    sheets.add_argument("--until", default="", metavar="DATE", help="last day")
    add_page(sheets)
    sheets.add_argument("--language", default="en", metavar="CODE", help="of the paper")
    certificates.add_argument(
        "--with-credential",
        action="store_true",
        help="save the signed credentials too, whole and of steps, as JSON, PNG and SVG",
    )
    for command in (certificates, reports, sheets):
        add_folder(command)
        add_people(command, "only for this parent leader")
    _add_portfolio(commands)
    _add_paper_road(commands)


def _add_portfolio(commands: Commands) -> None:
    what = "Save everything a parent leader owns as one ZIP that needs no program of ours."
    portfolio = add_command(commands, "portfolio", "portfolios:portfolio", what)
    add_folder(portfolio)
    add_people(portfolio, "whose")
    portfolio.add_argument("--cohort", default="", metavar="NAME", help="everyone of a cohort")
    portfolio.add_argument(
        "--language", default="", metavar="CODE", help="of the papers; else each person's own"
    )
    add_page(portfolio)


def _add_paper_road(commands: Commands) -> None:
    sheet = add_command(
        commands,
        "sign-sheet",
        "paper_road:sign_sheet",
        "Make a sheet of hours that a supervisor signs with a pen.",
    )
    sheet.add_argument("--supervisor", required=True, metavar="NAME", help="who is to sign")
    sheet.add_argument("--out", type=Path, required=True, metavar="PDF", help="the file to write")
    add_entries(sheet)
    add_page(sheet)
    sheet.add_argument("--language", default="en", metavar="CODE", help="of the paper")
    scan = add_command(
        commands,
        "import-scan",
        "paper_road:import_scan",
        "Take in scans or photos of sheets that were signed; all lines found on them are taken "
        "as signed unless told otherwise.",
    )
    scan.add_argument("files", type=Path, nargs="+", metavar="FILE", help="PDF, PNG or JPEG")
    scan.add_argument(
        "--supervisor", default="", metavar="NAME", help="who signed, if another than printed"
    )
    scan.add_argument(
        "--line",
        action="append",
        default=[],
        metavar="LINE",
        help="only this line is signed, by the number printed before it, or SHEET/NUMBER",
    )
    scan.add_argument(
        "--return",
        dest="reason",
        action="append",
        default=[],
        metavar="LINE=REASON",
        help="this line is returned; repeatable",
    )
    scan.add_argument(
        "--place",
        action="append",
        default=[],
        metavar="SHEET/PAGE",
        help="what the next page is whose code cannot be read",
    )
    scan.add_argument(
        "--signed-on", default="", metavar="DATE", help="the day on the paper; else today"
    )
    scan.add_argument("--dry-run", action="store_true", help="say what is on the scans, no more")
