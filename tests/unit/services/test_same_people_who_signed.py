"""Two records are said to be one person although one of them signed hours of the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from plc_desktop.changes.facts import SIGN_OFF
from plc_desktop.errors import RuleError
from plc_desktop.services.app import Office
from tests import factories
from tests.factories import Placed
from tests.laptops import Laptop, join, send


@pytest.fixture
def placed(ana: Laptop) -> Placed:
    """A parent leader with a line of hours that nobody signed yet."""
    placed = factories.place(ana.office, "Lan Pham")
    factories.record_hours(ana.office, placed)
    return placed


def test_where_the_signature_is_known_it_is_taken_back_first(ana: Laptop, placed: Placed) -> None:
    office = ana.office
    factories.sign_all(office, placed.supervisor_id, "paper")
    again = factories.add_person(office, full_name="Lan T. Pham").id
    office.people.same_person(again, placed.person_id)
    for one in (placed.person_id, again):
        with pytest.raises(RuleError, match="signed_the_other") as caught:
            office.people.same_person(placed.supervisor_id, one)
        assert caught.value.facts == {"signer": "Rosa Méndez", "name": "Lan Pham"}
    with office.session.read() as reader:
        signed = [fact.id for fact in reader.facts(SIGN_OFF)]
    office.sign_off.take_back(signed)
    office.people.same_person(placed.supervisor_id, again)
    assert not _asked(office)


def test_signed_on_another_laptop_meanwhile_it_is_asked_until_somebody_decides(
    ana: Laptop, placed: Placed, tmp_path: Path
) -> None:
    bo = join(ana, tmp_path / "bo", "Bo’s laptop")
    bo.office.people.same_person(placed.person_id, placed.supervisor_id)
    factories.sign_all(ana.office, placed.supervisor_id, "paper")
    ana.office.syncing.import_file(
        file := send(bo, tmp_path / "stick"), ana.office.syncing.look(file).report.confirmation
    )
    pair = {placed.person_id, placed.supervisor_id}
    assert _asked(ana.office) == [pair]
    assert _counted(ana.office, placed) == 0
    two = ana.office.people.different_people(*pair)
    assert (_asked(ana.office), _counted(ana.office, placed)) == ([], 120)
    ana.office.history.undo(two)
    one = ana.office.people.same_person(*pair)
    assert (_asked(ana.office), _counted(ana.office, placed)) == ([], 0)
    ana.office.history.undo(one)
    assert _asked(ana.office) == [pair]
    bo.office.close()


def _asked(office: Office) -> list[set[str]]:
    """Return the pairs that are asked about because of a signature."""
    found = office.people.possible_same_people()
    return [{one.a.id, one.b.id} for one in found if one.has_signed and not one.is_contested]


def _counted(office: Office, placed: Placed) -> int:
    with office.session.read() as reader:
        return reader.totals(placed.person_id).counted_minutes
