"""What supervisors said about the parent leader: scores side by side, then their words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from plc_desktop.domain.documents import EvaluationSummary
from reports.styles import HEAD, QUIET, SECTION, STRONG, TEXT
from reports.table import Cell, Column, Flow, Row, row
from reports.wording import Texts, long_date

_SCORE_WIDTH: Final = 84.0
_GAP: Final = 20.0


def typed(evaluation: EvaluationSummary) -> Iterator[str]:
    """Yield everything on a form that a person typed."""
    yield from (evaluation.supervisor, evaluation.strengths, evaluation.growth, evaluation.comments)
    yield from (name for name, _ in evaluation.skills)


def draw_evaluations(flow: Flow, evaluations: Sequence[EvaluationSummary], texts: Texts) -> None:
    """Draw each form below the other."""
    for evaluation in evaluations:
        _Form(flow, evaluation, texts).draw()


class _Form:
    """One form being drawn into the flow."""

    def __init__(self, flow: Flow, evaluation: EvaluationSummary, texts: Texts) -> None:
        self._flow = flow
        self._said = evaluation
        self._texts = texts
        half = (flow.width - _GAP) / 2
        right = flow.left + half + _GAP
        name = half - _SCORE_WIDTH - 8
        self._skill = Column(flow.left + 4, name)
        self._skill_score = Column(flow.left + half, _SCORE_WIDTH, "right")
        self._point = Column(right, name)
        self._point_score = Column(flow.right - 2, _SCORE_WIDTH, "right")
        self._whole = Column(flow.left + 4, flow.width - 8)

    def draw(self) -> None:
        flow = self._flow
        title, head, lines = self._title(), self._head(), self._lines()
        flow.keep(title.height_pt + head.height_pt + sum(part.height_pt for part in lines[:3]))
        flow.draw(title)
        flow.draw(head)
        flow.heads = (head,)
        for part in lines:
            flow.keep(part.height_pt)
            flow.draw(part)
        flow.heads = ()
        for part in self._words():
            flow.keep(part.height_pt)
            flow.draw(part)

    def _title(self) -> Row:
        said, texts = self._said, self._texts
        signed = long_date(said.signed_on, texts) if said.signed_on else ""
        about = " · ".join(
            part for part in (said.supervisor, signed, texts[f"level_{said.level}"]) if part
        )
        name = texts[f"evaluation_{said.moment}"]
        return row([Cell(self._whole, f"{name} · {about}", SECTION)], has_rule=False, above_pt=18)

    def _head(self) -> Row:
        texts = self._texts
        return row(
            [
                Cell(self._skill, texts["evaluation_skills"], HEAD),
                Cell(self._skill_score, texts["evaluation_score"], HEAD),
                Cell(self._point, texts["evaluation_work"], HEAD),
                Cell(self._point_score, texts["evaluation_score"], HEAD),
            ]
        )

    def _lines(self) -> list[Row]:
        said, texts = self._said, self._texts
        skills = [(name, score) for name, score in said.skills]
        points = [(texts[f"criterion_{code}"], score) for code, score in said.scores]
        rows = [
            row([*self._cells(skill, is_skill=True), *self._cells(point, is_skill=False)])
            for skill, point in zip_longest(skills, points)
        ]
        means = self._means()
        return [*rows, row(means)] if means else rows

    def _cells(self, item: tuple[str, int] | None, *, is_skill: bool) -> list[Cell]:
        if item is None:
            return []
        name, score = item
        columns = (self._skill, self._skill_score) if is_skill else self._point_columns()
        style = TEXT if score else QUIET
        words = self._texts[f"score_{score}"]
        return [Cell(columns[0], name, TEXT), Cell(columns[1], words, style)]

    def _point_columns(self) -> tuple[Column, Column]:
        return self._point, self._point_score

    def _means(self) -> list[Cell]:
        said, texts = self._said, self._texts
        cells = []
        for mean, columns in (
            (said.skills_average, (self._skill, self._skill_score)),
            (said.scores_average, self._point_columns()),
        ):
            if mean is not None:
                cells.append(Cell(columns[0], texts["evaluation_mean"], QUIET))
                cells.append(Cell(columns[1], f"{mean // 100}.{mean % 100:02d}", STRONG))
        return cells

    def _words(self) -> Iterator[Row]:
        said, texts = self._said, self._texts
        answers = (
            ("evaluation_strengths", said.strengths),
            ("evaluation_growth", said.growth),
            ("evaluation_comments", said.comments),
            ("evaluation_goals", texts[f"goals_{said.goals_met}"] if said.goals_met else ""),
            ("evaluation_host", texts[f"host_{said.host_again}"] if said.host_again else ""),
            ("evaluation_reviewed", texts["host_yes"] if said.is_reviewed else ""),
        )
        for key, answer in answers:
            if answer:
                words = texts[key].format(answer=answer)
                yield row([Cell(self._whole, words, TEXT)], has_rule=False, above_pt=3)
