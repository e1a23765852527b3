"""What happened to some records: who, when, what, what stood there before and what after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QPushButton

from plc_desktop.domain.records import KINDS, Kind, read_value
from plc_desktop.services.workspace.instants import moment
from ui.common.change_words import change_text
from ui.common.columns import Column, EmptyState
from ui.common.dates import format_instant
from ui.common.labels import choice_label, field_label, kind_label
from ui.common.page import Page
from ui.common.table import PagedTable
from ui.common.table_source import ListSource
from ui.common.value_words import value_text

if TYPE_CHECKING:
    from plc_desktop.services.app import Office

translate = QCoreApplication.translate
_KINDS = {kind.name: kind for kind in KINDS}
_WITH_REASON = frozenset({"void", "edit_reason"})


@dataclass(frozen=True)
class HistoryLine:
    """One change of one field, in words.

    Attributes:
        at_ms: When, UTC milliseconds.
        where: Kind of the record and the field, such as "Person: Phone".
        scan: Names the stored scan of a signed sheet, empty without one.
        scan_page: Which page of it, from 1.
    """

    at_ms: int
    who: str
    what: str
    where: str
    before: str
    after: str
    scan: str = ""
    scan_page: int = 1


class HistoryTable(PagedTable[HistoryLine]):
    """The history of the records it is told to show, newest first."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._office = page.office
        self._records: tuple[tuple[str, str], ...] = ()
        source: ListSource[HistoryLine] = ListSource(
            self._load,
            lambda line: f"{line.who} {line.what} {line.where} {line.before} {line.after}",
        )
        super().__init__(
            page.context,
            source,
            _columns(),
            name=translate("HistoryTable", "History"),
            empty=EmptyState(translate("HistoryTable", "Nothing was changed yet.")),
            search_hint=translate("HistoryTable", "Search the history"),
        )
        self._scan = QPushButton(translate("HistoryTable", "See the scan"))
        self._scan.setAutoDefault(False)
        self._scan.clicked.connect(self._show_scan)
        self._scan.hide()
        self.add_tool(self._scan)
        self.selection_changed.connect(self._offer_scan)
        self.opened.connect(self._show_scan)

    def show_records(self, records: Sequence[tuple[str, str]]) -> None:
        """Show the history of these records, each a kind and an id."""
        self._records = tuple(records)
        self.reload()

    @Slot()
    def _offer_scan(self) -> None:
        line = self.current_row()
        self._scan.setVisible(line is not None and bool(line.scan))

    def _show_scan(self, *_line: object) -> None:
        line = self.current_row()
        if line is not None and line.scan:
            from ui.common.scan_view import show_scan

            show_scan(self._page, line.scan, line.scan_page)

    def _load(self) -> list[HistoryLine]:
        """Runs on the worker."""
        lines = [
            line
            for kind, record_id in self._records
            for line in history_lines(self._office, kind, record_id)
        ]
        return sorted(lines, key=lambda line: -line.at_ms)


def history_lines(office: Office, kind: str, record_id: str) -> list[HistoryLine]:
    """Return one record's history in words, newest first. Call it on the worker."""
    declared = _KINDS[kind]
    return [
        HistoryLine(
            item.at_ms,
            item.user_name,
            change_text(item.what),
            _where(declared, item.field),
            written_value(office, declared, item.field, item.before),
            _said(item.what, item.after) or written_value(office, declared, item.field, item.after),
            *_scan_of(item.after),
        )
        for item in office.history.of(kind, record_id)
    ]


def _said(fact_type: str, content: Any) -> str:
    """Return how a line was decided, or why it was changed or made void."""
    if not isinstance(content, dict):
        return ""
    if fact_type in _WITH_REASON:
        return str(content.get("reason", ""))
    if "decision" not in content or "level" not in content:
        return ""
    if content["decision"] == "signed":
        return choice_label(str(content["level"]))
    return ": ".join((choice_label(str(content["decision"])), str(content.get("reason", ""))))


def _scan_of(content: Any) -> tuple[str, int]:
    if not isinstance(content, dict):
        return "", 1
    return str(content.get("document") or ""), int(content.get("document_page") or 1)


def _where(kind: Kind, field: str) -> str:
    name = kind_label(kind.label)
    if field not in kind.fields:
        return name
    return translate("HistoryTable", "{kind}: {field}").format(
        kind=name, field=field_label(kind.fields[field])
    )


def written_value(office: Office, kind: Kind, field: str, value: Any) -> str:
    """Return a stored value as people read it; references by name. Call it on the worker."""
    declared = kind.fields.get(field)
    if value in (None, "", [], {}):
        return ""
    if declared is None:
        return value if isinstance(value, str) else ""
    if declared.target:
        ids = value if isinstance(value, list) else [value]
        return ", ".join(office.records.label(declared.target, str(one)) for one in ids)
    return value_text(declared, read_value(declared, value))


def _columns() -> list[Column[HistoryLine]]:
    return [
        Column(translate("HistoryTable", "When"), _when, width=20),
        Column(translate("HistoryTable", "Who"), lambda line: line.who, width=14, is_muted=True),
        Column(translate("HistoryTable", "What"), lambda line: line.what, width=20),
        Column(
            translate("HistoryTable", "Where"), lambda line: line.where, width=18, is_muted=True
        ),
        Column(
            translate("HistoryTable", "Before"),
            lambda line: line.before,
            width=14,
            grows=True,
            is_muted=True,
            tooltip=lambda line: line.before,
        ),
        Column(
            translate("HistoryTable", "After"),
            lambda line: line.after,
            width=14,
            grows=True,
            tooltip=lambda line: line.after,
        ),
    ]


def _when(line: HistoryLine) -> str:
    return format_instant(moment(line.at_ms))
