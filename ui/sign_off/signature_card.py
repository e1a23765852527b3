"""What is about to be signed, by whom, and the passphrase that signs it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPushButton, QSizePolicy, QWidget

from plc_desktop.domain.signoff import KEY_LEVELS, STATEMENTS, statement_for
from plc_desktop.errors import PlcError
from ui.common.card import Card, Note
from ui.common.choosers import ChoiceEdit, Option
from ui.common.dates import format_minutes
from ui.common.labels import choice_label
from ui.common.messages import text_for
from ui.common.page import PageContext
from ui.common.text import PlainLabel
from ui.deciding.decisions import RETURNED, SIGNED, Decisions
from ui.deciding.sentences import SENTENCES
from ui.workspace.passphrase_dialog import PassphraseDialog

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.sign_off.at_laptop import SignedOff
    from plc_desktop.services.sign_off.lines import Decision, SignOffRequest
    from plc_desktop.services.sign_off.queue import Line

_IN_PERSON = "signed_in_person"
_BY_FILE = "signed_by_file"
_SHORTEST = 8


class SignatureCard(QWidget):
    """Counts, sentence, level and passphrase at the side of the lines.

    Signals:
        wished: The supervisor wants to sign.
    """

    wished = Signal()

    def __init__(self, office: Office, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "none")
        self._office = office
        self._context = context
        self._supervisor_id = ""
        self._has_key = True
        self._decided = 0
        self._totals = PlainLabel("", "strong")
        self._others = PlainLabel("", "muted")
        self.level = ChoiceEdit(
            [
                Option(item.level, choice_label(item.level))
                for item in STATEMENTS
                if item.level != _BY_FILE
            ]
        )
        self.level.setAccessibleName(self.tr("How it is signed"))
        self._sentence = PlainLabel("", "muted")
        self._name = PlainLabel("", "card-title")
        policy = self._name.sizePolicy()
        policy.setHorizontalPolicy(
            QSizePolicy.Policy.Ignored
        )  # a long word must not widen the card
        self._name.setSizePolicy(policy)
        self._explanation = PlainLabel("", "help")
        self._passphrase = _secret(self.tr("Supervisor's own passphrase"))
        self._again = _secret(self.tr("The same passphrase again"))
        self._needed = PlainLabel("", "help")
        self.problem = Note("", "problem")
        self.button = QPushButton()
        self.button.setProperty("role", "primary")
        self.change_button = QPushButton(self.tr("Change my passphrase…"))
        self.change_button.setProperty("role", "link")
        self.change_button.setAutoDefault(False)
        self.dialog: PassphraseDialog | None = None
        self._build()
        self.level.set_value(_IN_PERSON)
        self.level.edited.connect(self._show_level)
        for secret in (self._passphrase, self._again):
            secret.textChanged.connect(self._enable)
            secret.returnPressed.connect(self.button.click)
        self.button.clicked.connect(self.wished)
        self.change_button.clicked.connect(self._ask_new_passphrase)
        self._show_level()

    def show_supervisor(self, supervisor_id: str) -> None:
        """Start with this supervisor; nothing typed before is kept."""
        self._supervisor_id = supervisor_id
        self.level.set_value(_IN_PERSON)
        self._passphrase.clear()
        self._again.clear()
        self.problem.set_text("")
        self._context.tasks.run(self, self._read_supervisor, self._show_read)

    def focus_passphrase(self) -> None:
        """Go on with what is missing for the signature."""
        (self._passphrase if self._passphrase.isVisible() else self.button).setFocus()

    def show_decisions(self, lines: Sequence[Line], decisions: Decisions) -> None:
        """Count what would be signed, returned and left open."""
        signed = [line.line.minutes for line in lines if decisions.of(line) == SIGNED]
        returned = sum(decisions.of(line) == RETURNED for line in lines)
        self._decided = len(signed) + returned
        self._totals.setText(
            self.tr("%n line(s) to sign", "", len(signed)) + f" · {format_minutes(sum(signed))}"
        )
        self._others.setText(
            self.tr("{returned} to return · {open} left open").format(
                returned=returned, open=len(lines) - self._decided
            )
        )
        self.button.setText(
            self.tr("Sign %n line(s)", "", len(signed))
            if signed or not returned
            else self.tr("Return %n line(s)", "", returned)
        )
        self._enable()

    def request(self, decisions: tuple[Decision, ...]) -> SignOffRequest:
        """Return what the worker is to sign."""
        from plc_desktop.services.sign_off.lines import SignOffRequest

        level = self.level.value()
        return SignOffRequest(
            supervisor_id=self._supervisor_id,
            decisions=decisions,
            level=level,
            statement_id=statement_for(level).id,
            passphrase=self._passphrase.text() if level in KEY_LEVELS else "",
        )

    def sign(self, request: SignOffRequest) -> SignedOff:
        """Sign, with a key made now if it is the first time. Runs on the worker."""
        if request.level in KEY_LEVELS and not self._office.sign_off.has_key(self._supervisor_id):
            self._office.sign_off.make_key(self._supervisor_id, request.passphrase)
        return self._office.sign_off.sign_off(request)

    def set_busy(self, *, busy: bool) -> None:
        """Keep the button from being pressed twice."""
        self.problem.set_text("")
        self.button.setEnabled(not busy)

    def show_problem(self, error: PlcError) -> None:
        """Say why it was not signed; decisions and words typed stay."""
        self.problem.set_text(text_for(error))
        self._passphrase.selectAll()
        self._passphrase.setFocus()
        self._enable()

    def show_done(self) -> None:
        """Forget the passphrase after a signature."""
        self._passphrase.clear()
        self._again.clear()
        self._context.tasks.run(self, self._read_supervisor, self._show_read)

    def _read_supervisor(self) -> tuple[str, bool]:
        """Runs on the worker."""
        name = self._office.records.label("person", self._supervisor_id)
        return name, self._office.sign_off.has_key(self._supervisor_id)

    def _show_read(self, read: tuple[str, bool]) -> None:
        name, self._has_key = read
        self._name.setText(name)
        self._show_level()

    @Slot()
    def _show_level(self) -> None:
        level = self.level.value() or _IN_PERSON
        sentence = statement_for(level)
        self._sentence.setText(QCoreApplication.translate("Statements", SENTENCES[sentence.id]))
        needs_key = level in KEY_LEVELS
        is_first = needs_key and not self._has_key
        self._passphrase.setVisible(needs_key)
        self._again.setVisible(is_first)
        self.change_button.setVisible(needs_key and not is_first)
        if is_first:
            words = self.tr(
                "You sign here for the first time. Choose a passphrase of your own, at least"
                " 8 characters. The office does not need to know it."
            )
        elif needs_key:
            words = self.tr("Your own passphrase confirms that it is you.")
        else:
            words = self.tr("A weaker level. The rules of the pathway say whether it counts.")
        self._explanation.setText(words)
        self._enable()

    @Slot()
    def _enable(self) -> None:
        needed = self._still_needed()
        self._needed.setText(needed)
        self._needed.setVisible(bool(needed))
        self.button.setEnabled(not needed)

    def _still_needed(self) -> str:
        """Return what is missing before the button works, or ""."""
        typed, again = self._passphrase.text(), self._again.text()
        if not self._decided:
            return self.tr("First decide at least one line: S signs it, R returns it.")
        if self._passphrase.isVisibleTo(self) and not typed:
            return self.tr("Type your passphrase.")
        if self._again.isVisibleTo(self) and len(typed) < _SHORTEST:
            return self.tr("The passphrase needs at least 8 characters.")
        if self._again.isVisibleTo(self) and typed != again:
            return self.tr("Type the same passphrase in both fields.")
        return ""

    @Slot()
    def _ask_new_passphrase(self) -> None:
        self.dialog = PassphraseDialog(
            self,
            title=self.tr("Change the passphrase of {name}").format(name=self._name.text()),
            explanation=self.tr(
                "What was signed stays signed. Only the supervisor should type here."
            ),
        )
        self.dialog.wished.connect(partial(self._change_passphrase, self.dialog))
        self.dialog.open()

    def _change_passphrase(self, dialog: PassphraseDialog, old: str, new: str) -> None:
        supervisor_id = self._supervisor_id
        self._context.tasks.run(
            dialog,
            lambda: self._office.keys.change_person_passphrase(supervisor_id, old, new),
            lambda _none: self._passphrase_changed(dialog),
            dialog.show_problem,
        )

    def _passphrase_changed(self, dialog: PassphraseDialog) -> None:
        dialog.accept()
        self._context.notices.show(self.tr("The passphrase was changed."))

    def _build(self) -> None:
        from PySide6.QtWidgets import QVBoxLayout

        what = Card(self.tr("You sign"))
        for widget in (self._totals, self._others, self._sentence):
            what.body.addWidget(widget)
        who = Card()
        parts: tuple[QWidget, ...] = (
            self._name,
            self.level,
            self._explanation,
            self._passphrase,
            self._again,
            self._needed,
            self.problem,
            self.button,
        )
        for part in parts:
            who.body.addWidget(part)
        who.body.addWidget(self.change_button, 0, Qt.AlignmentFlag.AlignLeading)
        who.body.addWidget(PlainLabel(self.tr("Nothing leaves this computer by itself."), "help"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(what)
        column.addWidget(who)
        column.addStretch(1)


def _secret(name: str) -> QLineEdit:
    edit = QLineEdit()
    edit.setEchoMode(QLineEdit.EchoMode.Password)
    edit.setPlaceholderText(name)
    edit.setAccessibleName(name)
    return edit
