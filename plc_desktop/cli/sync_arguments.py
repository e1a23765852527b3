"""The options of the commands that exchange files between laptops and organizations."""

from __future__ import annotations

from pathlib import Path

from plc_desktop.cli.declaring import (
    Commands,
    add_command,
    add_comparing,
    add_page,
    add_staff,
    day,
)


def add_sync_commands(commands: Commands) -> None:
    """Declare the commands."""
    _add_laptops(commands)
    _add_files(commands)
    _add_decisions(commands)
    _add_records(commands)
    _add_erase(commands)
    _add_without_workspace(commands)


def _add_laptops(commands: Commands) -> None:
    laptop = add_command(
        commands, "laptop", "laptops:laptop", "The laptops that work on this workspace."
    )
    laptop.add_argument(
        "action",
        choices=("list", "name", "card", "look", "accept", "revoke", "readmit"),
        help="list them; name this one, or write its card; look at a card, or accept it; revoke"
        " one that is lost, or readmit it",
    )
    laptop.add_argument(
        "what", nargs="?", default="", metavar="FILE_OR_NAME", help="a card, or a laptop’s name"
    )
    add_comparing(laptop, "accept")
    laptop.add_argument("--reason", default="", metavar="REASON", help="revoke: why")


def _add_files(commands: Commands) -> None:
    export = add_command(
        commands, "export-sync", "syncing:export", "Write one file for the other laptops."
    )
    export.add_argument("--to", type=Path, required=True, metavar="DIR", help="a stick, a folder")
    export.add_argument(
        "--laptop", action="append", default=[], metavar="NAME", help="only this one; repeatable"
    )
    export.add_argument(
        "--everything", action="store_true", help="all changes, even if that is more than 10 MB"
    )
    taken = add_command(
        commands, "import-sync", "syncing:take", "Read files of other laptops, or say what they do."
    )
    taken.add_argument("files", type=Path, nargs="+", metavar="FILE", help="*.plcsync, or a folder")
    taken.add_argument("--dry-run", action="store_true", help="only say what would happen")
    taken.add_argument(
        "--confirm", default="", metavar="WORDS", help="what the dry run asked to type"
    )
    undo = add_command(commands, "undo-import", "syncing:undo", "Take back what a file brought.")
    undo.add_argument("batch", type=int, metavar="NUMBER", help="from exchange-status")
    undo.add_argument("--dry-run", action="store_true", help="only say what would happen")
    salvage = add_command(
        commands,
        "salvage",
        "syncing:salvage",
        "Enter what waited 30 days for a lost file, or drop it.",
    )
    salvage.add_argument(
        "--with-values", action="store_true", help="its values too, not only facts"
    )
    salvage.add_argument("--drop", action="store_true", help="drop it; nobody can undo that")
    salvage.add_argument("--dry-run", action="store_true", help="only say what there is")
    add_command(
        commands, "exchange-status", "syncing:status", "Say who was last heard and who lacks what."
    )


def _add_decisions(commands: Commands) -> None:
    add_command(
        commands,
        "conflicts",
        "deciding:conflicts",
        "List what was edited on two laptops, hours that may be one event, records of one person.",
    )
    resolve = add_command(
        commands, "resolve", "deciding:resolve", "Decide about one of them; undo takes it back."
    )
    resolve.add_argument("kind", metavar="KIND", help="kind of the record, as listed")
    resolve.add_argument("record", metavar="ID", help="the record, as listed")
    resolve.add_argument(
        "field", metavar="FIELD", help='as listed; "" for removed against edited; the other person'
    )
    decision = resolve.add_mutually_exclusive_group(required=True)
    decision.add_argument("--keep", type=int, metavar="N", help="the Nth value of the list")
    decision.add_argument(
        "--value",
        metavar="VALUE",
        help='another value, as JSON if it is no text; of hours that may be one event "both" for'
        ' two events, or another length such as 1:45, of void ones "neither"; of people "same" or'
        ' "two"',
    )
    resolve.add_argument(
        "--reason",
        default="",
        metavar="REASON",
        help="of another length, if a line was signed, or of neither: why",
    )


