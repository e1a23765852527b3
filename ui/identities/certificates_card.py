"""What the organization's key confirmed: who may do what, where, and until when."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QDialog, QPushButton

from ui.common.card import Card
from ui.common.changes import Topic
from ui.common.choosers import ChoiceEdit, ChoicesEdit, Option
from ui.common.columns import Column, EmptyState, Filter, RowAction
from ui.common.dates import format_date
from ui.common.editors import DateEdit, LongTextEdit, TextEdit
from ui.common.form import Form, FormField
from ui.common.labels import choice_label
from ui.common.messages import text_for_code
from ui.common.painting import Badge
from ui.common.searched_choices import SearchedChoicesEdit
from ui.common.table import PagedTable
from ui.common.table_source import ListSource
from ui.identities.asking import (
    Values,
    ask,
    form_of,
    key_file_field,
    passphrase_field,
    path_of,
)
from ui.identities.organization_loading import CertifyChoices, certify_choices

if TYPE_CHECKING:
    from plc_desktop.services.identities.certificate_list import CertificateItem
    from plc_desktop.services.identities.certificates import Certified
    from ui.common.page import Page

translate = QCoreApplication.translate

_MANY = 16
"""Of more sites or cohorts some are shown, and the others found by a search."""

_TONES = {
    "standing": ("good", "check"),
    "not_yet": ("information", "clock"),
    "expired": ("neutral", "history"),
    "revoked": ("problem", "void"),
    "root_replaced": ("waiting", "warning"),
    "forged": ("problem", "warning"),
}


class CertificatesCard(Card):
    """Certified people and computers; certifying needs the organization's key."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.set_title(self.tr("Certified people and computers"))
        self._page = page
        self._has_key = False
        self.dialog: QDialog | None = None
        self.person_button = QPushButton(self.tr("Certify a person…"))
        self.computer_button = QPushButton(self.tr("Certify this computer…"))
        source: ListSource[CertificateItem] = ListSource(
            lambda: list(reversed(page.office.certificates.all())),
            lambda item: f"{_name(item)} {_roles(item)} {_scope(item)}",
            {"name": lambda item: _name(item).casefold()},
            {"status": lambda item: item.status},
        )
        self.table: PagedTable[CertificateItem] = PagedTable(
            page.context,
            source,
            _columns(),
            name=self.tr("Certificates"),
            empty=EmptyState(
                self.tr(
                    "Nobody is certified yet. A certificate says which role a person's key has, at"
                    " which sites and until when; every office of the organization believes it."
                )
            ),
            filters=[
                Filter(
                    "status",
                    self.tr("State"),
                    tuple((status, status_badge(status).text) for status in _TONES),
                )
            ],
        )
        self._build()

    def show_key(self, *, has_key: bool) -> None:
        """Offer certifying only where there is a key to do it with; load the list."""
        self._has_key = has_key
        for button in (self.person_button, self.computer_button):
            button.setEnabled(has_key)
            button.setToolTip("" if has_key else self.tr("Make the organization's key first."))
        self.table.reload()

    @Slot()
    def _load_choices(self) -> None:
        self._page.run(partial(certify_choices, self._page.office), self._ask_person)

    def _ask_person(self, choices: CertifyChoices) -> None:
        today = self._page.context.today
        keys = ChoiceEdit([Option(key, words) for _person, key, words in choices.keys])
        form = form_of(
            FormField(
                "key",
                self.tr("Whose key"),
                keys,
                self.tr("People whose card you accepted, and those who sign at this computer."),
                is_required=True,
            ),
            FormField(
                "roles",
                self.tr("May act as"),
                ChoicesEdit([Option(role, choice_label(role)) for role in choices.roles]),
                self.tr(
                    "From the first trainer, instructor or coordinator on, only certified ones"
                    " confirm attendance, confirm course results, or join and part records."
                ),
                is_required=True,
            ),
        )
        self._add_scope(form, choices)
        form.add(
            FormField("from_on", self.tr("From"), DateEdit(today), self.tr("Empty: today.")),
            FormField("until_on", self.tr("Until"), DateEdit(today), self.tr("Empty: no end.")),
        )
        form.add(key_file_field(self._page.context))
        form.add(passphrase_field())
        whose = {key: person_id for person_id, key, _words in choices.keys}

        def job(values: Values) -> Certified:
            from plc_desktop.services.identities.certificates import CertifyRequest

            request = CertifyRequest(
                person_id=whose[values["key"]],
                key=values["key"],
                roles=tuple(values["roles"]),
                sites=tuple(values.get("sites", ())),
                cohorts=tuple(values.get("cohorts", ())),
                from_on=values.get("from_on"),
                until_on=values.get("until_on"),
            )
            return self._page.office.certificates.certify(
                path_of(values), values["passphrase"], request
            )

        self.dialog = ask(
            self._page,
            self.tr("Certify a person"),
            form,
            save_text=self.tr("Certify"),
            job=job,
            done=lambda _made: self._certified(self.tr("Certified.")),
        )

    def _add_scope(self, form: Form, choices: CertifyChoices) -> None:
        for name, label, help_text, found in (
            (
                "sites",
                self.tr("Only at these sites"),
                self.tr("None chosen means everywhere."),
                choices.sites,
            ),
            (
                "cohorts",
                self.tr("Only for these cohorts"),
                self.tr("None chosen means all."),
                choices.cohorts,
            ),
        ):
            if found:
                options = [Option(each.id, each.label) for each in found]
                is_long = len(options) > _MANY
                editor = SearchedChoicesEdit(options) if is_long else ChoicesEdit(options)
                form.add(FormField(name, label, editor, help_text))

    @Slot()
    def _ask_computer(self) -> None:
        form = form_of(
            FormField(
                "label",
                self.tr("What you call this computer"),
                TextEdit(),
                self.tr("Such as: Ana's laptop."),
                is_required=True,
            ),
            FormField(
                "until_on",
                self.tr("Until"),
                DateEdit(self._page.context.today),
                self.tr("Empty: no end."),
            ),
            key_file_field(self._page.context),
            passphrase_field(),
        )
        self.dialog = ask(
            self._page,
            self.tr("Certify this computer"),
            form,
            save_text=self.tr("Certify"),
            explanation=self.tr(
                "Other computers of the organization then know that files from this one are yours."
            ),
            job=lambda values: self._page.office.certificates.certify_device(
                path_of(values),
                values["passphrase"],
                values["label"],
                until_on=values.get("until_on"),
            ),
            done=lambda _made: self._certified(self.tr("This computer is certified.")),
        )

    def _certified(self, said: str) -> None:
        self._page.done(said, Topic.WORKSPACE, Topic.PEOPLE)

    def _ask_withdraw(self, items: list[CertificateItem]) -> None:
        item = items[0]
        form = form_of(FormField("reason", self.tr("Why?"), LongTextEdit(), is_required=True))
        self.dialog = ask(
            self._page,
            self.tr("Withdraw the certificate of {name}").format(name=_name(item)),
            form,
            save_text=self.tr("Withdraw it"),
            explanation=self.tr(
                "What was signed and received before stays signed. The organization's key is not"
                " needed for this."
            ),
            job=lambda values: self._page.office.certificates.revoke(item.id, values["reason"]),
            done=lambda change_id: self._page.done(
                self.tr("The certificate is withdrawn."),
                Topic.WORKSPACE,
                Topic.PEOPLE,
                change_id=change_id,
            ),
        )

    def _build(self) -> None:
        self.table.set_row_actions(
            [RowAction(self.tr("Withdraw…"), self._ask_withdraw, _can_withdraw, "Del")]
        )
        for button in (self.person_button, self.computer_button):
            button.setAutoDefault(False)
            self.table.add_tool(button)
        self.person_button.clicked.connect(self._load_choices)
        self.computer_button.clicked.connect(self._ask_computer)
        self.body.addWidget(self.table, 1)


