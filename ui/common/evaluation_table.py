"""The evaluations about a parent leader or a placement: looked at, and taken back."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout

from plc_desktop.domain.evaluation import EvaluationAsked, average_in_hundredths
from ui.common import evaluation_words, theme
from ui.common.changes import Topic
from ui.common.columns import Align, Column, EmptyState, RowAction
from ui.common.dates import format_date
from ui.common.evaluation_form import EvaluationForm
from ui.common.labels import choice_label
from ui.common.page import Page
from ui.common.scrolling import scrolling
from ui.common.table import PagedTable
from ui.common.table_source import ListSource

if TYPE_CHECKING:
    from plc_desktop.services.pathway.evaluations import EvaluationItem

translate = QCoreApplication.translate
_WIDTH, _HEIGHT = 820, 720
_HUNDRED = 100


class EvaluationTable(PagedTable["EvaluationItem"]):
    """Filled forms, newest first; Enter shows one."""

    def __init__(self, page: Page, load: Callable[[], Sequence[EvaluationItem]]) -> None:
        """Show what `load` returns; it runs on the worker."""
        self._page = page
        super().__init__(
            page.context,
            ListSource(lambda: list(load()), search_text=lambda item: item.supervisor),
            _columns(),
            name=translate("EvaluationTable", "Evaluations"),
            empty=EmptyState(
                translate(
                    "EvaluationTable",
                    "No evaluation yet. The supervisor fills one in at the placement, or signs it"
                    " by file together with hours.",
                )
            ),
        )
        self.opened.connect(self._show_form)
        self.set_row_actions(
            [
                RowAction(translate("EvaluationTable", "Look at it"), self._show_first),
                RowAction(translate("EvaluationTable", "Take back"), self._take_back),
            ]
        )

    def _show_first(self, rows: list[EvaluationItem]) -> None:
        self._show_form(rows[0])

    def _show_form(self, item: EvaluationItem) -> None:
        office, page = self._page.office, self._page
        said = item.evaluation
        page.run(
            lambda: office.evaluations.asked(said.placement_id, said.moment),
            lambda asked: EvaluationView(page, asked, item).open(),
        )

    def _take_back(self, rows: list[EvaluationItem]) -> None:
        office, page, item = self._page.office, self._page, rows[0]
        page.run(
            lambda: office.evaluations.take_back(item.fact_id),
            lambda change_id: page.done(
                translate("EvaluationTable", "Evaluation taken back."),
                Topic.PLACEMENTS,
                change_id=change_id,
            ),
        )


class EvaluationView(QDialog):
    """One filled form, to be read."""

    def __init__(self, page: Page, asked: EvaluationAsked, item: EvaluationItem) -> None:
        super().__init__(page)
        self.setWindowTitle(evaluation_words.moment_words(item.evaluation.moment))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = dataclasses.replace(asked, skills=tuple(item.evaluation.skills))
        self.form = EvaluationForm(shown)
        self.form.set_value(item.evaluation)
        self.form.set_read_only()
        close = QPushButton(translate("EvaluationTable", "Close"))
        close.setProperty("role", "primary")
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(scrolling(self.form), 1)
        column.addLayout(row)
        px = theme.current().px
        self.resize(px(_WIDTH), px(_HEIGHT))


def _columns() -> list[Column[EvaluationItem]]:
    return [
        Column(
            translate("EvaluationTable", "Evaluation"),
            lambda item: evaluation_words.moment_words(item.evaluation.moment),
            is_strong=True,
            width=22,
        ),
        Column(
            translate("EvaluationTable", "Supervisor"),
            lambda item: item.supervisor,
            grows=True,
            width=18,
        ),
        Column(
            translate("EvaluationTable", "Signed on"),
            lambda item: format_date(item.signed_on) if item.signed_on else "",
            width=14,
        ),
        Column(translate("EvaluationTable", "How"), _level, width=18),
        Column(
            translate("EvaluationTable", "Skills"),
            lambda item: _mean(item.evaluation.skills),
            align=Align.END,
            width=9,
        ),
        Column(
            translate("EvaluationTable", "Work"),
            lambda item: _mean(item.evaluation.scores),
            align=Align.END,
            width=9,
        ),
    ]


def _level(item: EvaluationItem) -> str:
    if item.is_key_valid is False:
        return translate("EvaluationTable", "Signature not valid")
    return choice_label(item.level)


def _mean(scores: Mapping[str, int]) -> str:
    mean = average_in_hundredths(scores)
    return "" if mean is None else f"{mean // _HUNDRED}.{mean % _HUNDRED:02d}"
