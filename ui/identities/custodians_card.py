"""Who holds a copy of the organization's key, on a stick or on paper."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from plc_desktop.services.workspace.instants import moment
from ui.common import theme
from ui.common.card import Card
from ui.common.changes import Topic
from ui.common.dates import format_date
from ui.common.facts import clear_layout
from ui.common.text import PlainLabel

if TYPE_CHECKING:
    from plc_desktop.services.identities.custodians import Custodian
    from plc_desktop.services.identities.root_key import RootStatus
    from ui.common.page import Page


class CustodiansCard(Card):
    """A line for each copy; one that was handed back is taken off the list, which can be undone."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.set_title(self.tr("Who holds a copy"))
        self._page = page
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.current().px(8))
        self.body.addLayout(self._lines)

    def show_root(self, root: RootStatus) -> None:
        """Show the holders of copies of the key, and of earlier ones still on the list."""
        self.setVisible(bool(root.key))
        clear_layout(self._lines)
        for custodian in sorted(root.custodians, key=_order):
            self._lines.addWidget(self._line(custodian))
        files = [each for each in root.custodians if each.is_current and each.form == "file"]
        has_sheet = any(each.is_current and each.form == "sheet" for each in root.custodians)
        if root.key and (len(files) < 2 or not has_sheet):  # noqa: PLR2004  # one and a second
            self._lines.addWidget(PlainLabel(self._advice(has_sheet=has_sheet), tone="waiting"))

    def _advice(self, *, has_sheet: bool) -> str:
        if not has_sheet:
            return self.tr("Print the recovery sheet: if the stick breaks, only the sheet helps.")
        return self.tr("Give a second person a copy, for the day when the first is not there.")

    def _line(self, custodian: Custodian) -> QWidget:
        form = self.tr("File") if custodian.form == "file" else self.tr("Recovery sheet")
        at = moment(custodian.noted_at_ms)
        parts = [form, custodian.note, format_date(at)]
        if not custodian.is_current:
            parts.append(self.tr("of an earlier key: destroy it"))
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(custodian.person, "strong"))
        words.addWidget(PlainLabel(" · ".join(part for part in parts if part), "help"))
        row.addLayout(words, 1)
        back = QPushButton(self.tr("Handed back"))
        back.setToolTip(self.tr("The copy was handed back or destroyed."))
        back.setAccessibleName(
            self.tr("{name} handed back: {form}").format(name=custodian.person, form=form)
        )
        back.clicked.connect(partial(self._hand_back, custodian))
        row.addWidget(back)
        return box

    def _hand_back(self, custodian: Custodian) -> None:
        remove = self._page.office.root_key.remove_custodian
        said = self.tr("{name} is off the list of holders.").format(name=custodian.person)
        self._page.run(
            partial(remove, custodian.fact_id),
            lambda change_id: self._page.done(said, Topic.WORKSPACE, change_id=change_id),
        )


def _order(custodian: Custodian) -> tuple[bool, str, str]:
    """Return copies of the present key first, by name, sticks before paper."""
    return not custodian.is_current, custodian.person.casefold(), custodian.form
