"""Signatures that are genuine but do not count because of their key, and letting them count."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton

from ui.common.card import Card
from ui.common.changes import Topic
from ui.common.columns import Column, RowAction
from ui.common.dates import format_date
from ui.common.editors import LongTextEdit
from ui.common.form import FormField
from ui.common.messages import text_for_code
from ui.common.table import PagedTable
from ui.common.table_source import ListSource
from ui.common.text import PlainLabel
from ui.identities.asking import Values, ask, form_of, key_file_field, passphrase_field

if TYPE_CHECKING:
    from plc_desktop.services.identities.set_aside import SetAside
    from ui.common.form_dialog import FormDialog
    from ui.common.page import Page

translate = QCoreApplication.translate

_CUT_OFF = "key_revoked"
"""The one reason that people can overrule: a key was withdrawn before its file arrived."""


class SetAsideCard(Card):
    """Hidden while every signature counts."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.set_title(self.tr("Signatures that do not count"))
        self._page = page
        self._has_key = False
        self.dialog: FormDialog | None = None
        self.readmit_button = QPushButton(self.tr("Let it count again…"))
        source: ListSource[SetAside] = ListSource(page.office.certificates.set_aside)
        self.table: PagedTable[SetAside] = PagedTable(
            page.context, source, _columns(), name=self.tr("Signatures that do not count")
        )
        self.table.set_row_actions(
            [RowAction(self.tr("Let it count again…"), self._ask, _can_readmit)]
        )
        self.readmit_button.setAutoDefault(False)
        self.readmit_button.setEnabled(False)
        self.readmit_button.clicked.connect(lambda: self._ask(self.table.selected_rows()))
        self.table.selection_changed.connect(self._allow)
        self.table.add_tool(self.readmit_button)
        self.body.addWidget(
            PlainLabel(
                self.tr(
                    "They arrived after their key was withdrawn, or outside what their certificate"
                    " allows. Ask the supervisor before you let one count."
                ),
                "muted",
            )
        )
        self.body.addWidget(self.table, 1)
        self.hide()

    def show_signatures(self, found: tuple[SetAside, ...], *, has_key: bool) -> None:
        """Show them, or nothing if there are none."""
        self._has_key = has_key
        self.setVisible(bool(found))
        if found:
            self.table.reload()

    def _allow(self) -> None:
        self.readmit_button.setEnabled(_can_readmit(self.table.selected_rows()))

    def _ask(self, rows: list[SetAside]) -> None:
        fields = [
            FormField(
                "reason",
                self.tr("How do you know that the supervisor signed?"),
                LongTextEdit(),
                self.tr("Such as: called Rosa on March 22, she signed before the laptop was lost."),
                is_required=True,
            )
        ]
        if self._has_key:
            fields += [key_file_field(self._page.context), passphrase_field()]
        ids = [row.fact_id for row in rows]
        self.dialog = ask(
            self._page,
            self.tr("Let signatures count again"),
            form_of(*fields),
            save_text=self.tr("Let it count"),
            job=partial(self._readmit, ids),
            done=lambda change_id: self._page.done(
                self.tr("The signature counts again."),
                Topic.WORKSPACE,
                Topic.SIGN_OFF,
                Topic.HOURS,
                change_id=change_id,
            ),
        )

    def _readmit(self, ids: list[str], values: Values) -> str:
        file = values.get("root_file")
        return self._page.office.certificates.readmit(
            ids, values["reason"], Path(file) if file else None, values.get("passphrase", "")
        )


def _columns() -> list[Column[SetAside]]:
    return [
        Column(
            translate("SetAsideCard", "Supervisor"),
            lambda row: row.supervisor,
            is_strong=True,
            width=18,
        ),
        Column(translate("SetAsideCard", "Parent leader"), lambda row: row.person, width=18),
        Column(
            translate("SetAsideCard", "Signed on"),
            lambda row: format_date(row.signed_on) if row.signed_on else "",
            width=14,
        ),
        Column(translate("SetAsideCard", "Why"), _why, grows=True, tooltip=_why, width=30),
    ]


def _why(row: SetAside) -> str:
    return text_for_code(row.code, {"name": row.supervisor})


def _can_readmit(rows: list[SetAside]) -> bool:
    return bool(rows) and all(row.code == _CUT_OFF for row in rows)
