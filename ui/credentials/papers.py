"""The certificate as paper: look at it, print it, save it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot

from plc_desktop.domain.documents import CertificateReport
from plc_desktop.files import file_name, write_whole
from ui.common.document_texts import certificate_renderer
from ui.common.page import Page
from ui.common.pdf_view import PdfDialog

if TYPE_CHECKING:
    from plc_desktop.services.credentials.listed import CredentialItem
    from plc_desktop.services.credentials.steps import StepItem


translate = QCoreApplication.translate


class Papers(QObject):
    """What can be done with certificates; goes with the credentials page."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page

    def renderer(self) -> Callable[[CertificateReport], bytes]:
        """Return the function that draws a certificate; call it on the window's thread."""
        return certificate_renderer(self._page.context.page_size())

    @Slot(object)
    def show(self, item: CredentialItem) -> None:
        """Open the stored certificate, or a preview of one that is not issued yet."""
        title = item.person
        if not item.is_issued:
            title = translate("CredentialsPage", "{person} – preview, not issued yet").format(
                person=item.person
            )
        self._page.run(
            partial(self._bytes, item, self.renderer()), partial(self._open, item, title)
        )

    def print(self, item: CredentialItem) -> None:
        """Print the stored certificate."""
        if self._page.context.print_pdf is not None:
            self._page.run(
                lambda: self._page.office.credentials.document(item.id),
                lambda content: self._page.context.print_pdf(self._page, content, item.person),  # type: ignore[misc]  # checked above
            )

    def save(self, items: list[CredentialItem]) -> None:
        """Save one certificate under a chosen name, or several into the folder of the first."""
        chosen = self._page.context.ask_save_path(
            translate("CredentialsPage", "Save certificate"),
            _name_of(items[0]),
            translate("CredentialsPage", "PDF (*.pdf)"),
        )
        if chosen:
            self._page.run(partial(self._write, items, Path(chosen)), self._saved)

    def show_stored(self, item: CredentialItem, document_sha256: str) -> None:
        """Open one stored paper, also one that was replaced."""
        self._page.run(
            lambda: self._page.office.credential_life.paper(document_sha256),
            partial(self._open, item, item.person),
        )

    def save_credential(self, item: CredentialItem) -> None:
        """Save the signed credential of the whole as JSON, PNG or SVG."""
        self._save_signed(item.id, (item.number, item.person))

    def save_step(self, item: StepItem) -> None:
        """Save the signed credential of one step as JSON, PNG or SVG."""
        self._save_signed(item.id, (item.person, item.step))

    def _save_signed(self, credential_id: str, called: tuple[str, str]) -> None:
        chosen = self._page.context.ask_save_path(
            translate("CredentialsPage", "Save signed credential"),
            file_name(*called, suffix=".json"),
            ";;".join(
                (
                    translate("CredentialsPage", "Signed credential (*.json)"),
                    translate("CredentialsPage", "Picture with the credential (*.png)"),
                    translate("CredentialsPage", "Drawing with the credential (*.svg)"),
                )
            ),
        )
        if chosen:
            self._page.run(
                partial(self._write_signed, credential_id, Path(chosen)), self._signed_saved
            )

    def _write_signed(self, credential_id: str, target: Path) -> Path:
        """Runs on the worker."""
        from plc_desktop.services.credentials.files import credential_json, in_format

        signed = credential_json(self._page.office.session, credential_id)
        write_whole(target, in_format(signed, target.suffix.lower()))
        return target

    def _signed_saved(self, path: Path) -> None:
        self._page.context.notices.show(
            translate("CredentialsPage", "Saved the signed credential: {path}").format(path=path)
        )

    def _bytes(self, item: CredentialItem, draw: Callable[[CertificateReport], bytes]) -> bytes:
        """Runs on the worker."""
        credentials = self._page.office.credentials
        if item.is_issued:
            return credentials.document(item.id)
        return draw(credentials.certificate(item.id))

    def _open(self, item: CredentialItem, title: str, content: bytes) -> None:
        dialog = PdfDialog(self._page.context, title, content, _name_of(item), self._page)
        dialog.open()

    def _write(self, items: list[CredentialItem], first: Path) -> list[Path]:
        """Runs on the worker."""
        saved = []
        for item in items:
            target = first if item is items[0] else first.with_name(_name_of(item))
            write_whole(target, self._page.office.credentials.document(item.id))
            saved.append(target)
        return saved

    def _saved(self, saved: list[Path]) -> None:
        self._page.context.notices.show(
            translate(
                "CredentialsPage", "Saved %n certificate(s) in {folder}.", "", len(saved)
            ).format(folder=saved[0].parent)
        )


def _name_of(item: CredentialItem) -> str:
    return file_name(item.number, item.person, suffix=".pdf")
