"""Brings in the workbook an office already keeps: preview first, then one step, undoable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plc_desktop.errors import RuleError
from plc_desktop.exchange.sheets import Spreadsheet, Tick
from plc_desktop.exchange.spreadsheet import read_spreadsheet
from plc_desktop.services.importing.answers import (
    DIFFERENT,
    IGNORE_SHEET,
    SAME,
    ImportAnswers,
    SheetAnswer,
)
from plc_desktop.services.importing.findings import MESSAGES
from plc_desktop.services.importing.letting_go import let_go
from plc_desktop.services.importing.loading import WHAT, latest_change, load_existing
from plc_desktop.services.importing.planning import Plan, Surroundings, plan_import
from plc_desktop.services.importing.shown import plan_as_json, save_rejected_rows
from plc_desktop.services.pathway.entries import give_reason, rows_by_id
from plc_desktop.services.workspace.authority import check_confirms
from plc_desktop.services.workspace.owners import check_ours
from plc_desktop.services.workspace.progress import Progress
from plc_desktop.services.workspace.session import Session
from plc_desktop.storage.database import UnitOfWork
from plc_desktop.storage.quiet import without_collection

__all__ = [
    "DIFFERENT",
    "IGNORE_SHEET",
    "SAME",
    "ImportAnswers",
    "ImportPreview",
    "ImportResult",
    "SheetAnswer",
    "WorkbookImport",
]

_HOURS = "hours_entry"
_SUBMITTED = "submitted"
_STEPS = 1_000
_READ_STEPS = 600
_PUT_AT_ONCE = 2_000


@dataclass(frozen=True)
class ImportPreview:
    """What an import would do, before anything is written.

    Attributes:
        workbook: The rows as read; answering a question needs no second reading.
        answers: What the office had decided.
        plan: Counts, rejected rows, double entries, questions, and the records to put.
        seen_change: The newest step of the workspace at that time.
    """

    workbook: Spreadsheet
    answers: ImportAnswers
    plan: Plan
    seen_change: str

    def to_json(self, messages: Mapping[str, str] = MESSAGES) -> dict[str, Any]:
        """Return it as plain data for scripts; `messages` gives the words of each reason."""
        return plan_as_json(self.plan, messages)


@dataclass(frozen=True)
class ImportResult:
    """What an import did.

    Attributes:
        change_id: To be undone by; empty if nothing had to be written.
        counts: New and changed records by the kinds' plural names.
        backup: Name of the copy that was made before; empty if nothing was written.
    """

    change_id: str
    counts: Mapping[str, int]
    backup: str = ""


class WorkbookImport:
    """Reads office workbooks into the workspace."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def preview(
        self,
        path: Path,
        answers: ImportAnswers | None = None,
        progress: Progress | None = None,
    ) -> ImportPreview:
        """Read a workbook and say what it would change; nothing is written.

        Args:
            path: An XLSX or CSV file.
            answers: What the office decided so far.
            progress: Told how far the work is.

        Raises:
            ForeignFileError: If the file is no workbook that can be read.
            EnvironmentProblem: "file_missing" or "file_unreadable".
            Stopped: If the person stopped it.
        """
        progress = progress or Progress()
        workbook = read_spreadsheet(Path(path), _part(progress, 0, _READ_STEPS))
        return self._planned(workbook, answers or ImportAnswers(), progress)

    def answer(
        self,
        preview: ImportPreview,
        answers: ImportAnswers,
        progress: Progress | None = None,
    ) -> ImportPreview:
        """Return the preview under other answers, without reading the file again.

        Raises:
            Stopped: If the person stopped it.
        """
        return self._planned(preview.workbook, answers, progress or Progress())

    def _planned(
        self, workbook: Spreadsheet, answers: ImportAnswers, progress: Progress
    ) -> ImportPreview:
        progress.report(_READ_STEPS, _STEPS)
        surroundings = Surroundings(
            self._session.today(),
            self._session.new_id,
            self._session.new_dated_id,
            _part(progress, _READ_STEPS, _STEPS),
        )
        with without_collection():  # many records and no circles
            with self._session.read() as reader:
                seen = latest_change(reader)
                existing = load_existing(self._session, reader)
            plan = plan_import(workbook, existing, answers, surroundings)
            let_go(existing.hours)
        progress.report(_STEPS, _STEPS)
        return ImportPreview(workbook, answers, plan, seen)

    @staticmethod
    def let_go(held: list[ImportPreview]) -> None:
        """Give back previews that nobody shows any more, a piece at a time.

        Args:
            held: What holds them last; it is emptied.
        """
        while held:
            preview = held.pop()
            plan = preview.plan
            parts: list[list[Any]] = [list(sheet.rows) for sheet in preview.workbook.sheets]
            parts += map(list, (plan.records, plan.submitted, plan.changes))
            parts += map(list, (plan.rejected, plan.ignored, plan.double_entries))
            del preview, plan
            let_go(*parts)

    def apply(
        self, preview: ImportPreview, progress: Progress | None = None, *, reason: str = ""
    ) -> ImportResult:
        """Bring in what the preview showed, as one step, after a backup.

        Args:
            preview: What was shown.
            progress: Told how far the work is.
            reason: Why signed lines change; needed if signatures stop counting, and kept in the
                history of these lines.

        Raises:
            RuleError: "date_order_needed" if dates could mean two days, "nothing_recognized" if
                no sheet is a list this program knows, "preview_out_of_date" if the workspace has
                changed since and the import would do something else now, "import_reason_missing".
            EnvironmentProblem: If the backup or the step cannot be written; nothing is changed.
            Stopped: If the person stopped it; nothing is changed.
        """
        progress = progress or Progress()
        plan = self._current(preview)
        _check(plan)
        if not plan.records:
            return ImportResult("", {})
        unsigned = [change.id for change in plan.changes if change.unsigns]
        if unsigned and not reason.strip():
            raise RuleError("import_reason_missing")
        backup = self._session.database.backup("before_import")
        with self._session.transaction(WHAT) as work:
            for before in rows_by_id(work, unsigned):
                give_reason(work, before, reason, self._session.nonce())
            self._put(work, plan, progress)
        counts = {name: plan.new.get(name, 0) + plan.changed.get(name, 0) for name in _names(plan)}
        return ImportResult(work.change_id, counts, backup.path.name)

    def _current(self, preview: ImportPreview) -> Plan:
        """Return the preview's plan, made anew if the workspace has changed since."""
        with self._session.read() as reader:
            seen = latest_change(reader)
        if seen == preview.seen_change:
            return preview.plan
        plan = self.answer(preview, preview.answers).plan
        if (plan.new, plan.changed) != (preview.plan.new, preview.plan.changed):
            raise RuleError("preview_out_of_date")
        return plan

    def _put(self, work: UnitOfWork, plan: Plan, progress: Progress) -> None:
        total, submitted = len(plan.records), frozenset(plan.submitted)
        today = self._session.today().isoformat()
        for start in range(0, total, _PUT_AT_ONCE):
            progress.report(start, total)
            records = plan.records[start : start + _PUT_AT_ONCE]
            check_ours(work, records)
            kinds = {type(record) for record in records}
            check_confirms(work, self._session.today(), self._session.user_id, kinds)
            work.put_many(records)
            for record in records:
                if record.id in submitted:
                    work.set_register(_HOURS, record.id, _SUBMITTED, {"on": today})
        progress.report(total, total)

    def save_rejected(
        self,
        preview: ImportPreview,
        path: Path,
        messages: Mapping[str, str] = MESSAGES,
    ) -> None:
        """Save the rows that were left out as a spreadsheet, each with its reason.

        Raises:
            EnvironmentProblem: "file_not_writable".
        """
        rows = {sheet.name: dict(sheet.rows) for sheet in preview.workbook.sheets}
        headers = {
            finding.sheet: [
                "" if cell is None else str(cell)
                for cell in rows[finding.sheet].get(finding.header_row, ())
            ]
            for finding in preview.plan.sheets
            if finding.kind
        }
        save_rejected_rows(Path(path), preview.plan.rejected, headers, messages)


def _part(progress: Progress, first: int, last: int) -> Tick:
    """Return a tick that moves the progress from one step to another."""

    def tick(done: int, total: int) -> None:
        share = min(1.0, done / total) if total else 0.5
        progress.report(first + int((last - first) * share), _STEPS)

    return tick


def _names(plan: Plan) -> list[str]:
    return [*plan.new, *(name for name in plan.changed if name not in plan.new)]


def _check(plan: Plan) -> None:
    """Refuse a plan that rests on an unanswered question or on nothing."""
    for question in plan.questions:
        if question.is_needed and question.kind == "date_order":
            raise RuleError("date_order_needed", sheet=question.sheet, column=question.column)
    if not any(sheet.kind for sheet in plan.sheets):
        raise RuleError("nothing_recognized")
