"""Every parent leader in one list: ours, and those that other organizations showed, read-only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.common import theme
from ui.common.columns import Align, Column, EmptyState, Filter
from ui.common.dates import format_date, format_minutes
from ui.common.labels import choice_label
from ui.common.table import PagedTable
from ui.common.table_source import ListSource
from ui.common.text import PlainLabel

if TYPE_CHECKING:
    from plc_desktop.services.learner_records.cohort_report import CohortLine
    from ui.common.page import PageContext

translate = QCoreApplication.translate


class CohortView(QWidget):
    """A table with a cohort to choose, and a button that saves what is shown.

    Signals:
        save_asked: The lines that are shown are to be saved as a table.
        paper_asked: They are to be saved as a paper.
    """

    save_asked = Signal()
    paper_asked = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[CohortLine] = []
        self._columns = _columns()
        self._source = ListSource(
            lambda: self._lines,
            lambda line: f"{line.name} {line.organization} {' '.join(line.also)}",
            {
                "name": lambda line: line.name.casefold(),
                "organization": lambda line: line.organization.casefold(),
                "cohort": lambda line: line.cohort.casefold(),
                "hours": lambda line: line.counted_minutes,
            },
            {"cohort": lambda line: line.cohort},
        )
        self.table: PagedTable[CohortLine] = PagedTable(
            context,
            self._source,
            self._columns,
            name=self.tr("Parent leaders of all organizations"),
            empty=EmptyState(
                self.tr(
                    "Your parent leaders stand here, and those that other organizations showed you."
                )
            ),
            filters=[Filter("cohort", self.tr("Cohort"))],
            search_hint=self.tr("Search by name or organization"),
            sort="name",
        )
        self.save_button = QPushButton(self.tr("Save as a table…"))
        self.save_button.clicked.connect(self.save_asked)
        self.paper_button = QPushButton(self.tr("Save as PDF…"))
        self.paper_button.clicked.connect(self.paper_asked)
        self.table.add_tool(self.save_button)
        self.table.add_tool(self.paper_button)
        self._build()

    def show_lines(self, lines: list[CohortLine]) -> None:
        """Show a report."""
        self._lines = lines
        names = sorted({line.cohort for line in lines if line.cohort}, key=str.casefold)
        self.table.set_filter_choices("cohort", [(name, name) for name in names])
        self.save_button.setEnabled(bool(lines))
        self.paper_button.setEnabled(bool(lines))
        self.table.reload()

    def titles(self) -> list[str]:
        """Return the words over the columns."""
        return [column.title for column in self._columns]

    def cells(self) -> Sequence[Sequence[str]]:
        """Return the words of every line that search and choice let through."""
        return [[column.text(line) for column in self._columns] for line in self.shown()]

    def shown(self) -> list[CohortLine]:
        """Return every line that search and choice let through."""
        return list(self._source.rows(self._source.ids(self.table.request)))

    def cohort(self) -> str:
        """Return the cohort that was chosen; empty for all."""
        chosen = self.table.request.filters.get("cohort", "")
        return chosen if isinstance(chosen, str) else ""

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(12))
        column.addWidget(
            PlainLabel(
                self.tr(
                    "What belongs to another organization is read-only: only they change it, and a"
                    " newer file of theirs brings it up to date. Hours of somebody known here count"
                    " once; hours shown without their lines cannot be compared and do not count."
                ),
                "muted",
            )
        )
        column.addWidget(self.table, 1)


def _columns() -> list[Column[CohortLine]]:
    return [
        Column(
            translate("CohortView", "Name"),
            lambda line: line.name,
            sort="name",
            is_strong=True,
            grows=True,
            width=20,
        ),
        Column(
            translate("CohortView", "Organization"),
            _organizations,
            sort="organization",
            width=20,
            grows=True,
            least=12,
            tooltip=_organizations,
        ),
        Column(
            translate("CohortView", "Cohort"),
            lambda line: line.cohort,
            sort="cohort",
            width=13,
            steps_back=3,
        ),
        Column(
            translate("CohortView", "Status"),
            lambda line: choice_label(line.status),
            width=11,
            steps_back=2,
        ),
        Column(
            translate("CohortView", "Steps"),
            lambda line: f"{line.steps_met} / {line.steps}",
            align=Align.END,
            width=7,
        ),
        Column(
            translate("CohortView", "Counted hours"),
            lambda line: format_minutes(line.counted_minutes),
            sort="hours",
            align=Align.END,
            width=11,
            total=lambda line: line.counted_minutes,
        ),
        Column(
            translate("CohortView", "Not counted"),
            lambda line: _or_nothing(line.held_minutes + line.unchecked_minutes),
            align=Align.END,
            width=11,
            steps_back=1,
            is_muted=True,
            tooltip=_why_not,
        ),
        Column(
            translate("CohortView", "Belongs to"),
            _whose,
            width=25,
            grows=True,
            least=20,
            is_muted=True,
            tooltip=_whose,
        ),
    ]


def _organizations(line: CohortLine) -> str:
    return ", ".join([line.organization, *line.also])


def _or_nothing(minutes: int) -> str:
    return format_minutes(minutes) if minutes else ""


def _why_not(line: CohortLine) -> str:
    words = []
    if line.held_minutes:
        said = translate("CohortView", "{hours} are presumed to be counted already.")
        words.append(said.format(hours=format_minutes(line.held_minutes)))
    if line.unchecked_minutes:
        said = translate("CohortView", "{hours} were shown without their lines.")
        words.append(said.format(hours=format_minutes(line.unchecked_minutes)))
    return " ".join(words)


def _whose(line: CohortLine) -> str:
    if line.handed_to and line.handed_on is not None:
        said = translate("CohortView", "{name}, since {date}")
        return said.format(name=line.handed_to, date=format_date(line.handed_on))
    if not line.is_external or line.shown_on is None:
        return translate("CohortView", "Us")
    if line.before:
        said = translate("CohortView", "Them, from {before}, as of {date}")
    else:
        said = translate("CohortView", "Them, as of {date}")
    return said.format(date=format_date(line.shown_on), before=", ".join(line.before))
