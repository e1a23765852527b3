"""Issuing: who issues, and the one question before papers are made for good."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton

from ui.common.choosers import ChoiceEdit, Option
from ui.common.form import Form, FormField
from ui.common.form_dialog import FormDialog
from ui.common.page import Page

if TYPE_CHECKING:
    from plc_desktop.services.session import Choice


translate = QCoreApplication.translate


class Issuing:
    """Asks who issues; kept by the credentials page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._button = QPushButton(translate("CredentialsPage", "Issue…"))
        self._button.setEnabled(False)
        self._dialog: FormDialog | None = None

    def button(self, wished: Callable[[], object]) -> QPushButton:
        """Return the button above the credentials."""
        self._button.clicked.connect(lambda _checked: wished())
        return self._button

    def enable(self, is_possible: bool) -> None:  # noqa: FBT001  # mirrors Qt's setEnabled
        """Let the button be pressed only when something can be issued."""
        self._button.setEnabled(is_possible)

    def ask(self, credential_ids: list[str], then: Callable[[list[str], str], object]) -> None:
        """Ask who issues these credentials; `then` gets the ids and the issuer's id."""
        if not credential_ids:
            return
        self._page.run(
            lambda: (self._page.office.credentials.issuers(), self._page.office.info.user.id),
            lambda answer: self._show(credential_ids, *answer, then),
        )

    def _show(
        self,
        credential_ids: list[str],
        issuers: list[Choice],
        user_id: str,
        then: Callable[[list[str], str], object],
    ) -> None:
        page = self._page
        form = Form()
        chooser = ChoiceEdit([Option(who.id, who.label, who.detail) for who in issuers])
        form.add(
            FormField("issuer", translate("CredentialsPage", "Issuer"), chooser, is_required=True)
        )
        known = [who.id for who in issuers]
        form.set_values({"issuer": user_id if user_id in known else (known or [""])[0]})
        dialog = FormDialog(
            page.context,
            translate("CredentialsPage", "Issue %n certificate(s)", "", len(credential_ids)),
            form,
            page,
            save_text=translate("CredentialsPage", "Issue"),
            explanation=translate(
                "CredentialsPage",
                "The papers are made once and kept as they are. A later change of a name or of"
                " the layout does not change them.",
            ),
        )
        self._dialog = dialog

        def issue(values: dict[str, str]) -> None:
            dialog.accept()
            then(credential_ids, values["issuer"])

        dialog.submitted.connect(issue)
        dialog.open()
