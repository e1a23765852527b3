"""Who signs at this computer with keys that are kept here, and copies of those keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.common.card import Card
from ui.common.changes import Topic
from ui.common.facts import clear_layout
from ui.common.form import FormField
from ui.common.text import PlainLabel
from ui.identities.asking import (
    Values,
    ask,
    form_of,
    new_passphrase_fields,
    passphrase_field,
    path_of,
)
from ui.identities.loading import PersonChoice, file_name
from ui.workspace.path_edit import PathEdit

if TYPE_CHECKING:
    from ui.common.form_dialog import FormDialog
    from ui.common.page import Page


class KeysHereCard(Card):
    """A line for each person, with a copy to make; a copy can be brought here, too."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.set_title(self.tr("People who sign at this computer"))
        self._page = page
        self.dialog: FormDialog | None = None
        self._lines = QVBoxLayout()
        self.restore_button = QPushButton(self.tr("Bring a key here…"))
        self.restore_button.setAutoDefault(False)
        self.restore_button.clicked.connect(self._ask_restore)
        self.body.addLayout(self._lines)
        self.body.addWidget(self.restore_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addStretch(1)

    def show_people(self, people: list[PersonChoice]) -> None:
        """Show whose keys are kept here."""
        clear_layout(self._lines)
        for person in people:
            self._lines.addWidget(self._line(person))
        if not people:
            self._lines.addWidget(
                PlainLabel(
                    self.tr("Nobody yet. A key is made when somebody signs here the first time."),
                    "muted",
                )
            )

    def _line(self, person: PersonChoice) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(PlainLabel(person.name), 1)
        copy = QPushButton(self.tr("Copy…"))
        copy.setToolTip(self.tr("Make a copy of the key, in case this computer is lost."))
        copy.setAccessibleName(self.tr("Copy the key of {name}").format(name=person.name))
        copy.setAutoDefault(False)
        copy.clicked.connect(partial(self._ask_copy, person))
        row.addWidget(copy)
        return box

    def _ask_copy(self, person: PersonChoice) -> None:
        context = self._page.context
        kinds = self.tr("Keys (*.plckey)")
        title = self.tr("Where to keep the copy")
        suggested = file_name(person.name).removesuffix(".plccard") + ".plckey"

        def job(values: Values) -> None:
            self._page.office.identities.export_key(
                person.id, values["passphrase"], path_of(values, "target"), values["new"]
            )

        self.dialog = ask(
            self._page,
            self.tr("Copy the key of {name}").format(name=person.name),
            form_of(
                passphrase_field(label=self.tr("Their passphrase")),
                FormField(
                    "target",
                    self.tr("Where to write it"),
                    PathEdit(
                        lambda _now: context.ask_save_path(title, suggested, kinds),
                        self.tr("Choose…"),
                    ),
                    is_required=True,
                ),
                *new_passphrase_fields(self.tr("Passphrase of the copy")),
            ),
            save_text=self.tr("Write the copy"),
            explanation=self.tr(
                "{name} types their own passphrase. The copy belongs to them, not to the office."
            ).format(name=person.name),
            job=job,
            done=lambda _none: context.notices.show(self.tr("The copy is written.")),
        )

    def _ask_restore(self) -> None:
        context = self._page.context
        kinds = self.tr("Keys (*.plckey)")
        title = self.tr("Choose the copy of a key")
        self.dialog = ask(
            self._page,
            self.tr("Bring a key here"),
            form_of(
                FormField(
                    "copy",
                    self.tr("The copy of the key"),
                    PathEdit(lambda _now: context.ask_open_path(title, kinds), self.tr("Choose…")),
                    self.tr("Its name ends in .plckey."),
                    is_required=True,
                ),
                passphrase_field(label=self.tr("Passphrase of the copy")),
            ),
            save_text=self.tr("Bring it here"),
            explanation=self.tr("For somebody who signed at the office's computer before."),
            job=lambda values: self._page.office.identities.import_key(
                path_of(values, "copy"), values["passphrase"]
            ),
            done=lambda _person_id: self._page.done(
                self.tr("The key is here; they sign with the passphrase of the copy."),
                Topic.PEOPLE,
            ),
        )
