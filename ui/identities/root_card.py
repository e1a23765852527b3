"""The organization's key: made once, kept on sticks and paper, never on this computer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QMenu, QPushButton, QVBoxLayout, QWidget

from plc_desktop.services.workspace.instants import moment
from ui.common import theme
from ui.common.card import Card, Note
from ui.common.changes import Topic
from ui.common.dates import format_date
from ui.common.document_texts import document_texts
from ui.common.editors import TextEdit
from ui.common.facts import FactList
from ui.common.flow import FlowLayout
from ui.common.form import FormField
from ui.common.pdf_view import PdfDialog
from ui.common.text import PlainLabel
from ui.identities.asking import (
    Values,
    ask,
    form_of,
    key_file_field,
    key_file_name,
    new_passphrase_fields,
    passphrase_field,
    path_of,
    person_field,
    target_field,
)

if TYPE_CHECKING:
    from plc_desktop.services.identities.root_key import RootMade, SheetMade
    from ui.common.page import Page
    from ui.identities.organization_loading import OrganizationState


class RootCard(Card):
    """What the key is for, its words, and what the director does with it."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.set_title(self.tr("Organization's key"))
        self._page = page
        self._state: OrganizationState | None = None
        self.dialog: QDialog | None = None
        self._says = PlainLabel("", "muted")
        self._facts = FactList()
        self._rivals = Note("", "problem")
        self.make_button = QPushButton(self.tr("Make the key…"))
        self.recover_button = QPushButton(self.tr("Recover it from the sheet…"))
        self.sheet_button = QPushButton(self.tr("Print the recovery sheet…"))
        self.copy_button = QPushButton(self.tr("Give somebody a copy…"))
        self.more_button = QPushButton(self.tr("More…"))
        self._build()

    def show_state(self, state: OrganizationState) -> None:
        """Show the key, or what it would be good for."""
        self._state = state
        root = state.root
        has_key = bool(root.key)
        self._says.setText(self._words_with_key() if has_key else self._words_without_key())
        made_on = format_date(moment(root.made_at_ms))
        self._facts.set_facts(
            [
                (self.tr("Words of the key"), " ".join(root.words)),
                (self.tr("Made"), f"{made_on}, {root.made_by}"),
            ]
            if has_key
            else []
        )
        self.make_button.setVisible(not has_key)
        for button in (
            self.recover_button,
            self.sheet_button,
            self.copy_button,
            self.more_button,
        ):
            button.setVisible(has_key)
        self._rivals.set_text(
            self.tr(
                "There are two keys for this organization, made on computers that did not know of"
                " each other. Agree on one and replace the other."
            )
            if root.rivals
            else ""
        )

    def _words_without_key(self) -> str:
        return self.tr(
            "With this key the director confirms who may sign hours and issue credentials in the"
            " organization's name. It lies on a USB stick and on paper, locked away, never on this"
            " computer. One office alone can work without it; with staff that changes, or with"
            " several organizations, make it."
        )

    def _words_with_key(self) -> str:
        return self.tr(
            "Needed to certify somebody, and only then. Keep the stick locked away, and a second"
            " copy with somebody you trust."
        )

    @Slot()
    def _make(self) -> None:
        state = self._known()
        form = form_of(
            self._holder(state, state.user_id),
            target_field(self._page.context, key_file_name(state.organization)),
            *new_passphrase_fields(),
        )
        self.dialog = ask(
            self._page,
            self.tr("Make the organization's key"),
            form,
            save_text=self.tr("Make the key"),
            explanation=self.tr("Put an empty USB stick into this computer first."),
            job=lambda values: self._page.office.root_key.make(
                path_of(values, "target"), values["new"], values["holder"]
            ),
            done=self._made,
        )

    def _made(self, made: RootMade) -> None:
        self._page.done(
            self.tr(
                "The key is written to {name}. Print its recovery sheet next, then lock both away."
            ).format(name=made.path.name),
            Topic.WORKSPACE,
        )

    @Slot()
    def _print_sheet(self) -> None:
        state = self._known()
        form = form_of(
            key_file_field(self._page.context),
            passphrase_field(),
            self._holder(state, state.user_id),
            FormField(
                "place",
                self.tr("Where the sheet will lie"),
                TextEdit(),
                self.tr("Such as: safe of the college."),
            ),
        )
        page_size, texts = self._page.context.page_size(), document_texts()

        def job(values: Values) -> SheetMade:
            from reports.root_sheet import render

            return self._page.office.root_key.sheet(
                path_of(values),
                values["passphrase"],
                lambda sheet: render(sheet, texts, page_size),
                values["holder"],
                values.get("place", ""),
            )

        self.dialog = ask(
            self._page,
            self.tr("Print the recovery sheet"),
            form,
            save_text=self.tr("Make the sheet"),
            explanation=self.tr(
                "Whoever has this paper can make the key anew, without any passphrase. Print it,"
                " and lock it away in another place than the stick."
            ),
            job=job,
            done=self._show_sheet,
        )

    def _show_sheet(self, made: SheetMade) -> None:
        self._page.context.changes.announce(Topic.WORKSPACE)
        self.dialog = PdfDialog(
            self._page.context,
            self.tr("Recovery sheet of the organization's key"),
            made.pdf,
            "organization-key-recovery.pdf",
            self._page,
            is_private=True,
        )
        self.dialog.open()

    @Slot()
    def _give_copy(self) -> None:
        state = self._known()
        form = form_of(
            key_file_field(self._page.context),
            passphrase_field(),
            self._holder(state, ""),
            target_field(self._page.context, key_file_name(state.organization)),
            *new_passphrase_fields(self.tr("Their own passphrase for the copy")),
        )
        self.dialog = ask(
            self._page,
            self.tr("Give somebody a copy"),
            form,
            save_text=self.tr("Write the copy"),
            explanation=self.tr(
                "A second person with a copy means that nothing stands still when you are away."
                " They type their own passphrase here."
            ),
            job=lambda values: self._page.office.root_key.add_custodian(
                path_of(values),
                values["passphrase"],
                values["holder"],
                path_of(values, "target"),
                values["new"],
            ),
            done=partial(self._copied, self.tr("The copy is written to {name}.")),
        )

    @Slot()
    def _recover(self) -> None:
        state = self._known()
        form = form_of(
            FormField(
                "code",
                self.tr("Code on the recovery sheet"),
                TextEdit(),
                self.tr("Capitals, spaces and hyphens do not matter."),
                is_required=True,
            ),
            self._holder(state, state.user_id),
            target_field(self._page.context, key_file_name(state.organization)),
            *new_passphrase_fields(),
        )
        self.dialog = ask(
            self._page,
            self.tr("Recover the key from its sheet"),
            form,
            save_text=self.tr("Write the key"),
            explanation=self.tr(
                "When the stick is broken or its passphrase forgotten. If it may be in the wrong"
                " hands, replace the key afterwards."
            ),
            job=lambda values: self._page.office.root_key.recover(
                values["code"], path_of(values, "target"), values["new"], values["holder"]
            ),
            done=partial(self._copied, self.tr("The key is written to {name} again.")),
        )

    @Slot()
    def _change_passphrase(self) -> None:
        form = form_of(
            key_file_field(self._page.context),
            passphrase_field(label=self.tr("Passphrase so far")),
            *new_passphrase_fields(self.tr("New passphrase")),
        )
        self.dialog = ask(
            self._page,
            self.tr("Change the key's passphrase"),
            form,
            save_text=self.tr("Change it"),
            explanation=self.tr("Other copies keep their own passphrases."),
            job=lambda values: self._page.office.root_key.change_passphrase(
                path_of(values), values["passphrase"], values["new"]
            ),
            done=lambda _none: self._page.done(self.tr("The key has a new passphrase.")),
        )

    @Slot()
    def _replace(self) -> None:
        state = self._known()
        form = form_of(
            key_file_field(self._page.context),
            passphrase_field(),
            self._holder(state, state.user_id),
            target_field(self._page.context, key_file_name(f"{state.organization} new")),
            *new_passphrase_fields(self.tr("Passphrase of the new key")),
        )
        self.dialog = ask(
            self._page,
            self.tr("Replace the organization's key"),
            form,
            save_text=self.tr("Replace the key"),
            explanation=self.tr(
                "When a copy was lost or stolen. What the old key confirmed so far stays. From now"
                " on only the new key counts, and everyone who held a copy or a sheet of the old"
                " one needs a new one."
            ),
            job=lambda values: self._page.office.root_key.replace(
                path_of(values),
                values["passphrase"],
                path_of(values, "target"),
                values["new"],
                values["holder"],
            ),
            done=partial(self._copied, self.tr("The new key is written to {name}.")),
        )

    def _copied(self, words: str, made: RootMade) -> None:
        self._page.done(words.format(name=made.path.name), Topic.WORKSPACE)

    def _holder(self, state: OrganizationState, chosen: str) -> FormField:
        return person_field("holder", self.tr("Who keeps it"), list(state.people), chosen)

    def _known(self) -> OrganizationState:
        assert self._state is not None  # noqa: S101  # the buttons are hidden until it is there
        return self._state

    def _build(self) -> None:
        self.body.addWidget(self._says)
        self._rivals.hide()
        self.body.addWidget(self._rivals)
        self.body.addWidget(self._facts)
        buttons = QWidget()
        row = FlowLayout(buttons, spacing=theme.current().px(8))
        self.make_button.setProperty("role", "primary")
        menu = QMenu(self.more_button)
        menu.addAction(self.tr("Change its passphrase…"), self._change_passphrase)
        menu.addAction(self.tr("Replace it, because a copy was lost…"), self._replace)
        self.more_button.setMenu(menu)
        for button, slot in (
            (self.make_button, self._make),
            (self.sheet_button, self._print_sheet),
            (self.copy_button, self._give_copy),
            (self.recover_button, self._recover),
            (self.more_button, None),
        ):
            button.setAutoDefault(False)
            button.hide()
            row.addWidget(button)
            if slot is not None:
                button.clicked.connect(slot)
        self.body.addWidget(buttons)


def column_of(*widgets: QWidget) -> QWidget:
    """Return widgets one below the other, with room at the end."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.current().px(12))
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return box
