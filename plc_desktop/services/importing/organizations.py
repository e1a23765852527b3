"""Finds or plans the organizations that rows name."""

from __future__ import annotations

from collections.abc import Sequence

from plc_desktop.domain.records import Organization
from plc_desktop.exchange.sheets import Cell
from plc_desktop.services.importing import findings, vocabulary
from plc_desktop.services.importing.cells import text_in
from plc_desktop.services.importing.draft import Draft, Place
from plc_desktop.services.importing.people import name_key
from plc_desktop.services.importing.tables import Table

_FUNCTIONS = ("nominates", "hosts_placements", "trains", "gives_course", "issues")
_KIND_OF_FUNCTION = {"gives_course": "college"}


class Organizations:
    """Every organization the workspace or the workbook knows, by name."""

    def __init__(self, organizations: Sequence[Organization], draft: Draft) -> None:
        self._draft = draft
        self._records: dict[str, Organization] = {}
        self._answers: dict[tuple[Cell, str], tuple[str, str]] = {}
        for organization in organizations:
            self._records.setdefault(name_key(organization.name), organization)
        self._by_id = {found.id: found for found in self._records.values()}

    def named(self, cell: Cell, function: str, place: Place) -> tuple[str, str]:
        """Return the id of the organization a cell names, planned if new.

        An empty cell gives no id and no reason.

        Args:
            cell: What stands in the row.
            function: What the row says the organization does; empty if nothing.
            place: Where it stands.
        """
        known = self._answers.get((cell, function))
        if known is None:
            known = self._answers[cell, function] = self._named(cell, function, place)
        return known

    def _named(self, cell: Cell, function: str, place: Place) -> tuple[str, str]:
        name, reason = text_in(cell, 200)
        if reason or not name:
            return "", reason
        found = self._records.get(name_key(name))
        if found is None:
            kind = _KIND_OF_FUNCTION.get(function, "cbo")
            made = Organization(id="", name=name, kind=kind, functions=_known((function,)))
            return self._add(made), ""
        present = self._draft.current(found)
        self._draft.fill(present, place, functions=_known((*present.functions, function)))
        return found.id, ""

    def _add(self, organization: Organization) -> str:
        made = self._draft.add(organization)
        self._records[name_key(made.name)] = self._by_id[made.id] = made
        return made.id

    def plan(self, table: Table) -> None:
        """Plan the rows of a list of organizations."""
        for number, cells in table.rows:
            self._plan_row(table, number, cells)

    def _plan_row(self, table: Table, number: int, cells: Sequence[Cell]) -> None:
        values: dict[str, object] = {}
        for role, longest in (("name", 200), ("city", 200), ("contact_name", 200), ("phone", 200)):
            values[role], reason = text_in(table.cell(cells, role), longest)
            if reason:
                self._draft.reject(table, number, role, reason)
                return
        if not values["name"]:
            self._draft.reject(table, number, "name", findings.MISSING)
            return
        place = Place(table.sheet, number)
        found = self._records.get(name_key(str(values.pop("name"))))
        organization_id = found.id if found else self.named(table.cell(cells, "name"), "", place)[0]
        values |= _more_values(table, cells)
        self._draft.fill(self._by_id[organization_id], place, **values)


def _known(functions: Sequence[str]) -> tuple[str, ...]:
    """Return the functions in the order of the catalogue, each once."""
    return tuple(function for function in _FUNCTIONS if function in functions)


def _more_values(table: Table, cells: Sequence[Cell]) -> dict[str, object]:
    kind = vocabulary.organization_kind(str(table.cell(cells, "kind") or ""))
    languages = text_in(table.cell(cells, "languages"), 200)[0]
    return {
        "kind": kind,
        "email": email_in(table.cell(cells, "email")),
        "languages": tuple(
            vocabulary.language(part)
            for part in languages.replace(";", ",").split(",")
            if part.strip()
        ),
    }


def email_in(cell: Cell) -> str:
    """Return an e-mail address, empty if the cell holds none."""
    text = text_in(cell, 200)[0]
    name, at, host = text.partition("@")
    is_address = bool(name and at and host) and "@" not in host and not any(map(str.isspace, text))
    return text if is_address else ""
