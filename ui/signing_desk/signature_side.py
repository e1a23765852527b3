"""What the supervisor is about to sign, how far they are, and the passphrase that signs it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from plc_desktop.domain.signoff import statement_for
from plc_desktop.errors import PlcError
from ui.common.card import Card, Note
from ui.common.dates import format_minutes
from ui.common.messages import text_for
from ui.common.meters import ProgressBar
from ui.common.painting import Bar
from ui.common.text import PlainLabel
from ui.deciding.decisions import RETURNED, SIGNED, Decisions, LineToDecide
from ui.deciding.sentences import SENTENCES
from ui.workspace.passphrase_edit import PassphraseEdit

_LEVEL = "signed_by_file"


class SignatureSide(QWidget):
    """Counts, sentence and passphrase beside the lines of a request.

    Signals:
        wished: The supervisor wants to sign and save the answer.
    """

    wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "none")
        self._decided = 0
        self._is_known = False
        self._is_expired = False
        self._bar = ProgressBar()
        self.progress = PlainLabel("", "muted")
        self._totals = PlainLabel("", "strong")
        self._others = PlainLabel("", "muted")
        self._forms = PlainLabel("", "muted")
        self._name = PlainLabel("", "card-title")
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.passphrase = PassphraseEdit()
        self.passphrase.setAccessibleName(self.tr("Your passphrase"))
        self.needed = PlainLabel("", "help")
        self.problem = Note("", "problem")
        self.button = QPushButton()
        self.button.setProperty("role", "primary")
        self._build()
        self.passphrase.line.textChanged.connect(self._enable)
        self.passphrase.returned.connect(self.button.click)
        self.button.clicked.connect(self.wished)

    def show_person(self, name: str, *, is_known: bool, is_expired: bool) -> None:
        """Show who signs, and whether this request can be signed at all.

        Args:
            name: The supervisor as the request says.
            is_known: Whether the office's card was accepted.
            is_expired: Whether the time for an answer is over.
        """
        self._name.setText(name)
        self._is_known = is_known
        self._is_expired = is_expired
        self._enable()

    def show_decisions(
        self, lines: Sequence[LineToDecide], decisions: Decisions, forms: int = 0
    ) -> None:
        """Count what would be signed, returned and left open, and the forms filled in."""
        signed = [line.line.minutes for line in lines if decisions.of(line) == SIGNED]
        returned = sum(decisions.of(line) == RETURNED for line in lines)
        decided = len(signed) + returned
        self._decided = decided + forms
        words = self.tr("{decided} of {all} decided").format(decided=decided, all=len(lines))
        self.progress.setText(words)
        self._bar.set_bar(Bar(decided, 0, len(lines), words))
        self._totals.setText(
            self.tr("%n line(s) to sign", "", len(signed)) + f" · {format_minutes(sum(signed))}"
        )
        self._others.setText(
            self.tr("{returned} to return · {open} left open").format(
                returned=returned, open=len(lines) - decided
            )
        )
        self._forms.setText(self.tr("%n evaluation(s) filled in", "", forms) if forms else "")
        self._forms.setVisible(bool(forms))
        self.button.setText(self._button_words(len(signed), returned))
        self._enable()

    def focus_passphrase(self) -> None:
        """Go on to the passphrase."""
        self.passphrase.setFocus()

    def set_busy(self, *, busy: bool) -> None:
        """Keep the button from being pressed twice."""
        self.problem.set_text("")
        self.button.setEnabled(not busy)

    def show_problem(self, error: PlcError) -> None:
        """Say why nothing was signed; decisions stay."""
        self.problem.set_text(text_for(error))
        self.passphrase.line.selectAll()
        self.passphrase.setFocus()
        self._enable()

    def _button_words(self, signed: int, returned: int) -> str:
        if signed:
            return self.tr("Sign %n line(s) and save…", "", signed)
        if returned:
            return self.tr("Return %n line(s) and save…", "", returned)
        return self.tr("Sign and save…")

    @Slot()
    def _enable(self) -> None:
        needed = self._still_needed()
        self.needed.setText(needed)
        self.needed.setVisible(bool(needed))
        self.button.setEnabled(not needed)

    def _still_needed(self) -> str:
        """Return what is missing before the button works, or ""."""
        if self._is_expired:
            return self.tr("The time for an answer is over. Ask the office for a new file.")
        if not self._is_known:
            return self.tr("First compare the office's words, as it says above the lines.")
        if not self._decided:
            return self.tr("First decide at least one line: S signs it, R returns it.")
        if not self.passphrase.value():
            return self.tr("Type the passphrase of your card.")
        return ""

    def _build(self) -> None:
        what = Card(self.tr("You sign"))
        sentence = QCoreApplication.translate("Statements", SENTENCES[statement_for(_LEVEL).id])
        quoted = PlainLabel(f"“{sentence}”", "muted")
        for widget in (
            self.progress,
            self._bar,
            self._totals,
            self._others,
            self._forms,
            quoted,
        ):
            what.body.addWidget(widget)
        who = Card()
        help_text = self.tr(
            "Saves one small file to give back to the office. Nothing leaves this computer by"
            " itself."
        )
        label = PlainLabel(self.tr("Your passphrase"), "label")
        label.setBuddy(self.passphrase)
        for part in (
            self._name,
            label,
            self.passphrase,
            self.needed,
            self.problem,
            self.button,
            PlainLabel(help_text, "help"),
        ):
            who.body.addWidget(part)
        self.problem.hide()
        self._forms.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(what)
        column.addWidget(who)
        column.addStretch(1)
