"""What an issuer does with credentials that are out: again, revoke, status list, history."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from plc_desktop.files import file_name, write_whole
from ui.common.changes import Topic
from ui.common.dates import format_date
from ui.common.page import Page
from ui.credentials.issuer_form import (
    IssuerAnswer,
    IssuerDialog,
    IssuerForm,
    Issuers,
    read_issuers,
)
from ui.credentials.papers import Papers
from ui.credentials.papers_dialog import PapersDialog

if TYPE_CHECKING:
    from plc_desktop.services.credentials.life import StatusListMade
    from plc_desktop.services.credentials.listed import CredentialItem
    from plc_desktop.services.workspace.session import Done

translate = QCoreApplication.translate


class Life:
    """Kept by the credentials page and the dialog of the steps."""

    def __init__(self, page: Page, papers: Papers) -> None:
        self._page = page
        self._papers = papers
        self.asking = IssuerDialog(page)
        self.dialog: PapersDialog | None = None

    def reissue(self, item: CredentialItem) -> None:
        """Ask for a reason and the passphrase, then issue a credential again."""
        self._page.run(lambda: read_issuers(self._page.office), partial(self._ask_reissue, item))

    def _ask_reissue(self, item: CredentialItem, issuers: Issuers) -> None:
        draw = self._papers.renderer()

        def job(answer: IssuerAnswer) -> Done:
            office = self._page.office
            sealer = office.credentials.sealer(answer.issuer_id, answer.passphrase)
            return office.credential_life.reissue(
                item.id, answer.issuer_id, draw, sealer, answer.reason
            )

        form = IssuerForm(issuers, asks_reason=translate("CredentialsPage", "Reason"))
        texts = (
            translate("CredentialsPage", "Issue {number} again").format(number=item.number),
            translate("CredentialsPage", "Issue again"),
            translate(
                "CredentialsPage",
                "A new paper with the present name and layout, under the same number and day of"
                " the award. It says which paper it replaces. The old one stays stored.",
            ),
        )
        self.asking.ask(form, texts, job, lambda _done: self._reissued(item))

    def _reissued(self, item: CredentialItem) -> None:
        text = translate("CredentialsPage", "{number} issued again.").format(number=item.number)
        self._page.done(text, Topic.CREDENTIALS)

    def revoke(self, items: list[CredentialItem]) -> None:
        """Ask for a reason and the passphrase, then revoke credentials for good."""
        names = ", ".join(f"{item.person} ({item.number})" for item in items[:3])
        more = "…" if len(items) > 3 else ""  # noqa: PLR2004  # what fits in a sentence
        self.revoke_ids([item.id for item in items], names + more)

    def revoke_ids(self, ids: list[str], names: str) -> None:
        """Ask, then revoke the credentials with these ids, called `names` in the question."""
        self._page.run(
            lambda: read_issuers(self._page.office), partial(self._ask_revoke, ids, names)
        )

    def _ask_revoke(self, ids: list[str], names: str, issuers: Issuers) -> None:
        def job(answer: IssuerAnswer) -> Done:
            return self._page.office.credential_life.revoke(
                ids, answer.issuer_id, answer.passphrase, answer.reason
            )

        form = IssuerForm(
            issuers, asks_reason=translate("CredentialsPage", "Reason, as others will read it")
        )
        texts = (
            translate("CredentialsPage", "Revoke %n credential(s)", "", len(ids)),
            translate("CredentialsPage", "Revoke for good"),
            translate(
                "CredentialsPage",
                "{names} will count no more. This cannot be undone: whoever verifies with the next"
                " status list sees the day and the reason. Write nothing personal there.",
            ).format(names=names),
        )
        self.asking.ask(form, texts, job, lambda _done: self._revoked(len(ids)))

    def _revoked(self, count: int) -> None:
        text = translate(
            "CredentialsPage",
            "%n credential(s) revoked. Others learn of it from the next status list.",
            "",
            count,
        )
        self._page.context.changes.announce(Topic.CREDENTIALS)
        self._page.context.notices.inform(
            text, translate("CredentialsPage", "Save status list…"), self.save_status_list
        )

    def save_status_list(self) -> None:
        """Ask for the passphrase, sign what is revoked, and save it where the person wants."""
        self._page.run(lambda: read_issuers(self._page.office), self._ask_status_list)

    def _ask_status_list(self, issuers: Issuers) -> None:
        def job(answer: IssuerAnswer) -> StatusListMade:
            return self._page.office.credential_life.status_list(
                answer.issuer_id, answer.passphrase
            )

        texts = (
            translate("CredentialsPage", "Save the status list"),
            translate("CredentialsPage", "Sign and save…"),
            translate(
                "CredentialsPage",
                "The signed list says which credentials are revoked, as of now. Give it to everyone"
                " who verifies, at least every 90 days: by e-mail, stick, or on your website.",
            ),
        )
        self.asking.ask(IssuerForm(issuers), texts, job, self._save_list)

    def _save_list(self, made: StatusListMade) -> None:
        from plc_desktop.credentials.status_list import SUFFIX

        name = file_name(
            "status-list",
            f"{made.status.issued_at:%Y-%m-%d}",
            str(made.status.version),
            suffix=SUFFIX,
        )
        chosen = self._page.context.ask_save_path(
            translate("CredentialsPage", "Save status list"),
            name,
            translate("CredentialsPage", "Status list (*.plcstatus)"),
        )
        if chosen:
            self._page.run(
                lambda: write_whole(Path(chosen), made.data),
                lambda _none: self._list_saved(made, Path(chosen)),
            )

    def _list_saved(self, made: StatusListMade, path: Path) -> None:
        self._page.context.notices.show(
            translate("CredentialsPage", "Saved status list {version} as of {date}: {path}").format(
                version=made.status.version,
                date=format_date(made.status.issued_at.astimezone().date()),
                path=path,
            )
        )

    def show_history(self, item: CredentialItem) -> None:
        """Show every paper that was made of a credential, and its revocation."""
        self._page.run(
            lambda: self._page.office.credential_life.history(item.id),
            lambda found: self._show_papers(item, found),
        )

    def _show_papers(self, item: CredentialItem, found: object) -> None:
        self.dialog = PapersDialog(self._page, item, found, self._papers)  # type: ignore[arg-type]
        self.dialog.open()
