"""The answers given so far about one workbook, and every question that came up."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from plc_desktop.services.importing.findings import Question, SamePerson
    from plc_desktop.services.importing.workbook_import import (
        ImportAnswers,
        ImportPreview,
        SheetAnswer,
    )


class Asked:
    """Keeps answered questions in sight, so that an answer can be changed.

    Attributes:
        questions: Every question that came up, in the order met.
        pairs: Every pair of names that may be one person.
    """

    def __init__(self) -> None:
        self.questions: dict[str, Question] = {}
        self.pairs: dict[str, SamePerson] = {}
        self._answers: ImportAnswers | None = None
        self._answered: set[str] = set()
        self._open: set[str] = set()

    @property
    def answers(self) -> ImportAnswers:
        """What the office decided."""
        if self._answers is None:
            from plc_desktop.services.importing.workbook_import import ImportAnswers

            self._answers = ImportAnswers()
        return self._answers

    def forget(self) -> None:
        """Start anew with another workbook."""
        self._answers = None
        self.questions, self.pairs = {}, {}
        self._answered, self._open = set(), set()

    def note(self, preview: ImportPreview) -> None:
        """Take over the questions of a preview; answered ones stay in sight."""
        now = {question.id: question for question in preview.plan.questions}
        self._open = {key for key in now if key not in self._answered}
        kept = {key: item for key, item in self.questions.items() if key in self._answered}
        self.questions = {**kept, **now}
        self.pairs = {pair.id: pair for pair in preview.plan.same_people}

    def is_answered(self, question: Question) -> bool:
        """Whether the office has answered this question."""
        return question.id not in self._open

    def open_count(self) -> int:
        """Return how many questions and pairs have no answer yet."""
        return len(self._open) + sum(key not in self.answers.same_person for key in self.pairs)

    def needed(self) -> Question | None:
        """Return the first question without whose answer nothing can be imported."""
        for key in self._open:
            if self.questions[key].is_needed:
                return self.questions[key]
        return None

    def order_dates(self, question_id: str, order: str) -> None:
        """Note which comes first in the dates of a column."""
        self._answered.add(question_id)
        self._change(date_orders={**self.answers.date_orders, question_id: order})

    def decide_pair(self, pair_id: str, answer: str) -> None:
        """Note whether two names are one person."""
        self._change(same_person={**self.answers.same_person, pair_id: answer})

    def change_signed(self, *, wanted: bool) -> None:
        """Note whether signed entries are changed."""
        self._answered.add("change_signed")
        self._change(change_signed=wanted)

    def name_sheet(self, sheet: str, person: str) -> None:
        """Note whose hours a sheet holds."""
        from plc_desktop.services.importing.workbook_import import SheetAnswer

        before = self.answers.sheets.get(sheet, SheetAnswer())
        self._answered.add(f"sheet_person:{sheet}")
        self.read_sheet(sheet, dataclasses.replace(before, person=person))

    def read_sheet(self, sheet: str, answer: SheetAnswer) -> None:
        """Note what a sheet holds."""
        sheets: Mapping[str, Any] = {**self.answers.sheets, sheet: answer}
        self._change(sheets=sheets)

    def _change(self, **changes: Any) -> None:
        self._answers = dataclasses.replace(self.answers, **changes)
