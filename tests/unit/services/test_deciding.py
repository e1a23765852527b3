"""What people decide about records that were removed on one laptop and edited on the other."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from plc_desktop.domain.records import Person
from tests import factories
from tests.laptops import Laptop, join, send


@pytest.mark.parametrize("keeps", [True, False])
def test_a_record_removed_here_and_edited_there_stays_or_goes_as_was_decided(
    ana: Laptop,
    tmp_path: Path,
    keeps: bool,  # noqa: FBT001  # a parameter
) -> None:
    lan = factories.add_person(ana.office, full_name="Lan Pham")
    bo = join(ana, tmp_path / "bo", "Bo’s laptop")
    ana.office.records.save(replace(lan, phone="617-555-0101"))
    bo.office.records.delete("person", lan.id)
    stick = tmp_path / "stick"
    ana.office.syncing.import_file(send(bo, stick))

    (conflict,) = ana.office.conflicts.all()
    kept, removed = conflict.versions
    assert (kept.value, kept.edited) == (True, {"phone": "617-555-0101"})
    assert (removed.value, removed.edited) == (None, {})
    value = (kept if keeps else removed).value
    ana.office.conflicts.resolve(conflict.kind, conflict.id, conflict.field, value)
    assert ("Lan Pham" in _names(ana)) is keeps
    assert ana.office.conflicts.all() == []
    bo.office.syncing.import_file(send(ana, stick))
    assert ("Lan Pham" in _names(bo)) is keeps
    bo.office.close()


def test_what_waits_for_a_decision_is_named_before_a_file_is_read(
    ana: Laptop, tmp_path: Path
) -> None:
    lan = factories.add_person(ana.office, full_name="Lan Pham")
    bo = join(ana, tmp_path / "bo", "Bo’s laptop")
    ana.office.records.save(replace(lan, phone="617-555-0101"))
    bo.office.records.save(replace(lan, phone="617-555-0202"))
    preview = ana.office.syncing.look(send(bo, tmp_path / "stick"))
    waiting = [item for item in preview.items if item.what == "to_decide"]
    assert [(item.label, item.decision) for item in waiting] == [("Lan Pham", "phone")]
    bo.office.close()


def _names(laptop: Laptop) -> set[str]:
    return {person.full_name for person in laptop.office.records.all(Person)}
