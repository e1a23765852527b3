"""The verify page of the workbench."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from typing_extensions import override

from ui.common.page import Page, PageContext
from ui.credentials.verify.view import VerifyView

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.credentials.verifying import VerifyDesk


class VerifyPage(Page):
    """Says of certificates whether they are genuine."""

    def __init__(self, office: Office, context: PageContext) -> None:
        super().__init__(office, context, "")
        self.header.set_title(
            self.tr("Verify"), self.tr("is a certificate genuine and still in force?")
        )
        self.view = VerifyView(context, self.header, self._desk)
        self.body.addWidget(self.view, 1)

    @override
    def open(self, argument: str) -> None:
        if argument:
            self.view.verify([Path(argument)])

    def verify(self, paths: Sequence[Path]) -> None:
        """Verify these files."""
        self.view.verify(paths)

    def _desk(self) -> VerifyDesk:
        """Return the service; called on the worker."""
        from plc_desktop.services.credentials.verifying import VerifyDesk

        return VerifyDesk(self.office.session.environment, self.office.session)