def _add_records(commands: Commands) -> None:
    partner = add_command(
        commands, "partner", "records:partner", "Other organizations and their cards."
    )
    partner.add_argument("action", choices=("list", "look", "accept"), help="what to do")
    partner.add_argument("card", nargs="?", default="", metavar="CARD", help="their .plccard")
    add_comparing(partner, "accept")
    _add_consent(commands)
    share = add_command(
        commands, "share-records", "records:share", "Show records to another organization."
    )
    share.add_argument("--partner", default="", metavar="NAME", help="to whom")
    share.add_argument(
        "--person",
        action="append",
        default=[],
        metavar="NAME",
        help="whose; repeatable; nobody to take back only",
    )
    share.add_argument(
        "--scope",
        choices=("summary", "hours"),
        default="summary",
        help="totals only, or every line that counts",
    )
    share.add_argument("--to", type=Path, default=Path(), metavar="DIR", help="where to write")
    share.add_argument("--dry-run", action="store_true", help="only say what would be seen")
    taken = add_command(
        commands, "import-records", "records:take", "Keep records another organization shows."
    )
    taken.add_argument("files", type=Path, nargs="+", metavar="FILE", help="*.plcrec")
    add_command(
        commands, "external-records", "records:listed", "List records other organizations showed."
    )
    transfer = add_command(
        commands,
        "transfer-record",
        "transfers:transfer",
        "Hand a record to another organization, or take one over; both sign.",
    )
    transfer.add_argument(
        "action",
        choices=("list", "offer", "look", "accept", "finish", "withdraw", "update", "follow"),
        help="list them; offer a record; look at a file; accept an offer; finish with what they"
        " answer; withdraw an offer; update them on what changed since; follow such a file",
    )
    transfer.add_argument("file", type=Path, nargs="?", metavar="FILE", help="*.plcrec of theirs")
    transfer.add_argument("--partner", default="", metavar="NAME", help="offer: to whom")
    transfer.add_argument(
        "--person", default="", metavar="NAME", help="offer, withdraw, update: whose"
    )
    transfer.add_argument(
        "--consented",
        type=day,
        metavar="DATE",
        help="offer: the day the person agreed, such as 2026-03-20",
    )
    transfer.add_argument("--until", type=day, metavar="DATE", help="offer: last day to accept it")
    transfer.add_argument(
        "--to", type=Path, metavar="DIR", help="offer, accept, withdraw, update: where it goes"
    )
    transfer.add_argument("--dry-run", action="store_true", help="offer: only say what goes along")
    transfer.add_argument(
        "--although-changed",
        action="store_true",
        help="finish: the record has changed here since, and that is right",
    )
    transfer.add_argument(
        "--although-withdrawn",
        action="store_true",
        help="finish: they accepted before they heard that you withdrew, and that is right",
    )
    transfer.add_argument(
        "--although-less",
        action="store_true",
        help="follow: many signatures or records go, and that is right",
    )
    report = add_command(
        commands, "cohort-report", "records:report", "List every parent leader, own and shown."
    )
    report.add_argument("--cohort", default="", metavar="NAME", help="only this cohort")
    report.add_argument(
        "--out", type=Path, metavar="FILE", help="save as a table (CSV), or as PDF if it ends so"
    )
    add_page(report)
    report.add_argument("--language", default="en", metavar="CODE", help="of the paper")


def _add_consent(commands: Commands) -> None:
    consent = add_command(
        commands,
        "consent",
        "consents:consent",
        "Say what people agreed to, or write down that somebody agreed.",
    )
    consent.add_argument("person", nargs="?", default="", metavar="NAME", help="whom; else list")
    said = consent.add_mutually_exclusive_group()
    said.add_argument("--give", action="store_true", help="they agreed")
    said.add_argument("--withdraw", action="store_true", help="they agree no more")
    consent.add_argument(
        "--what",
        choices=("share_with_college", "contact", "alumni"),
        default="share_with_college",
        help="to what; else that their record may be shown",
    )


def _add_erase(commands: Commands) -> None:
    erase = add_command(
        commands, "erase", "erasing:erase", "Erase a person who asked to be forgotten."
    )
    erase.add_argument("person", nargs="?", default="", metavar="NAME", help="whom; else list")
    erase.add_argument("--dry-run", action="store_true", help="only say what goes and what stays")
    erase.add_argument("--confirm", default="", metavar="NAME", help="the full name, once more")
    erase.add_argument("--reason", default="", metavar="REASON", help="why; it stays")
    erase.add_argument(
        "--remove-backups",
        action="store_true",
        help="also remove backups that still hold what was erased, and make a new one",
    )


def _add_without_workspace(commands: Commands) -> None:
    inspect = add_command(
        commands,
        "inspect",
        "inspecting:inspect",
        "Say what is in a file of PLC Desktop, without taking anything in.",
        needs_workspace=False,
    )
    inspect.add_argument("files", type=Path, nargs="+", metavar="FILE", help="of any kind")
    inspect.add_argument("--workspace", type=Path, metavar="FILE", help="open what is for it")
    add_staff(inspect)
    join = add_command(
        commands,
        "join",
        "joining:join",
        "Start a second laptop: write its card, then make its workspace of a file.",
        needs_workspace=False,
    )
    join.add_argument("office_card", type=Path, metavar="CARD", help="card of the other laptop")
    join.add_argument("--card", type=Path, metavar="FILE", help="write this computer’s card here")
    join.add_argument("--name", default="", metavar="NAME", help="with --card: what it is called")
    join.add_argument("--file", type=Path, metavar="FILE", help="the .plcsync for this computer")
    join.add_argument("--workspace", type=Path, metavar="FILE", help="with --file: what to make")
    join.add_argument("--compared", action="store_true", help="both sides read the same words")
