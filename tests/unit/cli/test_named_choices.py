"""Records that can be chosen where two laptops differ are named on the command line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from plc_desktop.cli.deciding import names_of
from plc_desktop.domain.records import Person, Placement
from tests import factories
from tests.factories import Clock
from tests.laptops import join, send, start


def test_people_and_organizations_to_choose_from_are_named(tmp_path: Path, clock: Clock) -> None:
    ana = start(tmp_path / "ana", clock)
    placed = factories.place(ana.office, "Lan Pham")
    factories.record_hours(ana.office, placed)
    kim = factories.add_person(ana.office, full_name="Kim Tran")
    harbor = factories.add_organization(ana.office, name="Harbor")
    bo = join(ana, tmp_path, "Bo’s laptop")
    factories.sign_all(ana.office, placed.supervisor_id, "paper")
    ana.office.records.save(replace(kim, organization_id=placed.site_id))
    placement = bo.office.records.get(Placement, placed.placement_id)
    bo.office.records.save(replace(placement, person_id=kim.id))
    bo.office.records.save(
        replace(bo.office.records.get(Person, kim.id), organization_id=harbor.id, phone="1")
    )
    bo.office.syncing.import_file(send(ana, tmp_path / "stick"))
    found = bo.office.conflicts.all()
    assert [(one.kind, one.field) for one in found] == [
        ("person", "organization_id"),
        ("placement", "signature"),
    ]
    assert names_of(bo.office, found) == {
        placed.site_id: "City Health Department",
        harbor.id: "Harbor",
        kim.id: "Kim Tran",
        placed.person_id: "Lan Pham",
    }
    ana.office.close()
    bo.office.close()
