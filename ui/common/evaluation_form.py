"""The skill and evaluation form: for the signing window, and in person from the placement."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from plc_desktop.domain.evaluation import MAX_TEXT, Evaluation, EvaluationAsked
from plc_desktop.errors import PlcError
from ui.common import evaluation_words, theme
from ui.common.card import Card, Note
from ui.common.choosers import ChoiceEdit, Option
from ui.common.editors import LongTextEdit, YesNoEdit
from ui.common.form import Form, FormField
from ui.common.labels import list_word
from ui.common.messages import text_for
from ui.common.rating_grid import RatingGrid
from ui.common.text import PlainLabel

_TEXTS = ("strengths", "growth", "comments")


class EvaluationForm(QWidget):
    """One form, filled in by the supervisor; it is tall, so put it into something that scrolls.

    Everything that is signed with it stands on it. Nothing is saved here.

    Attributes:
        asked: What the form asks.

    Signals:
        edited: Something was changed.
    """

    edited = Signal()

    def __init__(self, asked: EvaluationAsked, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asked = asked
        scores = evaluation_words.scores()
        self._skills = RatingGrid([(name, list_word(name)) for name in asked.skills], scores)
        self._scores = RatingGrid(evaluation_words.criteria(), scores)
        self._form = self._make_form()
        self._problem = Note("", "problem")
        self._problem.hide()
        self._build()
        for grid in (self._skills, self._scores):
            grid.edited.connect(self._note_edit)
        self._form.edited.connect(self._note_edit)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is rated yet; such a form cannot be signed and is left out."""
        rated = (*self._skills.value().values(), *self._scores.value().values())
        return not any(rated)

    def value(self) -> Evaluation:
        """Return what is filled in."""
        words = self._form.values()
        return Evaluation(
            placement_id=self.asked.placement_id,
            moment=self.asked.moment,
            skills=self._skills.value(),
            scores=self._scores.value(),
            strengths=words["strengths"][:MAX_TEXT],
            growth=words["growth"][:MAX_TEXT],
            goals_met=words["goals_met"] or "",
            host_again=words["host_again"] or "",
            is_reviewed=bool(words["is_reviewed"]),
            comments=words["comments"][:MAX_TEXT],
        )

    def set_value(self, evaluation: Evaluation) -> None:
        """Show what was filled in before."""
        self._skills.set_value(evaluation.skills)
        self._scores.set_value(evaluation.scores)
        names = (*_TEXTS, "goals_met", "host_again", "is_reviewed")
        self._form.set_values({name: getattr(evaluation, name) for name in names})

    def set_read_only(self) -> None:
        """Only show what stands on the form."""
        for part in (self._skills, self._scores, self._form):
            part.setEnabled(False)

    def show_problem(self, error: PlcError) -> None:
        """Say why the form cannot be signed as it is."""
        self._problem.set_text(text_for(error))

    def _note_edit(self) -> None:
        self._problem.set_text("")
        self.edited.emit()

    def _make_form(self) -> Form:
        form = Form()
        form.add(FormField("strengths", self.tr("What goes well"), LongTextEdit(2)))
        form.add(FormField("growth", self.tr("What to work on next"), LongTextEdit(2)))
        goals = ChoiceEdit([Option(code, words) for code, words in evaluation_words.goals()])
        again = ChoiceEdit([Option(code, words) for code, words in evaluation_words.host_again()])
        form.add(
            FormField("goals_met", self.tr("Learning objectives met"), goals),
            FormField("host_again", self.tr("Would host them again"), again),
        )
        form.add(FormField("comments", self.tr("Comments"), LongTextEdit(2)))
        reviewed = YesNoEdit(self.tr("I talked this over with the parent leader"))
        form.add(FormField("is_reviewed", "", reviewed))
        form.set_values({"goals_met": "", "host_again": "", "is_reviewed": False})
        return form

    def _build(self) -> None:
        card = Card(
            self.tr("{form}: {name}").format(
                form=evaluation_words.moment_words(self.asked.moment), name=self.asked.participant
            )
        )
        about = " · ".join(
            part for part in (self.asked.site, list_word(self.asked.role or "")) if part
        )
        card.body.addWidget(PlainLabel(about, "muted"))
        if self.asked.objectives.strip():
            card.body.addWidget(PlainLabel(self.tr("Learning objectives"), "label"))
            card.body.addWidget(PlainLabel(self.asked.objectives.strip()))
        if self.asked.skills:
            card.body.addWidget(PlainLabel(self.tr("Skills"), "strong"))
            card.body.addWidget(self._skills)
        card.body.addSpacing(theme.current().px(8))
        card.body.addWidget(PlainLabel(self.tr("How the work was done"), "strong"))
        card.body.addWidget(self._scores)
        card.body.addSpacing(theme.current().px(8))
        card.body.addWidget(self._form)
        card.body.addWidget(PlainLabel(evaluation_words.statement(), "help"))
        card.body.addWidget(self._problem)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
