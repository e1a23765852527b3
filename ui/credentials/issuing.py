"""Issuing: who issues, with their passphrase, before papers are made for good."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton

from ui.common.page import Page
from ui.credentials.issuer_form import (
    IssuerAnswer,
    IssuerDialog,
    IssuerForm,
    Issuers,
    read_issuers,
)

if TYPE_CHECKING:
    from plc_desktop.services.credentials.sealing import Sealer

    Then = Callable[[list[str], str, Sealer | None], object]

translate = QCoreApplication.translate


class Issuing:
    """Asks who issues; kept by the credentials page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._button = QPushButton(translate("CredentialsPage", "Issue…"))
        self._button.setEnabled(False)
        self._asking = IssuerDialog(page)

    def button(self, wished: Callable[[], object]) -> QPushButton:
        """Return the button above the credentials."""
        self._button.clicked.connect(lambda _checked: wished())
        return self._button

    def enable(self, is_possible: bool) -> None:  # noqa: FBT001  # mirrors Qt's setEnabled
        """Let the button be pressed only when something can be issued."""
        self._button.setEnabled(is_possible)

    def ask(self, credential_ids: list[str], then: Then) -> None:
        """Ask who issues; `then` gets the ids, the issuer's id, and what signs in their name."""
        if credential_ids:
            self._page.run(
                lambda: read_issuers(self._page.office), partial(self._show, credential_ids, then)
            )

    def _show(self, credential_ids: list[str], then: Then, issuers: Issuers) -> None:
        form = IssuerForm(issuers, may_be_plain=True)
        texts = (
            translate("CredentialsPage", "Issue %n certificate(s)", "", len(credential_ids)),
            translate("CredentialsPage", "Issue"),
            translate(
                "CredentialsPage",
                "The papers are made once and kept as they are. A later change of a name or of"
                " the layout does not change them. With the issuer's signature anyone can verify"
                " them, without a network.",
            ),
        )
        self._asking.ask(form, texts, self._open_keys, lambda found: then(credential_ids, *found))

    def _open_keys(self, answer: IssuerAnswer) -> tuple[str, Sealer | None]:
        """Runs on the worker."""
        if not answer.passphrase:
            return answer.issuer_id, None
        credentials = self._page.office.credentials
        return answer.issuer_id, credentials.sealer(answer.issuer_id, answer.passphrase)
