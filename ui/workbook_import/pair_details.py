"""What tells two people of like names apart: their rows, or what the workspace knows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from plc_desktop.domain.names import fold
from plc_desktop.domain.records import Person
from ui.workbook_import.lists import row_words

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.importing.findings import SamePerson
    from plc_desktop.services.importing.workbook_import import ImportPreview


def pair_details(office: Office, preview: ImportPreview) -> Mapping[str, Mapping[str, str]]:
    """Return words about both sides of every pair of like names, by the pair's id.

    Runs on the worker.
    """
    wanted = {fold(pair.other) for pair in preview.plan.same_people if not pair.other_id}
    places = _first_rows(preview, wanted) if wanted else {}
    return {
        pair.id: {
            "name": row_words(preview, pair.sheet, pair.row),
            "other": _other(office, pair, places),
        }
        for pair in preview.plan.same_people
    }


def _other(office: Office, pair: SamePerson, places: Mapping[str, str]) -> str:
    if not pair.other_id:
        return places.get(fold(pair.other), "")
    person = office.records.find(Person, pair.other_id)
    if person is None:
        return ""
    year = str(person.birth_year) if person.birth_year else ""
    return " · ".join(filter(None, (person.phone, person.email, year)))


def _first_rows(preview: ImportPreview, wanted: set[str]) -> dict[str, str]:
    """Return the first row in which each of these names stands in a cell."""
    found: dict[str, str] = {}
    for sheet in preview.workbook.sheets:
        for number, cells in sheet.rows:
            for cell in cells:
                if isinstance(cell, str) and fold(cell) in wanted - found.keys():
                    found[fold(cell)] = row_words(preview, sheet.name, number)
        if wanted == found.keys():
            break
    return found
