"""Choosing a placement: parent leader, site and role in one line, narrowed while typing."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from plc_desktop.domain.tables import PlacementRow, TableRequest
from plc_desktop.errors import RuleError
from ui.common.changes import ChangesHub, Topic
from ui.common.choosers import ChoiceEdit, Option
from ui.common.labels import list_word

if TYPE_CHECKING:
    from plc_desktop.services.app import Office


def load_placements(office: Office, person_id: str = "") -> list[PlacementRow]:
    """Return all placements, or those of one person; called on the worker."""
    filters = {"person": person_id} if person_id else {}
    rowids = office.tables.ids("placements", TableRequest(filters=filters, sort="person"))
    return cast("list[PlacementRow]", office.tables.rows("placements", rowids))


def placement_option(row: PlacementRow) -> Option:
    """Return a placement as it stands in a list."""
    detail = " · ".join(part for part in (row.site, list_word(row.role)) if part)
    return Option(row.id, row.person, detail)


_CONCERNS = frozenset({Topic.PLACEMENTS, Topic.PEOPLE, Topic.ORGANIZATIONS, Topic.EVERYTHING})


class PlacementChoice(ChoiceEdit):
    """One placement out of all.

    Attributes:
        is_stale: Whether the placements have to be loaded (again).

    Signals:
        placement_chosen: The `PlacementRow` that was chosen.
    """

    placement_chosen = Signal(object)

    def __init__(self, changes: ChangesHub | None = None, parent: QWidget | None = None) -> None:
        self.is_stale = True
        self._rows: dict[str, PlacementRow] = {}
        self._told = ""
        super().__init__(parent=parent)
        self.setMinimumContentsLength(28)
        line = self.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("Type a name or a site"))
        self.setAccessibleName(self.tr("Placement"))
        self.edited.connect(self._tell)
        if changes is not None:
            changes.happened.connect(self._note_change)

    @property
    def row(self) -> PlacementRow | None:
        """The chosen placement, None while nothing makes sense."""
        try:
            return self._rows.get(str(self.value()))
        except RuleError:
            return None

    def set_rows(self, rows: Sequence[PlacementRow]) -> None:
        """Offer these placements; the chosen one stays if it is among them."""
        self.is_stale = False
        self._rows = {row.id: row for row in rows}
        self.set_options([placement_option(row) for row in rows])
        self._tell()

    @Slot(object)
    def _note_change(self, topic: Topic) -> None:
        self.is_stale = self.is_stale or topic in _CONCERNS

    @Slot()
    def _tell(self) -> None:
        row = self.row
        self.setToolTip(f"<p>{escape(self.currentText())}</p>")  # never read as markup
        chosen = row.id if row is not None else ""
        if row is not None and chosen != self._told:
            self._told = chosen
            self.placement_chosen.emit(row)