def status_badge(status: str) -> Badge:
    """Return the word, color and icon of a certificate's status."""
    words = {
        "standing": translate("CertificatesCard", "Valid"),
        "not_yet": translate("CertificatesCard", "Not yet"),
        "expired": translate("CertificatesCard", "Over"),
        "revoked": translate("CertificatesCard", "Withdrawn"),
        "root_replaced": translate("CertificatesCard", "By an earlier key"),
        "forged": translate("CertificatesCard", "Never counted"),
    }
    tone, icon = _TONES[status]
    return Badge(words[status], tone, icon)


def _columns() -> list[Column[CertificateItem]]:
    return [
        Column(
            translate("CertificatesCard", "Who"),
            _name,
            sort="name",
            is_strong=True,
            width=18,
        ),
        Column(translate("CertificatesCard", "May act as"), _roles, width=20, grows=True),
        Column(translate("CertificatesCard", "Where"), _scope, width=18),
        Column(translate("CertificatesCard", "Dates"), _dates, width=18),
        Column(
            translate("CertificatesCard", "State"),
            lambda item: status_badge(item.status).text,
            chip=lambda item: status_badge(item.status),
            tooltip=_why,
            width=14,
        ),
    ]


def _name(item: CertificateItem) -> str:
    return item.label if item.kind == "device" else item.person


def _roles(item: CertificateItem) -> str:
    if item.kind == "device":
        return translate("CertificatesCard", "Computer of the organization")
    return ", ".join(choice_label(role) for role in item.roles)


def _scope(item: CertificateItem) -> str:
    found = [choice.label for choice in (*item.sites, *item.cohorts)]
    return ", ".join(found) or translate("CertificatesCard", "Everywhere")


def _dates(item: CertificateItem) -> str:
    start = format_date(item.from_on) if item.from_on else ""
    if item.until_on is None:
        return translate("CertificatesCard", "Since {date}").format(date=start)
    return f"{start} – {format_date(item.until_on)}"


def _why(item: CertificateItem) -> str:
    return text_for_code(item.reason, {}) if item.status == "forged" else item.reason


def _can_withdraw(items: list[CertificateItem]) -> bool:
    return len(items) == 1 and items[0].status in {"standing", "not_yet"}
