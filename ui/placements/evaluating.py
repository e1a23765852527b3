"""Filling in the skill and evaluation form at this laptop, signed by the supervisor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from plc_desktop.domain.evaluation import EvaluationAsked
from plc_desktop.errors import PlcError, RuleError
from ui.common import evaluation_words, theme
from ui.common.choosers import ChoiceEdit, Option
from ui.common.evaluation_form import EvaluationForm
from ui.common.labels import choice_label
from ui.common.page import Page
from ui.common.scrolling import scrolling
from ui.common.text import PlainLabel

if TYPE_CHECKING:
    from plc_desktop.services.pathway.evaluations import SavedEvaluation

_WIDTH, _HEIGHT = 860, 760
_IN_PERSON, _PAPER, _STAFF = "signed_in_person", "paper", "staff"


class EvaluationDialog(QDialog):
    """The empty form, and below it who vouches for it and how.

    Signals:
        saved: What was written down.
    """

    saved = Signal(object)

    def __init__(
        self, page: Page, asked: EvaluationAsked, supervisor_id: str, *, has_key: bool
    ) -> None:
        super().__init__(page)
        self._page = page
        self._supervisor_id = supervisor_id
        self._has_key = has_key
        self.setWindowTitle(evaluation_words.moment_words(asked.moment))
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form = EvaluationForm(asked)
        self.level = ChoiceEdit(
            [Option(code, choice_label(code)) for code in (_IN_PERSON, _PAPER, _STAFF)]
        )
        self.level.set_value(_IN_PERSON)
        self.passphrase = _secret(
            self.tr("Supervisor's passphrase")
            if has_key
            else self.tr("New passphrase of the supervisor")
        )
        self.again = _secret(self.tr("The same once more"))
        self.save = QPushButton(self.tr("Sign"))
        self._build()
        self.form.edited.connect(self._enable)
        self.level.edited.connect(self._enable)
        self.passphrase.textChanged.connect(self._enable)
        self.again.textChanged.connect(self._enable)
        self.save.clicked.connect(self._save)
        self._enable()

    @Slot()
    def _enable(self) -> None:
        is_own = self.level.value() == _IN_PERSON
        self.passphrase.setVisible(is_own)
        self.again.setVisible(is_own and not self._has_key)
        is_given = bool(self.passphrase.text()) or not is_own
        self.save.setEnabled(not self.form.is_empty and is_given)
        self.save.setText(self.tr("Sign") if is_own else self.tr("Write down"))

    @Slot()
    def _save(self) -> None:
        filled, office = self.form.value(), self._page.office
        level, words = self.level.value() or _IN_PERSON, self.passphrase.text()
        supervisor_id, has_key = self._supervisor_id, self._has_key
        if level == _IN_PERSON and not has_key and words != self.again.text():
            self._show_problem(RuleError("passphrases_differ"))
            return

        def job() -> SavedEvaluation:
            if level == _IN_PERSON and not has_key:
                office.sign_off.make_key(supervisor_id, words)
            return office.evaluations.save(filled, supervisor_id, level, words)

        self.save.setEnabled(False)
        self._page.context.tasks.run(self, job, self._saved, self._show_problem)

    def _saved(self, done: SavedEvaluation) -> None:
        self.accept()
        self.saved.emit(done)

    def _show_problem(self, error: PlcError) -> None:
        self._enable()
        self.form.show_problem(error)

    def _build(self) -> None:
        px = theme.current().px
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.level.setAccessibleName(self.tr("How it is signed"))
        self.level.setFixedWidth(px(190))
        row.addWidget(PlainLabel(self.level.accessibleName(), "label", wraps=False))
        row.addWidget(self.level)
        row.addWidget(self.passphrase, 1)
        row.addWidget(self.again, 1)
        row.addStretch()
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.save.setProperty("role", "primary")
        self.save.setAutoDefault(False)
        row.addWidget(cancel)
        row.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setSpacing(px(12))
        column.addWidget(scrolling(self.form), 1)
        column.addLayout(row)
        self.resize(px(_WIDTH), px(_HEIGHT))


def _secret(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    field.setPlaceholderText(name)
    return field
