"""Who issues, and their own passphrase: asked before anything is signed in their name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from plc_desktop.errors import PlcError, RuleError
from ui.common.choosers import ChoiceEdit, Option
from ui.common.editors import TextEdit, YesNoEdit
from ui.common.form import Form, FormField
from ui.common.form_dialog import FormDialog
from ui.common.page import Page

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.workspace.session import Choice

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Issuers:
    """Who may issue.

    Attributes:
        choices: Issuers first, then staff.
        user_id: Who sits at the computer.
        with_keys: Those who have a key on this computer.
    """

    choices: Sequence[Choice]
    user_id: str
    with_keys: frozenset[str]


@dataclass(frozen=True)
class IssuerAnswer:
    """What was answered; without a passphrase nothing is to be signed."""

    issuer_id: str
    passphrase: str
    reason: str


def read_issuers(office: Office) -> Issuers:
    """Return who may issue. Runs on the worker."""
    choices = office.credentials.issuers()
    return Issuers(
        choices,
        office.info.user.id,
        frozenset(who.id for who in choices if office.sign_off.has_key(who.id)),
    )


class IssuerForm(Form):
    """Issuer, reason if one is needed, and passphrase; twice when it is the first time."""

    def __init__(
        self, issuers: Issuers, *, asks_reason: str = "", may_be_plain: bool = False
    ) -> None:
        """Ask who issues.

        Args:
            issuers: Who may.
            asks_reason: Label of a reason that must be given; empty if there is none.
            may_be_plain: Whether papers may be made without a signature.
        """
        super().__init__()
        self._issuers = issuers
        self._may_be_plain = may_be_plain
        if asks_reason:
            self.add(FormField("reason", asks_reason, TextEdit(max_length=300), is_required=True))
        options = [Option(who.id, who.label, who.detail) for who in issuers.choices]
        issuer = FormField(
            "issuer", translate("CredentialsPage", "Issuer"), ChoiceEdit(options), is_required=True
        )
        self.add(issuer)
        self._add_secrets()
        known = [who.id for who in issuers.choices]
        first = issuers.user_id if issuers.user_id in known else (known or [""])[0]
        self.set_values({"issuer": first})
        self.edited.connect(self._show_needed)
        self._show_needed()

    def answer(self, values: dict[str, Any]) -> IssuerAnswer:
        """Return what was answered.

        Raises:
            RuleError: "passphrases_differ" if the new passphrase was not typed the same twice.
        """
        if "again" in values and values["again"] != values["passphrase"]:
            raise RuleError("passphrases_differ", field="again")
        return IssuerAnswer(
            values["issuer"], values.get("passphrase", ""), values.get("reason", "")
        )

    def _add_secrets(self) -> None:
        self.add(
            FormField(
                "passphrase",
                translate("CredentialsPage", "The issuer's own passphrase"),
                _secret(),
                is_required=True,
            )
        )
        self.add(
            FormField(
                "again",
                translate("CredentialsPage", "The same passphrase again"),
                _secret(),
                help=translate(
                    "CredentialsPage",
                    "The first time. It makes the issuer's key on this computer; choose at least"
                    " 8 characters that only the issuer knows.",
                ),
                is_required=True,
            )
        )
        if self._may_be_plain:
            plain = YesNoEdit(
                translate("CredentialsPage", "Without a signature: nobody can verify the paper")
            )
            self.add(FormField("plain", "", plain))

    def _show_needed(self) -> None:
        is_plain = self._may_be_plain and self.editor("plain").value()
        is_new = self.editor("issuer").draft_text() not in self._issuers.with_keys
        self.set_visible("passphrase", visible=not is_plain)
        self.set_visible("again", visible=not is_plain and is_new)


class IssuerDialog:
    """Asks an issuer, and stays open until their passphrase has opened their key."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.dialog: FormDialog | None = None

    def ask(
        self,
        form: IssuerForm,
        texts: tuple[str, str, str],
        job: Callable[[IssuerAnswer], object],
        then: Callable[[Any], object],
    ) -> None:
        """Show the form; run `job` on the worker with the answer, then `then` with its result.

        Args:
            form: Built with `IssuerForm`.
            texts: Title, label of the button, sentence above.
            job: Opens the key, and whatever else may be refused.
            then: Called on the window's thread, once the dialog is closed.
        """
        title, action, explanation = texts
        dialog = FormDialog(
            self._page.context,
            title,
            form,
            self._page,
            save_text=action,
            explanation=explanation,
        )
        self.dialog = dialog

        def go(values: dict[str, Any]) -> None:
            try:
                answer = form.answer(values)
            except PlcError as error:
                dialog.show_problem(error)
                return
            self._page.context.tasks.run(dialog, lambda: job(answer), done, dialog.show_problem)

        def done(result: Any) -> None:
            dialog.accept()
            then(result)

        dialog.submitted.connect(go)
        dialog.open()


def _secret() -> TextEdit:
    edit = _SecretEdit(max_length=1000)
    edit.setEchoMode(QLineEdit.EchoMode.Password)
    return edit


class _SecretEdit(TextEdit):
    """A passphrase: every character counts, and no draft is kept of it."""

    @override
    def value(self) -> Any:
        return self.text()

    @override
    def draft_text(self) -> str:
        return ""
